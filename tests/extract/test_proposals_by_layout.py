"""Proposals and decisions as they are laid out: lists without colon, headings in the margin, any bullets."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Name
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import labels, read
from tests.extract.passages import passages

_LETTER = "LINKÖPINGS KOMMUN\nMiljökontoret\nTJÄNSTESKRIVELSE\n2021-04-06\n\nÄrendet\n"
_MINUTES = (
    "LINKÖPINGS KOMMUN\nKommunstyrelsen\nSAMMANTRÄDESPROTOKOLL\n2021-04-06\n\n§ 45 Klimatkommunerna\n\n"
)


def _acts(text: str, kind: ClaimType) -> set[tuple[str, int]]:
    """Who acts, and how many claims the act is about."""
    told = Property.PROPOSES if kind is ClaimType.PROPOSAL else Property.DECIDES
    return {
        (
            " + ".join(labels(draft, Property.AGENT)),
            sum(prop is told and not isinstance(target, Name) for prop, target in draft.participants),
        )
        for draft in extract(read(text))
        if draft.type is kind
    }


@pytest.mark.parametrize(("text", "who"), passages("proposals_in_letters.txt"))
def test_who_proposes_in_a_letter(text: str, who: tuple[str, ...]) -> None:
    assert _acts(_LETTER + text, ClaimType.PROPOSAL) == {(agents, 1) for agents in who}


@pytest.mark.parametrize(("text", "who"), passages("proposals_in_minutes.txt"))
def test_who_proposes_in_minutes(text: str, who: tuple[str, ...]) -> None:
    assert (who[0], 1) in _acts(_MINUTES + text, ClaimType.PROPOSAL)


@pytest.mark.parametrize(
    "heading",
    [
        "Beslut i kommunstyrelsen\n\n",
        "Kommunstyrelsens egna beslut, under förutsättning av fullmäktiges beslut\n   · ",
        "Kommunstyrelsens beslut\n\n● ",
    ],
)
def test_decisions_under_headings_and_bullets(heading: str) -> None:
    text = f"{_MINUTES}{heading}Linköpings kommun går med i Klimatkommunerna.\n"
    assert _acts(text, ClaimType.DECISION) == {("kommunstyrelsen", 1)}


_TO_THE_BODIES = (
    "Förslag till beslut\n\nI kommunstyrelsen och kommunfullmäktige:\n\n1. Linköpings kommun går med i "
    "Klimatkommunerna.\n\nI kommunstyrelsen för egen del under förutsättning av fullmäktiges beslut:\n\n"
    "2. Linköpings kommun går med i Energy Cities.\n"
)


def test_a_line_over_points_says_who_is_to_decide_them() -> None:
    told = [draft for draft in extract(read(_LETTER + _TO_THE_BODIES)) if draft.type is ClaimType.PROPOSAL]
    asked = [labels(draft, Property.DECIDING_BODY) for draft in told]
    assert sorted(asked) == [("kommunfullmäktige",), ("kommunstyrelsen",)]


def test_points_for_another_body_are_no_decisions_of_the_one_that_sits() -> None:
    text = f"{_MINUTES}Beslut\n\nI kommunfullmäktige:\n\n1. Linköpings kommun går med i Klimatkommunerna.\n"
    assert _acts(text, ClaimType.DECISION) == set()
