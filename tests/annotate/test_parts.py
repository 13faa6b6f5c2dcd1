"""Genre, body and day of papers as clerks set their heads (`heads.txt`), and what begins no paper."""

import itertools
from pathlib import Path

import pytest

from tests.extract.helpers import read

BELOW = """
Tranås kommun är medlem i Eurocities sedan 2004. Nätverket samlar större städer i Europa och
har sitt säte i Bryssel.
"""


def _heads() -> list[tuple[str, str]]:
    """Each head with the lines "genre | body | date" of its parts."""
    lines = (Path(__file__).parent / "heads.txt").read_text(encoding="utf-8").splitlines(keepends=True)
    groups = [list(run) for _, run in itertools.groupby(lines, key=lambda line: line.startswith("=== "))]
    return [("".join(head), "".join(parts)) for parts, head in zip(groups[::2], groups[1::2], strict=True)]


@pytest.mark.parametrize(("head", "parts"), _heads())
def test_a_head_tells_genre_body_and_day(head: str, parts: str) -> None:
    found = [
        f"=== {part.genre} | {part.body.label if part.body else ''} | {part.date}\n"
        for part in read(head + BELOW).parts
    ]
    assert "".join(found) == parts


def test_a_genre_word_that_heads_a_matter_begins_no_paper() -> None:
    minutes = "Tranås kommun\nProtokoll\nKommunstyrelsen\n2015-03-19\n\n§ 3 Delegationsbeslut\n\nDet är så.\n"
    later = "\f§ 4 Rapport\n\nRapport\n\nText.\n"
    assert [part.genre for part in read(minutes + later + BELOW).parts] == ["protokoll"]
