"""Content negotiation as RFC 9110 has it."""

import pytest

from stadsgraf.serve.media import best

OFFERED = ("application/json", "text/csv", "text/turtle")


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/*", "text/csv"),
        ("TEXT/TURTLE", "text/turtle"),
        ("text/csv;q=0.5, text/turtle;q=0.8", "text/turtle"),
        ("text/turtle;q=0.5, */*;q=0.8", "application/json"),
        ("application/json;q=0, */*;q=0.1", "text/csv"),
        ("text/csv;charset=utf-8", "text/csv"),
        ("text/csv;charset=utf-8;q=0.1, text/turtle;q=0.2", "text/turtle"),
        ("image/png", None),
        ("application/json;q=0", None),
        ("no media type, text/csv", "text/csv"),
    ],
)
def test_what_a_client_would_rather_have(accept: str, chosen: str | None) -> None:
    assert best(accept, OFFERED) == chosen
