"""Lines and blocks: pages, running heads, paragraphs that cross a page, list items, table rows.

A block is a stretch of text that reads as one: its `text` is flat (line ends and runs of spaces are
one space, words broken at a line end are whole again) and `offsets[i]` says where its i-th character
stands in the text it came from.
"""

import re
from collections.abc import Iterator, Mapping

import msgspec

from stadsgraf.swedish.headings import opens_section

_MARK = re.compile(r"\s*(?:\d{1,2}[.)]\s|[-–—•*]\s|[a-z]\)\s)")
_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]\s|[-–—•*]\s|att\s|[a-z]\)\s)")
_BEFORE_ITEM = re.compile(r"(?:[,.:;]|\b(?:samt|och|att))$")
_GAP = re.compile(r"(?<!^att)(?<!^[-–—•*])(?<=\S)(?: {3,}|\t+)\S")
_PAGE_NUMBER = re.compile(
    r"\s*(?:sida|sid|blad|s\.)?\s*\d{1,3}\s*(?:\(\s*\d{1,3}\s*\)|av \d{1,3}|/\s*\d{1,3})?\s*", re.IGNORECASE
)
_SIGNATURE = re.compile(
    r"\s*(?:justerandes?|utdragsbestyrkande|ordförandes?)\s+sign(?:atur)?\.?:?.*", re.IGNORECASE
)
_PAGE_BREAK = re.compile(r"\f|\n[ \t\r]*\n[ \t\r]*\n[ \t\r]*\n[\r\n]*")
_SCANNED_BREAK = re.compile(r"\n[ \t\r]*\n[ \t\r]*\n[\r\n]*")
_HYPHEN_TAIL = re.compile(r"(?<=[^\W\d_])-$")


_LONG_BLOCK = 4000
"""Characters of a paragraph, more than a page of prose; a longer one is taken for several, so that the
time for a text grows with its length alone."""


class Line(msgspec.Struct, frozen=True):
    """One line: its text without white space at the ends, and where that stands."""

    text: str
    start: int
    end: int
    page: int
    raw: str


class Block(msgspec.Struct, frozen=True):
    """A paragraph, list item, heading or table row.

    Attributes:
        text: flat text.
        offsets: for each character of `text`, its index in the source text.
        lines: the lines it was made of.
        item: whether it begins with a list mark or "att".
        row: whether it is a line with columns.
        page: page of its first line, from 0.
    """

    text: str
    offsets: tuple[int, ...]
    lines: tuple[Line, ...]
    item: bool
    row: bool
    page: int

    @property
    def start(self) -> int:
        """Where it begins in the source text."""
        return self.lines[0].start


def page_spans(text: str) -> list[tuple[int, int]]:
    """Pages of a text: parted by form feeds or three empty lines; where there are none, by two, as in scans."""
    spans, start = [], 0
    pattern = _PAGE_BREAK if _PAGE_BREAK.search(text.strip()) else _SCANNED_BREAK
    for match in pattern.finditer(text):
        if text[start : match.start()].strip():
            spans.append((start, match.end()))
            start = match.end()
    if text[start:].strip() or not spans:
        spans.append((start, len(text)))
    return spans


def blocks(text: str) -> tuple[tuple[Block, ...], tuple[Line, ...]]:
    """Blocks in reading order, and the running heads and page numbers that were set aside."""
    pages = [_lines(text, start, end, number) for number, (start, end) in enumerate(page_spans(text))]
    heads = _running_heads(pages)
    kept: list[list[Line]] = [[]]
    aside: list[Line] = []
    for page in pages:
        for index, line in enumerate(page):
            if line.text == "":
                kept.append([])
            elif _is_furniture(line, index, len(page), heads):
                aside.append(line)
                kept.append([])
            else:
                kept[-1].append(line)
        kept.append([])
    made = [block for group in kept if group for block in _split(group)]
    return tuple(_joined(made)), tuple(aside)


def _lines(text: str, start: int, end: int, page: int) -> list[Line]:
    lines, position = [], start
    for raw in _cut_lines(_NO_WORD.sub(_blank, text[start:end])):
        body = raw.strip()
        offset = position + (len(raw) - len(raw.lstrip())) if body else position
        lines.append(Line(body, offset, offset + len(body), page, raw.rstrip("\r\n\f")))
        position += len(raw)
    return lines


_NO_WORD = re.compile(r"\S{160,}")
"""Encoded data or a rule of characters: no word of a paper is as long."""
_LONG_LINE = re.compile(r"[^\n]{1,1999}[.!?](?=\s)|[^\n]{1,1999}(?=\s)|[^\n]{1,1999}")


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _cut_lines(text: str) -> Iterator[str]:
    """Lines with their ends; one longer than a page is cut, after a full stop where it has one."""
    for raw in text.splitlines(keepends=True):
        if len(raw) < _LONG_BLOCK:
            yield raw
            continue
        body = raw.rstrip("\r\n")
        yield from (match.group() for match in _LONG_LINE.finditer(body))
        yield raw[len(body) :]


def _head_key(line: Line) -> str:
    return re.sub(r"\d+", "#", " ".join(line.text.split())).casefold()


def _running_heads(pages: list[list[Line]]) -> Mapping[str, int]:
    """Lines that stand among the first four of more than one page, with the first page that has them.

    That page keeps its own, which says who issued the paper; see `_is_furniture`.
    """
    seen: dict[str, list[int]] = {}
    for page in pages:
        for key in {_head_key(line) for line in [line for line in page if line.text][:4]}:
            seen.setdefault(key, []).append(page[0].page)
    return {key: numbers[0] for key, numbers in seen.items() if len(numbers) > 1}


def _is_furniture(line: Line, index: int, count: int, heads: Mapping[str, int]) -> bool:
    if _PAGE_NUMBER.fullmatch(line.text) and (index < 3 or index >= count - 6):
        return True
    if _SIGNATURE.fullmatch(line.text):
        return True
    return index < 6 and line.page > heads.get(_head_key(line), line.page)


def _split(group: list[Line]) -> Iterator[Block]:
    """A run of lines without an empty one: rows stand alone, list items begin anew."""
    current: list[Line] = []
    alone = False
    for place, line in enumerate(group):
        alone = _stands_alone(group, place, alone)
        if alone:
            if current:
                yield _block(current)
            current = []
            yield _block([line])
            continue
        row = _is_row(line)
        if (
            current
            and (row or _begins_item(current, line) or _is_row(current[-1]))
            and not _continues(current[-1], line)
        ) or (current and line.end - current[0].start > _LONG_BLOCK):
            yield _block(current)
            current = []
        current.append(line)
    if current:
        yield _block(current)


def _stands_alone(group: list[Line], place: int, after_heading: bool) -> bool:
    """A heading that no empty line parts from its text: it begins the run or follows a full stop."""
    line = group[place]
    if len(line.text) > 60 or len(group) == 1:
        return False
    if not opens_section(line.text) and not _breaks_early(group, place):
        return False
    begins = place == 0 or after_heading or group[place - 1].text.endswith((".", ":", "!", "?"))
    following = group[place + 1].text if place + 1 < len(group) else ""
    return begins and (not following or following[:1].isupper() or _ITEM.match(following) is not None)


_PROSE = 55
"""Width from which on a line is taken for one of running text."""


def _breaks_early(group: list[Line], place: int) -> bool:
    """Whether a line ends though the next word would have fitted, above a paragraph: a heading of the paper's own."""
    line, following = group[place], group[place + 1 : place + 4]
    if not following or not line.text[:1].isupper() or _is_row(line) or _MARK.match(line.raw):
        return False
    if re.search(r"[.,:;!?–-]$|\d", line.text) or len(line.text.split()) > 7:
        return False
    width = max(len(other.text) for other in following)
    word = following[0].text.split(maxsplit=1)[0] if following[0].text else ""
    prose = len(following[0].text) >= _PROSE and len(following) > 1 and not _is_row(following[0])
    return prose and len(line.text) + 1 + len(word) < width - 15


def _begins_item(current: list[Line], line: Line) -> bool:
    """A list mark; or "att" where the line before ends an item rather than runs on."""
    if _MARK.match(line.raw):
        return True
    listed = _ITEM.match(current[0].raw) is not None and _BEFORE_ITEM.search(current[-1].text) is not None
    return _ITEM.match(line.raw) is not None and (listed or current[-1].text.endswith(":"))


_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s+")


def _is_row(line: Line) -> bool:
    """Whether a line has columns; the number of a point, wide apart from its text, is none."""
    raw = line.raw.strip()
    mark = _NUMBERED.match(raw)
    return _GAP.search(raw, mark.end() if mark is not None else 0) is not None


def _continues(previous: Line, line: Line) -> bool:
    """A line that begins with a mark only because the sentence broke there: `dnr 006-` / `1137/2007`."""
    return previous.text.endswith("-") and not _is_row(line) and _ITEM.match(line.raw) is None


_WORD = re.compile(r"\S+")


def _block(lines: list[Line]) -> Block:
    text: list[str] = []
    offsets: list[int] = []
    for number, line in enumerate(lines):
        if number:
            _bridge(text, offsets, lines[number - 1], line)
        for word in _WORD.finditer(line.text):
            if word.start():
                text.append(" ")
                offsets.append(line.start + word.start() - 1)
            text.extend(word.group())
            offsets.extend(range(line.start + word.start(), line.start + word.end()))
    first = lines[0]
    item = _ITEM.match(first.raw) is not None
    return Block(
        _lone_strokes("".join(text)), tuple(offsets), tuple(lines), item, any(map(_is_row, lines)), first.page
    )


_STROKE = re.compile(
    r"(?<=[a-zåäö,] )[|l](?= [A-ZÅÄÖa-zåäö])|(?<=[.!?] )\|(?= [a-zåäö])|^\|(?= [a-zåäö])"
    r"|(?<=medlemskap )1(?= [A-ZÅÄÖ])|(?<=medlem )1(?= [A-ZÅÄÖ])|(?<=ingår )1(?= [A-ZÅÄÖ])|(?<=delta )1(?= [A-ZÅÄÖ])"
)


def _lone_strokes(text: str) -> str:
    """A stroke that stands alone among words is the word "i", however the scanner read it.

    A lone 1 is, where it stands between a cue of membership and a name ("medlemskap 1 X").
    """
    return _STROKE.sub(
        lambda match: "i" if match.start() and text[match.start() - 2] not in ".!?" else "I", text
    )


def _bridge(text: list[str], offsets: list[int], previous: Line, line: Line) -> None:
    """What stands between two lines: a space, nothing after a broken word or number."""
    if previous.text.endswith("-") and line.text:
        first = line.text.split(maxsplit=1)[0]
        if first[0].isdigit() and previous.text[-2:-1].isdigit():
            return
        keeps = first in ("och", "eller", "samt", "respektive") or not first[0].islower()
        if _HYPHEN_TAIL.search(previous.text) and not keeps:
            text.pop()
            offsets.pop()
            return
        if not keeps or first[0].isupper():
            return
    text.append(" ")
    offsets.append(previous.end)


def _joined(made: list[Block]) -> Iterator[Block]:
    """Blocks again, with sentences that an empty line or a page break cut put together."""
    pending: Block | None = None
    for block in made:
        if pending is not None and block.start - pending.start < _LONG_BLOCK and _runs_on(pending, block):
            pending = _block([*pending.lines, *block.lines])
            continue
        if pending is not None:
            yield pending
        pending = block
    if pending is not None:
        yield pending


_OPEN_END = re.compile(
    r" (?:till|av|i|med|och|för|på|om|att|från|som|mot|enligt|genom|under|inom|vid|samt|den|det|en|ett)$"
)
"""Words that no paragraph ends with: the sentence goes on below the empty line."""


def _runs_on(previous: Block, block: Block) -> bool:
    if previous.row or block.row or block.item or not block.text:
        return False
    if previous.text.endswith((".", ":", "!", "?", ";")):
        return False
    long_enough = len(previous.lines[-1].text) > 30 or len(previous.lines) > 1
    if block.text[0].islower():
        return long_enough or previous.text.endswith(("-", ","))
    if _OPEN_END.search(previous.text):
        return True
    if previous.text.endswith(",") and len(previous.lines[-1].text) > 40:
        return True
    return previous.page != block.page and len(previous.lines) > 1 and len(previous.lines[-1].text) > 55
