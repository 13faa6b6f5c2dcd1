"""Roles of municipalities and cities in networks: chair, vice chair, observer, adjunct, seat on the board.

Conventions: each is a role and no membership; what has ended has an end, given or not; who is only to be
asked or proposed is `candidacies.py`.  Only a network can have a town for its chair.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper
from stadsgraf.extract.holdings import in_list_of_names, is_of_part, role_draft
from stadsgraf.extract.network_offices import told_of_offices
from stadsgraf.extract.network_role_claims import told_by_frames
from stadsgraf.extract.network_role_signatory import told_by_seat, told_by_signatory
from stadsgraf.extract.rule import (
    Match,
    antecedents_of,
    derivation_of,
    evidence,
    matches,
    network_meant,
    starts_at,
)
from stadsgraf.model import Draft, Name, Period
from stadsgraf.patterns import gated
from stadsgraf.vocabulary import EntityType, Modality

_SINCE = r"(?: (?:i dag|numera|för närvarande|f\.n\.|nu|tidigare|endast|enbart|också|även|(?:sedan|från|från och med|fr\.o\.m\.) (?:år )?<when=DATE>))*"
_IN_NET = r"(?: (?:i|för|vid|till|inom|av) (?:<net=ANYNET>(?: (?:styrelse|möten|arbete|sammanträden|presidium|exekutivkommitté|verksamhet))?|(?:<BODYREF>|presidiet)))?"
_ANEW = r"(?<!<LOCAL>, )(?<!<LOCAL> och )(?<!<LOCAL> samt )(?<!<LOCAL>, samt )"
"""No list of towns goes on here: tried from each of its members, a long one would take the square of its time."""
_CHAIR = r"(?:ordförandeskapet|ordförandeposten|ordförandeklubban)"
_VICE = r"(?:vice ordförandeskapet|vice ordförandeposten|posten som vice ordförande)"
_TOWNS = r"(?:städer(?:na)?|kommuner(?:na)?|stad(?:en)?|kommun(?:en)?|länder(?:na)?)"
_CHAIRS = (
    ("roles.held-chair@2", rf"{_ANEW}<who=LOCALS>,? (?:innehade|innehar|innehaft|har innehaft|har haft|hade|har)(?: (?:i dag|numera|för närvarande|f\.n\.))? (?:{_CHAIR}|(?P<vice>{_VICE})){_IN_NET}(?! (?:i|för|av|inom|vid) (?!dag\b|år\b|fjol\b|närvarande\b))(?: (?:under|åren|under åren|perioden|under perioden|från|sedan))? ?(?:<when=DATE>)?(?:,? (?:och|men|sedan) (?:efterträddes|avlöstes|följdes) av <next=LOCALS>)?"),
    ("roles.among-vice-chairs@1", rf"{_ANEW}<who=LOCALS> (?:hör till|tillhör|räknas till|är|är en av|är två av|är bland|ingår bland) (?:(?:de|nätverkets|<net=ANYNET>) )?(?:(?P<vice>vice )ordförande|ordförande){_TOWNS}"),
    ("roles.vice-chairs-are@1", rf"(?:^|[.;:] |\b(?:och|medan|men) )(?:(?P<vice>vice )ordförande|ordförande){_TOWNS}(?: (?:i|för) <net=ANYNET>)? är(?: (?:för närvarande|i dag|sedan <when=DATE>))? <who=LOCALS>"),
)  # fmt: skip
_OBSERVERS = (
    ("roles.has-followed@1", rf"{_ANEW}<who=LOCALS>(?P<lead> (?:är|var)(?: (?:ännu|i dag|för närvarande))? (?:inte |ej )?(?:medlem(?:mar)?|med|ansluten|anslutet)(?: i <ANYNET>)?,? (?:men|utan|och))? har(?: dock| däremot| i stället)? (?:sedan|från och med) <when=DATE> (?:följt|bevakat|deltagit i|medverkat i) (?:<net=ANYNET>(?: (?:arbete|möten|verksamhet))?|arbetet|verksamheten|mötena)(?: (?:i|inom) <net2=ANYNET>)? (?:endast |enbart )?som <title=ROLE>"),
)  # fmt: skip
_ADJUNCT = (
    (
        "roles.adjunct@1",
        r"\banmäl[ae]r? <who=LOCALS> som <title=ROLE>(?: medlem| ledamot)? (?:till|i|vid) <net=NETWORK>",
    ),
)
_ADJOINED = (
    ("roles.adjoined@1", rf"{_ANEW}<who=LOCALS> (?:är|har varit|var){_SINCE} (?P<adjunct>adjungera(?:t|d|de|ts|ad)) (?:till|i|vid) <net=ANYNET>(?: (?:sedan|från|från och med|fr\.o\.m\.|under)? ?(?:år )?<when2=DATE>)?"),
    ("roles.is-adjoined@1", rf"{_ANEW}<who=LOCALS> adjungeras(?: sedan <when=DATE>)? (?P<adjunct>till|i) <net=ANYNET>"),
)  # fmt: skip
_CUE = gated(r"ordförande|adjunger|anmäl|följt|bevakat|deltagit|medverkat", re.IGNORECASE)
"""A word of each of these rules."""
_NETWORK_ROLES = ("ordförande", "vice ordförande", "observatör", "adjungerad")


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Roles in networks, rule by rule."""
    del known
    prose = [sentence for sentence in paper.sentences if not in_list_of_names(paper, sentence)]
    before_it: tuple[Draft, ...] = ()
    for sentence in prose:
        told: dict[tuple[Name | Draft, ...], Draft] = {}
        for draft in told_by_frames(paper, sentence):
            told[tuple(target for _, target in draft.participants)] = draft
        told_here = (sentence,) if _CUE.search(sentence.text) is not None else ()
        for match in matches(told_here, (*_CHAIRS, *_OBSERVERS, *_ADJUNCT, *_ADJOINED)):
            for draft in _of_network(paper, match):
                who = tuple(target for _, target in draft.participants)
                before = told.get(who)
                if before is None or (before.period.start is None and draft.period.start is not None):
                    told[who] = draft
        found = (*_together(tuple(told.values()), tuple(told_of_offices(paper, sentence))),)
        yield from found
        yield from told_by_signatory(paper, sentence)
        yield from told_by_seat(paper, sentence, () if sentence.first else before_it)
        before_it = found


_SEAT = re.compile(r"styrelseledamot|ledamot i ")


def _together(told: Sequence[Draft], offices: Sequence[Draft]) -> Iterator[Draft]:
    """Roles by both readings of a sentence, each holder by the first; a seat gives way to an office that says more."""
    more = {_held(draft)[::2] for draft in offices if not _SEAT.match(_held(draft)[1])}
    kept = [d for d in told if _held(d)[::2] not in more or not _SEAT.match(_held(d)[1])]
    already = {_held(draft)[::2] for draft in kept}
    yield from kept
    yield from (draft for draft in offices if _held(draft)[::2] not in already)


def _held(draft: Draft) -> tuple[Name | Draft, str, Name | Draft]:
    """Who holds a role, which, and in which network."""
    targets = [target for _, target in draft.participants]
    role = targets[1]
    return targets[0], role.label if isinstance(role, Name) else "", targets[-1]


_NOT_YET = re.compile(
    r"\b(?:inte|ej|aldrig|varken|ska|skall|kan|skulle|bör|vill|föreslås?|om)\b", re.IGNORECASE
)
_ENDED = re.compile(r"\b(?:innehade|innehaft|haft|hade|var)\b", re.IGNORECASE)


def _of_network(paper: Paper, match: Match) -> Iterator[Draft]:
    """Roles of municipalities and cities in a network."""
    sentence = match.sentence
    lead = match.found.groupdict().get("lead") or ""
    if match.rule != "roles.adjunct@1" and _NOT_YET.search(match.found.group().replace(lead, "")):
        return
    net, label = match.first("net") or match.first("net2"), _network_role(match)
    when = match.first("when") or match.first("when2")
    network = net.name if net is not None else network_meant(match)
    if network is None or label is None or is_of_part(sentence, net):
        return
    former = _ENDED.search(_verb(match)) is not None
    period = _network_period(when, former=former)
    modality = Modality.PLANNED if match.rule == "roles.adjunct@1" else Modality.STATED
    implied = net is None
    for who in _towns(match.mentions("who")):
        if who.genitive and who.kind is not MentionKind.NAME:
            continue
        if who.name is None or who.name == network:
            continue
        derivation = derivation_of([who, net], implied=implied)
        piece = evidence(
            paper, sentence, _network_span(match, who, net, when), match.rule, derivation,
            attested=not former, stated_time=when.words if when is not None else "",
            antecedents=[*antecedents_of([who, net]), *([network] if implied else [])],
        )  # fmt: skip
        yield role_draft(
            _actor(who), label, network, (piece,), period=period, modality=modality, former=former
        )
    yield from _successors(paper, match, network, when)


def _verb(match: Match) -> str:
    """The words of a match between those who hold a role and the first thing named after them."""
    return re.split(
        r"[\ue000-\uf8ff]", match.found.group().lstrip("".join(chr(c) for c in range(0xE000, 0xF900)) + ", ")
    )[0]


def _towns(mentions: list[Mention]) -> list[Mention]:
    """Mentions in which an unknown name of one word in a list with a town is a town too."""
    if not any(m.kind in (MentionKind.CITY, MentionKind.MUNICIPALITY) for m in mentions):
        return mentions
    return [
        msgspec.structs.replace(m, name=Name(EntityType.CITY, m.name.label))
        if m.kind is MentionKind.NAME and m.name is not None and " " not in m.name.label
        else m
        for m in mentions
    ]


def _network_role(match: Match) -> str | None:
    """The role that a match tells of; None for a title that is none of a municipality."""
    groups = match.found.groupdict()
    if groups.get("adjunct"):
        return "adjungerad"
    if groups.get("vice"):
        return "vice ordförande"
    title = match.first("title")
    if title is None or title.name is None:
        return "ordförande"
    label = title.name.label
    return label if label in _NETWORK_ROLES else None


def _network_period(when: Mention | None, *, former: bool) -> Period:
    if when is None or when.period is None:
        return Period()
    if former:
        return when.period
    return starts_at(when)


def _network_span(match: Match, who: Mention, net: Mention | None, when: Mention | None) -> tuple[int, int]:
    start, end = match.span
    if "next" in match.found.groupdict() and match.found.group("next") and when is not None:
        end = when.end
    return min(start, who.start), max(end, who.end, net.end if net is not None else 0)


def _successors(paper: Paper, match: Match, network: Name, when: Mention | None) -> Iterator[Draft]:
    """Who took over, from the year in which the time of the one before ended."""
    for who in match.mentions("next"):
        if who.name is None:
            continue
        period = Period()
        if when is not None and when.period is not None and when.period.end is not None:
            year = f"{when.period.end[:4]}-01-01"
            period = Period(year, None, when.period.precision, when.words)
        net = match.first("net")
        piece = evidence(
            paper, match.sentence, match.span, match.rule, derivation_of([who, net], implied=net is None),
            attested=True, stated_time=when.words if when is not None else "",
            antecedents=[network] if net is None else antecedents_of([net]),
        )  # fmt: skip
        yield role_draft(_actor(who), "ordförande", network, (piece,), period=period)


def _actor(mention: Mention) -> Name:
    assert mention.name is not None
    return mention.name
