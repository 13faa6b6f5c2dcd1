"""Word lists with frequencies, and the index that finds a word by the letters that no scan misreads."""

import lzma
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import filterfalse

from stadsgraf.repair.channel import LONE, OUTLINED, SWEDISH_LETTERS, lone_letters_marked, outline

_STEP_NATS = 0.5 * math.log(10) / 10  # one frequency step of the packed file, see bench/pack_lexicon.py
_COMMON = math.log(1e-6)
_ADMINISTRATION = math.log(1e-6)  # the least probability of a word of municipal administration
_ADMINISTRATION_PART = math.log(3e-5)
_FAVOURED = math.log(3e-5)  # the least probability of a word that papers of councils favour
_FAVOURED_NATS = 1.5  # and what it is likelier there than in other texts

_NO_PART_NATS = 3.0  # and what a part of compounds is less likely than listed that is none

# A compound's part that few listed compounds are made with is still a word: its frequency as a word counts,
# less this many nats, when the word is long and frequent enough not to be an accident of letters.
_RARE_PART_NATS = 1.0
_RARE_PART_LETTERS = 4
_LONG_PART_LETTERS = 7
_LONG_PART_LOG_FREQUENCY = math.log(3e-8)
_RARE_PART_LOG_FREQUENCY = math.log(5e-7)


class WordList:
    """Words with the logarithm of their probability; those with å, ä or ö are found by their outline.

    Attributes:
        log_probability: Natural logarithm of the probability of each word, in lower case.
        has_outline: Whether any word with å, ä or ö has an outline.
    """

    __slots__ = ("_by_outline", "has_outline", "log_probability")

    def __init__(self, log_probability: Mapping[str, float]) -> None:
        self.log_probability = log_probability
        restorable = list(filterfalse(SWEDISH_LETTERS.isdisjoint, log_probability))
        index: dict[str, str] = {}
        # A string of words takes a third of the memory of a list, and most hold one word.
        for key, word in zip(outline("\n".join(restorable)).splitlines(), restorable, strict=True):
            known = index.get(key)
            index[key] = word if known is None else f"{known} {word}"
        self._by_outline = index
        self.has_outline = index.__contains__

    def outlined(self, key: str) -> Sequence[str]:
        """The words with å, ä or ö and this outline, in order, see `stadsgraf.repair.channel.outline`."""
        found = self._by_outline.get(key)
        return found.split(" ") if found else ()


class Lexicon:
    """What is known of words beforehand.

    Attributes:
        words: Swedish words.
        common: The common ones among them.
        firsts: First parts of compounds, with linking letters.
        lasts: Last parts of compounds; among them endings of three letters and more.
        english: Log probability in English of the words that are mostly English.
        letters: Log probability of the last letter of a sequence after the others.
        shorter: Log weight of the history one letter shorter, where a sequence is not listed.
    """

    __slots__ = ("common", "english", "firsts", "lasts", "letters", "shorter", "words")

    def __init__(self, sections: Iterable[Mapping[str, float]]) -> None:
        listed, firsts, lasts, self.english, self.letters, self.shorter = sections
        words = dict(listed)
        for word in administration():
            words[word] = max(_ADMINISTRATION, words.get(word, _ADMINISTRATION))
        for mark in ("+", "++"):
            for word in _marked(mark):
                words[word] = max(_FAVOURED, words.get(word, _FAVOURED) + _FAVOURED_NATS * len(mark))
        self.words = WordList(words)
        self.common = WordList({word: value for word, value in words.items() if value >= _COMMON})
        rare = {
            word: value - _RARE_PART_NATS
            for word, value in words.items()
            if len(word) >= _RARE_PART_LETTERS and value >= _least_of_part(word)
        }
        own = dict.fromkeys(administration(), _ADMINISTRATION_PART)
        before = own | dict.fromkeys(administration(parts=True), _ADMINISTRATION_PART)
        all_firsts = {**rare, **before, **_at_least(firsts, before)}
        all_lasts = {**rare, **own, **_at_least(lasts, own)}
        for part in _marked("!"):
            held = all_lasts if part.startswith("-") else all_firsts
            held[part.strip("-")] -= _NO_PART_NATS
        self.firsts = WordList(all_firsts)
        self.lasts = WordList(all_lasts)


def _at_least(parts: Mapping[str, float], least: Mapping[str, float]) -> dict[str, float]:
    return {part: max(value, least.get(part, value)) for part, value in parts.items()}


def _least_of_part(word: str) -> float:
    return _RARE_PART_LOG_FREQUENCY if len(word) < _LONG_PART_LETTERS else _LONG_PART_LOG_FREQUENCY


@cache
def lexicon() -> Lexicon:
    """The packed lexicon, read at the first call."""
    packed = files("stadsgraf.repair").joinpath("data", "lexicon.txt.xz").read_bytes()
    return Lexicon(map(_section, lzma.decompress(packed).decode().split("\n\n")))


@cache
def gapped_outlines() -> frozenset[str]:
    """The outlines that the lexicon's words have without one å, ä or ö that is a run by itself."""
    joined = "\n".join(filterfalse(SWEDISH_LETTERS.isdisjoint, lexicon().words.log_probability))
    found = set()
    for marked in outline(lone_letters_marked(joined)).splitlines():
        pieces = marked.split(LONE)
        for place in range(1, len(pieces)):
            found.add(OUTLINED.join(pieces[:place]) + OUTLINED.join(pieces[place:]))
    return frozenset(found)


def administration(*, parts: bool = False) -> tuple[str, ...]:
    """The words of municipal administration that general lists rank too low.

    Args:
        parts: The first parts of compounds instead, which are no words of their own.
    """
    listed = [word for line in _lines() if not line.startswith(("+", "!")) for word in line.split()]
    return tuple(word.removesuffix("-") for word in listed if word.endswith("-") == parts)


@cache
def _lines() -> tuple[str, ...]:
    text = files("stadsgraf.repair").joinpath("data", "administration.txt").read_text("utf-8")
    return tuple(line for line in text.splitlines() if not line.startswith("#"))


def _marked(mark: str) -> list[str]:
    """The words of the lines with this mark, see data/administration.txt."""
    return [word for line in _lines() for first, *rest in [line.split()] if first == mark for word in rest]


def _section(text: str) -> dict[str, float]:
    values: dict[str, float] = {}
    for line in text.splitlines():
        step, _, words = line.partition("\t")
        values.update(dict.fromkeys(words.split(" "), -int(step) * _STEP_NATS))
    return values
