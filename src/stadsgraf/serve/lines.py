"""The network that a page draws: things, and the lines that claims are between them.

What a line is, `stadsgraf.edges` says; here the claims come from the store, so that the surroundings of one
thing cost what they are, not what the graph is.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.corpus import Corpus
from stadsgraf.edges import Edge, edges
from stadsgraf.model import Claim, Entity, Evidence, Participant, Period
from stadsgraf.query.claims import View, annotations, claims_of
from stadsgraf.query.evidence import Graph
from stadsgraf.query.terms import GRAPH, TYPE, first, is_claim, sg, short_id
from stadsgraf.serve.built import Built
from stadsgraf.serve.facts import kind_of, papers_of
from stadsgraf.serve.written import read_written
from stadsgraf.vocabulary import Derivation, EntityType, Property

_LEADING = tuple(
    ox.NamedNode(v.property_iri(p)) for p in (Property.PROPOSES, Property.DECIDES, Property.ENDORSES)
)
"""Properties by which one claim is about another."""

LINES = 100_000
"""Lines of an answer: some 25 MB, and more than can be told apart in any picture."""

_ATTESTED = sg("attestedOn")


class Node(msgspec.Struct, frozen=True):
    """A thing of the network."""

    id: str
    label: str
    kind: str


class Line(msgspec.Struct, frozen=True, gc=False):
    """A claim between two things; `seen` is the first day on which a paper shows it, if one tells."""

    source: str
    target: str
    claim: str
    type: str
    modality: str
    label: str
    start: str | None
    end: str | None
    seen: str | None
    over: bool
    documents: tuple[str, ...]


class Total(msgspec.Struct, frozen=True):
    """How much there is, of which a network may be a part."""

    nodes: int
    edges: int


class Network(msgspec.Struct, frozen=True):
    """Things and the lines between them, both sorted."""

    nodes: tuple[Node, ...]
    edges: tuple[Line, ...]
    total: Total


def around(graph: Graph, node: ox.NamedNode, depth: int, most: int) -> Network:
    """The surroundings of a thing.

    Args:
        graph: the graph.
        node: the thing.
        depth: how many lines away.
        most: how many things are shown; the next ones first.
    """
    reached, front = {node}, [node]
    claims: set[ox.NamedNode] = set()
    for _ in range(depth):
        new = _with_inner(graph, {claim for one in front for claim in claims_of(graph.store, one)}) - claims
        claims |= new
        front = sorted(_things(graph, new) - reached, key=lambda one: one.value)[: most - len(reached)]
        reached |= set(front)
    return _network(graph, claims, most, short_id(node))


def whole(built: Built, most: int) -> Network:
    """The network of all claims, of which the things with most lines are shown.

    It is made of `claims.jsonl`, a tenth of the time that the same claims take from the store; but not where
    somebody judged two to be one, for the file has what each paper says under its own names.

    Args:
        built: the build.
        most: how many things are shown.

    Raises:
        OutputError: the build is damaged.
    """
    graph = built.graph
    if next(graph.store.quads_for_pattern(None, sg("mergedInto"), None, GRAPH), None) is None:
        written = read_written(built)
        return _shown(graph, edges(written.corpus), written.seen.get, most, "")
    claims = {
        quad.subject
        for quad in graph.store.quads_for_pattern(None, TYPE, sg("Claim"), GRAPH)
        if isinstance(quad.subject, ox.NamedNode)
    }
    return _network(graph, claims, most)


def _with_inner(graph: Graph, claims: Iterable[ox.NamedNode]) -> set[ox.NamedNode]:
    """Claims with those that they are about, and those that propose, decide on or endorse them."""
    found, waiting = set(claims), list(claims)
    while waiting:
        claim = waiting.pop()
        inner = {
            one
            for nodes in graph.view(claim).participants.values()
            for one in nodes
            if is_claim(graph.store, one)
        }
        outer = {
            quad.subject
            for prop in _LEADING
            for quad in graph.store.quads_for_pattern(None, prop, claim, GRAPH)
            if isinstance(quad.subject, ox.NamedNode)
        }
        new = (inner | outer) - found
        found |= new
        waiting += new
    return found


def _things(graph: Graph, claims: Iterable[ox.NamedNode]) -> set[ox.NamedNode]:
    ends = {one for claim in claims for nodes in graph.view(claim).participants.values() for one in nodes}
    return {one for one in ends if not is_claim(graph.store, one)}


def _network(graph: Graph, claims: set[ox.NamedNode], most: int, centre: str = "") -> Network:
    return _shown(graph, edges(_corpus(graph, claims)), partial(_seen, graph), most, centre)


def _seen(graph: Graph, claim: str) -> str | None:
    notes = annotations(graph.store, ox.NamedNode(v.BASE + claim))
    days = (first(graph.store, note, _ATTESTED) for note in notes)
    return min((day for day in days if day is not None), default=None)


def _shown(
    graph: Graph, found: Sequence[Edge], seen: Callable[[str], str | None], most: int, centre: str
) -> Network:
    """The things with most lines, and the lines between them; `seen` tells the first day of a claim.

    Of few things that have a great many lines between them, fewer are shown.
    """
    degree = Counter(end for edge in found for end in (edge.source, edge.target))
    ranked = sorted(degree, key=lambda one: (one != centre, -degree[one], one))
    shown = set(ranked[: _few_enough(found, ranked, most)])
    lines = tuple(_line(edge, seen) for edge in found if edge.source in shown and edge.target in shown)
    nodes = tuple(_node(graph, one) for one in sorted(shown))
    return Network(nodes, lines, Total(len(ranked), len(found)))


def _few_enough(found: Sequence[Edge], ranked: Sequence[str], most: int) -> int:
    """How many of the first things have no more lines between them than an answer may hold."""
    rank = {one: number for number, one in enumerate(ranked)}
    last = Counter(max(rank[edge.source], rank[edge.target]) for edge in found)
    lines = 0
    for number in range(min(most, len(ranked))):
        lines += last[number]
        if lines > LINES:
            return number
    return most


def _node(graph: Graph, identifier: str) -> Node:
    node = ox.NamedNode(v.BASE + identifier)
    return Node(identifier, graph.label(node), kind_of(graph.store, node))


def _line(edge: Edge, seen: Callable[[str], str | None]) -> Line:
    return Line(
        source=edge.source,
        target=edge.target,
        claim=edge.claim,
        type=edge.type,
        modality=edge.modality,
        label=edge.label,
        start=edge.start,
        end=edge.end,
        seen=seen(edge.claim),
        over=edge.over,
        documents=edge.documents,
    )


def _corpus(graph: Graph, claims: Iterable[ox.NamedNode]) -> Corpus:
    """Claims of the store with the things that they name, as far as lines are made of them."""
    views = [graph.view(claim) for claim in sorted(claims, key=lambda one: one.value)]
    things = sorted(_things(graph, claims), key=lambda one: one.value)
    kinds = ((one, kind_of(graph.store, one)) for one in things)
    entities = tuple(Entity(short_id(one), EntityType(kind), graph.label(one)) for one, kind in kinds if kind)
    return Corpus(tuple(_claim(graph, view) for view in views), entities, (), {})


def _claim(graph: Graph, view: View) -> Claim:
    return Claim(
        id=short_id(view.node),
        type=view.type,
        participants=tuple(
            Participant(Property(name), short_id(one))
            for name, nodes in sorted(view.participants.items())
            for one in nodes
        ),
        modality=view.modality,
        period=Period(view.values.get("validFrom"), view.values.get("validUntil")),
        values=tuple((name, value) for name, value in view.values.items() if name in ("kind", "outcome")),
        not_stated=tuple(sorted(view.not_stated)),
        evidence=tuple(
            Evidence(text.replace("text/", "doc/", 1), 0, 0, Derivation.EXPLICIT, "")
            for text in papers_of(graph, view.node)
        ),
    )
