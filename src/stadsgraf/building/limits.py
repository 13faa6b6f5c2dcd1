"""How long a paper may take, and how much memory a process that reads papers."""

import os
import resource
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from stadsgraf.model import Document

_SECONDS = 60.0
_SECONDS_A_CHARACTER = 0.001
"""Some twenty times what a character takes: what runs longer does not come to an end."""

_LEAST_BYTES = 2 * 2**30
"""Memory that a process may always take: papers of a thousand pages need it."""


class TookTooLong(BaseException):
    """The time for a paper is over; no `except Exception` on its way stops it."""


def seconds_for(document: Document) -> float:
    """Seconds that a paper may take."""
    return _SECONDS + _SECONDS_A_CHARACTER * len(document.text)


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """A block that is broken off after some seconds on the clock; only in the main thread of a process.

    Raises:
        TookTooLong: the time is over.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _over)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _over(*_: object) -> None:
    raise TookTooLong


def limit_memory(processes: int) -> None:
    """Limits the memory of this process to its share: a `MemoryError` is better than a dead machine.

    Args:
        processes: how many share the machine's memory.
    """
    whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    share = max(_LEAST_BYTES, whole // (processes + 1))
    resource.setrlimit(
        resource.RLIMIT_AS, (share if most == resource.RLIM_INFINITY else min(share, most), most)
    )
