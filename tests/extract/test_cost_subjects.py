"""Whose an amount is by its own verb and subject, and amounts that come in, differ, or are only talked of."""

import pytest

from stadsgraf.extract import costs
from stadsgraf.vocabulary import Modality, Property
from tests.extract.network_facts import NETWORK, found, named, time, values


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Medlemskapet i Öresundsringen är gratis, till skillnad från Eurocities som kostar 20 000 kr.",
            [(0, NETWORK), (20000, "Eurocities")],
        ),
        ("Öresundsringen är billigare än Eurocities, som tar ut 90 000 kr.", [(90000, "Eurocities")]),
        ("Avgiften till Eurocities, som kostar 90 000 kr, är hög.", [(90000, "Eurocities")]),
        ("Projektet inom Öresundsringen kostade 300 000 kronor.", [(300000, "")]),
        ("Resorna till Öresundsringens årsmöte kostade 30 000 kronor.", [(30000, "")]),
        ("Öresundsringens kampanj kostade 200 000 kronor.", [(200000, "")]),
        ("Deltagande i Eurocities årsmöte kostar 5 000 kr.", [(5000, "")]),
        ("Avgiften till Eurocities konferens var 5 000 kronor.", [(5000, "")]),
        ("Medlemskapet i idrottsföreningen kostar 300 kronor.", [(300, "")]),
        ("Deltagandet i tävlingen kostar 300 kronor.", [(300, "")]),
        ("Medlemskapet i nätverket kostar 300 kronor.", [(300, NETWORK)]),
        ("Medlemskapet kostar i dag 300 kronor.", [(300, NETWORK)]),
        (
            "Avgiften till Öresundsringen är 50 000 kr/år exkl. moms och resor för 30 000 kr.",
            [(50000, NETWORK), (30000, "")],
        ),
        (
            "Öresundsringen har inga medlemsavgifter men arbetsgruppen kostar 10 000 kronor.",
            [(0, NETWORK), (10000, "")],
        ),
        (
            "Inträdesavgiften är 5 000 kronor och årsavgiften 8 500 kronor.",
            [(5000, NETWORK), (8500, NETWORK)],
        ),
    ],
)
def test_the_verb_of_an_amount_says_whose_it_is(sentence: str, told: list[tuple[float, str]]) -> None:
    assert [(values(c)["amount"], named(c, Property.ABOUT)) for c in found(sentence, costs.extract)] == told


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunens totala medlemsavgifter uppgår till 900 000 kronor, däribland Öresundsringen.",
        "Medlemsavgifterna till Öresundsringen och Eurocities är tillsammans 80 000 kronor.",
        "Medlemskapen i Öresundsringen och Eurocities kostar 80 000 kronor.",
        "Budgeten för medlemsavgifter är 900 000 kronor.",
    ],
)
def test_the_sum_of_several_fees_is_of_no_network(sentence: str) -> None:
    assert [named(claim, Property.ABOUT) for claim in found(sentence, costs.extract)] == [""]


def test_one_fee_of_a_budget_is_of_its_network() -> None:
    sentence = "Kommunens budget för medlemsavgifter är 900 000 kronor, varav Öresundsringen 50 000 kronor."
    told = [(values(c)["amount"], named(c, Property.ABOUT)) for c in found(sentence, costs.extract)]
    assert told == [(900000, ""), (50000, NETWORK)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Årsavgiften uppgår inte till 50 000 kronor.",
        "Kommunen betalar inte längre 50 000 kronor.",
        "Årsavgiften är inte fastställd, men 50 000 kronor har nämnts.",
        "En avgift på 50 000 kronor diskuterades.",
        "Årsavgiften antas bli 50 000 kronor.",
        "Avgiften befaras landa på 50 000 kronor.",
        "Enligt en äldre prislista kostade medlemskapet 30 000 kronor.",
        "Avgiften sänktes med 10 000 kronor.",
        "Nätverket ökar avgiften med 10 000 kronor.",
        "En höjning av avgiften på 10 000 kronor blir kännbar.",
        "Skillnaden i avgift är 30 000 kronor.",
        "Nämnden har överskridit budgeten med 50 000 kronor.",
        "Medlemsavgifterna inbringar 4 miljoner kronor.",
        "Kommunen har återfått 20 000 kronor av avgiften.",
        "Genom utträdet frigörs 50 000 kronor.",
        "Kommunen har fått 50 000 kronor.",
        "Kommunen har beviljats 200 000 kronor av Öresundsringen.",
        "Malmös årsavgift till Öresundsringen är 70 000 kronor.",
        "För Malmö kostar medlemskapet i Öresundsringen 70 000 kronor.",
        "Malmö stad betalar 70 000 kronor per år till Öresundsringen.",
    ],
)
def test_what_is_denied_guessed_received_or_anothers_is_no_cost(sentence: str) -> None:
    assert found(sentence, costs.extract) == []


@pytest.mark.parametrize(
    ("sentence", "amounts"),
    [
        ("Avgiften ökade med 10 000 kronor till 60 000 kronor.", [60000]),
        ("Kommunen har fått 50 000 kronor i bidrag.", [50000]),
        ("Föreningen beviljas 30 000 kronor i bidrag.", [30000]),
        ("Lunds årsavgift är 70 000 kronor.", [70000]),
        ("För Lunds del uppgår avgiften till 70 000 kronor.", [70000]),
        ("Avgiften är inte bara hög utan är 70 000 kronor.", [70000]),
        ("Avgiften höjdes till 70 000 kronor.", [70000]),
    ],
)
def test_what_stands_beside_it_is_a_cost(sentence: str, amounts: list[float]) -> None:
    assert [values(claim)["amount"] for claim in found(sentence, costs.extract)] == amounts


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Årsavgiften var 2012 30 000 kronor och är nu 50 000 kronor.", ["2012-01-01..2012-12-31", ""]),
        ("Avgiften var 30 000 kronor till och med 2015.", ["..2015-12-31"]),
        ("Medlemskapet var gratis fram till 2015.", ["..2015-12-31"]),
        ("Avgiften var 30 000 kronor 2015.", ["2015-01-01..2015-12-31"]),
    ],
)
def test_the_year_of_an_amount_is_its_own(sentence: str, told: list[str]) -> None:
    assert [time(claim) for claim in found(sentence, costs.extract)] == told


@pytest.mark.parametrize(
    ("sentence", "over"),
    [
        ("Årsavgiften var tidigare 50 000 kronor.", True),
        ("Tidigare uppgick avgiften till 50 000 kronor.", True),
        ("Avgiften var 50 000 kronor förut.", True),
        ("Avgiften är som tidigare 50 000 kronor.", False),
        ("Som tidigare nämnts var avgiften 50 000 kronor.", False),
    ],
)
def test_what_was_paid_earlier_is_over(sentence: str, *, over: bool) -> None:
    (cost,) = found(sentence, costs.extract)
    assert cost.modality is Modality.STATED
    assert bool(cost.not_stated) is over


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        (
            "Nämnden beslutar att anta planen, bilaga 1, samt att taxan för de nya tomterna är 9 000 kronor.",
            "taxan för de nya tomterna",
        ),
        (
            "Fullmäktige beslutar att bygga bron och att broavgiften för lastbilar ska vara 80 kronor.",
            "broavgiften för lastbilar",
        ),
        (
            "Styrelsen föreslår att sälja gården samt att hyran för lokalerna ska vara 7 000 kronor.",
            "hyran för lokalerna",
        ),
        ("Hyran för lokalerna och förråden är 7 000 kronor.", "Hyran för lokalerna och förråden"),
        ("Städning och att sköta parken kostar 40 000 kronor.", "Städning och att sköta parken"),
    ],
)
def test_what_is_paid_for_is_of_its_own_point(sentence: str, subject: str) -> None:
    (cost,) = found(sentence, costs.extract)
    assert values(cost)["subject"] == subject
