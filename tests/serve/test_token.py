"""A server with a token: who has it is answered, everybody else is told what to send."""

import base64
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from openapi_spec_validator import validate

from tests.pipeline.builds import command, run
from tests.serve.servers import Server, serving, started

TOKEN = "s3cret:with=signs/+"  # noqa: S105
PATHS = ("/", "/papers", "/api/graph", "/sparql?query=ASK%20%7B%7D", "/id/x", "/openapi.json", "/nothing")


def basic(password: str, name: str = "reader") -> str:
    return "Basic " + base64.b64encode(f"{name}:{password}".encode()).decode()


@pytest.fixture(scope="module")
def closed(out: Path) -> Iterator[Server]:
    with serving(out, token=TOKEN) as running:
        yield running


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_told_without_the_token(closed: Server, path: str) -> None:
    found = closed.get(path)
    assert found.status_code == 401
    assert [one.split()[0] for one in found.headers.get_list("www-authenticate")] == ["Bearer", "Basic"]
    assert set(found.json()) == {"error"}
    assert "Authorization: Bearer" in found.json()["error"]
    assert found.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "sent",
    [
        "",
        TOKEN,
        "Bearer",
        f"Bearer {TOKEN}x",
        f"Bearer {TOKEN[:-1]}",
        f"Digest {TOKEN}",
        basic(""),
        basic("x", name=TOKEN),
        basic(f"{TOKEN} "),
        f"Basic {TOKEN}",
        "Basic å",
    ],
)
def test_what_is_not_the_token_is_refused(closed: Server, sent: str) -> None:
    headers = [(b"authorization", sent.encode())]
    assert httpx.get(f"{closed.url}/api/graph", headers=headers, timeout=60).status_code == 401


@pytest.mark.parametrize("sent", [f"Bearer {TOKEN}", f"bearer  {TOKEN}", basic(TOKEN), basic(TOKEN, "")])
def test_who_has_the_token_is_answered(closed: Server, sent: str) -> None:
    assert closed.get("/api/graph", authorization=sent).json()["papers"]
    assert closed.get("/", accept="text/html", authorization=sent).status_code == 200
    found = closed.post("/sparql", b"ASK { ?s ?p ?o }", "application/sparql-query", authorization=sent)
    assert found.json()["boolean"] is True


def test_whether_it_is_there_is_told_to_everybody(closed: Server) -> None:
    assert closed.get("/health").json()["status"] == "ok"
    assert closed.get("/health/").status_code == 401


def test_pages_of_other_sites_may_send_the_token(closed: Server) -> None:
    asked = {"origin": "https://example.org", "access-control-request-headers": "authorization"}
    found = httpx.options(f"{closed.url}/api/graph", headers=asked, timeout=60)
    assert found.status_code == 204
    assert "authorization" in found.headers["access-control-allow-headers"]
    assert found.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in found.headers


def test_the_description_names_both_ways(closed: Server, server: Server) -> None:
    described = closed.get("/openapi.json", authorization=f"Bearer {TOKEN}").json()
    validate(described)
    schemes = described["components"]["securitySchemes"]
    assert {one["scheme"] for one in schemes.values()} == {"bearer", "basic"}
    assert described["security"] == [{"bearer": []}, {"basic": []}]
    assert described["paths"]["/health"]["get"]["security"] == []
    assert "401" in described["paths"]["/api/graph"]["get"]["responses"]
    assert "security" not in server.get("/openapi.json").json()


def said_by(process: "subprocess.Popen[bytes]") -> str:
    """What it has said since its address."""
    assert process.stderr is not None
    process.terminate()
    return process.stderr.read().decode()


def test_the_token_comes_from_the_environment_and_is_never_told(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STADSGRAF_TOKEN", TOKEN)
    with started(command("serve", out, "--port", "0", "--host", "0.0.0.0")) as server:  # noqa: S104
        assert server.get("/api/graph").status_code == 401
        assert server.get("/api/graph", authorization=basic(TOKEN)).status_code == 200
        told = said_by(server.process)
    assert "Other machines" not in told
    assert TOKEN not in told


@pytest.mark.parametrize(("host", "warned"), [("0.0.0.0", True), ("127.0.0.1", False)])  # noqa: S104
def test_an_open_server_that_others_reach_is_told(out: Path, host: str, *, warned: bool) -> None:
    with started(command("serve", out, "--port", "0", "--host", host)) as server:
        assert server.get("/health").status_code == 200
        assert ("Other machines reach this address" in said_by(server.process)) is warned


@pytest.mark.parametrize("token", ["", "two words", "håll", "a\nb"])
def test_a_token_that_no_header_can_carry_is_told(out: Path, token: str) -> None:
    done = run("serve", out, "--port", "0", env={"STADSGRAF_TOKEN": token})
    assert done.returncode == 2
    assert "A token is" in done.stderr.decode()
    assert run("serve", out, "--port", "0", "--token", token).returncode == 2
