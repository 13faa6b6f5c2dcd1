"""What the papers show of each thing: its papers and years, and a person's parties, bodies and roles."""

from collections import Counter, defaultdict

import msgspec

from stadsgraf.corpus import Corpus
from stadsgraf.model import Claim, Entity, Evidence
from stadsgraf.vocabulary import ClaimType, EntityType, Modality, Property

Days = tuple[str, str]
"""First and last day, ISO 8601."""

_DATED = (ClaimType.DECISION, ClaimType.PROPOSAL, ClaimType.ENDORSEMENT)


class Shown(msgspec.Struct, frozen=True):
    """A person with a party, in one paper.

    Attributes:
        party: identifier of the party.
        days: on which days; None where the paper has no date.
        document: identifier of the paper.
        label: the letters as printed, or "".
    """

    party: str
    days: Days | None
    document: str
    label: str


class Traits(msgspec.Struct, frozen=True):
    """What is known of one entity.

    Attributes:
        entity: the entity.
        documents: papers that name it, sorted.
        days: first and last day on which a paper shows it; None where no paper has a date.
        parties: party labels, for a person.
        bodies, roles: identifiers of what the person sits in, and as what.
        passages: the first passage of each paper, in the order of `documents`.
    """

    entity: Entity
    documents: tuple[str, ...]
    days: Days | None
    parties: tuple[Shown, ...]
    bodies: frozenset[str]
    roles: frozenset[str]
    passages: tuple[Evidence, ...]


class _Collected(msgspec.Struct):
    first: dict[str, Evidence]
    days: set[str]
    parties: set[Shown]
    bodies: set[str]
    roles: set[str]


def traits_of(corpus: Corpus, kinds: frozenset[EntityType]) -> dict[str, Traits]:
    """What the papers show of each entity of some kinds, by identifier, sorted.

    Args:
        corpus: merged claims and entities.
        kinds: of which entities.
    """
    dates = dates_of(corpus)
    found: defaultdict[str, _Collected] = defaultdict(lambda: _Collected({}, set(), set(), set(), set()))
    for claim in corpus.claims:
        for part in claim.participants:
            entity = corpus.entity_by_id.get(part.target)
            if entity is not None and entity.kind in kinds:
                _collect(found[entity.id], claim, part.property, dates)
    return {
        entity.id: _traits(entity, found[entity.id])
        for entity in corpus.entities
        if entity.kind in kinds and entity.id in found
    }


def dates_of(corpus: Corpus) -> dict[str, str]:
    """The day of each paper: the one its passages attest most often, else that of what it decides."""
    attested: defaultdict[str, Counter[str]] = defaultdict(Counter)
    acts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim in corpus.claims:
        for piece in claim.evidence:
            if piece.attested_on:
                attested[piece.document][piece.attested_on] += 1
            elif claim.type in _DATED and claim.period.start:
                acts[piece.document][claim.period.start] += 1
    return {
        document: min(count, key=lambda day: (-count[day], day))
        for document, count in {**acts, **attested}.items()
    }


def _collect(into: _Collected, claim: Claim, prop: Property, dates: dict[str, str]) -> None:
    for piece in claim.evidence:
        known = into.first.get(piece.document)
        if known is None or (piece.start, piece.end) < (known.start, known.end):
            into.first[piece.document] = piece
        if day := piece.attested_on or dates.get(piece.document, ""):
            into.days.add(day)
    if prop is not Property.MEMBER or claim.modality is not Modality.STATED:
        return
    ends = [part.target for part in claim.participants if part.property is Property.ORGANIZATION]
    if claim.type is ClaimType.PARTY_AFFILIATION:
        into.parties.update(_shown(claim, piece, party, dates) for party in ends for piece in claim.evidence)
    elif claim.type is ClaimType.ROLE_HOLDING:
        into.bodies.update(ends)
        into.roles.update(part.target for part in claim.participants if part.property is Property.ROLE)


def _shown(claim: Claim, piece: Evidence, party: str, dates: dict[str, str]) -> Shown:
    day = piece.attested_on or dates.get(piece.document, "")
    first, last = claim.period.start or day, claim.period.end or day
    days = (first or last, last or first) if first or last else None
    return Shown(party, days, piece.document, piece.party_label)


def _traits(entity: Entity, found: _Collected) -> Traits:
    documents = tuple(sorted(found.first))
    return Traits(
        entity=entity,
        documents=documents,
        days=(min(found.days), max(found.days)) if found.days else None,
        parties=tuple(sorted(found.parties, key=order_of_shown)),
        bodies=frozenset(found.bodies),
        roles=frozenset(found.roles),
        passages=tuple(found.first[document] for document in documents),
    )


def order_of_shown(shown: Shown) -> tuple[str, str, str, str, str]:
    """By what the parties of a person are put in order."""
    first, last = shown.days or ("", "")
    return first, shown.document, shown.party, last, shown.label
