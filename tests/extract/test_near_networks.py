"""What stands near a network and is none of its memberships, offices, seats and invitations."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import labels, read

HEAD = (
    "ÖREBRO KOMMUN\nKommunstyrelsen\nTjänsteskrivelse\n2023-05-10\n\nÄrendet\n"
    "Eurocities är ett nätverk för städer. "
)


def _told(text: str) -> set[ClaimType]:
    return {draft.type for draft in extract(read(HEAD + text + "\n"))} - {ClaimType.DESCRIPTION}


@pytest.mark.parametrize(
    "text",
    [
        "Malmö är med i finalen av Eurocities pris.",
        "Örebro är kvar på förra årets nivå i Eurocities index.",
        "Karlstad kom in på tredje plats i Eurocities mätning.",
        "Malmö har gått före med en egen plan i Eurocities arbete.",
        "Borås har skrivit under på uppropet i Eurocities.",
        "Borås har tackat nej till att höja avgiften i Eurocities.",
        "I Eurocities sköt Växjö upp frågan och tackade för sig.",
        "Helsingborg samarbetar inom ramen för Eurocities med hamnar.",
        "Luleå har anslutit sig till Eurocities deklaration om klimatet.",
        "Gävle tackade nej till att delta i Eurocities studie.",
        "Uppsala står utanför Eurocities studie om trafik.",
        "Malmö har lämnat in en ansökan till Eurocities tävling om bästa klimatstad.",
        "Vi är med och betalar när Eurocities möts.",
        "Visita vill ha en plats vid bordet när staden företräds.",
        "Vår kommun är med i det ena nätverket efter det andra.",
    ],
)
def test_what_a_network_owns_is_not_the_network(text: str) -> None:
    assert ClaimType.MEMBERSHIP not in _told(text)


def test_the_board_one_is_chosen_into_is_an_office_and_no_membership() -> None:
    assert _told("I Eurocities valdes Umeå in i styrelsen.") == {ClaimType.ROLE_HOLDING}


def test_the_board_of_something_named_is_not_the_papers_own() -> None:
    boards = [
        labels(draft, Property.ORGANIZATION)
        for draft in extract(
            read(HEAD + "Karin Nord (C), som är ordförande i styrelsen för Ätraforum, anmäler jäv.\n")
        )
        if draft.type is ClaimType.ROLE_HOLDING
    ]
    assert ("kommunstyrelsen",) not in boards


@pytest.mark.parametrize(
    "text",
    [
        "I ledningen för Eurocities cykelliga står Lund.",
        "Malmö deltog i Eurocities konferens som observatör.",
        "Utrecht har ordförandeskapet i miljöforumet inom Eurocities.",
    ],
)
def test_whoever_leads_or_visits_something_of_a_network_holds_no_office_in_it(text: str) -> None:
    assert ClaimType.ROLE_HOLDING not in _told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("När Malmö och Lund gick samman inrättades Eurocities kontor i Bryssel 1995.", ClaimType.FOUNDING),
        ("Eurocities verkar från Lissabon till Helsingfors.", ClaimType.SEAT),
        ("Eurocities har skickat en förfrågan till kommunen, som gäller statistik.", ClaimType.INVITATION),
    ],
)
def test_other_things_that_are_not_said(text: str, kind: ClaimType) -> None:
    assert kind not in _told(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kalmar har gått med i Eurocities.", ClaimType.MEMBERSHIP),
        ("Borås har skrivit under avtalet med Eurocities.", ClaimType.MEMBERSHIP),
        ("Umeå har tackat nej till att gå med i Eurocities.", ClaimType.MEMBERSHIP),
        ("Utrecht har ordförandeskapet i Eurocities.", ClaimType.ROLE_HOLDING),
        ("Eurocities har skickat en inbjudan till kommunen.", ClaimType.INVITATION),
    ],
)
def test_what_is_said_of_the_network_itself_is_read(text: str, kind: ClaimType) -> None:
    assert kind in _told(text)


def test_the_board_of_a_paragraph_on_a_network_is_not_the_one_that_sits() -> None:
    text = "Kansliet finns i Gent. Ordförande i styrelsen är Karin Nord."
    boards = [
        name
        for draft in extract(read(HEAD + text + "\n"))
        if draft.type is ClaimType.ROLE_HOLDING
        for _, name in draft.participants
    ]
    assert not any(getattr(name, "label", "") == "kommunstyrelsen" for name in boards)


def _payees(text: str) -> set[tuple[str, ...]]:
    return {
        labels(draft, Property.ABOUT)
        for draft in extract(read(HEAD + text + "\n"))
        if draft.type is ClaimType.COST_ESTIMATE
    }


def test_what_another_grants_is_no_fee_of_the_network() -> None:
    assert _payees("Länsstyrelsens bidrag kan maximalt bli 100 000 kronor.") == {()}
    assert _payees("Statliga bidrag om 50 000 kronor kan sökas.") == {()}
    assert _payees("Kommunens årliga bidrag är 25 000 kronor.") == {("Eurocities",)}


def test_a_fee_below_the_name_of_another_network_is_that_ones() -> None:
    text = (
        "ÖREBRO KOMMUN\nKommunstyrelsen\nTjänsteskrivelse\n2023-05-10\n\nSvar på motion om Eurocities\n\n"
        "Eurocities bildades 1986.\n\nICLEI\n- Avgiften är 90 000 kronor per år.\n"
    )
    fees = [draft for draft in extract(read(text)) if draft.type is ClaimType.COST_ESTIMATE]
    assert [labels(draft, Property.ABOUT) for draft in fees] == [
        ("ICLEI – Local Governments for Sustainability",)
    ]


def test_a_municipality_that_writes_of_itself_is_not_the_papers_own() -> None:
    text = "Skrivelse från Lunds kommun om att kommunen från årsskiftet är medlem i Eurocities."
    members = [
        labels(draft, Property.MEMBER)
        for draft in extract(read(HEAD + text + "\n"))
        if draft.type is ClaimType.MEMBERSHIP
    ]
    assert ("Örebro kommun",) not in members


def test_a_heading_right_above_a_paragraph_is_no_part_of_its_first_name() -> None:
    text = (
        "ÖREBRO KOMMUN\nKommunstyrelsen\nTjänsteskrivelse\n2023-05-10\n\nUnion of the Baltic Cities\n"
        "Kristiansand stod värd för generalkonferensen 2009, och nästa gång tar en svensk stad över den.\n"
    )
    hosts = [draft for draft in extract(read(text)) if draft.type is ClaimType.HOSTING]
    assert [labels(draft, Property.NETWORK) for draft in hosts] == [("Union of the Baltic Cities",)]


def test_the_letters_of_an_association_are_no_party() -> None:
    text = "Från föreningarna deltog Hans Wede (PRO) och Lena Skog (SPF)."
    assert ClaimType.PARTY_AFFILIATION not in _told(text)


def test_a_date_behind_a_member_goes_before_that_of_the_clause_ahead() -> None:
    text = "Lund har varit med i Eurocities sedan 2018, Malmö är medlem i Eurocities sedan 2019."
    told = {
        (*labels(draft, Property.MEMBER), draft.period.start)
        for draft in extract(read(HEAD + text + "\n"))
        if draft.type is ClaimType.MEMBERSHIP
    }
    assert told == {("Lunds kommun", "2018-01-01"), ("Malmö stad", "2019-01-01")}
