"""Scores a graph with this evaluator and with the reference, and asserts that they agree."""

import json
from pathlib import Path
from typing import Any

from stadsgraf.evaluate import as_json, evaluate
from tests.evaluate.conftest import DEVSET

ALIASES = DEVSET / "aliases.json"


def assert_same(expected: Any, found: Any, where: str = "") -> None:
    """All that the reference says, this evaluator says; it may say more."""
    if isinstance(expected, dict):
        for key, value in expected.items():
            assert key in found, f"{where}: {key} is missing"
            assert_same(value, found[key], f"{where}/{key}")
    elif isinstance(expected, list):
        assert len(found) == len(expected), f"{where}: {len(found)} entries, not {len(expected)}"
        for number, (one, other) in enumerate(zip(expected, found, strict=True)):
            assert_same(one, other, f"{where}[{number}]")
    else:
        assert found == expected, f"{where}: {found!r}, not {expected!r}"


def compare(reference: Any, graph: Path, gold: Path, docs: Path | None, *, ocr: bool) -> dict[str, Any]:
    """Score with both, assert that they agree, and return the reference's result."""
    expected: dict[str, Any] = reference.score(
        [str(graph)], str(gold), docs_dir=docs and str(docs), ocr=ocr, aliases=str(ALIASES)
    )
    found = as_json(evaluate([graph], gold, docs=docs, ocr=ocr, aliases=ALIASES))
    assert_same(expected, json.loads(json.dumps(found)))
    return expected
