"""Whose paper it is: letterheads that tell, and names that do not."""

import pytest

from stadsgraf.registers import load_registers
from tests.extract.helpers import read, registered_names

MATTER = "\n\nMedlemskap i Eurocities\n\nKommunen är medlem.\n"
HEADS = [
    ("TOMELILLA KOMMUN            PROTOKOLL\nKommunstyrelsen     2014-05-06", "Tomelilla kommun"),
    ("Kommunfullmäktige i Köping 2014-05-06, § 12", "Köpings kommun"),
    ("Kommunstyrelsen i Tidaholm\nTjänsteskrivelse", "Tidaholms kommun"),
    ("Motion till kommunfullmäktige i Mjölby", "Mjölby kommun"),
    ("Riktlinjer för Avesta kommun\nAntagna 2014-05-06", "Avesta kommun"),
    ("Informationsbladet nr 4 – Falu kommun", "Falu kommun"),
    ("Region Jämtland Härjedalen\nRegionstyrelsen 2014-05-06", "Region Jämtland Härjedalen"),
    ("VÄSTRA GÖTALANDSREGIONEN    PROTOKOLL", "Västra Götalandsregionen"),
    ("Lunds kommuns kulturförvaltning\nTjänsteskrivelse", "Lunds kommun"),
    ("NACKA                         1 (2)\nKOMMUN               TJÄNSTESKRIVELSE", "Nacka kommun"),
    ("             2018-02-27\nHELSINGBORGS    1 (2)\nSTAD\n             PM", "Helsingborgs stad"),
    ("TRANÅS                 PROTOKOLL\nKommunfullmäktige      2013-04-05", "Tranås kommun"),
]
NOBODY = [
    "Nyhetsbrev nr 2\n\nVi hälsar Härnösand och Region Gävleborg välkomna.",
    "Föreningen Hemslöjden\nTill\nKommunstyrelsen i Mjölby",
    "Kopia: Sveriges Kommuner och Regioner; Avesta kommun",
    "SAMVERKANSAVTAL\n\nMellan Avesta kommun, Falu kommun och Mora kommun sluts följande avtal.",
    "FÖRVALTNINGSRÄTTEN I FALUN    DOM\n\nMOTPART    Avesta kommun",
    "Granskning av Köpings kommuns bolag\nRevisionsrapport",
    "PRESSINBJUDAN\nFalun 2014-05-06",
    "Hembygdsgillet\nFalun\n\nKommunstyrelsen",
    "Hembygdsgillet\n\nKommunstyrelsen\nFalun",
    "Kommunstyrelsen\nProtokoll\n\nAnna Falun\nstad",
]


@pytest.mark.parametrize(("head", "home"), HEADS)
def test_a_letterhead_tells_whose_paper_it_is(head: str, home: str) -> None:
    found = read(head + MATTER).home
    assert found is not None
    assert found.label == home


@pytest.mark.parametrize("head", NOBODY)
def test_a_name_in_the_text_or_among_others_is_no_letterhead(head: str) -> None:
    assert read(head + MATTER).home is None


def test_every_region_and_municipality_may_issue_a_paper() -> None:
    registers = load_registers()
    names = {region.name for region in registers.regions}
    names |= {municipality.name for municipality in registers.municipalities[::20]}
    homes = {name: read(f"{name}\n2014-05-06{MATTER}Yttrande till Ale kommun.\n").home for name in names}
    assert {name: home.label if home else "" for name, home in homes.items()} == {
        name: name for name in names
    }
    assert registered_names().lexicon


FORMAL = "Ärendet\n\n{}\n\nBeredning\n\n{}\n"


@pytest.mark.parametrize(
    ("first", "second", "home"),
    [
        ("Avesta kommun har bjudits in.", "Det är bra för Avesta kommun.", "Avesta kommun"),
        ("Avesta kommun har bjudits in.", "Det är bra för Falu kommun.", ""),
        ("Kommunen har bjudits in.", "Det är bra för kommunen.", ""),
    ],
)
def test_without_a_head_the_one_municipality_of_a_formal_paper_counts(
    first: str, second: str, home: str
) -> None:
    found = read(FORMAL.format(first, second)).home
    assert (found.label if found else "") == home


def test_a_dateline_counts_only_in_a_formal_paper() -> None:
    dated = read(FORMAL.format("Staden har bjudits in.", "Det är bra.") + "\nSolna den 3 maj 2014\n").home
    assert dated is not None
    assert dated.label == "Solna stad"
    assert read("Hej alla!\n\nDet är bra.\n\nSolna den 3 maj 2014\n").home is None


def test_the_head_of_a_later_page_counts_where_the_first_has_none() -> None:
    later = "Avesta kommun    Tjänsteskrivelse\n2014-05-06\n\nÄrendet\n"
    home = read(f"MEDBORGARFÖRSLAG\n\nGå med i Eurocities!\n\n\n\n{later}").home
    assert home is not None
    assert home.label == "Avesta kommun"
