"""What a point of a proposal says is only proposed: "1. Kommunen samordnar nätverket" is no fact yet.

A clerk writes what is to be decided in the present tense, as if it were so.  Where such a clause is itself the
point, below a heading of proposals or in the list behind "föreslår", the claim is Proposed, whoever proposes it.
What a sentence proposes within itself is the business of the families (`acts.py`, `membership_modality.py`).
"""

import bisect
import re
from collections.abc import Iterable, Iterator

import msgspec

from stadsgraf.annotate.paper import Paper, Sentence, source_start
from stadsgraf.extract.act_headings import headed_by_proposal
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Modality

_ONLY_TO_BE = (
    ClaimType.MEMBERSHIP,
    ClaimType.ROLE_HOLDING,
    ClaimType.COORDINATION,
    ClaimType.HOSTING,
    ClaimType.SEAT,
)
_OPENS = re.compile(
    r"\b(?:föreslå[rs]?|hemställer|hemställa|yrkar|yrkas|förslag(?:et)?(?: är| lyder)?)\b[^.!?]*$",
    re.IGNORECASE,
)
"""The end of the line above a list: what follows is proposed."""
_MARK = re.compile(r"\W*(?:\d{1,2}[.)]\W*|[a-h][.)]\W*)?(?:att\W+)?", re.IGNORECASE)
_AS_BEFORE = re.compile(
    r", (?:som|där|vars|vilken|vilket)\b|\b(?:sedan|fortsatt|kvarstår|kvar|fortfarande|redan|var|hade|har)\b",
    re.IGNORECASE,
)
"""Words of what holds already."""
_TELLS = re.compile(r"\b(?:är|står|bär|gör|[a-zåäö]{3,}(?:ar|er|år|ås|as|s))\s")
"""A verb of the present in a passage; a title beside a name has none, and stays a fact."""


class Points(msgspec.Struct, frozen=True):
    """The points of the proposals of a paper.

    Attributes:
        sentences: the indices of the sentences that are such points.
        starts: where each sentence of the paper begins in the source; empty where there are no points.
    """

    sentences: frozenset[int]
    starts: tuple[int, ...]


def proposed_points(paper: Paper) -> Points:
    """The points of the proposals of a paper, found once for all families."""
    listed = {s.index for s in paper.sentences if s.item and _is_opened(paper, s)}
    points = headed_by_proposal(paper) | listed
    return Points(points, tuple(_begins(paper, s) for s in paper.sentences) if points else ())


def as_proposed(paper: Paper, points: Points, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts again, those Proposed that a point of a proposal says as if it were so.

    Args:
        paper: the paper.
        points: the points of its proposals.
        drafts: of one family.
    """
    for draft in drafts:
        over = draft.type is not ClaimType.HOSTING and bool(draft.not_stated)
        now = draft.modality in (Modality.STATED, Modality.REQUESTED) and not over
        told = draft.type in _ONLY_TO_BE and now and draft.period.end is None
        if points.sentences and told and _is_point(paper, points, draft):
            yield msgspec.structs.replace(draft, modality=Modality.PROPOSED)
        else:
            yield draft


def _is_opened(paper: Paper, item: Sentence) -> bool:
    for above in reversed(paper.sentences[: item.index]):
        if above.section != item.section:
            return False
        if not above.item:
            return _OPENS.search(above.text) is not None
    return False


def _is_point(paper: Paper, points: Points, draft: Draft) -> bool:
    """Whether each passage of a draft is the main clause of a point, and says nothing of what was before."""
    for piece in draft.evidence:
        sentence = paper.sentences[max(bisect.bisect_right(points.starts, piece.start) - 1, 0)]
        before = paper.document.text[points.starts[sentence.index] : piece.start]
        told = _TELLS.search(paper.document.text[piece.start : piece.end]) is not None
        if sentence.index not in points.sentences or not told or not _is_main(before):
            return False
        if _AS_BEFORE.search(sentence.text) is not None:
            return False
    return bool(draft.evidence)


def _is_main(before: str) -> bool:
    """Whether nothing stands before a passage in its point but the mark and, at most, who is spoken of."""
    subject = before[_marked(before) :]
    return (
        len(subject.split()) <= _SUBJECT and re.search(r"[,;:]|\b(?:som|där|när|om|att)\b", subject) is None
    )


def _marked(text: str) -> int:
    found = _MARK.match(text)
    return found.end() if found is not None else 0


_SUBJECT = 4
"""Words that a subject may have."""


def _begins(paper: Paper, sentence: Sentence) -> int:
    """Where a sentence begins in the source."""
    return source_start(paper.edits, sentence.offsets[0])
