"""The merged view as quads: what documents say, under the names that stand for those who are one.

The named graphs keep the papers' own identifiers; the default graph, which questions are asked of, is
made of what this gives.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from stadsgraf.corpus import Corpus
from stadsgraf.graph.emit import DERIVED, ENTITIES, LINKS, OF_ORGANIZATION, entity_quads
from stadsgraf.identity import Identity, Renaming
from stadsgraf.ids import iri
from stadsgraf.vocabulary import BASE

_Renames = dict[ox.NamedNode, ox.NamedNode]


def merged_quads(
    quads: Iterable[ox.Quad], names: Mapping[str, Renaming], identity: Identity, corpus: Corpus
) -> Iterator[ox.Quad]:
    """Quads as they read in the merged view; those of links and derived edges stay what they are.

    Args:
        quads: what documents say, in their named graphs.
        names: what reads otherwise in each document (`identity.renamings`), which is something.
        identity: the decisions in force.
        corpus: the merged view's claims and entities.
    """
    by_graph: dict[object, _Renames] = {
        ox.NamedNode(iri("graph/" + document.removeprefix("doc/"))): _nodes(renaming)
        for document, renaming in names.items()
    }
    # An entity's own quads stand in one graph for all papers: there it is renamed where all rename it.
    by_graph[ENTITIES] = _nodes(identity.merged)
    becomes = _becomes(names, corpus)
    anew = {ox.NamedNode(iri(name)) for name in becomes}
    for quad in quads:
        if quad.graph_name in (LINKS, DERIVED):
            yield quad
            continue
        renames = by_graph.get(quad.graph_name)
        read = quad if renames is None else _renamed(quad, renames)
        if quad.graph_name != ENTITIES or quad.subject not in anew:
            yield read
        elif quad.predicate == OF_ORGANIZATION and isinstance(quad.subject, ox.NamedNode):
            # Whoever is one in a municipality and in a region is of both.
            for name in becomes[quad.subject.value.removeprefix(BASE)]:
                yield ox.Quad(ox.NamedNode(iri(name)), quad.predicate, read.object, ENTITIES)
    for name in sorted({name for new in becomes.values() for name in new}):
        yield from entity_quads(corpus.entity_by_id[name])


def _becomes(names: Mapping[str, Renaming], corpus: Corpus) -> dict[str, set[str]]:
    """What each entity that some paper renames, or that stands for another, is called in the merged view."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for renaming in names.values():
        for old, new in renaming.items():
            if new in corpus.entity_by_id:
                found[old].add(new)
                found[new].add(new)
    for old in found.keys() & corpus.entity_by_id.keys():
        found[old].add(old)
    return dict(found)


def _nodes(renaming: Renaming) -> _Renames:
    return {ox.NamedNode(iri(old)): ox.NamedNode(iri(new)) for old, new in renaming.items()}


def _renamed(quad: ox.Quad, renames: _Renames) -> ox.Quad:
    subject, target = quad.subject, quad.object
    if isinstance(subject, ox.NamedNode):
        subject = renames.get(subject, subject)
    if isinstance(target, ox.NamedNode):
        target = renames.get(target, target)
    return ox.Quad(subject, quad.predicate, target, quad.graph_name)
