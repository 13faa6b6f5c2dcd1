"""What readers take and give: one function for each kind of file, from bytes to a text with its places."""

from collections.abc import Callable, Sequence
from enum import StrEnum

import msgspec

from stadsgraf.config import Ocr
from stadsgraf.issues import Issue, Severity
from stadsgraf.model import Document, Span, Words
from stadsgraf.read.lines import page_text
from stadsgraf.read.places import Placed, Word, pack

Tell = Callable[[str, int, int], None]
"""Told of a stage, how much of it is done, and how much there is."""


class Kind(StrEnum):
    """Kinds of files that are told apart, as IANA media types; not all of them are read."""

    TEXT = "text/plain"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    PNG = "image/png"
    JPEG = "image/jpeg"
    TIFF = "image/tiff"
    ZIP = "application/zip"
    DOC = "application/msword"
    ODT = "application/vnd.oasis.opendocument.text"
    RTF = "application/rtf"
    OTHER = "application/octet-stream"


class Asked(msgspec.Struct, frozen=True):
    """What a reader needs to know beside the bytes.

    Attributes:
        name: name of the file, for messages.
        ocr: which pages Tesseract reads.
        tell: is told how far the work on a long file has come.
    """

    name: str
    ocr: Ocr
    tell: Tell

    def error(self, code: str, message: str) -> Issue:
        """The issue of a file that is left out."""
        return Issue(self.name, "read", code, Severity.ERROR, message)

    def warning(self, code: str, message: str) -> Issue:
        """The issue of a file of which a part is missing or doubtful."""
        return Issue(self.name, "read", code, Severity.WARNING, message)

    def remark(self, code: str, message: str) -> Issue:
        """A remark on a file that is read."""
        return Issue(self.name, "read", code, Severity.INFO, message)


class Body(msgspec.Struct, frozen=True):
    """What a reader makes of a file; the fields are those of `Document`.

    Attributes:
        issues: what is missing or doubtful.
    """

    text: str
    pages: tuple[Span, ...] = ()
    encoding: str = "utf-8"
    recognised: tuple[int, ...] = ()
    words: Words = Words()
    issues: tuple[Issue, ...] = ()


class Reading(msgspec.Struct, frozen=True):
    """What came of one file: a document, or none; and the issues met on the way."""

    document: Document | None
    issues: tuple[Issue, ...] = ()


class Page(msgspec.Struct, frozen=True):
    """One page.

    Attributes:
        width, height: its size as shown.
        words: its words, in any order.
        recognised: whether Tesseract read them off a picture.
        pictured: whether it is a picture with hardly any text layer.
    """

    width: float
    height: float
    words: tuple[Word, ...]
    recognised: bool = False
    pictured: bool = False


def body_of(pages: Sequence[Page], unit: str, issues: Sequence[Issue]) -> Body:
    """The text of pages, parted by form feeds, with the place of each word.

    Args:
        pages: the pages in order.
        unit: "pt" or "px".
        issues: what is missing or doubtful.
    """
    parts: list[str] = []
    spans: list[Span] = []
    places: list[Placed] = []
    start = 0
    for page in pages:
        text, placed = page_text(page.words, printed=not page.recognised)
        parts.append(text + "\n" if text else "")
        spans.append(Span(start, start + len(parts[-1])))
        places += (Placed(start + place.start, place.word) for place in placed)
        start += len(parts[-1]) + 1
    return Body(
        text="\f".join(parts),
        pages=tuple(spans),
        recognised=tuple(number for number, page in enumerate(pages, start=1) if page.recognised),
        words=Words(unit, tuple((round(p.width, 1), round(p.height, 1)) for p in pages), pack(places)),
        issues=tuple(issues),
    )
