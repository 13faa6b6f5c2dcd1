"""PDF: lines, gaps, paragraphs, columns and places of a text layer; what is damaged, locked or turned."""

import io
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from stadsgraf.config import Ocr
from stadsgraf.issues import Severity
from stadsgraf.read.places import regions, unpack
from tests.read.readings import document, issue, pictures, reading, saved
from tests.read.typeset import pdf_of

DOCS = Path(__file__).parents[1] / "corpus" / "devset" / "docs"
WIDTH, HEIGHT = 595.0, 842.0


def drawn(*texts: tuple[float, float, str], turn: int = 0, size: float = 11) -> bytes:
    """A PDF with texts at places (left, and base line from the top), on a page that is shown turned."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(WIDTH, HEIGHT), invariant=1)
    canvas.setFont("Helvetica", size)
    across, up, angle = {0: (0, 0, 0), 90: (WIDTH, 0, 90), 180: (WIDTH, HEIGHT, 180), 270: (0, HEIGHT, 270)}[
        turn
    ]
    canvas.translate(across, up)
    canvas.rotate(angle)
    height = WIDTH if turn in (90, 270) else HEIGHT
    for left, top, text in texts:
        canvas.drawString(left, height - top, text)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def turned(data: bytes, turn: int) -> bytes:
    """A PDF whose first page is shown turned."""
    stream = io.BytesIO()
    with pypdfium2.PdfDocument(data) as pdf:
        page = pdf[0]
        page.set_rotation(turn)
        pdf.save(stream)
    return stream.getvalue()


def words_at(data: bytes, page: int, sides: tuple[float, float, float, float]) -> str:
    """What PDFium itself finds in a rectangle of an unturned page, given from the upper left corner."""
    left, top, right, bottom = sides
    with pypdfium2.PdfDocument(data) as pdf:
        opened = pdf[page - 1]
        height = opened.get_height()
        text = opened.get_textpage()
        found: str = text.get_text_bounded(left - 0.5, height - bottom - 0.5, right + 0.5, height - top + 0.5)
        text.close()
    return found


def test_lines_follow_their_place_and_not_their_order_in_the_file() -> None:
    data = drawn((72, 128, "tredje"), (72, 100, "första"), (72, 114, "andra"))
    assert document(data).text == "första\nandra\ntredje\n"


def test_a_wide_gap_is_kept_and_cells_stand_below_each_other() -> None:
    data = drawn(
        (72, 100, "Beslutande"), (200, 100, "Ledamöter"), (200, 114, "Åsa Öberg (S)"), (72, 128, "Övriga")
    )
    first, second, third = document(data).text.splitlines()
    assert first.split("   ", maxsplit=1)[0] == "Beslutande"
    assert first.index("Ledamöter") == second.index("Åsa Öberg")
    assert first.index("Ledamöter") - len("Beslutande") >= 3
    assert third == "Övriga"


def test_a_larger_space_between_lines_is_an_empty_line() -> None:
    tops = (100, 114, 128, 149, 163)
    text = document(drawn(*((72, top, f"rad {top}") for top in tops))).text
    assert text == "rad 100\nrad 114\nrad 128\n\nrad 149\nrad 163\n"


def test_the_hyphen_at_the_end_of_a_line_stays() -> None:
    assert document(drawn((72, 100, "kommunfullmäk-"), (72, 114, "tige beslutar"))).text == (
        "kommunfullmäk-\ntige beslutar\n"
    )


def test_prose_in_two_columns_is_read_column_by_column() -> None:
    left = (
        "Nätverket är bildat",
        "av fem städer som",
        "ville dela på sin",
        "kunskap om rent vatten",
        "och om hur man kan",
        "bygga tätt och grönt",
    )
    right = (
        "Sedan dess har det",
        "växt till fyrtio och",
        "fler vill vara med",
        "i det som nu är ett",
        "av de största som",
        "finns i hela norden",
    )
    lines = [(72.0, 100 + 14 * n, text) for n, text in enumerate(left)]
    lines += [(320.0, 100 + 14 * n, text) for n, text in enumerate(right)]
    text = document(drawn(*lines)).text
    assert text == "\n".join(left) + "\n\n" + "\n".join(right) + "\n"


def test_names_in_two_columns_stay_side_by_side() -> None:
    names = [
        ("Anna Ask (S)", "Bo Berg (M)"),
        ("Cia Dal (C)", "Dan Ek (V)"),
        ("Eva Fors (L)", "Finn Gran (KD)"),
    ] * 3
    rows = [
        (x, 100 + 14 * n, name)
        for n, row in enumerate(names)
        for x, name in zip((72.0, 320.0), row, strict=True)
    ]
    for line, (left, right) in zip(document(drawn(*rows)).text.splitlines(), names, strict=True):
        assert line.split("   ")[0] == left
        assert line.endswith("   " + right)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_that_is_shown_turned_reads_as_shown(turn: int) -> None:
    found = document(turned(drawn((72, 100, "Första raden"), (72, 114, "andra raden"), turn=turn), turn))
    assert found.text == "Första raden\nandra raden\n"
    assert found.words.sizes == ((HEIGHT, WIDTH) if turn in (90, 270) else (WIDTH, HEIGHT),)
    start, end, left, top, *_ = unpack(found.words)
    assert (found.text[start:end], left) == ("Första", 720)
    assert 880 <= top <= 920


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_text_that_lies_on_its_side_is_read_and_placed_where_it_lies(turn: int) -> None:
    data = drawn((72, 100, "Första raden"), (72, 114, "andra raden"), turn=turn)
    found = document(data)
    assert found.text == "Första raden\nandra raden\n"
    (place,) = regions(found, unpack(found.words), 0, len("Första"))
    assert words_at(data, 1, (place.left, place.top, place.right, place.bottom)).strip() == "Första"


def test_pages_are_parted_and_known() -> None:
    found = document(pdf_of("Sidan ett är här.\n\n\n\nSidan två är här."))
    assert found.text == "Sidan ett är här.\n\fSidan två är här.\n"
    assert [found.text[page.start : page.end] for page in found.pages] == [
        "Sidan ett är här.\n",
        "Sidan två är här.\n",
    ]
    assert [found.page_of(found.text.index(word)) for word in ("ett", "två")] == [1, 2]


def test_each_word_stands_where_its_rectangle_says() -> None:
    data = pdf_of(next(DOCS.glob("03*")).read_text(encoding="utf-8"))
    found = document(data)
    numbers = unpack(found.words)
    for index in range(0, len(numbers), 60):
        start, end = numbers[index], numbers[index + 1]
        (place,) = regions(found, numbers, start, end)
        word = words_at(data, place.page, (place.left, place.top, place.right, place.bottom))
        assert found.text[start:end].rstrip("-") in word
    assert len(numbers) > 4000


def test_a_passage_has_a_rectangle_for_each_line_and_page() -> None:
    found = document(pdf_of("Ett   två\ntre\n\n\n\nfyra"))
    places = regions(found, unpack(found.words), 0, len(found.text))
    assert [place.page for place in places] == [1, 1, 2]
    assert places[0].right > places[1].right
    assert regions(found, unpack(found.words), 1, 2)[0].right < places[0].right


def test_the_same_file_gives_the_same_text_and_its_bytes_are_its_name() -> None:
    data = pdf_of("Örebro är medlem i nätverket.")
    assert document(data, "a.pdf") == document(data, "a.pdf")
    assert document(data).media_type == "application/pdf"


def locked() -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, encrypt="hemligt")
    canvas.drawString(72, 700, "Hemligt")
    canvas.save()
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7\n%%EOF", "broken-file"),
        (b"%PDF-" + bytes(range(256)) * 20, "broken-file"),
        (pdf_of("Hej")[:400], "broken-file"),
        (locked(), "encrypted"),
    ],
)
def test_what_cannot_be_opened_is_an_issue(data: bytes, code: str) -> None:
    found = issue(data, "paper.pdf")
    assert (found.code, found.severity) == (code, Severity.ERROR)


def test_a_pdf_cut_short_keeps_what_can_be_read() -> None:
    data = pdf_of("Örebro är medlem i nätverket.")
    assert "Örebro är medlem" in document(data[: data.rindex(b"startxref")], "paper.pdf").text


def test_a_page_of_more_characters_than_print_holds_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("stadsgraf.read.pdf._MOST_CHARACTERS", 20)
    read = reading(pdf_of("Den här sidan är längre än vad som får plats.\n\n\n\nKort sida."))
    assert read.document is not None
    assert read.document.text == "\fKort sida.\n"
    (told,) = read.issues
    assert (told.code, told.message[:41]) == ("broken-page", "Page 1 cannot be read and counts as empty")


def test_a_page_without_text_layer_is_missed_when_tesseract_is_forbidden() -> None:
    data = saved(pictures(pdf_of("Örebro")), "pdf")
    read = reading(data, ocr=Ocr.NEVER)
    assert read.document is None
    assert [one.code for one in read.issues] == ["no-ocr", "no-text"]
    assert "Page 1 has no text layer" in read.issues[0].message


def test_a_text_layer_without_swedish_letters_is_told() -> None:
    text = next(DOCS.glob("01*")).read_text(encoding="utf-8")
    plain = text.translate(str.maketrans("åäöÅÄÖ", "aaoAAO"))
    read = reading(pdf_of(plain))
    assert read.document is not None
    assert [(one.code, one.severity) for one in read.issues] == [("bad-text-layer", Severity.WARNING)]
    assert "--ocr bad" in read.issues[0].message
