"""Who holds which office in a network, told by any verb, in any order and in lists: what the frames of `network_office_frames.py` find.

Conventions: a town or a region is chair, member of the board or observer of a network and of nothing that a municipality
has; a person is one where the words name the network, or where the passage is about it and no other body is near.  What
is proposed is Proposed, what is to come Planned; nothing is told where a word doubts it.
"""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.holdings import eve_of, is_of_part, is_region_abroad, organ_of, role_draft
from stadsgraf.extract.network_office_frames import AFTER, FRAMES, NEXT, PASSES, STEPS, THEN, Frame
from stadsgraf.extract.network_office_sketch import Office, Sketch, sketch
from stadsgraf.extract.network_office_words import REFUSES
from stadsgraf.extract.role_context import DOUBT_AHEAD, EARLIER, TURNED_DOWN, WISHED
from stadsgraf.extract.role_times import Telling, period_of
from stadsgraf.extract.rule import antecedents_of, derivation_of, evidence
from stadsgraf.model import Draft, Name, Period
from stadsgraf.patterns import Sieve, gated
from stadsgraf.vocabulary import EntityType, Modality

_LONGEST = 2000
_CUE = gated(
    r"ordf|president|presid|observatör|adjunger|ledamot|ledamöter|styrelse|grupp|kommitté|utskott|sekretera|kassör|kassa|skattmästare|sammankallande|valberedning"
    r"|suppleant|revisor|koordinator|representant|ombud|kontakt|tales|direktör|klubban|delegat|ledningsråd|verksamhetsledare|spetsen|toppen för|ledningen för|för ordet|plats i",
    re.IGNORECASE,
)
_OF_TOWNS = re.compile(
    r"ordförande|president|observatör|adjungerad|styrelseledamot|ledamot i|kassör|skattmästare|sekreterare|sammankallande|revisor|suppleant|ersättare"
)
"""Roles that a town may have."""
_ELSEWHERE = compiled(
    r" (?:i|för|av|vid|inom|hos) (?!dag\b|år\b|fjol\b|stället\b|närvarande\b|<DATE>|åren\b|tiden\b|perioden\b|<NUMBER>|två\b|tre\b|ett\b|en (?:period|tid)|(?:första|andra|tredje) gången)"
)
_FOLLOWS = re.compile(r"\bfölj(?:er|de|t) (?!nätverk|arbete|med\b|<)[a-zåäö]+(?:en|et|n)\b")
"""Whoever follows something else as an observer, a process or an inquiry."""
_TOWNS = (MentionKind.CITY, MentionKind.MUNICIPALITY, MentionKind.HOME)
_NETS = (MentionKind.NETWORK, MentionKind.NETREF)


class Told(msgspec.Struct, frozen=True):
    """A holder with the office, as a match tells it."""

    frame: Frame
    who: Mention
    office: Office
    span: tuple[int, int]
    former: bool = False
    alone: bool = False
    """Whether no date before the words is its own."""


def told_of_offices(paper: Paper, sentence: Sentence) -> Iterator[Draft]:
    """Holders of offices in networks that a sentence tells of."""
    if _CUE.search(sentence.text) is None or len(sentence.view) > _LONGEST or sentence.row:
        return
    if sentence.topic is None and not any(m.kind in _NETS for m in sentence.mentions):
        return
    drawn = sketch(sentence)
    if not drawn.holders:
        return
    taken: set[tuple[int, str]] = set()
    for frame, found in _FRAMES.finditer(drawn.text):
        for told in _told(drawn, frame, found):
            key = told.who.start, told.office.role
            if key in taken or any(key[0] == start for start, _ in taken):
                continue
            draft = _draft(paper, drawn, told)
            if draft is not None:
                taken.add(key)
                yield draft


_FRAMES = Sieve((frame, frame.pattern) for frame in FRAMES)


def _told(drawn: Sketch, frame: Frame, found: re.Match[str]) -> Iterator[Told]:
    """The holders of a match, with those before and those that the list goes on with."""
    if _is_doubtful(drawn, found, beside=frame.order == "H(" or "apposed" in frame.name):
        return
    groups = found.groupdict()
    office = drawn.office_at(groups["office"]) if groups.get("office") else _by_net(drawn, frame, found)
    if frame.post and not office.post and " som " not in found.group():
        return
    span = _span(drawn, found)
    holders = _each(drawn, groups["who"])
    for who, held in _paired(drawn, holders, office, groups.get("office2")):
        yield Told(frame, who, held, span)
    gone = groups.get("gone") or groups.get("gone2")
    after = AFTER.match(drawn.text, found.end()) if gone is None and frame.begins else None
    if after is not None:
        gone = after["gone"] or after["gone2"]
    for who in _each(drawn, gone) if gone and frame.modality is not Modality.PROPOSED else ():
        yield Told(frame, who, office, span, former=True)
    yield from _next(drawn, frame, found, office)
    step = STEPS[frame.order].match(drawn.text, found.end()) if frame.order else None
    while step is not None and not REFUSES.search(step.group()):
        following = drawn.office_at(step["office"])
        if following.net is None and office.net is not None:
            following = msgspec.structs.replace(following, net=office.net)
        second = step["office2"] if "office2" in step.re.groupindex else None
        for who, held in _paired(drawn, _each(drawn, step["who"]), following, second):
            yield Told(frame, who, held, _span(drawn, step))
        step = STEPS[frame.order].match(drawn.text, step.end())


def _paired(
    drawn: Sketch, holders: tuple[Mention, ...], office: Office, second: str | None
) -> Iterator[tuple[Mention, Office]]:
    """Holders with their offices: of two offices each holder of two has one, and a single one both."""
    other = drawn.office_at(second) if second else None
    if other is None:
        yield from ((who, office) for who in holders)
        return
    first = msgspec.structs.replace(office, net=office.net or other.net)
    other = msgspec.structs.replace(other, net=first.net)
    if len(holders) == 2:
        yield from zip(holders, (first, other), strict=True)
    elif len(holders) == 1:
        yield from ((holders[0], first), (holders[0], other))


_TO_COME = re.compile(
    r"\b(?:tar|går|övergår|lämnas|överlämnas|överlåts|flyttas|övertar|följs|avlöses|efterträds|ersätts)\b"
)


def _next(drawn: Sketch, frame: Frame, found: re.Match[str], office: Office) -> Iterator[Told]:
    """Who has the office after the holder of a match, told behind: "…, och därefter tar A över"."""
    if frame.modality is not Modality.STATED or "office" not in found.re.groupindex:
        return
    for pattern in (NEXT, THEN, PASSES):
        step = pattern.match(drawn.text, found.end())
        if step is not None and not REFUSES.search(step.group()):
            modality = Modality.PLANNED if _TO_COME.search(step.group()) else Modality.STATED
            coming = msgspec.structs.replace(frame, modality=modality, former=False, begins=True)
            who = next(step[g] for g in ("who", "who2") if g in step.re.groupindex and step[g])
            for mention in _each(drawn, who):
                yield Told(coming, mention, office, _span(drawn, step), alone=True)
            return


def _by_net(drawn: Sketch, frame: Frame, found: re.Match[str]) -> Office:
    """The office that a verb names, in the network beside it."""
    place = drawn.places[found.start("net")] if "net" in found.re.groupindex else None
    start = drawn.sentence.places[place] if place is not None else None
    net = next((m for m in drawn.sentence.mentions if m.start == start), None) if start is not None else None
    return Office(frame.role, net, drawn.places[found.end() - 1] + 1)


def _each(drawn: Sketch, character: str) -> tuple[Mention, ...]:
    """The holders of a list: people, or towns, an unknown name beside a town being one too."""
    listed = drawn.holders_at(character)
    if any(m.kind is MentionKind.NAME and " " in m.words for m in listed):
        # Somebody unknown with a town behind: the town holds nothing.
        return ()
    if any(m.kind in _TOWNS for m in listed):
        return tuple(
            msgspec.structs.replace(m, name=Name(EntityType.CITY, m.name.label))
            if m.kind is MentionKind.NAME and m.name is not None and " " not in m.name.label
            else m
            for m in listed
        )
    return tuple(m for m in listed if m.kind is not MentionKind.NAME or is_region_abroad(m))


def _is_doubtful(drawn: Sketch, found: re.Match[str], *, beside: bool) -> bool:
    """Whether words speak against a match, or its first name is no subject; one with its office beside it need not be."""
    words = found.group()
    first = drawn.text[found.start()]
    if not beside and first in _holder_characters(drawn) and _GOVERNED.search(drawn.text[: found.start()]):
        return True
    ahead = drawn.text[max(0, found.start() - 60) : found.start()]
    start, end = _span(drawn, found)
    before = drawn.sentence.text[:start]
    return bool(
        REFUSES.search(words)
        or TURNED_DOWN.match(drawn.sentence.text[end:])
        or DOUBT_AHEAD.search(ahead)
        or WISHED.search(before)
        or drawn.sentence.text.rstrip().endswith("?")
    )


_GOVERNED = re.compile(
    r"(?<![\wåäö])(?:i|på|från|till|hos|vid|av|mellan|med|för|om|efter|mot|än|bland|genom|inom)(?: [a-zåäö]+)? $",
    re.IGNORECASE,
)
"""Before a name that is no subject."""


def _holder_characters(drawn: Sketch) -> set[str]:
    return {chr(0xF300 + number) for number in range(len(drawn.holders))}


def _span(drawn: Sketch, found: re.Match[str]) -> tuple[int, int]:
    """The match in `sentence.text`."""
    start = next(n for n in range(found.start(), found.end()) if drawn.text[n] not in " ,;.:(–•")
    places, end = drawn.sentence.places, drawn.end_at(found.end() - 1)
    return places[drawn.places[start]], places[end]


def _draft(paper: Paper, drawn: Sketch, told: Told) -> Draft | None:
    """The claim; None where the office is in no network, or is nobody's that is known."""
    sentence, who, office = drawn.sentence, told.who, told.office
    organ = _organ(sentence, office)
    network = organ[0] if organ is not None else _network(paper, drawn, told)
    span = (told.span[0], max(told.span[1], organ[1])) if organ is not None else told.span
    if network is None or who.name is None or who.name == network:
        return None
    person = who.kind is MentionKind.PERSON
    if not person and (_OF_TOWNS.match(office.role.removeprefix("vice ")) is None or not _is_town(who)):
        return None
    frame = told.frame
    telling = Telling(
        sentence, told.span, former=frame.former, begins=frame.begins, ends=frame.ends, alone=told.alone
    )
    period = period_of(telling)
    former = (
        frame.former or told.former or office.former or EARLIER.search(_words(told, sentence)) is not None
    )
    if told.former:
        period = eve_of(period) if period.start else Period()
    modality = frame.modality if not told.former else Modality.STATED
    modality = _in_time(paper, sentence, modality, period)
    net = office.net
    piece = evidence(
        paper, sentence, span, frame.name, derivation_of([who, net], implied=net is None),
        attested=not former and modality is Modality.STATED, stated_time=period.words,
        antecedents=[*antecedents_of([who, net]), *([network] if net is None else [])],
    )  # fmt: skip
    return role_draft(
        who.name, office.role, network, (piece,), period=period, modality=modality, former=former
    )


def _is_in_part(sentence: Sentence, office: Office) -> bool:
    """Whether an office is in something that the network owns, and its name does not tell so."""
    return not office.role.startswith("ledamot i ") and is_of_part(sentence, office.net, office.role)


def _organ(sentence: Sentence, office: Office) -> tuple[Name, int] | None:
    """The organ of the network that an office is in, with where its name ends, where it is no board of the whole."""
    if office.net is None or not _is_in_part(sentence, office):
        return None
    return organ_of(sentence, office.net)


def _words(told: Told, sentence: Sentence) -> str:
    return sentence.text[slice(*told.span)]


def _is_town(who: Mention) -> bool:
    return who.kind in (*_TOWNS, MentionKind.NAME, MentionKind.ORG)


def _in_time(paper: Paper, sentence: Sentence, modality: Modality, period: Period) -> Modality:
    """Planned for what begins after the day of the paper, Stated for what began before it."""
    today = paper.date_of(sentence)
    if not today or period.start is None or modality is Modality.PROPOSED:
        return modality
    if period.start > today:
        return Modality.PLANNED
    return Modality.STATED if modality is Modality.PLANNED and period.start[:4] < today[:4] else modality


_OF_WHOLE = ("roles.at-head", "roles.heads", "roles.presides", "roles.acted", "roles.acts")
"""Frames whose network stands where a meeting or a race of it may stand as well."""
_OF_STAFF = ("roles.directed-by", "roles.directs")
"""Frames of who leads the office of a network."""


def _is_across_body(told: Told, sentence: Sentence) -> bool:
    """Whether an office behind a name is of the body that stands before the network: "N N, ordförande i nämnden och …"."""
    net = told.office.net
    return (
        net is not None
        and told.frame.name.startswith("roles.apposed")
        and any(m.kind is MentionKind.BODY and told.who.end <= m.start < net.start for m in sentence.mentions)
    )


def _network(paper: Paper, drawn: Sketch, told: Told) -> Name | None:
    """The network of an office: the one that it names, else the topic where nothing speaks against it."""
    sentence, office = drawn.sentence, told.office
    if told.frame.name.startswith(_OF_STAFF) and any(
        m.kind is MentionKind.BODYREF and not m.words.casefold().startswith("kansli")
        for m in sentence.mentions
        if told.span[0] <= m.start < told.span[1]
    ):
        return None  # whoever leads a board leads no network
    if told.frame.name.startswith(_OF_WHOLE) and any(
        m.kind in _NETS and _is_event(sentence, m) for m in sentence.mentions
    ):
        return None
    if office.net is not None:
        elsewhere = _is_across_body(told, sentence) or _is_in_part(sentence, office)
        return None if elsewhere else office.net.name
    named = [m for m in sentence.mentions if m.kind is MentionKind.NETWORK and m.end <= told.span[0]]
    network = named[-1].name if named else sentence.topic
    if network is None or _ELSEWHERE.match(sentence.view, office.end):
        return None
    others = (MentionKind.BODY, MentionKind.ORG)
    if any(
        m.kind is MentionKind.BODY and m.start >= told.span[0] and not m.genitive for m in sentence.mentions
    ):
        return None  # whoever chairs a board of the town chairs no network
    if _FOLLOWS.search(sentence.text):
        return None
    stand = {m.start for chars in drawn.holders for m in chars[0]}
    organs = {o.organ.start for o in drawn.offices if o.organ is not None}
    start, end = told.span
    if any(
        m.kind in others
        and m.start not in stand | organs
        and start - 30 < m.start < end + 10
        and not m.genitive
        for m in sentence.mentions
    ):
        return None
    return network if told.who.kind is not MentionKind.PERSON or _is_near(paper, sentence, told) else None


_EVENT = re.compile(
    r" (?:[a-zåäö]+ )?[a-zåäö]*(?:konferens|möte|stämma|kongress|seminari|projekt|tävling|studie|program|kampanj|liga|pris|lopp|mässa|kurs|utbildning)"
)
"""Behind a network: what it arranges, where whoever takes part holds no office of the network."""


def _is_event(sentence: Sentence, network: Mention) -> bool:
    return _EVENT.match(sentence.text, network.end) is not None


def _is_near(paper: Paper, sentence: Sentence, told: Told) -> bool:
    """Whether a passage speaks of its network and of no body, so that a person's office is the network's."""
    if told.frame.name.startswith(("roles.named", "roles.apposed")) and not any(
        m.kind in _NETS and not _is_event(sentence, m) for m in sentence.mentions
    ):
        return False
    before = paper.sentences[max(0, sentence.index - 1) : sentence.index]
    mentions = [*sentence.mentions, *(m for s in before if s.block == sentence.block for m in s.mentions)]
    if any(m.kind is MentionKind.BODY for m in sentence.mentions):
        return False
    return any(m.kind in _NETS and m.name == sentence.topic for m in mentions)
