"""Which names mean one thing: what people have decided, and the papers as they read with that.

Identifiers belong to the papers and never change.  Decisions live beside them (docs/identity.md): the
documents' graphs and shards keep their names, and the merged view, which questions are asked of, reads
each of them through an `Identity`.

A name in one paper alone is an *occurrence*, written `person/x-kommun/n-n@0123456789abcdef`: that is how
two namesakes who share an identifier are told apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

import msgspec

from stadsgraf.model import Claim, Entity, Participant, Resolved
from stadsgraf.vocabulary import EntityType


class Verdict(StrEnum):
    """What somebody answered to "are these one?"; the value is what `decisions.csv` holds."""

    SAME = "same"
    DIFFERENT = "not the same"
    UNSURE = "unsure"


class Judgement(msgspec.Struct, frozen=True, order=True):
    """One answer, a row of `decisions.csv`.

    Attributes:
        left, right: identifiers of entities or occurrences, without the base.
        verdict: the answer.
        who: who gave it.
        when: the day, ISO 8601; "" where the row has none.
        why: the reason in words.
        line: its line in the file, 1 is the header.
    """

    left: str
    right: str
    verdict: Verdict
    who: str = ""
    when: str = ""
    why: str = ""
    line: int = 0

    @property
    def pair(self) -> frozenset[str]:
        """The two that it is about, in no order."""
        return frozenset((self.left, self.right))


class Conflict(msgspec.Struct, frozen=True, order=True):
    """Answers that cannot all hold: two are not the same, and a chain of answers makes them the same."""

    different: Judgement
    same: tuple[Judgement, ...]


class Identity(msgspec.Struct, frozen=True):
    """The decisions in force.

    Attributes:
        judgements: the last answer for each pair, sorted.
        merged: for each identifier that another stands for in the merged view, that other one.
        parted: occurrences that stand for themselves.
        conflicts: groups that are left as they were, and why.
    """

    judgements: tuple[Judgement, ...] = ()
    merged: Mapping[str, str] = {}
    parted: frozenset[str] = frozenset()
    conflicts: tuple[Conflict, ...] = ()

    @property
    def changes_nothing(self) -> bool:
        """Whether the merged view is what the papers say, name by name."""
        return not self.merged and not self.parted

    def name(self, identifier: str, document: str) -> str:
        """What an identifier is called in the merged view, as a document uses it."""
        there = occurrence(identifier, document)
        node = there if there in self.parted else identifier
        return self.merged.get(node, node)


Renaming = Mapping[str, str]
"""Identifiers of one paper that read otherwise in the merged view, with what they read as."""


def occurrence(identifier: str, document: str) -> str:
    """The identifier of an entity as one document uses it."""
    return f"{identifier}@{document.removeprefix('doc/')}"


def base_of(node: str) -> str:
    """The identifier of the entity that an occurrence is of; other identifiers stay what they are."""
    return node.partition("@")[0]


def renamings(papers: Iterable[Resolved], identity: Identity) -> dict[str, Renaming]:
    """What reads otherwise in each document, by its identifier; documents that read the same are left out.

    A claim of several papers about somebody who is two people is one claim in each of those papers.
    """
    if identity.changes_nothing:
        return {}
    found: dict[str, dict[str, str]] = {}
    parted: dict[str, set[str]] = {}
    bearers: Counter[str] = Counter()
    for paper in papers:
        document = paper.document.id
        names = {entity.id: identity.name(entity.id, document) for entity in paper.entities}
        changed = {old: new for old, new in names.items() if old != new}
        if changed:
            found[document] = changed
        if identity.parted:
            bearers.update(claim.id for claim in paper.claims)
            parted[document] = _about({old for old in changed if _is_parted(old, document, identity)}, paper)
    for document, claims in parted.items():
        shared = {claim: occurrence(claim, document) for claim in claims if bearers[claim] > 1}
        if shared:
            found[document] |= shared
    return dict(found)


def _is_parted(identifier: str, document: str, identity: Identity) -> bool:
    return occurrence(identifier, document) in identity.parted


def _about(entities: set[str], paper: Resolved) -> set[str]:
    """The claims of a paper that lead to one of some entities, directly or through other claims."""
    reached, found, grew = set(entities), set[str](), bool(entities)
    while grew:
        new = {
            claim.id
            for claim in paper.claims
            if claim.id not in found and any(part.target in reached for part in claim.participants)
        }
        found |= new
        reached |= new
        grew = bool(new)
    return found


def merged_papers(papers: Sequence[Resolved], names: Mapping[str, Renaming]) -> list[Resolved]:
    """The papers as they read in the merged view.

    Args:
        papers: what each document says.
        names: what reads otherwise, as `renamings` gives it.
    """
    if not names:
        return list(papers)
    labels = _labels(papers)
    return [_renamed(paper, names.get(paper.document.id, {}), labels) for paper in papers]


def _labels(papers: Iterable[Resolved]) -> dict[str, Entity]:
    """Each entity under the label that most papers give it."""
    forms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, Entity] = {}
    for paper in papers:
        for entity in paper.entities:
            forms[entity.id][entity.label] += 1
            first.setdefault(entity.id, entity)
    return {
        key: msgspec.structs.replace(first[key], label=min(count, key=lambda name: (-count[name], name)))
        for key, count in forms.items()
    }


def _renamed(paper: Resolved, names: Renaming, labels: Mapping[str, Entity]) -> Resolved:
    if not names:
        return paper
    return msgspec.structs.replace(
        paper,
        claims=tuple(sorted((_claim(claim, names) for claim in paper.claims), key=lambda claim: claim.id)),
        entities=tuple(sorted(_entity(entity, names, labels) for entity in paper.entities)),
    )


def _claim(claim: Claim, names: Renaming) -> Claim:
    participants = {
        Participant(part.property, names.get(part.target, part.target)) for part in claim.participants
    }
    evidence = tuple(
        msgspec.structs.replace(
            piece,
            antecedents=tuple(
                sorted(
                    {msgspec.structs.replace(o, name=names.get(o.name, o.name)) for o in piece.antecedents}
                )
            ),
        )
        for piece in claim.evidence
    )
    return msgspec.structs.replace(
        claim,
        id=names.get(claim.id, claim.id),
        participants=tuple(sorted(participants)),
        evidence=evidence,
    )


def _entity(entity: Entity, names: Renaming, labels: Mapping[str, Entity]) -> Entity:
    """An entity under its new identifier, with the kind and label of the one that stands for it."""
    target = names.get(entity.id, entity.id)
    scope = names.get(entity.scope, entity.scope)
    main = labels.get(base_of(target), entity)
    aliases = {*entity.aliases, entity.label} if target != entity.id else {*entity.aliases}
    label = main.label if target != entity.id else entity.label
    return Entity(target, main.kind, label, tuple(sorted(aliases - {label})), entity.hidden, scope)


FAMILIES: tuple[frozenset[EntityType], ...] = (
    frozenset({EntityType.NETWORK, EntityType.REGIONAL_COOPERATION, EntityType.ORGANIZATION}),
    frozenset({EntityType.CITY, EntityType.MUNICIPALITY}),
)
"""Kinds that papers take for each other; any other kind is only ever the same as its own."""


def family(kind: EntityType) -> frozenset[EntityType]:
    """The kinds of which something of this kind may be the same thing. An actor is never a place."""
    return next((kinds for kinds in FAMILIES if kind in kinds), frozenset({kind}))


class Match(StrEnum):
    """How a thing of the graph is tied to another's identifier."""

    EXACT = "exactMatch"
    CLOSE = "closeMatch"
    CODE = "municipalityCode"


class RegisterLink(msgspec.Struct, frozen=True, order=True):
    """An identifier from elsewhere.

    Attributes:
        entity: identifier in the graph.
        match: what the other is to it.
        target: IRI of the other, or the code.
        source: the register, and where its row comes from.
    """

    entity: str
    match: Match
    target: str
    source: str
