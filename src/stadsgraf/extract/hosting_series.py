"""Hosts that a sentence goes on to: "A var värd 2018 och B 2021", "… och efterträddes av C", "… efter D"."""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Paper
from stadsgraf.extract.hosting_parts import Hosted
from stadsgraf.extract.hosting_sketch import Sketch, shape
from stadsgraf.extract.hosting_times import Time
from stadsgraf.extract.phrases import Actor, Subject
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
    rf"|,?(?: och)? (?:följs|följdes|följd|följt|efterträds|avlöses) av <who3=H>){_STOP}"
)
_SUCCEEDED = shape(r",? och (?:efterträddes|följdes|avlöstes|efterträds|avlöses) av <who=H>")
_AFTER = shape(r" efter <who=H>")
_SKIPPED = re.compile(rf"(?:{_AND})? *")
_TO_COME = re.compile(r"\b(?:blir|tar|övertar|står|kommer|följer|följs|tur)\b")


def goes_on(paper: Paper, sketch: Sketch, told: Hosted) -> Iterator[Hosted]:
    """The hosts that follow a hosting in its sentence, each with a date of its own.

    Args:
        paper: the paper.
        sketch: the sentence, its words in their first order.
        told: the hosting.
    """
    if told.modality not in (Modality.STATED, Modality.PLANNED):
        return
    place = told.end
    while (step := _STEP.match(sketch.text, place)) is not None:
        times = [time for at, time in sketch.times if step.start() < at <= step.end() and time.periods]
        if not times:
            return
        group = next(group for group in ("who", "who2", "who3") if step[group])
        for host in sketch.hosts_at(step[group]):
            yield _next(paper, sketch, told, step, host, times[0])
        place = step.end()


def _next(paper: Paper, sketch: Sketch, told: Hosted, step: re.Match[str], host: Actor, time: Time) -> Hosted:
    period, today = time.periods[0], paper.date_of(sketch.sentence)
    coming = _TO_COME.search(step.group()) is not None
    modality = Modality.PLANNED if coming else told.modality
    if today and period.start is not None:
        modality = Modality.PLANNED if period.start > today else Modality.STATED
    words = sketch.sentence.text[sketch.places[step.start()] :]
    start = sketch.places[step.start()] + len(_SKIPPED.match(words).group())
    end = max(sketch.places[step.end()], time.end)
    words = sketch.sentence.text[start:end]
    return Hosted(
        "hosting.goes-on@2",
        host,
        Subject(told.network.name, None),
        (start, start + len(words.rstrip(" ,;."))),
        modality,
        period,
        told.kind,
        end=step.end(),
    )


def succession(sketch: Sketch, told: Hosted) -> Iterator[Hosted]:
    """Who hosted after: "… och efterträddes av Z", from the year in which the first one's time ended."""
    found = _SUCCEEDED.match(sketch.text, told.end)
    if found is not None:
        after = sketch.hosts_at(found["who"])[0]
        period = Period()
        if told.period.end is not None and told.period.start != told.period.end:
            year = told.period.end[:4]
            period = Period(f"{year}-01-01", None, Precision.YEAR, told.period.words)
        yield msgspec.structs.replace(
            told,
            rule="hosting.succeeded@1",
            host=after,
            span=(told.span[0], after.end),
            period=period,
            follows=told,
        )


def after_whom(sketch: Sketch, told: Hosted) -> Actor | None:
    """Who hosted before somebody takes over: "… tar över värdskapet efter Y"."""
    found = _AFTER.match(sketch.text, told.end)
    return sketch.hosts_at(found["who"])[0] if found is not None else None


def before(told: Hosted, gone: Actor) -> Hosted:
    """That somebody hosted before another takes over."""
    span = min(told.span[0], gone.start), max(told.span[1], gone.end)
    network = Subject(told.network.name, told.network.mention)
    return Hosted("hosting.before@1", gone, network, span, Modality.STATED, kind=told.kind, inferred=True)
