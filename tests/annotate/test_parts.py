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


MINUTES = "Tranås kommun   {word}\n{body}   {day}\n\n{opens}\n\n§ 3 Vägen\n\nTexten är kort.\n"


def _minutes(*meetings: tuple[str, str, str]) -> list[tuple[str, str]]:
    """Body and day of the papers of a file in which minutes stand behind each other."""
    words = itertools.chain(["PROTOKOLL"], itertools.repeat("SAMMANTRÄDESPROTOKOLL"))
    pages = [
        MINUTES.format(word=word, body=body, day=day, opens=opens)
        for word, (body, day, opens) in zip(words, meetings, strict=False)
    ]
    parts = read("\f".join(pages) + BELOW).parts
    return [(part.body.label if part.body else "", part.date) for part in parts]


BOARD = ("Kulturnämnden", "2014-05-06", "Plats och tid   Rådhuset")
FIRST = MINUTES.format(word="PROTOKOLL", body=BOARD[0], day=BOARD[1], opens=BOARD[2])


@pytest.mark.parametrize(
    "other",
    [
        ("Kommunstyrelsen", "2014-06-03", "Plats och tid   Stadshuset"),
        ("Kommunfullmäktige", "2014-06-17", "Närvarande   Anna Berg"),
        ("Socialnämnden", "2014-04-02", ""),
        ("Tekniska nämnden", "den 12 juni 2014", "Beslutande   Anna Berg"),
    ],
)
def test_minutes_of_another_body_and_day_are_a_paper_of_their_own(other: tuple[str, str, str]) -> None:
    found = _minutes(BOARD, other)
    assert [body for body, _ in found] == ["kulturnämnden", other[0].lower()]
    assert found[0][1] == "2014-05-06"
    assert found[1][1][:7] in ("2014-04", "2014-06")


@pytest.mark.parametrize(
    "later",
    [
        ("Kulturnämnden", "2014-05-06", ""),
        ("Kulturnämnden", "2014-06-03", ""),
        ("Kommunstyrelsen", "2014-05-06", ""),
        ("", "2014-06-03", ""),
    ],
)
def test_a_page_with_the_same_body_or_day_goes_on(later: tuple[str, str, str]) -> None:
    assert _minutes(BOARD, later) == [("kulturnämnden", "2014-05-06")]


SECOND = "{body}   2014-06-03\n\n{opens}\n\n§ 4 Torget\n\nTexten är kort.\n"


@pytest.mark.parametrize(
    "opens",
    [
        "Plats och tid   Stadshuset kl. 13",
        "Tid och plats: Stadshuset",
        "Närvarande   Anna Berg (S)",
        "Beslutande\nAnna Berg (S)",
    ],
)
def test_who_met_and_where_begins_minutes_without_the_word(opens: str) -> None:
    parts = read(f"{FIRST}\f{SECOND.format(body='Kommunstyrelsen', opens=opens)}{BELOW}").parts
    assert [(part.genre, part.body.label if part.body else "", part.date) for part in parts] == [
        ("protokoll", "kulturnämnden", "2014-05-06"),
        ("protokoll", "kommunstyrelsen", "2014-06-03"),
    ]


@pytest.mark.parametrize("opens", ["Platsen är vald", "Beslut", "Deltagarna tackar", "Justering"])
def test_other_words_begin_none(opens: str) -> None:
    parts = read(f"{FIRST}\f{SECOND.format(body='Kommunstyrelsen', opens=opens)}{BELOW}").parts
    assert len(parts) == 1


@pytest.mark.parametrize("genre", ["Tjänsteskrivelse", "Yttrande", "Rapport"])
def test_who_met_begins_no_second_paper_of_another_genre(genre: str) -> None:
    first = f"Tranås kommun   {genre}\nKulturnämnden   2014-05-06\n\nTexten är kort.\n"
    later = SECOND.format(body="Kommunstyrelsen", opens="Närvarande   Anna Berg")
    assert [part.genre for part in read(f"{first}\f{later}{BELOW}").parts] == [genre.lower()]


STAMPED = (
    "Tranås kommun\nKommunledningskontoret\nInkom 2017-03-02\n17KS143\n\n\n{title}\n\n"
    "Låt oss bygga vidare\n\n"
)
ANSWER = (
    "\n\n\n\nTranås kommun     Tjänsteskrivelse\nKommunstyrelsen   2017-09-12\n\nSvar\n\n"
    "Förslag till beslut\n\nAtt avslå den.\n"
)


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("Motion till kommunfullmäktige i Tranås", "motion"),
        ("Interpellation till kommunstyrelsens ordförande", "interpellation"),
        ("Motion till kommunfullmäktige om torget", "motion"),
        ("Motion om torget, svar", "tjänsteskrivelse"),
        ("Motionens väg till kommunfullmäktige", "tjänsteskrivelse"),
    ],
)
def test_what_an_office_received_is_not_its_own(title: str, genre: str) -> None:
    assert read(STAMPED.format(title=title) + BELOW + ANSWER).parts[0].genre == genre
