"""Processes that answer, and what ends them: the time, the memory, a client that has left, a new build."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from contextlib import suppress
from pathlib import Path

import msgspec

from stadsgraf.serve.limits import Limits
from stadsgraf.serve.reply import HEAD, Job, Reply, framed, length_in, refusal
from stadsgraf.staging import MANIFEST

_WORKER = "stadsgraf.serve.worker"

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
    """Some processes on one build; each answers one job at a time.

    Args:
        folder: the build's folder.
        limits: what a job may take, and how many processes there are.
    """

    def __init__(self, folder: Path, limits: Limits) -> None:
        self._folder, self._limits = folder, limits
        self._idle: list[_Worker] = []
        self._turn = asyncio.Semaphore(limits.processes)
        self._waiting = 0
        self._known: Version | None = None
        self._ending: set[asyncio.Task[None]] = set()

    @property
    def version(self) -> Version | None:
        """The build that is answered from."""
        self._known = version_of(self._folder) or self._known
        return self._known

    async def start(self) -> None:
        """Starts the processes, so that the first who asks does not wait for one."""
        self._idle += [await self._started() for _ in range(self._limits.processes)]

    async def close(self) -> None:
        """Ends the processes."""
        await asyncio.gather(*(self._ended(worker) for worker in self._idle), *self._ending)
        self._idle.clear()

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
        """A process on the build that stands now."""
        while self._idle:
            worker = self._idle.pop()
            if worker.version == self.version and worker.process.returncode is None:
                return worker
            self._end(worker)
        return await self._started()

    async def _started(self) -> _Worker:
        version = self.version
        limits = msgspec.json.encode(self._limits).decode()
        arguments = ("-m", _WORKER, str(self._folder), limits)
        return _Worker(
            await asyncio.create_subprocess_exec(sys.executable, *arguments, stdin=PIPE, stdout=PIPE), version
        )

    def _end(self, worker: _Worker) -> None:
        task = asyncio.get_running_loop().create_task(self._ended(worker))
        self._ending.add(task)
        task.add_done_callback(self._ending.discard)

    async def _ended(self, worker: _Worker) -> None:
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
