"""The template language, and dates, durations and amounts in words."""

import pytest

from stadsgraf.query import formats
from stadsgraf.query.formats import Lang
from stadsgraf.query.template import choose, fill, sentences


@pytest.mark.parametrize(
    ("template", "values", "text"),
    [
        ("{a} till {b}", {"a": "x", "b": "y"}, "x till y"),
        ("{a}[ i {b}]", {"a": "x", "b": None}, "x"),
        ("{a}[ i {b}[ den {c}]]", {"a": "x", "b": "y", "c": None}, "x i y"),
        ("{a}", {"a": "{b} [c]", "b": "y"}, "{b} [c]"),
        ("{a}", {}, "…"),
    ],
)
def test_fill(template: str, values: dict[str, str | None], text: str) -> None:
    assert fill(template, values) == text


def test_the_first_template_that_can_be_filled_is_chosen() -> None:
    templates = ("{a} {b}", "{a}[ {c}]")
    assert choose(templates, {"a": "x", "b": "y"}) == templates[0]
    assert choose(templates, {"a": "x", "b": None}) == templates[1]


def test_rows_that_agree_in_the_rest_become_one_sentence() -> None:
    template = "<{who}> ⟨is|are⟩ in {net}"
    rows = [(template, {"who": who, "net": net}, tail) for who, net, tail in (
        ("a", "N", ""), ("b", "M", ""), ("c", "N", ""), ("c", "N", ""), ("d", "N", " (proposed)"),
    )]  # fmt: skip
    assert sentences(rows, "en") == ["A and c are in N.", "B is in M.", "D is in N (proposed)."]


@pytest.mark.parametrize(
    ("start", "end", "precision", "lang", "words"),
    [
        ("2015-09-16", None, None, "sv", "den 16 september 2015"),
        ("2015-09-16", None, "day", "en", "on 16 September 2015"),
        ("2015-02-01", "2015-02-28", "month", "sv", "i februari 2015"),
        ("2018-01-01", "2018-12-31", "year", "en", "in 2018"),
        ("2021-01-01", "2022-12-31", "year", "sv", "2021–2022"),
        (None, "2014-06-30", None, "sv", "till och med den 30 juni 2014"),
        (None, "2016-12-31", "year", "en", "until the end of 2016"),
        (None, None, None, "sv", None),
    ],
)
def test_moment(
    start: str | None, end: str | None, precision: str | None, lang: Lang, words: str | None
) -> None:
    assert formats.moment(start, end, precision, lang) == words


def test_what_has_not_begun_is_not_since() -> None:
    assert formats.period("1999-01-01", None, None, "sv") == "sedan den 1 januari 1999"
    assert formats.period("2024-01-01", None, None, "sv", begun=False) == "från och med den 1 januari 2024"
    assert formats.period("2024-01-01", None, "year", "en", begun=False) == "from 2024"
    assert (
        formats.period("2012-03-01", "2013-05-02", None, "sv") == "från den 1 mars 2012 till den 2 maj 2013"
    )
    assert formats.period("2012-03-01", "2013-05-31", "month", "en") == "from March 2012 to May 2013"


@pytest.mark.parametrize(
    ("got", "words"),
    [
        (formats.money("700000", "SEK", "sv"), "700\u00a0000 kronor"),
        (formats.money("0.45", "SEK", "en"), "0.45 kronor"),
        (formats.money("1500.50", "XYZ", "sv"), "1\u00a0500,5 XYZ"),
        (formats.per("P1Y", "sv"), "per år"),
        (formats.per("P6M", "en"), "per six months"),
        (formats.lasting("P2Y", "sv"), "i två år"),
        (formats.lasting("P1Y", "en"), "for one year"),
        (formats.every("P1Y", "sv"), "varje år"),
        (formats.every("P2Y", "sv"), "med två års mellanrum"),
        (formats.every("P1Y6M", "en"), "P1Y6M"),
        (formats.join(["a"], "sv"), "a"),
        (formats.join(["a", "b", "c"], "sv"), "a, b och c"),
    ],
)
def test_amounts_and_durations(got: str, words: str) -> None:
    assert got == words
