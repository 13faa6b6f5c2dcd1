"""Lines to blocks: broken words and numbers, lists, pages, heads, page numbers; offsets that hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadsgraf.annotate.layout import blocks, page_spans
from stadsgraf.swedish.headings import BODY_LINE


def texts(text: str) -> list[str]:
    made, _ = blocks(text)
    return [block.text for block in made]


@pytest.mark.parametrize(
    ("printed", "flat"),
    [
        ("Kommunen har gått med i samver-\nkan.", "Kommunen har gått med i samverkan."),
        ("enligt riktlinjerna (dnr 006-\n1137/2007)", "enligt riktlinjerna (dnr 006-1137/2007)"),
        ("för kunskaps-\noch erfarenhetsutbyte", "för kunskaps- och erfarenhetsutbyte"),
        ("miljö-\neller klimatnätverk", "miljö- eller klimatnätverk"),
        ("ordförande Anna Berg-\nHolm talade", "ordförande Anna Berg-Holm talade"),
        ("en  rad  med\nglapp", "en rad med glapp"),
    ],
)
def test_line_ends_are_bridged(printed: str, flat: str) -> None:
    assert [" ".join(text.split()) for text in texts(printed)] == [flat]


def test_list_items_stand_alone() -> None:
    assert texts("Nämnden beslutar:\n1. Ett.\n2. Två\nsom går vidare.\n- Tre.\n") == [
        "Nämnden beslutar:",
        "1. Ett.",
        "2. Två som går vidare.",
        "- Tre.",
    ]


def test_att_begins_an_item_after_a_colon_and_else_runs_on() -> None:
    assert texts("Vi föreslår:\natt ett görs, samt\natt två görs.") == [
        "Vi föreslår:",
        "att ett görs, samt",
        "att två görs.",
    ]
    assert texts("Kommunstyrelsen föreslår\natt ett görs.") == ["Kommunstyrelsen föreslår att ett görs."]


PAGES = (
    "LUNDS KOMMUN     PROTOKOLL\nKommunstyrelsen\n\n"
    "Nätverket har många medlemmar och möts varje år i någon av de\n"
    "{end}\n{number}\n{sign}{brk}LUNDS KOMMUN     PROTOKOLL\nKommunstyrelsen\n\nstäder som hör dit.\n"
)


PROSE = (
    "Nätverk för mellanstora kommuner vid kusten, bildat för tio år sedan i syfte\n"
    "att utbyta erfarenheter av hamnar och sjöfart mellan medlemmarna i landet.\n"
)


@pytest.mark.parametrize("heading", ["1.2 Kustringen", "3.1.2 Arbetet hittills", "Kustringen i korthet"])
def test_a_heading_without_an_empty_line_below_stands_alone(heading: str) -> None:
    first, second = blocks(f"{heading}\n{PROSE}")[0]
    assert first.text == heading
    assert second.text.startswith("Nätverk för")


@pytest.mark.parametrize(
    "line",
    [
        "Avgiften uppgår till",  # runs on in small letters
        "1.2 miljoner kronor",
        "2.1 Kustringen omfattar sedan något år tillbaka samtliga kommuner i",
    ],
)
def test_a_line_that_runs_on_is_no_heading(line: str) -> None:
    below = PROSE if line.endswith(" i") else PROSE[0].lower() + PROSE[1:]
    (only,) = blocks(f"{line}\n{below}")[0]
    assert only.text.startswith(line)


@pytest.mark.parametrize("sent", ["Till", "Från", "Inför"])
def test_an_address_is_no_body(sent: str) -> None:
    assert BODY_LINE.fullmatch(f"{sent} Kommunstyrelsen") is None
    assert BODY_LINE.fullmatch("Eksjö Kommunstyrelsen") is not None


@pytest.mark.parametrize("brk", ["\f", "\n\n\n\n"])
@pytest.mark.parametrize("number", ["2", "Sida 2 (4)", "2 av 4", "2/4"])
def test_a_sentence_crosses_a_page_and_its_furniture(brk: str, number: str) -> None:
    text = PAGES.format(end="", number=number, sign="Justerandes sign\n", brk=brk)
    sentence = "Nätverket har många medlemmar och möts varje år i någon av de städer som hör dit."
    assert sentence in texts(text)
    _, aside = blocks(text)
    assert {line.text for line in aside} == {
        number,
        "Justerandes sign",
        "LUNDS KOMMUN     PROTOKOLL",
        "Kommunstyrelsen",
    }


def test_the_first_page_keeps_its_head() -> None:
    text = PAGES.format(end="", number="1", sign="", brk="\f")
    assert sum("LUNDS KOMMUN" in block for block in texts(text)) == 1


def test_a_number_in_the_text_is_no_page_number() -> None:
    lines = "\n".join(["rad"] * 8)
    assert "2021" in " ".join(texts(f"Medlemsantal\n{lines}\n2021\n{lines}\n"))


def test_pages_cover_the_text_in_order() -> None:
    spans = page_spans("ett\ftvå\f\ftre")
    assert [("ett\ftvå\f\ftre"[start:end]).strip("\f") for start, end in spans] == ["ett", "två", "tre"]


@given(st.text(alphabet=st.sampled_from("aÅ-1. \n\t\f\x0b\u2028å,:§(")))
def test_every_character_of_a_block_stands_where_its_offset_says(text: str) -> None:
    made, _ = blocks(text)
    for block in made:
        assert len(block.offsets) == len(block.text)
        assert list(block.offsets) == sorted(set(block.offsets))
        for char, offset in zip(block.text, block.offsets, strict=True):
            assert text[offset] == char or (char == " " and text[offset].isspace()) or char in "iI"


@given(st.integers(1, 12), st.integers(200, 900))
def test_a_paragraph_longer_than_a_page_is_cut_and_nothing_is_lost(paragraphs: int, words: int) -> None:
    text = "\n\n".join(" ".join(f"ord{number}." for number in range(words)) for _ in range(paragraphs))
    made, _ = blocks(text)
    assert max(len(block.text) for block in made) < 6100
    assert " ".join(block.text for block in made).split() == text.split()


def test_a_thousand_headings_in_a_row_are_no_trouble() -> None:
    assert texts("Beslut\n" * 3000)


def test_encoded_data_is_not_read_as_words() -> None:
    assert texts("Före.\n\n" + "QUJD" * 500 + "\n\nEfter.") == ["Före.", "Efter."]


def test_empty_pages_are_no_trouble() -> None:
    assert texts("\n " * 60_000) == []
