"""Description: what a paper says of a network in its own words."""

import pytest

from stadsgraf.extract import descriptions, hosting
from stadsgraf.vocabulary import Modality, Property
from tests.extract.network_facts import NETWORK, found, named, values

S, P, C = Modality.STATED, Modality.PLANNED, Modality.CONDITIONAL


@pytest.mark.parametrize(
    ("sentence", "aspect", "text", "modality"),
    [
        (
            "Nätverket finansieras av medlemmarna och är litet.",
            "finansiering",
            "finansieras av medlemmarna",
            S,
        ),
        ("Nätverket är öppet för kommuner vid Östersjön.", "öppenhet", "öppet för kommuner vid Östersjön", S),
        (
            "Nätverket omfattar även forskare som endast kan delta efter kallelse.",
            "deltagande",
            "forskare som endast kan delta efter kallelse",
            S,
        ),
        (
            "Öresundsringen startades i syfte att minska bullret i hamnarna.",
            "syfte",
            "minska bullret i hamnarna",
            S,
        ),
        ("Syftet med nätverket är att dela erfarenheter.", "syfte", "dela erfarenheter", S),
        ("Nätverket syftar till att dela erfarenheter.", "syfte", "dela erfarenheter", S),
        (
            "Ett initiativ har tagits för att etablera ett nordiskt nätverk för hamnstäder.",
            "syfte",
            "nordiskt nätverk för hamnstäder",
            P,
        ),
        (
            "Öresundsringen är ett nätverk för kommuner med hamn.",
            "inriktning",
            "nätverk för kommuner med hamn",
            S,
        ),
        (
            "Nätverket vänder sig både till politiker och till tjänstemän.",
            "målgrupp",
            "politiker och tjänstemän",
            S,
        ),
        (
            "Nätverket kommer att erbjuda kurser, studiebesök och handledning.",
            "utbud",
            "kurser, studiebesök och handledning",
            P,
        ),
        (
            "En förutsättning för medlemskapet är att en plan har antagits.",
            "förutsättning",
            "en plan har antagits",
            C,
        ),
    ],
)
def test_what_is_said_of_a_network(sentence: str, aspect: str, text: str, modality: Modality) -> None:
    (claim,) = found(sentence, descriptions.extract)
    assert named(claim, Property.ABOUT, Property.ASPECT) == f"{NETWORK}/{aspect}"
    assert (values(claim)["text"], claim.modality) == (text, modality)


def test_a_precondition_of_hosting_is_about_the_hosting() -> None:
    text = (
        "Kommunen har tillfrågats om att vara värd för nätverket 2027, "
        "där en förutsättning för värdskapet är att "
        "kommunen är medlem."
    )
    known = found(text, hosting.extract)
    (claim,) = found(text, descriptions.extract, known)
    assert [target for prop, target in claim.participants if prop is Property.ABOUT] == known
    assert values(claim)["text"] == "kommunen är medlem"


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunen finansieras av skatter.",
        "Nätverket är inte öppet för företag.",
        "Malmö är en stad för alla.",
    ],
)
def test_what_says_nothing_of_a_network_is_refused(sentence: str) -> None:
    assert found(sentence, descriptions.extract) == []
