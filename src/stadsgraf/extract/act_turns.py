"""Several acts in one sentence: what another mover wants, and what is moved in the second place."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.extract.act_parts import Act, Stretch
from stadsgraf.patterns import gated

_NEXT_MOVER = re.compile(r"(?:,? (?:medan|och|men)|;) (?:[a-zåäö]*(?:ordföranden|ledamoten|rådet) )?$")
_NEXT_LINE = compiled(
    r"(?<=<NUMBER>)\. (?=<PERSON>(?: <PARTY>)?(?:,? <PERSON>| och <PERSON>)*(?: <PARTY>)?(?::| yrka))"
)
"""A point's number ends what one mover wants; the next mover follows on a line of his own."""
_LINES = ("acts.lists-motion@1", "acts.headed-by-what@1")
"""Formulas of lists with a line for each mover or for each move."""
_GAPPED = compiled(
    r"(?:,|,? (?:och|samt|medan|men)|;) (?P<agent><PERSONS>)(?: <PARTY>)? (?=(?:avslag|bifall|återremiss|bordläggning)\b)"
)
"""The next mover, whose verb is that of the one before: "yrkar N avslag, M återremiss och …"."""
_MOVES = re.compile(r"yrka", re.IGNORECASE)
_AND_RULES = gated(
    r",? (?:och|samt|varefter|varpå) (?:(?:därefter|sedan|också|även) )?(?:(?:han|hon|hen|ordföranden) )?"
    r"(?:finner|fann|förklarar|förklarade|konstaterar|konstaterade|reserverar sig|reserverade sig|ställer proposition|ställde proposition)(?![a-zåäö])"
)
"""What who moves does next, which is no part of what is moved: "yrkar bifall till förslaget och finner att …"."""
_FIRST = re.compile(r"\s*(?:att )?i första hand,? (?:att )?", re.IGNORECASE)
_SECOND = gated(
    r"(?<=i första hand),? (?:och |samt )?(?=[^,;]{3,80} i andra hand)|"
    r",? (?:och |samt |men )?i andra hand,? (?!yrka|föresl)(?:att )?|,? (?:eller )?alternativt (?=återremi|avslag|bordlägg)"
)


def apart(acts: Sequence[Act]) -> Iterator[Act]:
    """The acts of one sentence, each with what it reaches cut where the next mover comes in."""
    for act in (part for whole in acts for part in _gapped(_up_to_next_line(whole, acts))):
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


def _up_to_next_line(act: Act, acts: Sequence[Act]) -> Act:
    first = act.content[0]
    sentence = first.sentence
    if act.kind is not ActKind.PROPOSAL:
        return act
    if act.rule in _LINES and sentence.item and first.text and sentence is act.formula.sentence:
        act = act.holding(act.kind, [first])
    cuts = [sentence.places[found.start()] for found in _NEXT_LINE.finditer(sentence.view)]
    cuts += [found.start() for found in _AND_RULES.finditer(sentence.text)]
    if act.rule in _LINES:
        cuts += [other.formula.start for other in acts if other.rule in _LINES]
    cut = min((place for place in cuts if first.start < place < first.end), default=None)
    return act if cut is None else act.holding(act.kind, [Stretch(sentence, first.start, cut)])


def _gapped(act: Act) -> Iterator[Act]:
    """An act, and those of the movers that follow in its sentence without a verb of their own."""
    first = act.content[0]
    sentence = first.sentence
    movers = [
        found
        for found in _GAPPED.finditer(sentence.view)
        if first.start < sentence.places[found.start()] < first.end
    ]
    if not movers or act.kind is not ActKind.PROPOSAL or not _MOVES.search(act.formula.text):
        yield act
        return
    ends = [*(sentence.places[found.start()] for found in movers), first.end]
    yield act.holding(act.kind, [Stretch(sentence, first.start, ends[0])])
    for found, end in zip(movers, ends[1:], strict=True):
        named = group_mentions(sentence, found, "agent")
        start = sentence.places[found.end()]
        yield msgspec.structs.replace(
            act,
            agents=tuple(mention.name for mention in named if mention.name is not None),
            agent_mentions=tuple(named),
            formula=Stretch(sentence, act.formula.start, start),
            content=(Stretch(sentence, start, end),),
        )


def in_turn(act: Act) -> Iterator[Act]:
    """What is moved in the first place and what in the second, as two acts; else the act itself."""
    first = act.content[0]
    text = first.sentence.text
    turn = _SECOND.search(text, first.start, first.end)
    if turn is not None and turn.start() == first.start:
        only = turn
        turn = _SECOND.search(text, turn.end(), first.end)
        if turn is None and act.kind is ActKind.PROPOSAL:
            act = act.holding(act.kind, [Stretch(first.sentence, only.end(), first.end), *act.content[1:]])
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
