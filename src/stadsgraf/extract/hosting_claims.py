"""A hosting from what a frame found: by whom, of what, when, and how it is held."""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.hosting_frames import BEFORE, Frame, ahead_of
from stadsgraf.extract.hosting_parts import Hosted
from stadsgraf.extract.hosting_sketch import Event, Sketch, shape
from stadsgraf.extract.hosting_times import Time
from stadsgraf.extract.hosting_words import ANY_EVENT, EVENT_NOUN, NEUTER_EVENT, TOWNS_OWN, kind
from stadsgraf.extract.phrases import Actor, Subject, network_of
from stadsgraf.model import Name, Period, Precision
from stadsgraf.vocabulary import Modality

_EVENTS = ("event", *(f"{form}{n}" for form in ("to", "done", "past", "now") for n in range(3)), "toS")
_BEHIND_PREPOSITION = re.compile(
    r"(?<![\wåäö])(?:i|av|från|till|med|hos|efter|för|på|vid|om|mot|mellan|än)(?: (?!vilk)[a-zåäö]+)? $",
    re.IGNORECASE,
)
_BLANK = re.compile(
    r"\b(?:någon|ingen|inga|några|den som|vem som|vilken|vilka)\b[^,.;]{0,16}$", re.IGNORECASE
)
_ASKED_WHETHER = re.compile(
    r"\b(?:huruvida|(?:oklart|osäkert|ovisst|oavgjort|öppet|vet|veta|se|frågan?|frågan är|frågat|undrar|utred[aet]r?|pröva[rst]?|avgöra|avgör|diskutera[rt]?|besked|ställning till)(?: [a-zåäö]+)? om) (?:(?:i|år|under) )*$",
    re.IGNORECASE,
)
_OR_NOT = re.compile(r",? eller (?:inte|ej)\b")
"""An open question is no claim: "det är oklart om A blir värd", "om A blir värd eller inte"."""
_CANCELLED = re.compile(
    r"[^.;]{0,60}?(?:(?:(?:har )?(?:ställdes|ställts|ställs|fick ställas) in|(?:blev|är) inställ[dt]|blev (?:inte|aldrig) av|(?:har )?(?:sköts|skjuts|skjutits) upp)(?![\wåäö]))"
)
"""What a meeting that was not held is said of."""
_MOVED = re.compile(
    r"\b(?:föreslår|föreslås|föreslog|yrkar|hemställer|motionerar)\b[^.;]{0,60}\batt (?:[a-zåäö]+ ){0,2}$",
    re.IGNORECASE,
)


def hosted(paper: Paper, sketch: Sketch, frame: Frame, match: re.Match[str]) -> Iterator[Hosted]:
    """The hostings that a match of a frame tells of, one for each host and time.

    Args:
        paper: the paper.
        sketch: its sentence, words in the order of the frame.
        frame: the frame.
        match: where its pattern is found.
    """
    hosts = hosts_of(paper, sketch, match)
    ahead = ahead_of(sketch, match.start())
    event = _event(sketch, match, ahead)
    before = sketch.sentence.text[: sketch.places[match.start()]]
    if not hosts or event is None or _is_governed(match, before) or _BLANK.search(before):
        return
    network, what = _what(paper, sketch, event, hosts)
    if network is None or any(host.name == network.name for host in hosts):
        return
    if event.whose == "earlier":
        network = Subject(network.name, None)
    reach = _reach(sketch, match, ahead)
    near = [time for place, time in sketch.times if reach[0] - 1 <= place <= reach[1]]
    behind = [time for place, time in sketch.times if _behind(sketch, match) <= place <= reach[1]]
    today = paper.date_of(sketch.sentence)
    periods = _periods(frame, event, near, behind, today) or _only(sketch, event, ahead)
    if not periods and event.whose == "task" and frame.chosen:
        return
    span = _span(sketch, match, event, network, [time for time in near if set(time.periods) & set(periods)])
    text = sketch.sentence.text
    if _ASKED_WHETHER.search(text[: span[0]]) or _OR_NOT.match(text[span[1] :]):
        return
    coming = any(time.coming for time in near)
    for period in periods or (_year_of_event(text[span[0] : span[1]], today),):
        held = _held(paper, sketch, frame, match, (period, span, coming))
        if held is not None:
            wide = _widened(text, span, held)
            for host in hosts:
                yield Hosted(frame.name, host, network, wide, held, period, what, end=reach[1])


def hosts_of(paper: Paper, sketch: Sketch, match: re.Match[str], group: str = "who") -> tuple[Actor, ...]:
    """The hosts of a match: a list, or a town in the genitive whose turn it is, "vår" among them."""
    group = group if match[group] else "who2"
    listed = sketch.hosts_at(match[group][0])
    if listed:
        return listed
    start = sketch.places[match.start(group)]
    mention = sketch.sentence.mention_at(start)
    if mention is None:
        name = paper.home
        mention = Mention(
            MentionKind.HOME, start, start + len(match[group]), match[group], name, anaphor=True
        )
    name = mention.name
    if name is not None and mention.kind is MentionKind.NAME:
        name = Name(name.kind, name.label.removesuffix("s"))
    return (Actor(name, mention.start, mention.end, mention),) if name is not None else ()


def gone_of(sketch: Sketch, match: re.Match[str]) -> Actor | None:
    """Who hosted before, where a frame names it."""
    gone = match.groupdict().get("gone")
    return sketch.hosts_at(gone)[0] if gone else None


def host_before(sketch: Sketch) -> Iterator[Hosted]:
    """From "att ta över värdskapet för X efter Y", that Y was host of X."""
    for match in BEFORE.finditer(sketch.text):
        event = _event(sketch, match, None)
        network = network_of(sketch.sentence, [event.net] if event is not None and event.net else [])
        if network is not None:
            gone = sketch.hosts_at(match["gone"])[0]
            span = sketch.places[match.start()], gone.end
            yield Hosted("hosting.before@1", gone, network, span, Modality.STATED, inferred=True)


def _event(sketch: Sketch, match: re.Match[str], ahead: re.Match[str] | None) -> Event | None:
    """The meeting, office or task of a match, else the one ahead of it, else the network; None without any."""
    groups = match.groupdict()
    found = next((groups[group] for group in _EVENTS if groups.get(group)), None)
    event = sketch.event_at(found) if found is not None else None
    if event is not None and not event.bare:
        return event
    if ahead is not None:
        return _merged(sketch.event_at(ahead["which"] or ahead["event"]), event)
    if groups.get("net"):
        start = sketch.places[match.start("net")]
        noun = groups.get("noun") or _noun_in(groups.get("middle") or "")
        return Event(start, start + 1, sketch.sentence.mention_at(start), noun)
    if event is None and not _TELLS_ALONE.search(match.group()):
        return None
    earlier = _EARLIER.findall(sketch.text[: match.start()])
    if not earlier:
        return event or Event(0, 0, bare=True)
    there = groups.get("rel") or _THERE.search(sketch.text[: match.start()])
    meeting = sketch.event_at(earlier[-1])
    if there:
        return _merged(meeting, event)
    here = event or Event(0, 0)
    return msgspec.structs.replace(meeting, start=here.start, end=here.end, times=here.times, whose="earlier")


def _merged(meeting: Event, event: Event | None) -> Event:
    """A meeting told before, with the date that the words of its host give."""
    return (
        msgspec.structs.replace(meeting, times=event.times) if event is not None and event.times else meeting
    )


_TELLS_ALONE = re.compile(r"\btur(?:en)?\b|\bvärdskap\b|stafettpinnen")
_EARLIER = shape(r"<E>")
_THERE = re.compile(r"\b(?:där|då|varvid)[^,.;]{0,20}$")


def _noun_in(words: str) -> str:
    found = re.search(rf"\b{EVENT_NOUN}", words, re.IGNORECASE)
    return found.group() if found is not None else ""


def _is_governed(match: re.Match[str], before: str) -> bool:
    """Whether the host that a frame begins with hangs on a preposition: "mötet i Gent var …"."""
    first = match.start("who") == match.start() and not match.groupdict().get("rel")
    return first and _BEHIND_PREPOSITION.search(before) is not None


def _reach(sketch: Sketch, match: re.Match[str], ahead: re.Match[str] | None) -> tuple[int, int]:
    """The first and the last place of a match in the sketch as it was, with what stands ahead of it."""
    start = ahead.start() if ahead is not None else match.start()
    inside = sketch.order[start : match.end()]
    return min(inside), max(inside) + 1


def _behind(sketch: Sketch, match: re.Match[str]) -> int:
    """The place behind the last host or office of a match: a date from there on is that of the meeting."""
    last = max(
        (m.start() for m in _OFFICE_OR_TASK.finditer(sketch.text, match.start(), match.end())), default=None
    )
    return sketch.order[last] if last is not None else max(sketch.order[match.start() : match.end()])


_OFFICE_OR_TASK = shape(r"<R>|<S>")


def _periods(
    frame: Frame, event: Event, near: list[Time], behind: list[Time], today: str
) -> tuple[Period, ...]:
    """When: by the meeting's own date, or a closer one within it, else by a date that stands near."""
    own = tuple(period for time in event.times for period in time.periods)
    told = [time.periods for time in near if time.periods]
    if own:
        within = [p for periods in told for p in periods if _is_within(p, own[0])]
        return tuple(within[:1]) if within and len(own) == 1 else own
    if frame.chosen:
        later = [p for p in told if (p[0].start or "") > today != ""]
        told = [time.periods for time in behind if time.periods] or later
    if not told:
        return ()
    closest = max(told, key=lambda periods: _LENGTHS.index(periods[0].precision))
    if frame.begins:
        return (msgspec.structs.replace(closest[0], end=None),)
    return closest


_LENGTHS = (None, Precision.YEAR, Precision.MONTH, Precision.DAY)


def _is_within(period: Period, year: Period) -> bool:
    if None in (period.start, period.end, year.start, year.end) or period.precision is year.precision:
        return False
    return (year.start or "") <= (period.start or "") and (period.end or "") <= (year.end or "")


def _only(sketch: Sketch, event: Event, ahead: re.Match[str] | None) -> tuple[Period, ...]:
    """The one date of a sentence that speaks of the meeting before or behind the words about its host."""
    if ahead is None or len(sketch.times) != 1 or event.bare:
        return ()
    return sketch.times[0][1].periods


def _span(
    sketch: Sketch, match: re.Match[str], event: Event, network: Subject, times: list[Time]
) -> tuple[int, int]:
    """The passage: the match with its meeting, its network and its dates."""
    text = sketch.sentence.text
    starts = [sketch.places[n] for n in range(match.start(), match.end()) if sketch.text[n] != " "]
    ends = [_end(sketch, n) for n in range(match.start(), match.end()) if sketch.text[n] != " "]
    for start, stop in (*((t.start, t.end) for t in times), (event.start, event.end)):
        if stop:
            starts.append(start)
            ends.append(stop)
    if network.mention is not None:
        starts.append(network.mention.start)
        ends.append(network.mention.end)
    start, end = min(starts), max(ends)
    while start < end and text[start] in " ,;.:(":
        start += 1
    while end > start and text[end - 1] in " ,;.:":
        end -= 1
    return start, end


def _end(sketch: Sketch, place: int) -> int:
    """Where in the text a character of the sketch ends."""
    hosts = sketch.hosts_at(sketch.text[place])
    if hosts:
        return hosts[-1].end
    if sketch.is_event(sketch.text[place]):
        return sketch.event_at(sketch.text[place]).end
    start = sketch.places[place]
    mention = sketch.sentence.mention_at(start)
    return mention.end if mention is not None else start + 1


def _widened(text: str, span: tuple[int, int], held: Modality) -> tuple[int, int]:
    """The passage with the condition that it stands under, or with the words that say that nothing came of it."""
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


def _held(
    paper: Paper,
    sketch: Sketch,
    frame: Frame,
    match: re.Match[str],
    told: tuple[Period, tuple[int, int], bool],
) -> Modality | None:
    """The modality of a hosting once its negation, its condition and its date are known; None where it is no claim."""
    period, span, coming = told
    text, today = sketch.sentence.text, paper.date_of(sketch.sentence)
    modality = Modality.CONDITIONAL if _IF.search(match.group()) else frame.modality
    if _CANCELLED.match(text[span[1] :]):
        return Modality.DENIED
    if _NOT.search(match.groupdict().get("said") or ""):
        return Modality.DENIED if modality in _MAY_BE_DENIED else None
    if modality not in (Modality.DENIED, Modality.REQUESTED):
        clause = re.split(r"; | och (?=[\wåäö]+ skulle\b)|, men ", text[: span[1]])[-1]
        if not frame.unsaid and (
            _SUPPOSED.search(re.sub(r", som [^,.;]*,", ",", clause)) or _on_condition(sketch, span[1])
        ):
            return Modality.CONDITIONAL
    if frame.unsaid or modality is Modality.CONDITIONAL:
        return Modality.CONDITIONAL if _IF.search(match.group()) or _SUPPOSED.match(text) else None
    if modality in (Modality.STATED, Modality.PLANNED):
        return _in_time(modality, text, span, period, today, coming=coming)
    return modality


_IF = re.compile(r", (?:om|förutsatt att|under förutsättning att) [^,]*,")
_NOT = re.compile(r"\b(?:inte|ej|aldrig)\b")
_MAY_BE_DENIED = (Modality.STATED, Modality.PLANNED, Modality.PROPOSED)
_SUPPOSED = re.compile(
    r"^(?:om|ifall|skulle)\b|\bom (?:staden|kommunen|regionen|ansökan|medlemskapet)\b|\bskulle\b|\bunder förutsättning\b",
    re.IGNORECASE,
)
_ON_CONDITION = compiled(
    r"^[^.;]{0,60}?(?<![\wåäö])(?:under förutsättning|förutsatt att|såvida|ifall"
    r"|om (?:(?:då|först|bara|nu) )?(?:<LOCAL>|<ANYNET>|<BODY>|<BODYREF>|<ORG>|det|den|de|medel|finansiering|bidrag|[a-zåäö]{3,}(?:en|et|na|an)) (?:[a-zåäö]+ ){0,3}?(?:har|är|blir|får|kan|vill|ges|[a-zåäö]{3,}(?:ar|er|as|es|ts|ds|ns))(?![\wåäö]))"
)
_NEXT = re.compile(r"\b(?:nästa|kommande)\b", re.IGNORECASE)
_IS_TO_COME = re.compile(
    r"\b(?:nästa|kommande) [a-zåäö ]{3,40}(?:hålls|äger rum|går av stapeln|arrangeras|blir)\b[^.;]*, där $",
    re.IGNORECASE,
)


def _on_condition(sketch: Sketch, end: int) -> bool:
    places = sketch.sentence.places
    place = next((n for n, start in enumerate(places) if start >= end), len(sketch.sentence.view))
    return _ON_CONDITION.search(sketch.sentence.view[place:]) is not None


def _in_time(
    modality: Modality, text: str, span: tuple[int, int], period: Period, today: str, *, coming: bool
) -> Modality:
    """Planned for what is to come on the day of the paper, Stated for what is past."""
    if today and period.start is not None and period.start > today:
        return Modality.PLANNED
    if today and period.end is not None and period.end < today:
        return Modality.STATED
    if coming or _NEXT.search(text[span[0] : span[1]]) or _IS_TO_COME.search(text[: span[0]]):
        return Modality.PLANNED
    return Modality.PROPOSED if _MOVED.search(text[: span[0]]) else modality


def _what(paper: Paper, sketch: Sketch, event: Event, hosts: tuple[Actor, ...]) -> tuple[Subject | None, str]:
    """Of what somebody is host: the network and the kind; None where it is nothing of a network."""
    sentence = sketch.sentence
    if event.net is not None:
        return network_of(sentence, [event.net]), kind(event.noun)
    if event.named is not None:
        is_its = _is_event_of_topic(paper, sketch, event.noun)
        return (network_of(sentence, []) if is_its else None), event.noun
    if event.whose == "dess":
        nets = [m for m in sentence.mentions if m.kind in _NETS and m.end <= event.start]
        return network_of(sentence, nets[-1:]), kind(event.noun)
    if event.pronoun or event.whose == "den":
        return _event_before(paper, sketch, event)
    if any(host.mention.kind is MentionKind.ORG for host in hosts):
        return None, ""
    if event.kind == "E" and TOWNS_OWN.search(event.noun):
        return None, ""
    return network_of(sentence, []), kind(event.noun)


_NETS = (MentionKind.NETWORK, MentionKind.NETREF)


def _is_event_of_topic(paper: Paper, sketch: Sketch, label: str) -> bool:
    """Whether a named event is the network's: the paper speaks of it more than once, or it bears its name."""
    topic = sketch.sentence.topic
    if topic is None:
        return False
    often = sum(label.casefold() in other.text.casefold() for other in paper.sentences) > 1
    names = " ".join((topic.label, *topic.aliases)).casefold().split()
    return often or any(label.casefold().startswith(word[:5]) for word in names if len(word) > 4)


def _event_before(paper: Paper, sketch: Sketch, event: Event) -> tuple[Subject | None, str]:
    """The meeting that "den", "det första" or "nästa" stands for: the last of its sentence, else the only one before."""
    sentence = sketch.sentence
    earlier = [e for e in sketch.events if e.end <= event.start and e.noun and e.kind == "E"]
    if earlier and (not event.pronoun or _agrees(event.pronoun, earlier[-1].noun)):
        mentions = [earlier[-1].net] if earlier[-1].net is not None else []
        return network_of(sentence, mentions), kind(earlier[-1].noun)
    for other in paper.sentences[max(0, sentence.index - 1) : sentence.index]:
        nouns = {m.group().casefold() for m in ANY_EVENT.finditer(other.text)}
        if len(nouns) == 1 and other.section == sentence.section:
            noun = nouns.pop()
            if not event.pronoun or _agrees(event.pronoun, noun):
                return network_of(sentence, []), kind(noun)
    return None, ""


def _agrees(pronoun: str, noun: str) -> bool:
    return (NEUTER_EVENT.search(noun) is not None) is (pronoun == "det")


_RELATIVE_YEAR = re.compile(
    r"\b(?:(?P<this>årets)|(?P<last>fjolårets|förra årets)|nästa års) ", re.IGNORECASE
)


def _year_of_event(words: str, today: str) -> Period:
    """The year of "årets konferens", reckoned from the date of the paper; unknown without either."""
    found = _RELATIVE_YEAR.search(words)
    if found is None or not today:
        return Period()
    year = int(today[:4]) + (0 if found["this"] else -1 if found["last"] else 1)
    return Period(f"{year}-01-01", f"{year}-12-31", Precision.YEAR, found.group().strip())
