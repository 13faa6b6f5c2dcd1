"""The candidates for each word of one paper, ordered by how likely they are there."""

from collections import Counter
from collections.abc import Mapping

import msgspec

from stadsgraf.repair.damage import Damage, score
from stadsgraf.repair.entries import RARE, Entry, Ranking, entry, scored
from stadsgraf.repair.lexicon import WordList
from stadsgraf.repair.readings import Candidate, Kind
from stadsgraf.repair.vocabulary import document_words, harmonised_names, has_any, of_document

_SURE = 3.0  # nats by which a word that may speak for its like in the paper is likelier than all others


class _Own(msgspec.Struct, frozen=True):
    """What the paper says of its own rare words.

    Attributes:
        sure: How often each word stands there, whole or surely repaired.
        vouching: The scanned words that were counted for it.
        unknown: Names that no lexicon explains, in lower case.
    """

    sure: Counter[str]
    vouching: set[str]
    unknown: list[str]


def rank_all(counts: Mapping[str, int], size: int, damage: Damage, names: WordList) -> dict[str, Ranking]:
    """The candidates of each scanned word; those of rare words once more with the paper's own words.

    Words that can be nothing but themselves have no ranking.

    Args:
        counts: How often each word stands in the paper; mute ones may be left out.
        size: The number of words in the paper.
        damage: The state of the paper.
        names: The words of the registers' names.
    """
    first: dict[str, Ranking] = {}
    rare: list[tuple[str, Entry]] = []
    own = _Own(Counter(), set(), [])
    for seen in counts:
        known = entry(seen, names)
        ranking = known.ranking
        if ranking is None:
            ranking = Ranking.of(scored(known.options, damage), known.form.lower(), speaks=known.speaks)
        elif not known.is_rare:
            if ranking.is_open:
                first[seen] = ranking
            continue
        first[seen] = ranking
        if ranking.best.log_probability < RARE:
            rare.append((seen, known))
            _note(own, seen, ranking)
    own.sure.update(harmonised_names(own.unknown, damage))
    if own.sure:
        _ask_paper(first, rare, own, size, damage)
    return first


def _note(own: _Own, seen: str, ranking: Ranking) -> None:
    best = ranking.best
    if best.kind not in {Kind.LEXICON, Kind.NAME} and seen[0].isupper():
        own.unknown.append(seen.lower())
    if best.kind not in {Kind.UNKNOWN, Kind.SPELLING} and not seen.isupper() and ranking.lead >= _SURE:
        own.sure[best.word] += 1
        own.vouching.add(seen)


def _ask_paper(
    first: dict[str, Ranking], rare: list[tuple[str, Entry]], own: _Own, size: int, damage: Damage
) -> None:
    """Ranks rare words once more.

    A word cannot vouch for itself: only what stands in another form as well is known from the paper.
    """
    together = document_words(own.sure, size)
    twice = document_words(own.sure - Counter(set(own.sure)), size)
    for seen, known in rare:
        words = twice if seen in own.vouching else together
        if has_any(words, seen):
            first[seen] = _ranked_with(known, of_document(known.form, words), damage)


def _ranked_with(known: Entry, more: list[Candidate], damage: Damage) -> Ranking:
    channel = damage.channel
    best = {each.word: (score(each, channel), each) for each in known.options}
    for candidate in more:
        value = score(candidate, channel)
        rival = best.get(candidate.word)
        best[candidate.word] = max(value, rival[0]) if rival else value, candidate
    scores = tuple(sorted(best.values(), key=order))
    return Ranking.of(scores, known.form.lower(), speaks=len(scores) > 1)


def order(scored: tuple[float, Candidate]) -> tuple[float, str]:
    """The key by which candidates are put in order, best first."""
    return -scored[0], scored[1].word
