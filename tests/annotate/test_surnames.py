"""People in short: a surname alone, initials, and the groups of parties by their letters."""

import pytest

from stadsgraf.annotate.paper import MentionKind
from tests.annotate.test_people import HEAD
from tests.extract.helpers import read

_MEMBERS = "Kari Stenbeck (M) och Åke Lindroth (S) yrkar bifall. Bo-Erik Lind (C) yttrar sig.\n\n"


def last(text: str, kind: MentionKind) -> list[tuple[str, str]]:
    """Words and names of the mentions of a kind in the last sentence of a text."""
    mentions = read(HEAD + _MEMBERS + text).sentences[-1].mentions
    return [(m.words, m.name.label) for m in mentions if m.kind is kind and m.name is not None]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Mot beslutet reserverar sig Stenbeck.", "Stenbeck", "Kari Stenbeck"),
        ("Ordföranden ställer proposition på Lindroths yrkande.", "Lindroths", "Åke Lindroth"),
        ("Häri instämmer Lindroth.", "Lindroth", "Åke Lindroth"),
        ("Reservation: K Stenbeck", "K Stenbeck", "Kari Stenbeck"),
        ("Reservation anmäls av Å. Lindroth (S).", "Å. Lindroth", "Åke Lindroth"),
        ("Reservation: B-E Lind", "B-E Lind", "Bo-Erik Lind"),
    ],
)
def test_a_short_name_is_the_one_who_has_it_in_full(text: str, words: str, name: str) -> None:
    assert last(text, MentionKind.PERSON) == [(words, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Ärendet föredras av Rune Stenbeck.\n\nMot beslutet reserverar sig Stenbeck.",
        "Mot beslutet reserverar sig Brolund.",
        "Bruno Lindroth talar.\n\nHäri instämmer Lindroth.",
        "Mötet hölls i Stenbeck.",
        "Reservation: G Stenbeck",
        "Reservation anmäls av G. Lindroth.",
    ],
)
def test_a_short_name_of_two_or_of_nobody_stays_open(text: str) -> None:
    assert not {"Kari Stenbeck", "Åke Lindroth"} & {name for _, name in last(text, MentionKind.PERSON)}


def test_initials_with_the_letters_of_another_party_are_somebody_else() -> None:
    assert last("Reservation anmäls av K. Stenbeck (V).", MentionKind.PERSON) != [
        ("K. Stenbeck", "Kari Stenbeck")
    ]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("SD-gruppen avstår.", ["Sverigedemokraterna"]),
        ("Mot beslutet reserverar sig KD:s ledamöter.", ["Kristdemokraterna"]),
        ("Ledamöterna i M- och SD-grupperna avstår.", ["Moderaterna", "Sverigedemokraterna"]),
        ("M, KD och V reserverar sig.", ["Moderaterna", "Kristdemokraterna", "Vänsterpartiet"]),
        ("Mot beslutet reserverar sig C och L.", ["Centerpartiet", "Liberalerna"]),
    ],
)
def test_letters_name_the_group_of_a_party(text: str, parties: list[str]) -> None:
    assert [name for _, name in last(text, MentionKind.PARTYNAME)] == parties


@pytest.mark.parametrize(
    "text",
    ["Q-gruppen avstår.", "I M- och SD-kretsen talas det.", "Punkt C gäller avgiften.", "Vi yrkar bifall."],
)
def test_letters_of_something_else_name_no_party(text: str) -> None:
    assert last(text, MentionKind.PARTYNAME) == []
