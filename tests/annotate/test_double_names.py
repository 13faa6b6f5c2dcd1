"""Names of two parts, by a hyphen or a small word, and what stands before a name without being of it."""

import pytest

from stadsgraf.annotate.paper import MentionKind
from tests.extract.helpers import read

_HEAD = "Örebro kommun\n\nSkrivelse\n2011-03-08\n\nOm samarbeten\n\nEurocities är ett nätverk för städer. "
_KINDS = (MentionKind.NAME, MentionKind.MUNICIPALITY, MentionKind.ORG)


def named(passage: str) -> list[tuple[str, bool]]:
    sentence = read(f"{_HEAD}{passage}\n").sentences[-1]
    return [(m.name.label, m.genitive) for m in sentence.mentions if m.kind in _KINDS and m.name is not None]


@pytest.mark.parametrize(
    ("passage", "names"),
    [
        ("Reggio-Lavagna utträdde 2018.", ["Reggio-Lavagna"]),
        ("Mont-du-Lac är medlem sedan 2012.", ["Mont-du-Lac"]),
        ("Med är Fjord og Strandland.", ["Fjord og Strandland"]),
        ("Fjord og Strandland och Region Nordhavet är med.", ["Fjord og Strandland", "Region Nordhavet"]),
        ("Bois-les-Pays är medlem sedan 2012.", ["Bois-les-Pays"]),
        ("Medlem är dåvarande Kalmar läns landsting.", ["Kalmar läns landsting"]),
    ],
)
def test_a_name_of_two_parts_is_one(passage: str, names: list[str]) -> None:
    assert named(passage) == [(name, False) for name in names]


@pytest.mark.parametrize("passage", ["Rese-kostnaderna utträdde 2018.", "Lagarna gick ur tiden."])
def test_a_common_noun_is_no_name(passage: str) -> None:
    assert named(passage) == []
