"""`graph/links`: what people and registers say of identity, beside the papers and never in them.

An answer is a node with who, when and why.  An answer of "same" that holds is also `skos:exactMatch`,
which a reader can follow and from which no reasoner merges what papers say, as it would from `owl:sameAs`.
"""

from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.graph.emit import LINKS
from stadsgraf.identity import Identity, Judgement, Match, RegisterLink, Verdict, base_of
from stadsgraf.ids import digest, iri, slug

_TYPE = ox.NamedNode(v.RDF + "type")
_MERGED_INTO = ox.NamedNode(v.NAMESPACE + "mergedInto")
_OCCURRENCE_OF = ox.NamedNode(v.NAMESPACE + "occurrenceOf")
_TERMS = {Verdict.SAME: "Same", Verdict.DIFFERENT: "Different", Verdict.UNSURE: "Unsure"}


def links(identity: Identity, registered: Iterable[RegisterLink]) -> Iterator[ox.Quad]:
    """The quads of `graph/links`.

    Args:
        identity: the decisions in force.
        registered: identifiers that registers hold.
    """
    doubted = {item for conflict in identity.conflicts for item in (conflict.different, *conflict.same)}
    for item in identity.judgements:
        yield from _judgement(item)
        if item.verdict is Verdict.SAME and item not in doubted:
            yield _quad(item.left, v.SKOS + "exactMatch", _node(item.right))
    for conflict in identity.conflicts:
        for item in conflict.same:
            yield _quad(_id(conflict.different), v.NAMESPACE + "contradicts", _node(_id(item)))
    for old, new in identity.merged.items():
        yield _quad(old, _MERGED_INTO.value, _node(new))
    for node in identity.parted:
        yield _quad(node, _OCCURRENCE_OF.value, _node(base_of(node)))
        yield _quad(node, v.NAMESPACE + "occursIn", _node("doc/" + node.partition("@")[2]))
    for link in registered:
        yield from _registered(link)


def identity_of(quads: Iterable[ox.Quad]) -> Identity:
    """The part of an `Identity` that says how the papers read, from the quads of `graph/links`."""
    merged: dict[str, str] = {}
    parted: set[str] = set()
    for quad in quads:
        if quad.predicate == _MERGED_INTO and isinstance(quad.object, ox.NamedNode):
            merged[_short(quad.subject)] = _short(quad.object)
        elif quad.predicate == _OCCURRENCE_OF:
            parted.add(_short(quad.subject))
    return Identity(merged=dict(sorted(merged.items())), parted=frozenset(parted))


def _short(node: object) -> str:
    assert isinstance(node, ox.NamedNode)  # the graph has no blank nodes
    return node.value.removeprefix(v.BASE)


def _node(identifier: str) -> ox.NamedNode:
    return ox.NamedNode(iri(identifier))


def _quad(subject: str, predicate: str, target: ox.NamedNode | ox.Literal) -> ox.Quad:
    return ox.Quad(_node(subject), ox.NamedNode(predicate), target, LINKS)


def _id(item: Judgement) -> str:
    """Identifier of an answer, from all of it but its line: the rows around it make no difference."""
    left, right = sorted(item.pair)
    return f"judgement/{digest(left, right, item.verdict, item.who, item.when, item.why)}"


def _judgement(item: Judgement) -> Iterator[ox.Quad]:
    node = _id(item)
    left, right = sorted(item.pair)
    yield _quad(node, _TYPE.value, ox.NamedNode(v.NAMESPACE + "Judgement"))
    yield _quad(node, v.NAMESPACE + "left", _node(left))
    yield _quad(node, v.NAMESPACE + "right", _node(right))
    yield _quad(node, v.NAMESPACE + "verdict", ox.NamedNode(v.NAMESPACE + _TERMS[item.verdict]))
    if item.who:
        agent = f"reviewer/{slug(item.who)}"
        yield _quad(node, v.PROV + "wasAttributedTo", _node(agent))
        yield _quad(agent, _TYPE.value, ox.NamedNode(v.PROV + "Agent"))
        yield _quad(agent, v.RDFS + "label", ox.Literal(item.who))
    if item.when:
        day = ox.Literal(item.when, datatype=ox.NamedNode(v.XSD + "date"))
        yield _quad(node, v.DCT + "date", day)
    if item.why:
        yield _quad(node, v.RDFS + "comment", ox.Literal(item.why))


def _registered(link: RegisterLink) -> Iterator[ox.Quad]:
    """The identifier on the thing itself, and a node that says where it is from."""
    node = f"registerlink/{digest(link.entity, link.match, link.target)}"
    coded = link.match is Match.CODE
    target = ox.Literal(link.target) if coded else ox.NamedNode(link.target)
    yield _quad(link.entity, (v.NAMESPACE if coded else v.SKOS) + link.match, target)
    yield _quad(node, _TYPE.value, ox.NamedNode(v.NAMESPACE + "RegisterLink"))
    yield _quad(node, v.NAMESPACE + "left", _node(link.entity))
    yield _quad(node, v.NAMESPACE + "code" if coded else v.NAMESPACE + "right", target)
    yield _quad(node, v.DCT + "source", ox.Literal(link.source))
