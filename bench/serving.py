"""How many questions a server answers in a second: `python -m bench.serving BUILD`.

A server of the build is started, and some clients on loopback ask it one question after another, each drawn
by lot from all that can be asked with arguments of the graph (`bench.questions`), none twice as often as
another.  Clients and server share the machine.  Answers come from the store: no client says what it has.
"""

import asyncio
import random
import re
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote, urlencode

import typer

from bench.questions import TIMES, Arguments
from stadsgraf.graph.store import open_store
from stadsgraf.query.header import load
from stadsgraf.resources import resource_folder

_SERVE = "from stadsgraf.cli import main; main()"


def addresses(build: Path) -> list[str]:
    """Paths of all questions with arguments that the graph has."""
    drawn = Arguments(open_store(build / "store"))
    return [
        f"/api/ask/{quote(question.name)}?{urlencode(given)}"
        for question in load(resource_folder("queries") / "ask")
        for turn in range(TIMES)
        if (given := drawn.of(question, turn)) is not None
    ]


async def _client(
    port: int, paths: Sequence[str], until: float, lot: random.Random
) -> list[tuple[float, str, int]]:
    """Milliseconds, path and status of each request of one client."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    taken = []
    while time.perf_counter() < until:
        path, start = lot.choice(paths), time.perf_counter()
        writer.write(f"GET {path} HTTP/1.1\r\nHost: x\r\nAccept: application/json\r\n\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        length = re.search(rb"content-length: (\d+)", head)
        assert length is not None, head
        await reader.readexactly(int(length[1]))
        taken.append((1000 * (time.perf_counter() - start), path, int(head.split(b" ", 2)[1])))
    writer.close()
    return taken


async def _clients(
    port: int, paths: Sequence[str], count: int, seconds: float
) -> list[tuple[float, str, int]]:
    until = time.perf_counter() + seconds
    runs = await asyncio.gather(
        *(_client(port, paths, until, random.Random(number)) for number in range(count))  # noqa: S311
    )
    return [one for run in runs for one in run]


def main(build: Path, clients: int = 8, seconds: float = 20) -> None:
    """Measure a server of a build.

    Args:
        build: output folder of a build.
        clients: how many ask at a time.
        seconds: for how long.
    """
    paths = addresses(build)
    command = [sys.executable, "-c", _SERVE, "serve", str(build), "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as server:
        assert server.stderr is not None
        found = re.search(rb":(\d+)/", server.stderr.readline())
        assert found is not None
        try:
            asyncio.run(_clients(int(found[1]), paths, clients, seconds / 4))  # warm
            taken = sorted(asyncio.run(_clients(int(found[1]), paths, clients, seconds)))
        finally:
            server.terminate()
    at = {share: taken[min(len(taken) - 1, int(len(taken) * share))][0] for share in (0.5, 0.95, 0.99)}
    wrong = sum(status != 200 for _, _, status in taken)
    print(f"{len(paths)} questions, {clients} clients, {seconds:g} s: {len(taken) / seconds:.0f} a second;")
    print(", ".join(f"{share:.0%} within {ms:.0f} ms" for share, ms in at.items()) + f"; {wrong} refused")
    print(f"slowest: {taken[-1][0]:.0f} ms, {taken[-1][1]}")


if __name__ == "__main__":
    typer.run(main)
