"""The words that a scanned word may have been, each with the losses that it must have suffered."""

import math
import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.repair.channel import SWEDISH_LETTERS
from stadsgraf.repair.lexicon import lexicon
from stadsgraf.repair.names import personal_names, surname_endings
from stadsgraf.repair.parts import compounds, inflections
from stadsgraf.repair.readings import (
    Candidate,
    Kind,
    folded_outlines,
    gapped_readings,
    likeliest,
    prior_of,
    spellings,
)
from stadsgraf.repair.spelling import may_be_spelled_better, restorations, word_log_probability

# Logarithms of probabilities, fitted on seed papers and prose that no paper of the measurements comes from.
_UNKNOWN = -4.0  # that a word outside the lexicon is neither a compound nor an inflected form

_MISREADING = -4.6  # that a plain letter was misread
_MISREAD = {"i": ("l",), "I": ("l",), "m": ("rn", "tn"), "c": ("t",)}
_AFTER_A = {"y": "v", "w": "vv"}  # at the beginning of a word: "ayslag", "awisar"
_FOREIGN = (("ii", "ü"), ("ri", "ń"), ("ti", "ń"), ("é", "ć"))
_MELTED = re.compile(r"[aeo](m)as?$")
_MELTED_INSIDE = re.compile(r"(?<=..[aeou])m(?=[^\W\d_]{3})")

ENOUGH = -16.0
"""The probability (logarithm) from which a reading of the lexicon needs no rival made of parts."""
ENOUGH_SHORT, SHORT = -10.0, 4
"""The same for words of few letters, which may be common ones with a letter lost, and the most letters."""
_SPELLABLE = 3.0  # nats by which known parts beat an unknown word so that no spelling can beat them
_SHORTEST_REREAD = 4
_SHORTEST_STEM = 3
_SURNAME = re.compile(r"(?:g[^h]{1,2}rd|str..?m|l..?f|sj..?|sk..?ld)s?$")  # a quick look at its ending
_ENDING_LENGTHS = range(3, 7)
_LONGEST_SPELLED = 30
_EXPLAINED = frozenset({Kind.COMPOUND, Kind.INFLECTION, Kind.NAME})
_MOST_DOUBT = 3.5  # nats that the letters of a word may say more for it than its parts do
_KEPT = 6
_KEPT_SPELLINGS = 3


def candidates(seen: str, outlines: Sequence[str]) -> tuple[Candidate, ...]:
    """The likeliest words behind a scanned word, itself among them.

    Args:
        seen: A word without the marks around it; a capital at its beginning is the case of the word, a
            capital inside it a misread letter.
        outlines: Its outlines, see `stadsgraf.repair.readings.folded_outlines`.
    """
    found = spellings(seen, outlines, lexicon().words, Kind.LEXICON)
    best = _best(found)
    if len(seen) > 1 and best < (ENOUGH_SHORT if len(seen) <= SHORT else ENOUGH):
        found += gapped_readings(seen, outlines)
        best = _best(found)
    if best >= ENOUGH:
        return _chosen(seen, found, None)
    unknown = _unknown(seen)
    found += _made(seen, unknown, found)
    return _chosen(seen, found, unknown)


def _made(seen: str, unknown: Candidate, listed: list[Candidate]) -> list[Candidate]:
    """The words of no list, those with a plain letter misread among them."""
    found = inflections(seen)
    found += compounds(seen)
    least = unknown.log_probability + _SPELLABLE
    if len(seen) <= _LONGEST_SPELLED and max(_best(found), _best(listed)) < least:
        spelled_so = unknown.log_probability - _UNKNOWN
        if may_be_spelled_better(seen[0].lower() + seen[1:], spelled_so):
            found += _spelled(seen)
    if seen[0].isupper() and _SURNAME.search(seen, _SHORTEST_STEM):
        found += _surnames(seen)
    if len(seen) >= _SHORTEST_REREAD:
        found += _reread(seen)
        found += _reread_foreign(seen)
        found += _reread_ending(seen)
        if not found and not listed:
            found += _reread_inside(seen)
    return found


def _chosen(seen: str, found: list[Candidate], unknown: Candidate | None) -> tuple[Candidate, ...]:
    """The likeliest of what was found, each word once, and the word as it stands."""
    folded = seen.lower()
    if len(found) < 2:
        is_itself = bool(found) and found[0].word == folded
        return tuple(found) if is_itself else (*found, unknown or _unknown(seen))
    ranked: dict[str, Candidate] = {}
    for candidate in likeliest(found, len(found)):
        known = ranked.setdefault(candidate.word, candidate)
        explained = known.kind is Kind.SPELLING and candidate.kind in _EXPLAINED
        if explained and known.prior - candidate.prior < _MOST_DOUBT:
            ranked[candidate.word] = msgspec.structs.replace(known, kind=candidate.kind)
    standing = ranked.get(folded)
    kept = list(ranked.values())
    if len(kept) > _KEPT:
        del kept[_KEPT:]
        if standing is not None and standing not in kept:
            kept.append(standing)
    return tuple(kept) if standing is not None else (*kept, unknown or _unknown(seen))


def _best(found: list[Candidate]) -> float:
    best = -math.inf
    for each in found:
        if each.prior > best:
            best = each.prior
    return best


def _unknown(seen: str) -> Candidate:
    """The word as it stands, as a word of no list."""
    form = seen[:1].lower() + seen[1:]
    value = _UNKNOWN + word_log_probability(form)
    survived = () if form.isascii() else tuple(letter * 2 for letter in form if letter in SWEDISH_LETTERS)
    return Candidate(seen.lower(), value, survived, Kind.UNKNOWN, value)


def _reread(seen: str) -> list[Candidate]:
    """Common words of which one plain letter was read as another: "mediemskap", "Ijudet", "bamen"."""
    found: list[Candidate] = []
    words = lexicon().common
    for other in _with_a_sign_printed(seen):
        outlines = folded_outlines(other)
        found += spellings(other, outlines, words, Kind.MISREAD)
        if seen[0].isupper():
            found += spellings(other, outlines, personal_names(), Kind.MISREAD)
    return [_misread(each) for each in found] if found else found


def _with_a_sign_printed(seen: str) -> Iterator[str]:
    """The word with each sign that is read for plain letters as those."""
    for place, sign in enumerate(seen):
        for printed in _MISREAD.get(sign, ()):
            yield seen[:place] + printed + seen[place + 1 :]
    if seen[0] == "a" and seen[1] in _AFTER_A:
        yield "a" + _AFTER_A[seen[1]] + seen[2:]
    if "kK" in seen:
        yield seen.replace("kK", "k", 1)


def _reread_inside(seen: str) -> list[Candidate]:
    """Compounds with rn read as m where two parts meet: "kultumamnden"."""
    found: list[Candidate] = []
    for match in _MELTED_INSIDE.finditer(seen):
        found += compounds(seen[: match.start()] + "rn" + seen[match.end() :])
    return [_misread(each) for each in found]


def _surnames(seen: str) -> list[Candidate]:
    """Surnames of which no more than the ending is known: "Smedjegard"."""
    found = []
    for length in _ENDING_LENGTHS:
        stem, tail = seen[:-length].lower(), seen[-length:]
        if not SWEDISH_LETTERS.isdisjoint(stem):
            continue
        for each in spellings(tail, folded_outlines(tail), surname_endings(), Kind.NAME):
            value = _UNKNOWN + word_log_probability(stem) + each.log_probability
            prior = value + each.prior - each.log_probability
            found.append(Candidate(stem + each.word, value, each.losses, Kind.NAME, prior))
    return found


def _reread_foreign(seen: str) -> list[Candidate]:
    """Listed words with a letter that neither Swedish nor English has: "Liibeck", "Gdarisk"."""
    found: list[Candidate] = []
    for reading, letter in _FOREIGN:
        place = seen.find(reading, 1)
        if place > 0:
            other = seen[:place] + letter + seen[place + len(reading) :]
            found += spellings(other, folded_outlines(other), lexicon().words, Kind.MISREAD)
    return [_misread(each) for each in found]


def _reread_ending(seen: str) -> list[Candidate]:
    """Compounds and forms of words with a definite plural that was read with m: "Klimatkommunema"."""
    match = _MELTED.search(seen)
    if match is None:
        return []
    other = seen[: match.start(1)] + "rn" + seen[match.end(1) :]
    return [_misread(each) for each in (*inflections(other), *compounds(other))]


def _misread(each: Candidate) -> Candidate:
    value, prior = each.log_probability + _MISREADING, each.prior + _MISREADING
    return Candidate(each.word, value, each.losses, Kind.MISREAD, prior)


def _spelled(seen: str) -> list[Candidate]:
    """Words of no list that look Swedish."""
    found = []
    for word, losses in restorations(seen, _KEPT_SPELLINGS):
        if word != seen.lower():
            value = _UNKNOWN + word_log_probability(word)
            found.append(Candidate(word, value, losses, Kind.SPELLING, value + prior_of(losses)))
    return found
