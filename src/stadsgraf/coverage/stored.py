"""coverage.jsonl: one sentence in scope a line, by document and place."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from stadsgraf.characters import for_json
from stadsgraf.coverage.records import SentenceCoverage
from stadsgraf.errors import OutputError
from stadsgraf.staging import MANIFEST

COVERAGE = "coverage.jsonl"


def encoded(sentences: Iterable[SentenceCoverage]) -> bytes:
    """Sentences as lines of JSON; keys that would be empty are left out."""
    encoder = msgspec.json.Encoder()
    return b"".join(for_json(encoder.encode(sentence)) + b"\n" for sentence in sentences)


def read_coverage(out: Path) -> Iterator[SentenceCoverage]:
    """What became of the sentences of a build.

    Raises:
        OutputError: the file is missing or damaged; the message says where.
    """
    path = out / COVERAGE
    decoder = msgspec.json.Decoder(SentenceCoverage)
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                try:
                    yield decoder.decode(line)
                except (msgspec.DecodeError, UnicodeDecodeError) as error:
                    raise OutputError(
                        f"{path}, line {number}, is damaged ({error}): build {out} again."
                    ) from error
    except OSError as error:
        raise OutputError(f"{path} is missing or cannot be read: build {out} again.") from error


def counted(sentences: Iterable[SentenceCoverage], number: int) -> dict[str, int]:
    """How many sentences of a paper there are, by what became of them, and in all (`sentences`)."""
    counts = Counter(str(sentence.status) for sentence in sentences)
    return {**dict(sorted(counts.items())), "sentences": number}


class Counts(msgspec.Struct, frozen=True):
    """What a manifest counts: papers, and sentences in all."""

    papers: int
    sentences: int


class _Covered(msgspec.Struct):
    sentences: int


class _Manifest(msgspec.Struct):
    inputs: list[msgspec.Raw]
    coverage: _Covered


def read_counts(out: Path) -> Counts:
    """How many papers a build has read, and how many sentences they have.

    Raises:
        OutputError: the manifest does not say.
    """
    path = out / MANIFEST
    try:
        manifest = msgspec.json.decode(path.read_bytes(), type=_Manifest)
    except (OSError, msgspec.DecodeError) as error:
        raise OutputError(f"{path} does not count sentences ({error}): build {out} again.") from error
    return Counts(len(manifest.inputs), manifest.coverage.sentences)
