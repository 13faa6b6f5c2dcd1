"""All that comes after the papers are read: links, merged view, store, findings, exports, picture."""

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
import pyoxigraph as ox

from stadsgraf.building.clock import Clock, Timings
from stadsgraf.building.index import INDEX, Index
from stadsgraf.building.keeping import Kept, stat_of
from stadsgraf.building.naming import namesakes, registered_links
from stadsgraf.building.papers import Papers
from stadsgraf.building.records import Counts, counts_in, counts_of, write_records
from stadsgraf.building.together import check, renamed_store, store_of, write_claims
from stadsgraf.config import ALL_FORMATS_UP_TO, BuildOptions, ShaclEngine
from stadsgraf.corpus import Corpus
from stadsgraf.coverage.stored import COVERAGE
from stadsgraf.errors import InputError
from stadsgraf.export import EXPORTERS, export
from stadsgraf.graph.emit import sorted_nquads
from stadsgraf.identity import merged_papers
from stadsgraf.issues import Issue
from stadsgraf.merged import Answers, View, decide
from stadsgraf.network.graph import Measures, build_network, measure
from stadsgraf.pictures import PAGES
from stadsgraf.quotes import kept_texts
from stadsgraf.read.scan import cores
from stadsgraf.registers import load_registers
from stadsgraf.resolve.candidates import candidates
from stadsgraf.resolve.registered import counties
from stadsgraf.search.base import SEARCH
from stadsgraf.search.names import write_names
from stadsgraf.staging import MANIFEST
from stadsgraf.stored import LINKS_FILE, SENTENCES, intact, read_resolved, shards_of, source_of
from stadsgraf.validate import Report, validate_folder
from stadsgraf.validate.document import check_document
from stadsgraf.validate.findings import Finding
from stadsgraf.validate.run import report_of

PICTURE = "svg"
"""The one form that is drawn rather than exported."""

PICTURE_FILE = "network.svg"

_PIECES = (
    "texts", "shards", LINKS_FILE, "store", "claims.jsonl", COVERAGE, "issues.jsonl", "validation.txt",
    "validation.ttl", "timings.json", INDEX, SEARCH, MANIFEST,
)  # fmt: skip
"""What every build leaves in its folder, beside the forms that are chosen."""


class Built(msgspec.Struct, frozen=True):
    """What a build made.

    Attributes:
        counts: how much the papers say, as it reads with the decisions.
        measures: figures of the network; None for more papers than are drawn unasked.
        undecided: pairs that may be one and that nobody has decided; None as before.
        report: findings of validation.
        issues: what went wrong with single documents.
        out: the output folder.
        formats: the forms written.
        timings: where the time went.
    """

    counts: Counts
    measures: Measures | None
    undecided: int | None
    report: Report
    issues: tuple[Issue, ...]
    out: Path
    formats: tuple[str, ...]
    timings: Timings


def formats_of(options: BuildOptions) -> tuple[str, ...] | None:
    """The forms that are asked for; None leaves it to the number of papers.

    Raises:
        InputError: there is no such form.
    """
    if options.formats is None:
        return None
    unknown = [name for name in options.formats if name not in EXPORTERS and name != PICTURE]
    if unknown:
        known = ", ".join((*EXPORTERS, PICTURE))
        raise InputError(f"There is no format {unknown[0]!r}; choose among {known}.")
    return tuple(sorted(set(options.formats)))


def formats_for(papers: int) -> tuple[str, ...]:
    """The forms that a build of so many papers writes without being asked."""
    return tuple(sorted((*EXPORTERS, PICTURE))) if papers <= ALL_FORMATS_UP_TO else ()


def forms_in(outputs: Iterable[str]) -> tuple[str, ...]:
    """The forms whose files are among the outputs of a build."""
    return tuple(form for form in sorted((*EXPORTERS, PICTURE)) if _files_of(form) <= set(outputs))


def names_of_build(formats: Iterable[str], *, pictured: bool = False) -> set[str]:
    """Names of what a build leaves in its folder.

    Args:
        formats: the forms to write.
        pictured: whether pages of its papers may have pictures.
    """
    return {*_PIECES, *([PAGES] if pictured else []), *(name for form in formats for name in _files_of(form))}


def _files_of(form: str) -> set[str]:
    return {PICTURE_FILE} if form == PICTURE else set(EXPORTERS[form].files)


def assembled(
    folder: Path,
    options: BuildOptions,
    formats: tuple[str, ...],
    papers: Papers,
    answers: Answers,
    clock: Clock,
) -> Built:
    """Makes of the shards of papers, which lie in a folder, all else that a build leaves there.

    Args:
        folder: the folder.
        options: of the build.
        formats: the forms to write.
        papers: the papers.
        answers: on who is who.
        clock: is told of each stage.
    """
    kept = papers.kept
    decided = decide(tuple(read_resolved(folder)), answers, load_registers()) if answers.judgements else None
    links = registered_links(kept.index) if decided is None else decided.links
    (folder / LINKS_FILE).write_text(sorted_nquads(links), encoding="utf-8", newline="\n")
    doubts = (*answers.issues, *namesakes(kept.index)) if decided is None else decided.issues
    known = (issue for paper in kept.index.papers() for issue in paper.issues)
    issues = tuple(sorted((*papers.issues, *known, *doubts)))
    clock.mark("identity")
    renamed = decided.view if decided is not None and decided.view.names else None
    report, claims = _together(kept, renamed, links, folder, options, clock)
    source = source_of(folder)
    for form in (name for name in formats if name != PICTURE):
        export(form, source, folder)
    clock.mark("export")
    if PICTURE in formats:
        draw_to(folder / PICTURE_FILE, source.merged_corpus(), options.lang)
    clock.mark("draw")
    with (folder / COVERAGE).open("wb") as stream:
        stream.writelines(intact(path) for path in shards_of(folder, SENTENCES))
    counts = counts_in(kept.index, claims)
    measures = undecided = None
    if counts.papers <= ALL_FORMATS_UP_TO:
        corpus = source.merged_corpus()
        found = candidates(corpus, counties(load_registers())) if decided is None else decided.open
        measures, undecided = measure(build_network(corpus)), len(found)
    if renamed is not None:
        # What was found is of the papers as they read with these decisions: the next build begins anew.
        (folder / INDEX).unlink()
    kept.spool.close()
    kept.search.close()
    kept.index.keep_files({name: stat_of(folder / name) for name in ("claims.jsonl", LINKS_FILE, SEARCH)})
    write_records(folder, kept.index, counts, issues, report, options.lang, clock)
    kept.index.close()
    if renamed is not None:
        counts = counts_of(renamed.corpus)
    return Built(counts, measures, undecided, report, issues, options.out, formats, clock.timings())


def _together(
    kept: Kept,
    renamed: View | None,
    links: Iterable[ox.Quad],
    folder: Path,
    options: BuildOptions,
    clock: Clock,
) -> tuple[Report, Counter[tuple[str, str]]]:
    """Store, report and `claims.jsonl`."""
    if renamed is None:
        store, touched = store_of(kept, folder)
    else:
        store, touched = renamed_store(renamed, folder), None
    store.flush()
    clock.mark("store")
    write_names(kept.search, store, touched, _naming(kept.index, renamed, folder))
    clock.mark("names")
    check(store, kept.index, touched, options.jobs or cores())
    if options.shacl is ShaclEngine.COMPILED:
        report = report_of(store, *_found(kept.index, links), kept_texts(folder))
    else:
        report = validate_folder(folder, store, options.shacl)
    clock.mark("validate")
    claims = write_claims(folder / "claims.jsonl", kept, store, folder)
    return report, claims


def _naming(index: Index, renamed: View | None, folder: Path) -> Callable[[str], int]:
    """How many papers name a thing, as they read."""
    if renamed is None:
        return index.papers_naming
    papers = merged_papers(tuple(read_resolved(folder)), renamed.names)
    counts = Counter(one for paper in papers for one in {entity.id for entity in paper.entities})
    return counts.__getitem__


def _found(index: Index, links: Iterable[ox.Quad]) -> tuple[set[Finding], Counter[str]]:
    """What validation found, in each paper when it was read and in all together."""
    found, counts = check_document(links, None)
    findings, focus_nodes = {*found, *index.findings()}, Counter(counts)
    for paper in index.papers():
        findings.update(paper.findings)
        focus_nodes.update(paper.focus_nodes)
    return findings, focus_nodes


def draw_to(path: Path, corpus: Corpus, lang: str) -> None:
    """Draws the network of a corpus; matplotlib is loaded only here."""
    from stadsgraf.files import replacing
    from stadsgraf.network.draw import draw

    with replacing(path) as stream:
        draw(corpus, stream, "sv" if lang == "sv" else "en")
