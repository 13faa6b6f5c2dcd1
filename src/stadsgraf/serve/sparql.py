"""The SPARQL 1.1 Protocol: what a request asks, and the answer in the form that the client likes best."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.errors import InputError
from stadsgraf.query.evidence import functions
from stadsgraf.query.sparql import fault, refuse
from stadsgraf.serve.built import Built
from stadsgraf.serve.media import best
from stadsgraf.serve.reply import Reply, refusal

QUERY, FORM = "application/sparql-query", "application/x-www-form-urlencoded"

RESULTS = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "application/xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
}
"""Forms of a table and of a truth value, the one that is given to who does not mind first."""

GRAPHS = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/n-quads": ox.RdfFormat.N_QUADS,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/trig": ox.RdfFormat.TRIG,
    "text/plain": ox.RdfFormat.N_TRIPLES,
}
"""Forms of a graph."""

_AT_LEAST = {
    ox.QueryResultsFormat.JSON: b"},{",
    ox.QueryResultsFormat.XML: b"<result>",
    ox.QueryResultsFormat.CSV: b"\n",
    ox.QueryResultsFormat.TSV: b"\n",
}
"""What stands between two rows or before each, so that there are never more rows than of it, but for one."""


class Asked(msgspec.Struct, frozen=True):
    """A query with the dataset that it is asked of.

    Attributes:
        query: SPARQL.
        default_graphs, named_graphs: IRIs of the protocol's dataset; none for that of the store.
    """

    query: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


def asked(parameters: Sequence[tuple[str, str]], body: str | None = None) -> Asked:
    """What the parameters of a request ask.

    Args:
        parameters: name and value, of the address or of a form.
        body: the query, where the request's body is one.

    Raises:
        InputError: there is no query, or more than one, or an update.
    """
    if any(name == "update" for name, _ in parameters):
        raise InputError("This endpoint is read-only: it takes no update.")
    queries = [value for name, value in parameters if name == "query"] + ([] if body is None else [body])
    if len(queries) != 1:
        raise InputError("Give one query, as the parameter query or as the body.")
    return Asked(
        queries[0],
        tuple(value for name, value in parameters if name == "default-graph-uri"),
        tuple(value for name, value in parameters if name == "named-graph-uri"),
    )


def answer(built: Built, asked: Asked, accept: str) -> Reply:
    """The answer to a query.

    Args:
        built: the build.
        asked: the query.
        accept: what the client takes (`Accept`).

    Raises:
        InputError: the query is not valid, changes data, asks another server, or gives too much.
    """
    refuse(asked.query)
    try:
        found = built.store.query(
            asked.query,
            prefixes=v.PREFIXES,
            default_graph=[ox.NamedNode(iri) for iri in asked.default_graphs] or None,
            named_graphs=[ox.NamedNode(iri) for iri in asked.named_graphs] or None,
            custom_functions=functions(built.graph),
        )
    except (SyntaxError, ValueError) as error:
        raise InputError(fault(error)) from error
    if isinstance(found, ox.QueryTriples):
        return graph_reply(_at_most(found, built.limits.rows), accept)
    media = best(accept, tuple(RESULTS))
    if media is None:
        return _unacceptable(RESULTS)
    content = _Capped(built.limits.answer)
    try:
        found.serialize(content, RESULTS[media])
    except OSError as error:
        raise InputError(f"The answer is longer than {built.limits.answer:,} bytes: add a LIMIT.") from error
    if isinstance(found, ox.QuerySolutions) and _more_rows(content, RESULTS[media], built.limits.rows):
        raise InputError(_too_many(built.limits.rows))
    return Reply(200, media, content.getvalue())


def graph_reply(triples: Iterable[ox.Triple], accept: str) -> Reply:
    """Triples in the form that the client would rather have, each once, in order."""
    media = best(accept, tuple(GRAPHS))
    if media is None:
        return _unacceptable(GRAPHS)
    ordered = sorted(set(triples), key=str)
    written = ox.serialize(ordered, format=GRAPHS[media], prefixes=v.PREFIXES)
    return Reply(200, media, written or b"")


class _Capped(io.BytesIO):
    """Bytes up to a limit."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def write(self, data: bytes) -> int:  # type: ignore[override]
        if self.tell() + len(data) > self._most:
            raise OSError
        return super().write(data)


def _at_most(triples: ox.QueryTriples, most: int) -> list[ox.Triple]:
    found: list[ox.Triple] = []
    for triple in triples:
        if len(found) == most:
            raise InputError(_too_many(most))
        found.append(triple)
    return found


def _more_rows(content: io.BytesIO, form: ox.QueryResultsFormat, most: int) -> bool:
    """Whether there are more rows than may be: counted one by one only where there can be so many."""
    written = content.getvalue()
    if written.count(_AT_LEAST[form]) < most:
        return False
    if form == ox.QueryResultsFormat.CSV:
        return sum(1 for _ in csv.reader(io.StringIO(written.decode(), newline=""))) - 1 > most
    rows = ox.parse_query_results(written, form)
    assert isinstance(rows, ox.QuerySolutions)
    return sum(1 for _ in rows) > most


def _too_many(most: int) -> str:
    return f"The answer has more than {most:,} rows: add LIMIT, and OFFSET for the next ones."


def _unacceptable(offered: Mapping[str, object]) -> Reply:
    return refusal(406, f"There is none of the forms of Accept: ask for one of {', '.join(offered)}.")
