"""Amounts of money and figures as Swedish papers print them."""

import pytest

from stadsgraf.swedish.amounts import MONEY, amount, cell_amount, cell_amounts, header_unit, number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1 800", 1800),
        ("0,7", 0.7),
        ("0.7", 0.7),
        ("1.500", 1500),
        ("tjugofem", 25),
        ("en halv", 0.5),
        ("2\u00a0000", 2000),
    ],
)
def test_printed_numbers(words: str, value: float) -> None:
    assert number(words) == value


def test_a_word_that_is_no_number() -> None:
    assert number("några") is None


@pytest.mark.parametrize(
    ("words", "value", "currency"),
    [
        ("5 500 brittiska pund", 5500, "GBP"),
        ("0,7 mnkr", 700000, "SEK"),
        ("60 tkr", 60000, "SEK"),
        ("1.500 ecu", 1500, "XEU"),
        ("2,1 miljoner kronor", 2100000, "SEK"),
        ("en halv miljon kronor", 500000, "SEK"),
        ("tre miljoner euro", 3000000, "EUR"),
        ("25 000 norska kronor", 25000, "NOK"),
        ("EUR 5 000", 5000, "EUR"),
        ("€ 300", 300, "EUR"),
        ("4500:-", 4500, "SEK"),
        ("1,2 MSEK", 1200000, "SEK"),
        ("20 tusen kronor", 20000, "SEK"),
    ],
)
def test_amounts_in_whole_units_with_their_currency(words: str, value: float, currency: str) -> None:
    assert amount(words) == (value, currency)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Avgiften är 13.000 kr. Nästa år", ["13.000 kr"]),
        ("mellan 5 000–10 000 kronor", ["10 000 kronor"]),
        ("dnr 12-100 kr", []),
        ("kronor och 5 kronofogdar", []),
    ],
)
def test_amounts_are_found_whole(text: str, found: list[str]) -> None:
    assert [match.group() for match in MONEY.finditer(text)] == found


def test_a_row_of_figures() -> None:
    cell = cell_amount("Kurs i två steg 120 000 2027")
    assert cell is not None
    assert (cell.label, cell.value, cell.rest.strip()) == ("Kurs i två steg", 120000, "2027")


def test_a_year_is_no_figure() -> None:
    assert cell_amount("Budget 2027") is None


@pytest.mark.parametrize(
    ("row", "unit"),
    [
        ("Post Belopp (kr) Avser", (1, "SEK")),
        ("Kostnad (tkr)", (1000, "SEK")),
        ("Belopp i mnkr", (1_000_000, "SEK")),
        ("Vi betalar 5 kr", None),
        ("Avgiften tas ut i kronor.", None),
    ],
)
def test_the_unit_of_a_table(row: str, unit: tuple[float, str] | None) -> None:
    assert header_unit(row) == unit


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("tiotusen kronor", 10000.0),
        ("tjugofemtusen kronor", 25000.0),
        ("tvåhundratusen euro", 200000.0),
        ("två tusen kronor", 2000.0),
    ],
)
def test_thousands_in_words(words: str, value: float) -> None:
    assert (amount(words) or (None,))[0] == value


@pytest.mark.parametrize("words", ["tusenårig", "tusentals kronor", "xtusen kronor"])
def test_words_that_are_no_thousands(words: str) -> None:
    assert amount(words) is None


@pytest.mark.parametrize(
    ("row", "count", "figures"),
    [
        ("Teatern 950 980 1 000", 3, (950.0, 980.0, 1000.0)),
        ("Rådet 410 415 430", 3, (410.0, 415.0, 430.0)),
        ("Avgift 6 912 7 034 7 100", 3, (6912.0, 7034.0, 7100.0)),
    ],
)
def test_figures_of_columns_are_told_apart(row: str, count: int, figures: tuple[float, ...]) -> None:
    assert (cell_amounts(row, count) or (None, None))[1] == figures


@pytest.mark.parametrize(("row", "count"), [("Summa 12 345 678", 2), ("Summa 12 34", 3)])
def test_figures_that_can_be_told_apart_in_no_or_two_ways_are_none(row: str, count: int) -> None:
    assert cell_amounts(row, count) is None
