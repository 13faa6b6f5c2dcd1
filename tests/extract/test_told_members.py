"""Networks that nobody lists, and who belongs to, founds, runs or hosts them: what is read and refused.

Each line of `told_members.txt` is a paper's head and what it has told before, a passage, and behind
the arrow all that the passage adds: M for a member, F for a founder, C for a coordinator, H for a host;
behind it D, R, P, O, C for what is denied, requested, planned, proposed, on a condition; ">" for a
membership that ends.
"""

import functools
from pathlib import Path

import pytest

from stadsgraf.extract import extract
from stadsgraf.vocabulary import ClaimType, Modality, Property
from tests.extract.helpers import labels, read

Row = tuple[str, str, str]
_KINDS = {
    ClaimType.MEMBERSHIP: ("M", Property.MEMBER, Property.ORGANIZATION),
    ClaimType.FOUNDING: ("F", Property.FOUNDER, Property.NETWORK),
    ClaimType.COORDINATION: ("C", Property.COORDINATOR, Property.NETWORK),
    ClaimType.HOSTING: ("H", Property.HOST, Property.NETWORK),
}
_HELD = {
    Modality.STATED: "",
    Modality.DENIED: "D",
    Modality.REQUESTED: "R",
    Modality.PLANNED: "P",
    Modality.PROPOSED: "O",
    Modality.CONDITIONAL: "C",
}


@functools.cache
def rows(text: str) -> frozenset[Row]:
    """Members, founders, coordinators and hosts that a paper tells."""
    found: set[Row] = set()
    for draft in extract(read(text)):
        if draft.type not in _KINDS:
            continue
        letter, who, what = _KINDS[draft.type]
        ends = draft.period.end or "validUntil" in draft.not_stated or ("kind", "utträde") in draft.values
        mark = ">" if ends and draft.type is ClaimType.MEMBERSHIP else ""
        found.add((letter + _HELD[draft.modality] + mark, labels(draft, who)[0], labels(draft, what)[0]))
    return frozenset(found)


def _lines() -> list[tuple[str, str, str]]:
    text = Path(__file__).with_name("told_members.txt").read_text(encoding="utf-8")
    cases = []
    for line in filter(None, text.splitlines()):
        head, _, rest = line.partition(" || ")
        passage, _, told = rest.partition(" =>")
        cases.append((head, passage.replace("\\n", "\n"), told.strip()))
    return cases


@pytest.mark.parametrize(("head", "passage", "told"), _lines(), ids=lambda value: value[:40])
def test_what_a_passage_adds(head: str, passage: str, told: str) -> None:
    home, date, before = (part.strip() for part in head.split(";", 2))
    opening = f"{home}\nKommunstyrelsen\n{date}\n\nÄrendet\n\n{before}"
    added = rows(f"{opening}{' ' if before else ''}{passage}\n") - (
        rows(opening + "\n") if before else frozenset()
    )
    expected = set()
    for part in filter(None, told.split(" | ")):
        code, rest = part.split(" ", 1)
        who, what = rest.split(" @ ")
        expected.add((code, who, what))
    assert added == expected
