"""Words of no list that are made of listed ones: compounds and inflected forms."""

from collections.abc import Sequence

from stadsgraf.memo import Memo
from stadsgraf.repair.channel import Shape, losses
from stadsgraf.repair.lexicon import lexicon
from stadsgraf.repair.readings import (
    Candidate,
    Kind,
    as_it_stands,
    folded_outlines,
    likeliest,
    outlined_like,
    spellings,
)

# Logarithms of probabilities, fitted on seed papers and prose that no paper of the measurements comes from.
_COMPOUND = -4.5  # that a word outside the lexicon is a compound
_INFLECTION = -5.0  # that it is an inflected form
_NEUTER = -2.0
_LINKED_LONG = -1.5  # the same of a long first part: most are compounds, which take an s
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
_PLURALS = frozenset({"er", "erna", "ers", "ernas"})
# Nouns that change their vowel in the plural: stad, städer.
_TURNED = ("stad", "land", "hand", "strand", "brand", "tand", "rand", "natt", "son")
_TURNS = {"a": "ä", "o": "ö"}
_UMLAUT = (*_TURNED, "kraft", "bok", "fot", "rot")  # of these the ending or another letter changes too


def inflections(seen: str) -> list[Candidate]:
    """Forms of the lexicon's words that the lexicon does not list."""
    found: list[Candidate] = []
    for length in range(1, min(_LONGEST_ENDING, len(seen) - _SHORTEST_STEM) + 1):
        ending = seen[-length:]
        if ending not in _ENDINGS:
            continue
        stem = seen[:-length]
        if ending in _PLURALS and stem.endswith(_UMLAUT):
            found += [_umlauted(each, ending) for each in _stems(stem) if each.word.endswith(_TURNED)]
            continue
        if ending != "t" or not stem.endswith("r"):
            for each in _stems(stem):
                found.append(_changed(each, each.word + ending, _INFLECTION))
    if seen.endswith("et"):  # belåten, belåtet
        for each in _stems(seen[:-1] + "n"):
            found.append(_changed(each, each.word[:-1] + "t", _NEUTER))
    return found


def _umlauted(each: Candidate, ending: str) -> Candidate:
    """The plural of a noun with its last vowel changed: fristad, fristäder."""
    place = max(each.word.rfind("a"), each.word.rfind("o"))
    vowel = each.word[place]
    turned = _TURNS[vowel]
    form = each.word[:place] + turned + each.word[place + 1 :] + ending
    loss = turned + vowel
    prior = each.prior + _INFLECTION + losses()[loss]
    return Candidate(form, each.log_probability + _INFLECTION, (*each.losses, loss), Kind.INFLECTION, prior)


def _stems(seen: str) -> list[Candidate]:
    return spellings(seen, folded_outlines(seen), lexicon().words, Kind.LEXICON)


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


def _composed(seen: str, parts: int) -> tuple[Candidate, ...]:
    """The likeliest words made of two parts, or of three where there are none of two."""
    shape = Shape(seen)
    ends = _ends(seen, shape)
    if not ends:
        return ()
    found: list[Candidate] = []
    for cut in ends:
        firsts = _first_parts(seen, cut, shape)
        if firsts:
            lasts = _last_parts[seen[cut:]]
            for first in firsts:
                found += [
                    _joined(first, last)
                    for last in lasts
                    if last.word not in _PLURALS or not first.word.endswith(_UMLAUT)
                ]
    if not found and parts > 2:
        for cut in range(_SHORTEST_PART, ends[-1] - _SHORTEST_PART + 1):
            firsts = _first_parts(seen, cut, shape)
            rest = _composed(seen[cut:], parts - 1) if firsts else ()
            found += [_joined(first, last) for first in firsts for last in rest]
    return tuple(likeliest(found, _KEPT_PARTS))


def _ends(seen: str, shape: Shape) -> list[int]:
    """The places where a last part may begin."""
    lasts = lexicon().lasts
    listed, has_outline = lasts.log_probability, lasts.has_outline
    whole, places = shape.whole, shape.places
    return [
        cut
        for cut in range(_SHORTEST_PART, len(seen) - _SHORTEST_PART + 1)
        if seen[cut:] in listed or has_outline(whole[places[cut] :]) or seen[cut].isupper()
    ]


def _as_last_part(seen: str) -> tuple[Candidate, ...]:
    found = spellings(seen, folded_outlines(seen), lexicon().lasts, Kind.COMPOUND)
    return tuple(likeliest(found, _KEPT_PARTS))


_last_parts = Memo(_as_last_part, 1 << 16)
"""The likeliest last parts of compounds that may have been read as this."""


def _first_parts(seen: str, cut: int, shape: Shape) -> Sequence[Candidate]:
    """First parts of compounds that end at a place in the word, with a linking s or without."""
    unlinked = _unlinked[seen[:cut], shape.head(cut)]
    if seen[cut - 1] != "s" or cut <= _SHORTEST_PART:
        return unlinked
    parts = _unlinked[seen[: cut - 1], shape.head(cut - 1)]
    if not parts:
        return unlinked
    cost = _LINKED_S if cut <= _SHORTEST_COMPOUND else _LINKED_LONG
    return [*unlinked, *[_linked(part, part.word + "s", cost) for part in parts]]


def _as_first_part(part: tuple[str, str]) -> tuple[Candidate, ...]:
    head, key = part
    words = lexicon().firsts
    found = as_it_stands(head, words, Kind.COMPOUND)
    if words.has_outline(key):
        found += outlined_like(head, key, words, Kind.COMPOUND)
    if key.endswith("*r"):  # ersättare, ersättar-
        agent, key = head + "e", key + "e"
        agents = as_it_stands(agent, words, Kind.COMPOUND) + outlined_like(agent, key, words, Kind.COMPOUND)
        found += [_linked(each, each.word[:-1], _LINKED_AR) for each in agents]
    return tuple(found)


_unlinked = Memo(_as_first_part, 1 << 16)
"""First parts that may have been read as this, which has the given outline."""


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
