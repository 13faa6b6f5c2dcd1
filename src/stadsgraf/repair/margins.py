"""By how much the best candidate must beat the word as it stands, in nats."""

import math
import re

from stadsgraf.repair.channel import losses
from stadsgraf.repair.damage import Scores
from stadsgraf.repair.lexicon import lexicon
from stadsgraf.repair.readings import Candidate, Kind

_MARGIN = 1.0
_REAL_WORD = 1.8  # the word as it stands is a Swedish one, neither rare nor English
_PARTS_MARGIN = 1.5  # the best candidate is made of parts
_RIVAL_PARTS = 1.5  # both are made of parts
_NAME_PARTS = 1.0  # a capital inside a sentence, and a candidate made of parts
_RIVAL_NAME = 2.2  # the best candidate is a name, and the word as it stands may be one
_COMMON_NAME = math.log(1e-5)
_RARE_LOSS = math.log(0.004)
_RARELY_LOST = 6.5  # plain letters of a known word, and the best candidate lost one in a way that few do
_SPELLING = 3.0  # the best candidate is in no list
_MISREAD = 2.0  # a plain letter was misread
_SPELLING_LEAD = 1.5  # and other letters are not much less likely
_SPELLING_PARTS = 7.0  # and the word as it stands is made of parts
_NAME_KNOWN = 4.1  # a capital inside a sentence, and the word as it stands is known: nothing is added
_NAME_PARTS_RIVAL = 4.0  # and the word as it stands is made of parts too, and the candidate no compound
_NAME_RARE = 5.0  # a capital inside a sentence, plain letters, and a rare candidate: names have old spellings
_NAME_ODD = 8.5  # a capital inside a sentence, plain letters, and one of them would be read for another
_NAME = 0.5
_OPENING_KNOWN = 0.5  # a capital that begins a sentence may be a name's
_CAPITALS = 1.0  # a word all in capitals
_CAPITALS_KNOWN = 4.5  # and the word as it stands is known
CONTEXT = 2.0
"""What the words around a word must at least make up for, where they decide."""
STRICT = 2.5
"""Nats added to every margin where only what is beyond reasonable doubt is replaced."""

_SURNAME = re.compile(r"[a-zåäö]{3}é[rn]$")  # surnames in -ér and -én keep their é
_LONG_NAME = 8  # letters: no such surname is so long and made of known words
_SHORTEST_NAME_MENDED = 4  # letters: a shorter name in capitals is too near to some word to be mended
_COMMON = math.log(2e-6)
_VOWELS = frozenset("aeiouyåäö")
_COMMON_IF_SHORT = math.log(3e-5)  # a short word with a capital may be any name
_COMMON_IN_CAPITALS = math.log(5e-7)
_SMALL_IN_CAPITALS = math.log(1e-3)  # no acronym is met as often as för and från are
_COMMON_WITH_SIGN = math.log(1e-4)
_LONGEST_ACRONYM = 5
_LONG_IN_CAPITALS = 12  # too long for a name
_PARTS = frozenset({Kind.COMPOUND, Kind.INFLECTION})
_UNLISTED = frozenset({Kind.COMPOUND, Kind.INFLECTION, Kind.SPELLING})
_LISTED = frozenset({Kind.LEXICON, Kind.COMPOUND})
_VOUCHED = frozenset({Kind.NAME, Kind.DOCUMENT})


def needed(seen: str, best: Candidate, standing: Candidate, *, opens: bool) -> float:
    """The margin that a word asks for; infinite where it is never replaced.

    Args:
        seen: The word as scanned.
        best: The likeliest candidate.
        standing: The word as it stands.
        opens: Whether a sentence or a heading begins with it.
    """
    known = standing.kind is Kind.LEXICON or seen.lower() in lexicon().english
    if seen.isupper():
        return _needed_in_capitals(seen, best, known=known)
    if len(seen) == 2 and not seen.isalpha() and best.log_probability < _COMMON_WITH_SIGN:
        return math.inf
    least = _MARGIN
    if best.kind not in _VOUCHED and _is_real(standing):
        least = _REAL_WORD
    if standing.kind is Kind.LEXICON:
        if best.kind is Kind.NAME and (seen[0].islower() or _is_commoner(standing, best)):
            least = _RIVAL_NAME
        elif seen.isascii() and any(map(_is_rare, best.losses)):
            least = _RARELY_LOST
    if best.kind in _PARTS:
        least = _RIVAL_PARTS if standing.kind in _PARTS else _PARTS_MARGIN
    if best.kind is Kind.SPELLING:
        least = _SPELLING_PARTS if standing.kind in _PARTS or "@" in seen else _SPELLING
    if best.kind is Kind.MISREAD:
        return _MISREAD
    if not seen[0].isupper() or best.kind in _VOUCHED:
        return least
    if known and not opens:
        least = 0.0
    return least + _surplus_of_name(seen, best, standing, known=known, opens=opens)


def _is_commoner(standing: Candidate, name: Candidate) -> bool:
    """Whether a surname is met more often without rings and dots: Backlund."""
    met = lexicon().words.log_probability.get(name.word, -math.inf)
    return name.log_probability < _COMMON_NAME and standing.log_probability > met


def _is_rare(loss: str) -> bool:
    return len(loss) > 1 and losses()[loss] < _RARE_LOSS


def _is_odd(loss: str) -> bool:
    """Whether a letter was read as plain ones that are not its own: names have those by themselves."""
    reading = loss[1:].lower()
    return reading.isalpha() and reading.isascii() and reading not in {"a", "o"}


def _is_real(standing: Candidate) -> bool:
    """Whether the word as it stands is Swedish; rare words of the lexicon may have lost their dots there."""
    if standing.kind is not Kind.LEXICON or standing.log_probability < _COMMON:
        return False
    return standing.word not in lexicon().english and not _VOWELS.isdisjoint(standing.word)


def _surplus_of_name(seen: str, best: Candidate, standing: Candidate, *, known: bool, opens: bool) -> float:
    may_be_surname = best.kind not in _LISTED or len(seen) < _LONG_NAME
    is_common = best.kind is Kind.LEXICON and best.log_probability >= _COMMON_IF_SHORT
    if _SURNAME.search(seen) and may_be_surname and not is_common:
        return math.inf
    if len(best.word) <= _SHORTEST_NAME_MENDED and best.log_probability < _COMMON_IF_SHORT:
        return math.inf
    if opens:
        return _OPENING_KNOWN if known else 0.0
    if known:
        return _NAME_KNOWN
    if best.kind in _UNLISTED and seen.isascii() and any(map(_is_odd, best.losses)):
        return _NAME_ODD
    if best.kind is not Kind.LEXICON:
        is_rival = best.kind is Kind.INFLECTION and standing.kind in _PARTS
        return _NAME_PARTS_RIVAL if is_rival else _NAME_PARTS
    return _NAME_RARE if best.log_probability < _COMMON and seen.isascii() else _NAME


def _needed_in_capitals(seen: str, best: Candidate, *, known: bool) -> float:
    if not all(loss[1:] == loss[0] or (loss[0] + loss[1:]).upper() in losses() for loss in best.losses):
        return math.inf
    if best.kind in _VOUCHED:
        return _MARGIN
    if len(seen) <= _LONGEST_ACRONYM:
        is_small = len(seen) > 2 and best.log_probability >= _SMALL_IN_CAPITALS
        return _CAPITALS_KNOWN if is_small else math.inf
    if len(seen) >= _LONG_IN_CAPITALS and best.kind in _LISTED and not known:
        return _RIVAL_PARTS
    common = best.kind is Kind.LEXICON and best.log_probability >= _COMMON_IN_CAPITALS
    if not common:
        return math.inf
    return _CAPITALS_KNOWN if known else _CAPITALS


def is_guess(scores: Scores) -> bool:
    """Whether a word that is in no list could as well have been printed with other letters."""
    least, _, best = scores[0]
    if best.kind is not Kind.SPELLING:
        return False
    close = [each for cost, _, each in scores[1:] if cost - least < _SPELLING_LEAD]
    return any(each.kind is not Kind.UNKNOWN for each in close)
