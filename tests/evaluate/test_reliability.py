"""Confidence against what is right: which claims are judged, and what the steps show."""

from typing import Any

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from stadsgraf.evaluate import evaluate_quads, render
from stadsgraf.evaluate.reliability import Verdict, reliability_lines, steps
from stadsgraf.vocabulary import NAMESPACE, OA, ClaimType
from tests.evaluate.conftest import DEVSET
from tests.evaluate.gold_graph import gold_quads


def verdict(confidence: float | None, *, right: bool) -> Verdict:
    return Verdict("a.txt", "claim/1", ClaimType.SEAT, confidence, right)


def test_steps_have_their_lower_end_and_the_last_both() -> None:
    found = steps(
        [
            verdict(0.9, right=True),
            verdict(0.94, right=False),
            verdict(1.0, right=True),
            verdict(0.0, right=False),
            verdict(None, right=True),
        ]
    )
    assert [(one.low, one.high, one.claims, one.right) for one in found] == [
        (0.0, 0.5, 1, 0),
        (0.9, 0.95, 2, 1),
        (0.95, 1.0, 1, 1),
    ]
    assert found[1].confidence == 0.92
    assert reliability_lines(found)[2].split() == ["0.90–0.95", "2", "0.920", "0.500"]


def _sure(quads: list[Quad], confidence: str) -> list[Quad]:
    """The graph with a confidence on every annotation."""
    predicate = NamedNode(NAMESPACE + "confidence")
    notes = sorted({quad.subject for quad in quads if quad.predicate.value == OA + "hasBody"}, key=str)
    kept = [quad for quad in quads if quad.predicate != predicate]
    return [*kept, *(Quad(note, predicate, Literal(confidence), DefaultGraph()) for note in notes)]


def test_claims_of_the_gold_are_right_and_others_wrong(papers: list[dict[str, Any]]) -> None:
    whole = evaluate_quads(_sure(list(gold_quads(papers)), "0.87"), DEVSET / "gold")
    assert [(one.low, one.claims) for one in whole.reliability] == [(0.85, len(whole.verdicts))]
    assert all(one.right and one.confidence == 0.87 for one in whole.verdicts)
    assert len(whole.verdicts) > 500
    assert "confidence" in render(whole, listing=False)
    other = [{**papers[1], "document": papers[0]["document"]}]  # the claims of another paper
    wrong = evaluate_quads(_sure(list(gold_quads(other)), "0.87"), DEVSET / "gold" / "01.json")
    shares = [one.right for one in wrong.verdicts]
    assert len(shares) > 30
    assert sum(shares) < len(shares) / 4


def test_views_are_not_judged_even_where_the_gold_has_them(papers: list[dict[str, Any]]) -> None:
    judged = [_judged(papers, modality) for modality in ("Opinion", "Stated")]
    assert judged[0] == 0
    assert judged[1] > 0


def _judged(papers: list[dict[str, Any]], modality: str) -> int:
    """How many are judged of the gold's own statements in a modality."""
    only = [
        {
            **paper,
            "claims": [
                claim
                for claim in paper["claims"]
                if claim["type"] == "PositionStatement" and claim["modality"] == modality
            ],
        }
        for paper in papers
    ]
    assert any(paper["claims"] for paper in only)
    return len(evaluate_quads(list(gold_quads(only)), DEVSET / "gold").verdicts)
