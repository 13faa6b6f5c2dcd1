"""Pages without empty lines and double-spaced ones: paragraphs, headings and lists all the same."""

import pytest

from stadsgraf.annotate.layout import blocks
from tests.extract.helpers import read

SPACED = """Växjö kommun
Tjänsteskrivelse
2021-03-08

Utträde ur nätverket för städer

Kommunledningskontoret föreslår att kommunstyrelsen beslutar följande om saken.

1. Växjö kommun begär utträde ur Eurocities.
2. Avgiften för året betalas.

Bakgrund

Växjö kommun är medlem i Eurocities sedan många år tillbaka och har deltagit i
mötena så länge det har gått att göra det.

Avgiften har höjts, och kommunen har inte deltagit i något av de möten som har
hållits i nätverket under de senaste åren.

Ekonomi

Avgiften är 20 000 kronor om året, och den betalas ur det anslag som styrelsen
förfogar över för medlemskap av det slag som detta är.

Växjö den 8 mars 2021
Anna Berg
Kanslichef

Bilagor
Nätverkets stadgar
Nätverkets skrivelse till kommunen om höjd avgift, inkommen den 3 februari 2021
Protokoll från mötet
"""
TIGHT = "\n".join(line for line in SPACED.split("\n") if line)
DOUBLE = TIGHT.replace("\n", "\n\n")


@pytest.mark.parametrize("text", [SPACED, TIGHT, DOUBLE], ids=["spaced", "tight", "double"])
def test_sections_and_items_of_the_same_paper(text: str) -> None:
    paper = read(text)
    assert [section.heading for section in paper.sections] == ["", "Bakgrund", "Ekonomi", "Bilagor"]
    assert [s.text for s in paper.sentences if s.item] == [
        "1. Växjö kommun begär utträde ur Eurocities.",
        "2. Avgiften för året betalas.",
    ]
    assert (paper.title, paper.date) == ("Utträde ur nätverket för städer", "2021-03-08")


@pytest.mark.parametrize("text", [TIGHT, DOUBLE], ids=["tight", "double"])
def test_paragraphs_begin_where_the_line_above_ends_early(text: str) -> None:
    made = [block.text for block in blocks(text)[0]]
    assert sum(text.startswith(("Växjö kommun är medlem", "Avgiften har höjts")) for text in made) == 2
    assert any(text.startswith("Växjö den 8 mars 2021") for text in made)


def test_paragraphs_on_a_line_each_stay_apart() -> None:
    lines = [f"Det här är stycke {number}, och det står på en egen rad i texten." for number in range(14)]
    assert [block.text for block in blocks("\n\n".join(lines))[0]] == lines
