"""Why a sentence that looks like a claim was set aside: as the filters of extract say it.

A draft that a filter dropped brings its reason along.  Where no rule came as far as a draft, the same filter
is asked at the place of the cue: whatever a rule would read there, it would drop.
"""

import re
from collections.abc import Iterable, Mapping

import msgspec

from stadsgraf.annotate.paper import MentionKind, Paper, Sentence
from stadsgraf.coverage.scope import Seen, unresolved
from stadsgraf.extract import cost_readings, membership
from stadsgraf.extract.assertion import FACTS, doubt
from stadsgraf.families import CLAIMS, Family
from stadsgraf.model import Reason, Refused
from stadsgraf.swedish.cues import PUT_TO_VOTE
from stadsgraf.swedish.headings import SectionKind


class Dropped(msgspec.Struct, frozen=True):
    """A passage of a draft that a filter dropped, in the text of the document."""

    start: int
    end: int
    families: frozenset[Family]
    reason: Reason


def dropped(refused: Iterable[Refused]) -> tuple[Dropped, ...]:
    """The passages of dropped drafts, in the order of the text."""
    found = (
        Dropped(piece.start, piece.end, families_of(str(item.draft.type)), item.reason)
        for item in refused
        for piece in item.draft.evidence
    )
    return tuple(sorted(found, key=lambda item: (item.start, item.end, item.reason)))


def families_of(claim_type: str) -> frozenset[Family]:
    """The families that a class of claims answers."""
    return _FAMILIES.get(claim_type, frozenset())


_FAMILIES: Mapping[str, frozenset[Family]] = {
    str(kind): frozenset(family for family, kinds in CLAIMS.items() if kind in kinds)
    for kinds in CLAIMS.values()
    for kind in kinds
}
_OF_FACTS = frozenset(family for family, kinds in CLAIMS.items() if kinds & FACTS)
_LISTS = frozenset({SectionKind.ATTACHMENTS, SectionKind.DISTRIBUTION})
_PUT = frozenset({Family.PROPOSALS, Family.ROLES})
"""Families whose words stand in what a chair puts to the vote."""


def reason_for(paper: Paper, sentence: Sentence, look: Seen, before: Iterable[Dropped]) -> Reason | None:
    """Why what a sentence looks like is set aside; None where nothing but the lack of a rule explains it.

    Args:
        paper: the paper.
        sentence: the sentence.
        look: a cue in it of which no claim came.
        before: what filters dropped in the sentence.
    """
    for item in before:
        if look.family in item.families:
            return item.reason
    listed = paper.section_of(sentence).kind in _LISTS
    if listed and look.family is not Family.DOCUMENTS:
        return Reason.LIST
    if not listed and look.mention is None and is_heading(paper, sentence):
        return Reason.HEADING
    if look.family in _PUT and (_is_vote(paper, sentence) or PUT_TO_VOTE.search(sentence.text)):
        return Reason.PROCEDURE
    if unresolved(look.family, sentence):
        return Reason.ANAPHOR
    if look.family is Family.COSTS and look.mention is not None and look.mention.kind is MentionKind.MONEY:
        reason = cost_readings.refusal(sentence, look.mention)
        if reason is not None:
            return reason
    if look.family is Family.MEMBERSHIP:
        reason = membership.refusal(sentence, look.start)
        if reason is not None:
            return reason
    return doubt(paper, sentence, look.start, look.end) if look.family in _OF_FACTS else None


def _is_vote(paper: Paper, sentence: Sentence) -> bool:
    return paper.section_of(sentence).kind is SectionKind.VOTE


_LONGEST_HEADING = 16
_ENDS = re.compile(r"[.:;!?,]\W*$")


def is_heading(paper: Paper, sentence: Sentence) -> bool:
    """Whether a sentence is a heading, a title or a running head: a line that ends like no sentence."""
    if sentence.offsets[0] == paper.section_of(sentence).start and sentence.first:
        heading = paper.section_of(sentence).heading
        if heading and len(sentence.text.strip()) <= len(heading) + 1:
            return True
    block = paper.blocks[sentence.block]
    return (
        not sentence.item
        and not sentence.row
        and len(block.text.strip()) == len(sentence.text.strip())
        and not sentence.text[:1].islower()
        and _ENDS.search(sentence.text) is None
        and len(sentence.text.split()) <= _LONGEST_HEADING
    )
