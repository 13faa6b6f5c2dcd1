"""Coordinations as sentences tell them, found by the patterns of `coordination_rules.py`."""

import itertools
import re
from collections.abc import Iterator

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.coordination_frames import RULES, CoordinationRule
from stadsgraf.extract.coordination_parts import (
    COORDINATOR_ROLE,
    NO,
    OFFICES,
    TOWNS,
    WISH,
    Coordinated,
    allowed,
    group_of,
    network_in,
    took,
    trimmed,
)
from stadsgraf.extract.coordination_rules import (
    BY_SOMEBODY,
    GOES_ON,
    HAD_SINCE,
    HAS_SINCE,
    OF_THE_WORK,
    PASSIVE,
    REGI,
    TAKEN_OVER,
    TAKES_OVER,
    THE_TASK,
    THE_WORK,
    THE_WORK_INVERTED,
)
from stadsgraf.extract.folding import ADVERB, TIME, Folded, folded
from stadsgraf.extract.phrases import Actor, Subject, actors_at, expand, network_of, subject_of, subject_told
from stadsgraf.model import Name
from stadsgraf.patterns import Gated, Sieve
from stadsgraf.vocabulary import EntityType, Modality


def read(sentence: Sentence, previous: Sentence | None) -> Iterator[Coordinated]:
    """The coordinations that a sentence tells of, the surest readings first.

    Args:
        sentence: the sentence.
        previous: the sentence before, from which "arbetet" may be known as that of a network.
    """
    told = list(_read(sentence, previous))
    yield from told
    for before in told[-1:]:
        yield from _taken_over(sentence, before)


def _taken_over(sentence: Sentence, before: Coordinated) -> Iterator[Coordinated]:
    after = next((n for n, start in enumerate(sentence.places) if start >= before.span[1]), None)
    place = after if after is not None else len(sentence.view)
    network = Subject(before.network.name, None)
    for lead, tail, begins in ((TAKES_OVER, TAKEN_OVER, True), (HAS_SINCE, HAD_SINCE, False)):
        for match in lead.finditer(sentence.view, place):
            found = actors_at(sentence, match.end())
            rest = tail.match(sentence.view, found.end) if found.found else None
            actors = allowed(found.found)
            if rest is not None and actors:
                span = actors[0].start, sentence.places[rest.end()]
                yield Coordinated("coordination.taken-over@1", network, actors, span, span, begins=begins)
    goes_on = GOES_ON.match(sentence.view, place)
    now = allowed(actors_at(sentence, goes_on.end()).found) if goes_on is not None else ()
    if goes_on is not None and now:
        span = trimmed(sentence, (sentence.places[goes_on.start()], now[-1].end))
        yield Coordinated("coordination.goes-on@1", network, now, span, span)


def _read(sentence: Sentence, previous: Sentence | None) -> Iterator[Coordinated]:
    yield from _read_passive(sentence, previous)
    yield from _read_regi(sentence)
    for pattern, rule in (
        (THE_WORK, "coordination.the-work@2"),
        (THE_WORK_INVERTED, "coordination.the-work-inverted@1"),
        (OF_THE_WORK, "coordination.of-the-work@1"),
        (THE_TASK, "coordination.the-task@1"),
    ):
        yield from _read_before_list(sentence, pattern, rule)
    yield from _read_frames(sentence)


_TIMES = rf"(?:,? (?:{ADVERB}|{TIME}))*"
_ITS_WORK = compiled(
    rf"(?P<work>(?:arbetet|verksamheten|samarbetet|programmet|den (?:dagliga|löpande) verksamheten|det (?:dagliga|löpande) arbetet)(?P<there> där)?(?:, som)?)(?:{_TIMES}) "
)
_IS_SUBJECT = compiled(
    r"(?:(?:det|den) )?(?:[\wåäö]+ )?(?P<net><NETWORK>|<NETREF>)(?! [a-zåäö]*(?:arbete|verksamhet))|(?:den|det|denna|detta|dess) "
)
_OTHER_WORK = re.compile(
    r"arbete[tn]?\b|\barbeta|verksamhet|\w(?:program|projekt)(?:met|et)?\b|\bprojekt", re.IGNORECASE
)
_ONE_OF_SEVERAL = compiled(
    r"^(?:det |den )?<net=ANYNET>(?: \([^)]{1,60}\))? (?:har|omfattar|samlar|räknar|består av|bildades|grundades|startades|startade|kom|tillkom|möts|träffas|vänder sig|saknar) (?:(?!<ANYNET>)[^.;:]){1,80}, $"
)
"""Before a verb that is one of several of its subject: "nätverket har 20 medlemmar, samordnas av A och möts årligen"."""


def _of_its_work(sentence: Sentence, previous: Sentence | None, verb: re.Match[str]) -> Subject | None:
    """The network of "arbetet", "verksamheten" or "programmet" that a sentence begins with, where the one before is about it."""
    several = _ONE_OF_SEVERAL.match(sentence.view[: verb.start()])
    if several is not None:
        net = group_mentions(sentence, several, "net")
        return network_of(sentence, net) if not net[0].genitive else None
    work = _ITS_WORK.fullmatch(sentence.view[: verb.start()])
    topic = sentence.topic
    if work is None or topic is None or previous is None or previous.block != sentence.block:
        return None
    named = [m for m in previous.mentions if m.kind in (MentionKind.NETWORK, MentionKind.NETREF)]
    if any(m.name != topic for m in named):
        return None
    about = bool(named) if work["there"] else _IS_SUBJECT.match(previous.view) is not None
    owner = any(m.genitive for m in named)
    return Subject(topic, None) if about and not owner and not _OTHER_WORK.search(previous.text) else None


def _read_passive(sentence: Sentence, previous: Sentence | None) -> Iterator[Coordinated]:
    for verb in PASSIVE.finditer(sentence.view):
        lead = group_mentions(sentence, verb, "lead")
        if lead and lead[0].words != "leds":
            continue
        subject = subject_told(sentence, verb.start(), verb.start() + len(verb.group().split(" ")[0]))
        actors = _leaders(sentence, verb.end())
        if subject is None and actors:
            subject = _of_its_work(sentence, previous, verb)
            actors = tuple(actor for actor in actors if actor.mention.kind not in OFFICES)
        modality = _modality(sentence.view[: verb.start()])
        denied = NO.search(sentence.view[max(0, verb.start() - 12) : verb.start()])
        if subject is None or not actors or denied or modality is None:
            continue
        core = sentence.places[verb.start()], actors[-1].end
        span = expand(sentence, *core, subject.mention)
        if subject.mention is None:
            span = (0, span[1])
        yield Coordinated("coordination.passive@3", subject, actors, span, core, modality, took(verb, "past"))


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
    return _whole(sentence, allowed(found.found))


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


_NAME_GOES_ON = re.compile(
    r"(?: (?:of|for|and|&|[A-ZÅÄÖ][\wåäöé-]+))* (?:[A-ZÅÄÖ][\wåäöé-]+|[a-zåäö]*(?:universitet|högskola|handelskammare|museum|hamn|institut|förbund|bibliotek|energi|bolag)(?![\wåäö]))"
)


def _whole(sentence: Sentence, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Actors with the whole of a name that begins with a town's: "Gent Harbour Foundation" is not Gent."""
    whole: list[Actor] = []
    for actor in actors:
        rest = _NAME_GOES_ON.match(sentence.text, actor.mention.end)
        if rest is not None and actor.mention.kind in TOWNS:
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
    r"(?: (?:också|även|då|i stället|fortsatt|(?:(?:från|från och med|fr\.? ?o\.? ?m\.?|under|år|den) )*<DATE>))* $"
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
        if subject is None or not owner.genitive or WISH.search(sentence.view[: match.start()]):
            continue
        core = sentence.places[match.start()], sentence.places[match.end()]
        span = expand(sentence, *core, subject.mention)
        if subject.mention is None:
            span = (0, span[1])
        yield Coordinated(
            "coordination.in-the-hands-of@1", subject, _owner(owner), span, core, past=took(match, "past")
        )


def _read_before_list(sentence: Sentence, pattern: Gated, rule: str) -> Iterator[Coordinated]:
    for match in pattern.finditer(sentence.view):
        if any(mention.words != "leds" for mention in group_of(sentence, match, "lead")):
            continue
        network = network_in(sentence, match)
        actors = _leaders(sentence, match.end())
        if took(match, "works"):
            actors = tuple(a for a in actors if a.mention.kind not in OFFICES)
        if network is None or not actors or NO.search(match.group()) or not _coordinates(sentence, match):
            continue
        if WISH.search(sentence.view[: match.start()]) or _is_seat(match, actors):
            continue
        span = expand(sentence, sentence.places[match.start()], actors[-1].end, network.mention)
        begins = took(match, "moved", "moved2")
        past = took(match, "past", "past2")
        span = trimmed(sentence, span)
        yield Coordinated(rule, network, actors, span, span, past=past, begins=begins)


def _is_seat(match: re.Match[str], actors: tuple[Actor, ...]) -> bool:
    """Whether a town is only where the office lies: "sekretariatet är förlagt till X", not "till X kommun"."""
    if re.search(r" finns .*\bhos $", match.group()):
        return re.search(r"samord|koordin|ansvar", match.group(), re.IGNORECASE) is None
    if not re.search(r"förlag|placer|flytt", match.group()) or re.search(
        r"samordn|ansvar|drift", match.group(), re.IGNORECASE
    ):
        return False
    called = actors[0].mention.words.casefold()
    return actors[0].mention.kind in TOWNS and not called.endswith(("kommun", "stad", "landsting", "ab"))


def _coordinates(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a role that a pattern found, if any, is that of a coordinator."""
    roles = group_of(sentence, match, "role")
    return not roles or COORDINATOR_ROLE.fullmatch(roles[0].words) is not None


def _read_frames(sentence: Sentence) -> Iterator[Coordinated]:
    """What the frames of `coordination_frames.py` read, the surest first; a stretch is read once."""
    cued = [rules for cue, rules in _RULES if cue.search(sentence.text)]
    if not cued:
        return
    fold = folded(sentence)
    taken: list[tuple[int, int]] = []
    for rule, match in itertools.chain.from_iterable(rules.finditer(fold.sentence.view) for rules in cued):
        if any(match.start() < end and start < match.end() for start, end in taken):
            continue
        found = _coordinated(fold, rule, match)
        if found is not None:
            taken.append(match.span())
            yield found


_RULES = tuple((cue, Sieve(group)) for cue, group in RULES)


def _coordinated(fold: Folded, rule: CoordinationRule, match: re.Match[str]) -> Coordinated | None:
    sentence = fold.sentence
    before = sentence.view[: match.start()]
    network = network_in(sentence, match)
    actors = _whole(sentence, allowed(fold.actors(match, "who", "body", "beside")))
    if took(match, "works") or (_has_no_object(match) and not group_of(sentence, match, "net")):
        actors = tuple(actor for actor in actors if actor.mention.kind not in OFFICES)
    if network is not None and network.mention is None:
        actors = tuple(actor for actor in actors if actor.mention.kind is not MentionKind.BODY)
    if network is None or not actors or not _coordinates(sentence, match) or network.name == actors[0].name:
        return None
    if (
        NO.search(before[-12:] + match.group())
        or WISH.search(before)
        or _NEITHER.search(before)
        or _DOUBT.search(before)
    ):
        return None
    if _has_no_object(match) and (before.endswith(" som ") or rule.name.endswith("-inverted@1")):
        return None
    owned = group_of(sentence, match, "own", "own2", "own3")
    named = group_of(sentence, match, "net", "net4")
    if any(m.genitive for m in named) or any(not m.genitive for m in owned):
        return None
    core = sentence.places[match.start()], sentence.places[match.end()]
    span = trimmed(sentence, expand(sentence, *core, network.mention, *(a.mention for a in actors)))
    modality = Modality.STATED
    if took(match, "will"):
        modality = Modality.PROPOSED if "föreslås" in match["will"] else Modality.PLANNED
    return Coordinated(
        rule.name, network, actors, span, core, modality, took(match, "past") and not rule.begins, rule.begins
    )


def _has_no_object(match: re.Match[str]) -> bool:
    return "object" in match.re.groupindex and match["object"] is None


_NEITHER = re.compile(r"\b(?:varken|vare sig|ingen|inga)\b[^.;]*$", re.IGNORECASE)
_DOUBT = re.compile(r"\b(?:om|ifall|huruvida|förslaget? att|ingen)(?: [a-zåäö]+)? ?$", re.IGNORECASE)
"""Right before a clause that only asks or supposes."""
