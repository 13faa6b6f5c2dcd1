"""The gold of the corpus, and the rule-giving evaluator that this one is compared with."""

import functools
import importlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph

CORPUS = Path(__file__).parent.parent / "corpus"
DEVSET = CORPUS / "devset"
SEEDS = CORPUS / "seeds"


@pytest.fixture(scope="session")
def papers() -> list[dict[str, Any]]:
    """The development gold as plain JSON, in the order of its files."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted((DEVSET / "gold").glob("*.json"))]


def _in_order(graph: Graph) -> Graph:
    """The same graph, filled in sorted order: rdflib gives back what it holds as it was filled."""
    ordered = Graph()
    for triple in sorted(graph, key=lambda triple: [term.n3() for term in triple]):
        ordered.add(triple)
    return ordered


@pytest.fixture(scope="session")
def reference() -> Iterator[Any]:
    """The reference evaluator, its rules untouched.

    It reads a graph in the order in which rdflib parses it, which changes from run to run, and its answers
    with it where several pairings are equally large; here it reads in sorted order.  Normal forms are
    remembered, for speed.
    """
    module: Any = importlib.import_module("tests.evaluate.reference_score")
    read = module.GraphReader.__init__

    def read_in_order(self: Any, files: list[str], namespace: str) -> None:
        read(self, files, namespace)
        self.g = _in_order(self.g)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module.GraphReader, "__init__", read_in_order)
        patch.setattr(module, "norm", functools.lru_cache(maxsize=None)(module.norm))
        yield module
