"""When an office in a network was held, by the dates in, before and behind the words that tell of it."""

import re

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.extract.phrases import from_start
from stadsgraf.extract.rule import bounds
from stadsgraf.model import Period


class Telling(msgspec.Struct, frozen=True):
    """Words that tell of an office.

    Attributes:
        sentence: where.
        span: their place in `sentence.text`.
        former: whether the office lies in the past.
        begins: whether a bare date is the first day.
        ends: whether a date is the last day.
        alone: whether no date before the words is theirs.
    """

    sentence: Sentence
    span: tuple[int, int]
    former: bool = False
    begins: bool = False
    ends: bool = False
    alone: bool = False


def period_of(told: Telling) -> Period:
    """When: by the dates of the words, else one that opens their clause, else one right behind it."""
    sentence, (start, end) = told.sentence, told.span
    stretches = [(start, end)]
    left = max((m.end() for m in re.finditer(r"[,.;:] ", sentence.text[:start])), default=0)
    if not told.alone:
        stretches.append((left, start))
    behind = next((m for m in sentence.mentions if m.kind is MentionKind.DATE and m.start >= end), None)
    if behind is not None and re.fullmatch(r"[a-zåäö. (]{0,24}", sentence.text[end : behind.start]):
        stretches.append((end, behind.end))
    for stretch in stretches:
        begin, until, at = bounds(sentence, *stretch)
        if begin or until or at:
            return _bounded(told, begin, until, at)
    return Period()


def _bounded(told: Telling, begin: Mention | None, until: Mention | None, at: Mention | None) -> Period:
    if told.ends:
        until, at = until or at, None
    first = begin or (None if told.former and until is not None else at)
    words = "–".join(m.words for m in dict.fromkeys((first, until)) if m is not None)
    start = from_start(first).start if told.begins or first is begin else None
    start = start or (first.period.start if first is not None and first.period is not None else None)
    end = until.period.end if until is not None and until.period is not None else None
    if first is not None and first is at and first.period is not None and first.period.end is not None:
        years = first.period.start is not None and first.period.start[:4] != first.period.end[:4]
        end = first.period.end if end is None and (years or told.former) else end
    shown = first or until
    precision = shown.period.precision if shown is not None and shown.period is not None else None
    return Period(start, end, precision, words) if start or end else Period()
