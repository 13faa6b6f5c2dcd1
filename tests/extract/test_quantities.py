"""Quantity: counts of members, cities and countries of a network."""

import pytest

from stadsgraf.extract import quantities
from stadsgraf.vocabulary import Property
from tests.extract.network_facts import NETWORK, found, named, time, values


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Nätverket samlar i dag drygt 35 städer.", [(35, True, "städer")]),
        (
            "Öresundsringen omfattar över 250 orter i 28 länder.",
            [(250, True, "orter"), (28, False, "länder")],
        ),
        ("Föreningen, vars kansli ligger i Ystad, har 26 kommuner som medlemmar.", [(26, False, "kommuner")]),
        (
            "Nätverket består av ett 40-tal aktörer, däribland länets samtliga 33 kommuner.",
            [(40, True, "aktörer"), (33, False, "kommuner")],
        ),
        ("Antalet medlemmar uppgick till 258 i juni 2015.", [(258, False, "medlemmar")]),
        ("Fjorton kommuner är medlemmar i Öresundsringen.", [(14, False, "kommuner")]),
        ("I dag omfattar nätverket 51 städer.", [(51, False, "städer")]),
        ("Vid årsskiftet hade föreningen 112 medlemmar.", [(112, False, "medlemmar")]),
        ("Över 7 500 städer i världen är med.", [(7500, True, "städer")]),
        ("Till nätverket har 51 städer anslutit sig.", [(51, False, "städer")]),
        ("I dagsläget är 27 kommuner anslutna.", [(27, False, "kommuner")]),
        ("Hittills har 34 kommuner undertecknat avtalet.", [(34, False, "kommuner")]),
        ("Nätverket har i dag medlemmar i 40 länder.", [(40, False, "länder")]),
        ("Med sina 70 medlemsstäder är nätverket störst i Norden.", [(70, False, "medlemsstäder")]),
        ("Sju svenska städer är med.", [(7, False, "svenska städer")]),
        ("Antalet anslutna städer har ökat från 12 till 30.", [(30, False, "anslutna städer")]),
        ("Nätverket bildades av åtta städer.", [(8, False, "grundande städer")]),
    ],
)
def test_counts_of_a_network(sentence: str, counts: list[tuple[int, bool, str]]) -> None:
    claims = found(sentence, quantities.extract)
    given = [values(claim) for claim in claims]
    assert [(one["value"], one["approximate"], one["kind"]) for one in given] == counts
    assert {named(claim, Property.ABOUT) for claim in claims} == {NETWORK}


def test_a_count_has_the_year_that_its_clause_begins_with() -> None:
    (claim,) = found("År 2015 omfattade nätverket 40 städer.", quantities.extract)
    assert time(claim) == "2015-01-01..2015-12-31"
    (undated,) = found("Till en början omfattade nätverket 40 städer.", quantities.extract)
    assert undated.evidence[0].attested_on == ""


def test_a_count_has_the_date_that_it_is_given_for() -> None:
    (claim,) = found("Antalet medlemmar var 258 i juni 2015.", quantities.extract)
    assert time(claim) == "2015-06-01..2015-06-30"


@pytest.mark.parametrize(
    "sentence",
    [
        "Malmö har 360 000 invånare.",
        "Med 9 ja-röster mot 2 nej-röster bifalls förslaget.",
        "Kommunen har 14 förskolor.",
        "Fyra kommuner deltar i upphandlingen.",
        "Till årsmötet kom 200 deltagare.",
        "Omkring 300 000 invånare är anslutna till fjärrvärmen.",
        "23 kommuner svarade på enkäten.",
        "Bolaget har 12 lokalavdelningar.",
    ],
)
def test_counts_of_other_things_are_refused(sentence: str) -> None:
    assert found(sentence, quantities.extract) == []


@pytest.mark.parametrize(
    ("text", "value", "when"),
    [
        ("Öresundsringen, som bildades 2005, har i dag 100 medlemmar.", 100, ""),
        ("Öresundsringen grundades 2005 och har i dag 90 medlemmar.", 90, ""),
        ("Öresundsringen, som startade 1998, omfattar 60 kommuner.", 60, ""),
        ("År 2015 hade nätverket 40 medlemmar.", 40, "2015"),
        ("Nätverket omfattade 40 städer 2015.", 40, "2015"),
        ("Nu är trettio kommuner med.", 30, ""),
        ("I dag är 45 städer anslutna.", 45, ""),
        ("Totalt är det sextio städer med.", 60, ""),
        ("Antalet anslutna kommuner uppges vara omkring 40.", 40, ""),
    ],
)
def test_a_count_is_of_its_own_date_only(text: str, value: int, when: str) -> None:
    (claim,) = found(text, quantities.extract)
    assert values(claim)["value"] == value
    assert time(claim)[:4].strip(".") == when


@pytest.mark.parametrize(
    "text", ["Antalet röster är 300.", "Nu är tre frågor med på listan.", "I dag är det torsdag."]
)
def test_other_counts_are_refused(text: str) -> None:
    assert found(text, quantities.extract) == []
