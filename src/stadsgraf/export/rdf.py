"""The RDF forms: N-Quads sorted by code point; Turtle, TriG and RDF/XML grouped by subject and sorted.

Turtle and RDF/XML have no named graphs: they hold the union, each triple once.
"""

from collections.abc import Iterable
from typing import BinaryIO

import pyoxigraph as ox

from stadsgraf.characters import for_xml
from stadsgraf.export.exporter import Source
from stadsgraf.vocabulary import BASE, PREFIXES, RDF

_TYPE = ox.NamedNode(RDF + "type")
_READABLE = {prefix: iri for prefix, iri in PREFIXES.items() if iri != BASE}
"""Prefixes of the terms; identifiers are written relative to the base (`<claim/hosting/…>`), because
as local names their slashes would have to be escaped."""


def write_nquads(source: Source, stream: BinaryIO) -> None:
    """One quad a line, no line twice, lines sorted by code point."""
    stream.writelines(f"{line} .\n".encode() for line in sorted({str(quad) for quad in source.quads()}))


def write_turtle(source: Source, stream: BinaryIO) -> None:
    """All triples, subjects in order, the type of each first."""
    _serialize(sorted_triples(source.merged_quads()), stream, ox.RdfFormat.TURTLE)


def write_trig(source: Source, stream: BinaryIO) -> None:
    """All quads, graphs in order, the default graph first."""
    quads = sorted(set(source.quads()), key=lambda quad: (_graph(quad), *_order(quad.triple)))
    _serialize(quads, stream, ox.RdfFormat.TRIG)


def write_rdfxml(source: Source, stream: BinaryIO) -> None:
    """All triples in the form of older tools.

    XML 1.0 has no characters below U+0020 but tab and line ends; where a text has them (a form feed
    between scanned pages), the triple keeps U+FFFD in their place.
    """
    triples = (_for_xml(triple) for triple in sorted_triples(source.merged_quads()))
    ox.serialize(triples, stream, format=ox.RdfFormat.RDF_XML, prefixes=_READABLE)
    stream.write(b"\n")


def sorted_triples(quads: Iterable[ox.Quad]) -> list[ox.Triple]:
    """The triples of all graphs, each once, ordered by subject, with the type first, then as text."""
    return sorted({quad.triple for quad in quads}, key=_order)


def _order(triple: ox.Triple) -> tuple[str, bool, str, str]:
    assert isinstance(triple.subject, ox.NamedNode)  # the graph has no blank nodes
    return triple.subject.value, triple.predicate != _TYPE, triple.predicate.value, str(triple.object)


def _graph(quad: ox.Quad) -> str:
    return "" if isinstance(quad.graph_name, ox.DefaultGraph) else str(quad.graph_name)


def _serialize(statements: list[ox.Triple] | list[ox.Quad], stream: BinaryIO, form: ox.RdfFormat) -> None:
    text = ox.serialize(statements, format=form, prefixes=_READABLE, base_iri=BASE)
    assert text is not None
    # The serializer writes the namespaces relative to the base too, where a reader looks for them in full.
    body = text.lstrip()
    while body.startswith(b"@"):
        body = body.partition(b"\n")[2]
    prefixes = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in sorted(_READABLE.items()))
    stream.write(f"@base <{BASE}> .\n{prefixes}\n".encode() + body)


def _for_xml(triple: ox.Triple) -> ox.Triple:
    literal = triple.object
    if not isinstance(literal, ox.Literal) or for_xml(literal.value) == literal.value:
        return triple
    text = for_xml(literal.value)
    if literal.language is not None:
        return ox.Triple(triple.subject, triple.predicate, ox.Literal(text, language=literal.language))
    return ox.Triple(triple.subject, triple.predicate, ox.Literal(text, datatype=literal.datatype))
