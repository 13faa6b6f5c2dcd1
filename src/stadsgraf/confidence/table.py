"""The table of what was measured: its file, its order, and the row that speaks for a passage.

A rule with enough cases has a row of its own.  Passages of all other rules are pooled by derivation and
genre, where too few by derivation, and in the last place all together.
"""

import csv
import io
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

import msgspec

from stadsgraf.errors import InputError
from stadsgraf.model import Evidence, Reliability

ANY = "any"
"""Stands in the file for a name that a row leaves open."""

_UNNAMED = "unnamed"
"""The genre of a paper whose head names none."""

_FIELDS = tuple(field.name for field in msgspec.structs.fields(Reliability))


class Table(msgspec.Struct, frozen=True):
    """What was measured, by rule, derivation and genre; an empty name stands for any."""

    rows: dict[tuple[str, str, str], Reliability]

    def of(self, piece: Evidence) -> Reliability:
        """The row that speaks for a passage: the first that there is, of the narrowest to the widest."""
        for key in keys_of(piece.rule, piece.derivation, piece.genre):
            if key in self.rows:
                return self.rows[key]
        return Reliability()

    def of_antecedent(self, rule: str) -> Reliability:
        """The row of a rule that says what an anaphor stands for; bound 0 where it was never measured."""
        return self.rows.get((rule, "", ""), Reliability())


def keys_of(rule: str, derivation: str, genre: str) -> tuple[tuple[str, str, str], ...]:
    """The keys that a row for a passage may have, the narrowest first."""
    return ((rule, "", ""), ("", derivation, genre or _UNNAMED), ("", derivation, ""), ("", "", ""))


def table_of(rows: Iterable[Reliability]) -> Table:
    """A table of rows, in the order of the file."""
    return Table({(row.rule, row.derivation, row.genre): row for row in sorted(rows, key=_place)})


def _place(row: Reliability) -> tuple[bool, str, bool, str, bool, str]:
    """Rules by name, then pools from the narrowest to the widest."""
    return (not row.rule, row.rule, not row.derivation, row.derivation, not row.genre, row.genre)


def as_csv(table: Table) -> str:
    """The table as it is written to its file."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_FIELDS)
    for row in table.rows.values():
        names = (row.rule or ANY, row.derivation or ANY, row.genre or ANY)
        writer.writerow((*names, row.papers, row.cases, row.right, f"{row.bound:.2f}"))
    return stream.getvalue()


def from_csv(text: str) -> Table:
    """A table from the text of its file.

    Raises:
        InputError: a row has other fields, or a value of another kind.
    """
    try:
        return table_of(
            msgspec.convert(_opened(row), Reliability, strict=False)
            for row in csv.DictReader(io.StringIO(text))
        )
    except msgspec.ValidationError as error:
        raise InputError(f"measured.csv: {error}. Write it again with `make confidence`.") from error


def _opened(row: dict[str, str]) -> dict[str, str]:
    return {name: "" if value == ANY else value for name, value in row.items()}


@cache
def read_table() -> Table:
    """The table that travels with the program."""
    return from_csv(files("stadsgraf.confidence").joinpath("measured.csv").read_text("utf-8"))
