"""Offices that go from one to another: chairs that rotate, who came before and after, elections in decisions."""
# ruff: noqa: E501

import pytest

from tests.extract.helpers import read
from tests.extract.passages import roles

_NETWORK = "Eurocities är ett nätverk för större städer i Europa. "
_LETTER = f"ÖREBRO KOMMUN\nKommunstyrelsen\nTJÄNSTESKRIVELSE\n2023-05-10\n\nÄrendet\n{_NETWORK}\n\nBakgrund\n"
_MINUTES = (
    "ÖREBRO KOMMUN\nKommunfullmäktige\nPROTOKOLL\n2023-05-10\n\n§ 12 Val\n\nKommunfullmäktiges beslut\n\n"
)


def _roles(text: str, head: str = _LETTER) -> set[str]:
    return roles(read(f"{head}{text}\n"), "Örebro kommun")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ordförandeskapet växlar mellan medlemmarna. Västerås hade det 2019–2020 och Gävle tog över i januari 2021.",
            {
                "Stated Västerås stad/ordförande/Eurocities 2019-01-01..2020-12-31",
                "Stated Gävle kommun/ordförande/Eurocities 2021-01-01..",
            },
        ),
        (
            "Ordförandeklubban vandrar: Lund hade den 2012, Kiruna 2013 och sedan den 1 januari 2014 ligger den hos Falun.",
            {
                "Stated Lunds kommun/ordförande/Eurocities 2012-01-01..2012-12-31",
                "Stated Kiruna kommun/ordförande/Eurocities 2013-01-01..2013-12-31",
                "Stated Falu kommun/ordförande/Eurocities 2014-01-01..",
            },
        ),
        (
            "Lund var ordförande 2018, Falun 2019 och Kiruna 2020.",
            {
                "Stated Lunds kommun/ordförande/Eurocities 2018-01-01..2018-12-31",
                "Stated Falu kommun/ordförande/Eurocities 2019-01-01..2019-12-31",
                "Stated Kiruna kommun/ordförande/Eurocities 2020-01-01..2020-12-31",
            },
        ),
        (
            "Ordförandeskapet går runt. Åbo är ordförande 2022 och efterträds av Bergen 2023.",
            {
                "Stated Åbo/ordförande/Eurocities 2022-01-01..",
                "Planned Bergen/ordförande/Eurocities 2023-01-01..",
            },
        ),
        (
            "Falun övertog 2019 ordförandeskapet i Eurocities efter Lund.",
            {
                "Stated Falu kommun/ordförande/Eurocities 2019-01-01..",
                "Stated Lunds kommun/ordförande/Eurocities ..2019-12-31",
            },
        ),
        (
            "Örebro inträdde den 1 juli 1998 och satt i nätverkets styrelse 2008–2010.",
            {"Stated K/styrelseledamot/Eurocities 2008-01-01..2010-12-31"},
        ),
        (
            "Vice ordförande i nätverket är Katarzyna Mazur från Lublin.",
            {"Stated Katarzyna Mazur/vice ordförande/Eurocities"},
        ),
        (
            "Nätverkets svenska koordinator, Karin Holm, besökte kommunen i maj.",
            {"Stated Karin Holm/koordinator/Eurocities"},
        ),
        ("Ordförande i Eurocities är Karin Holm.", {"Stated Karin Holm/ordförande/Eurocities"}),
    ],
)
def test_who_has_had_the_chair(text: str, told: set[str]) -> None:
    assert _roles(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Ordförandeskapet växlar mellan medlemmarna. Gävle erbjöds det 2021 men tackade nej.",
        "Ordförandeskapet växlar mellan medlemmarna. Kansliet hade 2019 tre anställda och Gävle 2020 två.",
        "Lund var värd 2018, Falun 2019 och Kiruna 2020.",
        "Lund var inte ordförande 2018, Falun 2019.",
        "Vem som efterträds av Bergen 2023 är inte klart.",
        "Arbetet leds från Åbo.",
        "Nätverkets blivande koordinator, Karin Holm, besökte kommunen i maj.",
    ],
)
def test_what_tells_of_no_chair(text: str) -> None:
    assert _roles(text) == set()


@pytest.mark.parametrize(
    ("items", "told"),
    [
        (
            "att bevilja Torbjörn Sand (KD) befrielse från uppdraget som ledamot i miljönämnden, samt\n\natt i hans ställe välja Inga Quist (KD).",
            {
                "Stated Torbjörn Sand/ledamot/miljönämnden FORMER",
                "Stated Inga Quist/ledamot/miljönämnden 2023-05-10..",
            },
        ),
        (
            "att till ledamot i kulturnämnden efter Folke Säve (L), som avlidit, utse Siri Mann (L).",
            {
                "Stated Siri Mann/ledamot/kulturnämnden 2023-05-10..",
                "Stated Folke Säve/ledamot/kulturnämnden FORMER",
            },
        ),
        (
            "att utse Barbro Wising (S) till kommunens ombud vid Eurocities stämma i Gent den 4 december 2023.",
            {"Stated Barbro Wising/ombud/Eurocities 2023-12-04.."},
        ),
    ],
)
def test_whom_a_body_elects(items: str, told: set[str]) -> None:
    assert _roles(items, _MINUTES) == told


def test_an_election_that_is_only_proposed_is_none() -> None:
    items = "att till ledamot i kulturnämnden efter Folke Säve (L), som avlidit, utse Siri Mann (L)."
    proposed = _MINUTES.replace("Kommunfullmäktiges beslut", "Valberedningens förslag")
    assert not any(role.startswith("Stated Siri Mann") for role in _roles(items, proposed))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Anna Berg är ordförande i Eurocities sedan den 1 maj 2017; dessförinnan hade Lars Hed uppdraget.",
            "Stated Lars Hed/ordförande/Eurocities ..2017-04-30",
        ),
        (
            "Anna Berg är ordförande i Eurocities. Dessförinnan hade Lars Hed uppdraget.",
            "Stated Lars Hed/ordförande/Eurocities FORMER",
        ),
        (
            "Gävle är sedan maj 2019 ordförande i Eurocities och avlöste då Lund.",
            "Stated Lunds kommun/ordförande/Eurocities ..2019-05-31",
        ),
        (
            "Anna Berg (S) är koordinator för Eurocities. Hon efterträdde Lars Hed.",
            "Stated Lars Hed/koordinator/Eurocities FORMER",
        ),
    ],
)
def test_who_had_the_office_before(text: str, told: str) -> None:
    assert told in _roles(text)


@pytest.mark.parametrize(
    "text",
    [
        # Which of the two offices is meant is not said.
        "Anna Berg är ordförande i Eurocities. Karin Holm är ordförande i Klimatkommunerna, ett annat nätverk. Dessförinnan hade Lars Hed uppdraget.",
        "Anna Berg är ordförande i Eurocities. Hon efterträdde inte Lars Hed.",
        "Anna Berg är ordförande i Eurocities.\n\nDessförinnan hade Lars Hed uppdraget.",
        "Dessförinnan hade Lars Hed uppdraget.",
    ],
)
def test_before_whom_is_not_said(text: str) -> None:
    assert not any("Lars Hed" in role and "Eurocities" in role for role in _roles(text))


@pytest.mark.parametrize("adjective", ["tidigare", "förre", "dåvarande"])
def test_a_former_holder_is_none_at_present(adjective: str) -> None:
    told = _roles(f"Nätverkets {adjective} koordinator, Karin Holm, besökte kommunen i maj.")
    assert all(role.endswith("FORMER") for role in told)
