"""The forty questions to the two seed papers: rows, and sentences in both languages, as contracts."""

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from stadsgraf.query.ask import Answer, ask
from stadsgraf.query.header import load
from tests.query.graphs import QUESTIONS, compact, seed_texts, seeds

_CASES = json.loads(Path(__file__).with_name("questions.json").read_text(encoding="utf-8"))
_ASKED = [
    pytest.param(asked, id=f"{case['id']}-{asked['question']}") for case in _CASES for asked in case["asks"]
]
_QUESTIONS = {question.name: question for question in load(QUESTIONS)}


def _rows(answer: Answer, columns: list[str]) -> list[tuple[str | None, ...]]:
    """The rows of an answer under some columns."""
    places = [answer.columns.index(column) for column in columns]
    return [tuple(row[place] for place in places) for row in answer.rows]


@pytest.mark.parametrize("asked", _ASKED)
def test_rows(asked: dict[str, Any]) -> None:
    answer = ask(seeds(), _QUESTIONS[asked["question"]], asked["params"], "sv")
    assert answer.stated is asked["stated"]
    if asked["rows"]:
        columns = list(asked["rows"][0])
        got = _rows(answer, columns)
        expected = [tuple(row.values()) for row in asked["rows"]]
        assert set(got) == set(expected)
        if "type" in columns:
            assert Counter(got) == Counter(expected)
    else:
        assert answer.rows == ()


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("asked", _ASKED)
def test_sentence(asked: dict[str, Any], lang: Any) -> None:
    answer = ask(seeds(), _QUESTIONS[asked["question"]], asked["params"], lang)
    assert answer.sentence.replace("\u00a0", " ") == asked[f"answer-{lang}"].replace("\u00a0", " ")


@cache
def _compact_seeds() -> ox.Store:
    return compact(seeds())


@pytest.mark.parametrize("lang", ["sv", "en"])
@pytest.mark.parametrize("asked", _ASKED)
def test_the_compact_form_gives_the_same_with_the_words_from_the_texts(
    asked: dict[str, Any], lang: Any
) -> None:
    question = _QUESTIONS[asked["question"]]
    answer = ask(_compact_seeds(), question, asked["params"], lang, seed_texts)
    assert answer == ask(seeds(), question, asked["params"], lang)
    assert not any(
        passage.quote for passage in ask(_compact_seeds(), question, asked["params"], lang).sources
    )


@pytest.mark.parametrize("asked", _ASKED)
def test_every_row_has_passages(asked: dict[str, Any]) -> None:
    answer = ask(seeds(), _QUESTIONS[asked["question"]], asked["params"], "sv")
    supported = {passage.claim for passage in answer.sources}
    assert all(set(claims) and set(claims) <= supported for claims in answer.claims)
    assert all(passage.end - passage.start == len(passage.quote) for passage in answer.sources)


def test_what_the_papers_do_not_state() -> None:
    not_stated = {
        case["id"]
        for case in _CASES
        for asked in case["asks"]
        if not asked["stated"] or "anger inte" in asked["answer-sv"] or "inte anger" in asked["answer-sv"]
    }
    assert len(_CASES) == 40
    assert sorted(not_stated) == [f"CQ{number:02}" for number in (2, 3, 7, 8, 17, 19, 22, 24, 27, 33, 36, 37)]


@pytest.mark.parametrize("name", sorted(set(_QUESTIONS) - {"connection"}))
def test_no_two_stores_of_the_same_papers_answer_in_another_order(name: str) -> None:
    """Rows are told apart by their claims or by all that they show; no row has whichever claim came first."""
    query = _QUESTIONS[name].query
    assert not re.search(r"\b(SAMPLE|GROUP_CONCAT)\s*\(", query, re.IGNORECASE)
    match = re.search(r"^SELECT (?:DISTINCT )?(.*) WHERE", query, re.MULTILINE)
    assert match is not None
    columns = set(re.findall(r"\?(\w+)", re.sub(r"\(\w+\([^()]*\) AS \?\w+\)| AS \?\w+", "", match[1])))
    order = set(re.findall(r"\?(\w+)", query.rpartition("ORDER BY")[2]))
    claims = {one for one in columns if one.startswith("claim")}
    assert (claims and claims <= order) or columns - {*claims, "statement"} <= order
