"""What the gold and a graph are compared by: classes, participants, and which of them identify a claim.

The conventions of annotation that these tables follow are those of the gold itself: participants stand by
label, modality and dates are compared only in strict matching.
"""

from collections.abc import Mapping
from typing import Final

from stadsgraf.vocabulary import ClaimType, Property

MAIN: Final = (
    ClaimType.MEMBERSHIP,
    ClaimType.PARTY_AFFILIATION,
    ClaimType.ROLE_HOLDING,
    ClaimType.FOUNDING,
    ClaimType.COORDINATION,
    ClaimType.HOSTING,
    ClaimType.SEAT,
    ClaimType.COST_ESTIMATE,
    ClaimType.PROPOSAL,
    ClaimType.ENDORSEMENT,
    ClaimType.DECISION,
    ClaimType.POSITION_STATEMENT,
    ClaimType.INITIATION,
    ClaimType.INVITATION,
)
"""The classes that the overall figures are made of."""

PERIPHERAL: Final = (ClaimType.EVENT, ClaimType.QUANTITY, ClaimType.DOCUMENT_RELATION)
"""Classes shown apart; a Description is not counted at all."""

COUNTED: Final = MAIN + PERIPHERAL

ROLES: Final = (
    Property.MEMBER,
    Property.ORGANIZATION,
    Property.ROLE,
    Property.NETWORK,
    Property.FOUNDER,
    Property.COORDINATOR,
    Property.HOST,
    Property.PLACE,
    Property.AGENT,
    Property.DECIDING_BODY,
    Property.PROPOSES,
    Property.ENDORSES,
    Property.DECIDES,
    Property.SPEAKER,
    Property.MADE_IN,
    Property.ON_BEHALF_OF,
    Property.STATEMENT_KIND,
    Property.REFERS_TO_STATEMENT,
    Property.INVITEE,
    Property.INVITES,
    Property.ABOUT,
    Property.DOCUMENT,
    Property.RELATION_KIND,
)
"""The participants that are compared; any other property of a claim is read past."""

CONTENT: Final = (Property.PROPOSES, Property.ENDORSES, Property.DECIDES, Property.INVITES)
"""Participants that lead to another claim: what a procedural claim is about."""

NEVER_COMPARED: Final = frozenset({Property.ON_BEHALF_OF, Property.REFERS_TO_STATEMENT})

IDENTITY: Final[Mapping[ClaimType, tuple[Property, ...]]] = {
    ClaimType.MEMBERSHIP: (Property.MEMBER, Property.ORGANIZATION),
    ClaimType.PARTY_AFFILIATION: (Property.MEMBER, Property.ORGANIZATION),
    ClaimType.ROLE_HOLDING: (Property.MEMBER, Property.ROLE),
    ClaimType.FOUNDING: (Property.FOUNDER, Property.NETWORK),
    ClaimType.COORDINATION: (Property.COORDINATOR, Property.NETWORK),
    ClaimType.HOSTING: (Property.HOST, Property.NETWORK),
    ClaimType.SEAT: (Property.ABOUT, Property.PLACE),
    ClaimType.PROPOSAL: (Property.AGENT,),
    ClaimType.ENDORSEMENT: (Property.AGENT,),
    ClaimType.DECISION: (Property.AGENT,),
    ClaimType.POSITION_STATEMENT: (Property.SPEAKER, Property.STATEMENT_KIND),
    ClaimType.INITIATION: (Property.AGENT,),
    ClaimType.INVITATION: (Property.INVITEE,),
    ClaimType.DOCUMENT_RELATION: (Property.DOCUMENT,),
}
"""Participants that relaxed matching compares; a class that is missing here has a rule of its own."""

PLACES_OF: Final[Mapping[tuple[ClaimType, Property], tuple[Property, ...]]] = {
    (ClaimType.SEAT, Property.ABOUT): (
        Property.ABOUT,
        Property.ORGANIZATION,
        Property.NETWORK,
        Property.MEMBER,
        Property.AGENT,
    ),
    (ClaimType.DECISION, Property.AGENT): (Property.AGENT, Property.DECIDING_BODY),
    (ClaimType.FOUNDING, Property.NETWORK): (Property.NETWORK, Property.ORGANIZATION, Property.ABOUT),
    (ClaimType.COORDINATION, Property.NETWORK): (Property.NETWORK, Property.ORGANIZATION, Property.ABOUT),
    (ClaimType.HOSTING, Property.NETWORK): (Property.NETWORK, Property.ORGANIZATION, Property.ABOUT),
    (ClaimType.MEMBERSHIP, Property.ORGANIZATION): (Property.ORGANIZATION, Property.NETWORK),
    (ClaimType.INVITATION, Property.INVITEE): (Property.INVITEE, Property.MEMBER),
    (ClaimType.POSITION_STATEMENT, Property.SPEAKER): (Property.SPEAKER, Property.AGENT),
    (ClaimType.ROLE_HOLDING, Property.ORGANIZATION): (Property.ORGANIZATION, Property.NETWORK),
}
"""Where a graph may put the same participant, the first that is there; by default under its own property."""

SPLIT: Final[Mapping[ClaimType, tuple[Property, ...]]] = {
    ClaimType.MEMBERSHIP: (Property.MEMBER, Property.ORGANIZATION),
    ClaimType.PARTY_AFFILIATION: (Property.MEMBER,),
    ClaimType.ROLE_HOLDING: (Property.MEMBER, Property.ROLE),
    ClaimType.FOUNDING: (Property.FOUNDER,),
    ClaimType.COORDINATION: (Property.COORDINATOR,),
    ClaimType.HOSTING: (Property.HOST,),
}
"""Participants whose several values count as so many claims."""

DATED: Final = frozenset(
    {
        ClaimType.MEMBERSHIP,
        ClaimType.HOSTING,
        ClaimType.FOUNDING,
        ClaimType.SEAT,
        ClaimType.COORDINATION,
    }
)
"""Classes in which a start date that the text does not give is an error."""

PRINCIPALS: Final = (
    Property.FOUNDER,
    Property.HOST,
    Property.MEMBER,
    Property.COORDINATOR,
    Property.AGENT,
    Property.SPEAKER,
    Property.ORGANIZATION,
    Property.NETWORK,
)
"""Participants of which a claim of an accepted other class may bring in no stranger."""

NETWORK_CLAIMS: Final = frozenset(
    {ClaimType.MEMBERSHIP, ClaimType.FOUNDING, ClaimType.HOSTING, ClaimType.COORDINATION}
)
"""Classes whose organisation or network the gold holds for a network."""

QUOTED: Final[Mapping[ClaimType, Property]] = {
    ClaimType.MEMBERSHIP: Property.ORGANIZATION,
    ClaimType.PARTY_AFFILIATION: Property.ORGANIZATION,
    ClaimType.ROLE_HOLDING: Property.ROLE,
    ClaimType.FOUNDING: Property.NETWORK,
    ClaimType.COORDINATION: Property.NETWORK,
    ClaimType.HOSTING: Property.NETWORK,
    ClaimType.SEAT: Property.PLACE,
    ClaimType.POSITION_STATEMENT: Property.SPEAKER,
    ClaimType.INITIATION: Property.AGENT,
    ClaimType.DOCUMENT_RELATION: Property.DOCUMENT,
}
"""The participant whose label a quote is searched for."""
