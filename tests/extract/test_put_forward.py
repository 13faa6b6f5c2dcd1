"""A proposal is never a fact: what its points say as if it were so is Proposed, whoever proposes it."""

import pytest

from stadsgraf.extract import extract
from tests.extract.helpers import read

_HEAD = (
    "LINKÖPINGS KOMMUN\nKommunstyrelsen\nSAMMANTRÄDESPROTOKOLL\n2021-04-06\n\n§ 45 Klimatkommunerna\n\n"
    "Ärendet\nKlimatkommunerna är ett nätverk.\n\n"
)
_POINTS = (
    "Linköping samordnar Klimatkommunerna från 2022.",
    "Linköpings kommun är värd för Klimatkommunernas höstmöte.",
    "Eva Dahl (S) är kommunens ombud i Klimatkommunerna.",
    "Klimatkommunernas kansli ligger i Linköping.",
    "Linköping är ordförande i Klimatkommunerna 2022.",
    "Linköping ingår i Klimatkommunerna från starten.",
    "Linköping är medlem i Klimatkommunerna under 2023.",
    "Klimatkommunerna bildas av Linköping och Norrköping.",
)
_FACTS = ("Membership", "RoleHolding", "Coordination", "Seat", "Hosting", "Founding")


def _stated(text: str) -> list[str]:
    return [
        draft.type.value
        for draft in extract(read(_HEAD + text))
        if draft.modality.value == "Stated" and draft.type.value in _FACTS
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "Förslag till beslut\n\n1. {}\n",
        "KOMMUNSTYRELSENS FÖRSLAG\n{}\n\nBeslut\nÄrendet bordläggs.\n",
        "Kommunstyrelsens förslag till kommunfullmäktige\n\n- att {}\n",
        "Kommunstyrelsen föreslår att kommunfullmäktige beslutar\n\n1. {}\n",
        "Vid mötet föreslår Bo Ek (V) följande:\n\n• {}\n",
    ],
)
@pytest.mark.parametrize("point", _POINTS)
def test_points_of_a_proposal_are_no_facts(opening: str, point: str) -> None:
    assert not _stated(opening.format(point))


@pytest.mark.parametrize("point", _POINTS[:6])
def test_the_same_words_in_prose_are_facts(point: str) -> None:
    assert _stated(f"Bakgrund\n{point}\n")


@pytest.mark.parametrize(
    "point",
    [
        "Linköping, som samordnar Klimatkommunerna, avstår.",
        "Utvecklingschef Eva Dahl utses till kontaktperson.",
        "Linköping kvarstår i Klimatkommunerna.",
        "Ombudet i Klimatkommunerna, där Linköping är ordförande, byts ut.",
    ],
)
def test_what_a_point_takes_for_granted_stays_a_fact(point: str) -> None:
    assert _stated(f"Förslag till beslut\n\n1. {point}\n")
