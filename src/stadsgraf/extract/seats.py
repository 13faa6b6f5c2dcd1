"""Seat: where a network or organisation has its seat, office or secretariat.

Conventions (see docs/model.md): säte, kansli, sekretariat and huvudkontor in a place.  The seat of a
coordinator is not the seat of the network; the place of founding, and a place that is only wished for,
are none.  A move tells two seats: the one left ends the day before, the new one begins.  An office that is only a
"kontor" is a seat of networks alone.
"""

import datetime
import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import UNIONS, compiled, group_mentions
from stadsgraf.extract import seat_frames as frames
from stadsgraf.extract.phrases import (
    Subject,
    Times,
    expand,
    from_start,
    is_definite,
    network_of,
    place_name,
    point,
    subject_of,
    times,
)
from stadsgraf.extract.rule import antecedents_of, derivation_of, evidence
from stadsgraf.model import Draft, Name, Period
from stadsgraf.patterns import gated
from stadsgraf.vocabulary import ClaimType, EntityType, Modality, Property

_OF_ACTOR = re.compile(r" (?:kommun|stad|landsting)$")
"""A municipality as an actor: where an office lies with it, it runs the office (`coordination.py`)."""
_THERE = re.compile(r"seats\.(?:[a-z-]+-)?there(?:-has)?@")
"""Rules whose place stands before them."""
_UNDATED = ("seats.with@", "seats.with-first@", "seats.based@", "seats.of-owner@", "seats.works@")
"""Rules without a verb of their own, to which no date can belong."""
_SINCE = re.compile(r" sedan (?:år )?\d")
_UNSURE = re.compile(
    r"\b(?:kan|bör|borde|skulle|undersöka|föreslår|yrkar|önskar|vill|inte|ej|ska|skall|eventuellt|om)\b",
    re.IGNORECASE,
)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Seats of a paper; see the module's conventions."""
    del known
    previous: Sentence | None = None
    for sentence in paper.sentences:
        before, previous = previous, sentence
        near = (*sentence.mentions, *(before.mentions if before is not None else ()))
        if _MAY_TELL.search(sentence.text) is None or not any(m.kind in UNIONS["PLACE"] for m in near):
            continue
        taken: list[tuple[int, int]] = []
        for (rule, cue), match in frames.RULES.finditer(sentence.view):
            overlaps = any(match.start() < end and start < match.end() for start, end in taken)
            if overlaps or cue.search(sentence.text) is None:
                continue
            drafts = list(_drafts(paper, sentence, before, rule, match))
            taken += [span for span, _ in drafts]
            yield from (draft for _, draft in drafts)


def _drafts(
    paper: Paper, sentence: Sentence, before: Sentence | None, rule: str, match: re.Match[str]
) -> Iterator[tuple[tuple[int, int], Draft]]:
    """What a match tells, with where in the view; then what goes on behind it."""
    about = _about(sentence, rule, match) if _is_secretariat(sentence, match) else None
    place = _place(sentence, rule, match) or _place_before(before, sentence, match)
    if about is not None and about.mention is None and frames.is_of_another(sentence, match):
        return
    if about is None or place is None or not _is_told(sentence, match, about, place):
        return
    passing = rule.startswith("seats.of-office@") and _OF_ACTOR.search(place.words) is not None
    if passing or _is_own_office(paper, sentence, match, place):
        return
    reading = _Reading(rule, match, match, about, place)
    if about.name.kind is EntityType.ORGANIZATION and _took(match, "minor"):
        return
    yield match.span(), _draft(paper, sentence, reading)
    if _took(match, "old"):
        left = group_mentions(sentence, match, "old")[0]
        yield match.span(), _left(paper, sentence, msgspec.structs.replace(reading, place=left))
    for further_rule, pattern in _FURTHER:
        further = pattern.match(sentence.view, match.end())
        if further is None:
            continue
        for there in _mentions(sentence, further, "place2", "place", "place3"):
            if not _is_told(sentence, further, about, there):
                continue
            reading = _Reading(further_rule, further, match, about, there)
            if further_rule.startswith("seats.goes-on@"):
                reading = _Reading(further_rule, further, further, Subject(about.name, None), there)
            yield further.span(), _draft(paper, sentence, reading)


class _Reading(msgspec.Struct, frozen=True):
    """A seat as a rule reads it.

    Attributes:
        rule: `seats.name@version`.
        match: where it names the place.
        verb: the match that has the verb, the same or the one before it.
        about: whose seat.
        place: where.
    """

    rule: str
    match: re.Match[str]
    verb: re.Match[str]
    about: Subject
    place: Mention


_FURTHER = (
    ("seats.goes-on@1", frames.GOES_ON),
    ("seats.other-office@1", frames.OTHER_OFFICE),
    ("seats.and-place@1", frames.AND_PLACE),
)
_MAY_TELL = gated(
    r"säte|kansli|sekretariat|kontor|högkvarter|hemvist|hemort|\bbas|hemmahörande|hemma\b|till i\b|plats|punkt|lokal|\bhem|adress|registr|resider|huser|slagit|slog|arbet|verk|styr|led|driv|sköt|samord|expedition|tillhåll|\bort",
    re.IGNORECASE,
)
"""Stems of which a sentence that tells of a seat has one."""


_STREET = re.compile(r"(?:gatan|vägen|torget|gränd|allén|esplanaden|plan)$")
"""Last words of streets, which are no towns."""


def _is_told(sentence: Sentence, match: re.Match[str], about: Subject, place: Mention) -> bool:
    """Whether a match tells of a seat that somebody has: no wish, no actor, no place left again."""
    if about.name.kind not in _SEATED or _is_unsure(sentence, match):
        return False
    if place.genitive and about.mention is None:
        return False
    if _STREET.search(place.words):
        return False
    if _took(match, "moved") and frames.NO_LONGER.match(sentence.view, match.end()):
        return False
    if any(m.words.casefold() != "leds" for m in _mentions(sentence, match, "lead")):
        return False
    to_actor = re.search(r"\b(?:till|hos|på) $", sentence.text[: place.start])
    return not (_OF_ACTOR.search(place.words) and to_actor)


def _mentions(sentence: Sentence, match: re.Match[str], *groups: str) -> list[Mention]:
    """Mentions in the named groups that a pattern has."""
    there = [group for group in groups if group in match.re.groupindex]
    return [mention for group in there for mention in group_mentions(sentence, match, group)]


def _took(match: re.Match[str], *groups: str) -> bool:
    return any(group in match.re.groupindex and match[group] is not None for group in groups)


def _times(sentence: Sentence, reading: _Reading) -> Times:
    """The dates of what a rule reads, and its stretch."""
    start, end = sentence.places[reading.verb.start()], sentence.places[reading.match.end()]
    if reading.about.mention is None and "verb" in reading.verb.re.groupindex:
        start = 0
    while sentence.text[start] in " .,;":
        start += 1
    verbless = reading.rule.startswith(_UNDATED) or _THERE.match(reading.rule) is not None
    if verbless and not _took(reading.verb, "moved") and _SINCE.match(sentence.text, end) is None:
        return Times(None, None, None, (start, end))
    return times(sentence, (start, end))


def _draft(paper: Paper, sentence: Sentence, reading: _Reading) -> Draft:
    about, place = reading.about, reading.place
    when = _times(sentence, reading)
    before = place if _THERE.match(reading.rule) and place in sentence.mentions else None
    past, moved = _took(reading.verb, "past", "past2"), _took(reading.verb, "moved")
    begin = when.begin or (when.at if moved else None)
    until = when.until if past else None
    if past and until is None and begin is None and _fills_years(when.at):
        begin = until = when.at
    implied = about.mention is None
    return Draft(
        ClaimType.SEAT,
        ((Property.ABOUT, about.name), (Property.PLACE, place_name(place))),
        Modality.PLANNED if _took(reading.verb, "will") else Modality.STATED,
        Period(from_start(begin).start, point(until).end, from_start(begin or until).precision, when.words),
        not_stated=("validUntil",) if past and until is None else (),
        evidence=(
            evidence(
                paper,
                sentence,
                expand(sentence, *when.span, about.mention, before),
                reading.rule,
                derivation_of([about.mention], implied=implied),
                attested=not past,
                stated_time=begin.words if begin is not None else "",
                antecedents=[*antecedents_of([about.mention]), *([about.name] if implied else [])],
            ),
        ),
    )


def _fills_years(date: Mention | None) -> bool:
    """Whether a date says from when to when: "1994–2003"."""
    if date is None or date.period is None or date.period.start is None or date.period.end is None:
        return False
    return date.period.start[:4] != date.period.end[:4]


def _left(paper: Paper, sentence: Sentence, reading: _Reading) -> Draft:
    """The seat that an office moved from: it lasts until the day before, or until the end of the month or year."""
    moved = _draft(paper, sentence, reading)
    when = _times(sentence, reading)
    date = when.begin or when.at
    last = date.period.end if date is not None and date.period is not None else None
    if date is not None and date.period is not None and date.period.start == last and last is not None:
        last = (datetime.date.fromisoformat(last) - datetime.timedelta(days=1)).isoformat()
    return msgspec.structs.replace(
        moved,
        period=Period(None, last, moved.period.precision if last else None, when.words),
        not_stated=() if last else ("validUntil",),
        evidence=tuple(msgspec.structs.replace(piece, attested_on="") for piece in moved.evidence),
    )


def _is_secretariat(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether "kansliet", if that is what a pattern found, is none of the paper's own offices."""
    offices = _mentions(sentence, match, "office", "office2")
    return not offices or (
        offices[0].name is None and offices[0].words.casefold() in ("kansliet", "kontoret", "sekretariatet")
    )


def _is_own_office(paper: Paper, sentence: Sentence, match: re.Match[str], place: Mention) -> bool:
    """Whether a "kontoret" may be that of the municipality whose paper it is."""
    offices = _mentions(sentence, match, "office", "office2")
    bare = (
        bool(offices) and offices[0].words.casefold() == "kontoret" and not _mentions(sentence, match, "net3")
    )
    at_home = paper.home is not None and place.name is not None and place.name.label == paper.home.label
    return bare and at_home


_SEATED = (EntityType.NETWORK, EntityType.REGIONAL_COOPERATION, EntityType.ORGANIZATION)


def _is_unsure(sentence: Sentence, match: re.Match[str]) -> bool:
    clause = re.split(r"[;:]|, (?:men|utan|och) ", sentence.view[: match.end()])[-1]
    if _took(match, "will"):
        begin = len(clause) - (match.end() - match.start("will"))
        clause = clause[: max(begin, 0)] + clause[max(begin, 0) + len(match["will"]) :]
    return _UNSURE.search(clause) is not None or frames.BRANCH.match(sentence.view, match.end()) is not None


def _place(sentence: Sentence, rule: str, match: re.Match[str]) -> Mention | None:
    """The place a rule names; for "där" and "upplåter lokaler" the town named before."""
    for group in ("place", "place2"):
        if group in match.re.groupindex:
            found = group_mentions(sentence, match, group)
            if found:
                return found[0]
    before = [m for m in sentence.mentions if m.end <= sentence.places[match.start()]]
    if "nth" in match.re.groupindex:
        return _one_of_two(sentence, match)
    towns = [m for m in before if m.kind in (MentionKind.CITY, MentionKind.MUNICIPALITY)]
    if _THERE.match(rule):
        return next(
            (
                m
                for m in reversed(towns)
                if re.search(r"\b(?:i|från|av|hos) $", sentence.text[: m.start], re.IGNORECASE)
            ),
            None,
        )
    return None


_TWO = compiled(r"(?P<two><LOCAL> (?:och|samt) <LOCAL>)(?!,? (?:och |samt )?<LOCAL>)")


def _one_of_two(sentence: Sentence, match: re.Match[str]) -> Mention | None:
    """The former or the latter of the only two towns that stand before "den förstnämnda", "den senare"."""
    pairs = list(_TWO.finditer(sentence.view, 0, match.start()))
    towns = [m for m in sentence.mentions if m.kind in (MentionKind.CITY, MentionKind.MUNICIPALITY)]
    if len(pairs) != 1 or len([m for m in towns if m.end <= sentence.places[match.start()]]) != 2:
        return None
    first = re.match(r"den (?:först|förra)", match["nth"], re.IGNORECASE)
    return group_mentions(sentence, pairs[0], "two")[0 if first is not None else 1]


def _place_before(before: Sentence | None, sentence: Sentence, match: re.Match[str]) -> Mention | None:
    """The one town of the sentence before, for "samma stad" and for "där" at the start of a sentence."""
    same = "same" in match.re.groupindex and match["same"] is not None
    there = match.start() == 0 and match.group().casefold().startswith("där ")
    if same:
        known = [m for m in sentence.mentions if m.end <= sentence.places[match.start("same")]]
        here = [m for m in known if m.kind in (MentionKind.CITY, MentionKind.MUNICIPALITY)]
        if here:
            return here[-1]
    if before is None or before.block != sentence.block or not (same or there):
        return None
    towns = [m for m in before.mentions if m.kind in (MentionKind.CITY, MentionKind.MUNICIPALITY)]
    return towns[0] if len({m.name for m in towns}) == 1 else None


def _about(sentence: Sentence, rule: str, match: re.Match[str]) -> Subject | None:
    """Whose seat it is: the subject of "har", the name before "med säte", else the topic."""
    groups = match.re.groupindex
    if "verb" in groups:
        return _subject_before(sentence, match.start())
    for group in ("with", "with2"):
        if group in groups and match[group]:
            return _named_before(sentence, match.start(group))
    for group in ("owner", "name"):
        if group in groups:
            found = group_mentions(sentence, match, group)
            if found:
                return _as_subject(found[0]) if found[0].genitive or found[0].words.endswith("s") else None
    named = [group for group in groups if group.startswith("net")]
    mentions = [m for group in named for m in group_mentions(sentence, match, group)]
    if not mentions and rule.endswith("-there@1"):
        told = [m for m in sentence.mentions if m.end <= sentence.places[match.start()] and not m.genitive]
        mentions = [m for m in told if m.kind in (MentionKind.NETWORK, MentionKind.NETREF)][:1]
    if not mentions and (rule == "seats.of-office@1" or "dess " in match.group().casefold()):
        return _its_owner(sentence, match)
    if not mentions and frames.OTHER_SEAT.search(sentence.text, 0, sentence.places[match.end()]):
        return None
    return network_of(sentence, mentions)


def _its_owner(sentence: Sentence, match: re.Match[str]) -> Subject | None:
    """Whose "dess" is: the one network or organisation named before it in its sentence, else the topic."""
    before = [m for m in sentence.mentions if m.end <= sentence.places[match.start()]]
    told = [m for m in before if m.kind in (MentionKind.NETWORK, MentionKind.NETREF, MentionKind.ORG)]
    if (
        any(m.kind is MentionKind.NAME and m.words.isupper() for m in before)
        or len({m.name for m in told}) > 1
    ):
        return None
    return network_of(sentence, told[:1])


def _subject_before(sentence: Sentence, place: int) -> Subject | None:
    subject = subject_of(sentence, place, place)
    if subject is not None:
        return subject
    if _MOVEMENT.search(sentence.view, 0, place) and sentence.topic is not None:
        return Subject(sentence.topic, None)
    match = _NAME_SUBJECT.search(sentence.view, 0, place)
    found = [m for group in ("at", "at2") for m in group_mentions(sentence, match, group)] if match else []
    return _as_subject(found[0]) if found else None


_MOVEMENT = re.compile(
    r"^(?:rörelsen|konventet|pakten|kretsen|konventionen|föreningen|sammanslutningen)(?:, [^,.;]{1,90},)?$",
    re.IGNORECASE,
)
"""Nouns for a network that annotation does not take for one."""
_NAME_SUBJECT = compiled(
    r"(?:(?:^|, )(?=<NAME>,? som)|^)<at=NAME>(?:,? som [^.;]{0,60}? och)?$|(?: av| hos| med) <at2=NAME>, som$"
)


def _named_before(sentence: Sentence, place: int) -> Subject | None:
    """The name right before "med säte i", over an apposition or what the network is said to be."""
    for pattern in _BEFORE_WITH:
        match = pattern.search(sentence.view, 0, place)
        if match is not None:
            found = [m for group in ("net", "org", "name") for m in group_mentions(sentence, match, group)]
            if _IN_RELATIVE.search(sentence.view, 0, match.start()) and "," in match.group():
                return None
            return _as_subject(found[0])
    return None


_IN_RELATIVE = re.compile(r",? som [a-zåäö]+r(?: också| även)?(?: det| den)? ?$")
"""Before a name in a relative clause: what is apposed behind it may belong to its subject."""
_THING = r"(?:<net=ANYNET>|<org=ORG>|<name=NAME>)"
_BEFORE_WITH = tuple(
    compiled(pattern)
    for pattern in (
        rf"{_THING}(?: \([^)]{{1,60}}\))?$",
        rf"{_THING}(?: \([^)]{{1,60}}\))?, (?:en|ett) [^.,;]{{1,80}}$",
        rf"{_THING}(?: \([^)]{{1,60}}\))?, som [^.,;]{{1,90}}, (?:är|var) (?:en|ett) [^.;]{{1,160}}$",
        rf"{_THING}(?: \([^)]{{1,60}}\))? (?:är|var)(?: (?:i dag|numera|sedan(?: år)? <DATE>))? (?:en|ett) [^.;]{{1,160}}$",
        rf"^{_THING}(?: \([^)]{{1,60}}\))? (?:drivs|organiseras|verkar|fungerar|är registrera[dt])[^.;]{{1,80}}$",
    )
)


def _as_subject(mention: Mention) -> Subject | None:
    name = mention.name
    if name is None or not is_definite(mention):
        return None
    label = name.label
    if mention.kind is MentionKind.NAME and mention.genitive:
        label = label.removesuffix("s")
    return Subject(Name(name.kind, label.removesuffix(":"), name.aliases), mention)
