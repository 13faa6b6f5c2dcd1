"""The vocabulary is whole: every term the code or the shapes use is declared, in both languages."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, Literal, Node, URIRef

from stadsgraf import vocabulary as v
from stadsgraf.graph.emit import emit
from stadsgraf.ids import entity_id, iri
from stadsgraf.resources import resource_folder
from stadsgraf.validate.shapes import shape_files
from stadsgraf.validate.terms import declared_terms
from tests.validate.conftest import resolved

FOLDER = resource_folder("ontology")
ONTOLOGY = Graph().parse(FOLDER / "stadsgraf.ttl", format="turtle")
TERMS = sorted(str(term) for term in set(ONTOLOGY.subjects(RDF.type, None)) if "/ns#" in str(term))

_QUERY_TERM = re.compile(r"\bsg:(\w+)")


def _languages(term: str, prop: URIRef) -> list[str]:
    objects = ONTOLOGY.objects(URIRef(term), prop)
    return sorted(text.language or "" for text in objects if isinstance(text, Literal) and text.strip())


@pytest.mark.parametrize("term", TERMS)
def test_each_term_has_label_and_definition_in_both_languages(term: str) -> None:
    assert _languages(term, RDFS.label) == ["en", "sv"]
    assert _languages(term, SKOS.definition) == ["en", "sv"]


def test_the_terms_are_those_that_the_audit_accepts() -> None:
    assert set(TERMS) == {term for term in declared_terms() if term.startswith(v.NAMESPACE)}


def _vocabulary() -> Iterator[str]:
    for names in (v.ClaimType, v.Modality, v.Derivation):
        yield from (v.NAMESPACE + name for name in names)
    yield from (v.entity_class_iri(kind) for kind in v.EntityType)
    yield from (v.property_iri(prop) for prop in v.Property)


def test_each_term_of_the_vocabulary_is_declared() -> None:
    used = {term for term in _vocabulary() if term.startswith(v.NAMESPACE)}
    assert used <= declared_terms()


def test_claim_types_are_the_subclasses_of_claim() -> None:
    subclasses = {str(term) for term in ONTOLOGY.subjects(RDFS.subClassOf, URIRef(v.NAMESPACE + "Claim"))}
    assert subclasses == {v.NAMESPACE + name for name in v.ClaimType}


@pytest.mark.parametrize(("scheme", "names"), [("Modality", v.Modality), ("Derivation", v.Derivation)])
def test_schemes_hold_the_concepts_of_the_vocabulary(scheme: str, names: type[v.Modality]) -> None:
    concepts = {str(term) for term in ONTOLOGY.subjects(SKOS.inScheme, URIRef(v.NAMESPACE + scheme))}
    assert concepts == {v.NAMESPACE + name for name in names}


def test_kinds_of_statement_have_the_identifiers_that_papers_give_them() -> None:
    kinds = list(ONTOLOGY.subjects(SKOS.inScheme, URIRef(v.NAMESPACE + "StatementKind")))
    assert kinds
    for kind in kinds:
        labels = [text for text in ONTOLOGY.objects(kind, SKOS.prefLabel) if isinstance(text, Literal)]
        (swedish,) = (str(text) for text in labels if text.language == "sv")
        assert str(kind) == iri(entity_id("kind", swedish))


def test_shapes_and_checks_use_declared_terms_only() -> None:
    used = set()
    for path in [*shape_files(), *sorted((resource_folder("queries") / "check").glob("*.rq"))]:
        used |= {v.NAMESPACE + name for name in _QUERY_TERM.findall(path.read_text(encoding="utf-8"))}
    assert used <= declared_terms()


def test_each_class_of_claim_has_a_shape() -> None:
    shapes = Graph()
    for path in shape_files():
        shapes.parse(path, format="turtle")
    targets = {str(target) for target in shapes.objects(None, SH.targetClass)}
    assert {v.NAMESPACE + name for name in v.ClaimType} <= targets


def test_what_emit_writes_is_declared() -> None:
    written = {
        term.value
        for quad in emit(resolved())
        for term in (quad.predicate, quad.object)
        if hasattr(term, "value") and term.value.startswith(v.NAMESPACE)
    }
    assert v.NAMESPACE + "modality" in written
    assert written <= declared_terms()


def _statements(graph: Graph) -> Iterator[tuple[Node, Node, Node]]:
    return (triple for triple in graph if str(triple[0]).startswith(v.NAMESPACE))


def test_alignments_speak_of_declared_terms_only() -> None:
    graph = Graph().parse(FOLDER / "alignments.ttl", format="turtle")
    subjects = {str(subject) for subject, _, _ in _statements(graph)}
    assert len(subjects) > 20
    assert subjects <= declared_terms()


def test_no_alignment_makes_a_claim_a_fact() -> None:
    """A proposed membership must not become an org:Membership by inference."""
    graph = Graph()
    for name in ("stadsgraf.ttl", "alignments.ttl"):
        graph.parse(Path(FOLDER) / name, format="turtle")
    above = set(graph.transitive_objects(URIRef(v.NAMESPACE + "Membership"), RDFS.subClassOf))
    assert {str(c) for c in above} == {v.NAMESPACE + "Membership", v.NAMESPACE + "Claim", v.PROV + "Entity"}
    assert (None, OWL.equivalentClass, None) not in graph
