"""Names of municipalities as the registers have them, and as a paper prints them."""

import pytest

from stadsgraf.annotate.lexicon import build, entry, merged
from stadsgraf.annotate.paper import MentionKind
from stadsgraf.model import Name
from stadsgraf.vocabulary import EntityType
from tests.extract.helpers import read

_HEAD = "Skrivelse\n1998-03-08\n\nOm samarbeten\n\n"


def _councils(passage: str) -> list[tuple[EntityType, str]]:
    return [
        (m.name.kind, m.name.label)
        for sentence in read(f"{_HEAD}{passage}\n").sentences
        for m in sentence.mentions
        if m.kind is MentionKind.MUNICIPALITY and m.name is not None
    ]


@pytest.mark.parametrize(
    "passage",
    [
        "Gotlands kommun ansöker om medlemskap i Eurocities.",
        "Mötet leddes av Gotlands kommun.",
        "Fullmäktige hörde om Gotlands kommuns ansökan.",
        "Inbjudan gick till GOTLANDS KOMMUN.",
    ],
)
def test_a_municipality_that_is_a_region_now_keeps_the_name_it_had(passage: str) -> None:
    assert _councils(passage) == [(EntityType.MUNICIPALITY, "Gotlands kommun")]


@pytest.mark.parametrize(
    ("passage", "name"),
    [
        ("Region Gotland ansöker om medlemskap i Eurocities.", "Region Gotland"),
        ("Gotland ansöker om medlemskap i Eurocities.", "Region Gotland"),
        ("Stockholms kommun ansöker om medlemskap i Eurocities.", "Stockholms stad"),
        ("Borås kommun ansöker om medlemskap i Eurocities.", "Borås Stad"),
    ],
)
def test_other_forms_are_of_the_name_that_it_has(passage: str, name: str) -> None:
    assert [label for _, label in _councils(passage)] == [name]


def test_the_head_of_an_old_paper_names_it_as_it_was() -> None:
    home = read("GOTLANDS KOMMUN      PROTOKOLL\nKommunstyrelsen      1998-03-08\n\nText.\n").home
    assert home is not None
    assert home.label == "Gotlands kommun"


def test_names_of_a_paper_come_before_those_of_the_registers() -> None:
    def network(name: str) -> Name:
        return Name(EntityType.NETWORK, name)

    below = build(
        [
            entry("Malm Ringen", MentionKind.NETWORK, network("register")),
            entry("Malm Ringen Norr", MentionKind.NETWORK, network("longer")),
            entry("Skogskretsen", MentionKind.NETWORK, network("other")),
        ]
    )
    above = build(
        [
            entry("Malm Ringen", MentionKind.NETWORK, network("paper")),
            entry("Hamnkedjan", MentionKind.NETWORK, network("new")),
        ]
    )
    both = merged(below, above)
    assert {first: [item.name.label for item in both[first]] for first in both} == {
        "malm": ["longer", "paper"],
        "skogskretsen": ["other"],
        "hamnkedjan": ["new"],
    }
    assert len(both) == 3
    assert "hamnkedjan" in both
    assert "skogskretsen" in both
    assert "kedjan" not in both
    assert both.get("kedjan", ()) == ()
    assert len(below) == 2
