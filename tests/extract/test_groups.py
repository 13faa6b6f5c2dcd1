"""Groups, councils and boards: who sits in them, in sentences and in lists."""

import pytest

from stadsgraf.extract import extract
from tests.extract.helpers import read
from tests.extract.passages import passages, roles

_HEAD = "KATRINEHOLMS KOMMUN\nKommunstyrelsens förvaltning\n2020-03-04\n\nOm projektet\n\n"
_HOME = "Katrineholms kommun"
_PASSAGES = passages("groups.txt")
_CASES = [(text, told) for text, told in _PASSAGES if told]
_REFUSED = [text for text, told in _PASSAGES if not told]


def _roles(text: str) -> set[str]:
    return roles(read(_HEAD + text), _HOME)


@pytest.mark.parametrize(("text", "told"), _CASES)
def test_who_sits_in_a_group(text: str, told: tuple[str, ...]) -> None:
    assert _roles(text) == set(told)


@pytest.mark.parametrize("text", _REFUSED)
def test_no_seat_is_read_into_wishes_and_denials(text: str) -> None:
    found = extract(read(_HEAD + text))
    assert not [d for d in found if any(piece.rule.startswith("groups.") for piece in d.evidence)]


def test_a_day_without_a_year_is_the_last_before_the_paper() -> None:
    text = "Rådet för hälsa\n\nRådet har mötts. Bo Ekdahl (V) avgick den {} och har inte ersatts.\n"
    for day, end in (("31 augusti", "2019-08-31"), ("2 mars", "2020-03-02")):
        assert _roles(text.format(day)) == {f"Stated Bo Ekdahl/ledamot/rådet för hälsa ..{end}"}


def test_a_group_ends_with_its_section() -> None:
    text = "Rådet för hälsa\n\nRådet har mötts.\n\nResor\n\nAnna Wåhlin (S) är ordförande.\n"
    assert not any("rådet för hälsa" in claim for claim in _roles(text))


def test_prose_below_a_list_tells_of_no_more_members() -> None:
    text = (
        "Rådet för hälsa\n\nRådet har mötts. I rådet ingår\n\n"
        "  Anna Wåhlin (S), ordförande\n  Bo Ekdahl (V)\n\n"
        "Bo Ekdahl efterträdde i augusti Lars Hed (M), som flyttat. Direktören Karin Holm är adjungerad.\n"
    )
    told = " ".join(_roles(text))
    assert "Bo Ekdahl/ledamot" in told
    assert "Lars Hed/ledamot" not in told
    assert "Karin Holm/ledamot" not in told
