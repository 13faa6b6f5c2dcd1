"""Processes that answer, and what ends them: the time, the memory, a client that has left, a new build."""

import asyncio
import logging
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path

import msgspec

from stadsgraf.serve.kept import Kept
from stadsgraf.serve.limits import Limits
from stadsgraf.serve.reply import HEAD, Job, Reply, framed, length_in, refusal
from stadsgraf.staging import MANIFEST

_WORKER = "stadsgraf.serve.worker"

_AGAIN = (1.0, 60.0)
"""Seconds until a build that could not be gone over to is tried again: at first, and at most."""

_log = logging.getLogger("uvicorn.error")

Version = tuple[int, int, int]
"""What tells one build from the next: inode, time and size of its manifest, which is written last."""


def version_of(folder: Path) -> Version | None:
    """The build that stands in a folder; None in the moment in which one takes another's place."""
    try:
        stat = (folder / MANIFEST).stat()
    except OSError:
        return None
    return stat.st_ino, stat.st_mtime_ns, stat.st_size


class _Worker(msgspec.Struct, frozen=True):
    process: Process
    version: Version | None


class Pool:
    """Some processes on one build, each of which answers one job at a time, and what they have answered.

    Args:
        folder: the build's folder.
        limits: what a job may take, and how many processes there are.
    """

    def __init__(self, folder: Path, limits: Limits) -> None:
        self._folder, self._limits = folder, limits
        self.kept = Kept(limits.kept)
        self._idle: list[_Worker] = []
        self._turn = asyncio.Semaphore(limits.processes)
        self._waiting = 0
        self._version: Version | None = None
        self._coming: Version | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def version(self) -> tuple[Version | None, Version | None]:
        """The build that is answered from, and the one that will be."""
        return self._version, self._coming

    async def start(self) -> None:
        """Makes ready for the first who asks."""
        self._version = self._coming = version_of(self._folder)
        # All of them open it now: later, another build may stand there.
        await asyncio.gather(*(self._ready(self._coming) for _ in range(self._limits.processes)))

    async def close(self) -> None:
        """Ends the processes."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*map(_ended, self._idle), *self._tasks, return_exceptions=True)
        self._idle.clear()

    def look(self) -> None:
        """Goes over to another build where one stands; until it is ready, the last one answers."""
        version = version_of(self._folder)
        if version is not None and version != self._coming:
            self._coming = version
            self._begin(self._go_over(version))

    async def _go_over(self, version: Version) -> None:
        wait, most = _AGAIN
        while version == self._coming:
            refused = await self._ready(version)
            if not refused:
                self._version = version if version == self._coming else self._version
                return
            if wait == _AGAIN[0]:
                _log.warning("The new build cannot be answered from, the one before still is: %s", refused)
            await asyncio.sleep(wait)
            wait = min(2 * wait, most)

    async def _ready(self, version: Version | None) -> str:
        """Has a process look at a build once, so that nobody waits for that; says what is wrong with it."""
        worker = await self._started(version)
        try:
            reply = await _exchange(worker.process, Job("counts", {}))
        except (asyncio.IncompleteReadError, OSError) as error:
            self._end(worker)
            return str(error)
        if reply.status != 200:
            self._end(worker)
            return reply.content.decode()
        self._idle.append(worker)
        return ""

    async def run(self, job: Job) -> Reply:
        """A reply to a job; who cancels this, ends the process that works at it."""
        if self._waiting >= self._limits.waiting:
            return refusal(503, "Too many requests wait for their turn: try again in a minute.")
        self._waiting += 1
        try:
            await asyncio.wait_for(self._turn.acquire(), self._limits.seconds)
        except TimeoutError:
            return refusal(503, "The server is busy: try again in a minute.")
        finally:
            self._waiting -= 1
        try:
            return await self._replied(job)
        finally:
            self._turn.release()

    async def _replied(self, job: Job) -> Reply:
        worker = await self._taken()
        done = False
        try:
            reply = await asyncio.wait_for(_exchange(worker.process, job), self._limits.seconds)
            done = True
        except TimeoutError:
            return refusal(503, f"This takes longer than {self._limits.seconds:g} seconds: ask for less.")
        except (asyncio.IncompleteReadError, OSError):
            return refusal(503, "The query needs more memory than one may take: ask for less.")
        else:
            return reply
        finally:
            if done:
                self._idle.append(worker)
            else:
                self._end(worker)

    async def _taken(self) -> _Worker:
        """A process on the build that is answered from, or on the next one; who got that is not led back."""
        for version in self.version:
            self._version = version
            if worker := self._idle_on(version):
                return worker
        return await self._started(self._coming)

    def _idle_on(self, version: Version | None) -> _Worker | None:
        for worker in reversed(tuple(self._idle)):  # the last one has most at hand
            usable = worker.process.returncode is None and worker.version in self.version
            if usable and worker.version != version:
                continue
            self._idle.remove(worker)
            if usable:
                return worker
            self._end(worker)
        return None

    async def _started(self, version: Version | None) -> _Worker:
        limits = msgspec.json.encode(self._limits).decode()
        arguments = ("-m", _WORKER, str(self._folder), limits)
        return _Worker(
            await asyncio.create_subprocess_exec(sys.executable, *arguments, stdin=PIPE, stdout=PIPE), version
        )

    def _end(self, worker: _Worker) -> None:
        self._begin(_ended(worker))

    def _begin(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


async def _ended(worker: _Worker) -> None:
    with suppress(ProcessLookupError):
        worker.process.kill()
    await worker.process.wait()


async def _exchange(process: Process, job: Job) -> Reply:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(framed(job))
    await process.stdin.drain()
    head = await process.stdout.readexactly(HEAD)
    content = await process.stdout.readexactly(length_in(head))
    return msgspec.msgpack.decode(content, type=Reply)
