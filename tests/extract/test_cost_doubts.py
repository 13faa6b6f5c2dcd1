"""Amounts that are no cost, that are only proposed or supposed, and whom a fee is paid to."""

import pytest

from stadsgraf.extract import costs
from stadsgraf.vocabulary import Modality, Property
from tests.extract.network_facts import NETWORK, found, named, values


@pytest.mark.parametrize(
    "sentence",
    [
        "Beslut om kostnader som överstiger 200 000 kronor fattas av nämnden.",
        "Nätverk vars avgift understiger 50 000 kronor beslutas av direktören.",
        "Inköp över 600 000 kronor ska upphandlas.",
        "Bidrag under 10 000 kronor redovisas inte.",
        "Kostnaden beräknas till mellan 40 000 och 60 000 kronor.",
        "Kostnaden uppskattas till 40 000–60 000 kronor.",
        "Kostnaden är 40-60 tkr per år.",
        "Byggnaden är värd omkring 12 miljoner kronor.",
        "Bolaget omsätter 40 miljoner kronor om året.",
        "Utdelningen blev 3 miljoner kronor.",
        "Två anbud kom in, på 400 000 kronor och 500 000 kronor.",
        "Hälften av kostnaden på 300 000 kronor betalas av staten.",
        "Kommunen betalar 20 procent av 300 000 kronor.",
        "En tredjedel av budgeten om 90 000 kronor återstår.",
        "Ystads kommun tar ut 400 kronor för en plats.",
        "Malmö debiterar 900 kronor.",
        "Kommunen kan inte betala 90 000 kronor för detta.",
        "Kommunen slipper betala avgiften på 9 000 kronor.",
        "Avgiften hade för Lunds del blivit 31 000 kronor.",
        "Resan skulle ha kostat 31 000 kronor.",
        "Enligt uppgift kostar resan 20 000 kronor.",
        "Enligt Lokaltidningen ska kommunen betala 300 000 kronor.",
        "Avgiften lär uppgå till 20 000 kronor.",
        "Insändaren skriver att medlemskapet kostar 80 000 kronor.",
        "Styrelsen ville höja avgiften till 40 000 kronor, men förslaget föll.",
        "Förslaget att sänka avgiften till 8 000 kronor avslogs av stämman.",
        "En höjning till 50 000 kronor röstades ned.",
    ],
)
def test_what_is_no_cost_of_the_papers(sentence: str) -> None:
    assert found(sentence, costs.extract) == []


@pytest.mark.parametrize(
    ("sentence", "amounts"),
    [
        ("Avgiften är 15 000 kronor, inte 12 000 kronor.", [15000]),
        ("Avgiften är 2 kronor per invånare, dock lägst 20 000 kronor.", [2]),
        ("Kostnaden är 2,50 kronor, att jämföra med 3 kronor i Lund och 4 kronor i Malmö.", [2.5]),
        ("Kommunen betalade över 600 000 kronor för lokalen.", [600000]),
        ("Arbetet motsvarar 20 procent av en tjänst, 130 000 kronor per år.", [130000]),
        ("Avgiften har inte höjts på flera år utan är 5 000 kronor.", [5000]),
        ("Avgiften, som inte har ändrats sedan 2010, är 5 000 kronor.", [5000]),
        ("Enligt nätverket är avgiften 9 000 kronor.", [9000]),
        ("Avgiften är högst 10 000 kronor.", [10000]),
        ("Nätverket har en budget på 4 miljoner kronor.", [4000000]),
    ],
)
def test_the_cost_beside_what_is_none(sentence: str, amounts: list[float]) -> None:
    assert [values(claim)["amount"] for claim in found(sentence, costs.extract)] == amounts


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("Årsavgiften till Kommunalförbundet Norrvatten är 90 000 kronor.", ""),
        ("Avgiften till biblioteket är 25 kronor.", ""),
        ("Avgiften för ett bygglov är 8 000 kronor.", ""),
        ("Avgiften till Sveriges Kommuner och Regioner är 4 miljoner kronor.", ""),
        ("Årsavgiften till Eurocities är 16 000 euro.", "Eurocities"),
        ("Medlemsavgift Eurocities: 16 000 euro.", "Eurocities"),
        ("Vid medlemskap i Eurocities är avgiften 16 000 euro.", "Eurocities"),
        ("Tillsammans betalade kommunen 163 tkr i avgifter.", ""),
        ("De sammanlagda avgifterna uppgick till 163 tkr.", ""),
        ("Kommunen betalade 163 tkr i medlemsavgifter.", ""),
        ("Avgiften i nätverket är 9 000 kronor.", NETWORK),
        ("Avgiften för kommunen är 9 000 kronor.", NETWORK),
        ("Avgiften för stora städer är 9 000 kronor.", NETWORK),
        ("Avgiften för 2024 är 9 000 kronor.", NETWORK),
        ("Avgiften i år är 9 000 kronor.", NETWORK),
        ("Kommunens årsavgift är 9 000 kronor.", NETWORK),
        ("I avgiften på 9 000 kronor ingår två platser.", NETWORK),
    ],
)
def test_a_fee_is_about_whom_it_is_paid_to(sentence: str, about: str) -> None:
    (cost,) = found(sentence, costs.extract)
    assert named(cost, Property.ABOUT) == about


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        ("Årsavgiften är 5 000 euro och den till Eurocities 16 000 euro.", [NETWORK, "Eurocities"]),
        (
            "Medlemskapet i Öresundsringen kostar 4 000 kronor, i Eurocities 9 000 kronor.",
            [NETWORK, "Eurocities"],
        ),
        ("Avgiften till biblioteket är 25 kronor och den till simhallen 60 kronor.", ["", ""]),
    ],
)
def test_two_fees_of_two_payees(sentence: str, about: list[str]) -> None:
    assert [named(cost, Property.ABOUT) for cost in found(sentence, costs.extract)] == about


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Motionären föreslår att avgiften höjs till 40 000 kronor.", Modality.PROPOSED),
        ("Moderaterna vill i stället avsätta 100 tkr till skolan.", Modality.PROPOSED),
        ("Styrelsen föreslog 25 000 kronor i avgift.", Modality.PROPOSED),
        ("Medlemskapet skulle kosta kommunen 25 000 kronor per år.", Modality.CONDITIONAL),
        ("Det skulle för kommunens del innebära 170 000 kronor.", Modality.CONDITIONAL),
        ("Alternativ B: avgiften blir 60 000 kronor.", Modality.CONDITIONAL),
        ("Scenario 1 innebär att avgiften är 90 000 kronor.", Modality.CONDITIONAL),
        ("Alternativ A: kommunen står utanför. Avgiften är 90 000 kronor.", Modality.CONDITIONAL),
        ("Stämman fastställde årsavgiften till 7 000 kronor.", Modality.STATED),
        ("Alternativen är flera. Avgiften är 7 000 kronor.", Modality.STATED),
    ],
)
def test_how_an_amount_is_held(sentence: str, modality: Modality) -> None:
    (cost,) = found(sentence, costs.extract)
    assert cost.modality is modality


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "Avgiften var 9 000 euro 2021 men höjs till 9 900 euro 2023.",
            [(9000, Modality.STATED), (9900, Modality.PLANNED)],
        ),
        (
            "Avgiften var 9 000 euro och steg enligt stämman till 9 900 euro.",
            [(9000, Modality.STATED), (9900, Modality.STATED)],
        ),
        ("Medlemsavgiften höjs från 10 000 kronor till 12 000 kronor.", [(12000, Modality.PLANNED)]),
        ("Medlemsavgiften höjdes 2019 från 10 000 kronor till 12 000 kronor.", [(12000, Modality.STATED)]),
    ],
)
def test_a_fee_that_rises_is_of_the_same_network(sentence: str, told: list[tuple[float, Modality]]) -> None:
    claims = found(sentence, costs.extract)
    assert [(values(c)["amount"], c.modality) for c in claims] == told
    assert {named(c, Property.ABOUT) for c in claims} == {NETWORK}


@pytest.mark.parametrize(
    ("sentence", "amounts"),
    [
        ("I förra rapporten angavs avgiften till 61 000 kronor, vilket berodde på ett skrivfel.", []),
        ("Årsavgiften uppgavs vara 9 000 kronor. Uppgiften stämmer inte.", []),
        ("I bokslutet anges av misstag en avgift på 12 000 kronor.", []),
        ("Avgiften är 9 000 kronor. Det är fel att den skulle vara hemlig.", [9000]),
        ("Avgiften är 9 000 kronor. Uppgiften om antalet medlemmar stämmer inte.", [9000]),
        ("I rapporten stod 9 000 kronor, vilket var fel; avgiften är 19 000 kronor.", [19000]),
    ],
)
def test_an_amount_that_is_taken_back_is_no_cost(sentence: str, amounts: list[float]) -> None:
    assert [values(claim)["amount"] for claim in found(sentence, costs.extract)] == amounts
