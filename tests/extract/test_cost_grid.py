"""Tables of costs: cells under their headings, the payee of a row, what a remark does not say."""

import pytest

from stadsgraf.extract import costs
from stadsgraf.vocabulary import Modality, Property
from tests.extract.helpers import read
from tests.extract.network_facts import HEAD, named, time, values

S, P = Modality.STATED, Modality.PLANNED


def cells(table: str) -> list[tuple[str, float, str, Modality]]:
    """About or subject, amount, year and modality of each amount of a table."""
    told = []
    for claim in costs.extract(read(f"{HEAD}\n\n{table}"), ()):
        given = values(claim)
        amount = given["amount"]
        assert isinstance(amount, float)
        about = named(claim, Property.ABOUT) or str(given.get("subject", ""))
        year = time(claim)[:4]
        told.append((about, amount, year if year.isdigit() else "", claim.modality))
    return told


def test_a_column_for_each_year_with_dashes() -> None:
    table = (
        "Tabell 1. Kostnader (kronor)\n"
        "Post                       2022        2023\n"
        "Årsavgift Eurocities     29 500           –\n"
        "Resor                     8 000      12 000\n"
        "Summa                    37 500      12 000\n"
    )
    assert cells(table) == [
        ("Eurocities", 29500, "2022", S),
        ("resor", 8000, "2022", S),
        ("resor", 12000, "2023", S),
        ("summa", 37500, "2022", S),
        ("summa", 12000, "2023", S),
    ]


def test_columns_of_three_digits_are_not_one_number_and_headings_say_how_they_are_held() -> None:
    table = (
        "Bidrag (tkr)\n"
        "Mottagare       Utfall 2020    Budget 2021    Förslag 2022    Anm.\n"
        "Teatern                 950            980           1 000    sedan 1999\n"
        "Museet                  410            415             430\n"
    )
    assert cells(table) == [
        ("teatern", 950000, "2020", S),
        ("teatern", 980000, "2021", P),
        ("teatern", 1000000, "2022", Modality.PROPOSED),
        ("museet", 410000, "2020", S),
        ("museet", 415000, "2021", P),
        ("museet", 430000, "2022", Modality.PROPOSED),
    ]


def test_a_row_names_its_own_payee() -> None:
    table = (
        "Ekonomi (tkr)                  2019      2020\n"
        "Avgift SKR                    6 912     7 034\n"
        "Medlemsavgift                    45        47\n"
    )
    assert cells(table) == [
        ("avgift skr", 6912000, "2019", S),
        ("avgift skr", 7034000, "2020", S),
        ("Öresundsringen", 45000, "2019", S),
        ("Öresundsringen", 47000, "2020", S),
    ]


def test_amounts_with_their_own_unit_need_no_heading() -> None:
    table = (
        "Budget\n"
        "Medlemsavgift Eurocities        6 500 euro\n"
        "Medlemsavgift Hembygdskretsen   4 000 euro (preliminärt)\n"
        "Hyra, Bryssel                  ca 92 000 euro\n"
    )
    assert [told[:2] for told in cells(table)] == [
        ("Eurocities", 6500),
        ("medlemsavgift hembygdskretsen", 4000),
        ("hyra, bryssel", 92000),
    ]


def test_a_list_of_networks_with_a_column_of_fees() -> None:
    table = (
        "Nätverk          Medlem sedan    Avgift 2023     Kontakt\n"
        "Eurocities       2012            84 000 kr       Bo Ek\n"
        "ICLEI            1999            ingen           vakant\n"
        "Energy Cities    2009-10-21      ingen           Eva Alm\n"
    )
    (fee, nothing, last) = cells(table)
    assert last == ("Energy Cities", 0, "2023", Modality.DENIED)
    assert fee == ("Eurocities", 84000, "2023", S)
    assert (nothing[0][:5], *nothing[1:]) == ("ICLEI", 0, "2023", Modality.DENIED)


def test_the_caption_gives_the_year_where_no_column_does() -> None:
    table = (
        "Avgifter 2021 (tkr)\n"
        "Nätverk             Avgift\n"
        "Eurocities             160\n"
        "Simklubben              90\n"
    )
    assert cells(table) == [("Eurocities", 160000, "2021", S), ("simklubben", 90000, "2021", S)]


@pytest.mark.parametrize(
    "table",
    [
        "Kommun           Invånare 2020   Invånare 2021\nYstad                  30 500          30 900\n",
        "Ort              Antal           Andel\nYstad            30              40\n",
        "Kostnader (kr)\nPost             Utfall\nResor            –\n",
    ],
)
def test_figures_that_are_no_money_are_left_out(table: str) -> None:
    assert cells(table) == []


def test_a_row_names_its_payee_before_the_word_for_a_fee() -> None:
    table = (
        "Energy Cities är ett nätverk.\n\n"
        "Post                                     2019          2020\n"
        "Eurocities, årsavgift               24 600 kr             –\n"
        "Energy Cities, årsavgift                    –     32 500 kr\n"
    )
    stated = {cell for cell in cells(table) if cell[3] is S}
    assert stated == {("Eurocities", 24600, "2019", S), ("Energy Cities", 32500, "2020", S)}
