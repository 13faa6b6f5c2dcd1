"""The terms of the model as Python names: classes of claims, their properties, modalities.

One enumeration member per term of `ontology/stadsgraf.ttl` that the code uses; a test proves that
each is declared there.  Stages import names from here and never spell an IRI.
"""

from enum import StrEnum

NAMESPACE = "https://w3id.org/stadsgraf/ns#"
BASE = "https://w3id.org/stadsgraf/id/"

ORG = "http://www.w3.org/ns/org#"
OA = "http://www.w3.org/ns/oa#"
PROV = "http://www.w3.org/ns/prov#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
FOAF = "http://xmlns.com/foaf/0.1/"
DCT = "http://purl.org/dc/terms/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SCHEMA = "https://schema.org/"
WIKIDATA = "http://www.wikidata.org/entity/"
GEONAMES = "https://sws.geonames.org/"

PREFIXES = {
    "sg": NAMESPACE,
    "id": BASE,
    "org": ORG,
    "oa": OA,
    "prov": PROV,
    "skos": SKOS,
    "foaf": FOAF,
    "dct": DCT,
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
    "schema": SCHEMA,
}


class ClaimType(StrEnum):
    """Classes of claims (subclasses of sg:Claim)."""

    MEMBERSHIP = "Membership"
    PARTY_AFFILIATION = "PartyAffiliation"
    ROLE_HOLDING = "RoleHolding"
    FOUNDING = "Founding"
    COORDINATION = "Coordination"
    HOSTING = "Hosting"
    SEAT = "Seat"
    COST_ESTIMATE = "CostEstimate"
    QUANTITY = "Quantity"
    DESCRIPTION = "Description"
    INVITATION = "Invitation"
    INITIATION = "Initiation"
    PROPOSAL = "Proposal"
    ENDORSEMENT = "Endorsement"
    DECISION = "Decision"
    POSITION_STATEMENT = "PositionStatement"
    EVENT = "Event"
    DOCUMENT_RELATION = "DocumentRelation"


class Modality(StrEnum):
    """How a text holds a fact."""

    STATED = "Stated"
    PLANNED = "Planned"
    PROPOSED = "Proposed"
    REQUESTED = "Requested"
    CONDITIONAL = "Conditional"
    DENIED = "Denied"
    OPINION = "Opinion"


class Derivation(StrEnum):
    """How a passage gives a fact."""

    EXPLICIT = "Explicit"
    ANAPHORA = "Anaphora"
    INFERRED = "Inferred"
    COMPUTED = "Computed"


class EntityType(StrEnum):
    """Kinds of things that take part in claims; the value is the class in the ontology."""

    CITY = "City"
    MUNICIPALITY = "Municipality"
    REGION = "Region"
    NETWORK = "Network"
    REGIONAL_COOPERATION = "RegionalCooperation"
    ORGANIZATION = "Organization"
    BODY = "Body"
    PARTY = "Party"
    PERSON = "Person"
    PLACE = "Place"
    ROLE = "Role"
    CASE = "Case"
    DOCUMENT = "Document"
    PLATFORM = "Platform"
    KIND = "Kind"


class Property(StrEnum):
    """Properties from a claim to a participant (another entity or another claim)."""

    MEMBER = "member"
    ORGANIZATION = "organization"
    ROLE = "role"
    NETWORK = "network"
    FOUNDER = "founder"
    COORDINATOR = "coordinator"
    HOST = "host"
    SUCCEEDS = "succeeds"
    PLACE = "place"
    AGENT = "agent"
    DECIDING_BODY = "decidingBody"
    PROPOSES = "proposes"
    ENDORSES = "endorses"
    DECIDES = "decides"
    SPEAKER = "speaker"
    MADE_IN = "madeIn"
    ON_BEHALF_OF = "onBehalfOf"
    STATEMENT_KIND = "statementKind"
    REFERS_TO_STATEMENT = "refersToStatement"
    INVITEE = "invitee"
    INVITES = "invites"
    ABOUT = "about"
    ASPECT = "aspect"
    DOCUMENT = "document"
    RELATION_KIND = "relationKind"
    REPLACES = "replaces"
    IN_CASE = "inCase"


ORG_PROPERTIES = frozenset({Property.MEMBER, Property.ORGANIZATION, Property.ROLE})
"""Properties that the model takes from W3C ORG rather than from its own namespace."""


def property_iri(prop: Property) -> str:
    """The full IRI of a property between a claim and a participant."""
    return (ORG if prop in ORG_PROPERTIES else NAMESPACE) + prop.value


ENTITY_CLASS_IRI = {
    EntityType.ORGANIZATION: ORG + "Organization",
    EntityType.PERSON: FOAF + "Person",
    EntityType.ROLE: ORG + "Role",
    EntityType.KIND: SKOS + "Concept",
}
"""Entity types whose class is another vocabulary's; all others are in the model's own namespace."""


def entity_class_iri(kind: EntityType) -> str:
    """The full IRI of the class of an entity."""
    return ENTITY_CLASS_IRI.get(kind, NAMESPACE + kind.value)
