"""Coordination: invented sentences with many verbs and word orders, and such as look like them."""

import pytest

from stadsgraf.extract import coordination
from stadsgraf.vocabulary import Modality, Property
from tests.extract.network_facts import NETWORK, found, named, time


@pytest.mark.parametrize(
    ("sentence", "who", "when"),
    [
        ("Samordningen sköts som tidigare av Lund.", "Lunds kommun", ""),
        (
            "Nätverket samordnas sedan 2016 av Länsstyrelsen i Skåne län.",
            "Länsstyrelsen i Skåne",
            "2016-01-01..",
        ),
        ("Öresundsringen koordineras gemensamt av Malmö stad och Köpenhamn.", "Malmö stad, Köpenhamn", ""),
        ("Nätverket har 40 medlemmar och administreras av konsultbolaget Sweco.", "Sweco", ""),
        ("Sedan 2018 samordnas Öresundsringen av Trelleborg.", "Trelleborgs kommun", "2018-01-01.."),
        ("Öresundsringen leds från Helsingborg.", "Helsingborgs stad", ""),
        ("Öresundsringen, vars arbete koordineras av Gent, vänder sig till kommuner.", "Gent", ""),
        ("Nätverkets sekretariat sköts av Lunds universitet.", "Lunds universitet", ""),
        ("Nätverkets löpande ärenden sköts av Slöjdmuseet i Ystad.", "Slöjdmuseet i Ystad", ""),
        ("Nätverket samordnas av Musik i Skåne.", "Musik i Skåne", ""),
        ("Nätverket samordnas av Högskolan i Gävle.", "Högskolan i Gävle", ""),
        ("Nätverket har 40 medlemmar, medan det löpande arbetet leds från Gent.", "Gent", ""),
        ("Öresundsringen, som är ung och vars löpande arbete koordineras av Gent, växer.", "Gent", ""),
        ("Samordningen av nätverket sköts av Region Skåne.", "Region Skåne", ""),
        ("Malmö stad svarar för samordningen.", "Malmö stad", ""),
        ("Malmö stad samordnar nätverket sedan 2019.", "Malmö stad", "2019-01-01.."),
        ("Nätverket är litet. Arbetet koordineras sedan 2019 av Ystad.", "Ystads kommun", "2019-01-01.."),
        ("Nätverket är litet. Verksamheten, som samordnas av Gent, är ny.", "Gent", ""),
        ("Nätverket är litet. Samarbetet samordnas numera av Ystad.", "Ystads kommun", ""),
        ("Ystad samordnar.", "Ystads kommun", ""),
        ("Helsingborg är samordnare för nätverket.", "Helsingborgs stad", ""),
        ("Koordinator för Öresundsringen är Helsingborgs stad.", "Helsingborgs stad", ""),
        ("Ansvarig för samordningen är Landskrona.", "Landskrona stad", ""),
        ("Det löpande arbetet sköts av en stiftelse, Havsringens Vänner.", "Havsringens Vänner", ""),
        ("Nätverket administreras av ett sekretariat hos Gent.", "Gent", ""),
        ("Nätverket drivs av en förening, Gröna Hamnar.", "Gröna Hamnar", ""),
        ("Sekretariatet finns i Bonn och sköts av Bonn Harbour Foundation.", "Bonn Harbour Foundation", ""),
        ("Kansliet ligger i Ystad och bemannas av Trelleborg.", "Trelleborgs kommun", ""),
        ("Kansliuppgifterna hanteras sedan 2019 av Gent.", "Gent", "2019-01-01.."),
        ("Bonn, som även lånar ut lokaler och svarar för samordningen, betalar mest.", "Bonn", ""),
    ],
)
def test_who_coordinates(sentence: str, who: str, when: str) -> None:
    claims = found(sentence, coordination.extract)
    assert [named(claim, Property.COORDINATOR) for claim in claims] == who.split(", ")
    assert {named(claim, Property.NETWORK) for claim in claims} == {NETWORK}
    assert {claim.modality for claim in claims} == {Modality.STATED}
    assert {time(claim) for claim in claims} == {when}


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Nätverket kommer att koordineras av Gent.", Modality.PLANNED),
        ("Nätverket ska från 2026 drivas av Malmö.", Modality.PLANNED),
        ("Nätverket föreslås samordnas av Malmö.", Modality.PROPOSED),
    ],
)
def test_what_is_to_come_is_not_stated(sentence: str, modality: Modality) -> None:
    assert [claim.modality for claim in found(sentence, coordination.extract)] == [modality]


@pytest.mark.parametrize(
    "sentence",
    [
        "Malmö stad samordnar insatserna mot buller.",
        "Arbetet mot buller samordnas av miljöförvaltningen.",
        "Arbetsgruppen leds av Malmö.",
        "Nätverkets arbetsgrupp leds av Malmö.",
        "Sedan 2018 samordnas nätverkets insatser av Trelleborg.",
        "Öresundsringen bör samordnas av Malmö.",
        "Öresundsringen samordnas inte av Malmö.",
        "Nätverket leds av en styrgrupp.",
        "Nätverket leds av ordförande Anna Berg (S).",
        "Förvaltningen samordnar kommunens insatser.",
        "Det dagliga arbetet sköts av kulturförvaltningen.",
        "Arbetet sköts av en konsult, Sweco.",
        "Nätverket är litet. Det dagliga arbetet sköts av kulturförvaltningen.",
        "Nätverket är litet. Arbetet mot buller samordnas av Ystad.",
        "Nätverket är litet. Arbetet samordnas inte av Ystad.",
    ],
)
def test_what_coordinates_no_network_is_refused(sentence: str) -> None:
    assert found(sentence, coordination.extract) == []
