"""Papers as `resolve` leaves them, in a line each: who stands in them, with which party, for whom, when."""

import hashlib
from collections.abc import Sequence

from stadsgraf.ids import claim_id, document_id, entity_id, slug
from stadsgraf.model import Claim, Document, Entity, Evidence, Participant, Period, Resolved, Value
from stadsgraf.resolve.entities import SEGMENT
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property

OWNERS = {
    "arstads-kommun": Entity("municipality/arstads-kommun", EntityType.MUNICIPALITY, "Årstads kommun"),
    "region-arsland": Entity("region/region-arsland", EntityType.REGION, "Region Årsland"),
}
PARTIES = {"M": "Moderaterna", "S": "Socialdemokraterna", "SD": "Sverigedemokraterna"}


class Paper:
    """Collects what a paper says, one line of text for each passage."""

    def __init__(self, name: str, day: str = "2019-05-06", organisation: str = "arstads-kommun") -> None:
        self.name, self.day, self.organisation = name, day, organisation
        self.lines: list[str] = [f"{name} {day}"]
        self.said: list[tuple[ClaimType, tuple[Participant, ...], str, tuple[Value, ...]]] = []
        self.entities: dict[str, Entity] = {}

    def person(self, name: str, letters: str = "") -> str:
        """Somebody with a party, or without; returns the identifier."""
        person = self.entity(EntityType.PERSON, name, self.organisation)
        if letters:
            party = self.entity(EntityType.PARTY, PARTIES[letters])
            self.claim(ClaimType.PARTY_AFFILIATION, member=person, organization=party)
        else:
            self.claim(ClaimType.POSITION_STATEMENT, speaker=person)
        return person

    def role(self, person: str, role: str, body: str) -> None:
        """Somebody holds a role."""
        self.claim(
            ClaimType.ROLE_HOLDING,
            member=person,
            organization=self.entity(EntityType.BODY, body, self.organisation),
            role=self.entity(EntityType.ROLE, role),
        )

    def entity(self, kind: EntityType, name: str, scope: str = "", aliases: tuple[str, ...] = ()) -> str:
        """Something that takes part."""
        identifier = entity_id(SEGMENT[kind], name, slug(scope) if scope else "")
        owner = OWNERS.get(scope)
        self.entities[identifier] = Entity(identifier, kind, name, aliases, (), owner.id if owner else "")
        if owner:
            self.entities[owner.id] = owner
        return identifier

    def case(self, title: str, key: str) -> str:
        """A case by its title, under a number or the hash of a paper."""
        identifier = entity_id("case", key, self.organisation)
        self.entities[identifier] = Entity(identifier, EntityType.CASE, title)
        self.claim(ClaimType.INITIATION, inCase=identifier)
        return identifier

    def claim(self, kind: ClaimType, **participants: str) -> str:
        """Something is said of some."""
        parts = tuple(sorted(Participant(Property(prop), end) for prop, end in participants.items()))
        names = [self.entities[part.target].label for part in parts if part.target in self.entities]
        self.said.append((kind, parts, " ".join(names), ()))
        self.lines.append(" ".join(names))
        return _id(kind, parts)

    def done(self) -> Resolved:
        """The paper."""
        text = "\n".join(self.lines) + "\n"
        sha256 = hashlib.sha256(text.encode()).hexdigest()
        document = Document(document_id(sha256), sha256, (self.name,), "text/plain", "utf-8", text, ())
        claims: dict[str, Claim] = {}
        start = len(self.lines[0]) + 1
        for kind, parts, words, values in self.said:
            attested = self.day if kind in (ClaimType.PARTY_AFFILIATION, ClaimType.ROLE_HOLDING) else ""
            piece = Evidence(
                document.id, start, start + len(words), Derivation.EXPLICIT, "test.line@1",
                attested_on=attested, party_label="x" if kind is ClaimType.PARTY_AFFILIATION else "",
            )  # fmt: skip
            start += len(words) + 1
            key = _id(kind, parts)
            known = claims[key].evidence if key in claims else ()
            claims[key] = Claim(key, kind, parts, Modality.STATED, Period(), values, (), (*known, piece))
        ordered = tuple(claims[key] for key in sorted(claims))
        return Resolved(document, self.name, True, ordered, tuple(sorted(self.entities.values())))


def _id(kind: ClaimType, parts: Sequence[Participant]) -> str:
    return claim_id(kind, [(part.property, part.target) for part in parts])


def one(
    name: str, who: str, letters: str = "", day: str = "2019-05-06", of: str = "arstads-kommun"
) -> Resolved:
    """A paper with one person in it."""
    paper = Paper(name, day, of)
    paper.person(who, letters)
    return paper.done()
