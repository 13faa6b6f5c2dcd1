"""The description of the API is valid, and the API is as it says."""

from typing import Any

import schemathesis
from hypothesis import HealthCheck, given, settings
from openapi_spec_validator import validate
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

from tests.serve.servers import Server

CHECKS = [not_a_server_error, status_code_conformance, response_schema_conformance]


def test_the_description_is_valid(server: Server) -> None:
    document = server.get("/openapi.json").json()
    assert document["openapi"].startswith("3.1")
    validate(document)


def test_each_question_has_its_route(server: Server) -> None:
    paths = server.get("/openapi.json").json()["paths"]
    asked = {f"/api/ask/{one['name']}" for one in server.get("/api/questions").json()}
    assert {path for path in paths if path.startswith("/api/ask/")} == asked


def test_what_comes_back_is_what_the_description_says(server: Server) -> None:
    schema = schemathesis.openapi.from_url(server.url + "/openapi.json")
    explored = 0
    for found in schema.get_all_operations():
        assert isinstance(found, Ok)
        operation = found.ok()

        @settings(max_examples=8, suppress_health_check=list(HealthCheck), database=None)
        @given(case=operation.as_strategy())
        def explore(case: "schemathesis.Case[Any]") -> None:
            case.call_and_validate(checks=CHECKS)

        explore()
        explored += 1
    assert explored > 40
