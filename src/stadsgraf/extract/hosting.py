"""Hosting: who hosts, hosted or is to host a network, its meeting or its exercise.

Conventions (see docs/model.md): what is past or present is Stated, what is to come Planned; asked for is
Requested, proposed Proposed, on a condition Conditional, turned down Denied.  "X efter Y" says that Y was
host before X.  One claim per host and time.  Something that is no network's ("en studiedag", "driften") is none,
nor is a host that has not been chosen.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.hosting_claims import gone_of, host_before, hosted
from stadsgraf.extract.hosting_frames import FRAMES, straightened
from stadsgraf.extract.hosting_parts import Hosted
from stadsgraf.extract.hosting_series import after_whom, before, goes_on, succession
from stadsgraf.extract.hosting_sketch import Sketch, sketch
from stadsgraf.extract.phrases import Actor, Subject, actors_at, point
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
        if not sentence.row and _HINT.search(sentence.text) is not None
        for hosted in sorted(_as_asked(paper, sentence, _read(paper, sentence)), key=_place)
    ]
    told += list(_taken_over(paper, told))
    told.sort(key=lambda pair: pair[0].index)
    earlier = {
        hosted.network.name.label: (sentence, hosted)
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
        gone = earlier.get(hosted.network.name.label)
        yield _draft(paper, sentence, hosted, gone if _may_follow(hosted, gone) else None)


def _place(hosted: Hosted) -> tuple[int, int]:
    return hosted.host.start, hosted.span[0]


_HINT = re.compile(
    r"värd|arrang|ansvarig|genomför|anordn|ordna|håll|höll|emot|organis|efterträd|avlös|tur\b|turen|svara|villig|åta|åtog|förlägg|hand om|välkomna|stod bakom|står bakom|kandid",
    re.IGNORECASE,
)
"""Words without which no sentence tells of a host: nine in ten sentences need no closer reading."""
_HOSTING = re.compile(r"värd|arrang|tog emot|tar emot", re.IGNORECASE)


def _read(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    """The hostings that a sentence tells of, each host once."""
    drawn = sketch(paper, sentence)
    if not drawn.hosts and _OWNED.search(drawn.text) is None:
        return
    orders = (drawn, *straightened(drawn))
    taken: set[int] = set()
    for frame in FRAMES:
        if frame.hinted and not _speaks_of_hosting(paper, sentence):
            continue
        for match, ordered in ((m, o) for o in orders for m in frame.pattern.finditer(o.text)):
            told = list(hosted(paper, ordered, frame, match))
            if any(each.host.start in taken for each in told):
                continue
            yield from _with_others(paper, drawn, told, gone_of(ordered, match), taken)
    yield from (each for each in host_before(drawn) if each.host.start not in taken)


_OWNED = re.compile(r"\btur\b|\bvärdskap\b")


def _with_others(
    paper: Paper, drawn: Sketch, told: list[Hosted], gone: Actor | None, taken: set[int]
) -> Iterator[Hosted]:
    """Hostings with the one before and those that the sentence goes on to."""
    for first in told[:1]:
        gone = gone or after_whom(drawn, first)
        if gone is not None:
            earlier = before(first, gone)
            yield earlier
            told = [msgspec.structs.replace(each, follows=earlier) for each in told]
    taken.update(each.host.start for each in told)
    yield from told
    for each in told[:1]:
        for further in (*goes_on(paper, drawn, each), *succession(drawn, each)):
            if further.host.start not in taken:
                taken.add(further.host.start)
                yield further


def _speaks_of_hosting(paper: Paper, sentence: Sentence) -> bool:
    """Whether a sentence or the one before it speaks of hosts, so that "A:s tur" says of what."""
    earlier = paper.sentences[max(0, sentence.index - 1) : sentence.index]
    around = [other.text for other in earlier if other.section == sentence.section]
    return _HOSTING.search(" ".join((*around, sentence.text))) is not None


_ASKS = re.compile(
    r"\b(?:föreslår|föreslås|yrkar|hemställer|motionerar)\b[^.]{0,80}$|^förslag till beslut$|\b(?:jag|vi) (?:yrkar|föreslår)\b",
    re.IGNORECASE,
)
_LIST = 6
"""How many sentences back the words may stand that a list of points hangs on."""


def _as_asked(paper: Paper, sentence: Sentence, told: Iterator[Hosted]) -> Iterator[Hosted]:
    """Hostings as their place in the paper holds them.

    "att kommunen står som värd" is what somebody asks for, not what is; what an alternative would bring is Conditional.
    """
    for each in told:
        held = each.modality
        if held in (Modality.STATED, Modality.PLANNED):
            if sentence.text.startswith("att "):
                if _is_proposed(paper, sentence):
                    held = Modality.PROPOSED
                elif held is Modality.STATED:
                    continue
            elif in_scenario(paper, sentence):
                held = Modality.CONDITIONAL
        yield msgspec.structs.replace(each, modality=held)


def _is_proposed(paper: Paper, sentence: Sentence) -> bool:
    """Whether a point stands in a list that somebody proposes."""
    for other in reversed(paper.sentences[max(0, sentence.index - _LIST) : sentence.index]):
        if other.section != sentence.section:
            break
        if not other.text.startswith("att "):
            return _ASKS.search(other.text.strip(" :")) is not None
    return False


_TAKES_OVER = compiled(
    r"^(?:därefter |sedan )?(?P<at><LOCAL>) (?:tar vid|tog vid|följer|följde|står på tur|står i tur)(?: (?:(?:i|under|år|den) )*<when=DATE>)?(?=[.,;]|$)|^(?:därefter|sedan) (?:tar|tog|följer|följde) (?P<at2><LOCAL>)(?: vid)?(?: (?:(?:i|under|år|den) )*<when2=DATE>)?(?=[.,;]|$)"
)


def _taken_over(paper: Paper, told: Sequence[tuple[Sentence, Hosted]]) -> Iterator[tuple[Sentence, Hosted]]:
    """Who takes over from the host of the sentence before: "Brno tar vid 2023."."""
    last = {sentence.index: each for sentence, each in told}
    for index, earlier in last.items():
        for sentence in paper.sentences[index + 1 : index + 2]:
            match = _TAKES_OVER.match(sentence.view)
            if match is None or sentence.section != paper.sentences[index].section or index + 1 in last:
                continue
            which = "2" if match["at2"] else ""
            who = actors_at(sentence, match.start(f"at{which}")).found[:1]
            dates = group_mentions(sentence, match, f"when{which}")
            if earlier.modality not in (Modality.STATED, Modality.PLANNED) or not who:
                continue
            coming = re.search(r"\b(?:tar|följer|står)\b", match.group()) is not None
            yield (
                sentence,
                Hosted(
                    "hosting.takes-over-then@1",
                    who[0],
                    Subject(earlier.network.name, None),
                    (0, sentence.places[match.end()]),
                    Modality.PLANNED if coming else Modality.STATED,
                    point(dates[0] if dates else None),
                    earlier.kind,
                ),
            )


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
        stated_time=hosted.period.words,
        antecedents=antecedents,
    )
