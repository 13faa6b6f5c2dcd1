"""What is printed fits a terminal and names what is missing, wrong and forbidden."""

import json
import random
from typing import Any

import pytest
from pyoxigraph import Quad

from stadsgraf.evaluate import Evaluation, as_json, evaluate_quads, render
from tests.evaluate.conftest import DEVSET
from tests.evaluate.gold_graph import claim_node, gold_quads
from tests.evaluate.mutations import mutate


@pytest.fixture(scope="module")
def damaged(papers: list[dict[str, Any]]) -> Evaluation:
    rng = random.Random(7)  # noqa: S311 - damage, not cryptography
    quads = gold_quads([mutate(rng, paper, 0.4) for paper in papers])
    return evaluate_quads(quads, DEVSET / "gold", docs=DEVSET / "docs")


def test_lines_fit_the_terminal(damaged: Evaluation) -> None:
    lines = render(damaged, listing=True).splitlines()
    assert len(lines) > 100
    assert [line for line in lines if len(line) > 80] == []


def test_listing_has_every_finding_with_its_passage(damaged: Evaluation) -> None:
    text = render(damaged, listing=True)
    lines = text.splitlines()
    for start, count in (
        ("MISSING", len(damaged.missed)),
        ("WRONG", len(damaged.spurious)),
        ("MUST NOT", damaged.must_not_violations),
        ("EVIDENCE", len(damaged.evidence_problems)),
    ):
        assert count > 0
        assert sum(line.startswith(start) for line in lines) == count
    missed = damaged.missed[0]
    assert missed.quotes
    assert missed.quotes[0].split()[0] in text
    without = render(damaged, listing=False)
    assert "MUST NOT" in without
    assert "MISSING" not in without


def test_passages_come_from_the_right_side(papers: list[dict[str, Any]]) -> None:
    """The gold's quote for what is missing, the graph's for what is wrong."""
    gold = next(paper for paper in papers if paper["document"]["file"].startswith("03"))
    claim = next(c for c in gold["claims"] if c["type"] == "Membership" and c["core"])
    theirs = {
        **claim,
        "participants": {**claim["participants"], "organization": "Månens Vänner"},
        "evidence": [{"start": 0, "end": 5, "quote": "fel citat"}],
    }
    others = [c for c in gold["claims"] if c is not claim]
    evaluation = evaluate_quads(
        gold_quads([{**gold, "claims": [*others, theirs]}]), DEVSET / "gold" / "03.json", docs=DEVSET / "docs"
    )
    assert [(m.id, m.quotes) for m in evaluation.missed if m.id == claim["id"]] == [
        (claim["id"], tuple(e["quote"] for e in claim["evidence"]))
    ]
    assert [s.quotes for s in evaluation.spurious if s.type == "Membership"] == [("fel citat",)]
    problems = [(p.problem, p.quote) for p in evaluation.evidence_problems if p.quote == "fel citat"]
    assert ("span is not the quote", "fel citat") in problems


def test_passages_are_those_of_the_paper(papers: list[dict[str, Any]]) -> None:
    """A claim with passages in two papers is shown with the words of each."""
    extra = {
        "id": "x1",
        "type": "Seat",
        "participants": {"about": "Månens Vänner", "place": "Månen"},
        "modality": "Stated",
        "derivation": "Explicit",
    }
    both = [
        {**paper, "claims": [{**extra, "evidence": [{"start": 0, "end": 3, "quote": f"ord {number}"}]}]}
        for number, paper in enumerate(papers[:2])
    ]
    quads = gold_quads(both)
    first, second = claim_node(0, "x1"), claim_node(1, "x1")
    same = [Quad(q.subject, q.predicate, first if q.object == second else q.object) for q in quads]
    evaluation = evaluate_quads([q for q in same if q.subject != second], DEVSET / "gold")
    assert [(s.doc[:2], s.quotes) for s in evaluation.spurious] == [("01", ("ord 0",)), ("02", ("ord 1",))]


def test_table_shows_the_figures(damaged: Evaluation) -> None:
    rows = {line.split()[0]: line.split()[1:] for line in render(damaged, listing=False).splitlines() if line}
    figures = damaged.types["Membership"]  # type: ignore[index]
    assert rows["Membership"][0] == str(figures.strict.gold_core)
    assert rows["Membership"][1] == str(figures.relaxed.system)
    assert rows["Membership"][2:] == [
        f"{share:.3f}"
        for mode in (figures.strict, figures.relaxed)
        for share in (mode.precision, mode.recall, mode.f1)
    ]
    assert rows["overall"][-1] == f"{damaged.overall.relaxed.f1:.3f}"


def test_json_is_plain(damaged: Evaluation) -> None:
    plain = as_json(damaged)
    assert json.loads(json.dumps(plain)) == plain
    assert plain["overall"]["strict"]["macro_f1"] == damaged.macro_f1.strict  # type: ignore[index]
    assert plain["missed"][0]["quotes"]  # type: ignore[index]


def test_empty_graph_says_so() -> None:
    evaluation = evaluate_quads([], DEVSET / "gold")
    assert evaluation.no_such_claims
    assert (evaluation.overall.strict.precision, evaluation.overall.strict.recall) == (0.0, 0.0)
    assert "The graph holds no claim of any class that is scored." in render(evaluation, listing=True)
