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
from collections.abc import Iterable, Mapping, Sequence

from stadsgraf.network.geometry import Box, Point, crosses, inside, intersect, overlap

Size = tuple[float, float]
Pair = tuple[int, int]

_AIR = 18.0
"""Points of line to see between two joined boxes, words aside."""
_GAP = 8.0
"""Points between two boxes that are not joined, at the least."""
_WIDE_GAP = 34.0
"""The same at first, so that boxes move into the empty parts of the page before they settle."""
_STARTS = 16
_KEPT = 5
_SWEEPS = 60
_PUSHES = 420
_SETTLING = 260


def arrange(sizes: Sequence[Size], joined: Mapping[Pair, Size], area: Box) -> list[tuple[Box, ...]]:
    """Place boxes within an area, in a few ways.

    Args:
        sizes: width and height of each box in points.
        joined: which boxes a line joins, by their numbers, the smaller first, and the size of the
            words that shall stand on it.
        area: where the boxes may stand.

    Returns:
        Ways to do it, the one with fewest crossings first: a box for each size, none touching
        another.  None where they do not fit.
    """
    near = _neighbours(len(sizes), joined)
    parts = _parts(near)
    places = [_places(part, sizes, near, joined) for part in parts]
    lines = sorted(joined)
    found: list[tuple[int, int, tuple[Box, ...]]] = []
    for variant in range(_KEPT):
        chosen = [(part, ways[variant % len(ways)]) for part, ways in zip(parts, places, strict=True)]
        points = _fit(_pack(chosen, sizes, area), sizes, area)
        _spread(points, sizes, joined, area)
        boxes = tuple(
            Box(round(x, 2), round(y, 2), *size) for (x, y), size in zip(points, sizes, strict=True)
        )
        if _stands(boxes, area):
            found.append((_tangle(dict(enumerate(points)), lines, sizes), variant, boxes))
    return [boxes for _, _, boxes in sorted(found, key=lambda item: item[:2])]


def _stands(boxes: Sequence[Box], area: Box) -> bool:
    apart = all(not overlap(boxes[i], boxes[j], 2.0) for i in range(len(boxes)) for j in range(i))
    return apart and all(inside(box, area) for box in boxes)


def _neighbours(count: int, pairs: Iterable[Pair]) -> list[list[int]]:
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


def _places(
    part: list[int], sizes: Sequence[Size], near: Sequence[Sequence[int]], joined: Mapping[Pair, Size]
) -> list[dict[int, Point]]:
    """Positions of one part around the origin: the best few of several ways, the best first."""
    ideal = {node: _distances(node, sizes, near, joined) for node in part}
    lines = [(one, other) for one in part for other in near[one] if one < other]
    tries = []
    for seed in range(_STARTS if len(part) > 2 else 1):
        points = _majorise(part, ideal, random.Random(seed))  # noqa: S311 - a repeatable start, not a secret
        tries.append((_tangle(points, lines, sizes), seed, points))
    return [points for _, _, points in sorted(tries, key=lambda item: item[:2])[:_KEPT]]


def _distances(
    start: int, sizes: Sequence[Size], near: Sequence[Sequence[int]], joined: Mapping[Pair, Size]
) -> dict[int, float]:
    """Length of the shortest way from one box to all others (Dijkstra 1959)."""
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
                words = sum(joined[min(node, other), max(node, other)]) / 2
                step = _AIR + crowd + words + (_reach(sizes[node]) + _reach(sizes[other])) / 2
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


def _spread(points: list[Point], sizes: Sequence[Size], joined: Mapping[Pair, Size], area: Box) -> None:
    """Push boxes off each other, and off lines that are not theirs, within the area."""
    room = {pair: (max(words[0], _AIR), words[1] + _AIR) for pair, words in joined.items()}
    pairs = sorted(joined)
    for push in range(_PUSHES):
        gap = max(_GAP, _WIDE_GAP * (1 - push / _SETTLING))
        moved = _part_boxes(points, sizes, room if push < _SETTLING + 60 else {}, gap)
        # Lines are only a wish: it is dropped in time for the boxes to come to rest.
        if push < _SETTLING and push % 2 == 0:
            moved |= _clear_lines(points, sizes, pairs)
        points[:] = [_within(point, size, area) for point, size in zip(points, sizes, strict=True)]
        if not moved and push > _SETTLING:
            break


def _part_boxes(points: list[Point], sizes: Sequence[Size], room: Mapping[Pair, Size], gap: float) -> bool:
    moved = False
    for i, (width, height) in enumerate(sizes):
        for j in range(i):
            (ax, ay), (bx, by) = points[i], points[j]
            gap_x, gap_y = room.get((j, i), (gap, gap))
            over_x = (width + sizes[j][0]) / 2 + gap_x - abs(ax - bx)
            if over_x <= 0.05:
                continue
            over_y = (height + sizes[j][1]) / 2 + gap_y - abs(ay - by)
            if over_y <= 0.05:
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
        (ax, ay), (bx, by) = points[one], points[other]
        left, right = (ax, bx) if ax < bx else (bx, ax)
        bottom, top = (ay, by) if ay < by else (by, ay)
        for node, (x, y) in enumerate(points):
            half_width, half_height = sizes[node][0] / 2 + 2, sizes[node][1] / 2 + 2
            # Most boxes are nowhere near; they are told apart without a call.
            if x + half_width <= left or x - half_width >= right:
                continue
            if y + half_height <= bottom or y - half_height >= top or node in (one, other):
                continue
            if crosses((ax, ay), (bx, by), Box(x, y, *sizes[node]), 2.0):
                moved = True
                _push_off(points, node, one, other)
    return moved


def _push_off(points: list[Point], node: int, one: int, other: int) -> None:
    """Move a box sideways from a line, and the ends of the line a little the other way."""
    (ax, ay), (bx, by), (x, y) = points[one], points[other], points[node]
    dx, dy = bx - ax, by - ay
    length = math.sqrt(dx * dx + dy * dy) or 1.0
    step = 3.0 if dx * (y - ay) >= dy * (x - ax) else -3.0
    aside = (-dy / length * step, dx / length * step)
    points[node] = x + aside[0], y + aside[1]
    points[one] = ax - aside[0] / 3, ay - aside[1] / 3
    points[other] = bx - aside[0] / 3, by - aside[1] / 3


def _within(point: Point, size: Size, area: Box) -> Point:
    x = min(max(point[0], area.left + size[0] / 2), area.right - size[0] / 2)
    y = min(max(point[1], area.bottom + size[1] / 2), area.top - size[1] / 2)
    return x, y
