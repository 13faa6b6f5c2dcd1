import json
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

from stadsgraf.corpus import Corpus
from stadsgraf.export import Source, export
from stadsgraf.export.jsonld import context, frame
from stadsgraf.export.rdf import sorted_triples
from stadsgraf.vocabulary import BASE, NAMESPACE, RDF, XSD

_FORMATS = {"turtle": "turtle", "jsonld": "json-ld", "rdfxml": "xml"}


def _expected(source: Source) -> rdflib.Graph:
    lines = ox.serialize(sorted_triples(source.quads()), format=ox.RdfFormat.N_TRIPLES)
    assert lines is not None
    return rdflib.Graph().parse(data=lines.decode(), format="nt")


# rdflib's own reader of JSON-LD uses a class that rdflib has deprecated.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize("form", _FORMATS)
def test_triples_come_back_the_same(form: str, source: Source, tmp_path: Path) -> None:
    (path,) = export(form, source, tmp_path)
    found = rdflib.Graph().parse(path, format=_FORMATS[form])
    assert len(found) > 2000
    assert isomorphic(found, _expected(source))


@pytest.mark.parametrize("form", ["nquads", "trig"])
def test_quads_come_back_the_same(form: str, source: Source, tmp_path: Path) -> None:
    (path,) = export(form, source, tmp_path)
    assert set(ox.parse(path=path)) == set(source.quads())


def test_nquads_lines_are_sorted_by_code_point_and_stand_once(source: Source, tmp_path: Path) -> None:
    twice = Source.plain(source.corpus, lambda: [*source.quads(), *source.quads()])
    (path,) = export("nquads", twice, tmp_path)
    lines = path.read_text("utf-8").split("\n")[:-1]
    assert lines == sorted(set(lines))


def test_turtle_names_the_prefixes_in_full_and_sorts_subjects(source: Source, tmp_path: Path) -> None:
    (path,) = export("turtle", source, tmp_path)
    text = path.read_text("utf-8")
    assert f"@prefix sg: <{NAMESPACE}> ." in text
    assert "<claim/hosting/" in text
    subjects = [line.split(" ")[0] for line in text.splitlines() if line.startswith("<")]
    assert subjects == sorted(subjects, key=lambda name: name.strip("<>"))
    assert len(subjects) == len(set(subjects))


def test_jsonld_puts_evidence_into_its_claim(source: Source, tmp_path: Path) -> None:
    (path,) = export("jsonld", source, tmp_path)
    document = json.loads(path.read_text("utf-8"))
    claims = [node for node in document["graph"] if node["id"].startswith("claim/founding/")]
    assert claims
    for claim in claims:
        assert claim["modality"] == "Stated"
        for piece in claim["evidence"]:
            position, quote = piece["target"]["selector"]
            assert position["end"] - position["start"] == len(quote["exact"])
    assert not [node for node in document["graph"] if node["id"].startswith("anno/")]


def test_jsonld_needs_no_term_to_keep_a_triple() -> None:
    node, integer = ox.NamedNode, ox.NamedNode(XSD + "integer")
    triples = [
        ox.Triple(node(BASE + "x/1"), node(RDF + "type"), node("https://elsewhere.example/T")),
        ox.Triple(node(BASE + "x/1"), node("https://elsewhere.example/p"), ox.Literal("a", language="sv")),
        ox.Triple(
            node(BASE + "x/1"),
            node(NAMESPACE + "unheardOf"),
            ox.Literal("1.50", datatype=node(XSD + "decimal")),
        ),
        ox.Triple(node(BASE + "x/1"), node(NAMESPACE + "unheardOf"), ox.Literal("007", datatype=integer)),
        ox.Triple(node(BASE + "x/1"), node(NAMESPACE + "unheardOf"), node(BASE + "y/2")),
        ox.Triple(node(BASE + "x/1"), node(NAMESPACE + "unheardOf"), ox.Literal(True)),
    ]
    text = json.dumps(frame(triples, context()))
    parsed = {quad.triple for quad in ox.parse(text, format=ox.RdfFormat.JSON_LD)}
    assert parsed == set(triples)


def test_rdfxml_replaces_characters_that_xml_does_not_have(tmp_path: Path) -> None:
    quad = ox.Quad(ox.NamedNode(BASE + "x"), ox.NamedNode(NAMESPACE + "repaired"), ox.Literal("sida\x0ctvå"))
    source = Source.plain(_no_corpus, lambda: [quad])
    (path,) = export("rdfxml", source, tmp_path)
    (literal,) = rdflib.Graph().parse(path, format="xml").objects()
    assert str(literal) == "sida\ufffdtvå"


def _no_corpus() -> Corpus:
    raise AssertionError("an RDF form has no use for the corpus")
