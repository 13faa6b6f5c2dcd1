"""The stage: a paper, what was dropped of it and what came of it, to what became of its sentences."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

import msgspec

from stadsgraf.annotate.paper import MentionKind, Paper, Sentence
from stadsgraf.coverage.reasons import Dropped, dropped, families_of, reason_for
from stadsgraf.coverage.records import Look, SentenceCoverage, Status
from stadsgraf.coverage.scope import NETWORKS, OF_NETWORKS, Kinds, Seen, beside, seen
from stadsgraf.families import Family
from stadsgraf.model import Claim, Name, Refused
from stadsgraf.resolve.entities import Register


class _Passage(msgspec.Struct, frozen=True):
    """A passage that a claim rests on."""

    start: int
    end: int
    claim: str
    families: frozenset[Family]


def coverage(
    paper: Paper, refused: Sequence[Refused], claims: Iterable[Claim]
) -> tuple[SentenceCoverage, ...]:
    """What became of each sentence in scope, in the order of the paper.

    Args:
        paper: the paper.
        refused: the drafts that filters dropped.
        claims: what the paper says, resolved.
    """
    passages = tuple(_passages(paper, claims))
    lost = dropped(refused)
    identify = lru_cache(maxsize=None)(Register(paper.home, paper.document.id).identify)
    found: list[SentenceCoverage] = []
    for sentence in paper.sentences:
        span = paper.source_span(sentence, 0, len(sentence.text))
        here = [item for item in passages if item.start < span.end and span.start < item.end]
        looks = tuple(seen(sentence, paper.section_of(sentence).kind))
        if not here and not looks:
            continue
        gone = [item for item in lost if item.start < span.end and span.start < item.end]
        told = _looks(paper, sentence, looks, here, gone)
        claimed = tuple(sorted({item.claim for item in here}))
        found.append(
            SentenceCoverage(
                document=paper.document.id,
                file=paper.document.name,
                start=span.start,
                end=span.end,
                status=_status(claimed, told),
                quote=paper.document.text[span.start : span.end],
                claims=claimed,
                looks=told,
                about=tuple(sorted(set(_about(sentence, told, identify)))),
            )
        )
    return tuple(sorted(found, key=lambda item: (item.start, item.end)))


def _passages(paper: Paper, claims: Iterable[Claim]) -> Iterator[_Passage]:
    for claim in claims:
        for piece in claim.evidence:
            if piece.document == paper.document.id:
                yield _Passage(piece.start, piece.end, claim.id, families_of(claim.type))


def _looks(
    paper: Paper, sentence: Sentence, cues: Sequence[Seen], here: Sequence[_Passage], gone: Sequence[Dropped]
) -> tuple[Look, ...]:
    """What a sentence looks like, and what became of it; a word of two families is read if one is."""
    read = [_is_read(paper, sentence, cue, here) for cue in cues]
    places = {cue.start for cue, is_read in zip(cues, read, strict=True) if is_read}
    looks: set[Look] = set()
    for cue, is_read in zip(cues, read, strict=True):
        kinds = beside(cue.family, sentence)
        if is_read:
            looks.add(Look(cue.family, cue.cue, Status.USED, kinds))
        elif cue.start not in places:
            reason = reason_for(paper, sentence, cue, gone)
            status = Status.UNMATCHED if reason is None else Status.SET_ASIDE
            looks.add(Look(cue.family, cue.cue, status, kinds, reason))
    return tuple(sorted(looks, key=_in_order))


def _in_order(look: Look) -> tuple[str, str, str, str]:
    return look.family, look.cue, look.status, look.reason or ""


def _is_read(paper: Paper, sentence: Sentence, cue: Seen, here: Sequence[_Passage]) -> bool:
    """Whether a claim of its family rests on a cue, or on its sentence where one claim takes all of that."""
    answering = [item for item in here if cue.family in item.families]
    if not answering or cue.family in _WHOLE:
        return bool(answering)
    place = paper.source_span(sentence, cue.start, cue.end)
    return any(item.start < place.end and place.start < item.end for item in answering)


_WHOLE = frozenset({Family.PROPOSALS, Family.DECISIONS, Family.STATEMENTS, Family.VIEWS, Family.DOCUMENTS})
"""Families whose claims take a sentence as a whole; of the others it may hold several, each with its cue."""


def _status(claims: Sequence[str], looks: Sequence[Look]) -> Status:
    if claims:
        return Status.USED
    if all(look.status is Status.SET_ASIDE for look in looks):
        return Status.SET_ASIDE
    return Status.UNMATCHED


_NAMED: Kinds = frozenset(
    {
        MentionKind.NETWORK, MentionKind.NETREF, MentionKind.MUNICIPALITY, MentionKind.CITY, MentionKind.HOME,
        MentionKind.ORG, MentionKind.BODY, MentionKind.BODYREF, MentionKind.PERSON, MentionKind.PARTY,
        MentionKind.PARTYNAME,
    }
)  # fmt: skip
"""Mentions whose names are as sure as those of claims; what an unknown name is of is not."""


def _about(sentence: Sentence, looks: Sequence[Look], identify: Callable[[Name], str]) -> Iterator[str]:
    """Identifiers of those that a sentence names; of its topic where it tells of a network without a name."""
    networks = False
    for mention in sentence.mentions:
        if mention.kind in _NAMED and mention.name is not None:
            networks = networks or mention.kind in NETWORKS
            yield identify(mention.name)
    if not networks and sentence.topic is not None and any(look.family in OF_NETWORKS for look in looks):
        yield identify(sentence.topic)
