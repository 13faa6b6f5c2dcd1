"""Paragraphs and tables to plain text, for files that have no lines of their own (Word, HTML).

A paragraph is one line, and an empty line stands where the file sets paragraphs apart.  A table keeps its
rows: cells are parted by at least three spaces and stand below each other.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import zip_longest

import msgspec

_GAP = "   "
"""What parts two cells; `annotate` takes less for none."""
_WIDEST = 60
"""Characters up to which a column is filled up, so that what follows stands below its like."""
_LONG = 400
"""Characters of a cell of several lines from which on it is a text of its own and not a part of a row."""
_STOP = 16
"""Characters between the tab stops of a line."""

BREAK = "\f"
"""Where a page ends, within the text of a paragraph."""


class Piece(msgspec.Struct, frozen=True):
    """A paragraph or a table row.

    Attributes:
        text: its lines; `BREAK` where a page ends.
        apart: whether an empty line stands before it.
    """

    text: str
    apart: bool = True


def text_of(pieces: Iterable[Piece]) -> str:
    """The text of a flow of pieces, with a line end at its end.

    A page break begins a line, and two without anything between them are one.
    """
    parts: list[str] = []
    for piece in pieces:
        if piece.text.strip(" \t\n"):
            parts += ("\n" if piece.apart and parts else "", piece.text, "\n")
    whole = unicodedata.normalize("NFC", "".join(parts))
    # Nothing is looked for within a run of white space but at its beginning: a run may be very long.
    paged = re.sub(r"(?<![ \t\n])[ \t\n]*\f(?:[ \t\n]*\f)*[ \t]*\n*", "\n\f", whole)
    return paged.strip("\n\f") + "\n" if paged.strip() else ""


def plain(text: str) -> str:
    """The text of a paragraph: no control characters, white space single, tabs as wide gaps."""
    lines = (_tabbed(line) for line in text.split("\n"))
    return "\n".join(line.rstrip(" \t") for line in lines)


_SPACE = re.compile(r"[^\S\t\f]+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def _tabbed(line: str) -> str:
    cells = [_SPACE.sub(" ", _CONTROL.sub("", cell)).strip(" ") for cell in line.split("\t")]
    text = cells[0]
    for cell in cells[1:]:
        stop = (len(text) // _STOP + 1) * _STOP
        text = text.ljust(stop if stop - len(text) >= len(_GAP) or not text else stop + _STOP) + cell
    return text


def rows_of(table: Sequence[Sequence[str]]) -> list[Piece]:
    """The rows of a table, whose cells may have several lines.

    A table of one column is no table but a frame around paragraphs, and so is a row with long texts in it.
    """
    table = [row for row in table if any(cell.strip() for cell in row)]
    if all(sum(bool(cell.strip()) for cell in row) == 1 for row in table):
        return [Piece(cell.strip("\n")) for row in table for cell in row if cell.strip()]
    widths = _widths(table)
    pieces: list[Piece] = []
    for number, row in enumerate(table):
        if any("\n" in cell and len(cell) > _LONG for cell in row):
            pieces += [Piece(cell) for cell in row if cell.strip()]
        else:
            pieces.append(Piece(_row(row, widths), apart=number == 0))
    return pieces


def _widths(table: Sequence[Sequence[str]]) -> list[int]:
    columns = zip_longest(*table, fillvalue="")
    return [
        min(_WIDEST, max(len(line) for cell in column for line in cell.replace(BREAK, "").split("\n")))
        for column in columns
    ]


def _row(row: Sequence[str], widths: Sequence[int]) -> str:
    """A row laid out in columns.

    Where the row runs over a page break, each cell may have it; the row gets those of the cell with the most.
    """
    broken = max(range(len(row)), key=lambda index: row[index].count(BREAK))
    lines = []
    for cells in zip_longest(*(cell.split("\n") for cell in row), fillvalue=""):
        text = _GAP.join(
            cell.replace(BREAK, "").ljust(width) for cell, width in zip(cells, widths, strict=False)
        )
        lines.append(BREAK * cells[broken].count(BREAK) + text.rstrip())
    return "\n".join(lines)
