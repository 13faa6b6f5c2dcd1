"""When a hosting was, and how the paper holds it: its dates, its negation, its condition."""

import re
from collections.abc import Iterable

import msgspec

from stadsgraf.annotate.view import compiled
from stadsgraf.extract.hosting_frames import Frame
from stadsgraf.extract.hosting_sketch import Event, Sketch, shape
from stadsgraf.extract.hosting_words import Time
from stadsgraf.model import Period, Precision
from stadsgraf.vocabulary import Modality


class Telling(msgspec.Struct, frozen=True):
    """A match of a frame with what it is about.

    Attributes:
        sketch: its sentence, the words in the order of the frame.
        frame: the frame.
        match: where its pattern is found.
        ahead: what the clause opens with or hangs on, where that is a meeting or task.
        event: the meeting, office or task.
        today: ISO date of the paper, empty if it has none.
    """

    sketch: Sketch
    frame: Frame
    match: re.Match[str]
    ahead: re.Match[str] | None
    event: Event
    today: str

    @property
    def reach(self) -> tuple[int, int]:
        """The first and the last place of the match in the sketch as it was, with what stands ahead of it."""
        start = self.ahead.start() if self.ahead is not None else self.match.start()
        inside = self.sketch.order[start : self.match.end()]
        return min(inside), max(inside) + 1

    @property
    def near(self) -> list[Time]:
        """The times in the match, right before and right behind it."""
        first, last = self.reach
        return [time for place, time in self.sketch.times if first - 1 <= place <= last]

    @property
    def behind(self) -> list[Time]:
        """Those of them behind its last office or task: when the meeting is, not when a host was chosen."""
        offices = list(_OFFICE.finditer(self.sketch.text, self.match.start(), self.match.end()))
        first = self.sketch.order[offices[-1].start()] if offices else self.reach[1] - 1
        return [time for place, time in self.sketch.times if first <= place <= self.reach[1]]


_OFFICE = shape(r"<R>|<S>")


def periods_of(told: Telling) -> tuple[Period, ...]:
    """When: by the meeting's own date, or a closer one within it, else by a date that stands near."""
    own = _narrowest(period for time in told.event.times for period in time.periods)
    near = [time.periods for time in told.near if time.periods]
    if own and _OF_YEAR.match(own[0].words) and (near or len(own) > 1):
        own = own[1:]
    if own:
        within = [p for periods in near for p in periods if _is_within(p, own[0])]
        return tuple(within[:1]) if within and len(own) == 1 else own
    if told.frame.chosen:
        later = [periods for periods in near if (periods[0].start or "") > told.today != ""]
        near = [time.periods for time in told.behind if time.periods] or later
    if near:
        closest = _closest(near)
        closest = closest if len(closest) == 1 else _closest([t.periods for t in told.behind if t.periods])
        periods = closest[0] if len(closest) == 1 else ()
        return tuple(msgspec.structs.replace(p, end=None) for p in periods) if told.frame.begins else periods
    then = _AND_HELD.match(told.sketch.text, told.reach[1]) if told.match.end() == told.reach[1] else None
    if then is not None:
        return next((t.periods for place, t in told.sketch.times if place == then.end() and t.periods), ())
    about = told.ahead is not None or told.frame.whole or told.event.link == "there"
    if not about or len(told.sketch.times) != 1 or told.event.bare:
        return ()
    return told.sketch.times[0][1].periods


_AND_HELD = shape(
    r"(?:,? (?:när|då) (?:<ANYNET>|medlemmarna|medlemsstäderna|<E>|det|den) (?:samlas|möts|träffas|sammanträder|hålls|samlades|möttes|träffades|hölls)|(?:,? och|,? som) (?:går av stapeln|äger rum|ägde rum|hålls|hölls|infaller|genomförs|(?:tar|tog) emot (?:<ANYNET>|medlemmarna|deltagarna)))(?: i <H>)?"
)
"""When a meeting is, told of it behind its host."""


def _narrowest(periods: Iterable[Period]) -> tuple[Period, ...]:
    """The dates of a meeting, but for a year that holds another of them: "mötet 2022, som hölls den 3 mars"."""
    given = tuple(periods)
    return tuple(p for p in given if not any(other != p and _is_within(other, p) for other in given))


def _closest(near: list[tuple[Period, ...]]) -> list[tuple[Period, ...]]:
    """The times that say most precisely when, each once: several where they disagree."""
    best = max((_LENGTHS.index(periods[0].precision) for periods in near), default=0)
    return list(dict.fromkeys(p for p in near if _LENGTHS.index(p[0].precision) == best))


_OF_YEAR = re.compile(r"(?:årets|fjolårets|förra årets|nästa års)$", re.IGNORECASE)
"""A year that gives way to a date."""
_LENGTHS = (None, Precision.YEAR, Precision.MONTH, Precision.DAY)


def _is_within(period: Period, year: Period) -> bool:
    if period.precision is year.precision or None in (period.start, period.end, year.start, year.end):
        return False
    return (year.start or "") <= (period.start or "") and (period.end or "") <= (year.end or "")


_CANCELLED = re.compile(
    r"(?:(?!\b(?:nästa|kommande|följande)\b)[^.;]){0,60}?(?:(?:(?:har )?(?:ställdes|ställts|ställs|fick ställas) in|(?:blev|är) inställ[dt]|blev (?:inte|aldrig) av|(?:har )?(?:sköts|skjuts|skjutits) upp)(?![\wåäö]))"
)
"""What a meeting that was not held is said of."""
_NOT = re.compile(r"\b(?:inte|ej|aldrig)\b")
_IF = re.compile(r", (?:om|förutsatt att|under förutsättning att) [^,]*,")
_SUPPOSED = re.compile(
    r"^(?:om(?! (?:ett|två|tre|fyra|fem|några) (?:år|månader|veckor)\b)|ifall|skulle)\b|\bom (?:staden|kommunen|regionen|ansökan|medlemskapet)\b|\bskulle\b|\bunder förutsättning\b",
    re.IGNORECASE,
)
_ON_CONDITION = compiled(
    r"^[^.;]{0,60}?(?<![\wåäö])(?:under förutsättning|förutsatt att|såvida|ifall"
    r"|om (?:(?:då|först|bara|nu) )?(?:<LOCAL>|<ANYNET>|<BODY>|<BODYREF>|<ORG>|det|den|de|medel|finansiering|bidrag|[a-zåäö]{3,}(?:en|et|na|an)) (?:[a-zåäö]+ ){0,3}?(?:har|är|blir|får|kan|vill|ges|[a-zåäö]{2,}(?:ar|er|as|es|ts|ds|ns))(?![\wåäö]))"
)
_MOVED = re.compile(
    r"\b(?:föreslår|föreslås|föreslog|yrkar|hemställer|motionerar)\b[^.;]{0,160}\batt (?:[a-zåäö]+ ){0,2}$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:nästa|kommande)\b", re.IGNORECASE)
_DENIABLE = (Modality.STATED, Modality.PLANNED, Modality.PROPOSED)


def held_as(told: Telling, period: Period, span: tuple[int, int]) -> Modality | None:
    """The modality of a hosting once its negation, its condition and its date are known; None where it is no claim."""
    text, frame = told.sketch.sentence.text, told.frame
    if _CANCELLED.match(text[span[1] :]):
        return Modality.DENIED
    if _NOT.search(told.match.groupdict().get("said") or ""):
        return Modality.DENIED if frame.modality in _DENIABLE else None
    if frame.modality in (Modality.DENIED, Modality.REQUESTED) and not frame.unsaid:
        return frame.modality
    inserted = _IF.search(told.match.group()) is not None
    if frame.unsaid or frame.modality is Modality.CONDITIONAL:
        supposed = inserted or _SUPPOSED.match(text) or _on_condition(told.sketch, span[1])
        return Modality.CONDITIONAL if supposed else None
    clause = re.split(r"; | och (?=[\wåäö]+ skulle\b)|, men ", text[: span[1]])[-1]
    if (
        inserted
        or _SUPPOSED.search(re.sub(r", som [^,.;]*,", ",", clause))
        or _on_condition(told.sketch, span[1])
    ):
        return Modality.CONDITIONAL
    if frame.modality is Modality.PROPOSED or _MOVED.search(text[max(0, span[0] - 240) : span[0]]):
        return Modality.PROPOSED
    return _in_time(told, text[span[0] : span[1]], period)


def _in_time(told: Telling, words: str, period: Period) -> Modality:
    """Planned for what is to come on the day of the paper, Stated for what is past."""
    if told.today and period.start is not None and period.start > told.today:
        return Modality.PLANNED
    if told.today and period.end is not None and period.end < told.today:
        return Modality.STATED
    coming = any(time.coming for time in told.near) or _NEXT.search(words)
    return Modality.PLANNED if coming else told.frame.modality


def _on_condition(sketch: Sketch, end: int) -> bool:
    places = sketch.sentence.places
    place = next((n for n, start in enumerate(places) if start >= end), len(sketch.sentence.view))
    return _ON_CONDITION.search(sketch.sentence.view[place:]) is not None


def widened(text: str, span: tuple[int, int], held: Modality) -> tuple[int, int]:
    """The passage with the condition that it stands under, or the words that say that nothing came of it."""
    start, end = span
    gone = _CANCELLED.match(text[end:]) if held is Modality.DENIED else None
    if gone is not None:
        return start, end + gone.end()
    if held is Modality.CONDITIONAL:
        condition = re.search(r",? (?:under förutsättning|förutsatt|om|ifall|såvida)\b[^;]*", text[end:])
        if condition is not None:
            return start, len(text[: end + condition.end()].rstrip(" ,;."))
        return (0, end) if re.match(r"(?:om|skulle)\b", text, re.IGNORECASE) else span
    return span
