"""Hosts in lists below a line that speaks of them."""

import pytest

from stadsgraf.extract import hosting
from stadsgraf.vocabulary import Property
from tests.extract.helpers import drafts, labels

HEAD = (
    "Örebro kommun\nKommunstyrelsen\n2023-05-10\n\nInternationella kontakter\n\n"
    "Eurocities är ett nätverk för större städer i Europa. "
)


def _hosts(text: str) -> set[tuple[str, str, str]]:
    return {
        (draft.modality.value, labels(draft, Property.HOST)[0], (draft.period.start or "")[:4])
        for draft in drafts(HEAD + text, hosting.extract)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Värdar för årsmötet har varit:\n\n- 2018: Gent\n- 2019: Malmö och Lund\n- 2024: Ystad\n",
            {
                ("Stated", "Gent", "2018"),
                ("Stated", "Malmö stad", "2019"),
                ("Stated", "Lunds kommun", "2019"),
                ("Planned", "Ystads kommun", "2024"),
            },
        ),
        (
            "Årsmötets värdar hittills:\n\n• Gent (2018)\n• Malmö (2019)\n",
            {("Stated", "Gent", "2018"), ("Stated", "Malmö stad", "2019")},
        ),
        (
            "\n\nÅr     Värd\n2018   Gent\n2019   Malmö\n",
            {("Stated", "Gent", "2018"), ("Stated", "Malmö stad", "2019")},
        ),
        ("Medlemmar sedan starten:\n\n- 2018: Gent\n- 2019: Malmö\n", set()),
        ("Tänkbara värdar för årsmötet:\n\n- 2025: Gent\n- 2026: Malmö\n", set()),
    ],
)
def test_lists_of_hosts(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert _hosts(text) == expected
