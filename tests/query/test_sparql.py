"""Any query: read-only, from this graph only; and tables in their three forms."""

import json

import pyoxigraph as ox
import pytest

from stadsgraf.errors import InputError
from stadsgraf.query.sparql import run
from stadsgraf.query.table import Table, render, to_csv, to_json
from stadsgraf.vocabulary import BASE
from tests.query.graphs import compact, council, seed_texts, seeds


def test_select_ask_and_construct() -> None:
    result = run(council(), "SELECT ?name ?x { <https://w3id.org/stadsgraf/id/city/b> skos:prefLabel ?name }")
    assert result.table == Table(("name", "x"), (("Björköping", None),))
    assert run(council(), "ASK { ?d a sg:Decision }").table == Table(("answer",), (("true",),))
    turtle = run(council(), "CONSTRUCT { ?c a sg:City } WHERE { ?c a sg:City }").turtle
    assert turtle is not None
    cities = [str(triple.subject)[-2] for triple in ox.parse(turtle, format=ox.RdfFormat.TURTLE)]
    assert cities == ["a", "b", "c", "l", "u"]


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("INSERT DATA { <a:b> <a:c> <a:d> }", "INSERT changes data"),
        ("PREFIX a: <b:>\n# why\ndelete where { ?s ?p ?o }", "DELETE changes data"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE asks another server"),
        ("SELECT * { service silent <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE asks another server"),
        ("SELECT * { ?s ?p '''#''' . SERVICE ?x { ?s ?p ?o } }", "SERVICE asks another server"),
        ("SELECT nothing", "not valid SPARQL"),
    ],
)
def test_what_is_refused(query: str, message: str) -> None:
    before = len(council())
    with pytest.raises(InputError, match=message):
        run(council(), query)
    assert len(council()) == before


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?service skos:prefLabel 'SERVICE' } # SERVICE",
        "PREFIX service: <https://example.org/SERVICE> SELECT * { ?s service:service ?o }",
        "SELECT ?insert { ?insert skos:prefLabel ?delete }",
    ],
)
def test_the_words_alone_are_no_offence(query: str) -> None:
    assert run(council(), query).table is not None


_TABLE = Table(("network", "note"), (("Nätverket Nord", "words " * 20), ("O", None)))


def test_a_table_fits_the_terminal() -> None:
    lines = render(_TABLE, 40).splitlines()
    assert max(map(len, lines)) <= 40
    assert lines[0].split() == ["network", "note"]
    assert lines[-1].split() == ["O", "–"]
    assert render(Table((), ())) == ""
    assert render(Table(("a",), ())).splitlines()[0] == "a"


def test_a_table_as_json_and_csv() -> None:
    assert json.loads(to_json(_TABLE))[1] == {"network": "O", "note": None}
    assert to_csv(Table(("a", "b"), (('say "x"', None),))) == 'a,b\n"say ""x""",\n'


def test_a_query_gets_the_words_of_a_passage_from_the_text_or_the_selectors() -> None:
    query = (
        f"SELECT ?n (sg:quote(?n) AS ?words) {{ ?n oa:hasBody <{BASE}claim/mem/stockholm-scn> }} ORDER BY ?n"
    )
    found = run(compact(seeds()), query, seed_texts)
    assert found == run(seeds(), query)
    assert found.table is not None
    assert {row[1] for row in found.table.rows} == {
        "Staden tackar ja till ett medlemskap i Strong Cities Network"
    }
    without = run(compact(seeds()), query).table
    assert without is not None
    assert {row[1] for row in without.rows} == {None}


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT * {\n ?s sg:a \n x}", 'error at 3:3: expected "." or ":".'),
        ("SELECT * { ?s nope:x ?o }", "error at 1:21: the prefix is not declared."),
        ("SELECT * { ?s ?p ?o ", "error at 1:21: expected "),
    ],
)
def test_a_fault_is_told_at_its_place_without_ranges_of_letters(query: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        run(ox.Store(), query)
    assert said in str(caught.value)
    assert "\\u{" not in str(caught.value)
    assert len(str(caught.value)) < 150
