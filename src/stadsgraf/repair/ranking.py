"""The candidates for each word of one paper, ordered by how likely they are there."""

from collections import Counter
from collections.abc import Mapping

import msgspec

from stadsgraf.repair.damage import Damage, weighed
from stadsgraf.repair.entries import RARE, Entry, Ranking
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


def rank_all(entries: Mapping[str, Entry], size: int, damage: Damage) -> dict[str, Ranking]:
    """The candidates of each scanned word; those of rare words once more with the paper's own words.

    Words that can be nothing but themselves have no ranking.

    Args:
        entries: The words of the paper; mute ones may be left out.
        size: The number of words in the paper.
        damage: The state of the paper.
    """
    first: dict[str, Ranking] = {}
    rare: list[tuple[str, Entry]] = []
    own = _Own(Counter(), set(), [])
    channel = damage.channel
    for seen, known in entries.items():
        ranking = known.ranking
        if ranking is None:
            scores = weighed(known.options, channel)
            ranking = Ranking.of(scores, known.form.lower(), speaks=known.speaks)
        elif not known.is_rare:
            if ranking.is_open:
                first[seen] = ranking
            continue
        first[seen] = ranking
        if ranking.scores[0][2].log_probability < RARE:
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
    if not together.log_probability:
        return
    twice = document_words({word: count - 1 for word, count in own.sure.items() if count > 1}, size)
    for seen, known in rare:
        words = twice if seen in own.vouching else together
        if words.log_probability and has_any(words, seen):
            first[seen] = _ranked_with(known, of_document(known.form, words), damage)


def _ranked_with(known: Entry, more: list[Candidate], damage: Damage) -> Ranking:
    best = {row[1]: row for row in weighed(known.options, damage.channel)}
    for cost, word, candidate in weighed(more, damage.channel):
        rival = best.get(word)
        best[word] = (min(cost, rival[0]) if rival else cost, word, candidate)
    return Ranking.of(tuple(sorted(best.values())), known.form.lower(), speaks=len(best) > 1)
