"""Real stores for tests: Oxigraph and Virtuoso, each a process of its own on a free port of this machine."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from stadsgraf.remote.endpoints import Endpoints, endpoints
from stadsgraf.remote.wire import Wire

VIRTUOSO = shutil.which("virtuoso-t")
_PATIENCE = 60
"""Seconds that a server may take to start."""
_INI = """\
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temp.db
TransactionFile = temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DirsAllowed = {folders}
NumberOfBuffers = 20000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 4
[SPARQL]
ResultSetMaxRows = {rows}
"""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    assert isinstance(port, int)
    return port


@contextmanager
def oxigraph(location: Path | None = None) -> Iterator[str]:
    """The address of an Oxigraph server; in memory unless it is given a folder."""
    port = free_port()
    place = ("--location", str(location)) if location is not None else ()
    program = Path(sys.executable).with_name("oxigraph")
    with _running([str(program), "serve", *place, "--bind", f"127.0.0.1:{port}"], None, port, "/"):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def virtuoso(folder: Path, rows: int = 1_000_000) -> Iterator[tuple[str, int]]:
    """The address of a Virtuoso server whose `dba` may do all, and its port for SQL.

    Args:
        folder: where its files go; nothing else is in it.
        rows: how many rows an answer may have.
    """
    http, sql = free_port(), free_port()
    ini = _INI.format(sql=sql, http=http, rows=rows, folders=f"., {folder.parent}")
    (folder / "virtuoso.ini").write_text(ini, encoding="utf-8")
    assert VIRTUOSO is not None
    with _running([VIRTUOSO, "-f", "-c", "virtuoso.ini"], folder, http, "/sparql"):
        yield f"virtuoso+http://dba:dba@127.0.0.1:{http}", sql


@contextmanager
def _running(command: list[str], folder: Path | None, port: int, path: str) -> Iterator[None]:
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, cwd=folder, stdout=quiet, stderr=quiet, env=dict(os.environ))
    try:
        _wait(server, f"http://127.0.0.1:{port}{path}")
        yield
    finally:
        server.kill()
        server.wait()


def _wait(server: subprocess.Popen[bytes], url: str) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end:
        assert server.poll() is None, "the server has ended"
        try:
            httpx.get(url, trust_env=False)
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"nothing answers at {url}")


def emptied(address: str) -> Endpoints:
    """The endpoints of a store, after all of its graphs are gone."""
    found = endpoints(address, {})
    with Wire(found) as wire:
        graphs = wire.rows("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }", merged=False)
        for row in graphs:
            if "stadsgraf" in row["g"].value:
                wire.drop(row["g"].value)
        wire.drop(found.merged)
    return found
