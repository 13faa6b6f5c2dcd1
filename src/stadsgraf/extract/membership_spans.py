"""One membership told twice: "X kom med 2011. … X gick ur 2018." is a membership from 2011 to 2018.

Told apart, the first would say that X is a member today, as would "X har varit medlem men gick ur 2018".
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Sentence
from stadsgraf.model import Draft, Period
from stadsgraf.vocabulary import Modality

Told = tuple[Sentence, Draft]


def joined_and_left(told: Iterable[Told]) -> Iterator[Told]:
    """Memberships, of which those that begin in one sentence and end in another are one.

    Args:
        told: memberships with the sentences that tell them, in the order of the paper.  Where somebody came or went
            more than once, nothing is put together.
    """
    listed = list(_without_what_is_over(list(told)))
    begun = _by_participants(listed, begins=True)
    ended = _by_participants(listed, begins=False)
    for sentence, draft in listed:
        come, gone = begun.get(draft.participants, []), ended.get(draft.participants, [])
        pair = (come[0], gone[0]) if len(come) == 1 == len(gone) else None
        if pair is None or draft not in pair or not _follows(*pair):
            yield sentence, draft
        elif draft is pair[0]:
            yield sentence, _spanning(*pair)


def _without_what_is_over(told: Sequence[Told]) -> Iterator[Told]:
    """Memberships without those that have no dates where their own sentence tells their end."""
    over = {(sentence.index, draft.participants) for sentence, draft in told if _is_over(draft)}
    for sentence, draft in told:
        is_bare = draft.modality is Modality.STATED and not draft.not_stated and draft.period == Period()
        if not (is_bare and (sentence.index, draft.participants) in over):
            yield sentence, draft


def _is_over(draft: Draft) -> bool:
    ends = draft.period.end is not None or bool(draft.not_stated)
    return draft.modality is Modality.STATED and ends and draft.period.start is None


def _by_participants(listed: Iterable[Told], *, begins: bool) -> dict[object, list[Draft]]:
    """Stated memberships that have only a beginning, or only an end, by who is a member of what."""
    found: dict[object, list[Draft]] = {}
    for _, draft in listed:
        start, over = draft.period.start is not None, draft.period.end is not None or bool(draft.not_stated)
        if draft.modality is Modality.STATED and (start, over) == (begins, not begins):
            found.setdefault(draft.participants, []).append(draft)
    return found


def _follows(come: Draft, gone: Draft) -> bool:
    return gone.period.end is None or (come.period.start or "") <= gone.period.end


def _spanning(come: Draft, gone: Draft) -> Draft:
    words = "–".join(word for word in (come.period.words, gone.period.words) if word)
    return msgspec.structs.replace(
        come,
        period=Period(come.period.start, gone.period.end, come.period.precision, words),
        not_stated=gone.not_stated,
        evidence=(*come.evidence, *gone.evidence),
    )
