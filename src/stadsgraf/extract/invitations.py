"""Invitations and initiations: who asked whom to join or host, and who started the case.

Conventions: an invitation is to a membership or a hosting, not to a meeting.  Who is invited has not applied: the
membership is Conditional.  Initiation is told of the case itself ("ärendet"), not of work or of a network.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.initiations import initiations, inviter_at
from stadsgraf.extract.invitation_nouns import Asked, told_by_nouns
from stadsgraf.extract.phrases import Actor, Actors, actors_at
from stadsgraf.extract.rule import Match, antecedents_of, derivation_of, evidence, matches
from stadsgraf.model import Draft, Name, Period, Precision
from stadsgraf.patterns import Gated
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

_ADV = r"(?: (?:nu|också|även|då|redan|tidigare|därför|formellt|samtidigt|(?:i|genom) (?:ett |en )?(?:brev|skrivelse|mejl|e-post)|(?:av|daterad|daterat) <DATE>|(?:(?:i|under|år|den) )*<DATE>))*"
_ASKING = r"(?:inbjudit|bjudit in|erbjudit|tillfrågat)"
_WAS_ASKED = r"(?:inbjudits|bjudits in|erbjudits|tillfrågats|blivit inbjud(?:en|na)|getts möjlighet|fått (?:(?:en|ett) )?(?:inbjudan|förfrågan|frågan?|erbjudande)|mottagit (?:(?:en|ett) )?(?:inbjudan|förfrågan|erbjudande))"
_GOT = r"(?:fick|mottog|erhöll)"
_GOT_WHAT = r"(?:(?:en|ett) )?(?:inbjudan|förfrågan|frågan?|erbjudande)"
_ACTIVE = compiled(
    rf"(?: (?:har|hade){_ADV} {_ASKING}| (?:inbjöd|erbjöd|tillfrågade|bjöd{_ADV} in|inbjuder|erbjuder|bjuder{_ADV} in)){_ADV} (?=<LOCAL>)"
)
_ACTIVE_INVERTED = compiled(
    r"(?<![\wåäö])(?P<verb>har|hade|inbjöd|erbjöd|tillfrågade|bjöd|inbjuder|erbjuder|bjuder) (?=<LOCAL>|<NETWORK>|<NETREF>|<ORG>|(?:den|det) )"
)
_ACTIVE_REST = {
    "har": compiled(rf"{_ADV} {_ASKING}{_ADV} (?=<LOCAL>)"),
    "bjöd": compiled(rf"{_ADV} in{_ADV} (?=<LOCAL>)"),
    "": compiled(rf"{_ADV} (?=<LOCAL>)"),
}
_PASSIVE = compiled(
    rf"(?: (?:har|hade)(?: av <ago=ANYNET>)?{_ADV} {_WAS_ASKED}| (?:är|var)(?: sedan <DATE>)?{_ADV} inbjud(?:en|na)| (?:inbjöds|bjöds in|erbjöds|tillfrågades|erbjuds|{_GOT}{_ADV} {_GOT_WHAT}))"
)
_PASSIVE_INVERTED = compiled(
    r"(?<![\wåäö])(?P<verb>har|hade|inbjöds|bjöds|erbjöds|tillfrågades|fick|mottog|erhöll) (?=<LOCAL>)"
)
_PASSIVE_REST = {
    "har": compiled(rf"{_ADV} {_WAS_ASKED}"),
    "bjöds": compiled(rf"{_ADV} in(?![\wåäö])"),
    "fick": compiled(rf"{_ADV} {_GOT_WHAT}"),
    "": compiled(_ADV),
}
_BY = compiled(rf"{_ADV} (?:av|från) (?=<LOCAL>|<NETWORK>|<NETREF>|<ORG>)")
_PURPOSE = compiled(
    r"(?:,? (?:att|om att|till att|om|till|om ett|ett))?(?:(?: få)?(?P<host> (?:vara|bli|stå)(?: som)? värd(?:stad|kommun)?(?![\wåäö])| värdskapet(?! i))"
    r"| (?:få )?(?:delta i|ingå i|gå med i|vara med i|komma med i|bli medlem(?:mar)? i|träda in i|ansluta sig till|(?:an)?söka (?:om )?medlemskap i|medlemskap i|inträde i|en plats i|bli en del av|delta som medlem(?:mar)? i)(?: (?:det|den))?(?: [a-zåäö]+(?:a|e))? <net=ANYNET>"
    r"| <net2=ANYNET>(?=[.,;)]|$| (?:och|men|i|under|år) | <DATE>)"
    r"| (?:få )?(?:bli medlem(?:mar)?|gå med|ansluta sig|(?:an)?söka (?:om )?medlemskap|medlemskap|inträda|vara med|komma med|delta som medlem(?:mar)?)(?! (?:i|till|på|och)(?![\wåäö]))"
    r"| som medlem(?:mar)?(?: (?:i|av) <net3=ANYNET>)?(?! (?:till|på)(?![\wåäö])| i (?!(?:ett|en|sitt) (?:brev|skrivelse|mejl)|<DATE>)))"
)
_LATER = compiled(r",?(?: (?:i|den|under|år))* <when=DATE>,?")
"""When somebody was invited, between who is and what to."""
_ANSWERED = compiled(
    r"(?=, som (?:då |dock )?(?:tackade|avböjde|avstod|antog|accepterade)(?![\wåäö])|,? men (?:fick nej|(?:<LOCAL> )?(?:tackade|avböjde|avstod)(?![\wåäö])))"
)
"""Who answers an invitation that the words before tell the purpose of: "…, som tackade nej"."""


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Invitations, with the membership or hosting that they are for, and initiations of cases."""
    told = [asked for match in matches(paper.sentences, RULES) if (asked := _by_rule(match)) is not None]
    for sentence in paper.sentences:
        taken = [asked.span for asked in told if asked.sentence.index == sentence.index]
        for asked in (*_read(sentence), *told_by_nouns(paper, sentence)):
            if not any(asked.span[0] < end and start < asked.span[1] for start, end in taken):
                taken.append(asked.span)
                told.append(asked)
    for asked in sorted(told, key=lambda item: (item.sentence.index, item.span)):
        yield from _invitation(paper, asked, known)
    yield from initiations(paper)


_TO_MEET = re.compile(
    r"\b(?:till|på|i) (?:en |ett |den |det |sin |sitt |årets |nästa )?(?:[a-zåäö]+ )?[a-zåäö]*(?:konferens|möte|seminari|kongress|mässa|stämma|workshop|utbildning|kurs|resa|forum)\w*|\bskicka (?:en |två |någon )?(?:deltagare|representant|delegat|ombud)"
)
_TO_JOIN = re.compile(r"medlem|anslu|gå med|inträd|ingå|delta i nätverk|vara med", re.IGNORECASE)
"""Without any of these an invitation to a meeting is to nothing else."""


def _by_rule(match: Match) -> Asked | None:
    """An invitation that one of `RULES` found; None where it is to something of the network only."""
    who, by, net = match.first("who"), match.first("by"), match.first("net")
    organ = bool("organ" in match.found.re.groupindex and match.found["organ"])
    if who is None or who.name is None or (net is not None and net.genitive and not organ):
        return None
    to_nothing = net is None and not organ and re.search(r" i$", match.found.group()) is not None
    if match.rule.startswith("invitation.asked-to-join") and to_nothing:
        return None
    return Asked(
        match.rule,
        match.sentence,
        match.span,
        (who.name, who),
        (by.name, by) if by is not None and by.name is not None else None,
        net,
        match.rule.startswith("invitation.asked-to-host"),
        organ,
        _period(match),
    )


def _read(sentence: Sentence) -> Iterator[Asked]:
    """The invitations of a sentence, active and passive, in either order of words."""
    for match in _ACTIVE.finditer(sentence.view):
        by = _ending_at(sentence, match.start())
        yield from _active(sentence, "invitation.invites@2", by, match.end(), match.start())
    for match in _ACTIVE_INVERTED.finditer(sentence.view):
        found = inviter_at(sentence, match.end())
        rest = _rest(_ACTIVE_REST, match["verb"]).match(sentence.view, found.end) if found.found else None
        if rest is not None:
            yield from _active(
                sentence, "invitation.invites-inverted@1", found.found[0], rest.end(), match.start()
            )
    for match in _PASSIVE.finditer(sentence.view):
        who = _ending_at(sentence, match.start())
        ago = max(match.start("ago"), 0)
        yield from _passive(sentence, "invitation.invited@1", who, match.end(), match.start(), ago)
    for match in _PASSIVE_INVERTED.finditer(sentence.view):
        found = actors_at(sentence, match.end())
        rest = _rest(_PASSIVE_REST, match["verb"]).match(sentence.view, found.end) if found.found else None
        if rest is not None:
            yield from _passive(
                sentence, "invitation.invited-inverted@1", found.found[0], rest.end(), match.start()
            )


def _rest(table: dict[str, Gated], verb: str) -> Gated:
    """What has to follow the subject of a verb that stands before it."""
    alike = {"hade": "har", "bjuder": "bjöd", "mottog": "fick", "erhöll": "fick"}
    verb = alike.get(verb.casefold(), verb.casefold())
    return table.get(verb) or table[""]


_SPEAKS_OF = re.compile(r"\b(?:i|på|för|till|med|hos|efter|mellan) $", re.IGNORECASE)
_NO = re.compile(r"\b(?:inte|ej|aldrig|kan|bör|ska|skulle|kommer)\b", re.IGNORECASE)


def _ending_at(sentence: Sentence, place: int) -> Actor | None:
    """The last actor of the list that ends right before a verb and is its subject."""
    for mention in sentence.mentions:
        start = sentence.places.index(mention.start)
        if start >= place:
            return None
        if mention.kind is MentionKind.PERSON and start == place - 1 and mention.name is not None:
            return Actor(mention.name, mention.start, mention.end, mention)
        actors = actors_at(sentence, start)
        if len(actors.found) == 1 and actors.end == place:
            return None if _SPEAKS_OF.search(sentence.view[:start]) else actors.found[0]
    return None


def _active(sentence: Sentence, rule: str, by: Actor | None, place: int, verb: int) -> Iterator[Asked]:
    """From "by invites", whom it invites to what."""
    invited = actors_at(sentence, place)
    if by is not None and invited.found and _NO.search(sentence.view[max(0, verb - 12) : place]) is None:
        yield from _asked(sentence, rule, invited.found, by, (invited.end, verb))


def _passive(
    sentence: Sentence, rule: str, who: Actor | None, place: int, verb: int, ago: int = 0
) -> Iterator[Asked]:
    """From "who was invited", by whom and to what."""
    if who is None or _NO.search(sentence.view[max(0, verb - 12) : place]) is not None:
        return
    named = _BY.match(sentence.view, place)
    found = inviter_at(sentence, named.end() if named is not None else ago) if named or ago else Actors((), 0)
    end = found.end if named is not None and found.found else place
    yield from _asked(sentence, rule, (who,), found.found[0] if found.found else None, (end, verb))


def _asked(
    sentence: Sentence, rule: str, invited: Sequence[Actor], by: Actor | None, around: tuple[int, int]
) -> Iterator[Asked]:
    """The invitations of those who are invited, from the end of the clause and the place of its verb."""
    end, verb = around
    purpose, behind = _purpose(sentence, end)
    answered = _ANSWERED.match(sentence.view, end) if purpose is None and by is not None else None
    found = purpose or answered
    if found is None or (by is not None and by.mention.kind in (MentionKind.BODY, MentionKind.BODYREF)):
        return
    groups = ("net", "net2", "net3")
    nets = [m for g in groups for m in group_mentions(sentence, purpose, g)] if purpose is not None else []
    if nets and (nets[0].genitive or nets[0].name is None):
        return
    as_member = behind is None and found.group().strip().startswith("som medlem")
    at_end = _LATER.match(sentence.view, found.end()) if as_member else None
    if at_end is not None:
        behind = group_mentions(sentence, at_end, "when")[0]
    period, first = _when(sentence, around, behind)
    last = sentence.places[found.end()]
    for actor in invited:
        if by is not None and by.name == actor.name:
            continue
        start = min(sentence.places[verb], actor.start, by.start if by is not None else actor.start)
        ends = max(last, actor.end, by.end if by is not None else 0)
        while sentence.text[start] == " ":
            start += 1
        yield Asked(
            rule,
            sentence,
            (first if first is not None else start, ends),
            (actor.name, actor.mention),
            (by.name, by.mention) if by is not None else None,
            nets[0] if nets else None,
            purpose is not None and purpose["host"] is not None,
            False,
            period,
        )


def _purpose(sentence: Sentence, end: int) -> tuple[re.Match[str] | None, Mention | None]:
    """What somebody is invited to, from a place of the view on, and the day that may stand before it."""
    purpose = _PURPOSE.match(sentence.view, end)
    later = _LATER.match(sentence.view, end) if purpose is None else None
    if later is None:
        return purpose, None
    return _PURPOSE.match(sentence.view, later.end()), group_mentions(sentence, later, "when")[0]


def _when(sentence: Sentence, around: tuple[int, int], behind: Mention | None) -> tuple[Period, int | None]:
    """When somebody is invited: ahead of the verb, behind who is, or between the two."""
    end, verb = (sentence.places[place] for place in around)
    period, first = _date_ahead(sentence, verb)
    if first is None and behind is None:
        dates = (m for m in sentence.mentions if m.kind is MentionKind.DATE)
        behind = next((m for m in dates if verb < m.start < end), None)
    if first is None and behind is not None and behind.period is not None:
        period = Period(behind.period.start, None, behind.period.precision, behind.words)
    return period, first


_LEADS = re.compile(
    r"(?:(?:i|genom|via) (?:ett|en) (?:brev|skrivelse|inbjudan|e-brev|mejl|inbjudningsbrev)(?: daterat| daterad| av)? ?)?(?:(?:i|den|under|år) )*",
    re.IGNORECASE,
)


def _date_ahead(sentence: Sentence, verb: int) -> tuple[Period, int | None]:
    """The date that a clause with the verb before its subject begins with, and where it begins."""
    for mention in sentence.mentions:
        if mention.kind is MentionKind.DATE and mention.period is not None:
            lead = re.match(r"[ ,]*$", sentence.text[mention.end : verb])
            ahead = _LEADS.fullmatch(sentence.text[: mention.start])
            if lead is not None and ahead is not None:
                return Period(mention.period.start, None, mention.period.precision, mention.words), 0
    return Period(), None


def _invitation(paper: Paper, asked: Asked, known: Sequence[Draft]) -> Iterator[Draft]:
    text = asked.sentence.text
    if not asked.hosting and _TO_MEET.search(text) and _TO_JOIN.search(text) is None:
        return
    who, by, invited = asked.who, asked.by, _invited(paper, asked, known)
    if not invited:
        return
    yield from (draft for draft in invited if draft not in known)
    participants: list[tuple[Property, Name | Draft]] = [(Property.INVITEE, who[0])]
    participants += [(Property.INVITES, draft) for draft in invited]
    participants += [(Property.AGENT, by[0])] if by is not None else []
    mentions = [who[1], by[1] if by is not None else None]
    yield Draft(
        ClaimType.INVITATION,
        tuple(participants),
        Modality.STATED,
        asked.period,
        (),
        () if by is not None else ("agent",),
        (
            evidence(
                paper,
                asked.sentence,
                asked.span,
                asked.rule,
                derivation_of(mentions),
                antecedents=antecedents_of(mentions),
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


def _target(asked: Asked) -> tuple[Name | None, Mention | None]:
    """The network that an invitation is to: the one named, else the one that invites, else the topic."""
    net, by = asked.network, asked.by
    if by is not None and by[1].kind not in (MentionKind.NETWORK, MentionKind.NETREF):
        by = None
    if net is not None and (by is None or not net.anaphor):
        return net.name, net
    return (by[0], by[1]) if by is not None else (asked.sentence.topic, None)


def _invited(paper: Paper, asked: Asked, known: Sequence[Draft]) -> tuple[Draft, ...]:
    """The memberships or the hosting that the invitation is for, as found elsewhere in the paper."""
    hosting, who = asked.hosting, asked.who
    kind, prop = (ClaimType.HOSTING, Property.HOST) if hosting else (ClaimType.MEMBERSHIP, Property.MEMBER)
    network, target = _target(asked)
    found = {
        draft: None
        for draft in known
        if draft.type is kind
        and draft.modality is not Modality.STATED
        and (prop, who[0]) in draft.participants
        and (network is None or _concerns(draft, network, whole=not asked.organ))
    }
    if found:
        # One is asked to what is still open; a refusal only where the paper knows nothing else of it.
        still_open = {draft: None for draft in found if draft.modality is not Modality.DENIED}
        return tuple(_once(still_open or found))
    if hosting or network is None or network == who[0]:
        return ()
    source = evidence(
        paper,
        asked.sentence,
        asked.span,
        asked.rule,
        derivation_of([who[1], target], implied=target is None),
        antecedents=[*antecedents_of([who[1], target]), *([network] if target is None else [])],
    )
    # Who is invited has not applied: it becomes a member if it accepts.
    member = ((Property.MEMBER, who[0]), (Property.ORGANIZATION, network))
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
