"""Shapes that can be run: their focus nodes in a graph, and what is wrong with them."""

from collections.abc import Iterator

import msgspec

from stadsgraf.validate.shacl.constraints import Rows, Test
from stadsgraf.validate.shacl.graph import Graph, Term, Terms, union
from stadsgraf.validate.shacl.paths import Path


class Targets(msgspec.Struct, frozen=True):
    """What tells the focus nodes of a shape: nodes, their classes, properties that they stand at."""

    nodes: tuple[Term, ...] = ()
    classes: tuple[Term, ...] = ()
    subjects_of: tuple[str, ...] = ()
    objects_of: tuple[str, ...] = ()


class Shape(msgspec.Struct, frozen=True):
    """A compiled shape.

    Attributes:
        node: its name in the graph of shapes.
        severity: IRI.
        message: what findings say; empty where the shape does not.
        targets: where it looks by itself.
        path: to its value nodes; None for a node shape, whose value node is the focus node.
        tests: its constraints with the IRIs of their components.
        properties: shapes of the value nodes' properties, whose results are results of their own.
    """

    node: Term
    severity: str
    message: str
    targets: Targets
    path: Path | None
    tests: tuple[tuple[str, Test], ...]
    properties: tuple["Shape", ...]


class Result(msgspec.Struct, frozen=True):
    """A validation result: the shape and component that found it, where, and which value."""

    shape: Shape
    component: str
    focus: Term
    value: Term | None


def focus_nodes(targets: Targets, graph: Graph) -> Terms:
    """Nodes that a shape looks at by itself."""
    return union(
        [
            targets.nodes,
            *(graph.instances(kind) for kind in targets.classes),
            *(graph.objects(prop) for prop in targets.subjects_of),
            *(graph.subjects(prop) for prop in targets.objects_of),
        ]
    )


def results(shape: Shape, graph: Graph, nodes: Terms) -> Iterator[Result]:
    """Check nodes against a shape and the shapes of their properties."""
    if not nodes:
        return
    rows = _rows(shape, graph, nodes)
    for component, test in shape.tests:
        for focus, value in test(graph, rows):
            yield Result(shape, component, focus, value)
    if shape.properties:
        values = union(found for _, found in rows)
        for inner in shape.properties:
            yield from results(inner, graph, values)


def failing(shape: Shape, graph: Graph, nodes: Terms) -> Terms:
    """Those of some nodes that do not conform to a shape."""
    if not nodes:
        return nodes
    rows = _rows(shape, graph, nodes)
    failed = {focus: None for _, test in shape.tests for focus, _ in test(graph, rows)}
    if shape.properties:
        values = union(found for _, found in rows)
        wrong = union(failing(inner, graph, values) for inner in shape.properties)
        failed |= {focus: None for focus, found in rows if not wrong.keys().isdisjoint(found)}
    return failed


def _rows(shape: Shape, graph: Graph, nodes: Terms) -> Rows:
    if shape.path is None:
        return [(node, (node,)) for node in nodes]
    values = shape.path(graph)
    return [(node, values(node)) for node in nodes]
