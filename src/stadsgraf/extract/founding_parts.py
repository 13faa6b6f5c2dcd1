"""What readings of foundings share: the founding itself, lists of founders, the date of a verb."""

import re

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.phrases import Actor, Actors, Subject, actors_at
from stadsgraf.vocabulary import Modality


class Founded(msgspec.Struct, frozen=True):
    """A founding as one sentence tells it.

    Attributes:
        rule: `founding.name@version`.
        network: what was founded.
        founders: who founded it; none where they are not named.
        span: the passage in `sentence.text`.
        date: mention of the day or year.
        place: where it took place.
        kind: of the event, where there are no founders.
        modality: as the verb tells it.
    """

    rule: str
    network: Subject
    founders: tuple[Actor, ...]
    span: tuple[int, int]
    date: Mention | None = None
    place: Mention | None = None
    kind: str = "grundande"
    modality: Modality = Modality.STATED


DENIED = re.compile(r"\b(?:inte|ej|aldrig|varken|utan att)\b")


_LEAD = compiled(
    r"(?:[^.;:()]{0,70}?(?:däribland|bland andra|bland annat|bl\.a\.|bl a|nämligen|såsom|inklusive|:|, som| som) (?:städerna |kommunerna )?)?"
    r"(?:(?:ett antal|en grupp|flera) (?:[a-zåäö]+ ){1,2}(?:med )?)?"
)


COUNTED = compiled(
    r"(?:(?:ett|en) )?(?:(?:<NUMBER>|[a-zåäö]+) )?[a-zåäö]*(?:städer|kommuner|orter|regioner|organisationer|aktörer|länder)"
)


_WITH_OTHERS = compiled(r"(?: –|\)),? (?:tillsammans med|jämte|samt|i samarbete med|ihop med) ")
_DASHED = compiled(COUNTED.pattern + r"(?: – | \((?:bl\.a\. |bland andra )?)")


def founders_after(sentence: Sentence, place: int) -> Actors:
    """Founders from a place of the view on, the words that count or introduce them skipped."""
    direct = actors_at(sentence, place)
    if not direct.found:
        lead = _DASHED.match(sentence.view, place) or _LEAD.match(sentence.view, place)
        if lead is not None and lead.end() > place:
            direct = actors_at(sentence, lead.end())
    others = _WITH_OTHERS.match(sentence.view, direct.end) if direct.found else None
    if others is None:
        return direct
    more = actors_at(sentence, others.end())
    return Actors((*direct.found, *more.found), more.end) if more.found else direct


def date_near(sentence: Sentence, verb: int, span: tuple[int, int], end: int) -> Mention | None:
    """The date that belongs to a verb: between it and the end of the founders, else right before or after."""
    dates = [m for m in sentence.mentions if m.kind is MentionKind.DATE]
    inside = [m for m in dates if verb <= m.start < end]
    if inside:
        return inside[0]
    after = [
        m
        for m in dates
        if end <= m.start and re.fullmatch(r",? (?:i |år |den |under )*", sentence.text[end : m.start])
    ]
    if after:
        return after[0]
    before = [
        m for m in dates if m.end <= verb and (verb - m.end < 30 or m.end < span[0]) and verb - m.end < 60
    ]
    clause = sentence.text[before[-1].end : verb] if before else ""
    if before and re.search(r", som $", clause) and _SINCE.search(sentence.text[: before[-1].start]):
        return None
    return (
        before[-1]
        if before and not re.search(r"[;:]|, (?!som|i |nedan|förkort)|\b(?:sedan|har|är)\b", clause)
        else None
    )


_SINCE = re.compile(r"\b(?:sedan|från|alltsedan|fr\.o\.m\.|från och med)(?: år)? $")
"""Before a date from which something else goes on: "har sedan 2009 deltagit i X, som grundades av A"."""


def founders_before(sentence: Sentence, place: int) -> tuple[Actor, ...]:
    """The list of actors that ends right before a verb."""
    for mention in sentence.mentions:
        start = view_place(sentence, mention.start)
        if start >= place:
            break
        if start and sentence.view[:start].rstrip().endswith((" i", " från", " av", " till", " med", " för")):
            continue
        actors = actors_at(sentence, start)
        if actors.found and actors.end >= place - 1:
            return actors.found
    return ()


def view_place(sentence: Sentence, start: int) -> int:
    """The place in the view of a mention that starts at a place of the text."""
    return sentence.places.index(start)


def following_date(sentence: Sentence, end: int) -> Mention | None:
    """The date right behind a stretch of the text."""
    return next(
        (
            m
            for m in sentence.mentions
            if m.kind is MentionKind.DATE
            and m.start >= end
            and re.fullmatch(r",? (?:i |år |den )*", sentence.text[end : m.start])
        ),
        None,
    )
