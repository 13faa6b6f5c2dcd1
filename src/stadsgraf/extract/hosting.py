"""Hosting: who hosts, hosted or is to host a network, its meeting or its exercise.

Conventions (see docs/model.md): what is past or present is Stated, what is to come Planned; asked for is
Requested, proposed Proposed, on a condition Conditional, turned down Denied.  "X efter Y" says that Y was
host before X.  One claim per host and time.  Something that is no network's ("en studiedag", "driften") is none,
nor is a host that has not been chosen.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from stadsgraf.annotate.paper import Paper, Sentence
from stadsgraf.extract.hosting_claims import BEFORE, Hosted, goes_on, hosted
from stadsgraf.extract.hosting_frames import FRAMES, straightened
from stadsgraf.extract.hosting_lists import listed_hosts
from stadsgraf.extract.hosting_sketch import sketch
from stadsgraf.extract.hosting_words import kind
from stadsgraf.extract.phrases import Subject
from stadsgraf.extract.rule import antecedents_of, derivation_of, evidence
from stadsgraf.extract.scenarios import in_scenario
from stadsgraf.model import Draft, Evidence, Name, Period
from stadsgraf.patterns import gated
from stadsgraf.vocabulary import ClaimType, Derivation, Modality, Property


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Hostings of a paper; see the module's conventions."""
    del known
    told: list[_Told] = []
    for sentence in paper.sentences:
        if _HINT.search(sentence.text) is not None and not sentence.row and len(sentence.view) < _LONGEST:
            last = _spoken_of(paper, sentence, told)
            here = [_as_asked(paper, sentence, each) for each in _read(paper, sentence, last)]
            told += sorted((_Told(sentence, each) for each in here if each is not None), key=_place)
    told = [_Told(sentence, _dated(each, told)) for sentence, each in told]
    earlier = {each.network.name: (sentence, each) for sentence, each in told if each.rule == BEFORE}
    kept: dict[tuple[Name, Name, Period], Modality] = {}
    for sentence, each in told:
        key = each.host.name, each.network.name, msgspec.structs.replace(each.period, words="")
        first = kept.setdefault(key, each.modality)
        asked = Modality.REQUESTED in (first, each.modality)
        if first is each.modality or each.period.start is None or not asked:
            gone = earlier.get(each.network.name)
            yield _draft(paper, sentence, each, gone if _may_follow(each, gone) else None)
    yield from listed_hosts(paper)


class _Told(NamedTuple):
    """A hosting with its sentence."""

    sentence: Sentence
    hosted: Hosted


class _Spoken(NamedTuple):
    """Of what a sentence spoke of the hosting."""

    network: Name
    kind: str


def _spoken_of(paper: Paper, sentence: Sentence, told: Sequence[_Told]) -> _Spoken | None:
    """What the sentence before told of a host, or of an office of host that goes from one to the next."""
    if told and _adjoin(told[-1].sentence, sentence):
        return _Spoken(told[-1].hosted.network.name, told[-1].hosted.kind)
    before = paper.sentences[sentence.index - 1] if sentence.index else None
    if before is None or not _adjoin(before, sentence) or before.topic not in (None, sentence.topic):
        return None
    if sentence.topic is None or _TURNS.search(before.text) is None or len(before.view) >= _LONGEST:
        return None
    kinds = {kind(event.noun) for event in sketch(paper, before).events if event.noun}
    return _Spoken(sentence.topic, kinds.pop() if len(kinds) == 1 else "")


_TURNS = gated(
    r"värdskap|\bvärd(?:stad|ar|städer|kommun)?\b[^.;:]*\b(?:roter|växl|vandr|turas|går runt|alterner)|\bturas om att (?:arrangera|ordna|anordna|ta emot|bjuda|stå|vara)",
    re.IGNORECASE,
)
_LONGEST = 3000
"""Characters of a view beyond which a text is no sentence."""
_HINT = gated(
    r"värd|arrang|ansvar|genomför|anordn|ordna|håll|höll|emot|organis|efterträd|avlös|tur\b|turen|svara|villig|åta|åtog|förlägg|hand om|välkomna|samla|bakom|kandid|\b(?:tar|tog) vid|följ|\bst(?:od|år|ått) för\b|hus|hys|härbärg|bjud|bjöd|gästa|plats|rum|dags för|turas|växla|rotera|vandra|cirkulera|iscens|ombesörj|anförtro|till(?:dela|fall|föll)|\b(?:hade|bar|bär|fick) (?:det|den)\b|innan|före|\b(?:går|gick) till\b",
    re.IGNORECASE,
)
"""Words without which no sentence tells of a host: nine in ten sentences need no closer reading."""
_HOSTING = gated(r"värd|arrang|tog emot|tar emot", re.IGNORECASE)
_OWNED = re.compile(r"\btur\b|\bvärdskap\b")


def _adjoin(first: Sentence, second: Sentence) -> bool:
    return first.index + 1 == second.index and first.section == second.section


def _place(told: _Told) -> tuple[int, int]:
    return told.hosted.host.start, told.hosted.span[0]


def _dated(hosted: Hosted, told: Sequence[_Told]) -> Hosted:
    """An offer or a wish that gives no date, with that of the only one of its kind that does: they are the same."""
    held = hosted.modality in (Modality.STATED, Modality.PLANNED, Modality.DENIED)
    if held or hosted.period.start is not None:
        return hosted
    alike = {
        msgspec.structs.replace(other.period, words="")
        for _, other in told
        if other.period.start is not None and _what_of(other) == _what_of(hosted)
    }
    return msgspec.structs.replace(hosted, period=alike.pop()) if len(alike) == 1 else hosted


def _what_of(hosted: Hosted) -> tuple[Name, Name, Modality, str]:
    return hosted.host.name, hosted.network.name, hosted.modality, hosted.kind


def _read(paper: Paper, sentence: Sentence, last: _Spoken | None) -> Iterator[Hosted]:
    """The hostings that a sentence tells of, each host once.

    Args:
        paper: the paper.
        sentence: the sentence.
        last: what the sentence before spoke of the hosting of.
    """
    drawn = sketch(paper, sentence)
    if not drawn.hosts and _OWNED.search(drawn.text) is None:
        return
    orders = (drawn, *straightened(drawn))
    taken: set[int] = set()
    for frame in FRAMES:
        if (frame.then and last is None) or (frame.hinted and not _speaks_of_hosting(paper, sentence)):
            continue
        for match, ordered in ((m, o) for o in orders for m in frame.pattern.finditer(o.text)):
            told = list(hosted(paper, ordered, frame, match))
            if frame.then and last is not None:
                network = Subject(last.network, None)
                told = [msgspec.structs.replace(h, network=network, kind=last.kind) for h in told]
            if told and not any(each.host.start in taken for each in told):
                told += [h for h in goes_on(paper, drawn, told[-1]) if h.host.start not in taken]
                taken.update(each.host.start for each in told)
                yield from told


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


def _as_asked(paper: Paper, sentence: Sentence, hosted: Hosted) -> Hosted | None:
    """A hosting as its place in the paper holds it.

    "att kommunen står som värd" is what somebody asks for, not what is; what an alternative would bring is Conditional.
    """
    if hosted.modality not in (Modality.STATED, Modality.PLANNED):
        return hosted
    if sentence.text.startswith("att "):
        if _is_proposed(paper, sentence):
            return msgspec.structs.replace(hosted, modality=Modality.PROPOSED)
        return hosted if hosted.modality is Modality.PLANNED else None
    if in_scenario(paper, sentence):
        return msgspec.structs.replace(hosted, modality=Modality.CONDITIONAL)
    return hosted


def _is_proposed(paper: Paper, sentence: Sentence) -> bool:
    """Whether a point stands in a list that somebody proposes."""
    for other in reversed(paper.sentences[max(0, sentence.index - _LIST) : sentence.index]):
        if other.section != sentence.section:
            break
        if not other.text.startswith("att "):
            return _ASKS.search(other.text.strip(" :")) is not None
    return False


def _may_follow(hosted: Hosted, before: tuple[Sentence, Hosted] | None) -> bool:
    """Whether a hosting is the one that somebody takes over: to come, by another."""
    to_come = hosted.modality not in (Modality.STATED, Modality.DENIED)
    return before is not None and to_come and hosted.host.name != before[1].host.name


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
    derivation = Derivation.INFERRED if hosted.rule == BEFORE else derivation_of(mentions, implied=implied)
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
