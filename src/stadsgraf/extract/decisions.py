"""Decisions: which body decided what, when, with which outcome and which votes.

A decision needs its body, a date and words that say that it was taken; a chair who only "finds" a
result before a vote decides nothing. A decision on a proposal decides the proposal; one that nobody
proposed decides the claim itself; what no claim expresses is `motion` in words.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.extract.acts import Act, Stretch, find_acts
from stadsgraf.extract.rule import Match, derivation_of, evidence, matches
from stadsgraf.extract.targets import proposals, referred
from stadsgraf.model import Draft, Name, Period, Precision, Value
from stadsgraf.vocabulary import ClaimType, Derivation, Modality, Property

_INNER = frozenset({ClaimType.MEMBERSHIP, ClaimType.HOSTING})
_OUTCOMES: tuple[tuple[str, str], ...] = (
    (r"anses?(?: vara)? besvarad", "besvarad"),
    (r"\bavslå\w*|\bavslagit|\bavslag\b", "avslag"),
    (r"\båterremi", "återremiss"),
    (r"\bbordlägg", "bordläggning"),
    (r"\bgodkänn", "godkänd"),
    (r"\b(?:utses|väljs|valt|utse|välja)\b", "val"),
    (r"\bi uppdrag\b|\buppdra", "uppdrag"),
    (r"\blämna\w* .* som svar|\bsom sitt (?:eget )?yttrande|\bsvar på remissen", "yttrande"),
    (r"\blägg\w* .* till handlingarna", "lagd till handlingarna"),
)
_TEXT_LENGTH = 240

VOTES: tuple[tuple[str, str], ...] = (
    (
        "decision.by-vote@1",
        r"[Mm]ed <yes=NUMBER> (?:ja-)?röster mot <no=NUMBER>(?: nej-röster| nej)? beslutar <agent=ANYBODY> (?:att )?(?P<what>[^.]*)",
    ),
    (
        "decision.decides-by-vote@1",
        r"<agent=ANYBODY> (?:beslutar|beslutade|har)(?: således| därmed| därför)? med <yes=NUMBER> (?:ja-)?röster mot <no=NUMBER>(?: nej-röster| nej)?(?: att)?(?P<what> [^.]*)",
    ),
    (
        "decision.grants@1",
        r"(?<!att )<agent=ANYBODY> (?P<what>(?:bifaller|avslår|biföll|avslog|återremitterar|bordlägger|antar|godkänner) [^.]*)",
    ),
    ("decision.elected@1", r"<agent=ANYBODY> har (?:den )?<when=DATE> (?P<what>valt [^.]*)"),
    ("decision.adopted@1", r"(?P<what>\w+) (?:antogs|antagen|antaget|fastställdes|beslutades) av <agent=ANYBODY>(?: i)?(?: den)? <when=DATE>"),
)  # fmt: skip
_PUTS_TO_VOTE = re.compile(r"\bVotering begärs|\bOmröstning begärs|\bVotering verkställs", re.IGNORECASE)
_FINDS = compiled(r"(?:finner|förklarar)[^.]*$")


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Decisions of a paper; see the module's conventions."""
    for act in find_acts(paper):
        if act.kind is ActKind.DECISION:
            yield from _from_act(paper, act, known)
    for match in matches(paper.sentences, VOTES):
        if not _is_provisional(paper, match):
            yield from _from_vote(paper, match, known)


def _from_act(paper: Paper, act: Act, known: Sequence[Draft]) -> Iterator[Draft]:
    date = act.date or ("" if act.past else paper.date_of(act.formula.sentence))
    if not date:
        return
    for stretch in act.content:
        text = stretch.text
        if not text or re.search(r"\bföreslå|\btillstyrk|röster mot\b", text):
            continue
        outcome = _outcome(text)
        target = _target(paper, stretch, known, outcome)
        elsewhere = not act.agent_mentions or stretch.sentence.index != act.formula.sentence.index
        derivation = derivation_of(act.agent_mentions, implied=elsewhere)
        yield _decision(paper, act.agents[0], date, (stretch, act), (target, outcome), derivation)


def _outcome(text: str) -> str:
    for pattern, outcome in _OUTCOMES:
        if re.search(pattern, text, re.IGNORECASE):
            return outcome
    return "bifall"


def _target(paper: Paper, stretch: Stretch, known: Sequence[Draft], outcome: str) -> Draft | None:
    """The proposal that was decided on; else the claim that the words hold."""
    span = paper.source_span(stretch.sentence, stretch.start, stretch.end)
    inner = [
        draft
        for draft in known
        if draft.type in _INNER and any(span.start <= piece.start < span.end for piece in draft.evidence)
    ]
    for draft in inner:
        for proposal in reversed(proposals(known)):
            if any(
                prop is Property.PROPOSES and _same_matter(target, draft)
                for prop, target in proposal.participants
            ):
                return proposal
    if inner:
        return inner[0]
    if outcome in ("bifall", "avslag", "besvarad", "återremiss") and re.search(
        r"motion|förslag|skrivelse|yrkande|hemställan", stretch.text, re.IGNORECASE
    ):
        return referred(paper, stretch.sentence, (stretch.start, stretch.end), known)
    return None


def _same_matter(target: Name | Draft, draft: Draft) -> bool:
    return (
        isinstance(target, Draft)
        and target.type == draft.type
        and set(target.participants) == set(draft.participants)
    )


def _decision(
    paper: Paper,
    agent: Name,
    date: str,
    where: tuple[Stretch, Act | None],
    what: tuple[Draft | None, str],
    derivation: Derivation,
    values: tuple[Value, ...] = (),
    rule: str = "decision.listed@1",
) -> Draft:
    stretch, act = where
    target, outcome = what
    participants: list[tuple[Property, Name | Draft]] = [(Property.AGENT, agent)]
    if target is not None:
        participants.append((Property.DECIDES, target))
    else:
        values = (*values, ("motion", _words(stretch.text)))
    span = (stretch.start, stretch.end)
    if act is not None and act.formula.sentence.index == stretch.sentence.index:
        span = (act.formula.start, stretch.end)
    return Draft(
        ClaimType.DECISION,
        tuple(participants),
        Modality.STATED,
        Period(date, None, Precision.DAY, ""),
        (("outcome", outcome), *values),
        (),
        (evidence(paper, stretch.sentence, span, rule, derivation),),
    )


def _words(text: str) -> str:
    plain = re.sub(r"^(?:att|\d{1,2}[.)]|[-–•])\s+", "", text.strip(" ,."))
    plain = re.sub(r",? samt$", "", plain)
    return plain if len(plain) <= _TEXT_LENGTH else plain[:_TEXT_LENGTH].rsplit(" ", 1)[0] + " …"


def _is_provisional(paper: Paper, match: Match) -> bool:
    """A result that the chair finds before a vote is asked for."""
    if not _FINDS.search(match.sentence.view[: match.found.start()]):
        return False
    section = match.sentence.section
    return any(
        other.section == section and _PUTS_TO_VOTE.search(other.text)
        for other in paper.sentences[match.sentence.index : match.sentence.index + 4]
    )


def _from_vote(paper: Paper, match: Match, known: Sequence[Draft]) -> Iterator[Draft]:
    sentence = match.sentence
    agent = match.first("agent")
    when = match.first("when")
    date = when.period.start if when is not None and when.period is not None else paper.date_of(sentence)
    if (
        agent is None
        or agent.name is None
        or agent.genitive
        or not date
        or not _is_minutes(paper, sentence, when is not None)
    ):
        return
    start, end = (sentence.places[place] for place in match.found.span("what"))
    stretch = Stretch(sentence, start, end)
    outcome = "antagen" if match.rule == "decision.adopted@1" else _outcome(stretch.text)
    target = _target(paper, stretch, known, outcome) if match.rule != "decision.adopted@1" else None
    span = Stretch(sentence, *match.span)
    draft = _decision(
        paper,
        agent.name,
        date,
        (span, None),
        (target, outcome),
        derivation_of([agent]),
        _votes(paper, match),
        match.rule,
    )
    if target is None:
        draft = _worded(draft, stretch)
    yield draft


def _worded(draft: Draft, stretch: Stretch) -> Draft:
    import msgspec

    values = tuple(value for value in draft.values if value[0] != "motion")
    return msgspec.structs.replace(draft, values=(*values, ("motion", _words(stretch.text))))


def _is_minutes(paper: Paper, sentence: Sentence, dated: bool) -> bool:
    return dated or paper.part_of(sentence).genre == "protokoll"


_ABSTAIN = compiled(r"<n=NUMBER> (?:ledamöter |<ROLE> )?(?:avstår|avstod|lägger ned sin röst)")


def _votes(paper: Paper, match: Match) -> tuple[Value, ...]:
    values: list[Value] = []
    for group, name in (("yes", "votesFor"), ("no", "votesAgainst")):
        mention = match.first(group)
        if mention is not None and mention.number is not None:
            values.append((name, int(mention.number)))
    if values:
        for other in paper.sentences[match.sentence.index : match.sentence.index + 2]:
            found = _ABSTAIN.search(other.view)
            if found is not None and other.section == match.sentence.section:
                mention = Match(other, found, "").first("n")
                if mention is not None and mention.number is not None:
                    values.append(("votesAbstaining", int(mention.number)))
    return tuple(values)
