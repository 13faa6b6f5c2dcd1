"""A search among names."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pyoxigraph as ox
import pytest

from stadsgraf import vocabulary as v
from stadsgraf.errors import OutputError
from stadsgraf.query.evidence import Graph
from stadsgraf.search.base import SEARCH, Base, Text, opened
from stadsgraf.search.names import Hit, kinds_of, search_names, write_names


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


PAPERS = {"city/lulea-kommun": 2, "city/umea-kommun": 3, "person/asa-lulea": 1}


def written(folder: Path, known: Graph) -> sqlite3.Connection:
    """What a graph is searched by, in a folder."""
    base = Base(folder / SEARCH)
    base.add(Text("text/1", "b.txt", "Ett ord.", 0, ()))
    base.add(Text("text/2", "a.txt", "Två ord.", 0, ()))
    write_names(base, known.store, None, lambda thing: PAPERS.get(thing, 0))
    base.close()
    return opened(folder)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    with closing(written(tmp_path_factory.mktemp("names"), KNOWN)) as found:
        yield found


def hits(base: sqlite3.Connection, text: str, kind: str = "", most: int = 10) -> tuple[Hit, ...]:
    return search_names(base, KNOWN, text, kinds_of(kind) or (), most)


def found(base: sqlite3.Connection, text: str, kind: str = "", most: int = 10) -> list[str]:
    return [hit.id for hit in hits(base, text, kind, most)]


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
        ('"lulea kommun"', ["city/lulea-kommun"]),
        ('"', []),
        ("\0", []),
        ("\u202e", []),
        ("å" * 100_000, []),
        ("[" * 1000, []),
    ],
)
def test_what_a_reader_writes_finds_what_it_means(
    base: sqlite3.Connection, text: str, wanted: list[str]
) -> None:
    assert found(base, text) == wanted


def test_only_things_of_the_kind_that_is_asked_for(base: sqlite3.Connection) -> None:
    assert found(base, "lulea", "person") == ["person/asa-lulea"]
    assert found(base, "lulea", "date") == []


def test_as_many_as_are_asked_for(base: sqlite3.Connection) -> None:
    assert found(base, "lulea", most=1) == ["city/lulea-kommun"]


def test_another_name_is_shown_beside_the_label(base: sqlite3.Connection) -> None:
    (hit,) = hits(base, "nsc")
    assert (hit.label, hit.also) == ("Nordic Safe Cities", ("NSC",))


def test_a_kind_alone_gives_what_most_papers_name(base: sqlite3.Connection) -> None:
    assert [(hit.id, hit.papers) for hit in hits(base, "", "city")] == [
        ("city/umea-kommun", 3),
        ("city/lulea-kommun", 2),
    ]
    assert found(base, "", "Person") == ["person/asa-lulea"]
    assert found(base, "", "document") == ["text/2", "text/1"]
    assert found(base, "", most=3) == ["city/umea-kommun", "city/lulea-kommun", "person/asa-lulea"]


def test_there_is_no_such_kind() -> None:
    assert kinds_of("planet") is None


def test_a_name_that_changes_is_found_and_the_old_one_is_not(tmp_path: Path) -> None:
    written(tmp_path, KNOWN).close()
    now = graph({"city/lulea-kommun": (CITY, ("Piteå kommun",))})
    base = Base(tmp_path / SEARCH)
    touched = frozenset({v.BASE + "city/lulea-kommun", v.BASE + "person/asa-lulea"})
    write_names(base, now.store, touched, lambda _: 7)
    base.close()
    with closing(opened(tmp_path)) as changed:
        assert found(changed, "lulea") == []
        (hit,) = search_names(changed, now, "pitea", kinds_of("city") or (), 10)
        assert (hit.label, hit.papers) == ("Piteå kommun", 7)
        assert found(changed, "itea k") == ["city/lulea-kommun"]
        assert found(changed, "umea") == ["city/umea-kommun"]


def test_nothing_is_found_in_nothing(tmp_path: Path) -> None:
    with closing(written(tmp_path, graph({}))) as empty:
        assert found(empty, "abc") == []


def test_without_a_file_it_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="build again"):
        opened(tmp_path)
    (tmp_path / SEARCH).write_bytes(b"no database, but long enough to be looked at as one" * 100)
    with pytest.raises(OutputError, match="build again"):
        opened(tmp_path)


def test_a_file_of_other_tables_is_told(tmp_path: Path) -> None:
    written(tmp_path, KNOWN).close()
    with closing(sqlite3.connect(tmp_path / SEARCH)) as base:
        base.execute("PRAGMA user_version = 3")
    with pytest.raises(OutputError, match="another stadsgraf"):
        opened(tmp_path)
