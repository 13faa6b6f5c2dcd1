"""Where a reader would begin a new line in text that lost its line ends, as transcripts on the web have it.

A page on one line is read word by word.  What stands on a line of its own in print is known by its
words (a heading of the genre, a board's name above what it did, a paragraph mark, a dateline) and by
what follows it: a capital, a number or a list mark, where running text would go on in small letters.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum

from stadsgraf.swedish.calendar import DATE
from stadsgraf.swedish.headings import BODY_LINE, heading_kind

UNBROKEN = 250
"""Characters of a line that no page is wide enough for."""


class Break(Enum):
    """How much of a break: a new line of the same list, or a new paragraph."""

    LINE = "line"
    PARAGRAPH = "paragraph"


_TOKEN = re.compile(r"\S+")
_SENTENCE_END = re.compile(r"[.!?:][\"”’)]*$")
_LEADS_ON = re.compile(
    r"(?:[,;(–-]|\b(?:av|i|på|till|från|för|om|enligt|se|med|vid|och|samt|eller|ur|per|den|det|en|ett|denna|detta"
    r"|att|som|över|under|genom|mot|bilaga|punkt))$",
    re.IGNORECASE,
)
"""What a sentence goes on from, so that a capital behind it begins no line."""
_OPENS = re.compile(r"\s*(?:[A-ZÅÄÖÉ§•\"”\d]|[-–—*] )")
_NEXT_CAPITAL = re.compile(r"(?<=\s)(?:[A-ZÅÄÖÉ§•\"”\d]|[-–—] )")
_WIDEST_HEADING = 80


def breaks(text: str) -> list[tuple[int, Break]]:
    """Places in a line without line ends where a new line begins, in order.

    Args:
        text: one line.
    """
    found: dict[int, Break] = {}
    fresh, last = True, ""
    alone_until = 0
    for token in _TOKEN.finditer(text):
        place = token.start()
        if place >= alone_until:
            end = _alone(text, place, last, fresh=fresh or place == alone_until)
            if end:
                found[place] = Break.PARAGRAPH
                found[end] = Break.PARAGRAPH
                alone_until = end
        fresh = _SENTENCE_END.search(token.group()) is not None
        last = token.group()
    found |= dict.fromkeys(_items(text, found), Break.PARAGRAPH)
    found.pop(0, None)
    return sorted((place, kind) for place, kind in found.items() if place < len(text))


def _alone(text: str, place: int, last: str, *, fresh: bool) -> int:
    """The end of what stands at a place on a line of its own in print; 0 where nothing does."""
    if not _OPENS.match(text, place) or (not fresh and _LEADS_ON.search(last)):
        return 0
    for reader in _READERS:
        end = reader(text, place, fresh)
        if end:
            return end
    return 0


def _heading(text: str, place: int, fresh: bool) -> int:
    """A heading of the genre: up to the first capital behind it that leaves one."""
    del fresh
    if text[place].isdigit():
        return 0
    stretch = text[place : place + _WIDEST_HEADING]
    for following in _NEXT_CAPITAL.finditer(stretch, 1):
        words = stretch[: following.start()].strip()
        if words.endswith((".", ",", ";")):
            return 0
        if heading_kind(words) is not None and len(words.split()) < 8:
            return place + following.start()
        if words.endswith(":"):
            return 0
    return 0


def _body_line(text: str, place: int, fresh: bool) -> int:
    """The bare name of a board above what it did, after a full stop."""
    if not fresh:
        return 0
    stretch = text[place : place + _WIDEST_HEADING]
    for following in _NEXT_CAPITAL.finditer(stretch, 1):
        words = stretch[: following.start()].strip()
        if BODY_LINE.fullmatch(words) is not None:
            return place + following.start() if not stretch[following.start()].isdigit() else 0
    return 0


_TWICE = re.compile(r"(?P<name>[A-ZÅÄÖ][\w-]*(?: [\wåäöÅÄÖ-]+){0,3}) (?=(?P=name)s?[ ,])")


def _named_twice(text: str, place: int, fresh: bool) -> int:
    """A name above a paragraph that begins with it."""
    found = _TWICE.match(text, place, place + 2 * _WIDEST_HEADING) if fresh else None
    return found.end() if found is not None else 0


_DATELINE = re.compile(
    rf"[A-ZÅÄÖ][\wåäö-]+(?: [A-ZÅÄÖ][\wåäö-]+)?,? (?:den )?(?:{DATE.pattern})(?=\s+[A-ZÅÄÖ])", re.VERBOSE | re.IGNORECASE
)


def _dateline(text: str, place: int, fresh: bool) -> int:
    """Place and date above a signature."""
    del fresh, text, place
    return 0


_READERS: Sequence[Callable[[str, int, bool], int]] = (_heading, _body_line, _named_twice, _dateline)


_MARK = re.compile(r"(?<=\s)(?P<number>\d{1,2})\. (?=[A-ZÅÄÖ])|(?<=[.:;,] )(?:•|[-–—](?= [A-ZÅÄÖ])) ")
_FULL_STOP = re.compile(r"[.!?] (?=[A-ZÅÄÖ])")


def _items(text: str, alone: dict[int, Break]) -> Iterator[int]:
    """Where items of a list begin, by marks that count up, and where the sentence of the last one ends."""
    expected = 1
    open_item = -1
    for mark in _MARK.finditer(text):
        number = int(mark["number"]) if mark["number"] else 0
        before = text[max(mark.start() - 2, 0) : mark.start()].rstrip()
        begins = number == 1 and (before.endswith((".", ":")) or mark.start() in alone)
        if number and not begins and number != expected:
            continue
        if number and number == 1 and open_item >= 0:
            yield from _after_item(text, open_item)
        expected = number + 1
        open_item = mark.end()
        yield mark.start()
    if open_item >= 0:
        yield from _after_item(text, open_item)


def _after_item(text: str, place: int) -> Iterator[int]:
    stop = _FULL_STOP.search(text, place)
    if stop is not None:
        yield stop.end()
