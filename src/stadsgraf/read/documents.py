"""Files to documents: each is read as what its bytes are, by the reader of that kind."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from stadsgraf.characters import as_utf8
from stadsgraf.config import Ocr
from stadsgraf.ids import document_id
from stadsgraf.issues import Issue
from stadsgraf.model import Document
from stadsgraf.read.archive import Archives, File
from stadsgraf.read.docx import read_docx
from stadsgraf.read.html import read_html
from stadsgraf.read.images import read_image
from stadsgraf.read.kinds import ENDINGS, NAMES, kind_of, not_read
from stadsgraf.read.pdf import read_pdf
from stadsgraf.read.reading import Asked, Body, Kind, Reading, Tell
from stadsgraf.read.text import read_text

READERS: Mapping[Kind, Callable[[bytes, Asked], Body | Issue]] = {
    Kind.TEXT: read_text,
    Kind.HTML: read_html,
    Kind.PDF: read_pdf,
    Kind.DOCX: read_docx,
    Kind.PNG: read_image,
    Kind.JPEG: read_image,
    Kind.TIFF: read_image,
}
"""The reader of each kind of file."""

_EXTRAS = {"pypdfium2": "pdf", "trafilatura": "html", "docx": "docx", "lxml": "docx", "PIL": "ocr"}
"""The extra of `pyproject.toml` that brings a library."""

_TRUSTED = frozenset({(Kind.HTML, Kind.TEXT), (Kind.DOCX, Kind.ZIP)})
"""Where the ending decides: a page may do without its head, a damaged archive does not tell what it was."""

_MOST_CHARACTERS = 20_000_000
"""Characters of a text: some 7,000 pages."""

_FLAT = frozenset({Kind.TEXT, Kind.HTML})
_MOST_FLAT = 4 * _MOST_CHARACTERS
"""Bytes of a file that is text throughout; more are too many characters in any encoding."""


def read_document(file: File, ocr: Ocr, tell: Tell, archives: Archives) -> Reading:
    """Reads one file.

    Args:
        file: where it is.
        ocr: which pages Tesseract reads.
        tell: is told how far the work on a long file has come.
        archives: gives the bytes of files in archives.
    """
    asked = Asked(file.name, ocr, tell)
    data = archives.bytes_of(file)
    if isinstance(data, Issue):
        return Reading(None, (data,))
    if not data.strip():
        return Reading(None, (asked.error("empty-file", "The file is empty: nothing to read."),))
    return read_bytes(data, asked, ENDINGS.get(file.ending))


def read_path(path: Path) -> Reading:
    """Reads one file on the disk, with Tesseract where it has no text, and tells nobody of it."""
    with Archives() as archives:
        return read_document(File(as_utf8(path.name), path), Ocr.MISSING, lambda *_: None, archives)


def read_bytes(data: bytes, asked: Asked, promised: Kind | None = None) -> Reading:
    """Reads the bytes of a file.

    Args:
        data: the bytes, not all of them white space.
        asked: name of the file, and what to do with its pictures.
        promised: the kind that the ending of its name promises.
    """
    kind = kind_of(data)
    if promised is not None and (promised, kind) in _TRUSTED:
        kind = promised
    if kind is Kind.TEXT and promised not in (None, Kind.TEXT):
        message = (
            f"The name promises {NAMES[promised]}, and the file is none: fetch it again, or name it .txt."
        )
        return Reading(None, (asked.error("broken-file", message),))
    if (reader := READERS.get(kind)) is None:
        return Reading(None, (asked.error("unknown-kind", not_read(kind)),))
    if kind in _FLAT and len(data) > _MOST_FLAT:
        message = (
            f"The text has {len(data) / 1e6:.0f} MB, and up to {_MOST_FLAT / 1e6:.0f} are read: split it."
        )
        return Reading(None, (asked.error("too-large", message),))
    body = _read(reader, data, asked)
    if isinstance(body, Issue):
        return Reading(None, (body,))
    issues = [*_other_kind(asked, kind, promised), *body.issues]
    if not body.text.strip():
        issues = [
            *body.issues,
            asked.error("no-text", "No text was found in the file: look whether it is the paper itself."),
        ]
        return Reading(None, tuple(issues))
    if len(body.text) > _MOST_CHARACTERS:
        message = (
            f"The text has {len(body.text):,} characters, and up to {_MOST_CHARACTERS:,} are read: split it."
        )
        return Reading(None, (asked.error("too-large", message),))
    return Reading(_document(data, asked.name, kind, body), tuple(issues))


def _read(reader: Callable[[bytes, Asked], Body | Issue], data: bytes, asked: Asked) -> Body | Issue:
    try:
        return reader(data, asked)
    except ModuleNotFoundError as error:
        extra = _EXTRAS.get((error.name or "").partition(".")[0])
        if extra is None:
            raise
        message = (
            f"What reads this kind of file is not installed: pip install 'stadsgraf[{extra}]' to read it."
        )
        return asked.error("missing-extra", message)


def _other_kind(asked: Asked, kind: Kind, promised: Kind | None) -> list[Issue]:
    if promised in (None, kind):
        return []
    message = f"The name promises {NAMES[promised]}, but the file is {NAMES[kind]} and was read as that."
    return [asked.remark("other-kind", message)]


def _document(data: bytes, name: str, kind: Kind, body: Body) -> Document:
    original = hashlib.sha256(data).hexdigest()
    return Document(
        id=document_id(original),
        sha256=hashlib.sha256(body.text.encode()).hexdigest(),
        names=(name,),
        media_type=kind,
        encoding=body.encoding,
        text=body.text,
        pages=body.pages,
        original=original,
        recognised=body.recognised,
        words=body.words,
    )
