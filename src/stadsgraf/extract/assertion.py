"""Whether a paper says a thing itself: not in another's mouth, as a wish, a condition or a question.

What is told of networks is taken for a fact only where the paper vouches for it.  The rules of the
families look at a clause; the words that take it back stand before it, behind it or in the next sentence.
"""

import bisect
import functools
import re
from collections.abc import Iterable, Iterator, Sequence

from stadsgraf.annotate.paper import Paper, Sentence, source_start
from stadsgraf.extract.scenarios import in_scenario
from stadsgraf.model import Draft, Evidence, Name, Reason, Refused
from stadsgraf.swedish.doubt import (
    BEFORE_IT_IS,
    CONDITION_IN,
    DISTRIBUTED,
    EITHER,
    GUESSED_IN,
    OPPONENT,
    QUOTED,
    REFUTED_NEXT,
    SUPPOSED,
    TAKEN_BACK,
    WISH_BEFORE,
    hangs_on_condition,
    is_hearsay,
    is_only_held,
    is_told_in,
    is_undone,
    last_clause,
)
from stadsgraf.vocabulary import ClaimType, EntityType, Modality, Property

FACTS = frozenset(
    {
        ClaimType.MEMBERSHIP,
        ClaimType.FOUNDING,
        ClaimType.COORDINATION,
        ClaimType.HOSTING,
        ClaimType.SEAT,
        ClaimType.QUANTITY,
        ClaimType.COST_ESTIMATE,
    }
)
"""What is told of networks: it is taken for a fact only where the paper vouches for it."""
_WORKED_OUT = frozenset({ClaimType.MEMBERSHIP, ClaimType.ROLE_HOLDING, ClaimType.COORDINATION})
"""What an alternative only works out; amounts and hosts have a condition of their own there."""
_COUNTED = frozenset({ClaimType.COST_ESTIMATE, ClaimType.QUANTITY})
"""What may be reckoned without being certain."""
_ALREADY = re.compile(
    r"\b(?:sedan|redan|i dag|idag|nuvarande|alltjämt|fortfarande|tidigare)\b", re.IGNORECASE
)
"""Words of what holds whichever alternative is chosen."""
_HELD = frozenset({Modality.PROPOSED, Modality.CONDITIONAL})
"""What an act or a condition holds is no assertion in the first place."""


def sifted(paper: Paper, drafts: Iterable[Draft]) -> tuple[list[Draft], list[Refused]]:
    """The drafts that the paper vouches for, and those that it only reports, wishes, supposes or asks.

    Args:
        paper: the paper.
        drafts: of one family.
    """
    starts: list[int] = []
    kept: list[Draft] = []
    refused: list[Refused] = []
    for draft in drafts:
        reason = None
        if _is_fact(draft) and draft.modality not in _HELD and draft.evidence:
            starts = starts or [_begins(paper, sentence) for sentence in paper.sentences]
            reason = _doubt_of(paper, starts, draft)
        if reason is None:
            kept.append(draft)
        else:
            refused.append(Refused(draft, reason))
    return kept, refused


def _is_fact(draft: Draft) -> bool:
    """Whether a draft tells of networks: an office is of one where it is a network's, or no person holds it."""
    if draft.type is not ClaimType.ROLE_HOLDING:
        return draft.type in FACTS
    named = {prop: target for prop, target in draft.participants if isinstance(target, Name)}
    of, holder = named.get(Property.ORGANIZATION), named.get(Property.MEMBER)
    return (of is not None and of.kind is EntityType.NETWORK) or (
        holder is not None and holder.kind is not EntityType.PERSON
    )


_TO_COME = frozenset({Modality.PLANNED, Modality.REQUESTED})


def doubt(
    paper: Paper, sentence: Sentence, start: int, end: int, modality: Modality = Modality.STATED
) -> Reason | None:
    """Why the paper does not vouch for what `sentence.text[start:end]` says; None if it does."""
    text = sentence.text
    if text.rstrip().endswith("?"):
        return Reason.QUESTION
    reason = _of_sentence(text)
    if reason is not None:
        return reason
    if any(OPPONENT.search(earlier.text) for earlier in _before_in_block(paper, sentence)):
        return Reason.OTHER_PARTY
    following = _following(paper, sentence)
    if REFUTED_NEXT.match(following):
        return Reason.TAKEN_BACK
    before = text[:start]
    if is_hearsay(before) or is_told_in(text, start, end):
        return Reason.HEARSAY
    if WISH_BEFORE.search(before, max(last_clause(before), len(before) - _FAR)):
        return Reason.WISH
    reason = _of_clause(text, start, end) or (
        _of_plan(text, start, end, following) if modality in _TO_COME else None
    )
    if reason is not None:
        return reason
    quoted = any(m.start() < start and end <= m.end() for m in QUOTED.finditer(text))
    return Reason.QUOTATION if quoted else None


def _of_clause(text: str, start: int, end: int) -> Reason | None:
    """The doubt that what holds a clause, or stands right behind it, casts on it."""
    if is_only_held(text, start):
        return Reason.WISH
    if hangs_on_condition(text, end) or EITHER.search(text, max(0, start - _NEAR), end):
        return Reason.SUPPOSITION
    return None


_FAR = 600
"""Characters before a passage in which a wish may govern it."""
_NEAR = 30
"""Characters before a passage in which "antingen" is of it."""
_INVERTED = re.compile(r"(?:[Bb]lir|[Gg]år|[Ss]kall?|[Kk]ommer|[Vv]äntas|[Hh]ar|[Ää]r|[Aa]nsöker|[Aa]vser)\b")
"""The verb first: the main clause of a sentence that begins with a time."""


def _of_plan(text: str, start: int, end: int, following: str) -> Reason | None:
    """The doubt about what is only planned or asked for: it came to nothing, or only times something else."""
    if is_undone(text, end, following):
        return Reason.TAKEN_BACK
    if CONDITION_IN.search(text, start, end):
        return Reason.SUPPOSITION
    timed = BEFORE_IT_IS.search(text[max(0, start - _NEAR) : start])
    return Reason.SUPPOSITION if timed and not _INVERTED.match(text, start) else None


def _following(paper: Paper, sentence: Sentence) -> str:
    """The next sentence of the same block; empty where there is none."""
    following = paper.sentences[sentence.index + 1] if sentence.index + 1 < len(paper.sentences) else None
    return following.text if following is not None and following.block == sentence.block else ""


_OF_SENTENCE = (
    (SUPPOSED, Reason.SUPPOSITION),
    (TAKEN_BACK, Reason.TAKEN_BACK),
    (DISTRIBUTED, Reason.IN_PAIRS),
)
"""What holds for all that a sentence says."""


@functools.lru_cache(maxsize=64)
def _of_sentence(text: str) -> Reason | None:
    """The doubt about all that a sentence says; looked for once, however many claims the sentence has."""
    return next((reason for words, reason in _OF_SENTENCE if words.search(text)), None)


def _doubt_of(paper: Paper, starts: Sequence[int], draft: Draft) -> Reason | None:
    """The first doubt about any of the passages of a draft."""
    for piece in draft.evidence:
        sentence = paper.sentences[max(bisect.bisect_right(starts, piece.start) - 1, 0)]
        place = _place(paper, sentence, piece)
        reason = doubt(paper, sentence, *place, draft.modality)
        if reason is None and draft.type not in _COUNTED and GUESSED_IN.search(sentence.text, *place):
            reason = Reason.SUPPOSITION
        if reason is None and draft.type in _WORKED_OUT and in_scenario(paper, sentence):
            reason = None if _ALREADY.search(sentence.text) else Reason.SUPPOSITION
        if reason is not None:
            return reason
    return None


def _before_in_block(paper: Paper, sentence: Sentence) -> Iterator[Sentence]:
    for earlier in reversed(paper.sentences[max(0, sentence.index - 8) : sentence.index]):
        if earlier.block != sentence.block:
            return
        yield earlier


def _begins(paper: Paper, sentence: Sentence) -> int:
    """Where a sentence begins in the source."""
    return source_start(paper.edits, sentence.offsets[0])


def _place(paper: Paper, sentence: Sentence, piece: Evidence) -> tuple[int, int]:
    """The passage in `sentence.text`."""

    def source(offset: int) -> int:
        return source_start(paper.edits, offset)

    start = bisect.bisect_left(sentence.offsets, piece.start, key=source)
    return start, bisect.bisect_left(sentence.offsets, piece.end, key=source)
