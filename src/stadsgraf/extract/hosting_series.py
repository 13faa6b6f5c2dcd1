"""Hosts that a sentence goes on to: "A var värd 2018 och B 2021", "2024 blir det C", "nästa år är det D:s tur"."""

import re
from collections.abc import Iterator

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import group_mentions
from stadsgraf.extract.hosting_parts import Hosted, may_host
from stadsgraf.extract.hosting_rules import (
    IN_TURN,
    NEXT_IN_TURN,
    SERIES_DATE_FIRST,
    SERIES_HOST_FIRST,
    SERIES_TAKES_OVER,
    SERIES_TASK,
    TURN_OF,
)
from stadsgraf.extract.phrases import Actor, Actors, Subject, actors_at, point
from stadsgraf.model import Name
from stadsgraf.vocabulary import Modality

_HOSTING = re.compile(r"värd|arrang|tog emot|tar emot", re.IGNORECASE)


_TO_COME = re.compile(r"\b(?:blir|tar|övertar|står|kommer|följer|tur)\b")


def goes_on(paper: Paper, sentence: Sentence, told: Hosted) -> Iterator[Hosted]:
    """The hosts that follow a hosting in its sentence, each with a date of its own."""
    if told.modality not in (Modality.STATED, Modality.PLANNED):
        return
    place = next((n for n, start in enumerate(sentence.places) if start >= told.span[1]), None)
    while place is not None:
        step = _task(sentence, place) or _date_first(sentence, place) or _host_first(sentence, place)
        if step is None:
            return
        actors, when, end = step
        yield from _hosted(paper, sentence, told, actors.found, (place, end), when)
        place = end


_Step = tuple[Actors, Mention, int]


def _date_first(sentence: Sentence, place: int) -> _Step | None:
    match = SERIES_DATE_FIRST.match(sentence.view, place)
    actors = _hosts(sentence, match.end()) if match is not None else None
    if match is None or actors is None:
        return None
    after = sentence.view[actors.end :]
    tail = IN_TURN.match(sentence.view, actors.end)
    if tail is None and not re.match(r"(?:\s*$|[.,;]|,? (?:och|samt|medan|som|i) |\))", after):
        return None
    return actors, group_mentions(sentence, match, "when")[0], tail.end() if tail is not None else actors.end


def _task(sentence: Sentence, place: int) -> _Step | None:
    match = SERIES_TASK.match(sentence.view, place)
    actors = _hosts(sentence, match.end()) if match is not None and match["when"] else None
    return (actors, group_mentions(sentence, match, "when")[0], actors.end) if match and actors else None


def _host_first(sentence: Sentence, place: int) -> _Step | None:
    match = SERIES_HOST_FIRST.match(sentence.view, place)
    actors = _hosts(sentence, match.end()) if match is not None else None
    rest = SERIES_TAKES_OVER.match(sentence.view, actors.end) if actors is not None else None
    if actors is None or rest is None:
        return None
    return actors, group_mentions(sentence, rest, "when")[0], rest.end()


def _hosts(sentence: Sentence, place: int) -> Actors | None:
    """Towns from a place of the view on; None where none begins there."""
    actors = actors_at(sentence, place)
    found = tuple(actor for actor in actors.found if may_host(actor))
    return Actors(found, actors.end) if found and len(found) == len(actors.found) else None


def _hosted(
    paper: Paper,
    sentence: Sentence,
    told: Hosted,
    hosts: tuple[Actor, ...],
    stretch: tuple[int, int],
    when: Mention | None,
) -> Iterator[Hosted]:
    start, end = sentence.places[stretch[0]], sentence.places[stretch[1]]
    skipped = re.match(r"[ ,;]*(?:(?:och|samt|medan|men) )?", sentence.text[start:end])
    assert skipped is not None
    to_come = _TO_COME.search(sentence.text[start:end]) is not None
    coming = Modality.PLANNED if to_come else told.modality
    for host in hosts:
        yield Hosted(
            "hosting.goes-on@1",
            host,
            Subject(told.network.name, None),
            (start + skipped.end(), end),
            _modality(paper, sentence, when, coming),
            point(when),
            told.kind,
            when.words if when is not None else "",
        )


def _modality(paper: Paper, sentence: Sentence, when: Mention | None, otherwise: Modality) -> Modality:
    """Planned for what is to come on the day of the paper, Stated for what is past."""
    today = paper.date_of(sentence)
    if when is None or when.period is None or when.period.start is None or not today:
        return otherwise
    return Modality.PLANNED if when.period.start > today else Modality.STATED


def turns(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    """Whose turn it is, where this sentence or the one before speaks of hosts: "sedan är det A:s tur"."""
    before = paper.sentences[max(0, sentence.index - 1) : sentence.index]
    around = " ".join([other.text for other in before if other.section == sentence.section] + [sentence.text])
    if sentence.topic is None or not _HOSTING.search(around):
        return
    told = Hosted(
        "", Actor(sentence.topic, 0, 0, _NOBODY), Subject(sentence.topic, None), (0, 0), Modality.PLANNED
    )
    for match in TURN_OF.finditer(sentence.view):
        who = group_mentions(sentence, match, "who")[0]
        dates = group_mentions(sentence, match, "when") or group_mentions(sentence, match, "when2")
        if who.genitive and who.name is not None:
            yield from _hosted(
                paper, sentence, told, (_owner(who),), match.span(), dates[0] if dates else None
            )
    for match in NEXT_IN_TURN.finditer(sentence.view):
        actors = _hosts(sentence, match.end())
        tail = IN_TURN.match(sentence.view, actors.end) if actors is not None else None
        if actors is None or (tail is None and "tur" not in match.group()):
            continue
        dates = group_mentions(sentence, match, "when") + (
            group_mentions(sentence, tail, "when") if tail else []
        )
        end = tail.end() if tail is not None else actors.end
        yield from _hosted(
            paper, sentence, told, actors.found, (match.start(), end), dates[0] if dates else None
        )


_NOBODY = Mention(MentionKind.NAME, 0, 0, "")


def _owner(mention: Mention) -> Actor:
    """Somebody in the genitive: "Lunds tur"."""
    assert mention.name is not None
    name = mention.name
    if mention.kind is MentionKind.NAME:
        name = Name(name.kind, name.label.removesuffix("s"))
    return Actor(name, mention.start, mention.end, mention)


__all__ = ["goes_on", "turns"]
