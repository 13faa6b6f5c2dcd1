"""Names with what they are for, words made of names, and places of several bodies, which are no networks."""

import pytest

from stadsgraf.annotate.acronyms import is_made_of
from stadsgraf.annotate.phrased import gone_on
from tests.annotate.test_discover import networks

TURISM = ["2.1 Nordiska Fjällrådet för turism", "Vi lämnar Nordiska Fjällrådet för turism i år."]
BULLER = ["Baltiska Ringen mot buller bildades 2001.", "I Baltiska Ringen mot buller ingår Lund."]


@pytest.mark.parametrize(
    ("blocks", "label", "whole"),
    [
        (TURISM, "Nordiska Fjällrådet", "Nordiska Fjällrådet för turism"),
        (BULLER, "Baltiska Ringen", "Baltiska Ringen mot buller"),
        (["Avgiften till Baltiska Ringen för året är låg."], "Baltiska Ringen", "Baltiska Ringen"),
        (["Baltiska Ringen för fram krav och för en dialog."], "Baltiska Ringen", "Baltiska Ringen"),
    ],
)
def test_a_name_goes_on_where_the_paper_prints_it_twice(blocks: list[str], label: str, whole: str) -> None:
    assert gone_on(label, blocks) == whole


@pytest.mark.parametrize(
    ("word", "label", "made"),
    [
        ("Eurnaf", "European Urban Nature Forum", True),
        ("Coastnet", "Northern Towns Network", False),
        ("Coatonet", "Coastal Towns Network", True),
        ("Lund", "European Urban Nature Forum", False),
        ("Euregna", "European Regional and Local Nature Authorities", True),
    ],
)
def test_a_word_made_of_the_beginnings_of_a_name(word: str, label: str, made: bool) -> None:
    assert is_made_of(word, label) is made


@pytest.mark.parametrize(
    "passage",
    [
        "I nätverket ingår bl.a. landstingen i Östergötland och Västmanland.",
        "Dessutom ingår kommunerna i Dalsland och Värmland.",
        "Av medlemmarna deltar biblioteken i Halland och Småland.",
    ],
)
def test_places_of_several_bodies_are_no_network(passage: str) -> None:
    assert networks(passage) == set()
