"""What a network only owns or arranges: its working groups, statements and conferences are not it."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Modality, Property
from tests.extract.helpers import labels, read

_HEAD = (
    "ÖREBRO KOMMUN\nKommunstyrelsen\nTjänsteskrivelse\n2023-05-10\n\nÄrendet\n"
    "Eurocities är ett nätverk för städer. "
)


def _claims(text: str, kind: ClaimType) -> list[Draft]:
    return [draft for draft in extract(read(f"{_HEAD}{text}\n")) if draft.type is kind]


@pytest.mark.parametrize(
    "text",
    [
        "Västerås anslöt sig till Eurocities upprop om fred 2022.",
        "Västerås anslöt sig till Eurocities uttalande om klimatet 2022.",
        "Kommunen är ansluten till Eurocities plattform för öppna data.",
        "Kommunen är ansluten till Eurocities ramavtal.",
        "Västerås är med i Eurocities senaste ranking.",
        "Västerås finns inte med i Eurocities sammanställning.",
        "Kommunen har tackat nej till Eurocities inbjudan till ett seminarium.",
        "Västerås medverkade i Eurocities podd 2019.",
        "Kommunen har deltagit i Eurocities nätverksträffar sedan 2012.",
        "Kommunen har gått med i Eurocities forum för kultur.",
        "Västerås lämnade Eurocities kulturforum 2019.",
    ],
)
def test_no_membership(text: str) -> None:
    assert not _claims(text, ClaimType.MEMBERSHIP)


@pytest.mark.parametrize(
    "text",
    [
        "Västerås är medlem i Eurocities sedan 2012.",
        "Västerås lämnade Eurocities efter tio år.",
        "Västerås anslöt sig till Eurocities tillsammans med Gävle.",
        "Västerås gick med i Eurocities våren 2012.",
        "I Eurocities deltar Västerås sedan starten.",
    ],
)
def test_a_membership(text: str) -> None:
    members = {(m, o) for d in _claims(text, ClaimType.MEMBERSHIP) for m in labels(d, Property.MEMBER)
               for o in labels(d, Property.ORGANIZATION)}  # fmt: skip
    assert ("Västerås stad", "Eurocities") in members


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Ordförande i Eurocities arbetsgrupp för kultur är Västerås.", "Eurocities arbetsgrupp för kultur"),
        ("Eva Berg var ordförande i Eurocities arbetsgrupp mot svinn.", "Eurocities arbetsgrupp mot svinn"),
        ("Eva Berg är sekreterare i Eurocities panel för klimat.", "Eurocities panel för klimat"),
        ("Västerås är ordförande i Eurocities styrelse.", "Eurocities"),
        ("Västerås är observatör vid Eurocities möten.", "Eurocities"),
        ("Eurocities ordförande är Eva Berg.", "Eurocities"),
        ("Kommunfullmäktige har utsett Eva Berg (C) till ombud vid Eurocities årsmöte.", "Eurocities"),
    ],
)  # fmt: skip
def test_where_an_office_is(text: str, where: str) -> None:
    found = {
        label for d in _claims(text, ClaimType.ROLE_HOLDING) for label in labels(d, Property.ORGANIZATION)
    }
    assert found == {where}


@pytest.mark.parametrize(
    "text",
    [
        "Västerås är observatör vid Eurocities årsmöte.",
        "Västerås är ordförande i Eurocities kampanj för cyklister.",
    ],
)
def test_no_office(text: str) -> None:
    assert not _claims(text, ClaimType.ROLE_HOLDING)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Deltagande i Eurocities årsmöte kostar 5 000 kronor.", ()),
        ("Avgiften till Eurocities konferens 2019 var 5 000 kronor.", ()),
        ("Eurocities kampanj kostade 200 000 kronor.", ()),
        ("Projektet inom Eurocities kostade 300 000 kronor.", ()),
        ("Resorna till Eurocities årsmöte kostade 30 000 kronor.", ()),
        ("Eurocities årsavgift är 30 000 kronor.", ("Eurocities",)),
        ("Eurocities styrelse har höjt årsavgiften till 30 000 kronor.", ("Eurocities",)),
        ("Medlemskapet i Eurocities kostar 30 000 kronor per år.", ("Eurocities",)),
    ],
)
def test_what_an_amount_is_about(text: str, about: tuple[str, ...]) -> None:
    (cost,) = _claims(text, ClaimType.COST_ESTIMATE)
    assert labels(cost, Property.ABOUT) == about


_PROPOSED = (
    "Örebro kommun\nTjänsteskrivelse\n2021-03-08\nKommunledningskontoret\n\nÄrendet\n\n"
    "Kommunledningskontoret föreslår att Örebro kommun {}.\n"
)
_ENDINGS = """
inom ramen för budgeten | via regionen | mot en avgift | inom området musik | snarast | omgående | årligen
kommande år | innevarande år | dock tidigast 2025 | tidigast 2021 | för en period av tre år | med start 2025
för perioden 2020–2022 | inklusive avgift | per den 1 juli | gällande från 2025 | avseende kultur
rörande kultur | till en kostnad av 5 000 kr | parallellt med UBC | såsom stödmedlem
genast | nästa år | ytterligare tre år | före sommaren | vintern 2021 | våren 2021 | på prov | tills vidare
utan dröjsmål | senast i maj | temporärt | försöksvis | formellt | skyndsamt | fortsättningsvis | härigenom
ihop med Kumla | jämsides med UBC | likaså UBC | främst för kulturen | beroende på kostnaden
syftande till samarbete | finansierad inom budget | trots kostnaden | och betalar avgiften | permanent
"""


@pytest.mark.parametrize("ending", [part.strip() for part in _ENDINGS.strip().replace("\n", "|").split("|")])
def test_small_words_behind_a_name_in_s_are_not_what_it_owns(ending: str) -> None:
    text = _PROPOSED.format(f"ansöker om medlemskap i Energy Cities {ending}")
    found = [draft for draft in extract(read(text)) if draft.type is ClaimType.MEMBERSHIP]
    assert {draft.modality for draft in found} == {Modality.PROPOSED}
    assert ("Energy Cities",) in {labels(draft, Property.ORGANIZATION) for draft in found}


@pytest.mark.parametrize(
    "words",
    [
        "ansöker om medel ur Energy Cities fond",
        "ansöker om medlemskap i Energy Cities styrelse",
        "ansöker om medlemskap i Energy Cities agenda",
        "ansöker om medlemskap i Energy Cities nästa kampanj",
        "ansöker om medlemskap i Energy Cities före detta arbetsgrupp",
        "ansöker om medlemskap i Energy Cities ytterligare program",
        "ska ansöka om medlemskap i Energy Cities arena",
        "går med i Energy Cities studieresa",
        "går med i Energy Cities hela databas",
        "blir medlem i Energy Cities råd",
        "ansluter sig till Energy Cities upprop",
        "deltar i Energy Cities nya gemensamma kurser",
    ],
)
def test_a_noun_behind_it_is(words: str) -> None:
    found = extract(read(_PROPOSED.format(words)))
    assert not [draft for draft in found if draft.type is ClaimType.MEMBERSHIP]
