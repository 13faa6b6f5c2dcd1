"""A table of text, and its three forms: for a terminal, JSON and CSV."""

import csv
import io
import textwrap

import msgspec

from stadsgraf.characters import for_cell

_GAP = 2
_NARROWEST = 8


class Table(msgspec.Struct, frozen=True):
    """Columns with their names, rows of text; None where the graph gives nothing."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]


def render(table: Table, width: int = 80) -> str:
    """The table as text no wider than `width` characters, long cells folded at words.

    Args:
        table: what to show.
        width: width of the terminal, in characters.

    Returns:
        Lines without trailing spaces; a head, a rule, the rows; empty for a table without columns.
    """
    if not table.columns:
        return ""
    widths = _widths(table, width)
    lines = [_line(table.columns, widths), "  ".join("─" * size for size in widths)]
    for row in table.rows:
        cells = [textwrap.wrap(cell or "–", size) or [""] for cell, size in zip(row, widths, strict=True)]
        height = max(len(cell) for cell in cells)
        lines += [_line([cell[i] if i < len(cell) else "" for cell in cells], widths) for i in range(height)]
    return "\n".join(lines) + "\n"


def _widths(table: Table, width: int) -> list[int]:
    """Widths of the columns: as wide as their cells, the widest cut first until the table fits."""
    natural = [
        max(len(name), *(len(row[i] or "–") for row in table.rows)) if table.rows else len(name)
        for i, name in enumerate(table.columns)
    ]
    room = width - _GAP * (len(natural) - 1)
    least = min(_NARROWEST, max(1, room // len(natural)))
    while sum(natural) > room and max(natural) > least:
        natural[natural.index(max(natural))] -= 1
    return natural


def _line(cells: tuple[str, ...] | list[str], widths: list[int]) -> str:
    return "  ".join(cell[:size].ljust(size) for cell, size in zip(cells, widths, strict=True)).rstrip()


def to_json(table: Table) -> str:
    """The table as JSON: a list of objects, one per row, keys in the order of the columns."""
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return msgspec.json.format(msgspec.json.encode(rows), indent=2).decode() + "\n"


def to_csv(table: Table) -> str:
    """The table as CSV (RFC 4180 quoting, line feeds), a missing value as an empty cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([for_cell(cell or "") for cell in row] for row in table.rows)
    return out.getvalue()
