"""What the endpoint and the dataset say of themselves: SPARQL Service Description, VoID and DCAT-AP-SE 3."""

import re
from collections.abc import Iterator

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.errors import InputError
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

_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")


class Publisher(msgspec.Struct, frozen=True):
    """Who puts a graph on the web, for catalogues of open data; no paper tells it.

    Attributes:
        name: of the organisation; empty where nobody is told, and then there is no publisher.
        id: its own address, such as https://dataportal.se gives to organisations; empty where it has none.
        licence: address of the terms of use; empty where none are told.
    """

    name: str = ""
    id: str = ""
    licence: str = ""


NOBODY = Publisher()
"""Nobody is told: what papers say is not what stands behind their graph."""


def checked_publisher(publisher: Publisher) -> Publisher:
    """A publisher whose addresses are such.

    Raises:
        InputError: one is not an address of the web, or nobody is named whose address is told.
    """
    for told in (publisher.id, publisher.licence):
        if told and not _ADDRESS.fullmatch(told):
            raise InputError(f"{told!r} is no address: give one that begins with http:// or https://.")
    if publisher.id and not publisher.name.strip():
        raise InputError("--publisher-id is the address of who is named by --publisher: give both.")
    return publisher


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


def dataset(base: str, manifest: bytes, publisher: Publisher, accept: str) -> Reply:
    """The dataset as VoID and DCAT describe it, and the catalogue that portals harvest.

    Args:
        base: address of the server, without a slash at its end.
        manifest: JSON of `overview.Counts`.
        publisher: who stands behind it.
        accept: what the client takes.
    """
    counts = msgspec.json.decode(manifest, type=Counts)
    parts = (_void(base, counts), _catalogue(base), _responsible(base, publisher))
    return graph_reply([triple for part in parts for triple in part], accept)


def _void(base: str, counts: Counts) -> Iterator[ox.Triple]:
    node = ox.NamedNode(f"{base}/dataset")
    yield ox.Triple(node, _TYPE, ox.NamedNode(_VOID + "Dataset"))
    yield ox.Triple(node, ox.NamedNode(_VOID + "sparqlEndpoint"), ox.NamedNode(f"{base}/sparql"))
    yield ox.Triple(node, ox.NamedNode(_VOID + "uriSpace"), ox.Literal(v.BASE))
    for space in sorted({v.NAMESPACE, v.ORG, v.OA, v.PROV, v.SKOS, v.FOAF, v.DCT}):
        yield ox.Triple(node, ox.NamedNode(_VOID + "vocabulary"), ox.NamedNode(space))
    yield ox.Triple(node, ox.NamedNode(_VOID + "documents"), _count(counts.papers))
    for kind, count in sorted(counts.claims.items()):
        part = ox.NamedNode(f"{base}/dataset#{kind}")
        yield ox.Triple(node, ox.NamedNode(_VOID + "classPartition"), part)
        yield ox.Triple(part, ox.NamedNode(_VOID + "class"), ox.NamedNode(v.NAMESPACE + kind))
        yield ox.Triple(part, ox.NamedNode(_VOID + "entities"), _count(count))


def _catalogue(base: str) -> Iterator[ox.Triple]:
    node, endpoint = ox.NamedNode(f"{base}/dataset"), ox.NamedNode(f"{base}/sparql")
    catalogue, way, entry = (
        ox.NamedNode(f"{base}/dataset#{name}") for name in ("catalog", "sparql", "service")
    )
    described = {catalogue: "Catalog", node: "Dataset", way: "Distribution", entry: "DataService"}
    for one, kind in described.items():
        yield ox.Triple(one, _TYPE, _dcat(kind))
        for lang in _TITLES:
            title = "SPARQL" if one in (way, entry) else _TITLES[lang]
            yield ox.Triple(one, _dct("title"), ox.Literal(title, language=lang))
            yield ox.Triple(one, _dct("description"), ox.Literal(_TEXTS[lang], language=lang))
    yield ox.Triple(catalogue, _dcat("dataset"), node)
    yield ox.Triple(catalogue, _dcat("service"), entry)
    yield ox.Triple(node, _dcat("distribution"), way)
    yield ox.Triple(way, _dcat("accessURL"), endpoint)
    yield ox.Triple(way, _dcat("accessService"), entry)
    yield ox.Triple(entry, _dcat("endpointURL"), endpoint)
    yield ox.Triple(entry, _dcat("endpointDescription"), ox.NamedNode(f"{base}/openapi.json"))
    yield ox.Triple(entry, _dcat("servesDataset"), node)


def _responsible(base: str, publisher: Publisher) -> Iterator[ox.Triple]:
    names = ("dataset#catalog", "dataset", "dataset#sparql", "dataset#service")
    catalogue, node, way, entry = (ox.NamedNode(f"{base}/{name}") for name in names)
    if publisher.name:
        agent = ox.NamedNode(publisher.id or f"{base}/dataset#publisher")
        yield ox.Triple(agent, _TYPE, ox.NamedNode(v.FOAF + "Agent"))
        yield ox.Triple(agent, ox.NamedNode(v.FOAF + "name"), ox.Literal(publisher.name))
        for one in (catalogue, node, entry):
            yield ox.Triple(one, _dct("publisher"), agent)
    if publisher.licence:
        for one in (catalogue, way, entry):
            yield ox.Triple(one, _dct("license"), ox.NamedNode(publisher.licence))


def _sd(name: str) -> ox.NamedNode:
    return ox.NamedNode(_SD + name)


def _dcat(name: str) -> ox.NamedNode:
    return ox.NamedNode(_DCAT + name)


def _dct(name: str) -> ox.NamedNode:
    return ox.NamedNode(v.DCT + name)


def _count(number: int) -> ox.Literal:
    return ox.Literal(str(number), datatype=ox.NamedNode(v.XSD + "integer"))
