"""What a build says of itself: issues, findings, timings, manifest."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec

from stadsgraf import __version__
from stadsgraf.building.clock import Clock
from stadsgraf.building.shards import Shard
from stadsgraf.characters import for_json
from stadsgraf.corpus import Corpus
from stadsgraf.issues import Issue
from stadsgraf.staging import MANIFEST
from stadsgraf.validate import Report, render, to_turtle


def write_records(
    folder: Path,
    corpus: Corpus,
    shards: Sequence[Shard],
    issues: Sequence[Issue],
    report: Report,
    lang: str,
    clock: Clock,
) -> None:
    """Writes issues, findings, timings and manifest into the folder of a build, the manifest last.

    Args:
        folder: the folder, in which all else is written.
        corpus: claims and entities as the papers name them.
        shards: of the documents.
        issues: what went wrong with single documents, sorted.
        report: the findings.
        lang: language of the picture.
        clock: what was taken so far.
    """
    encoder = msgspec.json.Encoder(order="deterministic")
    keys = {shard.resolved.document.id: shard.key for shard in shards}
    sentences: Counter[str] = Counter()
    for shard in shards:
        sentences.update(shard.sentences)
    lines = b"".join(for_json(encoder.encode(issue)) + b"\n" for issue in issues)
    (folder / "issues.jsonl").write_bytes(lines)
    (folder / "validation.txt").write_text(render(report), encoding="utf-8", newline="\n")
    (folder / "validation.ttl").write_text(to_turtle(report), encoding="utf-8", newline="\n")
    (folder / "timings.json").write_bytes(msgspec.json.format(msgspec.json.encode(clock.timings())) + b"\n")
    outputs = sorted({piece.name for piece in folder.iterdir()} | {MANIFEST})
    manifest = {
        "stadsgraf": __version__,
        "inputs": [
            {
                "document": document.id,
                "names": list(document.names),
                "sha256": document.sha256,
                "characters": len(document.text),
                "encoding": document.encoding,
                "mediaType": document.media_type,
                "original": document.original,
                "pages": len(document.pages),
                "recognisedPages": list(document.recognised),
                "key": keys[document.id],
            }
            for document in corpus.documents
        ],
        "claims": dict(sorted(Counter(str(claim.type) for claim in corpus.claims).items())),
        "entities": dict(sorted(Counter(str(entity.kind) for entity in corpus.entities).items())),
        "findings": dict(sorted(Counter(str(finding.severity) for finding in report.findings).items())),
        "issues": dict(sorted(Counter(str(issue.severity) for issue in issues).items())),
        "coverage": dict(sorted(sentences.items())),
        "lang": lang,
        "outputs": outputs,
    }
    (folder / MANIFEST).write_bytes(msgspec.json.format(encoder.encode(manifest)) + b"\n")
