"""A search among names: as written, without accents, in part, or with letters that scanning damaged."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.query.evidence import Graph
from stadsgraf.query.header import Kind
from stadsgraf.query.parameters import CLASSES, damaged, document_names, fold
from stadsgraf.query.terms import GRAPH, LABELS, TYPE, short_id, subjects
from stadsgraf.vocabulary import EntityType

PAPER = "Paper"
"""What a text of the build is in a list of things."""


class Name(msgspec.Struct, frozen=True):
    """One name of a thing.

    Attributes:
        id: identifier of the thing.
        kind: what it is, `Paper` for a text.
        written: the name.
        folded, worn: the name as it is compared: without accents; with letters alike that scanning confuses.
        preferred: whether the thing is called so.
    """

    id: str
    kind: str
    written: str
    folded: str
    worn: str
    preferred: bool


class Hit(msgspec.Struct, frozen=True):
    """A thing that is found, and the names by which it was, where they are others than its label."""

    id: str
    label: str
    kind: str
    also: tuple[str, ...]


class Hits(msgspec.Struct, frozen=True):
    """What is found, the best first."""

    hits: tuple[Hit, ...]


def names(graph: Graph) -> tuple[Name, ...]:
    """All names of the graph, in no order."""
    # What is something more exact than an organisation, too, is that.
    ordered = sorted(EntityType, key=lambda kind: kind != EntityType.ORGANIZATION)
    kinds = {
        node: kind.value
        for kind in ordered
        for node in subjects(graph.store, TYPE, ox.NamedNode(v.entity_class_iri(kind)))
    }
    return (*_of_things(graph, kinds), *_of_papers(graph))


def _of_things(graph: Graph, kinds: Mapping[ox.NamedNode, str]) -> Iterator[Name]:
    for predicate in LABELS:
        for quad in graph.store.quads_for_pattern(None, predicate, None, GRAPH):
            node, name = quad.subject, quad.object
            if isinstance(node, ox.NamedNode) and isinstance(name, ox.Literal) and node in kinds:
                yield _name(node, kinds[node], name.value, preferred=predicate == LABELS[0])


def _of_papers(graph: Graph) -> Iterator[Name]:
    for name, node in document_names(graph.store):
        yield _name(node, PAPER, name, preferred=name == graph.label(node))


def _name(node: ox.NamedNode, kind: str, written: str, *, preferred: bool) -> Name:
    return Name(short_id(node), kind, written, fold(written), damaged(written), preferred)


def search(known: Sequence[Name], graph: Graph, text: str, kind: Kind | None, most: int) -> Hits:
    """Things by name.

    Args:
        known: the names, from `names`.
        graph: the graph that they are of.
        text: what is looked for.
        kind: what the thing must be; None takes all.
        most: how many are given.
    """
    wanted, worn = fold(text), damaged(text)
    if not wanted:
        return Hits(())
    kinds = _fitting(kind)
    best: dict[str, tuple[int, bool, int, str]] = {}
    found: defaultdict[str, set[str]] = defaultdict(set)
    what: dict[str, str] = {}
    for name in known:
        if name.kind not in kinds:
            continue
        rank = _rank(name, wanted, worn)
        if rank is None:
            continue
        key = (rank, not name.preferred, len(name.written), name.written)
        best[name.id] = min(key, best.get(name.id, key))
        found[name.id].add(name.written)
        what[name.id] = name.kind
    ordered = sorted(best, key=lambda one: (best[one], one))[:most]
    return Hits(tuple(_hit(graph, one, what[one], found[one]) for one in ordered))


def _fitting(kind: Kind | None) -> frozenset[str]:
    if kind is Kind.DOCUMENT:
        return frozenset({PAPER})
    if kind is None:
        return frozenset({PAPER, *EntityType})
    return frozenset(entity.value for entity in CLASSES.get(kind, ()))


def _rank(name: Name, wanted: str, worn: str) -> int | None:
    """How well a name fits, 0 is best; None if it does not."""
    if name.folded == wanted:
        return 0
    if name.folded.startswith(wanted):
        return 1
    if f" {wanted}" in name.folded:
        return 2
    if wanted in name.folded:
        return 3
    return 4 if worn in name.worn else None


def _hit(graph: Graph, identifier: str, kind: str, found: set[str]) -> Hit:
    label = graph.label(ox.NamedNode(v.BASE + identifier))
    return Hit(identifier, label, kind, tuple(sorted(found - {label})))
