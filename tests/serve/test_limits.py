"""What a server refuses, ends and outlives."""

import os
import shutil
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import httpx
import pytest

from stadsgraf.serve.limits import Limits
from stadsgraf.serve.patience import PATIENCE
from tests.pipeline.builds import PAPERS, built, run
from tests.serve.servers import Server, serving

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
LARGE = "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?c"


@pytest.fixture(scope="module")
def strict(out: Path) -> Iterator[Server]:
    """A server with little room."""
    limits = Limits(memory=200 * 2**20, rows=50, answer=100_000, request=10_000, processes=1)
    with serving(out, limits) as running:
        yield running


@pytest.fixture(scope="module")
def hasty(out: Path) -> Iterator[Server]:
    """A server with little patience."""
    with serving(out, Limits(seconds=3, processes=1)) as running:
        yield running


def soon(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + 60
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def worked(process: int) -> float:
    """Seconds that a process has computed."""
    ticks = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[11:13]
    return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")


def answers(server: Server) -> bool:
    said = server.get("/sparql?query=" + quote("ASK { ?s a sg:City }")).json()
    return bool(said.get("boolean"))


def test_a_query_that_takes_too_long_is_ended(hasty: Server) -> None:
    before = hasty.children()
    found = hasty.get("/sparql?query=" + quote(ENDLESS))
    assert found.status_code == 503
    assert "longer than 3 seconds" in found.json()["error"]
    assert soon(lambda: answers(hasty))
    assert soon(lambda: not before & hasty.children())


def test_a_query_that_takes_too_much_memory_is_ended(out: Path) -> None:
    with serving(out, Limits(memory=60 * 2**20, processes=1)) as server:
        found = server.get("/sparql?query=" + quote(LARGE))
        assert found.status_code == 503
        assert "memory" in found.json()["error"]
        assert answers(server)


def test_a_query_ends_when_its_client_leaves(out: Path) -> None:
    with serving(out, Limits(processes=1)) as server:
        (before,) = server.children()
        rested = worked(before)
        where = urlsplit(server.url)
        with socket.create_connection((where.hostname, where.port)) as client:
            client.sendall(f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: x\r\n\r\n".encode())
            assert soon(lambda: worked(before) > rested + 0.2)
        assert soon(lambda: before not in server.children())
        assert answers(server)


@pytest.mark.parametrize("form", ["SELECT * { ?s ?p ?o }", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"])
@pytest.mark.parametrize(
    "accept", ["*/*", "text/csv, text/turtle", "application/sparql-results+xml, text/turtle"]
)
def test_more_rows_than_may_be_are_refused_and_as_many_are_given(
    strict: Server, form: str, accept: str
) -> None:
    found = strict.get(f"/sparql?query={quote(form + ' LIMIT 51')}", accept=accept)
    assert found.status_code == 400
    assert "more than 50 rows" in found.json()["error"]
    assert strict.get(f"/sparql?query={quote(form + ' LIMIT 50')}", accept=accept).status_code == 200


def test_an_answer_that_is_too_long_is_refused(strict: Server) -> None:
    query = "SELECT (CONCAT(STR(?s), STRUUID(), STR(?o)) AS ?x) { ?s ?p ?o . ?a ?b ?c } LIMIT 100000"
    found = strict.get("/sparql?query=" + quote(query))
    assert found.status_code == 400
    assert "longer than 100,000 bytes" in found.json()["error"]


def test_a_request_that_is_too_long_is_refused(strict: Server) -> None:
    body = b"ASK { }" + b" " * 10_000
    found = strict.post("/sparql", body, "application/sparql-query")
    assert found.status_code == 413
    assert answers(strict)


def test_headers_without_end_are_refused(strict: Server) -> None:
    where = urlsplit(strict.url)
    with socket.create_connection((where.hostname, where.port), timeout=20) as client:
        client.sendall(b"GET /health HTTP/1.1\r\nx: ")
        for _ in range(20):
            try:
                client.sendall(b"a" * 10_000)
            except OSError:
                break
        try:
            said = client.recv(100)
        except ConnectionResetError:
            said = b""
    assert b" 200 " not in said
    assert answers(strict)


def test_a_body_that_never_comes_is_not_waited_for(hasty: Server) -> None:
    where = urlsplit(hasty.url)
    with socket.create_connection((where.hostname, where.port), timeout=20) as client:
        client.sendall(b"POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\n")
        client.sendall(b"Content-Length: 99\r\n\r\n")
        assert b" 408 " in client.recv(1000)


def test_a_head_that_comes_byte_by_byte_is_not_waited_for(server: Server) -> None:
    where = urlsplit(server.url)
    with socket.create_connection((where.hostname, where.port), timeout=1) as client:
        end, closed = time.monotonic() + 2 * PATIENCE, False
        client.sendall(b"GET /health HTTP/1.1\r\nx: ")
        while not closed and time.monotonic() < end:
            try:
                client.sendall(b"a")
                closed = client.recv(1) == b""
            except TimeoutError:
                continue
            except OSError:
                closed = True
    assert closed
    assert server.get("/health").status_code == 200


def test_no_file_is_given_that_is_not_the_explorers(server: Server) -> None:
    where = urlsplit(server.url)
    for path in (
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/claims.jsonl",
        "/id/../../etc/passwd",
        "//etc/passwd",
    ):
        with socket.create_connection((where.hostname, where.port), timeout=20) as client:
            client.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
            said = b"".join(iter(lambda: client.recv(65536), b""))
        assert b" 404 " in said.split(b"\r\n")[0], path
        assert b"root:" not in said


@pytest.fixture
def of_two(tmp_path: Path) -> tuple[Path, Path]:
    """A served build of one paper, and one of two papers beside it."""
    papers = tmp_path / "papers"
    papers.mkdir()
    shutil.copy(PAPERS / "lund_motion.txt", papers)
    built([papers], tmp_path / "out")
    shutil.copy(PAPERS / "gavle_protokoll.txt", papers)
    built([papers], tmp_path / "next")
    return tmp_path / "out", tmp_path / "next"


def test_who_has_seen_the_next_build_is_not_led_back(of_two: tuple[Path, Path]) -> None:
    out, other = of_two
    with serving(out, Limits(seconds=3, processes=2)) as server:
        out.rename(out.with_name("old"))
        other.rename(out)
        # A process that is ended leaves its place to one that can only open the next build.
        server.get("/sparql?query=" + quote(ENDLESS))
        seen = [server.get(f"/api/papers?limit={limit}").json()["total"] for limit in range(1, 60)]
        assert soon(lambda: server.get("/api/papers").json()["total"] == 2)
    assert seen == sorted(seen)


def test_it_stops_with_its_processes(out: Path) -> None:
    with serving(out) as server:
        children = server.children()
        assert children
    assert soon(lambda: not any(Path(f"/proc/{one}").exists() for one in children))


def test_a_port_that_is_taken_is_told(out: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        done = run("serve", out, "--port", str(other.getsockname()[1]))
    assert done.returncode == 2
    assert "cannot listen" in done.stderr.decode()


def test_a_folder_without_a_build_is_told(tmp_path: Path) -> None:
    done = run("serve", tmp_path)
    assert done.returncode == 2
    assert "holds no build" in done.stderr.decode()


def test_many_at_a_time_are_answered(server: Server) -> None:
    with httpx.Client(base_url=server.url, timeout=60) as client:
        for _ in range(50):
            assert client.get("/api/ask/networks").status_code == 200
