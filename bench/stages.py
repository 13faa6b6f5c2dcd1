"""Our way and the naive way over the same papers, stage by stage; each function is one job of a process."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec
import pyoxigraph as ox

from bench.clock import Cost, Stopwatch, peak_memory
from bench.corpus import paper
from bench.corpus.genres import GENRES
from bench.naive import naive_graph
from stadsgraf.annotate import annotate
from stadsgraf.building import build
from stadsgraf.building.clock import Timings
from stadsgraf.confidence import rate
from stadsgraf.config import BuildOptions
from stadsgraf.corpus import merge
from stadsgraf.export import Source, export
from stadsgraf.extract import extract
from stadsgraf.graph.emit import emit, sorted_nquads
from stadsgraf.graph.store import add_derived, create_store
from stadsgraf.model import Document, Resolved
from stadsgraf.pipeline import Tools, aligned, process, tools
from stadsgraf.query.derive import derived
from stadsgraf.read import read_path
from stadsgraf.repair import repair
from stadsgraf.resolve import resolve
from stadsgraf.resources import resource_folder
from stadsgraf.validate import validate_folder

FORMS = ("claims", "nquads", "turtle")
"""What is written: claims by our way only, the other two by both."""


class Measured(msgspec.Struct, frozen=True):
    """One job.

    Attributes:
        papers: how many were read.
        claims, quads: what they gave; quads as emitted, without the derived ones.
        findings: of validation, by severity.
        stages: what each stage took.
        peak_bytes: most memory held.
    """

    papers: int
    claims: int
    quads: int
    findings: dict[str, int]
    stages: dict[str, Cost]
    peak_bytes: int


def whole_build(papers: Path, out: Path) -> Measured:
    """`stadsgraf build` as users run it, with N-Quads and Turtle asked for.

    Its stages are those of `timings.json`, on the clock only; "whole" is the call from outside.
    """
    watch = Stopwatch()
    with watch.timed("whole"):
        built = build(BuildOptions((papers,), out, formats=FORMS), lambda *_: None)
    timings = msgspec.json.decode((out / "timings.json").read_bytes(), type=Timings).seconds
    stages = {stage: Cost(seconds, 0) for stage, seconds in timings.items()}
    with (out / "graph.nq").open("rb") as stream:
        quads = sum(1 for _ in stream)
    found = built.report.findings
    return Measured(
        papers=len(built.corpus.documents),
        claims=len(built.corpus.claims),
        quads=quads,
        findings=_counted(str(finding.severity) for finding in found),
        stages={**stages, **watch.costs},
        peak_bytes=peak_memory(),
    )


def our_way(papers: Sequence[Path], folder: Path) -> Measured:
    """The stages of `build` one by one; what all papers share is loaded before and shows as "start"."""
    watch = Stopwatch()
    results = _results(papers, watch)
    with watch.timed("emit and store"):
        quads = _shards(folder, results)
        store = create_store(folder / "store", [sorted_nquads(quads).encode()])
        everything = [*quads, *add_derived(store, derived(store, resource_folder("queries") / "derive"))]
        store.flush()
    with watch.timed("validate"):
        report = validate_folder(folder)
    with watch.timed("exports"):
        corpus = merge(results)
        for form in FORMS:
            export(form, Source.plain(lambda: corpus, lambda: everything), folder)
    findings = _counted(str(finding.severity) for finding in report.findings)
    return _measured(results, len(set(quads)), findings, watch)


def naive_way(papers: Sequence[Path], folder: Path) -> Measured:
    """The same claims, and from there rdflib and pySHACL."""
    watch = Stopwatch()
    results = _results(papers, watch)
    folder.mkdir(parents=True)
    made = naive_graph((quad for item in results for quad in emit(item)), folder, watch)
    return _measured(results, made.quads, made.results, watch)


def _results(papers: Iterable[Path], watch: Stopwatch) -> list[Resolved]:
    """What each paper says, stage by stage as `stadsgraf.pipeline.process` does it."""
    with watch.timed("start"):
        worker = tools()
        for text in _other_papers():
            process(Document("doc/0", "", ("other.txt",), "text/plain", "utf-8", text, ()), worker)
    return [_result(path, worker, watch) for path in papers]


def _other_papers() -> Iterator[str]:
    """A paper of each genre, clean and scanned, of a corpus that is not measured: loads what is lazy."""
    return (paper(-1, number) for number in range(2 * len(GENRES)))


def _result(path: Path, worker: Tools, watch: Stopwatch) -> Resolved:
    with watch.timed("read"):
        document = read_path(path).document
    if document is None:
        raise TypeError(f"{path} cannot be read")
    with watch.timed("repair"):
        repaired = repair(document.text, known_names=worker.known_names)
    with watch.timed("annotate"):
        read = annotate(document, repaired.text, aligned(repaired.edits), worker.names)
    with watch.timed("extract"):
        drafts = extract(read)
    with watch.timed("resolve"):
        found = resolve(document, drafts, title=read.title, complete=read.complete, home=read.home)
        return rate(found, worker.measured)


def _shards(folder: Path, results: Iterable[Resolved]) -> list[ox.Quad]:
    (folder / "texts").mkdir(parents=True)
    (folder / "shards").mkdir()
    quads: list[ox.Quad] = []
    for item in results:
        emitted = list(emit(item))
        name = item.document.id.removeprefix("doc/")
        (folder / "texts" / f"{item.document.sha256}.txt").write_bytes(item.document.text.encode())
        (folder / "shards" / f"{name}.nq").write_text(sorted_nquads(emitted), encoding="utf-8")
        quads += emitted
    return quads


def _measured(
    results: Sequence[Resolved], quads: int, findings: dict[str, int], watch: Stopwatch
) -> Measured:
    return Measured(
        papers=len(results),
        claims=len({claim.id for item in results for claim in item.claims}),
        quads=quads,
        findings=findings,
        stages=watch.costs,
        peak_bytes=peak_memory(),
    )


def _counted(values: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return dict(sorted(counts.items()))
