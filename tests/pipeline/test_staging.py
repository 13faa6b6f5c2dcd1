"""The output folder is always the last good one, whatever moment a build dies at."""

import fcntl
import json
import os
import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from stadsgraf.errors import OutputError
from stadsgraf.staging import MANIFEST, adding, outputs_in, recover, staged


def write(folder: Path, pieces: Mapping[str, str]) -> None:
    for name, content in pieces.items():
        target = folder / name
        target.parent.mkdir(exist_ok=True)
        target.write_text(content)
    outputs = sorted({name.partition("/")[0] for name in pieces} | {MANIFEST})
    (folder / MANIFEST).write_text(
        json.dumps({"stadsgraf": "0", "outputs": outputs, "stamp": sorted(pieces.values())})
    )


def content(folder: Path) -> dict[str, str]:
    """Files that are not the machinery's own."""
    return {
        str(path.relative_to(folder)): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.relative_to(folder).parts[0].startswith(".") and path.name != MANIFEST
    }


OLD = {"claims.jsonl": "old", "network.svg": "old", "shards/a.nq": "old"}
NEW = {"claims.jsonl": "new", "graph.ttl": "new", "shards/b.nq": "new"}
NAMES = ("claims.jsonl", "graph.ttl", "shards", MANIFEST)


def build(out: Path, pieces: Mapping[str, str]) -> None:
    with staged(out) as folder:
        write(folder, pieces)


def test_a_build_takes_the_place_of_the_last_one(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    build(tmp_path, NEW)
    assert content(tmp_path) == NEW
    assert not (tmp_path / ".stadsgraf.next").exists()


def test_files_that_no_build_wrote_are_the_users(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "notes.txt").write_text("mine too")
    build(tmp_path, OLD)
    build(tmp_path, NEW)
    assert content(tmp_path) == {**NEW, "notes.txt": "mine", "deep/notes.txt": "mine too"}


def test_a_build_that_fails_leaves_the_last_good_one(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    with pytest.raises(ZeroDivisionError):
        _fail_while_building(tmp_path)
    assert not (tmp_path / ".stadsgraf.next").exists()
    recover(tmp_path)
    assert content(tmp_path) == OLD
    build(tmp_path, NEW)
    assert content(tmp_path) == NEW


def _fail_while_building(out: Path) -> None:
    with staged(out) as folder:
        write(folder, NEW)
        raise ZeroDivisionError


MOVES = len({name.partition("/")[0] for name in NEW}) + 1


@pytest.mark.parametrize("moves", range(MOVES + 1))
def test_a_move_that_dies_after_any_step_is_finished(
    tmp_path: Path, moves: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed after each rename in turn, and at last before the empty folder is cleared away."""
    build(tmp_path, OLD)
    done = 0
    rename = Path.rename

    def dying(self: Path, target: Path) -> Path:
        nonlocal done
        if done == moves:
            raise KeyboardInterrupt
        done += 1
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", dying)
        if moves == MOVES:
            patch.setattr("shutil.rmtree", _die)
            (tmp_path / "shards" / "a.nq").unlink()
            (tmp_path / "shards").rmdir()
        with pytest.raises(KeyboardInterrupt):
            _die_while_moving(tmp_path)
    recover(tmp_path)
    recover(tmp_path)
    assert content(tmp_path) == NEW
    assert json.loads((tmp_path / MANIFEST).read_text())["stamp"] == sorted(NEW.values())


def _die(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def _die_while_moving(out: Path) -> None:
    folder = out / ".stadsgraf.next"
    folder.mkdir()
    write(folder, NEW)
    (folder / ".complete").touch()
    recover(out)


def test_two_builds_at_once_the_second_is_told(tmp_path: Path) -> None:
    with staged(tmp_path) as folder:
        write(folder, NEW)
        with pytest.raises(OutputError, match="Another build, or an export, is at work"), staged(tmp_path):
            pytest.fail("two builds write into one folder")
    assert content(tmp_path) == NEW


def test_the_lock_of_a_dead_process_stands_in_nobodys_way(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    descriptor = os.open(tmp_path / ".stadsgraf.lock", os.O_RDWR)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    os.close(descriptor)
    build(tmp_path, NEW)
    assert content(tmp_path) == NEW


def test_a_file_in_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match="--out"), staged(tmp_path / "out"):
        pytest.fail("a file is no folder")
    assert (tmp_path / "out").read_text() == "a file"


def test_a_damaged_manifest_loses_nothing_of_the_users(tmp_path: Path) -> None:
    """What it named cannot be told from what the user put there."""
    build(tmp_path, OLD)
    (tmp_path / MANIFEST).write_text("{")
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(OutputError, match=re.escape("claims.jsonl, manifest.json, shards would be")):
        build(tmp_path, NEW)
    assert content(tmp_path) == {**OLD, "notes.txt": "mine"}


@pytest.mark.parametrize(
    "manifest", [None, "", "[]", '{"outputs": ["shards"]}', '{"name": "a web page"}', "\xff"]
)
@pytest.mark.parametrize("name", ["shards/mine.nq", "claims.jsonl", "shards"])
def test_what_a_user_has_in_a_folder_is_never_replaced(
    tmp_path: Path, name: str, manifest: str | None
) -> None:
    out = tmp_path / "out"
    (out / name).parent.mkdir(parents=True)
    (out / name).write_text("mine")
    if manifest is not None:
        (out / MANIFEST).write_text(manifest, encoding="latin-1")
    before = sorted(out.rglob("*"))
    with pytest.raises(OutputError, match="would be overwritten"), staged(out, NAMES):
        pytest.fail("the work is for nothing")
    assert sorted(out.rglob("*")) == before
    with pytest.raises(OutputError, match="would be overwritten"):
        build(out, NEW)
    assert (out / name).read_text() == "mine"


def test_a_link_that_leads_nowhere_is_the_users_too(tmp_path: Path) -> None:
    (tmp_path / "shards").symlink_to(tmp_path / "an unmounted disk")
    with pytest.raises(OutputError, match="shards would be overwritten"):
        build(tmp_path, NEW)
    assert (tmp_path / "shards").is_symlink()


def test_what_a_user_puts_into_a_build_is_never_replaced(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    (tmp_path / "graph.ttl").write_text("mine")
    with pytest.raises(OutputError, match=r"graph\.ttl would be overwritten"):
        build(tmp_path, NEW)
    assert content(tmp_path) == {**OLD, "graph.ttl": "mine"}


def test_what_is_added_to_a_build_goes_with_the_next_one(tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(out, OLD)
    added = [out / "graph.nq", out / "mine" / "graph.nq", tmp_path / "elsewhere.nq"]
    for _ in range(2):
        with adding(out, added):
            for path in added:
                path.parent.mkdir(exist_ok=True)
                path.write_text("added")
    (out / "mine" / "notes.txt").write_text("mine")
    build(out, NEW)
    assert content(out) == {**NEW, "mine/notes.txt": "mine"}
    assert (tmp_path / "elsewhere.nq").read_text() == "added"


def test_two_exports_wait_for_each_other_and_both_are_recorded(tmp_path: Path) -> None:
    build(tmp_path, OLD)
    names = [f"{number}.csv" for number in range(6)]

    def export(name: str) -> None:
        with adding(tmp_path, [tmp_path / name]):
            (tmp_path / name).write_text("added")

    with ThreadPoolExecutor() as pool:
        list(pool.map(export, names))
    assert outputs_in(tmp_path) >= {*names, *NAMES} - {"graph.ttl"}


def test_nothing_is_added_over_a_file_of_the_users_nor_beside_a_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stadsgraf.staging._PATIENCE", 0.1)
    build(tmp_path, OLD)
    (tmp_path / "graph.nq").write_text("mine")
    with pytest.raises(OutputError, match=r"graph\.nq would"), adding(tmp_path, [tmp_path / "graph.nq"]):
        pytest.fail("the file would be lost")
    with staged(tmp_path) as folder:
        write(folder, NEW)
        added = adding(tmp_path, [tmp_path / "graph.ttl"])
        with pytest.raises(OutputError, match="Another build, or an export, is at work"), added:
            pytest.fail("the old graph would stand in the new build")
    assert content(tmp_path) == {**NEW, "graph.nq": "mine"}


def test_a_manifest_cannot_reach_outside_the_folder(tmp_path: Path) -> None:
    out, outside = tmp_path / "out", tmp_path / "precious.txt"
    outside.write_text("mine")
    build(out, OLD)
    (out / "link").symlink_to(tmp_path)
    outputs = [*NAMES, "../precious.txt", "..", ".", "", str(outside), "link/precious.txt", "shards/../.."]
    (out / MANIFEST).write_text(json.dumps({"stadsgraf": "0", "outputs": outputs}))
    build(out, NEW)
    assert outside.read_text() == "mine"
