"""Word lists with frequencies, and the index that finds a word by its letters without rings and dots."""

import lzma
import math
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

SWEDISH_LETTERS = frozenset("åäö")
_STEP_NATS = 0.5 * math.log(10) / 10  # one frequency step of the packed file, see bench/pack_lexicon.py
_PREFIX_MEMORY = 400_000
_ADMINISTRATION = math.log(1e-6)  # the least probability of a word of municipal administration

# A compound's part that few listed compounds are made with is still a word: its frequency as a word counts,
# less this many nats, when the word is long and frequent enough not to be an accident of letters.
_RARE_PART_NATS = 1.0
_RARE_PART_LETTERS = 4
_RARE_PART_LOG_FREQUENCY = math.log(5e-7)


def skeleton(text: str) -> str:
    """The text with å and ä as a, ö as o; capitals stay."""
    return text.replace("å", "a").replace("ä", "a").replace("ö", "o")  # thrice as quick as translate


class WordList:
    """Words with the logarithm of their probability, found by skeleton and by prefix of skeleton.

    Attributes:
        log_probability: Natural logarithm of the probability of each word, in lower case.
    """

    __slots__ = ("_keys", "_prefixes", "_restorable", "log_probability")

    def __init__(self, log_probability: Mapping[str, float]) -> None:
        self.log_probability = log_probability
        self._restorable: dict[str, list[str]] = {}
        joined = "\n".join(log_probability)
        keys = skeleton(joined).split("\n")
        for word, key in zip(joined.split("\n"), keys, strict=True):
            if word != key:
                self._restorable.setdefault(key, []).append(word)
        keys.sort()
        self._keys = keys
        self._prefixes: dict[str, bool] = {}

    def spelled(self, key: str) -> list[str]:
        """The words with this skeleton, in the list's order, the one without rings and dots last."""
        words = self._restorable.get(key, [])
        return [*words, key] if key in self.log_probability else words

    def begins(self, prefix: str) -> bool:
        """Whether the skeleton of any word begins like this."""
        known = self._prefixes.get(prefix)
        if known is None:
            place = bisect_left(self._keys, prefix)
            known = place < len(self._keys) and self._keys[place].startswith(prefix)
            if len(self._prefixes) >= _PREFIX_MEMORY:
                self._prefixes.clear()
            self._prefixes[prefix] = known
        return known


class Lexicon:
    """What is known of words beforehand.

    Attributes:
        words: Swedish words.
        firsts: First parts of compounds, with linking letters.
        lasts: Last parts of compounds; among them endings of three letters and more.
        english: Log probability in English of the words that are mostly English.
        letters: Log probability of the last letter of a sequence after the others.
        shorter: Log weight of the history one letter shorter, where a sequence is not listed.
    """

    __slots__ = ("english", "firsts", "lasts", "letters", "shorter", "words")

    def __init__(self, sections: Iterable[Mapping[str, float]]) -> None:
        listed, firsts, lasts, self.english, self.letters, self.shorter = sections
        words = dict(listed)
        for word in administration():
            words[word] = max(_ADMINISTRATION, words.get(word, _ADMINISTRATION))
        self.words = WordList(words)
        rare = {
            word: value - _RARE_PART_NATS
            for word, value in words.items()
            if value >= _RARE_PART_LOG_FREQUENCY and len(word) >= _RARE_PART_LETTERS
        }
        self.firsts = WordList({**rare, **firsts})
        self.lasts = WordList({**rare, **lasts})


@cache
def lexicon() -> Lexicon:
    """The packed lexicon, read at the first call."""
    packed = files("stadsgraf.repair").joinpath("data", "lexicon.txt.xz").read_bytes()
    return Lexicon(map(_section, lzma.decompress(packed).decode().split("\n\n")))


def administration() -> tuple[str, ...]:
    """The words of municipal administration that general lists rank too low."""
    text = files("stadsgraf.repair").joinpath("data", "administration.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(word for line in lines for word in line.split())


def _section(text: str) -> dict[str, float]:
    values: dict[str, float] = {}
    for line in text.splitlines():
        step, _, words = line.partition("\t")
        values.update(dict.fromkeys(words.split(" "), -int(step) * _STEP_NATS))
    return values
