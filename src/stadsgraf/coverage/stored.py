"""coverage.jsonl: one sentence in scope a line, by document and place."""

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


class _Counted(msgspec.Struct):
    coverage: dict[str, int]


def coverage_in(out: Path) -> tuple[bytes, dict[str, int]]:
    """The lines of a build's `coverage.jsonl` as they are, and how many of each its manifest counts.

    Raises:
        OutputError: one of them is missing or damaged.
    """
    try:
        counted = msgspec.json.decode((out / MANIFEST).read_bytes(), type=_Counted)
        return (out / COVERAGE).read_bytes(), counted.coverage
    except (OSError, msgspec.DecodeError) as error:
        raise OutputError(f"The coverage of {out} is damaged ({error}): build {out} again.") from error
