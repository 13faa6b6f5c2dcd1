"""Real servers for tests: processes that answer at a free port until the test is over."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import msgspec

from stadsgraf.serve.limits import Limits

_SERVE = """
import sys
from pathlib import Path

import msgspec

from stadsgraf.serve.limits import Limits
from stadsgraf.serve.serving import serve

def said(url, others):
    print(url, file=sys.stderr, flush=True)


limits = msgspec.json.decode(sys.argv[2], type=Limits)
serve(Path(sys.argv[1]), "127.0.0.1", 0, limits, said, sys.argv[3])
"""


class Server(msgspec.Struct, frozen=True):
    """A server that answers."""

    process: "subprocess.Popen[bytes]"
    url: str

    def get(self, path: str, **headers: str) -> httpx.Response:
        """What the server gives for a path."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return httpx.get(self.url + path, headers=named, timeout=60)

    def post(self, path: str, content: bytes, media: str, **headers: str) -> httpx.Response:
        """What the server gives for a body."""
        return httpx.post(
            self.url + path, content=content, headers={"content-type": media, **headers}, timeout=60
        )

    def children(self) -> set[int]:
        """The processes that answer its queries."""
        path = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return {int(number) for number in path.read_text().split()}


@contextmanager
def serving(folder: Path, limits: Limits | None = None, token: str = "") -> Iterator[Server]:
    """A server of a build."""
    given = msgspec.json.encode(limits or Limits()).decode()
    command = [sys.executable, "-c", _SERVE, str(folder), given, token]
    with started(command) as server:
        yield server


@contextmanager
def started(command: list[str]) -> Iterator[Server]:
    """A server that a command starts, which says its address on stderr."""
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    assert process.stderr is not None
    try:
        said = process.stderr.readline().decode()
        found = re.search(r"http://\S+?(?=/?\s)", said)
        assert found is not None, said + process.stderr.read().decode()
        yield Server(process, found[0])
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)
