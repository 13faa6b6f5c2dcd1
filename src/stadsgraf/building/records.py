"""What a build says of itself: issues, findings, timings, manifest."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from stadsgraf import __version__
from stadsgraf.building.clock import Clock
from stadsgraf.building.entries import Paper
from stadsgraf.building.index import Index
from stadsgraf.characters import for_json
from stadsgraf.corpus import Corpus
from stadsgraf.issues import Issue
from stadsgraf.staging import MANIFEST
from stadsgraf.validate import Report, render, to_turtle


class Counts(msgspec.Struct, frozen=True):
    """How much some papers say.

    Attributes:
        papers: how many they are.
        claims: claims by class and modality.
        evidence: pieces of evidence.
        entities: entities by kind.
    """

    papers: int
    claims: Mapping[tuple[str, str], int]
    evidence: int
    entities: Mapping[str, int]


def counts_in(index: Index, claims: Mapping[tuple[str, str], int]) -> Counts:
    """How much the papers of a build say, as they name things.

    Args:
        index: of the papers.
        claims: claims by class and modality.
    """
    evidence = [paper.evidence for paper in index.papers()]
    return Counts(len(evidence), claims, sum(evidence), index.kinds())


def counts_of(corpus: Corpus) -> Counts:
    """How much a corpus holds."""
    return Counts(
        papers=len(corpus.documents),
        claims=Counter((str(claim.type), str(claim.modality)) for claim in corpus.claims),
        evidence=sum(len(claim.evidence) for claim in corpus.claims),
        entities=Counter(str(entity.kind) for entity in corpus.entities),
    )


def write_records(
    folder: Path,
    index: Index,
    counts: Counts,
    issues: Sequence[Issue],
    report: Report,
    lang: str,
    clock: Clock,
) -> None:
    """Writes issues, findings, timings and manifest into the folder of a build, the manifest last.

    Args:
        folder: the folder, in which all else is written.
        index: of the papers.
        counts: how much they say, as they name things.
        issues: what went wrong with single documents, sorted.
        report: the findings.
        lang: language of the picture.
        clock: what was taken so far.
    """
    encoder = msgspec.json.Encoder(order="deterministic")
    lines = b"".join(for_json(encoder.encode(issue)) + b"\n" for issue in issues)
    (folder / "issues.jsonl").write_bytes(lines)
    (folder / "validation.txt").write_text(render(report), encoding="utf-8", newline="\n")
    (folder / "validation.ttl").write_text(to_turtle(report), encoding="utf-8", newline="\n")
    (folder / "timings.json").write_bytes(msgspec.json.format(msgspec.json.encode(clock.timings())) + b"\n")
    sentences: Counter[str] = Counter()
    inputs = []
    for paper in index.papers():
        sentences.update(paper.sentences)
        inputs.append(_input(paper))
    claims: Counter[str] = Counter()
    for (kind, _), number in counts.claims.items():
        claims[kind] += number
    outputs = {piece.name for piece in folder.iterdir()}
    manifest = {
        "stadsgraf": __version__,
        "inputs": inputs,
        "claims": dict(sorted(claims.items())),
        "entities": dict(sorted(counts.entities.items())),
        "findings": dict(sorted(Counter(str(finding.severity) for finding in report.findings).items())),
        "issues": dict(sorted(Counter(str(issue.severity) for issue in issues).items())),
        "coverage": dict(sorted(sentences.items())),
        "lang": lang,
        "outputs": sorted(outputs | {MANIFEST}),
    }
    (folder / MANIFEST).write_bytes(msgspec.json.format(encoder.encode(manifest)) + b"\n")


def _input(paper: Paper) -> dict[str, object]:
    return {
        "document": paper.document,
        "names": paper.names,
        "sha256": paper.sha256,
        "characters": paper.characters,
        "encoding": paper.encoding,
        "mediaType": paper.media_type,
        "original": paper.original,
        "pages": paper.pages,
        "recognisedPages": paper.recognised,
        "key": paper.key,
    }
