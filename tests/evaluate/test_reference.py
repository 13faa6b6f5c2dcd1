"""Both evaluators agree on every number and every listed claim, however wrong the graph is."""

import json
import random
from pathlib import Path
from typing import Any

import pytest

from tests.evaluate.comparison import compare
from tests.evaluate.conftest import DEVSET, SEEDS
from tests.evaluate.gold_graph import gold_quads, write_graph
from tests.evaluate.mutations import mutate

QUICK, ALL = 60, 600
RATES = (0.1, 0.3, 0.6)

# rdflib warns of its own parsers, which only the reference uses.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")


def compare_mutated(reference: Any, papers: list[dict[str, Any]], folder: Path, seed: int) -> dict[str, Any]:
    """Damage one paper, in turn every paper, and compare."""
    rng = random.Random(seed)  # noqa: S311 - damage, not cryptography
    number = seed % len(papers)
    gold = folder / "gold"
    gold.mkdir()
    (gold / f"{number}.json").write_text(json.dumps(papers[number]), encoding="utf-8")
    damaged = mutate(rng, papers[number], RATES[seed % len(RATES)])
    graph = write_graph(folder / "graph.nq", gold_quads([damaged]))
    docs = DEVSET / "docs" if seed % 4 else None
    return compare(reference, graph, gold, docs, ocr=seed % 2 == 1)


@pytest.mark.parametrize("seed", range(QUICK))
def test_damaged_papers(reference: Any, papers: list[dict[str, Any]], tmp_path: Path, seed: int) -> None:
    compare_mutated(reference, papers, tmp_path, seed)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(QUICK, ALL))
def test_more_damaged_papers(reference: Any, papers: list[dict[str, Any]], tmp_path: Path, seed: int) -> None:
    compare_mutated(reference, papers, tmp_path, seed)


@pytest.mark.parametrize("seed", range(3))
def test_all_papers_together(reference: Any, papers: list[dict[str, Any]], tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)  # noqa: S311 - damage, not cryptography
    damaged = [mutate(rng, paper, RATES[seed]) for paper in papers]
    graph = write_graph(tmp_path / "graph.nq", gold_quads(damaged))
    result = compare(reference, graph, DEVSET / "gold", DEVSET / "docs", ocr=seed == 1)
    assert result["must_not_violations"] > 0  # the damage is felt
    assert result["overall"]["strict"]["f1"] < result["overall"]["relaxed"]["f1"] < 1.0


def test_gold_as_graph_is_all_right(reference: Any, papers: list[dict[str, Any]], tmp_path: Path) -> None:
    graph = write_graph(tmp_path / "graph.nq", gold_quads(papers))
    result = compare(reference, graph, DEVSET / "gold", DEVSET / "docs", ocr=False)
    assert [result["overall"][mode]["f1"] for mode in ("strict", "relaxed")] == [1.0, 1.0]
    assert (result["missed"], result["spurious"], result["must_not_violations"]) == ([], [], 0)
    assert result["evidence"]["span_text_equals_quote"] == 1.0


def test_seeds_are_all_right(reference: Any, tmp_path: Path) -> None:
    result = compare(reference, SEEDS / "graph.trig", SEEDS / "gold", None, ocr=False)
    assert [result["overall"][mode]["f1"] for mode in ("strict", "relaxed")] == [1.0, 1.0]
    assert result["must_not_violations"] == 0


def test_seeds_graph_against_the_other_gold(reference: Any) -> None:
    result = compare(reference, SEEDS / "graph.trig", DEVSET / "gold", None, ocr=False)
    assert result["unassigned_to_a_document"] == result["system_claims"] > 0
