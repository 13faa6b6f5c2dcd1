"""What a match of `network_role_frames.py` says: who holds which office in which network, and when."""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.holdings import is_of_part, is_region_abroad, office_of, role_draft
from stadsgraf.extract.network_role_frames import ROLE_RULES, SECOND, RoleRule
from stadsgraf.extract.role_context import EARLIER, TURNED_DOWN, WISHED
from stadsgraf.extract.role_times import Telling, period_of
from stadsgraf.extract.rule import Match, antecedents_of, derivation_of, evidence, network_meant
from stadsgraf.model import Draft, Name, Period
from stadsgraf.patterns import Sieve, gated
from stadsgraf.vocabulary import EntityType

_OF_TOWNS = frozenset(
    {
        "ordförande",
        "vice ordförande",
        "president",
        "vicepresident",
        "observatör",
        "adjungerad",
        "styrelseledamot",
    }
)
"""Titles that a town may have."""
_OF_NETWORKS = frozenset({"president", "vicepresident"})
"""Titles that people have in networks and in nothing that a municipality has."""
_OF_BODIES = frozenset({"observatör", "adjungerad", "styrelseledamot"})
"""Titles that an office of a municipality may have in a network."""
_CUE = gated(
    r"ordförande|president|observatör|adjunger|ledamot|ledamöter|styrelse|styrgrupp|presidi|kommitté|utskott|sekreterare|koordinator|samordnare"
    r"|representera|företräd|representant|ombud|kontaktperson|talesperson|ambassadör|vald|direktör",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\b(?:inte|ej|aldrig|varken|ska|skall|kan|kunde|skulle|bör|borde|vill|ville|föreslås?|föreslogs|om(?! att\b)|ifall|kandidera\w*|avser|planerar|väntas)\b",
    re.IGNORECASE,
)
_ELSEWHERE = compiled(
    r" (?:i|för|av|vid|inom|hos) (?!dag\b|år\b|fjol\b|stället\b|närvarande\b|<DATE>|åren\b|tiden\b|perioden\b|<NUMBER>|två\b|ett\b)"
)
"""Behind an office: what it is held in, which is no network by name."""
_NETS = ("net", "own", "net2", "net3", "net4", "net5", "net6")


def told_by_frames(paper: Paper, sentence: Sentence) -> Iterator[Draft]:
    """Roles in networks that the verbs of a sentence tell; each holder and office once."""
    if _CUE.search(sentence.text) is None or not _speaks_of_network(sentence):
        return
    told: dict[tuple[Name, str], Draft] = {}
    for (rule, verb), found in _PATTERNS.finditer(sentence.view):
        if verb.search(sentence.view) is None:
            continue
        match = Match(sentence, found, rule.name)
        for name, label, draft in (*_holders(paper, rule, match), *_second(paper, rule, match)):
            told.setdefault((name, label), draft)
    yield from sorted(told.values(), key=lambda draft: draft.evidence)


_PATTERNS = Sieve(((rule, compiled(rule.verb)), compiled(rule.pattern)) for rule in ROLE_RULES)


def _speaks_of_network(sentence: Sentence) -> bool:
    kinds = (MentionKind.NETWORK, MentionKind.NETREF)
    return sentence.topic is not None or any(m.kind in kinds for m in sentence.mentions)


def _holders(
    paper: Paper, rule: RoleRule, match: Match, *, net: Mention | None = None
) -> Iterator[tuple[Name, str, Draft]]:
    """Each holder with the label of the office and its claim; the network may be that of an office before it."""
    clause = re.split(r"[,.;:]", match.sentence.text[: match.span[0]])[-1]
    before = match.sentence.text[: match.span[0]]
    if TURNED_DOWN.match(match.sentence.text[match.span[1] :]):
        return
    if match.found.groupdict().get("no") or _NOT_SO.search(clause + _plain(match)) or WISHED.search(before):
        return
    label, net = _label(match), net or _network(match)
    holders = _named(match, "who") or _named(match, "who2")
    if (
        label is None
        or not holders
        or (not label.startswith("ledamot i ") and is_of_part(match.sentence, net, label))
    ):
        return
    people = holders[0].kind is MentionKind.PERSON
    elsewhere = _ELSEWHERE.match(match.sentence.view, match.found.end())
    at_home = people and label not in _OF_NETWORKS and not _comes_from_elsewhere(paper, match)
    if net is None and (elsewhere or at_home or not _about_topic(match)):
        return
    network = net.name if net is not None else network_meant(match)
    if network is None or (not people and label not in _OF_TOWNS):
        return
    # What a titled person did has a date, not the title.
    period = Period() if rule.name.startswith("roles.titled@") else period_of(_telling(rule, match))
    former = rule.former or EARLIER.search(match.sentence.text[slice(*match.span)]) is not None
    for who in holders:
        if who.name is None or who.name == network or (_is_office(who) and label not in _OF_BODIES):
            continue
        piece = evidence(
            paper, match.sentence, _span(match, period), rule.name, derivation_of([who, net], implied=net is None),
            attested=not former, stated_time=period.words,
            antecedents=[*antecedents_of([who, net]), *([network] if net is None else [])],
        )  # fmt: skip
        name = who.name
        yield name, label, role_draft(name, label, network, (piece,), period=period, former=former)


_SECOND = compiled(SECOND)
"""A second office told with the verb of the first: "X är ordförande och Y vice ordförande"."""


def _second(paper: Paper, rule: RoleRule, match: Match) -> Iterator[tuple[Name, str, Draft]]:
    if match.first("title") is None and not match.found.groupdict().get("speaks"):
        return
    found = _SECOND.match(match.sentence.view, match.found.end())
    if found is not None:
        net = _network(match)
        behind = Match(match.sentence, found, rule.name)
        yield from _holders(paper, rule, behind, net=net)


def _comes_from_elsewhere(paper: Paper, match: Match) -> bool:
    """Whether a holder has an office in another town, and so none in a body of this one: "ordförande är Xs kommunalråd N N"."""
    inside = match.mentions("who")
    towns = [m for m in inside if m.kind in (MentionKind.CITY, MentionKind.MUNICIPALITY)]
    return bool(towns) and all(m.name is not None and m.name != paper.home for m in towns)


def _plain(match: Match) -> str:
    """The words of a match without its names."""
    return re.sub(r"[\ue000-\uf8ff]", " ", match.found.group())


def _named(match: Match, group: str) -> list[Mention]:
    """Holders of a group: the people where there are any, else towns, regions, organisations and bodies."""
    mentions = [m for m in match.mentions(group) if m.kind is not MentionKind.ROLE]
    people = [m for m in mentions if m.kind is MentionKind.PERSON and not m.genitive]
    others = [m for m in mentions if m.kind is not MentionKind.NETREF and not m.genitive]
    before = match.sentence.text
    others = [m for m in others if not before[: m.start].endswith((" från ", " i "))]
    return people or _towns(others)


def _towns(mentions: list[Mention]) -> list[Mention]:
    """Mentions of which an unknown name of one word in a list with a town is a town too; alone it is nobody."""
    known = (MentionKind.CITY, MentionKind.MUNICIPALITY, MentionKind.HOME)
    if not any(m.kind in known for m in mentions):
        return [m for m in mentions if m.kind is not MentionKind.NAME or is_region_abroad(m)]
    return [
        msgspec.structs.replace(m, name=Name(EntityType.CITY, m.name.label))
        if m.kind is MentionKind.NAME and m.name is not None and " " not in m.name.label
        else m
        for m in mentions
    ]


def _is_office(who: Mention) -> bool:
    return who.kind is MentionKind.BODY


def _network(match: Match) -> Mention | None:
    """The network that the match names; a board of nothing named is the topic's."""
    for group in _NETS:
        mention = match.first(group)
        if mention is not None and mention.kind in (MentionKind.NETWORK, MentionKind.NETREF):
            return mention
    return None


def _about_topic(match: Match) -> bool:
    """Whether an office in nothing named may be the topic's: no other body is named in the sentence."""
    others = (MentionKind.BODY, MentionKind.ORG)
    who = match.mentions("who")
    return not any(m.kind in others and m not in who for m in match.sentence.mentions)


def _label(match: Match) -> str | None:
    """The office that a match tells of."""
    groups = {name: words for name, words in match.found.groupdict().items() if words}
    if "status" in groups:
        return "observatör"
    if "speaks" in groups:
        return "representant"
    if "post" in groups:
        post = groups["post"].casefold()
        office = "president" if "president" in post else "ordförande"
        return f"vice {office}" if post.startswith("vice") else office
    if "organ" in groups:
        return _seat(groups["organ"].casefold(), match)
    title = match.first("title") or match.first("title3")
    label = office_of(title) if title is not None and title.name is not None else None
    return _seat(groups["within"], match) if label == "ledamot" and "within" in groups else label


def _seat(organ: str, match: Match) -> str:
    """A seat by its organ: a board's member has a title of its own, another's is named after it."""
    words = organ + "".join(m.words.casefold() for m in match.mentions("organ"))
    if "styrelse" in words:
        return "styrelseledamot"
    noun = re.search(r"styrgrupp|presidi|exekutivkommitté|arbetsutskott", words)
    definite = {"styrgrupp": "styrgruppen", "presidi": "presidiet", "exekutivkommitté": "exekutivkommittén"}
    return f"ledamot i {definite.get(noun.group(), 'arbetsutskottet')}" if noun else "styrelseledamot"


def _telling(rule: RoleRule, match: Match) -> Telling:
    """What a match tells with the words that may hold its date: behind a verb that it shares its holder with, no others."""
    start, end = match.span
    if match.found.groupdict().get("shared"):
        start = match.sentence.places[match.found.end("shared")]
    return Telling(match.sentence, (start, end), rule.former, rule.begins, rule.ends)


def _span(match: Match, period: Period) -> tuple[int, int]:
    """The match, stretched over the words of its time."""
    start, end = match.span
    for mention in match.sentence.mentions:
        if mention.kind is MentionKind.DATE and mention.words and mention.words in period.words:
            if mention.end <= start and start - mention.start < 60:
                start = mention.start
            elif mention.start >= end and mention.start - end < 30:
                end = mention.end
    return start, end
