"""Acts that a heading tells: what stands under "Förslag till beslut" or "Nämndens beslut" without a formula."""

import re
from collections.abc import Iterable, Iterator, Sequence

from stadsgraf.annotate.paper import MentionKind, Paper, Section, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.extract.act_parts import Act, Stretch, is_office, proposing_office
from stadsgraf.extract.deciders import decider
from stadsgraf.extract.genres import NO_DECISIONS
from stadsgraf.model import Name
from stadsgraf.swedish.headings import SectionKind

_PROCEDURE = re.compile(
    r"\b(?:finner att|omröstning\w*|votering\w*|avgives|röster|avstår(?! från)|överläggning\w*|upptager|propositionsordning\w*)\b",
    re.IGNORECASE,
)
"""Words of how a decision came about, which minutes tell under the same heading."""


_TELLS = re.compile(r"\bhar rätt att yttra sig\b|\bkan överklaga|\böverklagas\b", re.IGNORECASE)
"""What is told to those whom a decision concerns."""


def heading_acts(paper: Paper, acts: Iterable[Act]) -> Iterator[Act]:
    """Sections headed "Förslag till beslut" or "… beslut" whose text has no formula of its own."""
    busy = {
        act.formula.sentence.index for act in acts if act.kind is ActKind.PROPOSAL or act.formula.start == 0
    }
    by_section: dict[int, list[Sentence]] = {}
    for sentence in paper.sentences:
        by_section.setdefault(sentence.section, []).append(sentence)
    for number, section in enumerate(paper.sections):
        inside = by_section.get(number, [])
        attached = bool(inside) and _is_attached(paper, section, inside[0])
        if section.kind not in _HEADED and not attached:
            continue
        opened = _opened_above(paper, number, by_section.get(number - 1, []))
        unsettled = opened is not None or paper.parts[section.part].genre in NO_DECISIONS
        decided = (section.kind is SectionKind.DECISION or attached) and not unsettled
        for asked, below in _by_body(inside[1:]):
            listed = [s for s in first_run(below) if not (_PROCEDURE.search(s.text) or _TELLS.search(s.text))]
            if not listed or any(sentence.index in busy for sentence in listed):
                continue
            heading = Stretch(inside[0], 0, len(inside[0].text))
            content = tuple(Stretch(s, 0, len(s.text)) for s in listed)
            if decided:
                who = decider(paper, section)
                if who is not None and asked in (None, who):
                    yield Act(ActKind.DECISION, "acts.headed-decision@1", (who,), (), None, heading, content)
            elif section.kind is SectionKind.PROPOSAL or opened is not None:
                first = opened or inside[0]
                agent = proposing_office(paper, first) or _body_above(paper, number)
                if agent is not None and not _FIRST_PERSON.match(listed[0].text):
                    named = (
                        asked or _heading_body(first, agent) or (section.body if opened is not None else None)
                    )
                    put_to = named or _addressee(paper, first)
                    yield Act(
                        ActKind.PROPOSAL, "acts.headed-proposal@1", (agent,), (), put_to, heading, content
                    )


_IN_THE_BODY = compiled(
    r"^[Ii] (?:<BODY>(?:,| och|,? samt) )?(?P<body><BODY>)(?: (?:för|under)[^.;:]{0,80})?:?$"
)
"""A line over points that says which body is to decide them: "I kommunstyrelsen och kommunfullmäktige:"."""


def _by_body(inside: Sequence[Sentence]) -> Iterator[tuple[Name | None, list[Sentence]]]:
    """What stands under a heading, cut where a line says which body the points below it are for."""
    body: Name | None = None
    below: list[Sentence] = []
    for sentence in inside:
        found = _IN_THE_BODY.search(sentence.view)
        if found is None:
            below.append(sentence)
            continue
        if below:
            yield body, below
        body, below = group_mentions(sentence, found, "body")[0].name, []
    yield body, below


_HEADED = (SectionKind.PROPOSAL, SectionKind.DECISION, SectionKind.BODY)
_DECIDED_THEN = compiled(r"^<BODY> beslut,? (?:den )?<DATE>(?:,? ?§+ ?<NUMBER>)?:?$")


def _is_attached(paper: Paper, section: Section, first: Sentence) -> bool:
    """Whether a section is what a body decided on the paper above, with the day as its heading."""
    minutes = (
        paper.parts[section.part].genre == "protokoll" and section.start == paper.parts[section.part].start
    )
    return minutes and section.kind is SectionKind.TOP and _DECIDED_THEN.search(first.view) is not None


_FIRST_PERSON = re.compile(
    r"(?:(?:Därför|Således) )?(?:(?:föreslår|yrkar|hemställer) )?(?:jag|vi)\b", re.IGNORECASE
)
"""Who writes proposes; where nobody knows who that is, it is not the office."""


def _opened_above(paper: Paper, number: int, above: Sequence[Sentence]) -> Sentence | None:
    """The heading "Förslag till beslut" right above the heading "Nämnden beslutar", or "Nämnden", of a section."""
    proposed = len(above) == 1 and paper.section_of(above[0]).kind is SectionKind.PROPOSAL
    decides = paper.sections[number].kind in (SectionKind.DECISION, SectionKind.BODY)
    return above[0] if proposed and decides else None


def _body_above(paper: Paper, number: int) -> Name | None:
    """The body below whose decision, in minutes, what it proposes to the next is printed with a heading of its own."""
    above, section = paper.sections[number - 1], paper.sections[number]
    minutes = paper.parts[section.part].genre == "protokoll"
    alone = sum(s.section == number - 1 for s in paper.sentences) == 1
    return above.body if number and minutes and alone and above.kind is SectionKind.DECISION else None


def headed_by_proposal(paper: Paper) -> frozenset[int]:
    """The sentences right below a heading like "Förslag till beslut": what they say is proposed, whoever proposes it."""
    inside: dict[int, list[Sentence]] = {}
    for sentence in paper.sentences:
        if paper.section_of(sentence).kind is SectionKind.PROPOSAL:
            inside.setdefault(sentence.section, []).append(sentence)
    return frozenset(s.index for below in inside.values() for s in first_run(below[1:]))


def first_run(sentences: list[Sentence]) -> list[Sentence]:
    """The sentences under a heading up to the end of the list or of the first paragraph."""
    run: list[Sentence] = []
    for sentence in sentences:
        if sentence.row or (run and run[-1].item and not sentence.item):
            break
        if run and not run[-1].item and not sentence.item and sentence.block != run[-1].block:
            break
        run.append(sentence)
    return run


def _heading_body(heading: Sentence, agent: Name) -> Name | None:
    bodies = [m.name for m in heading.mentions if m.kind is MentionKind.BODY and m.name is not None]
    return next((body for body in reversed(bodies) if body != agent), None)


def _addressee(paper: Paper, heading: Sentence) -> Name | None:
    """The body that a paper is addressed to: a line of its own above, "Till kommunstyrelsen"."""
    for sentence in reversed(paper.sentences[: heading.index]):
        plain = sentence.text.strip().casefold().removeprefix("till ")
        for mention in sentence.mentions:
            name = mention.name if mention.kind is MentionKind.BODY else None
            if name is not None and plain == name.label.casefold() and not is_office(name):
                return name
    return None
