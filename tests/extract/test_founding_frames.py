"""Founders, coordinators and seats in every order of words: what must be read, and what must be refused.

Each sentence of `network_frames.txt` goes through the three families and the check that the paper says
it itself.  Behind the arrow stands all that it tells.
"""

from pathlib import Path

import pytest

from stadsgraf.extract import coordination, founding, seats
from stadsgraf.extract.assertion import sifted
from stadsgraf.vocabulary import ClaimType, Modality, Property
from tests.extract.helpers import drafts, labels, read
from tests.extract.network_facts import HEAD, time

Row = tuple[str, str, str, str]
"""What ("founds", "runs", "sits"), who or where, of what, when."""
_TELLS = {
    ClaimType.FOUNDING: ("founds", Property.FOUNDER, Property.NETWORK),
    ClaimType.COORDINATION: ("runs", Property.COORDINATOR, Property.NETWORK),
    ClaimType.SEAT: ("sits", Property.PLACE, Property.ABOUT),
}


def rows(text: str) -> set[Row]:
    """The facts of a paper about Öresundsringen that goes on with a text."""
    found: set[Row] = set()
    paper = read(HEAD + text)
    for family in (founding, coordination, seats):
        for draft in sifted(paper, drafts(HEAD + text, family.extract))[0]:
            if draft.type in _TELLS:
                what, who, of = _TELLS[draft.type]
                mark = "" if draft.modality is Modality.STATED else f" {draft.modality.value}"
                found.add((what + mark, labels(draft, who)[0], labels(draft, of)[0], time(draft)))
    return found


def _expected(told: str) -> set[Row]:
    """The rows that a line gives behind its arrow."""
    expected: set[Row] = set()
    for part in filter(None, told.split(" | ")):
        what, rest = part.split(": ", 1)
        who, of, when = (*rest.split(" : "), "")[:3]
        expected |= {(what, name, of, when) for name in who.split(", ")}
    return expected


def _lines() -> list[tuple[str, str]]:
    text = Path(__file__).with_name("network_frames.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(sentence, told.strip()) for sentence, _, told in (line.partition("=>") for line in lines)]


@pytest.mark.parametrize(("sentence", "told"), _lines(), ids=lambda value: value[:50])
def test_what_a_sentence_tells(sentence: str, told: str) -> None:
    assert rows(sentence.strip()) == _expected(told)
