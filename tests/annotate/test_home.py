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


PICTURE = "Tjänsteskrivelse\n2021-03-08\n\n{head}\n\nMedlemskap i Eurocities\n\nÄrendet\n\n{text}\n\n{foot}\n"
"""A paper whose letterhead is a picture, of which the text of a file has nothing."""


def home_of(head: str = "", text: str = "Nätverket är bra.", foot: str = "") -> str:
    found = read(PICTURE.format(head=head, text=text, foot=foot)).home
    return found.label if found else ""


@pytest.mark.parametrize(
    ("head", "text", "foot", "home"),
    [
        (
            "Anna Berg, utredare\nanna.berg@hassleholm.se",
            "Hässleholm gick med 2004.",
            "",
            "Hässleholms kommun",
        ),
        ("", "Växjö gick med 2004.", "Box 100\n351 12 Växjö\nwww.vaxjo.se", "Växjö kommun"),
        ("Kansliet        ks@upplands-bro.se", "Det är bra för Upplands-Bro.", "", "Upplands-Bro kommun"),
        ("Enheten för kultur och fritid, mjolby.se", "Läget i Mjölby är gott.", "", "Mjölby kommun"),
    ],
)
def test_the_domain_of_who_writes_tells_whose_paper_it_is(head: str, text: str, foot: str, home: str) -> None:
    assert home_of(head, text, foot) == home


@pytest.mark.parametrize(
    "foot",
    [
        "Kopia till:\nregistrator@vaxjo.se\nAnna Berg",
        "Kopia till: registrator@vaxjo.se",
        "Expedieras: registrator@vaxjo.se",
        "Beslutet skickas till: registrator@vaxjo.se",
        "Sändlista\n\nregistrator@vaxjo.se\n\nAkten",
        "Beslutet skickas till\n\n- Samordnaren, registrator@vaxjo.se\n- Akten",
        "För kännedom\nAnna Berg, anna.berg@vaxjo.se",
        "Kontaktperson i nätverket: Eva Lind, eva.lind@vaxjo.se",
        "Källor\n\nwww.vaxjo.se",
        "Läs mer: www.vaxjo.se",
    ],
)
def test_the_domain_of_who_gets_a_copy_does_not(foot: str) -> None:
    assert home_of(text="Läget i Växjö är gott.", foot=foot) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Frågor om läget i Växjö besvaras av Eva Lind, eva.lind@vaxjo.se, som samordnar nätverket.",
        "Nätverkets samordnare i Växjö nås på telefon eller\neva.lind@vaxjo.se.",
        "Mer om nätverket i Växjö finns på www.vaxjo.se",
        "Läget i Växjö är gott. Läget i Mjölby är gott.\n\nvaxjo.se   mjolby.se",
        "Läget i Mjölby är gott.\n\nwww.vaxjo.se",
    ],
)
def test_the_domain_in_running_text_or_of_two_towns_does_not(text: str) -> None:
    assert home_of(text=text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Kommunstyrelsen föreslår\n\natt Kalix kommun ansöker om medlemskap,\n\natt avgiften tas ur budget.",
        "Förslag till beslut\n\n1. Kalix kommun utträder ur nätet.\n2. Avgiften tas ur budget.",
        "Kommunstyrelsen beslutar:\n\n– Kalix kommun deltar i nätet.",
        "Kommunfullmäktige beslutar att Kalix kommun ska gå med i nätet.",
        "Anna Berg (S) yrkar att Kalix kommun säger upp avtalet.",
    ],
)
def test_whom_the_points_of_a_decision_are_about_tells_whose_paper_it_is(text: str) -> None:
    assert home_of(text=text) == "Kalix kommun"


@pytest.mark.parametrize(
    "text",
    [
        "Kalix kommun blir medlem i nätet i maj.",
        "Medlemmar\n\n– Kalix kommun ingår sedan 2010.\n– Övriga är mindre.",
        "Nätverket föreslår att Kalix kommun går med i nätet.",
        "Förslag till beslut\n\n1. Kalix kommun går med.\n2. Mora kommun går med.",
        "Förslag till beslut\n\n1. Kalix kommuns ansökan avslås.",
    ],
)
def test_a_sentence_about_a_municipality_or_points_about_two_do_not(text: str) -> None:
    assert home_of(text=text) == ""


ALONE = [
    ("NACKA\n\nProtokoll\n2014-05-06", "Nacka kommun"),
    ("Härnösand\nTjänsteskrivelse    2014-05-06", "Härnösands kommun"),
    ("Kalmar\nKommunledningskontoret\n2014-05-06", "Kalmar kommun"),
    ("2014-05-06   SUNDSVALL   PM", "Sundsvalls kommun"),
]
NOT_ALONE = [
    "Sundsvall\n2014-05-06\n\nResan till havet",
    "Konferens   Sundsvall   Protokoll",
    "Protokoll\nKalmar",
    "Kalmar Energi\nTjänsteskrivelse",
]


@pytest.mark.parametrize(("head", "home"), ALONE)
def test_a_bare_name_above_the_genre_or_a_body_is_a_letterhead(head: str, home: str) -> None:
    found = read(head + MATTER).home
    assert found is not None
    assert found.label == home


@pytest.mark.parametrize("head", NOT_ALONE)
def test_a_bare_name_without_them_or_below_them_is_none(head: str) -> None:
    assert read(head + MATTER).home is None


@pytest.mark.parametrize(
    ("head", "home"),
    [
        ("ÖREBRO\nKOMMUN              PROTOKOLL", "Örebro kommun"),
        ("Dnr 12/14     BORÅS\n              STAD", "Borås Stad"),
        ("VÄSTRA\nGÖTALANDSREGIONEN", "Västra Götalandsregionen"),
    ],
)
def test_a_name_that_a_narrow_column_has_broken_is_whole(head: str, home: str) -> None:
    found = read(head + MATTER).home
    assert found is not None
    assert found.label == home


@pytest.mark.parametrize(
    "head", ["ÖREBRO                   12\n              KOMMUN", "ÖREBRO\nKOMMUNAL SAMVERKAN"]
)
def test_words_out_of_line_or_of_something_else_are_no_name(head: str) -> None:
    assert read(head + "\n\nEn fri text om Eurocities.\n").home is None
