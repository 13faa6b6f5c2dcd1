"""Tables of who sits in which network, and rows that look like them."""
# ruff: noqa: E501

import pytest

from stadsgraf.extract import role_tables
from stadsgraf.vocabulary import Property
from tests.extract.helpers import drafts, table

_HEAD = """LUNDS KOMMUN
Kommunstyrelsen
TJÄNSTESKRIVELSE
2017-03-20

Eurocities och Klimatkommunerna är nätverk.

Representanter

"""


def _roles(text: str) -> set[tuple[str, ...]]:
    found = drafts(_HEAD + text + "\n", role_tables.extract)
    return table(found, Property.MEMBER, Property.ROLE, Property.ORGANIZATION)


def test_each_name_has_the_office_above_it_in_the_network_of_its_row() -> None:
    text = """Nätverk             Ordinarie ledamot              Ersättare
Eurocities          Anna Bergström (L)             Bo Ekdahl (KD)
Klimatkommunerna    Cecilia von Dahl (MP)          -"""
    assert _roles(text) == {
        ("Anna Bergström", "ledamot", "Eurocities"),
        ("Bo Ekdahl", "ersättare", "Eurocities"),
        ("Cecilia von Dahl", "ledamot", "Klimatkommunerna"),
    }


def test_a_name_below_the_second_heading_alone_is_the_second_office() -> None:
    text = """Organisation        Ombud                          Suppleant
Eurocities          -                              Bo Ekdahl (KD)"""
    assert _roles(text) == {("Bo Ekdahl", "ersättare", "Eurocities")}


@pytest.mark.parametrize(
    "text",
    [
        # What a column holds is not said.
        "Nätverk             2016                           2017\nEurocities          Anna Bergström (L)             10 000",
        # The rows are of bodies, not of networks.
        "Nämnd               Ledamot                        Ersättare\nEurocities          Anna Bergström (L)             Bo Ekdahl (KD)",
        # The table is over.
        "Nätverk             Ledamot                        Ersättare\n\nOm detta talades länge.\n\nEurocities          Anna Bergström (L)",
    ],
)
def test_what_is_no_such_table(text: str) -> None:
    assert _roles(text) == set()
