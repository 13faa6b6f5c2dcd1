"""Who leads what is no body of the municipality: "N N, vd för X Scen AB", "N N, Xs generalsekreterare".

Conventions: the company is named in full, with the word for its form; the office is with it, not at home.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.extract.holdings import in_list_of_names, role_draft
from stadsgraf.extract.rule import evidence
from stadsgraf.model import Draft, Name
from stadsgraf.patterns import gated
from stadsgraf.swedish.person_names import PERSON_NAME
from stadsgraf.vocabulary import Derivation, EntityType

_GATE = gated(r"\b(?:AB|Aktiebolag|HB|KB)\b|generalsekreterare|koordinator|direktör|president")
_FIRM = re.compile(
    r"\s+(?:för|i|på|hos|vid)\s+(?P<firm>(?:[A-ZÅÄÖ][\w&.-]*|i|och|&)(?: (?:[A-ZÅÄÖ][\w&.-]*|i|och|&)){0,5} (?:AB|Aktiebolag|HB|KB))(?![\w])"
)
_ALONE = re.compile(PERSON_NAME)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Offices in companies and networks behind a name and a comma."""
    del known
    for sentence in paper.sentences:
        if _GATE.search(sentence.text) is None or in_list_of_names(paper, sentence):
            continue
        for person, title in _pairs(sentence):
            yield from _draft(paper, sentence, person, title)


def _pairs(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """Each name of a person with the first title behind it."""
    named = [m for m in sentence.mentions if m.kind is MentionKind.PERSON or _looks_like_one(m)]
    for person in named:
        title = next(
            (m for m in sentence.mentions if m.kind is MentionKind.ROLE and m.start >= person.end), None
        )
        if title is not None and title.start - person.end < 60:
            yield person, title


def _looks_like_one(mention: Mention) -> bool:
    return mention.kind is MentionKind.NAME and _ALONE.fullmatch(mention.words) is not None


def _draft(paper: Paper, sentence: Sentence, person: Mention, title: Mention) -> Iterator[Draft]:
    between = sentence.text[person.end : title.start]
    comma = re.match(r"\s*(?:\([^)]{1,8}\))?,\s*", between)
    if comma is None or title.name is None or person.name is None:
        return
    owner = between[comma.end() :].strip()
    firm = _FIRM.match(sentence.text, title.end)
    where: Name | None = None
    end = title.end
    if not owner and firm is not None:
        where, end = Name(EntityType.ORGANIZATION, " ".join(firm["firm"].split())), firm.end()
    elif owner and person.kind is MentionKind.NAME:
        network = next(
            (m for m in sentence.mentions if m.kind is MentionKind.NETWORK and m.words == owner), None
        )
        closed = re.match(r"\s*(?:[.,;)]|$)", sentence.text[title.end :]) is not None
        where = network.name if network is not None and closed else None
    if where is None:
        return
    who = Name(EntityType.PERSON, person.name.label)
    piece = evidence(
        paper, sentence, (person.start, end), "roles.elsewhere@1", Derivation.EXPLICIT, attested=True
    )
    yield role_draft(who, title.name.label, where, (piece,))
