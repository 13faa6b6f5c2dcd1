"""How many questions a server answers in a second: `python -m bench.serving BUILD`.

A server of the build is started, and some clients on loopback ask it one question after another with
arguments of the graph; clients and server share the machine.  It is measured twice:

- New questions: each is asked once, so that none is answered from memory.  Every question of queries/ask
  comes with as many arguments as the graph has, up to `_ROUNDS`; half of them are those that the most triples
  lead to, one after the other, which cost most and interest most, half are drawn by lot.  All are shuffled.
  One without parameters is new only once, and so is there only once.
- Questions that somebody asked before, by lot from a few of each (`bench.questions.TIMES`), of which the
  first is about the thing that the most triples lead to.

The first seconds of each, in which the processes are cold, are not counted.  Beside the time on the clock
stands what the server took of the processors, in all its processes, for an answer.
"""

import asyncio
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import typer

from bench.processes import processor
from bench.questions import TIMES, Arguments
from stadsgraf.graph.store import open_store
from stadsgraf.query.header import Kind, load
from stadsgraf.resources import resource_folder

_ROUNDS = 300
"""How often each question is asked with arguments, at most."""

_SERVE = "from stadsgraf.cli import main; main()"


class Interest(Arguments):
    """Arguments as readers have them: what is spoken of most, as often as anything by lot."""

    def one(self, kind: Kind, turn: int) -> str:
        """The identifier of an entity: in even turns the next by how many triples lead to it."""
        ranked = self._all(kind)
        return ranked[turn // 2 % len(ranked)] if turn % 2 == 0 else super().one(kind, turn)


def addresses(build: Path) -> list[str]:
    """Paths of all questions with a few arguments that the graph has."""
    return paths_of(Arguments(open_store(build / "store")), TIMES)


def new_addresses(build: Path) -> list[str]:
    """Paths of questions with many arguments that the graph has, each once, shuffled."""
    paths = list(dict.fromkeys(paths_of(Interest(open_store(build / "store")), _ROUNDS)))
    random.Random(0).shuffle(paths)  # noqa: S311
    return paths


def paths_of(drawn: Arguments, times: int) -> list[str]:
    """Paths of all questions, each so many times, with arguments drawn for it."""
    return [
        f"/api/ask/{quote(question.name)}?{urlencode(given)}"
        for question in load(resource_folder("queries") / "ask")
        for turn in range(times)
        if (given := drawn.of(question, turn)) is not None
    ]


async def _client(port: int, paths: Iterator[str], until: float) -> list[tuple[float, str, int]]:
    """Milliseconds, path and status of each request of one client."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    taken = []
    for path in paths:
        start = time.perf_counter()
        if start > until:
            break
        writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\n\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", head)
        assert length is not None, head
        await reader.readexactly(int(length[1]))
        taken.append((1000 * (time.perf_counter() - start), path, int(head.split(b" ", 2)[1])))
    writer.close()
    return taken


async def _clients(
    port: int, paths: Iterator[str], count: int, seconds: float
) -> list[tuple[float, str, int]]:
    """What clients that ask from one list met with, until the time or the list is at its end."""
    until = time.perf_counter() + seconds
    runs = await asyncio.gather(*(_client(port, paths, until) for _ in range(count)))
    return [one for run in runs for one in run]


def _measured(build: Path, title: str, paths: Iterator[str], clients: int, seconds: float) -> None:
    """Start a server, ask it, and tell how it went."""
    command = [sys.executable, "-c", _SERVE, "serve", str(build), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as server:
        assert server.stderr is not None
        found = re.search(rb":(\d+)/", server.stderr.readline())
        assert found is not None
        try:
            asyncio.run(_clients(int(found[1]), paths, clients, seconds / 4))  # warm
            spent, start = processor(server.pid), time.perf_counter()
            taken = sorted(asyncio.run(_clients(int(found[1]), paths, clients, seconds)))
            spent, lasted = processor(server.pid) - spent, time.perf_counter() - start
        finally:
            server.terminate()
    at = {share: taken[min(len(taken) - 1, int(len(taken) * share))][0] for share in (0.5, 0.95, 0.99)}
    wrong = sum(status != 200 for _, _, status in taken)
    print(f"{title}, {clients} clients: {len(taken)} in {lasted:.0f} s, {len(taken) / lasted:.0f} a second;")
    print(", ".join(f"{share:.0%} within {ms:.0f} ms" for share, ms in at.items()) + f"; {wrong} refused")
    print(f"{1000 * spent / len(taken):.1f} ms of the processors for each;")
    print(f"slowest: {taken[-1][0]:.0f} ms, {taken[-1][1]}")


def main(build: Path, clients: int = 8, seconds: float = 20) -> None:
    """Measure a server of a build.

    Args:
        build: output folder of a build.
        clients: how many ask at a time.
        seconds: for how long.
    """
    new, before = new_addresses(build), addresses(build)
    lot = random.Random(0)  # noqa: S311
    _measured(build, f"{len(new)} new questions", iter(new), clients, seconds)
    drawn = iter(lambda: lot.choice(before), None)
    _measured(build, f"{len(before)} questions asked before", drawn, clients, seconds)


if __name__ == "__main__":
    typer.run(main)
