"""People: forenames before towns, forms of address, letters of a party."""

import pytest

from stadsgraf.annotate.paper import MentionKind
from tests.extract.helpers import read

HEAD = "Nacka kommun\nTjänsteskrivelse\n2017-02-01\n\n"


def people(text: str) -> set[str]:
    return {
        mention.name.label
        for sentence in read(HEAD + text).sentences
        for mention in sentence.mentions
        if mention.kind is MentionKind.PERSON and mention.name is not None
    }


def towns(text: str) -> set[str]:
    return {
        mention.words
        for sentence in read(HEAD + text).sentences
        for mention in sentence.mentions
        if mention.kind in (MentionKind.MUNICIPALITY, MentionKind.CITY)
    } - {"Nacka kommun"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Eva Borås är medlem i styrgruppen.", "Eva Borås"),
        ("Där deltog Per-Olof Arboga och några till.", "Per-Olof Arboga"),
        ("Protokollet fördes av Lena Sunne.", "Lena Sunne"),
    ],
)
def test_a_forename_makes_a_surname_of_a_town(text: str, name: str) -> None:
    assert people(text) == {name}
    assert towns(text) == set()


@pytest.mark.parametrize(
    ("text", "town"), [("Även Borås är medlem.", "Borås"), ("Vännen Eva, Arboga, är med.", "Arboga")]
)
def test_a_town_after_another_word_is_a_town(text: str, town: str) -> None:
    assert people(text) == set()
    assert town in towns(text)


@pytest.mark.parametrize("address", ["Herr", "Fru", "Hr"])
def test_a_form_of_address_and_a_surname_are_a_person_of_the_paper(address: str) -> None:
    text = f"Kari Stenbeck (M) yrkar bifall.\n\n{address} Stenbeck fick svar."
    assert people(text) == {"Kari Stenbeck"}
    assert [m.words for m in read(HEAD + text).sentences[-1].mentions][:1] == [f"{address} Stenbeck"]


@pytest.mark.parametrize(
    "text",
    [
        "Kari Stenbeck (M) och Åke Stenbeck (S) yrkar bifall.\n\nHerr Stenbeck fick svar.",
        "Kari Stenbeck (M) yrkar bifall.\n\nHerr Lindroth fick svar.",
    ],
)
def test_a_surname_of_two_or_of_nobody_stays_open(text: str) -> None:
    last = read(HEAD + text).sentences[-1]
    assert MentionKind.PERSON not in [mention.kind for mention in last.mentions]


@pytest.mark.parametrize("name", ["Maria Arnell-Ost", "Ulla Krantz-Bo", "HåGe Lindman-Mo"])
def test_a_name_before_the_letters_of_a_party_is_no_organisation(name: str) -> None:
    assert name in people(f"{name} (MP) och Kari Stenbeck (S) har lagt en motion.")


@pytest.mark.parametrize("name", ["Moderna Parken (MP)", "Mayors Partnership (MP)"])
def test_initials_are_no_party(name: str) -> None:
    words = name.removesuffix(" (MP)")
    assert words not in people(f"Samarbetet {name} startade 2004. {words} har tre medlemmar.")
