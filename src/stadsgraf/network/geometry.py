"""Boxes and lines on a page: plain arithmetic, so that every machine gets the same picture.

Only +, -, *, / and the square root are used, which IEEE 754 rounds in one way everywhere.
"""

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


def crosses(start: Point, end: Point, box: Box, gap: float = 0.0) -> bool:
    """Whether a line passes through a box widened by `gap`."""
    if max(start[0], end[0]) <= box.left - gap or min(start[0], end[0]) >= box.right + gap:
        return False
    if max(start[1], end[1]) <= box.bottom - gap or min(start[1], end[1]) >= box.top + gap:
        return False
    low, high = within(start, end, box, gap)
    return low < high


def within(start: Point, end: Point, box: Box, gap: float = 0.0) -> tuple[float, float]:
    """Between which shares of its length a line is in a box widened by `gap` (Liang and Barsky 1984).

    The first share is not below the second where the line misses the box.
    """
    dx, dy = end[0] - start[0], end[1] - start[1]
    low, high = 0.0, 1.0
    for step, distance in (
        (-dx, start[0] - box.left + gap),
        (dx, box.right + gap - start[0]),
        (-dy, start[1] - box.bottom + gap),
        (dy, box.top + gap - start[1]),
    ):
        if step < 0:
            low = max(low, distance / step)
        elif step > 0:
            high = min(high, distance / step)
        elif distance < 0:
            return 1.0, 0.0
    return low, high


def intersect(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two lines cross between their ends."""
    a, b = one
    c, d = other
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(start: Point, end: Point, point: Point) -> float:
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])
