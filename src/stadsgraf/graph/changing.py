"""A store changed in place: what papers that are gone alone said goes, what new ones say comes in.

What stands under a paper's own name (its annotations, its text) is its alone.  A claim and an entity are
shared, so a triple of one goes when no paper that is left says it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.graph.emit import DERIVED, entity_quads
from stadsgraf.graph.store import load, without_graphs
from stadsgraf.model import Entity
from stadsgraf.vocabulary import BASE

_ENDS = re.compile(rb"^<([^>]*)> <[^>]*> (?:<([^>]*)> \.$)?", re.MULTILINE)
_OWN = tuple((BASE + kind).encode() for kind in ("anno/", "run/", "doc/", "text/", "file/"))
_CLAIM, _EXTRACTOR = (BASE + "claim/").encode(), (BASE + "extractor/").encode()
_BODY = ox.NamedNode(v.OA + "hasBody")
_AGENT = ox.NamedNode(v.PROV + "wasAssociatedWith")
_EDGE = tuple(ox.NamedNode(v.RDF + part) for part in ("subject", "predicate", "object"))
_DERIVED_FROM = ox.NamedNode(v.PROV + "wasDerivedFrom")
_EVERY = ox.DefaultGraph()


class Papers(msgspec.Struct, frozen=True):
    """What papers say.

    Attributes:
        gone: N-Triples, as the store holds them, of each paper that is gone or reads otherwise now.
        fresh: of each that is new or reads otherwise; both by identifier.
        left: gives the N-Quads of any paper that is there now, as its shard has them.
        forms: gives the ways in which these papers name an entity, by its identifier.
    """

    gone: Mapping[str, Callable[[], bytes]]
    fresh: Mapping[str, Callable[[], bytes]]
    left: Callable[[str], bytes]
    forms: Callable[[str], Iterable[Entity]]


def change(store: ox.Store, papers: Papers) -> frozenset[str]:
    """Puts new papers into the default graph of a store, and takes out those that are gone.

    Args:
        store: what the papers said before; it is changed.
        papers: those that are gone, new, and left.

    Returns:
        IRIs of all things of which a triple may have come or gone.
    """
    touched: set[bytes] = set()
    for read in papers.fresh.values():
        touched |= _things(read())
    load(store, (read() for read in papers.fresh.values()))
    shared: dict[bytes, set[bytes]] = {}
    for document, read in papers.gone.items():
        text = read()
        touched |= _things(text)
        lines = set(text.splitlines())
        if document in papers.fresh:
            lines -= set(papers.fresh[document]().splitlines())
        own = []
        for line in lines:
            subject = _subject(line)
            if subject.startswith(_OWN):
                own.append(line)
            else:
                shared.setdefault(subject, set()).add(line)
        _remove(store, own)
    for subject, lines in sorted(shared.items()):
        _remove(store, _unsaid(store, subject, lines, papers))
    return frozenset(iri.decode() for iri in touched)


def change_triples(store: ox.Store, before: bytes, now: bytes) -> frozenset[str]:
    """Puts some triples in place of others; returns the things that they are about or lead to.

    Args:
        store: it is changed.
        before: lines of N-Triples to take out.
        now: lines to put in, of which some may be the same.
    """
    gone, fresh = (set(text.splitlines(keepends=True)) for text in (before, now))
    _remove(store, gone - fresh)
    load(store, [b"".join(sorted(fresh - gone))])
    return frozenset(iri.decode() for iri in _things(b"".join(gone ^ fresh)))


def _things(text: bytes) -> set[bytes]:
    """The things of the graph, not of the vocabulary, that triples are about or lead to."""
    base = BASE.encode()
    return {iri for ends in _ENDS.findall(text) for iri in ends if iri.startswith(base)}


def _subject(line: bytes) -> bytes:
    return line[1 : line.index(b">")]


def _unsaid(store: ox.Store, subject: bytes, lines: set[bytes], papers: Papers) -> set[bytes]:
    """Of the triples that papers now gone said of a thing, those that no paper says any more."""
    node = ox.NamedNode(subject.decode())
    if subject.startswith(_CLAIM):
        unsaid = set(lines)
        for document in _papers_of(store, node):
            unsaid -= _said(papers.left(document), subject)
            if not unsaid:
                break
        return unsaid
    if subject.startswith(_EXTRACTOR):
        used = any(True for _ in store.quads_for_pattern(None, _AGENT, node, _EVERY))
        return set() if used else lines
    forms = papers.forms(subject.decode().removeprefix(BASE))
    said = {ox.Triple(q.subject, q.predicate, q.object) for form in forms for q in entity_quads(form)}
    return {line for line in lines if _triple(line) not in said}


def _papers_of(store: ox.Store, claim: ox.NamedNode) -> Iterator[str]:
    """The papers that have evidence of a claim, each once, by the names of their annotations."""
    seen = set()
    for quad in store.quads_for_pattern(None, _BODY, claim, _EVERY):
        assert isinstance(quad.subject, ox.NamedNode)  # the graph has no blank nodes
        document = "doc/" + quad.subject.value.removeprefix(BASE + "anno/").partition("/")[0]
        if document not in seen:
            seen.add(document)
            yield document


def _said(text: bytes, subject: bytes) -> set[bytes]:
    """What the lines of sorted N-Quads say of a thing, as lines of N-Triples."""
    head = b"<" + subject + b"> "
    start = 0 if text.startswith(head) else text.find(b"\n" + head) + 1
    found = set()
    while text.startswith(head, start):
        end = text.index(b"\n", start) + 1
        found.add(without_graphs(text[start:end]).rstrip(b"\n"))
        start = end
    return found


def _triple(line: bytes) -> ox.Triple:
    quad = next(iter(ox.parse(line, format=ox.RdfFormat.N_TRIPLES)))
    return ox.Triple(quad.subject, quad.predicate, quad.object)


def _remove(store: ox.Store, lines: Iterable[bytes]) -> None:
    text = b"\n".join(lines)
    for quad in ox.parse(text, format=ox.RdfFormat.N_TRIPLES):
        store.remove(ox.Quad(quad.subject, quad.predicate, quad.object))


def remove_edges(store: ox.Store, claims: Iterable[str]) -> frozenset[str]:
    """Takes out the derived edges that come from some claims, of `graph/derived` and the default graph.

    Args:
        store: it is changed.
        claims: IRIs of claims.

    Returns:
        IRIs of these edges, of their ends, and of all claims that they come from.
    """
    edges = {
        quad.subject
        for claim in claims
        for quad in store.quads_for_pattern(None, _DERIVED_FROM, ox.NamedNode(claim), DERIVED)
    }
    named: set[str] = set()
    for edge in edges:
        said = list(store.quads_for_pattern(edge, None, None, DERIVED))
        parts = {quad.predicate: quad.object for quad in said}
        start, prop, end = (parts[part] for part in _EDGE)
        assert isinstance(start, ox.NamedNode)  # what joins things is no literal
        assert isinstance(prop, ox.NamedNode)
        for quad in (ox.Quad(start, prop, end, DERIVED), *said):
            store.remove(quad)
            store.remove(ox.Quad(quad.subject, quad.predicate, quad.object))
        named |= {
            term.value for q in said for term in (q.subject, q.object) if isinstance(term, ox.NamedNode)
        }
    return frozenset(iri for iri in named if iri.startswith(BASE))
