"""Offices of people that a verb tells: in bodies, offices, networks and towns, in any order of the clause."""

import pytest

from tests.extract.helpers import read
from tests.extract.passages import roles

_HEAD = (
    "ÖREBRO KOMMUN\nKommunstyrelsen\nTJÄNSTESKRIVELSE\n2023-05-10\n\nÄrendet\n"
    "Eurocities är ett nätverk för större städer i Europa. "
)


def _roles(text: str) -> set[str]:
    told = roles(read(f"{_HEAD}{text}\n"), "Örebro kommun")
    return {role.removeprefix("Stated ") for role in told if role.startswith("Stated ")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Kommunstyrelsen har utsett Ali Demir till samordnare för Eurocities.",
            "Ali Demir/samordnare/Eurocities",
        ),
        (
            "Den 3 maj 2021 utsåg kommunstyrelsen Maja Ekvall till kontaktperson för Eurocities.",
            "Maja Ekvall/kontaktperson/Eurocities 2021-05-03..",
        ),
        (
            "Som kontaktperson i Eurocities fungerar näringslivschefen Lars Hed.",
            "Lars Hed/kontaktperson/Eurocities",
        ),
        (
            "Tidigare ordförande för Eurocities var Ulla Brandt, Malmö.",
            "Ulla Brandt/ordförande/Eurocities FORMER",
        ),
        (
            "Nätverkets ordförande, Nyköpings kommunalråd Urban Granström, informerade.",
            "Urban Granström/ordförande/Eurocities",
        ),
        (
            "Nätverket leds av en styrelse. Ordförande är Trelleborgs kommunalråd Siv Ramel (C).",
            "Siv Ramel/ordförande/Eurocities",
        ),
        (
            "Britta Sandell är förvaltningschef på socialförvaltningen.",
            "Britta Sandell/förvaltningschef/socialförvaltningen",
        ),
        (
            "Britta Sandell, chef för kulturförvaltningen, redovisar läget.",
            "Britta Sandell/chef/kulturförvaltningen",
        ),
        (
            "Upphandlingsenheten har yttrat sig. Enhetens chef, Rolf Palm, tillstyrker.",
            "Rolf Palm/chef/upphandlingsenheten",
        ),
        (
            "Sekreterare vid sammanträdet var Gun Ekwall.",
            "Gun Ekwall/sekreterare/kommunstyrelsen",
        ),
        ("Gun Ekwall tjänstgjorde som sekreterare.", "Gun Ekwall/sekreterare/kommunstyrelsen"),
        ("Borgmästaren i Tartu, Urmas Klaas, höll i mötet.", "Urmas Klaas/borgmästare/Tartu"),
        ("Amsterdams vice borgmästare Noor Visser var här.", "Noor Visser/vice borgmästare/Amsterdam"),
        (
            "Ordförandeskapet i Eurocities har övergått från Gent till Leipzig.",
            "Leipzig/ordförande/Eurocities",
        ),
        (
            "Sten Hultgren (C) har den 2 april avsagt sig uppdraget som kommunens ombud i Eurocities.",
            "Sten Hultgren/ombud/Eurocities FORMER",
        ),
        (
            "Fullmäktige beslutar att entlediga Sten Hult (C) från uppdraget som ledamot i kulturnämnden.",
            "Sten Hult/ledamot/kulturnämnden FORMER",
        ),
        (
            "I föreningens styrelse sitter för kommunens räkning Per Lager (M).",
            "Per Lager/styrelseledamot/Eurocities",
        ),
        (
            "Nordmaling övertog vid det senaste årsskiftet ordförandeskapet i Eurocities.",
            "Nordmalings kommun/ordförande/Eurocities 2023-01-01..",
        ),
        ("Maj-Lis Öberg (S) utses att vara kommunens ombud i Eurocities.", "Maj-Lis Öberg/ombud/Eurocities"),
        ("Tomelilla har status som observatör i Eurocities.", "Tomelilla kommun/observatör/Eurocities"),
    ],
)  # fmt: skip
def test_an_office_is_read(text: str, told: str) -> None:
    assert told in _roles(text)


@pytest.mark.parametrize(
    "text",
    [
        "Valberedningen föreslår att Ali Demir blir samordnare för Eurocities.",
        "Kommunstyrelsen har inte utsett Ali Demir till samordnare för Eurocities.",
        "Britta Sandell vill bli kontaktperson i Eurocities.",
        "Ska Britta Sandell vara kontaktperson för Eurocities?",
        "Om Britta Sandell är kontaktperson för Eurocities bör hon få en ersättare.",
        "Kommunstyrelsen avser att utse Maja Ekvall till kontaktperson för Eurocities.",
        "Maja Ekvall har avböjt uppdraget som kontaktperson för Eurocities.",
    ],
)
def test_a_wish_a_plan_or_a_denial_is_no_office(text: str) -> None:
    assert not any("/samordnare/" in role or "/kontaktperson/" in role for role in _roles(text))
