"""A build that is damaged: told when the server starts, lived through where it comes later."""

import select
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from stadsgraf.staging import MANIFEST
from tests.pipeline.builds import PAPERS, built, run
from tests.serve.servers import Server, serving
from tests.serve.test_limits import soon

PATHS = (
    "/api/graph",
    "/api/search?q=lund",
    "/api/papers",
    "/api/network",
    "/api/quality",
    "/api/ask/networks",
    "/sparql?query=ASK%20%7B%20%3Fs%20a%20sg%3ACity%20%7D",
)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _spoil(path: Path) -> None:
    path.write_bytes(bytes(byte ^ 0xFF for byte in path.read_bytes()))


def _spoil_store(out: Path, names: str) -> None:
    for path in (out / "store").glob(names):
        _spoil(path)


DAMAGE: dict[str, tuple[Callable[[Path], None], str]] = {
    "no store": (lambda out: shutil.rmtree(out / "store"), "lacks store"),
    "an empty store": (lambda out: (out / "store" / "CURRENT").unlink(), "store"),
    "a rotten store": (lambda out: _spoil_store(out, "*.sst"), "store"),
    "a rotten list of the store": (lambda out: _spoil_store(out, "MANIFEST-*"), "store"),
    "a rotten start of the store": (lambda out: _spoil_store(out, "CURRENT"), "store"),
    "half a manifest": (lambda out: _cut(out / MANIFEST), "holds no build"),
    "a rotten base": (lambda out: _spoil(out / "search.sqlite"), "search.sqlite"),
    "half a base": (lambda out: _cut(out / "search.sqlite"), "search.sqlite"),
    "no base": (lambda out: (out / "search.sqlite").unlink(), "lacks search.sqlite"),
    "half the claims": (lambda out: _cut(out / "claims.jsonl"), "claims.jsonl breaks off"),
    "no claims": (lambda out: (out / "claims.jsonl").unlink(), "lacks claims.jsonl"),
    "no shards": (lambda out: shutil.rmtree(out / "shards"), "lacks shards"),
    "no texts": (lambda out: shutil.rmtree(out / "texts"), "lacks texts"),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_it_is_told_at_the_start(out: Path, tmp_path: Path, name: str) -> None:
    do, told = DAMAGE[name]
    shutil.copytree(out, tmp_path / "out")
    do(tmp_path / "out")
    done = run("serve", tmp_path / "out", "--port", "0")
    said = done.stderr.decode()
    assert (done.returncode, told in said, "Traceback" in said) == (2, True, False), said
    assert "again" in said or "run `stadsgraf build" in said


def test_it_is_lived_through(out: Path, tmp_path: Path) -> None:
    """Whatever of a build goes while it is served: each answer is right, or says in JSON what is wrong."""
    folder = tmp_path / "out"
    shutil.copytree(out, folder)
    with serving(folder) as server:
        for name, (do, _) in DAMAGE.items():
            if name != "half a manifest":
                do(folder)
            for path in PATHS:
                found = server.get(path)
                assert found.status_code == 200 or "error" in found.json(), (name, path)
                assert found.status_code in (200, 500, 503), (name, path, found.text)
                assert str(folder) not in found.text
            shutil.copytree(out, folder, dirs_exist_ok=True)
        assert server.process.poll() is None


def test_claims_that_are_lacking_are_told(out: Path, tmp_path: Path) -> None:
    shutil.copytree(out, tmp_path / "out")
    claims = tmp_path / "out" / "claims.jsonl"
    claims.write_bytes(b"".join(claims.read_bytes().splitlines(keepends=True)[:-1]))
    with serving(tmp_path / "out") as server:
        found = server.get("/api/network")
        assert (found.status_code, "lacks claims" in found.json()["error"]) == (503, True)


def _papers(folder: Path, *files: str) -> Path:
    folder.mkdir(exist_ok=True)
    for file in files:
        shutil.copy(PAPERS / file, folder)
    return folder


def test_a_reader_sees_the_last_build_and_then_the_next_and_never_the_last_again(tmp_path: Path) -> None:
    papers, out = _papers(tmp_path / "papers", "lund_motion.txt"), tmp_path / "out"
    built([papers], out)
    done, wrong = threading.Event(), list[str]()

    def read(server: Server, path: str, most: Callable[[Server, str], int]) -> None:
        last, over = 0, False
        while not over:
            over = done.is_set()  # before the request: what is asked after the build is of the build
            now = most(server, path)
            if now < last or (over and now < 3):
                wrong.append(f"{path}: {now} after {last}")
            last = now

    with serving(out) as server:
        tag = server.get("/api/papers").headers["etag"]
        readers = [
            threading.Thread(target=read, args=(server, path, count))
            for path, count in (
                ("/api/graph", _of_manifest),
                ("/api/papers", _of_base),
                ("/sparql", _of_store),
            )
        ]
        for one in readers:
            one.start()
        for file in ("gavle_protokoll.txt", "umea_scanned.txt"):
            built([_papers(papers, file)], out)
        done.set()
        for one in readers:
            one.join()
        assert server.get("/api/papers", if_none_match=tag).status_code == 200
        assert server.get("/api/search?q=gävle").json()["hits"]
    assert wrong == []


def _of_manifest(server: Server, path: str) -> int:
    return int(server.get(path).json()["papers"])


def _of_base(server: Server, path: str) -> int:
    return int(server.get(path).json()["total"])


def _of_store(server: Server, path: str) -> int:
    query = "SELECT (COUNT(*) AS ?n) { ?text a sg:TextSource ; sg:sha256 ?sum }"
    rows = server.post(path, query.encode(), "application/sparql-query").json()["results"]["bindings"]
    return int(rows[0]["n"]["value"])


def test_a_build_that_cannot_be_opened_is_tried_again(out: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    built([_papers(tmp_path / "papers", "lund_motion.txt")], folder)
    with serving(folder) as server:
        assert server.get("/api/papers").json()["total"] == 1
        shutil.move(folder / "store", tmp_path / "aside")
        manifest = (folder / MANIFEST).read_bytes()
        (folder / MANIFEST).unlink()
        (folder / MANIFEST).write_bytes(manifest)
        assert server.get("/api/search?q=lund").json()["hits"]
        log = server.process.stderr
        assert log is not None
        assert select.select([log], [], [], 60)[0]
        said = log.readline().decode()
        assert "lacks store" in said
        assert "next attempt" in said
        built([_papers(tmp_path / "papers", "gavle_protokoll.txt")], folder)
        assert soon(lambda: server.get("/api/papers").json()["total"] == 2)
