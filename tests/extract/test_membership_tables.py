"""Rows of tables: memberships only under a heading that says so."""

from stadsgraf.extract import membership
from stadsgraf.vocabulary import Property
from tests.extract.helpers import drafts, labels, quotes

_HEAD = "Örebro kommun\n\nFörteckning\n2021-03-08\n\n"


def _rows(text: str) -> set[tuple[str, str, str]]:
    return {
        (labels(draft, Property.ORGANIZATION)[0], draft.period.start or "", draft.period.end or "")
        for draft in drafts(_HEAD + text, membership.extract)
    }


def test_a_column_of_years_tells_since_when() -> None:
    text = (
        "Nätverk             Medlem sedan   Avgift\n"
        "Eurocities          2012           84 000 kr\n"
        "Energy Cities       mars 2009      25 000 kr\n"
        "Klimatkommunerna    saknas         1 000 kr\n"
    )
    assert _rows(text) == {("Eurocities", "2012-01-01", ""), ("Energy Cities", "2009-03-01", "")}
    (first, _) = drafts(_HEAD + text, membership.extract)
    assert labels(first, Property.MEMBER) == ("Örebro kommun",)
    assert quotes(_HEAD + text, first) == ("Eurocities 2012",)


def test_a_heading_tells_that_they_were_left() -> None:
    text = (
        "Nätverk som kommunen har lämnat\n\n"
        "Eurocities          2007–2019      Beslut av kommunstyrelsen\n"
        "Energy Cities       2013           Ingen verksamhet\n"
    )
    assert _rows(text) == {("Eurocities", "2007-01-01", "2019-12-31"), ("Energy Cities", "", "2013-12-31")}


def test_fees_and_contacts_tell_of_no_membership() -> None:
    text = (
        "Kontaktpersoner\n\n"
        "Eurocities          2012           84 000 kr\n"
        "Energy Cities       2009           25 000 kr\n\n"
        "Nätverk             Avgift         År\n"
        "Klimatkommunerna    9 000 kr       2012\n"
    )
    assert _rows(text) == set()


STACKED = (
    "Organisation                  Medlem    Avgift        Ansvarig\n"
    "                              sedan     2020 (kr)     enhet\n"
    "Eurocities                    2012      84 000        Kansliet\n"
    "Sveriges Kommuner och Regioner 1968     910 000       Kansliet\n"
)


def test_a_heading_on_two_lines_is_one() -> None:
    assert _rows(STACKED) == {
        ("Eurocities", "2012-01-01", ""),
        ("Sveriges Kommuner och Regioner", "1968-01-01", ""),
    }


def test_a_row_below_a_heading_is_none() -> None:
    assert _rows(STACKED.replace("Medlem ", "Bidrag ").replace("sedan", "i år ")) == set()
    assert _rows(STACKED.replace("          sedan", "sedan          ")) == set()
