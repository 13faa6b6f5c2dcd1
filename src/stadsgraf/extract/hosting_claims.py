"""A hosting from what a frame found, by whom and of what; and those that its sentence goes on to."""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.extract.hosting_frames import Frame, ahead_of
from stadsgraf.extract.hosting_held import Telling, held_as, periods_of, widened
from stadsgraf.extract.hosting_sketch import Event, Sketch, shape
from stadsgraf.extract.hosting_words import ANY_EVENT, EVENT_NOUN, NEUTER_EVENT, TOWNS_OWN, Time, kind
from stadsgraf.extract.phrases import Actor, Subject, network_of, point
from stadsgraf.model import Name, Period, Precision
from stadsgraf.vocabulary import Modality


class Hosted(msgspec.Struct, frozen=True):
    """A hosting as a sentence tells it.

    Attributes:
        rule: `hosting.name@version`.
        host: who hosts.
        network: of what network, as named or as the topic.
        span: the passage in `sentence.text`.
        modality: how it is held.
        period: when.
        kind: of what: "toppmöte"; empty where it is the network itself.
        follows: the hosting before, where the sentence tells of it.
        end: where in the sketch its words end.
    """

    rule: str
    host: Actor
    network: Subject
    span: tuple[int, int]
    modality: Modality
    period: Period = Period()
    kind: str = ""
    follows: "Hosted | None" = None
    end: int = 0


BEFORE = "hosting.before@3"
"""The rule by which who hands over was host before: a step of reasoning."""

_EVENTS = ("event", *(f"{form}{n}" for form in ("to", "done", "past", "now") for n in range(4)), "toS")
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


def hosted(paper: Paper, sketch: Sketch, frame: Frame, match: re.Match[str]) -> Iterator[Hosted]:
    """The hostings that a match of a frame tells of, one for each host and time, with the host before if it names one.

    Args:
        paper: the paper.
        sketch: its sentence, words in the order of the frame.
        frame: the frame.
        match: where its pattern is found.
    """
    hosts = _hosts(paper, sketch, match)
    ahead = ahead_of(sketch, match.start())
    event = Event(0, 0, bare=True) if frame.then else _event(sketch, match, ahead)
    if not hosts or event is None or _is_nobody(sketch, match):
        return
    told = Telling(sketch, frame, match, ahead, event, paper.date_of(sketch.sentence))
    network, what = _what(paper, sketch, event, hosts, with_host=frame.whole)
    periods = periods_of(told)
    vague = (frame.named and event.bare) or (frame.chosen and event.link == "task")
    if network is None or (vague and not periods) or any(host.name == network.name for host in hosts):
        return
    text, span = sketch.sentence.text, _span(told, network, periods)
    if _ASKED_WHETHER.search(text[max(0, span[0] - 80) : span[0]]) or _OR_NOT.match(text[span[1] :]):
        return
    if network.mention is None and _is_of_another(sketch.sentence, span[1]):
        return
    gone = sketch.hosts_at(match.groupdict().get("gone") or " ")
    before = Hosted(BEFORE, gone[0], network, span, Modality.STATED, kind=what) if gone else None
    yield from (before,) if before is not None else ()
    for host in hosts:
        own = _bracketed(sketch.sentence, host)
        for period in own or periods or (Period(),):
            held = held_as(told, period, span)
            if held is not None:
                passage = widened(text, span, held)
                yield Hosted(frame.name, host, network, passage, held, period, what, before, told.reach[1])


_OF_ANOTHER = re.compile(
    r" (?:i|inom|för|hos|med|åt) (?:(?:det|den|de) )?(?:[a-zåäö]+[ae] )?(?=[a-zåäö]*(?:gruppen|rådet|kretsen|föreningen|förbundet|klubben|bolaget|projektet|nämnden|styrelsen|utskottet|kommittén|partiet|ligan|distriktet)(?![\wåäö]))"
)


def _is_of_another(sentence: Sentence, place: int) -> bool:
    """Whether the meeting is that of a group which is no network: "nästa möte i länsgruppen"."""
    found = _OF_ANOTHER.match(sentence.text, place)
    mention = sentence.mention_at(found.end()) if found is not None else None
    return found is not None and (mention is None or mention.kind is not MentionKind.NETREF)


_OPENS = re.compile(r" \((?:år |i |den )*$")


def _bracketed(sentence: Sentence, host: Actor) -> tuple[Period, ...]:
    """The date that stands in brackets behind a host in a list: "A (2019), B (2021) och C (2022)"."""
    for mention in sentence.mentions:
        between = sentence.text[host.mention.end : mention.start] if mention.start >= host.mention.end else ""
        if mention.kind is MentionKind.DATE and between:
            closed = sentence.text.startswith(")", mention.end)
            return (point(mention),) if closed and _OPENS.fullmatch(between) else ()
    return ()


def _hosts(paper: Paper, sketch: Sketch, match: re.Match[str]) -> tuple[Actor, ...]:
    """The hosts of a match: a list, or a town in the genitive whose turn it is, "vår" among them."""
    group = "who" if match["who"] else "who2"
    words = match[group]
    if len(words) == 1 and sketch.hosts_at(words):
        return sketch.hosts_at(words)
    start = sketch.places[match.start(group)]
    mention = sketch.sentence.mention_at(start)
    if mention is None:
        mention = Mention(MentionKind.HOME, start, start + len(words), words, paper.home, anaphor=True)
    name = mention.name
    if name is not None and mention.kind is MentionKind.NAME:
        name = Name(name.kind, name.label.removesuffix("s"))
    return (Actor(name, mention.start, mention.end, mention),) if name is not None else ()


def _is_nobody(sketch: Sketch, match: re.Match[str]) -> bool:
    """Whether the host that a frame begins with is nobody in particular, or hangs on a preposition: "mötet i A var …"."""
    place = sketch.places[match.start()]
    before = sketch.sentence.text[max(0, place - 60) : place]
    first = match.start("who") == match.start() and not match.groupdict().get("rel")
    governed = first and _BEHIND_PREPOSITION.search(before) is not None
    return governed or _BLANK.search(before) is not None


_TELLS_ALONE = re.compile(
    r"\btur(?:en)?\b|\bvärdskap\b|stafett|facklan|dags för|turas om|växlar|roterar|vandrar|cirkulerar|alternerar|ambulerar|går runt|skiftar"
)
_EARLIER = shape(r"<E>")
_THERE = re.compile(r"\b(?:där|då|varvid)[^,.;]{0,20}$")


def _event(sketch: Sketch, match: re.Match[str], ahead: re.Match[str] | None) -> Event | None:
    """The meeting, office or task of a match, else the one ahead of it, else the network; None without any."""
    groups = match.groupdict()
    office = sketch.event_at(groups["office"]) if groups.get("office") else None
    if office is not None and not office.bare and office.times:
        return office
    found = next((groups[group] for group in _EVENTS if groups.get(group)), None)
    event = sketch.event_at(found) if found is not None else None
    if event is not None and not event.bare:
        return event
    if ahead is not None:
        return _with_times(sketch.event_at(ahead["which"] or ahead["event"]), event)
    if groups.get("net"):
        start = sketch.places[match.start("net")]
        noun = re.search(rf"\b{EVENT_NOUN}", groups.get("middle") or groups.get("noun") or "", re.IGNORECASE)
        mention = sketch.sentence.mention_at(start)
        return Event(start, start + 1, mention, noun.group().casefold() if noun is not None else "")
    if event is None and not _TELLS_ALONE.search(match.group()):
        return None
    earlier = _EARLIER.findall(sketch.text[: match.start()])
    if not earlier:
        return event or Event(0, 0, bare=True)
    meeting = sketch.event_at(earlier[-1])
    if groups.get("rel") or _THERE.search(sketch.text[: match.start()]):
        return msgspec.structs.replace(_with_times(meeting, event), link=meeting.link or "there")
    here = event or Event(0, 0)
    return msgspec.structs.replace(meeting, start=here.start, end=here.end, times=here.times, link="earlier")


def _with_times(meeting: Event, event: Event | None) -> Event:
    """A meeting told before, with the date that the words about its host give, if any."""
    times = event.times if event is not None and event.times else meeting.times
    return msgspec.structs.replace(meeting, times=times)


def _span(told: Telling, network: Subject, periods: tuple[Period, ...]) -> tuple[int, int]:
    """The passage: the match with its meeting, its network and its dates."""
    sketch, text = told.sketch, told.sketch.sentence.text
    places = [n for n in range(told.match.start(), told.match.end()) if sketch.text[n] not in " ,"]
    parts = [(sketch.places[n], sketch.end_at(n)) for n in places]
    parts += [(time.start, time.end) for time in told.near if set(time.periods) & set(periods)]
    if told.event.end:
        parts.append((told.event.start, told.event.end))
    if network.mention is not None:
        parts.append((network.mention.start, network.mention.end))
    start, end = min(part[0] for part in parts), max(part[1] for part in parts)
    words = text[start:end]
    return end - len(words.lstrip(" ,;.:(")), start + len(words.rstrip(" ,;.:"))


def _what(
    paper: Paper, sketch: Sketch, event: Event, hosts: tuple[Actor, ...], *, with_host: bool
) -> tuple[Subject | None, str]:
    """Of what somebody is host: the network and the kind; None where it is nothing of a network."""
    sentence = sketch.sentence
    network = network_of(sentence, [])
    if event.net is not None:
        noun = event.net.words[:5].casefold()
        unsettled = (
            event.net.name is None and sentence.topic is not None and noun in sentence.topic.label.casefold()
        )
        network = network if unsettled else network_of(sentence, [event.net])
        if network is not None and event.link == "earlier":
            network = Subject(network.name, None)
        return network, kind(event.noun)
    if event.named is not None:
        return (network if _is_of_topic(paper, sketch, event.noun) else None), event.noun
    if event.link == "dess":
        nets = [m for m in sentence.mentions if m.kind in _NETS and m.end <= event.start]
        return network_of(sentence, nets[-1:]), kind(event.noun)
    if event.link == "den":
        return _event_before(paper, sketch, event)
    if any(host.mention.kind is MentionKind.ORG for host in hosts):
        return None, ""
    towns_own = event.kind == "E" and TOWNS_OWN.search(event.noun) is not None
    towns_own = towns_own and not (with_host and _is_of_topic(paper, sketch, event.noun))
    return None if towns_own else network, kind(event.noun)


_NETS = (MentionKind.NETWORK, MentionKind.NETREF)


def _is_of_topic(paper: Paper, sketch: Sketch, label: str) -> bool:
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
    if earlier and _agrees(event, earlier[-1].noun):
        net = earlier[-1].net
        return network_of(sentence, [net] if net is not None else []), kind(earlier[-1].noun)
    for other in paper.sentences[max(0, sentence.index - 1) : sentence.index]:
        nouns = {m.group().casefold() for m in ANY_EVENT.finditer(other.text)}
        if len(nouns) == 1 and other.section == sentence.section and _agrees(event, min(nouns)):
            return network_of(sentence, []), kind(min(nouns))
    return None, ""


def _agrees(event: Event, noun: str) -> bool:
    return not event.pronoun or (NEUTER_EVENT.search(noun) is not None) is (event.pronoun == "det")


_AND = r"(?:,? (?:och|samt|medan|men)|[,;])"
_TAKES_OVER = (
    r"(?: (?:tar över|övertar|tog över|övertog|tar vid|tog vid|följer|följde|står i tur|står på tur|i tur|på tur|vid|har utsetts|är utsedd|gjorde det|gör det|det|som värd)"
    r"(?: den| det| värdskapet| stafettpinnen| ansvaret| efter)?)?"
)
_STOP = r"(?=\s*$|[.,;)]|,? (?:och|samt|medan|men|som|i)(?![\wåäö]))"
_STEP = shape(
    rf"(?:{_AND}(?: (?:blir|är|var|blev|står|kommer|går|gick|tar|tog|följer|följde)(?: det)?(?: turen till)?)?(?: av)? <who=H>{_TAKES_OVER}"
    r"|,? (?:ett (?:uppdrag|ansvar|värdskap)|en uppgift|en roll|något|vilket) som (?:går|gick|övergår|övergick)(?: över| vidare)? till <who2=H>"
    rf"|,?(?: och)? (?:följs|följdes|följd|följt|efterträds|efterträddes|avlöses|avlöstes) av <who3=H>){_STOP}"
)
_SUCCEEDED = re.compile(r"efterträd|avlös|följdes")
_TO_COME = re.compile(r"\b(?:blir|tar|övertar|står|kommer|följer|följs|tur)\b")
_SKIPPED = re.compile(rf"(?:{_AND})? *")


def goes_on(paper: Paper, sketch: Sketch, told: Hosted) -> Iterator[Hosted]:
    """The hosts that follow a hosting in its sentence: "A var värd 2018 och B 2021", "… och efterträddes av C".

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
