"""What is measured of a network, in sentences for 80 columns."""

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence

from stadsgraf.network.nodes import Analysis, Node
from stadsgraf.network.project import CITIES, NETWORKS

_TOP = 5
_LARGEST = 3
_WIDTH = 80


def told(found: Analysis, line: tuple[str, str]) -> str:
    """The top of each measure.

    Args:
        found: what is measured.
        line: what a line is, for one and for many, such as `membership` and `memberships`.
    """
    if not found.nodes:
        return f"No {line[0]} joins two things: there is nothing to measure.\n"
    joins = "joins" if found.ties == 1 else "join"
    blocks = [
        f"{_many(found.ties, *line)} {joins} {_sides(found.nodes)}.",
        *_connected(found.nodes),
        f"First by PageRank: {_listed(found.nodes, lambda node: node.pagerank, '.3f')}.",
        _parts(found),
        *_communities(found),
    ]
    return "\n".join(textwrap.fill(block, _WIDTH, subsequent_indent="  ") for block in blocks) + "\n"


def _kinds(nodes: Sequence[Node]) -> Iterator[tuple[tuple[str, str], list[Node]]]:
    """Nodes that are cities, that are networks, and that are neither, as far as there are any."""
    others = [node for node in nodes if node.kind not in CITIES | NETWORKS]
    yield ("city", "cities"), [node for node in nodes if node.kind in CITIES]
    yield ("network", "networks"), [node for node in nodes if node.kind in NETWORKS]
    yield ("other", "others"), others


def _sides(nodes: Sequence[Node]) -> str:
    return _series([_many(len(some), *names) for names, some in _kinds(nodes) if some])


def _connected(nodes: Sequence[Node]) -> Iterator[str]:
    for (one, many), some in _kinds(nodes):
        if some:
            what = one if len(some) == 1 else many
            yield f"Most connected {what}: {_listed(some, lambda node: node.degree, ',')}."


def _listed(nodes: Iterable[Node], value: Callable[[Node], float], form: str) -> str:
    """The first few by a value; of equals those with more lines, then by name."""
    first = sorted(nodes, key=lambda node: (-value(node), -node.degree, node.label, node.id))[:_TOP]
    return _series([f"{node.label} ({value(node):{form}})" for node in first])


def _parts(found: Analysis) -> str:
    if len(found.components) == 1:
        return "All of them hang together."
    return (
        f"They fall into {_many(len(found.components), 'part', 'parts')}; the largest has "
        f"{found.components[0]:,} of {len(found.nodes):,}."
    )


def _communities(found: Analysis) -> Iterator[str]:
    count = _many(len(found.communities), "community", "communities")
    yield f"{count}, modularity {found.modularity:.3f}."
    for number, size in enumerate(found.communities[:_LARGEST], 1):
        members = [node for node in found.nodes if node.community == number]
        yield f"Community {number} has {size:,}, first {_listed(members, lambda node: node.pagerank, '.3f')}."


def _series(items: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(items[:-1]), items[-1])))


def _many(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
