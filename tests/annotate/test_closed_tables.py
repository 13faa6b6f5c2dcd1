import pytest

from stadsgraf.annotate.layout import blocks

TABLES = [
    (
        (
            "Nätverk Sedan Avgift 2019 Kontaktperson\n"
            "Sjöstäderna 2004 12 500 kr Vendela Rask\n"
            "Grön Hamn mars 2011 1 200 euro Tor Lindgren\n"
            "Bro och Tunnel 1998-05-01 ingen vakant\n"
        ),
        [
            ["Nätverk", "Sedan", "Avgift 2019", "Kontaktperson"],
            ["Sjöstäderna", "2004", "12 500 kr", "Vendela Rask"],
            ["Grön Hamn", "mars 2011", "1 200 euro", "Tor Lindgren"],
            ["Bro och Tunnel", "1998-05-01", "ingen", "vakant"],
        ],
    ),
    (
        "Post 2022 2023\nÅrsavgift Sjöstäderna 29 500 -\nArbetstid 95 000 60 000\nSumma 124 500 60 000\n",
        [
            ["Post", "2022", "2023"],
            ["Årsavgift Sjöstäderna", "29 500", "-"],
            ["Arbetstid", "95 000", "60 000"],
            ["Summa", "124 500", "60 000"],
        ],
    ),
    (
        "Medlemsavgift 14 000 kr per år\nResor till årsmötet 22 500 kr\nArbetstid cirka 60 000 kr\n",
        [
            ["Medlemsavgift", "14 000 kr", "per år"],
            ["Resor till årsmötet", "22 500 kr"],
            ["Arbetstid", "cirka 60 000 kr"],
        ],
    ),
    (
        "Kronor 2023 2024\nAvgift (0) 15 500\nArvode 15 500\nResor 240 000 124 000\n",
        [
            ["Kronor", "2023", "2024"],
            ["Avgift", "(0)", "15 500"],
            ["Arvode 15 500"],
            ["Resor", "240 000", "124 000"],
        ],
    ),
    (
        "Resor 8 tkr\nSumma 8 tkr\n",
        [["Resor", "8 tkr"], ["Summa", "8 tkr"]],
    ),
]
PROSE = [
    "Nätverk Sedan Avgift 2019\nNätverket är öppet för alla som vill vara med.\nDet bildades 2004 i Kiel.\n",
    "Kommunen betalar varje år 12 500 kr\noch för resor ytterligare 8 000 kr\nsamt för arbetstid 60 000 kr\n",
    "Avgiften höjdes 2019 till 12 500 kr\nBeloppet ryms inom ramen.\n",
    "Sedan 2004 har kommunen betalat\n12 500 kr om året till föreningen.\n",
]


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_a_table_whose_gaps_a_scan_closed_has_its_cells_again(text: str, expected: list[list[str]]) -> None:
    made, _ = blocks(text)
    assert [_cells(block.lines[0].raw) for block in made] == expected
    assert all(block.row for block, row in zip(made, expected, strict=True) if len(row) > 1)
    assert all(text[line.start : line.end] == line.text for block in made for line in block.lines)


def _cells(raw: str) -> list[str]:
    return [cell.strip() for cell in raw.split("   ") if cell.strip()]


@pytest.mark.parametrize("text", PROSE)
def test_prose_is_no_table(text: str) -> None:
    made, _ = blocks(text)
    assert not any(block.row for block in made)
