"""A search among names."""

import pyoxigraph as ox
import pytest

from stadsgraf import vocabulary as v
from stadsgraf.query.evidence import Graph
from stadsgraf.query.header import Kind
from stadsgraf.serve.names import Hits, names, search


def graph(things: dict[str, tuple[str, tuple[str, ...]]]) -> Graph:
    """Things by identifier: class, and names of which the first is the label."""
    store = ox.Store()
    for identifier, (kind, called) in things.items():
        node = ox.NamedNode(v.BASE + identifier)
        store.add(ox.Quad(node, ox.NamedNode(v.RDF + "type"), ox.NamedNode(kind)))
        for i, name in enumerate(called):
            prop = v.SKOS + ("altLabel" if i else "prefLabel")
            store.add(ox.Quad(node, ox.NamedNode(prop), ox.Literal(name)))
    return Graph(store)


CITY, PERSON, NETWORK = v.NAMESPACE + "City", v.FOAF + "Person", v.NAMESPACE + "Network"
KNOWN = graph(
    {
        "city/lulea-kommun": (CITY, ("Luleå kommun",)),
        "city/umea-kommun": (CITY, ("Umeå kommun",)),
        "person/asa-lulea": (PERSON, ("Åsa Luleå",)),
        "network/nordic-safe-cities": (NETWORK, ("Nordic Safe Cities", "NSC")),
    }
)


def found(text: str, kind: Kind | None = None, most: int = 10) -> list[str]:
    return [hit.id for hit in search(names(KNOWN), KNOWN, text, kind, most).hits]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Luleå kommun", ["city/lulea-kommun"]),
        ("lulea", ["city/lulea-kommun", "person/asa-lulea"]),
        ("LULEÅ", ["city/lulea-kommun", "person/asa-lulea"]),
        ("Lule4 kommun", ["city/lulea-kommun"]),
        ("cities", ["network/nordic-safe-cities"]),
        ("nsc", ["network/nordic-safe-cities"]),
        ("kommun", ["city/umea-kommun", "city/lulea-kommun"]),
        ("göteborg", []),
        ("  ", []),
    ],
)
def test_what_a_reader_writes_finds_what_it_means(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted


def test_only_things_of_the_kind_that_is_asked_for() -> None:
    assert found("lulea", Kind.PERSON) == ["person/asa-lulea"]
    assert found("lulea", Kind.DATE) == []


def test_as_many_as_are_asked_for() -> None:
    assert found("lulea", most=1) == ["city/lulea-kommun"]


def test_another_name_is_shown_beside_the_label() -> None:
    (hit,) = search(names(KNOWN), KNOWN, "nsc", None, 5).hits
    assert (hit.label, hit.also) == ("Nordic Safe Cities", ("NSC",))


def test_nothing_is_found_in_nothing() -> None:
    empty = graph({})
    assert search(names(empty), empty, "a", None, 5) == Hits(())
