"""What the processes can be asked for: functions from a build and arguments to a reply.

An argument is text, a number or a list of texts, as the address gives it; `app` says which each takes.
"""

from collections.abc import Callable, Mapping
from typing import Literal

import msgspec

from stadsgraf.pictures import MEDIA, read_picture
from stadsgraf.query.ask import READ, answered
from stadsgraf.query.formats import Lang
from stadsgraf.query.parameters import MissingError, bind, bound_query
from stadsgraf.query.table import to_csv
from stadsgraf.query.terms import is_claim
from stadsgraf.serve import lines, overview, papers, sparql
from stadsgraf.serve.built import Built
from stadsgraf.serve.facts import described, standing, statement, thing
from stadsgraf.serve.media import best
from stadsgraf.serve.overview import ground_of
from stadsgraf.serve.quality import quality
from stadsgraf.serve.reply import Reply, as_json, refusal
from stadsgraf.serve.searching import search
from stadsgraf.serve.sheets import name_of

Given = Mapping[str, str | int | list[str]]
_Run = Callable[[Built, Given], Reply]

_DESCRIBED = 10_000
"""Triples that are given of one node."""


def _sparql(built: Built, given: Given) -> Reply:
    asked = sparql.Asked(_text(given, "query"), _texts(given, "default"), _texts(given, "named"))
    return sparql.answer(built, asked, _text(given, "accept"))


def _describe(built: Built, given: Given) -> Reply:
    node = standing(built.store, _text(given, "id"))
    if node is None:
        return _unknown(given)
    return sparql.graph_reply(described(built.store, node, _DESCRIBED), _text(given, "accept"))


def _ask(built: Built, given: Given) -> Reply:
    question = built.questions.get(_text(given, "name"))
    if question is None:
        return refusal(404, f"There is no question {_text(given, 'name')}: /api/questions lists them.")
    params = dict(zip(_texts(given, "names"), _texts(given, "values"), strict=True))
    media = best(_text(given, "accept"), ("application/json", "text/csv"))
    most = READ if media != "text/csv" else None
    try:
        terms = bind(built.store, question, params)
    except MissingError as error:
        lacks = error.parameter
        what = f"{lacks.name} ({lacks.kind}: {lacks.description})"
        return refusal(400, f"/api/ask/{question.name} needs the parameter {what}.")
    answer = answered(built.graph, question, terms, _lang(given), most)
    if not answer.stated:
        told = ground_of(built, question, answer, _lang(given))
        answer = msgspec.structs.replace(answer, ground=told)
    if media == "text/csv":
        return Reply(200, "text/csv", to_csv(answer.table).encode())
    return as_json({**msgspec.structs.asdict(answer), "query": bound_query(question, terms)})


def _search(built: Built, given: Given) -> Reply:
    text, kind = _text(given, "q"), _text(given, "kind")
    return as_json(search(built, text, kind, _number(given, "limit"), _number(given, "excerpts")))


def _entity(built: Built, given: Given) -> Reply:
    node = standing(built.store, _text(given, "id"))
    if node is None:
        return _unknown(given)
    return as_json(thing(built.graph, node, _lang(given)))


def _claim(built: Built, given: Given) -> Reply:
    node = standing(built.store, _text(given, "id"))
    if node is None or not is_claim(built.store, node):
        return _unknown(given)
    return as_json(statement(built, node, _lang(given)))


def _papers(built: Built, given: Given) -> Reply:
    return as_json(papers.papers(built.search, _number(given, "limit"), _number(given, "offset")))


def _paper(built: Built, given: Given) -> Reply:
    node = standing(built.store, _text(given, "id"))
    if node is None:
        return _unknown(given)
    return as_json(papers.page(built, node, _lang(given)))


def _picture(built: Built, given: Given) -> Reply:
    found = read_picture(built.folder, name_of(_text(given, "id")), _number(given, "page"))
    if found is None:
        said = f"There is no picture of page {_number(given, 'page')} of {_text(given, 'id')}"
        return refusal(404, f"{said}: /api/paper/{{id}} lists the pages that have one.")
    return Reply(200, MEDIA, found)


def _network(built: Built, given: Given) -> Reply:
    most = _number(given, "most")
    if not _text(given, "about"):
        return as_json(lines.whole(built, most))
    node = standing(built.store, _text(given, "about"))
    if node is None:
        return refusal(404, f"The graph has no {_text(given, 'about')}.")
    return as_json(lines.around(built.graph, node, _number(given, "depth"), most))


def _quality(built: Built, given: Given) -> Reply:
    code = _text(given, "code")
    found = quality(built, code, _number(given, "limit"), _number(given, "offset"))
    if code and not found.findings and not found.issues:
        return refusal(404, f"Nothing of the kind {code} was found: /api/quality lists the kinds.")
    return as_json(found)


def _counts(built: Built, _: Given) -> Reply:
    return as_json(overview.counts(built.folder))


JOBS: Mapping[str, _Run] = {
    "ask": _ask,
    "claim": _claim,
    "counts": _counts,
    "describe": _describe,
    "entity": _entity,
    "network": _network,
    "paper": _paper,
    "papers": _papers,
    "picture": _picture,
    "quality": _quality,
    "search": _search,
    "sparql": _sparql,
}
"""The jobs by name."""


def _unknown(given: Given) -> Reply:
    return refusal(404, f"The graph has no {_text(given, 'id')}: /api/search finds what it has.")


def _lang(given: Given) -> Lang:
    lang: Literal["sv", "en"] = "sv" if given.get("lang") == "sv" else "en"
    return lang


def _text(given: Given, name: str) -> str:
    value = given.get(name, "")
    assert isinstance(value, str)
    return value


def _number(given: Given, name: str) -> int:
    value = given[name]
    assert isinstance(value, int)
    return value


def _texts(given: Given, name: str) -> tuple[str, ...]:
    value = given.get(name, [])
    assert isinstance(value, list)
    return tuple(value)
