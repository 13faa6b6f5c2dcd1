"""A build that is killed, or whose disk is full: the last good one stays, and the next goes on from there."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pipeline.builds import PAPERS, built, command, files, papers, run


def many(folder: Path, count: int) -> Path:
    """Papers enough for several processes: one paper with a number put into it."""
    folder.mkdir()
    text = (PAPERS / "orebro_tjansteskrivelse.txt").read_text(encoding="utf-8")
    for number in range(count):
        other = text.replace("KS 2021/0117", f"KS 2021/{number:04}")
        (folder / f"{number}.txt").write_text(other, encoding="utf-8")
    return folder


def start(folder: Path, out: Path) -> "subprocess.Popen[bytes]":
    arguments = command("build", folder, "--out", out, "--formats", "nquads", "--jobs", "2")
    # Whoever runs the tests in the background has Ctrl-C ignored, and so would what they start.
    return subprocess.Popen(
        arguments,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def shards_when(out: Path, count: int, process: "subprocess.Popen[bytes]") -> None:
    """Waits until a running build has written so many shards."""
    while len(list((out / ".stadsgraf.next" / "shards").glob("*.json.gz"))) < count:
        assert process.poll() is None
        time.sleep(0.005)


def read_in(out: Path) -> int:
    return int(json.loads((out / "timings.json").read_bytes())["read"])


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Papers, and a build of them that nothing disturbed."""
    base = tmp_path_factory.mktemp("clean")
    built([many(base / "papers", 30)], base / "out")
    return base


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_what_a_killed_build_has_read_is_not_read_again(
    clean: Path, tmp_path: Path, sign: signal.Signals
) -> None:
    out = tmp_path / "out"
    with start(clean / "papers", out) as process:
        shards_when(out, 10, process)
        process.send_signal(sign)
    assert process.returncode != 0
    assert files(built([clean / "papers"], out)) == files(clean / "out")
    assert read_in(out) <= 20
    assert not (out / ".stadsgraf.left").exists()


def test_a_build_killed_twice_goes_on_from_both(clean: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for count in (8, 16):
        with start(clean / "papers", out) as process:
            shards_when(out, count, process)
            process.kill()
    assert files(built([clean / "papers"], out)) == files(clean / "out")
    assert read_in(out) <= 14


_ENDS_AT = """
import os, sys
from pathlib import Path

from stadsgraf.cli import main

number, whole = int(sys.argv.pop(1)), Path.write_bytes

def write_bytes(path, content):
    global number
    if path.parent.name in ("shards", "texts"):
        number -= 1
        if number == 0:
            path.open("wb").close()
            os._exit(9)
    return whole(path, content)

Path.write_bytes = write_bytes
main()
"""
"""The program, which ends when it has opened one of the files that it writes for papers."""


@pytest.mark.parametrize("number", range(5, 9))
def test_a_file_that_a_killed_build_had_only_opened_is_not_taken_up(tmp_path: Path, number: int) -> None:
    folder = papers(tmp_path / "papers", ["lund_motion.txt", "gavle_protokoll.txt"])
    wanted = files(built([folder], tmp_path / "clean"))
    arguments = ["build", str(folder), "--out", str(tmp_path / "out"), "--formats", "nquads"]
    killed = subprocess.run([sys.executable, "-c", _ENDS_AT, str(number), *arguments], capture_output=True)
    assert killed.returncode == 9, killed.stderr
    assert files(built([folder], tmp_path / "out")) == wanted
    assert read_in(tmp_path / "out") == 1


def test_its_processes_end_with_it(clean: Path, tmp_path: Path) -> None:
    with start(clean / "papers", tmp_path / "out") as process:
        shards_when(tmp_path / "out", 4, process)
        children = list(descendants(process.pid))
        process.kill()
    assert len(children) >= 2
    end = time.monotonic() + 60
    while any(alive(child) for child in children):
        assert time.monotonic() < end
        time.sleep(0.05)


def descendants(parent: int) -> Iterator[int]:
    for listed in Path(f"/proc/{parent}/task").glob("*/children"):
        for child in map(int, listed.read_text().split()):
            yield child
            yield from descendants(child)


def alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.slow
def test_a_build_killed_at_any_moment_leaves_a_folder_that_the_next_completes(
    clean: Path, tmp_path: Path
) -> None:
    wanted = files(clean / "out")
    fewer = papers(tmp_path / "fewer", ["lund_motion.txt", "gavle_protokoll.txt"])
    chance = random.Random(1)  # noqa: S311  # moments, not secrets
    for _ in range(100):
        out = built([fewer], tmp_path / "out")
        before = files(out)
        with start(clean / "papers", out) as process:
            time.sleep(chance.uniform(0.3, 12))
            process.kill()
        answered = run("ask", "networks", "--out", out)
        assert answered.returncode == 0, answered.stderr
        left = {name: data for name, data in files(out).items() if not name.startswith(".stadsgraf")}
        assert left in (before, wanted)
        assert files(built([clean / "papers"], out)) == wanted
        shutil.rmtree(out)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 2 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk], capture_output=True)
    if mounted.returncode:
        pytest.skip("only root may mount a small disk")
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)


def test_a_full_disk_is_told_and_the_last_good_build_stays(
    clean: Path, tmp_path: Path, small_disk: Path
) -> None:
    out = small_disk / "out"
    before = files(built([papers(tmp_path / "one", ["lund_motion.txt"])], out))
    done = run("build", clean / "papers", "--out", out)
    told = done.stderr.decode()
    assert done.returncode == 2
    assert "last good output is untouched" in told or "disk" in told
    assert "Traceback" not in told
    assert files(out) == before
    assert os.statvfs(small_disk).f_bavail > 0
