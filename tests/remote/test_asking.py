"""A remote store answers every question, and every query, as the folder does that it was loaded from."""

import json
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Literal

import msgspec
import pyoxigraph as ox
import pytest

from stadsgraf import vocabulary as v
from stadsgraf.errors import InputError
from stadsgraf.query.ask import ask as ask_folder
from stadsgraf.query.header import Kind, Question
from stadsgraf.query.header import load as questions
from stadsgraf.query.parameters import CLASSES
from stadsgraf.query.sparql import run
from stadsgraf.query.terms import TYPE, short_id, subjects
from stadsgraf.remote.asking import ask, query
from stadsgraf.remote.endpoints import Endpoints
from stadsgraf.remote.wire import Wire
from tests.query.graphs import QUESTIONS, council, seeds, small

_INSTANCES = json.loads(
    (Path(__file__).parents[1] / "queries" / "questions.json").read_text(encoding="utf-8")
)
CASES: list[tuple[str, dict[str, str]]] = [
    (asked["question"], asked["params"]) for case in _INSTANCES for asked in case["asks"]
]
_QUESTIONS = {question.name: question for question in questions(QUESTIONS)}
_LANGS: tuple[Literal["sv", "en"], ...] = ("sv", "en")


def _filled(endpoints: Endpoints, graph: ox.Store) -> Endpoints:
    """A store whose merged graph is the default graph of another."""
    lines = [f"{quad.triple} ." for quad in graph.quads_for_pattern(None, None, None, ox.DefaultGraph())]
    with Wire(endpoints) as wire:
        wire.put(endpoints.merged, lines)
    return endpoints


@pytest.fixture
def asked(store: Endpoints) -> Endpoints:
    """Oxigraph with the two seed papers."""
    return _filled(store, seeds())


def test_every_question_has_the_answer_of_the_folder(asked: Endpoints) -> None:
    """Rows, sentences, passages and all, in both languages."""
    for name, params in CASES:
        for lang in _LANGS:
            expected = ask_folder(seeds(), _QUESTIONS[name], params, lang)
            assert ask(asked, _QUESTIONS[name], params, lang) == expected, (name, params)


_ANY_CLAIM = frozenset({"networks"})
"""Questions that cite one claim of many (SAMPLE), which another store may choose otherwise."""


@pytest.mark.parametrize("graph", [seeds, council])
def test_every_question_about_anything(store: Endpoints, graph: Callable[[], ox.Store]) -> None:
    """Decisions on a claim, on its proposal, and on leaving again hang on it from outside."""
    _filled(store, graph())
    asked = set()
    for question in _QUESTIONS.values():
        for params in _params(graph(), question):
            expected = ask_folder(graph(), question, params, "sv")
            answer = ask(store, question, params, "sv")
            if question.name in _ANY_CLAIM:
                answer, expected = (
                    msgspec.structs.replace(one, claims=(), sources=()) for one in (answer, expected)
                )
            assert answer == expected, (question.name, params)
            asked.add(question.name)
    assert graph is council or asked == set(_QUESTIONS)


def _params(graph: ox.Store, question: Question) -> Iterator[dict[str, str]]:
    """Some identifiers of the right kind for each parameter that has to be given."""
    given = [item for item in question.parameters if not item.optional]
    for values in product(*(_some(graph, item.kind) for item in given)):
        yield {item.name: value for item, value in zip(given, values, strict=True)}


def _some(graph: ox.Store, kind: Kind) -> list[str]:
    """The first and the last identifier of a kind, and one in the middle."""
    classes = [v.entity_class_iri(entity) for entity in CLASSES.get(kind, ())]
    if kind in (Kind.DOCUMENT, Kind.CLAIM):
        classes = [v.NAMESPACE + {Kind.DOCUMENT: "TextSource", Kind.CLAIM: "Claim"}[kind]]
    found = sorted({short_id(node) for one in classes for node in subjects(graph, TYPE, ox.NamedNode(one))})
    if kind in (Kind.TEXT, Kind.DATE):
        return ["2016-01-01" if kind is Kind.DATE else "nätverk"]
    return sorted({found[0], found[len(found) // 2], found[-1]}) if found else []


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


def test_hostile_values_are_read_back(store: Endpoints) -> None:
    graph = small(r'<claim/a> sg:text "a\"b\\u0041\n> <\u202E\u2028\u0001" . <claim/a> a sg:Claim .')
    _filled(store, graph)
    text = "SELECT ?t { ?c sg:text ?t }"
    found = query(store, text)
    assert found == run(graph, text)
    assert found.table is not None
    assert found.table.rows == (('a"b\\u0041\n> <\u202e\u2028\x01',),)
