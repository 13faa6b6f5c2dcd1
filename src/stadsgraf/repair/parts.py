"""Words of no list that are made of listed ones: compounds and inflected forms."""

from collections.abc import Container, Iterator
from functools import lru_cache

from stadsgraf.repair.channel import OUTLINED, confusable_signs
from stadsgraf.repair.lexicon import lexicon
from stadsgraf.repair.readings import (
    Candidate,
    Kind,
    folded_outlines,
    lexicon_readings,
    likeliest,
    outlined_like,
    spellings,
)

# Logarithms of probabilities, fitted on seed papers and prose that no paper of the measurements comes from.
_COMPOUND = -4.5  # that a word outside the lexicon is a compound
_INFLECTION = -5.0  # that it is an inflected form
_NEUTER = -2.0
_LINKED_S, _LINKED_AR = -4.0, -1.0  # that a first part has a linking form of which no list knows

_SHORTEST_COMPOUND = 6
_SHORTEST_STEM = 4
_PARTS = 3  # of a compound, at most
_KEPT_PARTS = 3
_SHORTEST_PART = 3
_LONGEST_ENDING = 5
_ENDINGS = frozenset(
    (
        *("s", "n", "t", "en", "et", "er", "ar", "or", "na", "as", "ns", "ts", "ad", "de", "re", "st", "ens"),
        *("ets", "erna", "arna", "orna", "ande", "ades", "ares", "are", "ade", "ats", "ernas", "arnas"),
    )
)
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


def inflections(seen: str) -> list[Candidate]:
    """Forms of the lexicon's words that the lexicon does not list."""
    found = []
    for length in range(1, min(_LONGEST_ENDING, len(seen) - _SHORTEST_STEM) + 1):
        ending, stem = seen[-length:], seen[:-length]
        if ending not in _ENDINGS or (ending in {"er", "erna"} and stem.endswith(_UMLAUT)):
            continue
        if ending != "t" or not stem.endswith("r"):
            found += [_changed(each, each.word + ending, _INFLECTION) for each in lexicon_readings(stem)]
    if seen.endswith("et"):  # belåten, belåtet
        stems = lexicon_readings(seen[:-1] + "n")
        found += [_changed(each, each.word[:-1] + "t", _NEUTER) for each in stems]
    return found


def _changed(each: Candidate, form: str, cost: float) -> Candidate:
    return Candidate(form, each.log_probability + cost, each.losses, Kind.INFLECTION, each.prior + cost)


def compounds(seen: str) -> list[Candidate]:
    """Compounds of two or three listed parts."""
    if len(seen) < _SHORTEST_COMPOUND:
        return []
    return [
        Candidate(
            each.word, each.log_probability + _COMPOUND, each.losses, Kind.COMPOUND, each.prior + _COMPOUND
        )
        for each in _composed(seen, _PARTS)
    ]


@lru_cache(maxsize=1 << 15)
def _composed(seen: str, parts: int) -> tuple[Candidate, ...]:
    """The likeliest words made of two parts, or of three where there are none of two."""
    lasts = lexicon().lasts
    cuts = range(_SHORTEST_PART, len(seen) - _SHORTEST_PART + 1)
    ends = {cut for cut in cuts if any(map(lasts.has_outline, folded_outlines(seen[cut:])))}
    found = [
        _joined(first, last) for cut, first in _first_parts(seen, ends) for last in _last_parts(seen[cut:])
    ]
    if not found and parts > 2:
        firsts = _first_parts(seen, cuts)
        found = [_joined(first, last) for cut, first in firsts for last in _composed(seen[cut:], parts - 1)]
    return tuple(likeliest(found, _KEPT_PARTS))


@lru_cache(maxsize=1 << 16)
def _last_parts(seen: str) -> tuple[Candidate, ...]:
    return tuple(likeliest(spellings(seen, lexicon().lasts, Kind.COMPOUND), _KEPT_PARTS))


def _first_parts(seen: str, cuts: Container[int]) -> list[tuple[int, Candidate]]:
    """First parts of compounds that the word may begin with, each with the place where it ends.

    Args:
        seen: The scanned word.
        cuts: The places where a part may end.
    """
    words = lexicon().firsts
    found: list[tuple[int, Candidate]] = []
    for place, key in _prefix_outlines(seen):
        linked = seen[place] == "s" and place + 1 in cuts
        if place not in cuts and not linked:
            continue
        head = seen[:place]
        parts = outlined_like(head, key, words, Kind.COMPOUND) if words.has_outline(key) else []
        if key.endswith("*r"):  # ersättare, ersättar-
            agents = outlined_like(head + "e", key + "e", words, Kind.COMPOUND)
            parts += [_linked(each, each.word[:-1], _LINKED_AR) for each in agents]
        if place in cuts:
            found += [(place, part) for part in parts]
        if linked:
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
    return Candidate(form, part.log_probability + cost, part.losses, Kind.COMPOUND, part.prior + cost)


def _joined(first: Candidate, last: Candidate) -> Candidate:
    return Candidate(
        first.word + last.word,
        first.log_probability + last.log_probability,
        first.losses + last.losses,
        Kind.COMPOUND,
        first.prior + last.prior,
    )
