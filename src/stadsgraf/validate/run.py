"""Shapes, checks and audit in one pass over a graph or an output folder."""

import gzip
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

import pyoxigraph as ox

from stadsgraf.config import ShaclEngine
from stadsgraf.errors import OutputError
from stadsgraf.quotes import ReadText, kept_texts
from stadsgraf.validate.audit import AUDIT_COMPONENT
from stadsgraf.validate.checks import run_checks
from stadsgraf.validate.document import check_document
from stadsgraf.validate.findings import Finding, Report, Severity, ordered
from stadsgraf.validate.locate import locate


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

    documents = map(_read_shard, [*shards, *out.glob("links.nq")])
    return _validate(documents, kept_texts(out), merged, engine)


def _validate(
    documents: Iterable[list[ox.Quad]],
    read: ReadText | None,
    store: ox.Store | None = None,
    engine: ShaclEngine = ShaclEngine.COMPILED,
) -> Report:
    merged = ox.Store() if store is None else store
    findings: set[Finding] = set()
    focus_nodes: Counter[str] = Counter()
    for quads in documents:
        if store is None:
            merged.extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
        found, counts = check_document(quads, read, engine)
        findings |= found
        focus_nodes.update(counts)
    return report_of(merged, findings | run_checks(merged), focus_nodes, read)


def report_of(
    store: ox.Store, found: Iterable[Finding], focus_nodes: Mapping[str, int], read: ReadText | None
) -> Report:
    """The report on what was found, with names and passages.

    Args:
        store: What the documents say, merged in the default graph.
        found: What was found in each (`check_document`) and in all together (`checks.run_check`).
        focus_nodes: How many nodes each shape looked at in all of them.
        read: Where the kept texts are, which the words of passages come from where the store has none.

    """
    findings = set(found)
    if not focus_nodes.get("Claim"):
        findings.add(_nothing_checked())
    located = {locate(store, finding, read) for finding in findings}
    return Report(ordered(located), dict(sorted(focus_nodes.items())))


def _nothing_checked() -> Finding:
    return Finding(
        Severity.WARNING,
        "nothing-checked",
        "https://w3id.org/stadsgraf/id/dataset",
        "The graph holds no claim, so the shapes had nothing to check: see the issues of the build.",
        component=AUDIT_COMPONENT,
    )


def _read_shard(shard: Path) -> list[ox.Quad]:
    try:
        data = shard.read_bytes()
        text = gzip.decompress(data) if shard.suffix == ".gz" else data
        return list(ox.parse(text, format=ox.RdfFormat.N_QUADS))
    except (OSError, EOFError, zlib.error, SyntaxError) as error:
        raise OutputError(f"{shard} is not N-Quads ({error}): build the folder again") from error
