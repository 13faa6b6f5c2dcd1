"""Lines of a text, page by page: what ends a line, what parts pages, what is white and what is no word."""

import itertools
import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.head_cells import heads_in, numbers_in
from stadsgraf.annotate.numbering import numbered_lines, numbered_pages
from stadsgraf.annotate.unbroken import UNBROKEN, Break, breaks

LONG = 4000
"""Characters, more than a page of prose: what is longer is cut, so that time grows with the length alone."""


class Line(msgspec.Struct, frozen=True):
    """One line: its text without white space at the ends, and where that stands."""

    text: str
    start: int
    end: int
    page: int
    raw: str


_ONE_FOR_ONE = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000", " "),
        **{chr(code): " " for code in range(0x2000, 0x200B)},
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff", "\u00ad"),
        **dict.fromkeys("\u2028\u2029\x85\x0b\x1c\x1d\x1e", "\n"),
        "\u2010": "-",
        "\u2011": "-",
        "¬": "\u00ad",
        **dict.fromkeys("·●○◦▪▫■□►▶‣⁃\uf0b7\uf0a7", "•"),
    }
)
_LONE_RETURN = re.compile(r"\r(?!\n)")
_NO_WORD = re.compile(r"\S{160,}")
"""Encoded data or a rule of characters: no word of a paper is as long."""
_PAGE_BREAK = re.compile(r"\f|\n[ \t\r]*\n[ \t\r]*\n[ \t\r]*\n[\r\n]*")
_SCANNED_BREAK = re.compile(r"\n[ \t\r]*\n[ \t\r]*\n[\r\n]*")
_LONG_LINE = re.compile(r"[^\n]{1,1999}[.!?](?=\s)|[^\n]{1,1999}(?=\s)|[^\n]{1,1999}")


def plain(text: str) -> str:
    """A text of the same length with one kind of space, line end, hyphen, soft hyphen and bullet."""
    text = _LONE_RETURN.sub("\n", _NO_WORD.sub(_blank, text.translate(_ONE_FOR_ONE)))
    return _BARRED.sub(_unbarred, text) if "|" in text else text


_BARRED = re.compile(r"^[ \t]*\|[^\n]*\|[ \t\r]*$", re.MULTILINE)
_BARS = re.compile(r"[\s|:=-]*")


def _unbarred(match: re.Match[str]) -> str:
    """A line of a table with bars between its cells, without the bars; a rule below its head is white."""
    line = match.group()
    return _blank(match) if _BARS.fullmatch(line) else line.replace("|", " ")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def page_spans(text: str) -> list[tuple[int, int]]:
    """Pages of a text: parted by form feeds or three empty lines.

    Where there are none, two empty lines part them, as in scans, and heads and feet that count pages.
    """
    cuts = [match.span() for match in _PAGE_BREAK.finditer(text)]
    if _PAGE_BREAK.search(text.strip()) is None:
        cuts = [match.span() for match in _SCANNED_BREAK.finditer(text)]
        more = (*numbered_pages(text), *numbered_lines(text), *_run_on_heads(text))
        cuts = sorted({*cuts, *((place, place) for place in more)})
    spans, start, seen, filled = [], 0, 0, False
    for before, after in cuts:
        filled = filled or bool(text[seen:before].strip())
        seen = max(seen, after)
        if filled:
            spans.append((start, after))
            start, filled = after, False
    if text[start:].strip() or not spans:
        spans.append((start, len(text)))
    return spans


def _run_on_heads(text: str) -> Iterator[int]:
    """Where pages begin within lines that are pages long, by the heads that run into them."""
    for line in _UNBROKEN.finditer(text):
        found = list(heads_in(line.group())) or numbers_in(line.group())
        yield from (line.start() + place for place in found)


_UNBROKEN = re.compile(rf"[^\n]{{{UNBROKEN},}}")


def pages_of(text: str) -> list[list[Line]]:
    """The lines of each page of a plain text; an empty line is a `Line` without text."""
    return [
        _single_spaced(_lines(text[start:end], start, number))
        for number, (start, end) in enumerate(page_spans(text))
    ]


def _lines(text: str, start: int, page: int) -> list[Line]:
    lines, position = [], start
    for raw in _cut(text):
        body = raw.strip()
        offset = position + (len(raw) - len(raw.lstrip())) if body else position
        lines.append(Line(body, offset, offset + len(body), page, raw.rstrip("\r\n\f")))
        position += len(raw)
    return lines


def _cut(text: str) -> Iterator[str]:
    """Lines with their ends; where line ends were lost, a line for each that a reader would set."""
    for raw in text.splitlines(keepends=True):
        body = raw.rstrip("\r\n\f")
        if len(body) < UNBROKEN:
            yield raw
            continue
        last = 0
        for place, kind in breaks(body):
            yield from _bounded(body[last:place])
            if kind is Break.PARAGRAPH:
                yield ""
            last = place
        yield from _bounded(body[last:])
        yield raw[len(body) :]


def _bounded(piece: str) -> Iterator[str]:
    """A stretch without line ends; one longer than a page is cut, after a full stop where it has one."""
    if len(piece) < LONG:
        yield piece
    else:
        yield from (match.group() for match in _LONG_LINE.finditer(piece))


_FEW = 10
_SINGLE_SHARE = 0.85
_LONG_ENOUGH = 40


def _single_spaced(page: list[Line]) -> list[Line]:
    """A page without its empty lines where one follows on every line, in mid-sentence too: double spacing."""
    printed = [number for number, line in enumerate(page) if line.text]
    apart = [later - earlier for earlier, later in itertools.pairwise(printed)]
    if len(apart) < _FEW or sum(gap == 2 for gap in apart) < _SINGLE_SHARE * len(apart):
        return page
    below = [
        page[later].text[0]
        for earlier, later in itertools.pairwise(printed)
        if len(page[earlier].text) > _LONG_ENOUGH and not page[earlier].text.endswith((".", ":", "!", "?"))
    ]
    going_on = sum(first.islower() for first in below)
    if going_on < _FEW // 2 or going_on * 2 < len(below):
        return page
    return [
        line
        for number, line in enumerate(page)
        if line.text or not 0 < number < len(page) - 1 or not page[number + 1].text
    ]
