"""Who signs right below a list of those who get a copy, and who only gets one."""

import pytest

from stadsgraf.extract.attendance import extract
from stadsgraf.vocabulary import Property
from tests.extract.helpers import drafts, table

_HEAD = "Vallsjö kommun\nTjänsteskrivelse\n2019-05-06\nKulturförvaltningen\n\nÄrendet\n\nTexten är kort.\n\n"


def _held(text: str) -> set[tuple[str, ...]]:
    return table(drafts(_HEAD + text, extract), Property.MEMBER, Property.ROLE)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Beslutet skickas till\nKulturnämnden\nMona Lind      Per Stål\nKulturchef     Utredare\n",
            {("Mona Lind", "kulturchef"), ("Per Stål", "utredare")},
        ),
        (
            "Kopia till\nAkten\n\tInga Hult      Olle Brant\n\tFörvaltningschef   Planeringschef\n",
            {("Inga Hult", "förvaltningschef"), ("Olle Brant", "planeringschef")},
        ),
        (
            "Expedieras till\nArkivet\nSara Dal     Rolf Ek     Lena Torp\nEkonomichef  Kanslichef  Jurist\n",
            {("Sara Dal", "ekonomichef"), ("Rolf Ek", "kanslichef"), ("Lena Torp", "jurist")},
        ),
        (
            "Sändlista\nMona Lind, kulturnämnden\nSara Dalman      Rolf Ek\nEkonomichef      Kanslichef\n",
            {("Sara Dalman", "ekonomichef"), ("Rolf Ek", "kanslichef")},
        ),
    ],
)
def test_names_over_their_titles_sign_below_a_list_of_copies(text: str, held: set[tuple[str, str]]) -> None:
    assert _held(text) == held


@pytest.mark.parametrize(
    "text",
    [
        "Beslutet skickas till\nKulturnämnden\nMona Lind\nKulturchef\n",
        "Kopia till\nMona Lind, kulturchef\nPer Stål, utredare\n",
        "Sändlista\nMona Lind      Per Stål\nAnna Berg      Rolf Ek\n",
        "Expedieras till\nMona Lind      Per Stål\nKulturchef\n",
        "Beslutet skickas till\nMona Lind      Per Stål\nArkivet\n",
    ],
)
def test_who_gets_a_copy_signs_nothing(text: str) -> None:
    assert _held(text) == set()
