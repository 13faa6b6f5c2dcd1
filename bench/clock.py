"""Seconds per stage, peak memory, and a fresh process for each measurement."""

import multiprocessing
import resource
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

import msgspec

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Cost(msgspec.Struct, frozen=True):
    """What a stage took, in seconds: `wall` on the clock, `processor` of this process and its children."""

    wall: float
    processor: float


class Stopwatch:
    """Adds up what stages take."""

    def __init__(self) -> None:
        self.costs: dict[str, Cost] = {}

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        """Times a block and adds it to the stage."""
        wall, processor = time.perf_counter(), _processor()
        yield
        before = self.costs.get(stage, Cost(0, 0))
        self.costs[stage] = Cost(
            before.wall + time.perf_counter() - wall, before.processor + _processor() - processor
        )


def _processor() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def peak_memory() -> int:
    """Most memory that this process has held, in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def in_fresh_process(job: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
    """Runs a job where nothing is loaded or cached yet, so that its peak memory is its own."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(job, *args, **kwargs).result()
