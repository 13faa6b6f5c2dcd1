"""From what a command line gives to the shards of its papers: those that stand are kept, the others made.

Files are looked into once to know which papers there are.  Papers that changed are read by threads, which
wait for the disk and for Tesseract, and processed by as many processes as there are cores.
"""

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path

import msgspec

from stadsgraf.building.changes import key_of, keys_in
from stadsgraf.building.clock import Clock
from stadsgraf.building.cluster import Cluster, on_cluster
from stadsgraf.building.shards import Made, Shard, Task, kept, make, name_of, set_aside, shard_of
from stadsgraf.building.workers import in_processes, in_threads
from stadsgraf.config import BuildOptions, Ocr
from stadsgraf.issues import Issue
from stadsgraf.read import Archives, Given, Tell, gather, grouped, look_into, read_given
from stadsgraf.read.scan import cores
from stadsgraf.staging import left_in
from stadsgraf.stored import QUADS, RECORD, SENTENCES

_FEW = 8
"""Papers up to which other processes are not worth their start."""


class Papers(msgspec.Struct, frozen=True):
    """The papers of a build.

    Attributes:
        shards: one per paper, by identifier of the document, with its text.
        issues: what could not be read or processed; what is doubtful in a paper stands in its shard.
    """

    shards: tuple[Shard, ...]
    issues: tuple[Issue, ...]


def papers_of(
    given: Sequence[Given], options: BuildOptions, archives: Archives, folder: Path, clock: Clock, tell: Tell
) -> Papers:
    """The shards of papers, each with its files in a folder.

    Args:
        given: the papers.
        options: output folder of an earlier build, OCR, jobs.
        archives: gives the bytes of files in archives.
        folder: where the files of the shards go.
        clock: is told what each paper took.
        tell: is told how far the work has come.
    """
    (folder / "texts").mkdir()
    (folder / "shards").mkdir()
    shards = _standing(given, options, folder)
    changed = [one for one in given if one.document not in shards]
    standing = len(shards)
    clock.mark("keep")
    jobs = (options.jobs or cores()) if len(changed) > _FEW else 1
    clock.given(len(given), jobs)
    tell("reading papers", standing, len(given))
    issues: list[Issue] = []
    tasks = _read(changed, options.ocr, tell, archives)
    for number, made in enumerate(_made(tasks, jobs, options), start=1):
        if made.issues:
            issues += made.issues
        else:
            _write(folder, made)
            shard = shards[made.document] = shard_of(made)
            clock.paper(shard.resolved.document.name, made.seconds)
        left_out = f"{number - len(shards) + standing} left out" if number > len(shards) - standing else ""
        tell("reading papers", standing + number, len(given), left_out)
    clock.mark("claims")
    return Papers(tuple(shards[key] for key in sorted(shards)), tuple(issues))


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


def _standing(given: Iterable[Given], options: BuildOptions, folder: Path) -> dict[str, Shard]:
    """The shards that stand, of an earlier build or of a killed one; their files are now in the folder."""
    known, left = keys_in(options.out), left_in(options.out)
    shards = {}
    for one in given:
        key = key_of(one, options.ocr)
        old = options.out if known.get(one.document) == key else left
        shard = kept(old, one.document)
        if shard is not None and shard.key == key and keep(shard, old, folder):
            shards[one.document] = shard
    return shards


def keep(shard: Shard, old: Path, new: Path) -> bool:
    """Takes the files of a shard into another folder; says whether all were there."""
    document = shard.resolved.document
    name = name_of(document.id)
    endings = (QUADS, RECORD, SENTENCES)
    names = [f"texts/{document.sha256}.txt", *(f"shards/{name}.{ending}" for ending in endings)]
    places = f"texts/{name}.words.json"
    if document.recognised or (old / places).exists():
        names.append(places)
    try:
        for each in names:
            _linked(old / each, new / each)
    except FileNotFoundError:
        return False
    return True


def _linked(old: Path, new: Path) -> None:
    """One file under two names, which costs no space; a copy where the file system knows no links."""
    if new.exists():  # two papers with one text
        return
    try:
        os.link(old, new)
    except FileNotFoundError:
        raise
    except OSError:
        shutil.copyfile(old, new)


def _read(changed: Iterable[Given], ocr: Ocr, tell: Tell, archives: Archives) -> Iterator[Task | Made]:
    """The papers that changed, read; for one that cannot be read, the issues that say why."""

    def read(given: Given) -> Task | Made:
        reading = read_given(given, ocr, tell, archives)
        if reading.document is None:
            return Made(given.document, issues=reading.issues)
        # A file that was written to meanwhile has no key that a later build would find.
        same = reading.document.id == given.document
        return Task(reading.document, key_of(given, ocr) if same else "", reading.issues)

    return in_threads(read, changed, cores())


def _made(tasks: Iterable[Task | Made], jobs: int, options: BuildOptions) -> Iterator[Made]:
    if options.scheduler:
        return on_cluster(tasks, Cluster(options.scheduler, options.shared))
    return map(make, tasks) if jobs == 1 else in_processes(make, tasks, jobs, set_aside)


def _write(folder: Path, made: Made) -> None:
    for name, content in made.files.items():
        # What stands there may be a second name of a file of the last good output (`_linked`).
        (folder / name).unlink(missing_ok=True)
        (folder / name).write_bytes(content)
