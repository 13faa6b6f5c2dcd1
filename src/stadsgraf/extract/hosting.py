"""Hosting: who hosts, hosted or is to host a network, its meeting or its exercise.

Conventions (see docs/model.md): what is past or present is Stated, what is to come Planned; asked for is
Requested, proposed Proposed, on a condition Conditional, turned down Denied.  "X efter Y" says that Y was
host before X.  One claim per host.  Something that is no network's ("en studiedag", "driften") is none, nor
is a host that has not been chosen.
"""

import bisect
import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.hosting_parts import Hosted
from stadsgraf.extract.hosting_readings import read
from stadsgraf.extract.hosting_rules import ON_CONDITION
from stadsgraf.extract.phrases import Subject, actors_at, point
from stadsgraf.extract.rule import antecedents_of, derivation_of, evidence
from stadsgraf.extract.scenarios import in_scenario
from stadsgraf.model import Draft, Evidence, Name
from stadsgraf.vocabulary import ClaimType, Derivation, Modality, Property


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Hostings of a paper; see the module's conventions."""
    del known
    told = [
        (sentence, hosted)
        for sentence in paper.sentences
        if not sentence.row
        for hosted in _supposed(paper, sentence, _as_asked(paper, sentence))
    ]
    told += list(_taken_over(paper, told))
    told.sort(key=lambda pair: pair[0].index)
    earlier = {
        (hosted.network.name.label): (sentence, hosted)
        for sentence, hosted in told
        if hosted.rule == "hosting.before@1"
    }
    kept: dict[tuple[str, str, str | None, str | None], Modality] = {}
    for sentence, hosted in told:
        key = (hosted.host.name.label, hosted.network.name.label, hosted.period.start, hosted.period.end)
        first = kept.setdefault(key, hosted.modality)
        if (
            first is not hosted.modality
            and hosted.period.start is not None
            and Modality.REQUESTED in (first, hosted.modality)
        ):
            continue
        before = earlier.get(hosted.network.name.label)
        yield _draft(paper, sentence, hosted, before if _may_follow(hosted, before) else None)


_ASKS = re.compile(
    r"\b(?:föreslår|föreslås|yrkar|hemställer|motionerar)\b[^.]{0,80}$|^förslag till beslut$|\b(?:jag|vi) (?:yrkar|föreslår)\b",
    re.IGNORECASE,
)
_LIST = 6
"""How many sentences back the words may stand that a list of points hangs on."""


_HINT = re.compile(
    r"värd|arrang|genomför|möts|möttes|anordn|ordna|håll|höll|emot|äger rum|ägde rum|förlägg|förla|organis|efterträd|förestå|tur\b|svara|villig|åta|åtog|stå[rt]?\b|stod",
    re.IGNORECASE,
)
"""Words without which no sentence tells of a host: nine in ten sentences need no closer reading."""


def _as_asked(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    """The hostings of a sentence; "att kommunen står som värd" is what somebody asks for, not what is."""
    if _HINT.search(sentence.text) is None:
        return
    for hosted in read(paper, sentence):
        if not sentence.text.startswith("att ") or hosted.modality not in (Modality.STATED, Modality.PLANNED):
            yield hosted
        elif _is_proposed(paper, sentence):
            yield msgspec.structs.replace(hosted, modality=Modality.PROPOSED)
        elif hosted.modality is Modality.PLANNED:
            yield hosted


def _supposed(paper: Paper, sentence: Sentence, told: Iterator[Hosted]) -> Iterator[Hosted]:
    """Hostings, those that an alternative would bring and those with a condition behind them as Conditional."""
    for hosted in told:
        if hosted.modality in (Modality.STATED, Modality.PLANNED):
            place = bisect.bisect_left(sentence.places, hosted.span[1])
            behind = hosted.rule.startswith("hosting.goes-on") and ON_CONDITION.match(sentence.view[place:])
            if behind or in_scenario(paper, sentence):
                hosted = msgspec.structs.replace(hosted, modality=Modality.CONDITIONAL)
        yield hosted


_TAKES_OVER = compiled(
    r"^(?:därefter |sedan )?(?P<at><LOCAL>) (?P<verb>tar vid|tog vid|följer|följde|står på tur|står i tur)(?P<time>(?: (?:(?:i|under|år|den) )*<when=DATE>)?)(?=[.,;]|$)|^(?:därefter|sedan) (?:tar|tog|följer|följde) (?P<at2><LOCAL>)(?: vid)?(?: (?:(?:i|under|år|den) )*<when2=DATE>)?(?=[.,;]|$)"
)


def _taken_over(paper: Paper, told: Sequence[tuple[Sentence, Hosted]]) -> Iterator[tuple[Sentence, Hosted]]:
    """Who takes over from the host of the sentence before: "Brno tar vid 2023."."""
    last = {sentence.index: hosted for sentence, hosted in told}
    for index, before in last.items():
        for sentence in paper.sentences[index + 1 : index + 2]:
            match = _TAKES_OVER.match(sentence.view)
            if match is None or sentence.section != paper.sentences[index].section or index + 1 in last:
                continue
            which = "2" if match["at2"] else ""
            who = actors_at(sentence, match.start(f"at{which}")).found[:1]
            dates = group_mentions(sentence, match, f"when{which}")
            if before.modality not in (Modality.STATED, Modality.PLANNED) or not who:
                continue
            coming = re.search(r"\b(?:tar|följer|står)\b", match.group()) is not None
            yield (
                sentence,
                Hosted(
                    "hosting.takes-over-then@1",
                    who[0],
                    Subject(before.network.name, None),
                    (0, sentence.places[match.end()]),
                    Modality.PLANNED if coming else Modality.STATED,
                    point(dates[0] if dates else None),
                    before.kind,
                    dates[0].words if dates else "",
                ),
            )


def _is_proposed(paper: Paper, sentence: Sentence) -> bool:
    """Whether a point stands in a list that somebody proposes."""
    for other in reversed(paper.sentences[max(0, sentence.index - _LIST) : sentence.index]):
        if other.section != sentence.section:
            break
        if not other.text.startswith("att "):
            return _ASKS.search(other.text.strip(" :")) is not None
    return False


def _may_follow(hosted: Hosted, before: tuple[Sentence, Hosted] | None) -> bool:
    """Whether a hosting is the one that somebody takes over: of the same network, to come, by another."""
    to_come = (Modality.REQUESTED, Modality.PROPOSED, Modality.PLANNED, Modality.CONDITIONAL)
    return (
        before is not None
        and hosted.modality in to_come
        and hosted.host.name.label != before[1].host.name.label
    )


def _draft(paper: Paper, sentence: Sentence, hosted: Hosted, before: tuple[Sentence, Hosted] | None) -> Draft:
    participants: list[tuple[Property, Name | Draft]] = [
        (Property.HOST, hosted.host.name),
        (Property.NETWORK, hosted.network.name),
    ]
    if before is not None:
        participants.append((Property.SUCCEEDS, _draft(paper, before[0], before[1], None)))
    elif hosted.follows is not None:
        participants.append((Property.SUCCEEDS, _draft(paper, sentence, hosted.follows, None)))
    missing = [
        prop
        for prop, day in (("validFrom", hosted.period.start), ("validUntil", hosted.period.end))
        if day is None
    ]
    return Draft(
        ClaimType.HOSTING,
        tuple(participants),
        hosted.modality,
        hosted.period,
        (("kind", hosted.kind),) if hosted.kind else (),
        tuple(missing),
        (_evidence(paper, sentence, hosted),),
    )


def _evidence(paper: Paper, sentence: Sentence, hosted: Hosted) -> Evidence:
    mentions = [hosted.host.mention, hosted.network.mention]
    implied = hosted.network.mention is None
    derivation = Derivation.INFERRED if hosted.inferred else derivation_of(mentions, implied=implied)
    antecedents = [*antecedents_of(mentions), *([hosted.network.name] if implied else [])]
    return evidence(
        paper,
        sentence,
        hosted.span,
        hosted.rule,
        derivation,
        stated_time=hosted.stated_time,
        antecedents=antecedents,
    )
