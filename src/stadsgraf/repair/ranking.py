"""The candidates for each word of one paper, ordered by how likely they are there."""

import math
from collections import Counter
from collections.abc import Collection, Mapping
from functools import lru_cache

import msgspec

from stadsgraf.repair.candidates import candidates
from stadsgraf.repair.company import keeps_company
from stadsgraf.repair.context import RULES
from stadsgraf.repair.damage import UNKNOWN_DAMAGE, Damage, score
from stadsgraf.repair.lexicon import WordList
from stadsgraf.repair.readings import Candidate, Kind
from stadsgraf.repair.vocabulary import (
    Vocabulary,
    document_words,
    extra_candidates,
    harmonised_names,
    register_words,
)

_SURE = 3.0  # nats by which a word that may speak for its like in the paper is likelier than all others
_RARE = math.log(3e-6)  # below this, the paper's own words are asked
_SETTLED = 12.0  # nats that no typeface makes up for
_REACH = 8.0  # nats that the words around a word make up for at most
_NO_WORDS = WordList({})


Scores = tuple[tuple[float, Candidate], ...]
"""Candidates with the logarithm of their probability in a paper, best first."""


class Ranking(msgspec.Struct, frozen=True):
    """The candidates for a scanned word in one paper.

    Attributes:
        scores: The candidates.
        standing: The word as it stands, with its score.
        contextual: Whether the words around have a say.
        settled: Whether it is the same in all damaged papers.
    """

    scores: Scores
    standing: tuple[float, Candidate]
    contextual: bool
    settled: bool = False

    @property
    def best(self) -> Candidate:
        """The likeliest candidate."""
        return self.scores[0][1]

    @property
    def is_open(self) -> bool:
        """Whether there is a place in which the word may be replaced."""
        return self.contextual or self.scores[0][1] is not self.standing[1]


def rank_all(counts: Mapping[str, int], damage: Damage, known_names: Collection[str]) -> dict[str, Ranking]:
    """The candidates of each scanned word; those of rare words once more with the paper's own words.

    Words that can be nothing but themselves have no ranking.
    """
    names = register_words(frozenset(known_names))
    alone = Vocabulary(names, _NO_WORDS)
    first: dict[str, Ranking] = {}
    sure: Counter[str] = Counter()
    own: set[str] = set()
    unknown: list[str] = []
    for seen in sorted(counts):
        settled = settled_ranking(seen, names)
        if settled is not None:
            if settled.is_open:
                first[seen] = settled
            continue
        ranking = first[seen] = _rank(seen, damage, alone)
        best = ranking.best
        if best.log_probability >= _RARE:
            continue
        if best.kind not in {Kind.LEXICON, Kind.NAME} and seen[0].isupper():
            unknown.append(seen.lower())
        if best.kind not in {Kind.UNKNOWN, Kind.SPELLING} and not seen.isupper() and _lead(ranking) >= _SURE:
            sure[best.word] += 1
            own.add(seen)
    sure.update(harmonised_names(unknown, damage))
    if not sure:
        return first
    # A word cannot vouch for itself: only what stands in another form as well is known from the paper.
    size = sum(counts.values())
    together = Vocabulary(names, document_words(sure, size))
    twice = Vocabulary(names, document_words(sure - Counter(set(sure)), size))
    for seen, ranking in first.items():
        if ranking.best.log_probability < _RARE:
            vocabulary = twice if seen in own else together
            if vocabulary.has_any(seen):
                first[seen] = _rank(seen, damage, vocabulary)
    return first


@lru_cache(maxsize=1 << 16)
def settled_ranking(seen: str, names: WordList) -> Ranking | None:
    """The ranking of a word that is the same in all damaged papers, whatever their typeface; else None.

    Of rare words the paper's own words are asked, and words around decide some: these are never settled.
    """
    ranking = _rank(seen, UNKNOWN_DAMAGE, Vocabulary(names, _NO_WORDS))
    if len(ranking.scores) == 1:
        return msgspec.structs.replace(ranking, settled=True)
    best = ranking.best
    if ranking.contextual or _lead(ranking) < _SETTLED or best.log_probability < _RARE:
        return None
    return msgspec.structs.replace(ranking, settled=True) if best.kind is Kind.LEXICON else None


def _form(seen: str) -> str:
    return seen.capitalize() if seen.isupper() else seen


def _lead(ranking: Ranking) -> float:
    if len(ranking.scores) == 1:
        return math.inf
    return ranking.scores[0][0] - ranking.scores[1][0]


def _rank(seen: str, damage: Damage, vocabulary: Vocabulary) -> Ranking:
    form = _form(seen)
    channel = damage.channel
    best = {each.word: (score(each, channel), each) for each in candidates(form)}
    for candidate in extra_candidates(form, vocabulary):
        known = best.get(candidate.word)
        value = score(candidate, channel)
        # A common word that a name has too keeps its probability, and may be restored as the name is.
        best[candidate.word] = max(value, known[0]) if known else value, candidate
    scores = tuple(sorted(best.values(), key=order))
    return Ranking(scores, best[form.lower()], _is_contextual(scores))


def order(scored: tuple[float, Candidate]) -> tuple[float, str]:
    """The key by which candidates are put in order, best first."""
    return -scored[0], scored[1].word


def _is_contextual(scores: Scores) -> bool:
    if len(scores) == 1:
        return False
    top, lead = scores[0]
    spoken_for = lead.kind is Kind.LEXICON and keeps_company(lead.word)
    for value, each in scores[1:]:
        if top - value > _REACH:
            break
        if each.word in RULES or (lead.word in RULES and each.kind is Kind.LEXICON):
            return True
        if spoken_for and each.kind is Kind.LEXICON and keeps_company(each.word):
            return True
    return False
