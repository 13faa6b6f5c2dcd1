"""Lines and blocks: pages, running heads, paragraphs that cross a page, list items, table rows.

A block is a stretch of text that reads as one: its `text` is flat (line ends and runs of spaces are
one space, words broken at a line end are whole again) and `offsets[i]` says where its i-th character
stands in the text it came from.
"""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.cards import card_lines
from stadsgraf.annotate.closed_tables import reopened
from stadsgraf.annotate.columns import read_down
from stadsgraf.annotate.flat import flatten
from stadsgraf.annotate.furniture import set_aside
from stadsgraf.annotate.lines import LONG, Line, page_spans, pages_of, plain
from stadsgraf.annotate.margins import goes_on_from_margin
from stadsgraf.annotate.paragraphs import begins_paragraph, ends_early, width_if_tight
from stadsgraf.annotate.side_heads import set_above
from stadsgraf.patterns import gated
from stadsgraf.swedish.headings import heading_kind, opens_section
from stadsgraf.swedish.member_rows import is_member_row

__all__ = ["RULE", "Block", "Line", "blocks", "page_spans"]

RULE = gated(r"[-_–—=*]{10,}")
"""A line that is ruled: it parts what stands above from what stands below."""
_MARK = re.compile(r"\s*(?:\d{1,2}[.)]\s|[-–—•*]\s|[a-z]\)\s|[a-h]\.\s+(?=[A-ZÅÄÖ]|att\s))")
_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]\s|[-–—•*]\s|(?:att|ATT)\s|[a-z]\)\s|[a-h]\.\s+(?=[A-ZÅÄÖ]|att\s))")
_BEFORE_ITEM = re.compile(r"(?:[,.:;]|\b(?:samt|och|att|dels|ATT|SAMT|OCH))$")
_GAP = re.compile(r"(?<!^att)(?<!^ATT)(?<!^[-–—•*])(?<=\S)(?: {3,}|\t+)\S")


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


def blocks(text: str) -> tuple[tuple[Block, ...], tuple[Line, ...]]:
    """Blocks in reading order, and the running heads, feet, page numbers and strips to sign set aside."""
    pages = pages_of(plain(text))
    kept: list[list[Line]] = [[]]
    aside: list[Line] = []
    for page, furniture in zip(pages, set_aside(pages), strict=True):
        for place, line in enumerate(page):
            if line.text == "":
                kept.append([])
            elif place in furniture:
                aside.append(line)
                kept.append([])
            else:
                kept[-1].append(line)
        kept.append([])
    widths = {page[0].page: width for page in pages if page and (width := width_if_tight(page))}
    kept = list(reopened(list(set_above(kept))))
    made = [block for group in read_down(kept) for block in _split(group, widths.get(group[0].page, 0))]
    return tuple(block for block in _joined(made) if block.text), tuple(aside)


def _split(group: list[Line], width: int) -> Iterator[Block]:
    """A run of lines without an empty one: rows stand alone, list items and paragraphs begin anew.

    Args:
        group: the lines.
        width: of the text of their page if it has no empty lines, else 0.
    """
    current: list[Line] = []
    alone = False
    cards = card_lines(group)
    for place, line in enumerate(group):
        alone = _stands_alone(group, place, alone, width)
        if alone:
            if current:
                yield _block(current)
            current = []
            yield _block([line])
            continue
        row = _is_row(line)
        following = group[place + 1] if place + 1 < len(group) else None
        if (
            current
            and (
                row
                or place in cards
                or _begins_item(current, line)
                or (_is_row(current[-1]) and not goes_on_from_margin(current[-1], line))
                or begins_paragraph(current[-1], line, following, width)
            )
            and not _continues(current[-1], line)
        ) or (current and line.end - current[0].start > LONG):
            yield _block(current)
            current = []
        current.append(line)
    if current:
        yield _block(current)


def _stands_alone(group: list[Line], place: int, after_heading: bool, width: int) -> bool:
    """A heading that no empty line parts from its text: it begins the run or follows a full stop."""
    line = group[place]
    if RULE.fullmatch(line.text):
        return True
    if len(line.text) > 60 or len(group) == 1:
        return False
    if _PARAGRAPH_SIGN.fullmatch(line.text):
        return True
    if not opens_section(line.text) and not _breaks_early(group, place):
        return False
    begins = place == 0 or after_heading or group[place - 1].text.endswith((".", ":", "!", "?"))
    begins = begins or _ends_title(group, place)
    begins = begins or (width > 0 and ends_early(group[place - 1], line, width))
    following = group[place + 1].text if place + 1 < len(group) else ""
    return begins and (not following or following[:1].isupper() or _ITEM.match(following) is not None)


_TITLE_LINES = 3
_PARAGRAPH_SIGN = re.compile(
    r"(?:(?:[A-Z][A-Za-z]{1,3}\s*)?§\s?|[8$&]\s?(?=\d{1,3}\s+(?:Dnr|[A-ZÅÄÖ]{2,4}[-\s/]?\d)))\d{1,3}\.?\s+(?:Dnr:?\s*|Diarienr:?\s*)?(?:[A-ZÅÄÖ]{2,5}[-\s/]?)?\d+[-/:]\d[\d./:-]*(?:\s+\d{1,2}(?:\.\d{1,3}){1,3})?"
)
"""A paragraph sign with the number of its case: a matter begins, whatever a scan has drawn up to it."""


def _ends_title(group: list[Line], place: int) -> bool:
    """Whether a line is a heading that a scan has drawn up to the title above it: both short, and nothing below."""
    above = group[:place]
    if place + 1 < len(group) or len(above) > _TITLE_LINES or heading_kind(group[place].text) is None:
        return False
    open_end = _OPEN_END.search(" " + above[-1].text) is not None or above[-1].text.endswith(("-", ","))
    return not open_end and group[place].text[:1].isupper() and not _is_row(above[-1])


_OWN_NUMBER = re.compile(r"^\d{1,2}(?:\.\d{1,2})+\.?\s+")
"""The number of a heading below another: "2.1 "."""
_PROSE = 55
"""Width from which on a line is taken for one of running text."""
_WHOLE = 80
"""Width from which on a line that ends with a full stop is a paragraph by itself."""


def _breaks_early(group: list[Line], place: int) -> bool:
    """Whether a line ends though the next word would have fitted, above a paragraph: a heading of the paper's own."""
    line, following = group[place], group[place + 1 : place + 4]
    title = _OWN_NUMBER.sub("", line.text)
    if not following or not title[:1].isupper() or _is_row(line) or _MARK.match(line.raw):
        return False
    if re.search(r"[.,:;!?–-]$|\d", title) or len(title.split()) > 7:
        return False
    width = max(len(other.text) for other in following)
    word = following[0].text.split(maxsplit=1)[0] if following[0].text else ""
    below = following[0].text
    many = len(following) > 1 or (len(below) > _WHOLE and below.endswith("."))
    prose = len(below) >= _PROSE and many and not _is_row(following[0])
    return prose and len(line.text) + 1 + len(word) < width - 15


def _begins_item(current: list[Line], line: Line) -> bool:
    """A list mark; or "att" where the line before ends an item rather than runs on."""
    if _MARK.match(line.raw):
        return True
    listed = _ITEM.match(current[0].raw) is not None and _BEFORE_ITEM.search(current[-1].text) is not None
    return _ITEM.match(line.raw) is not None and (listed or current[-1].text.endswith(":"))


_NUMBERED = gated(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s+")


def _is_row(line: Line) -> bool:
    """Whether a line has columns, or had them before a scan; the number of a point, wide apart from its text, is none."""
    raw = line.raw.strip()
    if "   " not in raw and "\t" not in raw:  # most lines have no gap
        return is_member_row(line.text)
    mark = _NUMBERED.match(raw)
    return _GAP.search(raw, mark.end() if mark is not None else 0) is not None or is_member_row(line.text)


def _continues(previous: Line, line: Line) -> bool:
    """A line that begins with a mark only because the sentence broke there: `dnr 006-` / `1137/2007`."""
    return previous.text.endswith("-") and not _is_row(line) and _ITEM.match(line.raw) is None


def _block(lines: list[Line]) -> Block:
    text, offsets = flatten(lines)
    first = lines[0]
    item = _ITEM.match(first.raw) is not None
    return Block(text, offsets, tuple(lines), item, any(map(_is_row, lines)), first.page)


def _joined(made: list[Block]) -> Iterator[Block]:
    """Blocks again, with sentences that an empty line or a page break cut put together."""
    pending: Block | None = None
    for block in made:
        if pending is not None and block.start - pending.start < LONG and _runs_on(pending, block):
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
