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
        arose: whether the date of an initiative is that of the founding ("tillkom 1974 på initiativ av A").
    """

    rule: str
    network: Subject
    founders: tuple[Actor, ...]
    span: tuple[int, int]
    date: Mention | None = None
    place: Mention | None = None
    kind: str = "grundande"
    modality: Modality = Modality.STATED
    arose: bool = False


AT = (
    r"(?:,? (?:då|gemensamt|tillsammans|redan|själva|ursprungligen|formellt|officiellt|också|även"
    r"|(?:(?:redan|år|i|under|den|på|från) )*<DATE>))*"
)
"""Adverbs and times that may stand between the parts of a verb."""
DENIED = re.compile(r"\b(?:inte|ej|aldrig|varken|utan att)\b")


_LEAD = compiled(
    r"(?:[^.;:()]{0,70}?(?:däribland|bland andra|bland annat|bland dem|bl\.a\.|bl a|nämligen|såsom|inklusive|:|, som| som) (?:städerna |kommunerna )?)?"
    r"(?:(?:ett antal|en grupp|flera) (?:[a-zåäö]+ ){1,2}(?:med )?)?"
)


COUNTED = compiled(
    r"(?:(?:ett|en) )?(?:(?:<NUMBER>|[a-zåäö]+) ){0,4}?[a-zåäö]*(?:städer|kommuner|orter|regioner|organisationer|aktörer|länder)"
)


_WITH_OTHERS = compiled(
    r"(?: –|\)),? (?:tillsammans med|jämte|samt|i samarbete med|ihop med) "
    rf"|,? (?:tillsammans med|jämte|i samarbete med|ihop med) {COUNTED.pattern}(?:: | – |, (?:däribland|bland dem|nämligen) )"
)
_NAMED_AFTER_COUNT = compiled(COUNTED.pattern + r", ")
_CLOSES = re.compile(r"\s*$|[.,;:)]| (?:i|år|den|under|vid|på|redan)\b")
"""Behind a list set beside the count of its items: nothing is told of its last ones alone."""
_DASHED = compiled(COUNTED.pattern + r"(?: – | \((?:bl\.a\. |bland andra )?)")


def founders_after(sentence: Sentence, place: int) -> Actors:
    """Founders from a place of the view on, the words that count or introduce them skipped."""
    direct = actors_at(sentence, place)
    if not direct.found:
        lead = _DASHED.match(sentence.view, place) or _LEAD.match(sentence.view, place)
        if lead is not None and lead.end() > place:
            direct = actors_at(sentence, lead.end())
    if not direct.found:
        direct = _counted(sentence, place)
    others = _WITH_OTHERS.match(sentence.view, direct.end) if direct.found else None
    if others is None:
        return direct
    more = actors_at(sentence, others.end())
    return Actors((*direct.found, *more.found), more.end) if more.found else direct


def _counted(sentence: Sentence, place: int) -> Actors:
    """Those that are set beside their count: "av fyra städer, A, B, C och D"."""
    lead = _NAMED_AFTER_COUNT.match(sentence.view, place)
    named = actors_at(sentence, lead.end()) if lead is not None else Actors((), place)
    alone = len(named.found) < 2 or _CLOSES.match(sentence.view, named.end) is None
    return Actors((), place) if alone else named


_BEHIND = (
    r"(?:i|år|den|under|redan|hösten|våren|sommaren|vintern|på|till|från|i (?:staden )?[A-ZÅÄÖ][\wåäöé-]+"
    r"|(?:vid|på|under|i samband med|efter|genom|till|från|enligt|i|med) (?:(?:ett|en|det|den|sitt|sin) )?(?!(?:i|på|den|år|och|som)\b)[\wåäöé-]+)"
)
_UP_TO_DATE = re.compile(rf"\)?,?(?: {_BEHIND},?){{0,6}} (?:\()?")
"""Words between the founders and the date: "av A och B vid ett möte i Kiel i mars 1999"."""


def date_near(sentence: Sentence, verb: int, span: tuple[int, int], end: int) -> Mention | None:
    """The date that belongs to a verb: between it and the end of the founders, else right before or after."""
    dates = [m for m in sentence.mentions if m.kind is MentionKind.DATE]
    inside = [m for m in dates if verb <= m.start < end]
    if inside:
        return inside[0]
    after = [m for m in dates if end <= m.start and _UP_TO_DATE.fullmatch(sentence.text[end : m.start])]
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


_JOINED = re.compile(
    r"[ ,]*(?:(?:med att|genom att|då|när|varvid|sedan|dess|blev|blir|är|var|har|hade|det|som|på|ett|möte|i|den|året)[ ,]*)*(?:[A-ZÅÄÖ]\w+,? (?:då|när|varvid) )?"
)
"""Words between a date and the clause that it dates."""
_FROM = re.compile(
    rf"\)?,?(?: {_BEHIND},?){{0,5}} (?:\()?|[;,.]? ?(?:(?:och|men) )?(?:året|det|detta|det hela|allt|allting|historien) (?:var|skedde|hände|började|är|inträffade)(?: (?:redan|i|år|den))* | och är från (?:år )?|, (?:som|vilket) (?:har )?(?:funnits|existerat|kom till|skedde|tillkom|startade) (?:(?:alltsedan|sedan|redan|år|den|i) )*|"
    r",? (?:från|av|år|i|den|under|på|daterat|daterad|redan|som slöts|som ingicks)(?: i| den| år)* |,? (?:när|då) [^.,;]{1,40} (?:bildades|grundades|skapades|startades|stiftades|kom till|tillkom) (?:(?:år|i|den) )*"
)


def date_of_match(sentence: Sentence, span: tuple[int, int]) -> Mention | None:
    """The date of what a frame reads: inside it, right behind it, or right before it in its clause."""
    dates = [m for m in sentence.mentions if m.kind is MentionKind.DATE]
    inside = [m for m in dates if span[0] <= m.start < span[1]]
    behind = [m for m in dates if m.start >= span[1] and _FROM.fullmatch(sentence.text[span[1] : m.start])]
    before = [m for m in dates if m.end <= span[0] and _JOINED.fullmatch(sentence.text[m.end : span[0]])]
    before = [m for m in before if not _SINCE.search(sentence.text[: m.start])]
    following = following_date(sentence, span[1])
    found = [*inside, *([following] if following else []), *behind, *reversed(before)]
    return found[0] if found else None


def trimmed(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    """A stretch without the stops and spaces at its ends."""
    start, end = span
    while sentence.text[start] in " .,;:(–":
        start += 1
    while sentence.text[end - 1] in " .,;–":
        end -= 1
    return start, end
