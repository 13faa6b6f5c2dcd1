"""A build read back from its folder: what `export`, `draw` and `why` work on."""

import functools
import gzip
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec
import pyoxigraph as ox

from stadsgraf.corpus import merge
from stadsgraf.errors import OutputError
from stadsgraf.export import Source
from stadsgraf.graph.emit import DERIVED, text_id
from stadsgraf.graph.links import identity_of
from stadsgraf.graph.store import open_store
from stadsgraf.identity import Identity
from stadsgraf.issues import Issue
from stadsgraf.merged import View, view
from stadsgraf.model import Evidence, Place, Resolved
from stadsgraf.staging import MANIFEST

LINKS_FILE = "links.nq"
"""The quads of `graph/links`."""


QUADS, RECORD, SENTENCES = "nq.gz", "json.gz", "jsonl.gz"
"""Endings of the files of a shard: its graph; claims, entities and issues; what became of its sentences."""


class _Record(msgspec.Struct):
    """What of a record is read here."""

    resolved: Resolved


def unpacked(path: Path) -> bytes:
    """The content of a file of a shard.

    Raises:
        OSError: it cannot be read, or is no gzip file.
        EOFError, zlib.error: it is damaged.
    """
    data = path.read_bytes()
    if not data:  # for gzip, nothing is as good as nothing packed
        raise EOFError("the file is empty")
    return gzip.decompress(data)


def intact(path: Path) -> bytes:
    """The content of a file of a shard that stands, which nobody opened before.

    Raises:
        OutputError: it is damaged, though its size and its time are those that it was written with.
    """
    try:
        return unpacked(path)
    except (OSError, EOFError, zlib.error) as error:
        raise OutputError(
            f"shards/{path.name} is damaged ({error}): delete index.sqlite in the output folder and build "
            "again; all shards are then proved, and this paper is read anew."
        ) from error


def with_text(bare: Resolved, text: str) -> Resolved:
    """What a document says, with its text."""
    return msgspec.structs.replace(bare, document=msgspec.structs.replace(bare.document, text=text))


def read_resolved(out: Path) -> Iterator[Resolved]:
    """What each document of a build says, with its text.

    Raises:
        OutputError: a file of the build is missing or damaged.
    """
    for path in shards_of(out, RECORD):
        try:
            bare = msgspec.json.decode(unpacked(path), type=_Record).resolved
            text = (out / "texts" / f"{bare.document.sha256}.txt").read_bytes().decode()
        except (OSError, EOFError, zlib.error, msgspec.DecodeError, UnicodeDecodeError) as error:
            raise OutputError(f"{path} or its text is damaged ({error}): build {out} again.") from error
        yield with_text(bare, text)


def read_quads(shard: Path) -> Iterator[ox.Quad]:
    """The quads of a shard.

    Raises:
        OutputError: the file is damaged.
    """
    try:
        yield from ox.parse(unpacked(shard), format=ox.RdfFormat.N_QUADS)
    except (OSError, EOFError, zlib.error, SyntaxError) as error:
        raise OutputError(f"{shard} is damaged ({error}): build it again.") from error


class _Made(msgspec.Struct):
    lang: str
    outputs: frozenset[str]


def made_in(out: Path) -> tuple[str, frozenset[str]]:
    """Language of a build's picture, and the names of all that it left.

    Raises:
        OutputError: the manifest is damaged.
    """
    try:
        made = msgspec.json.decode((out / MANIFEST).read_bytes(), type=_Made)
    except (OSError, msgspec.DecodeError) as error:
        raise OutputError(f"The manifest of {out} is damaged ({error}): build {out} again.") from error
    return made.lang, made.outputs


def issues_in(out: Path) -> tuple[Issue, ...]:
    """The issues of a build.

    Raises:
        OutputError: the file is damaged.
    """
    path = out / "issues.jsonl"
    try:
        return tuple(msgspec.json.Decoder(Issue).decode_lines(path.read_bytes()))
    except (OSError, msgspec.DecodeError) as error:
        raise OutputError(f"{path} is damaged ({error}): build {out} again.") from error


def shards_of(out: Path, ending: str) -> list[Path]:
    """The shards of a build: `RECORD`, `QUADS` or `SENTENCES`.

    Raises:
        OutputError: there is none, or they cannot be read; no build is without.
    """
    found = sorted((out / "shards").glob(f"*.{ending}"))
    if not found:
        raise OutputError(f"{out / 'shards'} is missing, empty or cannot be read: build {out} again.")
    return found


class Behind(msgspec.Struct, frozen=True):
    """What stands behind the claims of a build.

    Attributes:
        texts: text of each document by identifier of its text source.
        pieces: the evidence at each passage, with what was measured of it.
    """

    texts: Mapping[str, str]
    pieces: Mapping[Place, Evidence]


def behind(out: Path) -> Behind:
    """Texts and evidence of a build, read in one go."""
    texts: dict[str, str] = {}
    pieces: dict[Place, Evidence] = {}
    for item in read_resolved(out):
        texts[text_id(item.document.id)] = item.document.text
        for claim in item.claims:
            for piece in claim.evidence:
                pieces[claim.id, piece.document, piece.start, piece.end] = piece
    return Behind(texts, pieces)


def identity_in(out: Path) -> Identity:
    """How the papers of a build read: which names stand for others. A build without links has none.

    Raises:
        OutputError: the links are damaged.
    """
    return identity_of(_links(out))


def source_of(out: Path) -> Source:
    """The views of a build that exports are made from; each is read when it is asked for."""

    @functools.cache
    def papers() -> tuple[Resolved, ...]:
        return tuple(read_resolved(out))

    @functools.cache
    def merged() -> View:
        return view(papers(), identity_in(out))

    return Source(
        corpus=lambda: merge(papers()),
        quads=lambda: _quads(out),
        merged_corpus=lambda: merged().corpus,
        merged_quads=lambda: merged().quads(_quads(out)),
    )


def _links(out: Path) -> Iterable[ox.Quad]:
    path = out / LINKS_FILE
    if not path.exists():
        return []
    try:
        return list(ox.parse(path=str(path), format=ox.RdfFormat.N_QUADS))
    except (OSError, SyntaxError) as error:
        raise OutputError(f"{path} is damaged ({error}): build {out} again.") from error


def _quads(out: Path) -> Iterable[ox.Quad]:
    for path in shards_of(out, QUADS):
        yield from read_quads(path)
    yield from _links(out)
    yield from open_store(out / "store").quads_for_pattern(None, None, None, DERIVED)
