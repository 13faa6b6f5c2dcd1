"""Regions by the words of their names: unions for a county and counties of the neighbouring lands."""

import pytest

from stadsgraf.annotate.paper import MentionKind
from tests.extract.helpers import read

_HEAD = "Örebro kommun\n\nSkrivelse\n2011-03-08\n\nOm samarbeten\n\n"


def regions(text: str) -> list[str]:
    return [
        m.name.label
        for sentence in read(text).sentences
        for m in sentence.mentions
        if m.kind is MentionKind.MUNICIPALITY and m.name is not None and "rebro" not in m.name.label
    ]


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("Regionförbundet Hälsingland anslöts 2009.", ["Regionförbundet Hälsingland"]),
        ("Mötet leddes av Regionförbundet i Hallands län.", ["Regionförbundet i Hallands län"]),
        ("Norra Österbottens förbund och Nyland deltog.", ["Norra Österbottens förbund"]),
        ("Med var även Pommerns vojvodskap.", ["Pommerns vojvodskap"]),
        ("Kalmar läns landsting och Hylte deltog.", ["Kalmar läns landsting", "Hylte kommun"]),
        ("Dåvarande Kalmar läns landsting deltog.", ["Kalmar läns landsting"]),
        ("Orten är medlem i Regionförbundet Hälsingland.", []),
        ("Regionförbundet är en part.", []),
        ("Fiskarnas förbund deltog.", []),
    ],
)  # fmt: skip
def test_a_region_is_known_by_the_words_of_its_name(passage: str, names: list[str]) -> None:
    assert regions(f"{_HEAD}{passage}\n") == names


def test_a_part_of_its_name_is_no_network() -> None:
    sentence = read(f"{_HEAD}Regionförbundet Hälsingland deltog till 2014.\n").sentences[-1]
    assert not [m for m in sentence.mentions if m.kind is MentionKind.NETWORK]


@pytest.mark.parametrize(
    ("head", "passage", "kind"),
    [
        ("Regionförbundet Hälsingland", "Styrelsen föreslår att förbundet lämnar ERRIN.", MentionKind.HOME),
        ("Regionförbundet Hälsingland", "Vi är med i Byars förbund. Så är förbundet.", MentionKind.NETREF),
        ("Örebro kommun", "Styrelsen föreslår att förbundet lämnar ERRIN.", MentionKind.NETREF),
    ],
)  # fmt: skip
def test_a_paper_of_a_union_calls_it_so(head: str, passage: str, kind: MentionKind) -> None:
    sentence = read(f"{head}\n\nTjänsteskrivelse\n2011-03-08\n\n{passage}\n").sentences[-1]
    assert [m.kind for m in sentence.mentions if m.words == "förbundet"] == [kind]
