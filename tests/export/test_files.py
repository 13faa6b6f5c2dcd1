import errno
import os
from pathlib import Path

import pytest

from stadsgraf.errors import OutputError
from stadsgraf.files import replacing, write_atomically


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _write_half(path: Path) -> None:
    with replacing(path) as stream:
        stream.write(b"half")
        raise ZeroDivisionError


def test_a_file_is_replaced_and_its_folder_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "graph.nq"
    write_atomically(path, "å\n")
    write_atomically(path, b"second")
    assert path.read_bytes() == b"second"
    assert _names(path.parent) == ["graph.nq"]


def test_an_error_while_writing_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    write_atomically(path, "old")
    with pytest.raises(ZeroDivisionError):
        _write_half(path)
    assert path.read_text() == "old"
    assert _names(tmp_path) == ["graph.nq"]


@pytest.mark.parametrize(("number", "words"), [(errno.ENOSPC, "disk is full"), (errno.EIO, "Input/output")])
def test_a_full_disk_is_told_and_leaves_the_old_file(
    number: int, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "graph.nq"
    write_atomically(path, "old")

    def full(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=words):
        write_atomically(path, "new")
    assert path.read_text() == "old"
    assert _names(tmp_path) == ["graph.nq"]


def test_a_file_in_the_way_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(OutputError, match="a part of the path is a file"):
        write_atomically(tmp_path / "out" / "graph.nq", "x")


def test_a_folder_in_the_way_of_a_file_is_told_and_stays(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").mkdir()
    with pytest.raises(OutputError, match="folder of that name"):
        write_atomically(tmp_path / "graph.nq", "x")
    assert _names(tmp_path) == ["graph.nq"]
