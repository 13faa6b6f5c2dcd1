"""The W3C's own tests of SHACL core, which travel with pySHACL's source; NOTICE names their licence.

A test is a manifest entry: a data graph, a shapes graph (often the same file) and the results to be found.
"""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from stadsgraf import vocabulary as v
from stadsgraf.errors import InputError
from stadsgraf.validate.shacl import Graph, Tables, Term, compile_shapes, focus_nodes, results, tables

SUITE = Path(__file__).parent / "w3c" / "core"
SH = "http://www.w3.org/ns/shacl#"
MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
SHT = "http://www.w3.org/ns/shacl-test#"

REFUSED = {
    "severity-002": "a severity that reports do not know",
    "qualified-001": "sh:qualifiedMinCount, which needs a sh:path",
    "uniqueLang-002": "should be true or false",
}
"""Tests of what the suite wants to be read past: here it stops the whole, for nobody would see it skipped."""

Found = tuple[str, Term, Term | None, Term, str]
"""Component, focus node, value, shape, severity."""


def _tables(path: Path) -> Tables:
    return tables(ox.parse(path=path, format=ox.RdfFormat.TURTLE, base_iri=path.as_uri()))


def _tests() -> Iterator[Path]:
    for path in sorted(SUITE.rglob("*.ttl")):
        if SHT + "Validate" in Graph(_tables(path)).subjects(v.RDF + "type"):
            yield path


def _only(graph: Graph, node: Term, prop: str) -> Term | None:
    values = list(graph.objects(prop).get(node, ()))
    assert len(values) < 2
    return values[0] if values else None


def _expected(graph: Graph) -> set[Found]:
    reports = graph.subjects(v.RDF + "type")[SH + "ValidationReport"]
    return {
        (
            str(_only(graph, node, SH + "sourceConstraintComponent")),
            _only(graph, node, SH + "focusNode") or "",
            _only(graph, node, SH + "value"),
            _only(graph, node, SH + "sourceShape") or "",
            str(_only(graph, node, SH + "resultSeverity")),
        )
        for report in reports
        for node in graph.objects(SH + "result").get(report, ())
    }


def _graph(manifest: Graph, path: Path, role: str) -> Tables:
    (action,) = (node for nodes in manifest.objects(MF + "action").values() for node in nodes)
    file = str(_only(manifest, action, SHT + role))
    # The manifest's own blank nodes are those of the expected results.
    return manifest.own if file == path.as_uri() else _tables(Path(file.removeprefix("file://")))


def _found(data: Tables, shapes: Tables) -> set[Found]:
    graph = Graph(data)
    return {
        (r.component, r.focus, r.value, r.shape.node, r.shape.severity)
        for shape in compile_shapes(shapes)
        for r in results(shape, graph, focus_nodes(shape.targets, graph))
    }


@pytest.mark.parametrize("path", list(_tests()), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_results_are_those_of_the_suite(path: Path) -> None:
    manifest = Graph(_tables(path))
    data, shapes = _graph(manifest, path, "dataGraph"), _graph(manifest, path, "shapesGraph")
    if path.stem in REFUSED:
        with pytest.raises(InputError, match=REFUSED[path.stem]):
            compile_shapes(shapes)
    else:
        assert _found(data, shapes) == _expected(manifest)


def test_the_suite_is_there() -> None:
    """A suite that is not found would pass."""
    assert len(list(_tests())) == 98
