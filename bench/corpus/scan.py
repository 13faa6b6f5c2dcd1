"""What Tesseract's English model makes of a clean Swedish page, without Tesseract.

Each å, ä and ö is read by the confusion table of `stadsgraf.repair`, reweighted for each typeface. A word in
one typeface looks much the same each time it is printed, so it is mostly read alike; columns run together and
rules of dashes change. `bench/damage.py` makes the real thing.
"""

import math
import re
from bisect import bisect
from functools import cache
from itertools import accumulate
from zlib import crc32

from bench.corpus.draw import Draw
from stadsgraf.repair.channel import confusions

_TYPEFACES = 6
"""Typefaces and resolutions that an archive was printed and scanned in; a paper has one."""

_SPREAD = 0.6
"""A typeface favours some readings of the table and spares others: each share is multiplied by a draw from a
Weibull distribution of this shape and mean 1."""

_UNLIKE = 0.25
"""Share of printed words that are read anew. Of the repeated words of a paper three in four are then read as
the time before, as in the scanned papers of tests/corpus."""

_DAMAGED = re.compile(r"\w*[åäöÅÄÖ]\w*")
_MEAN = math.gamma(1 + 1 / _SPREAD)
_BELOW = 2**32

_Typeface = dict[str, tuple[tuple[str, ...], list[float]]]


def scan(text: str, draw: Draw) -> str:
    """The text as scanned: no å, ä or ö survives, and runs of spaces are one.

    Args:
        text: A clean text.
        draw: Draws the typeface and the readings.
    """
    number = draw.below(_TYPEFACES)
    typeface = _typeface(number)

    def misread(found: re.Match[str]) -> str:
        word = found.group()
        if draw.random() < _UNLIKE:
            return _misread(word, typeface, [draw.random() for _ in word])
        return _misread(word, typeface, _mostly(word, number))

    damaged = _DAMAGED.sub(misread, text.replace("–", "—"))
    return "\n".join([" ".join(filter(None, line.split(" "))) for line in damaged.split("\n")])


def _mostly(word: str, number: int) -> list[float]:
    """For each letter of a word a number below 1 that is the same whenever the typeface prints it."""
    start = crc32(word.encode(), number)
    return [crc32(letter.encode(), start + place) / _BELOW for place, letter in enumerate(word)]


def _misread(word: str, typeface: _Typeface, drawn: list[float]) -> str:
    letters = []
    for letter, share in zip(word, drawn, strict=True):
        if letter in typeface:
            readings, reached = typeface[letter]
            letters.append(readings[min(bisect(reached, share * reached[-1]), len(readings) - 1)])
        else:
            letters.append(letter)
    return "".join(letters)


@cache
def _typeface(number: int) -> _Typeface:
    """For each letter its readings and the sums of their shares up to each."""
    draw = Draw(f"typeface {number}")
    return {
        letter: (
            tuple(readings),
            list(accumulate(share * _favour(draw) for share in readings.values())),
        )
        for letter, readings in sorted(confusions().items())
    }


def _favour(draw: Draw) -> float:
    """A factor with mean 1."""
    return float((-math.log(1.0 - draw.random())) ** (1 / _SPREAD) / _MEAN)
