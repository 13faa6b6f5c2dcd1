"""Which dates of a sentence are of a membership: not that of the decision or the paper that tells of it."""

import re

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.rule import Match, bounds
from stadsgraf.model import Precision
from stadsgraf.patterns import gated

_NOUN = (
    r"(?:beslut|protokoll|skrivelse|rapport|utredning|yttrande|brev|avtal|strategi|program|motion|svar|redovisning"
    r"|berättelse|policy|plan|artikel|handling"
)
_DATED_PAPER = compiled(
    rf"{_NOUN})[a-zåäö]* (?:från|av|daterad|daterat) (?:år |den )?<DATE>[^.;:]{{1,60}} att (?=[^.;:]{{0,60}}$)"
)
_PAPER = rf"[a-zåäö]*{_NOUN}|överenskommelse|meddelande|besked|underrättelse)(?:e[nt]|t|n|s)?"
_WHOSE = (
    r"(?:av|i|hos|vid|på|från(?! och med)|år|den|sitt|dess|då|§|\d{1,3}|(?-i:[A-ZÅÄÖ])[\wåäöÅÄÖ-]*"
    r"|[\wåäö]*(?:fullmäktige|styrelse|nämnd|utskott|möte|församling|sammanträde|stämma|råd|ledning|parlament|delegation)\w{0,4})"
)
"""Words between a paper and its date: who wrote or took it, and where."""
_BY_PAPER = gated(
    r"\b(?P<how>enligt|genom|efter|i enlighet med|i och med|till följd av|med stöd av|på grund av|i kraft av|med anledning av)"
    rf" (?:[^\s.;,]+ ){{0,2}}{_PAPER},?(?: {_WHOSE},?){{0,7}} $",
    re.IGNORECASE,
)


def bounds_of(
    sentence: Sentence, start: int, end: int
) -> tuple[Mention | None, Mention | None, Mention | None]:
    """The dates that a stretch gives a membership, as `bounds` has them."""
    own = tuple(m for m in sentence.mentions if not is_of_a_paper(sentence, m))
    return bounds(msgspec.structs.replace(sentence, mentions=own), start, end)


def is_of_a_paper(sentence: Sentence, date: Mention) -> bool:
    """Whether a date is that of a decision or a paper that is referred to: "enligt beslut den 3 maj 2012".

    A year alone stays: "genom beslut 2010 blev A medlem" says when A did.
    """
    if date.kind is not MentionKind.DATE:
        return False
    found = _BY_PAPER.search(sentence.text, max(0, date.start - 120), date.start)
    year = date.period is not None and date.period.precision is Precision.YEAR
    return found is not None and not (year and found["how"].lower() == "genom")


def own_left(match: Match, left: int) -> int:
    """From where dates are of what a match tells: behind that of the paper that says it, or of the verb it shares."""
    sentence, start = match.sentence, match.span[0]
    if match.rule.startswith("membership.does-and-is"):
        return max(left, start)
    paper = _DATED_PAPER.search(sentence.view, 0, match.found.start())
    return max(left, sentence.places[paper.end()]) if paper is not None else left


_AT_ONCE = re.compile(r"(?: (?:redan|under|år|i|per|vid|den))*\s*")


def right_behind(match: Match) -> Mention | None:
    """The date that stands right behind a passage."""
    text, end = match.sentence.text, match.span[1]
    dates = (m for m in match.sentence.mentions if m.kind is MentionKind.DATE and m.start >= end)
    date = next(dates, None)
    return date if date is not None and _AT_ONCE.fullmatch(text[end : date.start]) is not None else None
