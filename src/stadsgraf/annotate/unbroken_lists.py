"""Lists in text that lost its line ends: marked items, and those present at a meeting."""

import bisect
import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.person_words import UPPER
from stadsgraf.swedish.presence import Presence, presence_heading

_MARK = re.compile(
    r"(?<=\s)(?P<number>\d{1,2})(?P<stop>\.?) (?=[A-ZÅÄÖ]|(?P<att>att ))|(?<=[.:;,] )(?:•|[-–—](?= [A-ZÅÄÖ])) "
)
_COUNTS = re.compile(r"\b(?:är|var|till|av|i|om|på|den|med|och|eller|punkt|nr|bilaga)\s$", re.IGNORECASE)
"""Words behind which a number is one of the sentence: "antalet är 3"."""
_FULL_STOP = re.compile(r"[.!?] (?=[A-ZÅÄÖ])")


def items(text: str, alone: frozenset[int]) -> Iterator[int]:
    """Where items of a list begin, by marks that count up, and where the sentence of the last one ends.

    Args:
        text: one line.
        alone: where lines are known to begin.
    """
    expected, stop = 0, ""
    last = -1
    for mark in _MARK.finditer(text):
        number = int(mark["number"] or 0)
        under = mark.start() in alone
        follows = text[mark.start() - 2] in ".:" or mark["att"] is not None
        first = number == 1 and (under or (mark["stop"] == "." and follows))
        if number and not first and (number != expected or mark["stop"] != stop):
            continue
        if _COUNTS.search(text, max(mark.start() - 8, 0), mark.start()):
            continue
        if first and last >= 0:
            yield from _after(text, last)
        expected, stop, last = number + 1, mark["stop"] or "", mark.end()
        yield mark.start()
    if last >= 0:
        yield from _after(text, last)


def _after(text: str, place: int) -> Iterator[int]:
    stop = _FULL_STOP.search(text, place)
    if stop is not None:
        yield stop.end()


_NAME = rf"[{UPPER}][\w’'-]+(?: (?:von|af|av|de|van|der|la|el|al|[{UPPER}]\.?[\w’'-]*)){{1,3}}"
_PRESENT = re.compile(rf"(?<!\S){_NAME}(?= \((?:[A-ZÅÄÖ]{{1,4}}|[a-zåäö]{{1,4}}|-)\))")
_TITLED = re.compile(rf"(?<!\S){_NAME}(?=, [a-zåäö]{{4,}})")
_STANDS_FOR = re.compile(
    r"(?:\bför|\bersätter|\bf|\bistf\.?|\bställe för|[,&(]|\boch|\bsamt)\s$", re.IGNORECASE
)
_CUE = re.compile(r"(?<!\S)[A-ZÅÄÖ][a-zåäö]+(?: [a-zåäö]+){0,4}:?(?=\s)")
_ENDS = re.compile(r"(?<!\S)§ ?\d+ [A-ZÅÄÖ]|(?<!\S)[a-zåäö]+ (?:beslutar|yrkar|föreslår)\b")
_REACH = 6000


def attendance(text: str, limits: Sequence[int], alone: frozenset[int]) -> Iterator[tuple[int, bool]]:
    """Where lines of a list of those present begin, and whether each is one with a heading of its own.

    Args:
        text: one line.
        limits: where sections begin that no list goes on into, in order.
        alone: where lines are known to begin.
    """
    place = 0
    while True:
        begin = next(_headings(text, place, len(text), alone), None)
        if begin is None:
            return
        after = bisect.bisect_right(limits, begin)
        end = min(begin + _REACH, limits[after] if after < len(limits) else len(text))
        stop = _ENDS.search(text, begin, end)
        end = stop.start() if stop is not None else end
        yield from ((found, True) for found in _headings(text, begin, end, alone))
        for pattern in (_PRESENT, _TITLED):
            for match in pattern.finditer(text, begin, end):
                if not _STANDS_FOR.search(text, max(match.start() - 12, 0), match.start()):
                    yield match.start(), False
        place = max(end, begin + 1)


_SIGNING = (Presence.SECRETARY, Presence.CHAIR, Presence.VICE_CHAIR, Presence.CHECKING)


def _headings(text: str, place: int, end: int, alone: frozenset[int]) -> Iterator[int]:
    """Headings of those present: a colon, a ruled line or a name with a party or title follows.

    Of those who sign, the title comes first where it comes first in the first line.
    """
    signed = -1
    for match in _CUE.finditer(text, place, end):
        begin = match.start()
        heading = presence_heading(text[begin : match.end() + 1])
        if heading is None or heading.kind is Presence.SIGNATURES:
            continue
        ruled = _AFTER.match(text, begin + heading.end)
        name = ruled.end() if ruled is not None else begin + heading.end
        signs = _SIGNS.match(text, name) if heading.kind in _SIGNING else None
        if signs is not None and (begin in alone or begin == signed):
            signed = signs.end() + 1
            yield begin
        elif (
            _RULED.search(text, begin, name) is not None
            or _NAMED.match(text, name) is not None
            or (heading.kind is Presence.ASIDE and " " in heading.words)
        ):
            yield begin


_AFTER = re.compile(r"[\s:.…_]*")
_RULED = re.compile(r":|[._…]{3}")
_NAMED = re.compile(rf"{_NAME}(?: \(|,)")
_SIGNS = re.compile(
    rf"[{UPPER}][\w’'-]+(?: (?:von|af|de))?(?: [{UPPER}][\w’'-]+){{1,3}}?"
    r"(?= (?:Ordförande|Sekreterare|Justerare|Justerande|Justeras|Vice ordförande|Vid protokollet|§)|\s*$)"
)
