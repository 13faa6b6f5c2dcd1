"""A search among names: as written, without accents, in part, or with letters that scanning damaged.

An index of SQLite holds the names in both forms that are compared, and which three letters stand in each
(FTS5's trigrams), so that a part of a name is found without reading all of them.
"""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.errors import OutputError
from stadsgraf.query.evidence import Graph
from stadsgraf.query.header import Kind
from stadsgraf.query.parameters import CLASSES, damaged, document_names, fold
from stadsgraf.query.terms import GRAPH, LABELS, TYPE, short_id, subjects
from stadsgraf.vocabulary import EntityType

PAPER = "Paper"
"""What a text of the build is in a list of things."""

_TABLES = """
CREATE TABLE name (id TEXT, kind TEXT, written TEXT, preferred INTEGER, folded TEXT, worn TEXT);
CREATE VIRTUAL TABLE part USING fts5 (
  folded, worn, content = 'name', tokenize = 'trigram case_sensitive 1', detail = 'none'
);
"""
_INDEXES = """
CREATE INDEX by_folded ON name (folded);
INSERT INTO part (part) VALUES ('rebuild');
"""
_COLUMNS = "name.id, name.kind, name.written, name.preferred, name.folded"

_LOOKED_AT = 1000
"""Names that each way of looking gives at most: beyond that, a reader writes more letters."""

_LEAST = 3
"""Letters from which on a part of a name is looked for."""


_SPECIAL = re.compile(r"[*?\[]")


class Hit(msgspec.Struct, frozen=True):
    """A thing that is found, and the names by which it was, where they are others than its label."""

    id: str
    label: str
    kind: str
    also: tuple[str, ...]


class Hits(msgspec.Struct, frozen=True):
    """What is found, the best first."""

    hits: tuple[Hit, ...]


class _Name(msgspec.Struct, frozen=True):
    id: str
    kind: str
    written: str
    preferred: bool
    folded: str


def write_index(graph: Graph, path: Path) -> None:
    """Write the names of a graph into a new file.

    Raises:
        OutputError: it cannot be written.
    """
    try:
        with closing(sqlite3.connect(path)) as index:
            index.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_TABLES}")
            index.executemany("INSERT INTO name VALUES (?, ?, ?, ?, ?, ?)", _rows(graph))
            index.executescript(_INDEXES)
            index.commit()
    except (OSError, sqlite3.Error) as error:
        raise OutputError(
            f"The index of names {path} cannot be written ({error}): check the disk."
        ) from error


def _rows(graph: Graph) -> Iterator[tuple[str, str, str, bool, str, str]]:
    # What is something more exact than an organisation, too, is that.
    ordered = sorted(EntityType, key=lambda kind: kind != EntityType.ORGANIZATION)
    kinds = {
        node: kind.value
        for kind in ordered
        for node in subjects(graph.store, TYPE, ox.NamedNode(v.entity_class_iri(kind)))
    }
    for predicate in LABELS:
        for quad in graph.store.quads_for_pattern(None, predicate, None, GRAPH):
            node, name = quad.subject, quad.object
            if isinstance(node, ox.NamedNode) and isinstance(name, ox.Literal) and node in kinds:
                yield _row(node, kinds[node], name.value, preferred=predicate == LABELS[0])
    for written, node in document_names(graph.store):
        yield _row(node, PAPER, written, preferred=written == graph.label(node))


def _row(
    node: ox.NamedNode, kind: str, written: str, *, preferred: bool
) -> tuple[str, str, str, bool, str, str]:
    return short_id(node), kind, written, preferred, fold(written), _plain(damaged(written))


def search(path: Path, graph: Graph, text: str, kind: Kind | None, most: int) -> Hits:
    """Things by name.

    Args:
        path: the index of names, from `write_index`.
        graph: the graph that they are of.
        text: what is looked for.
        kind: what the thing must be; None takes all.
        most: how many are given.

    Raises:
        OutputError: the index cannot be read.
    """
    wanted, worn = fold(text), damaged(text)
    if not wanted:
        return Hits(())
    best: dict[str, tuple[int, bool, int, str]] = {}
    found: defaultdict[str, set[str]] = defaultdict(set)
    what: dict[str, str] = {}
    for name in _found(path, wanted, worn, _fitting(kind)):
        key = (_rank(name, wanted), not name.preferred, len(name.written), name.written)
        best[name.id] = min(key, best.get(name.id, key))
        found[name.id].add(name.written)
        what[name.id] = name.kind
    ordered = sorted(best, key=lambda one: (best[one], one))[:most]
    return Hits(tuple(_hit(graph, one, what[one], found[one]) for one in ordered))


def _found(path: Path, wanted: str, worn: str, kinds: Sequence[str]) -> list[_Name]:
    """Names that begin with the text, that hold it, and that would if scanning had not damaged them."""
    fitting = f"name.kind IN ({', '.join('?' * len(kinds))}) LIMIT {_LOOKED_AT}"
    begins = f"SELECT {_COLUMNS} FROM name WHERE folded >= ? AND folded < ? AND {fitting}"  # noqa: S608
    holds = f"SELECT {_COLUMNS} FROM part JOIN name ON name.rowid = part.rowid WHERE "  # noqa: S608
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as index:
            rows = index.execute(begins, (wanted, wanted + "\U0010ffff", *kinds)).fetchall()
            if len(wanted) >= _LEAST:
                rows += index.execute(f"{holds}part.folded GLOB ? AND {fitting}", (_glob(wanted), *kinds))
                rows += index.execute(f"{holds}part.worn GLOB ? AND {fitting}", (_glob(_plain(worn)), *kinds))
    except sqlite3.Error as error:
        raise OutputError(f"The index of names cannot be read ({error}): start the server again.") from error
    return [_Name(*row) for row in rows]


def _glob(part: str) -> str:
    """A pattern of SQLite's GLOB for what holds a text."""
    return "*" + _SPECIAL.sub(r"[\g<0>]", part) + "*"


def _plain(worn: str) -> str:
    """A worn name whose joker is no joker of GLOB."""
    return worn.replace("*", "#")


def _fitting(kind: Kind | None) -> tuple[str, ...]:
    if kind is Kind.DOCUMENT:
        return (PAPER,)
    if kind is None:
        return (PAPER, *EntityType)
    return tuple(entity.value for entity in CLASSES.get(kind, ()))


def _rank(name: _Name, wanted: str) -> int:
    """How well a name fits, 0 is best."""
    if name.folded == wanted:
        return 0
    if name.folded.startswith(wanted):
        return 1
    if f" {wanted}" in name.folded:
        return 2
    return 3 if wanted in name.folded else 4


def _hit(graph: Graph, identifier: str, kind: str, found: set[str]) -> Hit:
    label = graph.label(ox.NamedNode(v.BASE + identifier))
    return Hit(identifier, label, kind, tuple(sorted(found - {label})))
