"""Hosts in lists below a line that speaks of them: "Värdar hittills:", then "2018: Gent" or "Gent (2018)" on lines of their own.

Conventions: each line gives one town or a list of towns and one date and says nothing else; the network is that
of the line above the list.
"""

import re
from collections.abc import Iterator

from stadsgraf.annotate.paper import MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.phrases import actors_at, point
from stadsgraf.extract.rule import derivation_of, evidence
from stadsgraf.model import Draft, Name, Period
from stadsgraf.patterns import gated
from stadsgraf.vocabulary import ClaimType, Modality, Property

_LEAD = gated(
    r"\b(?:värdar|värdstäder|värdkommuner|värdorter|värdskap(?:et|en)?|värd|värdstad|värdkommun|arrangör(?:er|skap|skapet)?|arrangörsstäder)\b",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\b(?:inte|ej|aldrig|ingen|inga|förslag|kandidater|intresserade|möjliga|tänkbara|sökande)\b",
    re.IGNORECASE,
)
_BULLET = r"^\W*"
_ITEMS = (
    compiled(rf"{_BULLET}(?:år )?<when=DATE>\W+(?P<who><LOCAL>[^.;:a-zåäö]*(?:(?:och|samt) <LOCAL>)?)\W*$"),
    compiled(rf"{_BULLET}(?P<who><LOCAL>(?:(?:, | och | samt )<LOCAL>)*)\W+(?:år )?<when=DATE>\W*$"),
)
_MOST = 40
"""Lines that such a list may have."""


def listed_hosts(paper: Paper) -> Iterator[Draft]:
    """Hosts in lists and small tables, line by line."""
    for sentence in paper.sentences:
        if _LEAD.search(sentence.text) is None or _NONE.search(sentence.text) is not None:
            continue
        if sentence.topic is None or not sentence.text.rstrip().endswith(
            (":", "värd", "Värd", "värdstad", "Värdstad", "arrangör", "Arrangör")
        ):
            continue
        for item in paper.sentences[sentence.index + 1 : sentence.index + _MOST]:
            found = next((m for p in _ITEMS if (m := p.match(item.view)) is not None), None)
            if found is None or item.section != sentence.section:
                break
            yield from _hosts(paper, sentence.topic, item, found)


def _hosts(paper: Paper, network: Name, item: Sentence, found: re.Match[str]) -> Iterator[Draft]:
    when = next(m for m in item.mentions if m.start == item.places[found.start("when")])
    period = point(when) if when.kind is MentionKind.DATE else Period()
    today = paper.date_of(item)
    coming = bool(today) and period.start is not None and period.start > today
    for actor in actors_at(item, found.start("who")).found:
        if actor.name == network:
            continue
        piece = evidence(
            paper, item, (item.places[found.start("who")] if found.start("who") < found.start("when") else when.start, max(actor.end, when.end)),
            "hosting.listed@1", derivation_of([actor.mention], implied=True), stated_time=period.words, antecedents=[network],
        )  # fmt: skip
        yield Draft(
            ClaimType.HOSTING,
            ((Property.HOST, actor.name), (Property.NETWORK, network)),
            Modality.PLANNED if coming else Modality.STATED,
            period,
            evidence=(piece,),
        )
