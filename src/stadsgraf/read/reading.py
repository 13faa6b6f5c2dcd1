"""What readers take and give: one function for each kind of file, from bytes to a text with its places."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Protocol

import msgspec

from stadsgraf.config import Ocr
from stadsgraf.issues import Issue, Severity
from stadsgraf.model import Document, Span, Words
from stadsgraf.read.lines import page_text
from stadsgraf.read.places import Placed, Word, pack, shifted
from stadsgraf.read.quality import is_bad
from stadsgraf.read.scan import HARDLY_READ, INSTALL_ORIENTATION, NO_ORIENTATION, Recognised


class Tell(Protocol):
    """Is told of a stage, how much of it is done, how much there is, and what else is worth a word."""

    def __call__(self, stage: str, done: int, total: int, note: str = "", /) -> None:
        """So much of a stage is done."""


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
        width, height: its size as it is read.
        words: its words, in any order, with their places as it is read.
        turn: how far the page as shown is turned clockwise to be read, in degrees.
        recognised: whether Tesseract read them off a picture.
        pictured: whether it is a picture with hardly any text layer.
        doubt: why hardly any of it may be right, as `Recognised.doubt`.
    """

    width: float
    height: float
    words: tuple[Word, ...]
    turn: int = 0
    recognised: bool = False
    pictured: bool = False
    doubt: str = ""

    @property
    def shown(self) -> tuple[float, float]:
        """Width and height as it is shown."""
        return (self.height, self.width) if self.turn % 180 else (self.width, self.height)

    def as_shown(self, word: Word) -> Word:
        """A word with its place on the page as it is shown."""
        left, top, right, bottom = word.left, word.top, word.right, word.bottom
        match self.turn:
            case 90:
                left, top, right, bottom = top, self.width - right, bottom, self.width - left
            case 180:
                left, right = self.width - right, self.width - left
                top, bottom = self.height - bottom, self.height - top
            case 270:
                left, top, right, bottom = self.height - bottom, left, self.height - top, right
        return Word(word.text, left, top, right, bottom)


class Sheet(msgspec.Struct, frozen=True):
    """A page laid out: its text, and the places of its words as `places.pack` writes them.

    A long document is kept as sheets, which take a tenth of the memory of its words.
    """

    width: float
    height: float
    text: str
    packed: bytes
    recognised: bool = False
    pictured: bool = False
    turned: bool = False
    doubt: str = ""


def laid_out(page: Page) -> Sheet:
    """The text of a page, and the places of its words on the page as it is shown."""
    text, placed = page_text(page.words, printed=not page.recognised)
    width, height = page.shown
    packed = pack(Placed(place.start, page.as_shown(place.word)) for place in placed)
    return Sheet(width, height, text, packed, page.recognised, page.pictured, page.turn != 0, page.doubt)


def recognised(width: float, height: float, found: Recognised) -> Sheet:
    """A page that Tesseract read, laid out.

    Args:
        width: its width as it is shown.
        height: its height as it is shown.
        found: its words.
    """
    if found.turn % 180:
        width, height = height, width
    page = Page(width, height, found.words, turn=found.turn, recognised=True, doubt=found.doubt)
    return laid_out(page)


def named(numbers: Sequence[int]) -> str:
    """Pages in words: `page 3`; `pages 1, 2`; `pages 1, 2, … and 7 more`."""
    if len(numbers) == 1:
        return f"page {numbers[0]}"
    more = f" and {len(numbers) - 8} more" if len(numbers) > 8 else ""
    return f"pages {', '.join(map(str, numbers[:8]))}{more}"


def body_of(sheets: Sequence[Sheet], unit: str, issues: Sequence[Issue], asked: Asked) -> Body:
    """The text of pages, parted by form feeds, with the place of each word.

    Args:
        sheets: the pages in order.
        unit: "pt" or "px".
        issues: what is missing or doubtful.
        asked: name of the file; pages that Tesseract read badly are told.
    """
    parts: list[str] = []
    spans: list[Span] = []
    places: list[bytes] = []
    start = 0
    for sheet in sheets:
        parts.append(sheet.text + "\n" if sheet.text else "")
        spans.append(Span(start, start + len(parts[-1])))
        places.append(shifted(sheet.packed, start))
        start += len(parts[-1]) + 1
    return Body(
        text="\f".join(parts),
        pages=tuple(spans),
        recognised=tuple(number for number, sheet in enumerate(sheets, start=1) if sheet.recognised),
        words=Words(unit, tuple((round(s.width, 1), round(s.height, 1)) for s in sheets), b"".join(places)),
        issues=(*issues, *_of_scans(sheets, asked)),
    )


def _of_scans(sheets: Sequence[Sheet], asked: Asked) -> Iterator[Issue]:
    """What is doubtful in pages that Tesseract read, and which of them were turned."""
    scans = [(number, sheet) for number, sheet in enumerate(sheets, start=1) if sheet.recognised]
    if poor := [number for number, sheet in scans if is_bad(sheet.text)]:
        message = (
            f"What Tesseract read on {named(poor)} is hardly Swedish: look at the picture, "
            "and scan it at 300 dots an inch."
        )
        yield asked.warning("bad-scan", message)
    if lying := [number for number, sheet in scans if sheet.doubt == NO_ORIENTATION]:
        message = (
            f"Hardly anything was read on {named(lying)}. If it stands upside down or sideways, install "
            f"what tells Tesseract so, and build again. {INSTALL_ORIENTATION}"
        )
        yield asked.warning(NO_ORIENTATION, message)
    if dim := [number for number, sheet in scans if sheet.doubt == HARDLY_READ and number not in poor]:
        message = f"Tesseract is not sure of what it read on {named(dim)}: look whether words stand there."
        yield asked.remark(HARDLY_READ, message)
    if turned := [number for number, sheet in scans if sheet.turned]:
        stands = "stands" if len(turned) == 1 else "stand"
        message = f"{named(turned).capitalize()} {stands} upside down or sideways, and was read turned."
        yield asked.remark("turned-page", message.replace("was", "were" if len(turned) > 1 else "was"))
