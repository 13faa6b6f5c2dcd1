"""The Oxigraph store: a named graph per document, and the merged default graph that questions ask.

Asking a union of many named graphs is slow and counts a triple once per graph, so each triple stands
once more in the default graph.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from stadsgraf.errors import OutputError
from stadsgraf.graph.emit import DERIVED


def create_store(
    path: Path | None, quads: Iterable[ox.Quad], merged: Iterable[ox.Quad] | None = None
) -> ox.Store:
    """A new store with quads in their named graphs and in the default graph.

    Args:
        path: folder of the store, which must not exist; None for one in memory.
        quads: quads in named graphs.
        merged: the same as they read in the merged view, for the default graph; None where they read alike.

    Raises:
        OutputError: the folder cannot be written.
    """
    try:
        store = ox.Store(str(path)) if path is not None else ox.Store()
        if merged is None:
            store.bulk_extend(_with_default(quads))
        else:
            store.bulk_extend(quads)
            store.bulk_extend(_in_default(merged))
    except OSError as error:
        raise OutputError(
            f"The store {path} cannot be written ({error}): check the folder and the disk."
        ) from error
    return store


def _with_default(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    for quad in quads:
        yield quad
        yield ox.Quad(quad.subject, quad.predicate, quad.object)


def _in_default(quads: Iterable[ox.Quad]) -> Iterator[ox.Quad]:
    return (ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)


def add_derived(store: ox.Store, triples: Iterable[ox.Triple]) -> tuple[ox.Quad, ...]:
    """Adds derived triples to `graph/derived` and to the default graph; returns the quads of the former."""
    quads = tuple(ox.Quad(triple.subject, triple.predicate, triple.object, DERIVED) for triple in triples)
    store.bulk_extend(_with_default(quads))
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
