"""Amounts in the rows of a table whose heading gives the unit, and it may be the years of its columns."""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Line, MentionKind, Paper, Sentence
from stadsgraf.extract.cost_parts import Cost
from stadsgraf.extract.cost_words import FEE, YEARLY_AFTER, kind_of
from stadsgraf.extract.phrases import network_of, point
from stadsgraf.model import Period, Precision
from stadsgraf.swedish.amounts import Cell, cell_amount, cell_amounts, columns, header_unit
from stadsgraf.vocabulary import Modality

_DIGIT = re.compile(r"\d")
"""What every row has, and every heading with years; most lines of a paper have none."""


def rows(paper: Paper, sentence: Sentence) -> Iterator[Cost]:
    """Rows of a table whose heading gives the unit: what it is for, the amount, a note.

    A scan loses the columns, so that a row may be a line of a paragraph that its heading begins.
    """
    lines = paper.blocks[sentence.block].lines
    heading: tuple[str, ...] = ()
    for number, line in enumerate(lines):
        if _DIGIT.search(line.text) is None:
            continue
        above, heading = heading, columns(line.text) or heading
        inside = [n for n, offset in enumerate(sentence.offsets) if line.start <= offset < line.end]
        years = above or (_years_above(paper, sentence) if inside else ())
        if years and inside:
            yield from _by_year(paper, sentence, line, (inside[0], inside[-1] + 1), years)
            continue
        cell = cell_amount(" ".join(line.text.split())) if inside else None
        if cell is None or not _is_row(sentence, line, cell):
            continue
        unit = _unit_of(lines[:number]) or (
            _unit_above(paper, sentence) if sentence.row or len(lines) == 1 else None
        )
        if unit is not None:
            yield _row(sentence, (inside[0], inside[-1] + 1), cell, unit)


def _is_row(sentence: Sentence, line: Line, cell: Cell) -> bool:
    """Whether a line with a figure is a row rather than running text."""
    here = [
        m
        for m in sentence.mentions
        if m.kind is MentionKind.MONEY and sentence.offsets[m.start] >= line.start
    ]
    money = any(sentence.offsets[m.start] < line.end for m in here)
    prose = line.text.endswith((".", ",", "-")) or len(cell.rest) > 30
    return not money and not prose and cell.label[:1].isupper() and len(cell.label) > 2


def _row(sentence: Sentence, span: tuple[int, int], cell: Cell, unit: tuple[float, str]) -> Cost:
    fee = FEE.match(cell.label)
    dates = [
        m for m in sentence.mentions if m.kind is MentionKind.DATE and span[0] + cell.end <= m.start < span[1]
    ]
    kind = kind_of(cell.label)
    yearly = YEARLY_AFTER.match(cell.rest) is not None or kind.startswith("års")
    named = [m for m in sentence.mentions if m.kind is MentionKind.NETWORK and span[0] <= m.start < span[1]]
    about = network_of(sentence, named) if fee is not None else None
    return Cost(
        "costs.row@2",
        cell.value * unit[0],
        unit[1],
        span,
        about,
        cell.label.casefold() if about is None else "",
        kind,
        Modality.STATED,
        (("per", "P1Y"),) if yearly else (),
        point(dates[0]) if dates else Period(),
    )


def _unit_of(lines: Sequence[Line]) -> tuple[float, str] | None:
    """Factor and currency from the heading among the lines of one block."""
    return next((unit for line in reversed(lines) if (unit := header_unit(line.text)) is not None), None)


_TABLE_ROWS = 12
"""How many sentences back the heading of a table may stand."""


def _unit_above(paper: Paper, sentence: Sentence) -> tuple[float, str] | None:
    """Factor and currency from the heading of the table that a row stands in."""
    for other in reversed(paper.sentences[max(0, sentence.index - _TABLE_ROWS) : sentence.index]):
        if other.section != sentence.section:
            return None
        unit = _unit_of(paper.blocks[other.block].lines)
        if unit is not None:
            return unit
    return None


def _years_of(lines: Sequence[Line]) -> tuple[str, ...]:
    """The years of the columns from the heading among the lines of one block."""
    return next((years for line in reversed(lines) if (years := columns(line.text))), ())


def _years_above(paper: Paper, sentence: Sentence) -> tuple[str, ...]:
    """The years of the columns of the table that a row stands in."""
    for other in reversed(paper.sentences[max(0, sentence.index - _TABLE_ROWS) : sentence.index]):
        if other.section != sentence.section or other.text.rstrip().endswith("."):
            return ()
        years = _years_of(paper.blocks[other.block].lines)
        if years:
            return years
    return ()


def _by_year(
    paper: Paper, sentence: Sentence, line: Line, span: tuple[int, int], years: tuple[str, ...]
) -> Iterator[Cost]:
    """A row with one figure for each year of the heading; a figure of nought is no amount."""
    read = cell_amounts(line.text, len(years))
    unit = _unit_of(paper.blocks[sentence.block].lines) or _unit_above(paper, sentence)
    if read is None or unit is None or line.text.rstrip().endswith("."):
        return
    label, values = read
    fee = FEE.search(label)
    named = [m for m in sentence.mentions if m.kind is MentionKind.NETWORK and span[0] <= m.start < span[1]]
    about = network_of(sentence, named) if fee is not None else None
    kind = kind_of(label)
    for year, value in zip(years, values, strict=True):
        if value:
            yield Cost(
                "costs.column@2",
                value * unit[0],
                unit[1],
                span,
                about,
                label.casefold() if about is None else "",
                kind,
                Modality.STATED,
                (("per", "P1Y"),) if kind.startswith("års") else (),
                Period(f"{year}-01-01", f"{year}-12-31", Precision.YEAR, year),
            )
