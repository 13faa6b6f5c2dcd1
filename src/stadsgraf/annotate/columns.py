"""Lists of those present in columns: read down each column where columns have headings of their own.

Print sets "Beslutande" and "Ersättare" side by side.  Read line by line, the names of the second
column would fall under the heading of the first.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.lines import Line
from stadsgraf.annotate.person_words import UPPER
from stadsgraf.swedish.headings import opens_section
from stadsgraf.swedish.presence import Presence, presence_heading
from stadsgraf.swedish.words import fold

_CELL = re.compile(r"[^\s]+(?: {1,2}[^\s]+)*")
_LISTED = (
    Presence.DECIDING,
    Presence.SERVING,
    Presence.SUBSTITUTE,
    Presence.OFFICIAL,
    Presence.OBSERVER,
    Presence.ADJUNCT,
)
_SHIFT = 4
"""Characters that a cell may stand left of its heading."""
_LABELS = frozenset(
    "parti partier namn narvaro narvarande narv ja nej avstar paragraf paragrafer anmarkning tid roll funktion uppdrag "
    "tjanstgor ersatter not sign signatur".split()
)
_SHORTENED = re.compile(r"\b(?:ordf|ers|sekr|tjg|tjänstg|led)\.$", re.IGNORECASE)
"""A shortened office at the end of a cell, whose full stop ends no sentence."""
_PARTY = re.compile(r"[A-ZÅÄÖ]{1,4}|[a-zåäö]{1,3}")
_NAME = re.compile(rf"[{UPPER}]\S+(?: \S+){{0,3}} [{UPPER}]\S+")


def read_down(groups: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """Runs of lines again, where columns have headings of their own a run for each column.

    Args:
        groups: runs of lines between empty ones.
    """
    columns: list[list[Line]] = []
    for group in groups:
        if columns and group and not any(len(_cells(line)) > 1 for line in group):
            yield from columns
            columns = []
        rest: list[Line] = []
        parties = False
        for line in group:
            heads, labels = _headings(line), _labels(line)
            parties = parties or "parti" in labels
            if heads or (columns and _ends(line)):
                yield from (run for run in (*columns, rest) if run)
                columns, rest = [[head] for head in heads], []
            if columns and not heads:
                _file(line, columns)
            elif not heads:
                rest.append(_cells(line)[0] if labels or (parties and _with_party(line)) else line)
        if rest:
            yield rest
    yield from columns


def _cells(line: Line) -> list[Line]:
    """The cells of a line, each a line of its own."""
    return [
        Line(
            cell.group(), line.start + cell.start(), line.start + cell.end(), line.page, _indented(line, cell)
        )
        for cell in _CELL.finditer(line.text)
    ]


def _indented(line: Line, cell: re.Match[str]) -> str:
    return " " * (_indent(line) + cell.start()) + cell.group()


def _indent(line: Line) -> int:
    return len(line.raw) - len(line.raw.lstrip())


def _headings(line: Line) -> list[Line]:
    """The cells of a line that holds nothing but headings of those present, two or more; else empty."""
    cells = _cells(line)
    kinds = []
    for cell in cells:
        heading = presence_heading(cell.text)
        if heading is None or heading.end < len(cell.text) or heading.kind not in _LISTED:
            return []
        kinds.append(heading.kind)
    return cells if len(set(kinds)) > 1 else []


def _ends(line: Line) -> bool:
    stops = line.text.endswith(".") and _SHORTENED.search(line.text) is None
    return opens_section(line.text) or line.text.startswith("§") or stops


def _file(line: Line, columns: Sequence[list[Line]]) -> None:
    """Puts the cells of a line under the headings that they stand below; cells of one column stay one line."""
    placed: dict[int, list[Line]] = {}
    for cell in _cells(line):
        begin = _indent(cell)
        under = [number for number, column in enumerate(columns) if _indent(column[0]) <= begin + _SHIFT]
        placed.setdefault(under[-1] if under else 0, []).append(cell)
    for number, cells in placed.items():
        start, end = cells[0].start, cells[-1].end
        text = line.text[start - line.start : end - line.start]
        columns[number].append(Line(text, start, end, line.page, " " * _indent(cells[0]) + text))


def _labels(line: Line) -> list[str]:
    """What is printed above further columns behind a heading of those present, folded: "Parti", "Närvaro"."""
    cells = _cells(line)
    heading = presence_heading(cells[0].text) if len(cells) > 1 else None
    labels = [fold(cell.text).strip(".:") for cell in cells[1:]]
    whole = heading is not None and heading.end == len(cells[0].text)
    return labels if whole and all(label in _LABELS for label in labels) else []


def _with_party(line: Line) -> bool:
    """Whether a row is a name with nothing but bare letters of a party in the next column."""
    cells = _cells(line)
    return len(cells) == 2 and bool(_NAME.fullmatch(cells[0].text) and _PARTY.fullmatch(cells[1].text))
