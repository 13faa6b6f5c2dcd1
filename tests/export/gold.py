"""Gold files as what `resolve` would leave: for tests of what comes after it, and for looking at pictures."""

import hashlib
import json
from pathlib import Path
from typing import Any

from stadsgraf.ids import claim_id, document_id, entity_id
from stadsgraf.model import (
    Claim,
    Document,
    Entity,
    Evidence,
    Participant,
    Period,
    Precision,
    Reliability,
    Resolved,
)
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property

ROOT = Path(__file__).parents[2]
SEEDS = (ROOT / "tests/corpus/seeds/gold", ROOT / "seeds/documents")
DEVSET = (ROOT / "tests/corpus/devset/gold", ROOT / "tests/corpus/devset/docs")

_BY_PROPERTY = {
    Property.ROLE: EntityType.ROLE,
    Property.STATEMENT_KIND: EntityType.KIND,
    Property.RELATION_KIND: EntityType.KIND,
    Property.DOCUMENT: EntityType.DOCUMENT,
    Property.PLACE: EntityType.PLACE,
    Property.DECIDING_BODY: EntityType.BODY,
    Property.MADE_IN: EntityType.BODY,
    Property.ON_BEHALF_OF: EntityType.PARTY,
    Property.NETWORK: EntityType.NETWORK,
}
_ORGANISATIONS = (
    "Polisen", "NCC", "UNDRR", "UNOPS", "Trivector", "Världs", "Läns", "konsthall", "Consulting", "Institute",
    "förbund", "federation", "Handels", "velometer", "AB", "främjandet", "univers",
)  # fmt: skip


def load(folders: tuple[Path, Path]) -> list[Resolved]:
    """All gold files of a folder, with their documents."""
    gold, documents = folders
    return [_resolved(json.loads(path.read_text("utf-8")), documents) for path in sorted(gold.glob("*.json"))]


def _resolved(gold: dict[str, Any], folder: Path) -> Resolved:
    data = (folder / gold["document"]["file"]).read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    document = Document(
        document_id(sha256), sha256, (gold["document"]["file"],), "text/plain", "utf-8", data.decode(), ()
    )
    reader = _Reader(gold["claims"], document.id, gold["document"]["issuing_body"])
    claims = sorted({reader.claim(record["id"]) for record in gold["claims"]}, key=lambda claim: claim.id)
    entities = tuple(sorted(reader.entities.values()))
    return Resolved(document, gold["document"]["title"], True, tuple(claims), entities)


class _Reader:
    def __init__(self, records: list[dict[str, Any]], document: str, city: str) -> None:
        self.records = {record["id"]: record for record in records}
        self.document, self.city = document, city
        self.entities: dict[str, Entity] = {}
        self.done: dict[str, Claim] = {}
        self.parties = self._labels("PartyAffiliation", "organization")
        self.people = self._labels("PartyAffiliation", "member") | self._labels(
            "PositionStatement", "speaker"
        )
        self.networks = self._labels("Membership", "organization") - {"NCC"}

    def _labels(self, kind: str, prop: str) -> set[str]:
        found: set[str] = set()
        for record in self.records.values():
            value = record["participants"].get(prop) if record["type"] == kind else None
            found |= {value} if isinstance(value, str) else set(value or ())
        return found

    def claim(self, key: str) -> Claim:
        if key not in self.done:
            self.done[key] = self._claim(self.records[key])
        return self.done[key]

    def _claim(self, record: dict[str, Any]) -> Claim:
        participants: list[Participant] = []
        values: list[tuple[str, str | float]] = []
        for name, given in record["participants"].items():
            for value in given if isinstance(given, list) else [given]:
                if isinstance(value, dict):
                    participants.append(Participant(Property(name), self.claim(value["claim"]).id))
                elif name in ("proposes", "endorses", "decides", "invites"):
                    values.append(("motion", value))
                else:
                    participants.append(
                        Participant(Property(name), self._entity(name, value, record["type"]))
                    )
        values += [
            (key, record[key]) for key in ("kind", "outcome", "amount", "currency", "per") if key in record
        ]
        period = _period(record)
        pairs = [(p.property, p.target) for p in participants] + [(k, str(v)) for k, v in values]
        pairs += [("modality", record["modality"]), ("from", period.start or ""), ("until", period.end or "")]
        return Claim(
            id=claim_id(record["type"], pairs),
            type=ClaimType(record["type"]),
            participants=tuple(sorted(participants)),
            modality=Modality(record["modality"]),
            period=period,
            values=tuple(values),
            not_stated=(),
            evidence=tuple(sorted(self._evidence(record, piece) for piece in record["evidence"])),
        )

    def _evidence(self, record: dict[str, Any], piece: dict[str, Any]) -> Evidence:
        return Evidence(
            document=self.document,
            start=piece["start"],
            end=piece["end"],
            derivation=Derivation(record["derivation"]),
            rule="gold.given@1",
            party_label=record.get("partyLabel", ""),
            reliability=Reliability(bound=0.9),
        )

    def _entity(self, prop: str, label: str, claim: str) -> str:
        kind = self._kind(Property(prop), label, claim)
        scope = self.city if kind in (EntityType.PERSON, EntityType.BODY) else ""
        owner = entity_id("municipality", scope) if scope else ""
        identifier = entity_id(kind.lower(), label, owner.rpartition("/")[2])
        self.entities[identifier] = Entity(identifier, kind, label, scope=owner)
        if owner:
            self.entities[owner] = Entity(owner, EntityType.MUNICIPALITY, scope)
        return identifier

    def _kind(self, prop: Property, label: str, claim: str) -> EntityType:
        last = label.rpartition(" ")[2]
        if prop in _BY_PROPERTY:
            return _BY_PROPERTY[prop]
        if label in self.people:
            return EntityType.PERSON
        if label in self.parties:
            return EntityType.PARTY
        if label in self.networks:
            return EntityType.NETWORK
        if last in ("kommun", "stad", "Stad"):
            return EntityType.MUNICIPALITY
        if "region" in label.lower() or "landsting" in label:
            return EntityType.REGION
        if label[0].islower() or any(word in label for word in ("styrelse", "nämnd", "utskott")):
            return EntityType.BODY
        if any(word in label for word in _ORGANISATIONS):
            return EntityType.ORGANIZATION
        if claim == "RoleHolding" and prop == Property.MEMBER and " " in label:
            return EntityType.PERSON
        if prop in (Property.AGENT, Property.ORGANIZATION):
            return (
                EntityType.PERSON
                if prop == Property.AGENT and len(label.split()) > 1
                else EntityType.ORGANIZATION
            )
        return EntityType.CITY


def _period(record: dict[str, Any]) -> Period:
    start, end = record.get("from"), record.get("until")
    size = len(start or end or "")
    precision = {4: Precision.YEAR, 7: Precision.MONTH, 10: Precision.DAY}.get(size)
    return Period(_bound(start, "-01-01", "-01"), _bound(end, "-12-31", "-28"), precision)


def _bound(date: str | None, year: str, month: str) -> str | None:
    return date + {4: year, 7: month, 10: ""}[len(date)] if date else None
