"""Offices that towns hold in turn: who had the chair of a network before whom and after whom.

"Ordförandeskapet vandrar: A hade det 2012 och B 2013, och nu ligger det hos C" tells of three holders though the
office is named once; "B avlöste A" and "efter A" tell of the one before.  Conventions: whoever is succeeded held
the office until the successor came, whoever is to succeed has it Planned, and nothing is told of an office whose
network neither the sentence nor the passage names.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.holdings import eve_of, role_draft
from stadsgraf.extract.network_role_frames import TIME
from stadsgraf.extract.rule import Match, derivation_of, evidence
from stadsgraf.model import Draft, Name, Period
from stadsgraf.patterns import gated
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.vocabulary import Modality

_POST = r"(?:ordförande(?:skapet|klubban|posten|rollen|uppdraget)|president(?:skapet|posten))"
_ROTATES = gated(
    rf"\b{_POST}\b[^.;:]{{0,60}}?\b(?:vandrar|roterar|växlar|alternerar|cirkulerar|skiftar|går runt|går i tur|går laget runt|byter|delas)\b",
    re.IGNORECASE,
)
"""Told of an office that each holds for a while; "det" in the sentences behind is that office."""
_IT = r"(?:det|den|klubban|uppdraget|posten|rollen|ordförandeskapet)"
_HELD = rf"(?:hade|innehade|höll|har|innehar|håller) (?:då |nu )?{_IT}"
_OPENS = compiled(rf"<LOCAL> (?:(?:{_HELD})|(?P<named>(?:var|är) <ROLE>))(?: {TIME})?")
"""A whole clause on a holder, after which "B 2013" tells of the next."""
_PAIR = compiled(
    rf"(?<! av )(?P<who><LOCAL>) (?:(?:{_HELD}|(?:var|är) <ROLE>) )?(?:(?:under|år|åren|perioden) )*(?P<when><DATE>)(?=[.,;:]|\s*$| och | samt | medan )"
)
_CAME = (
    compiled(rf"(?P<who><LOCAL>) (?:tog|tar) över(?: {_IT})?(?: (?:i|den|år|från|från och med|vid|redan|efter) )?(?: ?(?P<when><DATE>))?"),
    compiled(rf"(?:(?P<when><DATE>) )?(?:gick|övergick|har gått|flyttade|flyttas) {_IT} (?:över )?(?:i sin tur |därefter |sedan )?till (?P<who><LOCAL>)"),
    compiled(rf"(?:(?P<when><DATE>) )?(?:ligger|finns|vilar) {_IT} (?:nu |i dag |i år |just nu |för närvarande )?hos (?P<who><LOCAL>)"),
    compiled(r"(?P<when><DATE>) är det (?P<who><LOCAL>) tur"),
)  # fmt: skip
_GONE = (
    compiled(rf"{_POST}[^.;]{{0,60}}? och (?:avlöste|efterträdde|ersatte)(?: då| där| därmed)? (?P<gone><LOCAL>)(?=[.,;]|\s*$| som | i | vid )"),
    compiled(rf"(?:övertog|tog|tillträdde|fick|övertar)(?: över)?[^.;]{{0,50}}?{_POST}[^.;]{{0,50}}? efter (?P<gone><LOCAL>)(?=[.,;]|\s*$| som | i | vid )"),
)  # fmt: skip
_NEXT = compiled(
    rf"(?:<title=ROLE>|{_POST})[^.;]{{0,60}}?(?: och)? (?:efterträds|avlöses|följs)(?: därefter| sedan)? av (?P<next><LOCAL>)(?: (?:i |år |från |från och med )*(?P<when><DATE>))?"
)
_NOT_SO = gated(
    r"\b(?:inte|ej|aldrig|varken|ifall|kan|kunde|skulle|bör|borde|vill|föresl\w*|erbjöds|erbjudits|nej)\b",
    re.IGNORECASE,
)
_ASKING = (SectionKind.PROPOSAL, SectionKind.MOTIONS)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Holders of a network's chair before, after and in turn, sentence by sentence."""
    del known
    turning = -1
    for sentence in paper.sentences:
        if _ROTATES.search(sentence.text) is not None:
            turning = sentence.block
        if _may_tell(paper, sentence):
            in_turn = turning == sentence.block
            yield from _in_turn(paper, sentence, in_turn=in_turn)
            yield from _before_and_after(paper, sentence)


def _may_tell(paper: Paper, sentence: Sentence) -> bool:
    kinds = {mention.kind for mention in sentence.mentions}
    named = kinds & {MentionKind.MUNICIPALITY, MentionKind.CITY, MentionKind.HOME, MentionKind.NAME}
    return (
        bool(named)
        and _network(sentence)[0] is not None
        and not sentence.text.rstrip().endswith("?")
        and paper.section_of(sentence).kind not in _ASKING
        and _NOT_SO.search(sentence.text) is None
    )


def _network(sentence: Sentence) -> tuple[Name | None, Mention | None]:
    """The one network that a sentence names, with its mention; where it names none, the one it is about."""
    kinds = (MentionKind.NETWORK, MentionKind.NETREF)
    named = [m for m in sentence.mentions if m.kind in kinds and m.name is not None]
    if not named:
        return sentence.topic, None
    return (named[0].name, named[0]) if len({m.name for m in named}) == 1 else (None, None)


def _in_turn(paper: Paper, sentence: Sentence, *, in_turn: bool) -> Iterator[Draft]:
    """Each holder of a sentence like "A hade det 2012, B 2013 och den 1 mars 2014 övergick det till C"."""
    opened = _OPENS.search(sentence.view)
    named = opened is not None and opened["named"] is not None
    if named and not _names_chair(sentence):
        return
    if opened is not None and (in_turn or named):
        # The whole clause is read by the frames for roles where it names its office.
        begin = opened.end() if named else opened.start()
        for found in _PAIR.finditer(sentence.view, begin):
            yield from _held(paper, Match(sentence, found, "succession.in-turn@1"))
    if in_turn:
        for pattern in _CAME:
            for found in pattern.finditer(sentence.view):
                yield from _held(paper, Match(sentence, found, "succession.came@1"), begins=True)


def _names_chair(sentence: Sentence) -> bool:
    """Whether the one office that a sentence names is that of the chair."""
    labels = {m.name.label for m in sentence.mentions if m.kind is MentionKind.ROLE and m.name is not None}
    return labels == {"ordförande"}


def _held(paper: Paper, match: Match, *, begins: bool = False) -> Iterator[Draft]:
    who, when = match.first("who"), match.first("when")
    if who is None or who.name is None or who.kind is MentionKind.NAME:
        return
    told = when.period if when is not None and when.period is not None else Period()
    words = when.words if when is not None else ""
    period = Period(told.start, None if begins else told.end, told.precision, words)
    yield from _draft(paper, match, who, period, Modality.STATED, former=_is_past(paper, match, period))


def _is_past(paper: Paper, match: Match, period: Period) -> bool:
    """Whether an office ended before the day of the paper."""
    day = paper.part_of(match.sentence).date
    return period.end is not None and bool(day) and period.end < day


def _before_and_after(paper: Paper, sentence: Sentence) -> Iterator[Draft]:
    """The holder before and the one to come, by the successor that the sentence tells of."""
    for pattern in _GONE:
        for found in pattern.finditer(sentence.view):
            match = Match(sentence, found, "succession.before@1")
            gone = match.first("gone")
            if gone is not None and gone.name is not None:
                yield from _draft(paper, match, gone, _until(match), Modality.STATED, former=True)
    for found in _NEXT.finditer(sentence.view):
        match = Match(sentence, found, "succession.next@1")
        who, when = match.first("next"), match.first("when")
        if match.first("title") is not None and not _names_chair(sentence):
            continue
        if who is not None and who.name is not None:
            told = when.period if when is not None and when.period is not None else Period()
            period = Period(told.start, None, told.precision, when.words if when is not None else "")
            yield from _draft(paper, match, who, period, Modality.PLANNED)


def _until(match: Match) -> Period:
    """The last day of whoever is succeeded: the one before the successor's first, or the end of its year or month."""
    dates = [m for m in match.sentence.mentions if m.kind is MentionKind.DATE and m.period is not None]
    if len(dates) != 1 or dates[0].period is None or dates[0].period.start is None:
        return Period()
    return eve_of(dates[0].period)


def _draft(
    paper: Paper, match: Match, who: Mention, period: Period, modality: Modality, *, former: bool = False
) -> Iterator[Draft]:
    network, named = _network(match.sentence)
    if network is None or who.name is None or who.name == network:
        return
    start, end = match.span
    piece = evidence(
        paper, match.sentence, (start, max(end, who.end)), match.rule,
        derivation_of([who, named], implied=named is None), attested=not former and modality is Modality.STATED,
        stated_time=period.words, antecedents=[network] if named is None else [],
    )  # fmt: skip
    yield role_draft(
        who.name, "ordförande", network, (piece,), period=period, modality=modality, former=former
    )
