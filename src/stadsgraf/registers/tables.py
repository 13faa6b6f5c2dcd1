"""Reading one register: UTF-8 CSV, sorted, each row with a source."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from stadsgraf.errors import RegisterError

LIST_SEPARATOR = "; "
_LISTS = frozenset({"abbreviations", "also_written", "forms"})

Row = TypeVar("Row", bound=msgspec.Struct)


def read_table(path: Path, row_type: type[Row], *, key: int) -> tuple[Row, ...]:
    """Read a register and check its form.

    Args:
        path: The file.
        row_type: A type whose fields are the columns, in order.
        key: How many of the first columns identify a row and give the order of the rows.

    Returns:
        The rows in the order of the file.

    Raises:
        RegisterError: The file is missing or is not in the form that docs/registers.md describes.
    """
    rows: list[Row] = []
    previous: tuple[str, ...] = ()
    for line, cells in _lines(path, row_type.__struct_fields__):
        if cells[:key] == previous:
            raise RegisterError(f"{path}:{line}: {' | '.join(previous)} is there twice: keep one of the rows")
        if cells[:key] < previous:
            raise RegisterError(
                f"{path}:{line}: {cells[0]!r} stands after {previous[0]!r}: sort the rows by their first "
                f"{key} column(s), by code point"
            )
        previous = cells[:key]
        rows.append(_row(path, line, cells, row_type))
    return tuple(rows)


def _lines(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield the cells below the header with the number of their line."""
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError as error:
        raise RegisterError(f"{path}: no such register: restore it or install stadsgraf again") from error
    except UnicodeDecodeError as error:
        raise RegisterError(f"{path}: byte {error.start} is not UTF-8: save the file as UTF-8") from error
    if "\r" in text:
        line = text[: text.index("\r")].count("\n") + 1
        raise RegisterError(f"{path}:{line}: a carriage return: save the file with \\n line ends")
    reader = csv.reader(io.StringIO(text))
    header = ",".join(columns)
    found = ",".join(next(reader, []))
    if found != header:
        raise RegisterError(f"{path}:1: the header is {found!r}: write {header!r}")
    for cells in reader:
        line = reader.line_num
        if len(cells) != len(columns):
            raise RegisterError(
                f"{path}:{line}: {len(cells)} cells where the header has {len(columns)}: "
                "add the missing commas, or put a cell that has a comma in double quotes"
            )
        for column, cell in zip(columns, cells, strict=True):
            if cell != cell.strip():
                raise RegisterError(f"{path}:{line}: {column} begins or ends with a space: remove it")
        yield line, tuple(cells)


def _row(path: Path, line: int, cells: tuple[str, ...], row_type: type[Row]) -> Row:
    """Turn cells into a row; an empty cell takes the default of its field."""
    values = {
        column: cell.split(LIST_SEPARATOR) if column in _LISTS else cell
        for column, cell in zip(row_type.__struct_fields__, cells, strict=True)
        if cell
    }
    if "source" not in values:
        raise RegisterError(
            f"{path}:{line}: the row has no source: say where it comes from, "
            'or "general knowledge, not checked"'
        )
    try:
        return msgspec.convert(values, row_type, strict=False)
    except msgspec.ValidationError as error:
        raise RegisterError(f"{path}:{line}: {error}: see docs/registers.md for the columns") from error
