"""What an export is made from, and what one is."""

from collections.abc import Callable, Iterable
from typing import BinaryIO

import msgspec
import pyoxigraph as ox

from stadsgraf.corpus import Corpus


class Source(msgspec.Struct, frozen=True):
    """The two views of a build; each is fetched only by the forms that need it.

    Attributes:
        corpus: gives the claims and entities as the papers name them.
        quads: gives the quads of all graphs, in any order; duplicates do no harm.
        merged_corpus: gives the claims and entities of the merged view, where two who are one have one name.
        merged_quads: gives the quads of the merged view.
    """

    corpus: Callable[[], Corpus]
    quads: Callable[[], Iterable[ox.Quad]]
    merged_corpus: Callable[[], Corpus]
    merged_quads: Callable[[], Iterable[ox.Quad]]

    @classmethod
    def plain(cls, corpus: Callable[[], Corpus], quads: Callable[[], Iterable[ox.Quad]]) -> "Source":
        """A source where nobody has decided anything."""
        return cls(corpus, quads, corpus, quads)


Writer = Callable[[Source, BinaryIO], None]
"""Writes one file; what it writes depends on the source alone and not on the order of its parts."""


class Exporter(msgspec.Struct, frozen=True):
    """One form of the graph.

    Attributes:
        title: what it is called, for lists and help.
        media_type: IANA media type, or the customary one where none is registered.
        files: name of each file and what writes it.
    """

    title: str
    media_type: str
    files: dict[str, Writer]
