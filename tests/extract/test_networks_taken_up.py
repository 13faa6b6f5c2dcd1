"""Networks that nobody lists: taken up by their last noun, told by the sentence behind, made up of towns."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Name
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import read
from tests.extract.passages import passages

_HEAD = "BORÅS STAD\nKommunledningsförvaltningen\nTJÄNSTESKRIVELSE\n2021-04-06\n\nÄrendet\n"


def _members(text: str) -> set[str]:
    """Memberships as "network: member", with their modality where they are not Stated."""
    told = set()
    for draft in extract(read(_HEAD + text)):
        if draft.type is ClaimType.MEMBERSHIP:
            named = {prop: target for prop, target in draft.participants if isinstance(target, Name)}
            member = named[Property.MEMBER].label.split()[0].removesuffix("s")
            denied = "" if draft.modality.value == "Stated" else f"{draft.modality.value} "
            told.add(f"{named[Property.ORGANIZATION].label}: {denied}{member}")
    return told


@pytest.mark.parametrize(("text", "members"), passages("networks_taken_up.txt"))
def test_members_of_networks_that_the_paper_introduces(text: str, members: tuple[str, ...]) -> None:
    assert _members(text) == set(members)


def test_a_noun_means_the_network_that_its_paragraph_is_about() -> None:
    text = (
        "Sedan 1998 är Borås medlem i föreningen Sveriges Ekokommuner.\n\n"
        "Klimatkommunerna startades 2003. Föreningens kansli ligger i Lund. Från länet är Nacka med.\n"
    )
    assert "Klimatkommunerna: Nacka" in _members(text)
