"""The protocols of SPARQL 1.1 over HTTP: queries, updates and whole graphs, with retries and clear errors.

Every request can be sent twice: a graph is a set, so what is put, added or deleted again changes nothing.
That is why all of them are sent anew when a server is busy, starting or gone for a moment.  Literals travel
in bodies of N-Triples only, never inside the text of a query or an update: SPARQL reads escapes of
code points before it knows what is a string (SPARQL 1.1, 19.2), so a backslash of a paper would not be safe.
"""

import time
from collections.abc import Iterable, Mapping, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Self

import pyoxigraph as ox

from stadsgraf.characters import for_name
from stadsgraf.errors import InputError, OutputError
from stadsgraf.remote.endpoints import PASSWORD, USER, Endpoints
from stadsgraf.remote.terms import mended, triples_of

if TYPE_CHECKING:
    import httpx

_WAITS = (0.25, 0.5, 1.0, 2.0, 4.0)
"""Seconds before each new try, unless the server asks for more."""
_LONGEST_WAIT = 60.0
_BUSY = frozenset({429, 500, 502, 503, 504})
_CONNECT, _ANSWER = 10.0, 900.0
"""Seconds that a connection and an answer may take."""
_SHOWN = 300
"""Characters of a server's own message that are shown."""
_TRIPLES = "application/n-triples"
_RESULTS = "application/sparql-results+json"

Row = dict[str, ox.NamedNode | ox.Literal]
"""Bound variables of one solution."""


class Wire:
    """A connection to a store: it holds the sockets and what the login needs. Use it in a `with`."""

    def __init__(self, endpoints: Endpoints) -> None:
        try:
            import httpx
        except ImportError as error:
            raise InputError("A store needs httpx: pip install 'stadsgraf[store]'.") from error
        self._httpx = httpx
        self.endpoints = endpoints
        login = endpoints.credentials
        kind = httpx.DigestAuth if login.digest else httpx.BasicAuth
        # No redirect, no proxy, no .netrc: nothing goes to another host than the one that was given.
        self._client = httpx.Client(
            auth=kind(login.user, login.password) if login.user else None,
            timeout=httpx.Timeout(_ANSWER, connect=_CONNECT),
            follow_redirects=False,
            trust_env=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def graph(self, name: str) -> list[ox.Triple]:
        """The triples of a graph; none where there is no such graph.

        Args:
            name: IRI of the graph, empty for the default graph.

        Raises:
            OutputError: the store cannot be reached, or gives only a part of the graph.
        """
        response = self._send("GET", self.endpoints.graphs, params=_named(name), headers={"Accept": _TRIPLES})
        if response.status_code == _NOT_FOUND:
            return []
        found = _triples(response.content, self.endpoints.graphs)
        where = f"GRAPH <{name}> {{ ?s ?p ?o }}" if name else "?s ?p ?o"
        counted = self.rows(f"SELECT (COUNT(*) AS ?n) WHERE {{ {where} }}", merged=False)
        whole = int(counted[0]["n"].value)
        if len(found) < whole:
            raise OutputError(_cut(len(found), whole))
        return found

    def put(self, name: str, lines: Iterable[str]) -> None:
        """Makes a graph hold some lines of N-Triples and nothing else; an empty name is the default graph."""
        self._write("PUT", name, lines)

    def add(self, name: str, lines: Iterable[str]) -> None:
        """Adds some lines of N-Triples to a graph; an empty name is the default graph."""
        self._write("POST", name, lines)

    def drop(self, name: str) -> None:
        """Removes a graph, if there is one."""
        self._send("DELETE", self.endpoints.graphs, params=_named(name))

    def update(self, text: str) -> None:
        """Runs a SPARQL Update that can be run twice."""
        self._send("POST", self.endpoints.update, data={"update": text})

    def rows(self, query: str, *, merged: bool = True) -> list[Row]:
        """The solutions of a SELECT, in the order of the store."""
        return self.select(query, merged=merged)[1]

    def select(self, query: str, *, merged: bool = True) -> tuple[list[str], list[Row]]:
        """The variables and solutions of a SELECT, in the order of the store.

        Args:
            query: SPARQL 1.1 text.
            merged: whether it is asked of the merged graph.

        Raises:
            InputError: the store refuses the query.
            OutputError: the store cannot be reached, or gives only a part of the solutions.
        """
        found = self.answer(query, _RESULTS, merged=merged)
        try:
            solutions = ox.parse_query_results(found, format=ox.QueryResultsFormat.JSON)
            assert isinstance(solutions, ox.QuerySolutions)
            columns = [variable.value for variable in solutions.variables]
            return columns, [_row(columns, solution) for solution in solutions]
        except SyntaxError as error:
            raise OutputError(_garbled(self.endpoints.query, error)) from error

    def ask(self, query: str, *, merged: bool = True) -> bool:
        """The answer to an ASK."""
        found = self.answer(query, _RESULTS, merged=merged)
        try:
            told = ox.parse_query_results(found, format=ox.QueryResultsFormat.JSON)
            # Virtuoso 7 answers with a row that holds a number.
            return (
                bool(told) if isinstance(told, ox.QueryBoolean) else any(row[0].value == "1" for row in told)
            )
        except SyntaxError as error:
            raise OutputError(_garbled(self.endpoints.query, error)) from error

    def construct(self, query: str) -> list[ox.Triple]:
        """The triples of a CONSTRUCT or DESCRIBE on the merged graph."""
        return _triples(self.answer(query, _TRIPLES), self.endpoints.query)

    def answer(self, query: str, form: str, *, merged: bool = True) -> bytes:
        """The bytes that the store answers a query with.

        Raises:
            InputError: the store refuses the query.
            OutputError: the store cannot be reached, or gives only a part of the solutions.
        """
        data = {"query": query}
        if merged and self.endpoints.merged:
            data["default-graph-uri"] = self.endpoints.merged
        response = self._send("POST", self.endpoints.query, data=data, headers={"Accept": form})
        if "X-SPARQL-MaxRows" in response.headers:
            most = for_name(response.headers["X-SPARQL-MaxRows"])
            raise OutputError(
                f"The store gives no more than {most} rows: add LIMIT, or raise the limit of the store "
                "(ResultSetMaxRows in virtuoso.ini)."
            )
        return response.content

    def _write(self, method: str, name: str, lines: Iterable[str]) -> None:
        body = "".join(line + "\n" for line in lines).encode()
        self._send(
            method,
            self.endpoints.graphs,
            params=_named(name),
            content=body,
            headers={"Content-Type": _TRIPLES},
        )

    def _send(
        self,
        method: str,
        url: str,
        *,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
        data: Mapping[str, str] | None = None,
    ) -> "httpx.Response":
        """The answer to a request, which is sent again while the server is busy or not there."""
        request = self._client.build_request(
            method, url, params=params, headers=headers, content=content, data=data
        )
        for wait in (*_WAITS, None):
            try:
                response = self._client.send(request)
            except self._httpx.ReadTimeout as error:
                raise OutputError(
                    f"{_host(url)} has not answered for {_ANSWER:.0f} seconds: {_LOOK}"
                ) from error
            except self._httpx.TransportError as error:
                if wait is None:
                    raise OutputError(
                        f"{_host(url)} cannot be reached ({_said(str(error))}): {_LOOK}"
                    ) from error
                asked = 0.0
            else:
                if wait is None or response.status_code not in _BUSY:
                    return _checked(response, method, url)
                asked = _seconds(response.headers.get("Retry-After", ""))
            time.sleep(min(max(wait, asked), _LONGEST_WAIT))
        raise AssertionError("the last try returns or raises")


_NOT_FOUND = 404
_LOOK = "see that the store runs and that --store has its address."


def _checked(response: "httpx.Response", method: str, url: str) -> "httpx.Response":
    """An answer that says that all went well, or that there is no such graph."""
    status = response.status_code
    if response.is_success or (status == _NOT_FOUND and method in ("GET", "DELETE")):
        return response
    if status in (401, 403):
        message = f"refuses the login ({status}): set {USER} and {PASSWORD} to one that may do this."
    elif status == _NOT_FOUND:
        message = f"has nothing at {url} (404): {_LOOK}"
    elif response.is_redirect:
        there = _said(response.headers.get("Location", "elsewhere"))
        message = f"sends to {there} ({status}), which is not followed: give that address with --store."
    else:
        message = f"answers {status}: {_said(response.text) or 'without a word'}"
    bad_query = status == 400 and method == "POST"
    raise (InputError if bad_query else OutputError)(f"{_host(url)} {message}")


def _triples(data: bytes, url: str) -> list[ox.Triple]:
    try:
        return list(triples_of(data))
    except SyntaxError as error:
        raise OutputError(_garbled(url, error)) from error


def _garbled(url: str, error: SyntaxError) -> str:
    return f"{_host(url)} answers with what cannot be read ({_said(str(error))}): {_LOOK}"


def _row(columns: Sequence[str], solution: ox.QuerySolution) -> Row:
    terms = ((name, solution[place]) for place, name in enumerate(columns))
    return {
        name: mended(term) if isinstance(term, ox.Literal) else term
        for name, term in terms
        if isinstance(term, ox.NamedNode | ox.Literal)
    }


def _named(graph: str) -> dict[str, str]:
    return {"graph": graph} if graph else {"default": ""}


def _host(url: str) -> str:
    return "The store at " + url.split("/")[2]


def _said(message: str) -> str:
    """The first words of a message from outside, in one line."""
    words = for_name(message)
    return words if len(words) <= _SHOWN else words[:_SHOWN] + " …"


def _seconds(text: str) -> float:
    """The seconds of a Retry-After; a date is not waited for."""
    return float(text) if text.isascii() and text.isdigit() else 0.0


def _cut(found: int, whole: int) -> str:
    return (
        f"The store gives {found} of the {whole} triples of a graph: raise its limit "
        "(ResultSetMaxRows in virtuoso.ini), and load again."
    )
