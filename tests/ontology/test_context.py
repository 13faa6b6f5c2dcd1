"""The JSON-LD context has every term that a graph can hold, and gives back the same graph."""

import json
from collections.abc import Iterator

import pyoxigraph as ox
import pytest

from stadsgraf import vocabulary as v
from stadsgraf.graph.emit import emit
from stadsgraf.resources import resource_folder
from stadsgraf.validate.terms import declared_terms
from tests.validate.conftest import resolved

CONTEXT = json.loads((resource_folder("ontology") / "context.jsonld").read_text(encoding="utf-8"))["@context"]
SCHEMES = {"Modality", "Derivation", "StatementKind", "Verdict"}


def _expand(term: str) -> str:
    """The IRI that a term of the context stands for."""
    entry = CONTEXT[term]
    name = entry if isinstance(entry, str) else entry.get("@id", entry.get("@reverse"))
    prefix, _, local = name.partition(":")
    return str(CONTEXT[prefix]) + local if prefix in CONTEXT else str(name)


IRIS = {_expand(term) for term in CONTEXT if term != "@version"}


def _terms() -> Iterator[tuple[str, str]]:
    for names in (v.ClaimType, v.Modality, v.Derivation):
        yield from ((name.value, v.NAMESPACE + name) for name in names)
    yield from ((kind.value, v.entity_class_iri(kind)) for kind in v.EntityType)
    yield from ((prop.value, v.property_iri(prop)) for prop in v.Property)


@pytest.mark.parametrize(("term", "iri"), list(_terms()))
def test_each_term_of_the_vocabulary_is_in_the_context(term: str, iri: str) -> None:
    assert _expand(term) == iri


def test_each_declared_term_is_in_the_context() -> None:
    ours = {term for term in declared_terms() if term.startswith(v.NAMESPACE)}
    assert ours - IRIS == {v.NAMESPACE + name for name in SCHEMES} | {v.NAMESPACE + "evidence"}


def test_all_that_emit_writes_is_in_the_context() -> None:
    predicates = {quad.predicate.value for quad in emit(resolved())} - {v.RDF + "type"}
    classes = {
        quad.object.value
        for quad in emit(resolved())
        if quad.predicate.value == v.RDF + "type" and hasattr(quad.object, "value")
    }
    assert predicates | classes <= IRIS


def test_a_document_in_the_context_says_what_it_should() -> None:
    document = {
        "@context": CONTEXT,
        "id": "https://w3id.org/stadsgraf/id/claim/x",
        "type": ["Claim", "CostEstimate"],
        "modality": "Denied",
        "notStated": ["validUntil"],
        "about": ["https://w3id.org/stadsgraf/id/network/n"],
        "amount": "700000",
        "per": "P1Y",
        "approximate": True,
        "validFrom": "2021-01-01",
        "evidence": [
            {
                "id": "https://w3id.org/stadsgraf/id/anno/x",
                "type": "Annotation",
                "derivation": "Explicit",
                "confidence": "0.90",
                "page": 1,
                "target": {"id": "https://w3id.org/stadsgraf/id/anno/x#t", "type": "SpecificResource"},
            }
        ],
    }
    expected = """
        @prefix sg: <https://w3id.org/stadsgraf/ns#> .
        @prefix oa: <http://www.w3.org/ns/oa#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <https://w3id.org/stadsgraf/id/claim/x> a sg:Claim , sg:CostEstimate ; sg:modality sg:Denied ;
          sg:notStated sg:validUntil ; sg:about <https://w3id.org/stadsgraf/id/network/n> ;
          sg:amount "700000"^^xsd:decimal ; sg:per "P1Y"^^xsd:duration ; sg:approximate true ;
          sg:validFrom "2021-01-01"^^xsd:date .
        <https://w3id.org/stadsgraf/id/anno/x> a oa:Annotation ;
          oa:hasBody <https://w3id.org/stadsgraf/id/claim/x> ;
          sg:derivation sg:Explicit ; sg:confidence "0.90"^^xsd:decimal ; sg:page 1 ;
          oa:hasTarget <https://w3id.org/stadsgraf/id/anno/x#t> .
        <https://w3id.org/stadsgraf/id/anno/x#t> a oa:SpecificResource .
    """
    read = ox.parse(json.dumps(document), format=ox.RdfFormat.JSON_LD)
    assert set(read) == set(ox.parse(expected, format=ox.RdfFormat.TURTLE))
