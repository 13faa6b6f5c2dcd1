"""What an act asks for in a subordinate clause: "att kommunen från och med 2013 ansluter sig till X"."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.vocabulary import ClaimType
from tests.extract.helpers import read
from tests.extract.passages import shown

_HEAD = "ÖREBRO KOMMUN\nKommunledningskontoret\nTJÄNSTESKRIVELSE\n2012-05-10\n\nÄrendet\n"
_HOME = "Örebro kommun"


def _memberships(text: str) -> list[str]:
    found = [d for d in extract(read(_HEAD + text)) if d.type is ClaimType.MEMBERSHIP]
    return [shown(draft, _HOME).replace("/test.txt", "") for draft in found]


@pytest.mark.parametrize(
    ("wish", "when"),
    [
        ("kommunen ansöker om medlemskap i Cittaslow", ""),
        ("kommunen i stället söker medlemskap i Cittaslow fr.o.m. den 1 januari 2014", " 2014-01-01.."),
        ("kommunen från och med den 1 januari 2013 ansluter sig till Cittaslow", " 2013-01-01.."),
        ("kommunen snarast blir medlem i Cittaslow", ""),
        ("kommunen skall vara medlem i Cittaslow", ""),
        ("kommunen förnyar sitt medlemskap i Cittaslow", ""),
        ("kommunen även fortsättningsvis kvarstår i Cittaslow", ""),
        ("kommunen tackar ja till att delta i Cittaslow", ""),
        ("kommunen undertecknar anslutningsavtalet med Cittaslow", ""),
        ("medlemskap söks i Cittaslow", ""),
        ("ett medlemskap i Cittaslow tecknas från 2015", " 2015-01-01.."),
        ("kommunens plats i Cittaslow behålls", ""),
    ],
)
def test_a_wish_is_a_proposed_membership(wish: str, when: str) -> None:
    told = _memberships(f"Kommunledningskontoret föreslår att {wish}.\n")
    assert told == [f"Membership Proposed K/Cittaslow{when}"]


@pytest.mark.parametrize(
    "text",
    [
        "Kommunledningskontoret utreder om kommunen snarast ska bli medlem i Cittaslow.",
        "Det är oklart vad som krävs för att kommunen förnyar sitt medlemskap i Cittaslow.",
        "Kommunen skriver under sina avtal med Cittaslow elektroniskt.",
        "Kontoret föreslår att kommunen tackar för att medlemskap i Cittaslow har förklarats.",
    ],
)
def test_without_an_act_that_holds_it_nothing_is_asked_for(text: str) -> None:
    assert not [claim for claim in _memberships(text + "\n") if "Stated" in claim or "Proposed" in claim]


@pytest.mark.parametrize(
    "text",
    [
        "Kulturnämnden begärde att kommunen gick med i Cittaslow.",
        "Kommunalförbundet Nerike, där kommunen är medlem, har meddelat att man avstår.",
        "Förslag till beslut i kommunfullmäktige: kommunen ansöker om medlemskap i Cittaslow.",
    ],
)
def test_what_is_asked_for_or_told_of_another_is_no_fact(text: str) -> None:
    told = _memberships(f"Cittaslow är ett nätverk för småstäder. {text}\n")
    assert not [c for c in told if c.endswith("Cittaslow") and ("Stated" in c or "Requested" in c)]


def test_what_begins_in_one_sentence_and_ends_in_another_is_one_membership() -> None:
    head = "Cittaslow är ett nätverk för småstäder. "
    told = _memberships(f"{head}Falköping kom med 2004. Orsa kom med 2005. Falköping gick ur 2010.\n")
    assert told == [
        "Membership Stated Falköpings kommun/Cittaslow 2004-01-01..2010-12-31",
        "Membership Stated Orsa kommun/Cittaslow 2005-01-01..",
    ]
    again = _memberships(f"{head}Orsa kom med 2005. Orsa gick ur 2007. Orsa kom med 2009.\n")
    assert len(again) == 3
