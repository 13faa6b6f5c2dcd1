"""The SHACL shapes of `ontology/shapes`, checked by one of two engines.

The compiled one keeps up with a build and gives the same findings as pySHACL (see `stadsgraf.validate.shacl`
and docs/shacl.md).  Rules across nodes (`dataset.ttl`) are queries and run on the store (see `checks.py`):
they need all papers at once.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.config import ShaclEngine
from stadsgraf.resources import resource_folder
from stadsgraf.validate.findings import Finding, Severity
from stadsgraf.validate.shacl import (
    SUBCLASS,
    Graph,
    Result,
    Shape,
    Tables,
    compile_shapes,
    focus_nodes,
    results,
    tables,
    text,
)

SHAPES = "https://w3id.org/stadsgraf/shapes#"
DATASET_RULES = "dataset.ttl"

_SH = "http://www.w3.org/ns/shacl#"
_SEVERITY = {_SH + severity.capitalize(): severity for severity in Severity}


def check_shapes(
    quads: Iterable[ox.Quad], engine: ShaclEngine = ShaclEngine.COMPILED
) -> tuple[frozenset[Finding], Mapping[str, int]]:
    """Check each node against the shapes.

    Args:
        quads: The graph; its named graphs are read as one.
        engine: What checks it.

    Returns:
        The findings, and for each node shape how many focus nodes it had.  A class target without types,
        or without the ontology's subclasses, passes in silence; a count of 0 is how that shows.

    Raises:
        InputError: The shapes say something that the compiled engine does not know.

    """
    if engine is ShaclEngine.COMPILED:
        return check_indexed(tables(quads))
    from stadsgraf.validate.reference import check_with_pyshacl  # it takes a second to load

    return check_with_pyshacl(quads)


def check_indexed(own: Tables) -> tuple[frozenset[Finding], Mapping[str, int]]:
    """Check each node of an indexed graph against the compiled shapes; see `check_shapes`."""
    graph = Graph(own, _ontology())
    # The ontology has no focus nodes of its own, unless the graph puts its terms below a class of the model.
    alone = graph.alone() if SUBCLASS in own else None
    found: set[Finding] = set()
    counts = {}
    for shape in _compiled():
        nodes = focus_nodes(shape.targets, graph)
        found.update(_finding(result) for result in results(shape, graph, nodes))
        if shape.path is None and isinstance(shape.node, str):
            own_nodes = nodes if alone is None else focus_nodes(shape.targets, alone)
            counts[shape.node.removeprefix(SHAPES)] = len(own_nodes)
    return frozenset(found), counts


def _finding(result: Result) -> Finding:
    shape = result.shape
    return Finding(
        severity=_SEVERITY[shape.severity],
        code=text(shape.node).removeprefix(SHAPES),
        focus=text(result.focus),
        message=shape.message,
        value="" if result.value is None else text(result.value),
        component=result.component,
    )


@cache
def _compiled() -> tuple[Shape, ...]:
    return compile_shapes(
        tables(
            quad
            for path in shape_files()
            if path.name != DATASET_RULES
            # Blank nodes of two files may have the same label.
            for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE, rename_blank_nodes=True)
        )
    )


@cache
def _ontology() -> Tables:
    """What the ontology says of classes and properties, as pySHACL reads it; its concepts are no data."""
    path = resource_folder("ontology") / "stadsgraf.ttl"
    return tables(quad for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE) if _is_axiom(quad))


def _is_axiom(quad: ox.Quad) -> bool:
    prop, target = quad.predicate.value, quad.object
    term = target.value if prop == v.RDF + "type" and isinstance(target, ox.NamedNode) else prop
    return term.startswith((v.RDFS, v.OWL))


def shape_files() -> list[Path]:
    """List the files of shapes, sorted by name."""
    return sorted((resource_folder("ontology") / "shapes").glob("*.ttl"))
