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
        ("Nätverket bildades av åtta städer.", [(8, False, "grundande städer")]),
    ],
)
def test_counts_of_a_network(sentence: str, counts: list[tuple[int, bool, str]]) -> None:
    claims = found(sentence, quantities.extract)
    given = [values(claim) for claim in claims]
    assert [(one["value"], one["approximate"], one["kind"]) for one in given] == counts
    assert {named(claim, Property.ABOUT) for claim in claims} == {NETWORK}


def test_a_count_has_the_date_that_it_is_given_for() -> None:
    (claim,) = found("Antalet medlemmar var 258 i juni 2015.", quantities.extract)
    assert time(claim) == "2015-06-01..2015-06-30"


@pytest.mark.parametrize(
    "sentence",
    [
        "Malmö har 360 000 invånare.",
        "Med 9 ja-röster mot 2 nej-röster bifalls förslaget.",
        "Kommunen har 14 förskolor.",
        "Bolaget har 12 lokalavdelningar.",
    ],
)
def test_counts_of_other_things_are_refused(sentence: str) -> None:
    assert found(sentence, quantities.extract) == []
