"""Scans: Tesseract's words at their places, which pages it reads, and what is said when it is missing."""

import csv
import io
import re
import stat
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from stadsgraf.config import Ocr
from stadsgraf.issues import Severity
from stadsgraf.read import scan
from stadsgraf.read.places import regions, unpack
from tests.read.readings import document, issue, needs_orientation, needs_tesseract, pictures, reading, saved
from tests.read.typeset import pdf_of

TEXT = "Kommunstyrelsen föreslår att Örebro blir medlem.\n\nBelopp   Årsavgift"


@pytest.fixture(scope="module")
def pages() -> list[Image.Image]:
    """Two pages as scanned, with little on them."""
    return pictures(pdf_of(TEXT + "\n\n\n\nÄven Gävle står på sidan två."))


@needs_tesseract
@pytest.mark.parametrize("form", ["pdf", "png", "jpeg", "tiff"])
def test_the_words_of_a_scan_are_read_with_their_places(form: str, pages: list[Image.Image]) -> None:
    found = document(saved(pages, form), f"paper.{form}")
    assert found.text.splitlines()[0] == "Kommunstyrelsen föreslår att Örebro blir medlem."
    assert re.search(r"\nBelopp {3,}Årsavgift\n", found.text)
    many = form in ("pdf", "tiff")
    assert ("\fÄven Gävle står på sidan två." in found.text) == many
    assert found.recognised == ((1, 2) if many else (1,))
    (place,) = regions(found, unpack(found.words), found.text.index("Örebro"), found.text.index(" blir"))
    scale = 200 / 72 if found.words.unit == "pt" else 1
    sides = [side * scale for side in (place.left, place.top, place.right, place.bottom)]
    left, top, right, bottom = map(round, sides)
    cut = pages[0].crop((left - 3, top - 3, right + 3, bottom + 3))
    sheet = Image.new("L", (cut.width + 60, cut.height + 60), 255)
    sheet.paste(cut, (30, 30))
    assert document(saved([sheet], "png"), "cut.png").text.strip() == "Örebro"


@needs_tesseract
def test_a_scan_that_lies_askew_keeps_its_lines(pages: list[Image.Image]) -> None:
    text = "Beslutande        Anna Ask (S)\nErsättare         Bo Berg (M)\nÖvriga            Cia Dal, tolk"
    (page,) = pictures(pdf_of(text))
    askew = page.rotate(0.8, expand=True, fillcolor=255)
    lines = document(saved([askew], "png"), "paper.png").text.splitlines()
    assert [line.split("   ")[0] for line in lines] == ["Beslutande", "Ersättare", "Övriga"]
    assert [line.split("   ")[-1].strip() for line in lines] == [
        "Anna Ask (S)",
        "Bo Berg (M)",
        "Cia Dal, tolk",
    ]


@needs_orientation
@pytest.mark.parametrize("turn", [90, 180, 270])
@pytest.mark.parametrize("form", ["pdf", "png"])
def test_a_scan_that_stands_on_its_head_or_side_is_turned_and_that_is_said(
    turn: int, form: str, pages: list[Image.Image]
) -> None:
    picture = pages[0].rotate(turn, expand=True)
    read = reading(saved([picture], form), f"paper.{form}")
    assert read.document is not None
    assert read.document.text.splitlines()[0] == "Kommunstyrelsen föreslår att Örebro blir medlem."
    assert [(one.code, one.severity) for one in read.issues] == [("turned-page", Severity.INFO)]
    text, scale = read.document.text, 200 / 72 if form == "pdf" else 1
    start = text.index("Örebro")
    (place,) = regions(read.document, unpack(read.document.words), start, start + 6)
    sides = [round(side * scale) for side in (place.left, place.top, place.right, place.bottom)]
    cut = picture.crop((sides[0] - 3, sides[1] - 3, sides[2] + 3, sides[3] + 3)).rotate(-turn, expand=True)
    sheet = Image.new("L", (cut.width + 60, cut.height + 60), 255)
    sheet.paste(cut, (30, 30))
    assert document(saved([sheet], "png"), "cut.png").text.strip() == "Örebro"


@needs_tesseract
def test_without_the_model_of_orientation_one_is_told_what_to_install(
    pages: list[Image.Image], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan, "_languages", lambda *_: frozenset({"swe"}))
    read = reading(saved([pages[0].rotate(180), pages[1]], "tiff"), "paper.tiff")
    assert read.document is not None
    assert "Även Gävle" in read.document.text
    (told,) = [one for one in read.issues if one.code == "no-osd"]
    assert "page 1" in told.message
    assert "tesseract-ocr-osd" in told.message


@needs_orientation
def test_a_page_on_which_nothing_can_be_told_is_named(pages: list[Image.Image]) -> None:
    photograph = Image.radial_gradient("L").resize(pages[1].size)
    read = reading(saved([photograph, pages[1]], "tiff"), "paper.tiff")
    (told,) = read.issues
    assert (told.code, "page 1:" in told.message) == ("hardly-read", True)


@needs_tesseract
def test_only_pages_without_a_text_layer_are_read_off_the_picture(pages: list[Image.Image]) -> None:
    assert document(pdf_of(TEXT)).recognised == ()
    assert document(pdf_of(TEXT), ocr=Ocr.ALL).recognised == (1,)


@needs_tesseract
def test_a_bad_text_layer_is_read_again_on_request() -> None:
    prose = "\n".join(
        ["Det är kommunens uppgift att följa upp hur det går för alla nätverk och att se till"] * 5
    )
    assert document(pdf_of(prose), ocr=Ocr.BAD).recognised == ()
    bad = pdf_of(prose.translate(str.maketrans("åäö", "aao")))
    assert [one.code for one in reading(bad).issues] == ["bad-text-layer"]
    read = reading(bad, ocr=Ocr.BAD).document
    assert read is not None
    assert read.recognised == (1,)


@needs_tesseract
def test_blank_pages_are_empty_and_cost_nothing(
    pages: list[Image.Image], monkeypatch: pytest.MonkeyPatch
) -> None:
    blank = Image.new("L", pages[0].size, 250)
    found = document(saved([blank, pages[1]], "tiff"), "paper.tiff")
    assert found.text == "\fÄven Gävle står på sidan två.\n"
    monkeypatch.setattr(scan, "_read", lambda _: pytest.fail("a blank page was read"))
    assert issue(saved([blank], "png"), "paper.png").code == "no-text"


@needs_tesseract
def test_the_number_of_workers_changes_nothing(
    pages: list[Image.Image], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = saved([*pages, *pages], "tiff")
    found = document(data, "paper.tiff")
    monkeypatch.setattr(scan, "cores", lambda: 1)
    scan._pool.cache_clear()
    assert document(data, "paper.tiff") == found
    scan._pool.cache_clear()


def test_the_section_sign_is_no_dollar() -> None:
    """The Swedish model does not know the sign; an amount in dollars has other digits or words beside it."""
    head = "level\tpage_num\tleft\ttop\twidth\theight\tconf\ttext\n"
    read = ["$", "$$", "($", "$38", "$38,", "$1,5", "$1500", "US$", "|", "Örebro"]
    rows = "".join(f"5\t1\t{10 * n}\t5\t9\t9\t20\t{text}\n" for n, text in enumerate(read))
    table = csv.DictReader(io.StringIO(head + rows), delimiter="\t", quoting=csv.QUOTE_NONE)
    found = [word.text for word in scan._words(table, 1.0)]
    assert found == ["§", "§§", "(§", "§38", "§38,", "$1,5", "$1500", "US$", "Örebro"]


@pytest.mark.parametrize(("languages", "words"), [(None, "not installed"), ("eng\nosd", "no Swedish model")])
@pytest.mark.parametrize("form", ["pdf", "png"])
def test_without_tesseract_or_its_model_one_is_told_what_to_install(
    languages: str | None,
    words: str,
    form: str,
    pages: list[Image.Image],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if languages is not None:
        program = tmp_path / "tesseract"
        program.write_text(f"#!/bin/sh\necho '{languages}'\n")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path))
    read = reading(saved(pages, form), f"paper.{form}")
    assert read.document is None
    (told,) = [one for one in read.issues if one.code == "no-ocr"]
    assert words in told.message
    assert "apt-get install tesseract-ocr tesseract-ocr-swe" in told.message


def test_a_pdf_half_scanned_keeps_its_text_without_tesseract(
    pages: list[Image.Image], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with (
        pypdfium2.PdfDocument.new() as both,
        pypdfium2.PdfDocument(pdf_of(TEXT)) as text,
        pypdfium2.PdfDocument(saved(pages, "pdf")) as scanned,
    ):
        both.import_pages(text)
        both.import_pages(scanned)
        stream = io.BytesIO()
        both.save(stream)
    read = reading(stream.getvalue(), "paper.pdf")
    assert read.document is not None
    assert read.document.text.startswith("Kommunstyrelsen föreslår")
    assert [(one.code, one.severity, one.message.split(" must")[0]) for one in read.issues] == [
        ("no-ocr", Severity.WARNING, "Pages 2, 3")
    ]


@needs_tesseract
def test_a_page_that_takes_too_long_is_told(
    pages: list[Image.Image], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scan, "_SECONDS", 0.001)
    read = reading(saved(pages[:1], "png"), "paper.png")
    assert [one.code for one in read.issues] == ["ocr-failed", "no-text"]


@needs_tesseract
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "broken-file"),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)), "broken-file"),
        (b"II*\x00\x08\x00\x00\x00\xff\xff", "broken-file"),
        (saved([Image.new("L", (200, 200), 9)], "png")[:60], "broken-file"),
        (saved([Image.new("1", (14_000, 14_000))], "png"), "too-large"),
        (saved([Image.new("1", (10_000, 10_000))], "tiff"), "too-large"),
    ],
)
def test_a_damaged_or_huge_picture_is_an_issue(data: bytes, code: str) -> None:
    assert issue(data, "paper.png" if data[:1] == b"\x89" else "paper").code == code
