"""Run a command in a process of its own and see what it costs: clock, processor, memory of the whole tree."""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import msgspec

_EVERY = 0.1
"""Seconds between two looks at the memory."""

_TOLD = 300
"""Characters of an error that are shown, the last ones."""


class CommandError(Exception):
    """A command ended with a code that it should not end with; the message says what it printed last."""


class Spent(msgspec.Struct, frozen=True):
    """What a command took.

    Attributes:
        wall: Seconds on the clock, its start included.
        processor: Seconds of processors, of all its processes.
        peak_bytes: Most memory that its processes held at one time, shared pages counted once; see `memory`.
        output: What it printed.
    """

    wall: float
    processor: float
    peak_bytes: int
    output: str


def run(command: Sequence[str], accepted: Collection[int] = (0,)) -> Spent:
    """Runs a command to its end.

    Args:
        command: Program and arguments.
        accepted: Codes that it may end with.

    Raises:
        CommandError: It ended with another code.
    """
    used, start, peak = _children(), time.perf_counter(), 0
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdout=output, stderr=errors)
        while process.poll() is None:
            peak = max(peak, memory(process.pid))
            time.sleep(_EVERY)
        wall = time.perf_counter() - start
        output.seek(0)
        errors.seek(0)
        printed, complaints = output.read().decode(), errors.read().decode()
    if process.returncode not in accepted:
        told = " ".join((complaints or printed)[-_TOLD:].split())
        raise CommandError(f"it ended with {process.returncode}: {told}")
    return Spent(wall, _children() - used, peak or _largest_child(), printed)


def memory(process: int) -> int:
    """Bytes that a process and its descendants hold now: their proportional set sizes. 0 beyond Linux."""
    return sum(_own_memory(each) for each in _tree(process))


def processor(process: int) -> float:
    """Seconds of processors that a process and its descendants have taken until now; 0 beyond Linux."""
    return sum(_own_seconds(each) for each in _tree(process))


def _own_seconds(process: int) -> float:
    """Those of one process and of the children that it has waited for."""
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except OSError:  # it has ended, or this is no Linux
        return 0.0
    return sum(map(int, told[11:15])) / os.sysconf("SC_CLK_TCK")


def _tree(process: int) -> Iterator[int]:
    yield process
    for tasks in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = tasks.read_text(encoding="ascii").split()
        except OSError:  # it has ended
            continue
        for child in children:
            yield from _tree(int(child))


def _own_memory(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:  # it has ended, or this is no Linux
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _largest_child() -> int:
    """Most memory of one process that this one has waited for, in bytes."""
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
