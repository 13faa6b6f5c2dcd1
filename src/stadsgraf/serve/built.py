"""A build as the processes that answer hold it."""

import os
import sqlite3
from collections.abc import Callable
from functools import cached_property, lru_cache, partial
from pathlib import Path

import msgspec
import pyoxigraph as ox

from stadsgraf.coverage.stored import COVERAGE
from stadsgraf.coverage.unread import Unread
from stadsgraf.errors import OutputError
from stadsgraf.graph.store import open_store
from stadsgraf.identity import Identity
from stadsgraf.query.evidence import Graph, texts_of
from stadsgraf.query.header import Question, load
from stadsgraf.quotes import kept_texts
from stadsgraf.resources import resource_folder
from stadsgraf.search import base
from stadsgraf.search.base import SEARCH
from stadsgraf.serve.findings import REPORT, Finding, read_findings
from stadsgraf.serve.limits import Limits
from stadsgraf.serve.sheets import Places, places_in
from stadsgraf.stored import identity_in, made_in

CLAIMS = "claims.jsonl"

_FOLDERS = ("shards", "store", "texts")
_READ = (CLAIMS, COVERAGE, "issues.jsonl", REPORT, SEARCH, *_FOLDERS)
"""What answers are read from."""

_PLACED = 256
"""Papers of which the places of passages are at hand."""


class Built(msgspec.Struct, frozen=True, dict=True):
    """A build that is open for reading.

    Attributes:
        folder: where it lies.
        graph: its merged graph with the texts.
        limits: what an answer may take.
        base: what it is searched by; an error where that cannot be read.
    """

    folder: Path
    graph: Graph
    limits: Limits
    base: sqlite3.Connection | OutputError

    @property
    def search(self) -> sqlite3.Connection:
        """What it is searched by.

        Raises:
            OutputError: the build has none, or one that cannot be read.
        """
        if isinstance(self.base, OutputError):
            raise self.base
        return self.base

    @property
    def store(self) -> ox.Store:
        """The store of the merged graph."""
        return self.graph.store

    @cached_property
    def questions(self) -> dict[str, Question]:
        """The questions by name, in the order of their headers."""
        return {one.name: one for one in load(resource_folder("queries") / "ask")}

    @cached_property
    def unread(self) -> Unread:
        """The sentences of which something was not read."""
        return Unread(self.folder)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What validation found."""
        return read_findings(self.folder)

    @cached_property
    def identity(self) -> Identity:
        """The answers on who is who that the build was made with."""
        return identity_in(self.folder)

    @cached_property
    def places(self) -> Callable[[str], Places]:
        """Where the passages of a paper stand on its pictures, by the identifier of its text."""
        return lru_cache(_PLACED)(partial(places_in, self.folder))


def open_built(folder: Path, limits: Limits) -> Built:
    """Open a build.

    What is damaged at a glance is told here; of what lies deep in a large file only who reads it learns.

    Raises:
        OutputError: there is none, or it is damaged.
    """
    try:
        return _opened(folder, limits)
    except OSError as error:
        raise OutputError(f"{folder} cannot be read ({error}): may you read it, and is it whole?") from error


def _opened(folder: Path, limits: Limits) -> Built:
    _, outputs = made_in(folder)
    missing = [name for name in _READ if name in outputs and not _is_there(folder / name)]
    if missing:
        raise OutputError(f"{folder} lacks {', '.join(missing)}, or has no content there: build it again.")
    if not _is_whole(folder / CLAIMS):
        raise OutputError(f"{folder / CLAIMS} breaks off before its end: build {folder} again.")
    store = open_store(folder / "store")
    # Opened now, so that it is of the same build as the store when another takes their place.
    searched = _searched(folder, SEARCH in outputs)
    return Built(folder, Graph(store, texts_of(store, kept_texts(folder))), limits, searched)


def _is_there(path: Path) -> bool:
    """Whether there is a file, or a folder with something in it."""
    if path.name in _FOLDERS:
        return path.is_dir() and any(path.iterdir())
    return path.is_file()


def _is_whole(path: Path) -> bool:
    """Whether a file of lines ends with a line end."""
    with path.open("rb") as lines:
        size = lines.seek(0, os.SEEK_END)
        lines.seek(max(0, size - 1))
        return lines.read() in (b"", b"\n")


def _searched(folder: Path, is_there: bool) -> sqlite3.Connection | OutputError:
    """What a build is searched by; of one that an older stadsgraf made, all else can be answered from."""
    if not is_there:
        return base.unreadable("it is of an older stadsgraf")
    try:
        return base.opened(folder)
    except base.OtherFormError as error:
        return error
