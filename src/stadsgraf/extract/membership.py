"""Membership: who is, was, will be, wants to be or refuses to be a member of what.

Conventions (see docs/model.md): what a body only proposes is Proposed; an application that is filed
is Requested; *väntas, beräknas* is Planned; *är inte med, har tackat nej* is Denied. Leaving is a
membership claim of its own with an end and `kind "utträde"`. A membership once held is Stated with
its end, or with its end named as not stated. Present, observers, chairs and hosts are other families.
"""

import datetime
import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.extract.acts import Act, act_over, find_acts
from stadsgraf.extract.membership_rules import RULES, Rule
from stadsgraf.extract.rule import Match, antecedents_of, bounds, clause_around, derivation_of, evidence
from stadsgraf.model import Draft, Name, Period
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property

_PRESENT_PARTS = frozenset(
    {
        "membership.in-it-are@1",
        "membership.members-are@1",
        "membership.consists-of@1",
        "membership.joined-later@1",
        "membership.takes-part-from@1",
        "membership.beside@1",
    }
)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Memberships of a paper; see the module's conventions."""
    del known
    found = list(_found(paper))
    denied = {draft.participants for _, draft in found if draft.modality is Modality.DENIED}
    for sentence, draft in found:
        # What a motion says is not taken over where the answer in the same file corrects it.
        believed = paper.part_of(sentence).genre not in _PARTISAN or draft.participants not in denied
        if believed or draft.modality is not Modality.STATED:
            yield draft


_PARTISAN = ("motion", "medborgarförslag", "interpellation")


def _found(paper: Paper) -> Iterator[tuple[Sentence, Draft]]:
    acts = find_acts(paper)
    for sentence in paper.sentences:
        if sentence.row or _is_hypothetical(sentence):
            continue
        taken: list[tuple[int, int]] = []
        for rule in RULES:
            for found in compiled(rule.pattern).finditer(sentence.view):
                if any(found.start() < end and start < found.end() for start, end in taken):
                    continue
                drafts = list(_drafts(paper, rule, Match(sentence, found, rule.name), acts))
                if drafts and not rule.inferred:
                    taken.append(found.span())
                yield from ((sentence, draft) for draft in drafts)


_CONDITION_BEFORE = re.compile(
    r"(?:förutsättning\w*|krav\w*|villkor\w*|kräver|förutsätter|innebär|oavsett|huruvida)\b[^.;]*\b(?:att|om) $|\b(?:[Oo]m|[Hh]uruvida) $"
    r"|\b(?:inte|ej) att $|\b(?:erinra|erinran|invända|invändning(?:ar)?) (?:e?mot )att $"
)
"""Words that make what follows a condition, not a fact."""

_EXCEPTED_BEFORE = re.compile(
    r"\b(?:utom|förutom|undantag av|undantagen|exklusive) $"
    r"|\b(?:före detta|f\.d\.|tidigare|blivande|tänkbara|möjliga|potentiella|presumtiva) medlem(?:\w* )?$",
    re.IGNORECASE,
)
"""Words that take what follows out of those who are members; "medlem" may begin the match."""

_DENIED_BEFORE = re.compile(
    r"\b(?:varken|inte|inte heller|ej|ej heller|ingen av(?: de)?(?: [a-zåäö]+)?) $"
    r"|\b(?:inte|inte heller|ej) stämmer(?: det)? att $|\bdet (?:stämmer|är) (?:inte|ej)(?: riktigt| sant| korrekt)? att $",
    re.IGNORECASE,
)

_HEARSAY_BEFORE = re.compile(
    r"\b(?:påstå\w*|hävda\w*|felaktig\w*|rykte\w*|missuppfatta\w*|tro\b|tror|trodde"
    r"|[Ee]nligt (?:motionär|interpellant|frågeställar|förslagsställar|insändar|tidning|pressuppgift)\w*)\b[^.;]*$"
)
"""Words of somebody whose word the paper does not make its own."""

_HYPOTHETICAL = re.compile(
    r"^(?:Om|Skulle|Ifall|Därest)\b|\bförutsätter att|\bunder förutsättning att <|\bom (?:staden|kommunen) (?:antas|blir)",
    re.IGNORECASE,
)


def _is_hypothetical(sentence: Sentence) -> bool:
    return _HYPOTHETICAL.search(sentence.text) is not None or sentence.text.rstrip().endswith("?")


def _drafts(paper: Paper, rule: Rule, match: Match, acts: tuple[Act, ...]) -> Iterator[Draft]:
    sentence = match.sentence
    before = sentence.text[: match.span[0]]
    if _CONDITION_BEFORE.search(before) or _HEARSAY_BEFORE.search(before):
        return
    begins = sentence.text[: match.span[0] + len("medlem")]
    if _EXCEPTED_BEFORE.search(before) or _EXCEPTED_BEFORE.search(begins):
        return
    if _DENIED_BEFORE.search(before) and (rule.modality is not Modality.STATED or rule.former):
        return
    network = match.first("net") or match.first("net2")
    act = act_over(acts, sentence, match.span[0])
    if act is None:
        act = act_over(acts, sentence, network.start if network is not None else match.span[1] - 1)
    if rule.acted and act is None:
        return
    organization = _organization(rule, match, network)
    if organization is None or (network is None and not rule.implied):
        return
    members = _members(rule, match, act, paper)
    for member in members:
        name = member_name(member) if member is not None else paper.home
        if name is None or name == organization:
            continue
        yield _draft(paper, rule, match, act, (member, name), (network, organization))


def _last_named(match: Match) -> Name | None:
    """The network that a passage without one is about: named before it in its sentence, else the topic."""
    before = [
        m.name for m in match.sentence.mentions if m.kind is MentionKind.NETWORK and m.end <= match.span[0]
    ]
    return before[-1] if before else match.sentence.topic


def _organization(rule: Rule, match: Match, network: Mention | None) -> Name | None:
    name = network.name if network is not None else _last_named(match)
    if rule.name.startswith("membership.steering-group"):
        organ = match.found.group("organ") if "organ" in match.found.re.groupindex else None
        if name is None or (organ is None and "styrgruppen" not in match.found.group()):
            return None
        noun = (organ or "styrgrupp").strip()
        genitive = name.label if name.label.endswith("s") else name.label + "s"
        return Name(EntityType.BODY, f"{genitive} {noun}", scope=name.label)
    return name


def _members(rule: Rule, match: Match, act: Act | None, paper: Paper) -> list[Mention | None]:
    """Mentions of members; [None] where the paper's own organisation is meant and not named."""
    found: list[Mention] = []
    for group in ("who", "who2", "with"):
        found += match.mentions(group)
    if rule.name in _PRESENT_PARTS:
        found += _listed(match)
    if found:
        return [mention for mention in found if _can_be_member(mention)]
    if rule.inferred or rule.name.startswith("membership.renewed"):
        return [None] if paper.home is not None and paper.home.kind is not EntityType.REGION else []
    if rule.name in _PRESENT_PARTS or not rule.acted or act is None or paper.home is None:
        return []
    return [None]


_TAIL = re.compile(r"\b(?:genom|enligt|inom|från|i syfte|för att|utan|sedan|vid)\b")


def _listed(match: Match) -> list[Mention]:
    """Members in an open list: names up to the clause that leaves it."""
    kinds = (MentionKind.MUNICIPALITY, MentionKind.CITY, MentionKind.NAME, MentionKind.ORG)
    end = match.found.end("list")
    text = match.found["list"]
    tail = _TAIL.search(text)
    limit = match.found.start("list") + tail.start() if tail is not None else end
    first, last = match.sentence.places[match.found.start("list")], match.sentence.places[limit]
    return [
        mention
        for mention in match.sentence.mentions
        if mention.kind in kinds and first <= mention.start < last and not mention.genitive
    ]


def _can_be_member(mention: Mention) -> bool:
    return mention.name is not None


def member_name(mention: Mention) -> Name | None:
    """The name by which a member is known: an unknown name without its genitive."""
    name = mention.name
    if name is not None and mention.kind is MentionKind.NAME and mention.genitive:
        return Name(name.kind, name.label.removesuffix("s"))
    return name


def _draft(
    paper: Paper,
    rule: Rule,
    match: Match,
    act: Act | None,
    member: tuple[Mention | None, Name],
    target: tuple[Mention | None, Name],
) -> Draft:
    sentence = match.sentence
    modality = _modality(rule, match, act)
    leaving = rule.leaving and not rule.former
    companion = member[0] in match.mentions("with")
    period, not_stated, words = (Period(), (), "") if companion else _period(rule, match, modality, act)
    participants = (member[0], target[0])
    derivation = derivation_of(participants, implied=member[0] is None or target[0] is None)
    if rule.inferred:
        derivation = Derivation.INFERRED
    kind: tuple[tuple[str, str], ...] = (("kind", "utträde"),) if leaving else ()
    if (
        "kind" in match.found.re.groupindex
        and match.found["kind"]
        and match.found["kind"].startswith("associerad")
    ):
        kind = (("kind", "associerad"),)
    antecedents = antecedents_of(participants)
    antecedents += [name for mention, name in (member, target) if mention is None]
    return Draft(
        ClaimType.MEMBERSHIP,
        ((Property.MEMBER, member[1]), (Property.ORGANIZATION, target[1])),
        modality,
        period,
        kind,
        not_stated,
        (
            evidence(
                paper,
                sentence,
                _passage(match, member[0]),
                rule.name,
                derivation,
                attested=modality is Modality.STATED and not rule.former,
                stated_time=words,
                antecedents=antecedents,
            ),
        ),
    )


def _passage(match: Match, member: Mention | None) -> tuple[int, int]:
    """The match, stretched over dates that stand right behind it."""
    start, end = match.span
    sentence = match.sentence
    denied = _DENIED_BEFORE.search(sentence.text[:start])
    if denied is not None:
        start = denied.start()
    for mention in sentence.mentions:
        if mention.kind is MentionKind.DATE and mention.start >= end:
            between = sentence.text[end : mention.start]
            if len(between) < 45 and not re.search(r"[.;]", between):
                end = mention.end
            break
    if member is not None:
        start, end = min(start, member.start), max(end, member.end)
    return start, end


_NEGATION = re.compile(r"\b(?:inte|ej|aldrig|ingen|varken)\b")


def _modality(rule: Rule, match: Match, act: Act | None) -> Modality:
    if "no" in match.found.re.groupindex and match.found["no"]:
        return Modality.DENIED
    if rule.modality is Modality.DENIED or _DENIED_BEFORE.search(match.sentence.text[: match.span[0]]):
        return Modality.DENIED
    if act is not None and rule.modality in (Modality.REQUESTED, Modality.PLANNED):
        return _under_act(act, match)
    return rule.modality


_CONDITION = re.compile(r"\bunder förutsättning|\bförutsatt att|\bom medel|\bvillkor", re.IGNORECASE)


_LEAVING = ("membership.leaves@", "membership.membership-ends@", "membership.exit@")


def _under_act(act: Act, match: Match) -> Modality:
    """What is only proposed is Proposed, on a condition Conditional; what is decided to be done is Planned,
    but an application that is decided is still only an application.
    """
    rest = match.sentence.text[match.span[1] :]
    if _CONDITION.search(rest):
        return Modality.CONDITIONAL
    applies = re.search(r"ansök|söker|begär", match.sentence.text[match.span[0] : match.span[1]])
    if act.kind is ActKind.DECISION and not applies and not match.rule.startswith(_LEAVING):
        return Modality.PLANNED
    return Modality.PROPOSED


def _period(
    rule: Rule, match: Match, modality: Modality, act: Act | None
) -> tuple[Period, tuple[str, ...], str]:
    """Bounds, what is not stated, and the words of the time; the day of an act is no bound of what it holds."""
    sentence = match.sentence
    left, right = clause_around(sentence, *match.span)
    if act is not None and act.formula.sentence.index == sentence.index:
        left = max(left, min(act.formula.end, match.span[0]))
    if rule.name in _PRESENT_PARTS:
        right = max(left, sentence.places[match.found.start("list")])
    begin, until, at = bounds(sentence, left, right)
    if rule.at_start or rule.leaving:
        nearest = bounds(sentence, *_passage(match, None))
        begin, until, at = nearest if any(nearest) else (begin, until, at)
    if rule.leaving:
        return _ending(begin, until, at)
    if rule.former:
        start, end = begin, until
        if (
            at is not None
            and at.period is not None
            and at.period.start != at.period.end
            and start is None
            and end is None
        ):
            return Period(at.period.start, at.period.end, at.period.precision, at.words), (), at.words
        missing = () if end is not None else ("validUntil",)
        return _joined(start, end), missing, _words(start, end)
    if modality is Modality.DENIED:
        return Period(), (), ""
    start = begin or (at if rule.at_start else None)
    if start is None and rule.at_start and until is not None:
        start = until
    return _joined(start, None), (), _words(start, None)


def _ending(
    begin: Mention | None, until: Mention | None, at: Mention | None
) -> tuple[Period, tuple[str, ...], str]:
    """The end of a membership: leaving from the first of July ends it on the last of June."""
    if begin is not None and begin.period is not None and begin.period.start is not None:
        day = _day_before(begin.period.start)
        return Period(None, day, begin.period.precision, begin.words), (), begin.words
    last = until or at
    if last is None:
        return Period(), ("validUntil",), ""
    assert last.period is not None
    return Period(None, last.period.end, last.period.precision, last.words), (), last.words


def _day_before(day: str) -> str:
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()


def _joined(start: Mention | None, end: Mention | None) -> Period:
    first = start.period.start if start is not None and start.period is not None else None
    if first is not None and start is not None and start.words.startswith("årsskiftet"):
        first = (datetime.date.fromisoformat(first) + datetime.timedelta(days=1)).isoformat()
    last = end.period.end if end is not None and end.period is not None else None
    precision = next(
        (m.period.precision for m in (start, end) if m is not None and m.period is not None), None
    )
    return Period(first, last, precision, _words(start, end))


def _words(start: Mention | None, end: Mention | None) -> str:
    return "–".join(mention.words for mention in (start, end) if mention is not None)
