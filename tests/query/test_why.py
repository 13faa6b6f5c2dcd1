"""The passages behind a claim, an entity and an answer, and the shortest path between things."""

from itertools import pairwise

import pyoxigraph as ox
import pytest

from stadsgraf.errors import InputError
from stadsgraf.model import Antecedent, Evidence, Reliability
from stadsgraf.query.paths import shortest
from stadsgraf.query.why import render_evidence, why
from stadsgraf.vocabulary import Derivation
from tests.query.graphs import ROOT, compact, seeds, small

_TEXTS = {
    "text/000": (ROOT / "seeds" / "documents" / "000_7ffef60d5239b5a9.txt").read_bytes().decode(),
}


def test_a_claim_is_shown_in_its_surroundings() -> None:
    found = why(seeds(), _TEXTS, "claim/mem/stockholm-scn")
    assert [(one.passage.start, one.passage.end) for one in found] == [(108, 168), (2530, 2590)]
    first = found[0]
    text = _TEXTS["text/000"]
    assert text[first.passage.start : first.passage.end] == first.passage.quote
    assert first.before == text[:108]
    assert first.after == text[168:328]
    assert first.statement == "Stockholms stad föreslås bli medlem i Strong Cities Network."


def test_without_the_text_the_selector_gives_the_context() -> None:
    (first, _) = why(seeds(), {}, "claim/mem/stockholm-ctpn", "en")
    assert 0 < len(first.before) <= 32
    assert first.statement.startswith("Stockholms stad is proposed to become a member of")


def test_the_compact_form_has_its_words_from_the_texts() -> None:
    assert why(compact(seeds()), _TEXTS, "claim/mem/stockholm-scn") == why(
        seeds(), _TEXTS, "claim/mem/stockholm-scn"
    )


def test_an_entity_and_several_claims() -> None:
    by_name = why(seeds(), _TEXTS, "Karin Wanngård")
    assert {one.passage.claim for one in by_name} >= {"claim/role/wanngard", "claim/prop/wanngard-scn"}
    pair = why(seeds(), _TEXTS, ["claim/role/wanngard", "claim/init/scn"])
    assert {one.passage.claim for one in pair} == {"claim/role/wanngard", "claim/init/scn"}
    with pytest.raises(InputError, match="No claim 'claim/nothing'"):
        why(seeds(), _TEXTS, "claim/nothing")


_REPAIRED = """
<claim/x> a sg:Claim , sg:Membership ; sg:modality sg:Proposed ;
  org:member <city/x> ; org:organization <network/n> .
<city/x> a sg:City ; skos:prefLabel "Xby" . <network/n> a sg:Network ; skos:prefLabel "Nord" .
<anno/x> a oa:Annotation ; oa:hasBody <claim/x> ; oa:hasTarget <anno/x#t> ; sg:derivation sg:Anaphora ;
  sg:confidence 0.9 ; sg:repaired "staden ansöker" ; sg:page 2 ;
  <http://www.w3.org/ns/prov#wasGeneratedBy> <run/1> .
<run/1> sg:rule "membership.apply" ; sg:ruleVersion "1" .
<anno/x#t> oa:hasSource <text/x> ; oa:hasSelector <anno/x#p> , <anno/x#q> .
<anno/x#p> a oa:TextPositionSelector ; oa:start 10 ; oa:end 24 .
<anno/x#q> a oa:TextQuoteSelector ; oa:exact "staden ansoker" ; oa:prefix "att " ; oa:suffix " om" .
<text/x> a sg:TextSource ; <http://purl.org/dc/terms/source> "paper.txt" .
"""


def test_both_readings_stand_side_by_side() -> None:
    (evidence,) = why(small(_REPAIRED), {}, "claim/x")
    shown = render_evidence(evidence, "sv", 60)
    assert max(map(len, shown.splitlines())) <= 60
    assert "paper.txt, sida 2, tecken 10–24" in shown
    assert "föreslaget; genom syftning; säkerhet 0.9; regel" in shown
    assert "membership.apply@1" in shown
    assert "…att [staden ansoker] om…    │ staden ansöker" in shown
    assert "As scanned" in render_evidence(evidence, "en")


@pytest.mark.parametrize(
    ("found", "english", "swedish"),
    [
        (
            Reliability("membership.apply@1", cases=40, right=38),
            "0.9 (right in 38 of 40 cases of the rule)",
            "0.9 (rätt i 38 av 40 fall av regeln)",
        ),
        (
            Reliability(derivation="Anaphora", genre="pm", cases=40, right=38),
            "(right in 38 of 40 cases of rarer rules, by anaphora, in such papers)",
            "(rätt i 38 av 40 fall av ovanligare regler, genom syftning, i sådana handlingar)",
        ),
        (Reliability(cases=40, right=38), "cases of rarer rules)", "fall av ovanligare regler)"),
        (Reliability(), "confidence 0.9; rule", "säkerhet 0.9; regel"),
    ],
)
def test_confidence_is_told_with_its_cases(found: Reliability, english: str, swedish: str) -> None:
    place = ("claim/x", "doc/x", 10, 24)
    passage = Evidence("doc/x", 10, 24, Derivation.EXPLICIT, "membership.apply@1", reliability=found)
    (evidence,) = why(small(_REPAIRED), {}, "claim/x", "en", {place: passage})
    assert english in " ".join(render_evidence(evidence, "en").split())
    assert swedish in " ".join(render_evidence(evidence, "sv").split())


@pytest.mark.parametrize(
    ("antecedent", "english", "swedish"),
    [
        (
            Antecedent(
                "city/x",
                "staden",
                "antecedent.own@1",
                Reliability("a@1", cases=40, right=38, bound=0.8),
            ),
            "“staden” stands for Xby (confidence 0.8; right in 38 of 40 cases); rule antecedent.own@1",
            "”staden” avser Xby (säkerhet 0.8; rätt i 38 av 40 fall); regel antecedent.own@1",
        ),
        (
            Antecedent("city/x", "", "antecedent.around@1"),
            "understood: Xby; rule antecedent.around@1",
            "underförstått: Xby; regel antecedent.around@1",
        ),
    ],
)
def test_what_a_word_stands_for_is_told_with_how_sure_it_is(
    antecedent: Antecedent, english: str, swedish: str
) -> None:
    place = ("claim/x", "doc/x", 10, 24)
    passage = Evidence("doc/x", 10, 24, Derivation.ANAPHORA, "membership.apply@1", antecedents=(antecedent,))
    (evidence,) = why(small(_REPAIRED), {}, "claim/x", "en", {place: passage})
    assert english in " ".join(render_evidence(evidence, "en").split())
    assert swedish in " ".join(render_evidence(evidence, "sv").split())


def test_one_reading_stands_alone() -> None:
    (evidence,) = why(small(_REPAIRED.replace('sg:repaired "staden ansöker" ;', "")), {}, "Xby")
    assert "│" not in render_evidence(evidence, "sv")


def _graph(*edges: str) -> dict[ox.NamedNode, list[ox.NamedNode]]:
    found: dict[ox.NamedNode, list[ox.NamedNode]] = {}
    for edge in edges:
        one, other = (ox.NamedNode("x:" + end) for end in edge)
        found.setdefault(one, []).append(other)
        found.setdefault(other, []).append(one)
    return found


def _shortest(graph: dict[ox.NamedNode, list[ox.NamedNode]], start: str, goal: str) -> str | None:
    path = shortest(
        ox.NamedNode("x:" + start),
        ox.NamedNode("x:" + goal),
        lambda front: {
            node: sorted(graph[node], key=lambda one: one.value) for node in front if node in graph
        },
    )
    return "".join(node.value[2:] for node in path) if path is not None else None


def test_the_shortest_path() -> None:
    graph = _graph("ab", "bc", "cd", "ax", "xd", "yz")
    assert _shortest(graph, "a", "d") == "axd"
    assert _shortest(graph, "d", "a") == "dxa"
    assert _shortest(graph, "a", "a") == "a"
    assert _shortest(_graph("ab", "bd", "ac", "cd"), "a", "d") == "abd"
    assert _shortest(graph, "a", "z") is None
    assert _shortest(graph, "a", "q") is None


def test_no_path_beyond_the_longest() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    graph = _graph(*(one + other for one, other in pairwise(letters)))
    assert _shortest(graph, "a", "p") == "abcdefghijklmnop"
    assert _shortest(graph, "a", "z") is None
