"""Questions and queries to a remote store.

A question's own query runs in the store.  What its rows are worded with (names, claims and what was decided
about them, passages) is fetched around them into a small store of this process, so the sentences are made by
the same code as those of a build (`query.ask.worded`).  The names of a kind are fetched whole: which of them
somebody means by a damaged spelling, SPARQL cannot say.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.errors import InputError
from stadsgraf.query.ask import Answer, solve, whole, worded
from stadsgraf.query.evidence import Graph
from stadsgraf.query.formats import Lang
from stadsgraf.query.header import Kind, Question
from stadsgraf.query.parameters import CLASSES, bind
from stadsgraf.query.sparql import Result, declared, refuse, text, turtle
from stadsgraf.query.table import Table
from stadsgraf.query.terms import LABELS, TYPE
from stadsgraf.remote.endpoints import Endpoints
from stadsgraf.remote.terms import by_name
from stadsgraf.remote.wire import Wire

_ASKED = 200
"""Nodes that one query names."""

_TOLD = tuple(v.BASE + kind for kind in ("claim/", "anno/", "run/", "text/"))
"""Nodes of which all is fetched; of others only what they are called."""

_CLAIM = v.BASE + "claim/"
_NAMES = (TYPE, *LABELS, ox.NamedNode(v.DCT + "title"), ox.NamedNode(v.DCT + "source"))
_AROUND = (
    ox.NamedNode(v.NAMESPACE + "decides"),
    ox.NamedNode(v.NAMESPACE + "proposes"),
    ox.NamedNode(v.OA + "hasBody"),
)
"""By what others tell of a claim: decisions, proposals, and the passages that support it."""


def query(endpoints: Endpoints, asked: str) -> Result:
    """Run a query on the merged graph of a remote store, read-only.

    Args:
        endpoints: where the store listens.
        asked: SPARQL 1.1 text; the prefixes of the model need not be declared.

    Raises:
        InputError: the query changes data, asks another server, or is not valid.
        OutputError: the store cannot be reached, or gives only a part of the answer.
    """
    refuse(asked)
    try:
        # No data is needed to learn whether the text is a query, and of which form.
        form = ox.Store().query(asked, prefixes=v.PREFIXES)
    except SyntaxError as error:
        raise InputError(f"The query is not valid SPARQL 1.1: {error}.") from error
    sent = declared(asked)
    with Wire(endpoints) as wire:
        if isinstance(form, ox.QueryBoolean):
            return Result(Table(("answer",), (("true" if wire.ask(sent) else "false",),)), None)
        if isinstance(form, ox.QuerySolutions):
            columns, rows = wire.select(sent)
            cells = tuple(tuple(text(row.get(name)) for name in columns) for row in rows)
            return Result(Table(tuple(columns), cells), None)
        return Result(None, turtle(wire.construct(sent)))


def ask(
    endpoints: Endpoints,
    question: Question,
    params: Mapping[str, str],
    lang: Lang,
    most: int | None = None,
) -> Answer:
    """Answer a question from the merged graph of a remote store, as `query.ask.ask` does from a build.

    Args:
        endpoints: where the store listens.
        question: one of `header.load`.
        params: what the user wrote for each parameter.
        lang: language of question and sentence.
        most: how many rows are given and put into words; None for all.

    Raises:
        InputError: a parameter is missing, unknown, not found or ambiguous.
        OutputError: the store cannot be reached, or gives only a part of the answer.
    """
    with Wire(endpoints) as wire:
        terms = bind(_store(_names(wire, question, params)), question, params)
        # Whether anything is stated, only all rows can tell.
        rows_of = whole if question.expects_stated else solve
        found = rows_of(question, terms, wire.select, most)
        nodes = {
            term for row in (terms, *found.rows) for term in row.values() if isinstance(term, ox.NamedNode)
        }
        return worded(Graph(_store(_around(wire, nodes))), question, terms, found, lang)


def _store(triples: Iterable[ox.Triple]) -> ox.Store:
    store = ox.Store()
    store.extend(ox.Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
    return store


def _names(wire: Wire, question: Question, params: Mapping[str, str]) -> Iterator[ox.Triple]:
    """What the parameters of a question are looked up in: names by kind, and nodes by their identifiers."""
    for kind in dict.fromkeys(item.kind for item in question.parameters if item.name in params):
        if kind in CLASSES:
            classes = " ".join(f"<{v.entity_class_iri(entity)}>" for entity in CLASSES[kind])
            yield from _asked(
                wire, f"VALUES ?c {{ {classes} }} ?s a ?c . {_one_of('p', (TYPE, *LABELS))} ?s ?p ?o"
            )
        elif kind is Kind.DOCUMENT:
            source = f"?t a <{v.NAMESPACE}TextSource> ; <{v.DCT}isFormatOf>"
            yield from _asked(wire, f"?s a <{v.NAMESPACE}TextSource> . ?s ?p ?o")
            yield from _asked(wire, f"{source} ?s . {_one_of('p', _NAMES)} ?s ?p ?o")
    for given in params.values():
        yield from _identified(wire, given.strip())


def _identified(wire: Wire, given: str) -> Iterator[ox.Triple]:
    """What is said of the node that a text may be the identifier of, and of those that stand for it."""
    if "/" not in given or re.search(r"[\s<>\"{}|\\^`]", given):
        return
    try:
        node = ox.NamedNode(given if given.startswith(("http://", "https://")) else v.BASE + given)
    except ValueError:
        return
    merged, occurrence = f"<{v.NAMESPACE}mergedInto>", f"<{v.NAMESPACE}occurrenceOf>"
    for found in (
        f"VALUES ?s {{ {node} }}",
        f"{node} {merged} ?s .",
        f"?s {occurrence} {node} .",
        f"?one {occurrence} {node} ; {merged} ?s .",
    ):
        yield from _asked(wire, f"{found} ?s ?p ?o")


def _around(wire: Wire, nodes: Iterable[ox.NamedNode]) -> set[ox.Triple]:
    """What the words of an answer are made of, around the nodes of its rows."""
    found: set[ox.Triple] = set()
    seen: set[ox.NamedNode] = set()
    ahead = set(nodes)
    while ahead:
        seen |= ahead
        told = {node for node in ahead if node.value.startswith(_TOLD)}
        claims = {node for node in told if node.value.startswith(_CLAIM)}
        new: set[ox.Triple] = set()
        for some in _blocks(told):
            new |= set(
                wire.construct(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ VALUES ?s {{ {some} }} ?s ?p ?o }}")
            )
        for some in _blocks(ahead - told):
            new |= set(_asked(wire, f"VALUES ?s {{ {some} }} {_one_of('p', _NAMES)} ?s ?p ?o"))
        for some in _blocks(claims):
            new |= set(_asked(wire, f"VALUES ?o {{ {some} }} {_one_of('p', _AROUND)} ?s ?p ?o"))
        found |= new
        ahead = {node for triple in new for node in _of_told(triple)} | set(_leavings(wire, claims))
        ahead = {node for node in ahead if node.value.startswith(v.BASE)} - seen
    return found


def _of_told(triple: ox.Triple) -> Iterator[ox.NamedNode]:
    """The nodes to go on with: both ends of a triple about a claim or a passage."""
    ends = (triple.subject, triple.object)
    if isinstance(triple.subject, ox.NamedNode) and triple.subject.value.startswith(_TOLD):
        yield from (node for node in ends if isinstance(node, ox.NamedNode))


def _leavings(wire: Wire, claims: Iterable[ox.NamedNode]) -> Iterator[ox.NamedNode]:
    """Claims that a member of some memberships leaves again: what was decided on them ends the membership."""
    member, organization = f"<{v.ORG}member>", f"<{v.ORG}organization>"
    for some in _blocks(claims):
        rows = wire.rows(
            f"SELECT DISTINCT ?s WHERE {{ VALUES ?c {{ {some} }} ?c {member} ?m ; {organization} ?o . "
            f"?s {member} ?m ; {organization} ?o ; <{v.NAMESPACE}kind> ?kind "
            'FILTER (CONTAINS(STR(?kind), "utträde")) }'
        )
        yield from (node for row in rows if isinstance(node := row["s"], ox.NamedNode))


def _asked(wire: Wire, pattern: str) -> Iterator[ox.Triple]:
    """The triples `?s ?p ?o` of a pattern, by SELECT: of rows a store says that it cut them off."""
    for row in wire.rows(f"SELECT DISTINCT ?s ?p ?o WHERE {{ {pattern} }}"):
        subject, predicate, target = row["s"], row["p"], row["o"]
        if isinstance(subject, ox.NamedNode) and isinstance(predicate, ox.NamedNode):
            yield ox.Triple(subject, predicate, target)


def _one_of(name: str, nodes: Iterable[ox.NamedNode]) -> str:
    return f"VALUES ?{name} {{ {' '.join(map(str, nodes))} }}"


def _blocks(nodes: Iterable[ox.NamedNode]) -> Iterator[str]:
    """Nodes for VALUES clauses, so many in each that no query grows too long."""
    ordered = by_name(nodes)
    for start in range(0, len(ordered), _ASKED):
        yield " ".join(map(str, ordered[start : start + _ASKED]))
