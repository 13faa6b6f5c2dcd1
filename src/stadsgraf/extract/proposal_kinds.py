"""Of what kind a proposal is: a motion or letter that people filed, what a member moves, what an office puts forward."""

import re

from stadsgraf.annotate.paper import Paper
from stadsgraf.extract.act_frames import TELLING
from stadsgraf.extract.acts import Act, is_office
from stadsgraf.extract.filings import FILED_RULES, filing_meant
from stadsgraf.extract.genres import MOTIONS
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.vocabulary import EntityType

OF_PAPERS = (
    *TELLING,
    "acts.in-a-letter@1",
    "acts.wants-in-a-motion@1",
    "acts.in-a-motion-inverted@1",
    "acts.has-filed@1",
    *FILED_RULES,
)
"""Formulas that tell of a paper which may be in the same file."""


def is_formal(paper: Paper, act: Act) -> bool:
    """Whether what no claim expresses is a proposal all the same: moved in a meeting or put to a body."""
    section = paper.section_of(act.formula.sentence)
    return (
        section.kind is SectionKind.MOTIONS
        or is_members_motion(act)
        or _is_moved_in_minutes(paper, act)
        or act.decider is not None
        or act.rule == "acts.labelled@1"
        or paper.part_of(act.formula.sentence).genre in MOTIONS
        or _is_offices(paper, act)
        or _is_of_an_opinion(paper, act)
    )


_MEMBERS_MOTION = re.compile(r"\([A-ZÅÄÖa-zåäö]{1,5}\).*\byrka|\byrka.*\([A-ZÅÄÖa-zåäö]{1,5}\)", re.DOTALL)
"""A person with a party who moves something: a member in a meeting, wherever it is told."""


_IN_A_MEETING = re.compile(r"\byrka(?:r|de)\b")


def _is_moved_in_minutes(paper: Paper, act: Act) -> bool:
    minutes = paper.part_of(act.formula.sentence).genre == "protokoll"
    return minutes and _IN_A_MEETING.search(act.formula.text) is not None


def is_members_motion(act: Act) -> bool:
    """Whether a person with a party moves it."""
    return _MEMBERS_MOTION.search(act.formula.text) is not None


def _is_offices(paper: Paper, act: Act) -> bool:
    """Whether an office proposes it in a paper of its own, or in what minutes or a proposal retell."""
    retold = (
        re.search(r"\b(?:tjänsteskrivelse|tjänsteutlåtande|promemoria)", act.formula.text) is not None
        or paper.section_of(act.formula.sentence).kind is SectionKind.PROPOSAL
        or paper.part_of(act.formula.sentence).genre == "protokoll"
    )
    return retold and any(is_office(name) for name in act.agents)


def _is_of_an_opinion(paper: Paper, act: Act) -> bool:
    """Whether a board proposes it in an opinion of its own, to those who asked."""
    part = paper.part_of(act.formula.sentence)
    return part.genre == "yttrande" and not act.past and act.agents == (part.body,)


_FILED = re.compile(r"\b(?:motion|skrivelse|medborgarförslag)\b")


_MOVER = re.compile(r"\b(?:motionär|förslagsställar)(?:en|erna|na),? $", re.IGNORECASE)


def tells_of_paper(act: Act) -> bool:
    """Whether people propose it in a motion or a letter that the words name."""
    people = all(name.kind is EntityType.PERSON for name in act.agents)
    before = act.formula.sentence.text[: act.formula.start]
    if act.rule in FILED_RULES:
        return people
    named = _FILED.search(act.formula.text) is not None or _MOVER.search(before) is not None
    return act.rule in (*OF_PAPERS, "acts.proposes@1") and people and named


def kind_of(paper: Paper, act: Act) -> str:
    """The kind of a proposal as a word: "motion", "medborgarförslag", "skrivelse", "yrkande"; empty for others."""
    if act.rule in FILED_RULES:
        filing = filing_meant(paper, act.formula.sentence, act.formula.text)
        return filing.sort if filing is not None else ""
    if tells_of_paper(act):
        words = act.formula.sentence.text[: act.formula.end].casefold()
        return next((kind for kind in ("medborgarförslag", "motion") if kind in words), "skrivelse")
    if paper.part_of(act.formula.sentence).genre in MOTIONS:
        return paper.part_of(act.formula.sentence).genre
    moved = paper.section_of(act.formula.sentence).kind is SectionKind.MOTIONS
    if moved and any(name.kind is EntityType.PERSON for name in act.agents):
        return "yrkande"
    return ""
