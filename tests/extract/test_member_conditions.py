"""Memberships that hang on a condition that their sentence begins with, by conjunction or verb."""

import pytest

from tests.extract.test_membership import Row, rows


def _if(member: str, organization: str = "Eurocities", since: str = "") -> set[Row]:
    return {("Conditional", member, organization, since, "")}


READ: tuple[tuple[str, set[Row]], ...] = (
    ("Om föreningen kommer till stånd ansluter sig Gävle.", _if("Gävle kommun")),
    ("Om stadgarna antas avser Lund att ansöka om medlemskap i Eurocities.", _if("Lunds kommun")),
    ("Ifall avgiften sänks före sommaren går Borås med.", _if("Borås Stad")),
    (
        "Blir stadgarna antagna avser Gävle att söka medlemskap i Eurocities från och med 2025.",
        _if("Gävle kommun", since="2025-01-01"),
    ),
    (
        "Antas de nya stadgarna går Lund med i Eurocities den 1 januari 2024.",
        _if("Lunds kommun", since="2024-01-01"),
    ),
    ("Skulle avgiften sänkas går Borås med.", _if("Borås Stad")),
    ("Kommer föreningen till stånd under 2024 blir Gävle medlem.", _if("Gävle kommun")),
    ("Får vi besked i tid söker Lund inträde i Eurocities.", _if("Lunds kommun")),
)
REFUSED = (
    "Om avgiften sänks går Borås med på förslaget.",
    "Blir mötet av ordnar Gävle en resa till Eurocities.",
    "Skulle Lund gå med i Eurocities höjs avgiften.",
    "Höjs avgiften lämnar Gävle nätverket.",
    "Om Lund går med i Eurocities får Gävle veta det.",
    "Blir stadgarna antagna ansluter sig Gävle inte.",
    "Kommer det pengar går Lund med i Eurocities?",
)


@pytest.mark.parametrize(
    ("sentence", "expected"), READ, ids=lambda value: value[:40] if isinstance(value, str) else ""
)
def test_what_hangs_on_a_condition(sentence: str, expected: set[Row]) -> None:
    assert rows(sentence) == expected


@pytest.mark.parametrize("sentence", REFUSED)
def test_what_a_condition_leaves_open(sentence: str) -> None:
    assert rows(sentence) == set()
