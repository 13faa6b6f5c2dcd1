"""Hosts that a sentence goes on to: "A var värd 2018 och B 2021", "… och efterträddes av C"."""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Paper
from stadsgraf.extract.hosting_claims import Hosted
from stadsgraf.extract.hosting_sketch import Sketch, shape
from stadsgraf.extract.hosting_words import Time
from stadsgraf.extract.phrases import Subject
from stadsgraf.model import Period, Precision
from stadsgraf.vocabulary import Modality

_AND = r"(?:,? (?:och|samt|medan|men)|[,;])"
_TAKES_OVER = (
    r"(?: (?:tar över|övertar|tog över|övertog|tar vid|tog vid|följer|följde|står i tur|står på tur|i tur|på tur|har utsetts|är utsedd|gjorde det|gör det|det|som värd)"
    r"(?: den| det| värdskapet| stafettpinnen| ansvaret| efter)?)?"
)
_STOP = r"(?=\s*$|[.,;)]|,? (?:och|samt|medan|men|som|i)(?![\wåäö]))"
_STEP = shape(
    rf"(?:{_AND}(?: (?:blir|är|var|blev|står|kommer|går|gick|följer|följde)(?: det)?(?: turen till)?)?(?: av)? <who=H>{_TAKES_OVER}"
    r"|,? (?:ett (?:uppdrag|ansvar|värdskap)|en uppgift|en roll|något|vilket) som (?:går|gick|övergår|övergick)(?: över| vidare)? till <who2=H>"
    rf"|,?(?: och)? (?:följs|följdes|följd|följt|efterträds|efterträddes|avlöses|avlöstes) av <who3=H>){_STOP}"
)
_SUCCEEDED = re.compile(r"efterträd|avlös|följdes")
_TO_COME = re.compile(r"\b(?:blir|tar|övertar|står|kommer|följer|följs|tur)\b")
_SKIPPED = re.compile(rf"(?:{_AND})? *")


def goes_on(paper: Paper, sketch: Sketch, told: Hosted) -> Iterator[Hosted]:
    """The hosts that follow a hosting in its sentence, each with a date of its own or in its place.

    Args:
        paper: the paper.
        sketch: the sentence, its words in their first order.
        told: the hosting.
    """
    last = told
    while (step := _STEP.match(sketch.text, last.end)) is not None:
        if told.modality not in (Modality.STATED, Modality.PLANNED):
            return
        times = [time for at, time in sketch.times if step.start() < at <= step.end() and time.periods]
        words = step.group()
        if not times and not _SUCCEEDED.search(words):
            return
        who = next(step[group] for group in ("who", "who2", "who3") if step[group])
        for host in sketch.hosts_at(who):
            last = msgspec.structs.replace(told, host=host, end=step.end())
            if times:
                yield _next(paper, sketch, last, step, times[0])
            else:
                period, span = _from_end_of(told), (told.span[0], host.end)
                yield msgspec.structs.replace(
                    last, rule="hosting.succeeded@2", span=span, period=period, follows=told
                )


def _next(paper: Paper, sketch: Sketch, told: Hosted, step: re.Match[str], time: Time) -> Hosted:
    """A host with a date of its own."""
    period, today, text = time.periods[0], paper.date_of(sketch.sentence), sketch.sentence.text
    modality = Modality.PLANNED if _TO_COME.search(step.group()) else told.modality
    if today and period.start is not None:
        modality = Modality.PLANNED if period.start > today else Modality.STATED
    start = sketch.places[step.start()]
    skipped = _SKIPPED.match(text[start:])
    start += skipped.end() if skipped is not None else 0
    words = text[start : max(sketch.places[step.end()], time.end)]
    span = start, start + len(words.rstrip(" ,;."))
    network = Subject(told.network.name, None)
    return msgspec.structs.replace(
        told,
        rule="hosting.goes-on@2",
        network=network,
        span=span,
        modality=modality,
        period=period,
        follows=None,
    )


def _from_end_of(told: Hosted) -> Period:
    """From the year in which the time of the host before ended; unknown where it was one day or year."""
    if told.period.end is None or told.period.start is None or told.period.end[:4] == told.period.start[:4]:
        return Period()
    return Period(f"{told.period.end[:4]}-01-01", None, Precision.YEAR, told.period.words)
