"""What `--store` may say."""

import pytest

from stadsgraf.errors import InputError
from stadsgraf.ids import iri
from stadsgraf.remote.endpoints import PASSWORD, USER, Credentials, Endpoints, endpoints

_LOGIN = {USER: "ada", PASSWORD: "p/w"}


def test_known_stores() -> None:
    assert endpoints("http://localhost:7878/", {}) == Endpoints(
        "http://localhost:7878/query", "http://localhost:7878/update", "http://localhost:7878/store"
    )
    assert endpoints("fuseki+https://host/ds", _LOGIN) == Endpoints(
        "https://host/ds/query",
        "https://host/ds/update",
        "https://host/ds/data",
        credentials=Credentials("ada", "p/w"),
    )
    virtuoso = endpoints("virtuoso+http://dba:d%40ba@[::1]:8890", _LOGIN)
    assert virtuoso == Endpoints(
        "http://[::1]:8890/sparql-auth",
        "http://[::1]:8890/sparql-auth",
        "http://[::1]:8890/sparql-graph-crud-auth",
        merged=iri("graph/merged"),
        credentials=Credentials("dba", "d@ba", digest=True),
    )


def test_any_other_store() -> None:
    given = (
        "query=http://h/sparql update=http://h/statements graphs=http://h/rdf-graphs/service merged=urn:all"
    )
    assert endpoints(given, _LOGIN) == Endpoints(
        "http://h/sparql",
        "http://h/statements",
        "http://h/rdf-graphs/service",
        merged="urn:all",
        credentials=Credentials("ada", "p/w"),
    )


@pytest.mark.parametrize(
    "given",
    [
        "", "localhost:7878", "ftp://host/", "http://", "http://host:port", "blazegraph+http://host",
        "query=http://h/q update=http://h/u", "query=file:///x update=http://h/u graphs=http://h/g",
        "query=http://h/q update=http://h/u graphs=http://h/g other=x", "http://ada:geheim@[", "http://hö/",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused_and_not_shown(given: str) -> None:
    with pytest.raises(InputError, match="no address of a store") as told:
        endpoints(given, {})
    assert "geheim" not in str(told.value)
    assert "geheim" not in repr(endpoints("http://ada:geheim@host", {}))


def test_own_default_is_kept_out() -> None:
    """A password in the address wins over the environment, and never stays in an address."""
    found = endpoints("http://eva:geheim@host:1/x", _LOGIN)
    assert found.credentials == Credentials("eva", "geheim")
    assert "geheim" not in found.query + found.update + found.graphs
