"""Questions cut short: as many rows as are read, in their order, and how many more there are."""

import re
from typing import Any

import pyoxigraph as ox
import pytest

from stadsgraf.query.ask import ask
from stadsgraf.query.header import Question, load, parse
from stadsgraf.query.limit import limited
from stadsgraf.query.parameters import bound_query
from tests.query.graphs import QUESTIONS, seeds, small

_QUESTIONS = {question.name: question for question in load(QUESTIONS)}
_MEMBERS = "\n".join(
    f"<claim/m{i:03}> a sg:Claim , sg:Membership ; sg:modality sg:Denied ; org:member <city/c{i:03}> ; "
    f'org:organization <network/n> . <city/c{i:03}> a sg:City ; skos:prefLabel "Stad {i:03}" .'
    for i in range(300)
)
_MANY = _MEMBERS + '<network/n> a sg:Network ; skos:prefLabel "Nord" .'


def _answers(question: Question, most: int | None) -> Any:
    return ask(seeds(), question, {}, "en", most=most)


def test_what_is_short_is_the_same_with_and_without_a_limit() -> None:
    asked = 0
    for question in _QUESTIONS.values():
        if all(parameter.optional for parameter in question.parameters):
            whole = _answers(question, None)
            if len(whole.claims) <= 60:
                assert _answers(question, 60) == whole, question.name
                asked += bool(whole.rows)
    assert asked > 10


def test_of_many_the_first_are_told_and_the_rest_counted() -> None:
    question = _QUESTIONS["not-members"]
    store = small(_MANY)
    whole = ask(store, question, {}, "en")
    assert len(whole.rows) == 300
    cut = ask(store, question, {}, "en", most=5)
    assert len(cut.rows) == len(cut.claims) == 5
    assert cut.rows == tuple(sorted(cut.rows))
    assert set(cut.rows) <= set(whole.rows)
    assert cut.sentence.endswith("There are at least 245 more facts; the table (--json) has all.")
    some = ask(small(_MANY.replace("sg:Denied", "sg:Proposed", 200)), question, {}, "sv", most=5)
    assert some.rows == tuple((f"Stad {i}", "Nord", "Denied") for i in range(200, 205))
    assert some.sentence.endswith("Det finns 95 uppgifter till; tabellen (--json) har alla.")


def test_whether_anything_is_stated_all_rows_tell() -> None:
    question = _QUESTIONS["members-of-network"]
    store = small(_MANY.replace("sg:Denied", "sg:Proposed", 299).replace("sg:Denied", "sg:Stated"))
    answer = ask(store, question, {"network": "Nord"}, "en", most=5)
    assert answer.stated
    assert "more facts; the table (--json) has all" in answer.sentence
    store = small(_MANY.replace("sg:Denied", "sg:Proposed"))
    none = ask(store, question, {"network": "Nord"}, "en", most=5)
    assert not none.stated
    assert "295 more facts; the table (--json) has all" in none.sentence


def test_a_limited_query_has_the_columns_of_the_whole_and_what_it_sorts_by() -> None:
    found = limited(
        "PREFIX a: <b:>\nSELECT DISTINCT (?x AS ?y) ?x WHERE {\n  ?x a:b ?z\n}\nORDER BY DESC(?z) ?y\n", 7
    )
    assert found is not None
    assert found.columns == ("y", "x")
    assert re.sub(r"\s+", " ", found.query) == (
        "PREFIX a: <b:> SELECT DISTINCT (?x AS ?y) ?x ?z WHERE { { SELECT DISTINCT ?x ?z WHERE "
        "{ ?x a:b ?z } LIMIT 7 } } ORDER BY DESC(?z) ?y "
    )
    assert limited("SELECT DISTINCT ?x (COUNT(*) AS ?n) WHERE {\n}\nGROUP BY ?x\n", 7) is None


@pytest.mark.parametrize(("given", "line"), [({}, "  ?c a ?x ."), ({"x": "Ö"}, '  ?c ?p "Ö" .')])
def test_lines_with_and_without_a_parameter(given: dict[str, str], line: str) -> None:
    text = (
        "#+ question-sv: a\n#+ question-en: a\n#+ param: x text optional x\n#+ answer-sv: a\n"
        "#+ answer-en: a\n#+ empty-sv: a\n#+ empty-en: a\n\n"
        "SELECT DISTINCT ?claim WHERE {\n  VALUES ?x { UNDEF }\n"
        "  ?c ?p ?x .    # with x\n  ?c a ?x .    # without x\n  BIND (?c AS ?claim)\n}\n"
    )
    question = parse(text, "made.rq")
    query = bound_query(question, {name: ox.Literal(value) for name, value in given.items()})
    assert [found for found in query.splitlines() if found.startswith("  ?c")] == [line]
    assert isinstance(ox.Store().query(query), ox.QuerySolutions)
