"""Membership: who is, was, will be, wants to be or refuses to be a member of what.

Conventions (see docs/model.md): what a body only proposes is Proposed; an application that is filed
is Requested; *väntas, beräknas* is Planned; *är inte med, har tackat nej* is Denied. Leaving is a
membership claim of its own with an end and `kind "utträde"`. A membership once held is Stated with
its end, or with its end named as not stated. Present, observers, chairs and hosts are other families.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import UNIONS, compiled
from stadsgraf.extract.acts import Act, act_over, find_acts
from stadsgraf.extract.genres import PARTISAN
from stadsgraf.extract.membership_asides import ASIDE_RULES
from stadsgraf.extract.membership_circles import CIRCLE_RULES
from stadsgraf.extract.membership_clauses import spoken
from stadsgraf.extract.membership_conditions import CONDITIONAL_RULES, is_hypothetical, may_be_read
from stadsgraf.extract.membership_corrected import uncorrected
from stadsgraf.extract.membership_days import bounds_of
from stadsgraf.extract.membership_doubts import (
    EITHER_NETWORK,
    EXCEPTED_BEFORE,
    is_excepted,
    is_of_another,
    is_read_otherwise,
    tells_of_no_members,
)
from stadsgraf.extract.membership_ellipses import ELLIPSIS_RULES, SECOND_RULES, takes_up_nothing
from stadsgraf.extract.membership_former import as_former
from stadsgraf.extract.membership_founders import from_the_start, remaining
from stadsgraf.extract.membership_frames import MEMBER_RULES
from stadsgraf.extract.membership_lists import listed
from stadsgraf.extract.membership_made_up import MADE_UP_RULES
from stadsgraf.extract.membership_modality import modality_of
from stadsgraf.extract.membership_objects import is_of_a_person, is_said_of_something_else
from stadsgraf.extract.membership_parties import member_name, members_of, organization_of
from stadsgraf.extract.membership_rules import DENIED_BEFORE, RULES, Rule
from stadsgraf.extract.membership_spans import joined_and_left
from stadsgraf.extract.membership_tables import rows
from stadsgraf.extract.membership_times import (
    Told,
    gaps,
    own_dates,
    own_start,
    passage_of,
    period_of_own,
    told,
)
from stadsgraf.extract.membership_turns import BUT_RULES, FALSE_RULES, TURN_RULES
from stadsgraf.extract.membership_wishes import WISHES, is_weighed
from stadsgraf.extract.rule import Match, antecedents_of, clause_around, derivation_of, evidence
from stadsgraf.model import Draft, Name, Period, Reason
from stadsgraf.patterns import Sieve
from stadsgraf.swedish.doubt import ASKED_BEFORE, WISHED_BEFORE
from stadsgraf.swedish.words import words_in
from stadsgraf.vocabulary import ClaimType, Derivation, Modality, Property


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Memberships of a paper; see the module's conventions."""
    found = [*_found(paper), *remaining(paper, known), *listed(paper), *rows(paper)]
    for draft in uncorrected(paper, [*joined_and_left(found)]):
        yield from_the_start(draft, known)


def _found(paper: Paper) -> Iterator[tuple[Sentence, Draft]]:
    acts = _by_sentence(find_acts(paper))
    for sentence in paper.sentences:
        if sentence.row and _LABEL.match(sentence.text):
            yield from ((sentence, draft) for draft in _spoken(paper, sentence, (), acts))
        if sentence.row or (is_hypothetical(sentence) and not may_be_read(sentence)):
            continue
        taken: list[tuple[int, int]] = []
        told: list[Draft] = []
        for rule, found in _matches(sentence):
            if is_read_otherwise(rule, found, taken):
                continue
            match = Match(sentence, found, rule.name)
            drafts = list(_drafts(paper, rule, match, acts.get(sentence.index, ())))
            if drafts and not rule.inferred:
                taken.append(found.span())
            yield from ((sentence, draft) for draft in drafts)
            told += drafts
        yield from ((sentence, draft) for draft in _spoken(paper, sentence, told, acts))


_LABEL = re.compile(r"\W*[A-ZÅÄÖ][a-zåäö ]{2,40}: +[A-ZÅÄÖ]")
"""Before what a row of a table lists: "Har ansökt:   Boden"."""


def _spoken(
    paper: Paper, sentence: Sentence, drafts: Sequence[Draft], acts: Mapping[int, Sequence[Act]]
) -> Iterator[Draft]:
    """What clauses tell that no rule has read."""
    told = {draft.participants for draft in drafts}
    for one in spoken(paper, sentence) if _has_network(sentence) else ():
        act = act_over(acts.get(sentence.index, ()), sentence, one.match.span[0])
        before = sentence.text[: one.match.span[0]]
        acted = act is not None and not act.past if one.rule.acted else act is None
        wished = not one.rule.acted and (WISHED_BEFORE.search(before) or ASKED_BEFORE.search(before))
        if not acted or wished or _is_no_membership(one.rule, one.match):
            continue
        shared = tuple(gaps(one.match))
        within = (one.within[0], min(one.within[1], shared[0].span[0])) if shared else one.within
        dates = own_dates(sentence, one.members, within)
        pairs = [
            (m, dates.get(n, within), max(one.match.span[1], *(dates.get(n) or (0,))))
            for n, m in enumerate(one.members)
        ]
        pairs += [
            (named, gap.span, gap.span[1])
            for gap in shared
            for group in _WHO
            for named in gap.mentions(group)
        ]
        for member, span, end in pairs:
            name = member_name(member, paper.home) if member is not None else paper.home
            organization = organization_of(paper, one.rule, one.match, one.network)
            if name is None or organization in (None, name) or is_of_a_person(sentence, member):
                continue
            first = min((span[0], *(m.start for m in one.members if m is not None)))
            rule = as_former(paper, one.rule, one.match, first)
            span = (first, span[1]) if rule is not one.rule else span
            reading = _Reading(rule, one.match, act, member, name, one.network, organization, span, end)
            draft = _draft(paper, reading)
            if draft.participants not in told:
                yield draft


_WHO = ("who", "who2", "who3", "with")


def _by_sentence(acts: tuple[Act, ...]) -> dict[int, list[Act]]:
    """The acts by the sentences that hold what they are about."""
    table: dict[int, list[Act]] = {}
    for act in acts:
        for index in {stretch.sentence.index: None for stretch in act.content}:
            table.setdefault(index, []).append(act)
    return table


_IN_ORDER = (
    *ASIDE_RULES,
    *ELLIPSIS_RULES,
    *FALSE_RULES,
    *RULES,
    *MEMBER_RULES,
    *TURN_RULES,
    *CIRCLE_RULES,
    *MADE_UP_RULES,
    *WISHES,
    *BUT_RULES,
    *SECOND_RULES,
)
_ALL_RULES = Sieve((rule, compiled(rule.pattern)) for rule in _IN_ORDER)
_WITHOUT_MEMBER = Sieve((rule, compiled(rule.pattern)) for rule in _IN_ORDER if not rule.tells_member)
_MEMBERS = frozenset(UNIONS["MEMBER"])
_NETWORKS = (MentionKind.NETWORK, MentionKind.NETREF)


def _has_network(sentence: Sentence) -> bool:
    named = sentence.topic is not None or any(mention.kind in _NETWORKS for mention in sentence.mentions)
    return named and len(sentence.view) < 2000  # what is longer is no sentence


def _matches(sentence: Sentence) -> Iterator[tuple[Rule, re.Match[str]]]:
    """What rules find in a sentence: most have no network in sight, or no verb of theirs."""
    if not _has_network(sentence):
        return
    if is_hypothetical(sentence):
        yield from (
            (rule, found)
            for rule in CONDITIONAL_RULES
            for found in compiled(rule.pattern).finditer(sentence.view)
        )
        return
    words = words_in(sentence.text)
    named = any(mention.kind in _MEMBERS for mention in sentence.mentions)
    for rule, pattern in (_ALL_RULES if named else _WITHOUT_MEMBER).candidates(sentence.view):
        if not rule.verbs or not rule.verbs.isdisjoint(words):
            yield from ((rule, found) for found in pattern.found(sentence.view))


_MEMBERLY = compiled(r"\b(?:medlem(?:mar)?|med|anslut\w+)(?: (?:i|till) <ANYNET>)?,? $")
"""What "men det är däremot X" takes up."""


def refusal(sentence: Sentence, place: int) -> Reason | None:
    """Why a sentence is not read where it speaks of membership at a place of its text; None if it is."""
    if sentence.text.rstrip().endswith("?"):
        return Reason.QUESTION
    if is_hypothetical(sentence):
        return Reason.SUPPOSITION
    begins = sentence.text[: place + len("medlem")]
    excepted = EXCEPTED_BEFORE.search(sentence.text[:place]) or EXCEPTED_BEFORE.search(begins)
    return Reason.EXCEPTION if excepted else None


def _drafts(paper: Paper, rule: Rule, match: Match, acts: Sequence[Act]) -> Iterator[Draft]:
    sentence = match.sentence
    if _is_no_membership(rule, match) or tells_of_no_members(paper, rule, sentence):
        return
    if takes_up_nothing(paper, match):
        return
    networks = next(filter(None, map(match.mentions, _NET_GROUPS)), [])
    organ = rule.name.startswith(("membership.steering-group", "membership.organ-"))
    if (not networks and not rule.implied) or (any(net.genitive for net in networks) and not organ):
        return
    if not networks and _is_of_what_goes_before(match):
        return
    if is_said_of_something_else(paper, rule, match, networks):
        return
    rule = as_former(paper, rule, match)
    act = act_over(acts, sentence, match.span[0])
    if act is None:
        act = act_over(acts, sentence, networks[0].start if networks else match.span[1] - 1)
    planned = rule.modality in (Modality.PLANNED, Modality.REQUESTED)
    wished = planned and WISHED_BEFORE.search(sentence.text[: match.span[0]])
    if act is None and (rule.acted or wished or (planned and " bör " in match.found.group())):
        return
    if rule.modality is Modality.STATED and ASKED_BEFORE.search(sentence.text[: match.span[0]]):
        return
    if act is not None and is_weighed(match, act):
        return
    if rule.ahead and (not _lies_ahead(paper, match) or _is_held(paper, match)):
        return
    members = members_of(rule, match, act, paper)
    for member, target, within, end in _pairs(rule, match, members, networks):
        name = member_name(member, paper.home) if member is not None else paper.home
        organization = organization_of(paper, rule, match, target)
        of_a_person = is_of_a_person(sentence, member)
        if name is not None and organization not in (None, name) and not of_a_person:
            yield _draft(paper, _Reading(rule, match, act, member, name, target, organization, within, end))


_NET_GROUPS = ("nets", "net", "net2", "net3")
_AT_BIRTH = re.compile(
    r"(?:[Nn]är|[Dd]å) [^.;]{1,60}?(?:bildades|grundades|startades|stiftades|instiftades|kom till|skapades)[^.;,]{0,40}$"
)
"""Before "var A och B med": they were there when it was founded, which tells of no end."""


def _is_of_what_goes_before(match: Match) -> bool:
    """Whether a passage without a network is of another than the topic: one named behind it, or what "där" takes up."""
    sentence = match.sentence
    behind = _NAMED_BEHIND.match(sentence.view, match.found.end())
    return behind is not None or _WHERE.search(sentence.text[: match.span[0]]) is not None


_WHERE = re.compile(r"\b(?:där|vari|i vilken|i vilket|dit)(?: [a-zåäö]+)? $")
_NAMED_BEHIND = compiled(
    r"(?: (?:<DATE>|(?!men|och|medan|samt)[a-zåäö]+)){0,4} (?:(?:i|till|ur|från|av) (?:det |den )?(?:[a-zåäö]+ )?<NETWORK>|(?:i|till|ur) <NAME>)"
)
"""What a passage without a network goes on with where it tells of another than the topic."""


def _is_no_membership(rule: Rule, match: Match) -> bool:
    """Whether the words before a match, or between its members, take back what it says."""
    text, start = match.sentence.text, match.span[0]
    before, begins = text[:start], text[: start + len("medlem")]
    at_birth = rule.former and _AT_BIRTH.search(before)
    if at_birth or is_excepted(before, begins) or is_of_another(rule, match):
        return True
    either = " eller " in match.found.group() or EITHER_NETWORK.search(match.sentence.view)
    if either and modality_of(rule, match, None) is not Modality.DENIED:
        return True
    if rule.name.startswith("membership.but-that-one"):
        return _MEMBERLY.search(match.sentence.view, 0, match.found.start()) is None
    other = rule.modality is not Modality.STATED or rule.former
    return other and DENIED_BEFORE.search(before) is not None


_Pair = tuple[Mention | None, Mention | None, tuple[int, int] | None, int]


def _pairs(
    rule: Rule, match: Match, members: Sequence[Mention | None], networks: Sequence[Mention]
) -> Iterator[_Pair]:
    """Each member with each network, where its dates stand, and the end of its passage."""
    shared = tuple(gaps(match)) if not rule.lists else ()
    first = (clause_around(match.sentence, *match.span)[0], shared[0].span[0]) if shared else None
    targets: list[Mention | None] = [*networks] or [None]
    for target in targets:
        for member in members:
            yield member, target, first, match.span[1]
    for gap in shared:
        for target in targets:
            for named in (m for group in ("who", "who2", "who3", "with") for m in gap.mentions(group)):
                yield named, target, gap.span, gap.span[1]
        for network in gap.mentions("net"):
            for member in members:
                yield member, network, gap.span, gap.span[1]


class _Reading(msgspec.Struct, frozen=True):
    """A rule's match read for one member and one network.

    Attributes:
        rule, match, act: the rule, where it matched, and the act that holds it.
        member, name: the member's mention, None where it is only meant, and its name.
        target, organization: the same of the network.
        within: the part of the sentence whose dates are this member's, where several share a verb.
        end: where the passage ends in `sentence.text`.
    """

    rule: Rule
    match: Match
    act: Act | None
    member: Mention | None
    name: Name
    target: Mention | None
    organization: Name
    within: tuple[int, int] | None
    end: int


def _draft(paper: Paper, reading: _Reading) -> Draft:
    rule, match = reading.rule, reading.match
    modality = modality_of(rule, match, reading.act)
    if modality is Modality.STATED and not (rule.former or rule.leaving) and _lies_ahead(paper, match):
        modality = Modality.PLANNED
    period, not_stated, words = _told(reading, modality)
    participants = (reading.member, reading.target)
    derivation = derivation_of(participants, implied=None in participants)
    if rule.inferred:
        derivation = Derivation.INFERRED
    meant = ((reading.member, reading.name), (reading.target, reading.organization))
    antecedents = antecedents_of(participants) + [
        name for mention, name in meant if mention is None or mention.name is None
    ]
    start, end = passage_of(match, reading.member)
    return Draft(
        ClaimType.MEMBERSHIP,
        ((Property.MEMBER, reading.name), (Property.ORGANIZATION, reading.organization)),
        modality,
        period,
        _kind(reading),
        not_stated,
        (
            evidence(
                paper,
                match.sentence,
                (start, max(end, reading.end)),
                rule.name,
                derivation,
                attested=modality is Modality.STATED and not rule.former,
                stated_time=words,
                antecedents=antecedents,
            ),
        ),
    )


_BY_DELEGATION = re.compile(r"^\W*(?:\d+\.)? *[A-ZÅÄÖ][^\W\d]+, [\d-]{10}: $")
"""Before what an officer has decided for the board, in a list of such decisions."""
_THAT = re.compile(r"\batt\b", re.IGNORECASE)


def _is_held(paper: Paper, match: Match) -> bool:
    """Whether a clause may be what somebody moves or asks for: a plan is told in a main clause, and not by a motion."""
    sentence = match.sentence
    before = sentence.text[: match.span[0]]
    held = (sentence.item and not _BY_DELEGATION.search(before)) or _THAT.search(
        sentence.text[: match.span[0]]
    ) is not None
    return held or paper.part_of(sentence).genre in PARTISAN


def _lies_ahead(paper: Paper, match: Match) -> bool:
    """Whether what begins or holds at the date of a passage does so after the paper: "är" and "blir" are plans then."""
    start, end = passage_of(match, None)
    begin, _, at = bounds_of(match.sentence, clause_around(match.sentence, start, end)[0], end)
    date, day = begin or at, paper.date_of(match.sentence)
    period = date.period if date is not None else None
    return bool(day and period is not None and period.start is not None and period.start > day)


def _told(reading: _Reading, modality: Modality) -> Told:
    if reading.rule.former and " längre" in reading.match.found.group():
        return Period(), ("validUntil",), ""
    if reading.member is not None:
        if reading.member in reading.match.mentions("with"):
            return Period(), (), ""
        date = own_start(reading.match.sentence, reading.member) if reading.rule.lists else None
        if date is not None:
            return period_of_own(date)
    return told(reading.rule, reading.match, modality, reading.act, reading.within)


def _kind(reading: _Reading) -> tuple[tuple[str, str], ...]:
    if reading.rule.leaving and not reading.rule.former:
        return (("kind", "utträde"),)
    associated = re.search(r"\bassociera(?:d|de) medlem", reading.match.found.group(), re.IGNORECASE)
    return (("kind", "associerad"),) if associated is not None else ()
