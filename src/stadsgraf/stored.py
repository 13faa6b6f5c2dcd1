"""A build read back from its folder: what `export`, `draw` and `why` work on."""

import functools
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec
import pyoxigraph as ox

from stadsgraf.corpus import Corpus, merge
from stadsgraf.errors import OutputError
from stadsgraf.export import Source
from stadsgraf.graph.emit import DERIVED, text_id
from stadsgraf.graph.store import open_store
from stadsgraf.model import Place, Reliability, Resolved


def encode(resolved: Resolved) -> bytes:
    """What one document says as JSON, without its text, which is kept in `texts/`."""
    bare = msgspec.structs.replace(resolved, document=msgspec.structs.replace(resolved.document, text=""))
    return msgspec.json.format(msgspec.json.encode(bare, order="deterministic"), indent=1) + b"\n"


def read_resolved(out: Path) -> Iterator[Resolved]:
    """What each document of a build says, with its text.

    Raises:
        OutputError: a file of the build is missing or damaged.
    """
    for path in shards_of(out, "json"):
        try:
            bare = msgspec.json.decode(path.read_bytes(), type=Resolved)
            text = (out / "texts" / f"{bare.document.sha256}.txt").read_bytes().decode()
        except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
            raise OutputError(f"{path} or its text is damaged ({error}): build {out} again.") from error
        document = msgspec.structs.replace(bare.document, text=text)
        yield msgspec.structs.replace(bare, document=document)


def shards_of(out: Path, ending: str) -> list[Path]:
    """The shards of a build: claims (`json`) or quads (`nq`).

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
        measured: reliability of each passage.
    """

    texts: Mapping[str, str]
    measured: Mapping[Place, Reliability]


def behind(out: Path) -> Behind:
    """Texts and reliabilities of a build, read in one go."""
    texts: dict[str, str] = {}
    measured: dict[Place, Reliability] = {}
    for item in read_resolved(out):
        texts[text_id(item.document.id)] = item.document.text
        for claim in item.claims:
            for piece in claim.evidence:
                measured[claim.id, piece.document, piece.start, piece.end] = piece.reliability
    return Behind(texts, measured)


def source_of(out: Path) -> Source:
    """The two views of a build that exports are made from; each is read when it is asked for."""

    @functools.cache
    def corpus() -> Corpus:
        return merge(read_resolved(out))

    return Source(corpus, lambda: _quads(out))


def _quads(out: Path) -> Iterable[ox.Quad]:
    for path in shards_of(out, "nq"):
        yield from ox.parse(path=str(path), format=ox.RdfFormat.N_QUADS)
    yield from open_store(out / "store").quads_for_pattern(None, None, None, DERIVED)
