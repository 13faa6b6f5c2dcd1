"""Headings in the margin, with the text that they head beside them: set above it, as other papers print them.

Minutes print "Yrkande", "Bedömning" or "Reservation" in a narrow column of their own, left of the text, or before
a colon in front of it.  Read along the line, the heading would open the first sentence and end no section.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.lines import Line
from stadsgraf.patterns import gated
from stadsgraf.swedish.headings import SectionKind, heading_kind

_BESIDE = re.compile(r"(?P<head>[A-ZÅÄÖ]\S*(?: \S+){0,3})(?P<gap> {3,}|\t+)(?=\S)")
_BEFORE_COLON = gated(r"(?P<head>[A-ZÅÄÖ]\S*(?: \S+){0,3}):(?P<gap>\s+)(?=[A-ZÅÄÖ])")
_IN_MARGIN = frozenset(SectionKind) - {
    SectionKind.PRESENCE,
    SectionKind.ATTACHMENTS,
    SectionKind.DISTRIBUTION,
}
"""Lists of people and papers have rows of their own, which `columns.py` and `presence.py` read."""
_COLON = (SectionKind.MOTIONS, SectionKind.PROCEDURE, SectionKind.RESERVATION, SectionKind.VOTE)
_NEAR = 1
"""Characters by which the lines of a column may stand apart."""


def set_above(groups: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """Runs of lines again, where a heading stands beside its text each of the two a line of its own.

    Args:
        groups: runs of lines between empty ones.
    """
    columns = {place for group in groups for line in group if (place := _indent(line)) > 0}
    for group in groups:
        current: list[Line] = []
        for line in group:
            halves = _split(line, columns)
            if halves:
                yield from ([current] if current else [])
                yield [halves[0]]
                current = [halves[1]]
            else:
                current.append(line)
        yield current


def _indent(line: Line) -> int:
    return len(line.raw) - len(line.raw.lstrip())


def _split(line: Line, columns: set[int]) -> tuple[Line, Line] | None:
    """A heading and the text beside it; None where a line holds no heading, or nothing else stands in that column."""
    found = _BESIDE.match(line.text)
    if found is not None:
        kind = heading_kind(found["head"])
        column = _indent(line) + found.end()
        beside = any(abs(column - other) <= _NEAR for other in columns)
        return _halves(line, found) if kind in _IN_MARGIN and beside else None
    found = _BEFORE_COLON.match(line.text)
    return _halves(line, found) if found is not None and heading_kind(found["head"]) in _COLON else None


def _halves(line: Line, found: re.Match[str]) -> tuple[Line, Line]:
    head = found["head"]
    indent = " " * _indent(line)
    rest = line.text[found.end() :]
    return (
        msgspec.structs.replace(line, text=head, end=line.start + len(head), raw=indent + head),
        Line(rest, line.start + found.end(), line.end, line.page, indent + " " * found.end() + rest),
    )
