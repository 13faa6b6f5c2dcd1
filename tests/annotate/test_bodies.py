"""Bodies under their full names: committees of a board, boards in a letterhead."""

import pytest

from stadsgraf.annotate.bodies import bodies, body_label, institutions


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
        ("Vård och Omsorgsnämnden", "vård och omsorgsnämnden"),
    ],
)
def test_a_letterhead_names_the_board_without_the_town(line: str, label: str) -> None:
    assert body_label(line) == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Arbetet leds av Karlstads tekniska högskola.", "Karlstads tekniska högskola"),
        ("Samordningen sköts av Umeå tekniska universitet sedan 1999.", "Umeå tekniska universitet"),
        ("Kansliet finns hos Lunds botaniska trädgård.", "Lunds botaniska trädgård"),
        ("Ordförande är Falu lasaretts chef.", None),
        ("Luleå medicinska stab svarar för arbetet.", None),
        ("Umeå och den tekniska högskolan deltar.", None),
    ],
)
def test_an_institution_of_a_town_is_not_the_town(text: str, label: str | None) -> None:
    assert [found.name.label for found in institutions(text) if found.name] == ([label] if label else [])
