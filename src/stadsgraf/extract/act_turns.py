"""Several acts in one sentence: what another mover wants, and what is moved in the second place."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.view import compiled
from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.extract.act_parts import Act, Stretch

_NEXT_MOVER = re.compile(r"(?:,? (?:medan|och|men)|;) (?:[a-zåäö]*(?:ordföranden|ledamoten|rådet) )?$")
_NEXT_LINE = compiled(
    r"(?<=<NUMBER>)\. (?=<PERSON>(?: <PARTY>)?(?:,? <PERSON>| och <PERSON>)*(?: <PARTY>)?(?::| yrka))"
)
"""A point's number ends what one mover wants; the next mover follows on a line of his own."""
_MOVES = re.compile(r"yrka", re.IGNORECASE)
_FIRST = re.compile(r"\s*(?:att )?i första hand,? (?:att )?", re.IGNORECASE)
_SECOND = re.compile(
    r"(?<=i första hand),? (?:och |samt )?(?=[^,;]{3,80} i andra hand)|"
    r",? (?:och |samt |men )?i andra hand,? (?!yrka|föresl)(?:att )?|,? (?:eller )?alternativt (?=återremi|avslag|bordlägg)"
)


def apart(acts: Sequence[Act]) -> Iterator[Act]:
    """The acts of one sentence, each with what it reaches cut where the next mover comes in."""
    for act in map(_up_to_next_line, acts):
        text = act.formula.sentence.text
        later = [
            other.formula.start
            for other in acts
            if other.formula.start >= act.formula.end and _MOVES.search(other.formula.text)
        ]
        cut = _NEXT_MOVER.search(text, act.formula.end, min(later)) if later else None
        if cut is None or not _MOVES.search(act.formula.text):
            yield act
            continue
        first = Stretch(act.formula.sentence, act.content[0].start, cut.start())
        yield act.holding(act.kind, [first])


def _up_to_next_line(act: Act) -> Act:
    first = act.content[0]
    sentence = first.sentence
    for found in _NEXT_LINE.finditer(sentence.view):
        cut = sentence.places[found.start()]
        if first.start < cut < first.end and act.kind is ActKind.PROPOSAL:
            return act.holding(act.kind, [Stretch(sentence, first.start, cut)])
    return act


def in_turn(act: Act) -> Iterator[Act]:
    """What is moved in the first place and what in the second, as two acts; else the act itself."""
    first = act.content[0]
    text = first.sentence.text
    turn = _SECOND.search(text, first.start, first.end)
    if turn is not None and turn.start() == first.start:
        turn = _SECOND.search(text, turn.end(), first.end)
    if act.kind is not ActKind.PROPOSAL or turn is None:
        yield act
        return
    begins = _FIRST.match(text, first.start, turn.start())
    start = begins.end() if begins is not None else first.start
    if text[start : turn.start()].strip():
        yield act.holding(act.kind, [Stretch(first.sentence, start, turn.start())])
    rest = Stretch(first.sentence, turn.end(), first.end)
    if rest.text:
        yield msgspec.structs.replace(act, content=(rest, *act.content[1:]))
