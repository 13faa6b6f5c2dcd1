"""Acts of the procedure: who proposes or decides what, as passages; claims are made of them elsewhere.

An act is a formula ("Kommunstyrelsen föreslår att kommunfullmäktige beslutar följande") with the
passages that it reaches (the list below it, or the rest of its sentence).  Membership and hosting
read their modality from the act that a passage stands in; `procedure.py` makes the claims.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions, is_of_another_town, mentions_in
from stadsgraf.extract.act_boards import BOARD_RULES, ITS_BOARD, board_of, its_board
from stadsgraf.extract.act_formulas import FORMULAS, ActKind
from stadsgraf.extract.act_frames import OWNED
from stadsgraf.extract.act_headings import heading_acts
from stadsgraf.extract.act_parts import Act, Stretch, content_of, is_office, proposing_office
from stadsgraf.extract.act_signers import PERSONS_NAME, WRITTEN_RULES, signers, undersigned
from stadsgraf.extract.act_turns import apart, in_turn
from stadsgraf.extract.deciders import deciding_official
from stadsgraf.extract.delegations import delegated
from stadsgraf.extract.filings import FILED_RULES, filing_meant
from stadsgraf.extract.genres import BY_DELEGATION, MOTIONS, NO_DECISIONS, SUMMONS
from stadsgraf.extract.outcomes import by_effect
from stadsgraf.memo import Memo
from stadsgraf.model import Name, Period, Precision
from stadsgraf.patterns import Sieve
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


_MAY_ACT = compiled(
    r"föresl|förespråk|hemst|yrka|beslu|bestäm|motionär|förslagsställ|beslö|förslag|motion|skrivelse|förord|rekommend|anh[aåö]ll|begär|yttrande|utlåtande"
    r"|^(?:de|han|hon|hen|bägge|båda|<PERSON>)(?![a-zåäö])[^.;:]{0,20} (?:vill|önskar|ville) att|promemoria|brev|missiv|remissvar|avslag|bifall|ja till att"
    r"|återremi|bordlägg|\bPM\b|^(?:[-–•] )?<PERSON>(?: <PARTY>)?,? att "
)
"""The verbs and papers of which every formula has one, outside sections of moves; most sentences have none."""


_Formula = tuple[str, ActKind, bool]
_FORMULAS = Sieve(((rule, kind, past), compiled(pattern)) for rule, kind, pattern, past in FORMULAS)
_SPEAKS_OF_ACTS: Memo[str, bool] = Memo(_MAY_ACT.is_in, 1 << 10)
_FOUND: Memo[str, tuple[tuple[_Formula, re.Match[str]], ...]] = Memo(
    lambda view: tuple(_FORMULAS.finditer(view)), 1 << 10
)
"""The formulas of a sentence: several families ask for the acts of a paper, each with other chairs."""


def _formula_acts(
    paper: Paper, sentence: Sentence, chairs: Mapping[str, Name], before: Sequence[Act]
) -> Iterator[Act]:
    moves = paper.section_of(sentence).kind is SectionKind.MOTIONS
    if not moves and not _SPEAKS_OF_ACTS[sentence.view]:
        return
    taken: list[tuple[int, int]] = []
    here: list[Act] = []
    for formula, found in _FOUND[sentence.view]:
        if any(found.start() < end and start < found.end() for start, end in taken):
            continue
        act = _act(paper, sentence, found, formula, _chair(paper, sentence, formula[0], chairs, before))
        if act is not None:
            taken.append(found.span())
            here.append(act)
    for act in apart(here):
        yield from in_turn(act)


def _act(
    paper: Paper,
    sentence: Sentence,
    found: re.Match[str],
    rule: _Formula,
    implied: tuple[Name, ...],
) -> Act | None:
    name, kind, past = rule
    if _SUPPOSED.search(sentence.view[: found.start()]):
        return None
    filing = filing_meant(paper, sentence, _words_of(sentence, found)) if name in FILED_RULES else None
    implied = filing.filers if filing is not None else implied
    agents, names = _who_acts(paper, sentence, found, name, implied)
    if name in FILED_RULES and not all(mention.anaphor for mention in agents):
        return None
    listed = _POINT.fullmatch(sentence.text[: sentence.places[found.start()]]) is not None
    office = None if past or not listed else _drafting_office(paper, sentence, names)
    if office is not None:
        names, agents = (office,), []
    if name in _IMPLIED and not implied:
        return None
    if not names or (office is None and (name not in _OWNED) is any(mention.genitive for mention in agents)):
        return None
    if name == "acts.labelled@1" and paper.part_of(sentence).genre != SUMMONS:
        return None
    if name in _ONLY_MOVED and not _is_moved(paper, sentence):
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
        _when_in(sentence, found) if filing is None else filing.when,
        past,
    )


_POINT = re.compile(r"\s*(?:(?:\d{1,2}|[a-z])[.)]|[-–•])?\s*")
"""The mark of a point, or nothing, before who acts."""
_SUPPOSED = re.compile(
    r"\b(?:om|huruvida|ifall|därest|såvida|(?:föreslår|föreslog|hemställer|hemställde|rekommenderar|yrkar|yrkade) att|(?:alternativ|möjlighet|scenario|tänkbart|tanke)\w* (?:är|vore|kan vara|skulle vara) att"
    r"|(?:[Tt]idning|[Aa]rtikel|[Ii]nsändare|[a-zåäöA-ZÅÄÖ][a-zåäö]+blad)\w* (?:skriver|skrev|uppger|påstår) att) $",
    re.IGNORECASE,
)
"""Before who acts: it is a condition, a question, only one of the ways, what a newspaper writes or another proposes."""


def _words_of(sentence: Sentence, found: re.Match[str]) -> str:
    return sentence.text[sentence.places[found.start()] : sentence.places[found.end()]]


def _who_acts(
    paper: Paper, sentence: Sentence, found: re.Match[str], rule: str, implied: tuple[Name, ...]
) -> tuple[list[Mention], tuple[Name, ...]]:
    """The mentions that a formula has for those who act, and whom they and the context name; none of another town."""
    groups = [group for group in ("agent", "with") if group in found.re.groupindex]
    agents = [mention for group in groups for mention in group_mentions(sentence, found, group)]
    if any(is_of_another_town(m, sentence.text, sentence.mentions, paper.home) for m in agents):
        return [], ()
    acting = [
        board_of(mention, sentence) if rule in BOARD_RULES else _acting(mention, found, rule)
        for mention in agents
    ]
    named = tuple(in_full(paper, sentence, who) for who in acting if who is not None)
    alone = rule in _IMPLIED and rule != "acts.chair-moves@1"
    names = implied if alone else (*implied, *named)
    return agents, names or signers(paper, sentence, agents)


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
    when = _when_in(sentence, found)
    if mentions and _is_asked(paper, sentence, bodies[0]) and when.start is None:
        return Act(ActKind.ADVICE, name, bodies, mentions, None, formula, content, when)
    if section.kind is SectionKind.PROPOSAL or paper.part_of(sentence).genre in NO_DECISIONS:
        first = next(other for other in paper.sentences if other.section == sentence.section)
        office = proposing_office(paper, first) if section.kind is SectionKind.PROPOSAL else None
        if office is None:
            return None
        return Act(ActKind.PROPOSAL, "acts.headed-proposal@1", (office,), (), bodies[-1], formula, content)
    return Act(ActKind.DECISION, name, bodies, mentions, None, formula, content, when)


def _is_asked(paper: Paper, sentence: Sentence, body: Name) -> bool:
    """Whether minutes tell in the present tense what a body decides that does not sit: what it is asked to."""
    part, section = paper.part_of(sentence), paper.section_of(sentence)
    if part.genre != "protokoll" or part.body is None or body.kind is not EntityType.BODY:
        return False
    return in_full(paper, sentence, body) not in (part.body, section.body)


_COMPETENCE = re.compile(r"(?:själv )?(?:om|i (?:frågor|ärenden)|över|vem|vilka|hur)\b")
"""After "nämnden beslutar": what a body may decide on, not what it decided."""
_OPENS_MOVES = re.compile(
    r"\b(?:föreslår|yrkar|hemställer|yrkas|(?:yrkanden|förslag) (?:framställs|föreligger|finns|ställs|läggs fram))(?: [^.;:]{0,30})?:?\s*$",
    re.IGNORECASE,
)


def _is_moved(paper: Paper, sentence: Sentence) -> bool:
    """Whether those who follow move something: a heading says so, or a line that ends with the verb."""
    if paper.section_of(sentence).kind is SectionKind.MOTIONS:
        return True
    for above in reversed(paper.sentences[: sentence.index]):
        if above.section != sentence.section or above.text.rstrip().endswith((".", "!", "?")):
            return False
        if _OPENS_MOVES.search(above.text) is not None:
            return True
    return False


_PROPOSES = re.compile(r"\b(?:föreslår|hemställer|föreslog|tillstyrker|beslutade)\b")
_IMPLIED = (
    "acts.was-decided@1",
    "acts.official-decides@1",
    "acts.chair-moves@1",
    "acts.moves-further@1",
    "acts.asked@1",
    "acts.item-proposes@1",
    ITS_BOARD,
    *FILED_RULES,
    *WRITTEN_RULES,
)
_ONLY_MOVED = (
    "acts.lists-motion@1",
    "acts.opened-move@1",
    "acts.wants@1",
    "acts.wants-inverted@1",
    "acts.supports-adding@1",
    "acts.advises-against@1",
    "acts.pleads@1",
    "acts.speaks-for@1",
    "acts.move-of@1",
    "acts.party-moves@1",
    "acts.headed-by-what@1",
)
"""Formulas that move something only where a heading says that those who follow do."""
_OWNED = ("acts.nominal@1", "acts.own-proposal-to@1", "acts.labelled@1", "acts.meeting-decided@1", *OWNED)
"""Formulas in which who acts stands in the genitive."""


def _acting(mention: Mention, found: re.Match[str], rule: str) -> Name | None:
    """Who a mention names; only people of the town file citizens' proposals, known by name or not."""
    if mention.name is None or (mention.kind is MentionKind.ROLE and "acts.official" not in rule):
        return None
    if mention.kind is MentionKind.NAME:
        filed = "medborgarförslag" in found.group() and PERSONS_NAME.fullmatch(mention.words)
        return Name(EntityType.PERSON, mention.words) if filed else None
    return mention.name


def _chair(
    paper: Paper, sentence: Sentence, rule: str, chairs: Mapping[str, Name], before: Sequence[Act]
) -> tuple[Name, ...]:
    """Who acts where the passage has no name: the chair, who moved before, or the office whose paper it is."""
    if rule == "acts.was-decided@1":
        body = sitting_body(paper, sentence)
        return (body,) if body is not None else ()
    if rule == "acts.official-decides@1":
        part = paper.section_of(sentence).part
        who = deciding_official(paper, part) if paper.parts[part].genre == BY_DELEGATION else None
        return (who,) if who is not None else ()
    if rule == ITS_BOARD:
        return its_board(sentence, before)
    if rule in ("acts.undersigned@1", "acts.party-proposes@1"):
        alone = rule == "acts.undersigned@1" or paper.part_of(sentence).genre in MOTIONS
        return undersigned(paper, sentence) if alone else ()
    if rule in ("acts.asked@1", "acts.is-proposed@1"):
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
    if body is None or name.kind is not EntityType.BODY:
        return name
    return body if body.label.endswith(name.label) or _bare(body.label).endswith(_bare(name.label)) else name


def _bare(label: str) -> str:
    """A body's label without the article: "kommunstyrelsens arbetsutskott" is "arbetsutskottet"."""
    return re.sub(r"(?<=utskott)et$|(?<=råd)et$|(?<=beredning)en$|(?<=nämnd)en$|(?<=kommitté)n$", "", label)


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
