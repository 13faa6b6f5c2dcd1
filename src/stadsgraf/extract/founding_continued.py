"""What the sentences around a founding add: founders among those it only counts, and its date.

"Nätverket grundades 1991 av 32 städer. Bland dem fanns A och B." names founders in the second sentence; "Grundare
var A och B" takes its date from wherever the paper gives the one date of that founding.
"""

from collections.abc import Iterable, Iterator

import msgspec

from stadsgraf.annotate.paper import Mention, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.folding import ADVERB, LEAD, TIME, folded, frame
from stadsgraf.extract.founding_parts import COUNTED, DENIED, Founded, trimmed
from stadsgraf.extract.phrases import Subject, expand, network_of
from stadsgraf.vocabulary import Modality

A = rf"(?:,? (?:{ADVERB}|{TIME}))*"
_COUNTED_LAST = compiled(rf" av {COUNTED.pattern}(?:, varav [^.;]{{1,60}})?[.]?\s*$")
"""A founding that ends with how many the founders were, whom "dem" in the next sentence stands for."""
_THEM = (
    r"(?:dem|dessa|de (?:<NUMBER>|[a-zåäö]+)(?= (?:är|var|fanns|finns|märks|märktes|återfinns|återfanns)))"
)
_WERE = rf"(?:är|var|fanns|finns|märks|märktes|hör|hörde|återfinns|återfanns|ingick|räknas|räknades|kan){A}(?: nämnas)?"
_SOME = r"(?:en|ett|två|tre|fyra|fem|några|flera|<NUMBER>)"
_WHO_OF_THEM = tuple(
    frame(pattern)
    for pattern in (
        rf"^(?:(?:bland|till) {_THEM}|däribland|i (?:den )?kretsen|{_SOME} av {_THEM}){A} {_WERE} (?:{LEAD})<who=LIST>(?: (?:nämnas|märkas))?(?=\s*$|[.,;])",
        rf"^<who=LIST>{A} {_WERE} (?:(?:{_SOME} av|bland) (?:dem|dessa)|en av dem)(?=\s*$|[.,;])",
        r"^(?:de|den) svenska(?: (?:grundarna|städerna|kommunerna|deltagarna|kommunen|staden))? (?:är|var) <who=LIST>(?=\s*$|[.,;])",
        rf"^(?:från sverige|från svensk sida|från norden|av svenska kommuner){A} (?:deltog|medverkade|var|fanns|kom){A} <who=LIST>(?: med)?(?=\s*$|[.,;])",
    )
)  # fmt: skip
_TOOK_PLACE = compiled(
    r"^(?:det|detta|bildandet|grundandet|grundandet av <ANYNET>|bildandet av <ANYNET>) (?:skedde|ägde rum|hände)[^.;:,]{0,60}? <when=DATE>"
)
_SINCE = compiled(
    r"<net=ANYNET>(?: \([^)]{1,60}\))?(?:, som [^.;]{1,90},)? (?:har (?:funnits|existerat)|finns) (?:alltsedan|sedan) (?:år )?<when=DATE>"
)

_ROW = compiled(
    r"(?:bildat|grundat|startat|bildades|grundades|startades|startår|grundår)\s?: ?(?:år )?<when=DATE>"
)


def read_continued(sentence: Sentence, previous: Sentence, before: Founded) -> Iterator[Founded]:
    """Founders whom a sentence names among those that the sentence before only counts.

    Args:
        sentence: the sentence.
        previous: the sentence before.
        before: what that tells.
    """
    counted = before.kind == "grundande" and not before.founders and before.modality is Modality.STATED
    if not counted or previous.block != sentence.block or _COUNTED_LAST.search(previous.view) is None:
        return
    if DENIED.search(sentence.view):
        return
    fold = folded(sentence)
    for pattern in _WHO_OF_THEM:
        match = pattern.search(fold.sentence.view)
        founders = fold.actors(match, "who") if match is not None else ()
        if match is not None and founders:
            span = sentence.places[0], fold.sentence.places[match.end()]
            span = trimmed(sentence, expand(sentence, *span, *(actor.mention for actor in founders)))
            network = Subject(before.network.name, None)
            yield Founded("founding.among-them@1", network, founders, span, before.date)
            return


def date_told(sentence: Sentence, last: Founded | None) -> list[tuple[str, Mention]]:
    """The network and the date of its founding that a sentence gives without a verb of founding; empty without one.

    Args:
        sentence: the sentence.
        last: the founding that the sentence before tells of, if it does.
    """
    row = _ROW.match(sentence.view)
    if row is not None and sentence.topic is not None:
        return [(sentence.topic.label, group_mentions(sentence, row, "when")[0])]
    since = _SINCE.search(sentence.view) if "sedan " in sentence.text else None
    if since is not None:
        net = group_mentions(sentence, since, "net")[0]
        named = network_of(sentence, [net]) if not net.genitive else None
        return [(named.name.label, group_mentions(sentence, since, "when")[0])] if named is not None else []
    if last is None or last.date is not None:
        return []
    took_place = _TOOK_PLACE.search(sentence.view)
    return (
        [(last.network.name.label, group_mentions(sentence, took_place, "when")[0])]
        if took_place is not None
        else []
    )


def date_of(found: Founded) -> list[tuple[str, Mention]]:
    """The network and the date of a founding that is told as a fact; empty where it is none or has no date."""
    told = found.modality is Modality.STATED and (found.kind == "grundande" or found.arose)
    return [(found.network.name.label, found.date)] if told and found.date is not None else []


def of_the_same(found: Founded, before: Founded | None) -> Founded:
    """A founding with the date of the one told before it, where it has none and that is of the same network."""
    same = before is not None and before.network.name.label == found.network.name.label
    if before is not None and same and found.date is None and found.kind == "grundande":
        return msgspec.structs.replace(found, date=before.date)
    return found


def dated_by(found: Founded, dates: dict[str, Mention]) -> Founded:
    """A founding that names its founders with the date that the paper gives elsewhere, where it has none."""
    stated = found.kind == "grundande" and found.modality is Modality.STATED
    if found.date is not None or not found.founders or not stated:
        return found
    return msgspec.structs.replace(found, date=dates.get(found.network.name.label))


def dates_of(told: Iterable[tuple[str, Mention]]) -> dict[str, Mention]:
    """The date that a paper gives of the founding of each network, the narrowest; none of one given two that differ."""
    dates: dict[str, Mention | None] = {}
    for label, date in told:
        known = dates.setdefault(label, date)
        dates[label] = _narrower(known, date) if known is not None else None
    return {label: date for label, date in dates.items() if date is not None}


def _narrower(one: Mention, other: Mention) -> Mention | None:
    """The narrower of two dates if it lies within the other."""
    if one.period is None or other.period is None:
        return one if other.period is None else other
    first, last = one.period.start or "", one.period.end or ""
    begin, end = other.period.start or "", other.period.end or ""
    if first <= begin and end <= last:
        return other
    return one if begin <= first and last <= end else None
