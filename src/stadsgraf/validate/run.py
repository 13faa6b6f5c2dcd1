"""Shapes, checks and audit in one pass over a graph or an output folder."""

import gzip
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pyoxigraph as ox

from stadsgraf.config import ShaclEngine
from stadsgraf.errors import OutputError
from stadsgraf.validate.audit import AUDIT_COMPONENT, ReadText
from stadsgraf.validate.checks import run_checks
from stadsgraf.validate.document import check_document
from stadsgraf.validate.findings import Finding, Report, Severity, ordered
from stadsgraf.validate.locate import locate

_BATCH = 20_000
"""Quads that are checked at a time: whole papers, few enough to bound the memory of rdflib."""


def validate(quads: Iterable[ox.Quad], texts: Mapping[str, bytes] | None = None) -> Report:
    """Validate a graph.

    Args:
        quads: The graph; named graphs are read as one.
        texts: The kept bytes of the text sources by SHA-256; None leaves the quotes unread.

    Returns:
        What was found, and how many nodes each shape looked at.

    """
    return _validate([list(quads)], None if texts is None else texts.get)


def validate_folder(
    out: Path, merged: ox.Store | None = None, engine: ShaclEngine = ShaclEngine.COMPILED
) -> Report:
    """Validate what `build` left in an output folder.

    Args:
        out: Folder with `shards/*.nq.gz` (N-Quads, one file per document), `texts/{sha256}.txt` and, where
            there are any, `links.nq`.
        merged: Store of the build, on whose default graph the checks run; None merges the shards.
        engine: What checks the shapes.

    Returns:
        What was found, and how many nodes each shape looked at.

    Raises:
        OutputError: The folder has no shards, or one of them is not N-Quads.

    """
    shards = sorted((out / "shards").glob("*.nq*"))
    if not shards:
        raise OutputError(f"{out} has no shards/*.nq.gz: give the folder that 'stadsgraf build --out' wrote")

    def read(sha256: str) -> bytes | None:
        path = out / "texts" / f"{sha256}.txt"
        # A hash is data of the graph: one that is no file name must not lead out of the folder.
        return path.read_bytes() if sha256.isalnum() and path.is_file() else None

    return _validate(_batches([*shards, *out.glob("links.nq")]), read, merged, engine)


def _validate(
    batches: Iterable[list[ox.Quad]],
    read: ReadText | None,
    store: ox.Store | None = None,
    engine: ShaclEngine = ShaclEngine.COMPILED,
) -> Report:
    merged = ox.Store() if store is None else store
    findings: set[Finding] = set()
    focus_nodes: Counter[str] = Counter()
    for batch in batches:
        if store is None:
            merged.extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in batch)
        found, counts = check_document(batch, read, engine)
        findings |= found
        focus_nodes.update(counts)
    findings |= run_checks(merged)
    if focus_nodes["Claim"] == 0:
        findings.add(_nothing_checked())
    located = {locate(merged, finding) for finding in findings}
    return Report(ordered(located), dict(sorted(focus_nodes.items())))


def _nothing_checked() -> Finding:
    return Finding(
        Severity.WARNING,
        "nothing-checked",
        "https://w3id.org/stadsgraf/id/dataset",
        "The graph holds no claim, so the shapes had nothing to check: see the issues of the build.",
        component=AUDIT_COMPONENT,
    )


def _batches(shards: list[Path]) -> Iterator[list[ox.Quad]]:
    batch: list[ox.Quad] = []
    for shard in shards:
        batch.extend(_read_shard(shard))
        if len(batch) >= _BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _read_shard(shard: Path) -> list[ox.Quad]:
    try:
        data = shard.read_bytes()
        text = gzip.decompress(data) if shard.suffix == ".gz" else data
        return list(ox.parse(text, format=ox.RdfFormat.N_QUADS))
    except (OSError, EOFError, zlib.error, SyntaxError) as error:
        raise OutputError(f"{shard} is not N-Quads ({error}): build the folder again") from error
