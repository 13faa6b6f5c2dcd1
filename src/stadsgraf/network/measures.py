"""What is measured in a network: degree, components, PageRank, communities.

Each function takes an undirected networkx graph, or its `Matrix`, which several of them may share.  The
results depend on identifiers and lines alone: not on the order in which they were added, nor on hash
seeds.
"""

from collections.abc import Iterable, Sequence

import networkx as nx
import numpy as np

from stadsgraf.network.matrix import Array, Matrix, matrix_of

Groups = tuple[tuple[str, ...], ...]
"""Groups of identifiers, each sorted; the largest first, of equals the one with the first identifier."""

_STARTS = 5
_TOLERANCE = 1e-6
"""Gain of modularity below which communities are left as they are."""


def degree(graph: "nx.Graph[str] | Matrix") -> dict[str, int]:
    """With how many others each node has a line."""
    matrix = matrix_of(graph)
    return matrix.by_node(np.diff(matrix.lines.indptr).tolist())


def components(graph: "nx.Graph[str] | Matrix") -> Groups:
    """The parts that hang together."""
    matrix = matrix_of(graph)
    from scipy.sparse.csgraph import connected_components

    return _groups(matrix.nodes, connected_components(matrix.lines, directed=False)[1])


def pagerank(
    graph: "nx.Graph[str] | Matrix", damping: float = 0.85, tolerance: float = 1e-10
) -> dict[str, float]:
    """How often somebody who follows lines at random comes by each node (Page, Brin, Motwani, Winograd 1999).

    Args:
        graph: weights count: a line of weight 2 is followed twice as often as one of weight 1.
        damping: share of steps along a line; the others are to any node.
        tolerance: change of all values together below which it is done.

    Returns:
        Values that come to 1, by identifier; nothing for an empty graph.
    """
    matrix = matrix_of(graph)
    count = len(matrix.nodes)
    if not count:
        return {}
    strength = np.asarray(matrix.lines.sum(axis=1)).ravel()
    alone = strength == 0
    share = 1 / np.where(alone, 1, strength)
    rank = np.full(count, 1 / count)
    change = 1.0
    while change > tolerance:
        # The matrix is symmetric, so its rows serve as its columns; who has no line may go anywhere.
        followed = matrix.lines @ (rank * share) + rank[alone].sum() / count
        new = damping * followed + (1 - damping) / count
        change, rank = float(np.abs(new - rank).sum()), new
    return matrix.by_node((rank / rank.sum()).tolist())


def communities(graph: "nx.Graph[str] | Matrix") -> Groups:
    """Groups with more lines within than chance would give, each of which hangs together.

    Louvain (Blondel, Guillaume, Lambiotte and Lefebvre 2008) of scikit-network, the best by modularity of a
    few starts: one alone may be a tenth worse.  Its Leiden is no better by modularity here and draws from C's
    own random numbers, which no seed reaches: two calls gave two answers.  What Leiden was made for, that no
    group falls apart (Traag, Waltman and van Eck 2019), is seen to here: a part apart is a group of its own,
    which only raises the modularity.
    """
    matrix = matrix_of(graph)
    if not matrix.lines.nnz:
        return tuple((node,) for node in matrix.nodes)
    found = (_louvain(matrix, seed) for seed in range(_STARTS))
    return max(found, key=lambda groups: modularity(matrix, groups))


def _louvain(matrix: Matrix, seed: int) -> Groups:
    from scipy.sparse.csgraph import connected_components
    from sknetwork.clustering import Louvain

    found = Louvain(
        tol_optimization=_TOLERANCE, tol_aggregation=_TOLERANCE, shuffle_nodes=True, random_state=seed
    )
    group = found.fit_predict(matrix.lines)
    within = matrix.lines.tocoo()
    within.data = np.where(group[within.row] == group[within.col], within.data, 0)
    within.eliminate_zeros()
    return _groups(matrix.nodes, connected_components(within, directed=False)[1])


def modularity(graph: "nx.Graph[str] | Matrix", groups: Iterable[Sequence[str]]) -> float:
    """How much more of the lines lies within groups than chance would give (Newman and Girvan 2004).

    Args:
        graph: weights count.
        groups: every node in one of them.

    Returns:
        From -0.5 to 1; 0 for a graph without lines.
    """
    matrix = matrix_of(graph)
    whole = float(matrix.lines.sum())
    if not whole:
        return 0.0
    number = {node: group for group, members in enumerate(groups) for node in members}
    group = np.array([number[node] for node in matrix.nodes])
    lines = matrix.lines.tocoo()
    within = float(lines.data[group[lines.row] == group[lines.col]].sum()) / whole
    strength = np.bincount(group, np.asarray(matrix.lines.sum(axis=1)).ravel())
    return within - float(((strength / whole) ** 2).sum())


def _groups(nodes: Sequence[str], numbers: Array) -> Groups:
    members: dict[int, list[str]] = {}
    for node, number in zip(nodes, numbers.tolist(), strict=True):
        members.setdefault(number, []).append(node)
    return tuple(sorted(map(tuple, members.values()), key=lambda group: (-len(group), group[0])))
