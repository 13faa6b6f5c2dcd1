"""Tables whose gaps a scan has closed: the cells told apart again by the headings of the columns.

Print parts the columns of a table by white space, of which a reader of page images leaves one space.
What the headings say the columns hold, a time, an amount or words, tells where each cell ends.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.lines import Line
from stadsgraf.patterns import gated

_NUMBER = r"(?:\d{1,3}(?:[ .]\d{3})+|[1-9]\d{0,6}|0)(?:,\d+)?"
_UNIT = r"(?: ?(?:kronor|kr|tkr|kkr|mnkr|mkr|milj\.? kr|euro|EUR|SEK|dollar|USD|:-)(?![\wåäö]))"
_MONTH = r"(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
_CELL = {
    "time": rf"(?:\d{{1,2}} )?(?:{_MONTH}|våren|hösten) \d{{4}}|\d{{4}}-\d\d(?:-\d\d)?|(?:19|20)\d\d(?: ?[-–] ?(?:(?:19|20)\d\d)?)?|[-–—]",
    "amount": rf"(?:ca\.? |cirka |c:a )?{_NUMBER}{_UNIT}?|\(?[0O]\)?|ingen|inga|gratis|avgiftsfri(?:tt)?|kostnadsfri(?:tt)?|[-–—]",
    "words": r"\S.*",
}
_YEAR = r"(?: ?(?:19|20)\d\d)"
_IN = r"(?:,? ?\(?(?:i )?(?:kronor|kr|tkr|kkr|mnkr|mkr|euro|SEK|EUR|cirka|ca)\)?)"
_MONEY = r"(?:[Åå]rs|[Mm]edlems|[Ii]nträdes)?[Aa]vgift(?:er)?|[Bb]elopp|[Kk]ostnad(?:er)?|[Bb]udget|[Bb]okslut|[Uu]tfall|[Pp]rognos|[Pp]lan|[Bb]idrag|[Ss]umma"
_HEADS = (
    ("time", gated(r"Medlem sedan|Medlem från|Sedan|Inträde(?:sår)?|Inträdde|Ansl(?:öts|utning|utningsår|öt)|Medlemskap sedan|År(?![\wåäö])|Period|Avser")),
    ("amount", gated(rf"(?:{_MONEY}|Förslag(?= ?\d)){_YEAR}?{_IN}?(?![\wåäö])|(?:I )?(?:[Kk]ronor|[Kk]r|[Tt]kr|[Kk]kr|[Mm]nkr|[Mm]kr|[Ee]uro|SEK|EUR)(?:,? (?:cirka|ca))?(?![\wåäö])|(?:19|20)\d\d(?!\d)")),
    ("words", gated(r"Kontaktpersone?r?|Kontakt|Anmärkning(?:ar)?|Ansvarig|Kommentar(?:er)?|Representant(?:er)?|Ombud|Status|Finansiering|Nivå|Säte|Kansli|Syfte")),
)  # fmt: skip
_FIRST = gated(
    r"(?:Nätverk(?:ets namn)?|Organisation(?:er)?|Post(?:er)?|Benämning|Aktivitet(?:er)?|Kostnadsslag|Åtgärd(?:er)?|Medlemskap"
    r"|Sammanslutning(?:ar)?|Förening(?:ar)?|Samarbete(?:n)?|Namn|Ändamål|Insats(?:er)?|Typ av kostnad|Utgift(?:er)?)(?: (?=\S))"
)
_LAST_ROW = re.compile(r"(?:Summa|Totalt|Tillsammans|Netto|Delsumma|Att finansiera)\b")
_BARE_ROW = gated(
    rf"(?P<label>[A-ZÅÄÖ][^.;:]{{2,60}}?) (?P<amount>(?:ca\.? |cirka )?{_NUMBER}{_UNIT})(?P<rest> per år.*| om året.*| en gång.*|/år.*)?"
)
_ROWS, _BARE_ROWS = 2, 3
_WIDEST = 110


class _Column(msgspec.Struct, frozen=True):
    """A column: its heading, and what its cells hold."""

    head: str
    holds: str


def reopened(groups: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """Runs of lines again, each line of a closed table with the gaps between its cells.

    Args:
        groups: runs of lines between empty ones; a heading may stand in the run above its rows.
    """
    lines = [line for group in groups for line in group]
    mended: dict[int, Line] = {}
    place = 0
    while place < len(lines):
        taken = _table(lines, place) or _bare_table(lines, place)
        mended.update((line.start, line) for line in taken)
        place += max(len(taken), 1)
    for group in groups:
        yield [mended.get(line.start, line) for line in group] if mended else group


def _table(lines: Sequence[Line], place: int) -> list[Line]:
    """The lines of the table that a line heads, with gaps; empty where it heads none."""
    columns = _columns(lines[place])
    if not columns:
        return []
    pattern = _row_pattern(columns)
    rows = [[column.head for column in columns]]
    for line in lines[place + 1 :]:
        cells = _cells(line, pattern, len(columns))
        if cells is None or line.page != lines[place].page:
            break
        rows.append(cells)
    if len(rows) <= _ROWS:
        return []
    return _with_gaps(lines[place : place + len(rows)], rows)


def _columns(line: Line) -> list[_Column]:
    """The columns that a line heads: two or more, one at least of times or amounts; else empty."""
    text = line.text
    if len(text) > _WIDEST or "  " in text or "\t" in text or not text[:1].isupper():
        return []
    first = _FIRST.match(text)
    columns = [_Column(first.group().strip(), "label")] if first is not None else []
    rest = text[first.end() :] if first is not None else text
    while rest:
        found = next(((kind, match) for kind, head in _HEADS if (match := head.match(rest))), None)
        if found is None or (columns and columns[-1].holds == "words"):
            return []
        columns.append(_Column(found[1].group().strip(), found[0]))
        rest = rest[found[1].end() :].lstrip(" ,")
    if columns and columns[0].holds == "amount" and len(columns) > 2:
        columns[0] = _Column(columns[0].head, "label")
    told = any(column.holds in ("time", "amount") for column in columns[1:])
    return columns if told and columns[0].holds == "label" else []


def _row_pattern(columns: Sequence[_Column]) -> re.Pattern[str]:
    cells = [rf"(?: (?P<c{number}>{_CELL[column.holds]}))" for number, column in enumerate(columns[1:], 1)]
    if columns[-1].holds == "words":
        cells[-1] += "?"
    return re.compile(r"(?P<c0>[^\W\d_]\S*(?: \S.*?)??)" + "".join(cells))


def _cells(line: Line, pattern: re.Pattern[str], count: int) -> list[str] | None:
    """The cells of a row; a sum may have its last cell alone."""
    if len(line.text) > _WIDEST or "  " in line.text or "\t" in line.text:
        return None
    match = pattern.fullmatch(line.text)
    if match is not None:
        cells = [match[f"c{number}"] or "" for number in range(count)]
        return [line.text, *[""] * (count - 1)] if _may_be_one(cells) else cells
    last = _BARE_SUM.fullmatch(line.text)
    return [last["label"], *[""] * (count - 2), last["amount"]] if last is not None else None


_THOUSANDS = re.compile(r"\d{1,3}(?:[ .]\d{3}){1,2}")
"""One figure that a table may hold; of a thousand million and more there are none."""


def _may_be_one(cells: Sequence[str]) -> bool:
    """Whether two figures side by side may as well be one, so that nobody knows where a cell ends: "15 500"."""
    return any(_THOUSANDS.fullmatch(f"{left} {right}") for left, right in itertools.pairwise(cells))


_BARE_SUM = re.compile(rf"(?P<label>{_LAST_ROW.pattern}[^\d]{{0,20}}?) (?P<amount>{_NUMBER}{_UNIT}?)")


def _bare_table(lines: Sequence[Line], place: int) -> list[Line]:
    """Rows of a label and an amount that no heading stands above, three or more, or two of which one is the sum."""
    rows: list[list[str]] = []
    for line in lines[place:]:
        match = _BARE_ROW.fullmatch(line.text) if "  " not in line.text and "\t" not in line.text else None
        if match is None or len(line.text) > _WIDEST or line.page != lines[place].page:
            break
        rows.append([match["label"], match["amount"], (match["rest"] or "").strip()])
    summed = len(rows) == _ROWS and _LAST_ROW.match(rows[-1][0])
    if len(rows) < _BARE_ROWS and not summed:
        return []
    return _with_gaps(lines[place : place + len(rows)], rows)


def _with_gaps(lines: Sequence[Line], rows: Sequence[Sequence[str]]) -> list[Line]:
    """Lines whose cells stand in columns, three spaces apart at least; their text and place stay."""
    widths = [max(len(row[number]) for row in rows) + 3 for number in range(len(rows[0]))]
    return [
        msgspec.structs.replace(
            line, raw="".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        )
        for line, row in zip(lines, rows, strict=True)
    ]
