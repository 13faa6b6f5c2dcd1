"""A Dask cluster of real processes reads papers as this machine does, whatever happens to its workers."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from stadsgraf.building import build, changes, cluster
from stadsgraf.building.cluster import Cluster, on_cluster
from stadsgraf.building.shards import Made, Task
from stadsgraf.config import BuildOptions
from stadsgraf.errors import InputError
from stadsgraf.model import Document
from tests.pipeline.builds import files, papers, run

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")
_PATIENCE = 120


class Dask:
    """A scheduler and workers, each in a process of its own."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"tcp://127.0.0.1:{port}"
        self.workers: list[subprocess.Popen[bytes]] = []
        self._folder = folder
        self.scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", str(port))

    def add_worker(self) -> subprocess.Popen[bytes]:
        options = ("--nthreads", "1", "--no-nanny", "--local-directory", str(self._folder))
        self.workers.append(self._start("worker", self.address, *options))
        return self.workers[-1]

    def _start(self, kind: str, *arguments: str) -> subprocess.Popen[bytes]:
        program = f"from distributed.cli.dask_{kind} import main; main()"
        command = [sys.executable, "-c", program, *arguments, "--no-dashboard"]
        with (self._folder / f"{kind}{len(self.workers)}.log").open("wb") as log:
            return subprocess.Popen(command, stdout=log, stderr=log, cwd=self._folder)

    def stop(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


@contextmanager
def dask(folder: Path, workers: int = 2) -> Iterator[Dask]:
    folder.mkdir()
    running = Dask(folder)
    try:
        for _ in range(workers):
            running.add_worker()
        yield running
    finally:
        running.stop()


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Papers, and what a build on this machine makes of them."""
    base = tmp_path_factory.mktemp("local")
    folder = papers(base / "papers")
    for path in sorted(folder.iterdir()):
        (folder / f"again_{path.name}").write_bytes(b"\n" + path.read_bytes())
    build(BuildOptions((folder,), base / "out", ("nquads",)), lambda *_: None)
    return base


def on(running: Dask, local: Path, out: Path, shared: Path | None = None) -> None:
    options = BuildOptions(
        (local / "papers",), out, ("nquads",), scheduler=running.address, shared=str(shared or "")
    )
    build(options, lambda *_: None)


def test_a_cluster_leaves_the_same_bytes(local: Path, tmp_path: Path) -> None:
    with dask(tmp_path / "dask") as running:
        on(running, local, tmp_path / "out")
        on(running, local, tmp_path / "by way of", tmp_path / "shared")
    assert files(tmp_path / "out") == files(tmp_path / "by way of") == files(local / "out")


@pytest.mark.slow
def test_what_is_shared_is_not_made_again(
    local: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with dask(tmp_path / "dask", workers=1) as running:
        on(running, local, tmp_path / "one", tmp_path / "shared")
        before = {path: path.stat().st_mtime_ns for path in (tmp_path / "shared").rglob("*.gz")}
        on(running, local, tmp_path / "two", tmp_path / "shared")
    assert before
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "shared").rglob("*.gz")} == before
    assert files(tmp_path / "two") == files(local / "out")


def test_a_worker_killed_at_work_costs_nothing(local: Path, tmp_path: Path) -> None:
    with dask(tmp_path / "dask") as running:
        first = running.workers[0]
        seen: list[int] = []

        def tell(stage: str, done: int, _: int, __: str = "", /) -> None:
            if stage == "reading papers" and done and not seen:
                seen.append(done)
                os.kill(first.pid, signal.SIGKILL)
                running.add_worker()

        options = BuildOptions((local / "papers",), tmp_path / "out", ("nquads",), scheduler=running.address)
        build(options, tell)
        assert first.wait() == -signal.SIGKILL
    assert seen
    assert files(tmp_path / "out") == files(local / "out")


def task(name: str, text: str) -> Task:
    return Task(Document(f"doc/{name}", name, (name,), "text/plain", "utf-8", text, ()), "", ())


def test_a_worker_with_another_program_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "program", lambda: "another")
    with dask(tmp_path / "dask", workers=1) as running, pytest.raises(InputError, match="another version"):
        list(on_cluster([task("a.txt", "Malmö stad är medlem i Eurocities.")], Cluster(running.address)))


def test_papers_that_could_not_be_read_pass_through(tmp_path: Path) -> None:
    with dask(tmp_path / "dask", workers=1) as running:
        unread = Made("doc/0")
        assert list(on_cluster([unread], Cluster(running.address))) == [unread]
        assert list(on_cluster([], Cluster(running.address))) == []


def test_without_a_scheduler_the_message_says_how_to_start_one(tmp_path: Path) -> None:
    folder = papers(tmp_path / "papers", ["lund_motion.txt"])
    done = run(
        "build", folder, "--out", tmp_path / "out", "--engine", "dask", "--scheduler", "tcp://127.0.0.1:9"
    )
    assert (done.returncode, b"dask scheduler" in done.stderr) == (2, True)
    assert b"Traceback" not in done.stderr
    half = run("build", folder, "--out", tmp_path / "out", "--engine", "dask")
    assert (half.returncode, b"--scheduler ADDRESS" in half.stderr) == (2, True)
    alone = run("build", folder, "--out", tmp_path / "out", "--shared", tmp_path / "shared")
    assert (alone.returncode, b"needs --engine dask" in alone.stderr) == (2, True)


@pytest.mark.slow
def test_a_scheduler_that_goes_away_ends_the_build_with_a_message(local: Path, tmp_path: Path) -> None:
    with dask(tmp_path / "dask") as running:

        def tell(stage: str, done: int, _: int, __: str = "", /) -> None:
            if stage == "reading papers" and done:
                running.scheduler.kill()

        options = BuildOptions((local / "papers",), tmp_path / "out", ("nquads",), scheduler=running.address)
        began = time.monotonic()
        with pytest.raises(InputError, match="is gone"):
            build(options, tell)
        assert time.monotonic() - began < _PATIENCE
    assert changes.keys_in(tmp_path / "out") == {}
    options = BuildOptions((local / "papers",), tmp_path / "out", ("nquads",))
    assert 0 < build(options, lambda *_: None).timings.read < len(list((local / "papers").iterdir()))
    assert files(tmp_path / "out") == files(local / "out")
