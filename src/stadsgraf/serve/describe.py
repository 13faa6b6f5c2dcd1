"""What the endpoint and the dataset say of themselves: SPARQL Service Description, VoID and DCAT-AP."""

from collections.abc import Iterator

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.serve.overview import Counts
from stadsgraf.serve.reply import Reply
from stadsgraf.serve.sparql import GRAPHS, RESULTS, graph_reply

_SD = "http://www.w3.org/ns/sparql-service-description#"
_VOID = "http://rdfs.org/ns/void#"
_DCAT = "http://www.w3.org/ns/dcat#"
_FORMATS = "http://www.w3.org/ns/formats/"
_TYPE = ox.NamedNode(v.RDF + "type")

_NAMED = {
    "application/sparql-results+json": "SPARQL_Results_JSON",
    "application/sparql-results+xml": "SPARQL_Results_XML",
    "text/csv": "SPARQL_Results_CSV",
    "text/tab-separated-values": "SPARQL_Results_TSV",
    "text/turtle": "Turtle",
    "application/ld+json": "JSON-LD",
    "application/n-triples": "N-Triples",
    "application/n-quads": "N-Quads",
    "application/rdf+xml": "RDF_XML",
    "application/trig": "TriG",
}
"""Names that W3C gives to forms (https://www.w3.org/ns/formats/)."""

_TITLES = {"sv": "Vad handlingarna säger", "en": "What the papers say"}
_TEXTS = {
    "sv": "Uppgifter ur kommunala handlingar, var och en med de ord som den kommer ur.",
    "en": "Facts from papers of city governments, each with the words that it comes from.",
}


def service(address: str, accept: str) -> Reply:
    """The SPARQL 1.1 Service Description of the endpoint at an address."""
    node = ox.NamedNode(address)
    default = ox.NamedNode(address + "#default")
    dataset = ox.NamedNode(address + "#dataset")
    triples = [
        ox.Triple(node, _TYPE, _sd("Service")),
        ox.Triple(node, _sd("endpoint"), node),
        ox.Triple(node, _sd("supportedLanguage"), _sd("SPARQL11Query")),
        ox.Triple(node, _sd("defaultDataset"), dataset),
        ox.Triple(node, _sd("extensionFunction"), ox.NamedNode(v.NAMESPACE + "quote")),
        ox.Triple(dataset, _TYPE, _sd("Dataset")),
        ox.Triple(dataset, _sd("defaultGraph"), default),
        ox.Triple(default, _TYPE, _sd("Graph")),
        *(
            ox.Triple(node, _sd("resultFormat"), ox.NamedNode(_FORMATS + _NAMED[media]))
            for media in (*RESULTS, *GRAPHS)
            if media in _NAMED
        ),
    ]
    return graph_reply(triples, accept)


def dataset(base: str, manifest: bytes, accept: str) -> Reply:
    """The dataset as VoID and DCAT describe it.

    Args:
        base: address of the server, without a slash at its end.
        manifest: JSON of `overview.Counts`.
        accept: what the client takes.
    """
    counts = msgspec.json.decode(manifest, type=Counts)
    return graph_reply(_dataset(base, counts), accept)


def _dataset(base: str, counts: Counts) -> Iterator[ox.Triple]:
    node, endpoint = ox.NamedNode(f"{base}/dataset"), ox.NamedNode(f"{base}/sparql")
    entry = ox.NamedNode(f"{base}/dataset#service")
    for kind in (_VOID + "Dataset", _DCAT + "Dataset"):
        yield ox.Triple(node, _TYPE, ox.NamedNode(kind))
    for lang in _TITLES:
        yield ox.Triple(node, _dct("title"), ox.Literal(_TITLES[lang], language=lang))
        yield ox.Triple(node, _dct("description"), ox.Literal(_TEXTS[lang], language=lang))
        yield ox.Triple(entry, _dct("title"), ox.Literal("SPARQL", language=lang))
    yield ox.Triple(node, ox.NamedNode(_VOID + "sparqlEndpoint"), endpoint)
    yield ox.Triple(node, ox.NamedNode(_VOID + "uriSpace"), ox.Literal(v.BASE))
    for space in sorted({v.NAMESPACE, v.ORG, v.OA, v.PROV, v.SKOS, v.FOAF, v.DCT}):
        yield ox.Triple(node, ox.NamedNode(_VOID + "vocabulary"), ox.NamedNode(space))
    yield ox.Triple(node, ox.NamedNode(_VOID + "documents"), _count(counts.papers))
    for kind, count in sorted(counts.claims.items()):
        part = ox.NamedNode(f"{base}/dataset#{kind}")
        yield ox.Triple(node, ox.NamedNode(_VOID + "classPartition"), part)
        yield ox.Triple(part, ox.NamedNode(_VOID + "class"), ox.NamedNode(v.NAMESPACE + kind))
        yield ox.Triple(part, ox.NamedNode(_VOID + "entities"), _count(count))
    yield ox.Triple(entry, _TYPE, ox.NamedNode(_DCAT + "DataService"))
    yield ox.Triple(entry, ox.NamedNode(_DCAT + "endpointURL"), endpoint)
    yield ox.Triple(entry, ox.NamedNode(_DCAT + "endpointDescription"), ox.NamedNode(f"{base}/openapi.json"))
    yield ox.Triple(entry, ox.NamedNode(_DCAT + "servesDataset"), node)


def _sd(name: str) -> ox.NamedNode:
    return ox.NamedNode(_SD + name)


def _dct(name: str) -> ox.NamedNode:
    return ox.NamedNode(v.DCT + name)


def _count(number: int) -> ox.Literal:
    return ox.Literal(str(number), datatype=ox.NamedNode(v.XSD + "integer"))
