import pytest

from stadsgraf.extract.affiliations import extract
from stadsgraf.vocabulary import Property
from tests.extract.helpers import drafts, labels, quotes, table

READ = [
    (
        "Frida Wallgren (MP) yrkar bifall.",
        {("Frida Wallgren", "Miljöpartiet")},
    ),
    (
        "Reservation anfördes av Frida Wallgren, Yngve Stolpe och Ziba Karimi (alla M) samt Ture Lans (FP).",
        {
            ("Frida Wallgren", "Moderaterna"),
            ("Yngve Stolpe", "Moderaterna"),
            ("Ziba Karimi", "Moderaterna"),
            ("Ture Lans", "Liberalerna"),
        },
    ),
    (
        "Mot beslutet reserverar sig (s)-ledamöterna Frida Wallgren och Yngve Stolpe samt Ture Lans (kds).",
        {
            ("Frida Wallgren", "Socialdemokraterna"),
            ("Yngve Stolpe", "Socialdemokraterna"),
            ("Ture Lans", "Kristdemokraterna"),
        },
    ),
    ("Ordet ges åt Frida Wallgren (BÅP) och Yngve Stolpe (-).", {("Frida Wallgren", "BÅP")}),
    ("Centerpartiet genom Frida Wallgren yrkar bifall.", {("Frida Wallgren", "Centerpartiet")}),
    ("Yngve Stolpe yrkar avslag. Yngve Stolpe, Vänsterpartiet, talar.", {("Yngve Stolpe", "Vänsterpartiet")}),
    (
        "För Centerpartiet i Ystad\n\nYngve Stolpe          Frida Wallgren\n",
        {("Yngve Stolpe", "Centerpartiet"), ("Frida Wallgren", "Centerpartiet")},
    ),
    ("Karl-Åke von Platen (L), K. Ström (V) och Lo D'Amato (SD) deltar.", {
        ("Karl-Åke von Platen", "Liberalerna"),
        ("K. Ström", "Vänsterpartiet"),
        ("Lo D'Amato", "Sverigedemokraterna"),
    }),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ)
def test_affiliations(text: str, expected: set[tuple[str, str]]) -> None:
    assert table(drafts(text, extract), Property.MEMBER, Property.ORGANIZATION) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Medlem är även European Cities on Drug Matters (ECDM).",
        "Göteborgs Stad (GS) och Region Skåne (RS) deltar.",
        "Förslaget har beretts av Tekniska Kontoret (TK).",
        "Frida Wallgren (-) yrkar bifall.",
    ],
)
def test_no_affiliation(text: str) -> None:
    assert drafts(text, extract) == []


def test_quote_runs_from_the_name_to_the_label_of_the_list() -> None:
    text = "Mötet leds av Frida Wallgren, Yngve\nStolpe och Ziba Karimi (alla KD)."
    found = {labels(draft, Property.MEMBER)[0]: draft for draft in drafts(text, extract)}
    assert quotes(text, found["Yngve Stolpe"]) == ("Yngve Stolpe och Ziba Karimi (alla KD)",)
    assert found["Ziba Karimi"].evidence[0].party_label == "KD"


def test_spellings_that_a_scan_keeps_apart_are_one_person() -> None:
    text = (
        "Bo Sjölund (S) yrkar bifall.\n\nBo Sjölund (S) yrkar votering.\n\nBo Sj6lund (S) reserverar sig.\n"
    )
    assert table(drafts(text, extract), Property.MEMBER) == {("Bo Sjölund",)}
    hidden = {name.hidden for draft in drafts(text, extract) for _, name in draft.participants[:1]}  # type: ignore[union-attr]
    assert hidden == {("Bo Sj6lund",)}
