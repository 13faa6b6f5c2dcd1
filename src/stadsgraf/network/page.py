"""The parts of a picture's page, and lines of text that fit a width."""

from collections.abc import Callable

import msgspec

from stadsgraf.network.geometry import Box, Point
from stadsgraf.network.select import Tie, Unit
from stadsgraf.network.words import Words

PAGE = (842.0, 595.0)
"""A4 landscape in points."""
MARGIN = 30.0
"""Points left free at the sides."""

Measure = Callable[[str, float, bool], float]
"""Width in points of a text of a size, bold or not."""


class Text(msgspec.Struct, frozen=True):
    """One line of text by its box and size; `bold` or not."""

    content: str
    box: Box
    size: float
    bold: bool = False


class Node(msgspec.Struct, frozen=True):
    """A box of the network with its lines of text, and the size of these."""

    unit: Unit
    box: Box
    lines: tuple[str, ...]
    size: float


class Line(msgspec.Struct, frozen=True):
    """A line between two boxes, and the words on it (none where they found no room)."""

    tie: Tie
    start: Point
    end: Point
    lines: tuple[str, ...]
    label: Box | None


class Picture(msgspec.Struct, frozen=True):
    """A page.

    Attributes:
        title: what the page is about.
        subtitle: what it was made from.
        nodes: boxes, none of which touches another.
        ties: lines; their labels touch neither boxes nor each other.
        legend: names of shapes and of line styles, each beside the box of its sample.
        caption: what the reader has to know, line by line.
        words: the language.
    """

    title: str
    subtitle: str
    nodes: tuple[Node, ...]
    ties: tuple[Line, ...]
    legend: tuple[tuple[str, Box, Text], ...]
    caption: tuple[str, ...]
    words: Words


def wrapped(text: str, size: float, width: float, measure: Measure, *, bold: bool = False) -> tuple[str, ...]:
    """A text in lines of about equal length, none wider than `width` unless a single word is."""
    whole = measure(text, size, bold)
    count = int(whole // width) + 1
    lines = _broken(text, size, max(whole / count * 1.12, width * 0.6), measure, bold)
    return lines if len(lines) <= count else _broken(text, size, width, measure, bold)


def _broken(text: str, size: float, width: float, measure: Measure, bold: bool) -> tuple[str, ...]:
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and measure(longer, size, bold) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return tuple(lines)
