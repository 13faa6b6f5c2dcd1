"""Hosting: past, coming, asked for, proposed, conditional, denied; and hosts of other things."""

import pytest

from stadsgraf.extract import hosting
from stadsgraf.model import Draft
from stadsgraf.vocabulary import Derivation, Modality, Property
from tests.extract.network_facts import NETWORK, found, named, time, values

S, P, R = Modality.STATED, Modality.PLANNED, Modality.REQUESTED


@pytest.mark.parametrize(
    ("sentence", "host", "modality", "when", "kind"),
    [
        ("Gent var värd för toppmötet i oktober 2016.", "Gent", S, "2016-10-01..2016-10-31", "toppmöte"),
        (
            "År 2018 var Malmö värd för nätverkets årsmöte.",
            "Malmö stad",
            S,
            "2018-01-01..2018-12-31",
            "årsmöte",
        ),
        ("Värd för konferensen 2019 var Umeå.", "Umeå kommun", S, "2019-01-01..2019-12-31", "konferens"),
        (
            "Nätverkets konferens arrangerades 2015 av Aarhus.",
            "Aarhus",
            S,
            "2015-01-01..2015-12-31",
            "konferens",
        ),
        (
            "Ystad arrangerade nätverkets årskonferens 2012.",
            "Ystads kommun",
            S,
            "2012-01-01..2012-12-31",
            "årskonferens",
        ),
        ("Värdskapet övertogs 2014 av Ystad.", "Ystads kommun", S, "2014-01-01..", ""),
        (
            "Värdskapet för nätverket innehas av Helsingborg sedan 2020.",
            "Helsingborgs stad",
            S,
            "2020-01-01..",
            "",
        ),
        (
            "Tammerfors står värd för Öresundsringens nästa möte i maj 2027.",
            "Tammerfors",
            P,
            "2027-05-01..2027-05-31",
            "möte",
        ),
        ("Värdstad 2028 blir Turku.", "Turku", P, "2028-01-01..2028-12-31", ""),
        (
            "Malmö har utsetts till värdstad för Öresundsringens toppmöte 2029.",
            "Malmö stad",
            P,
            "2029-01-01..2029-12-31",
            "toppmöte",
        ),
        (
            "Kommunen har tillfrågats om att vara värd för årsmötet 2028.",
            "Lunds kommun",
            R,
            "2028-01-01..2028-12-31",
            "årsmöte",
        ),
        (
            "Om värdskapet för nätverket 2031 konkurrerar Gent.",
            "Gent",
            R,
            "2031-01-01..2031-12-31",
            "",
        ),
        (
            "Malmö stad föreslås bli värd för Öresundsringen under 2027.",
            "Malmö stad",
            Modality.PROPOSED,
            "2027-01-01..2027-12-31",
            "",
        ),
        (
            "Kommunen är beredd att stå som värd för toppmötet 2027 under förutsättning att medel anvisas.",
            "Lunds kommun",
            Modality.CONDITIONAL,
            "2027-01-01..2027-12-31",
            "toppmöte",
        ),
        (
            "Malmö har tackat nej till att vara värd för nästa årsmöte.",
            "Malmö stad",
            Modality.DENIED,
            "",
            "årsmöte",
        ),
    ],
)
def test_who_hosts_what_and_when(sentence: str, host: str, modality: Modality, when: str, kind: str) -> None:
    (claim,) = found(sentence, hosting.extract)
    assert named(claim, Property.HOST, Property.NETWORK) == f"{host}/{NETWORK}"
    assert (claim.modality, time(claim), values(claim).get("kind", "")) == (modality, when, kind)


@pytest.mark.parametrize(("year", "modality"), [(2025, S), (2027, P)])
def test_what_lies_after_the_paper_is_to_come(year: int, modality: Modality) -> None:
    text = f"Gent är värd för årets konferens den 3–4 maj {year}.\n\nLund den 3 mars 2026\n"
    assert [claim.modality for claim in found(text, hosting.extract)] == [modality]


def test_an_unknown_bound_is_named() -> None:
    (claim,) = found("Värdskapet övertogs 2014 av Ystad.", hosting.extract)
    assert claim.not_stated == ("validUntil",)


def test_the_host_before_is_inferred_and_succeeded() -> None:
    text = (
        "Kommunen har fått en förfrågan om att bli värdstad under åren 2027–2028. Att ta över värdskapet för "
        "Öresundsringen efter Gent vore hedrande."
    )
    asked, before = found(text, hosting.extract)
    assert (named(before, Property.HOST), before.modality) == ("Gent", S)
    assert before.evidence[0].derivation is Derivation.INFERRED
    assert before.not_stated == ("validFrom", "validUntil")
    assert [t for p, t in asked.participants if p is Property.SUCCEEDS] == [before]


def test_what_is_asked_for_stays_so_when_it_is_proposed_too() -> None:
    text = (
        "Kommunen har fått en förfrågan om att bli värd för nätverket under 2027. "
        "Lunds kommun föreslås bli värd för Öresundsringen under 2027."
    )
    assert [claim.modality for claim in found(text, hosting.extract)] == [R]


def test_a_successor_is_host_from_the_year_in_which_the_one_before_ended() -> None:
    first, second = found("Vasa var värd för nätverket 2012–2015 och efterträddes av Oslo.", hosting.extract)
    assert (named(second, Property.HOST), time(second)) == ("Oslo", "2015-01-01..")
    (before,) = [t for p, t in second.participants if p is Property.SUCCEEDS]
    assert isinstance(before, Draft)
    assert named(before, Property.HOST) == named(first, Property.HOST) == "Vasa"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ingen värd har utsetts för 2028.",
        "att kommunen står som värd för Öresundsringen 2028.",
        "Någon värd för toppmötet har inte valts.",
        "Den som vill stå värd måste ansöka.",
        "Malmö var värd för en studiedag om avfall.",
        "Malmö Energi AB står värd för driften.",
        "Malmö är värd att besöka.",
        "Insatsen är värd 5 mnkr.",
        "Trelleborg var värd för SM-veckan 2015.",
    ],
)
def test_what_hosts_nothing_of_a_network_is_refused(sentence: str) -> None:
    assert found(sentence, hosting.extract) == []
