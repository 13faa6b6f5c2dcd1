"""Seat: where a network or organisation has its seat, office or secretariat.

Conventions (see docs/model.md): säte, kansli, sekretariat and huvudkontor in a place.  The seat of a
coordinator is not the seat of the network; the place of founding, and a place that is only wished for,
are none.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.phrases import (
    Subject,
    expand,
    from_start,
    is_definite,
    network_of,
    place_name,
    subject_of,
)
from stadsgraf.extract.rule import antecedents_of, bounds, derivation_of, evidence
from stadsgraf.model import Draft, Name
from stadsgraf.vocabulary import ClaimType, EntityType, Modality, Property

_OFFICE = r"(?:(?:internationella|europeiska|nordiska|centrala|gemensamma|permanenta|administrativa|svenska|ett|ett litet) )*(?:säte|kansli|sekretariat|huvudkontor|huvudsäte|huvudkansli|högkvarter|generalsekretariat)"
_THE_OFFICE = (
    r"(?:sekretariatet|kansliet|huvudkontoret|sätet|huvudkansliet|högkvarteret|generalsekretariatet)"
)
_LIES = r"(?:är|ligger|finns|återfinns|sitter|huserar|har funnits|har legat|är (?:beläget|belägen|placerat|lokaliserat|förlagt|inrymt|inhyst|stationerat))"
_TIME = r"(?:,? (?:i dag|idag|numera|för närvarande|f\.n\.|tills vidare|också|även|fysiskt|(?:(?:sedan|från|från och med|år) )*<DATE>))*"
_HOSTED = r"(?: (?:beläget|placerat|lokaliserat|förlagt|inrymt|inhyst))?(?: hos <ACTOR>)?(?: (?:lokaler )?(?:i|till|på))"
_PLACE = r"(?:staden |centrala )?<place=PLACE>(?! (?:universitet|museum|konsthall|län)\b)"
_PLACE_2 = _PLACE.replace("place=", "place2=")
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, compiled(pattern))
    for name, pattern in (
        ("seats.has@1", rf"(?P<verb> (?:har|hade|fick))(?P<time>{_TIME}) (?:sitt |sin )?{_OFFICE}(?P<time2>{_TIME}){_HOSTED} {_PLACE}"),
        ("seats.there@1", rf"(?P<verb> har)(?P<time>{_TIME}) (?:sitt )?{_OFFICE} (?P<there>där)(?![\wåäö])"),
        ("seats.with@1", rf"(?P<with>,? med (?:sitt )?{_OFFICE}){_HOSTED} {_PLACE}"),
        ("seats.based@1", rf"(?P<with>(?:,| är)(?: \w+)? (?:baserat|baserad|baserade) i) {_PLACE}|(?P<with2>, med bas i) {_PLACE_2}"),
        ("seats.whose@1", rf"(?P<with>,? vars {_OFFICE}) {_LIES}{_TIME}{_HOSTED} {_PLACE}"),
        ("seats.owned@1", rf"<net=ANYNET> {_OFFICE} {_LIES}{_TIME}{_HOSTED} {_PLACE}"),
        ("seats.of-owner@1", rf"<owner=ORG> {_OFFICE} i {_PLACE}|<name=NAME> {_OFFICE} i {_PLACE_2}"),
        ("seats.office-of@1", rf"\b{_THE_OFFICE} (?:för|till|i) <net=ANYNET>,? {_LIES}{_TIME}{_HOSTED} {_PLACE}"),
        ("seats.the-office@1", rf"(?:^|[.;] |\b(?:det|dess) )(?:[a-zåäö]+a )?(?:{_THE_OFFICE}|<office=BODYREF>|(?<=dess ){_OFFICE}) {_LIES}{_TIME}{_HOSTED} {_PLACE}"),
        ("seats.moved@1", rf"(?:\b{_THE_OFFICE}|<office=BODYREF>)(?: (?:för|till|i) <net=ANYNET>)? (?:flyttade|flyttades|har flyttats|har flyttat)(?P<time>{_TIME})(?: från <PLACE>)?(?P<time2>{_TIME}) till {_PLACE}"),
        ("seats.fact@1", rf"^(?:säte|kansli|sekretariat|huvudkontor)(?:sort)?\s?: ?{_PLACE}"),
    )
)  # fmt: skip
_DATED = ("seats.has@1", "seats.owned@1", "seats.the-office@1", "seats.moved@1")
_UNSURE = re.compile(
    r"\b(?:kan|bör|borde|skulle|undersöka|föreslår|yrkar|önskar|vill|inte|ej|ska|skall|eventuellt|om)\b",
    re.IGNORECASE,
)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Seats of a paper; see the module's conventions."""
    del known
    for sentence in paper.sentences:
        taken: list[tuple[int, int]] = []
        for rule, pattern in _RULES:
            for match in pattern.finditer(sentence.view):
                if any(match.start() < end and start < match.end() for start, end in taken):
                    continue
                draft = _draft(paper, sentence, rule, match)
                if draft is not None:
                    taken.append(match.span())
                    yield draft


def _draft(paper: Paper, sentence: Sentence, rule: str, match: re.Match[str]) -> Draft | None:
    if not _is_secretariat(sentence, match):
        return None
    about = _about(sentence, match)
    place = _place(sentence, rule, match)
    if about is None or place is None or about.name.kind not in _SEATED or _is_unsure(sentence, match):
        return None
    start, end = sentence.places[match.start()], sentence.places[match.end()]
    span = expand(sentence, start, end, about.mention, place if rule == "seats.there@1" else None)
    begin, _, at = bounds(sentence, *span) if rule in _DATED else (None, None, None)
    if rule == "seats.moved@1":
        begin = begin or at
    mentions = [about.mention]
    implied = about.mention is None
    return Draft(
        ClaimType.SEAT,
        ((Property.ABOUT, about.name), (Property.PLACE, place_name(place))),
        Modality.STATED,
        from_start(begin),
        evidence=(
            evidence(
                paper,
                sentence,
                span,
                rule,
                derivation_of(mentions, implied=implied),
                attested=True,
                stated_time=begin.words if begin is not None else "",
                antecedents=[*antecedents_of(mentions), *([about.name] if implied else [])],
            ),
        ),
    )


def _is_secretariat(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether "kansliet", if that is what a pattern found, is none of the paper's own offices."""
    offices = group_mentions(sentence, match, "office") if "office" in match.re.groupindex else []
    return not offices or (offices[0].name is None and offices[0].words.casefold() == "kansliet")


_SEATED = (EntityType.NETWORK, EntityType.REGIONAL_COOPERATION, EntityType.ORGANIZATION)


def _is_unsure(sentence: Sentence, match: re.Match[str]) -> bool:
    clause = re.split(r"[;:]|, (?:men|utan|och) ", sentence.view[: match.end()])[-1]
    return _UNSURE.search(clause) is not None


def _place(sentence: Sentence, rule: str, match: re.Match[str]) -> Mention | None:
    """The place a rule names; for "där" and "upplåter lokaler" the town named before."""
    for group in ("place", "place2"):
        if group in match.re.groupindex:
            found = group_mentions(sentence, match, group)
            if found:
                return found[0]
    before = [m for m in sentence.mentions if m.end <= sentence.places[match.start()]]
    towns = [m for m in before if m.kind in (MentionKind.CITY, MentionKind.MUNICIPALITY)]
    if rule == "seats.there@1":
        return next((m for m in reversed(towns) if re.search(r"\bi $", sentence.text[: m.start])), None)
    return None


def _about(sentence: Sentence, match: re.Match[str]) -> Subject | None:
    """Whose seat it is: the subject of "har", the name before "med säte", else the topic."""
    groups = match.re.groupindex
    if "verb" in groups:
        return _subject_before(sentence, match.start())
    for group in ("with", "with2"):
        if group in groups and match[group]:
            return _named_before(sentence, match.start(group))
    for group in ("owner", "name"):
        if group in groups:
            found = group_mentions(sentence, match, group)
            if found:
                return _as_subject(found[0]) if found[0].genitive or found[0].words.endswith("s") else None
    mentions = group_mentions(sentence, match, "net") if "net" in groups else []
    return network_of(sentence, mentions)


def _subject_before(sentence: Sentence, place: int) -> Subject | None:
    subject = subject_of(sentence, place, place)
    if subject is not None:
        return subject
    match = _NAME_SUBJECT.search(sentence.view, 0, place)
    return _as_subject(group_mentions(sentence, match, "at")[0]) if match is not None else None


_NAME_SUBJECT = compiled(r"(?:(?:^|, )(?=<NAME>,? som)|^)<at=NAME>(?:,? som [^.;]{0,60}? och)?$")


def _named_before(sentence: Sentence, place: int) -> Subject | None:
    """The name right before "med säte i", over an apposition or what the network is said to be."""
    for pattern in _BEFORE_WITH:
        match = pattern.search(sentence.view, 0, place)
        if match is not None:
            found = [m for group in ("net", "org", "name") for m in group_mentions(sentence, match, group)]
            return _as_subject(found[0])
    return None


_THING = r"(?:<net=ANYNET>|<org=ORG>|<name=NAME>)"
_BEFORE_WITH = tuple(
    compiled(pattern)
    for pattern in (
        rf"{_THING}(?: \([^)]{{1,60}}\))?$",
        rf"{_THING}(?: \([^)]{{1,60}}\))?, (?:en|ett) [^.,;]{{1,80}}$",
        rf"{_THING}(?: \([^)]{{1,60}}\))? (?:är|var) (?:en|ett) [^.;]{{1,160}}$",
        rf"^{_THING}(?: \([^)]{{1,60}}\))? (?:drivs|organiseras|verkar|fungerar)[^.;]{{1,80}}$",
    )
)


def _as_subject(mention: Mention) -> Subject | None:
    name = mention.name
    if name is None or not is_definite(mention):
        return None
    label = name.label
    if mention.kind is MentionKind.NAME and mention.genitive:
        label = label.removesuffix("s")
    return Subject(Name(name.kind, label.removesuffix(":"), name.aliases), mention)
