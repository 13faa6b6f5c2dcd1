"""Headings of the genres, bare names of bodies, and words of a head."""

import pytest

from stadsgraf.swedish.headings import BODY_LINE, SectionKind, heading_kind


@pytest.mark.parametrize(
    "line",
    [
        "Kultur-, idrotts- och fritidsnämnden",
        "Miljö-, bygg- och räddningsnämnden",
        "Barn-, ungdoms- och utbildningsutskottet",
        "Bygg-, miljö-, trafik- och energinämnden",
        "Teknik-, gatu- och parkförvaltningen",
        "Kultur- och fritidsnämnden",
        "Tekniska nämnden",
    ],
)
def test_a_board_of_several_fields_stands_alone(line: str) -> None:
    found = BODY_LINE.fullmatch(line)
    assert found is not None
    assert found["body"] == line


@pytest.mark.parametrize(
    "line",
    [
        "Till Kultur-, idrotts- och fritidsnämnden",
        "Kultur-, idrotts- och fritidsfrågor",
        "Kultur-, idrotts- och fritidsnämnden har svarat",
        "Kultur, idrott och Fritidsnämnden",
        "Nätet, Anna och kommunstyrelsen",
    ],
)
def test_words_with_more_than_a_board_do_not(line: str) -> None:
    assert BODY_LINE.fullmatch(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Förslag till tekniska nämnden",
        "Förslag till regionala utvecklingsnämnden",
        "Förslag till sociala nämnden",
        "FÖRSLAG TILL GEMENSAMMA NÄMNDEN",
        "Förslag till kommunfullmäktige:",
    ],
)
def test_what_is_proposed_to_a_board_is_a_proposal(line: str) -> None:
    assert heading_kind(line) is SectionKind.PROPOSAL


@pytest.mark.parametrize(
    "line",
    [
        "Förslag till tekniska lösningar",
        "Förslag till nya nämnden",
        "Förslag till tekniska nämnden har kommit.",
        "Tekniska nämnden",
        "Förslag till regionala samarbeten",
    ],
)
def test_what_is_proposed_otherwise_is_none(line: str) -> None:
    assert heading_kind(line) is None
