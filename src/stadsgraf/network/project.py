"""One kind of things joined by what they share: cities by networks, networks by cities."""

from collections.abc import Iterator, Set
from itertools import pairwise
from typing import Any

import networkx as nx
import numpy as np

from stadsgraf.errors import InputError
from stadsgraf.network.matrix import Array, matrix_of
from stadsgraf.vocabulary import EntityType

CITIES = frozenset({EntityType.CITY, EntityType.MUNICIPALITY, EntityType.REGION})
NETWORKS = frozenset({EntityType.NETWORK, EntityType.REGIONAL_COOPERATION})

MOST_PAIRS = 2_000_000
"""Pairs that a projection may have: one network of ten thousand cities makes fifty million."""
_AT_ONCE = 10_000_000
"""Products that are held in memory at one time."""


def project(
    graph: "nx.Graph[str]",
    kinds: Set[EntityType],
    through: Set[EntityType],
    least: int = 1,
    most: int = MOST_PAIRS,
) -> "nx.Graph[str]":
    """Join things of one kind that have ties to the same things of another.

    Args:
        graph: ties, with `kind` and `label` at each node, as `ties` gives them.
        kinds: kinds that are joined.
        through: kinds that they are joined by.
        least: how many they must share.
        most: how many pairs the result may have.

    Returns:
        The things of `kinds` with a tie to one of `through`, in the order of identifiers; `weight` of a
        line is how many they share.

    Raises:
        InputError: more than `most` pairs share `least`; the message says from how many on they fit.
    """
    nodes, shared = _incidence(graph, kinds, through)
    counts = np.zeros(shared.shape[1] + 1, dtype=np.int64)
    kept: list[tuple[Array, Array, Array]] = []
    for first, block in _products(shared):
        counts += np.bincount(block.data, minlength=len(counts))
        if counts[least:].sum() > most:
            kept.clear()
            continue
        strong = block.data >= least
        kept.append((block.row[strong] + first, block.col[strong], block.data[strong]))
    if counts[least:].sum() > most:
        raise InputError(_too_many(counts, least, most))
    found: nx.Graph[str] = nx.Graph()
    found.add_nodes_from((node, graph.nodes[node]) for node in nodes)
    for rows, columns, weights in kept:
        found.add_weighted_edges_from(
            (nodes[row], nodes[column], weight)
            for row, column, weight in zip(rows.tolist(), columns.tolist(), weights.tolist(), strict=True)
        )
    return found


def _incidence(
    graph: "nx.Graph[str]", kinds: Set[EntityType], through: Set[EntityType]
) -> tuple[tuple[str, ...], Any]:
    """Things of `kinds`, and a matrix with a row for each and a column for each of `through`: 1 for a tie."""
    matrix = matrix_of(graph)
    kind = [graph.nodes[node]["kind"] for node in matrix.nodes]
    sides = [np.flatnonzero([item in side for item in kind]) for side in (kinds, through)]
    part = matrix.lines[sides[0]][:, sides[1]]
    tied = np.flatnonzero(np.diff(part.indptr))
    part = part[tied].astype(np.int32)
    part.data[:] = 1
    return tuple(matrix.nodes[number] for number in sides[0][tied].tolist()), part


def _products(shared: Any) -> Iterator[tuple[int, Any]]:
    """Some rows at a time: the first of them, and how many columns they share with each later row."""
    if not shared.shape[0]:
        return
    turned = shared.T.tocsr()
    work = np.cumsum(shared @ np.diff(turned.indptr))
    starts = np.searchsorted(work, np.arange(0, work[-1], _AT_ONCE), side="right")
    bounds = [*np.unique([0, *starts]).tolist(), shared.shape[0]]
    for first, last in pairwise(bounds):
        block = (shared[first:last] @ turned).tocoo()
        later = block.row + first < block.col
        block.row, block.col, block.data = block.row[later], block.col[later], block.data[later]
        yield first, block


def _too_many(counts: Array, least: int, most: int) -> str:
    beyond = np.cumsum(counts[::-1])[::-1]
    enough = int(np.flatnonzero(beyond <= most)[0])
    return (
        f"{beyond[least]:,} pairs share {least} or more, and {most:,} are the most: ask for those that share "
        f"{enough} or more (--least {enough}), which are {beyond[enough]:,}."
    )
