"""Costs in every turn of phrase: amounts with their payee, year and interval, and what is no cost.

Each text of `cost_frames.txt` goes through the family and the check that the paper says it itself.
"""

from pathlib import Path

import pytest

from stadsgraf.extract import costs
from stadsgraf.extract.assertion import sifted
from stadsgraf.model import Draft
from stadsgraf.vocabulary import Modality, Property
from tests.extract.helpers import drafts, read
from tests.extract.network_facts import NETWORK, named, time, values

HEAD = (
    "Lunds kommun\n\nTjänsteskrivelse\n2023-05-10\n\nMedlemskap i Öresundsringen\n\n"
    "Lunds kommun har bjudits in till nätverket Öresundsringen.\n\n"
)
Row = tuple[str, str, str, str]
"""Amount as it is held, about, when, how often."""


def rows(text: str) -> set[Row]:
    """The costs of a paper about Öresundsringen that goes on with a text."""
    return {_row(draft) for draft in sifted(read(HEAD + text), drafts(HEAD + text, costs.extract))[0]}


def _row(draft: Draft) -> Row:
    given = values(draft)
    held = "" if draft.modality is Modality.STATED else f"{draft.modality.value} "
    amount = f"{held}{given['amount']:.12g} {given['currency']}"
    return amount, named(draft, Property.ABOUT) or "-", _when(time(draft)), str(given.get("per", ""))


def _when(bounds: str) -> str:
    """Bounds as the list writes them: "2023" for a whole year, "2023.." for one with an open end."""
    start, _, end = bounds.partition("..")
    if start[:4] == end[:4] and (start[4:], end[4:]) == ("-01-01", "-12-31"):
        return start[:4]
    return f"{start.removesuffix('-01-01')}..{end}" if bounds else ""


def _expected(told: str) -> set[Row]:
    """The rows that a line gives behind its arrow."""
    expected: set[Row] = set()
    for part in filter(None, told.split(" | ")):
        amount, about, when, per = (*(cell.strip() for cell in part.split(":")), "", "", "")[:4]
        expected.add((amount, NETWORK if about == "Ö" else about or "-", when, per))
    return expected


def _lines() -> list[tuple[str, str]]:
    text = Path(__file__).with_name("cost_frames.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    cut = [line.partition("=>") for line in lines]
    return [(sentence.strip().replace("\\n", "\n"), told.strip()) for sentence, _, told in cut]


@pytest.mark.parametrize(("text", "told"), _lines(), ids=lambda value: value[:50])
def test_what_a_text_costs(text: str, told: str) -> None:
    assert rows(text) == _expected(told)
