"""What happens when a server is busy, gone, elsewhere, refuses, or says what nobody can read."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from stadsgraf.errors import InputError, OutputError, StadsgrafError
from stadsgraf.remote import wire as module
from stadsgraf.remote.endpoints import Credentials, Endpoints
from stadsgraf.remote.wire import Wire
from tests.remote.servers import free_port

Answer = tuple[int, dict[str, str], bytes]
_ROWS = b'{"head": {"vars": ["s"]}, "results": {"bindings": []}}'
_SECRET = "geheim-7"  # noqa: S105


@contextmanager
def _server(answer: Callable[[int], Answer | None]) -> Iterator[tuple[Endpoints, list[dict[str, str]]]]:
    """A server that gives the answer for each request by its number; None closes the connection.

    Yields:
        Its endpoints, and the headers of all requests so far.
    """
    seen: list[dict[str, str]] = []

    class Handler(BaseHTTPRequestHandler):
        def _any(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length", "0")))
            seen.append(dict(self.headers))
            given = answer(len(seen))
            if given is None:
                self.close_connection = True
                return
            status, headers, body = given
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PUT = do_DELETE = _any  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        base = f"http://127.0.0.1:{server.server_address[1]}"
        login = Credentials("ada", _SECRET)
        yield Endpoints(f"{base}/q", f"{base}/u", f"{base}/g", credentials=login), seen
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long the program would have waited, instead of waiting."""
    seen: list[float] = []
    monkeypatch.setattr(time, "sleep", seen.append)
    return seen


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504, None])
def test_what_passes_is_tried_again(status: int | None, waits: list[float]) -> None:
    """A busy server, or a connection that breaks."""

    def answer(number: int) -> Answer | None:
        if number == 3:
            return 200, {}, _ROWS
        return None if status is None else (status, {}, b"later")

    with _server(answer) as (endpoints, seen), Wire(endpoints) as wire:
        assert wire.rows("SELECT * {}") == []
    assert len(seen) == 3
    assert waits == sorted(waits)
    assert len(waits) == 2


def test_server_says_how_long_to_wait(waits: list[float]) -> None:
    answers = {1: (503, {"Retry-After": "7"}, b""), 2: (503, {"Retry-After": "99999"}, b"")}
    with (
        _server(lambda number: answers.get(number, (200, {}, _ROWS))) as (endpoints, _),
        Wire(endpoints) as wire,
    ):
        wire.rows("SELECT * {}")
    assert waits == [7, 60]


def test_in_the_end_it_gives_up(waits: list[float]) -> None:
    with (
        _server(lambda _: (503, {}, b"full\x1b[31m up")) as (endpoints, seen),
        Wire(endpoints) as wire,
        pytest.raises(OutputError, match=r"answers 503: full.*up") as told,
    ):
        wire.put("urn:g", ["<a:b> <a:c> <a:d> ."])
    assert len(seen) == len(waits) + 1 > 3
    assert "\x1b" not in str(told.value)


def test_nobody_listens(waits: list[float]) -> None:
    base = f"http://127.0.0.1:{free_port()}"
    with (
        Wire(Endpoints(base, base, base)) as wire,
        pytest.raises(OutputError, match="cannot be reached") as told,
    ):
        wire.update("INSERT DATA {}")
    assert base.removeprefix("http://") in str(told.value)
    assert waits


@pytest.mark.parametrize(
    ("status", "body", "told"),
    [
        (401, b"", "refuses the login .401.: set STADSGRAF_STORE_USER"),
        (403, b"", "refuses the login .403."),
        (404, b"", "has nothing at .*/q"),
        (400, b"Parse error at line 1", "answers 400: Parse error"),
        (413, b"", "answers 413: without a word"),
        (200, b"<html>", "answers with what cannot be read"),
    ],
)
def test_what_is_wrong_is_told_at_once(status: int, body: bytes, told: str, waits: list[float]) -> None:
    with (
        _server(lambda _: (status, {}, body)) as (endpoints, seen),
        Wire(endpoints) as wire,
        pytest.raises(StadsgrafError, match=told) as error,
    ):
        wire.rows("SELECT * {}")
    assert (len(seen), waits) == (1, [])
    assert isinstance(error.value, InputError) is (status == 400)
    assert _SECRET not in str(error.value) + repr(endpoints)


def test_server_that_never_answers_is_left(monkeypatch: pytest.MonkeyPatch, waits: list[float]) -> None:
    """Not asked again: whoever needs fifteen minutes once needs them twice."""
    monkeypatch.setattr(module, "_ANSWER", 0.2)
    with ExitStack() as stack:
        silent = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        base = f"http://127.0.0.1:{silent.getsockname()[1]}"
        wire = stack.enter_context(Wire(Endpoints(base, base, base)))
        with pytest.raises(OutputError, match="has not answered for"):
            wire.rows("SELECT * {}")
    assert waits == []


def test_redirect_is_not_followed() -> None:
    """The login of one host never goes to another."""
    with _server(lambda _: (200, {}, _ROWS)) as (other, seen_there):
        there = {"Location": other.query}
        with (
            _server(lambda _: (307, there, b"")) as (endpoints, _),
            Wire(endpoints) as wire,
            pytest.raises(OutputError, match="which is not followed"),
        ):
            wire.rows("SELECT * {}")
    assert seen_there == []


def test_proxies_of_the_environment_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    with _server(lambda _: (200, {}, _ROWS)) as (proxy, seen_there):
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.query)
        with _server(lambda _: (200, {}, _ROWS)) as (endpoints, seen), Wire(endpoints) as wire:
            wire.rows("SELECT * {}")
    assert (len(seen), seen_there) == (1, [])


def test_answer_that_was_cut_is_no_answer() -> None:
    cut = {"X-SPARQL-MaxRows": "10000"}
    with (
        _server(lambda _: (200, cut, _ROWS)) as (endpoints, _),
        Wire(endpoints) as wire,
        pytest.raises(OutputError, match="no more than 10000 rows: add LIMIT"),
    ):
        wire.rows("SELECT * {}")


def test_graph_that_was_cut_is_no_graph() -> None:
    count = (
        b'{"head": {"vars": ["n"]}, "results": {"bindings": [{"n": {"type": "literal", "value": "2", '
        b'"datatype": "http://www.w3.org/2001/XMLSchema#integer"}}]}}'
    )
    given: dict[int, Answer] = {1: (200, {}, b"<a:b> <a:c> <a:d> .\n"), 2: (200, {}, count)}
    with (
        _server(given.get) as (endpoints, _),
        Wire(endpoints) as wire,
        pytest.raises(OutputError, match="gives 1 of the 2 triples"),
    ):
        wire.graph("urn:g")


def test_graph_that_is_not_there_is_empty() -> None:
    with _server(lambda _: (404, {}, b"")) as (endpoints, _), Wire(endpoints) as wire:
        assert wire.graph("urn:g") == []
        wire.drop("urn:g")
        with pytest.raises(OutputError, match="has nothing at"):
            wire.put("urn:g", [])
