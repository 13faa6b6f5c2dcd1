"""Hosts told of in relative clauses, in series and in the sentence after; what is hosted but no meeting."""

import pytest

from stadsgraf.extract import hosting
from stadsgraf.vocabulary import Modality, Property
from tests.extract.network_facts import found, named, time

S, P, C = Modality.STATED, Modality.PLANNED, Modality.CONDITIONAL
MALMO, YSTAD = "Malmö stad", "Ystads kommun"


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("Årsmötet 2019, som ordnades av Malmö, var stort.", [(MALMO, S, "2019")]),
        ("Konferensen 2017, som genomfördes av Ystad, lockade många.", [(YSTAD, S, "2017")]),
        ("Årsmötet 2031, som anordnas av Malmö, blir stort.", [(MALMO, P, "2031")]),
        ("Nätverket höll årsmöte 2015 med Malmö som värd.", [(MALMO, S, "2015")]),
        ("Nätverket, som är litet, samlas 2031 med Ystad som värd.", [(YSTAD, P, "2031")]),
        ("Nätverket möttes i maj 2012 med Malmö som värdstad.", [(MALMO, S, "2012")]),
        (
            "Malmö var värd för nätverkets årsmöte 2019, ett uppdrag som 2021 gick till Ystad.",
            [(MALMO, S, "2019"), (YSTAD, S, "2021")],
        ),
        (
            "Malmö ordnade årsmötet 2018, en uppgift som 2020 övergick till Ystad.",
            [(MALMO, S, "2018"), (YSTAD, S, "2020")],
        ),
        (
            "Malmö höll i årsmötet 2018, något som 2020 gick över till Ystad.",
            [(MALMO, S, "2018"), (YSTAD, S, "2020")],
        ),
        (
            "Ystad fick värdskapet för 2022 och Malmö det för 2024.",
            [(YSTAD, S, "2022"), (MALMO, S, "2024")],
        ),
        ("Malmö hade värdskapet för 2016.", [(MALMO, S, "2016")]),
        ("År 2016 hade Malmö värdskapet för åren 2017–2018.", [(MALMO, S, "2017")]),
        (
            "Malmö var värd för nätverkets årsmöte 2019. Ystad tog vid 2020.",
            [(MALMO, S, "2019"), (YSTAD, S, "2020")],
        ),
        (
            "Malmö var värd för nätverkets årsmöte 2018. Därefter följde Ystad 2019.",
            [(MALMO, S, "2018"), (YSTAD, S, "2019")],
        ),
        (
            "Malmö var värd för nätverkets årsmöte 2018. Ystad står på tur.",
            [(MALMO, S, "2018"), (YSTAD, P, "")],
        ),
        ("Nästa möte hålls i Visby, där Malmö är värd.", [(MALMO, P, "")]),
        ("Alternativ A: Ystad blir värd för nätverkets årsmöte 2031.", [(YSTAD, C, "2031")]),
    ],
)
def test_hosts_told_of_later(text: str, hosts: list[tuple[str, Modality, str]]) -> None:
    told = [
        (named(c, Property.HOST), c.modality, time(c)[:4].strip(".")) for c in found(text, hosting.extract)
    ]
    assert sorted(told, key=str) == sorted(hosts, key=str)


@pytest.mark.parametrize(
    "text",
    [
        "Malmö är värd för Öresundsringens kansli.",
        "Ystad är värd för nätverkets webbplats.",
        "Malmö är ordförande. Ystad tar vid 2020.",
        "Ystad tar vid i morgon.",
        "Lokalen, som anordnas av Malmö, är stor.",
        "Nämnden höll möte 2015 med Malmö som gäst.",
        "Kommunen har flera uppdrag, ett uppdrag som 2021 gick till Ystad.",
    ],
)
def test_what_is_no_hosting(text: str) -> None:
    assert found(text, hosting.extract) == []
