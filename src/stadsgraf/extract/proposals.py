"""Proposals and endorsements: who proposes what to whom, and who supports whose proposal.

Conventions (see docs/model.md): a proposal proposes claims that are not Stated; what no claim
expresses is `motion` in words. "Yrkar avslag" is a proposal of rejection, "yrkar bifall till N",
"tillstyrker" and "biträder" are endorsements of N. The deciding body is the last of the chain, or for
what is moved in a meeting the body that sits.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.extract.acts import MOTIONS, Act, Stretch, find_acts, sitting_body
from stadsgraf.extract.rule import Match, antecedents_of, derivation_of, evidence, matches
from stadsgraf.extract.targets import chairs, referred
from stadsgraf.model import Draft, Name, Period, Precision
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.vocabulary import ClaimType, Derivation, Modality, Property

_INNER = frozenset({ClaimType.MEMBERSHIP, ClaimType.HOSTING, ClaimType.ROLE_HOLDING})
_REJECTS = re.compile(
    r"^(?:att )?(?:avslå|avslag|i första hand avslag|avstyrka)\b|\bavslag på\b|\bskall? avslås\b|\bavslås\b",
    re.IGNORECASE,
)
_REFERS_BACK = re.compile(r"återremi(?:ss|tter)", re.IGNORECASE)
_SUPPORTS = re.compile(r"\b(?:bifall(?:er)? till|bifalla|bifall)\b", re.IGNORECASE)
_ACCORDING = re.compile(r"^(?:besluta )?(?:i enlighet med|enligt)\b", re.IGNORECASE)
_MOTION_LENGTH = 240
"""Characters of a proposal's words that are kept where no claim expresses it."""

ENDORSES: tuple[tuple[str, str], ...] = (
    (
        "endorsement.supports@1",
        r"<agent=ACTINGS>(?: <PARTY>)? (?:tillstyrker|tillstyrkte|biträder|biträdde|instämmer i|ställer sig bakom|stödjer|stöder)(?P<what> (?:därför |bifall till )?(?:[^.;]*?(?:förslag(?:et)?|motion(?:en)?|skrivelse(?:n)?|yrkande(?:t)?|hemställan))?)(?:[^.]*?(?:den )?(?P<date><when=DATE>))?",
    ),
    (
        "endorsement.decided-support@1",
        r"<agent=ANYBODY> (?:beslutade|beslöt)[^.]*? (?:den )?<when=DATE>[^.]*? att tillstyrka(?P<what> [^.;]*)",
    ),
)  # fmt: skip


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Proposals first, then endorsements, which refer to them."""
    acts = [act for act in find_acts(paper, chairs(known)) if act.kind is ActKind.PROPOSAL]
    made: list[Draft] = []
    for act in acts:
        if not _is_repeated_hypothesis(act):
            made.extend(_proposals(paper, act, (*known, *made)))
    made.extend(_passive(paper, known))
    yield from made
    everything = (*known, *made)
    for act in acts:
        yield from _moved_support(paper, act, everything)
    yield from _support(paper, everything)


def _is_repeated_hypothesis(act: Act) -> bool:
    text = act.formula.sentence.text
    return re.match(r"(?:Om|Därest|Ifall)\b", text) is not None


def _proposals(paper: Paper, act: Act, known: Sequence[Draft]) -> Iterator[Draft]:
    words = " ".join(stretch.text for stretch in act.content)
    inner = _inner_claims(paper, act.content, known)
    if _REFERS_BACK.search(words) and not inner:
        yield _proposal(paper, act, (), "återremiss", "återremiss")
        return
    if _REJECTS.search(words):
        yield _proposal(paper, act, (), "avslag", "avslag")
        if not inner:
            return
    if _SUPPORTS.search(words) and not inner:
        return
    if _ACCORDING.match(words) and not inner:
        inner = _same_as(paper, act, known)
    if act.rule == "acts.proposes@1" and not inner and not _is_formal(paper, act):
        return
    yield _proposal(paper, act, inner, "" if inner else _motion(words), _kind(paper, act))


def _is_formal(paper: Paper, act: Act) -> bool:
    """Whether what no claim expresses is a proposal all the same: moved in a meeting or put to a body."""
    section = paper.section_of(act.formula.sentence)
    return (
        section.kind is SectionKind.MOTIONS
        or act.decider is not None
        or paper.part_of(act.formula.sentence).genre in MOTIONS
    )


def _motion(words: str) -> str:
    text = re.sub(r"^(?:att|\d{1,2}[.)]|[-–•])\s+", "", words.strip(" ,:"))
    return text if len(text) <= _MOTION_LENGTH else text[:_MOTION_LENGTH].rsplit(" ", 1)[0] + " …"


def _kind(paper: Paper, act: Act) -> str:
    if act.rule == "acts.in-a-letter@1":
        return "motion" if "motion" in act.formula.text else "skrivelse"
    if paper.part_of(act.formula.sentence).genre in MOTIONS:
        return paper.part_of(act.formula.sentence).genre
    if act.rule == "acts.in-a-motion@1":
        return "motion"
    if paper.section_of(act.formula.sentence).kind is SectionKind.MOTIONS:
        return "yrkande"
    return ""


def _inner_claims(paper: Paper, content: Sequence[Stretch], known: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts found before whose evidence lies in what the act reaches, and that are not held as facts."""
    spans = [paper.source_span(s.sentence, s.start, s.end) for s in content if s.text]
    return tuple(
        draft
        for draft in known
        if draft.type in _INNER
        and draft.modality is not Modality.STATED
        and any(
            piece.start < span.end and span.start < piece.end for piece in draft.evidence for span in spans
        )
    )


def _same_as(paper: Paper, act: Act, known: Sequence[Draft]) -> tuple[Draft, ...]:
    """What another proposal proposes, where this one only points to it."""
    stretch = act.content[0]
    other = referred(paper, stretch.sentence, (stretch.start, stretch.end), known)
    if other is None:
        return ()
    return tuple(
        target
        for prop, target in other.participants
        if prop is Property.PROPOSES and isinstance(target, Draft)
    )


def _proposal(paper: Paper, act: Act, inner: tuple[Draft, ...], motion: str, kind: str) -> Draft:
    participants: list[tuple[Property, Name | Draft]] = [(Property.AGENT, name) for name in act.agents]
    participants += [(Property.PROPOSES, draft) for draft in inner]
    decider = act.decider or _moved_before(paper, act)
    if decider is not None:
        participants.append((Property.DECIDING_BODY, decider))
    values = tuple((name, text) for name, text in (("motion", motion), ("kind", kind)) if text)
    sentence = act.formula.sentence
    derivation = (
        Derivation.INFERRED
        if not act.agent_mentions
        else derivation_of(act.agent_mentions, implied=_is_implied(act))
    )
    return Draft(
        ClaimType.PROPOSAL,
        tuple(participants),
        Modality.PROPOSED,
        _day(_date(paper, act)),
        values,
        (),
        (
            evidence(
                paper,
                sentence,
                _passage(act),
                act.rule.replace("acts.", "proposal."),
                derivation,
                antecedents=antecedents_of(act.agent_mentions),
            ),
        ),
    )


def _passage(act: Act) -> tuple[int, int]:
    """The formula, and what it reaches in its own sentence."""
    end = max(
        [act.formula.end, *(s.end for s in act.content if s.sentence.index == act.formula.sentence.index)]
    )
    return act.formula.start, end if end > act.formula.end else len(act.formula.sentence.text)


def _moved_before(paper: Paper, act: Act) -> Name | None:
    section = paper.section_of(act.formula.sentence)
    part = paper.part_of(act.formula.sentence)
    if section.kind is SectionKind.MOTIONS and not act.past:
        return sitting_body(paper, act.formula.sentence)
    return part.body if part.genre in MOTIONS else None


def _day(date: str) -> Period:
    return Period(date, None, Precision.DAY, "") if date else Period()


_DATELINE = compiled(r"^(?:<CITY>|<MUNICIPALITY>|<NAME>),? (?:den )?<when=DATE>")
_PAPER_OF = compiled(
    r"<body=BODY> (?:tjänsteutlåtande|tjänsteskrivelse|skrivelse|utlåtande|yttrande|förslag)(?: daterat| daterad| av| från)?(?: den)? <when=DATE>"
    r"|<body2=BODYREF> anför i utlåtande <when2=DATE>|<body3=BODY> anför i (?:utlåtande|tjänsteutlåtande|yttrande) <when3=DATE>"
)
_REACH = 14
"""Sentences after a formula in the first person within which its dateline stands."""


_TOLD = re.compile(r"\b(?:föreslog|hemställde)\b", re.IGNORECASE)
"""Forms that tell of a proposal made on another day than the paper's."""


def _date(paper: Paper, act: Act) -> str:
    """Date of a proposal: printed in the formula, in the dateline below it, or with the paper it is quoted from."""
    if act.date:
        return act.date
    sentence = act.formula.sentence
    part = paper.part_of(sentence)
    if any(m.kind is MentionKind.SELF for m in act.agent_mentions):
        return part.date if part.genre in MOTIONS else _dateline_below(paper, sentence)
    quoted = _quoted_paper(paper, act)
    if quoted:
        return quoted
    if (
        part.genre in ("protokoll", "tjänsteskrivelse")
        and not act.past
        and not _TOLD.search(act.formula.text)
    ):
        return part.date
    return ""


def _dateline_below(paper: Paper, sentence: Sentence) -> str:
    for other in paper.sentences[sentence.index + 1 : sentence.index + _REACH]:
        found = _DATELINE.search(other.view)
        if found is not None:
            mention = Match(other, found, "").first("when")
            if mention is not None and mention.period is not None:
                return mention.period.start or ""
    return ""


def _quoted_paper(paper: Paper, act: Act) -> str:
    """Date of the paper that a section quotes: "Kontorets tjänsteutlåtande daterat den … har följande lydelse"."""
    for other in reversed(paper.sentences[: act.formula.sentence.index + 1]):
        if other.section != act.formula.sentence.section:
            break
        found = _PAPER_OF.search(other.view)
        if found is None:
            continue
        match = Match(other, found, "")
        body = match.first("body") or match.first("body2") or match.first("body3")
        when = match.first("when") or match.first("when2") or match.first("when3")
        if body is not None and body.name in act.agents and when is not None and when.period is not None:
            return when.period.start or ""
    return ""


_PASSIVE = compiled(r"<who=LOCAL> föreslås(?: också| även)? (?:bli|vara|stå som|få)")


def _passive(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Proposals without a proposer, "staden föreslås bli värd": that of the body quoted here (Inferred)."""
    for sentence in paper.sentences:
        found = _PASSIVE.search(sentence.view)
        body = paper.section_of(sentence).body
        if found is None or body is None:
            continue
        match = Match(sentence, found, "proposal.passive@1")
        stretch = Stretch(sentence, *match.span)
        act = Act(
            ActKind.PROPOSAL,
            match.rule,
            (body,),
            (),
            None,
            stretch,
            (Stretch(sentence, match.span[0], len(sentence.text)),),
        )
        inner = _inner_claims(paper, act.content, known) or _pending_hosting(match, known)
        if inner:
            yield _proposal(paper, act, inner, "", "")


def _pending_hosting(match: Match, known: Sequence[Draft]) -> tuple[Draft, ...]:
    """The hosting that the same host is asked for elsewhere in the paper, where "bli värd" is proposed."""
    host = match.first("who")
    if host is None or "värd" not in match.sentence.text[match.span[1] : match.span[1] + 12]:
        return ()
    found = [
        draft
        for draft in known
        if draft.type is ClaimType.HOSTING
        and draft.modality is not Modality.STATED
        and any(prop is Property.HOST and target == host.name for prop, target in draft.participants)
    ]
    return tuple(found[:1])


def _moved_support(paper: Paper, act: Act, known: Sequence[Draft]) -> Iterator[Draft]:
    """Endorsements moved in a meeting: "yrkar bifall till …"."""
    for stretch in act.content:
        found = _SUPPORTS.search(stretch.text)
        if found is None:
            continue
        begin = (
            stretch.start
            + stretch.sentence.text[stretch.start : stretch.end].index(found.group())
            + len(found.group())
        )
        end = _end_of_support(stretch, begin)
        target = referred(paper, stretch.sentence, (begin, end), known)
        span = (
            (act.formula.start, end)
            if stretch.sentence.index == act.formula.sentence.index
            else (stretch.start, end)
        )
        derivation = derivation_of(act.agent_mentions, implied=_is_implied(act))
        yield _endorsement(
            paper,
            (act.agents, ""),
            (stretch.sentence, span, "endorsement.moves-support@1"),
            target,
            derivation,
        )
        return


def _is_implied(act: Act) -> bool:
    """Whether somebody acts whom the passage does not name: "ordföranden yrkar", "i andra hand yrkar hon"."""
    return len(act.agents) > sum(mention.kind is not MentionKind.ROLE for mention in act.agent_mentions)


def _end_of_support(stretch: Stretch, begin: int) -> int:
    cut = re.search(r" och (?:avslag|att)\b|[.;]", stretch.sentence.text[begin : stretch.end])
    return begin + cut.start() if cut is not None else stretch.end


def _support(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Endorsements stated outright: "tillstyrker", "biträder"."""
    for match in matches(paper.sentences, ENDORSES):
        agents = [m for m in match.mentions("agent") if m.name is not None]
        if not agents or any(m.genitive for m in agents) or "inte" in match.found["what"]:
            continue
        start, end = match.found.span("what")
        span = (match.sentence.places[start], match.sentence.places[end])
        target = referred(paper, match.sentence, span, known)
        when = match.first("when")
        date = when.period.start if when is not None and when.period is not None else None
        names = tuple(m.name for m in agents if m.name is not None)
        yield _endorsement(
            paper,
            (names, date or ""),
            (match.sentence, match.span, match.rule),
            target,
            derivation_of(agents),
        )


def _endorsement(
    paper: Paper,
    who: tuple[tuple[Name, ...], str],
    where: tuple[Sentence, tuple[int, int], str],
    target: Draft | None,
    derivation: Derivation,
) -> Draft:
    agents, date = who
    sentence, span, rule = where
    participants: list[tuple[Property, Name | Draft]] = [(Property.AGENT, name) for name in agents]
    words = sentence.text[span[0] : span[1]].strip(" .")
    if target is not None:
        participants.append((Property.ENDORSES, target))
    values = () if target is not None else (("motion", words),)
    return Draft(
        ClaimType.ENDORSEMENT,
        tuple(participants),
        Modality.STATED,
        _day(date),
        values,
        (),
        (evidence(paper, sentence, span, rule, derivation),),
    )
