"""In which body something is said or held: the one that the sentence names beside it, else the one that sits.

Conventions: "mot kulturnämndens beslut", "i arbetsutskottet" and "vid nämndens behandling" tell of that body; what is
told of another day is not said in the meeting, and of two bodies beside it nobody knows in which.
"""

import re

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.holdings import acting_body
from stadsgraf.model import Name

_BESIDE = compiled(
    r"(?:^|[ ,])(?:(?:[Vv]id|[Uu]nder|[Ii]) (?P<at><BODY>) (?:behandling|sammanträde|möte|beredning|handläggning)"
    r"|mot (?P<against><BODY>) beslut|(?:[Ii]|[Vv]id) (?P<in><BODY>))"
)
_REASON = re.compile(r" (?:att|eftersom|därför|till förmån|med hänvisning|med motivering\w*|för att|om att) ")
_PAST = re.compile(
    r"\b(?:reserverade|lämnade|anmälde|avgav|anförde|deltog|avstod|inlämnade|antecknade)\b", re.IGNORECASE
)


def told_body(paper: Paper, sentence: Sentence) -> Name | None:
    """The body in which a sentence says that something was stated; None where that is unknown."""
    sits = acting_body(paper, sentence)
    cut = _REASON.search(sentence.text)
    end = cut.start() if cut is not None else len(sentence.text)
    beside = {
        mention.name
        for found in _BESIDE.finditer(sentence.view)
        for group in ("in", "against", "at")
        for mention in (group_mentions(sentence, found, group) if found[group] else ())
        if mention.start < end and mention.name is not None and (group == "in") is not mention.genitive
    }
    if len(beside) > 1:
        return None
    if beside:
        (named,) = beside
        return sits if sits is not None and sits.label.endswith(named.label) else named
    return None if _is_of_another_day(paper, sentence, end) else sits


def _is_of_another_day(paper: Paper, sentence: Sentence, end: int) -> bool:
    """Whether the past tense stands with a day or a year that the meeting is not of."""
    if _PAST.search(sentence.text[:end]) is None:
        return False
    day = paper.date_of(sentence)
    return any(_is_other(mention, day) for mention in sentence.mentions if mention.start < end)


def _is_other(mention: Mention, day: str) -> bool:
    period = mention.period if mention.kind is MentionKind.DATE else None
    if period is None or period.start is None or period.end is None or not day:
        return False
    return not period.start <= day <= period.end
