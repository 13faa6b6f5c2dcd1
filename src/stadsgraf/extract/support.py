"""Endorsements: who supports a proposal of somebody else, moved in a meeting or stated outright.

"Yrkar bifall till N", "tillstyrker" and "ställer sig bakom" name what they support; who "instämmer i
hans yrkande" or is named "med instämmande av" supports what the mover before moved, or supported.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.act_headings import first_run
from stadsgraf.extract.acts import Act, sitting_body
from stadsgraf.extract.matters import OPEN, matter_meant, narrowed
from stadsgraf.extract.presenters import chairs
from stadsgraf.extract.rule import Match, derivation_of, matches
from stadsgraf.extract.support_frames import ALONGSIDE, CHAIR_CONCURS, CONCURRING, ENDORSES, UNDER_ITS_NAME
from stadsgraf.extract.support_moves import endorsed, endorsement, moved_support
from stadsgraf.extract.targets import agents as agents_of
from stadsgraf.extract.targets import of_matter, on_network, referred, told_in
from stadsgraf.model import Draft, Name
from stadsgraf.patterns import gated
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.vocabulary import EntityType

_BACK = re.compile(
    r"\b(?:hans|hennes|hens|deras|dem|det|detta|detsamma|samma|häri|sistnämndas?|föregående talares?|yrkande[tn]?a?|likadant|lika(?:så|ledes)|dito)\b|^(?:han|hon|de)$",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:[a-zåäö]*yrkande[a-zåäö]*|häri|dem|det|så|detta|detsamma|vilket|samma sak|samma|likadant|lika(?:så|ledes)|dito)\b|^(?:han|hon|de)$",
    re.IGNORECASE,
)


class Move(msgspec.Struct, frozen=True):
    """What was moved or supported in one sentence of a meeting.

    Attributes:
        sentence: where.
        agents: by whom.
        start: where in the sentence.
        targets: what those who concur support: a proposal made here, or the one that is supported here.
    """

    sentence: Sentence
    agents: tuple[Name, ...]
    targets: tuple[Draft, ...]
    start: int = 0


def endorsements(
    paper: Paper, acts: Sequence[Act], moves: Sequence[Move], known: Sequence[Draft]
) -> Iterator[Draft]:
    """All endorsements of a paper.

    Args:
        paper: the paper.
        acts: the acts that propose.
        moves: the proposals made of them, by sentence.
        known: drafts found before, proposals among them.
    """
    everything = list(moves)
    told: list[Draft] = []
    for act in acts:
        for draft in moved_support(paper, act, known, told):
            told.append(draft)
            everything.append(Move(act.formula.sentence, act.agents, endorsed(draft), act.formula.start))
            yield draft
    taken: set[tuple[int, int]] = set()
    joining = (*_matches(paper, CONCURRING), *_chairs(paper, known))
    yield from _joining(paper, joining, (everything, known), taken)
    for match, agents in _below(paper):
        signed = _with_targets(paper, match, agents, _filed(paper, match, known))
        if signed is not None:
            yield signed
    for match, agents in _matches(paper, ALONGSIDE):
        here = _beside(match, everything)
        beside = _with_targets(paper, match, agents, tuple(t for move in here for t in move.targets))
        if beside is not None:
            yield beside
    for match, agents in _outright(paper):
        if (match.sentence.index, agents[0].start) not in taken:
            taken.add((match.sentence.index, agents[0].start))
            shares = "view" in match.found.re.groupindex
            stated = (
                _sharing(paper, match, agents, everything) if shares else _stated(paper, match, agents, known)
            )
            if stated is not None:
                everything.append(Move(match.sentence, _names(agents), endorsed(stated)))
                yield stated
    yield from _joining(paper, joining, (everything, known), taken)


def _joining(
    paper: Paper,
    joining: Sequence[tuple[Match, list[Mention]]],
    given: tuple[list[Move], Sequence[Draft]],
    taken: set[tuple[int, int]],
) -> Iterator[Draft]:
    """Who joins those that moved or supported something before; each of them is told of once."""
    for match, agents in joining:
        place = (match.sentence.index, agents[0].start)
        concurring = _concurring(paper, match, agents, given) if place not in taken else None
        if concurring is not None:
            taken.add(place)
            given[0].append(Move(match.sentence, _names(agents), endorsed(concurring)))
            yield concurring


def _outright(paper: Paper) -> Iterator[tuple[Match, list[Mention]]]:
    """Who supports something by a verb of its own, unless it is proposed, supposed or only words are supported."""
    for match, agents in (*_matches(paper, ENDORSES), *_headed(paper)):
        if not match.found.start() and _is_put(paper, match.sentence):
            continue
        if _MIXED.match(match.sentence.text, match.span[1]) or _ASKS_TO_DECIDE.search(match.found["what"]):
            continue
        moving = paper.section_of(match.sentence).kind is SectionKind.MOTIONS
        if moving and agents[0].kind is MentionKind.NAME and match.rule == "endorsement.answers@1":
            continue
        supposed = _SUPPOSED.search(match.sentence.text[: agents[0].start]) is not None
        if not supposed and not _OF_WORDS.match(match.found["what"]) and not _helps(match):
            yield match, agents


def _is_put(paper: Paper, sentence: Sentence) -> bool:
    """Whether a sentence is what a proposal wants to be decided, not what is told below it."""
    if paper.section_of(sentence).kind is not SectionKind.PROPOSAL:
        return False
    inside = [other for other in paper.sentences if other.section == sentence.section]
    return any(other.index == sentence.index for other in first_run(inside[1:]))


_MIXED = re.compile(r",? men (?:avstyrker|motsätter sig|avråder|avvisar)\b")
"""Behind what is supported: the rest is not, and the answer as a whole is no support."""
_ASKS_TO_DECIDE = compiled(r"^(?: att)? <BODY>(?: att)? besluta[rt]?(?![a-zåäö])")
"""What is "tillstyrkt" of a body is to decide something: a proposal."""
_HELPS = re.compile(r"\b(?:biträd|stöd|stött)\w+$")
_TO_SUPPORT = re.compile(
    r"^\W*$|förslag|yrkande|motion|hemställ|framställ|ansökan|\batt\b|åsikt|uppfattning|bedömning|ställningstagande|beslut"
    r"|medlemskap|anslutning|inträde|utträde|initiativ|tanken|idén|^\W*(?:det|den|detta|denna|densamma|detsamma)\b",
    re.IGNORECASE,
)
"""What is supported is a proposal or a view; who "biträder" somebody else only helps."""


def _helps(match: Match) -> bool:
    words = match.sentence.text[: match.sentence.places[match.found.start("what")]]
    return _HELPS.search(words) is not None and _TO_SUPPORT.search(match.found["what"]) is None


_ON_TERMS = re.compile(
    r"(?: (?:det|den|densamma|detsamma|detta|denna))?(?: (?:den )?(?:\d{4}-\d\d-\d\d|\d{1,2} [a-zåäö]+ \d{4}))?,?(?: (?:under förutsättning|förutsatt|med villkor|med reservation|med förbehåll|på villkor)\b.*)?"
)
"""What supports "förslaget" that nobody need name: only the day and the terms follow the verb."""
_SUPPOSED = re.compile(r"\b(?:om|ifall|huruvida|därest|såvida|innan) $", re.IGNORECASE)
"""Before who supports: it is a condition or a question."""
_OF_WORDS = re.compile(
    r"^(?:(?!förslag|yrkande|motion)[^,;]){0,40}\b(?:reservation|uttalande|anförande|inlägg|protokollsanteckning|röstförklaring|ersättaryttrande|resonemang|kritik|beskrivning|redogörelse|historik|bakgrund|sammanfattning)",
    re.IGNORECASE,
)
"""What is supported is what somebody said, not what is to be decided."""


_MAY_SUPPORT = gated(
    r"styrk|bifall|biträ|instäm|bakom|st[öo]d|stött|(?:säger|sade|sagt) ja|ansl[uö]t|positiv|förena|medhåll|detsamma|samma|likadant|i enlighet|enligt|[:–-] som |gör (?:även|också) |likaså|likaledes|dito|del(?:ar|ade) |följer |går på ",
    re.IGNORECASE,
)
"""The words of which every support has one; most sentences have none."""


def _matches(paper: Paper, rules: tuple[tuple[str, str], ...]) -> Iterator[tuple[Match, list[Mention]]]:
    """Matches with those who act in them; without any where one of them only owns something."""
    sentences = [sentence for sentence in paper.sentences if _MAY_SUPPORT.search(sentence.view)]
    for match in matches(sentences, rules):
        agents = _supporting(match)
        if not agents or any(m.genitive for m in agents) or _is_half(match, agents[0]):
            continue
        if agents[0].name != paper.home or paper.part_of(match.sentence).genre == "yttrande":
            yield match, agents


_AS_TOLD_BY = re.compile(
    r"\b(?:enligt|till skillnad från|i motsats till|trots|i strid mot|på begäran av) (?:[a-zåäö]+ )?$",
    re.IGNORECASE,
)
"""Before a name: not that one supports, but somebody else."""
_HALF = re.compile(
    r"\b(?:delvis|till viss del|till en del|i vissa delar|i vissa avseenden)\b|\bmed undantag (?:av|för)\b|\b(?:utom|förutom|undantaget|bortsett från)\b"
    r"|\b(?:först|ursprungligen|initialt|till en början)\b[^.;]{0,200}?\bmen\b|\bmen (?:har (?:sedan |senare )?(?:ändrat|avstyrkt|motsatt)|avstyrk(?!s)|motsätter|ändra|avråd|avvisa(?!s))",
    re.IGNORECASE,
)
"""What supports only a part, or no longer."""


def _is_half(match: Match, agent: Mention) -> bool:
    """Whether not the one named supports, or not the whole of it."""
    text = match.sentence.text
    ends = min((at for at in (text.find(sign, match.span[1]) for sign in ".;") if at >= 0), default=len(text))
    half = _HALF.search(text, agent.start, ends) is not None
    return half or _AS_TOLD_BY.search(text[: agent.start]) is not None


def _supporting(match: Match) -> list[Mention]:
    """Who supports: the mentions, or a group of the paper's own that no register knows ("Styrgruppen")."""
    if "group" not in match.found.re.groupindex:
        return [m for m in match.mentions("agent") if m.name is not None]
    start, end = (match.sentence.places[place] for place in match.found.span("group"))
    words = match.sentence.text[start:end]
    return [Mention(MentionKind.BODY, start, end, words, Name(EntityType.BODY, words.casefold()))]


def _headed(paper: Paper) -> Iterator[tuple[Match, list[Mention]]]:
    """What stands without a subject under the name of a body: "Tillstyrker förslaget."."""
    for match in matches(paper.sentences, UNDER_ITS_NAME):
        section = paper.section_of(match.sentence)
        if section.kind is SectionKind.BODY and section.body is not None:
            end = match.span[0] + 1
            words = match.sentence.text[match.span[0] : end]
            yield match, [Mention(MentionKind.BODYREF, match.span[0], end, words, section.body, anaphor=True)]


def _chairs(paper: Paper, known: Sequence[Draft]) -> Iterator[tuple[Match, list[Mention]]]:
    """The chair, named only by the title, who joins those that moved before."""
    holders = chairs(known)
    for match in matches(paper.sentences, CHAIR_CONCURS):
        role, body = match.first("who"), sitting_body(paper, match.sentence)
        if role is None or role.name is None or role.name.label != "ordförande" or body is None:
            continue
        if body.label in holders:
            yield match, [msgspec.structs.replace(role, name=holders[body.label], anaphor=True)]


def _below(paper: Paper) -> Iterator[tuple[Match, list[Mention]]]:
    """Who signs below "I motionen instämmer": the names on the lines up to the next sentence."""
    for match in matches(paper.sentences, (("endorsement.signs-along@1", r"^(?:(?:I|Till) (?P<what>motionen|ovanstående(?: motion| yrkande)?|skrivelsen) (?:instämmer|ansluter sig)(?: också| även)?|Motionen (?:stöds|stöttas|biträds|understöds) av)\s*:?$"),)):  # fmt: skip
        following = paper.sentences[match.sentence.index + 1 : match.sentence.index + 4]
        people = [m for other in following[:1] for m in other.mentions if m.kind is MentionKind.PERSON]
        if people and not following[0].text.rstrip().endswith("."):
            yield match, people


def _beside(match: Match, moves: Sequence[Move]) -> list[Move]:
    """The moves that "med instämmande av N" belongs to: of the mover before it in the sentence, else the first."""
    here = [move for move in moves if move.sentence.index == match.sentence.index]
    before = [move.start for move in here if move.start <= match.span[0]]
    place = max(before) if before else min((move.start for move in here), default=0)
    return [move for move in here if move.start == place]


def _filed(paper: Paper, match: Match, known: Sequence[Draft]) -> tuple[Draft, ...]:
    target = referred(paper, match.sentence, match.span, known)
    return (target,) if target is not None else ()


def _names(agents: Sequence[Mention]) -> tuple[Name, ...]:
    return tuple(m.name for m in agents if m.name is not None)


def _concurring(
    paper: Paper, match: Match, agents: list[Mention], given: tuple[Sequence[Move], Sequence[Draft]]
) -> Draft | None:
    """Who concurs supports what a named mover, or the mover before, moved or supported."""
    moves, known = given
    start, end = match.found.span("what")
    places = match.sentence.places
    span = (places[start], places[end])
    words = match.sentence.text[span[0] : span[1]]
    named = [
        m
        for m in match.sentence.mentions
        if span[0] <= m.start < span[1] and m.kind is MentionKind.PERSON and m not in agents
    ]
    owners = [m.name for m in named]
    if words.strip(" ,") and not _MOVED.search(words) and not _only_names(match.sentence, span, named):
        return None
    if not owners and match.rule == "endorsement.concurs@1" and re.search(r" [A-ZÅÄÖ]", words):
        return None
    before = [move for move in moves if _is_before(paper, move, match.sentence)]
    here = [move for move in moves if move.sentence.index == match.sentence.index and move.start < span[0]]
    if words == "vilket" or (here and not owners and not words.strip(" ,")):
        before = [move for move in moves if move.sentence.index == match.sentence.index]
    elif owners:
        before = [move for move in before if owners[0] in move.agents]
    elif not words.strip(" ,") or _BACK.search(words):
        last = max((move.sentence.index for move in before), default=-9)
        near = match.sentence.index - last <= (2 if match.sentence.block == _block(paper, last) else 1)
        before = [move for move in before if move.sentence.index == last] if near else []
    sort = re.search(r"\b(?:tilläggs|ändrings|avslags|återremiss)yrkande\w*", words)
    if sort is not None:
        moved = referred(paper, match.sentence, span, known)
        return _with_targets(paper, match, agents, (moved,) if moved is not None else ())
    return _with_targets(paper, match, agents, tuple(t for move in before for t in move.targets))


def _only_names(sentence: Sentence, span: tuple[int, int], named: Sequence[Mention]) -> bool:
    """Whether somebody joins no more than a person: "instämmer med N (M)", "som N"."""
    if not named:
        return False
    before = sentence.text[span[0] : named[0].start]
    behind = sentence.text[named[0].end : span[1]]
    joins = re.fullmatch(r"\W*(?:med|i vad|till|som|i)?\s*", before) is not None
    return joins and re.fullmatch(r"\s*(?:\([^)]*\))?(?:s? förslag)?[\s,]*", behind) is not None


def _block(paper: Paper, index: int) -> int:
    return paper.sentences[index].block if index >= 0 else -1


def _is_before(paper: Paper, move: Move, sentence: Sentence) -> bool:
    return (
        move.sentence.index < sentence.index
        and paper.section_of(move.sentence).case == paper.section_of(sentence).case
        and paper.section_of(move.sentence).part == paper.section_of(sentence).part
    )


def _with_targets(
    paper: Paper, match: Match, agents: list[Mention], targets: tuple[Draft, ...]
) -> Draft | None:
    if not targets:
        return None
    return endorsement(
        paper,
        (_names(agents), ""),
        (match.sentence, match.span, match.rule),
        tuple(dict.fromkeys(targets)),
        derivation_of(agents),
    )


def _stated(paper: Paper, match: Match, agents: list[Mention], known: Sequence[Draft]) -> Draft:
    """An endorsement stated outright: of the matter that its words name, else of what they refer to."""
    start, end = match.found.span("what")
    span = (match.sentence.places[start], match.sentence.places[end])
    if _ON_TERMS.fullmatch(match.sentence.text, *span):
        span = (span[0], span[0])
    target = _supported(paper, match.sentence, span, known)
    when = match.first("when") or match.first("when0") or _dated(match.sentence, span)
    if when is None and match.rule == "endorsement.then-supports@1":
        ahead = [m for m in match.sentence.mentions if m.end <= agents[0].start]
        when = next((m for m in ahead if m.kind is MentionKind.DATE), None)
    date = when.period.start if when is not None and when.period is not None else None
    return endorsement(
        paper,
        (_names(agents), date or ""),
        (match.sentence, match.span, match.rule),
        (target,) if target is not None else (),
        derivation_of(agents),
    )


def _sharing(paper: Paper, match: Match, agents: list[Mention], moves: Sequence[Move]) -> Draft | None:
    """Who shares the view of somebody supports what that one supported or proposed; None where nothing tells of it."""
    holder = match.first("view")
    if holder is None or holder.name is None or not holder.genitive:
        return None
    theirs = [
        move for move in moves if holder.name in move.agents and _is_before(paper, move, match.sentence)
    ]
    others = (
        tuple(t for t in theirs[-1].targets if not set(agents_of(t)) & set(_names(agents))) if theirs else ()
    )
    return _with_targets(paper, match, agents, others)


def _supported(
    paper: Paper, sentence: Sentence, span: tuple[int, int], known: Sequence[Draft]
) -> Draft | None:
    """What the words behind a verb of support mean: the matter that they tell or name, else what they refer to."""
    told = told_in(paper, sentence, span, known)
    proposal = of_matter(paper, sentence, span, known)
    if proposal is not None:
        return narrowed(proposal, told)
    if told and told[0].modality in OPEN:
        return told[0]
    named = matter_meant(paper, sentence, span, known)
    if named is not None:
        return named
    if re.match(r"[ ,]*(?:därför )?att\b", sentence.text[span[0] : span[1]]):
        return on_network(paper, sentence, span, known)
    return referred(paper, sentence, span, known)


def _dated(sentence: Sentence, span: tuple[int, int]) -> Mention | None:
    """The day behind what is supported: "tillstyrkte motionen den 2 juni 2014"."""
    for mention in sentence.mentions:
        if mention.kind is MentionKind.DATE and span[0] <= mention.start < span[1]:
            between = sentence.text[span[0] : mention.start]
            return (
                mention
                if re.fullmatch(r"[^,]*?(?:(?: vid)? (?:sitt )?sammanträdet?)?,?(?: den)? ?", between)
                and " att " not in between
                and " från " not in between
                else None
            )
    return None
