"""Coordination: who coordinates, leads, runs or administers a network.

Conventions (see docs/model.md): *samordnas av, koordineras av, leds från, sköts av*; what is to come is
Planned, what has ended has an end, given or not.  Leading a working group, or coordinating something that
is no network, is none.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from stadsgraf.annotate.paper import Mention, Paper, Sentence
from stadsgraf.extract.coordination_parts import Coordinated
from stadsgraf.extract.coordination_readings import read
from stadsgraf.extract.phrases import Actor, Times, from_start, point, times
from stadsgraf.extract.rule import antecedents_of, derivation_of, evidence
from stadsgraf.model import Draft, Period
from stadsgraf.patterns import gated
from stadsgraf.vocabulary import ClaimType, Modality, Property


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Coordinations of a paper; see the module's conventions."""
    del known
    for previous, sentence in pairwise((None, *paper.sentences)):
        if sentence is None or _MAY_TELL.search(sentence.text) is None:
            continue
        taken: set[tuple[str, str]] = set()
        for told in read(sentence, previous):
            for actor in told.actors:
                pair = actor.name.label, told.network.name.label
                if pair in taken or pair[0] == pair[1]:
                    continue
                taken.add(pair)
                yield _draft(paper, sentence, told, actor)


_MAY_TELL = gated(
    r"samord|koordin|administr|sekretariat|kansli|ansvar|leds?\b|leder\b|ledd|lett\b|leda\b|lednin|driv|drev|drift|styr|sköt|förvalt|organiser|håll|höll|regi\b|huvudm|sammankall"
    r"|svara|stå[rt]\b|stod|arbetet|samarbetet|uppdrag|roll|uppgift|värdskap|förest",
    re.IGNORECASE,
)
"""Stems of which a sentence that tells of a coordination has one."""


def _draft(paper: Paper, sentence: Sentence, told: Coordinated, actor: Actor) -> Draft:
    mentions: list[Mention | None] = [told.network.mention, actor.mention]
    implied = told.network.mention is None
    when = times(sentence, told.core)
    span = min(told.span[0], when.span[0]), max(told.span[1], when.span[1])
    period = _period(sentence, told, when)
    ended = told.past and period.end is None
    day = paper.date_of(sentence)
    ahead = told.begins and bool(day) and period.start is not None and period.start > day
    modality = Modality.PLANNED if ahead and told.modality is Modality.STATED else told.modality
    return Draft(
        ClaimType.COORDINATION,
        ((Property.COORDINATOR, actor.name), (Property.NETWORK, told.network.name)),
        modality,
        period,
        not_stated=("validUntil",) if ended else (),
        evidence=(
            evidence(
                paper,
                sentence,
                span,
                told.rule,
                derivation_of(mentions, implied=implied),
                attested=modality is Modality.STATED and not told.past,
                stated_time=when.words,
                antecedents=[*antecedents_of(mentions), *([told.network.name] if implied else [])],
            ),
        ),
    )


def _period(sentence: Sentence, told: Coordinated, when: Times) -> Period:
    """When somebody coordinates: from and until what the text says; a past year is filled by it."""
    if told.begins and when.until is None:
        return from_start(when.begin or when.at)
    fills = told.past or (when.at is not None and sentence.text[: when.at.start].endswith("under "))
    if fills and when.begin is None and when.until is None:
        return point(when.at)
    begin, until = from_start(when.begin), point(when.until)
    first = begin if when.begin is not None else until
    return Period(begin.start, until.end, first.precision, when.words)
