"""The families of claims that a sentence may speak of, by the names of the families of rules.

`docs/extractors.md` lists the families of rules; several of them read one and the same kind of claim
(roles stand in lists of those present, in titles, in elections), and then one name stands for all.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from stadsgraf.vocabulary import ClaimType


class Family(StrEnum):
    """What a sentence may speak of."""

    MEMBERSHIP = "membership"
    FOUNDING = "founding"
    COORDINATION = "coordination"
    HOSTING = "hosting"
    SEATS = "seats"
    COSTS = "costs"
    QUANTITIES = "quantities"
    EVENTS = "events"
    DESCRIPTIONS = "descriptions"
    INVITATIONS = "invitations"
    AFFILIATIONS = "affiliations"
    ROLES = "roles"
    PROPOSALS = "proposals"
    DECISIONS = "decisions"
    STATEMENTS = "statements"
    VIEWS = "views"
    DOCUMENTS = "documents"


CLAIMS: Mapping[Family, frozenset[ClaimType]] = MappingProxyType(
    {
        Family.MEMBERSHIP: frozenset({ClaimType.MEMBERSHIP}),
        Family.FOUNDING: frozenset({ClaimType.FOUNDING, ClaimType.EVENT}),
        Family.COORDINATION: frozenset({ClaimType.COORDINATION}),
        Family.HOSTING: frozenset({ClaimType.HOSTING, ClaimType.EVENT}),
        Family.SEATS: frozenset({ClaimType.SEAT}),
        Family.COSTS: frozenset({ClaimType.COST_ESTIMATE}),
        Family.QUANTITIES: frozenset({ClaimType.QUANTITY}),
        Family.EVENTS: frozenset({ClaimType.EVENT, ClaimType.HOSTING}),
        Family.DESCRIPTIONS: frozenset({ClaimType.DESCRIPTION}),
        Family.INVITATIONS: frozenset({ClaimType.INVITATION, ClaimType.INITIATION}),
        Family.AFFILIATIONS: frozenset({ClaimType.PARTY_AFFILIATION}),
        Family.ROLES: frozenset({ClaimType.ROLE_HOLDING}),
        Family.PROPOSALS: frozenset({ClaimType.PROPOSAL, ClaimType.ENDORSEMENT}),
        Family.DECISIONS: frozenset({ClaimType.DECISION, ClaimType.PROPOSAL}),
        Family.STATEMENTS: frozenset({ClaimType.POSITION_STATEMENT}),
        Family.VIEWS: frozenset({ClaimType.POSITION_STATEMENT, ClaimType.ENDORSEMENT}),
        Family.DOCUMENTS: frozenset({ClaimType.DOCUMENT_RELATION}),
    }
)
"""The classes of claims by which a sentence of a family is read."""
