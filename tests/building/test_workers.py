"""Processes that read papers: results in order, and a lost process costs one paper and no more."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from stadsgraf.building.workers import in_processes, in_threads

FATAL, ONCE = -1, -2
"""Items that kill the process that they are given to: always, or the first time only."""


def square(item: tuple[int, str]) -> int:
    """A stand-in for the work on a paper, which a forked process finds by its name."""
    number, folder = item
    mark = Path(folder) / "met"
    if number == FATAL or (number == ONCE and not mark.exists()):
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(0.002 * (number % 3))
    return number * number


def lost(item: tuple[int, str]) -> int:
    return -item[0]


def run(numbers: list[int], folder: Path, jobs: int = 2) -> list[int]:
    return list(in_processes(square, [(number, str(folder)) for number in numbers], jobs, lost))


def test_results_come_in_the_order_of_what_was_given(tmp_path: Path) -> None:
    numbers = list(range(40))
    assert run(numbers, tmp_path) == [number * number for number in numbers]


@pytest.mark.parametrize("place", [0, 5, 19])
def test_an_item_that_kills_its_process_twice_is_given_up_and_no_other(tmp_path: Path, place: int) -> None:
    numbers = [*range(1, 20)]
    numbers.insert(place, FATAL)
    assert run(numbers, tmp_path) == [1 if number == FATAL else number * number for number in numbers]


def test_a_process_that_dies_once_costs_nothing(tmp_path: Path) -> None:
    numbers = [*range(6), ONCE, *range(6, 12)]
    assert run(numbers, tmp_path) == [number * number for number in numbers]
    assert (tmp_path / "met").exists()


def test_nothing_given_is_nothing_done(tmp_path: Path) -> None:
    assert run([], tmp_path) == []


def counted(taken: list[int]) -> Iterator[int]:
    for number in range(100):
        taken.append(number)
        yield number


def test_threads_read_little_ahead_and_keep_the_order() -> None:
    taken: list[int] = []
    results = in_threads(lambda number: -number, counted(taken), 2)
    assert [next(results) for _ in range(3)] == [0, -1, -2]
    assert len(taken) < 20
    assert list(results) == [-number for number in range(3, 100)]


def greedy(item: int) -> str:
    """Takes gigabytes of memory, if it may."""
    try:
        return f"{len(bytearray(item << 30))} bytes"
    except MemoryError:
        return "refused"


def test_a_process_may_take_its_share_of_the_memory_and_no_more() -> None:
    assert list(in_processes(greedy, [10_000, 1], 2, lambda _: "lost")) == ["refused", f"{1 << 30} bytes"]
