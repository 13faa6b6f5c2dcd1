"""Boxes and lines on a page: plain arithmetic, so that every machine gets the same picture.

Only +, -, *, / and the square root are used, which IEEE 754 rounds in one way everywhere.
"""

import math

import msgspec

Point = tuple[float, float]


class Box(msgspec.Struct, frozen=True):
    """A rectangle by its centre and size, in points (1/72 inch); y grows upwards."""

    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        """The x of its left side."""
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        """The x of its right side."""
        return self.x + self.width / 2

    @property
    def bottom(self) -> float:
        """The y of its lower side."""
        return self.y - self.height / 2

    @property
    def top(self) -> float:
        """The y of its upper side."""
        return self.y + self.height / 2


def overlap(one: Box, other: Box, gap: float = 0.0) -> bool:
    """Whether two boxes come closer than `gap` points in both directions."""
    return (
        abs(one.x - other.x) * 2 < one.width + other.width + 2 * gap
        and abs(one.y - other.y) * 2 < one.height + other.height + 2 * gap
    )


def inside(box: Box, area: Box) -> bool:
    """Whether a box lies within an area, to a hundredth of a point."""
    return (
        box.left >= area.left - 0.01
        and box.right <= area.right + 0.01
        and box.bottom >= area.bottom - 0.01
        and box.top <= area.top + 0.01
    )


def leaves_at(box: Box, towards: Point) -> Point:
    """Where the straight line from the centre of a box to a point outside crosses its edge."""
    dx, dy = towards[0] - box.x, towards[1] - box.y
    across = box.width / 2 / abs(dx) if dx else math.inf
    along = box.height / 2 / abs(dy) if dy else math.inf
    share = min(across, along, 1.0)
    return box.x + dx * share, box.y + dy * share


def crosses(start: Point, end: Point, box: Box, gap: float = 0.0) -> bool:
    """Whether a line passes through a box widened by `gap` (Liang and Barsky 1984)."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    low, high = 0.0, 1.0
    for step, distance in (
        (-dx, start[0] - box.left + gap),
        (dx, box.right + gap - start[0]),
        (-dy, start[1] - box.bottom + gap),
        (dy, box.top + gap - start[1]),
    ):
        if step == 0:
            if distance < 0:
                return False
        elif step < 0:
            low = max(low, distance / step)
        else:
            high = min(high, distance / step)
    return low < high


def intersect(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two lines cross between their ends."""
    a, b = one
    c, d = other
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(start: Point, end: Point, point: Point) -> float:
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])
