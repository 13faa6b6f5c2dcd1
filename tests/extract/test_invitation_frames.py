"""Invitations to join by any verb or noun: who asks whom, and when."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import labels, read

HEAD = (
    "Örebro kommun\nKommunstyrelsen\n2023-05-10\n\nInternationella kontakter\n\n"
    "Eurocities är ett nätverk för större städer i Europa. "
)


def _told(sentence: str) -> list[tuple[str, ...]]:
    return [
        (*labels(draft, Property.AGENT), *labels(draft, Property.INVITEE), draft.period.start or "")
        for draft in extract(read(f"{HEAD}{sentence}\n"))
        if draft.type is ClaimType.INVITATION
    ]


@pytest.mark.parametrize(
    ("sentence", "who", "when"),
    [
        ("Eurocities har 2022 hört sig för om Örebro vill gå med.", "Örebro kommun", "2022-01-01"),
        ("Eurocities, som bildades 1986, har bett Örebro att träda in.", "Örebro kommun", ""),
        ("Arbetsutskottet tar del av en invit från Eurocities.", "Örebro kommun", ""),
        ("Eurocities har till kommunen inkommit med anhållan om inträde.", "Örebro kommun", ""),
        ("Eurocities har vänt sig till Örebro med en invitation.", "Örebro kommun", ""),
        ("Brev från Eurocities av 2022-03-30, vari Örebro anmodas ingå.", "Örebro kommun", "2022-03-30"),
        ("Gent har accepterat den inbjudan som nätverkets styrelse sände i mars.", "Gent", ""),
        ("Från nätverket har kommit en propå om medlemskap.", "Örebro kommun", ""),
        ("Eurocities styrelse uppmanade Örebro att ansöka om medlemskap.", "Örebro kommun", ""),
    ],
)  # fmt: skip
def test_invitations_are_read(sentence: str, who: str, when: str) -> None:
    assert _told(sentence) == [("Eurocities", who, when)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunen är inbjuden till nätverkets årsmöte.",
        "Eurocities bjuder in till konferens i Gent.",
        "Eurocities har inte bjudit in Örebro att bli medlem.",
        "Nätverket är öppet för alla städer.",
        "Vi föreslår att Eurocities bjuds in.",
        "Inbjudan från Eurocities till seminariet den 3 maj anmäldes.",
        "Eurocities bör bjuda in Örebro att gå med.",
        "Frågan är om Eurocities vill be Örebro att gå med.",
    ],
)
def test_what_is_no_invitation_to_join(sentence: str) -> None:
    assert _told(sentence) == []
