"""What is known of a scanned word before its paper is read; nothing here hangs on any paper."""

import math
from collections.abc import Sequence
from functools import lru_cache, partial
from typing import Self

import msgspec

from stadsgraf.memo import Memo
from stadsgraf.repair.candidates import ENOUGH, ENOUGH_SHORT, SHORT, candidates
from stadsgraf.repair.company import keeps_company
from stadsgraf.repair.context import RULES
from stadsgraf.repair.damage import NO_EVIDENCE, UNKNOWN_DAMAGE, Evidence, Scores, evidence, weighed
from stadsgraf.repair.lexicon import WordList, lexicon
from stadsgraf.repair.names import personal_names
from stadsgraf.repair.readings import Candidate, Kind, folded_outlines
from stadsgraf.repair.vocabulary import named

RARE = math.log(3e-6)
"""The probability of a word below which the paper's own words are asked."""
_SETTLED = 9.0  # nats that no typeface makes up for
_REACH = 8.0  # nats that the words around a word make up for at most


class Ranking(msgspec.Struct, frozen=True, gc=False):
    """The candidates for a scanned word in one paper.

    Attributes:
        scores: The candidates.
        standing: The word as it stands.
        cost: Its own.
        contextual: Whether the words around have a say.
        settled: Whether it is the same in all damaged papers.
        is_open: Whether there is a place in which the word may be replaced.
    """

    scores: Scores
    standing: Candidate
    cost: float
    contextual: bool
    settled: bool
    is_open: bool

    @classmethod
    def of(cls, scores: Scores, standing: str, *, speaks: bool, settled: bool = False) -> Self:
        """The ranking of weighed candidates of which one is the word as it stands."""
        for row in scores:
            if row[1] == standing:
                break
        cost, _, own = row
        contextual = speaks and _is_contextual(scores)
        return cls(scores, own, cost, contextual, settled, contextual or scores[0][2] is not own)

    @property
    def best(self) -> Candidate:
        """The likeliest candidate."""
        return self.scores[0][2]

    @property
    def lead(self) -> float:
        """The nats between the two likeliest."""
        return self.scores[1][0] - self.scores[0][0] if len(self.scores) > 1 else math.inf


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A scanned word.

    Attributes:
        form: The word as its candidates are sought: capitals throughout are the case of the text.
        options: The candidates, those of registers among them.
        speaks: Whether the words around may have a say.
        ranking: The ranking, where it is the same in all damaged papers.
        is_rare: Whether its likeliest candidate is rare, so that the paper's own words are asked.
        is_mute: Whether the word can be nothing but itself and tells nothing of the paper's damage.
        evidence: What it tells of that.
    """

    form: str
    options: tuple[Candidate, ...]
    speaks: bool
    ranking: Ranking | None
    is_rare: bool
    is_mute: bool
    evidence: Evidence


def is_plain(seen: str, names: WordList) -> bool:
    """Whether a word is so common, and so unlike all with å, ä or ö, that it is mute for certain.

    Only words that this cannot tell need their entry.
    """
    words = lexicon().words
    value = words.log_probability.get(seen[0].lower() + seen[1:])
    if value is None or value < (ENOUGH_SHORT if len(seen) <= SHORT else ENOUGH):
        return False
    is_capital = seen[0].isupper()
    for key in folded_outlines(seen):
        if words.has_outline(key) or names.has_outline(key):
            return False
        if is_capital and personal_names().has_outline(key):
            return False
    return True


@lru_cache(maxsize=8)
def entries(names: WordList) -> Memo[str, Entry]:
    """What is known of scanned words, the names of registers known."""
    return Memo(partial(_entry, names=names), 1 << 17)


def _entry(seen: str, names: WordList) -> Entry:
    form = seen.capitalize() if seen.isupper() else seen
    outlines = folded_outlines(form)
    found = candidates(form, outlines)
    options = _options(form, outlines, found, names)
    tells = NO_EVIDENCE if seen.isupper() else evidence(found)
    is_alone = len(options) == 1
    if is_alone and not tells:
        return _alone(form, options)
    speaks = not is_alone and _may_be_contextual(options)
    ranking = Ranking.of(weighed(options, UNKNOWN_DAMAGE.channel), form.lower(), speaks=speaks, settled=True)
    is_rare = not is_alone and ranking.best.log_probability < RARE
    if not is_alone and not _is_settled(ranking):
        return Entry(form, options, speaks, None, is_rare, False, tells)
    return Entry(form, options, speaks, ranking, is_rare, not (tells or is_rare or ranking.is_open), tells)


def _alone(form: str, options: tuple[Candidate, ...]) -> Entry:
    """A word that can be nothing but itself."""
    itself = options[0]
    cost = -itself.log_probability
    ranking = Ranking(((cost, itself.word, itself),), itself, cost, False, True, False)
    return Entry(form, options, False, ranking, False, True, NO_EVIDENCE)


def _is_settled(ranking: Ranking) -> bool:
    return not ranking.contextual and ranking.lead >= _SETTLED


def _options(
    form: str, outlines: Sequence[str], listed: tuple[Candidate, ...], names: WordList
) -> tuple[Candidate, ...]:
    """The candidates with those of registers and of people's names."""
    more = named(form, outlines, names)
    if not more:
        return listed
    found = {each.word: each for each in listed}
    for each in more:
        known = found.get(each.word)
        if known is not None and known.log_probability > each.log_probability:
            # A common word that a name has too keeps its probability, and may be restored as the name is.
            value, prior = known.log_probability, each.prior - each.log_probability + known.log_probability
            each = msgspec.structs.replace(each, log_probability=value, prior=prior)
        found[each.word] = each
    return tuple(found.values())


def _may_be_contextual(options: tuple[Candidate, ...]) -> bool:
    speaking = 0
    for each in options:
        if each.word in RULES:
            return True
        if each.kind is Kind.LEXICON and keeps_company[each.word]:
            speaking += 1
    return speaking > 1


def _is_contextual(scores: Scores) -> bool:
    least, first, lead = scores[0]
    spoken_for = lead.kind is Kind.LEXICON and keeps_company[first]
    for cost, word, each in scores[1:]:
        if cost - least > _REACH:
            break
        if word in RULES or (first in RULES and each.kind is Kind.LEXICON):
            return True
        if spoken_for and each.kind is Kind.LEXICON and keeps_company[word]:
            return True
    return False
