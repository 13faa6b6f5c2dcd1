"""Lists of those present in columns: with parties, in threes, side by side, column by column."""

import pytest

from stadsgraf.extract import attendance
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
    ids=["side", "gap", "parties", "two", "bare", "three", "down", "prose"],
)
def test_columns_give_the_same_roles(listed: str) -> None:
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
