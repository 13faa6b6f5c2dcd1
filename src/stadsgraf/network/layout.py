"""Where the boxes of a picture stand.

Stress majorisation (Gansner, Koren and North 2004, in its local form) places each part that hangs
together, from several starts of which the one with fewest crossings is kept; parts are then packed in
rows, stretched over the page, and pushed apart until no box touches another and few lines run behind
one.  Written out here rather than taken from networkx, whose layouts go through numpy and BLAS and
differ in the last digits from machine to machine, which is enough to turn a picture round.
"""

import heapq
import math
import random
from collections import defaultdict
from collections.abc import Mapping, Sequence

from stadsgraf.network.geometry import Box, Point, crosses, inside, intersect, overlap

Size = tuple[float, float]
Pair = tuple[int, int]

_AIR = 26.0
"""Points of line to see between two joined boxes."""
_GAP = 7.0
"""Points between two boxes that are not joined."""
_STARTS = 12
_SWEEPS = 60
_PUSHES = 500


def arrange(sizes: Sequence[Size], pairs: Sequence[Pair], area: Box) -> tuple[Box, ...] | None:
    """Place boxes within an area.

    Args:
        sizes: width and height of each box in points.
        pairs: which boxes are joined by a line, by their numbers.
        area: where they may stand.

    Returns:
        A box for each size, none touching another; None where they do not fit.
    """
    near = _neighbours(len(sizes), pairs)
    parts = _parts(near)
    placed = _pack([(part, _place(part, sizes, near)) for part in parts], sizes, area)
    points = _spread(_fit(placed, sizes, area), sizes, sorted(set(pairs)), area)
    boxes = tuple(
        Box(round(x, 2), round(y, 2), *size) for (x, y), size in zip(points, sizes, strict=True)
    )
    free = all(
        not overlap(boxes[i], boxes[j], 1.0) for i in range(len(boxes)) for j in range(i + 1, len(boxes))
    )
    return boxes if free and all(inside(box, area) for box in boxes) else None


def _neighbours(count: int, pairs: Sequence[Pair]) -> list[list[int]]:
    near: list[set[int]] = [set() for _ in range(count)]
    for one, other in pairs:
        near[one].add(other)
        near[other].add(one)
    return [sorted(others) for others in near]


def _parts(near: Sequence[Sequence[int]]) -> list[list[int]]:
    """Parts that hang together, largest first."""
    seen: set[int] = set()
    parts: list[list[int]] = []
    for first in range(len(near)):
        if first in seen:
            continue
        part, stack = {first}, [first]
        while stack:
            for other in near[stack.pop()]:
                if other not in part:
                    part.add(other)
                    stack.append(other)
        seen |= part
        parts.append(sorted(part))
    return sorted(parts, key=lambda part: (-len(part), part))


def _place(part: list[int], sizes: Sequence[Size], near: Sequence[Sequence[int]]) -> dict[int, Point]:
    """Positions of one part around the origin."""
    ideal = {node: _distances(node, sizes, near) for node in part}
    lines = [(one, other) for one in part for other in near[one] if one < other]
    tries = []
    for seed in range(_STARTS if len(part) > 2 else 1):
        points = _majorise(part, ideal, random.Random(seed))  # noqa: S311 - a repeatable start, not a secret
        tries.append((_tangle(points, lines, sizes), seed, points))
    return min(tries, key=lambda item: (item[0], item[1]))[2]


def _distances(start: int, sizes: Sequence[Size], near: Sequence[Sequence[int]]) -> dict[int, float]:
    """Length of the shortest way from one box to all others (Dijkstra)."""
    found: dict[int, float] = {}
    queue = [(0.0, start)]
    while queue:
        length, node = heapq.heappop(queue)
        if node in found:
            continue
        found[node] = length
        for other in near[node]:
            if other not in found:
                # Where many lines meet, longer ones leave room for all.
                crowd = 3.0 * math.sqrt(len(near[node]) * len(near[other]))
                step = _AIR + crowd + (_reach(sizes[node]) + _reach(sizes[other])) / 2
                heapq.heappush(queue, (length + step, other))
    return found


def _reach(size: Size) -> float:
    return math.sqrt(size[0] * size[1] + size[1] * size[1])


def _majorise(
    part: list[int], ideal: Mapping[int, Mapping[int, float]], start: random.Random
) -> dict[int, Point]:
    reach = 10.0 * len(part)
    points = {node: ((start.random() - 0.5) * reach, (start.random() - 0.5) * reach) for node in part}
    for _ in range(_SWEEPS):
        for node in part:
            x, y = points[node]
            sum_x = sum_y = weights = 0.0
            for other in part:
                if other == node:
                    continue
                wanted = ideal[node][other]
                weight = 1.0 / (wanted * wanted)
                far_x, far_y = points[other]
                dx, dy = x - far_x, y - far_y
                length = math.sqrt(dx * dx + dy * dy) or 1.0
                sum_x += weight * (far_x + wanted * dx / length)
                sum_y += weight * (far_y + wanted * dy / length)
                weights += weight
            if weights:
                points[node] = sum_x / weights, sum_y / weights
    return points


def _tangle(points: Mapping[int, Point], lines: Sequence[Pair], sizes: Sequence[Size]) -> int:
    """Crossings of lines, and lines that run behind a box, which are worse."""
    ends = [(points[one], points[other]) for one, other in lines]
    count = sum(intersect(ends[i], ends[j]) for i in range(len(ends)) for j in range(i))
    for (one, other), (start, end) in zip(lines, ends, strict=True):
        for node, (x, y) in points.items():
            if node not in (one, other) and crosses(start, end, Box(x, y, *sizes[node])):
                count += 3
    return count


def _extent(points: Mapping[int, Point], sizes: Sequence[Size]) -> tuple[float, float, float, float]:
    left = min(x - sizes[node][0] / 2 for node, (x, _) in points.items())
    right = max(x + sizes[node][0] / 2 for node, (x, _) in points.items())
    bottom = min(y - sizes[node][1] / 2 for node, (_, y) in points.items())
    top = max(y + sizes[node][1] / 2 for node, (_, y) in points.items())
    return left, right, bottom, top


def _pack(
    parts: Sequence[tuple[list[int], dict[int, Point]]], sizes: Sequence[Size], area: Box
) -> dict[int, Point]:
    """Put the parts into rows of such a width that the whole has the shape of the area."""
    extents = [_extent(points, sizes) for _, points in parts]
    widest = max((right - left for left, right, _, _ in extents), default=0.0)
    total = sum(right - left + _AIR for left, right, _, _ in extents)
    best: tuple[float, dict[int, Point]] = (math.inf, {})
    for step in range(21):
        width = widest + (total - widest) * step / 20
        points, used, height = _rows([points for _, points in parts], extents, width)
        misfit = max(used / area.width, height / area.height)
        if misfit < best[0]:
            best = misfit, points
    return best[1]


def _rows(
    parts: Sequence[dict[int, Point]],
    extents: Sequence[tuple[float, float, float, float]],
    width: float,
) -> tuple[dict[int, Point], float, float]:
    order = sorted(range(len(parts)), key=lambda i: (-(extents[i][3] - extents[i][2]), i))
    placed: dict[int, Point] = {}
    x = y = row = used = 0.0
    for number in order:
        left, right, bottom, top = extents[number]
        if x > 0 and x + right - left > width + 0.01:
            x, y, row = 0.0, y - row - _AIR, 0.0
        for node, (at_x, at_y) in parts[number].items():
            placed[node] = at_x - left + x, at_y - top + y
        x += right - left + _AIR
        used, row = max(used, x - _AIR), max(row, top - bottom)
    return placed, used, row - y


def _fit(points: dict[int, Point], sizes: Sequence[Size], area: Box) -> list[Point]:
    """Stretch positions so that the boxes reach the edges of the area."""
    left, right, bottom, top = _extent(points, sizes)
    spread_x = max(x for x, _ in points.values()) - min(x for x, _ in points.values())
    spread_y = max(y for _, y in points.values()) - min(y for _, y in points.values())
    wide = (area.width - (right - left - spread_x)) / spread_x if spread_x else 1.0
    high = (area.height - (top - bottom - spread_y)) / spread_y if spread_y else 1.0
    # A small network is not blown up to the page, and nothing is stretched out of shape.
    wide, high = min(wide, 1.7, 2.2 * high), min(high, 1.7, 2.2 * wide)
    middle_x, middle_y = (left + right) / 2, (bottom + top) / 2
    return [
        (area.x + (points[node][0] - middle_x) * wide, area.y + (points[node][1] - middle_y) * high)
        for node in range(len(sizes))
    ]


def _spread(
    points: list[Point], sizes: Sequence[Size], pairs: Sequence[Pair], area: Box
) -> list[Point]:
    """Push boxes off each other, and off lines that are not theirs, within the area."""
    joined: defaultdict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        joined[one].add(other)
        joined[other].add(one)
    for push in range(_PUSHES):
        moved = _part_boxes(points, sizes)
        # Lines are only a wish: it is dropped in time for the boxes to come to rest.
        if push < _PUSHES * 3 // 5:
            moved |= _clear_lines(points, sizes, pairs)
        points[:] = [_within(point, size, area) for point, size in zip(points, sizes, strict=True)]
        if not moved:
            break
    return points


def _part_boxes(points: list[Point], sizes: Sequence[Size]) -> bool:
    moved = False
    for i in range(len(points)):
        for j in range(i):
            (ax, ay), (bx, by) = points[i], points[j]
            over_x = (sizes[i][0] + sizes[j][0]) / 2 + _GAP - abs(ax - bx)
            over_y = (sizes[i][1] + sizes[j][1]) / 2 + _GAP - abs(ay - by)
            if over_x <= 0.05 or over_y <= 0.05:
                continue
            moved = True
            if over_x < over_y:
                step = over_x / 2 if ax > bx else -over_x / 2
                points[i], points[j] = (ax + step, ay), (bx - step, by)
            else:
                step = over_y / 2 if ay > by else -over_y / 2
                points[i], points[j] = (ax, ay + step), (bx, by - step)
    return moved


def _clear_lines(points: list[Point], sizes: Sequence[Size], pairs: Sequence[Pair]) -> bool:
    moved = False
    for one, other in pairs:
        start, end = points[one], points[other]
        dx, dy = end[0] - start[0], end[1] - start[1]
        length = math.sqrt(dx * dx + dy * dy) or 1.0
        for node, (x, y) in enumerate(points):
            if node in (one, other) or not crosses(start, end, Box(x, y, *sizes[node]), 2.0):
                continue
            moved = True
            side = (dx * (y - start[1]) - dy * (x - start[0])) / length
            step = 3.0 if side >= 0 else -3.0
            points[node] = x - dy / length * step, y + dx / length * step
            for end_node in (one, other):
                at_x, at_y = points[end_node]
                points[end_node] = at_x + dy / length * step / 3, at_y - dx / length * step / 3
    return moved


def _within(point: Point, size: Size, area: Box) -> Point:
    x = min(max(point[0], area.left + size[0] / 2), area.right - size[0] / 2)
    y = min(max(point[1], area.bottom + size[1] / 2), area.top - size[1] / 2)
    return x, y
