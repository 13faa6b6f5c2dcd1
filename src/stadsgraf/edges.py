"""Claims as a network: which of them are a line between two things, and what the line says.

A line keeps the identifier, modality and bounds of its claim, so that what is proposed or denied is
never drawn or counted as if it were so.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

import msgspec

from stadsgraf.corpus import Corpus
from stadsgraf.model import Claim
from stadsgraf.vocabulary import ClaimType, EntityType, Modality, Property

NODE_KINDS = frozenset(
    {
        EntityType.CITY,
        EntityType.MUNICIPALITY,
        EntityType.REGION,
        EntityType.NETWORK,
        EntityType.REGIONAL_COOPERATION,
        EntityType.ORGANIZATION,
        EntityType.BODY,
        EntityType.PARTY,
        EntityType.PERSON,
        EntityType.PLACE,
        EntityType.PLATFORM,
    }
)
"""Kinds of things that are nodes; roles, cases, papers and kinds of statement are what lines say."""

_ENDS = {
    ClaimType.MEMBERSHIP: (Property.MEMBER, Property.ORGANIZATION),
    ClaimType.PARTY_AFFILIATION: (Property.MEMBER, Property.ORGANIZATION),
    ClaimType.ROLE_HOLDING: (Property.MEMBER, Property.ORGANIZATION),
    ClaimType.FOUNDING: (Property.FOUNDER, Property.NETWORK),
    ClaimType.COORDINATION: (Property.COORDINATOR, Property.NETWORK),
    ClaimType.HOSTING: (Property.HOST, Property.NETWORK),
    ClaimType.SEAT: (Property.ABOUT, Property.PLACE),
    ClaimType.INVITATION: (Property.AGENT, Property.INVITEE),
    ClaimType.PROPOSAL: (Property.AGENT, Property.PROPOSES),
    ClaimType.ENDORSEMENT: (Property.AGENT, Property.ENDORSES),
    ClaimType.DECISION: (Property.AGENT, Property.DECIDES),
    ClaimType.POSITION_STATEMENT: (Property.SPEAKER, Property.MADE_IN),
}
"""From which participant to which one the line of a claim runs."""

_INWARDS = (Property.PROPOSES, Property.ENDORSES, Property.DECIDES)
"""Properties that lead from a claim to the claim that it is about."""

_AIMS = (Property.ORGANIZATION, Property.NETWORK, Property.HOST, Property.MEMBER)
"""What a line to an inner claim ends at: the first of these that the inner claim has."""

_WORDS = (Property.ROLE, Property.STATEMENT_KIND)
"""Participants that are said on the line."""


_LEAVING, _ADOPTED = "utträde", "bifall"
"""Kind of a membership that is left, and the outcome by which a decision adopts what it decides."""


class Edge(msgspec.Struct, frozen=True, gc=False):
    """One line of the network.

    Attributes:
        source, target: identifiers of entities.
        claim: identifier of the claim.
        type: its class.
        modality: how the papers hold it.
        start, end: inclusive ISO dates; None is unknown, never infinite.
        label: what the claim says beside its ends (a role, a kind, an outcome), or "".
        outcome: what decisions over this claim came to, in the order of their dates, or "".
        documents: identifiers of the documents with evidence, sorted.
        over: whether the papers say that it holds no longer, with or without its last day.
    """

    source: str
    target: str
    claim: str
    type: ClaimType
    modality: Modality
    start: str | None
    end: str | None
    label: str
    outcome: str
    documents: tuple[str, ...]
    over: bool = False


def edges(corpus: Corpus) -> tuple[Edge, ...]:
    """All lines of a corpus, sorted by their ends, type and claim."""
    outcomes = _outcomes(corpus)
    left = _left(corpus, outcomes)
    found = (edge for claim in corpus.claims for edge in _edges_of(claim, corpus, outcomes, left))
    return tuple(sorted(found, key=lambda edge: (edge.source, edge.target, edge.type, edge.claim)))


def _edges_of(
    claim: Claim, corpus: Corpus, outcomes: Mapping[str, str], left: Set[tuple[str, str]]
) -> Iterator[Edge]:
    if claim.type not in _ENDS:
        return
    ended = claim.period.end is not None or "validUntil" in claim.not_stated or _leaves(claim)
    belonging = claim.type == ClaimType.MEMBERSHIP
    origin, aim = _ENDS[claim.type]
    documents = tuple(sorted({piece.document for piece in claim.evidence}))
    targets = sorted({end for goal in targets_of(claim, aim) for end in _aims(goal, corpus)})
    for source in _nodes(targets_of(claim, origin), corpus):
        for target in targets:
            if source != target:
                yield Edge(
                    source=source,
                    target=target,
                    claim=claim.id,
                    type=claim.type,
                    modality=claim.modality,
                    start=claim.period.start,
                    end=claim.period.end,
                    label=_label(claim, corpus),
                    outcome=outcomes.get(claim.id, ""),
                    documents=documents,
                    over=ended or (belonging and (source, target) in left),
                )


def _leaves(claim: Claim) -> bool:
    """Whether a claim is of leaving: a membership claim of its own kind, with the modality of the leaving."""
    return any(name == "kind" and _LEAVING in str(content) for name, content in claim.values)


def _left(corpus: Corpus, outcomes: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    """Members and what they left by a decision, as `queries/derive/member-of.rq` has it."""
    return frozenset(
        (member, network)
        for claim in corpus.claims
        if claim.type == ClaimType.MEMBERSHIP and _leaves(claim)
        if _ADOPTED in outcomes.get(claim.id, "").split(", ")
        for member in targets_of(claim, Property.MEMBER)
        for network in targets_of(claim, Property.ORGANIZATION)
    )


def targets_of(claim: Claim, prop: Property) -> tuple[str, ...]:
    """Identifiers that a property of a claim leads to."""
    return tuple(participant.target for participant in claim.participants if participant.property == prop)


def _nodes(identifiers: Iterable[str], corpus: Corpus) -> list[str]:
    found = (corpus.entity_by_id.get(identifier) for identifier in identifiers)
    return sorted({entity.id for entity in found if entity is not None and entity.kind in NODE_KINDS})


def _aims(goal: str, corpus: Corpus, seen: frozenset[str] = frozenset()) -> list[str]:
    """Where a line to `goal` ends: at `goal` itself, or where the claim `goal` is aimed."""
    claim = corpus.claim_by_id.get(goal)
    if claim is None:
        return _nodes([goal], corpus)
    if goal in seen:
        return []
    for prop in _AIMS:
        if found := _nodes(targets_of(claim, prop), corpus):
            return found
    inner = [target for prop in _INWARDS for target in targets_of(claim, prop)]
    return sorted({end for target in inner for end in _aims(target, corpus, seen | {goal})})


def _label(claim: Claim, corpus: Corpus) -> str:
    said = [corpus.label(target) for prop in _WORDS for target in targets_of(claim, prop)]
    said += [str(content) for name, content in claim.values if name in {"kind", "outcome"}]
    return ", ".join(sorted(set(said)))


def _outcomes(corpus: Corpus) -> dict[str, str]:
    """What decisions came to, by the identifier of every claim that they reach."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for claim in corpus.claims:
        if claim.type != ClaimType.DECISION or claim.modality != Modality.STATED:
            continue
        date = claim.period.start or claim.period.end or ""
        for name, content in claim.values:
            if name == "outcome":
                for reached in sorted(_reached(claim.id, corpus, frozenset())):
                    found[reached].append((date, str(content)))
    return {key: ", ".join(dict.fromkeys(text for _, text in sorted(pairs))) for key, pairs in found.items()}


def _reached(identifier: str, corpus: Corpus, seen: frozenset[str]) -> frozenset[str]:
    claim = corpus.claim_by_id.get(identifier)
    if claim is None:
        return seen
    for prop in (Property.PROPOSES, Property.DECIDES):
        for target in targets_of(claim, prop):
            if target not in seen and target in corpus.claim_by_id:
                seen = _reached(target, corpus, seen | {target})
    return seen
