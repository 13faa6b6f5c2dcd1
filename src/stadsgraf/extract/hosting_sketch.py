"""A sentence as hosting sees it: hosts, meetings and offices are single characters, times and adverbs are gone.

Swedish moves its times and adverbs freely ("I maj var A värd", "A var i maj värd", "A var värd i maj"), so
that a pattern that has to step over them grows without end.  The sketch takes them out and remembers where
they stood; what is left has few shapes (`hosting_frames.py`).  In patterns `<H>` is a list of hosts, `<E>` a
meeting of a network with its own date, `<R>` an office of host ("värd för nätverkets årsmöte 2019"), `<S>`
the task ("värdskapet för årsmötet"); networks and people stay the characters of `view.py`.
"""

import bisect
import re
from collections.abc import Callable, Iterator

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.hosting_words import (
    ADVERB,
    DEFINITE_EVENT,
    EVENT_NOUN,
    HOST_NOUN,
    IS_HELD,
    NAMED_EVENT,
    ORGAN,
    POST,
    TASK,
    TIME,
    TO_HOLD,
    Time,
    in_their_year,
    time_of,
)
from stadsgraf.extract.phrases import Actor, actors_at
from stadsgraf.extract.sketching import Flat, shaped, substituted
from stadsgraf.model import Name
from stadsgraf.patterns import Gated

_BASE = {"H": 0xF300, "T": 0xF400, "E": 0xF500, "R": 0xF600, "S": 0xF700}
_SIZE = 0x100


def shape(pattern: str) -> Gated:
    """A pattern over sketches: `<H>`, `<E>`, `<R>`, `<S>`, `<T>`, also with a group (`<who=H>`), and all of `view.py`."""
    return shaped(pattern, _BASE, _SIZE)


class Event(msgspec.Struct, frozen=True):
    """A meeting, or an office or task of host with the meeting that it is for.

    Attributes:
        start, end: its place in the text.
        net: the network that it names.
        noun: what it is called, lower case; empty for the network itself.
        times: its own dates ("årsmötet 2019").
        pronoun: "det" or "den", where it stands for a meeting told before.
        named: a name of a meeting ("Hansadagarna").
        bare: an office or task that names nothing that it is for.
        kind: the character that it is, of "ERS".
        link: how it is known whose it is: "dess", "den" for a pronoun, "earlier" or "there" where it stands before the words
            about its host, "task" for a task that is no office; empty where it says so itself or is the topic's.
    """

    start: int
    end: int
    net: Mention | None = None
    noun: str = ""
    times: tuple[Time, ...] = ()
    pronoun: str = ""
    named: Mention | None = None
    bare: bool = False
    kind: str = "E"
    link: str = ""


class Sketch(msgspec.Struct, frozen=True):
    """A sentence with its hosts, meetings and times.

    Attributes:
        sentence: the sentence.
        text: the sketch.
        places: for each character of `text`, its index in `sentence.text`; one more for the end.
        order: for each character of `text`, its place in the sketch before words changed places.
        hosts: lists of hosts, by number.
        events: meetings, offices and tasks, by number.
        times: times with the place in `text` (in its first order) that they stood at.
    """

    sentence: Sentence
    text: str
    places: tuple[int, ...]
    order: tuple[int, ...]
    hosts: tuple[tuple[Actor, ...], ...]
    events: tuple[Event, ...]
    times: tuple[tuple[int, Time], ...]

    def hosts_at(self, character: str) -> tuple[Actor, ...]:
        """The hosts that a character of the sketch stands for; none for another character."""
        return self.hosts[ord(character) - _BASE["H"]] if 0 <= ord(character) - _BASE["H"] < _SIZE else ()

    def event_at(self, character: str) -> Event:
        """The meeting, office or task that a character of the sketch stands for."""
        return self.events[(ord(character) - _BASE["E"]) % _SIZE]

    def end_at(self, place: int) -> int:
        """Where in `sentence.text` a character of the sketch ends, by its place in `text`."""
        character, start = self.text[place], self.places[place]
        if self.hosts_at(character):
            return self.hosts_at(character)[-1].end
        if _BASE["E"] <= ord(character) < _BASE["S"] + _SIZE:
            return self.event_at(character).end
        mention = self.sentence.mention_at(start)
        return mention.end if mention is not None else start + 1


def sketch(paper: Paper, sentence: Sentence) -> Sketch:
    """The sketch of a sentence."""
    hosts: list[tuple[Actor, ...]] = []
    times: list[Time] = []
    events: list[Event] = []
    flat: Flat = sentence.view, sentence.places
    flat = substituted(flat, _hosts(paper, sentence, hosts))
    flat = substituted(flat, _times(paper, sentence, flat, times))
    times = in_their_year(sentence, times)
    flat = substituted(flat, ((m.start(), m.end(), "") for m in ADVERB.finditer(flat[0])))
    for make, pattern in ((_event, _EVENT), (_office, _OFFICE), (_task, _TASK)):
        flat = substituted(flat, _events(sentence, flat, (times, events), make, pattern))
    text, places, stood = _without_times(flat, times)
    return Sketch(
        sentence, text, places, tuple(range(len(text) + 1)), tuple(hosts), tuple(events), tuple(stood)
    )


_LOCAL = (MentionKind.CITY, MentionKind.MUNICIPALITY, MentionKind.HOME, MentionKind.NAME, MentionKind.ORG)
_APPOSED = compiled(
    r"(?:(?:(?:den|det) (?:[a-zåäö]+a ){1,2})?(?:<HOME>|(?<![a-zåäö])(?!värd)[a-zåäö]*(?:staden|kommunen|regionen|orten))|<LOCAL> (?!värd)[a-zåäö]*(?:stad|kommun|ort)) $"
)
_INSERTED = re.compile(r"[^,]*, (?:tillsammans|jämte|i sam)")
"""A list of which the last stand between commas: "A, tillsammans med B, ordnade …"."""
_PART_OF_NAME = re.compile(r" (?-i:[A-ZÅÄÖ])")


def _hosts(
    paper: Paper, sentence: Sentence, hosts: list[tuple[Actor, ...]]
) -> Iterator[tuple[int, int, str]]:
    """Lists of towns and organisations; who cannot host ends a list."""
    end = 0
    for mention in sentence.mentions:
        place = bisect.bisect_left(sentence.places, mention.start)
        if place < end or len(hosts) == _SIZE:
            continue
        found, until = _listed(paper, sentence, mention, place)
        if not found or _PART_OF_NAME.match(sentence.view, until):
            continue
        apposed = _APPOSED.search(sentence.view, end, place)
        until += _INSERTED.match(sentence.view, place, until) is not None and sentence.view[until] == ","
        hosts.append(found)
        end = until
        yield apposed.start() if apposed is not None else place, end, chr(_BASE["H"] + len(hosts) - 1)


def _listed(paper: Paper, sentence: Sentence, mention: Mention, place: int) -> tuple[tuple[Actor, ...], int]:
    """The hosts that begin at a mention, and where in the view they end."""
    town_noun = mention.words.casefold().startswith(("stad", "kommun"))
    nameless = mention.kind is MentionKind.HOME and mention.name is None and town_noun
    if mention.kind is MentionKind.SELF or nameless:
        name = paper.home if mention.words.casefold() == "vi" else _town_before(sentence, mention)
        if name is None or (mention.kind is MentionKind.SELF and mention.words.casefold() != "vi"):
            return (), place
        known = msgspec.structs.replace(mention, name=name, anaphor=True)
        return (Actor(name, mention.start, mention.end, known),), place + 1
    if town_noun and mention.kind is MentionKind.HOME and _WITH_TOWN.search(sentence.view, 0, place):
        town = _town_before(sentence, mention)
        known = msgspec.structs.replace(mention, name=town, anaphor=True)
        return ((Actor(town, mention.start, mention.end, known),) if town is not None else ()), place + 1
    if mention.kind not in _LOCAL or NAMED_EVENT.search(mention.words):
        return (), place
    actors = actors_at(sentence, place)
    return tuple(a for a in actors.found if a.mention.kind in _LOCAL), actors.end


_IN_TOWN = compiled(r"\bi <at=LOCAL>")


_WITH_TOWN = compiled(r"\bi <LOCAL>(?: (?:(?:i|år|den) )*<DATE>)?,? (?:med|då|där|varvid) $")
"""Before "staden" that is the town in which a meeting is: "hölls i A 2023, med staden som värd"."""


def _town_before(sentence: Sentence, mention: Mention) -> Name | None:
    """The town that "staden" stands for: the one in which something took place just before."""
    place = bisect.bisect_left(sentence.places, mention.start)
    found = list(_IN_TOWN.finditer(sentence.view, 0, place))
    if not found:
        return None
    start = sentence.places[found[-1].start("at")]
    return next((m.name for m in sentence.mentions if m.start == start), None)


def _times(paper: Paper, sentence: Sentence, flat: Flat, times: list[Time]) -> Iterator[tuple[int, int, str]]:
    text, places = flat
    for match in TIME.finditer(text):
        if len(times) < _SIZE:
            times.append(
                time_of(sentence, (places[match.start()], places[match.end()]), paper.date_of(sentence))
            )
            yield match.start(), match.end(), chr(_BASE["T"] + len(times) - 1)


_Making = Callable[[Sentence, Flat, re.Match[str], list[Event]], Event | None]


def _events(
    sentence: Sentence,
    flat: Flat,
    made: tuple[list[Time], list[Event]],
    make: _Making,
    pattern: Gated,
) -> Iterator[tuple[int, int, str]]:
    times, events = made
    for match in pattern.finditer(flat[0]):
        event = make(sentence, flat, match, events)
        if event is None or len(events) == _SIZE:
            continue
        own = tuple(times[ord(c) - _BASE["T"]] for c in match.group() if 0 <= ord(c) - _BASE["T"] < _SIZE)
        events.append(msgspec.structs.replace(event, times=(*own, *event.times)))
        yield match.start(), match.end(), chr(_BASE[event.kind] + len(events) - 1)


_ADJECTIVES = r"(?:[a-zåäö-]+(?:a|e) ){0,3}?"
_PLAIN = r"(?:(?:årliga|första|andra|senaste|kommande|nordiska|svenska|europeiska|internationella|nationella|digitala) ){0,2}?"
"""Adjectives where no article or owner tells them from verbs."""
_OF_YEAR = r"(?:nästa|kommande|<T>(?: års)?|höstens|vårens|sommarens|vinterns|senaste|första)"
_HELD_THEN = rf"(?: <T>(?=,? (?:som|vilke[nt]) ))?(?:,? (?:som|vilke[nt]) (?:{IS_HELD}|hölls|ägde rum)(?: i <H>)?(?= <T>)| i <H>(?= <T>))?(?: <T>|, <T>(?=[.,;)]|\s*$))?"
_WORK = r"(?:programmet|kampanjen|rörelsen|samarbetet|initiativet)"
"""What papers call a network that is no network in its name."""
_RANK = r"(?:allra )?(?:första|andra|tredje|fjärde|senaste|förra|föregående|nästa|följande|kommande|sista)"
_EVENT = shape(
    rf"(?<![\wåäö-])(?:<net=ANYNET> (?:<T> (?:års )?)?{_ADJECTIVES}(?:(?P<noun>{EVENT_NOUN})|(?P<organ>{ORGAN})(?: till {EVENT_NOUN})?)"
    rf"|<net5=ANYNET> {_ADJECTIVES}(?P<anything>[a-zåäö]{{3,}})(?<![ae])(?![\wåäö])"
    rf"|(?:(?P<whose>dess|programmets|rörelsens|samarbetets|kampanjens|initiativets|sammanslutningens)|(?:(?:det|den) )?{_OF_YEAR}) {_ADJECTIVES}(?P<noun2>{EVENT_NOUN})(?: (?:i|inom|för|hos|av) (?:<net2=ANYNET>|{_WORK}))?"
    rf"|(?:(?:det|den|de) {_ADJECTIVES}|{_PLAIN})(?P<noun3>{DEFINITE_EVENT})(?: (?:i|inom|för|hos|av) (?:<net3=ANYNET>|{_WORK}))?"
    rf"|(?:det|den|de) {_ADJECTIVES}(?P<noun4>{EVENT_NOUN})(?=,? som {IS_HELD})"
    rf"|(?:sitt|sin|sina) {_ADJECTIVES}(?P<noun6>{EVENT_NOUN})"
    rf"|(?:ett|en|flera|några) {_ADJECTIVES}(?P<noun5>{EVENT_NOUN}) (?:i|inom|för|av) <net4=ANYNET>"
    r"|<named=NAME>|<named2=NETWORK>(?= <T>)"
    rf"|(?P<pron>det|den) {_RANK}(?! [a-zåäö]*[a-zåäö]{{4}}|\w)|(?P<pron2>det|den) {_RANK}(?= (?:hölls|ägde|arrangerades|ordnades|hålls|äger|gick))"
    r"|(?P<pron3>det|den)(?=[.,;)]|\s*$| och )|^(?P<pron4>det|den)(?= [a-zåäö]+s )|(?<=för )(?P<pron5>det|den)(?= <T>)"
    rf"|(?P<next>nästa)(?=[.,;)]|\s*$| <T>)){_HELD_THEN}"
)
_FOREIGN_TAIL = shape(
    r"(?<!<T>) (?:(?:mot|kring|inför|mellan)(?![\wåäö])|om (?!(?:<LOCAL>|<H>|<ANYNET>|[a-zåäö]+ (?:[a-zåäö]+s|är|blir|får|kan|har)) )|för (?!<H>)|med (?!<H> som)|i (?:<ORG>|<BODY>|<BODYREF>)|av (?!<H>))"
)
"""Behind a meeting that names no network: it is somebody else's."""
_HOSTED = re.compile(
    r"(?:värd(?:ar|stad|städer|kommun)?|värdskapet|värdar|arrangör(?:er)?|arrangörskapet)(?: [\uf400-\uf4ff])? (?:för|av|till) $|\b(?:arrange|anordn|organis|husera)[a-zåäö]*(?: [\uf300-\uf4ff])* $",
    re.IGNORECASE,
)
"""Before whatever a network has that somebody hosts."""
_NO_MEETING = re.compile(
    r"(?:arbete|verksamhet|kansli|sekretariat|ekonomi|webbplats|kostnad|avgift|administration|plan|strategi|ordförande|förslag|handlingar|räkning)[a-zåäö]*$",
    re.IGNORECASE,
)


def _is_hosted(text: str, match: re.Match[str]) -> bool:
    """Whether a noun of a network that is no known meeting stands behind words of host."""
    start = match.start()
    return _HOSTED.search(text, max(0, start - 40), start) is not None and not _NO_MEETING.search(
        match["anything"]
    )


_OWN = shape(r"<ANYNET>[^.;:\uf300-\uf3ff]*$")
"""Before "sitt möte" that is a network's: no town stands between."""
_COMMON = re.compile(DEFINITE_EVENT, re.IGNORECASE)
"""A meeting that begins a sentence and so looks like a name."""
_OWNER = compiled(
    r"(?:[a-zåäö]{2,}(?:en|et|an|ar|er|or|na)s(?<!ordnas)|<LOCAL>|<ORG>|<BODY>|<BODYREF>|<PERSON>|[A-ZÅÄÖ]+:s) $"
)
"""Whose meeting it is, where that is no network."""


def _event(sentence: Sentence, flat: Flat, match: re.Match[str], events: list[Event]) -> Event | None:
    del events
    text, places = flat
    start, end = places[match.start()], places[match.end()]
    net = _mention(sentence, flat, match, "net", "net2", "net3", "net4", "net5")
    named = _mention(sentence, flat, match, "named", "named2")
    groups = match.groupdict()
    noun = next((groups[g] for g in ("noun", "noun2", "noun3", "noun4", "noun5", "noun6") if groups[g]), "")
    if groups["anything"] and not _is_hosted(text, match):
        return None
    noun = noun or groups["anything"] or ""
    if groups["noun6"] and _OWN.search(text, 0, match.start()) is None:
        return None
    if net is not None:
        owned = (
            (groups["net"] or groups["net5"]) is None or net.genitive or net.words.endswith(("s", "x", "z"))
        )
        noun = noun or _meeting_of(groups["organ"] or "")
        return Event(start, end, net, noun.casefold()) if owned else None
    if named is not None and named.start == 0 and _COMMON.fullmatch(named.words):
        noun = named.words
    elif named is not None:
        label = named.words.removesuffix("s") if named.genitive else named.words
        return Event(start, end, noun=label, named=named) if NAMED_EVENT.search(label) else None
    if not noun:
        pronoun = next((groups[g] for g in ("pron", "pron2", "pron3", "pron4", "pron5") if groups[g]), "")
        return Event(start, end, pronoun=pronoun.casefold(), link="den")
    owner = _OWNER.search(text, max(0, match.start() - 40), match.start())
    if _FOREIGN_TAIL.match(text, match.end()) or (owner is not None and groups["whose"] is None):
        return None
    return Event(start, end, noun=noun.casefold(), link=groups["whose"] or "")


def _meeting_of(organ: str) -> str:
    """What a body that is received comes to: its board meets."""
    return "styrelsemöte" if organ.casefold().startswith("styrelse") else "möte"


def _mention(sentence: Sentence, flat: Flat, match: re.Match[str], *groups: str) -> Mention | None:
    for group in groups:
        if match[group] is not None:
            start = flat[1][match.start(group)]
            return next((m for m in sentence.mentions if m.start == start), None)
    return None


_FOR = r"(?:(?: <T>)? (?:för|av|till|åt|vid)(?: <T>)? (?:<event=E>|<net=ANYNET>(?: (?:<T>|\(<T>\)))?))"
_DANGLING = r"(?: för(?=[.,;:)]|\s*$| (?:hölls|ägde|lockade|samlade|blev|var)(?![\wåäö])))"
_OFFICE = shape(
    r"(?<![\wåäö-])(?:(?:(?:en|ny|nya|nästa|<T>|första|senaste|kommande|gemensam|gemensamma|<own=ANYNET>) )*)"
    rf"(?:{HOST_NOUN}|(?P<charge>ansvariga?)(?= (?:för|av) <E>))(?![\wåäö-])"
    rf"(?:{_FOR}|{_DANGLING}|(?! (?:för|av|till|åt) )(?! (?:att|det|ett|en|all|varje|sitt|pengarna|priset|besväret|<MONEY>|<NUMBER>|\d)))"
)


def _office(sentence: Sentence, flat: Flat, match: re.Match[str], events: list[Event]) -> Event | None:
    event = _of(sentence, flat, match, events)
    return msgspec.structs.replace(event, kind="R") if event is not None else None


def _of(sentence: Sentence, flat: Flat, match: re.Match[str], events: list[Event]) -> Event | None:
    """An office or task with the meeting or network that it is for; None for what is no network's."""
    start, end = flat[1][match.start()], flat[1][match.end()]
    inner = next((match[g] for g in ("event", "event2") if g in match.re.groupindex and match[g]), None)
    if inner is not None:
        return msgspec.structs.replace(events[ord(inner) - _BASE["E"]], start=start, end=end)
    names = [g for g in ("net", "own") if g in match.re.groupindex]
    net = _mention(sentence, flat, match, *names)
    if net is not None:
        by_name = match["net"] is not None
        return Event(start, end, net) if by_name is not net.genitive else None
    return Event(start, end, bare=True)


_TASK = shape(
    rf"(?<![\wåäö-])(?:{POST}(?:{_FOR}|(?: <T>)?(?! för (?!<T>)))"
    rf"|{TASK} (?:som |att (?:vara|bli|stå)(?: som)? )(?P<event3><R>)|{TASK} (?:att {TO_HOLD}|för) (?P<event2><E>))(?![\wåäö-])"
)


def _task(sentence: Sentence, flat: Flat, match: re.Match[str], events: list[Event]) -> Event | None:
    if match["event3"]:
        office = events[ord(match["event3"]) - _BASE["R"]]
        start, end = flat[1][match.start()], flat[1][match.end()]
        return msgspec.structs.replace(office, start=start, end=end, kind="S")
    event = _of(sentence, flat, match, events)
    if event is None:
        return None
    return msgspec.structs.replace(event, kind="S", link="task" if match["event2"] else event.link)


_STANDS = shape(r"^<T>(?:, <T>)*,? |, <T>,(?= )|, <T>(?=[.;:)]|\s*$)| \(<T>\)| ?<T>")


def _without_times(flat: Flat, times: list[Time]) -> tuple[str, tuple[int, ...], list[tuple[int, Time]]]:
    """The text without its times, and the place that each stood at."""
    stood: list[tuple[int, Time]] = []
    cuts: list[tuple[int, int, str]] = []
    gone = 0
    for match in _STANDS.finditer(flat[0]):
        numbers = [ord(c) - _BASE["T"] for c in match.group() if 0 <= ord(c) - _BASE["T"] < _SIZE]
        stood += [(match.start() - gone, times[number]) for number in numbers]
        gone += match.end() - match.start()
        cuts.append((match.start(), match.end(), ""))
    return *substituted(flat, cuts), stood
