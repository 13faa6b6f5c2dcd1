"""Tables of those present where a mark tells what each is: columns "Ledamot" and "Ersättare", an x under one."""

import re

import msgspec

from stadsgraf.extract.rows import Row
from stadsgraf.patterns import gated
from stadsgraf.swedish.presence import Heading, Presence
from stadsgraf.swedish.words import fold


class Column(msgspec.Struct, frozen=True):
    """A column that marks stand in.

    Attributes:
        begin, end: where its heading stands on the printed line.
        heading: what a mark below it says of a name.
    """

    begin: int
    end: int
    heading: Heading


_KINDS = {
    "ledamot": Presence.DECIDING,
    "ordinarie": Presence.DECIDING,
    "ersattare": Presence.SUBSTITUTE,
    "suppleant": Presence.SUBSTITUTE,
}
_FIRST = gated(r"\s*(?:Namn|Förtroendevald|Ledamöter/ersättare)\b", re.IGNORECASE)
_CELL = re.compile(r"[^\W\d_]+")
_MARK = re.compile(r"(?<!\S)[xX✓✔](?!\S)")
_NEAR = 2
"""Characters by which a mark may stand beside the heading of its column."""


def columns_of(row: Row) -> tuple[Column, ...]:
    """The columns of marks that a line of headings begins; none unless both members and substitutes have one."""
    if row.people or _FIRST.match(row.line.raw) is None:
        return ()
    found = tuple(
        Column(cell.start(), cell.end(), Heading(_KINDS[fold(cell[0])], 0, fold(cell[0])))
        for cell in _CELL.finditer(row.line.raw)
        if fold(cell[0]) in _KINDS
    )
    return found if len({column.heading.kind for column in found}) > 1 else ()


def marked_heading(row: Row, columns: tuple[Column, ...]) -> Heading | None:
    """What the mark on a line makes of its name; None where a scan has moved it from under its heading."""
    under = [
        column.heading
        for mark in _MARK.finditer(row.line.raw)
        for column in columns
        if column.begin - _NEAR <= mark.start() < column.end + _NEAR
    ]
    return under[0] if len(under) == 1 else None
