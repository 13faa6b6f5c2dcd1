"""coverage.jsonl: one sentence in scope a line, by document and place."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
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


class Covered(msgspec.Struct, frozen=True):
    """What became of the sentences of all papers: the lines of `coverage.jsonl`, and how many of each."""

    data: bytes
    counts: Mapping[str, int]


def covered(papers: Iterable[tuple[Sequence[SentenceCoverage], int]]) -> Covered:
    """What became of the sentences of papers, each given with how many it has in all."""
    counts: Counter[str] = Counter()
    lines = []
    for sentences, number in papers:
        lines.append(encoded(sentences))
        counts.update(str(sentence.status) for sentence in sentences)
        counts["sentences"] += number
    return Covered(b"".join(lines), dict(sorted(counts.items())))


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


def coverage_in(out: Path) -> Covered:
    """What became of the sentences of a build, as its files say.

    Raises:
        OutputError: one of them is missing or damaged.
    """
    try:
        counted = msgspec.json.decode((out / MANIFEST).read_bytes(), type=_Counted)
        return Covered((out / COVERAGE).read_bytes(), counted.coverage)
    except (OSError, msgspec.DecodeError) as error:
        raise OutputError(f"The coverage of {out} is damaged ({error}): build {out} again.") from error
