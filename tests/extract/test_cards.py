"""Cards of networks: a key and a value on each line, run together, and as a scan leaves them."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.vocabulary import ClaimType
from tests.extract.helpers import read
from tests.extract.passages import passages, shown

_PLACE = "KATRINEHOLMS KOMMUN\nKommunstyrelsens förvaltning"
_HEAD = f"{_PLACE}\n2020-03-04\n\nInternationella samarbeten och nätverk\n\n"
_HOME = "Katrineholms kommun"
_PASSAGES = passages("cards.txt")
_CASES = [(text, told) for text, told in _PASSAGES if told]
_REFUSED = [text for text, told in _PASSAGES if not told]
_TYPES = (
    ClaimType.MEMBERSHIP,
    ClaimType.COST_ESTIMATE,
    ClaimType.ROLE_HOLDING,
    ClaimType.COORDINATION,
    ClaimType.HOSTING,
    ClaimType.SEAT,
    ClaimType.QUANTITY,
)


@pytest.mark.parametrize(("card", "told"), _CASES)
def test_a_card_tells_each_of_its_keys(card: str, told: tuple[str, ...]) -> None:
    found = {shown(draft, _HOME) for draft in extract(read(_HEAD + card)) if draft.type in _TYPES}
    assert set(told) <= found
    assert not {claim for claim in found - set(told) if not claim.startswith("RoleHolding")}


@pytest.mark.parametrize("text", _REFUSED)
def test_no_card_is_read_into_other_lines(text: str) -> None:
    found = extract(read(_HEAD + text))
    assert not [d for d in found if any(piece.rule.startswith("cards.") for piece in d.evidence)]


def test_no_rule_for_running_text_places_a_contact_elsewhere() -> None:
    text = _HEAD + "Polis\nMedlem sedan: 2011\nKontaktperson: Per Nyblom\n"
    roles = [shown(d, _HOME) for d in extract(read(text)) if d.type is ClaimType.ROLE_HOLDING]
    assert roles == ["RoleHolding Stated Per Nyblom/kontaktperson/Polis"]
