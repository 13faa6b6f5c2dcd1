"""Acts of the procedure: who proposes or decides what, as passages; claims are made of them elsewhere.

An act is a formula ("Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande") with the
passages that it reaches (the list below it, or the rest of its sentence).  Membership and hosting
read their modality from the act that a passage stands in; `procedure.py` makes the claims.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions, mentions_in
from stadsgraf.extract.act_formulas import FORMULAS, ActKind
from stadsgraf.extract.act_frames import OWNED
from stadsgraf.extract.act_headings import heading_acts
from stadsgraf.extract.act_parts import Act, Stretch, content_of, is_office, proposing_office
from stadsgraf.extract.act_turns import apart, in_turn
from stadsgraf.extract.delegations import delegated
from stadsgraf.extract.genres import MOTIONS, NO_DECISIONS
from stadsgraf.extract.outcomes import by_effect
from stadsgraf.model import Name, Period, Precision
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.vocabulary import EntityType

__all__ = ["Act", "Stretch", "act_over", "find_acts", "in_full", "is_office", "sitting_body"]


def find_acts(paper: Paper, chairs: Mapping[str, Name] | None = None) -> tuple[Act, ...]:
    """All acts of a paper, in reading order.

    Args:
        paper: the paper.
        chairs: who chairs a body, by the body's label; where None, what "ordföranden" moves is left out.
    """
    acts: list[Act] = []
    for sentence in paper.sentences:
        if not _is_heading(paper, sentence):
            acts.extend(_formula_acts(paper, sentence, chairs or {}, acts))
    acts.extend(heading_acts(paper, acts))
    listed = list(delegated(paper))
    told = {act.formula.sentence.index for act in listed}
    acts = [*(act for act in acts if act.formula.sentence.index not in told), *listed]
    acts = [part for act in acts for part in by_effect(act)]
    return tuple(sorted(acts, key=lambda act: (act.formula.sentence.index, act.formula.start)))


def _is_heading(paper: Paper, sentence: Sentence) -> bool:
    section = paper.section_of(sentence)
    return sentence.first and bool(section.heading) and sentence.text.strip() == section.heading


_MAY_ACT = re.compile(
    r"föresl|hemst|yrka|beslu|bestäm|motionär|förslagsställ|beslö|förslag|motion|skrivelse|förord|rekommend|anh[aåö]ll|begär|yttrande|utlåtande"
    r"|promemoria|brev|missiv|remissvar|avslag|bifall|återremi|bordlägg|\bPM\b",
    re.IGNORECASE,
)
"""The verbs and papers of which every formula has one, outside sections of moves; most sentences have none."""


def _formula_acts(
    paper: Paper, sentence: Sentence, chairs: Mapping[str, Name], before: Sequence[Act]
) -> Iterator[Act]:
    moves = paper.section_of(sentence).kind is SectionKind.MOTIONS
    if not moves and _MAY_ACT.search(sentence.view) is None:
        return
    taken: list[tuple[int, int]] = []
    here: list[Act] = []
    for rule, kind, pattern, past in FORMULAS:
        for found in compiled(pattern).finditer(sentence.view):
            if any(found.start() < end and start < found.end() for start, end in taken):
                continue
            act = _act(
                paper, sentence, found, (rule, kind, past), _chair(paper, sentence, rule, chairs, before)
            )
            if act is not None:
                taken.append(found.span())
                here.append(act)
    for act in apart(here):
        yield from in_turn(act)


def _act(
    paper: Paper,
    sentence: Sentence,
    found: re.Match[str],
    rule: tuple[str, ActKind, bool],
    implied: tuple[Name, ...],
) -> Act | None:
    name, kind, past = rule
    agents, names = _who_acts(paper, sentence, found, name, implied)
    office = None if past or found.start() else _drafting_office(paper, sentence, names)
    if office is not None:
        names, agents = (office,), []
    if name in _IMPLIED and not implied:
        return None
    if not names or (office is None and (name not in _OWNED) is any(mention.genitive for mention in agents)):
        return None
    if name in _ONLY_MOVED and paper.section_of(sentence).kind is not SectionKind.MOTIONS:
        return None
    chain = mentions_in(sentence, *found.span("chain")) if found["chain"] else []
    if kind is ActKind.DECISION and not past:
        return _decided_or_proposed(paper, sentence, found, (name, names, tuple(agents)))
    bodies = [m for m in chain if m.kind in (MentionKind.BODY, MentionKind.BODYREF) and m.name is not None]
    start, end = sentence.places[found.start()], sentence.places[found.end()]
    content = _content(paper, sentence, found)
    told = name == "acts.own-proposal-to@1" and any(_PROPOSES.search(s.text) for s in content)
    if not content or told:
        return None
    return Act(
        kind,
        name,
        names,
        tuple(agents),
        _asked_next(content) or (bodies[-1].name if bodies else None),
        Stretch(sentence, start, end),
        content,
        _when_in(sentence, found),
        past,
    )


def _who_acts(
    paper: Paper, sentence: Sentence, found: re.Match[str], rule: str, implied: tuple[Name, ...]
) -> tuple[list[Mention], tuple[Name, ...]]:
    """The mentions that a formula has for those who act, and whom they and the context name."""
    groups = [group for group in ("agent", "with") if group in found.re.groupindex]
    agents = [mention for group in groups for mention in group_mentions(sentence, found, group)]
    acting = [_acting(mention, found) for mention in agents]
    named = tuple(in_full(paper, sentence, who) for who in acting if who is not None)
    names = implied if rule in _IMPLIED and rule != "acts.chair-moves@1" else (*implied, *named)
    return agents, names or _signers(paper, sentence, agents)


def _content(paper: Paper, sentence: Sentence, found: re.Match[str]) -> tuple[Stretch, ...]:
    """What a formula reaches: the words of its own that say it, else what follows."""
    if "what" not in found.re.groupindex:
        return content_of(paper, sentence, sentence.places[found.end()])
    first, last = (sentence.places[place] for place in found.span("what"))
    return (Stretch(sentence, first, last),)


_ASKS_NEXT = compiled(
    r"(?:^|,? (?:samt|och) )(?:att )?(?:för egen del )?(?:föreslår?|hemställ(?:er|a) hos)(?: i sin tur)? (?P<body><BODY>|<BODYREF>)(?:,? (?:att )?besluta)?(?:,? att)?:?\s*$"
)
"""At the end of a passage: the body that what follows is put to."""


def _asked_next(content: Sequence[Stretch]) -> Name | None:
    for stretch in reversed(content[:-1]):
        found = _ASKS_NEXT.search(stretch.sentence.view)
        if found is not None:
            return group_mentions(stretch.sentence, found, "body")[0].name
    return None


def _drafting_office(paper: Paper, sentence: Sentence, names: Sequence[Name]) -> Name | None:
    """The office whose "Förslag till beslut" puts words into the mouth of a board: "Nämnden föreslår att …"."""
    section = paper.section_of(sentence)
    if section.kind is not SectionKind.PROPOSAL or len(names) != 1 or is_office(names[0]):
        return None
    first = next(other for other in paper.sentences if other.section == sentence.section)
    office = proposing_office(paper, first)
    board = names[0].kind is EntityType.BODY and office != names[0]
    return office if board and office is not None and is_office(office) else None


def _decided_or_proposed(
    paper: Paper,
    sentence: Sentence,
    found: re.Match[str],
    read: tuple[str, tuple[Name, ...], tuple[Mention, ...]],
) -> Act | None:
    """What "nämnden beslutar" is: a decision in minutes, the office's proposal under "Förslag till beslut"."""
    name, bodies, mentions = read
    section = paper.section_of(sentence)
    formula = Stretch(sentence, sentence.places[found.start()], sentence.places[found.end()])
    content = content_of(paper, sentence, formula.end)
    if not content or section.kind is SectionKind.MOTIONS:
        return None
    if _COMPETENCE.match(content[0].text) and paper.part_of(sentence).genre != "protokoll":
        return None
    if section.kind is SectionKind.PROPOSAL or paper.part_of(sentence).genre in NO_DECISIONS:
        first = next(other for other in paper.sentences if other.section == sentence.section)
        office = proposing_office(paper, first) if section.kind is SectionKind.PROPOSAL else None
        if office is None:
            return None
        return Act(ActKind.PROPOSAL, "acts.headed-proposal@1", (office,), (), bodies[-1], formula, content)
    return Act(ActKind.DECISION, name, bodies, mentions, None, formula, content, _when_in(sentence, found))


_COMPETENCE = re.compile(r"(?:själv )?(?:om|i (?:frågor|ärenden)|över|vem|vilka|hur)\b")
"""After "nämnden beslutar": what a body may decide on, not what it decided."""
_PROPOSES = re.compile(r"\b(?:föreslår|hemställer|föreslog|tillstyrker|beslutade)\b")
_IMPLIED = (
    "acts.was-decided@1",
    "acts.chair-moves@1",
    "acts.moves-further@1",
    "acts.asked@1",
    "acts.item-proposes@1",
)
_ONLY_MOVED = (
    "acts.lists-motion@1",
    "acts.wants@1",
    "acts.wants-inverted@1",
    "acts.supports-adding@1",
    "acts.advises-against@1",
    "acts.pleads@1",
    "acts.move-of@1",
    "acts.party-moves@1",
    "acts.headed-by-what@1",
)
"""Formulas that move something only where a heading says that those who follow do."""
_OWNED = ("acts.nominal@1", "acts.own-proposal-to@1", *OWNED)
"""Formulas in which who acts stands in the genitive."""
_PERSONS_NAME = re.compile(r"[A-ZÅÄÖ][a-zåäöé-]+(?: [A-ZÅÄÖ][\wåäöé-]+){1,2}")


def _acting(mention: Mention, found: re.Match[str]) -> Name | None:
    """Who a mention names; only people of the town file citizens' proposals, known by name or not."""
    if mention.kind is MentionKind.ROLE or mention.name is None:
        return None
    if mention.kind is MentionKind.NAME:
        filed = "medborgarförslag" in found.group() and _PERSONS_NAME.fullmatch(mention.words)
        return Name(EntityType.PERSON, mention.words) if filed else None
    return mention.name


def _chair(
    paper: Paper, sentence: Sentence, rule: str, chairs: Mapping[str, Name], before: Sequence[Act]
) -> tuple[Name, ...]:
    """Who acts where the passage has no name: the chair, who moved before, or the office whose paper it is."""
    if rule == "acts.was-decided@1":
        body = sitting_body(paper, sentence)
        return (body,) if body is not None else ()
    if rule == "acts.asked@1":
        first = next(other for other in paper.sentences if other.section == sentence.section)
        office = proposing_office(paper, first)
        return (office,) if office is not None else ()
    if rule == "acts.item-proposes@1":
        around = act_over([act for act in before if act.kind is ActKind.DECISION], sentence, 0)
        section = paper.section_of(sentence)
        listed = section.body if section.kind is SectionKind.DECISION and sentence.item else None
        return around.agents[:1] if around is not None else (listed,) if listed is not None else ()
    if rule == "acts.chair-moves@1":
        body = sitting_body(paper, sentence)
        title = next((m.name.label for m in sentence.mentions if m.kind is MentionKind.ROLE and m.name), "")
        if body is not None and title == "ordförande" and body.label in chairs:
            return (chairs[body.label],)
    if rule == "acts.moves-further@1" and before and before[-1].formula.sentence.block == sentence.block:
        return before[-1].agents[:1]
    return ()


def sitting_body(paper: Paper, sentence: Sentence) -> Name | None:
    """The body whose minutes a sentence stands in."""
    part = paper.part_of(sentence)
    return part.body if part.genre == "protokoll" else paper.section_of(sentence).body


def in_full(paper: Paper, sentence: Sentence, name: Name) -> Name:
    """A body under its full name where minutes of its own shorten it: "fullmäktige"."""
    body = paper.part_of(sentence).body
    shortened = body is not None and name.kind is EntityType.BODY and body.label.endswith(name.label)
    return body if body is not None and shortened else name


def _when_in(sentence: Sentence, found: re.Match[str]) -> Period:
    for group in ("when", "when0", "when2", "when3"):
        if group in found.re.groupindex:
            for mention in group_mentions(sentence, found, group):
                if mention.period is not None and mention.period.start is not None:
                    period = mention.period
                    return Period(period.start, None, period.precision or Precision.DAY)
    return _when_at_end(sentence) if found["chain"] and found["chain"].endswith(" om") else Period()


def _when_at_end(sentence: Sentence) -> Period:
    """The day that a sentence ends with: "beslutade om utträdet den 3 maj 2010"."""
    for mention in reversed(sentence.mentions):
        if mention.kind is MentionKind.DATE and mention.period is not None:
            closes = re.fullmatch(r"(?:,? §+ ?\d+)?\s*[.;]?\s*", sentence.text[mention.end :])
            period = mention.period if closes is not None else Period()
            return Period(period.start, None, period.precision)
    return Period()


_JOINED_BY = re.compile(
    r"^(?:I|Till) [^.]{0,40}\b(?:instämmer|ansluter sig)\b|^Motionen (?:stöds|stöttas|biträds|understöds) av\b"
)
"""Opens the names of those who only support a motion."""


def _signers(paper: Paper, sentence: Sentence, agents: list[Mention]) -> tuple[Name, ...]:
    """Who "vi" and "jag" are in a motion: those who signed it."""
    if paper.part_of(sentence).genre not in MOTIONS or not all(m.kind is MentionKind.SELF for m in agents):
        return ()
    part = paper.section_of(sentence).part
    names: dict[str, Name] = {}
    for other in paper.sentences[sentence.index :]:
        if paper.section_of(other).part != part:
            break
        if _JOINED_BY.search(other.text):
            break
        for mention in other.mentions:
            if mention.kind is MentionKind.PERSON and mention.name is not None:
                names[mention.name.label] = mention.name
    return tuple(names.values()) or _unknown_signer(paper, sentence)


def _unknown_signer(paper: Paper, sentence: Sentence) -> tuple[Name, ...]:
    """Who signs a citizen's proposal: the name alone on the first line below its last point."""
    if paper.part_of(sentence).genre != "medborgarförslag":
        return ()
    part = paper.section_of(sentence).part
    below = [s for s in paper.sentences[sentence.index + 1 :] if paper.section_of(s).part == part]
    signed = next((s for s in below if not s.item and not s.text.rstrip().endswith((".", ":"))), None)
    if signed is None or not signed.first:
        return ()
    line = paper.text[signed.offsets[0] : signed.offsets[-1] + 1].splitlines()[0].strip()
    return (Name(EntityType.PERSON, line),) if _PERSONS_NAME.fullmatch(line) else ()


def act_over(acts: Iterable[Act], sentence: Sentence, start: int) -> Act | None:
    """The act whose content holds a place of a sentence; of several, the last that begins before it.

    What a body only notes, asks or takes back is held by no act.
    """
    holding = [
        act
        for act in acts
        if act.kind is not ActKind.NOTE
        for stretch in act.content
        if stretch.sentence.index == sentence.index and stretch.start <= start < stretch.end
    ]
    return holding[-1] if holding else None


def held_from(act: Act, sentence: Sentence) -> int:
    """Where what an act holds of a sentence begins in its text."""
    return min((s.start for s in act.content if s.sentence.index == sentence.index), default=0)
