"""The ontology as the audit and the report need it: its terms, and their English labels."""

from functools import cache

import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.resources import resource_folder

_KINDS = frozenset(
    {
        "http://www.w3.org/2002/07/owl#Class",
        "http://www.w3.org/2002/07/owl#ObjectProperty",
        "http://www.w3.org/2002/07/owl#DatatypeProperty",
        v.SKOS + "Concept",
        v.SKOS + "ConceptScheme",
    }
)


@cache
def _ontology() -> tuple[ox.Quad, ...]:
    path = resource_folder("ontology") / "stadsgraf.ttl"
    return tuple(ox.parse(path=path, format=ox.RdfFormat.TURTLE))


@cache
def declared_terms() -> frozenset[str]:
    """IRIs of all classes, properties and concepts that the ontology declares."""
    return frozenset(
        quad.subject.value
        for quad in _ontology()
        if quad.predicate.value == v.RDF + "type"
        and isinstance(quad.subject, ox.NamedNode)
        and isinstance(quad.object, ox.NamedNode)
        and quad.object.value in _KINDS
    )


@cache
def english_labels() -> dict[str, str]:
    """English label of each term, by IRI."""
    return {
        quad.subject.value: quad.object.value
        for quad in _ontology()
        if quad.predicate.value == v.RDFS + "label"
        and isinstance(quad.subject, ox.NamedNode)
        and isinstance(quad.object, ox.Literal)
        and quad.object.language == "en"
    }
