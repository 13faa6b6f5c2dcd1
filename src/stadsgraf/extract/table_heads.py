"""The cells of the rows of a table, and headings of columns that stand on two lines above each other."""

import re
from collections.abc import Sequence

import msgspec

_CELL = re.compile(r"\S+(?: \S+)*")
_ASIDE = 3
"""Columns by which the second word of a heading may be out of line with the first."""


class Cell(msgspec.Struct, frozen=True):
    """What stands in a column, or its heading, and where on its line; the words are empty where there is nothing."""

    words: str
    start: int
    end: int


def cells_of(raw: str) -> list[Cell]:
    """The cells of a line as printed, which wide spaces part."""
    return [Cell(m.group(), m.start(), m.end()) for m in _CELL.finditer(raw)]


def stacked(upper: Sequence[Cell], lower: Sequence[Cell]) -> list[Cell] | None:
    """Headings of two lines as one, "Medlem" above "sedan"; None where the lower line goes on none or is a row.

    Args:
        upper: the cells of a line of words.
        lower: those of the line below it: fewer, none of them below the first, each below one of the others.
    """
    if len(upper) < 2 or not 0 < len(lower) < len(upper) or lower[0].start < upper[0].end:
        return None
    if any(re.search(r"\d", cell.words) for cell in upper):
        return None
    joined = list(upper)
    for cell in lower:
        place = next((n for n, head in enumerate(upper) if abs(head.start - cell.start) <= _ASIDE), None)
        if place is None or joined[place] is not upper[place]:
            return None
        head = upper[place]
        joined[place] = Cell(f"{head.words} {cell.words}", head.start, max(head.end, cell.end))
    return joined
