"""Rulings told in many words: "går på förvaltningens linje", "röstar ned det", "Förslaget bifalles enhälligt".

What is ruled on has to be known from the paper: a proposal that the words mean, or the one claim of the
case that is still open.  Rulings that the plainer rules of `decisions.py` find are left to them.
"""

import re
from collections.abc import Collection, Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.acts import in_full, sitting_body
from stadsgraf.extract.counter_proposals import kind_asked, of_kind
from stadsgraf.extract.deciders import HERE, day_of
from stadsgraf.extract.rule import Match, matches
from stadsgraf.extract.ruling_frames import (
    BY_BODY,
    CHARGES,
    MAY_RULE_ON,
    OF_THE_MATTER,
    OF_THE_SITTING,
    OUTCOMES,
    TOLD_BY_NOUN,
)
from stadsgraf.extract.targets import INNER, of_matter, open_claim, pending, referred
from stadsgraf.model import Draft, Name, Period, Precision
from stadsgraf.patterns import gated
from stadsgraf.swedish.headings import SectionKind


class Ruling(msgspec.Struct, frozen=True):
    """A ruling found.

    Attributes:
        match: where, by which rule.
        agent: the body that rules.
        mention: its mention; None where the body that sits goes without saying.
        when: the day, or a month as such.
        target: the proposal or claim that it rules on; None where words alone tell it.
        outcome: bifall, avslag, återremiss, bordläggning or besvarad.
    """

    match: Match
    agent: Name
    mention: Mention | None
    when: Period
    target: Draft | None
    outcome: str


_MAY = gated(MAY_RULE_ON, re.IGNORECASE)
_UNREAL = re.compile(
    r"\b(?:ifall|därest|huruvida|såvida|innan|skulle|frågar|frågade|vill|ville|önskar|yrkar|yrkade|föreslår|föreslog|hemställer|hemställde|anser|anse|ansåg|menar|begär|begärde"
    r"|bör|hoppas|förutsätter|förutsatt|tror|antagligen|troligen|inte|ej|icke|aldrig)\b[^.;:]*$"
    r"|(?:^|[,;–-] |\b(?:och|men|att|samt) )(?:om|när|då)\b[^.;:,]*$",
    re.IGNORECASE,
)
"""Before a ruling in its clause: words that make it a condition, a question, a wish or a denial."""
_ATT = re.compile(r"\batt (?:[a-zåäö]+ ){0,2}$")
_FINDS = re.compile(r"\b(?:finner|fann|konstatera[rd]\w*|förklara[rd]\w*|noterar)\b[^.;:]{0,60}\batt $")
_VOTE_ASKED = re.compile(
    r"\b(?:votering|omröstning) (?:begärs|begärdes|begäres|verkställs|genomförs)", re.IGNORECASE
)
_ANOTHER = re.compile(
    r"^(?:en|ett|flera|två|tre) (?:[a-zåäö]+ )*(?:motion(?:er)?|medborgarförslag|förslag|skrivelse|yrkanden?)\b"
)
_ANOTHERS = re.compile(r"(?:av|från|per|daterad|daterat|väckt|inlämnad|inkommen|inkom) (?:den )?$")
"""Before a day: it is that of the paper ruled on, not of the ruling."""
_EARLIER = re.compile(r"\b(?:tidigare|förra|i fjol|ifjol|senast|sedan länge|då|redan|samtidigt|numera)\b")
_PAST = re.compile(
    r"(?:de|te|dde|log|föll|fölls|tog|togs|gick|sade|sa|gav|sköt|slöt|slogs|lades|des|tes|logo|följde)(?= |$)|^(?:har|hade) "
)
_HERE = (*HERE, SectionKind.BODY)
_REACH = 4


def rulings(paper: Paper, known: Sequence[Draft], told: Collection[int]) -> Iterator[Ruling]:
    """The rulings of a paper, at most one of each sentence on one thing.

    Args:
        paper: the paper.
        known: drafts of the families before.
        told: sentences of which a decision is known.
    """
    may = [s for s in paper.sentences if s.index not in told and _MAY.search(s.text)]
    taken: set[int] = set()
    for match in matches(may, BY_BODY):
        found = _by_body(paper, match, known) if match.sentence.index not in taken else None
        if found is not None:
            taken.add(match.sentence.index)
            yield found
    for match in matches(may, (*OF_THE_SITTING, *OF_THE_MATTER)):
        if match.sentence.index in taken:
            continue
        by_sitting = "agent" not in match.found.re.groupindex
        found = _of_the_sitting(paper, match, known) if by_sitting else _of_matter(paper, match, known)
        if found is not None:
            taken.add(match.sentence.index)
            yield found
    for match in matches(may, (*TOLD_BY_NOUN, *CHARGES)):
        if match.sentence.index in taken:
            continue
        charge = match.rule.startswith("rulings.charges")
        found = _charge(paper, match) if charge else _told_by_noun(paper, match, known)
        if found is not None:
            taken.add(match.sentence.index)
            yield found


def _charge(paper: Paper, match: Match) -> Ruling | None:
    """What the body that sits gives somebody to do."""
    acting = _acting(paper, match)
    if acting is None or in_full(paper, match.sentence, acting[0]) != sitting_body(paper, match.sentence):
        return None
    agent, mention, when = acting
    return Ruling(match, agent, mention, when, None, "uppdrag")


def _told_by_noun(paper: Paper, match: Match, known: Sequence[Draft]) -> Ruling | None:
    """A decision with its day of which the same sentence tells what was decided."""
    sentence = match.sentence
    owned = "owner" in match.found.re.groupindex
    mention = match.first("owner" if owned else "agent")
    if mention is None or mention.name is None or mention.genitive is not owned:
        return None
    if _is_unreal(paper, match) or _REFUSED.search(sentence.text) is not None:
        return None
    dated = match.first("when") if "when" in match.found.re.groupindex else None
    days = [dated.period] if dated is not None else list(_days(match))
    source = paper.source_span(sentence, 0, len(sentence.text))
    inner = [
        d for d in known if d.type in INNER and any(source.start <= e.start < source.end for e in d.evidence)
    ]
    same = {(d.type, d.participants) for d in inner}
    if not days or days[0] is None or len(same) != 1:
        return None
    when = Period(days[0].start, None, days[0].precision or Precision.DAY, "")
    return Ruling(match, in_full(paper, sentence, mention.name), mention, when, inner[0], "bifall")


_REFUSED = re.compile(r"\b(?:inte|ej|icke|avsl|avvis|nej|återremi|bordl|skulle|föreslå\w*)", re.IGNORECASE)


def _by_body(paper: Paper, match: Match, known: Sequence[Draft]) -> Ruling | None:
    """A ruling whose words name the body and what it rules on."""
    acting = _acting(paper, match)
    if acting is None:
        return None
    agent, mention, when = acting
    outcome = outcome_of(match.found.group("verb"))
    target = _ruled_on(paper, match, known, outcome)
    if target is None and outcome not in _PUT_OFF:
        return None
    return Ruling(match, agent, mention, when, target, outcome)


_PUT_OFF = ("återremiss", "bordläggning")
"""Outcomes that rule on nothing yet."""


def _of_matter(paper: Paper, match: Match, known: Sequence[Draft]) -> Ruling | None:
    """A ruling whose clause tells the membership or the like itself."""
    acting = _acting(paper, match)
    start, end = _place(match, "what")
    words = match.sentence.text[start:end]
    if acting is None or _PASSED_ON.search(words) is not None:
        return None
    refuses = outcome_of(match.found.group("verb")) == "avslag"
    target = of_matter(paper, match.sentence, (start, end), known) or _told_in(paper, match, known)
    if target is None and match.rule == "rulings.says-to@1":
        target = referred(paper, match.sentence, (start, end), known)
    agent, mention, when = acting
    if target is None:
        return None
    return Ruling(match, agent, mention, when, target, "avslag" if refuses else "bifall")


_PASSED_ON = re.compile(
    r"\b(?:inte|ej|icke|föreslå|hemställa|rekommendera|tillstyrka|avstyrka|yttra|uppdra|ge|utreda|undersöka|pröva|remittera|fråga|inhämta|avslå|återremitt\w+|bordläg\w+)\b",
    re.IGNORECASE,
)
"""What a body decides to do first, or to leave: nothing of the membership is decided yet."""


def _told_in(paper: Paper, match: Match, known: Sequence[Draft]) -> Draft | None:
    """The open claim that the words of a ruling tell, or whose network they name."""
    start, end = _place(match, "what")
    source = paper.source_span(match.sentence, start, end)
    inner = pending(paper, match.sentence, known)
    here = [d for d in inner if any(source.start <= piece.start < source.end for piece in d.evidence)]
    if here:
        return here[-1]
    named = {
        m.name for m in match.sentence.mentions if m.kind is MentionKind.NETWORK and start <= m.start < end
    }
    about = [draft for draft in inner if named & {name for _, name in draft.participants}]
    return about[0] if match.rule == "rulings.says-to@1" and about else None


def _of_the_sitting(paper: Paper, match: Match, known: Sequence[Draft]) -> Ruling | None:
    """A ruling that minutes tell without the body that sits."""
    sentence = match.sentence
    body, date = sitting_body(paper, sentence), day_of(paper, sentence)
    section = paper.section_of(sentence).kind
    headed = sentence.text.startswith("Beslut")
    minutes = paper.part_of(sentence).genre == "protokoll"
    if body is None or not date or not minutes or not (section in _HERE or headed):
        return None
    if match.rule == "rulings.alone@1" and not (_ALONE_UNDER.get(section) or headed):
        return None
    before = paper.sentences[sentence.index - 1].text.rstrip() if sentence.index else ""
    if before.endswith(":") or sentence.item or sentence.row or _vote_follows(paper, sentence):
        return None
    if _TIMES.search(sentence.text) is not None or _days(match):
        return None
    outcome = outcome_of(match.found.group("verb"))
    target = _ruled_on(paper, match, known, outcome)
    if target is None and outcome not in _PUT_OFF:
        return None
    return Ruling(match, body, None, Period(date, None, Precision.DAY, ""), target, outcome)


_ALONE_UNDER = dict.fromkeys((SectionKind.DECISION, SectionKind.BODY), True)
"""Headings below which "Bifalles." is what is decided."""
_TIMES = re.compile(r"\b(?:tidigare|förra året|i fjol|år \d{4}|sist|om|ifall|därest|såvida)\b", re.IGNORECASE)


def _acting(paper: Paper, match: Match) -> tuple[Name, Mention, Period] | None:
    """The body that rules, its mention and the day; None where it is unreal, or nobody tells the day."""
    sentence, mention = match.sentence, match.first("agent")
    if mention is None or mention.name is None or mention.genitive:
        return None
    if _is_unreal(paper, match):
        return None
    agent = in_full(paper, sentence, mention.name)
    days = _days(match)
    if days:
        period = days[0]
        return agent, mention, Period(period.start, None, period.precision or Precision.DAY, "")
    here = agent == sitting_body(paper, sentence) and paper.part_of(sentence).genre == "protokoll"
    found = _FINDS.search(sentence.text[: match.span[0]]) is not None
    there = paper.section_of(sentence).kind in _HERE or found or _is_told_among_moves(paper, sentence)
    told = _PAST.search(match.found.group("verb")) is None or _EARLIER.search(match.found.group()) is None
    date = day_of(paper, sentence) if here and there and told else ""
    return (agent, mention, Period(date, None, Precision.DAY, "")) if date else None


def _is_told_among_moves(paper: Paper, sentence: Sentence) -> bool:
    """Whether a sentence of its own below the moves tells what became of them."""
    above = paper.sentences[sentence.index - 1].text.rstrip() if sentence.index else ":"
    moves = paper.section_of(sentence).kind is SectionKind.MOTIONS
    return moves and not sentence.item and not above.endswith(":")


def _is_unreal(paper: Paper, match: Match) -> bool:
    """Whether a ruling is wished for, asked about, supposed or denied; or found before a vote."""
    before = match.sentence.text[: match.span[0]]
    if match.sentence.text.rstrip().endswith("?"):
        return True
    if _FINDS.search(before) is not None:
        return _vote_follows(paper, match.sentence)
    return _UNREAL.search(before) is not None or _ATT.search(before) is not None


def _vote_follows(paper: Paper, sentence: Sentence) -> bool:
    near = paper.sentences[sentence.index : sentence.index + _REACH]
    return any(
        (other.section == sentence.section and _VOTE_ASKED.search(other.text) is not None)
        or (other.section != sentence.section and paper.section_of(other).kind is SectionKind.VOTE)
        for other in near
    )


def _days(match: Match) -> list[Period]:
    """The days of the ruling in the words of a match, and right behind them."""
    sentence = match.sentence
    start, end = match.span
    what = _place(match, "what") if "what" in match.found.re.groupindex else (start, start)
    behind = _BEHIND.match(sentence.view, match.found.end())
    end = sentence.places[behind.end()] if behind is not None else end
    found: list[Period] = []
    for mention in sentence.mentions:
        period = mention.period
        if mention.kind is not MentionKind.DATE or period is None or not period.start:
            continue
        inside = what[0] <= mention.start < what[1] and match.rule not in _CLAUSES
        if (
            start <= mention.start < end
            and not inside
            and not _ANOTHERS.search(sentence.text[: mention.start])
        ):
            found.append(period)
    return found if match.rule not in _CLAUSES else [p for p in found if _before(match, p)]


def _before(match: Match, period: Period) -> bool:
    """Whether a day stands before the clause that tells what is decided: behind "att" it is that of the matter."""
    start = _place(match, "what")[0]
    return any(m.period == period and m.start < start for m in match.sentence.mentions)


_CLAUSES = tuple(rule for rule, _ in OF_THE_MATTER)
_BEHIND = compiled(
    r"(?:,? (?:enhälligt|utan (?:omröstning|votering|debatt)|med <NUMBER> (?:ja-)?röster mot <NUMBER>|vid (?:sitt |sitt senaste )?(?:möte|sammanträde|sammanträdet|mötet)|§+ ?<NUMBER>|redan))*,?(?: (?:i|den|år|av den))* <DATE>"
)
"""How and when, behind what is ruled on."""


def _place(match: Match, group: str) -> tuple[int, int]:
    start, end = match.found.span(group)
    return match.sentence.places[start], match.sentence.places[end]


def _ruled_on(paper: Paper, match: Match, known: Sequence[Draft], outcome: str) -> Draft | None:
    """What the words mean: a proposal, else the open claim of the case."""
    sentence = match.sentence
    if "what" in match.found.re.groupindex:
        span = _place(match, "what")
        words = sentence.text[span[0] : span[1]].strip()
        if _ANOTHER.search(words) or (outcome == "bifall" and words.endswith("rendet")):
            return None
        against = kind_asked(sentence, (span[0], min(span[1] + _REACH_OF_CLAUSE, len(sentence.text))))
        if against:
            return of_kind(paper, sentence, against, known)
        if _PRONOUN.fullmatch(words):
            if _MOVE_NAMED.search(sentence.text[: span[0]]):
                return None  # "detta" is a move of somebody's, and not the open one
            span = (span[0], span[0])
    else:
        span = (match.span[0], match.span[0])
    return referred(paper, sentence, span, known) or open_claim(paper, sentence, span, known)


_REACH_OF_CLAUSE = 24
"""Letters behind what is ruled on that can tell what it would do: "förslaget | att avslå motionen"."""
_MOVE_NAMED = re.compile(r"s (?:[a-zåäö]+)?(?:yrkande|förslag|hemställan)\b")
_PRONOUN = re.compile(r"(?:det|den|detta|denna|detsamma|densamma)", re.IGNORECASE)


def outcome_of(verb: str) -> str:
    """The outcome that a verb tells; any that refuses nothing grants."""
    for pattern, outcome in OUTCOMES:
        if re.search(pattern, verb, re.IGNORECASE):
            return outcome
    return "bifall"
