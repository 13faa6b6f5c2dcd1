"""Invitations and initiations: who asked whom to join or host, and which body started the case."""

from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, Paper
from stadsgraf.extract.rule import Match, antecedents_of, derivation_of, evidence, matches
from stadsgraf.model import Draft, Name, Period, Precision
from stadsgraf.vocabulary import ClaimType, Modality, Property

_ASKED = r"(?:inbjudits|bjudits in|erbjudits|tillfrågats|getts tillfälle|fått (?:en )?(?:inbjudan|förfrågan|erbjudande)|erhållit (?:en )?(?:inbjudan|förfrågan|erbjudande)|blivit inbjuden|blivit inbjudna)"

RULES: tuple[tuple[str, str], ...] = (
    (
        "invitation.asked-to-host@1",
        rf"<who=LOCAL> har(?: nu| också| även)? {_ASKED}[^.;]*?(?P<host>värdstad|värd|värdskap\w*|arrangör)(?:[^.;]*?<when=DATE>)?",
    ),
    (
        "invitation.asked-to-join@1",
        rf"<who=LOCAL> har(?: nu| också| även)? {_ASKED}(?: från <by=ANYNET>)?(?: att| om att| om)? (?:delta i|ansluta sig(?: till)?|bli medlem i|gå med i|medlemskap i|ingå i)(?: <net=ANYNET>)?(?P<organ>[^.;]*styrgrupp)?(?:[^.;]*?senast (?:den )?<last=DATE>)?",
    ),
    (
        "invitation.letter@1",
        r"(?:[Ff]örfrågan|[Ii]nbjudan|[Ee]rbjudande)(?:n)? om (?:medlemskap|att (?:delta|gå med|bli medlem))[^.;]*? (?:nådde|kom till|inkom till|ställdes till|riktades till) <who=LOCAL>(?:[^.;]*? från <by=ANYNET>)?(?:[^.;]*?(?:den )?<when=DATE>)?",
    ),
    (
        "invitation.invites@1",
        r"<by=NETWORK> har (?:bjudit in|inbjudit|erbjudit) <who=LOCAL> (?:att )?(?:delta|bli medlem|ansluta sig|gå med|medlemskap)",
    ),
)  # fmt: skip

INITIATION: tuple[tuple[str, str], ...] = (
    (
        "initiation.initiated-by@1",
        r"\bÄrendet (?:har initierats|initierades|har väckts|väcktes|initieras) av <agent=INSTITUTION>",
    ),
)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Invitations, with the membership or hosting that they are for, and initiations of cases."""
    for match in matches(paper.sentences, RULES):
        yield from _invitation(paper, match, known)
    for match in matches(paper.sentences, INITIATION):
        agent = match.first("agent")
        if agent is not None and agent.name is not None:
            yield Draft(
                ClaimType.INITIATION,
                ((Property.AGENT, agent.name),),
                evidence=(
                    evidence(paper, match.sentence, _with_stop(match), match.rule, derivation_of([agent])),
                ),
            )


def _with_stop(match: Match) -> tuple[int, int]:
    start, end = match.span
    return start, end + 1 if match.sentence.text[end : end + 1] == "." else end


def _invitation(paper: Paper, match: Match, known: Sequence[Draft]) -> Iterator[Draft]:
    who, by = match.first("who"), match.first("by")
    net = match.first("net")
    of_it = net is not None and net.genitive and not match.found["organ"]
    if who is None or who.name is None or of_it:
        return
    invited = _invited(paper, match, who, known)
    if not invited:
        return
    yield from (draft for draft in invited if draft not in known)
    participants: list[tuple[Property, Name | Draft]] = [(Property.INVITEE, who.name)]
    participants += [(Property.INVITES, draft) for draft in invited]
    if by is not None and by.name is not None:
        participants.append((Property.AGENT, by.name))
    yield Draft(
        ClaimType.INVITATION,
        tuple(participants),
        Modality.STATED,
        _period(match),
        (),
        () if by is not None else ("agent",),
        (
            evidence(
                paper,
                match.sentence,
                match.span,
                match.rule,
                derivation_of([who, by]),
                antecedents=antecedents_of([who, by]),
            ),
        ),
    )


def _period(match: Match) -> Period:
    when, last = match.first("when"), match.first("last")
    if match.rule.startswith("invitation.asked-to-host"):
        return Period()
    if last is not None and last.period is not None:
        return Period(None, last.period.end, last.period.precision, last.words)
    if when is not None and when.period is not None:
        return Period(when.period.start, None, when.period.precision or Precision.DAY, when.words)
    return Period()


def _invited(paper: Paper, match: Match, who: Mention, known: Sequence[Draft]) -> tuple[Draft, ...]:
    """The memberships or the hosting that the invitation is for, as found elsewhere in the paper."""
    hosting = match.rule.startswith("invitation.asked-to-host")
    kind, prop = (ClaimType.HOSTING, Property.HOST) if hosting else (ClaimType.MEMBERSHIP, Property.MEMBER)
    net, by = match.first("net"), match.first("by")
    target = by if net is None or (net.anaphor and by is not None) else net
    network = target.name if target is not None else match.sentence.topic
    found = {
        draft: None
        for draft in known
        if draft.type is kind
        and draft.modality is not Modality.STATED
        and (prop, who.name) in draft.participants
        and (
            network is None
            or _concerns(
                draft, network, whole="organ" not in match.found.re.groupindex or not match.found["organ"]
            )
        )
    }
    if found:
        # One is asked to what is still open; a refusal only where the paper knows nothing else of it.
        still_open = {draft: None for draft in found if draft.modality is not Modality.DENIED}
        return tuple(_once(still_open or found))
    if hosting or network is None or who.name is None:
        return ()
    source = evidence(
        paper,
        match.sentence,
        match.span,
        match.rule,
        derivation_of([who, target], implied=target is None),
        antecedents=[*antecedents_of([who, target]), *([network] if target is None else [])],
    )
    # Who is invited has not applied: it becomes a member if it accepts.
    member = ((Property.MEMBER, who.name), (Property.ORGANIZATION, network))
    return (Draft(ClaimType.MEMBERSHIP, member, Modality.CONDITIONAL, evidence=(source,)),)


def _concerns(draft: Draft, network: Name, *, whole: bool) -> bool:
    organisations = [
        target
        for prop, target in draft.participants
        if prop in (Property.ORGANIZATION, Property.NETWORK) and isinstance(target, Name)
    ]
    return any(
        target.label == network.label or (not whole and target.scope == network.label)
        for target in organisations
    )


def _once(drafts: dict[Draft, None]) -> Iterator[Draft]:
    """One draft per claim: those that differ in evidence only are the same."""
    seen: set[tuple[object, ...]] = set()
    for draft in drafts:
        key = (draft.participants, draft.modality, draft.period.start, draft.period.end)
        if key not in seen:
            seen.add(key)
            yield draft
