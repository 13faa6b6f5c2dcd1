"""What a motion asks for is not what the body proposes that turns it down or settles it."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import labels, read

HEAD = "Lunds kommun\n\nTjänsteskrivelse\n2021-03-08\n\nMedlemskap i Eurocities\n\n"


def _proposed(text: str) -> list[tuple[str, ...]]:
    """The organisations whose memberships are proposed."""
    return [
        labels(inner, Property.ORGANIZATION)
        for draft in extract(read(f"{HEAD}{text}\n"))
        if draft.type is ClaimType.PROPOSAL
        for prop, inner in draft.participants
        if prop is Property.PROPOSES and isinstance(inner, Draft)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kommunstyrelsen föreslår fullmäktige att avslå motionen om att kommunen ska gå med i Eurocities.",
        "Kommunstyrelsen föreslår kommunfullmäktige att avslå motionen om medlemskap i Eurocities.",
        "Kulturnämnden föreslår att medborgarförslaget om att kommunen ska lämna Eurocities avslås.",
        "Karin Ek (MP) yrkar avslag på förslaget att kommunen ska bli medlem i Eurocities.",
        "Kulturnämnden föreslår att motionen om att kommunen ska söka till Eurocities anses besvarad.",
        "Kulturnämnden föreslår att skrivelsen om att kommunen ska gå med i Eurocities avskrivs.",
        "Kulturnämnden föreslår att beslutet att kommunen ska gå med i Eurocities upphävs.",
        "Kulturnämnden föreslår att riva upp beslutet om att kommunen ska gå med i Eurocities.",
        "Karin Ek yrkar att kommunen ska vänta med att gå med i Eurocities.",
    ],
)
def test_what_a_motion_asks_for_is_not_proposed_by_who_rules_on_it(text: str) -> None:
    assert _proposed(text) == []


@pytest.mark.parametrize(
    ("text", "network"),
    [
        ("Kulturnämnden föreslår att kommunen går med i Eurocities.", "Eurocities"),
        (
            "Kulturnämnden föreslår att kommunen går med i Eurocities och att motionen om torg avslås.",
            "Eurocities",
        ),
        (
            "Nämnden för kultur föreslår att kommunen går med i Eurocities men att motionen om ICLEI avslås.",
            "Eurocities",
        ),
        ("Karin Ek (MP) föreslår i en motion att kommunen ska gå med i Eurocities.", "Eurocities"),
    ],
)
def test_what_stands_beside_it_is(text: str, network: str) -> None:
    assert _proposed(text) == [(network,)]
