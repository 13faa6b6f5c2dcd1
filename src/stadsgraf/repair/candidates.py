"""The words that a scanned word may have been, each with the losses that it must have suffered."""

import math
from collections.abc import Iterator
from enum import StrEnum
from functools import cache, lru_cache

import msgspec

from stadsgraf.repair.channel import confusions, is_loss, sources
from stadsgraf.repair.lexicon import SWEDISH_LETTERS, WordList, lexicon, skeleton
from stadsgraf.repair.spelling import restorations, word_log_probability

# Logarithms of probabilities, fitted on seed papers and prose that no paper of the measurements comes from.
_COMPOUND = -4.5  # that a word outside the lexicon is a compound
_INFLECTION = -5.0  # that it is an inflected form
_UNKNOWN = -4.0  # that it is neither

_ENOUGH = -16.0  # a reading of the lexicon this likely needs no rival made of parts
_ENOUGH_SHORT, _SHORT = -10.0, 4  # a short word may be a common one with a letter lost
_SHORTEST_COMPOUND = 6
_SHORTEST_STEM = 4
_PARTS = 3  # of a compound, at most
_KEPT = 6
_KEPT_PARTS = 3
_SHORTEST_PART = 3
_LINKED = -1.5  # that a first part has a linking form of which no list knows
_SKELETON_LETTERS = "ao"
_ENDINGS = (
    *("s", "n", "t", "en", "et", "er", "ar", "or", "na", "as", "ns", "ts", "ad", "de", "re", "st", "ens"),
    *("ets", "erna", "arna", "orna", "ande", "ades", "ares", "are", "ade", "ats", "ernas", "arnas"),
)
_CAPITAL = str.maketrans("åäö", "ÅÄÖ")


class Kind(StrEnum):
    """Where a word is known from."""

    LEXICON = "lexicon"
    INFLECTION = "inflection"
    COMPOUND = "compound"
    DOCUMENT = "document"
    NAME = "name"
    SPELLING = "spelling"
    UNKNOWN = "unknown"


class Candidate(msgspec.Struct, frozen=True):
    """A word that a scanned word may have been.

    Attributes:
        word: The word in lower case.
        log_probability: Of the word, before the scan is looked at (natural logarithm).
        losses: One for each å, ä and ö of the word, in order, see `stadsgraf.repair.channel`.
        kind: Where the word is known from.
    """

    word: str
    log_probability: float
    losses: tuple[str, ...]
    kind: Kind


@lru_cache(maxsize=1 << 16)
def candidates(seen: str) -> tuple[Candidate, ...]:
    """The likeliest words behind a scanned word, itself among them.

    Args:
        seen: A word without the marks around it; a capital at its beginning is the case of the word, a
            capital inside it a misread letter.
    """
    found = [*lexicon_readings(seen)]
    if len(seen) > 1 and _best(found) < (_ENOUGH_SHORT if len(seen) <= _SHORT else _ENOUGH):
        found += spellings(seen, lexicon().words, Kind.LEXICON, gap=True)
    if _best(found) < _ENOUGH:
        found += _inflections(seen)
        if len(seen) >= _SHORTEST_COMPOUND:
            found += _compounds(seen)
        found += _spelled(seen)
    folded = seen.lower()
    ranked: dict[str, Candidate] = {}
    for candidate in sorted(found, key=lambda each: (-prior_score(each), each.word, each.losses)):
        ranked.setdefault(candidate.word, candidate)
    kept = list(ranked.values())[:_KEPT]
    if folded in ranked:
        return tuple(kept) if ranked[folded] in kept else (*kept, ranked[folded])
    return (*kept, _unknown(seen))


def prior_score(candidate: Candidate) -> float:
    """The score of a candidate in a paper about which nothing is known but that it is damaged."""
    return candidate.log_probability + sum(map(_prior_loss, candidate.losses))


def _best(found: list[Candidate]) -> float:
    return max(map(prior_score, found), default=-math.inf)


@cache
def _prior_loss(loss: str) -> float:
    return 0.0 if loss[0] == loss[1:] else math.log(confusions()[loss[0]][loss[1:]])


def _survivals(word: str) -> tuple[str, ...]:
    return tuple(letter * 2 for letter in word if letter in SWEDISH_LETTERS)


def _unknown(seen: str) -> Candidate:
    """The word as it stands, as a word of no list."""
    form = seen[:1].lower() + seen[1:]
    probability = _UNKNOWN + word_log_probability(form)
    return Candidate(seen.lower(), probability, _survivals(form), Kind.UNKNOWN)


def _spelled(seen: str) -> list[Candidate]:
    """Words of no list that look Swedish."""
    return [
        Candidate(word, _UNKNOWN + word_log_probability(word), losses, Kind.SPELLING)
        for word, losses in restorations(seen, _KEPT_PARTS)
        if word != seen.lower()
    ]


@lru_cache(maxsize=1 << 16)
def lexicon_readings(seen: str) -> tuple[Candidate, ...]:
    """The words of the lexicon that may have been read as this."""
    return tuple(spellings(seen, lexicon().words, Kind.LEXICON))


def spellings(seen: str, words: WordList, kind: Kind, *, gap: bool = False) -> Iterator[Candidate]:
    """The words of a list that may have been read as this.

    Args:
        seen: The scanned word.
        words: The list.
        kind: The kind of its words.
        gap: One letter left nothing at all, instead of none.
    """
    for key, readings in _spelled_out(seen, words, gap=gap):
        for word in words.spelled(key):
            losses = _losses(word, readings)
            if losses is not None:
                yield Candidate(word, words.log_probability[word], losses, kind)


def _spelled_out(seen: str, words: WordList, *, gap: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The skeletons of words that this may have been read from, and what was read for each of their letters."""
    literal = skeleton(seen[:1].lower() + seen[1:])
    origins = sources()
    longest = max(map(len, origins))
    stack: list[tuple[int, str, tuple[str, ...], bool]] = [(0, "", (), gap)]
    while stack:
        place, key, readings, gap_left = stack.pop()
        if gap_left:
            for letter in _SKELETON_LETTERS:
                if words.begins(key + letter):
                    stack.append((place, key + letter, (*readings, ""), False))
        if place == len(seen):
            if not gap_left:
                yield key, readings
            continue
        if words.begins(key + literal[place]):
            stack.append((place + 1, key + literal[place], (*readings, seen[place]), gap_left))
        for length in range(1, min(longest, len(seen) - place) + 1):
            reading = seen[place : place + length]
            for letter in origins.get(reading, ""):
                if letter != literal[place : place + length] and words.begins(key + letter):
                    stack.append((place + length, key + letter, (*readings, reading), gap_left))


def _losses(word: str, readings: tuple[str, ...]) -> tuple[str, ...] | None:
    """The losses that turn the word into the readings of its letters, or None where no loss does."""
    losses = []
    for place, (letter, reading) in enumerate(zip(word, readings, strict=True)):
        if letter == reading or (place == 0 and letter == reading.lower()):
            if letter in SWEDISH_LETTERS:
                losses.append(letter * 2)
            continue
        loss = letter.translate(_CAPITAL) + reading if place == 0 and reading.isupper() else letter + reading
        if not is_loss(loss):
            loss = letter + reading
            if not is_loss(loss):
                return None
        losses.append(loss)
    return tuple(losses)


def _inflections(seen: str) -> list[Candidate]:
    """Forms of the lexicon's words that the lexicon does not list."""
    found = []
    for ending in _ENDINGS:
        stem = seen.removesuffix(ending)
        if stem != seen and len(stem) >= _SHORTEST_STEM:
            found += [
                Candidate(each.word + ending, each.log_probability + _INFLECTION, each.losses, Kind.INFLECTION)
                for each in lexicon_readings(stem)
            ]
    return found


def _compounds(seen: str) -> list[Candidate]:
    return [
        Candidate(each.word, each.log_probability + _COMPOUND, each.losses, Kind.COMPOUND)
        for each in _composed(seen, _PARTS)
    ]


@lru_cache(maxsize=1 << 15)
def _composed(seen: str, parts: int) -> tuple[Candidate, ...]:
    """The likeliest words made of two to so many parts."""
    found = []
    for cut in range(_SHORTEST_PART, len(seen) - _SHORTEST_PART + 1):
        firsts = _part(seen[:cut], last=False)
        if firsts:
            rest = seen[cut:]
            lasts = [*_part(rest, last=True), *(_composed(rest, parts - 1) if parts > 2 else ())]
            found += [_joined(first, last) for first in firsts for last in lasts]
    return tuple(_likeliest(found, _KEPT_PARTS))


@lru_cache(maxsize=1 << 16)
def _part(seen: str, *, last: bool) -> tuple[Candidate, ...]:
    if last:
        return tuple(_likeliest(list(spellings(seen, lexicon().lasts, Kind.COMPOUND)), _KEPT_PARTS))
    found = list(spellings(seen, lexicon().firsts, Kind.COMPOUND))
    if seen.endswith("s"):
        found += [_linked(each, each.word + "s") for each in spellings(seen[:-1], lexicon().firsts, Kind.COMPOUND)]
    if seen.endswith("ar"):  # ersättare, ersättar-
        found += [_linked(each, each.word[:-1]) for each in spellings(seen + "e", lexicon().firsts, Kind.COMPOUND)]
    return tuple(_likeliest(found, _KEPT_PARTS))


def _linked(first: Candidate, form: str) -> Candidate:
    return Candidate(form, first.log_probability + _LINKED, first.losses, Kind.COMPOUND)


def _joined(first: Candidate, last: Candidate) -> Candidate:
    return Candidate(
        first.word + last.word,
        first.log_probability + last.log_probability,
        first.losses + last.losses,
        Kind.COMPOUND,
    )


def _likeliest(found: list[Candidate], count: int) -> list[Candidate]:
    return sorted(found, key=lambda each: (-prior_score(each), each.word, each.losses))[:count]
