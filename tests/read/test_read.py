"""Files to documents: encodings, what is no text, what cannot be opened, which files a folder means."""

import hashlib
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from stadsgraf.issues import Issue, Severity
from stadsgraf.model import Document, Span
from stadsgraf.read import Archives, gather, read_path
from stadsgraf.read.text import decode, pages

SENTENCE = "Örebro är medlem i nätverket.\n"


def _document(path: Path) -> Document:
    read = read_path(path).document
    assert read is not None
    return read


def _issue(path: Path) -> Issue:
    read = read_path(path)
    (issue,) = read.issues
    assert (read.document, issue.source, issue.severity) == (None, path.name, Severity.ERROR)
    return issue


def gathered(*sources: Path) -> tuple[tuple[Path, ...], tuple[Issue, ...]]:
    """Files that sources mean, as paths, and what was passed over."""
    with Archives() as archives:
        files, issues = gather(sources, archives)
    return tuple(file.path for file in files), issues


@pytest.mark.parametrize(
    ("codec", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("iso-8859-1", "cp1252"),
        ("cp1252", "cp1252"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("cp850", "cp850"),
        ("cp437", "cp850"),
        ("mac_roman", "mac_roman"),
    ],
)
def test_the_text_is_the_same_in_every_encoding(tmp_path: Path, codec: str, named: str) -> None:
    path = tmp_path / "paper.txt"
    path.write_bytes(SENTENCE.encode(codec))
    read = read_path(path)
    document = read.document
    assert document is not None
    assert [issue.code for issue in read.issues] == ([] if named == "utf-8" else ["other-encoding"])
    assert (document.text, document.encoding) == (SENTENCE, named)
    assert document.sha256 == hashlib.sha256(SENTENCE.encode()).hexdigest()


def test_letters_beside_their_accents_are_put_together_and_that_is_said(tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(unicodedata.normalize("NFD", SENTENCE), encoding="utf-8")
    read = read_path(path)
    assert read.document is not None
    assert read.document.text == SENTENCE
    assert [issue.code for issue in read.issues] == ["decomposed"]


def test_utf_16_of_either_byte_order() -> None:
    assert decode(b"\xfe\xff" + SENTENCE.encode("utf-16-be")) == (SENTENCE, "utf-16")
    assert decode(b"\xff\xfe" + SENTENCE.encode("utf-16-le")) == (SENTENCE, "utf-16")


def test_utf_8_with_a_few_bytes_of_windows_keeps_both() -> None:
    mixed = "Örebro, Gävle och Umeå möts i ".encode() + "Malmö".encode("cp1252")
    assert decode(mixed) == ("Örebro, Gävle och Umeå möts i Malmö", "utf-8 with cp1252")


@pytest.mark.parametrize("codec", ["cp1252", "cp850", "mac_roman"])
@pytest.mark.parametrize("parting", ["\n", " "])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_put_together_from_two_encodings_is_read_as_both(
    tmp_path: Path, codec: str, parting: str, mark: bytes
) -> None:
    """Half of it would be unreadable in either; one part is much longer than what is looked at to tell."""
    path = tmp_path / "paper.txt"
    one, other = (SENTENCE.strip() + parting) * 2, (SENTENCE.strip() + parting) * 20_000
    path.write_bytes(mark + one.encode() + other.encode(codec) + one.encode())
    read = read_path(path)
    assert read.document is not None
    assert read.document.text == one + other + one
    assert read.document.encoding == f"utf-8 with {codec}"
    (told,) = read.issues
    assert told.code == "other-encoding"
    assert codec in told.message


def test_one_encoding_is_not_taken_for_two() -> None:
    """`Ä–` is two bytes that are valid UTF-8, too."""
    text = "FRÅGÄ–\nKommunstyrelsen i Gävle och Umeå föreslår att så sker."
    assert decode(text.encode("cp1252")) == (text, "cp1252")


def test_bytes_that_windows_1252_does_not_have_are_latin_1() -> None:
    assert decode(b"\xc5r \x81") == ("År \x81", "iso-8859-1")


def test_the_identifier_is_that_of_the_bytes_not_of_the_text(tmp_path: Path) -> None:
    plain, marked = tmp_path / "a.txt", tmp_path / "b.txt"
    plain.write_bytes(SENTENCE.encode())
    marked.write_bytes(SENTENCE.encode("utf-8-sig"))
    assert _document(plain).id != _document(marked).id
    assert _document(plain).sha256 == _document(marked).sha256


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b" \n\t\r\n", "empty-file"),
        (bytes(range(256)) * 40, "not-text"),
        (b"\x00\x01\x02IHDR" * 50, "not-text"),
        (b"\xff\xfeodd", "not-text"),
        (b"\xef\xbb\xbf\xff\xff", "not-text"),
    ],
)
def test_what_is_no_text_is_an_issue(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "paper.txt"
    path.write_bytes(data)
    assert _issue(path).code == code


def test_a_file_that_has_gone_is_an_issue(tmp_path: Path) -> None:
    assert _issue(tmp_path / "gone.txt").code == "cannot-read"


def test_a_folder_in_place_of_a_file_is_an_issue(tmp_path: Path) -> None:
    assert _issue(tmp_path).code == "cannot-read"


def test_line_ends_and_letters_are_not_normalised(tmp_path: Path) -> None:
    path = tmp_path / "paper.txt"
    text = "a\r\nå\u030a\rb"
    path.write_bytes(text.encode())
    assert _document(path).text == text


def test_pages_are_parted_by_form_feeds() -> None:
    assert pages("ett\ftvå\f") == (Span(0, 3), Span(4, 7), Span(8, 8))
    assert pages("ett") == ()


def test_a_folder_means_its_text_files_at_any_depth(tmp_path: Path) -> None:
    (tmp_path / "year").mkdir()
    (tmp_path / ".git").mkdir()
    for name in ("b.txt", "year/a.TXT", ".git/c.txt", ".hidden.txt", "d.xls"):
        (tmp_path / name).write_text("x")
    files, issues = gathered(tmp_path)
    assert [path.name for path in files] == ["a.TXT", "b.txt"]
    assert [(issue.source, issue.code, issue.severity) for issue in issues] == [
        ("d.xls", "unknown-kind", Severity.INFO)
    ]


def test_links_to_folders_are_named_and_links_to_files_followed(tmp_path: Path) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    for name, target in (("link.txt", tmp_path / "a.txt"), ("round", tmp_path), ("gone.txt", tmp_path / "b")):
        (folder / name).symlink_to(target)
    paths, issues = gathered(folder)
    assert paths == (folder / "link.txt",)
    assert [(issue.source, issue.code) for issue in issues] == [("gone.txt", "link"), ("round", "link")]


def test_a_folder_that_cannot_be_read_is_an_issue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "locked").mkdir()
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    listed = Path.iterdir

    def refused(self: Path) -> Iterator[Path]:
        if self.name == "locked":
            raise PermissionError(13, "Permission denied")
        return listed(self)

    monkeypatch.setattr(Path, "iterdir", refused)
    paths, (issue,) = gathered(tmp_path)
    assert paths == (tmp_path / "a.txt",)
    assert (issue.source, issue.code, issue.severity) == (
        str(tmp_path / "locked"),
        "cannot-read",
        Severity.ERROR,
    )


def test_a_name_of_bytes_that_are_no_text_is_read(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt"))
    path.write_text(SENTENCE, encoding="utf-8")
    assert _document(path).names == ("\ufffd.txt",)


def test_a_file_named_outright_is_taken_whatever_its_ending_and_once(tmp_path: Path) -> None:
    path = tmp_path / "paper.md"
    path.write_text("x")
    assert gathered(path, path) == ((path,), ())


def test_a_path_that_is_not_there_is_an_issue(tmp_path: Path) -> None:
    files, (issue,) = gathered(tmp_path / "gone")
    assert (files, issue.code) == ((), "no-such-file")
