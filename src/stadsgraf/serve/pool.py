"""Processes that answer, and what ends them: the time, the memory, a client that has left, a new build."""

import asyncio
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Coroutine
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec

from stadsgraf.errors import OutputError
from stadsgraf.serve.kept import Kept
from stadsgraf.serve.limits import Limits
from stadsgraf.serve.reply import HEAD, Job, Ready, Reply, framed, length_in, refusal
from stadsgraf.serve.version import Version, version_of

_WORKER = "stadsgraf.serve.worker"

_OPENING = 60.0
"""Seconds that a process has to open a build."""

_PAUSE, _LONGEST_PAUSE = 2.0, 60.0
"""Seconds after which a build that could not be opened is tried again: at first, and after many times."""

_Frame = TypeVar("_Frame", Ready, Reply)


class Answered(msgspec.Struct, frozen=True):
    """A reply, and the build that it is of; None where there was none to ask."""

    reply: Reply
    version: Version | None


class _Worker(msgspec.Struct, frozen=True):
    process: Process
    version: Version


class Pool:
    """Some processes on one build, each of which answers one job at a time, and what they have answered.

    A build that takes the place of another is answered from as soon as it is seen and open; from then on
    nothing is answered from the last one.

    Args:
        folder: the build's folder.
        limits: what a job may take, and how many processes there are.
        told: takes what the server's log should have.
    """

    def __init__(self, folder: Path, limits: Limits, told: Callable[[str], None]) -> None:
        self._folder, self._limits, self._told = folder, limits, told
        self.kept = Kept(limits.kept)
        self._idle: list[_Worker] = []
        self._turn = asyncio.Semaphore(limits.processes)
        self._waiting = 0
        self._version: Version | None = None
        self._over: asyncio.Task[None] | None = None
        self._pause, self._again = _PAUSE, 0.0
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def version(self) -> Version | None:
        """The build that is answered from."""
        return self._version

    async def start(self) -> None:
        """Makes ready for the first who asks.

        Raises:
            OutputError: the build cannot be answered from.
        """
        for _ in range(self._limits.processes):
            self._idle.append(await self._joined())

    async def close(self) -> None:
        """Ends the processes."""
        for task in self._tasks:
            task.cancel()
        ends = (_ended(worker.process) for worker in self._idle)
        await asyncio.gather(*ends, *self._tasks, return_exceptions=True)
        self._idle.clear()

    async def settle(self) -> None:
        """Goes over to another build where one stands; returns when it is open, or cannot be opened."""
        now = asyncio.get_running_loop().time()
        if self._over is None and now >= self._again and version_of(self._folder) != self._version:
            self._over = self._begin(self._go_over())
        if self._over is not None:
            await asyncio.shield(self._over)

    async def _go_over(self) -> None:
        try:
            self._idle.append(await self._joined())
            self._pause, self._again = _PAUSE, 0.0
        except OutputError as error:
            self._told(
                f"{error} Until that is mended, answers are of the last build, as far as it is there still; "
                f"the next attempt is in {self._pause:g} seconds."
            )
            self._again = asyncio.get_running_loop().time() + self._pause
            self._pause = min(2 * self._pause, _LONGEST_PAUSE)
        finally:
            self._over = None

    async def run(self, job: Job) -> Answered:
        """A reply to a job; who cancels this, ends the process that works at it."""
        if self._waiting >= self._limits.waiting:
            return self._refused("Too many requests wait for their turn: try again in a minute.")
        self._waiting += 1
        try:
            await asyncio.wait_for(self._turn.acquire(), self._limits.seconds)
        except TimeoutError:
            return self._refused("The server is busy: try again in a minute.")
        finally:
            self._waiting -= 1
        try:
            return await self._answered(job)
        finally:
            self._turn.release()

    def _refused(self, message: str) -> Answered:
        return Answered(refusal(503, message), self._version)

    async def _answered(self, job: Job) -> Answered:
        while True:
            stood = version_of(self._folder)
            try:
                worker = await self._taken()
            except OutputError as error:
                self._told(str(error))
                return self._refused("The build cannot be read: the server's log says why.")
            reply = await self._replied(worker, job)
            # Where another build came meanwhile, a file that was read may have been of that one.
            if version_of(self._folder) == stood:
                return Answered(reply, worker.version)

    async def _replied(self, worker: _Worker, job: Job) -> Reply:
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
            if done and worker.version == self._version:
                self._idle.append(worker)
            else:
                self._end(worker.process)

    async def _taken(self) -> _Worker:
        """A process on the build that is answered from.

        Raises:
            OutputError: there is none, and none can be started.
        """
        await self.settle()
        while self._idle:
            worker = self._idle.pop()
            if worker.process.returncode is None:
                return worker
        return await self._joined()

    async def _joined(self) -> _Worker:
        """A new process; where the build that stands is another than the last, all others end.

        Raises:
            OutputError: the build cannot be opened.
        """
        while True:
            worker = await self._opened()
            if worker.version == self._version:
                return worker
            if worker.version == version_of(self._folder):
                self._version = worker.version
                while self._idle:
                    self._end(self._idle.pop().process)
                return worker
            self._end(worker.process)  # while it opened that build, yet another came

    async def _opened(self) -> _Worker:
        limits = msgspec.json.encode(self._limits).decode()
        arguments = ("-m", _WORKER, str(self._folder), limits)
        try:
            process = await asyncio.create_subprocess_exec(
                sys.executable, *arguments, stdin=PIPE, stdout=PIPE
            )
        except OSError as error:
            raise OutputError(f"No process can be started that answers ({error.strerror}).") from error
        version = None
        try:
            ready = await asyncio.wait_for(_read(process, Ready), _OPENING)
            version = ready.version
        except TimeoutError as error:
            raise OutputError(f"{self._folder} cannot be opened within {_OPENING:g} seconds.") from error
        except (asyncio.IncompleteReadError, OSError) as error:
            raise OutputError(
                f"The process that opens {self._folder} ends at once: build it again, unless the machine "
                "lacks memory."
            ) from error
        finally:
            if version is None:
                self._end(process)
        if version is None:
            raise OutputError(ready.problem)
        return _Worker(process, version)

    def _end(self, process: Process) -> None:
        self._begin(_ended(process))

    def _begin(self, work: Coroutine[None, None, None]) -> asyncio.Task[None]:
        task = asyncio.get_running_loop().create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


async def _ended(process: Process) -> None:
    with suppress(ProcessLookupError):
        process.kill()
    await process.wait()


async def _exchange(process: Process, job: Job) -> Reply:
    assert process.stdin is not None
    process.stdin.write(framed(job))
    await process.stdin.drain()
    return await _read(process, Reply)


async def _read(process: Process, kind: type[_Frame]) -> _Frame:
    assert process.stdout is not None
    head = await process.stdout.readexactly(HEAD)
    content = await process.stdout.readexactly(length_in(head))
    return msgspec.msgpack.decode(content, type=kind)
