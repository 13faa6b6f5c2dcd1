"""Who decides in papers that are no minutes, and when: an official by delegation, a body whose decision is passed on."""

import re
from collections.abc import Iterator

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Section, Sentence
from stadsgraf.extract.act_signers import signature
from stadsgraf.extract.genres import BY_DELEGATION, REPORTS_DECISIONS
from stadsgraf.model import Name
from stadsgraf.swedish.headings import SectionKind

_FIELD = re.compile(r"(?:Beslutsfattare|Delegat|Beslutande(?: tjänsteperson)?|Beslut fattat av)\b")
"""The field of a form that names who decides, there or on the line below."""


def decider(paper: Paper, section: Section) -> Name | None:
    """Who decides what a section headed "Beslut" holds: the body, or in a decision by delegation the official."""
    part = paper.parts[section.part]
    return section.body if part.genre != BY_DELEGATION else deciding_official(paper, section.part)


def deciding_official(paper: Paper, part: int) -> Name | None:
    """The one person whom the form of a decision by delegation names, else the one who signs it."""
    inside = [sentence for sentence in paper.sentences if paper.section_of(sentence).part == part]
    for number, sentence in enumerate(inside):
        if _FIELD.match(sentence.text) is None:
            continue
        for line in (sentence, *inside[number + 1 : number + 2]):
            people = {m.name for m in line.mentions if m.kind is MentionKind.PERSON and m.name is not None}
            if people:
                return people.pop() if len(people) == 1 else None
    signed = signature(paper, inside[0]) if inside else ()
    return signed[0] if signed else None


_DEALT_WITH = re.compile(
    r"\b(?:behandla|handlade|beslut|beslöt|sammanträd|prövade|avgjord|möte)", re.IGNORECASE
)


def reported_day(paper: Paper, sentence: Sentence, body: Name) -> str:
    """The day of the meeting that a letter on decisions tells of before it gives them; empty if it tells none.

    Args:
        paper: the paper.
        sentence: where the decision stands.
        body: who decided.
    """
    part = paper.part_of(sentence)
    if part.genre != REPORTS_DECISIONS:
        return ""
    for other in reversed(paper.sentences[: sentence.index + 1]):
        if paper.part_of(other) != part:
            break
        days = set(_days(other))
        if len(days) == 1 and _DEALT_WITH.search(other.text) and _names(other, body):
            return days.pop()
    return part.date if part.body == body else ""


def _days(sentence: Sentence) -> Iterator[str]:
    for mention in sentence.mentions:
        period = mention.period
        if (
            mention.kind is MentionKind.DATE
            and period is not None
            and period.start
            and period.start == period.end
        ):
            yield period.start


def _names(sentence: Sentence, body: Name) -> bool:
    def is_it(mention: Mention) -> bool:
        return mention.kind in (MentionKind.BODY, MentionKind.BODYREF) and mention.name == body

    return any(map(is_it, sentence.mentions))


HERE = (SectionKind.DECISION, SectionKind.PROCEDURE, SectionKind.VOTE, SectionKind.TOP)
"""Sections of minutes that tell what the body that sits decided."""
_MEETING = re.compile(r"(?:Sammanträd|Möte|Tid\b|Plats och tid|Tid och plats|Datum|Dag\b)", re.IGNORECASE)


def day_of(paper: Paper, sentence: Sentence) -> str:
    """The day of the paper; else that of the line at its head that tells when the body met."""
    date = paper.date_of(sentence)
    quoted = paper.section_of(sentence).scope is not None
    if date or quoted or paper.part_of(sentence).genre != "protokoll":
        return date
    part = paper.section_of(sentence).part
    for other in paper.sentences:
        section = paper.section_of(other)
        if section.part != part or paper.cases[section.case].paragraph or not _MEETING.match(other.text):
            continue
        for mention in other.mentions:
            period = mention.period
            if period is not None and period.start and period.start == period.end:
                return period.start
    return ""
