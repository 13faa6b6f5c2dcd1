"""Words on a page to lines of text, as a person would type them: rows, wide gaps, paragraphs, columns.

A row of a table, or two names side by side, stays one line whose cells are parted by at least three
spaces and stand below each other as on the page.  Prose set in columns is read column by column.
Paragraphs are parted by an empty line, and a hyphen at the end of a line stays.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

import msgspec

from stadsgraf.read.places import Placed, Word

_CELL_GAP = 1.2
"""Width of a gap that parts cells, in heights of a line of some 1.15 em; a justified space is narrower."""
_STRETCHED = 2.2
"""The same in a line whose spaces are all about as wide: one that was justified and holds few words."""
_SPACES = 3
"""Spaces that part two cells in the text, at least; `annotate` takes fewer for none."""
_WIDEST = 160
"""Characters that a line is laid out in; what stands further right follows after three spaces."""
_COLUMN_LINES = 6
"""Lines from which on text on both sides of a gutter may be columns of prose."""


class Line(msgspec.Struct, frozen=True):
    """Words of one line, from left to right, with its extent."""

    words: tuple[Word, ...]
    left: float
    right: float
    base: float
    height: float


def page_text(words: Sequence[Word], *, printed: bool) -> tuple[str, tuple[Placed, ...]]:
    """The text of a page, and where in it each word begins.

    Args:
        words: the words of the page in any order, none of them empty or with white space.
        printed: whether heights and base lines are those of the type, as in a PDF, or measured on a picture.
    """
    if not words:
        return "", ()
    width = median(sorted((word.right - word.left) / len(word.text) for word in words))
    parts: list[str] = []
    placed: list[Placed] = []
    length = 0
    for group in _columns(_lines(words)):
        left = min(line.left for line in group)
        pitch = _pitch(group)
        for number, line in enumerate(group):
            if parts:
                parted = number == 0 or _is_parted(group[number - 1], line, pitch, printed=printed)
                parts.append("\n\n" if parted else "\n")
                length += len(parts[-1])
            text, starts = _line_text(line, left, max(width, 0.1))
            placed += (Placed(length + at, word) for at, word in zip(starts, line.words, strict=True))
            parts.append(text)
            length += len(text)
    return "".join(parts), tuple(placed)


class _Open(msgspec.Struct):
    """A line that words are being put into."""

    words: list[Word]
    guide: Word


def _lines(words: Sequence[Word]) -> list[Line]:
    """Lines from top to bottom.

    A word joins the line whose last word stands beside it, so a page that was scanned askew keeps its lines.
    """
    step = max(1.0, median(sorted(word.height for word in words)))
    buckets: dict[int, list[_Open]] = {}
    lines: list[_Open] = []
    for word in sorted(words, key=lambda one: (one.left, one.top, one.text)):
        near = _middle(word, step)
        open_lines = (line for key in (near, near - 1, near + 1) for line in buckets.get(key, ()))
        line = next((line for line in open_lines if _stands_beside(line, word)), None)
        if line is None:
            line = _Open([], word)
            lines.append(line)
        else:
            buckets[_middle(line.guide, step)].remove(line)
        line.words.append(word)
        if word.height >= 0.7 * line.guide.height:
            line.guide = word
        buckets.setdefault(_middle(line.guide, step), []).append(line)
    return sorted((_line(line.words) for line in lines), key=lambda line: (line.base, line.left))


def _middle(word: Word, step: float) -> int:
    return int((word.top + word.bottom) / 2 / step)


def _stands_beside(line: _Open, word: Word) -> bool:
    guide, last = line.guide, line.words[-1]
    overlap = min(guide.bottom, word.bottom) - max(guide.top, word.top)
    return overlap >= 0.5 * min(guide.height, word.height) and word.left > last.right - 0.5 * word.height


def _line(words: Sequence[Word]) -> Line:
    height = max(word.height for word in words)
    base = median(sorted(word.bottom for word in words if word.height >= 0.7 * height))
    return Line(tuple(words), words[0].left, words[-1].right, base, height)


def _pitch(lines: Sequence[Line]) -> float:
    """How far lines of a paragraph are apart, in heights of a line: less than most other distances."""
    ratios = sorted(
        (below.base - line.base) / max(line.height, below.height, 0.1) for line, below in pairwise(lines)
    )
    return ratios[len(ratios) // 3] if ratios else 1.2


def _is_parted(line: Line, below: Line, pitch: float, *, printed: bool) -> bool:
    """Whether an empty line stands between two lines: a gap, or type of another size."""
    height = max(line.height, below.height)
    if printed and min(line.height, below.height) < 0.85 * height:
        return True
    slack = 1.18 if printed else 1.35
    return below.base - line.base > max(pitch, 0.8) * height * slack


def _line_text(line: Line, left: float, width: float) -> tuple[str, list[int]]:
    """A line laid out in characters of one width, and where each word begins in it."""
    least = _least_gap(line)
    text, starts = "", list[int]()
    previous: Word | None = None
    for word in line.words:
        column = min(_WIDEST, round((word.left - left) / width))
        if previous is None:
            text = " " * column
        elif word.left - previous.right > least:
            text += " " * max(_SPACES, column - len(text))
        elif word.left - previous.right > 0.04 * line.height:
            text += " "
        starts.append(len(text))
        text += word.text
        previous = word
    return text, starts


def _least_gap(line: Line) -> float:
    """How wide a gap is that parts cells in this line."""
    gaps = [after.left - word.right for word, after in pairwise(line.words)]
    even = len(gaps) >= 3 and max(gaps) < 1.7 * min(gaps)
    return line.height * (_STRETCHED if even else _CELL_GAP)


def _columns(lines: list[Line]) -> Iterator[list[Line]]:
    """Groups of lines in reading order: where prose stands in columns, each column for itself."""
    found = _gutter(lines)
    if found is None:
        yield lines
        return
    first, last, gutter = found
    if first:
        yield lines[:first]
    left = [_line(part) for line in lines[first:last] if (part := [w for w in line.words if w.left < gutter])]
    right = [
        _line(part) for line in lines[first:last] if (part := [w for w in line.words if w.left >= gutter])
    ]
    yield left
    yield from _columns(right)
    if lines[last:]:
        yield from _columns(lines[last:])


def _gutter(lines: Sequence[Line]) -> tuple[int, int, float] | None:
    """First and last line, and place, of the longest strip that no word crosses and prose stands beside."""
    if len(lines) < _COLUMN_LINES:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    best: tuple[int, int, float] | None = None
    for tenth in range(30, 71, 2):
        gutter = left + (right - left) * tenth / 100
        for first, last in _free(lines, gutter):
            longer = best is None or last - first > best[1] - best[0]
            if longer and last - first >= _COLUMN_LINES and _is_prose(lines[first:last], gutter):
                best = (first, last, gutter)
    return best


def _free(lines: Sequence[Line], gutter: float) -> Iterator[tuple[int, int]]:
    """Runs of lines that leave a strip of half a line's height free."""
    first = 0
    for index, line in enumerate(lines):
        margin = line.height / 4
        if any(word.left < gutter + margin and word.right > gutter - margin for word in line.words):
            yield first, index
            first = index + 1
    yield first, len(lines)


def _is_prose(lines: Sequence[Line], gutter: float) -> bool:
    """Whether sentences run on from line to line on both sides; lists of names and tables do not."""
    sides = ([], [])  # type: tuple[list[list[Word]], list[list[Word]]]
    for line in lines:
        for side, words in zip(
            sides,
            ([w for w in line.words if w.left < gutter], [w for w in line.words if w.left >= gutter]),
            strict=True,
        ):
            if words:
                side.append(words)
    return all(_runs_on(side) for side in sides)


def _runs_on(side: Sequence[Sequence[Word]]) -> bool:
    if len(side) < _COLUMN_LINES or sum(map(len, side)) < 4 * len(side):
        return False
    lower = sum(words[0].text[0].islower() for words in side)
    return lower >= 0.4 * len(side)
