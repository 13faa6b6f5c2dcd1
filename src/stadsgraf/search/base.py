"""`search.sqlite`: the names and the words of a build, kept up as papers change.

text   one row per paper: its file, how long it is, how many claims it makes, where their passages are
word   the words of the papers (FTS5), numbered as `text` is; the texts themselves lie in `texts/`
worn   which words differ only in letters that scanning takes for each other
thing  one row per thing: its kind, and how many papers name it
name   the names of things and papers, in both forms that are compared
part   which three letters stand in each name (FTS5), so that a part of a name is found at once
"""

import contextlib
import sqlite3
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from stadsgraf.errors import OutputError
from stadsgraf.search.words import forms_in

SEARCH = "search.sqlite"

_TABLES = """
CREATE TABLE text (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, file TEXT NOT NULL, characters INTEGER NOT NULL,
  claims INTEGER NOT NULL, passages BLOB NOT NULL);
CREATE INDEX text_by_file ON text (file, id);
CREATE VIRTUAL TABLE word USING fts5 (text, content = '', tokenize = 'ascii');
CREATE TABLE worn (key TEXT, term TEXT, texts INTEGER NOT NULL, PRIMARY KEY (key, term)) WITHOUT ROWID;
CREATE TABLE thing (id TEXT PRIMARY KEY, kind TEXT NOT NULL, papers INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX thing_by_kind ON thing (kind, papers DESC, id);
CREATE TABLE name (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, written TEXT NOT NULL,
  preferred INTEGER NOT NULL, folded TEXT NOT NULL, worn TEXT NOT NULL);
CREATE INDEX name_by_id ON name (id);
CREATE INDEX name_by_folded ON name (folded);
CREATE VIRTUAL TABLE part USING fts5 (
  folded, worn, content = 'name', content_rowid = 'number',
  tokenize = 'trigram case_sensitive 1', detail = 'none');
"""

_FORM = zlib.crc32(_TABLES.encode()) >> 1 | 1
"""A number for these tables."""

_HELD = 1 << 16
"""Words whose changed counts are held in memory."""

_NAME = "id, kind, written, preferred, folded, worn"


class Text(msgspec.Struct, frozen=True):
    """A paper to be searched.

    Attributes:
        id: identifier of its text source, `text/…`.
        file: name of its file.
        text: its text.
        claims: how many claims it makes.
        passages: spans of the passages that these rest on.
    """

    id: str
    file: str
    text: str
    claims: int
    passages: Sequence[tuple[int, int]]


class Name(msgspec.Struct, frozen=True, order=True):
    """A name of a thing or a paper.

    Attributes:
        id: identifier of the thing.
        kind: its class; `names.PAPER` for a paper.
        written: the name as the graph has it.
        preferred: whether the thing is shown under it.
        folded, worn: in the two forms that are compared.
    """

    id: str
    kind: str
    written: str
    preferred: bool
    folded: str
    worn: str


class OtherFormError(OutputError):
    """The file is of another stadsgraf."""


class Base:
    """The file while a build makes it or keeps it up; a build that fails throws it away."""

    def __init__(self, path: Path) -> None:
        """Opens the file, or makes one where there is none.

        Raises:
            sqlite3.DatabaseError: the file is damaged.
        """
        self._path = path
        self._new = not path.exists()
        self._base = sqlite3.connect(path, isolation_level=None)
        self._base.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
        if self._new:
            self._base.executescript(f"{_TABLES} PRAGMA user_version = {_FORM};")
        self._base.execute("BEGIN")
        self._worn: Counter[tuple[str, str]] = Counter()

    def is_whole(self) -> bool:
        """Whether all pages of the file are what they should be."""
        return bool(self._base.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")

    def add(self, text: Text) -> None:
        """Takes a paper in."""
        row = (text.id, text.file, len(text.text), text.claims, _packed(text.passages))
        insert = "INSERT INTO text (id, file, characters, claims, passages) VALUES (?, ?, ?, ?, ?)"
        number = self._base.execute(insert, row).lastrowid
        terms = self._terms(text.text, 1)
        self._base.execute("INSERT INTO word (rowid, text) VALUES (?, ?)", (number, terms))

    def remove(self, text: Text) -> None:
        """Takes a paper out, which `add` had taken in with the same text.

        Raises:
            OutputError: the file does not have it.
        """
        found = self._base.execute("SELECT number FROM text WHERE id = ?", (text.id,)).fetchone()
        if found is None:
            raise OutputError(f"{SEARCH} is damaged: delete it in the output folder and build again.")
        self._base.execute("DELETE FROM text WHERE number = ?", found)
        delete = "INSERT INTO word (word, rowid, text) VALUES ('delete', ?, ?)"
        self._base.execute(delete, (*found, self._terms(text.text, -1)))

    def _terms(self, text: str, change: int) -> str:
        """The words of a text as FTS5 takes them; counts them on the way."""
        forms = forms_in(text)
        for term, key in set(forms):
            if key:
                self._worn[key, term] += change
        if len(self._worn) > _HELD:
            self._write_worn()
        return " ".join(term for term, _ in forms)

    def _write_worn(self) -> None:
        rows = [(*pair, change) for pair, change in sorted(self._worn.items()) if change]
        upsert = "INSERT INTO worn VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET texts = texts + excluded.texts"
        self._base.executemany(upsert, rows)
        gone = [pair for pair, change in self._worn.items() if change < 0]
        self._base.executemany("DELETE FROM worn WHERE key = ? AND term = ? AND texts = 0", gone)
        self._worn.clear()

    def replace_things(self, things: Iterable[tuple[str, str, int]], names: Iterable[Name]) -> None:
        """Puts all things and their names in place of those that are there.

        Args:
            things: identifier, kind, and how many papers name it.
            names: of these and of the papers.
        """
        self._base.execute("DELETE FROM thing")
        self._base.execute("DELETE FROM name")
        self._base.executemany("INSERT INTO thing VALUES (?, ?, ?)", things)
        insert = f"INSERT INTO name ({_NAME}) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608
        self._base.executemany(insert, map(msgspec.structs.astuple, names))
        self._base.execute("INSERT INTO part (part) VALUES ('rebuild')")

    def change_thing(self, identifier: str, thing: tuple[str, int] | None, names: Iterable[Name]) -> None:
        """Puts what is known of one thing or paper now in place of what was.

        Args:
            identifier: of the thing.
            thing: its kind, and how many papers name it; None for a paper, or where it is gone.
            names: all that it has now.
        """
        run = self._base.execute
        run("DELETE FROM thing WHERE id = ?", (identifier,))
        if thing is not None:
            run("INSERT INTO thing VALUES (?, ?, ?)", (identifier, *thing))
        rows = run(f"SELECT number, {_NAME} FROM name WHERE id = ?", (identifier,)).fetchall()  # noqa: S608
        had = {Name(*row): number for number, *row in rows}
        now = set(names)
        for name in sorted(had.keys() - now):
            delete = "INSERT INTO part (part, rowid, folded, worn) VALUES ('delete', ?, ?, ?)"
            run(delete, (had[name], name.folded, name.worn))
            run("DELETE FROM name WHERE number = ?", (had[name],))
        for name in sorted(now - had.keys()):
            insert = f"INSERT INTO name ({_NAME}) VALUES (?, ?, ?, ?, ?, ?)"  # noqa: S608
            number = run(insert, msgspec.structs.astuple(name)).lastrowid
            part = "INSERT INTO part (rowid, folded, worn) VALUES (?, ?, ?)"
            run(part, (number, name.folded, name.worn))

    def close(self) -> None:
        """Writes what was changed."""
        self._write_worn()
        if self._new:
            self._base.execute("INSERT INTO word (word) VALUES ('optimize')")
        self._base.execute("COMMIT")
        self._base.close()


def taken_up(path: Path) -> Base | None:
    """The file of the last build, to be kept up; None where it is damaged."""
    with contextlib.suppress(sqlite3.DatabaseError):
        base = Base(path)
        if base.is_whole():
            return base
        base.close()
    return None


def opened(folder: Path) -> sqlite3.Connection:
    """The file of a build, for reading; it stays that of this build when another takes its place.

    Raises:
        OtherFormError: it was made by another stadsgraf.
        OutputError: there is none, or it is damaged.
    """
    path = folder / SEARCH
    try:
        base = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        form = base.execute("PRAGMA user_version").fetchone()[0]
        pages, size = (base.execute(f"PRAGMA page_{of}").fetchone()[0] for of in ("count", "size"))
    except sqlite3.Error as error:
        raise unreadable(str(error)) from error
    if pages == 0 or pages * size != path.stat().st_size:
        base.close()
        raise unreadable("it breaks off before its end")
    if form != _FORM:
        base.close()
        raise OtherFormError(_unreadable("it is of another stadsgraf"))
    return base


def unreadable(reason: str) -> OutputError:
    """What is told where the file cannot be read."""
    return OutputError(_unreadable(reason))


def _unreadable(reason: str) -> str:
    return f"{SEARCH} of the build is missing or cannot be read ({reason}): build again."


def _packed(spans: Iterable[tuple[int, int]]) -> bytes:
    return array("Q", (end for span in sorted(set(spans)) for end in span)).tobytes()


def spans_in(packed: bytes) -> Iterator[tuple[int, int]]:
    """The spans that a row of `text` holds, in order."""
    ends = iter(array("Q", packed))
    return zip(ends, ends, strict=True)
