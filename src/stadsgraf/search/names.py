"""A search among names: as written, without accents, in part, or with letters that scanning damaged."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.query.evidence import Graph
from stadsgraf.query.header import Kind
from stadsgraf.query.parameters import CLASSES, damaged, document_names, fold, names_of_text
from stadsgraf.query.terms import GRAPH, LABELS, TYPE, label, objects, short_id, subjects
from stadsgraf.search.base import Base, Name, unreadable
from stadsgraf.touched import kind_of
from stadsgraf.vocabulary import EntityType

PAPER = "Paper"
"""What a text of the build is in a list of things."""

_COLUMNS = "name.id, name.kind, name.written, name.preferred, name.folded, name.worn"

_LOOKED_AT = 500
"""Names that each way of looking gives at most: beyond that, a reader writes more letters."""

_LEAST = 3
"""Letters from which on a part of a name is looked for."""

_LONGEST = 1000
"""Letters of what is looked for; no name has more, and SQLite takes no pattern of any length."""

_SPECIAL = re.compile(r"[*?\[]")
_QUOTES = dict.fromkeys(map(ord, '"“”„«»'), " ")
_OTHERS = frozenset({"anno", "claim", "doc", "extractor", "file", "graph", "run"})
"""What has no name to be found by."""

# What is something more exact than an organisation, too, is that.
_KINDS = tuple(
    (ox.NamedNode(v.entity_class_iri(kind)), kind.value)
    for kind in sorted(EntityType, key=lambda kind: kind != EntityType.ORGANIZATION)
)

Papers = Callable[[str], int]
"""How many papers name a thing, by its identifier."""


class Hit(msgspec.Struct, frozen=True):
    """A thing that is found.

    Attributes:
        id, label, kind: identifier, name, class.
        also: the names by which it was found, where they are others than its label.
        papers: how many papers name it; 0 for a paper.
    """

    id: str
    label: str
    kind: str
    also: tuple[str, ...]
    papers: int


class Called(msgspec.Struct, frozen=True):
    """A name of a thing or a paper with how many papers name the thing."""

    id: str
    kind: str
    written: str
    papers: int


def write_names(base: Base, store: ox.Store, touched: frozenset[str] | None, papers: Papers) -> None:
    """Puts the names of a graph into the file of a build.

    Args:
        base: the file.
        store: the graph.
        touched: IRIs of all things that may have another name or other papers; None for all there are.
        papers: how many papers name a thing.
    """
    if touched is None:
        kinds = {node: kind for one, kind in _KINDS for node in subjects(store, TYPE, one)}
        things = sorted((short_id(node), kind) for node, kind in kinds.items() if _has_names(node))
        base.replace_things(((one, kind, papers(one)) for one, kind in things), _names(store, kinds))
        return
    for node in (ox.NamedNode(iri) for iri in sorted(touched)):
        if not _has_names(node):
            continue
        types = set(objects(store, node, TYPE))
        kind = next((kind for one, kind in reversed(_KINDS) if one in types), "")
        identifier = short_id(node)
        thing = (kind, papers(identifier)) if kind else None
        base.change_thing(identifier, thing, _names_of(store, node, kind))


def _has_names(node: ox.NamedNode) -> bool:
    return kind_of(node.value) not in _OTHERS


def _names(store: ox.Store, kinds: dict[ox.NamedNode, str]) -> list[Name]:
    """The names of all things and papers, each once."""
    found: set[Name] = set()
    for predicate in LABELS:
        for quad in store.quads_for_pattern(None, predicate, None, GRAPH):
            node, name = quad.subject, quad.object
            if isinstance(node, ox.NamedNode) and isinstance(name, ox.Literal) and node in kinds:
                found.add(_name(node, kinds[node], name.value, preferred=predicate == LABELS[0]))
    for written, node in document_names(store):
        found.add(_name(node, PAPER, written, preferred=written == label(store, node)))
    return sorted(found)


def _names_of(store: ox.Store, node: ox.NamedNode, kind: str) -> Iterator[Name]:
    """The names of one thing or paper; none where the graph no longer has it."""
    for predicate in LABELS if kind else ():
        for name in objects(store, node, predicate):
            yield _name(node, kind, name.value, preferred=predicate == LABELS[0])
    if kind_of(node.value) == "text":
        for written in names_of_text(store, node):
            yield _name(node, PAPER, written, preferred=written == label(store, node))


def _name(node: ox.NamedNode, kind: str, written: str, *, preferred: bool) -> Name:
    return Name(short_id(node), kind, written, preferred, fold(written), _plain(damaged(written)))


def search_names(
    base: sqlite3.Connection, graph: Graph, text: str, kinds: Sequence[str], most: int
) -> tuple[Hit, ...]:
    """Things and papers by name, the best first; without a text, those that most papers name.

    Args:
        base: `search.sqlite`.
        graph: the graph that the names are of.
        text: what is looked for.
        kinds: what the thing may be (`kinds_of`).
        most: how many are given.

    Raises:
        OutputError: the file cannot be read.
    """
    unquoted = text.translate(_QUOTES)
    wanted, worn = fold(unquoted), damaged(unquoted)
    try:
        if not text:
            return _most_named(base, graph, kinds, most)
        names = _found(base, wanted, worn, kinds) if 0 < len(wanted) <= _LONGEST else []
        best: dict[str, tuple[int, bool, int, str]] = {}
        found: defaultdict[str, set[str]] = defaultdict(set)
        what: dict[str, str] = {}
        for name in names:
            key = (_rank(name, wanted), not name.preferred, len(name.written), name.written)
            best[name.id] = min(key, best.get(name.id, key))
            found[name.id].add(name.written)
            what[name.id] = name.kind
        ordered = sorted(best, key=lambda one: (best[one], one))[:most]
        return tuple(_hit(base, graph, one, what[one], found[one]) for one in ordered)
    except sqlite3.Error as error:
        raise unreadable(str(error)) from error


def names_of(base: sqlite3.Connection) -> Iterator[Called]:
    """All names, by identifier.

    Raises:
        OutputError: the file cannot be read.
    """
    query = """
        SELECT name.id, name.kind, name.written, IFNULL(thing.papers, 0)
        FROM name LEFT JOIN thing ON thing.id = name.id ORDER BY name.id, name.written"""
    try:
        yield from (Called(*row) for row in base.execute(query))
    except sqlite3.Error as error:
        raise unreadable(str(error)) from error


def _most_named(base: sqlite3.Connection, graph: Graph, kinds: Sequence[str], most: int) -> tuple[Hit, ...]:
    """Things that most papers name; behind them papers by the names of their files."""
    found: list[tuple[int, str, str]] = []
    for kind in kinds:
        query = "SELECT -papers, id, kind FROM thing WHERE kind = ? ORDER BY papers DESC, id LIMIT ?"
        found += base.execute(query, (kind, most))
    found.sort()
    if PAPER in kinds:
        found += base.execute("SELECT 0, id, ? FROM text ORDER BY file, id LIMIT ?", (PAPER, most))
    return tuple(_hit(base, graph, one, kind, set()) for _, one, kind in found[:most])


def _found(base: sqlite3.Connection, wanted: str, worn: str, kinds: Sequence[str]) -> list[Name]:
    """Names that begin with the text, that hold it, and that would if scanning had not damaged them."""
    fitting = f"name.kind IN ({', '.join('?' * len(kinds))}) LIMIT {_LOOKED_AT}"
    begins = f"SELECT {_COLUMNS} FROM name WHERE folded >= ? AND folded < ? AND {fitting}"  # noqa: S608
    holds = f"SELECT {_COLUMNS} FROM part JOIN name ON name.number = part.rowid WHERE "  # noqa: S608
    rows = base.execute(begins, (wanted, wanted + "\U0010ffff", *kinds)).fetchall()
    if len(wanted) >= _LEAST:
        rows += base.execute(f"{holds}part.folded GLOB ? AND {fitting}", (_glob(wanted), *kinds))
        rows += base.execute(f"{holds}part.worn GLOB ? AND {fitting}", (_glob(_plain(worn)), *kinds))
    return [Name(*row) for row in rows]


def _glob(part: str) -> str:
    """A pattern of SQLite's GLOB for what holds a text."""
    return "*" + _SPECIAL.sub(r"[\g<0>]", part) + "*"


def _plain(worn: str) -> str:
    """A worn name whose joker is no joker of GLOB."""
    return worn.replace("*", "#")


def kinds_of(kind: str) -> tuple[str, ...] | None:
    """Classes of what is asked for: itself, those of a kind of parameter, all for ""; None for no kind."""
    if not kind:
        return (*EntityType, PAPER)
    if kind in (*EntityType, PAPER):
        return (kind,)
    if kind == Kind.DOCUMENT:
        return (PAPER,)
    return tuple(CLASSES.get(Kind(kind), ())) if kind in set(Kind) else None


def _rank(name: Name, wanted: str) -> int:
    """How well a name fits, 0 is best."""
    if name.folded == wanted:
        return 0
    if name.folded.startswith(wanted):
        return 1
    if f" {wanted}" in name.folded:
        return 2
    return 3 if wanted in name.folded else 4


def _hit(base: sqlite3.Connection, graph: Graph, identifier: str, kind: str, found: set[str]) -> Hit:
    shown = graph.label(ox.NamedNode(v.BASE + identifier))
    papers = base.execute("SELECT papers FROM thing WHERE id = ?", (identifier,)).fetchone()
    return Hit(identifier, shown, kind, tuple(sorted(found - {shown})), papers[0] if papers else 0)
