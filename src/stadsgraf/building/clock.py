"""Where the time of a build goes: seconds on the clock by stage, and of processors by stage of a paper."""

import time
from collections.abc import Mapping

import msgspec

_SLOWEST = 10


class Timings(msgspec.Struct, frozen=True):
    """What `timings.json` holds; it is the one file that differs between two builds of the same papers.

    Attributes:
        seconds: on the clock, by stage of the build, in their order.
        processor: seconds of processors by stage of a paper, all papers and processes together.
        papers: how many there are.
        read: how many of them were read; the others had not changed.
        jobs: how many processes read them.
        slowest: the papers that took most, with their seconds, the slowest first.
    """

    seconds: Mapping[str, float]
    processor: Mapping[str, float] = {}
    papers: int = 0
    read: int = 0
    jobs: int = 1
    slowest: tuple[tuple[str, float], ...] = ()


class Clock:
    """Adds up what a build takes."""

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self._seconds: dict[str, float] = {}
        self._processor: dict[str, float] = {}
        self._slowest: list[tuple[str, float]] = []
        self._papers = self._read = 0
        self._jobs = 1

    def mark(self, stage: str) -> None:
        """A stage of the build is over."""
        now = time.perf_counter()
        self._seconds[stage] = self._seconds.get(stage, 0.0) + now - self._last
        self._last = now

    def paper(self, name: str, seconds: Mapping[str, float]) -> None:
        """A paper was read."""
        self._read += 1
        for stage, taken in seconds.items():
            self._processor[stage] = self._processor.get(stage, 0.0) + taken
        self._slowest.append((name, sum(seconds.values())))
        self._slowest = sorted(self._slowest, key=lambda item: (-item[1], item[0]))[:_SLOWEST]

    def given(self, papers: int, jobs: int) -> None:
        """So many papers there are, and so many processes read those that changed."""
        self._papers, self._jobs = papers, jobs

    def timings(self) -> Timings:
        """What was taken so far."""
        return Timings(
            seconds={stage: round(taken, 4) for stage, taken in self._seconds.items()},
            processor={stage: round(taken, 4) for stage, taken in self._processor.items()},
            papers=self._papers,
            read=self._read,
            jobs=self._jobs,
            slowest=tuple((name, round(taken, 4)) for name, taken in self._slowest),
        )
