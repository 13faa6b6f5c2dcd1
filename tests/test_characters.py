"""Characters that a terminal obeys, that XML does not have, that a spreadsheet computes."""

import json
import unicodedata
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadsgraf.characters import as_utf8, for_cell, for_json, for_name, for_xml, visible

ANY = st.text(
    st.characters() | st.sampled_from("\x00\x1b\x1e\x1f\x85\x9b\u2028\u202e\u2066\ufeff\uffff\ud800")
)


@given(ANY)
def test_what_is_shown_commands_no_terminal(text: str) -> None:
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any(unicodedata.category(char) == "Cc" and char not in "\t\r\n" for char in shown)
    assert not any(unicodedata.bidirectional(char) in {"RLO", "LRO", "RLE", "LRE", "RLI"} for char in shown)
    assert shown.encode().decode() == shown


def test_a_line_cannot_be_written_over() -> None:
    assert visible("paid\rfree\r\n") == "paid\ufffdfree\r\n"


@given(ANY)
def test_xml_of_any_text_parses(text: str) -> None:
    escaped = for_xml(text).replace("&", "&amp;").replace("<", "&lt;")
    assert ElementTree.fromstring(f"<a>{escaped}</a>").tag == "a"  # noqa: S314


@given(st.text())
def test_json_keeps_its_meaning_in_one_line(text: str) -> None:
    line = for_json(json.dumps([text], ensure_ascii=False).encode()).decode()
    assert json.loads(line) == [text]
    assert line.splitlines() == [line]
    assert visible(line) == line


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "-1-1", "=", "+"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert for_cell(text).startswith(("'", "\ufffd"))


@pytest.mark.parametrize("text", ["-5", "+5.25", "-1e9", "2021-03-01", "Malmö stad", "", "a=1", "–5"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert for_cell(text) == text


@given(st.text())
def test_a_name_is_one_line_of_what_can_be_seen(text: str) -> None:
    name = for_name(text)
    assert name.isprintable()
    assert name == name.strip()
    assert for_name(name) == name


def test_what_parts_words_of_a_name_is_a_space() -> None:
    assert for_name("Nordic\x1eSafe\x00 \x0bCities\u00a0\u202e\u200b") == "Nordic Safe Cities"


def test_a_path_that_is_no_text_is_text() -> None:
    assert as_utf8(Path("a\udcff.txt")) == "a\ufffd.txt"
