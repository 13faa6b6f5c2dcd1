"""What the graph of shapes says of one node: its properties, lists, and property paths."""

from typing import NoReturn

from stadsgraf import vocabulary as v
from stadsgraf.errors import InputError
from stadsgraf.statements import Literal
from stadsgraf.validate.shacl import paths
from stadsgraf.validate.shacl.graph import NONE, Blank, Graph, Term, Terms

_SH = "http://www.w3.org/ns/shacl#"
_FIRST, _REST, _NIL = (v.RDF + name for name in ("first", "rest", "nil"))


def bad(node: Term, problem: str) -> NoReturn:
    """Refuse a shape.

    Raises:
        InputError: Always; it names the shape.
    """
    name = "a shape without a name" if isinstance(node, Blank) else f"shape {node}"
    raise InputError(f"{name} {problem}")


def says(graph: Graph, node: Term) -> dict[str, Terms]:
    """All properties of a node with their values."""
    return {prop: table[node] for prop, table in graph.own.items() if node in table}


def one(graph: Graph, node: Term, prop: str) -> Term | None:
    """The value of a property that has one at most.

    Raises:
        InputError: There are several.
    """
    values = graph.objects(prop).get(node, NONE)
    if len(values) > 1:
        bad(node, f"has more than one {prop}")
    return next(iter(values), None)


def listed(graph: Graph, shape: Term, head: Term) -> list[Term]:
    """Members of an RDF list.

    Raises:
        InputError: It is none.
    """
    found: list[Term] = []
    seen: set[Term] = set()
    while head != _NIL:
        member = one(graph, head, _FIRST)
        if member is None or head in seen:
            bad(shape, "has a value that should be a list and is none")
        seen.add(head)
        found.append(member)
        head = one(graph, head, _REST) or _NIL
    return found


def path_of(
    graph: Graph, shape: Term, node: Term, seen: tuple[Term, ...] = (), *, inverse: bool = False
) -> paths.Path:
    """Compile a property path.

    Args:
        graph: The graph of shapes.
        shape: Whose path it is.
        node: The path.
        seen: Paths that it stands in.
        inverse: Whether it is walked from its end to its start.

    Raises:
        InputError: It is not well formed.
    """
    if isinstance(node, str) and node != _NIL:
        return paths.inverse_predicate(node) if inverse else paths.predicate(node)
    if isinstance(node, Literal) or node in seen:
        bad(shape, "has a sh:path that is not well formed")

    def inner(part: Term, *, turned: bool = inverse) -> paths.Path:
        return path_of(graph, shape, part, (*seen, node), inverse=turned)

    found = says(graph, node)
    if _FIRST in found:
        parts = [inner(part) for part in listed(graph, shape, node)]
        return paths.sequence(parts[::-1] if inverse else parts)
    match [(prop.removeprefix(_SH), part) for prop, values in found.items() for part in values]:
        case [("inversePath", part)]:
            return inner(part, turned=not inverse)
        case [("alternativePath", part)]:
            return paths.alternative([inner(one_) for one_ in listed(graph, shape, part)])
        case [("zeroOrMorePath", part)]:
            return paths.repeated(inner(part), itself=True)
        case [("oneOrMorePath", part)]:
            return paths.repeated(inner(part), itself=False)
        case [("zeroOrOnePath", part)]:
            return paths.optional(inner(part))
    bad(shape, "has a sh:path that is not well formed")
