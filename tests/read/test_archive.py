"""ZIP archives: the papers in them by name, and everything that is wrong with the rest."""

import io
import os
import signal
import stat
import struct
import zipfile
from pathlib import Path

import pytest

from stadsgraf.config import Ocr
from stadsgraf.issues import Issue
from stadsgraf.model import Document
from stadsgraf.read import Archives, gather, read_document

SENTENCE = "Örebro är medlem i nätverket.\n"


def packed(*files: tuple[str, bytes]) -> bytes:
    """An archive of files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return stream.getvalue()


def read_all(path: Path) -> tuple[list[Document], list[Issue]]:
    """Every document that a path means, and every issue."""
    with Archives() as archives:
        files, found = gather([path], archives)
        read = [read_document(file, Ocr.NEVER, lambda *_: None, archives) for file in files]
    issues = [*found, *(issue for one in read for issue in one.issues)]
    return [one.document for one in read if one.document is not None], issues


def written(tmp_path: Path, data: bytes, name: str = "papers.zip") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_papers_in_an_archive_are_read_under_its_name(tmp_path: Path) -> None:
    data = packed(
        ("2021/b.txt", b"Hej"), ("a.txt", SENTENCE.encode()), ("__MACOSX/._a.txt", b"x"), ("bild.gif", b"x")
    )
    documents, issues = read_all(written(tmp_path, data))
    assert [one.name for one in documents] == ["papers.zip/2021/b.txt", "papers.zip/a.txt"]
    assert documents[1].text == SENTENCE
    assert [(one.source, one.code) for one in issues] == [("papers.zip/bild.gif", "unknown-kind")]


def test_an_empty_archive_is_told_as_any_empty_file(tmp_path: Path) -> None:
    assert [one.code for one in read_all(written(tmp_path, b""))[1]] == ["empty-file"]


def test_an_archive_in_an_archive_is_opened_and_one_deeper_is_not(tmp_path: Path) -> None:
    deepest = packed(("c.txt", b"x"))
    data = packed(("inner.zip", packed(("b.txt", SENTENCE.encode()), ("deep.zip", deepest))))
    documents, issues = read_all(written(tmp_path, data))
    assert [one.name for one in documents] == ["papers.zip/inner.zip/b.txt"]
    assert [(one.source, one.code) for one in issues] == [("papers.zip/inner.zip/deep.zip", "nested-archive")]


@pytest.mark.parametrize(
    "name", ["../out.txt", "/etc/out.txt", "a/../../out.txt", "C:\\out.txt", "..\\out.txt"]
)
def test_names_that_lead_out_of_the_archive_are_refused(name: str, tmp_path: Path) -> None:
    info = zipfile.ZipInfo("x.txt")
    info.filename = name
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(info, "x")
        archive.writestr("good.txt", SENTENCE)
    documents, issues = read_all(written(tmp_path, stream.getvalue()))
    assert [one.name for one in documents] == ["papers.zip/good.txt"]
    assert [one.code for one in issues] == ["unsafe-name"]


def test_links_and_locked_files_are_told(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("locked.txt", "x")
    data = bytearray(stream.getvalue())
    # The flag of encryption, in the second entry of the directory.
    place = data.rindex(b"PK\x01\x02") + 8
    data[place : place + 2] = struct.pack("<H", 1)
    _, issues = read_all(written(tmp_path, bytes(data)))
    assert [(one.source, one.code) for one in issues] == [
        ("papers.zip/link.txt", "link"),
        ("papers.zip/locked.txt", "encrypted"),
    ]


def test_a_file_that_unpacks_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stadsgraf.read.archive.MOST_BYTES", 1_000_000)
    data = bytearray(packed(("bomb.txt", b"a" * 2_000_000), ("good.txt", SENTENCE.encode())))
    documents, issues = read_all(written(tmp_path, bytes(data)))
    assert [one.name for one in documents] == ["papers.zip/good.txt"]
    assert [(one.code, "2 MB" in one.message) for one in issues] == [("too-large", True)]
    lie = struct.pack("<I", 2_000_000)
    assert data.count(lie) == 2
    small = bytes(data).replace(lie, struct.pack("<I", 900_000))
    documents, issues = read_all(written(tmp_path, small, "lie.zip"))
    assert [one.name for one in documents] == ["lie.zip/good.txt"]
    assert [one.code for one in issues] == ["broken-file"]


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stadsgraf.read.archive._MOST_MEMBERS", 2)
    data = packed(*((f"{n}.txt", b"x") for n in range(3)))
    documents, issues = read_all(written(tmp_path, data))
    assert (documents, [one.code for one in issues]) == ([], ["too-large"])


def test_a_damaged_member_costs_no_other(tmp_path: Path) -> None:
    data = bytearray(packed(("bad.txt", b"abcdefgh" * 40), ("good.txt", SENTENCE.encode())))
    place = data.index(b"bad.txt") + len("bad.txt") + 2
    data[place] ^= 0xFF
    documents, issues = read_all(written(tmp_path, bytes(data)))
    assert [one.name for one in documents] == ["papers.zip/good.txt"]
    assert [(one.source, one.code) for one in issues] == [("papers.zip/bad.txt", "broken-file")]


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04", b"no archive", packed(("a.txt", b"x"))[:-30]],
    ids=["mark alone", "no mark", "cut"],  # bytes hold the time, and workers must agree on names
)
def test_what_is_no_archive_is_an_issue(data: bytes, tmp_path: Path) -> None:
    documents, issues = read_all(written(tmp_path, data))
    assert documents == []
    assert [one.code for one in issues] == ["broken-file"]


def test_an_archive_named_outright_needs_no_ending(tmp_path: Path) -> None:
    documents, _ = read_all(written(tmp_path, packed(("a.txt", SENTENCE.encode())), "papers"))
    assert [one.name for one in documents] == ["papers/a.txt"]


def test_two_files_of_one_name_are_told(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        data = packed(("a.txt", b"ett"), ("a.txt", SENTENCE.encode()))
    documents, issues = read_all(written(tmp_path, data))
    assert len(documents) == 1
    assert [one.code for one in issues] == ["duplicate-name"]


def test_names_of_old_archives_and_of_terminals_are_shown_plainly(tmp_path: Path) -> None:
    documents, _ = read_all(written(tmp_path, packed(("nämnd\x1b[31m.txt", b"x"))))
    assert [one.name for one in documents] == ["papers.zip/nämnd\ufffd[31m.txt"]


def test_a_file_larger_than_is_read_says_how_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stadsgraf.read.archive.MOST_BYTES", 1_000_000)
    _, (issue,) = read_all(written(tmp_path, b"a" * 3_000_000, "a.txt"))
    assert issue.code == "too-large"
    assert "3 MB" in issue.message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_passed_over_and_never_waited_on(tmp_path: Path) -> None:
    """Opening one that nobody writes to never ends; the alarm ends this test instead."""
    written(tmp_path, SENTENCE.encode(), "a.txt")
    for name in ("pipe.txt", "pipe.zip", "pipe"):
        os.mkfifo(tmp_path / name)
    signal.alarm(5)
    try:
        documents, issues = read_all(tmp_path)
        named = [read_all(tmp_path / name)[1] for name in ("pipe.txt", "pipe.zip", "pipe")]
    finally:
        signal.alarm(0)
    assert [one.name for one in documents] == ["a.txt"]
    assert [(one.source, one.code) for one in issues] == [
        ("pipe", "not-a-file"),
        ("pipe.txt", "not-a-file"),
        ("pipe.zip", "not-a-file"),
    ]
    assert [[one.code for one in found] for found in named] == [["not-a-file"]] * 3


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="a shell gives no open pipes by name here")
def test_a_pipe_that_a_shell_has_opened_is_read() -> None:
    reader, writer = os.pipe()
    with os.fdopen(writer, "wb") as stream:
        stream.write(SENTENCE.encode())
    try:
        documents, issues = read_all(Path(f"/dev/fd/{reader}"))
    finally:
        os.close(reader)
    assert ([one.text for one in documents], issues) == ([SENTENCE], [])
