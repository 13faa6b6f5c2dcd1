"""The way of the standard libraries, from the same claims on: rdflib graph, pySHACL, rdflib serialisers.

It stands for a first version that follows the libraries' own introductions: `Dataset.add` for each quad,
one call of `pyshacl.validate` with all shapes on the whole graph, `serialize` for each form.
"""

import contextlib
import io
from collections.abc import Iterable
from pathlib import Path

import msgspec
import pyoxigraph as ox
import pyshacl
from rdflib import RDF, SH, Dataset, Graph, Literal, URIRef

from bench.clock import Stopwatch
from stadsgraf.resources import resource_folder

_Quad = tuple[str, str, ox.NamedNode | ox.Literal, str]


class Naive(msgspec.Struct, frozen=True):
    """What came of it.

    Attributes:
        quads: how many the dataset held.
        results: SHACL results by severity.
    """

    quads: int
    results: dict[str, int]


def naive_graph(quads: Iterable[ox.Quad], folder: Path, watch: Stopwatch) -> Naive:
    """Builds, validates and writes a graph with rdflib and pySHACL.

    Args:
        quads: What `emit` makes of the claims. Making them is not timed, since a program without Oxigraph
            would not; making rdflib's terms of them is.
        folder: Where graph.ttl and graph.nq go.
        watch: Gets the stages `add`, `validate`, `Turtle` and `N-Quads`.
    """
    rows = [_row(quad) for quad in quads]
    with watch.timed("add"):
        dataset = Dataset(default_union=True)
        for subject, predicate, target, graph in rows:
            dataset.add((URIRef(subject), URIRef(predicate), _term(target), dataset.graph(URIRef(graph))))
    with watch.timed("validate"), contextlib.redirect_stderr(io.StringIO()):
        _, results, _ = pyshacl.validate(dataset, shacl_graph=shapes(), ont_graph=ontology())
    with watch.timed("Turtle"):
        dataset.serialize(folder / "graph.ttl", format="turtle")
    with watch.timed("N-Quads"):
        dataset.serialize(folder / "graph.nq", format="nquads")
    assert isinstance(results, Graph)
    return Naive(sum(1 for _ in dataset.quads()), _by_severity(results))


def _row(quad: ox.Quad) -> _Quad:
    assert isinstance(quad.subject, ox.NamedNode)
    assert isinstance(quad.object, ox.NamedNode | ox.Literal)
    assert isinstance(quad.graph_name, ox.NamedNode)
    return quad.subject.value, quad.predicate.value, quad.object, quad.graph_name.value


def _term(term: ox.NamedNode | ox.Literal) -> URIRef | Literal:
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if term.language is not None:
        return Literal(term.value, lang=term.language)
    plain = term.datatype.value.endswith("#string")
    return Literal(term.value) if plain else Literal(term.value, datatype=URIRef(term.datatype.value))


def shapes() -> Graph:
    """All shapes."""
    graph = Graph()
    for path in sorted((resource_folder("ontology") / "shapes").glob("*.ttl")):
        graph.parse(path)
    return graph


def ontology() -> Graph:
    """The model's classes and properties."""
    return Graph().parse(resource_folder("ontology") / "stadsgraf.ttl")


def _by_severity(results: Graph) -> dict[str, int]:
    counts: dict[str, int] = {}
    for result in results.subjects(RDF.type, SH.ValidationResult):
        name = str(results.value(result, SH.resultSeverity)).rpartition("#")[2].lower()
        counts[name] = counts.get(name, 0) + 1
    return dict(sorted(counts.items()))
