"""Proposals and decisions by how they are laid out: lists without a colon, headings in the margin, bullets of any kind."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Name
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import labels, read

_LETTER = "LINKÖPINGS KOMMUN\nMiljökontoret\nTJÄNSTESKRIVELSE\n2021-04-06\n\nÄrendet\n"
_MINUTES = (
    "LINKÖPINGS KOMMUN\nKommunstyrelsen\nSAMMANTRÄDESPROTOKOLL\n2021-04-06\n\n§ 45 Klimatkommunerna\n\n"
)


def _acts(text: str, kind: ClaimType) -> set[tuple[tuple[str, ...], int]]:
    """Who acts, and how many claims the act is about."""
    told = Property.PROPOSES if kind is ClaimType.PROPOSAL else Property.DECIDES
    return {
        (
            labels(draft, Property.AGENT),
            sum(prop is told and not isinstance(target, Name) for prop, target in draft.participants),
        )
        for draft in extract(read(text + "\n"))
        if draft.type is kind
    }


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mårten Ljung-Wahl (C) har i en motion daterad den 26 januari 2021 föreslagit\n\natt      Linköpings kommun söker medlemskap i föreningen\n         Klimatkommunerna,\n\natt      kommunen redovisar sina utsläpp.", ("Mårten Ljung-Wahl",)),
        ("Bo Ek (V) m.fl. har i en motion till kommunfullmäktige den 3 maj 2020 hemställt att kommunen ansluter sig till Klimatkommunerna.", ("Bo Ek",)),
        ("I en motion som väckts av Bo Ek (V) yrkas att kommunen går med i Klimatkommunerna.", ("Bo Ek",)),
        ("Miljöpartiet har i en motion, daterad 3 maj 2020, föreslagit att Linköping går med i Klimatkommunerna.", ("Miljöpartiet",)),
        ("I motionen, som är undertecknad av Bo Ek (V) och Eva Dahl (MP), föreslås\n\n1. att Linköping går med i Klimatkommunerna\n2. att en kontaktperson utses", ("Bo Ek", "Eva Dahl")),
        ("Motionärerna Bo Ek och Eva Dahl (V) yrkar dels att Linköping går med i Klimatkommunerna, dels att en kontaktperson utses.", ("Bo Ek", "Eva Dahl")),
        ("Bo Ek (V) väckte den 15 november 2016 en motion med två yrkanden: att Linköpings kommun går med i Klimatkommunerna, och att avgiften ses över.", ("Bo Ek",)),
        ("I en motion som kom in den 25 oktober 2018 föreslår Bo Ek (V) dels att kommunen söker medlemskap i Klimatkommunerna, dels att avgiften ses över.", ("Bo Ek",)),
        ("Stadskontoret, genom utredaren Josef Winter, föreslår i tjänsteskrivelse den 2 april 2019 att kommunen går med i Klimatkommunerna.", ("stadskontoret",)),
        ("Stadskontoret lämnar följande förslag till kommunfullmäktige:\n\na. Linköping blir medlem i Klimatkommunerna den 1 juli 2022.\nb. Avgiften tas ur anslaget.", ("stadskontoret",)),
    ],
)  # fmt: skip
def test_who_proposes_in_a_letter(text: str, who: tuple[str, ...]) -> None:
    assert _acts(_LETTER + text, ClaimType.PROPOSAL) == {(who, 1)}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Kommunstyrelsen beslutar föreslå kommunfullmäktige\n\nATT ansluta kommunen till Klimatkommunerna, samt\n\nATT avgiften bestrids ur anslaget.", ("kommunstyrelsen",)),
        ("Kommunstyrelsen tillstyrker kommunfullmäktige besluta\n\natt    ansluta kommunen till Klimatkommunerna.", ("kommunstyrelsen",)),
        ("Kommunstyrelsen beslutade\n\natt till kommunfullmäktige hemställa\n\natt Linköpings kommun ansluter sig till Klimatkommunerna", ("kommunstyrelsen",)),
        ("Kommunstyrelsens beslut\n\n    Förslag till kommunfullmäktige\n   · Linköpings kommun går med i Klimatkommunerna.", ("kommunstyrelsen",)),
        ("Bakgrund\nKlimatkommunerna är ett nätverk.\n\nYrkande         Eva Dahl (S) yrkar att kommunen går med i\n                Klimatkommunerna.\n\nProposition     Ordföranden ställer proposition på yrkandet.\n", ("Eva Dahl",)),
        ("Vid sammanträdet föreslår\n\nEva Dahl (S) att kommunen går med i Klimatkommunerna.", ("Eva Dahl",)),
    ],
)  # fmt: skip
def test_who_proposes_in_minutes(text: str, who: tuple[str, ...]) -> None:
    assert (who, 1) in _acts(_MINUTES + text, ClaimType.PROPOSAL)


@pytest.mark.parametrize(
    "text",
    [
        "Beslut i kommunstyrelsen\n\nLinköpings kommun går med i Klimatkommunerna.",
        "Kommunstyrelsens egna beslut, under förutsättning av fullmäktiges beslut\n   · Linköpings kommun går med i Klimatkommunerna.",
        "Kommunstyrelsens beslut\n\n● Linköpings kommun går med i Klimatkommunerna.",
    ],
)
def test_decisions_under_headings_and_bullets(text: str) -> None:
    assert _acts(_MINUTES + text, ClaimType.DECISION) == {(("kommunstyrelsen",), 1)}


@pytest.mark.parametrize(
    "text",
    [
        "Bo Ek (V) har i en motion inte föreslagit något.",
        "Eva Dahl (S) att tacka för arbetet.",
        "Kommunstyrelsen tillstyrker förslaget. Kommunfullmäktige besluta.",
        "Om Bo Ek (V) i en motion föreslår att kommunen går med i Klimatkommunerna får nämnden yttra sig.",
    ],
)
def test_what_nobody_proposes(text: str) -> None:
    assert not _acts(_LETTER + text, ClaimType.PROPOSAL)
