"""The words of a list that a scanned word may have been."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

import msgspec

from stadsgraf.repair.channel import OUTLINED, SWEDISH_LETTERS, confusable_signs, losses, outline
from stadsgraf.repair.lexicon import WordList, gapped_outlines, lexicon
from stadsgraf.repair.matching import losses_between


class Kind(StrEnum):
    """Where a word is known from."""

    __hash__ = str.__hash__  # that of an Enum is no C function, and kinds are looked up for each word

    LEXICON = "lexicon"
    INFLECTION = "inflection"
    COMPOUND = "compound"
    DOCUMENT = "document"
    NAME = "name"
    SPELLING = "spelling"
    MISREAD = "misread"
    UNKNOWN = "unknown"


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """A word that a scanned word may have been.

    Attributes:
        word: The word in lower case.
        log_probability: Of the word, before the scan is looked at (natural logarithm).
        losses: One for each å, ä and ö of the word, in order, see `stadsgraf.repair.channel`.
        kind: Where the word is known from.
        prior: Its score in a paper about which nothing is known but that it is damaged.
    """

    word: str
    log_probability: float
    losses: tuple[str, ...]
    kind: Kind
    prior: float


def prior_of(found: Iterable[str]) -> float:
    """Logarithm of the share of the losses in the table, see `stadsgraf.repair.channel`."""
    known = losses()
    return sum([known[loss] for loss in found])


def spellings(seen: str, outlines: Iterable[str], words: WordList, kind: Kind) -> list[Candidate]:
    """The words of a list that may have been read as this.

    Args:
        seen: The scanned word.
        outlines: Its outlines, see `folded_outlines`.
        words: The list.
        kind: The kind of its words.
    """
    found = as_it_stands(seen, words, kind)
    has_outline = words.has_outline
    for key in outlines:
        if has_outline(key):
            found += outlined_like(seen, key, words, kind)
    return found


def gapped_readings(seen: str, outlines: Iterable[str]) -> list[Candidate]:
    """The words of the lexicon of which one letter left nothing and that else may have been read as this."""
    words = lexicon().words
    found: list[Candidate] = []
    for key in outlines:
        others = [key, *_with_a_letter_more(key)] if key in gapped_outlines() else [key]
        for other in filter(words.has_outline, others):
            found += outlined_like(seen, other, words, Kind.LEXICON, gap=True)
    return found


def as_it_stands(seen: str, words: WordList, kind: Kind) -> list[Candidate]:
    """The word itself, where the list has it and it has no letters that could have been lost."""
    folded = seen[0].lower() + seen[1:]
    value = words.log_probability.get(folded)
    if value is None or not (folded.isascii() or SWEDISH_LETTERS.isdisjoint(folded)):
        return []
    return [Candidate(folded, value, (), kind, value)]


def folded_outlines(seen: str) -> tuple[str, ...]:
    """The outlines of the words that may have been read as this.

    There are two where the first letter is a capital that may be a misread letter.
    """
    first = seen[0]
    if first not in confusable_signs() or first.islower():
        return (outline(first.lower() + seen[1:]),)
    folded, capital = outline(first.lower() + seen[1:]), outline(seen)
    return (folded, capital) if folded != capital else (folded,)


def outlined_like(seen: str, key: str, words: WordList, kind: Kind, *, gap: bool = False) -> list[Candidate]:
    """The words with å, ä or ö of a list that have an outline and may have been read as this."""
    found: list[Candidate] = []
    longest = len(seen) + gap
    known = losses()
    for word in words.outlined(key):
        # Letters that are no å, ä or ö were read as one sign each.
        if len(word) > longest:
            continue
        suffered = losses_between(word, seen, gap=gap)
        if suffered is not None:
            value = words.log_probability[word]
            prior = value + sum([known[loss] for loss in suffered])
            found.append(Candidate(word, value, suffered, kind, prior))
    return found


def _with_a_letter_more(key: str) -> Iterator[str]:
    for place in range(len(key) + 1):
        if OUTLINED not in key[max(0, place - 1) : place + 1]:
            yield key[:place] + OUTLINED + key[place:]


def likeliest(found: list[Candidate], count: int) -> list[Candidate]:
    """The first of the candidates in the order of their probability."""
    if len(found) < 2:
        return found[:count]
    return sorted(found, key=_order)[:count]


def _order(each: Candidate) -> tuple[float, str, tuple[str, ...]]:
    return -each.prior, each.word, each.losses
