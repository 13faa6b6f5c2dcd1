"""From what a command line gives to the shards of its papers: those that stand are kept, the others made.

Files are looked into once to know which papers there are.  Papers that changed are read by threads, which
wait for the disk and for Tesseract, and processed by as many processes as there are cores.  What all papers
together need of each goes into the index and the spool as it comes, so that no paper stays in memory.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import msgspec

from stadsgraf.building.changes import key_of
from stadsgraf.building.clock import Clock
from stadsgraf.building.cluster import Cluster, on_cluster
from stadsgraf.building.keeping import Kept, begin, take_in
from stadsgraf.building.pictures import drop_pictures, keep_pictures
from stadsgraf.building.shards import Made, Task, make, set_aside, shard_of
from stadsgraf.building.workers import in_processes, in_threads
from stadsgraf.config import BuildOptions, Ocr
from stadsgraf.issues import Issue
from stadsgraf.read import Archives, Given, Tell, gather, grouped, look_into, read_given
from stadsgraf.read.scan import cores

_FEW = 8
"""Papers up to which other processes are not worth their start."""


class Papers(msgspec.Struct, frozen=True):
    """The papers of a build.

    Attributes:
        kept: what is known of them, and of what changed.
        issues: what could not be read or processed; what is doubtful in a paper stands in its shard.
    """

    kept: Kept
    issues: tuple[Issue, ...]


def papers_of(
    given: Sequence[Given],
    options: BuildOptions,
    archives: Archives,
    folder: Path,
    clock: Clock,
    tell: Tell,
    *,
    anew: bool,
) -> Papers:
    """The shards of papers, each with its files in a folder.

    Args:
        given: the papers.
        options: output folder of an earlier build, OCR, jobs.
        archives: gives the bytes of files in archives.
        folder: where the files of the shards go.
        clock: is told what each paper took.
        tell: is told how far the work has come.
        anew: whether what follows the papers is to be made anew.
    """
    keys = {one.document: key_of(one, options.ocr) for one in given}
    kept = begin(keys, options.out, folder, anew=anew)
    changed = [one for one in given if not kept.has(one.document)]
    standing = len(given) - len(changed)
    clock.mark("keep")
    jobs = (options.jobs or cores()) if len(changed) > _FEW else 1
    clock.given(len(given), jobs)
    tell("reading papers", standing, len(given))
    issues: list[Issue] = []
    left_out = 0
    tasks = _read(changed, options.ocr, tell, archives, folder)
    for number, made in enumerate(_made(tasks, jobs, options), start=1):
        if made.issues:
            issues += made.issues
            left_out += 1
            drop_pictures(made.document, folder)
        else:
            _write(folder, made)
            shard = shard_of(made)
            take_in(kept, shard, folder)
            clock.paper(shard.resolved.document.name, made.seconds)
        tell("reading papers", standing + number, len(given), f"{left_out} left out" if left_out else "")
    clock.mark("claims")
    return Papers(kept, tuple(issues))


def given_in(
    options: BuildOptions, archives: Archives, tell: Tell
) -> tuple[tuple[Given, ...], tuple[Issue, ...]]:
    """The papers that a command line means, each once, and what was passed over."""
    files, found = gather(options.sources, archives)
    issues, held = list(found), []
    looks = in_threads(partial(look_into, archives=archives), files, cores())
    for number, (file, look) in enumerate(zip(files, looks, strict=True), start=1):
        if isinstance(look, Issue):
            issues.append(look)
        else:
            held.append((file, look))
        tell("opening files", number, len(files))
    return grouped(held), tuple(issues)


def _read(
    changed: Iterable[Given], ocr: Ocr, tell: Tell, archives: Archives, folder: Path
) -> Iterator[Task | Made]:
    """The papers that changed, read, with their pictures in the folder; or the issues that say why not."""

    def read(given: Given) -> Task | Made:
        reading = read_given(given, ocr, tell, archives)
        if reading.document is None:
            return Made(given.document, issues=reading.issues)
        # A file that was written to meanwhile has no key that a later build would find.
        same = reading.document.id == given.document
        pictured = keep_pictures(given, reading.document, archives, folder, tell)
        key, issues = key_of(given, ocr) if same else "", (*reading.issues, *pictured.issues)
        return Task(reading.document, key, issues, pictured.pages)

    return in_threads(read, changed, cores())


def _made(tasks: Iterable[Task | Made], jobs: int, options: BuildOptions) -> Iterator[Made]:
    if options.scheduler:
        return on_cluster(tasks, Cluster(options.scheduler, options.shared))
    return map(make, tasks) if jobs == 1 else in_processes(make, tasks, jobs, set_aside)


def _write(folder: Path, made: Made) -> None:
    for name, content in made.files.items():
        path = folder / name
        # Two papers may have one text, whose file is named after its content.
        if path.suffix == ".txt" and path.exists() and path.stat().st_size == len(content):
            continue
        # Under another name first: who is killed here leaves no half a file to be taken up (`keeping`), and
        # what stands there may be a second name of a file of the last good output.
        aside = path.with_name(f".{path.name}.part")
        aside.write_bytes(content)
        aside.replace(path)
