"""Plain text: bytes to a `Document`, the encoding detected and said."""

import codecs
import hashlib
from pathlib import Path

from stadsgraf.characters import as_utf8
from stadsgraf.ids import document_id
from stadsgraf.issues import Issue, Severity
from stadsgraf.model import Document, Span

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = frozenset(range(32)) - {9, 10, 12, 13}
_MAX_CONTROL = 0.01
"""Share of control characters above which a file is taken for binary."""


def read_document(path: Path) -> Document | Issue:
    """Reads one text file.

    Args:
        path: the file.

    Returns:
        The document, or the issue that says why there is none and what to do.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        return _issue(
            path,
            "cannot-read",
            f"The file cannot be read ({reason.lower()}): check that it is there and that you may read it.",
        )
    if not data.strip():
        return _issue(path, "empty-file", "The file is empty: nothing to read.")
    decoded = decode(data)
    if decoded is None:
        return _issue(
            path,
            "not-text",
            "The file is not text: give the text of the paper, not a picture, PDF or archive.",
        )
    text, encoding = decoded
    return Document(
        id=document_id(hashlib.sha256(data).hexdigest()),
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        names=(as_utf8(path.name),),
        media_type="text/plain",
        encoding=encoding,
        text=text,
        pages=pages(text),
    )


def _issue(path: Path, code: str, message: str) -> Issue:
    return Issue(as_utf8(path.name), "read", code, Severity.ERROR, message)


def decode(data: bytes) -> tuple[str, str] | None:
    """Text and name of its encoding, or None for bytes that are no text.

    A byte order mark decides; else UTF-8 where the bytes are valid UTF-8; else Windows-1252, of which
    ISO 8859-1 text is the common case in old Swedish files.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError:
                return None
    if sum(byte in _CONTROL for byte in data[:65536]) > _MAX_CONTROL * min(len(data), 65536):
        return None
    for encoding in ("utf-8", "cp1252", "iso-8859-1"):
        try:
            return data.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return None


def pages(text: str) -> tuple[Span, ...]:
    """Pages of a plain text, parted by form feeds; none where there is no form feed."""
    if "\f" not in text:
        return ()
    spans, start = [], 0
    for chunk in text.split("\f"):
        spans.append(Span(start, start + len(chunk)))
        start += len(chunk) + 1
    return tuple(spans)
