"""The API as OpenAPI 3.1 tells it: the routes, and one for each question of `queries/ask`."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from stadsgraf import __version__
from stadsgraf.pictures import MEDIA
from stadsgraf.query.ask import Answer
from stadsgraf.query.header import Kind, Parameter, Question
from stadsgraf.serve import facts, lines, overview, papers, quality, searching
from stadsgraf.serve.access import OPEN
from stadsgraf.serve.routes import LANG, ROUTES, Route, Taken
from stadsgraf.serve.sparql import FORM, GRAPHS, QUERY, RESULTS

_Schema = dict[str, Any]

_ANSWERS: Mapping[str, type] = {
    "counts": overview.Counts,
    "search": searching.Results,
    "entity": facts.Thing,
    "claim": facts.Statement,
    "papers": papers.Papers,
    "paper": papers.Page,
    "network": lines.Network,
    "quality": quality.Quality,
}
"""What each job gives; that of a picture is no JSON."""


class Problem(msgspec.Struct, frozen=True):
    """What goes back where a request cannot be answered: what is wrong, and what to do."""

    error: str


class Health(msgspec.Struct, frozen=True):
    """The server is there."""

    status: str
    version: str


class AnswerOfQuestion(Answer, frozen=True):
    """An answer, with the SPARQL that found it."""

    query: str = ""


_ERRORS = {
    "400": "The request cannot be answered as it stands: the message says what to do.",
    "404": "There is no such thing.",
    "406": "There is none of the forms that were asked for.",
    "413": "The request is too large.",
    "500": "A fault of the program.",
    "503": "The server is busy, or the answer takes too long or too much memory.",
}

_KINDS = {
    Kind.DATE: "a date, YYYY-MM-DD",
    Kind.TEXT: "text",
    Kind.CLAIM: "identifier of a claim",
    Kind.DOCUMENT: "name or identifier of a paper",
}


def document(questions: Iterable[Question], *, closed: bool = False) -> _Schema:
    """The description of the API, as JSON would hold it.

    Args:
        questions: those that can be asked.
        closed: whether the server answers only who has its token.
    """
    types = (*_ANSWERS.values(), AnswerOfQuestion, overview.Offer, Problem, Health)
    _, schemas = msgspec.json.schema_components(types, ref_template="#/components/schemas/{name}")
    paths: _Schema = {
        "/health": _get("Whether the server is there.", [], _json("Health")),
        "/api/questions": _get("The questions that can be asked.", [], _json_list("Offer")),
        **{route.path: _routed(route) for route in ROUTES},
        **{f"/api/ask/{one.name}": _question(one) for one in questions},
        "/sparql": _sparql(),
    }
    described: _Schema = {
        "openapi": "3.1.0",
        "info": {
            "title": "stadsgraf",
            "version": __version__,
            "description": "A knowledge graph of city papers: each fact leads back to the words on the page.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"schemas": schemas},
    }
    return _closed(described) if closed else described


def _closed(described: _Schema) -> _Schema:
    """A description of which every route but one takes the token, in either way."""
    refused = {"description": "The token of the server is missing.", "content": _json("Problem")}
    for path, item in described["paths"].items():
        for operation in item.values():
            if path == OPEN:
                operation["security"] = []
            else:
                operation["responses"]["401"] = refused
    schemes = {scheme: {"type": "http", "scheme": scheme} for scheme in ("bearer", "basic")}
    schemes["basic"]["description"] = "The token is the password, whatever the name."
    components = described["components"] | {"securitySchemes": schemes}
    return described | {"components": components, "security": [{scheme: []} for scheme in schemes]}


def _routed(route: Route) -> _Schema:
    parameters = [_parameter(one, required=one.name in route.needs) for one in route.takes]
    if "{id}" in route.path:
        parameters.insert(0, _identifier())
    if route.job == "picture":
        return _get(route.summary, parameters, {MEDIA: {}})
    return _get(route.summary, parameters, _json(_ANSWERS[route.job].__name__))


def _identifier() -> _Schema:
    return {
        "name": "id",
        "in": "path",
        "required": True,
        "description": "Identifier without its base; its slashes stand as they are.",
        "schema": {"type": "string", "minLength": 1},
    }


def _parameter(one: Taken, *, required: bool) -> _Schema:
    schema: _Schema = {"type": one.type}
    if one.type == "integer":
        schema |= {"minimum": one.least, "maximum": one.most}
    if one.choices:
        schema["enum"] = list(one.choices)
    if one.default != "":
        schema["default"] = one.default
    return {
        "name": one.name,
        "in": "query",
        "required": required,
        "description": one.description,
        "schema": schema,
    }


def _question(question: Question) -> _Schema:
    parameters = [_blank(one) for one in question.parameters] + [_parameter(LANG, required=False)]
    forms = _parameter(Taken("format", "Form of the answer.", choices=("json", "csv")), required=False)
    content = _json("AnswerOfQuestion") | {"text/csv": {"schema": {"type": "string"}}}
    return _get(question.wordings["en"].question, [*parameters, forms], content)


def _blank(one: Parameter) -> _Schema:
    what = _KINDS.get(one.kind, f"name or identifier: {one.kind}")
    schema: _Schema = {"type": "string", "minLength": 1}
    if one.kind is Kind.DATE:
        schema["format"] = "date"
    return {
        "name": one.name,
        "in": "query",
        "required": not one.optional,
        "description": f"{one.description} ({what})" if one.description else what,
        "schema": schema,
    }


def _sparql() -> _Schema:
    text = {"schema": {"type": "string"}}
    forms = dict.fromkeys((*RESULTS, *GRAPHS), text)
    query = {
        "name": "query",
        "in": "query",
        "required": False,
        "description": "SPARQL 1.1; without it, the service describes itself.",
        "schema": {"type": "string"},
    }
    graphs = [
        {
            "name": name,
            "in": "query",
            "required": False,
            "description": "IRI of a graph of the dataset.",
            "schema": {"type": "array", "items": {"type": "string", "format": "uri"}},
        }
        for name in ("default-graph-uri", "named-graph-uri")
    ]
    form = {"schema": {"type": "object", "properties": {"query": {"type": "string"}}, "required": ["query"]}}
    return {
        "get": _operation("Run a SPARQL 1.1 query.", [query, *graphs], forms),
        "post": {
            **_operation("Run a SPARQL 1.1 query.", graphs, forms, ("415",)),
            "requestBody": {"required": True, "content": {QUERY: text, FORM: form}},
        },
    }


def _get(summary: str, parameters: list[_Schema], content: _Schema) -> _Schema:
    return {"get": _operation(summary, parameters, content)}


def _operation(
    summary: str, parameters: list[_Schema], content: _Schema, more: tuple[str, ...] = ()
) -> _Schema:
    errors = _ERRORS | dict.fromkeys(more, "The body is of no type that is taken.")
    problem = _json("Problem")
    return {
        "summary": summary,
        "parameters": parameters,
        "responses": {
            "200": {"description": "The answer.", "content": content},
            **{code: {"description": text, "content": problem} for code, text in errors.items()},
        },
    }


def _json(name: str) -> _Schema:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}


def _json_list(name: str) -> _Schema:
    items = {"$ref": f"#/components/schemas/{name}"}
    return {"application/json": {"schema": {"type": "array", "items": items}}}
