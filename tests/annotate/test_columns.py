"""Lists of those present in columns: with parties, in threes, side by side, column by column."""

import pytest

from stadsgraf.extract import affiliations, attendance
from stadsgraf.swedish.member_rows import is_member_row
from stadsgraf.vocabulary import Property
from tests.extract.helpers import drafts, table

HEAD = "Nacka kommun\nSammanträdesprotokoll\nKommunstyrelsen\n2019-03-12\n\n"
END = "\n\n§ 1 Val av justerare\n\nInget.\n"


def roles(listed: str) -> set[tuple[str, ...]]:
    return table(drafts(HEAD + listed + END, attendance.extract), Property.MEMBER, Property.ROLE)


EXPECTED = {
    ("Anna Berg", "ordförande"),
    ("Bo Ek", "ledamot"),
    ("Cecilia von Dahl", "ledamot"),
    ("Gun Holm", "ersättare"),
    ("Ivar Jonsson", "ersättare"),
}


@pytest.mark.parametrize(
    "listed",
    [
        """Beslutande ledamöter                  Närvarande ersättare
Anna Berg (S), ordförande             Gun Holm (S)
Bo Ek (M)                             Ivar Jonsson (M)
Cecilia von Dahl (C)""",
        """Beslutande                            Ersättare

Anna Berg (S), ordförande             Gun Holm (S)
Bo Ek (M)                             Ivar Jonsson (M)
Cecilia von Dahl (C)""",
        """Ledamöter                Ersättare
Anna Berg     (S)  ordförande   Gun Holm      (S)
Bo Ek         (M)               Ivar Jonsson  (M)
Cecilia von Dahl  (C)""".replace("Ledamöter                E", "Ledamöter                       E"),
        """Beslutande
Anna Berg (S), ordförande             Bo Ek (M)
Cecilia von Dahl (C)

Ersättare
Gun Holm (S)                          Ivar Jonsson (M)""",
        """Ledamöter          Parti   Närvaro
Anna Berg          S       Ordförande
Bo Ek              M
Cecilia von Dahl   C

Ersättare          Parti
Gun Holm           S
Ivar Jonsson       M""",
        """Namn               Parti   Uppdrag
Anna Berg          S       ordförande
Bo Ek              M       ledamot
Cecilia von Dahl   C       ledamot, ej § 2 på grund av jäv

Ersättare          Parti
Gun Holm           S       ersättare
Ivar Jonsson       M       ersättare""",
        """Ledamot Parti Uppdrag
Anna Berg Ss ordförande
Bo Ek M ledamot
Cecilia von Dahl C ledamot
Gun Holm Ss ersättare
Ivar Jonsson M ersättare""",
        """Beslutande
Anna Berg (S), ordförande    Bo Ek (M)    Cecilia von Dahl (C)

Ersättare
Gun Holm (S)\tIvar Jonsson (M)""",
        """Beslutande
Anna Berg (S), ordförande
Bo Ek (M)
Cecilia von Dahl (C)
Ersättare
Gun Holm (S)
Ivar Jonsson (M)""",
        """Beslutande: Anna Berg (S), ordförande, Bo Ek (M), Cecilia
von Dahl (C)

Ersättare: Gun
Holm (S), Ivar Jons-
son (M)""",
    ],
    ids=[
        "side",
        "gap",
        "parties",
        "offices",
        "offices closed by a scan",
        "two",
        "bare",
        "three",
        "down",
        "prose",
    ],
)
def test_columns_give_the_same_roles(listed: str) -> None:
    assert roles(listed) == EXPECTED


def test_a_shortened_office_ends_no_list() -> None:
    listed = """Ledamöter                             Ersättare
Anna Berg (S), ordf.                  Gun Holm (S)
Bo Ek (M)
Cecilia von Dahl (C)                  Ivar Jonsson (M)"""
    assert roles(listed) == EXPECTED


def test_labels_of_columns_are_nobody() -> None:
    found = roles("Ledamöter          Parti   Närvaro\nAnna Berg          S       Ordförande")
    assert found == {("Anna Berg", "ordförande")}


def test_the_list_ends_where_the_matters_begin() -> None:
    listed = "Beslutande            Ersättare\nAnna Berg (S)         Gun Holm (S)"
    text = HEAD + listed + "\n\n§ 2 Val\n\nBo Ek (M)          Dan Ås (V)\n"
    assert {name for name, _ in table(drafts(text, attendance.extract), Property.MEMBER, Property.ROLE)} == {
        "Anna Berg",
        "Gun Holm",
    }


def test_bare_letters_of_a_row_are_a_party_and_who_serves_is_no_member() -> None:
    listed = """Namn               Parti   Uppdrag
Anna Berg          S       ordförande
Bo Ek              KD      1:e vice ordförande
Dan Ås             V       tjänstgör för Lena Mård (V)
Elin Fors          MP      tjänstgör för Me-lin"""
    assert roles(listed) == {
        ("Anna Berg", "ordförande"),
        ("Bo Ek", "1:e vice ordförande"),
        ("Dan Ås", "tjänstgörande ersättare"),
        ("Lena Mård", "ledamot"),
        ("Elin Fors", "tjänstgörande ersättare"),
    }
    found = drafts(HEAD + listed + "\n", affiliations.extract)
    assert table(found, Property.MEMBER, Property.ORGANIZATION) == {
        ("Anna Berg", "Socialdemokraterna"),
        ("Bo Ek", "Kristdemokraterna"),
        ("Dan Ås", "Vänsterpartiet"),
        ("Lena Mård", "Vänsterpartiet"),
        ("Elin Fors", "Miljöpartiet"),
    }


def test_a_table_of_votes_makes_no_members() -> None:
    votes = "Anna Berg          S       Ja\nBo Ek              M       Nej\nDan Ås             V       Ja"
    assert roles("Namn               Parti   Ja      Nej\n" + votes) == set()


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("Anna Berg S ordförande", True),
        ("Anna Berg Ss 1:e vice ordförande", True),
        ("Anna Berg SJVK ersättare", True),
        ("Anna Berg är ordförande i nämnden.", False),
        ("Region Skåne stod för värdskapet.", False),
        ("Anna Berg var ersättare till 2019.", False),
    ],
)
def test_a_row_has_letters_and_an_office_and_is_no_prose(line: str, row: bool) -> None:
    assert is_member_row(line) is row
