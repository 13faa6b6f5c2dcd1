"""Networks that a heading names and the text under it calls by their last noun."""

import pytest

from tests.annotate.test_discover import networks


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("3.2 Skogsbygdsringen\n\nRingen startades i Osby 2013 av Osby och Älmhult.", {"Skogsbygdsringen"}),
        (
            "4. Dalslands Brukskrets\n\nKretsen, som grundades 1988, verkar för bruken.",
            {"Dalslands Brukskrets"},
        ),
        ("Västerhavets hamnklubb\n\nKlubben samlar sju hamnkommuner.", {"Västerhavets hamnklubb"}),
        ("3.2 Utvärdering\n\nRingen startades 2013.", set()),
        ("Nätverk\n\nNätverket startades 2013.", set()),
        ("Om koalitionen\n\nKoalitionen startades 2013 av Osby.", set()),
        ("Inträde i ringen\n\nRingen startades 2013 av Osby.", set()),
        ("Norra valkretsen\n\nKretsen bildades 1994.", set()),
        ("Skogsbygdsringen\n\nRingen ligger på bordet.", set()),
        ("Skogsbygdsringen\n\nKommunen deltar inte.", set()),
    ],
)
def test_a_heading_names_what_is_then_called_by_its_noun(passage: str, names: set[str]) -> None:
    assert networks(passage) == names


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("Kallhavsregionerna inrättades 2017. Valet av Kallhavsregionerna var lätt.", {"Kallhavsregionerna"}),
        ("Slottsorterna grundades 2001 av Borås. Mötet för Slottsorterna ställdes in.", {"Slottsorterna"}),
        ("Grannkommunerna bildades 1971.", set()),
        ("Stugan hör till Slottsorterna.", set()),
    ],
)  # fmt: skip
def test_a_definite_plural_with_a_capital_inside_sentences_is_a_name(passage: str, names: set[str]) -> None:
    assert networks(passage) == names
