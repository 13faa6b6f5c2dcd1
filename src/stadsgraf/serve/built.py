"""A build as the processes that answer hold it."""

import sqlite3
from functools import cached_property
from pathlib import Path

import msgspec
import pyoxigraph as ox

from stadsgraf.coverage.unread import Unread
from stadsgraf.errors import OutputError
from stadsgraf.graph.store import open_store
from stadsgraf.identity import Identity
from stadsgraf.query.evidence import Graph, texts_of
from stadsgraf.query.header import Question, load
from stadsgraf.quotes import kept_texts
from stadsgraf.resources import resource_folder
from stadsgraf.search import base
from stadsgraf.serve.findings import Finding, read_findings
from stadsgraf.serve.limits import Limits
from stadsgraf.stored import identity_in


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


def open_built(folder: Path, limits: Limits) -> Built:
    """Open a build.

    Raises:
        OutputError: there is none, or its store is damaged.
    """
    store = open_store(folder / "store")
    # Opened now, so that it is of the same build as the store when another takes their place.
    searched: sqlite3.Connection | OutputError
    try:
        searched = base.opened(folder)
    except OutputError as error:
        searched = error
    return Built(folder, Graph(store, texts_of(store, kept_texts(folder))), limits, searched)
