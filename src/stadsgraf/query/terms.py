"""What the nodes of the graph are called: labels, local names, the text of a literal."""

from collections.abc import Iterator

import pyoxigraph as ox

from stadsgraf import vocabulary as v

GRAPH = ox.DefaultGraph()
"""The merged graph, the only one that questions are asked of."""

TYPE = ox.NamedNode(v.RDF + "type")
PREF_LABEL = ox.NamedNode(v.SKOS + "prefLabel")
LABELS = (PREF_LABEL, ox.NamedNode(v.SKOS + "altLabel"), ox.NamedNode(v.SKOS + "hiddenLabel"))
_TITLE = ox.NamedNode(v.DCT + "title")
_SOURCE = ox.NamedNode(v.DCT + "source")

Term = ox.NamedNode | ox.Literal
"""A term that can be a parameter or a value of an answer: the graph has no blank nodes."""


def sg(term: str) -> ox.NamedNode:
    """A term of the model's own namespace."""
    return ox.NamedNode(v.NAMESPACE + term)


def objects(store: ox.Store, subject: ox.NamedNode, predicate: ox.NamedNode) -> Iterator[Term]:
    """Objects of a subject and a predicate in the merged graph."""
    for quad in store.quads_for_pattern(subject, predicate, None, GRAPH):
        if isinstance(quad.object, ox.NamedNode | ox.Literal):
            yield quad.object


def subjects(store: ox.Store, predicate: ox.NamedNode, target: Term) -> Iterator[ox.NamedNode]:
    """Subjects of a predicate and an object in the merged graph."""
    for quad in store.quads_for_pattern(None, predicate, target, GRAPH):
        if isinstance(quad.subject, ox.NamedNode):
            yield quad.subject


def first(store: ox.Store, subject: ox.NamedNode, predicate: ox.NamedNode) -> str | None:
    """The least value of a subject and a predicate, None where there is none."""
    return min((term.value for term in objects(store, subject, predicate)), default=None)


def short_id(node: ox.NamedNode) -> str:
    """A node's identifier without the base (`network/c40-cities`), or its local name for a term."""
    for base in (v.BASE, v.NAMESPACE, v.ORG, v.SKOS):
        if node.value.startswith(base):
            return node.value.removeprefix(base)
    return node.value


def label(store: ox.Store, node: ox.NamedNode) -> str:
    """What a node is called: preferred label, else title or file name, else its identifier."""
    for predicate in (PREF_LABEL, _TITLE, _SOURCE):
        name = first(store, node, predicate)
        if name is not None:
            return name
    return short_id(node)


def is_claim(store: ox.Store, node: ox.NamedNode) -> bool:
    """Whether a node is a claim."""
    return ox.Quad(node, TYPE, sg("Claim"), GRAPH) in store
