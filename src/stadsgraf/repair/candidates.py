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
_LONGEST_SPELLED = 30
_PARTS = 3  # of a compound, at most
_KEPT = 6
_KEPT_PARTS = 3
_SHORTEST_PART = 3
_LINKED_S, _LINKED_AR = -4.0, -1.0  # that a first part has a linking form of which no list knows
_SKELETON_LETTERS = "ao"
_ENDINGS = (
    *("s", "n", "t", "en", "et", "er", "ar", "or", "na", "as", "ns", "ts", "ad", "de", "re", "st", "ens"),
    *("ets", "erna", "arna", "orna", "ande", "ades", "ares", "are", "ade", "ats", "ernas", "arnas"),
)
_CAPITAL = str.maketrans("åäö", "ÅÄÖ")
# Nouns that change their vowel in the plural: stad, städer.
_UMLAUT = (
    "stad",
    "land",
    "hand",
    "strand",
    "brand",
    "tand",
    "rand",
    "natt",
    "kraft",
    "son",
    "bok",
    "fot",
    "rot",
)


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
        if len(seen) <= _LONGEST_SPELLED:
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
    """The skeletons of words that this may be the reading of, and what was read for each letter."""
    begins = words.begins
    steps = _steps(seen)
    end = len(seen)
    stack: list[tuple[int, str, tuple[str, ...], bool]] = [(0, "", (), gap)]
    while stack:
        place, key, readings, gap_left = stack.pop()
        if gap_left:
            stack += [
                (place, key + letter, (*readings, ""), False)
                for letter in _SKELETON_LETTERS
                if begins(key + letter)
            ]
        if place == end:
            if not gap_left:
                yield key, readings
            continue
        for letter, reading in steps[place]:
            longer = key + letter
            if begins(longer):
                stack.append((place + len(reading), longer, (*readings, reading), gap_left))


@lru_cache(maxsize=1 << 14)
def _steps(seen: str) -> tuple[tuple[tuple[str, str], ...], ...]:
    """For each place the skeleton letters that may have been read there, with what was read for them."""
    literal = skeleton(seen[:1].lower() + seen[1:])
    origins = sources()
    beginnings = _beginnings()
    steps: list[tuple[tuple[str, str], ...]] = []
    for place, letter in enumerate(literal):
        if seen[place] not in beginnings:
            steps.append(((letter, seen[place]),))
            continue
        here = [(letter, seen[place])]
        for length in range(1, min(beginnings[seen[place]], len(seen) - place) + 1):
            reading = seen[place : place + length]
            here += [
                (origin, reading) for origin in origins.get(reading, "") if origin != letter or length > 1
            ]
        steps.append(tuple(here))
    return tuple(steps)


@cache
def _beginnings() -> dict[str, int]:
    """The signs that readings of Swedish letters begin with, and the length of their longest reading."""
    lengths: dict[str, int] = {}
    for reading in sources():
        lengths[reading[0]] = max(len(reading), lengths.get(reading[0], 0))
    return lengths


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
        if ending in {"er", "erna"} and stem.endswith(_UMLAUT):
            continue
        if stem != seen and len(stem) >= _SHORTEST_STEM:
            found += [
                Candidate(
                    each.word + ending, each.log_probability + _INFLECTION, each.losses, Kind.INFLECTION
                )
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
    """The likeliest words made of two parts, or of three where there are none of two."""
    firsts = _first_parts(seen)
    found = [_joined(first, last) for cut, first in firsts for last in _last_parts(seen[cut:])]
    if not found and parts > 2:
        found = [_joined(first, last) for cut, first in firsts for last in _composed(seen[cut:], parts - 1)]
    return tuple(_likeliest(found, _KEPT_PARTS))


@lru_cache(maxsize=1 << 16)
def _last_parts(seen: str) -> tuple[Candidate, ...]:
    return tuple(_likeliest(list(spellings(seen, lexicon().lasts, Kind.COMPOUND)), _KEPT_PARTS))


def _first_parts(seen: str) -> list[tuple[int, Candidate]]:
    """First parts of compounds that the word may begin with, each with the place where it ends."""
    words = lexicon().firsts
    latest = len(seen) - _SHORTEST_PART
    steps = _steps(seen)
    found: list[tuple[int, Candidate]] = []
    stack: list[tuple[int, str, tuple[str, ...]]] = [(0, "", ())]
    while stack:
        place, key, readings = stack.pop()
        if place > latest:
            continue
        if place >= _SHORTEST_PART:
            found += [(place, part) for part in _parts_spelled(key, readings, words)]
        stack += [
            (place + len(reading), key + letter, (*readings, reading))
            for letter, reading in steps[place]
            if words.begins(key + letter)
        ]
    linked = [
        (place + 1, _linked(part, part.word + "s", _LINKED_S))
        for place, part in found
        if seen[place] == "s" and place < latest
    ]
    return found + linked


def _parts_spelled(key: str, readings: tuple[str, ...], words: WordList) -> Iterator[Candidate]:
    for word in words.spelled(key):
        losses = _losses(word, readings)
        if losses is not None:
            yield Candidate(word, words.log_probability[word], losses, Kind.COMPOUND)
    if key.endswith("ar"):  # ersättare, ersättar-
        for word in words.spelled(key + "e"):
            losses = _losses(word, (*readings, "e"))
            if losses is not None:
                agent = Candidate(word, words.log_probability[word], losses, Kind.COMPOUND)
                yield _linked(agent, word[:-1], _LINKED_AR)


def _linked(part: Candidate, form: str, cost: float) -> Candidate:
    return Candidate(form, part.log_probability + cost, part.losses, Kind.COMPOUND)


def _joined(first: Candidate, last: Candidate) -> Candidate:
    return Candidate(
        first.word + last.word,
        first.log_probability + last.log_probability,
        first.losses + last.losses,
        Kind.COMPOUND,
    )


def _likeliest(found: list[Candidate], count: int) -> list[Candidate]:
    return sorted(found, key=lambda each: (-prior_score(each), each.word, each.losses))[:count]
