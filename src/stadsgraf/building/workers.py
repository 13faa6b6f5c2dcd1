"""One function over many papers, in processes of their own, of which any may be lost.

A worker that is killed (a paper too large for the memory, a fault in a library) takes no other paper with it:
the papers that were under way are tried once more, one at a time, and the one that kills its worker again is
given up.  Results come in the order of what was given, so how many workers there are changes nothing.
"""

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing.connection import wait
from typing import TypeVar

from stadsgraf.building.limits import limit_memory

_T = TypeVar("_T")
_R = TypeVar("_R")

_AHEAD = 4
"""Papers given out for each worker: enough to keep it busy while a long one holds up the order."""


def in_threads(work: Callable[[_T], _R], items: Iterable[_T], threads: int) -> Iterator[_R]:
    """The results of a function for items, in order; what is read ahead of its use stays little.

    Args:
        work: a function that waits more than it works, or lets others run meanwhile.
        items: taken only as fast as results are.
        threads: how many at a time, at least 1.
    """
    rest, under_way = iter(items), deque[tuple[_T, Future[_R]]]()
    with ThreadPoolExecutor(threads) as pool:
        _give_out(pool, work, islice(rest, threads * _AHEAD), under_way)
        while under_way:
            yield under_way.popleft()[1].result()
            _give_out(pool, work, islice(rest, 1), under_way)


def in_processes(
    work: Callable[[_T], _R], items: Iterable[_T], jobs: int, lost: Callable[[_T], _R]
) -> Iterator[_R]:
    """The results of a function for items, in order.

    Args:
        work: a function of a module, so that another process finds it.
        items: taken only as fast as results are.
        jobs: how many processes, at least 1.
        lost: gives the result for an item whose process died twice.
    """
    rest, under_way = iter(items), deque[tuple[_T, Future[_R]]]()
    ended = False
    while not ended:
        with _pool(jobs) as pool, suppress(BrokenProcessPool):
            _give_out(pool, work, islice(rest, jobs * _AHEAD), under_way)
            while under_way:
                result = under_way[0][1].result()
                under_way.popleft()
                yield result
                _give_out(pool, work, islice(rest, 1), under_way)
            ended = True
        while under_way:
            item, future = under_way.popleft()
            yield _again(work, item, future, lost)


def _give_out(
    pool: Executor, work: Callable[[_T], _R], items: Iterable[_T], under_way: deque[tuple[_T, Future[_R]]]
) -> None:
    """Hands items to a pool; one that broke meanwhile leaves them to be done again."""
    for item in items:
        try:
            future = pool.submit(work, item)
        except BrokenProcessPool as error:
            future = Future()
            future.set_exception(error)
        under_way.append((item, future))


def _again(work: Callable[[_T], _R], item: _T, future: Future[_R], lost: Callable[[_T], _R]) -> _R:
    """The result of an item that was under way when a process died; by itself where it has none yet."""
    if future.done() and not future.cancelled() and future.exception() is None:
        return future.result()
    with _pool(1) as alone:
        try:
            return alone.submit(work, item).result()
        except BrokenProcessPool:
            return lost(item)


@contextmanager
def _pool(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that know nothing of this one's threads and files, and do not outlive it.

    They are forked off a server that has loaded what every paper needs, so they share it, and start at once.
    """
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["stadsgraf.building.ready"])
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=(jobs,))
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _start(processes: int) -> None:
    """Readies a worker: Ctrl-C is its parent's business, and where the parent is killed, it ends."""
    limit_memory(processes)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What is loaded by now never goes: looking through it for garbage costs time, and memory of its own.
    gc.freeze()
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
