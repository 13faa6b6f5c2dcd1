"""The Oxigraph store: one merged default graph, which questions are asked of, and the derived edges.

Asking a union of many named graphs is slow and counts a triple once per graph, and each triple kept twice
is twice the space and the time.  So the graph per document stays in its shard, for replacing and for
loading elsewhere; here its triples stand in the default graph alone, evidence in the compact form
(`graph.compact`).
"""

import io
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from stadsgraf.errors import OutputError
from stadsgraf.graph.compact import compacted, is_compact
from stadsgraf.graph.emit import DERIVED

_GRAPH = re.compile(rb" <[^<> ]*> \.\n")


def create_store(path: Path | None, nquads: Iterable[bytes]) -> ox.Store:
    """A new store that holds triples in its default graph.

    Args:
        path: folder of the store, which must not exist; None for one in memory.
        nquads: N-Quads, each in a named graph, in pieces that end with a line.

    Raises:
        OutputError: the folder cannot be written.
    """
    with _written(path) as store:
        load(store, map(triples_of, nquads))
    return store


def load(store: ox.Store, triples: Iterable[bytes]) -> None:
    """Adds triples to the default graph of a store.

    Args:
        store: the store.
        triples: N-Triples in pieces that end with a line (`triples_of`).
    """
    store.bulk_load(io.BufferedReader(_Lines(triples), 1 << 20), format=ox.RdfFormat.N_TRIPLES)


def copy_store(old: Path, new: Path) -> ox.Store:
    """A store that starts as another is; what neither changes, they share on the disk.

    Raises:
        OutputError: the other cannot be read, or the folder cannot be written.
    """
    source = open_store(old)
    try:
        source.backup(str(new))
        return ox.Store(str(new))
    except (OSError, RuntimeError) as error:
        raise OutputError(_unwritten(new, error)) from error


def create_merged_store(path: Path | None, quads: Iterable[ox.Quad]) -> ox.Store:
    """The same from quads, which takes ten times as long: for the merged view, where names are others.

    Raises:
        OutputError: the folder cannot be written.
    """
    with _written(path) as store:
        store.bulk_extend(_in_default(filter(is_compact, quads)))
    return store


@contextmanager
def _written(path: Path | None) -> Iterator[ox.Store]:
    try:
        yield ox.Store(str(path)) if path is not None else ox.Store()
    except OSError as error:
        raise OutputError(_unwritten(path, error)) from error


def _unwritten(path: Path | None, error: Exception) -> str:
    return f"The store {path} cannot be written ({error}): check the folder and the disk."


class _Lines(io.RawIOBase):
    """A stream out of pieces."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._rest = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = piece
        count = min(len(buffer), len(self._rest))
        buffer[:count], self._rest = self._rest[:count], self._rest[count:]
        return count


def triples_of(nquads: bytes) -> bytes:
    """N-Quads of a shard as the N-Triples that a store holds of them, in the same order."""
    return without_graphs(compacted(nquads))


def without_graphs(nquads: bytes) -> bytes:
    """N-Quads, each in a named graph, as N-Triples; no literal holds a line end."""
    return _GRAPH.sub(b" .\n", nquads)


def _in_default(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    return (ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)


def add_derived(store: ox.Store, triples: Iterable[ox.Triple]) -> tuple[ox.Quad, ...]:
    """Adds derived triples to `graph/derived` and to the default graph; returns the quads of the former."""
    quads = tuple(ox.Quad(triple.subject, triple.predicate, triple.object, DERIVED) for triple in triples)
    store.bulk_extend(quads)
    store.bulk_extend(_in_default(quads))
    return quads


def open_store(path: Path) -> ox.Store:
    """Opens a store for reading.

    Raises:
        OutputError: there is none, or it cannot be read.
    """
    if not path.is_dir():
        raise OutputError(
            f"There is no store at {path}: build one with `stadsgraf build SOURCES --out {path.parent}`."
        )
    try:
        return ox.Store.read_only(str(path))
    except (OSError, RuntimeError) as error:
        raise OutputError(f"The store at {path} cannot be read ({error}): build it again.") from error
