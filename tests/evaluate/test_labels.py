"""When labels name the same thing."""

import json
from pathlib import Path

import pytest

from stadsgraf.errors import InputError
from stadsgraf.evaluate.labels import Matcher, Section, fold, norm, read_aliases, same_outcome, within_edits
from tests.evaluate.conftest import DEVSET


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Luleå kommun", "lulea"),
        ("Stockholms stad", "stockholm"),
        ("Borås stad", "boras"),  # the s is the name's
        ("Kommunens nätverk", "kommunens natverk"),  # nothing but weak words: all of them
        ("City of Gothenburg", "gothenburg"),
        ("Gdańsk", "gdansk"),
        ("Les  Rencontres\n– Europe", "les rencontres europe"),
        ("§ 14 a", "§ 14 a"),
        ("…", ""),
    ],
)
def test_norm(label: str, expected: str) -> None:
    assert norm(label) == expected


def test_fold_keeps_punctuation() -> None:
    assert fold("Ærø’s  ÅÄÖ–list") == "aero's aao-list"


@pytest.mark.parametrize(
    ("gold", "label", "section", "same"),
    [
        ("Liberalerna", "FP", "party", True),
        ("Liberalerna", "FP", "general", False),
        ("Göteborgs Stad", "Gothenburg", "party", True),
        ("ordförande", "ordföranden", "role", True),
        ("borgarråd", "roll: borgarråd", "role", True),
        ("ordförande", "vice ordförande", "role", False),
        ("reservation", "reservation mot beslutet", "kind", True),
        ("särskilt uttalande", "uttalande", "kind", False),
        ("Vintercykelringen", "Vintercyke1ringen", "general", False),
    ],
)
def test_same(gold: str, label: str, section: Section, same: bool) -> None:
    assert Matcher(read_aliases(DEVSET / "aliases.json")).same(gold, [label], section) is same


@pytest.mark.parametrize(
    ("gold", "label", "same"),
    [
        ("Vintercykelringen", "Vintercyke1ringen", True),
        ("Vintercykelringen", "Vimtercykelrimgen", True),
        ("Vintercykelringen", "Vimtarcykalrimgen", False),
        ("Malmö", "Ma1m6", True),
        ("KIMO", "KIM", False),
        ("Åbo", "Abq", False),
    ],
)
def test_same_after_a_scan(gold: str, label: str, same: bool) -> None:
    assert Matcher(read_aliases(None), ocr=True).same(gold, [label]) is same


@pytest.mark.parametrize(
    ("first", "second", "distance"),
    [("", "", 0), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "xabc", 1), ("kitten", "sitting", 3)],
)
def test_within_edits_is_the_edit_distance(first: str, second: str, distance: int) -> None:
    assert within_edits(first, second, distance)
    assert distance == 0 or not within_edits(first, second, distance - 1)


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("bifall", "biföll förslaget", True),
        ("bifall", "avslag", False),
        ("återremiss", "avslag", False),
        ("val", "godkänd", True),
        ("val", "avslag", False),
    ],
)
def test_same_outcome(gold: str, found: str, same: bool) -> None:
    assert same_outcome(Matcher(read_aliases(DEVSET / "aliases.json")), gold, found) is same


def test_no_list_means_no_other_names() -> None:
    assert read_aliases(None).forms("Liberalerna", "party") == {"liberalerna"}


def test_list_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"aliases\.json: the list of other names cannot be read"):
        read_aliases(tmp_path / "aliases.json")


def test_list_of_the_wrong_form(tmp_path: Path) -> None:
    path = tmp_path / "aliases.json"
    path.write_text(json.dumps({"party": {"Liberalerna": "FP"}}), encoding="utf-8")
    with pytest.raises(InputError, match=r"Expected `array`.*party"):
        read_aliases(path)
