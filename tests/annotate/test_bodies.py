"""Bodies under their full names: committees of a board, boards in a letterhead."""

import pytest

from stadsgraf.annotate.bodies import bodies, body_label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Kommunstyrelsens stadsutvecklingsutskott föreslår", "kommunstyrelsens stadsutvecklingsutskott"),
        ("Kommunstyrelsens klimat- och arbetsutskott har", "kommunstyrelsens klimat- och arbetsutskott"),
        ("Socialnämndens individutskott beslutar", "socialnämndens individutskott"),
    ],
)
def test_a_committee_in_the_indefinite_is_its_boards(text: str, label: str) -> None:
    (found,) = bodies(text)
    assert found.name is not None
    assert found.name.label == label


@pytest.mark.parametrize("text", ["ett nytt utskott inrättas", "varje beredningsutskott rapporterar"])
def test_a_committee_of_nobody_is_no_body(text: str) -> None:
    assert list(bodies(text)) == []


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("Örebro kommun, klimatkontoret", "klimatkontoret"),
        ("Malmö stad, Tekniska nämnden", "tekniska nämnden"),
        ("Kulturnämnden", "kulturnämnden"),
    ],
)
def test_a_letterhead_names_the_board_without_the_town(line: str, label: str) -> None:
    assert body_label(line) == label
