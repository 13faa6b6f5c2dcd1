"""A remote store answers every question, and every query, as the folder does that it was loaded from."""

import json
from pathlib import Path
from typing import Any, Literal

import pyoxigraph as ox
import pytest

from stadsgraf.errors import InputError
from stadsgraf.query.ask import ask as ask_folder
from stadsgraf.query.header import load as questions
from stadsgraf.query.sparql import run
from stadsgraf.remote.asking import ask, query
from stadsgraf.remote.endpoints import Endpoints
from stadsgraf.remote.wire import Wire
from tests.query.graphs import QUESTIONS, council, seeds, small
from tests.remote.servers import emptied

_CASES = json.loads((Path(__file__).parents[1] / "queries" / "questions.json").read_text(encoding="utf-8"))
_ASKED: list[tuple[str, dict[str, str]]] = [
    (asked["question"], asked["params"]) for case in _CASES for asked in case["asks"]
]
_QUESTIONS = {question.name: question for question in questions(QUESTIONS)}
_LANGS: tuple[Literal["sv", "en"], ...] = ("sv", "en")


def _filled(endpoints: Endpoints, graph: ox.Store) -> Endpoints:
    """A store whose merged graph is the default graph of another."""
    lines = [f"{quad.triple} ." for quad in graph.quads_for_pattern(None, None, None, ox.DefaultGraph())]
    with Wire(endpoints) as wire:
        wire.put(endpoints.merged, lines)
    return endpoints


@pytest.fixture(scope="module")
def asked(oxigraph_address: str) -> Endpoints:
    """Oxigraph with the two seed papers."""
    return _filled(emptied(oxigraph_address), seeds())


def test_every_question_has_the_answer_of_the_folder(asked: Endpoints) -> None:
    """Rows, sentences, passages and all, in both languages."""
    for name, params in _ASKED:
        for lang in _LANGS:
            expected = ask_folder(seeds(), _QUESTIONS[name], params, lang)
            assert ask(asked, _QUESTIONS[name], params, lang) == expected, (name, params)
    # Nobody asks these of the seeds with parameters; without them all have an answer of their own.
    free = [
        question for question in _QUESTIONS.values() if all(item.optional for item in question.parameters)
    ]
    assert {name for name, _ in _ASKED} | {question.name for question in free} >= set(_QUESTIONS)
    for question in free:
        assert ask(asked, question, {}, "en") == ask_folder(seeds(), question, {}, "en"), question.name


@pytest.mark.parametrize(
    ("name", "params"),
    [
        ("is-member", {"member": "Vibo kommun", "organization": "C40"}),
        ("networks-of-city", {"city": "vibo"}),
        ("left-networks", {}),
    ],
)
def test_what_was_decided_is_told(oxigraph_address: str, name: str, params: dict[str, str]) -> None:
    """Decisions and leavings hang on a claim from outside."""
    question, graph = _QUESTIONS[name], council()
    store = _filled(emptied(oxigraph_address), graph)
    for lang in _LANGS:
        try:
            expected: Any = ask_folder(graph, question, params, lang)
        except InputError as error:
            with pytest.raises(InputError) as told:
                ask(store, question, params, lang)
            assert str(told.value) == str(error)
        else:
            assert ask(store, question, params, lang) == expected


def test_identifiers_and_wrong_names(asked: Endpoints) -> None:
    question = _QUESTIONS["networks-of-city"]
    expected = ask_folder(seeds(), question, {"city": "city/stockholm"}, "en")
    assert ask(asked, question, {"city": "city/stockholm"}, "en") == expected
    for wrong in ("Stokholmm", "city/nowhere", '> } INSERT "', "http://å/<", "person/x"):
        with pytest.raises(InputError) as here:
            ask_folder(seeds(), question, {"city": wrong}, "en")
        with pytest.raises(InputError) as there:
            ask(asked, question, {"city": wrong}, "en")
        assert str(there.value) == str(here.value)


_QUERIES = (
    "SELECT ?c ?m { ?c a sg:Membership ; sg:modality ?m } ORDER BY ?c ?m",
    "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
    "PREFIX sg: <https://example.org/own#> SELECT * { ?s a sg:Membership }",
    'BASE <https://w3id.org/stadsgraf/id/> SELECT ?s { ?s ?p "PREFIX x: y" }',
    "SELECT ?c ?until { ?c a sg:Hosting OPTIONAL { ?c sg:validUntil ?until } } ORDER BY ?c ?until",
    "ASK { ?s a sg:Claim }",
    "ASK { ?s a sg:Nothing }",
    "CONSTRUCT { ?c sg:modality ?m } WHERE { ?c a sg:Membership ; sg:modality ?m }",
    "DESCRIBE ?c { ?c a sg:Founding }",
)


@pytest.mark.parametrize("text", _QUERIES)
def test_query_gives_what_the_folder_gives(asked: Endpoints, text: str) -> None:
    assert query(asked, text) == run(seeds(), text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("DROP ALL", "DROP changes data"),
        ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "SERVICE asks another server"),
        ("SELECT {", "not valid SPARQL 1.1"),
    ],
)
def test_what_is_no_query_is_never_sent(text: str, told: str) -> None:
    nowhere = Endpoints("http://127.0.0.1:9/q", "http://127.0.0.1:9/u", "http://127.0.0.1:9/g")
    with pytest.raises(InputError, match=told):
        query(nowhere, text)


def test_hostile_values_are_read_back(oxigraph_address: str) -> None:
    graph = small(r'<claim/a> sg:text "a\"b\\u0041\n> <\u202E\u2028\u0001" . <claim/a> a sg:Claim .')
    store = _filled(emptied(oxigraph_address), graph)
    text = "SELECT ?t { ?c sg:text ?t }"
    found = query(store, text)
    assert found == run(graph, text)
    assert found.table is not None
    assert found.table.rows == (('a"b\\u0041\n> <\u202e\u2028\x01',),)
