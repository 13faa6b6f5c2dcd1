"""`claims.jsonl` of many papers, merged from the lines of each: a claim of two has the evidence of both.

The lines of papers that changed are put beside those of the last build, which are sorted as the new ones
will be, so that all but the claims that changed are copied as they are.
"""

import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from itertools import groupby
from pathlib import Path
from typing import Any

import msgspec

from stadsgraf.building.entries import Piece
from stadsgraf.characters import for_json
from stadsgraf.corpus import claim_label
from stadsgraf.export.claims import KEYS
from stadsgraf.model import Claim

_HEAD = re.compile(rb'\{"id":"([^"]*)","type":"([^"]*)","modality":"([^"]*)"')

Line = dict[str, Any]
"""A line of `claims.jsonl`, decoded (`export.claims`)."""


class Names(msgspec.Struct, frozen=True):
    """Where a line gets its labels.

    Attributes:
        label: what most papers call an entity.
        claims: the claims of a document, by identifier.
    """

    label: Callable[[str], str]
    claims: Callable[[str], Mapping[str, Claim]]


class Spool:
    """The lines of single papers, on the disk until all are there."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._base = sqlite3.connect(path, isolation_level=None)
        self._base.execute("PRAGMA journal_mode = OFF")
        self._base.execute("PRAGMA synchronous = OFF")
        self._base.execute("CREATE TABLE piece (claim TEXT, document TEXT, line BLOB, mentions TEXT)")
        self._base.execute("BEGIN")

    def add(self, pieces: Iterable[Piece]) -> None:
        """Takes the lines of a paper."""
        rows = [(one.claim, one.document, one.line, " ".join(one.mentions)) for one in pieces]
        self._base.executemany("INSERT INTO piece VALUES (?, ?, ?, ?)", rows)

    def pieces(self) -> Iterator[Piece]:
        """All lines, by claim and paper."""
        for claim, document, line, mentions in self._base.execute(
            "SELECT claim, document, line, mentions FROM piece ORDER BY claim, document"
        ):
            yield Piece(claim, document, line, tuple(mentions.split(" ")) if mentions else ())

    def close(self) -> None:
        """Throws all away."""
        self._base.close()
        self._path.unlink()


def merged_lines(
    old: Iterable[bytes],
    pieces: Iterable[Piece],
    changed: Set[str],
    touched: Set[str],
    varying: Set[str],
    names: Names,
) -> Iterator[bytes]:
    """The lines of all papers, sorted by claim.

    Args:
        old: the lines of the last build, sorted by claim.
        pieces: the lines of the papers that are new or have changed, by claim and paper.
        changed: identifiers of these papers, and of those that are gone.
        touched: claims of which an old line is no longer true: a paper that changed had it, or it names
            something that now has another label.
        varying: entities to which papers give more than one label.
        names: where the labels are.
    """
    new = groupby(pieces, key=lambda piece: piece.claim)
    claim, group = next(new, (None, iter(())))
    for line in old:
        found = _HEAD.match(line)
        assert found is not None  # a line of ours
        here = found[1].decode()
        while claim is not None and claim < here:
            yield _merged(None, list(group), varying, names)
            claim, group = next(new, (None, iter(())))
        same = list(group) if claim == here else []
        if same:
            claim, group = next(new, (None, iter(())))
        if not same and here not in touched:
            yield line
        else:
            record = _without(msgspec.json.decode(line), changed)
            if same or record is not None:
                yield _merged(record, same, varying, names)
    while claim is not None:
        yield _merged(None, list(group), varying, names)
        claim, group = next(new, (None, iter(())))


def counted(lines: Iterable[bytes], counts: Counter[tuple[str, str]]) -> Iterator[bytes]:
    """Lines as they are; adds up on the way how many claims there are by class and modality."""
    for line in lines:
        found = _HEAD.match(line)
        assert found is not None  # a line of ours
        counts[found[2].decode(), found[3].decode()] += 1
        yield line


def _without(record: Line, changed: Set[str]) -> Line | None:
    """An old line without the evidence of some papers; None where nothing is left of it."""
    kept = [piece for piece in record["evidence"] if piece["document"] not in changed]
    return {**record, "first": record["evidence"][0]["document"], "evidence": kept} if kept else None


def _merged(old: Line | None, pieces: list[Piece], varying: Set[str], names: Names) -> bytes:
    """One line out of the rest of an old one and those of single papers."""
    if old is None and len(pieces) == 1 and varying.isdisjoint(pieces[0].mentions):
        return pieces[0].line
    said: dict[str, Line] = {piece.document: msgspec.json.decode(piece.line) for piece in pieces}
    records = [*said.values(), *([old] if old is not None else [])]
    if old is not None:
        said.setdefault(old["first"], old)
    evidence = sorted(
        (piece for record in records for piece in record["evidence"]),
        key=lambda piece: (piece["document"], piece["start"], piece["end"]),
    )
    record, first = records[0], evidence[0]["document"]
    record["values"] = said[first].get("values") if first in said else _values(record["id"], first, names)
    record["notStated"] = _unstated(record["id"], [said[piece.document] for piece in pieces], old, names)
    record["evidence"] = evidence
    _relabel(record, first, names)
    return for_json(msgspec.json.encode({key: record[key] for key in KEYS if record.get(key)})) + b"\n"


def _values(claim: str, document: str, names: Names) -> dict[str, object]:
    """What a paper says beside what makes a claim the same in all; a line has it from its first paper."""
    return dict(names.claims(document)[claim].values)


def _unstated(claim: str, fresh: list[Line], old: Line | None, names: Names) -> list[str]:
    """What some paper names as not stated; of what an old line has, what a paper that is left still does."""
    known = {prop for line in fresh for prop in line.get("notStated", ())}
    if old is None:
        return sorted(known)
    doubtful = {*old.get("notStated", ())} - known
    for document in dict.fromkeys(piece["document"] for piece in old["evidence"]):
        if not doubtful:
            break
        found = doubtful & {*names.claims(document)[claim].not_stated}
        known |= found
        doubtful -= found
    return sorted(known)


def _relabel(record: Line, document: str, names: Names) -> None:
    """Puts the labels of the merged view into a line, in place of those of single papers."""

    def label(identifier: str) -> str:
        if not identifier.startswith("claim/"):
            return names.label(identifier) or identifier
        claim = names.claims(document)[identifier]
        return claim_label(claim, label)

    for named in (
        *record["participants"],
        *(o for e in record["evidence"] for o in e.get("antecedents", ())),
    ):
        named["label"] = label(named["id"])
