"""How two things are connected: the shortest chain of claims between them (breadth-first, both ways)."""

from collections.abc import Callable, Mapping, Sequence

import pyoxigraph as ox

from stadsgraf.vocabulary import BASE

Neighbours = Callable[[Sequence[ox.NamedNode]], Mapping[ox.NamedNode, Sequence[ox.NamedNode]]]
"""Sorted neighbours of some nodes: the claims of an entity, the participants and inner claims of a claim."""

_CLAIM = BASE + "claim/"
_LONGEST = 16
"""Nodes on a path beyond which nothing is called connected; eight claims are already far-fetched."""


def shortest(start: ox.NamedNode, goal: ox.NamedNode, neighbours: Neighbours) -> list[ox.NamedNode] | None:
    """A shortest path between two nodes, the same in every run, or None.

    Expands the smaller of the two frontiers (Pohl 1971, bidirectional search), so that one council with
    thousands of claims does not have to be read whole.

    Args:
        start: where the path begins.
        goal: where it ends.
        neighbours: sorted neighbours of some nodes, without those nodes that lead nowhere; those of a whole
            frontier are asked for at once.

    Returns:
        The nodes from start to goal, entities and claims, both ends included.
    """
    if start == goal:
        return [start]
    ahead: dict[ox.NamedNode, ox.NamedNode | None] = {start: None}
    behind: dict[ox.NamedNode, ox.NamedNode | None] = {goal: None}
    fronts = [[start], [goal]]
    for _ in range(_LONGEST):
        side = 0 if len(fronts[0]) <= len(fronts[1]) else 1
        own, other = (ahead, behind) if side == 0 else (behind, ahead)
        fronts[side] = _expand(fronts[side], own, neighbours)
        meeting = [node for node in fronts[side] if node in other]
        # What leads nowhere was reached from both sides, but not passed.
        passed = neighbours(meeting) if meeting else {}
        if passed:
            return _joined(min(passed, key=lambda node: node.value), ahead, behind)
        if not fronts[side]:
            return None
    return None


def _expand(
    front: list[ox.NamedNode], seen: dict[ox.NamedNode, ox.NamedNode | None], neighbours: Neighbours
) -> list[ox.NamedNode]:
    reached: list[ox.NamedNode] = []
    found = neighbours(front)
    for node in front:
        for following in found.get(node, ()):
            if following not in seen:
                seen[following] = node
                reached.append(following)
    return reached


def _joined(
    middle: ox.NamedNode,
    ahead: dict[ox.NamedNode, ox.NamedNode | None],
    behind: dict[ox.NamedNode, ox.NamedNode | None],
) -> list[ox.NamedNode]:
    first = _trail(middle, ahead)
    return first[::-1] + _trail(middle, behind)[1:]


def _trail(node: ox.NamedNode, seen: dict[ox.NamedNode, ox.NamedNode | None]) -> list[ox.NamedNode]:
    trail = [node]
    while (before := seen[trail[-1]]) is not None:
        trail.append(before)
    return trail


def claims_on(path: list[ox.NamedNode]) -> list[ox.NamedNode]:
    """The claims along a path, in its order: what they are stands in their identifiers."""
    return [node for node in path if node.value.startswith(_CLAIM)]
