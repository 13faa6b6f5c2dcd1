"""Property paths: from a node to its value nodes. https://www.w3.org/TR/shacl/#property-paths."""

from collections.abc import Callable, Sequence

from stadsgraf.validate.shacl.graph import NONE, Graph, Term, Terms, closure, union

Step = Callable[[Term], Terms]
"""From a node to the nodes at the end of a path, each once."""

Path = Callable[[Graph], Step]
"""A path, for each graph that it is walked in; the graph's tables are looked up once for all nodes."""


def predicate(prop: str) -> Path:
    """The objects of a property."""

    def bind(graph: Graph) -> Step:
        table = graph.objects(prop)
        return lambda node: table.get(node, NONE)

    return bind


def inverse_predicate(prop: str) -> Path:
    """The subjects of a property."""

    def bind(graph: Graph) -> Step:
        table = graph.subjects(prop)
        return lambda node: table.get(node, NONE)

    return bind


def sequence(parts: Sequence[Path]) -> Path:
    """One path after another."""

    def bind(graph: Graph) -> Step:
        first, *rest = (part(graph) for part in parts)

        def walk(node: Term) -> Terms:
            nodes = first(node)
            for step in rest:
                if not nodes:
                    return nodes
                # Most nodes have one value, whose set serves as it is.
                nodes = step(next(iter(nodes))) if len(nodes) == 1 else union(map(step, nodes))
            return nodes

        return walk

    return bind


def alternative(parts: Sequence[Path]) -> Path:
    """What any of the paths leads to."""

    def bind(graph: Graph) -> Step:
        steps = [part(graph) for part in parts]
        return lambda node: union(step(node) for step in steps)

    return bind


def repeated(part: Path, *, itself: bool) -> Path:
    """A path any number of times: with the node itself (zero or more), or from one time on."""

    def bind(graph: Graph) -> Step:
        step = part(graph)
        return lambda node: closure({node: None} if itself else step(node), step)

    return bind


def optional(part: Path) -> Path:
    """The node itself and what the path leads to."""

    def bind(graph: Graph) -> Step:
        step = part(graph)
        return lambda node: {node: None, **step(node)}

    return bind
