"""What the pages of a thing and of a claim show."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.query.claims import View, claims_of
from stadsgraf.query.evidence import Graph, source_of
from stadsgraf.query.formats import Lang
from stadsgraf.query.passages import Passage, passages
from stadsgraf.query.template import sentence
from stadsgraf.query.terms import GRAPH, LABELS, TYPE, is_claim, objects, sg, short_id
from stadsgraf.query.why import surroundings
from stadsgraf.query.wording import claim_sentence
from stadsgraf.serve.built import Built
from stadsgraf.serve.sheets import Place
from stadsgraf.vocabulary import ClaimType, EntityType, Modality

_MOST = 500
"""Facts of one thing that are put into words."""

_LINKS = tuple(
    ox.NamedNode(iri)
    for iri in (v.OWL + "sameAs", v.SKOS + "exactMatch", v.SKOS + "closeMatch", v.RDFS + "seeAlso")
)
_KINDS = {v.entity_class_iri(kind): kind for kind in EntityType}


class Fact(msgspec.Struct, frozen=True):
    """A claim in words.

    Attributes:
        claim: its identifier.
        type: its class.
        modality: how the papers hold it.
        sentence: what it says.
        start, end: inclusive ISO dates; None is unknown.
        over: whether the papers say that it holds no longer, without its last day (`end` may be to come).
        papers: identifiers of the texts that say so.
    """

    claim: str
    type: ClaimType
    modality: Modality
    sentence: str
    start: str | None
    end: str | None
    over: bool
    papers: tuple[str, ...]


class Mention(msgspec.Struct, frozen=True):
    """A paper that speaks of a thing: identifier of its text, its file, how many claims it has of it."""

    id: str
    file: str
    claims: int


class Thing(msgspec.Struct, frozen=True):
    """All that is known of one thing.

    Attributes:
        id, label: identifier and name.
        kind: what it is.
        names: all names that the papers and registers give it.
        links: addresses of the same thing elsewhere.
        facts: what the papers say of it, by class and date; of many, the first.
        total: how many facts there are.
        papers: where they say so, in all facts.
    """

    id: str
    label: str
    kind: str
    names: tuple[str, ...]
    links: tuple[str, ...]
    facts: tuple[Fact, ...]
    total: int
    papers: tuple[Mention, ...]


class Participant(msgspec.Struct, frozen=True):
    """One that takes part in a claim, and as what."""

    property: str
    id: str
    label: str


class Source(msgspec.Struct, frozen=True):
    """A passage with the text around it, and where it stands on pages that have a picture."""

    passage: Passage
    before: str
    after: str
    places: tuple[Place, ...]


class Statement(msgspec.Struct, frozen=True):
    """A claim with everything that it says, and the passages that say so."""

    id: str
    type: ClaimType
    modality: Modality
    sentence: str
    participants: tuple[Participant, ...]
    values: dict[str, str]
    evidence: tuple[Source, ...]


def thing(graph: Graph, node: ox.NamedNode, lang: Lang) -> Thing:
    """The page of a thing, which the graph has."""
    claims = claims_of(graph.store, node)
    told = facts(graph, claims[:_MOST], lang)
    papers = Counter(paper for claim in claims for paper in papers_of(graph, claim))
    return Thing(
        id=short_id(node),
        label=graph.label(node),
        kind=kind_of(graph.store, node),
        names=tuple(sorted({t.value for name in LABELS for t in objects(graph.store, node, name)})),
        links=tuple(sorted({t.value for name in _LINKS for t in objects(graph.store, node, name)})),
        facts=told,
        total=len(claims),
        papers=tuple(
            Mention(paper, graph.label(ox.NamedNode(v.BASE + paper)), count)
            for paper, count in sorted(papers.items(), key=lambda item: (-item[1], item[0]))
        ),
    )


def facts(graph: Graph, claims: Iterable[ox.NamedNode], lang: Lang) -> tuple[Fact, ...]:
    """Claims in words, by class, date and identifier."""
    told = (_fact(graph, graph.view(claim), lang) for claim in claims)
    return tuple(sorted(told, key=lambda fact: (fact.type, fact.start or "9999", fact.claim)))


def _fact(graph: Graph, claim: View, lang: Lang) -> Fact:
    return Fact(
        claim=short_id(claim.node),
        type=claim.type,
        modality=claim.modality,
        sentence=sentence(claim_sentence(graph, claim, lang)),
        start=claim.values.get("validFrom"),
        end=claim.values.get("validUntil"),
        over=claim.modality is Modality.STATED and not claim.holds and "validUntil" not in claim.values,
        papers=papers_of(graph, claim.node),
    )


def papers_of(graph: Graph, claim: ox.NamedNode) -> tuple[str, ...]:
    """Identifiers of the texts that state a claim, sorted."""
    return tuple(sorted({short_id(source_of(graph, node)) for node in graph.annotations(claim)}))


def statement(built: Built, node: ox.NamedNode, lang: Lang) -> Statement:
    """The page of a claim, which the graph of a build has."""
    graph = built.graph
    claim = graph.view(node)
    return Statement(
        id=short_id(node),
        type=claim.type,
        modality=claim.modality,
        sentence=sentence(claim_sentence(graph, claim, lang)),
        participants=tuple(
            Participant(name, short_id(one), _called(graph, one, lang))
            for name, nodes in sorted(claim.participants.items())
            for one in nodes
        ),
        values=dict(sorted(claim.values.items())),
        evidence=tuple(_source(built, one) for one in passages(graph, [node])),
    )


def _called(graph: Graph, node: ox.NamedNode, lang: Lang) -> str:
    if is_claim(graph.store, node):
        return sentence(claim_sentence(graph, graph.view(node), lang))
    return graph.label(node)


def _source(built: Built, passage: Passage) -> Source:
    before, after = surroundings(passage, built.graph.text_of(passage.text))
    places = built.places(passage.text).get((passage.start, passage.end), ())
    return Source(passage, before, after, places)


def kind_of(store: ox.Store, node: ox.NamedNode) -> str:
    """What a thing is, the most exact of its classes that the model names; empty for what is no entity."""
    found = [_KINDS[t.value] for t in objects(store, node, TYPE) if t.value in _KINDS]
    # A council is a city and an organisation, too; that it is an organisation says least.
    return min(found, key=lambda kind: (kind is EntityType.ORGANIZATION, kind), default="")


def described(store: ox.Store, node: ox.NamedNode, most: int) -> Sequence[ox.Triple]:
    """The triples that speak of a node, its own first, then those that lead to it; of many, the first."""
    own = store.quads_for_pattern(node, None, None, GRAPH)
    leading = store.quads_for_pattern(None, None, node, GRAPH)
    found: list[ox.Triple] = []
    for quads in (own, leading):
        for quad in quads:
            if len(found) == most:
                return found
            found.append(ox.Triple(quad.subject, quad.predicate, quad.object))
    return found


def standing(store: ox.Store, identifier: str) -> ox.NamedNode | None:
    """The node of an identifier, or what stands for it in the merged graph; None if the graph has neither."""
    try:
        node = ox.NamedNode(v.BASE + identifier)
    except ValueError:
        return None
    merged = next(iter(objects(store, node, sg("mergedInto"))), None)
    node = merged if isinstance(merged, ox.NamedNode) else node
    return node if next(store.quads_for_pattern(node, None, None, GRAPH), None) is not None else None
