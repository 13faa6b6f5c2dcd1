"""Claims are read from any syntax, in any order, with the paper that they belong to."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, Triple, parse, serialize

from stadsgraf.errors import InputError
from stadsgraf.evaluate import GraphError, as_json, evaluate, evaluate_quads
from stadsgraf.evaluate.claims import read_claims
from stadsgraf.evaluate.graph import index, read_quads
from stadsgraf.vocabulary import NAMESPACE, OA, ORG, RDF, SKOS, ClaimType, Property
from tests.evaluate.conftest import DEVSET
from tests.evaluate.gold_graph import gold_quads, write_graph

EX = "https://example.org/"
FILE = "07_a_motion.txt"


def claims_of(turtle: str, file: str = FILE) -> Any:
    prefixes = f"@prefix sg: <{NAMESPACE}> . @prefix org: <{ORG}> . @prefix oa: <{OA}> . @prefix : <{EX}> ."
    return read_claims(index(quads_of(prefixes + turtle)), [file])


def quads_of(turtle: str) -> list[Quad]:
    return list(parse(turtle.encode(), format=RdfFormat.TURTLE))


@pytest.mark.parametrize("suffix", ["nq", "trig", "ttl", "nt", "jsonld", "rdf"])
def test_every_syntax_gives_the_same(papers: list[dict[str, Any]], tmp_path: Path, suffix: str) -> None:
    quads = gold_quads(papers)
    form = RdfFormat.from_extension(suffix)
    assert form is not None
    path = tmp_path / f"graph.{suffix}"
    if form.supports_datasets:
        serialize(quads, str(path), form)
    else:
        serialize(sorted({Triple(q.subject, q.predicate, q.object) for q in quads}, key=str), str(path), form)
    found = as_json(evaluate([path], DEVSET / "gold"))
    expected = as_json(evaluate([write_graph(tmp_path / "sorted.nq", quads)], DEVSET / "gold"))
    assert {**found, "graph": None} == {**expected, "graph": None}


def test_order_makes_no_difference(papers: list[dict[str, Any]]) -> None:
    quads = gold_quads(papers[:3])
    expected = evaluate_quads(quads, DEVSET / "gold")
    random.Random(1).shuffle(quads)  # noqa: S311 - order, not cryptography
    assert evaluate_quads(quads, DEVSET / "gold") == expected
    assert evaluate_quads(Store(), DEVSET / "gold") != expected
    store = Store()
    store.extend(quads)
    assert evaluate_quads(store, DEVSET / "gold") == expected


def test_two_files_are_one_graph(papers: list[dict[str, Any]], tmp_path: Path) -> None:
    quads = gold_quads(papers)
    parts = [write_graph(tmp_path / f"{n}.nq", quads[n::2]) for n in range(2)]
    assert evaluate(parts, DEVSET / "gold").overall.strict.f1 == 1.0


def test_claim() -> None:
    graph = claims_of(
        f"""
        :c a sg:Claim, sg:Membership ; org:member :a, :b ; sg:organization :net ; sg:modality sg:proposed ;
          sg:validFrom "2015-01-01" ; sg:notStated sg:validUntil ; sg:amount "many" .
        :net <{SKOS}prefLabel> "Nätet" ; <{SKOS}altLabel> "N" .
        :anno oa:hasBody :c ; oa:hasTarget [ oa:hasSource :text ; oa:hasSelector [
          oa:start 3 ; oa:end 9 ; oa:refinedBy [ oa:exact "a och b" ] ] ] ; sg:derivation sg:Inferred .
        :b oa:hasBody :c ; sg:derivation sg:Explicit ; sg:attestedOn "2014-02-03" .
        :text <http://purl.org/dc/terms/source> "{FILE}" .
        """
    )
    assert graph.unassigned == 0
    assert [c.participants[Property.MEMBER][0].node.value for c in graph.claims] == [EX + "a", EX + "b"]
    claim = graph.claims[0]
    assert claim.participants[Property.ORGANIZATION][0].labels == ("Nätet", "N")
    assert (claim.type, claim.modality, claim.derivation) == (ClaimType.MEMBERSHIP, "Proposed", "Explicit")
    assert (claim.valid_from, claim.until, claim.status) == ("2015-01-01", None, "former")
    assert (claim.attested, claim.amount, claim.ended) == ("2014-02-03", None, True)
    passage = claim.passages[0]
    assert (passage.document, passage.start, passage.end, passage.quote) == (FILE, 3, 9, "a och b")


@pytest.mark.parametrize(
    ("turtle", "label"),
    [
        (":c a sg:Proposal ; sg:agent :Ada-Lovelace .", "Ada Lovelace"),
        (":c a sg:Proposal ; sg:agent :adaLovelace .", "ada Lovelace"),
        (':c a sg:Proposal ; sg:agent "Ada" .', "Ada"),
        (f':c a sg:Proposal ; sg:agent sg:SomeOffice . sg:SomeOffice <{SKOS}notation> "SO" .', "SO"),
    ],
)
def test_label(turtle: str, label: str) -> None:
    assert claims_of(turtle).claims[0].participants[Property.AGENT][0].labels[0] == label


@pytest.mark.parametrize(
    "turtle",
    [
        ":07_a_motion a sg:Seat .",
        ":c a sg:Seat ; sg:document :text . :text <http://purl.org/dc/terms/title> '07 A Motion' .",
        ":c a sg:Seat ; sg:inDocument :page . :page sg:ofDocument :text . :text sg:fileName '07_a_motion' .",
        ":a oa:hasBody :c ; <http://purl.org/dc/terms/source> <file:///x/07_a_motion.txt> . :c a sg:Seat .",
        ":c a sg:Seat ; sg:evidence :a_motion .",  # the name without its number
    ],
)
def test_paper_is_found_by_name(turtle: str) -> None:
    assert [claim.documents for claim in claims_of(turtle).claims] == [{FILE}]


def test_paper_is_found_by_graph() -> None:
    quad = Quad(
        NamedNode(EX + "c"),
        NamedNode(RDF + "type"),
        NamedNode(NAMESPACE + "Seat"),
        NamedNode(EX + "graph/07_a_motion"),
    )
    assert read_claims(index([quad]), [FILE, "08_a_motion_more.txt"]).claims[0].documents == {FILE}


def test_longest_name_wins() -> None:
    graph = read_claims(
        index(quads_of(f"<{EX}x_motion_2> a <{NAMESPACE}Seat> .")), ["x_motion.txt", "x_motion_2.txt"]
    )
    assert graph.claims[0].documents == {"x_motion_2.txt"}


def test_claim_of_no_paper() -> None:
    graph = claims_of(":c a sg:Seat .")
    assert (graph.unassigned, graph.claims[0].documents) == (1, frozenset())


def test_statement_kind_may_be_a_word() -> None:
    claim = claims_of(':c a sg:PositionStatement ; sg:kind "reservation" ; sg:modality "stated" .').claims[0]
    assert claim.participants[Property.STATEMENT_KIND][0].labels == ("reservation",)
    assert claim.modality == "Stated"


def test_statements_about_statements_are_read_past() -> None:
    about = Triple(NamedNode(EX + "a"), NamedNode(EX + "p"), Literal("b"))
    assert index([Quad(NamedNode(EX + "s"), NamedNode(EX + "p"), about)]).values == {}


def test_offset_that_is_no_number() -> None:
    with pytest.raises(GraphError, match=r"sel: oa:start is 'three'; it must be an integer"):
        claims_of(':c a sg:Seat . :a oa:hasBody :c ; oa:hasSelector :sel . :sel oa:start "three" .')


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("graph.csv", "a,b", r"graph\.csv: graphs are read from"),
        ("graph.nq", "<a", r"graph\.nq: not valid N-Quads"),
        ("graph.ttl", "@prefix", r"graph\.ttl: not valid Turtle"),
        ("graph.nt", None, r"graph\.nt: the graph cannot be read"),
    ],
)
def test_graph_that_cannot_be_read(tmp_path: Path, name: str, text: str | None, message: str) -> None:
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(GraphError, match=message):
        list(read_quads([tmp_path / name]))


def test_text_that_is_not_utf8(papers: list[dict[str, Any]], tmp_path: Path) -> None:
    gold = tmp_path / "01.json"
    gold.write_text(json.dumps(papers[0]), encoding="utf-8")
    (tmp_path / papers[0]["document"]["file"]).write_bytes(b"\xe5")
    with pytest.raises(InputError, match="the text is not UTF-8"):
        evaluate_quads([], gold, docs=tmp_path)
