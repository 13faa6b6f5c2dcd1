"""Who had an office before the one that the paper has just told of: "dessförinnan hade N N uppdraget".

Conventions: the office and its place are those of the holder told of last in the same paragraph; the one before
held it until the holder came, or until a day that is not stated.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.holdings import eve_of, role_draft
from stadsgraf.extract.rule import Match, evidence
from stadsgraf.model import Draft, Name
from stadsgraf.patterns import gated
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property

_CUE = gated(
    r"dessförinnan|innan dess|före (?:henne|honom|dess)|efterträdde|avlöste|tidigare innehades", re.IGNORECASE
)
_OFFICE = (
    r"(?:uppdraget|posten|rollen|ordförandeskapet|klubban|tjänsten|(?:dess |nätverkets |<ANYNET> )?<ROLE>)"
)
_WHO = r"(?:<ROLE>,? )?(?P<gone><PERSON>|<LOCAL>)(?: <PARTY>)?"
_PATTERNS = tuple(
    (rule, compiled(pattern))
    for rule, pattern in (
        ("roles.before-that@1", rf"(?:dessförinnan|innan dess|före (?:henne|honom|dess)) (?:hade|innehade|var|var det|sköttes|hölls) {_WHO}(?: {_OFFICE}| som hade {_OFFICE})?"),
        ("roles.held-before@1", rf"{_OFFICE} (?:innehades|hölls|sköttes) (?:dessförinnan|innan dess|tidigare|före (?:henne|honom)) av {_WHO}"),
        ("roles.came-after@1", rf"(?:då|när|där|och|som) (?:(?:hon|han|den|det|staden|kommunen) )?(?:då )?(?:efterträdde|avlöste|ersatte)(?: då| där)? {_WHO}"),
        ("roles.came-after@1", rf"^(?:Hon|Han|Denn[ae]) (?:efterträdde|avlöste|ersatte) {_WHO}"),
    )
)  # fmt: skip
_NOT_SO = re.compile(
    r"\b(?:inte|ej|aldrig|ska|skall|kan|kunde|skulle|bör|föreslås?|om|ifall)\b", re.IGNORECASE
)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """The holders before those of `known`, sentence by sentence."""
    holders = [
        draft for draft in known if draft.type is ClaimType.ROLE_HOLDING and draft.modality is Modality.STATED
    ]
    for sentence in paper.sentences if holders else ():
        if _CUE.search(sentence.text) is None or _NOT_SO.search(sentence.text) is not None:
            continue
        for rule, pattern in _PATTERNS:
            for found in pattern.finditer(sentence.view):
                yield from _before(paper, Match(sentence, found, rule), holders)


def _before(paper: Paper, match: Match, holders: Sequence[Draft]) -> Iterator[Draft]:
    gone = match.first("gone")
    holder = _told_last(paper, match, holders)
    if gone is None or gone.name is None or gone.kind is MentionKind.NAME or holder is None:
        return
    named = {prop: target for prop, target in holder.participants if isinstance(target, Name)}
    who, where = named[Property.MEMBER], named.get(Property.ORGANIZATION)
    if (
        where is None
        or gone.name == who
        or (gone.name.kind is EntityType.PERSON) is not (who.kind is EntityType.PERSON)
    ):
        return
    piece = evidence(paper, match.sentence, match.span, match.rule, Derivation.ANAPHORA, antecedents=[where])
    yield role_draft(
        gone.name, named[Property.ROLE].label, where, (piece,), period=eve_of(holder.period), former=True
    )


def _told_last(paper: Paper, match: Match, holders: Sequence[Draft]) -> Draft | None:
    """The holder told of last before a match, in its paragraph; of several told in one breath none."""
    here = paper.source_span(match.sentence, *match.span)
    first = next(s for s in paper.sentences if s.block == match.sentence.block)
    begin = paper.source_span(first, 0, len(first.text)).start
    told = sorted(
        (piece.end, piece.start, number)
        for number, draft in enumerate(holders)
        for piece in draft.evidence
        if begin <= piece.start and piece.end <= here.start
    )
    if not told:
        return None
    holder = holders[told[-1][2]]
    offices = {
        tuple(
            target.label
            for prop, target in holders[number].participants
            if isinstance(target, Name) and prop is not Property.MEMBER
        )
        for end, _, number in told
        if end > _sentence_before(paper, match.sentence, begin)
    }
    return holder if len(offices) == 1 else None


def _sentence_before(paper: Paper, sentence: Sentence, begin: int) -> int:
    """Where the sentence before begins, in the text of the document."""
    before = paper.sentences[sentence.index - 1] if sentence.index else sentence
    return max(begin, paper.source_span(before, 0, len(before.text)).start) if before.text.strip() else begin
