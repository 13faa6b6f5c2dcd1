"""Names behind verbs by which one joins other things too: a second sign tells whose they are."""

import pytest

from tests.annotate.test_discover import networks


@pytest.mark.parametrize(
    "passage",
    [
        "Kommunen har anslutit sig till Agenda 2030.",
        "Kommunen deltar i Europeiska trafikantveckan.",
        "Kommunen deltar i Solklivet.",
        "Kommunen ingår i Bergslagen.",
        "Byn ingick i Närke.",
        "Kommunen ingår i Sjödalsregionen. Nätverket Nordvis har medlemmar i Sjödalsregionen.",
        "Kommunen är med i Storgöteborg.",
        "Kommunen är ansluten till RAKEL.",
        "Kommunen är ansluten till Våra meddelanden.",
        "Kommunen är ansluten till Nationell tandöversikt.",
        "Kommunen ingår i Sjöenergi.",
        "Kommunen lämnade Brunnsviken.",
        "Kommunen har gått med i Eurocities kulturforum.",
        "Eurocities kulturforum bildades 1990 av Lund och Malmö.",
    ],
)
def test_no_network(passage: str) -> None:
    assert networks(passage) - {"Nordvis", "Eurocities"} == set()


@pytest.mark.parametrize(
    ("passage", "name"),
    [
        ("Kommunen deltar i Norrvind. Norrvind bildades 1998 av Kalmar och Växjö.", "Norrvind"),
        ("Kommunen är ansluten till Norrvind. Årsavgiften till Norrvind är 500 kronor.", "Norrvind"),
        ("Kommunen ingår i Norrvind. Det är ett nätverk för småorter.", "Norrvind"),
        ("Kommunen är medlem i Norrvind.", "Norrvind"),
        ("Kommunen har anslutit sig till Sjöringen Syd.", "Sjöringen Syd"),
        ("Kommunen ingår i Norrvind, som samordnas av Kalmar.", "Norrvind"),
    ],
)
def test_a_network(passage: str, name: str) -> None:
    assert name in networks(passage)
