"""Whose an office, a seat, a founding or a membership is, where a sentence names two, and whose a date is."""

import pytest

from stadsgraf.extract import founding, hosting, membership, network_roles, roles, seats
from stadsgraf.vocabulary import Modality, Property
from tests.extract.network_facts import NETWORK, found, named, time

_HELD = (Property.MEMBER, Property.ORGANIZATION)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Kommunen är medlem i Öresundsringen, som i sin tur är medlem i Eurocities.", {NETWORK}),
        ("Lund är med i Eurocities, som är ansluten till Öresundsringen.", {"Eurocities"}),
        ("Lund, som är medlem i Eurocities, är också med i Öresundsringen.", {"Eurocities", NETWORK}),
    ],
)
def test_a_relative_clause_behind_a_network_is_of_the_network(sentence: str, told: set[str]) -> None:
    assert {named(claim, Property.ORGANIZATION) for claim in found(sentence, membership.extract)} == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Lund var inte medlem i Öresundsringen förrän 2012.",
        "Före 2012 var Lund inte medlem i Öresundsringen.",
        "Fram till 2012 var Lund inte medlem i Öresundsringen.",
    ],
)
def test_who_was_no_member_until_then_is_not_denied(sentence: str) -> None:
    claims = found(sentence, membership.extract)
    assert not [claim for claim in claims if claim.modality is Modality.DENIED]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        ("I beslutet från 2012 anges att kommunen är medlem i Öresundsringen.", ""),
        ("Av rapporten från 2012 framgår att Lund är medlem i Öresundsringen.", ""),
        ("Sedan 2012 har kommunen en strategi och är medlem i Öresundsringen.", ""),
        ("Sedan 2012 är kommunen medlem i Öresundsringen.", "2012-01-01.."),
        ("I beslutet anges att kommunen är medlem i Öresundsringen sedan 2012.", "2012-01-01.."),
    ],
)
def test_the_date_of_a_paper_is_not_that_of_a_membership(sentence: str, when: str) -> None:
    assert [time(claim) for claim in found(sentence, membership.extract)] == [when]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Öresundsringen bildades 1986, långt efter det att Eurocities grundats av Lyon.", "Eurocities"),
        ("Öresundsringen bildades 1986 av Malmö och Lund.", NETWORK),
    ],
)
def test_a_founder_is_of_the_founding_in_its_clause(sentence: str, told: str) -> None:
    claims = [c for c in found(sentence, founding.extract) if named(c, Property.FOUNDER)]
    assert {named(claim, Property.NETWORK) for claim in claims} == {told}


def test_the_same_founders_as_anothers_are_not_the_other() -> None:
    sentence = "Öresundsringen grundades av samma städer som Eurocities."
    claims = found(sentence, founding.extract)
    assert not [claim for claim in claims if named(claim, Property.FOUNDER)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Huvudkontoret för bolaget ligger i Malmö.", []),
        ("Kansliet för den nya stiftelsen finns i Malmö.", []),
        ("Kansliet för nätverket finns i Malmö.", ["Malmö"]),
        ("Kansliet finns i Malmö.", ["Malmö"]),
    ],
)
def test_an_office_of_something_else_is_no_seat_of_the_network(sentence: str, told: list[str]) -> None:
    assert [named(claim, Property.PLACE) for claim in found(sentence, seats.extract)] == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Malmö är värd för nästa möte i länsgruppen.", 0),
        ("Malmö är värd för årsmötet i idrottsföreningen.", 0),
        ("Malmö är värd för nästa möte i nätverket.", 1),
        ("Malmö är värd för nästa möte i juni.", 1),
    ],
)
def test_a_meeting_of_another_group_is_none_of_the_network(sentence: str, told: int) -> None:
    assert len(found(sentence, hosting.extract)) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Öresundsringens förra ordförande Nils Ek deltog.",
        "Nätverkets tidigare ordförande Nils Ek deltog.",
        "Ordförande är Nils Ek.",
    ],
)
def test_an_office_of_a_network_is_none_of_the_papers_body(sentence: str) -> None:
    assert found(sentence, roles.extract) == []


def test_an_office_of_a_board_is_not_carried_to_a_network_behind_it() -> None:
    sentence = "Eva Berg, ordförande i kulturnämnden och ledamot i Öresundsringens styrelse, deltog."
    claims = found(sentence, network_roles.extract)
    assert ("Eva Berg", NETWORK, "ordförande") not in [
        (named(c, Property.MEMBER), named(c, Property.ORGANIZATION), named(c, Property.ROLE)) for c in claims
    ]
