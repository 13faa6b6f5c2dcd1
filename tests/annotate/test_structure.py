"""Titles and cases of papers."""

import pytest

from stadsgraf.swedish.headings import SectionKind
from tests.extract.helpers import read

HEAD = "Växjö kommun\n\nTjänsteskrivelse\n2021-03-08\n\n"
BODY = "Växjö kommun är medlem i Eurocities.\n"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Medlemskap i Eurocities", "Medlemskap i Eurocities"),
        ("Dnr TN 2016/214 Utträde ur Eurocities", "Utträde ur Eurocities"),
        ("KS 2022/1183 Medlemskap i Eurocities", "Medlemskap i Eurocities"),
        ("Medlemskap i Eurocities Förslag till kommunstyrelsens beslut", "Medlemskap i Eurocities"),
    ],
)
def test_a_title_is_without_number_and_heading(line: str, title: str) -> None:
    assert read(f"{HEAD}{line}\n\n{BODY}").title == title


def test_a_short_paragraph_is_no_title() -> None:
    paper = read(
        f"{HEAD}Kommunen har ett råd. Steget till medlemskap i Eurocities är kort. Vi föreslår\n\n{BODY}"
    )
    assert "Steget" not in paper.title


@pytest.mark.parametrize(
    "heading",
    ["§ 14 Utträde ur Eurocities Dnr KS 2021/17", "§ 14\n\nDnr KS 2021/17 Utträde ur Eurocities"],
)
def test_a_case_has_title_and_number_apart(heading: str) -> None:
    paper = read(f"Växjö kommun\n\nProtokoll\n2021-03-08\n\n{heading}\n\n{BODY}")
    case = paper.cases[-1]
    assert (case.title, case.number, case.paragraph) == ("Utträde ur Eurocities", "KS 2021/17", "14")


RUN_ON = """VÄXJÖ KOMMUN
Kommunstyrelsen                     2021-03-08

Övriga deltagande    Petra Hult, kanslichef
                     Lars Mo, European Green Cities, § 14

§ 14
Information om ansökan
Diarienr KS-2021/17
Petra Hult redogör för ansökan och svarar på frågor om den. Mycket återstår, och arbetet fortsätter.

§ 15 Utträde ur Eurocities
Växjö kommun är medlem i Eurocities. Avgiften har höjts, och kommunen har inte deltagit i något möte på länge.

Kf § 16. Val av ombud
Petra Hult förklarar att det inte behövs. Ärendet utgår efter en stund av samtal om det som har varit.
"""


def test_a_paragraph_mark_above_running_text_opens_a_case() -> None:
    cases = [(case.title, case.number, case.paragraph) for case in read(RUN_ON).cases[1:]]
    assert cases == [
        ("Information om ansökan", "KS-2021/17", "14"),
        ("Utträde ur Eurocities", "", "15"),
        ("Val av ombud", "", "16"),
    ]


@pytest.mark.parametrize(
    "line", ["§ 12 KL är tydlig i den delen och ger ingen annan möjlighet än den.", "§§ 14–16 gäller detta."]
)
def test_a_paragraph_of_a_law_opens_no_case(line: str) -> None:
    below = "Det är vad som sägs om saken, och mer kan inte sägas."
    text = f"Växjö kommun\n\nProtokoll\n2021-03-08\n\n{line}\n{below}\n"
    assert [case.paragraph for case in read(text).cases] == [""]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_the_code_behind_a_number_is_no_title(gap: str) -> None:
    text = f"{HEAD}§ 58   Dnr 2019-000211   4.2.1{gap}Medlemskap i Eurocities\n\n{BODY}"
    case = read(text).cases[-1]
    assert (case.paragraph, case.number, case.title) == ("58", "2019-000211", "Medlemskap i Eurocities")


def test_a_persons_line_is_no_title() -> None:
    assert read(RUN_ON).title == "Information om ansökan"


@pytest.mark.parametrize(
    ("block", "title"),
    [
        ("VÄXJÖ KOMMUN\nKommunstyrelsen\nÖversyn av kommunens resor", "Översyn av kommunens resor"),
        ("Växjö kommun – Miljöenheten\nKlimatarbetet i korthet", "Klimatarbetet i korthet"),
        ("Lisbet Strand\nkanslichef", ""),
        ("Handläggare: Lisbet Strand", ""),
        ("Hur man överklagar, se bilaga", ""),
        ("Växjö 2021-03-08", ""),
    ],
)
def test_a_running_head_or_signature_is_no_title(block: str, title: str) -> None:
    assert read(f"{block}\n\nTexten är kort. Den är slut.\n").title == title


def test_the_documents_of_a_case_are_no_title() -> None:
    mark = "§ 5 Svar på en skrivelse\nDnr KS-2021-45 Dpl 01"
    paper = read(f"Växjö kommun\n\n{mark}\n\nBeslutsunderlag\nMotion den 3 maj\nAnsökan den 8 maj\n")
    assert paper.title == "Svar på en skrivelse"
    assert (paper.cases[-1].number, paper.cases[-1].paragraph) == ("KS-2021-45", "5")


def test_headings_may_have_numbers_and_papers_of_a_list_are_none() -> None:
    text = "1. Bakgrund\n\nDet är så.\n\n2. Bedömning\n\nDet är bra.\n\nBilagor\n1. Ärendet\n2. Yttranden\n"
    headings = [section.heading for section in read(f"{HEAD}{text}").sections]
    assert headings == ["", "1. Bakgrund", "2. Bedömning", "Bilagor"]


def test_a_lowercase_word_of_a_genre_begins_no_paper() -> None:
    line = "Nämnden har i  tjänsteskrivelse 2016-04-28  föreslagit detta, och så blev det."
    paper = read(f"Växjö kommun\nProtokoll\n2021-03-08\n\nText.\n\f{line}\n\nSlut.\n")
    assert [part.genre for part in paper.parts] == ["protokoll"]


def test_many_matters_are_no_trouble() -> None:
    assert len(read("§ 1 Anna\n\n" * 3000).cases) == 3001


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("MILJÖNÄMNDEN          Sammanträde den 21 oktober 2014", "miljönämnden"),
        ("BARN- OCH UTBILDNINGSNÄMNDEN", "barn- och utbildningsnämnden"),
    ],
)
def test_a_head_in_capitals_names_its_body(head: str, body: str) -> None:
    paper = read(f"Halmstads kommun\n{head}\n\nPROTOKOLL\n\n{BODY}")
    assert paper.parts[0].body is not None
    assert paper.parts[0].body.label == body


@pytest.mark.parametrize("title", ["Motion: Låt kommunen arbeta för fred", "Motion – arbete för fred"])
def test_a_title_after_its_genre_is_that_of_a_motion(title: str) -> None:
    assert read(f"Till kommunfullmäktige i Växjö\n\n{title}\n\n{BODY}").parts[0].genre == "motion"


_MINUTES = "Växjö kommun\nKommunfullmäktige\nPROTOKOLL\n2021-03-08\n\n"
_DECIDED = f"{_MINUTES}§ 3 Fred\n\nBeslut\n\natt bifalla motionen.\n\n"
_PROSE = "Växjö kommun har länge varit med i Eurocities, som är ett nätverk för större\nstäder i Europa.\n"


@pytest.mark.parametrize("heading", ["Motionen", "Vad kontoret har fått fram", "Om nätverket"])
def test_any_heading_above_prose_ends_what_is_decided(heading: str) -> None:
    paper = read(f"{_DECIDED}{heading}\n\n{_PROSE}")
    assert [section.heading for section in paper.sections][-1] == heading
    assert paper.section_of(paper.sentences[-1]).kind is SectionKind.OTHER


@pytest.mark.parametrize(
    "below",
    [
        f"Kommunen går med den 1 maj.\n\n{_PROSE}",  # a sentence
        "Anna Berg\n\natt kommunen går med.\n",  # what follows is decided
        "Anna Berg\n\nBo Ek\n",  # names below names
    ],
)
def test_what_is_no_heading_ends_nothing(below: str) -> None:
    paper = read(f"{_DECIDED}{below}")
    assert paper.section_of(paper.sentences[-1]).kind is SectionKind.DECISION


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("§ 41          Dnr 213/96 008", "213/96"),
        ("§ 41   Dnr KS 2021/88 106", "KS 2021/88"),
        ("§ 41   Dnr 2004-117 008.1", "2004-117"),
        ("§ 41   Dnr 2004/117", "2004/117"),
    ],
)
def test_the_three_figures_of_the_plan_are_no_title(line: str, number: str) -> None:
    case = read(f"{HEAD}{line}\n\nInträde i föreningen\n\n{BODY}").cases[-1]
    assert (case.paragraph, case.number, case.title) == ("41", number, "Inträde i föreningen")
