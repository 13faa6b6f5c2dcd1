"""Proposals and endorsements: who proposes what to whom, and who supports whose proposal.

Conventions (see docs/model.md): a proposal proposes claims that are not Stated; what no claim
expresses is `motion` in words. "Yrkar avslag" is a proposal of rejection, "yrkar bifall till N",
"tillstyrker" and "biträder" are endorsements of N. The deciding body is the last of the chain, or for
what is moved in a meeting the body that sits.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Paper
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.extract.act_frames import TELLING
from stadsgraf.extract.acts import Act, Stretch, find_acts
from stadsgraf.extract.delegations import holder
from stadsgraf.extract.genres import MOTIONS
from stadsgraf.extract.motion_demands import ruled_demands
from stadsgraf.extract.presenters import chairs
from stadsgraf.extract.proposal_dates import period_of
from stadsgraf.extract.proposal_deciders import moved_before
from stadsgraf.extract.proposal_kinds import OF_PAPERS, is_formal, kind_of, tells_of_paper
from stadsgraf.extract.rule import Match, antecedents_of, derivation_of, evidence
from stadsgraf.extract.ruled_motions import asked_for_elsewhere
from stadsgraf.extract.support import Move, endorsements
from stadsgraf.extract.support_moves import is_implied, only_supports
from stadsgraf.extract.targets import (
    INNER,
    agents,
    is_on_one_matter,
    pending,
    referred,
    same_matter,
    value,
)
from stadsgraf.model import Draft, Name
from stadsgraf.vocabulary import ClaimType, Derivation, Modality, Property

_REJECTS = re.compile(
    r"^(?:att )?(?:avslå[rs]?|avslag|i första hand avslag|avstyrka|avstyrker|avstyrkte|avslagsyrkande)\b|\bavslag på\b|\bskall? avslås\b|\bavslås\b",
    re.IGNORECASE,
)
_POSTPONES = re.compile(r"\bbordlägg", re.IGNORECASE)
_REFERS_BACK = re.compile(r"återremi(?:ss|tter)", re.IGNORECASE)
_NOT_TO_DO = re.compile(
    r"\b(?:inte|ej|icke) (?:ska |skall |bör |måtte )?(?:återremitter|bordlägg|avslå|avvisa|förkasta|skjut)",
    re.IGNORECASE,
)
"""What is moved is that something be left undone."""
_AGAINST_IT = re.compile(r"^(?:att )?avsl(?:ag|å)\b", re.IGNORECASE)
_ACCORDING = re.compile(r"^(?:besluta )?(?:i enlighet med|enligt)\b", re.IGNORECASE)
_AS_MUCH = re.compile(r"^(?:detsamma|samma sak|likadant)\b", re.IGNORECASE)
_MOTION_LENGTH = 240
"""Characters of a proposal's words that are kept where no claim expresses it."""


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Proposals first, then endorsements, which refer to them."""
    acts = [act for act in find_acts(paper, chairs(known)) if act.kind is ActKind.PROPOSAL]
    made: list[Draft] = []
    moves: list[tuple[Act, list[Draft]]] = []
    for act in (_held(act, known) for act in acts):
        if act is not None and not _is_repeated_hypothesis(act):
            whole = (*known, *made)
            here = list(_by_demand(paper, act, whole, moves) or _proposals(paper, act, whole))
            made.extend(here)
            moves.append((act, here))
    made.extend(_passive(paper, known))
    merged = _told_once(paper, made)
    made = list({id(draft): draft for draft in merged}.values())
    yield from made
    once = {id(old): new for old, new in zip(_flat(moves), merged, strict=False)}
    done = [
        Move(act.formula.sentence, act.agents, tuple(once[id(draft)] for draft in here), act.formula.start)
        for act, here in moves
    ]
    yield from endorsements(paper, acts, done, (*known, *made))


def _held(act: Act, known: Sequence[Draft]) -> Act | None:
    """An act with the one who holds the title that it names; None where nobody or several do."""
    who = holder(act.agents[0], known)
    return (
        act if who == act.agents[0] else None if who is None else msgspec.structs.replace(act, agents=(who,))
    )


def _flat(moves: Sequence[tuple[Act, list[Draft]]]) -> list[Draft]:
    return [draft for _, here in moves for draft in here]


def _told_once(paper: Paper, made: Sequence[Draft]) -> list[Draft]:
    """For each proposal itself, or the one in the file that it only tells of, with what both hold."""
    places = [_told_of(paper, draft, made) for draft in made]
    whole = list(made)
    for draft, place in zip(made, places, strict=True):
        if place is not None:
            whole[place] = _joined(whole[place], draft)
    return [whole[number if place is None else place] for number, place in enumerate(places)]


def _joined(whole: Draft, told: Draft) -> Draft:
    """A motion with what another passage tells of it: one claim, two pieces of evidence."""
    more = [(Property.PROPOSES, inner) for inner in _inner_of(told)] if not _inner_of(whole) else []
    values = tuple(pair for pair in whole.values if pair[0] != "motion") if more else whole.values
    return msgspec.structs.replace(
        whole,
        participants=(*whole.participants, *more),
        values=values,
        evidence=(*whole.evidence, *told.evidence),
    )


def _told_of(paper: Paper, draft: Draft, made: Sequence[Draft]) -> int | None:
    """The place of the motion, in the file itself, of which another passage only tells."""
    kind = value(draft, "kind")
    if kind not in (*MOTIONS, "skrivelse") or not _is_told(draft):
        return None
    fitting = [
        number
        for number, other in enumerate(made)
        if not _is_told(other) and value(other, "kind") == kind and set(agents(draft)) <= set(agents(other))
    ]
    days = {draft.period.start, *(made[number].period.start for number in fitting)} - {None}
    if len(fitting) != 1 or len(days) > 1 or not is_on_one_matter(paper):
        return None
    known, inner = _inner_of(made[fitting[0]]), _inner_of(draft)
    told_alike = all(any(same_matter(mine, theirs) for theirs in known) for mine in inner)
    return fitting[0] if not known or told_alike else None


_TELLING = tuple(name.replace("acts.", "proposal.") for name in OF_PAPERS)


def _is_told(draft: Draft) -> bool:
    piece = draft.evidence[0]
    return piece.rule in _TELLING or (piece.rule == "proposal.proposes@1" and piece.genre not in MOTIONS)


def _inner_of(draft: Draft) -> list[Draft]:
    return [
        target
        for prop, target in draft.participants
        if prop is Property.PROPOSES and isinstance(target, Draft)
    ]


def _is_repeated_hypothesis(act: Act) -> bool:
    text = act.formula.sentence.text
    return re.match(r"(?:Om|Därest|Ifall)\b", text) is not None


def _by_demand(
    paper: Paper, act: Act, known: Sequence[Draft], moves: Sequence[tuple[Act, list[Draft]]]
) -> list[Draft]:
    """Of an act that grants some demands of a motion and turns down others, a proposal for each."""
    motions = [one for one, here in moves if here and value(here[0], "kind") in MOTIONS]
    asked = motions[0].content if len(motions) == 1 and is_on_one_matter(paper) else ()
    made = []
    for ruled in ruled_demands(act.content):
        stretch = asked[ruled.number - 1 : ruled.number] if ruled.granted else ()
        inner = _inner_claims(paper, stretch, known)
        inner = inner if len(inner) == 1 else ()
        kind = "" if ruled.granted else "avslag"
        made.append(_proposal(paper, act, inner, "" if inner else ruled.words, kind))
    return made


def _proposals(paper: Paper, act: Act, known: Sequence[Draft]) -> Iterator[Draft]:
    content = _beside_support(act.content)
    if not content:
        return
    words = " ".join(stretch.text for stretch in content)
    inner = _inner_claims(paper, content, known)
    if _NOT_TO_DO.search(words) and not inner:
        return
    if _REFERS_BACK.search(words) and not inner and not _AGAINST_IT.match(words):
        yield _proposal(paper, act, (), "återremiss", "återremiss")
        return
    if _POSTPONES.search(words) and not inner:
        yield _proposal(paper, act, (), "bordläggning", "bordläggning")
        return
    if _REJECTS.search(words):
        yield _proposal(paper, act, (), "avslag", "avslag")
        if not inner:
            return
    if only_supports(act, words) and not inner:
        return
    if _AS_MUCH.match(words):
        return
    if _ACCORDING.match(words) and not inner:
        inner = _same_as(paper, act, known)
    inner = inner or _taken_up(paper, act, words, known)
    formal = is_formal(paper, act) or _RULES_ON.search(words) or tells_of_paper(act)
    if not inner and (act.rule == "acts.asks-for@1" or (act.rule in _TOLD_FREELY and not formal)):
        return
    yield _proposal(paper, act, inner, "" if inner else _motion(words), kind_of(paper, act))


_TAKES_UP = re.compile(
    r"\b(?:tackar? ja till|antar?|accepterar?|tar? emot|åtar? sig|tar? på sig|säg(?:a|er) ja till) "
    r"(?:(?P<host>värdskapet|(?:inbjudan|erbjudandet|förfrågan) (?:om värdskap|att (?:vara|stå|bli|arrangera|ordna|hålla)))"
    r"|(?P<join>medlemskapet|(?:inbjudan|erbjudandet|förfrågan) (?:om medlemskap|att (?:gå med|bli medlem|ansluta sig)))|(?:inbjudan|erbjudandet|förfrågan)(?= från |[.,;]|\s*$))(?![a-zåäö])",
    re.IGNORECASE,
)
"""To say yes to what the case is about: "att tacka ja till värdskapet"."""


def _taken_up(paper: Paper, act: Act, words: str, known: Sequence[Draft]) -> tuple[Draft, ...]:
    """The one hosting or membership of the case that the words say yes to."""
    yes = _TAKES_UP.search(words)
    if yes is None:
        return ()
    types = {ClaimType.HOSTING} if yes["host"] else {ClaimType.MEMBERSHIP} if yes["join"] else {*_ASKED_FOR}
    found = [d for d in pending(paper, act.content[0].sentence, known) if d.type in types]
    return tuple(found[:1]) if len({(d.type, d.participants) for d in found}) == 1 else ()


_ASKED_FOR = (ClaimType.HOSTING, ClaimType.MEMBERSHIP)
_TOLD_FREELY = (*TELLING, "acts.proposes@1", "acts.therefore-proposes@1", "acts.moves-inverted@1")
_BESIDE = re.compile(
    r",? (?:och|samt|men)(?: (?:därutöver|dessutom|vidare|i andra hand|som tillägg))? (?=att\b|avslag\b)"
    r"|,? (?:därutöver|dessutom|med (?:det |den |följande )?(?:tillägget?|ändringen?)(?: till förslaget)?) (?=att\b)"
)


_RULES_ON = re.compile(
    r"\b(?:motion|medborgarförslag|skrivelse)(?:en|et)?\b[^.;]*\b(?:besvara|avslå|bifall|avskriv)",
    re.IGNORECASE,
)
"""What is proposed of a motion itself."""


def _beside_support(content: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """What is moved besides support: "yrkar bifall till förslaget och därutöver att …"; else all of it."""
    first = content[0]
    if not re.match(
        r"\s*(?:att )?bifall(?:a|er)?\b", first.sentence.text[first.start : first.end], re.IGNORECASE
    ):
        return content
    text = first.sentence.text
    beside = _BESIDE.search(text, first.start, first.end)
    if beside is None:
        return content[1:]
    before = text[first.start : beside.start()]
    if " att " in before and not re.search(
        r"utöver|dessutom|tillägg|avslag|ändring", text[beside.start() : beside.end() + 6]
    ):
        return content[1:]
    return (Stretch(first.sentence, beside.end(), first.end), *content[1:])


def _motion(words: str) -> str:
    text = re.sub(r"^(?:att|\d{1,2}[.)]|[-–•])\s+", "", words.strip(" ,:"))
    return text if len(text) <= _MOTION_LENGTH else text[:_MOTION_LENGTH].rsplit(" ", 1)[0] + " …"


def _inner_claims(paper: Paper, content: Sequence[Stretch], known: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts found before whose evidence lies in what the act reaches, and that are not held as facts."""
    spans = [paper.source_span(s.sentence, s.start, s.end) for s in content if s.text]
    return tuple(
        draft
        for draft in known
        if draft.type in INNER
        and draft.modality is not Modality.STATED
        and not asked_for_elsewhere(paper, content, draft)
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
    decider = act.decider or moved_before(paper, act)
    if decider is not None and decider not in act.agents:
        participants.append((Property.DECIDING_BODY, decider))
    values = tuple((name, text) for name, text in (("motion", motion), ("kind", kind)) if text)
    sentence = act.formula.sentence
    derivation = (
        Derivation.INFERRED
        if not act.agent_mentions
        else derivation_of(act.agent_mentions, implied=is_implied(act))
    )
    return Draft(
        ClaimType.PROPOSAL,
        tuple(participants),
        Modality.PROPOSED,
        period_of(paper, act),
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
