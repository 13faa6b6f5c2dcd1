"""Where a paper goes over to a name that nothing settles, what follows is told of nothing named before."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.vocabulary import ClaimType
from tests.extract.helpers import read

_HEAD = "LUNDS KOMMUN\nKommunstyrelsen\nTJÄNSTESKRIVELSE\n2017-03-20\n\nÄrendet\n"


def _networks(text: str, *types: ClaimType) -> set[str]:
    found = extract(read(f"{_HEAD}{text}\n"))
    return {
        target.label  # type: ignore[union-attr]
        for draft in found
        if draft.type in types
        for prop, target in draft.participants
        if prop.value in ("organization", "network", "about")
    }


_LINES = (
    "samlar större städer runt om i Europa och är ännu i sin linda, enligt\nden rapport som finns om det."
)
_FIRST = f"1.1 Eurocities\nEurocities {_LINES}\n\n"


@pytest.mark.parametrize(
    "text",
    [
        # An unknown name, which has its capital inside another sentence, takes over.
        """Eurocities är ett nätverk. Polisen hänvisar till Sundstryggheten.

Sundstryggheten bildades 2011 efter ett upprop. Lund kom med den 1 februari 2013. Trelleborg lämnade 2016.""",
        # A numbered heading does so too, over the paragraphs below it.
        f"{_FIRST}1.2 Abtek\nOrganisationen {_LINES}\n\nLund gick med 2013.",
    ],
)
def test_what_follows_an_unsettled_name_is_not_of_the_network_before(text: str) -> None:
    assert _networks(text, ClaimType.MEMBERSHIP) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Eurocities är ett nätverk. Kansliet är litet. Lund gick med 2013.",
        "Eurocities är ett nätverk. Samarbetet bildades 1986. Lund gick med 2013.",
        "Eurocities är ett nätverk. Anna Berg har varit där. Lund gick med 2013.",
        f"{_FIRST}1.2 Arbete i Abtek\nNätverket {_LINES}\n\nLund gick med 2013.",
        f"{_FIRST}1.2 Bakgrund\nNätverket {_LINES}\n\nLund gick med 2013.",
    ],
)
def test_a_common_noun_or_a_person_takes_nothing_over(text: str) -> None:
    assert _networks(text, ClaimType.MEMBERSHIP) == {"Eurocities"}


_ALL = (ClaimType.MEMBERSHIP, ClaimType.ROLE_HOLDING, ClaimType.HOSTING, ClaimType.COST_ESTIMATE)


@pytest.mark.parametrize(
    "text",
    [
        "Det finns föreningar där kommunen är ordförande.",
        "Redovisningen omfattar medlemskap där kommunen har en plats i styrelsen.",
        "Det finns också nätverk där kommunen är värd för årsmötet.",
        "I föreningar som leds av Malmö är kommunen inte med.",
        "Vi söker organisationer vars avgift är 5 000 kronor.",
    ],
)
def test_whichever_are_so_are_not_the_network_named_before(text: str) -> None:
    assert _networks(f"Eurocities är ett nätverk för städer. {text}", *_ALL) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Det är ett nätverk där Malmö är medlem.",
        "Nätverket, där Malmö är medlem, är stort.",
        "Kommunens medlemskap som inleddes 2005 kostar 5 000 kr.",
        "Nätverket hör till de organisationer som växer. Malmö är medlem.",
    ],
)
def test_one_of_them_is(text: str) -> None:
    assert _networks(f"Eurocities är ett nätverk för städer. {text}", *_ALL) == {"Eurocities"}
