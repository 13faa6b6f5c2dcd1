"""The words of the picture in its two languages."""

from typing import Literal

import msgspec

from stadsgraf.edges import Edge
from stadsgraf.vocabulary import ClaimType, EntityType, Modality

Language = Literal["sv", "en"]


class Words(msgspec.Struct, frozen=True):
    """All that a picture says in one language; texts with braces are filled by `str.format`."""

    title: str
    papers: tuple[str, str]
    claims: str
    source: str
    nothing: str
    no_room: str
    more: str
    reading: str
    left_out: str
    groups: str
    shapes: dict[str, str]
    lines: dict[str, str]
    relations: dict[ClaimType, str]
    modalities: dict[Modality, str]
    since: str
    until: str
    denied: str
    kinds: dict[str, tuple[str, str]]


SWEDISH = Words(
    title="Städer och deras nätverk",
    papers=("1 handling", "{} handlingar"),
    claims="{} påståenden",
    source="Källa: {}. Bild: stadsgraf.",
    nothing="Handlingarna säger inget om band mellan städer, nätverk, människor och organisationer.",
    no_room="Nätverket ryms inte på en sida. Exportera det som GEXF och öppna det i Gephi.",
    more="och {} till",
    reading=(
        "Bilden visar vad handlingarna säger, inte vad som gäller i dag. Ord på en linje säger vad hon "
        "betyder; linje utan ord är medlemskap eller partitillhörighet."
    ),
    left_out="Utelämnat för läsbarhetens skull: {}.",
    groups="Namn i samma ruta har samma band till andra.",
    shapes={
        "network": "nätverk",
        "city": "stad, kommun, region",
        "organization": "organisation",
        "body": "nämnd, styrelse, kontor",
        "party": "parti",
        "person": "person",
        "place": "ort",
    },
    lines={
        "solid": "fastslaget",
        "dashed": "föreslaget, planerat, begärt eller villkorat",
        "denied": "nekat: är inte så",
    },
    relations={
        ClaimType.MEMBERSHIP: "medlem",
        ClaimType.PARTY_AFFILIATION: "medlem",
        ClaimType.FOUNDING: "grundare",
        ClaimType.COORDINATION: "samordnar",
        ClaimType.HOSTING: "värd",
        ClaimType.SEAT: "säte",
        ClaimType.ROLE_HOLDING: "uppdrag",
        ClaimType.PROPOSAL: "föreslår",
        ClaimType.ENDORSEMENT: "tillstyrker",
        ClaimType.DECISION: "beslutar",
        ClaimType.POSITION_STATEMENT: "yttrande",
        ClaimType.INVITATION: "inbjuder",
    },
    modalities={
        Modality.PLANNED: "planerat",
        Modality.PROPOSED: "föreslaget",
        Modality.REQUESTED: "begärt",
        Modality.CONDITIONAL: "villkorat",
        Modality.OPINION: "åsikt",
    },
    since="från {}",
    until="till {}",
    denied="ej {}",
    kinds={
        "network": ("nätverk", "nätverk"),
        "city": ("stad eller kommun", "städer och kommuner"),
        "organization": ("organisation", "organisationer"),
        "body": ("nämnd eller kontor", "nämnder och kontor"),
        "party": ("parti", "partier"),
        "person": ("person", "personer"),
        "place": ("ort", "orter"),
    },
)

ENGLISH = Words(
    title="Cities and their networks",
    papers=("1 paper", "{} papers"),
    claims="{} claims",
    source="Source: {}. Picture: stadsgraf.",
    nothing="The papers say nothing of ties between cities, networks, people and organisations.",
    no_room="The network does not fit on a page. Export it as GEXF and open it in Gephi.",
    more="and {} more",
    reading=(
        "The picture shows what the papers say, not what holds today. Words on a line say what it means; "
        "a line without words is membership, of a network or of a party."
    ),
    left_out="Left out to keep it legible: {}.",
    groups="Names in one box have the same ties to others.",
    shapes={
        "network": "network",
        "city": "city, municipality, region",
        "organization": "organisation",
        "body": "board, committee, office",
        "party": "party",
        "person": "person",
        "place": "place",
    },
    lines={
        "solid": "stated",
        "dashed": "proposed, planned, requested or conditional",
        "denied": "denied: it is not so",
    },
    relations={
        ClaimType.MEMBERSHIP: "member",
        ClaimType.PARTY_AFFILIATION: "member",
        ClaimType.FOUNDING: "founder",
        ClaimType.COORDINATION: "coordinates",
        ClaimType.HOSTING: "host",
        ClaimType.SEAT: "seat",
        ClaimType.ROLE_HOLDING: "role",
        ClaimType.PROPOSAL: "proposes",
        ClaimType.ENDORSEMENT: "endorses",
        ClaimType.DECISION: "decides",
        ClaimType.POSITION_STATEMENT: "statement",
        ClaimType.INVITATION: "invites",
    },
    modalities={
        Modality.PLANNED: "planned",
        Modality.PROPOSED: "proposed",
        Modality.REQUESTED: "requested",
        Modality.CONDITIONAL: "conditional",
        Modality.OPINION: "opinion",
    },
    since="from {}",
    until="until {}",
    denied="not {}",
    kinds={
        "network": ("network", "networks"),
        "city": ("city or municipality", "cities and municipalities"),
        "organization": ("organisation", "organisations"),
        "body": ("board or office", "boards and offices"),
        "party": ("party", "parties"),
        "person": ("person", "people"),
        "place": ("place", "places"),
    },
)

WORDS: dict[Language, Words] = {"sv": SWEDISH, "en": ENGLISH}

_SHAPES = {
    EntityType.NETWORK: "network",
    EntityType.REGIONAL_COOPERATION: "network",
    EntityType.CITY: "city",
    EntityType.MUNICIPALITY: "city",
    EntityType.REGION: "city",
    EntityType.ORGANIZATION: "organization",
    EntityType.PLATFORM: "organization",
    EntityType.BODY: "body",
    EntityType.PARTY: "party",
    EntityType.PERSON: "person",
    EntityType.PLACE: "place",
}

_OWN_MODALITY = frozenset({ClaimType.PROPOSAL, ClaimType.POSITION_STATEMENT})
"""Types whose word says already how the claim is meant."""


def shape_of(kind: EntityType) -> str:
    """The shape in which a kind of node is drawn, by its name in `Words.shapes`."""
    return _SHAPES[kind]


def line_of(modality: Modality) -> str:
    """The line in which a modality is drawn, by its name in `Words.lines`."""
    if modality == Modality.STATED:
        return "solid"
    return "denied" if modality == Modality.DENIED else "dashed"


def said(edge: Edge, words: Words) -> str:
    """What stands on a line: relation, modality and years; "" for a plain membership, held or denied."""
    span = _years(edge, words)
    plain = edge.modality in (Modality.STATED, Modality.DENIED) and not (span or edge.label or edge.outcome)
    if plain and edge.type in (ClaimType.MEMBERSHIP, ClaimType.PARTY_AFFILIATION):
        return ""
    name = words.relations[edge.type]
    if edge.type in (ClaimType.ROLE_HOLDING, ClaimType.POSITION_STATEMENT) and edge.label:
        name = edge.label
    elif edge.type == ClaimType.DECISION and edge.label:
        name = f"{name}: {edge.label}"
    elif edge.type == ClaimType.MEMBERSHIP and edge.label:
        name = edge.label
    if edge.modality == Modality.DENIED:
        name = words.denied.format(name)
    notes = [] if edge.type in _OWN_MODALITY else [words.modalities.get(edge.modality, "")]
    notes = [note for note in (*notes, edge.outcome) if note]
    return " ".join(filter(None, (name, span, f"({', '.join(notes)})" if notes else "")))


def _years(edge: Edge, words: Words) -> str:
    start, end = (edge.start or "")[:4], (edge.end or "")[:4]
    if edge.type in (ClaimType.DECISION, ClaimType.PROPOSAL, ClaimType.ENDORSEMENT):
        return start
    if start and end:
        return start if start == end else f"{start}–{end}"
    if end:
        return words.until.format(end)
    if start and edge.type == ClaimType.FOUNDING:
        return start
    return words.since.format(start) if start else ""
