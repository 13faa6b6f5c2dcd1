"""What many documents say, merged: one claim with the evidence of all, one entity with all its names."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

import msgspec

from stadsgraf.model import Claim, Document, Entity, Resolved


class Corpus(msgspec.Struct, frozen=True, dict=True):
    """Merged claims and entities, and the documents that they come from; each sorted by identifier.

    Attributes:
        claims: one per identifier, with the evidence of every document.
        entities: one per identifier, with the names of every document.
        documents: one per identifier, with every file name.
        titles: title of a document by its identifier; "" where the document gives none.
    """

    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...]
    documents: tuple[Document, ...]
    titles: Mapping[str, str]

    @cached_property
    def claim_by_id(self) -> dict[str, Claim]:
        """Each claim under its identifier."""
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def entity_by_id(self) -> dict[str, Entity]:
        """Each entity under its identifier."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def document_by_id(self) -> dict[str, Document]:
        """Each document under its identifier."""
        return {document.id: document for document in self.documents}

    def label(self, identifier: str) -> str:
        """What a reader sees for an identifier: an entity's label, or a claim's type and participants.

        An identifier that is neither stands for itself.
        """
        if (entity := self.entity_by_id.get(identifier)) is not None:
            return entity.label
        if (claim := self.claim_by_id.get(identifier)) is not None:
            return claim_label(claim, self.label)
        return identifier


def claim_label(claim: Claim, label: Callable[[str], str]) -> str:
    """What a reader sees for a claim: its type and the labels of its participants."""
    return f"{claim.type} ({', '.join(label(participant.target) for participant in claim.participants)})"


def merge(resolved: Iterable[Resolved]) -> Corpus:
    """Merge what documents say; the order in which they come makes no difference.

    A claim of two documents keeps the evidence of both.  An entity gets the label that most documents
    give it (of equals the first by code point); its other labels become aliases.
    """
    papers = sorted(resolved, key=lambda paper: (paper.document.id, paper.document.names))
    claims: defaultdict[str, list[Claim]] = defaultdict(list)
    entities: defaultdict[str, Counter[Entity]] = defaultdict(Counter)
    documents: defaultdict[str, list[Document]] = defaultdict(list)
    for paper in papers:
        documents[paper.document.id].append(paper.document)
        for claim in paper.claims:
            claims[claim.id].append(claim)
        for entity in paper.entities:
            entities[entity.id][entity] += 1
    return Corpus(
        claims=tuple(_one_claim(claims[key]) for key in sorted(claims)),
        entities=tuple(one_entity(entities[key].items()) for key in sorted(entities)),
        documents=tuple(_one_document(documents[key]) for key in sorted(documents)),
        titles={paper.document.id: paper.title for paper in papers},
    )


def _one_claim(same: list[Claim]) -> Claim:
    return msgspec.structs.replace(
        same[0],
        not_stated=tuple(sorted({prop for claim in same for prop in claim.not_stated})),
        evidence=tuple(sorted({piece for claim in same for piece in claim.evidence})),
    )


def one_entity(forms: Iterable[tuple[Entity, int]]) -> Entity:
    """One entity out of the ways in which papers name it, with how many papers do so.

    It gets the label that most papers give it (of equals the first by code point); the others become aliases.
    """
    same = sorted(forms)
    count: Counter[str] = Counter()
    for entity, papers in same:
        count[entity.label] += papers
    label = min(count, key=lambda name: (-count[name], name))
    aliases = {name for entity, _ in same for name in (entity.label, *entity.aliases)} - {label}
    hidden = {name for entity, _ in same for name in entity.hidden} - {label}
    return msgspec.structs.replace(
        same[0][0], label=label, aliases=tuple(sorted(aliases)), hidden=tuple(sorted(hidden))
    )


def _one_document(same: list[Document]) -> Document:
    names = tuple(sorted({name for document in same for name in document.names}))
    return msgspec.structs.replace(same[0], names=names)
