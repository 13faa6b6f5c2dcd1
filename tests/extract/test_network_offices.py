"""Offices in networks by any verb, in any order and in lists: the lines of `network_offices.txt`."""

from pathlib import Path

import pytest

from stadsgraf.extract import network_roles
from stadsgraf.model import Draft
from stadsgraf.vocabulary import Property
from tests.extract.helpers import drafts, labels

HEAD = (
    "Örebro kommun\nKommunstyrelsen\n2023-05-10\n\nInternationella kontakter\n\n"
    "Eurocities är ett nätverk för större städer i Europa. "
)


def _shown(draft: Draft) -> str:
    """A role as the list writes it."""
    modality = "" if draft.modality.value == "Stated" else f"{draft.modality.value} "
    told = f"{modality}{labels(draft, Property.MEMBER)[0]} : {labels(draft, Property.ROLE)[0]}"
    period = draft.period
    when = f"{period.start or ''}..{period.end or ''}" if period.start or period.end else ""
    former = "FORMER" if draft.not_stated or (period.end or "9") < "2023-05-10" else ""
    return " : ".join(filter(None, (told, f"{when} {former}".strip())))


def _lines() -> list[tuple[str, set[str]]]:
    text = Path(__file__).with_name("network_offices.txt").read_text(encoding="utf-8")
    lines = [line.partition(" =>") for line in text.splitlines() if line and not line.startswith("#")]
    return [
        (sentence, {part.strip() for part in told.split("|") if part.strip()}) for sentence, _, told in lines
    ]


@pytest.mark.parametrize(("sentence", "expected"), _lines())
def test_offices_are_read(sentence: str, expected: set[str]) -> None:
    found = list(drafts(HEAD + sentence, network_roles.extract))
    assert {_shown(draft) for draft in found} == expected
    assert {label for draft in found for label in labels(draft, Property.ORGANIZATION)} <= {"Eurocities"}
