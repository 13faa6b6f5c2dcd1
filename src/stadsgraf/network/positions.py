"""Where the nodes of a large network stand, for tools that draw what a page cannot hold.

Nodes push each other apart, lines pull their ends together, and a weak pull to the middle keeps parts
near (Jacomy, Venturini, Heymann and Bastian 2014).  The push is the convolution of the nodes on a grid
with 1/distance, through Fourier transforms (after Linderman, Rachh, Hoskins, Steinerberger and Kluger
2019), so a step takes as long as there are nodes and lines, not pairs.  networkx and rustworkx compare
all pairs, and the library that does not is under the GPL.

The same graph gives the same places on one machine; the last digits of a Fourier transform may differ on
another, and with them the whole picture.
"""

import math

import networkx as nx
import numpy as np

from stadsgraf.network.matrix import Array, Matrix, matrix_of

Place = tuple[float, float]

_STEPS = 150
_TO_MIDDLE = 0.1
"""Pull to the middle, where the push of all nodes together at distance 1 is 1."""
_REACH = 1 / math.sqrt(_TO_MIDDLE)
"""How far from the middle both are equal."""
_LONGEST_STEP = 0.3 * _REACH
_STRIDE = 0.9
"""Share of the way to where the forces on a node would be even."""
_SEED = 1


def positions(graph: "nx.Graph[str] | Matrix") -> dict[str, Place]:
    """Lay out a network.

    Args:
        graph: weights pull in proportion.

    Returns:
        x and y of each node from -1 to 1, with four decimals, by identifier.
    """
    matrix = matrix_of(graph)
    count = len(matrix.nodes)
    if not count:
        return {}
    # Weights are taken by their mean, so that a projection is as wide as what it is made of.
    pull = matrix.lines / (matrix.lines.data.mean() if matrix.lines.nnz else 1.0)
    strength = np.asarray(pull.sum(axis=1)).ravel()
    mass = strength + 1
    grid = 128 if count < 2_000 else 256 if count < 20_000 else 512
    kernel = _kernel(grid)
    points = np.random.default_rng(_SEED).uniform(-_REACH, _REACH, (count, 2))
    for step in range(_STEPS):
        pulled = (pull @ points - strength[:, None] * points) / mass[:, None]
        force = pulled + _push(points, mass / mass.sum(), kernel, grid) - _TO_MIDDLE * points
        length = np.hypot(force[:, 0], force[:, 1])
        longest = _LONGEST_STEP * (1 - step / _STEPS)
        points += force * np.minimum(_STRIDE, longest / np.maximum(length, 1e-12))[:, None]
    points -= (points.min(axis=0) + points.max(axis=0)) / 2
    scaled = np.round(points / (np.abs(points).max() or 1.0), 4) + 0.0
    return matrix.by_node(map(tuple, scaled.tolist()))


def _kernel(grid: int) -> tuple[Array, Array]:
    """The push of a node on all cells of a grid, transformed: its part along x and along y."""
    away = np.concatenate([np.arange(grid), np.arange(-grid, 0)]).astype(float)
    along_x, along_y = np.meshgrid(away, away, indexing="ij")
    # Softened by the width of a cell, within which nodes do not know how near they are.
    squared = along_x**2 + along_y**2 + 1.0
    return np.fft.rfft2(along_x / squared), np.fft.rfft2(along_y / squared)


def _push(points: Array, mass: Array, kernel: tuple[Array, Array], grid: int) -> Array:
    """The push of all nodes on each: masses shared among the corners of cells, and forces read there."""
    lowest = points.min(axis=0)
    width = float((points.max(axis=0) - lowest).max()) / (grid - 2) or 1.0
    scaled = (points - lowest) / width
    cell = scaled.astype(np.int64)
    x, y = (scaled - cell).T
    first = cell[:, 0] * grid + cell[:, 1]
    corners = (first, first + grid, first + 1, first + grid + 1)
    shares = ((1 - x) * (1 - y), x * (1 - y), (1 - x) * y, x * y)
    spread = np.zeros(grid * grid)
    for corner, share in zip(corners, shares, strict=True):
        spread += np.bincount(corner, mass * share, minlength=grid * grid)
    waves = np.fft.rfft2(spread.reshape(grid, grid), (2 * grid, 2 * grid))
    push = np.zeros_like(points)
    for axis, part in enumerate(kernel):
        field = np.fft.irfft2(waves * part)[:grid, :grid].ravel() / width
        for corner, share in zip(corners, shares, strict=True):
            push[:, axis] += field[corner] * share
    return push
