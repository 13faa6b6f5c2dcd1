"""What a run of the benchmark leaves in bench/results.json."""

import os
import platform
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import msgspec

RESULTS = Path(__file__).with_name("results.json")
_PACKAGES = ("stadsgraf", "pyoxigraph", "msgspec", "rdflib", "pyshacl", "pyrudof", "spacy")


class Machine(msgspec.Struct, frozen=True):
    """Where it ran; a package that is not installed is left out."""

    processors: int
    system: str
    python: str
    packages: dict[str, str]


class QuestionCost(msgspec.Struct, frozen=True):
    """What one question took on one store.

    Attributes:
        question: Its name.
        milliseconds: Of each time it was asked, on the clock, in order.
        rows: Of all answers together.
    """

    question: str
    milliseconds: tuple[float, ...]
    rows: int


class Job(msgspec.Struct, frozen=True):
    """One job, in a process of its own.

    Attributes:
        name: What was done.
        papers: How many papers it was done with.
        text_bytes: Size of these papers.
        wall: Seconds on the clock of the whole process.
        processor: Seconds of processors of the whole process and its children.
        peak_bytes: Most memory of the tree of processes.
        stages: Seconds by stage: of a build on the clock, of other jobs on the processor and without what is
            loaded once.
        counts: What came of it: claims, quads, bytes on the disk.
        questions: For jobs that ask.
    """

    name: str
    papers: int
    text_bytes: int
    wall: float
    processor: float
    peak_bytes: int
    stages: dict[str, float] = {}
    counts: dict[str, int] = {}
    questions: tuple[QuestionCost, ...] = ()


class Skipped(msgspec.Struct, frozen=True):
    """A job that was not run, and why."""

    name: str
    papers: int
    why: str


class Results(msgspec.Struct, frozen=True):
    """A run, as far as it came.

    Attributes:
        command: How to repeat it.
        machine: Where it ran.
        load: Mean number of processes that wanted a processor in the minute before.
        jobs: What was measured, in order.
        skipped: What was not.
    """

    command: str
    machine: Machine
    load: float
    jobs: tuple[Job, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    def find(self, name: str, papers: int | None = None) -> Job | None:
        """The job of a name, of the most papers where no number is given."""
        jobs = [job for job in self.jobs if job.name == name and papers in (None, job.papers)]
        return max(jobs, key=lambda job: job.papers, default=None)

    def of(self, name: str) -> Sequence[Job]:
        """All jobs of a name, by their number of papers."""
        return sorted((job for job in self.jobs if job.name == name), key=lambda job: job.papers)


def this_machine() -> Machine:
    """The machine that this runs on."""
    packages = {}
    for name in _PACKAGES:
        try:
            packages[name] = version(name)
        except PackageNotFoundError:
            continue
    return Machine(
        processors=os.cpu_count() or 1,
        system=f"{platform.system()} {platform.machine()}",
        python=platform.python_version(),
        packages=packages,
    )


def write(results: Results, path: Path) -> None:
    """Writes a run; what stood there is replaced at once, so that stopping leaves one or the other."""
    beside = path.with_name(path.name + ".new")
    encoded = msgspec.json.format(msgspec.json.encode(results))
    beside.write_bytes(encoded + b"\n")
    beside.replace(path)


def read(path: Path) -> Results:
    """What `write` wrote."""
    return msgspec.json.decode(path.read_bytes(), type=Results)
