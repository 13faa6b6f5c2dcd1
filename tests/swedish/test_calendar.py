"""Dates as Swedish papers print them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadsgraf.swedish.calendar import DATE, dates_in, parse


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("den 10 september 2016", "2016-09-10", "2016-09-10"),
        ("den 21–23 oktober 2018", "2018-10-21", "2018-10-23"),
        ("den 31 maj–2 juni 2017", "2017-05-31", "2017-06-02"),
        ("30 december – den 2 januari 2020", "2019-12-30", "2020-01-02"),
        ("31/10 2018", "2018-10-31", "2018-10-31"),
        ("2020-06-30", "2020-06-30", "2020-06-30"),
        ("februari 2012", "2012-02-01", "2012-02-29"),
        ("första kvartalet 2022", "2022-01-01", "2022-03-31"),
        ("kvartal 3 2021", "2021-07-01", "2021-09-30"),
        ("v. 20 2022", "2022-05-16", "2022-05-22"),
        ("årsskiftet 2017/2018", "2017-12-31", "2017-12-31"),
        ("åren 2015–2017", "2015-01-01", "2017-12-31"),
        ("2012 till 2015", "2012-01-01", "2015-12-31"),
        ("2018-19", "2018-01-01", "2019-12-31"),
        ("utgången av 2030", "2030-12-31", "2030-12-31"),
        ("nästa år", "2017-01-01", "2017-12-31"),
        ("i fjol", "2015-01-01", "2015-12-31"),
        ("i höstas", "2015-01-01", "2015-12-31"),
        ("kommande årsskifte", "2016-12-31", "2016-12-31"),
        ("i våras", "2016-01-01", "2016-12-31"),
    ],
)
def test_bounds_of_a_date(words: str, start: str, end: str) -> None:
    period = parse(words, "2016-05-19")
    assert period is not None
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize("words", ["den 31 februari 2012", "den 12–3 maj 2012", "igår", "2015–2011"])
def test_what_is_no_date(words: str) -> None:
    assert parse(words) is None


def test_relative_words_need_a_reference() -> None:
    assert parse("nästa år") is None


def test_a_year_before_an_amount_is_a_year_alone() -> None:
    assert [match.group() for match in DATE.finditer("uppgick 2013 till 27 tkr")] == ["2013"]


def test_a_verb_that_ends_like_the_word_year_is_no_part_of_a_date() -> None:
    assert [match.group() for match in DATE.finditer("turen går 2025 till Malmö, som år 2027")] == [
        "2025",
        "år 2027",
    ]


def test_a_season_lately_gone_is_of_the_same_year_once_it_is_over() -> None:
    told = {month: parse("i våras", f"2016-{month}-01") for month in ("04", "05")}
    assert [period.start for period in told.values() if period is not None] == ["2015-01-01", "2016-01-01"]
    assert parse("i våras") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kommunstyrelsen      1989 10 06", "1989-10-06"),
        ("Protokoll 2004 02 29, blad 4", "2004-02-29"),
        ("från 1991 01 31.", "1991-01-31"),
        ("Mötet hölls 12.10.2004 i rådhuset.", "2004-10-12"),
        ("Upprättad 1.2.1999", "1999-02-01"),
        ("(31.12.2010)", "2010-12-31"),
    ],
)
def test_days_with_spaces_or_points_between(text: str, day: str) -> None:
    (match,) = DATE.finditer(text)
    period = parse(match.group())
    assert period is not None
    assert (period.start, period.end) == (day, day)


@pytest.mark.parametrize(
    "text",
    [
        "2014 13 06",
        "2014 10 32",
        "Avgift 2010 12 000 kr",
        "Antal 2010 10 12 14",
        "År 2009 2010 11 12",
        "Platser 8 2010 10 11",
        "Summa 2010 10 12,5",
        "Summa 2010 10 12 tkr",
        "Andel 2010 10 12 %",
        "kl. 12.10 2004",
        "12.13.2004",
        "1.12.10.2004",
        "12.10.2004.3",
    ],
)
def test_figures_of_columns_and_numbers_of_points_are_no_days(text: str) -> None:
    periods = [parse(match.group()) for match in DATE.finditer(text)]
    assert all(period is None or period.start != period.end for period in periods)


@pytest.mark.parametrize("words", ["31.02.2004", "32.10.2004", "1989 02 30"])
def test_no_month_has_such_a_day(words: str) -> None:
    assert parse(words) is None


@given(st.one_of(st.from_regex(DATE), st.text()))
def test_no_text_with_a_date_is_passed_over(text: str) -> None:
    assert [match.span() for match in dates_in(text)] == [match.span() for match in DATE.finditer(text)]


_MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
_EVERY_KIND = [
    *(form for month in _MONTHS for form in (f"{month} 2019", f"{month[:3]}. i fjol", f"den 3 {month} 2019")),
    *(f"{season} 2019" for season in ("våren", "sommaren", "hösten", "vintern")),
    *(f"{which} kvartalet 2019" for which in ("första", "andra", "tredje", "fjärde")),
    *(f"{which} halvåret 2019" for which in ("första", "andra")),
    *(
        f"{which} år"
        for which in ("föregående", "nästa", "nästkommande", "kommande", "innevarande", "i", "samma")
    ),
    *(f"i {season}" for season in ("våras", "somras", "höstas", "fjol")),
    *(
        "sista maj 2019",
        "sista mars 2020",
        "halvårsskiftet 2019",
        "årsskiftet 2019/20",
        "kvartal 3 2019",
        "Q3 2019",
    ),
    *(
        "vecka 20, 2019",
        "v. 20 2019",
        "v.20 2019",
        "mandatperioden 2018–2022",
        "perioden 2018-2022",
        "åren 2018-19",
    ),
    *(
        "2019 till 2021",
        "2019-03-04",
        "12.5.2018",
        "2018 05 12",
        "den 3/4 2018",
        "2018/19",
        "utgången av år 2019",
    ),
    *(
        "slutet av 2019",
        "år 2019",
        "2019",
        "förra året",
        "året därpå",
        "kommande årsskifte",
        "nästa årsskifte",
    ),
]


@pytest.mark.parametrize("before", ["", "or", "x ", "1"])
@pytest.mark.parametrize("words", _EVERY_KIND)
def test_every_date_begins_as_dates_begin(words: str, before: str) -> None:
    """The letters that a place is first asked for leave no kind of date out."""
    begins, _, kinds = DATE.pattern.partition("# no date begins otherwise")
    assert begins.strip().startswith("(?=")
    anywhere = re.compile(kinds, DATE.flags)
    for text in (before + words, (before + words).upper()):
        found = [match.span() for match in DATE.finditer(text)]
        assert found == [match.span() for match in anywhere.finditer(text)]
        assert found or before
