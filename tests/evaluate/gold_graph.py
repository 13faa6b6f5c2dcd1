"""Gold as a graph in the project's model, right or damaged on purpose, written as sorted N-Quads."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad

from stadsgraf.ids import iri
from stadsgraf.vocabulary import DCT, NAMESPACE, OA, RDF, SKOS, XSD, Property, property_iri

Record = dict[str, Any]
"""A claim in the form of the gold's JSON."""

_TYPE = NamedNode(RDF + "type")
_NOT_IN_GRAPH = ("proposes", "endorses", "decides", "invites")


def gold_quads(papers: Sequence[Mapping[str, Any]]) -> list[Quad]:
    """The quads of papers in the form of the gold's JSON."""
    return [quad for number, paper in enumerate(papers) for quad in _paper(number, paper)]


def write_graph(path: Path, quads: Sequence[Quad]) -> Path:
    """Write quads as sorted N-Quads."""
    lines = sorted({f"{quad} .\n" for quad in quads})
    path.write_text("".join(lines), encoding="utf-8")
    return path


def claim_node(number: int, name: str) -> NamedNode:
    """The node of a claim of the paper with this number."""
    return NamedNode(iri(f"claim/{number:02}-{name}"))


def _paper(number: int, paper: Mapping[str, Any]) -> Iterator[Quad]:
    graph = NamedNode(iri(f"graph/{number:02}"))
    source = NamedNode(iri(f"text/{number:02}"))
    yield Quad(source, _TYPE, _ns("TextSource"), graph)
    yield Quad(source, NamedNode(DCT + "source"), Literal(paper["document"]["file"]), graph)
    for claim in paper["claims"]:
        node = claim_node(number, claim["id"])
        triples = [*_claim(number, node, claim), *_evidence(number, node, source, claim)]
        yield from (Quad(s, p, o, graph) for s, p, o in triples)


Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]


def _claim(number: int, node: NamedNode, claim: Record) -> Iterator[Triple]:
    yield node, _TYPE, _ns("Claim")
    yield node, _TYPE, _ns(claim["type"])
    if claim["modality"] is not None:
        yield node, _ns("modality"), _ns(claim["modality"])
    for role, value in claim["participants"].items():
        for item in value if isinstance(value, list) else [value]:
            yield from _participant(number, node, claim, role, item)
    for key, name, datatype in (
        ("amount", "amount", "decimal"),
        ("value", "value", "integer"),
        ("currency", "currency", "string"),
        ("per", "per", "duration"),
        ("outcome", "outcome", "string"),
        ("kind", "kind", "string"),
    ):
        if claim.get(key) is not None and not (key == "kind" and claim["type"] == "PositionStatement"):
            yield node, _ns(name), _literal(str(claim[key]), datatype)
    if claim.get("from"):
        yield node, _ns("validFrom"), _literal(_day(claim["from"], "-01-01"), "date")
    if claim.get("until"):
        yield node, _ns("validUntil"), _literal(_day(claim["until"], "-12-28"), "date")
    elif claim.get("status") == "former":
        yield node, _ns("notStated"), _ns("validUntil")


def _participant(number: int, node: NamedNode, claim: Record, role: str, item: object) -> Iterator[Triple]:
    if isinstance(item, dict):
        yield node, _ns(role), claim_node(number, item["claim"])
    elif role in _NOT_IN_GRAPH:
        yield node, _ns("motion"), Literal(str(item))
    else:
        label = str(item)
        digest = hashlib.sha256(label.encode()).hexdigest()[:8]
        entity = NamedNode(iri(f"entity/{digest}"))
        yield node, NamedNode(property_iri(Property(role))), entity
        yield entity, NamedNode(SKOS + "prefLabel"), Literal(label, language="sv")


def _evidence(number: int, node: NamedNode, source: NamedNode, claim: Record) -> Iterator[Triple]:
    for quote in claim["evidence"]:
        name = f"anno/{number:02}/{quote['start']}-{quote['end']}/{claim['id']}"
        annotation, target = NamedNode(iri(name)), NamedNode(iri(name + "/target"))
        position, words = NamedNode(iri(name + "/position")), NamedNode(iri(name + "/quote"))
        yield annotation, NamedNode(OA + "hasBody"), node
        yield annotation, NamedNode(OA + "hasTarget"), target
        yield annotation, _ns("derivation"), _ns(claim["derivation"])
        if claim.get("attested"):
            yield annotation, _ns("attestedOn"), _literal(_day(claim["attested"], "-01-01"), "date")
        if claim.get("partyLabel"):
            yield annotation, _ns("partyLabel"), Literal(claim["partyLabel"])
        yield target, NamedNode(OA + "hasSource"), source
        yield target, NamedNode(OA + "hasSelector"), position
        yield target, NamedNode(OA + "hasSelector"), words
        yield position, NamedNode(OA + "start"), _literal(str(quote["start"]), "integer")
        yield position, NamedNode(OA + "end"), _literal(str(quote["end"]), "integer")
        yield words, NamedNode(OA + "exact"), Literal(quote["quote"])


def _ns(name: str) -> NamedNode:
    return NamedNode(NAMESPACE + name)


def _literal(text: str, datatype: str) -> Literal:
    return Literal(text, datatype=NamedNode(XSD + datatype))


def _day(date: str, year_end: str) -> str:
    """A full date for one as precise as the text."""
    if len(date) == len("2016"):
        return date + year_end
    return date + "-15" if len(date) == len("2016-01") else date
