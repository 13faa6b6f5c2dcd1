"""The words that a scanned word may have been, each with the losses that it must have suffered."""

import math
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

import msgspec

from stadsgraf.repair.channel import OUTLINED, SWEDISH_LETTERS, confusable_signs, losses, outline
from stadsgraf.repair.lexicon import WordList, lexicon
from stadsgraf.repair.spelling import restorations, word_log_probability

# Logarithms of probabilities, fitted on seed papers and prose that no paper of the measurements comes from.
_COMPOUND = -4.5  # that a word outside the lexicon is a compound
_INFLECTION = -5.0  # that it is an inflected form
_NEUTER = -2.0
_UNKNOWN = -4.0  # that it is neither

_MISREADING = -4.6  # that a plain letter was misread
_MISREAD = {"i": "l", "I": "l", "m": "rn", "c": "t"}
_COMMON = math.log(1e-6)

_ENOUGH = -16.0  # a reading of the lexicon this likely needs no rival made of parts
_ENOUGH_SHORT, _SHORT = -10.0, 4  # a short word may be a common one with a letter lost
_SPELLABLE = 3.0  # nats by which known parts beat an unknown word so that no spelling can beat them
_SHORTEST_COMPOUND = 6
_SHORTEST_STEM = 4
_LONGEST_SPELLED = 30
_PARTS = 3  # of a compound, at most
_KEPT = 6
_KEPT_PARTS = 3
_SHORTEST_PART = 3
_LINKED_S, _LINKED_AR = -4.0, -1.0  # that a first part has a linking form of which no list knows
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
    MISREAD = "misread"
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
        unknown = _unknown(seen)
        if len(seen) <= _LONGEST_SPELLED and _best(found) < unknown.log_probability + _SPELLABLE:
            found += _spelled(seen)
        if len(seen) >= _SHORTEST_STEM and (seen[0].islower() or seen[0] == "I"):
            found += _reread(seen)
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
    return candidate.log_probability + _prior(candidate.losses)


def _prior(found: Iterable[str]) -> float:
    known = losses()
    return sum(known[loss] for loss in found)


def _best(found: list[Candidate]) -> float:
    return max(map(prior_score, found), default=-math.inf)


def _survivals(word: str) -> tuple[str, ...]:
    return tuple(letter * 2 for letter in word if letter in SWEDISH_LETTERS)


def _unknown(seen: str) -> Candidate:
    """The word as it stands, as a word of no list."""
    form = seen[:1].lower() + seen[1:]
    probability = _UNKNOWN + word_log_probability(form)
    return Candidate(seen.lower(), probability, _survivals(form), Kind.UNKNOWN)


def _reread(seen: str) -> list[Candidate]:
    """Common words of which one plain letter was read as another: "mediemskap", "Ijudet", "bamen"."""
    found = []
    for place, sign in enumerate(seen):
        if sign not in _MISREAD:
            continue
        other = seen[:place] + _MISREAD[sign] + seen[place + 1 :]
        found += [
            Candidate(each.word, each.log_probability + _MISREADING, each.losses, Kind.MISREAD)
            for each in lexicon_readings(other)
            if each.log_probability >= _COMMON
        ]
    return found


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


def spellings(seen: str, words: WordList, kind: Kind, *, gap: bool = False) -> list[Candidate]:
    """The words of a list that may have been read as this.

    Args:
        seen: The scanned word.
        words: The list.
        kind: The kind of its words.
        gap: One letter left nothing at all, instead of none.
    """
    keys = folded_outlines(seen)
    if gap:
        keys = tuple(other for key in keys for other in _gap_outlines(key))
    found: list[Candidate] = []
    for key in keys:
        listed = words.outlined(key)
        if listed:
            found += _read_as(seen, listed, words, kind, gap=gap)
    return found


@lru_cache(maxsize=1 << 16)
def folded_outlines(seen: str) -> tuple[str, ...]:
    """The outlines of the words that may have been read as this.

    There are two where the first letter is a capital that may be a misread letter.
    """
    folded = outline(seen[:1].lower() + seen[1:])
    if seen[0].isupper() and (capital := outline(seen)) != folded:
        return folded, capital
    return (folded,)


def _outlined_like(seen: str, key: str, words: WordList, kind: Kind, *, gap: bool = False) -> list[Candidate]:
    listed = words.outlined(key)
    return _read_as(seen, listed, words, kind, gap=gap) if listed else []


def _read_as(seen: str, listed: Sequence[str], words: WordList, kind: Kind, *, gap: bool) -> list[Candidate]:
    found = []
    for word in listed:
        suffered = losses_between(word, seen, gap=gap)
        if suffered is not None:
            found.append(Candidate(word, words.log_probability[word], suffered, kind))
    return found


def _gap_outlines(key: str) -> Iterator[str]:
    """The outlines that a word may have of which one letter left nothing."""
    yield key
    for place in range(len(key) + 1):
        if OUTLINED not in key[max(0, place - 1) : place + 1]:
            yield key[:place] + OUTLINED + key[place:]


def losses_between(word: str, seen: str, *, gap: bool = False) -> tuple[str, ...] | None:
    """The losses that turn a word into what was seen, or None where none do; the likeliest of several.

    Args:
        word: A word in lower case.
        seen: The scanned word; its first letter may be a capital.
        gap: One letter left nothing at all, instead of none.
    """
    more = len(seen) - len(word) + gap  # letters that were read as two signs
    if more == 0 and not gap:
        return _losses_one_by_one(word, seen)
    if more < 0 or more > sum(map(word.count, SWEDISH_LETTERS)):
        return None
    return _losses_of_any_length(word, seen, gap=gap)


def _losses_one_by_one(word: str, seen: str) -> tuple[str, ...] | None:
    """The losses where each letter was read as one sign."""
    known = losses()
    found = []
    start = 0
    if seen[0].isupper():
        loss = _loss(word[0], seen[0], first=True)
        if word[0] in SWEDISH_LETTERS and loss is not None:
            found.append(loss)
        elif word[0] in SWEDISH_LETTERS or word[0] != seen[0].lower():
            return None
        start = 1
    for letter, sign in zip(word[start:], seen[start:], strict=True):
        if letter != sign:
            if letter + sign not in known:
                return None
            found.append(letter + sign)
        elif letter in SWEDISH_LETTERS:
            found.append(letter * 2)
    return tuple(found)


def _losses_of_any_length(word: str, seen: str, *, gap: bool) -> tuple[str, ...] | None:
    known = losses()
    best: tuple[str, ...] | None = None
    best_value = -math.inf
    stack: list[tuple[int, int, bool, tuple[str, ...], float]] = [(0, 0, gap, (), 0.0)]
    while stack:
        at, place, gap_left, found, value = stack.pop()
        while at < len(word) and word[at] not in SWEDISH_LETTERS:
            if place == len(seen) or word[at] != (seen[place] if place else seen[0].lower()):
                break
            at += 1
            place += 1
        if at == len(word):
            if place == len(seen) and not gap_left and value > best_value:
                best, best_value = found, value
            continue
        letter = word[at]
        if letter not in SWEDISH_LETTERS:
            continue
        if gap_left:
            stack.append((at + 1, place, False, (*found, letter), value + known[letter]))
        for length in range(1, min(2, len(seen) - place) + 1):
            loss = _loss(letter, seen[place : place + length], first=place == 0)
            if loss is not None:
                stack.append((at + 1, place + length, gap_left, (*found, loss), value + known[loss]))
    return best


def _loss(letter: str, reading: str, *, first: bool) -> str | None:
    """What happened to a letter that was read like this, or None where it never is."""
    known = losses()
    if first and reading.isupper():
        if reading == letter.upper():
            return letter * 2
        capital = letter.upper() + reading
        if capital in known:
            return capital
    loss = letter + reading
    return loss if loss in known else None


def _inflections(seen: str) -> list[Candidate]:
    """Forms of the lexicon's words that the lexicon does not list."""
    found = []
    for ending in _ENDINGS:
        if not seen.endswith(ending):
            continue
        stem = seen.removesuffix(ending)
        if ending in {"er", "erna"} and stem.endswith(_UMLAUT):
            continue
        if ending == "t" and stem.endswith("r"):
            continue
        if len(stem) >= _SHORTEST_STEM:
            found += [
                Candidate(
                    each.word + ending, each.log_probability + _INFLECTION, each.losses, Kind.INFLECTION
                )
                for each in lexicon_readings(stem)
            ]
    if seen.endswith("et"):  # belåten, belåtet
        found += [
            Candidate(each.word[:-1] + "t", each.log_probability + _NEUTER, each.losses, Kind.INFLECTION)
            for each in lexicon_readings(seen[:-1] + "n")
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
    return tuple(_likeliest(spellings(seen, lexicon().lasts, Kind.COMPOUND), _KEPT_PARTS))


def _first_parts(seen: str) -> list[tuple[int, Candidate]]:
    """First parts of compounds that the word may begin with, each with the place where it ends."""
    words = lexicon().firsts
    found: list[tuple[int, Candidate]] = []
    for place, key in _prefix_outlines(seen):
        head = seen[:place]
        parts = _outlined_like(head, key, words, Kind.COMPOUND)
        if key.endswith("*r"):  # ersättare, ersättar-
            agents = _outlined_like(head + "e", key + "e", words, Kind.COMPOUND)
            parts += [_linked(each, each.word[:-1], _LINKED_AR) for each in agents]
        found += [(place, part) for part in parts]
        if seen[place] == "s" and place < len(seen) - _SHORTEST_PART:
            found += [(place + 1, _linked(part, part.word + "s", _LINKED_S)) for part in parts]
    return found


def _prefix_outlines(seen: str) -> Iterator[tuple[int, str]]:
    """The outlines of the beginnings that leave enough for a last part, each with its length."""
    signs = confusable_signs()
    key = ""
    for place, sign in enumerate(seen[: len(seen) - _SHORTEST_PART], start=1):
        low = sign if place > 1 else sign.lower()
        if low not in signs:
            key += low
        elif key[-1:] != OUTLINED:
            key += OUTLINED
        if place >= _SHORTEST_PART:
            yield place, key


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
