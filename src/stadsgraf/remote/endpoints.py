"""Where a store listens: what `--store` says, as the addresses of its three protocols.

A store of a known kind is given by one address, any other by its three endpoints.  The table is short on
purpose: a service description (SPARQL 1.1, W3C 2013) names neither the Graph Store nor the update endpoint.
"""

from collections.abc import Mapping
from typing import NoReturn
from urllib.parse import unquote, urlsplit, urlunsplit

import msgspec

from stadsgraf.errors import InputError
from stadsgraf.ids import iri

USER, PASSWORD = "STADSGRAF_STORE_USER", "STADSGRAF_STORE_PASSWORD"
"""Variables of the environment that hold the credentials, where the address does not."""

_MERGED = iri("graph/merged")


class Credentials(msgspec.Struct, frozen=True):
    """Name and password; neither is ever shown.

    Attributes:
        user: name, empty where the store asks for none.
        password: its password.
        digest: whether the store wants HTTP Digest (RFC 7616) rather than Basic (RFC 7617).
    """

    user: str = ""
    password: str = ""
    digest: bool = False

    def __repr__(self) -> str:
        return "Credentials(…)"


class Endpoints(msgspec.Struct, frozen=True):
    """The addresses of a store.

    Attributes:
        query: answers SPARQL 1.1 queries.
        update: takes SPARQL 1.1 Update.
        graphs: reads and writes whole graphs (SPARQL 1.1 Graph Store HTTP Protocol).
        merged: IRI of the graph that questions are asked of; empty where it is the default graph.  Some
            stores have no default graph but the union of all others.
        credentials: who asks.
    """

    query: str
    update: str
    graphs: str
    merged: str = ""
    credentials: Credentials = Credentials()


class _Layout(msgspec.Struct, frozen=True):
    """Paths of a kind of store below its address, and what sets it apart."""

    query: str
    update: str
    graphs: str
    merged: str = ""
    digest: bool = False


_LAYOUTS = {
    "oxigraph": _Layout("/query", "/update", "/store"),
    "fuseki": _Layout("/query", "/update", "/data"),
    "virtuoso": _Layout(
        "/sparql-auth", "/sparql-auth", "/sparql-graph-crud-auth", merged=_MERGED, digest=True
    ),
}
_FORMS = (
    "http://HOST:PORT (Oxigraph), fuseki+http://HOST:PORT/DATASET, virtuoso+http://HOST:PORT, or "
    "'query=URL update=URL graphs=URL' for any other, with merged=IRI where the default graph is the union"
)
_NAMES = ("query", "update", "graphs", "merged")


def endpoints(given: str, environment: Mapping[str, str]) -> Endpoints:
    """The endpoints of a store.

    Args:
        given: what the user wrote for `--store`.
        environment: where `USER` and `PASSWORD` may stand.

    Raises:
        InputError: it is no address of a store.
    """
    user, password = environment.get(USER, ""), environment.get(PASSWORD, "")
    if "=" in given.partition("://")[0]:
        return _of_endpoints(given, Credentials(user, password))
    kind, plus, address = given.partition("+")
    kind, address = (kind, address) if plus and kind in _LAYOUTS else ("oxigraph", given)
    bare, own = _checked(address)
    layout = _LAYOUTS[kind]
    login = own if own.user else Credentials(user, password)
    return Endpoints(
        query=bare + layout.query,
        update=bare + layout.update,
        graphs=bare + layout.graphs,
        merged=layout.merged,
        credentials=Credentials(login.user, login.password, layout.digest),
    )


def _of_endpoints(given: str, login: Credentials) -> Endpoints:
    """Endpoints that are given one by one."""
    pairs = [part.partition("=") for part in given.split()]
    found = {name: address for name, _, address in pairs}
    if set(found) - set(_NAMES) or not {"query", "update", "graphs"} <= set(found):
        _refuse()
    checked = {name: _checked(address)[0] for name, address in found.items() if name != "merged"}
    return Endpoints(**checked, merged=found.get("merged", ""), credentials=login)


def _checked(address: str) -> tuple[str, Credentials]:
    """An address without its credentials and its last slash, and the credentials."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        _refuse()
    if parts.scheme not in ("http", "https") or not host or not address.isascii():
        _refuse()
    place = f"[{host}]" if ":" in host else host
    place += f":{port}" if port is not None else ""
    login = Credentials(unquote(parts.username or ""), unquote(parts.password or ""))
    return urlunsplit((parts.scheme, place, parts.path.rstrip("/"), parts.query, "")), login


def _refuse() -> NoReturn:
    # What was given may hold a password, so it is not shown.
    raise InputError(f"That is no address of a store: write {_FORMS}.")
