"""The comparison: jobs one after the other, each in a process of its own, as many as the time allows.

What is measured is written after each job, so a run that is stopped keeps it. Before a job that grows with
the corpus, the time that it will take is reckoned from the smaller ones; where it would end too late it is
not run, and the results say so.
"""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path

import msgspec

from bench.corpus import paper, write_corpus
from bench.jobs import Done, papers_of
from bench.processes import CommandError, Spent, run
from bench.record import Job, QuestionCost, Results, Skipped, this_machine, write

BUILD = "build"
ONE_CORE = "build, one process"
AGAIN = "build again, nothing changed"
CHANGED = "build again, 1 % changed"
NAIVE = "naive"

_SMALL = 10
"""Papers of the build that the queries are compared on with rdflib, at most."""

_GROWTH = 1.1
"""The time of a job grows at most with this power of its papers, as far as was seen."""

_PROCESSES = os.cpu_count() or 1

_PROGRAM = (sys.executable, "-c", "from stadsgraf.cli import main; main()")


class Plan(msgspec.Struct, frozen=True):
    """What to run.

    Attributes:
        sizes: Papers of the builds, ascending.
        naive: Papers of the naive way, ascending.
        sample: Papers of each kind for the jobs that have one size.
        minutes: When the last job should be over; 0 for no end.
        seed: Of the corpus.
        command: How to repeat it.
    """

    sizes: tuple[int, ...]
    naive: tuple[int, ...]
    sample: int
    minutes: float
    seed: int
    command: str


class Bench:
    """A run on its way.

    Args:
        plan: What to run.
        folder: For papers and builds.
        results: Where the figures go.
    """

    def __init__(self, plan: Plan, folder: Path, results: Path) -> None:
        self._plan = plan
        self._folder = folder
        self._path = results
        self._start = time.monotonic()
        self.results = Results(plan.command, this_machine(), round(os.getloadavg()[0], 2))

    def run(self) -> None:
        """Everything of the plan that the time allows: first what has a rival, then the builds by size."""
        self._samples()
        self._naive_way()
        few = min(_SMALL, self._plan.sample)
        small = self._corpus(few)
        if self._build(BUILD, small, self._folder / "small", few):
            self._job("queries", "questions-rdflib", small, self._folder / "small", few)
        for papers in self._plan.sizes:
            self._builds(papers)

    def _samples(self) -> None:
        """Reading and loading, and what they are compared with."""
        papers = self._plan.sample
        corpus = self._corpus(2 * papers)
        for kind in ("clean", "scanned"):
            out = self._folder / kind
            self._job(f"claims, {kind}", "claims", corpus, out, papers, kind)
            self._job(f"spaCy, {kind}", "tokens", corpus, out, papers, kind)
        for name, job in (("load, Oxigraph", "load-oxigraph"), ("load, rdflib", "load-rdflib")):
            self._job(name, job, corpus, self._folder / "clean", papers, "clean")

    def _naive_way(self) -> None:
        """The naive way by size, and another validator on its largest graph."""
        out = self._folder / "naive"
        for papers in self._plan.naive:
            self._job(NAIVE, "naive", self._corpus(papers), out, papers)
        largest = self.results.find(NAIVE)
        if largest is not None:
            corpus = self._corpus(largest.papers)
            self._job("SHACL, pyrudof", "shacl-rudof", corpus, out, largest.papers)

    def _builds(self, papers: int) -> None:
        """The builds of one size, and every question on the first."""
        corpus, out = self._corpus(papers), self._folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        if self._build(BUILD, corpus, out, papers):
            self._job("questions", "questions", corpus, out, papers)
            self._build(AGAIN, corpus, out, papers)
            self._change(corpus, papers)
            self._build(CHANGED, corpus, out, papers)
        shutil.rmtree(out, ignore_errors=True)
        self._build(ONE_CORE, corpus, out, papers, "--jobs", "1")

    def _change(self, corpus: Path, papers: int) -> None:
        """Puts another paper in the place of every hundredth, at the most one hundredth of all."""
        paths = papers_of(corpus, papers)
        for place in range(0, papers, 100):
            paths[place].write_text(paper(self._plan.seed + 1, place), encoding="utf-8", newline="\n")

    def _corpus(self, papers: int) -> Path:
        folder = self._folder / f"papers-{papers}"
        if not folder.is_dir():
            write_corpus(folder, papers, self._plan.seed, jobs=_PROCESSES if papers > 1_000 else 1)
        return folder

    def _job(self, name: str, job: str, corpus: Path, out: Path, papers: int, kind: str = "") -> None:
        """One of `bench.jobs`; a rival that is not installed is passed over."""
        why = _missing(job) or self._too_long(name, papers)
        if why:
            self._skip(name, papers, why)
            return
        options = ("--papers", str(papers), "--kind", kind)
        spent = self._spend(
            name, papers, [sys.executable, "-m", "bench.jobs", job, str(corpus), str(out), *options]
        )
        if spent is not None:
            done = msgspec.json.decode(spent.output, type=Done)
            text = sum(path.stat().st_size for path in papers_of(corpus, papers, kind))
            self._add(_job_of(name, papers, text, spent, done.stages, done.counts, done.questions))

    def _build(self, name: str, corpus: Path, out: Path, papers: int, *options: str) -> bool:
        """A build from the command line; whether it was made."""
        if why := self._too_long(name, papers):
            self._skip(name, papers, why)
            return False
        command = [*_PROGRAM, "build", str(corpus), "--out", str(out), "--formats", "claims", *options]
        spent = self._spend(name, papers, command)
        if spent is None:
            return False
        text = sum(path.stat().st_size for path in papers_of(corpus, papers))
        self._add(_job_of(name, papers, text, spent, _timings(out), _left(out)))
        return True

    def _spend(self, name: str, papers: int, command: Sequence[str]) -> Spent | None:
        print(
            f"{time.monotonic() - self._start:6.0f} s  {name}, {papers:,} papers", file=sys.stderr, flush=True
        )
        try:
            return run(command, accepted=(0, 1))
        except CommandError as error:
            self._skip(name, papers, str(error))
            return None

    def _too_long(self, name: str, papers: int) -> str:
        """Why there is no time for a job; empty where there is, and where nothing is known of it yet."""
        smaller = [job for job in self.results.of(name) if job.papers < papers]
        if not self._plan.minutes or not smaller:
            return ""
        last = smaller[-1]
        seconds = last.wall * (papers / last.papers) ** _GROWTH
        left = 60 * self._plan.minutes - (time.monotonic() - self._start)
        if seconds <= left:
            return ""
        return f"it would take about {seconds / 60:.0f} minutes, and {max(left, 0) / 60:.0f} are left"

    def _skip(self, name: str, papers: int, why: str) -> None:
        skipped = Skipped(name, papers, why)
        self.results = msgspec.structs.replace(self.results, skipped=(*self.results.skipped, skipped))
        write(self.results, self._path)

    def _add(self, job: Job) -> None:
        self.results = msgspec.structs.replace(self.results, jobs=(*self.results.jobs, job))
        write(self.results, self._path)


def _job_of(
    name: str, papers: int, text: int, spent: Spent, stages: Mapping[str, float], counts: Mapping[str, int],
    questions: Sequence[QuestionCost] = (),
) -> Job:  # fmt: skip
    return Job(
        name=name,
        papers=papers,
        text_bytes=text,
        wall=round(spent.wall, 3),
        processor=round(spent.processor, 3),
        peak_bytes=spent.peak_bytes,
        stages={stage: round(seconds, 4) for stage, seconds in stages.items()},
        counts=dict(counts),
        questions=tuple(questions),
    )


def _missing(job: str) -> str:
    """Why a rival cannot be measured; empty where it can."""
    package = {"tokens": "spacy", "shacl-rudof": "pyrudof"}.get(job)
    if package is None or find_spec(package) is not None:
        return ""
    return f"{package} is not installed: pip install 'stadsgraf[bench]'"


class _Timings(msgspec.Struct):
    seconds: dict[str, float]


def _timings(out: Path) -> dict[str, float]:
    """Seconds on the clock by stage of a build."""
    return msgspec.json.decode((out / "timings.json").read_bytes(), type=_Timings).seconds


class _Manifest(msgspec.Struct):
    claims: dict[str, int]
    findings: dict[str, int]


def _left(out: Path) -> dict[str, int]:
    """What a build left: claims, findings, and bytes on the disk."""
    manifest = msgspec.json.decode((out / "manifest.json").read_bytes(), type=_Manifest)
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    return {"claims": sum(manifest.claims.values()), **manifest.findings, "disk": size}


def measure(plan: Plan, results: Path, folder: Path | None = None) -> Results:
    """Runs a plan.

    Args:
        plan: What to run.
        results: Where the figures go, after each job.
        folder: Where papers and builds go; None for one that is removed.
    """
    with tempfile.TemporaryDirectory() as temporary:
        bench = Bench(plan, folder or Path(temporary), results)
        bench.run()
    return bench.results
