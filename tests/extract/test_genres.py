"""What a paper's genre makes of its words: who decides and when, and what is only put to a meeting."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import labels, read


def acts(text: str, kind: ClaimType) -> list[tuple[str, str, str]]:
    """Who acts, on which day, and the outcome, of each claim of a class."""
    return [
        (" + ".join(labels(draft, Property.AGENT)), draft.period.start or "", outcome(draft))
        for draft in extract(read(text))
        if draft.type is kind
    ]


def outcome(draft: Draft) -> str:
    return next((str(value) for key, value in draft.values if key == "outcome"), "")


LETTER = "Tranås kommun\nKommunkansliet\n\n          BESLUTSMEDDELANDE\n          Datum: 2011-11-24\n\n"
JOINS = "Tranås kommun går med i Klimatkommunerna."
TOOK = f"Kommunfullmäktige fattade följande beslut:\n\n- {JOINS}\n"
BOARD = f"Styrelsen fattade följande beslut:\n\n   {JOINS}\n"


@pytest.mark.parametrize(
    ("told", "body"),
    [
        (
            f"Kommunfullmäktige behandlade det vid sitt sammanträde den 23 november 2011.\n\n{TOOK}",
            "kommunfullmäktige",
        ),
        (
            f"Det behandlades av kommunstyrelsen den 23 november 2011, § 97.\n{BOARD}",
            "kommunstyrelsen",
        ),
        (
            f"Vid kommunstyrelsens sammanträde den 23 november 2011 beslutades följande:\n\n1. {JOINS}\n",
            "kommunstyrelsen",
        ),
        (
            f"Kommunstyrelsen har vid sammanträde 2011-11-23 beslutat att {JOINS}\n",
            "kommunstyrelsen",
        ),
    ],
)
def test_a_letter_on_a_decision_gives_the_day_of_the_meeting(told: str, body: str) -> None:
    assert acts(LETTER + told, ClaimType.DECISION) == [(body, "2011-11-23", "bifall")]


@pytest.mark.parametrize(
    "told",
    [
        TOOK,
        f"Kommunstyrelsen behandlade frågan den 23 november 2011.\n\n{TOOK}",
    ],
)
def test_a_letter_that_tells_of_no_meeting_gives_no_day(told: str) -> None:
    assert acts(LETTER + told, ClaimType.DECISION) == []


DELEGATED = "Tranås kommun                 DELEGATIONSBESLUT\nKommunstyrelsen               2020-06-11\n\n"


@pytest.mark.parametrize(
    ("form", "official"),
    [
        (f"Beslutsfattare\nKommunikationschef Tobias Mark\n\nBeslut\n{JOINS}\n", "Tobias Mark"),
        (f"Delegat: Anna Berg, kommundirektör\n\nBeslut\n\n{JOINS}\n", "Anna Berg"),
        (f"Beslut\n\n{JOINS}\n\nSven Alm (S)\nKommunstyrelsens ordförande\n", "Sven Alm"),
        (
            f"Med stöd av delegation beslutar jag att {JOINS}\n\nFatima Back\nBiträdande kommundirektör\n",
            "Fatima Back",
        ),
    ],
)
def test_an_official_decides_by_delegation(form: str, official: str) -> None:
    assert acts(DELEGATED + form, ClaimType.DECISION) == [(official, "2020-06-11", "bifall")]


@pytest.mark.parametrize(
    "form",
    [f"Beslut\n\n{JOINS}\n", f"Beslutsfattare\nAnna Berg och Sven Alm\n\nBeslut\n\n{JOINS}\n"],
)
def test_a_decision_by_delegation_without_one_official_is_nobodys(form: str) -> None:
    assert acts(DELEGATED + form, ClaimType.DECISION) == []


SUMMONS = """TRANÅS KOMMUN

KALLELSE
Kommunstyrelsen sammanträder tisdagen den 9 september 2008
kl. 08.30 i Storsalen, Rådhuset

Ledamöter kallas. Ersättare underrättas.

FÖREDRAGNINGSLISTA

A.  Upprop

B.  Val av justerare
    Förslag: Sonja Elf (M).

2.  Medlemskap i Eurocities
    Dnr KS-2008-402 Dpl 01
    Kommunledningskontorets förslag: Tranås kommun ansöker om medlemskap i
    Eurocities fr.o.m. 2009.
    Arbetsutskottets förslag 2008-08-26: Ärendet utgår.

3.  Svar på motion av Tryggve Arn (MP) om Klimatkommunerna
    Arbetsutskottets förslag: Motionen avslås.

Tranås den 2 september 2008

Lena Back
Ordförande
"""


def test_a_summons_proposes_and_decides_nothing() -> None:
    assert acts(SUMMONS, ClaimType.DECISION) == []
    assert acts(SUMMONS, ClaimType.PROPOSAL) == [
        ("kommunledningskontoret", "", ""),
        ("arbetsutskottet", "2008-08-26", ""),
        ("arbetsutskottet", "", ""),
    ]


def test_nobody_is_present_in_a_summons() -> None:
    held = [
        (labels(draft, Property.MEMBER), labels(draft, Property.ROLE))
        for draft in extract(read(SUMMONS))
        if draft.type is ClaimType.ROLE_HOLDING
    ]
    assert held == [(("Lena Back",), ("ordförande",))]


@pytest.mark.parametrize("genre", ["Lägesrapport", "Föredragningslista", "Yttrande", "Interpellationssvar"])
def test_what_a_board_may_decide_is_no_decision(genre: str) -> None:
    head = f"Tranås kommun            {genre}\nKommunstyrelsen          2008-09-09\n\n"
    text = f"{head}Beslut\n\n{JOINS}\n\nKommunstyrelsen beslutar att Tranås kommun går med i Eurocities.\n"
    assert acts(text, ClaimType.DECISION) == []


MOVED = (
    "Motion till kommunfullmäktige i Tranås\n\nVi yrkar\n\n"
    "att Tranås kommun går med i Cittaslow.\n\nBritt Ham (S)\n\n"
)


@pytest.mark.parametrize("rule", ["------------------------\n", ""])
def test_what_was_decided_stands_below_the_motion(rule: str) -> None:
    text = f"{MOVED}{rule}Kommunfullmäktiges beslut den 26 januari 2023, § 9\n\nMotionen avslås.\n"
    assert acts(text, ClaimType.DECISION) == [("kommunfullmäktige", "2023-01-26", "avslag")]


def test_a_matter_that_is_sent_on_is_not_granted() -> None:
    decided = "Motionen överlämnas till kommunstyrelsen för beredning. Motionären har rätt att yttra sig.\n"
    text = f"{MOVED}Kommunfullmäktiges beslut 2023-01-26 § 9\n\n{decided}"
    assert acts(text, ClaimType.DECISION) == [("kommunfullmäktige", "2023-01-26", "överlämnad")]


ANSWER = (
    "Interpellation av Therez Back (V) om Mayors for Peace\n\nÄr du beredd att gå vidare?\n\n"
    "Therez Back (V)\n\n\n\n\nSvar på interpellation av Therez Back (V) om Mayors for Peace\n\n{}\n\n"
    "Tranås den 1 oktober 2018\n\nMats Blom (S)\nKommunstyrelsens ordförande\n"
)


@pytest.mark.parametrize(
    ("says", "proposed"),
    [
        ("Jag kommer att föreslå att Tranås kommun går med i Mayors for Peace.", ["Mats Blom"]),
        ("Jag kommer heller inte att föreslå att Tranås kommun går med i Mayors for Peace.", []),
        ("Jag avser knappast att föreslå att Tranås kommun går med i Mayors for Peace.", []),
    ],
)
def test_an_answer_is_a_paper_of_who_signs_it(says: str, proposed: list[str]) -> None:
    assert [who for who, _, _ in acts(ANSWER.format(says), ClaimType.PROPOSAL)] == proposed


def test_who_speaks_in_an_opinion_sits_in_its_board() -> None:
    text = (
        "Tranås kommun        YTTRANDE\nKulturnämnden        2015-03-19\n\n      Kommunstyrelsen\n\n"
        "Yttrande över remiss: Ansökan till Eurocities\n\nKulturnämnden tillstyrker.\n\n"
        "Elin Gad (MP) deltog inte i beslutet.\n"
    )
    said = [draft for draft in extract(read(text)) if draft.type is ClaimType.POSITION_STATEMENT]
    assert [labels(draft, Property.MADE_IN) for draft in said if labels(draft, Property.SPEAKER)] == [
        ("kulturnämnden",)
    ]


OFFICE = "Tranås kommun\n{}         2021-04-06\n\nSvar på motion om Klimatkommunerna\n\n"


@pytest.mark.parametrize(
    ("office", "heading"),
    [
        ("Socialkontoret", "SOCIALKONTORETS FÖRSLAG TILL KOMMUNSTYRELSEN"),
        ("Kommunstyrelsens kontor", "Kontorets förslag till kommunstyrelsen:"),
        ("Miljöförvaltningen", "Förslag till beslut"),
    ],
)
def test_an_office_that_proposes_needs_no_word_for_its_paper(office: str, heading: str) -> None:
    proposed = (
        "1.      Kommunstyrelsen föreslår kommunfullmäktige att Tranås kommun går med i Klimatkommunerna.\n"
    )
    text = f"{OFFICE.format(office)}{heading}\n\n{proposed}\nErik Hjalm\nutredare\n"
    found = acts(text, ClaimType.PROPOSAL)
    assert [(who.casefold(), day) for who, day, _ in found] == [(office.casefold(), "2021-04-06")]


def test_what_the_writer_proposes_is_not_the_offices() -> None:
    head = "PM\nStadsledningskontoret              2005-02-08\n\nFörslag\n\n"
    text = f"{head}Jag föreslår att Tranås kommun går ur Energy Cities.\n\n{{}}\n"
    assert acts(text.format("Till kännedom"), ClaimType.PROPOSAL) == []
    contact = "Kontaktperson är Tommy Hag, planerare.\n\nTH"
    assert [who for who, _, _ in acts(text.format(contact), ClaimType.PROPOSAL)] == ["Tommy Hag"]


OPINION = "Tranås kommun        YTTRANDE\nKulturnämnden        2015-03-19\n\nYttrande över remiss om bad\n\n"


def test_a_board_proposes_in_its_opinion_and_supports_others() -> None:
    text = (
        f"{OPINION}Kulturnämnden ställer sig bakom förslaget.\n\n"
        "Nämnden föreslår därför att deltagandet utvärderas efter tre år.\n"
    )
    assert acts(text, ClaimType.PROPOSAL) == [("kulturnämnden", "", "")]
    supported = [draft for draft in extract(read(text)) if draft.type is ClaimType.ENDORSEMENT]
    assert [labels(draft, Property.ENDORSES) for draft in supported] == [()]


def test_an_opinion_below_a_motion_is_a_paper_of_its_own() -> None:
    text = (
        "Motion till kommunfullmäktige i Tranås kommun\n\nInkommen 2010-11-08\n\nVi yrkar\n\n"
        "att Tranås kommun söker medlemskap i Cittaslow.\n\nEva Dahl (C)                Bo Ek (S)\n\n\n\n"
        "TRANÅS KOMMUN\nKommunledningskontoret                    2011-03-14\nPer Skytt, utredare\n\n"
        "Yttrande över motion om Cittaslow\n\nRörelsen sitter i Orvieto.\n\nKarin Lilja\nkanslichef\n"
    )
    paper = read(text)
    assert [(part.genre, part.date) for part in paper.parts] == [
        ("motion", "2010-11-08"),
        ("yttrande", "2011-03-14"),
    ]
    movers = [labels(d, Property.AGENT) for d in extract(paper) if d.type is ClaimType.PROPOSAL]
    assert movers == [("Eva Dahl", "Bo Ek")]
