"""A paper that cannot be processed is set aside with an issue; a shard comes back whole, or not at all."""

import contextlib
import gzip
import time
from pathlib import Path

import pytest

from stadsgraf.building import limits, shards
from stadsgraf.building.shards import Made, Task, kept_in, make
from stadsgraf.issues import Severity
from stadsgraf.read import read_path

PAPER = Path(__file__).parents[1] / "corpus" / "e2e" / "lund_motion.txt"


def task() -> Task:
    document = read_path(PAPER).document
    assert document is not None
    return Task(document, "key", ())


@pytest.fixture(scope="module")
def made() -> Made:
    return make(task())


def put(made: Made, folder: Path) -> Path:
    for name, content in made.files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def test_the_same_paper_gives_the_same_bytes(made: Made) -> None:
    assert make(task()).files == made.files
    assert sorted(name.partition(".")[2] for name in made.files) == ["json.gz", "jsonl.gz", "nq.gz", "txt"]


def test_a_shard_comes_back_whole(made: Made, tmp_path: Path) -> None:
    shard = kept_in(put(made, tmp_path), made.document)
    assert shard is not None
    assert shard.key == "key"
    assert shard.resolved.document == task().document
    assert shard.resolved.claims
    assert shard.sentences["sentences"] >= shard.sentences["used"] > 0


@pytest.mark.parametrize("ending", [".nq.gz", ".json.gz", ".jsonl.gz", ".txt"])
@pytest.mark.parametrize("damage", ["gone", "empty", "cut", "other"])
def test_a_damaged_shard_does_not_come_back(made: Made, tmp_path: Path, ending: str, damage: str) -> None:
    put(made, tmp_path)
    (path,) = (tmp_path / name for name in made.files if name.endswith(ending))
    if damage == "gone":
        path.unlink()
    elif damage == "empty":
        path.write_bytes(b"")
    elif damage == "cut":
        path.write_bytes(path.read_bytes()[:-20])
    else:
        path.write_bytes(gzip.compress(b"other")[:-1] + b"x" if ending != ".txt" else b"other")
    assert kept_in(tmp_path, made.document) is None


def failing(error: BaseException) -> object:
    def process(*_: object) -> None:
        raise error

    return process


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (MemoryError(), "more memory"),
        (KeyError("x"), "KeyError at test_shards.py"),
        (RecursionError(), "Recursion"),
    ],
)
def test_what_a_paper_does_to_a_rule_is_an_issue(
    monkeypatch: pytest.MonkeyPatch, error: Exception, words: str
) -> None:
    monkeypatch.setattr(shards, "process", failing(error))
    left = make(task())
    (issue,) = left.issues
    assert left.files == {}
    assert (issue.source, issue.code, issue.severity) == ("lund_motion.txt", "set-aside", Severity.ERROR)
    assert words in issue.message


def test_a_paper_that_takes_too_long_is_set_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    def spin(*_: object) -> None:
        while True:
            with contextlib.suppress(Exception):  # what a careless rule might do
                time.sleep(0.01)

    monkeypatch.setattr(shards, "process", spin)
    monkeypatch.setattr(limits, "_SECONDS", 0.2)
    monkeypatch.setattr(limits, "_SECONDS_A_CHARACTER", 0.0)
    (issue,) = make(task()).issues
    assert "not read within" in issue.message


def test_a_paper_that_could_not_be_read_passes_through() -> None:
    unread = Made("doc/0", issues=())
    assert make(unread) is unread
