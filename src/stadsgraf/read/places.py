"""Where words stand: kept compactly with a document, and turned into the rectangles of a passage."""

import bisect
import sys
from array import array
from collections.abc import Iterable, Sequence

import msgspec

from stadsgraf.model import Document, Region, Words

_FIELDS = 6
_TENTHS = 10
_LARGEST = 2**32 - 1


class Word(msgspec.Struct, frozen=True):
    """A word on a page: its characters, and its sides from the upper left corner of the page as shown."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """Height of its line, in the unit of the page."""
        return self.bottom - self.top


class Placed(msgspec.Struct, frozen=True):
    """A word and where it begins in a text."""

    start: int
    word: Word


def pack(words: Iterable[Placed]) -> bytes:
    """Words in the order of the text as `Words.packed` holds them."""
    numbers = array("I")
    for place in words:
        word = place.word
        sides = (_tenths(side) for side in (word.left, word.top, word.right, word.bottom))
        numbers.extend((place.start, place.start + len(word.text), *sides))
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def shifted(packed: bytes, by: int) -> bytes:
    """Packed words of a text that stands so many characters further on in another."""
    numbers = unpack(Words(packed=packed))
    for index in range(0, len(numbers), _FIELDS):
        numbers[index] += by
        numbers[index + 1] += by
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def _tenths(side: float) -> int:
    return min(_LARGEST, max(0, round(side * _TENTHS)))


def unpack(words: Words) -> "array[int]":
    """Six numbers a word: start, end, left, top, right, bottom; the last four in tenths of the unit."""
    numbers = array("I")
    numbers.frombytes(words.packed)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers


def words_file(document: Document) -> bytes:
    """The places of all words of a document as JSON: what `texts/{document}.words.json` holds.

    A word is start and end in the text, then left, top, right and bottom in tenths of the unit.
    """
    numbers = unpack(document.words)
    words: list[list[list[int]]] = [[] for _ in document.words.sizes]
    for index in range(0, len(numbers), _FIELDS):
        words[_page(document, numbers[index]) - 1].append(numbers[index : index + _FIELDS].tolist())
    pages = [
        {"width": width, "height": height, "words": found}
        for (width, height), found in zip(document.words.sizes, words, strict=True)
    ]
    record = {
        "document": document.id,
        "text": document.sha256,
        "original": document.original,
        "unit": document.words.unit,
        "pages": pages,
    }
    return msgspec.json.encode(record) + b"\n"


def regions(document: Document, numbers: "array[int]", start: int, end: int) -> tuple[Region, ...]:
    """Rectangles of a passage: one for each line of words, whole words, in reading order.

    Args:
        document: the document.
        numbers: its words as `unpack` gives them.
        start: where the passage begins in the text.
        end: where it ends.
    """
    found: list[Region] = []
    previous = start
    for index in range(_first_after(numbers, start), len(numbers), _FIELDS):
        word_start, word_end = numbers[index], numbers[index + 1]
        if word_start >= end:
            break
        region = _region(_page(document, word_start), numbers[index + 2 : index + _FIELDS])
        if found and not _parted(document.text, previous, word_start):
            found[-1] = _union(found[-1], region)
        else:
            found.append(region)
        previous = word_end
    return tuple(found)


def _first_after(numbers: Sequence[int], start: int) -> int:
    """Index of the first word that ends after an offset."""
    ends = range(1, len(numbers), _FIELDS)
    return bisect.bisect_right(ends, start, key=lambda index: numbers[index]) * _FIELDS


def _page(document: Document, offset: int) -> int:
    return bisect.bisect_right(document.pages, offset, key=lambda span: span.start)


def _parted(text: str, start: int, end: int) -> bool:
    return any(mark in text[start:end] for mark in "\n\f")


def _region(page: int, sides: Sequence[int]) -> Region:
    left, top, right, bottom = (side / _TENTHS for side in sides)
    return Region(page, left, top, right, bottom)


def _union(one: Region, other: Region) -> Region:
    return Region(
        one.page,
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )
