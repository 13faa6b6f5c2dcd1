"""Running the server until somebody stops it."""

import asyncio
import ipaddress
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from stadsgraf.errors import InputError
from stadsgraf.serve.app import application
from stadsgraf.serve.describe import NOBODY, Publisher
from stadsgraf.serve.limits import Limits
from stadsgraf.serve.patience import PATIENCE, PatientProtocol
from stadsgraf.serve.pool import Pool
from stadsgraf.terminal import warn

_BACKLOG = 2048
"""Connections that wait to be taken."""


def serve(
    folder: Path,
    host: str,
    port: int,
    limits: Limits,
    said: Callable[[str, bool], None],
    token: str = "",
    publisher: Publisher = NOBODY,
) -> None:
    """Answer from a build until the process is told to stop.

    Args:
        folder: the build.
        host: name or number of the address; loopback is for this machine alone.
        port: where it listens; 0 takes a free one.
        limits: what a request may take.
        said: takes the address, and whether other machines reach it, once the server answers there.
        token: what a request has to show; empty where all may ask.
        publisher: who stands behind the dataset.

    Raises:
        InputError: it cannot listen there.
        OutputError: the build is damaged.
    """
    pool = Pool(folder, limits, warn)
    with _listening(host, port) as listener:
        number, taken = listener.getsockname()[:2]
        others = not ipaddress.ip_address(number).is_loopback
        shown = f"[{host}]" if ":" in host else host
        config = uvicorn.Config(
            application(pool, limits, lambda: said(f"http://{shown}:{taken}/", others), token, publisher),
            log_level="warning",
            access_log=False,
            server_header=False,
            lifespan="on",
            limit_concurrency=limits.connections,
            h11_max_incomplete_event_size=limits.line,
            http=PatientProtocol,
            ws="none",
            timeout_keep_alive=int(PATIENCE),
            timeout_graceful_shutdown=2,
        )
        asyncio.run(_served(pool, uvicorn.Server(config), listener))


async def _served(pool: Pool, server: uvicorn.Server, listener: socket.socket) -> None:
    # Before uvicorn begins: what is wrong with the build is told like all that is wrong with an argument.
    await pool.start()
    await server.serve(sockets=[listener])


def _listening(host: str, port: int) -> socket.socket:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
        family, kind, protocol, _, address = found[0]
        # Named by its protocol, for asyncio sends at once (TCP_NODELAY) only what it knows to be TCP.
        listener = socket.socket(family, kind, protocol)
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(_BACKLOG)
    except OSError as error:
        raise InputError(
            f"The server cannot listen at {host}, port {port} ({error.strerror or error}): choose another."
        ) from error
    return listener
