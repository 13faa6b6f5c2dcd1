"""Which words stand beside which: counts of word pairs, for words that lost letters make alike.

How much more often a word has a neighbour of some class than words in general is learned from running text,
see bench/pack_company.py. Where the word is rare there, the company of its own class stands in for it.
"""

import lzma
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from stadsgraf.memo import Memo

EDGE = "."
"""The neighbour at the edge of a sentence."""
PAUSE = ","
"""The neighbour beyond a comma, a bracket or a quotation mark."""

_PAIRS = 1.0  # pairs of the word's class that weigh as much as its own
_CLASS_PAIRS = 2.0  # pairs of words in general that weigh as much as the class's own
_MOST = 2.0  # nats that one neighbour counts for at most
_NO_PAIRS: Mapping[str, int] = {}
_FEWEST = 15  # times that a word of no class stands in the counted text before its company counts
_ENDINGS = frozenset(
    (
        *("erna", "arna", "orna", "ade", "ades", "ats", "lig", "ligt", "liga", "isk", "iskt", "iska", "ing"),
        *("het", "tion", "ande", "ende", "are", "at", "ad", "ar", "er", "or", "en", "et", "na", "de", "te"),
        *("sk", "ig", "igt", "iga", "ra", "a", "t", "s", "n", "r", "d", "e", "l"),
    )
)
_LONGEST_ENDING = max(map(len, _ENDINGS))


class Grammar:
    """The hand-kept classes of words.

    Attributes:
        own: Words that are a class of their own.
        classes: The classes of a word.
        alike: For a rare word, the words that are used like it.
        listed: All words with a class.
    """

    __slots__ = ("alike", "classes", "listed", "own")

    def __init__(self, lines: Iterable[str]) -> None:
        self.own: frozenset[str] = frozenset()
        self.classes: dict[str, list[str]] = {}
        self.alike: dict[str, list[str]] = {}
        for line in lines:
            if line.startswith("#"):
                continue
            if " ~ " in line:
                word, _, others = line.partition(" ~ ")
                self.alike[word] = others.split()
                continue
            name, _, words = line.partition(": ")
            if name == "own":
                self.own = frozenset(words.split())
                continue
            for word in words.split():
                self.classes.setdefault(word, []).append(name)
        self.listed = self.own | self.classes.keys()


@cache
def grammar() -> Grammar:
    """The classes of words, read at the first call."""
    text = files("stadsgraf.repair").joinpath("data", "grammar.txt").read_text("utf-8")
    return Grammar(text.splitlines())


def company_class(word: str) -> str:
    """The class of a neighbour: a word as printed, in lower case unless it is a name.

    Words that a list gives several classes, and words of no list, go by their endings.
    """
    known = grammar()
    if word in known.own:
        return word
    listed = known.classes.get(word, ())
    if len(listed) == 1:
        return listed[0]
    if not word[:1].isalpha():
        return "0" if word[:1].isdigit() else word if word == EDGE else PAUSE
    if word[0].isupper():
        return "Ns" if word.endswith("s") else "N"
    for length in range(min(_LONGEST_ENDING, len(word) - 2), 0, -1):
        if word[-length:] in _ENDINGS:
            return "-" + word[-length:]
    return "-"


class Counts:
    """Pairs counted in running text.

    Attributes:
        sides: For either side of a word, the pairs of each word or class with a class beside it.
        classes: How often each class stands beside any word.
    """

    __slots__ = ("classes", "sides", "total")

    def __init__(self, sides: Sequence[Mapping[str, Mapping[str, int]]], classes: Mapping[str, int]) -> None:
        self.sides = sides
        self.classes = classes
        self.total = sum(classes.values())


@cache
def counts() -> Counts:
    """The packed counts, read at the first call."""
    packed = files("stadsgraf.repair").joinpath("data", "company.txt.xz").read_bytes()
    before, after, classes = lzma.decompress(packed).decode().split("\n\n")
    return Counts((_rows(before), _rows(after)), _row(classes.strip()))


def _rows(text: str) -> dict[str, dict[str, int]]:
    rows = {}
    for line in text.splitlines():
        word, _, row = line.partition("\t")
        rows[word] = _row(row)
    return rows


def _row(text: str) -> dict[str, int]:
    cells = text.split(" ")
    return {cells[place]: int(cells[place + 1]) for place in range(0, len(cells), 2)}


def fit(side: int, word: str, neighbour: str) -> float:
    """Logarithm of how much more often a word has this neighbour than words in general.

    Args:
        side: 0 for the neighbour before the word, 1 for the one after it.
        word: The word as printed, in lower case.
        neighbour: The class of the neighbour.
    """
    general = _general[neighbour]
    (row, total), *alike = _company[side, word]
    ratios = 0.0
    for others, whole in alike:
        ratios += (others.get(neighbour, 0) + _CLASS_PAIRS) / (whole * general + _CLASS_PAIRS)
    met = row.get(neighbour, 0) + _PAIRS * (ratios / len(alike))
    return max(-_MOST, min(_MOST, math.log(met / (total * general + _PAIRS))))


def _share(neighbour: str) -> float:
    known = counts()
    return (known.classes.get(neighbour, 0) + 0.5) / (known.total + 100)


def _rows_of(place: tuple[int, str]) -> tuple[tuple[Mapping[str, int], int], ...]:
    side, word = place
    alike = grammar().alike.get(word)
    names = alike or ["=" + name for name in grammar().classes.get(word) or [company_class(word)]]
    rows = [counts().sides[side].get(name, _NO_PAIRS) for name in (word, *names)]
    return tuple((row, sum(row.values())) for row in rows)


_general = Memo(_share, 1 << 12)
"""The share of a class among the neighbours of all words."""

_company = Memo(_rows_of, 1 << 14)
"""The pairs on one side of a word, then those of its classes or of words like it, each with their sum."""


def _is_well_known(word: str) -> bool:
    known = grammar()
    if word in known.listed or word in known.alike:
        return True
    return sum(counts().sides[0].get(word, {}).values()) >= _FEWEST


keeps_company = Memo(_is_well_known, 1 << 16)
"""Whether a word's company is known well enough to speak for it or against it."""
