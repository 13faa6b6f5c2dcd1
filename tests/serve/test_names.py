"""A search among names."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from stadsgraf import vocabulary as v
from stadsgraf.errors import OutputError
from stadsgraf.query.evidence import Graph
from stadsgraf.query.header import Kind
from stadsgraf.serve.names import Hit, search, write_index


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


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("names") / "names.sqlite"
    write_index(KNOWN, path)
    return path


def hits(index: Path, text: str, kind: Kind | None = None, most: int = 10) -> tuple[Hit, ...]:
    return search(index, KNOWN, text, kind, most).hits


def found(index: Path, text: str, kind: Kind | None = None, most: int = 10) -> list[str]:
    return [hit.id for hit in hits(index, text, kind, most)]


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
        ("afe cit", ["network/nordic-safe-cities"]),
        ("ls", []),
        ("göteborg", []),
        ("* OR 1", []),
        ("[a-z]*", []),
        ("'; DROP TABLE name; --", []),
        ("  ", []),
    ],
)
def test_what_a_reader_writes_finds_what_it_means(index: Path, text: str, wanted: list[str]) -> None:
    assert found(index, text) == wanted


def test_only_things_of_the_kind_that_is_asked_for(index: Path) -> None:
    assert found(index, "lulea", Kind.PERSON) == ["person/asa-lulea"]
    assert found(index, "lulea", Kind.DATE) == []


def test_as_many_as_are_asked_for(index: Path) -> None:
    assert found(index, "lulea", most=1) == ["city/lulea-kommun"]


def test_another_name_is_shown_beside_the_label(index: Path) -> None:
    (hit,) = hits(index, "nsc")
    assert (hit.label, hit.also) == ("Nordic Safe Cities", ("NSC",))


def test_nothing_is_found_in_nothing(tmp_path: Path) -> None:
    empty = graph({})
    write_index(empty, tmp_path / "names")
    assert search(tmp_path / "names", empty, "abc", None, 5).hits == ()


def test_without_an_index_it_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be read"):
        search(tmp_path / "names", KNOWN, "abc", None, 5)
