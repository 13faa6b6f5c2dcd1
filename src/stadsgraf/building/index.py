"""The index of a build, `index.sqlite`: what must be known of all papers together.

It holds no more than is needed to say, when some papers change, what that changes elsewhere: the names that
papers give to each thing, the parties that they show people with, what was found in each.  It is made of the
shards alone, and a build whose index is missing or damaged makes it anew.

    paper    one row per paper, as JSON (`entries.Paper`)
    form     each way in which papers name an entity, and how many do
    shown    the parties that papers show people with
    finding  what the checks over all papers found, by the node that the check goes by
    file     files of the build that the next one goes on from, as they were written
"""

import contextlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from stadsgraf.building.entries import Entry, Paper, Stat
from stadsgraf.corpus import one_entity
from stadsgraf.model import Entity
from stadsgraf.resolve.traits import Shown, order_of_shown
from stadsgraf.resources import resource_folder
from stadsgraf.validate.findings import Finding
from stadsgraf.vocabulary import EntityType

INDEX = "index.sqlite"

_TABLES = """
CREATE TABLE paper (document TEXT PRIMARY KEY, paper BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE form (
    entity TEXT, form BLOB, kind TEXT NOT NULL, label TEXT NOT NULL, papers INTEGER NOT NULL,
    PRIMARY KEY (entity, form)) WITHOUT ROWID;
CREATE TABLE shown (
    person TEXT, document TEXT, shown BLOB, party TEXT NOT NULL,
    PRIMARY KEY (person, document, shown)) WITHOUT ROWID;
CREATE TABLE file (name TEXT PRIMARY KEY, size INTEGER, changed INTEGER) WITHOUT ROWID;
CREATE TABLE finding (code TEXT, node TEXT, finding BLOB, PRIMARY KEY (code, node, finding)) WITHOUT ROWID;
"""

_QUERIES = ("check", "derive")
"""Queries over all papers, of which a build keeps what they found."""

_LABELS = 1 << 17
"""Labels that are held in memory."""

_encode = msgspec.json.encode
_decode = msgspec.json.decode


@cache
def _form() -> int:
    """A number for these tables and queries; an index of another is made anew, with all that follows."""
    parts = [_TABLES.encode()]
    for folder in _QUERIES:
        parts += (path.read_bytes() for path in sorted((resource_folder("queries") / folder).glob("*.rq")))
    return zlib.crc32(b"\0".join(parts)) >> 1 | 1


class Index:
    """The index of one build.

    It is a file that is written once and thrown away when the build fails, so it takes none of the care with
    which a database guards what it holds.
    """

    def __init__(self, path: Path) -> None:
        """Opens an index, or makes one where there is none.

        Raises:
            sqlite3.DatabaseError: the file is damaged, or of another form.
        """
        self._base = sqlite3.connect(path, isolation_level=None)
        self._base.execute("PRAGMA journal_mode = OFF")
        self._base.execute("PRAGMA synchronous = OFF")
        form = self._base.execute("PRAGMA user_version").fetchone()[0]
        if form not in (0, _form()):
            raise sqlite3.DatabaseError("an index of other tables or queries")
        if form == 0:
            self._base.executescript(f"{_TABLES} PRAGMA user_version = {_form()};")
        self._base.execute("BEGIN")
        self.label = lru_cache(_LABELS)(self._label)

    def is_whole(self) -> bool:
        """Whether all pages of the file are what they should be."""
        return bool(self._base.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")

    def close(self) -> None:
        """Writes what was changed."""
        self._base.execute("COMMIT")
        self._base.close()

    def add(self, entry: Entry) -> None:
        """Takes a paper in."""
        run, document = self._base.executemany, entry.paper.document
        run("INSERT INTO paper VALUES (?, ?)", [(document, _encode(entry.paper))])
        run(
            "INSERT INTO form VALUES (?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET papers = papers + 1",
            [(one.id, _encode(one), one.kind, one.label) for one in entry.entities],
        )
        rows = [(person, document, _encode(shown), shown.party) for person, shown in entry.shown]
        run("INSERT INTO shown VALUES (?, ?, ?, ?)", rows)
        self.label.cache_clear()

    def remove(self, entry: Entry) -> None:
        """Takes a paper out, which `add` had taken in."""
        run, document = self._base.executemany, entry.paper.document
        run("DELETE FROM paper WHERE document = ?", [(document,)])
        forms = [(one.id, _encode(one)) for one in entry.entities]
        run("UPDATE form SET papers = papers - 1 WHERE entity = ? AND form = ?", forms)
        run("DELETE FROM form WHERE entity = ? AND form = ? AND papers = 0", forms)
        people = {person for person, _ in entry.shown}
        run(
            "DELETE FROM shown WHERE person = ? AND document = ?", [(one, document) for one in sorted(people)]
        )
        self.label.cache_clear()

    def paper(self, document: str) -> Paper | None:
        """A paper; None where it is not in this build."""
        row = self._base.execute("SELECT paper FROM paper WHERE document = ?", (document,)).fetchone()
        return _decode(row[0], type=Paper) if row is not None else None

    def papers(self) -> Iterator[Paper]:
        """All papers, by identifier."""
        decoder = msgspec.json.Decoder(Paper)
        for (row,) in self._base.execute("SELECT paper FROM paper ORDER BY document"):
            yield decoder.decode(row)

    def documents(self) -> list[str]:
        """Identifiers of all papers, sorted."""
        return [row for (row,) in self._base.execute("SELECT document FROM paper ORDER BY document")]

    def forms(self, entity: str) -> list[Entity]:
        """The ways in which papers name an entity, each once, in order."""
        rows = self._base.execute("SELECT form FROM form WHERE entity = ?", (entity,))
        return sorted(_decode(row, type=Entity) for (row,) in rows)

    def forms_of(self, kinds: Iterable[EntityType]) -> Iterator[Entity]:
        """The ways in which papers name entities of some kinds."""
        for kind in sorted(kinds):
            for (row,) in self._base.execute("SELECT form FROM form WHERE kind = ?", (kind,)):
                yield _decode(row, type=Entity)

    def _label(self, entity: str) -> str:
        """What most papers call an entity; "" where none names it."""
        rows = self._base.execute("SELECT form, papers FROM form WHERE entity = ?", (entity,)).fetchall()
        return one_entity((_decode(form, type=Entity), papers) for form, papers in rows).label if rows else ""

    def papers_naming(self, entity: str) -> int:
        """How many papers name an entity."""
        found = self._base.execute("SELECT SUM(papers) FROM form WHERE entity = ?", (entity,)).fetchone()
        return int(found[0] or 0)

    def varying(self) -> frozenset[str]:
        """Entities to which papers give more than one label."""
        found = self._base.execute("SELECT entity FROM form GROUP BY entity HAVING COUNT(DISTINCT label) > 1")
        return frozenset(row for (row,) in found)

    def kinds(self) -> dict[str, int]:
        """How many entities there are of each kind."""
        return dict(
            self._base.execute("SELECT kind, COUNT(DISTINCT entity) FROM form GROUP BY kind ORDER BY kind")
        )

    def in_several_parties(self) -> Iterator[tuple[str, list[Shown]]]:
        """The people whom papers show in more than one party, with all that they are shown with, sorted."""
        people = self._base.execute(
            "SELECT person FROM shown GROUP BY person HAVING COUNT(DISTINCT party) > 1 ORDER BY person"
        ).fetchall()
        for (person,) in people:
            rows = self._base.execute("SELECT shown FROM shown WHERE person = ?", (person,))
            yield person, sorted((_decode(row, type=Shown) for (row,) in rows), key=order_of_shown)

    def replace_findings(
        self, code: str, nodes: Iterable[str] | None, new: Iterable[tuple[str, Finding]]
    ) -> None:
        """What a check found, in place of what it had found.

        Args:
            code: of the check.
            nodes: those that it was asked about; None for all.
            new: the findings, each with the node that the check goes by.
        """
        if nodes is None:
            self._base.execute("DELETE FROM finding WHERE code = ?", (code,))
        else:
            known = self._base.execute("SELECT DISTINCT node FROM finding WHERE code = ?", (code,))
            asked = {node for (node,) in known}.intersection(nodes)
            run = self._base.executemany
            run("DELETE FROM finding WHERE code = ? AND node = ?", [(code, node) for node in sorted(asked)])
        rows = [(code, node, _encode(finding)) for node, finding in new]
        self._base.executemany("INSERT OR IGNORE INTO finding VALUES (?, ?, ?)", rows)

    def keep_files(self, files: Mapping[str, Stat]) -> None:
        """Remembers some files of the build as they are, in place of those of the last one."""
        self._base.execute("DELETE FROM file")
        rows = [(name, *stat) for name, stat in files.items()]
        self._base.executemany("INSERT INTO file VALUES (?, ?, ?)", rows)

    def files(self) -> dict[str, Stat]:
        """The files of the build that were remembered."""
        rows = self._base.execute("SELECT name, size, changed FROM file")
        return {name: (size, changed) for name, size, changed in rows}

    def findings(self) -> Iterator[Finding]:
        """What the checks over all papers found."""
        for (row,) in self._base.execute("SELECT finding FROM finding"):
            yield _decode(row, type=Finding)


def opened(path: Path) -> Index | None:
    """The index that a build left; None where there is none, or it is damaged."""
    if not path.exists():
        return None
    with contextlib.suppress(sqlite3.DatabaseError):
        index = Index(path)
        if index.is_whole():
            return index
        index.close()
    return None
