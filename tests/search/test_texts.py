"""Papers by their words, however these are written, broken or damaged."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stadsgraf.errors import OutputError
from stadsgraf.search.base import SEARCH, Base, Text, opened
from stadsgraf.search.texts import Excerpt, search_texts
from stadsgraf.search.words import words_in

TEXTS = {
    "text/board": "Kommun-\nstyrelsen i Växjö beslutar att gå med i nätverket.\n\nEn idé om gågator.",
    "text/damaged": "Kommunstyre1sen i V&xjo avs1år att gå m3d. Malmé är medlem 2016.",
    "text/turned": "Nätverket i Lund går väl. Barn- och ungdomsnämnden, barn-\noch skolnämnden.",
    "text/hidden": "Ko\u00admm\u202eunen bygger. A\u030ak till Energi-/klimatkontoret. Dnr 2016/0250 gäller.",
    "text/odd": "x\0y (1) ½ ⑴ \ufb01nans a|b|c Lund|Malmö ١٢ مرحبا",
    "text/long": "utfyllnad " * 3000 + "Trädgårdsgatan. " + "utfyllnad " * 50 + "Trädgårdsgatan och torget.",
}
PASSAGES = {"text/board": ((0, 30),)}


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    folder = tmp_path_factory.mktemp("texts")
    with closing(written(folder, TEXTS)) as made:
        yield made


def written(folder: Path, texts: dict[str, str]) -> sqlite3.Connection:
    """What some texts are searched by, in a folder."""
    base = Base(folder / SEARCH)
    for identifier, text in texts.items():
        base.add(text_of(identifier, text))
    base.close()
    return opened(folder)


def text_of(identifier: str, text: str) -> Text:
    return Text(identifier, f"{identifier}.txt", text, 1, PASSAGES.get(identifier, ()))


def excerpts(base: sqlite3.Connection, asked: str, most: int = 20) -> tuple[Excerpt, ...]:
    return search_texts(base, TEXTS.get, asked, most).excerpts


def found(base: sqlite3.Connection, asked: str) -> list[str]:
    """What is found, those with damaged letters marked."""
    return [one.id.removeprefix("text/") + "*" * one.worn for one in excerpts(base, asked)]


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("kommunstyrelsen", ["board", "damaged*"]),
        ("KOMMUNSTYRELSEN", ["board", "damaged*"]),
        ("kommunsty", ["board", "damaged"]),
        ("kommunstyre1sen", ["damaged", "board*"]),
        ("styrelsen", []),
        ("vaxjo", ["board", "damaged*"]),
        ("malmö", ["odd", "damaged*"]),
        ("ide", ["board"]),
        ("idé", ["board"]),
        ("gå med", ["board", "damaged"]),
        ("gå med nät", ["board"]),
        ("med gå", ["board"]),
        ('"gå med"', ["board"]),
        ('"med gå"', []),
        ("”gå med”", ["board"]),
        ("natverket lund", ["turned"]),
        ("nätverket lund växjö", []),
        ("barn och", ["turned"]),
        ("skolnämnden", ["turned"]),
        ("kommunen", ["hidden"]),
        ("åk", ["hidden"]),
        ("klimatkontoret", ["hidden"]),
        ("energi-/klimatkontoret", ["hidden"]),
        ("2016/0250", ["hidden"]),
        ("0250/2016", []),
        ("2018", []),
        ("2016", ["hidden", "damaged"]),
        ("finans", ["odd"]),
        ("lund", ["turned", "odd"]),
        ("مرحبا", ["odd"]),
        ("the", []),
    ],
)
def test_what_a_reader_writes_finds_the_papers_that_have_it(
    base: sqlite3.Connection, asked: str, wanted: list[str]
) -> None:
    assert sorted(found(base, asked)) == sorted(wanted)
    marks = [name.endswith("*") for name in found(base, asked)]
    assert marks == sorted(marks), "papers with the words themselves stand first"


def test_the_words_are_where_it_says(base: sqlite3.Connection) -> None:
    (one,) = excerpts(base, "beslutar kommunstyrelsen")
    text = TEXTS[one.id]
    assert one.words == text[one.start : one.end]
    assert [text[start:end] for start, end in one.found] == ["Kommun-\nstyrelsen", "beslutar"]


def test_a_passage_of_a_claim_is_told(base: sqlite3.Connection) -> None:
    assert [one.stated for one in excerpts(base, "kommunstyrelsen växjö")] == [True, False]
    assert [one.stated for one in excerpts(base, "gågator")] == [False]


def test_the_place_is_the_one_that_has_most_of_the_words(base: sqlite3.Connection) -> None:
    (one,) = excerpts(base, "trädgårdsgatan torget")
    text = TEXTS["text/long"]
    assert one.found[0][0] == text.rindex("Trädgårdsgatan")
    assert len(one.words) < 400
    (first,) = excerpts(base, "tradgardsgatan")
    assert first.found[0][0] == text.index("Trädgårdsgatan")


def test_how_many_there_are_and_as_many_as_are_asked_for(base: sqlite3.Connection) -> None:
    some = search_texts(base, TEXTS.get, "i", 1)
    assert (some.total, len(some.excerpts)) == (3, 1)
    assert search_texts(base, TEXTS.get, "i", 0).excerpts == ()


def test_a_text_that_is_not_at_hand_is_found_without_its_words(base: sqlite3.Connection) -> None:
    (one,) = search_texts(base, lambda _: None, "gågator", 5).excerpts
    assert (one.id, one.words, one.found) == ("text/board", "", ())


def test_equals_stand_by_file(tmp_path: Path) -> None:
    with closing(written(tmp_path, dict.fromkeys(("text/c", "text/a", "text/b"), "Ett ord."))) as base:
        assert found(base, "ord") == ["a", "b", "c"]
        assert [one.id for one in excerpts(base, "ord", 2)] == ["text/a", "text/b"]


ODD = ['"', '""', "*", "AND", "NEAR(a b)", "text:x", "^x", "-x", "\0", "\u202e", "å" * 10_000, '"' * 10_000]
ODD += [
    "a b " * 2500,
    "'; DROP TABLE text; --",
    "½",
    "⑴",
    "\ud800",
    "!!!",
    "&",
    "|",
    "",
    " ",
    "{x}",
    "a" * 3 + "*",
]


@pytest.mark.parametrize("asked", ODD, ids=range(len(ODD)))
def test_anything_can_be_asked(base: sqlite3.Connection, asked: str) -> None:
    search_texts(base, TEXTS.get, asked, 5)


@settings(max_examples=200)
@given(asked=st.text(max_size=40) | st.lists(st.sampled_from([*ODD[:10], "gå", "med"])).map(" ".join))
def test_any_text_can_be_asked(base: sqlite3.Connection, asked: str) -> None:
    for one in excerpts(base, asked):
        assert one.found
        assert one.words == TEXTS[one.id][one.start : one.end]


@settings(max_examples=100)
@given(text=st.text(max_size=60))
def test_each_word_of_any_text_finds_it(text: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    with closing(written(tmp_path_factory.mktemp("any"), {"text/any": text})) as base:
        for start, end, _ in words_in(text):
            (one,) = search_texts(base, {"text/any": text}.get, text[start:end], 5).excerpts
            assert one.found
        if not list(words_in(text)):
            assert search_texts(base, {"text/any": text}.get, text, 5).total == 0


def test_a_paper_that_is_gone_is_not_found(tmp_path: Path) -> None:
    written(tmp_path, TEXTS).close()
    base = Base(tmp_path / SEARCH)
    base.remove(text_of("text/damaged", TEXTS["text/damaged"]))
    base.close()
    with closing(opened(tmp_path)) as left:
        assert found(left, "kommunstyrelsen") == ["board"]
        assert found(left, "kommunstyre1sen") == ["board*"]
        assert left.execute("SELECT term FROM worn WHERE term = 'kommunstyre1sen'").fetchall() == []


def test_a_file_without_the_paper_is_damaged(tmp_path: Path) -> None:
    base = Base(tmp_path / SEARCH)
    with pytest.raises(OutputError, match="build again"):
        base.remove(text_of("text/none", "x"))
