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
    Times,
    expand,
    from_start,
    is_definite,
    network_of,
    place_name,
    point,
    subject_of,
    times,
)
from stadsgraf.extract.rule import antecedents_of, derivation_of, evidence
from stadsgraf.extract.seat_rules import GOES_ON, RULES
from stadsgraf.model import Draft, Name, Period
from stadsgraf.vocabulary import ClaimType, EntityType, Modality, Property

_OF_ACTOR = re.compile(r" (?:kommun|stad|landsting)$")
"""A municipality as an actor: where an office lies with it, it runs the office (`coordination.py`)."""
_UNDATED = ("seats.with@", "seats.based@", "seats.of-owner@", "seats.there@")
"""Rules without a verb of their own, to which no date can belong."""
_UNSURE = re.compile(
    r"\b(?:kan|bör|borde|skulle|undersöka|föreslår|yrkar|önskar|vill|inte|ej|ska|skall|eventuellt|om)\b",
    re.IGNORECASE,
)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Seats of a paper; see the module's conventions."""
    del known
    for sentence in paper.sentences:
        taken: list[tuple[int, int]] = []
        for rule, pattern in RULES:
            for match in pattern.finditer(sentence.view):
                if any(match.start() < end and start < match.end() for start, end in taken):
                    continue
                about = _about(sentence, match) if _is_secretariat(sentence, match) else None
                draft = _draft(paper, sentence, rule, match, about)
                if draft is None or about is None:
                    continue
                taken.append(match.span())
                yield draft
                further = GOES_ON.match(sentence.view, match.end())
                again = _draft(paper, sentence, "seats.goes-on@1", further, about) if further else None
                if further is not None and again is not None:
                    taken.append(further.span())
                    yield again


def _draft(
    paper: Paper, sentence: Sentence, rule: str, match: re.Match[str], about: Subject | None
) -> Draft | None:
    place = _place(sentence, rule, match)
    if about is None or place is None or about.name.kind not in _SEATED or _is_unsure(sentence, match):
        return None
    if _OF_ACTOR.search(place.words) and re.search(r"\b(?:till|hos|på) $", sentence.text[: place.start]):
        return None
    start, end = sentence.places[match.start()], sentence.places[match.end()]
    if rule == "seats.goes-on@1":
        about = Subject(about.name, None)
    while sentence.text[start] in " .,;":
        start += 1
    undated = rule.startswith(_UNDATED)
    when = Times(None, None, None, (start, end)) if undated else times(sentence, (start, end))
    span = expand(sentence, *when.span, about.mention, place if rule == "seats.there@1" else None)
    past = any(g in match.re.groupindex and match[g] for g in ("past", "past2"))
    moved = "moved" in match.re.groupindex and match["moved"] is not None
    begin = when.begin or (when.at if moved else None)
    until = when.until if past else None
    implied = about.mention is None
    return Draft(
        ClaimType.SEAT,
        ((Property.ABOUT, about.name), (Property.PLACE, place_name(place))),
        Modality.STATED,
        Period(from_start(begin).start, point(until).end, from_start(begin or until).precision, when.words),
        not_stated=("validUntil",) if past and until is None else (),
        evidence=(
            evidence(
                paper,
                sentence,
                span,
                rule,
                derivation_of([about.mention], implied=implied),
                attested=not past,
                stated_time=begin.words if begin is not None else "",
                antecedents=[*antecedents_of([about.mention]), *([about.name] if implied else [])],
            ),
        ),
    )


def _is_secretariat(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether "kansliet", if that is what a pattern found, is none of the paper's own offices."""
    groups = [group for group in ("office", "office2") if group in match.re.groupindex]
    offices = [m for group in groups for m in group_mentions(sentence, match, group)]
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
    named = [group for group in groups if group.startswith("net")]
    mentions = [m for group in named for m in group_mentions(sentence, match, group)]
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
        rf"^{_THING}(?: \([^)]{{1,60}}\))? (?:drivs|organiseras|verkar|fungerar|är registrera[dt])[^.;]{{1,80}}$",
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
