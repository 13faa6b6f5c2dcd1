"""The way of a document, stage by stage, and of a build.

path -> read -> repair -> annotate -> extract -> resolve -> rate -> emit -> shard
                                                       -> coverage
shards, decisions -> links, merged view -> store -> derive -> validate -> exports, picture, manifest
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec
import pyoxigraph as ox

from stadsgraf import __version__
from stadsgraf.annotate import annotate
from stadsgraf.annotate.lexicon import Gazetteer, gazetteer
from stadsgraf.characters import for_json, for_name
from stadsgraf.confidence import Table, rate, read_table
from stadsgraf.config import ALL_FORMATS_UP_TO, BuildOptions
from stadsgraf.corpus import Corpus, merge
from stadsgraf.coverage import SentenceCoverage, coverage
from stadsgraf.coverage.stored import COVERAGE, Covered, coverage_in, covered
from stadsgraf.errors import InputError
from stadsgraf.export import EXPORTERS, Source, export
from stadsgraf.extract import extract_all
from stadsgraf.graph.emit import emit, sorted_nquads
from stadsgraf.graph.store import add_derived, create_store
from stadsgraf.issues import Issue, Severity
from stadsgraf.merged import Answers, Decided, View, answers_in, decide
from stadsgraf.model import Document, Resolved
from stadsgraf.query.derive import derived
from stadsgraf.read import read_sources
from stadsgraf.read.places import regions, unpack, words_file
from stadsgraf.registers import Registers, load_registers
from stadsgraf.repair import Edit, repair
from stadsgraf.resolve import resolve
from stadsgraf.resources import resource_folder
from stadsgraf.staging import MANIFEST, staged
from stadsgraf.stored import LINKS_FILE, encode, issues_in, made_in, read_resolved
from stadsgraf.validate import Report, render, to_turtle, validate_folder

Progress = Callable[[str, int, int], None]
"""Told of a stage, how much of it is done, and how much there is."""

PICTURE = "svg"
"""The one form that is drawn rather than exported."""

PICTURE_FILE = "network.svg"

_PIECES = (
    "texts", "shards", LINKS_FILE, "store", "claims.jsonl", COVERAGE, "issues.jsonl", "validation.txt",
    "validation.ttl", "timings.json", MANIFEST,
)  # fmt: skip
"""What every build leaves in its folder, beside the forms that are chosen."""

_TOWN = 15_000
"""Inhabitants of a place whose name repair may restore; smaller ones are too near to common words."""

_REASONS = 10
"""Reasons why nothing could be read that are shown."""


class Tools(msgspec.Struct, frozen=True):
    """What every document needs and no document changes: built once for a run."""

    names: Gazetteer
    known_names: frozenset[str]
    measured: Table


class Built(msgspec.Struct, frozen=True):
    """What a build made.

    Attributes:
        corpus: claims and entities of the merged view.
        undecided: pairs that may be one and that nobody has decided.
        report: findings of validation.
        issues: what went wrong with single documents.
        out: the output folder.
        formats: the forms written.
    """

    corpus: Corpus
    undecided: int
    report: Report
    issues: tuple[Issue, ...]
    out: Path
    formats: tuple[str, ...]


class Processed(msgspec.Struct, frozen=True):
    """What came of one document.

    Attributes:
        resolved: its claims and entities.
        coverage: what became of its sentences, those in scope.
        sentences: how many it has.
    """

    resolved: Resolved
    coverage: tuple[SentenceCoverage, ...]
    sentences: int


def tools(registers: Registers | None = None) -> Tools:
    """What every document needs, from the registers."""
    known = load_registers() if registers is None else registers
    return Tools(gazetteer(known), known_names(known), read_table())


def known_names(registers: Registers | None = None) -> frozenset[str]:
    """Names that repair may restore: municipalities, regions, parties, networks and cities."""
    registers = load_registers() if registers is None else registers
    names = [item.short for item in registers.municipalities]
    names += [form for region in registers.regions for form in region.names]
    names += [form for party in registers.parties for form in party.names]
    names += [form for item in registers.networks for form in (item.name, *item.also_written)]
    names += [form for item in registers.organisations for form in (item.name, *item.also_written)]
    towns = (name for name, city in registers.cities.items() if (city.population or 0) >= _TOWN)
    return frozenset([*names, *towns])


def process(document: Document, tools: Tools) -> Processed:
    """What one document says, and what of it was read. Pure, and safe to run anywhere."""
    repaired = repair(document.text, known_names=tools.known_names)
    paper = annotate(document, repaired.text, aligned(repaired.edits), tools.names)
    found = extract_all(paper)
    resolved = resolve(document, found.drafts, title=paper.title, complete=paper.complete, home=paper.home)
    sentences = coverage(paper, found.refused, resolved.claims)
    return Processed(_placed(rate(resolved, tools.measured), document), sentences, len(paper.sentences))


def _placed(resolved: Resolved, document: Document) -> Resolved:
    """What a document says, each passage with the rectangles of its words."""
    numbers = unpack(document.words)
    if not numbers:
        return resolved
    claims = tuple(
        msgspec.structs.replace(
            claim,
            evidence=tuple(
                msgspec.structs.replace(piece, regions=regions(document, numbers, piece.start, piece.end))
                for piece in claim.evidence
            ),
        )
        for claim in resolved.claims
    )
    return msgspec.structs.replace(resolved, claims=claims)


def aligned(edits: Sequence[Edit]) -> tuple[tuple[int, int, int, int], ...]:
    """Edits placed in both texts: (source start, source end, repaired start, repaired end)."""
    placed, shift = [], 0
    for edit in edits:
        start = edit.start + shift
        placed.append((edit.start, edit.end, start, start + len(edit.replacement)))
        shift += len(edit.replacement) - (edit.end - edit.start)
    return tuple(placed)


def build(options: BuildOptions, progress: Progress) -> Built:
    """Reads papers and leaves a graph, its exports and its findings in the output folder.

    Args:
        options: sources, output folder, forms.
        progress: is told how far the work has come.

    Raises:
        InputError: nothing readable was given, a form is unknown, or the decisions cannot be used.
        OutputError: the output folder cannot be written; the last good output is untouched.
    """
    formats = _formats(options)
    answers = answers_in(options.decisions)
    clock = _Clock()
    documents, issues = read_sources(options.sources, options.ocr, progress)
    clock.mark("read")
    if not documents:
        raise InputError(_nothing(issues))
    written = _default_formats(len(documents)) if formats is None else formats
    with staged(options.out, names_of_build(written)) as folder:
        worker = tools()
        clock.mark("registers")
        processed = []
        for number, document in enumerate(documents, start=1):
            processed.append(process(document, worker))
            progress("reading papers", number, len(documents))
        resolved = [item.resolved for item in processed]
        clock.mark("claims")
        issues += tuple(issue for item in resolved for issue in _doubts(item))
        return _assembled(
            folder,
            options,
            written,
            resolved,
            issues,
            answers,
            clock,
            covered((item.coverage, item.sentences) for item in processed),
        )


def apply(out: Path, decisions: Path | None) -> Built:
    """Takes the decisions as they are now into a build, without reading its papers again.

    Args:
        out: the folder of a build.
        decisions: the file of decisions; None takes `DECISIONS` where there is one.

    Raises:
        InputError: the decisions cannot be used.
        OutputError: the build is damaged, or its folder cannot be written.
    """
    answers = answers_in(decisions)
    clock = _Clock()
    resolved = list(read_resolved(out))
    lang, outputs = made_in(out)
    written = tuple(form for form in sorted((*EXPORTERS, PICTURE)) if names_of_build([form]) <= outputs)
    issues = tuple(issue for issue in issues_in(out) if issue.stage != "resolve")
    kept = coverage_in(out)
    clock.mark("read")
    with staged(out, names_of_build(written)) as folder:
        options = BuildOptions((), out, written, lang, decisions)
        return _assembled(folder, options, written, resolved, issues, answers, clock, kept)


def _assembled(
    folder: Path, options: BuildOptions, formats: tuple[str, ...], resolved: list[Resolved],
    issues: tuple[Issue, ...], answers: Answers, clock: "_Clock", sentences: Covered,
) -> Built:  # fmt: skip
    """All that comes after the papers are read: shards, links, store, findings, exports, manifest."""
    quads = _shards(folder, resolved)
    clock.mark("emit")
    decided = decide(resolved, answers, load_registers())
    issues += decided.issues
    quads += _links(folder, decided)
    clock.mark("identity")
    corpus = merge(resolved) if decided.view.names else decided.view.corpus
    report = _finish(folder, quads, corpus, decided.view, formats, options.lang, clock)
    (folder / COVERAGE).write_bytes(sentences.data)
    _records(folder, corpus, issues, report, options.lang, clock, sentences.counts)
    return Built(decided.view.corpus, len(decided.open), report, issues, options.out, formats)


class _Clock:
    """Seconds per stage, for `timings.json`."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self.seconds: dict[str, float] = {}

    def mark(self, stage: str) -> None:
        now = time.perf_counter()
        self.seconds[stage] = round(now - self._last, 4)
        self._last = now


def _formats(options: BuildOptions) -> tuple[str, ...] | None:
    if options.formats is None:
        return None
    unknown = [name for name in options.formats if name not in EXPORTERS and name != PICTURE]
    if unknown:
        known = ", ".join((*EXPORTERS, PICTURE))
        raise InputError(f"There is no format {unknown[0]!r}; choose among {known}.")
    return tuple(sorted(set(options.formats)))


def _default_formats(papers: int) -> tuple[str, ...]:
    return tuple(sorted((*EXPORTERS, PICTURE))) if papers <= ALL_FORMATS_UP_TO else ()


def names_of_build(formats: Iterable[str]) -> set[str]:
    """Names of what a build leaves in its folder."""
    exported = {name for form in formats if form != PICTURE for name in EXPORTERS[form].files}
    return {*_PIECES, *exported, *({PICTURE_FILE} if PICTURE in formats else ())}


def _nothing(issues: Sequence[Issue]) -> str:
    if not issues:
        return "There is nothing to read: the folders hold no papers. Give a file or another folder."
    reasons = [f"  {for_name(issue.source)}: {issue.message}" for issue in issues[:_REASONS]]
    more = [f"  … and {len(issues) - _REASONS} more."] if len(issues) > _REASONS else []
    return "\n".join(["Nothing could be read:", *reasons, *more])


def _doubts(resolved: Resolved) -> Iterable[Issue]:
    name = resolved.document.name
    if not resolved.claims:
        yield Issue(
            name, "extract", "no-claims", Severity.INFO, "The rules found nothing to claim in this paper."
        )
    if not resolved.complete:
        message = (
            "The text breaks off in mid-sentence: what follows is missing, and its absence says nothing."
        )
        yield Issue(name, "annotate", "text-incomplete", Severity.WARNING, message)


def _shards(folder: Path, resolved: Iterable[Resolved]) -> list[ox.Quad]:
    """Writes text and shard of each document, as quads and as claims; returns all quads."""
    (folder / "texts").mkdir()
    (folder / "shards").mkdir()
    quads: list[ox.Quad] = []
    for item in resolved:
        document = item.document
        name = document.id.removeprefix("doc/")
        (folder / "texts" / f"{document.sha256}.txt").write_bytes(document.text.encode())
        if document.words.packed:
            (folder / "texts" / f"{name}.words.json").write_bytes(words_file(document))
        emitted = list(emit(item))
        (folder / "shards" / f"{name}.nq").write_text(sorted_nquads(emitted), encoding="utf-8", newline="\n")
        (folder / "shards" / f"{name}.json").write_bytes(encode(item))
        quads += emitted
    return quads


def _links(folder: Path, decided: Decided) -> tuple[ox.Quad, ...]:
    """Writes `graph/links`; returns its quads."""
    text = sorted_nquads(decided.links)
    (folder / LINKS_FILE).write_text(text, encoding="utf-8", newline="\n")
    return decided.links


def _finish(
    folder: Path, quads: list[ox.Quad], corpus: Corpus, view: View, formats: tuple[str, ...], lang: str,
    clock: _Clock,
) -> Report:  # fmt: skip
    """Store, derived edges, validation, exports and picture."""
    merged = list(view.quads(quads)) if view.names else quads
    store = create_store(folder / "store", quads, merged if view.names else None)
    edges = add_derived(store, derived(store, resource_folder("queries") / "derive"))
    store.flush()
    clock.mark("store")
    report = validate_folder(folder, store)
    del store
    clock.mark("validate")
    source = Source(lambda: corpus, lambda: [*quads, *edges], lambda: view.corpus, lambda: [*merged, *edges])
    for form in dict.fromkeys((*(name for name in formats if name != PICTURE), "claims")):
        export(form, source, folder)
    clock.mark("export")
    if PICTURE in formats:
        draw_to(folder / PICTURE_FILE, view.corpus, lang)
    clock.mark("draw")
    return report


def draw_to(path: Path, corpus: Corpus, lang: str) -> None:
    """Draws the network of a corpus; matplotlib is loaded only here."""
    from stadsgraf.files import replacing
    from stadsgraf.network.draw import draw

    with replacing(path) as stream:
        draw(corpus, stream, "sv" if lang == "sv" else "en")


def _records(
    folder: Path,
    corpus: Corpus,
    issues: Sequence[Issue],
    report: Report,
    lang: str,
    clock: _Clock,
    sentences: Mapping[str, int],
) -> None:
    encoder = msgspec.json.Encoder(order="deterministic")
    lines = b"".join(for_json(encoder.encode(issue)) + b"\n" for issue in sorted(issues))
    (folder / "issues.jsonl").write_bytes(lines)
    (folder / "validation.txt").write_text(render(report), encoding="utf-8", newline="\n")
    (folder / "validation.ttl").write_text(to_turtle(report), encoding="utf-8", newline="\n")
    (folder / "timings.json").write_bytes(msgspec.json.format(encoder.encode(clock.seconds)) + b"\n")
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
            }
            for document in corpus.documents
        ],
        "claims": dict(sorted(Counter(str(claim.type) for claim in corpus.claims).items())),
        "entities": dict(sorted(Counter(str(entity.kind) for entity in corpus.entities).items())),
        "findings": dict(sorted(Counter(str(finding.severity) for finding in report.findings).items())),
        "issues": dict(sorted(Counter(str(issue.severity) for issue in issues).items())),
        "coverage": sentences,
        "lang": lang,
        "outputs": outputs,
    }
    (folder / MANIFEST).write_bytes(msgspec.json.format(encoder.encode(manifest)) + b"\n")
