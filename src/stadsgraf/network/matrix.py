"""A graph as a sparse matrix: what all measures of large networks work on.

networkx is what goes in and comes out.  Between them stand scipy and scikit-network, because a measure
in Python's own dictionaries takes some five times as long, or never ends (`python -m bench.network`).
"""

from collections.abc import Iterable
from typing import Any

import msgspec
import networkx as nx
import numpy as np

from stadsgraf.errors import InputError

Array = np.ndarray[Any, np.dtype[Any]]
"""A numpy array; its shape and numbers are told where it is used."""


class Matrix(msgspec.Struct, frozen=True):
    """An undirected graph, in the order of its identifiers and of nothing else.

    Attributes:
        nodes: identifiers, sorted.
        lines: a symmetric `scipy.sparse.csr_matrix` of floats; what no line joins is 0.
    """

    nodes: tuple[str, ...]
    lines: Any

    def by_node(self, values: Iterable[Any]) -> dict[str, Any]:
        """One value for each node, by identifier."""
        return dict(zip(self.nodes, values, strict=True))


def matrix_of(graph: "nx.Graph[str] | Matrix") -> Matrix:
    """A graph as a matrix; a matrix stays what it is, so that several measures can share one.

    Args:
        graph: undirected; `weight` of a line is 1 where it has none.  Lines from a node to itself are
            left out.

    Raises:
        InputError: scipy or scikit-network is not installed.
    """
    if isinstance(graph, Matrix):
        return graph
    sparse = _scipy_sparse()
    nodes = tuple(sorted(graph))
    place = {node: number for number, node in enumerate(nodes)}
    found = [
        (place[one], place[other], float(weight))
        for one, other, weight in graph.edges(data="weight", default=1)
        if one != other
    ]
    ends = np.array([line[:2] for line in found], dtype=np.int32).reshape(-1, 2)
    weights = np.array([line[2] for line in found])
    size = (len(nodes), len(nodes))
    half = sparse.csr_matrix((weights, (ends[:, 0], ends[:, 1])), shape=size)
    lines = (half + half.T).tocsr()
    # In the order in which lines came otherwise, which communities depend on.
    lines.sort_indices()
    return Matrix(nodes, lines)


def _scipy_sparse() -> Any:
    try:
        import scipy.sparse
        import sknetwork  # noqa: F401 - said here, before any work, and not when communities are asked for
    except ImportError as error:
        raise InputError(
            f"Measures of the network need a library that is not installed ({error.name}): "
            "run pip install 'stadsgraf[network]'."
        ) from error
    return scipy.sparse
