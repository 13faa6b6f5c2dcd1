"""Papers within a file: minutes, a motion, a letter, each with its genre, its body and its day.

A part begins on a page whose head names a genre, at the answer to an interpellation, and at what a
body decided on the motion or letter above.
"""

import itertools
import re
from collections.abc import Sequence

import msgspec

from stadsgraf.annotate.layout import RULE, Block
from stadsgraf.annotate.letterhead import (
    bodies_in,
    closed_up,
    date_in,
    genre_in,
    genre_of_title,
    is_office,
    is_stamped,
)
from stadsgraf.annotate.paper import Part
from stadsgraf.model import Name
from stadsgraf.swedish import calendar
from stadsgraf.swedish.headings import DATELINE, SectionKind, heading_kind

_HEAD_LINES = 8
_HEAD_DATE_LINES = 14


class _Head(msgspec.Struct, frozen=True):
    """Where a part begins and what its first lines say.

    Attributes:
        first: index of its first block.
        genre: as its head has it; empty if it names none.
        body: whose paper it is.
        date: the day in the head.
    """

    first: int
    genre: str
    body: Name | None
    date: str


def find_parts(blocks: tuple[Block, ...]) -> tuple[Part, ...]:
    """The papers within a file; at least one."""
    heads = _within(blocks, _on_pages(blocks))
    ends = [head.first for head in heads[1:]] + [len(blocks)] * bool(heads)
    parts = [
        _part(head, blocks[head.first : end], 0 if not number else blocks[head.first].start)
        for number, (head, end) in enumerate(zip(heads, ends, strict=True))
    ]
    return tuple(parts) or (Part("", 0),)


def _on_pages(blocks: tuple[Block, ...]) -> list[_Head]:
    """The heads of pages with which a paper begins."""
    heads: list[_Head] = []
    numbered = enumerate(blocks)
    drawn: list[tuple[int, Block]] = []
    for _, group in itertools.groupby(numbered, key=lambda pair: pair[1].page):
        page = [*drawn, *group]
        drawn = page if not heads and _is_only_head(page) and page[-1][0] + 1 < len(blocks) else []
        if drawn:
            continue
        lines = _lines(page, _HEAD_LINES)
        genre = _genre(lines) or (
            _genre_of_later(lines, heads[-1].genre) if heads else _genre_of_first(lines, blocks)
        )
        if heads and not genre and heads[-1].genre == "protokoll" and any(map(_OPENS_MINUTES.match, lines)):
            genre = "protokoll"
        body = _body(genre, lines)
        date = date_in(_lines(page, _HEAD_DATE_LINES))
        if heads and (not genre or (genre in _WEAK and not _is_a_head(lines))):
            continue
        if heads and genre == heads[-1].genre and not _is_of_another_meeting(heads[-1], body, date):
            continue
        goes_on = heads and not heads[-1].genre and heads[-1].body == body
        heads.append(_Head(heads.pop().first if goes_on else page[0][0] if heads else 0, genre, body, date))
    return heads


def _lines(page: Sequence[tuple[int, Block]], most: int) -> list[str]:
    return [closed_up(line.text) for _, block in page[:most] for line in block.lines][:most]


_OPENS_MINUTES = re.compile(
    r"(?:plats och tid|tid och plats|närvarande|beslutande|ledamöter|tjänstgörande|paragrafer)\b",
    re.IGNORECASE,
)
"""A line that only the first page of minutes has; what a file has on top of every page may be taken off as furniture."""


def _is_of_another_meeting(head: _Head, body: Name | None, date: str) -> bool:
    """Whether a page has another body and another day at its head than the paper before it, of the same genre."""
    known = body is not None and head.body is not None and bool(date) and bool(head.date)
    return known and body != head.body and date != head.date


_SHORT = 60


def _is_only_head(page: Sequence[tuple[int, Block]]) -> bool:
    """Whether nothing but lines of a head stand above a gap that is as wide as one between pages."""
    lines = [line.text for _, block in page for line in block.lines]
    return len(lines) <= _HEAD_LINES and not any(
        line.endswith((".", "!", "?")) or heading_kind(line) is not None for line in lines
    )


_WEAK = ("rapport", "kallelse", "delegationsbeslut", "yttrande", "beslutsmeddelande")
"""Genres whose words head a matter or a list as well: on a later page only a head with its day begins such a paper."""


def _is_a_head(lines: Sequence[str]) -> bool:
    return bool(date_in(lines)) and not any(line.startswith("§") for line in lines)


_ON_ANOTHER = ("yttrande", "interpellationssvar")
"""Genres whose titles name the paper that they are on: "Yttrande över motion av …"."""


def _genre(lines: Sequence[str]) -> str:
    """The genre that a cell of the head names, unless that is in the title of another paper."""
    named = genre_in(lines)
    titled = genre_of_title(lines) if named in ("motion", "interpellation") else ""
    return titled if titled in _ON_ANOTHER else named


def _genre_of_later(lines: Sequence[str], before: str) -> str:
    """The genre of a later page whose head has no word for it: the answer to, or the opinion on, the paper before it."""
    titled = genre_of_title(lines)
    answers = before == "interpellation" and titled == "interpellationssvar"
    opines = before in _SENT and titled == "yttrande" and _is_a_head(lines)
    if before in _SENT and _is_a_head(lines) and any(map(_ANSWERS_IT.match, lines)):
        return "tjänsteskrivelse"
    return titled if answers or opines else ""


_ANSWERS_IT = re.compile(
    r"(?:Förslag till )?[Ss]var på (?:motion|medborgarförslag|e-förslag|invånarförslag|kommuninvånarförslag)(?:et|en)?\b"
)


_SENT_IN = re.compile(
    r"(?:Motion|Interpellation|Enkel fråga|Skriftlig fråga) (?:ställd )?till (?:kommun|region|landstings)"
)


def _genre_of_first(lines: Sequence[str], blocks: Sequence[Block]) -> str:
    """The genre of a file whose head has no word for it: an office that proposes, else what the title begins with.

    "Motion till kommunfullmäktige" is one, though the office that received it has put its stamp above.
    """
    if any(_SENT_IN.match(line) for line in lines):
        return genre_of_title(lines)
    proposes = any(heading_kind(block.text.strip()) is SectionKind.PROPOSAL for block in blocks)
    marked = any(block.text.startswith("§") for block in blocks)
    if proposes and not marked and is_office(next(bodies_in(lines), None)):
        return "tjänsteskrivelse"
    return genre_of_title(lines)


def _body(genre: str, lines: Sequence[str]) -> Name | None:
    """Whose paper it is; a board above an office's paper is the one that it is written to, and an office keeps the minutes."""
    found = list(bodies_in(lines))
    offices = [body for body in found if is_office(body)]
    boards = [body for body in found if not is_office(body)]
    first = offices if genre == "tjänsteskrivelse" else boards if genre == "protokoll" else []
    return next(iter(first or found), None)


_DECIDED = re.compile(
    rf"(?P<body>[A-ZÅÄÖ][\wåäö\s-]*?)s\s+beslut,?\s+(?:{calendar.DATE.pattern})(?:,?\s*§+\s?\d+)?:?",
    re.VERBOSE | re.IGNORECASE,
)
"""A line that opens what a body decided on the paper that it is attached to: "Kommunfullmäktiges beslut 2023-01-26 § 9"."""
_SENT = ("motion", "medborgarförslag", "interpellation", "skrivelse")
"""Genres that are sent to a body, which writes below them what it decided."""
_SIGNED = (*_SENT, "interpellationssvar", "kallelse")
"""Genres of the day that they are signed, whatever day their head prints."""


def _within(blocks: tuple[Block, ...], heads: Sequence[_Head]) -> list[_Head]:
    """The heads of pages, and those of papers that begin further down on a page."""
    found = list(heads[:1])
    ahead = list(heads[1:])
    for index in range(len(blocks)):
        if ahead and ahead[0].first == index:
            found.append(ahead.pop(0))
            continue
        begun = _begun(index, blocks, found[-1].genre) if index else None
        if begun is not None:
            found.append(begun)
    return found


def _begun(index: int, blocks: Sequence[Block], genre: str) -> _Head | None:
    """The head that a block is: the title of an answer, or what was decided on the paper above it."""
    lines = [line.text for line in blocks[index].lines]
    if genre == "interpellation" and len(lines) <= 3 and genre_of_title(lines[:1]) == "interpellationssvar":
        return _Head(index, "interpellationssvar", None, "")
    if genre not in _SENT:
        return None
    decided = _DECIDED.fullmatch(lines[0])
    if decided is not None:
        body = next(bodies_in([decided["body"]]), None)
        return _Head(index, "protokoll", body, date_in([decided.group()])) if body is not None else None
    ruled = RULE.fullmatch(blocks[index - 1].text) is not None
    return _extract_below(index, blocks) if ruled else None


_EXTRACT_LINES = 5


def _extract_below(index: int, blocks: Sequence[Block]) -> _Head | None:
    """The head of an extract of minutes below a ruled line, with its body and its day."""
    lines = _lines(list(enumerate(blocks[index : index + _EXTRACT_LINES])), _EXTRACT_LINES)
    body, date = _body("protokoll", lines), date_in(lines)
    named = "protokoll" in (genre_in(lines[:1]), genre_of_title(lines[:1]))
    return _Head(index, "protokoll", body, date) if named and body is not None and date else None


_FIELD = re.compile(r"(?:ort\s+och\s+)?datum(?:\s+och\s+underskrift)?[.:]?\s", re.IGNORECASE)


def _part(head: _Head, blocks: Sequence[Block], start: int) -> Part:
    """A part; one that is signed has the day that stands with the signature, before that of its head."""
    days = _signed(blocks) if head.genre in _SIGNED or not head.date else ()
    if days:
        return Part(head.genre, start, head.body, days[0] if head.genre in _SIGNED else days[-1])
    return Part(head.genre, start, head.body, head.date)


def _signed(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The days of datelines, or of a form's field for the date."""
    lines = (line.text for block in blocks for line in block.lines if len(line.text) < _SHORT)
    dated = (
        date_in([line])
        for line in lines
        if (DATELINE.fullmatch(line) is not None or _FIELD.match(line) is not None) and not is_stamped(line)
    )
    return tuple(day for day in dated if day)
