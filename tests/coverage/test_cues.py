"""The table of cue words: every form is reached, and what it is found by is kept small."""

import re

import pytest

from stadsgraf.families import Family
from stadsgraf.swedish.cues import COUNTED, cues_of


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("medlemskapet", {(Family.MEMBERSHIP, False, "")}),
        ("grundade", {(Family.FOUNDING, False, "")}),
        ("grund", set()),
        ("gick", {(Family.MEMBERSHIP, True, then) for then in ("med", "ur", "in")}),
        ("sekretariatet", {(Family.COORDINATION, False, ""), (Family.SEATS, False, "")}),
        ("särskilt", {(Family.STATEMENTS, False, "uttalande"), (Family.STATEMENTS, False, "yttrande")}),
        ("årsavgiften", {(Family.COSTS, True, "")}),
        ("vatten", set()),
    ],
)
def test_a_word_and_what_it_speaks_of(word: str, expected: set[tuple[Family, bool, str]]) -> None:
    assert {(cue.family, cue.weak, cue.then) for cue in cues_of(word)} == expected


@pytest.mark.parametrize("text", [" städer", " av länets kommuner", " medlemmar i 12 länder"])
def test_what_a_network_has_a_number_of(text: str) -> None:
    assert COUNTED.match(text)


def test_a_sum_of_money_is_no_number_of_members() -> None:
    assert re.match(COUNTED, " kronor per år från kommuner") is None
