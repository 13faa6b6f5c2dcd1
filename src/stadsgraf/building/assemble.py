"""All that comes after the papers are read: links, merged view, store, findings, exports, picture."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
import pyoxigraph as ox

from stadsgraf.building.clock import Clock, Timings
from stadsgraf.building.papers import Papers
from stadsgraf.building.records import write_records
from stadsgraf.building.shards import Shard
from stadsgraf.config import ALL_FORMATS_UP_TO, BuildOptions, ShaclEngine
from stadsgraf.corpus import Corpus, merge
from stadsgraf.coverage.stored import COVERAGE
from stadsgraf.errors import InputError
from stadsgraf.export import EXPORTERS, Source, export
from stadsgraf.graph.emit import sorted_nquads
from stadsgraf.graph.store import add_derived, create_merged_store, create_store
from stadsgraf.issues import Issue
from stadsgraf.merged import Answers, Decided, decide
from stadsgraf.query.derive import derived
from stadsgraf.query.evidence import texts_of
from stadsgraf.quotes import ReadText, kept_texts
from stadsgraf.registers import load_registers
from stadsgraf.resources import resource_folder
from stadsgraf.staging import MANIFEST
from stadsgraf.stored import LINKS_FILE, QUADS, SENTENCES, read_quads, shards_of, unpacked
from stadsgraf.validate import Report, validate_folder
from stadsgraf.validate.document import check_document
from stadsgraf.validate.run import report_of

PICTURE = "svg"
"""The one form that is drawn rather than exported."""

PICTURE_FILE = "network.svg"

_PIECES = (
    "texts", "shards", LINKS_FILE, "store", "claims.jsonl", COVERAGE, "issues.jsonl", "validation.txt",
    "validation.ttl", "timings.json", MANIFEST,
)  # fmt: skip
"""What every build leaves in its folder, beside the forms that are chosen."""


class Built(msgspec.Struct, frozen=True):
    """What a build made.

    Attributes:
        corpus: claims and entities of the merged view.
        undecided: pairs that may be one and that nobody has decided.
        report: findings of validation.
        issues: what went wrong with single documents.
        out: the output folder.
        formats: the forms written.
        timings: where the time went.
    """

    corpus: Corpus
    undecided: int
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
    return tuple(form for form in sorted((*EXPORTERS, PICTURE)) if names_of_build([form]) <= set(outputs))


def names_of_build(formats: Iterable[str]) -> set[str]:
    """Names of what a build leaves in its folder."""
    exported = {name for form in formats if form != PICTURE for name in EXPORTERS[form].files}
    return {*_PIECES, *exported, *({PICTURE_FILE} if PICTURE in formats else ())}


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
    resolved = [shard.resolved for shard in papers.shards]
    decided = decide(resolved, answers, load_registers())
    known = (issue for shard in papers.shards for issue in shard.issues)
    issues = tuple(sorted((*papers.issues, *known, *decided.issues)))
    links = sorted_nquads(decided.links)
    (folder / LINKS_FILE).write_text(links, encoding="utf-8", newline="\n")
    clock.mark("identity")
    corpus = merge(resolved) if decided.view.names else decided.view.corpus
    report = _finish(folder, papers.shards, corpus, decided, formats, options, clock)
    with (folder / COVERAGE).open("wb") as stream:
        stream.writelines(unpacked(path) for path in shards_of(folder, SENTENCES))
    write_records(folder, corpus, papers.shards, issues, report, options.lang, clock)
    return Built(
        decided.view.corpus, len(decided.open), report, issues, options.out, formats, clock.timings()
    )


def _finish(
    folder: Path,
    shards: Iterable[Shard],
    corpus: Corpus,
    decided: Decided,
    formats: tuple[str, ...],
    options: BuildOptions,
    clock: Clock,
) -> Report:
    """Store, derived edges, validation, exports and picture."""
    view = decided.view
    if view.names:
        store = create_merged_store(folder / "store", view.quads(_quads(folder)))
    else:
        store = create_store(folder / "store", _nquads(folder))
    read = kept_texts(folder)
    queries = resource_folder("queries") / "derive"
    edges = add_derived(store, derived(store, queries, texts_of(store, read)))
    store.flush()
    clock.mark("store")
    if options.shacl is ShaclEngine.COMPILED:
        report = _validated(store, shards, decided.links, read)
    else:
        report = validate_folder(folder, store, options.shacl)
    del store
    clock.mark("validate")
    source = Source(
        lambda: corpus,
        lambda: (*_quads(folder), *edges),
        lambda: view.corpus,
        lambda: (*view.quads(_quads(folder)), *edges),
    )
    for form in dict.fromkeys((*(name for name in formats if name != PICTURE), "claims")):
        export(form, source, folder)
    clock.mark("export")
    if PICTURE in formats:
        draw_to(folder / PICTURE_FILE, view.corpus, options.lang)
    clock.mark("draw")
    return report


def _validated(store: ox.Store, shards: Iterable[Shard], links: Iterable[ox.Quad], read: ReadText) -> Report:
    """The report, from what was found in each paper when it was read."""
    found, counts = check_document(links, None)
    findings, focus_nodes = set(found), Counter(counts)
    for shard in shards:
        findings.update(shard.findings)
        focus_nodes.update(shard.focus_nodes)
    return report_of(store, findings, focus_nodes, read)


def _quads(folder: Path) -> Iterator[ox.Quad]:
    """The quads of all shards and of the links."""
    for shard in shards_of(folder, QUADS):
        yield from read_quads(shard)
    yield from ox.parse(path=folder / LINKS_FILE, format=ox.RdfFormat.N_QUADS)


def _nquads(folder: Path) -> Iterator[bytes]:
    """The same as text, shard by shard."""
    for shard in shards_of(folder, QUADS):
        yield unpacked(shard)
    yield (folder / LINKS_FILE).read_bytes()


def draw_to(path: Path, corpus: Corpus, lang: str) -> None:
    """Draws the network of a corpus; matplotlib is loaded only here."""
    from stadsgraf.files import replacing
    from stadsgraf.network.draw import draw

    with replacing(path) as stream:
        draw(corpus, stream, "sv" if lang == "sv" else "en")
