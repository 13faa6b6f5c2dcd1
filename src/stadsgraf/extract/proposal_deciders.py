"""Which body a proposal lies before, where its own words name none: the one that sits, or is to adopt an answer."""

import re

from stadsgraf.annotate.paper import MentionKind, Paper
from stadsgraf.extract.acts import Act, is_office, sitting_body
from stadsgraf.extract.genres import MOTIONS, NOT_OF_A_MEETING
from stadsgraf.extract.proposal_kinds import is_members_motion
from stadsgraf.model import Name
from stadsgraf.swedish.headings import SectionKind


def moved_before(paper: Paper, act: Act) -> Name | None:
    """The body before which a proposal lies that names none; None where nothing settles which."""
    section = paper.section_of(act.formula.sentence)
    part = paper.part_of(act.formula.sentence)
    if section.kind is SectionKind.MOTIONS and not act.past:
        return sitting_body(paper, act.formula.sentence)
    if part.genre in MOTIONS:
        return part.body if part.body is None or not is_office(part.body) else None
    if act.rule == "acts.drafts-answer@1":
        return _adopting(act)
    sitting = sitting_body(paper, act.formula.sentence) if part.genre == "protokoll" else None
    if sitting is not None and sitting not in act.agents and _is_before_it(act, sitting):
        return sitting
    told = is_members_motion(act) and not act.past and part.genre not in NOT_OF_A_MEETING
    return part.body if told and part.body is not None and not is_office(part.body) else None


def _adopting(act: Act) -> Name | None:
    """The body that adopts an answer: the first that the sentence names before."""
    before = (m for m in act.formula.sentence.mentions if m.end <= act.formula.start and not m.genitive)
    return next((m.name for m in before if m.kind in (MentionKind.BODY, MentionKind.BODYREF)), None)


_MOVES_IT = re.compile(r"\byrka(?:r|de)\b[^.;]{0,160}$")
_ON_ITS_BEHALF = re.compile(r"\bpå (?:uppdrag av \w+|\w+s uppdrag)\b", re.IGNORECASE)


def _is_before_it(act: Act, body: Name) -> bool:
    """Whether an office's proposal lies before the body that sits: it asked for it, or somebody moves it there."""
    sentence, start, end = act.formula.sentence, act.formula.start, act.formula.end
    if not is_office(act.agents[0]):
        return False
    asked = any(m.name == body and start <= m.start < end for m in sentence.mentions)
    moved = act.rule == "acts.nominal@1" and _MOVES_IT.search(sentence.text[:start]) is not None
    return moved or (asked and _ON_ITS_BEHALF.search(sentence.text, start, end) is not None)
