"""PDF: the words of the text layer with their places, page by page, through pypdfium2.

A page without a text layer, or with a bad one, is read off its picture (`scan.py`) as far as the user
asks for it.  Places are points from the upper left corner of the page as it is shown.
"""

import math
import threading
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from stadsgraf.config import Ocr
from stadsgraf.issues import Issue
from stadsgraf.read.places import Word
from stadsgraf.read.quality import is_bad
from stadsgraf.read.reading import Asked, Body, Page, Sheet, body_of, laid_out, named, recognised
from stadsgraf.read.scan import Picture, as_png, recognise, what_is_missing

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

_MOST_PAGES = 10_000
_LONG = 100
"""Pages from which on it takes some seconds to read a text layer."""
_MOST_CHARACTERS = 100_000
"""Characters of a page; a printed one has 3,000, a dense table 20,000."""
_FEW_LETTERS = 100
"""Letters below which the text layer of a page that is a picture is a stamp or a page number."""
_MOST_OBJECTS = 1000
"""Objects of a page that are looked at to tell whether it is a picture."""
POINTS = 72
"""Points to an inch."""
_DPI = 300
"""Resolution at which Tesseract reads best, by its own documentation."""
_MOST_PIXELS = 40_000_000
"""Pixels of a page that is read off its picture: A3 at 300 dots an inch and some; more is read coarser."""

PDFIUM = threading.Lock()
"""PDFium is not made for threads: one of them is in it at a time."""


def read_pdf(data: bytes, asked: Asked) -> Body | Issue:
    """Text and places of the words of a PDF, or the issue that says why there are none."""
    import pypdfium2

    try:
        with PDFIUM:
            pdf = pypdfium2.PdfDocument(data)
            count = len(pdf)
    except pypdfium2.PdfiumError as error:
        return _cannot_open(error, asked)
    try:
        if not 0 < count <= _MOST_PAGES:
            message = f"The PDF has {count} pages; from 1 to {_MOST_PAGES} are read: split or repair it."
            return asked.error("page-count", message)
        pages, issues = _layers(pdf, count, asked)
        pages, more = _recognised(pdf, pages, asked)
        return body_of(pages, "pt", [*issues, *more], asked)
    finally:
        with PDFIUM:
            pdf.close()


def _cannot_open(error: Exception, asked: Asked) -> Issue:
    if "password" in str(error).casefold():
        message = "The PDF is locked with a password: save a copy without one, and give that."
        return asked.error("encrypted", message)
    message = "The PDF is damaged and cannot be opened: fetch it again, or print it to a new PDF."
    return asked.error("broken-file", message)


def _layers(pdf: "PdfDocument", count: int, asked: Asked) -> tuple[list[Sheet], list[Issue]]:
    """The pages with the words of their text layers; a page that cannot be read is empty."""
    import pypdfium2

    pages: list[Sheet] = []
    broken: list[int] = []
    for number in range(1, count + 1):
        try:
            with PDFIUM:
                pages.append(laid_out(_layer(pdf, number - 1)))
        except (pypdfium2.PdfiumError, ValueError):
            broken.append(number)
            pages.append(Sheet(0, 0, "", b""))
        if count >= _LONG:
            asked.tell(f"pages of {asked.name}", number, count)
    if not broken:
        return pages, []
    counts = "counts" if len(broken) == 1 else "count"
    message = (
        f"{named(broken).capitalize()} cannot be read and {counts} as empty: print the PDF to a new one."
    )
    return pages, [asked.warning("broken-page", message)]


def _layer(pdf: "PdfDocument", index: int) -> Page:
    """One page with the words of its text layer.

    Raises:
        ValueError: it holds more characters than a page can.
    """
    page = pdf[index]
    try:
        text = page.get_textpage()
        try:
            if text.count_chars() > _MOST_CHARACTERS:
                raise ValueError("too many characters for a page")
            glyphs = _glyphs(text)
            shown = page.get_rotation()
            turns = Counter(glyph.turn for glyph in glyphs if glyph.turn is not None)
            turn = min(turns, key=lambda one: (-turns[one], one), default=shown)
            width, height = page.get_size()
            if (turn - shown) % 180:
                width, height = height, width
            words = tuple(
                word
                for word in _words(_turned(glyphs, page.get_bbox(), turn))
                if 0 <= word.left < word.right <= width + 1 and 0 <= word.top < word.bottom <= height + 1
            )
            pictured = _is_pictured(page, words)
            return Page(width, height, words, turn=(turn - shown) % 360, pictured=pictured)
        finally:
            text.close()
    finally:
        page.close()


def _words(chars: Iterable[Word | None]) -> Iterator[Word]:
    """Words of characters in the order of the file; None stands where one ends."""
    word: list[Word] = []
    for char in chars:
        if word and (char is None or _breaks(word[-1], char)):
            yield _joined(word)
            word = []
        if char is not None:
            word.append(char)
    if word:
        yield _joined(word)


def _breaks(previous: Word, char: Word) -> bool:
    """Whether a character begins a new word though no space parts it: another line, or a jump."""
    height = max(previous.height, char.height)
    moved = abs((char.top + char.bottom) - (previous.top + previous.bottom)) / 2
    return moved > 0.5 * height or not -0.7 * height < char.left - previous.right < 0.5 * height


def _joined(chars: Sequence[Word]) -> Word:
    return Word(
        unicodedata.normalize("NFC", "".join(char.text for char in chars)),
        min(char.left for char in chars),
        min(char.top for char in chars),
        max(char.right for char in chars),
        max(char.bottom for char in chars),
    )


_HYPHENS = frozenset({0x2, 0xAD, 0xFFFE})
"""How PDFium gives the hyphen at the end of a line that it would rather leave out."""
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}


_ASKEW = 10
"""Degrees from which on text stands askew, as a stamp or a watermark does."""


class _Glyph(NamedTuple):
    """A character; how far the page must be turned for it to stand upright, if anything helps; its sides."""

    char: str
    turn: int | None
    sides: "_Box"


def _glyphs(text: "PdfTextPage") -> list[_Glyph]:
    """Characters of a text layer in the space of the page; a space where a word ends."""
    import pypdfium2.raw as pdfium

    found: list[_Glyph] = []
    for index in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(text, index)
        char = "-" if code in _HYPHENS else chr(code) if 0x20 < code <= 0x10FFFF else " "
        if char.isspace() or unicodedata.category(char) in ("Cc", "Cf", "Cs", "Cn"):
            found.append(_Glyph(" ", None, _NOWHERE))
            continue
        sides = text.get_charbox(index, loose=True)
        angle = math.degrees(pdfium.FPDFText_GetCharAngle(text, index))
        if all(map(math.isfinite, (*sides, angle))):
            upright = abs(angle - 90 * round(angle / 90)) < _ASKEW
            found.append(_Glyph(char, -90 * round(angle / 90) % 360 if upright else None, sides))
    return found


def _turned(glyphs: Iterable[_Glyph], box: "_Box", turn: int) -> Iterator[Word | None]:
    """The characters that stand upright on the page turned so; None where a word ends."""
    for glyph in glyphs:
        if glyph.char == " ":
            yield None
        elif glyph.turn == turn:
            yield Word(_LIGATURES.get(glyph.char, glyph.char), *_as_shown(glyph.sides, box, turn))


_Box = tuple[float, float, float, float]
_NOWHERE: _Box = (0.0, 0.0, 0.0, 0.0)


def _as_shown(sides: _Box, page: _Box, turn: int) -> _Box:
    """Left, top, right and bottom from the upper left corner of the page as shown.

    Args:
        sides: left, bottom, right and top in the space of the page.
        page: the same of what is shown of the page.
        turn: how far the page is turned clockwise, in degrees.
    """
    left, bottom, right, top = sides
    page_left, page_bottom, page_right, page_top = page
    match turn:
        case 90:
            return bottom - page_bottom, left - page_left, top - page_bottom, right - page_left
        case 180:
            return page_right - right, bottom - page_bottom, page_right - left, top - page_bottom
        case 270:
            return page_top - top, page_right - right, page_top - bottom, page_right - left
        case _:
            return left - page_left, page_top - top, right - page_left, page_top - bottom


def _is_pictured(page: "PdfPage", words: Sequence[Word]) -> bool:
    """Whether a page is a picture, with at most a stamp or a page number as text."""
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    if _letters(words) >= _FEW_LETTERS:
        return False
    width, height = page.get_size()
    covered = 0.0
    for image in islice(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=3), _MOST_OBJECTS):
        left, bottom, right, top = image.get_bounds()
        covered += max(0.0, right - left) * max(0.0, top - bottom)
    return bool(covered > 0.5 * width * height)


def _letters(words: Sequence[Word]) -> int:
    return sum(char.isalpha() for word in words for char in word.text)


def _recognised(pdf: "PdfDocument", pages: list[Sheet], asked: Asked) -> tuple[list[Sheet], list[Issue]]:
    """The pages again, those that the user wants read off their pictures replaced, and what hindered that."""
    bad = _bad(pages)
    wanted = _wanted(pages, bad, asked.ocr)
    issues = []
    if left := [number for number in bad if number not in wanted]:
        message = (
            f"The text layer of {named(left)} reads like bad OCR: look at its quotes, or build "
            f"again with --ocr {Ocr.BAD} to read the picture."
        )
        issues.append(asked.warning("bad-text-layer", message))
    if asked.ocr is Ocr.NEVER and (unread := _wanted(pages, bad, Ocr.MISSING)):
        message = (
            f"{named(unread).capitalize()} have no text layer, and --ocr never forbids to read the picture."
        )
        issues.append(
            asked.warning("no-ocr", message.replace("have", "has") if len(unread) == 1 else message)
        )
    if not wanted:
        return pages, issues
    if missing := what_is_missing():
        message = f"{named(wanted).capitalize()} must be read off the picture. {missing}, and build again."
        return pages, [*issues, asked.warning("no-ocr", message)]
    read, failed = list(pages), list[int]()
    for number, found in recognise(_pictures(pdf, pages, wanted)):
        asked.tell(f"reading pictures of {asked.name}", wanted.index(number) + 1, len(wanted))
        if found is None:
            failed.append(number)
        else:
            page = pages[number - 1]
            read[number - 1] = recognised(page.width, page.height, found)
    if failed:
        message = f"Tesseract could not read {named(failed)}: look at the picture, or scan it again."
        issues.append(asked.warning("ocr-failed", message))
    return read, issues


def _bad(pages: Sequence[Sheet]) -> list[int]:
    """Pages whose text layer cannot be trusted; a short page is as good as the others."""
    whole = is_bad(" ".join(page.text for page in pages))
    return [
        number for number, page in enumerate(pages, start=1) if page.text and (whole or is_bad(page.text))
    ]


def _wanted(pages: Sequence[Sheet], bad: Sequence[int], ocr: Ocr) -> list[int]:
    """Pages to be read off their pictures."""
    if ocr is Ocr.NEVER:
        return []
    reread = bad if ocr is Ocr.BAD else ()
    return [
        number
        for number, page in enumerate(pages, start=1)
        if page.width and (ocr is Ocr.ALL or page.pictured or not page.text or number in reread)
    ]


def _pictures(pdf: "PdfDocument", pages: Sequence[Sheet], numbers: Sequence[int]) -> Iterator[Picture]:
    """Pictures of pages, made when they are asked for; blank pages are left out."""
    for number in numbers:
        page = pages[number - 1]
        factor = min(_DPI / POINTS, math.sqrt(_MOST_PIXELS / (page.width * page.height)))
        with PDFIUM:
            shown = pdf[number - 1]
            try:
                image = shown.render(scale=factor, grayscale=True).to_pil()
            finally:
                shown.close()
        if (png := as_png(image)) is not None:
            yield Picture(number, png, max(70, round(factor * POINTS)), factor)
