"""Coordinations as sentences tell them, found by the patterns of `coordination_rules.py`."""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.coordination_rules import (
    AS_COORDINATOR,
    AS_COORDINATOR_WORKS,
    BY_SOMEBODY,
    CARES,
    COORDINATES,
    FRONTED,
    FRONTED_FOR,
    HAS,
    HAS_TASK,
    INVERTED,
    INVERTED_REST,
    IS,
    OF_THE_WORK,
    PASSIVE,
    REGI,
    TAKEN_OVER,
    TAKES_OVER,
    THE_COORDINATOR,
    THE_TASK,
    THE_WORK,
    WHICH,
    WHICH_HEAD,
    WHICH_HEAD_ALONE,
    WHICH_VERB,
    WITH,
)
from stadsgraf.extract.named_networks import subject_told
from stadsgraf.extract.phrases import Actor, Subject, actors_at, expand, is_definite, network_of, subject_of
from stadsgraf.model import Name
from stadsgraf.vocabulary import EntityType, Modality


class Coordinated(msgspec.Struct, frozen=True):
    """A coordination as a sentence tells it.

    Attributes:
        rule: `coordination.name@version`.
        network: what is coordinated.
        actors: who coordinates.
        span: the passage in `sentence.text`.
        core: the part of it from the verb on, in which and around which its dates stand.
        modality: how it is held.
        past: whether the verb tells of what has ended.
        begins: whether the verb tells that it begins ("tog över").
    """

    rule: str
    network: Subject
    actors: tuple[Actor, ...]
    span: tuple[int, int]
    core: tuple[int, int]
    modality: Modality = Modality.STATED
    past: bool = False
    begins: bool = False


_WISH = re.compile(r"\b(?:bör|kan|kunde|skulle|borde|ifall|huruvida|om .* vill)\b|^om\b", re.IGNORECASE)
_NO = re.compile(r"\b(?:inte|ej|aldrig|ingen|inget)\b")
_COORDINATOR_ROLE = re.compile(r"[a-zåäö]*(?:samordnaren?|koordinatorn?)", re.IGNORECASE)
_TOWNS = (MentionKind.CITY, MentionKind.MUNICIPALITY, MentionKind.NAME)
_OFFICES = (MentionKind.BODY, MentionKind.BODYREF, MentionKind.HOME)
"""Who sees to the daily work at home, which is not the network's."""
_NOT_COORDINATORS = (MentionKind.PERSON, MentionKind.NETREF)


def read(sentence: Sentence) -> Iterator[Coordinated]:
    """The coordinations that a sentence tells of, the surest readings first."""
    told = list(_read(sentence))
    yield from told
    for before in told[-1:]:
        yield from _taken_over(sentence, before)


def _taken_over(sentence: Sentence, before: Coordinated) -> Iterator[Coordinated]:
    place = next((n for n, start in enumerate(sentence.places) if start >= before.span[1]), None)
    for match in TAKES_OVER.finditer(sentence.view, place if place is not None else len(sentence.view)):
        found = actors_at(sentence, match.end())
        rest = TAKEN_OVER.match(sentence.view, found.end) if found.found else None
        actors = _allowed(found.found)
        if rest is not None and actors:
            span = actors[0].start, sentence.places[rest.end()]
            network = Subject(before.network.name, None)
            yield Coordinated("coordination.taken-over@1", network, actors, span, span, begins=True)


def _read(sentence: Sentence) -> Iterator[Coordinated]:
    yield from _read_passive(sentence)
    yield from _read_regi(sentence)
    for pattern, rule in (
        (THE_WORK, "coordination.the-work@2"),
        (THE_COORDINATOR, "coordination.coordinator-is@1"),
        (FRONTED, "coordination.fronted@1"),
        (FRONTED_FOR, "coordination.fronted-for@2"),
        (OF_THE_WORK, "coordination.of-the-work@1"),
        (THE_TASK, "coordination.the-task@1"),
        (AS_COORDINATOR_WORKS, "coordination.as-coordinator-works@1"),
    ):
        yield from _read_before_list(sentence, pattern, rule)
    for pattern, rule in (
        (CARES, "coordination.cares-for@2"),
        (COORDINATES, "coordination.active@2"),
        (IS, "coordination.is-coordinator@2"),
        (HAS_TASK, "coordination.has-the-task@1"),
    ):
        yield from _read_after_list(sentence, pattern, rule)
    yield from _read_which(sentence)
    yield from _read_inverted(sentence)
    yield from _read_as_coordinator(sentence)


def _group(sentence: Sentence, match: re.Match[str], *names: str) -> list[Mention]:
    groups = [name for name in names if name in match.re.groupindex]
    return [mention for name in groups for mention in group_mentions(sentence, match, name)]


def _took(match: re.Match[str], *names: str) -> bool:
    return any(name in match.re.groupindex and match[name] is not None for name in names)


def _network(sentence: Sentence, match: re.Match[str]) -> Subject | None:
    """The network whose work a match names, else the topic; None for an office that is not the network's."""
    offices = _group(sentence, match, "office")
    if offices and (offices[0].name is not None or offices[0].words.casefold() != "kansliet"):
        return None
    return network_of(sentence, _group(sentence, match, "own", "net", "net2", "net3"))


def _read_passive(sentence: Sentence) -> Iterator[Coordinated]:
    for verb in PASSIVE.finditer(sentence.view):
        lead = group_mentions(sentence, verb, "lead")
        if lead and lead[0].words != "leds":
            continue
        subject = subject_told(sentence, verb.start(), verb.start() + len(verb.group().split(" ")[0]))
        actors = _leaders(sentence, verb.end())
        modality = _modality(sentence.view[: verb.start()])
        denied = _NO.search(sentence.view[max(0, verb.start() - 12) : verb.start()])
        if subject is None or not actors or denied or modality is None:
            continue
        core = sentence.places[verb.start()], actors[-1].end
        span = expand(sentence, *core, subject.mention)
        if subject.mention is None:
            span = (0, span[1])
        yield Coordinated(
            "coordination.passive@2", subject, actors, span, core, modality, _took(verb, "past")
        )


_INTRODUCED = compiled(
    r"(?:(?:en|ett) (?:[a-zåäö-]+ ){0,2}?[a-zåäö-]+(?: (?:i|från) <PLACE>)?(?:, |, kallad |, kallat | kallad | kallat | vid namn | med namnet )|(?:ett|en) [a-zåäö]+ (?:hos|vid|på) )(?=<ORG>|<NAME>|<LOCAL>)"
)
"""What kind of thing leads, before its name: "en stiftelse, X", "ett sekretariat hos X"."""
_OWNED = compiled(r"<at=ACTOR> (?:högkvarter|huvudkontor|kansli|sekretariat|kontor)")


def _leaders(sentence: Sentence, place: int) -> tuple[Actor, ...]:
    """Those who lead: a list, or the owner of the office that a network is led from."""
    owned = _OWNED.match(sentence.view, place)
    if owned is not None:
        return _owner(group_mentions(sentence, owned, "at")[0])
    introduced = _INTRODUCED.match(sentence.view, place)
    found = actors_at(sentence, introduced.end() if introduced is not None else place)
    somebody = BY_SOMEBODY.match(sentence.view, found.end) if found.found else None
    if somebody is not None and sentence.view[:place].endswith(" från "):
        found = actors_at(sentence, somebody.end())
        if any(actor.mention.kind is MentionKind.NAME for actor in found.found):
            return ()
    return _whole(sentence, _allowed(found.found))


def _owner(mention: Mention) -> tuple[Actor, ...]:
    """An actor that stands in the genitive."""
    name = mention.name
    if name is None:
        return ()
    label = name.label
    if label.endswith((":s", "'s")):
        label = label[:-2]
    elif mention.kind is MentionKind.NAME and mention.genitive:
        label = label.removesuffix("s")
    return (Actor(Name(name.kind, label, name.aliases), mention.start, mention.end, mention),)


def _allowed(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    return tuple(actor for actor in actors if actor.mention.kind not in _NOT_COORDINATORS)


_NAME_GOES_ON = re.compile(
    r"(?: (?:of|for|and|&|[A-ZÅÄÖ][\wåäöé-]+))* (?:[A-ZÅÄÖ][\wåäöé-]+|[a-zåäö]*(?:universitet|högskola|handelskammare|museum|hamn|institut|förbund|bibliotek|energi|bolag)(?![\wåäö]))"
)


def _whole(sentence: Sentence, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Actors with the whole of a name that begins with a town's: "Gent Harbour Foundation" is not Gent."""
    whole: list[Actor] = []
    for actor in actors:
        rest = _NAME_GOES_ON.match(sentence.text, actor.mention.end)
        if rest is not None and actor.mention.kind in _TOWNS:
            name = Name(EntityType.ORGANIZATION, sentence.text[actor.mention.start : rest.end()])
            actor = Actor(name, actor.start, max(actor.end, rest.end()), actor.mention)
        whole.append(actor)
    return tuple(whole)


def _modality(before: str) -> Modality | None:
    """Modality from the words before a verb; None where it is only a possibility."""
    found = _AUXILIARY.search(before[-60:])
    if found is None:
        return Modality.STATED
    return _OF_AUXILIARY.get(found["verb"].casefold())


_AUXILIARY = compiled(
    r"\b(?P<verb>kommer att|ska|skall|väntas|planeras|föreslås|bör|kan|kunde|skulle|borde)"
    r"(?: (?:också|även|då|i stället|fortsatt|(?:(?:från|från och med|fr\.o\.m\.|under|år|den) )*<DATE>))* $"
)
_OF_AUXILIARY = {
    "kommer att": Modality.PLANNED,
    "ska": Modality.PLANNED,
    "skall": Modality.PLANNED,
    "väntas": Modality.PLANNED,
    "planeras": Modality.PLANNED,
    "föreslås": Modality.PROPOSED,
}
"""A verb that is not here ("bör", "kan") tells of a possibility only, which is no claim."""


def _read_regi(sentence: Sentence) -> Iterator[Coordinated]:
    """The owner of the hands: "nätverket drivs i A:s regi"."""
    for match in REGI.finditer(sentence.view):
        subject = subject_of(sentence, match.start(), match.start() + len(match.group().split(" ")[0]))
        owner = group_mentions(sentence, match, "owner")[0]
        if subject is None or not owner.genitive or _WISH.search(sentence.view[: match.start()]):
            continue
        core = sentence.places[match.start()], sentence.places[match.end()]
        span = expand(sentence, *core, subject.mention)
        if subject.mention is None:
            span = (0, span[1])
        yield Coordinated(
            "coordination.in-the-hands-of@1", subject, _owner(owner), span, core, past=_took(match, "past")
        )


def _read_before_list(sentence: Sentence, pattern: re.Pattern[str], rule: str) -> Iterator[Coordinated]:
    for match in pattern.finditer(sentence.view):
        network = _network(sentence, match)
        actors = _leaders(sentence, match.end())
        if _took(match, "works"):
            actors = tuple(a for a in actors if a.mention.kind not in _OFFICES)
        if network is None or not actors or _NO.search(match.group()) or not _coordinates(sentence, match):
            continue
        if _WISH.search(sentence.view[: match.start()]) or _is_seat(match, actors):
            continue
        span = expand(sentence, sentence.places[match.start()], actors[-1].end, network.mention)
        begins = _took(match, "moved", "moved2")
        past = _took(match, "past", "past2")
        span = _trimmed(sentence, span)
        yield Coordinated(rule, network, actors, span, span, past=past, begins=begins)


def _is_seat(match: re.Match[str], actors: tuple[Actor, ...]) -> bool:
    """Whether a town is only where the office lies: "sekretariatet är förlagt till X", not "till X kommun"."""
    if not re.search(r"förlag|placer|flytt", match.group()) or re.search(
        r"samordning|ansvar|drift", match.group()
    ):
        return False
    called = actors[0].mention.words.casefold()
    return actors[0].mention.kind in _TOWNS and not called.endswith(("kommun", "stad", "landsting", "ab"))


def _trimmed(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    while start < end and sentence.text[start] in " .;,":
        start += 1
    return start, end


def _coordinates(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a role that a pattern found, if any, is that of a coordinator."""
    roles = _group(sentence, match, "role")
    return not roles or _COORDINATOR_ROLE.fullmatch(roles[0].words) is not None


def _read_after_list(sentence: Sentence, pattern: re.Pattern[str], rule: str) -> Iterator[Coordinated]:
    for match in pattern.finditer(sentence.view):
        actors = _actors_before(sentence, match)
        network = _network(sentence, match)
        if network is None or not actors or not _coordinates(sentence, match):
            continue
        if _NO.search(match.group()) or _WISH.search(sentence.view[: match.start()]):
            continue
        span = expand(sentence, actors[0].start, sentence.places[match.end()], network.mention)
        modality = Modality.STATED
        if _took(match, "will"):
            modality = Modality.PROPOSED if "föreslås" in match["will"] else Modality.PLANNED
        past, begins = _took(match, "past", "past2"), _took(match, "moved")
        core = actors[0].start, sentence.places[match.end()]
        yield Coordinated(rule, network, actors, span, core, modality, past, begins)


def _has_no_object(match: re.Match[str]) -> bool:
    return "object" in match.re.groupindex and match["object"] is None


_SEATED = compiled(r", (?:med säte|med kansli|baserat|baserad) i <PLACE>,$")
_RELATIVE = compiled(r"<at=ACTOR>, som [^.;]{1,90}? och$")


def _actors_before(sentence: Sentence, match: re.Match[str]) -> tuple[Actor, ...]:
    """The actors that a verb is said of: the list right before it, over an insertion, or what "som" points to."""
    end = match.start()
    relative = _RELATIVE.search(sentence.view, 0, end)
    if relative is not None:
        return _allowed(actors_at(sentence, relative.start("at")).found[:1])
    seated = _SEATED.search(sentence.view, 0, end)
    if seated is not None:
        end = seated.start()
    for mention in sentence.mentions:
        start = sentence.places.index(mention.start)
        if start >= end:
            break
        if sentence.view[:start].endswith(
            (" i ", " från ", " av ", " till ", " med ", " för ", " hos ", " där ")
        ) and not _took(match, "rel"):
            continue
        if _has_no_object(match) and sentence.view[:start].endswith(" som "):
            return ()
        actors = actors_at(sentence, start)
        if actors.found and actors.end == end:
            return _allowed(actors.found)
    return ()


def _read_which(sentence: Sentence) -> Iterator[Coordinated]:
    """A relative clause, whose antecedent stands right before it: "X är ett samarbete som A samordnar"."""
    for which in WHICH.finditer(sentence.view):
        found = actors_at(sentence, which.end())
        verb = WHICH_VERB.match(sentence.view, found.end) if found.found else None
        head = WHICH_HEAD.search(sentence.view, 0, which.start())
        alone = WHICH_HEAD_ALONE.search(sentence.view, 0, which.start())
        actors = _allowed(found.found)
        if verb is None or not actors or (head is None and alone is None) or _NO.search(verb.group()):
            continue
        named = group_mentions(sentence, head, "net") if head is not None else []
        network = network_of(sentence, named)
        if network is None or (named and named[0].genitive) or _WISH.search(sentence.view[: which.start()]):
            continue
        core = actors[0].start, sentence.places[verb.end()]
        span = expand(sentence, *core, network.mention)
        span = span if named else (0, span[1])
        yield Coordinated("coordination.which@1", network, actors, span, core, past=_took(verb, "past"))


def _read_inverted(sentence: Sentence) -> Iterator[Coordinated]:
    """The verb before its subject: "2017 tog A över samordningen", "sedan 2019 sköter A kansliet"."""
    for verb in INVERTED.finditer(sentence.view):
        found = actors_at(sentence, verb.end())
        rest = INVERTED_REST.match(sentence.view, found.end) if found.found else None
        if rest is None or _WISH.search(sentence.view[: verb.start()]) or _NO.search(rest.group()):
            continue
        network = _network(sentence, rest)
        actors = _allowed(found.found)
        if network is None or not actors:
            continue
        span = expand(sentence, sentence.places[verb.start()], sentence.places[rest.end()], network.mention)
        yield Coordinated(
            "coordination.inverted@1",
            network,
            actors,
            span,
            (sentence.places[verb.start()], sentence.places[rest.end()]),
            past=_took(verb, "past"),
            begins=_took(verb, "moved"),
        )


def _read_as_coordinator(sentence: Sentence) -> Iterator[Coordinated]:
    """A role behind a name: "nätverket har A som huvudman", "nätverket drivs med A som samordnare"."""
    for pattern in (HAS, WITH):
        for match in pattern.finditer(sentence.view):
            found = actors_at(sentence, match.end())
            role = AS_COORDINATOR.match(sentence.view, found.end) if found.found else None
            subject = subject_of(sentence, match.start(), match.start()) if role is not None else None
            if pattern is WITH and role is not None:
                subject = _last_network(sentence, match.start())
            actors = _allowed(found.found)
            if role is None or subject is None or not actors or _WISH.search(sentence.view[: match.start()]):
                continue
            core = sentence.places[match.start()], sentence.places[role.end()]
            span = _trimmed(sentence, expand(sentence, *core, subject.mention))
            yield Coordinated(
                "coordination.as-coordinator@1",
                subject,
                actors,
                span,
                core,
                past=_took(match, "past"),
            )


def _last_network(sentence: Sentence, place: int) -> Subject | None:
    """The one network named before a place of the view, not in the genitive."""
    before = [
        m
        for m in sentence.mentions
        if m.kind in (MentionKind.NETWORK, MentionKind.NETREF) and m.end <= sentence.places[place]
    ]
    names = {m.name for m in before}
    if len(names) != 1 or before[0].name is None or before[0].genitive or not is_definite(before[0]):
        return None
    return Subject(before[0].name, before[0])
