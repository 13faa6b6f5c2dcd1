"""Decisions: which body decided what, when, with which outcome and which votes.

A decision needs its body, a date and words that say that it was taken; a chair who only "finds" a
result before a vote decides nothing. A decision on a proposal decides the proposal; one that nobody
proposed decides the claim itself; what no claim expresses is `motion` in words.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.act_formulas import DECIDED, ActKind
from stadsgraf.extract.acts import Act, Stretch, find_acts, in_full, sitting_body
from stadsgraf.extract.counter_proposals import kind_asked, of_kind
from stadsgraf.extract.decided_parts import PUT, apart, is_of_another
from stadsgraf.extract.deciders import HERE, day_of, reported_day
from stadsgraf.extract.decision_frames import AND_RULES, FOUND, MAY_RULE, OF_THE_MEETING, VOTES
from stadsgraf.extract.delegations import holder
from stadsgraf.extract.elections import elected
from stadsgraf.extract.genres import REPORTS_DECISIONS
from stadsgraf.extract.outcome_words import UNTOLD
from stadsgraf.extract.outcomes import REFUSED, is_before_what_it_decides, told_by
from stadsgraf.extract.put_to_vote import TELLS_HOW_TO_VOTE, points_put
from stadsgraf.extract.rule import Match, derivation_of, evidence, matches
from stadsgraf.extract.rulings import Ruling, rulings
from stadsgraf.extract.targets import of_matter, open_claim, referred, told_in
from stadsgraf.extract.votes import votes
from stadsgraf.model import Draft, Name, Period, Precision, Value
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.vocabulary import ClaimType, Derivation, Modality, Property

_INNER = frozenset({ClaimType.MEMBERSHIP, ClaimType.HOSTING})
_TEXT_LENGTH = 240

_PUTS_TO_VOTE = re.compile(r"\bVotering begärs|\bOmröstning begärs|\bVotering verkställs", re.IGNORECASE)
_PLAIN = ("decision.grants@1", "decision.elects@1")
"""Rules that read nothing more than a list of decisions tells by itself."""
_UNREAL = re.compile(
    r"\b(?:om|ifall|därest|huruvida|när|såvida|innan|skulle|frågar|frågade|vill|önskar|yrkar|yrkade|föreslår|föreslog)\b[^.;:]*$",
    re.IGNORECASE,
)
"""Before a body that "bifaller" something: words that make it a condition, a question or a wish."""
_FINDS = compiled(r"(?:finner|förklarar)[^.]*$")


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Decisions of a paper; see the module's conventions."""
    return (draft for draft in _found(paper, known) if not is_before_what_it_decides(draft))


def _found(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    listed: set[int] = set()
    told: set[int] = set()
    acts = find_acts(paper)
    only_put = points_put(acts) | {s.index for s in paper.sentences if TELLS_HOW_TO_VOTE.search(s.text)}
    for place, draft in _by_plain_words(paper, known, acts, (listed, only_put)):
        told.add(place)
        yield draft
    for ruling in rulings(paper, known, told | listed | only_put):
        yield _from_ruling(ruling, paper)


def _by_plain_words(
    paper: Paper, known: Sequence[Draft], acts: Sequence[Act], seen: tuple[set[int], set[int]]
) -> Iterator[tuple[int, Draft]]:
    """Decisions with the sentence that each stands in; `seen` takes up those listed, and has those only put."""
    listed, only_put = seen
    for act in acts:
        if act.kind in DECIDED:
            listed.update(stretch.sentence.index for stretch in act.content)
            yield from ((act.formula.sentence.index, draft) for draft in _from_act(paper, act, known))
    ruling = [s for s in paper.sentences if s.index not in only_put and MAY_RULE.search(s.view)]
    for match in matches(ruling, VOTES):
        again = match.rule in _PLAIN and match.sentence.index in listed
        if not again and not _is_provisional(paper, match):
            yield from _at(match, _from_vote(paper, match, known))
    for match in matches(ruling, FOUND):
        yield from _at(match, _from_finding(paper, match, known))
    for match in matches(ruling, OF_THE_MEETING):
        if match.sentence.index not in listed:
            yield from _at(match, _of_the_meeting(paper, match, known))


def _at(match: Match, drafts: Iterator[Draft]) -> Iterator[tuple[int, Draft]]:
    return ((match.sentence.index, draft) for draft in drafts)


def _from_ruling(ruling: Ruling, paper: Paper) -> Draft:
    """The decision that a ruling told in many words is."""
    match = ruling.match
    where = (Stretch(match.sentence, *match.span), None)
    implied = ruling.mention is None
    derivation = Derivation.INFERRED if implied else derivation_of([ruling.mention])
    what = ((ruling.target,) if ruling.target is not None else (), ruling.outcome)
    draft = _decision(paper, ruling.agent, ruling.when, where, what, derivation, rule=match.rule)
    if ruling.target is not None or "what" not in match.found.re.groupindex:
        return draft
    start, end = (match.sentence.places[place] for place in match.found.span("what"))
    return _worded(draft, Stretch(match.sentence, start, end))


def _from_act(paper: Paper, act: Act, known: Sequence[Draft]) -> Iterator[Draft]:
    here = not act.past or _is_of_today(paper, act)
    agent = holder(act.agents[0], known)
    if paper.part_of(act.formula.sentence).genre == REPORTS_DECISIONS:
        date = act.date or reported_day(paper, act.formula.sentence, act.agents[0])
    else:
        date = act.date or (day_of(paper, act.formula.sentence) if here else "")
    inverted = act.rule == "acts.decides-inverted@1"
    if agent is None or not date or (inverted and not _is_minutes(paper, act.formula.sentence, False)):
        return
    for stretch in (piece for whole in act.content for piece in apart(whole)):
        text = stretch.text
        if (
            re.match(r"(?:\d{1,2}[.)] )?(?:att )?(?:föreslå|hemställa|rekommendera)\b", text)
            and len(act.content) > 1
        ):
            return
        before = act.formula.text if act.rule == "acts.decides-inverted@1" else ""
        if not text or re.search(r"\bföreslå|\b(?:till|av)styrk|röster mot\b", before + text):
            continue
        told = told_by(stretch)
        outcome = told.outcome
        if not outcome or is_of_another(paper, stretch, agent):
            continue
        noted = act.kind is ActKind.NOTE
        targets = (
            _left_undone(paper, stretch, known) if noted else _targets(paper, told.decided, known, outcome)
        )
        yield from (role for role in targets if outcome == "val" and role not in known)
        elsewhere = not act.agent_mentions or stretch.sentence.index != act.formula.sentence.index
        derivation = derivation_of(act.agent_mentions, implied=elsewhere)
        when = act.when if act.when.start is not None else Period(date, None, Precision.DAY, "")
        yield _decision(paper, agent, when, (stretch, act), (targets, outcome), derivation)


_HOW = (SectionKind.PROCEDURE, SectionKind.VOTE)
_THUS = re.compile(r"\b(?:således|sålunda|därmed|alltså)\b")


def _is_of_today(paper: Paper, act: Act) -> bool:
    """Whether minutes tell by a past tense without a day what the body that sits has decided itself."""
    sentence = act.formula.sentence
    if paper.part_of(sentence).genre != "protokoll" or act.agents[0] != sitting_body(paper, sentence):
        return False
    begins = not sentence.text[: act.formula.start].strip()
    dated = any(m.kind is MentionKind.DATE and m.start < act.formula.end for m in sentence.mentions)
    there = paper.section_of(sentence).kind in HERE or _THUS.search(act.formula.text) is not None
    return begins and there and not dated


def _targets(paper: Paper, stretch: Stretch, known: Sequence[Draft], outcome: str) -> tuple[Draft, ...]:
    """What was decided on: the roles that an election gives, else a proposal or claim."""
    if outcome == "val":
        return tuple(elected(paper, stretch.sentence, (stretch.start, stretch.end), known))
    target = _target(paper, stretch, known, outcome)
    return (target,) if target is not None else ()


def _left_undone(paper: Paper, stretch: Stretch, known: Sequence[Draft]) -> tuple[Draft, ...]:
    """The membership that is not sought, where it is decided that nothing be done."""
    told = told_in(paper, stretch.sentence, (stretch.start, stretch.end), known)
    return tuple(d for d in told if d.type is ClaimType.MEMBERSHIP and d.modality is Modality.DENIED)[:1]


def _target(paper: Paper, stretch: Stretch, known: Sequence[Draft], outcome: str) -> Draft | None:
    """The proposal that was decided on; else the claim that the words hold."""
    sentence, span = stretch.sentence, (stretch.start, stretch.end)
    refused = outcome in REFUSED
    against = kind_asked(sentence, span) if outcome in ("bifall", "godkänd", "avslag") else ""
    if against:
        return of_kind(paper, sentence, against, known)
    if not refused or not PUT.search(stretch.text):
        source = paper.source_span(sentence, *span)
        inner = [
            draft
            for draft in known
            if (draft.type in _INNER or _is_to_come(draft))
            and any(source.start <= piece.start < source.end for piece in draft.evidence)
        ]
        proposal = of_matter(paper, sentence, span, known)
        if proposal is not None or inner:
            return proposal or inner[0]
    granted = outcome in ("bifall", "godkänd") and _GRANTS.search(stretch.text)
    if (granted or refused) and PUT.search(stretch.text) and not _ANOTHER.search(stretch.text):
        return referred(paper, sentence, span, known) or open_claim(paper, sentence, span, known)
    return None


def _is_to_come(draft: Draft) -> bool:
    """Whether a claim is of a role that nobody holds yet."""
    return draft.type is ClaimType.ROLE_HOLDING and draft.modality is not Modality.STATED


_GRANTS = re.compile(
    r"\b(?:bif[aö]ll|anta|godkänn(?:er|a)? (?:\S+ ){0,3}(?:förslag|motion|hemställan)|godkänner|enlig|ansluter sig till|ställer sig bakom)",
    re.IGNORECASE,
)
_ANOTHER = re.compile(
    r"\b(?:en|ett|flera|två) (?:[a-zåäö]+ )?(?:motion(?:er)?|medborgarförslag|förslag|skrivelse|yrkanden?)\b"
)
"""A proposal that the paper has not told of before."""


def _decision(
    paper: Paper,
    agent: Name,
    when: Period,
    where: tuple[Stretch, Act | None],
    what: tuple[tuple[Draft, ...], str],
    derivation: Derivation,
    values: tuple[Value, ...] = (),
    rule: str = "decision.listed@1",
) -> Draft:
    stretch, act = where
    targets, outcome = what
    participants: list[tuple[Property, Name | Draft]] = [(Property.AGENT, agent)]
    participants += [(Property.DECIDES, target) for target in targets]
    if not targets:
        values = (*values, ("motion", _words(stretch.text)))
    span = (stretch.start, stretch.end)
    if act is not None and act.formula.sentence.index == stretch.sentence.index:
        span = (act.formula.start, stretch.end)
    return Draft(
        ClaimType.DECISION,
        tuple(participants),
        Modality.STATED,
        when,
        (("outcome", outcome), *values),
        (),
        (evidence(paper, stretch.sentence, span, rule, derivation),),
    )


def _words(text: str) -> str:
    plain = re.sub(r"^(?:(?:att|\d{1,2}[.)]|[-–•])\s+)+", "", text.strip(" ,."))
    plain = re.sub(r",? samt$", "", plain)
    return plain if len(plain) <= _TEXT_LENGTH else plain[:_TEXT_LENGTH].rsplit(" ", 1)[0] + " …"


def _is_provisional(paper: Paper, match: Match) -> bool:
    """A result that the chair finds before a vote is asked for."""
    if _UNREAL.search(match.sentence.view[: match.found.start()]):
        return True
    found = match.rule in ("decision.finds@1", "decision.finds-grant@1") or _FINDS.search(
        match.sentence.view[: match.found.start()]
    )
    if not found:
        return False
    return _vote_follows(paper, match.sentence)


def _vote_follows(paper: Paper, sentence: Sentence) -> bool:
    """Whether a vote is asked for after what a sentence tells, or a section on one comes next."""
    return any(
        (other.section == sentence.section and _PUTS_TO_VOTE.search(other.text) is not None)
        or (other.section != sentence.section and paper.section_of(other).kind is SectionKind.VOTE)
        for other in paper.sentences[sentence.index : sentence.index + 4]
    )


def _from_vote(paper: Paper, match: Match, known: Sequence[Draft]) -> Iterator[Draft]:
    sentence = match.sentence
    agent = match.first("agent")
    when = match.first("when")
    date = when.period.start if when is not None and when.period is not None else day_of(paper, sentence)
    if (
        agent is None
        or agent.name is None
        or agent.genitive
        or not date
        or not _is_minutes(paper, sentence, when is not None)
    ):
        return
    elsewhere = in_full(paper, sentence, agent.name) != sitting_body(paper, sentence)
    if elsewhere and (
        match.rule == "decision.has-granted@1" or (when is None and sitting_body(paper, sentence))
    ):
        return  # another body's ruling without its day is what that body is asked for
    start, end = (sentence.places[place] for place in match.found.span("what"))
    next_ruling = AND_RULES.search(sentence.text, start + 1, end)
    end = next_ruling.start() if next_ruling is not None else end
    stretch = Stretch(sentence, start, end)
    told = told_by(stretch)
    outcome = "antagen" if match.rule == "decision.adopted@1" else told.outcome
    if not outcome:
        return
    adopted = match.rule == "decision.adopted@1" or outcome == UNTOLD
    targets = _targets(paper, told.decided, known, outcome) if not adopted else ()
    if not targets and _IT.match(stretch.text):
        targets = _put(paper, match, known)
        if not targets:
            return
    yield from (role for role in targets if outcome == "val" and role not in known)
    span = Stretch(sentence, match.span[0], max(end, sentence.places[match.found.end("agent")]))
    who, what = in_full(paper, sentence, agent.name), (targets, outcome)
    how = (derivation_of([agent]), votes(paper, match), match.rule)
    draft = _decision(paper, who, _on(when, date), (span, None), what, *how)
    if not targets:
        draft = _worded(draft, stretch)
    yield draft


def _on(when: Mention | None, date: str) -> Period:
    """The day that a mention gives, or a month as such; else the day of the paper."""
    printed = when.period if when is not None else None
    return Period(date, None, (printed.precision if printed is not None else None) or Precision.DAY, "")


_IT = re.compile(
    r"(?:bifaller|avslår|biföll|avslog|bifallit|avslagit|antar|godkänner) (?:det|den|detta|denna|detsamma)\b"
    r"|(?:enligt|i enlighet med) (?:det|den|detta|denna|detsamma|densamma)\b"
)
_PUTS = re.compile(
    r"(?:proposition(?:er)? (?:på|om)|ställer|prövar|upptar|tar upp)(?: bifall (?:respektive|eller|och|till och) avslag (?:på|till))? (?P<put>[^.;]*)"
)


_TAKEN_UP = re.compile(
    r"\b(?:tas|prövas|upptas|behandlas|ställs|tar) (?P<put>[^.;,]{3,60}?)(?: upp| under proposition)?\.?\s*$"
)


def _put(paper: Paper, match: Match, known: Sequence[Draft]) -> tuple[Draft, ...]:
    """What "bifaller det" grants: what the same sentence puts to the body."""
    sentence = match.sentence
    found = _PUTS.search(sentence.text, 0, match.span[0])
    if found is None and sentence.index:
        sentence = paper.sentences[sentence.index - 1]
        found = _TAKEN_UP.search(sentence.text) if sentence.block == match.sentence.block else None
    if found is None or re.search(r"\bmot\b", found["put"]):
        return ()
    target = referred(paper, sentence, found.span("put"), known)
    return (target,) if target is not None else ()


def _from_finding(paper: Paper, match: Match, known: Sequence[Draft]) -> Iterator[Draft]:
    """What the chair finds granted or refused by the body that sits; before a vote, nothing."""
    sentence = match.sentence
    body = sitting_body(paper, sentence)
    date = day_of(paper, sentence)
    if body is None or not date or not _is_minutes(paper, sentence, False) or _vote_follows(paper, sentence):
        return
    start, end = (sentence.places[place] for place in match.found.span("what"))
    words = sentence.text[start:end]
    respective = re.search(r"bifall (?:respektive|eller|och|till och) avslag (?:på|till) ", words)
    against = re.search(r"\b(?:mot|under proposition)\b", words)
    if respective is not None:
        start += respective.end()
    elif against is not None:
        end = start + against.start()
    target = referred(paper, sentence, (start, end), known)
    if target is None:
        return
    groups = match.found.groupdict()
    res = groups["res"] or groups.get("was") or groups.get("res2") or groups.get("won") or ""
    if not res or (match.rule == "decision.is-ruled@1" and not _is_told_here(paper, sentence, res)):
        return
    outcome = "avslag" if re.match(r"avsl|förk", res) else "bifall"
    where = (Stretch(sentence, *match.span), None)
    yield _decision(
        paper, body, _on(None, date), where, ((target,), outcome), Derivation.INFERRED, rule=match.rule
    )


def _is_told_here(paper: Paper, sentence: Sentence, res: str) -> bool:
    """Whether a section tells rulings; in the present tense only where it tells how they came about."""
    kind = paper.section_of(sentence).kind
    return kind in HERE if res.endswith("gs") or (res.endswith("lls") and "ö" in res) else kind in _HOW


def _of_the_meeting(paper: Paper, match: Match, known: Sequence[Draft]) -> Iterator[Draft]:
    """What a line of its own in the minutes tells that the body that sits decided."""
    sentence = match.sentence
    body, date = sitting_body(paper, sentence), day_of(paper, sentence)
    here = paper.section_of(sentence).kind in (*HERE, SectionKind.MATTER) and not sentence.item
    if body is None or not date or not here or not _is_minutes(paper, sentence, False):
        return
    stretch = Stretch(sentence, *match.span)
    told = told_by(stretch)
    outcome = told.outcome
    if not outcome:
        return
    targets = _targets(paper, told.decided, known, outcome)
    where = (stretch, None)
    yield _decision(
        paper, body, _on(None, date), where, (targets, outcome), Derivation.INFERRED, rule=match.rule
    )


def _worded(draft: Draft, stretch: Stretch) -> Draft:
    values = tuple(value for value in draft.values if value[0] != "motion")
    return msgspec.structs.replace(draft, values=(*values, ("motion", _words(stretch.text))))


def _is_minutes(paper: Paper, sentence: Sentence, dated: bool) -> bool:
    return dated or paper.part_of(sentence).genre == "protokoll"
