"""Pages as pictures: their size, their colours, what is said where there is none, what hostile ones cost."""

import io
from collections.abc import Callable
from random import Random

import numpy as np
import pytest
from PIL import Image, ImageDraw
from reportlab.pdfgen.canvas import Canvas

from stadsgraf.issues import Issue, Severity
from stadsgraf.model import Document, Span, Words
from stadsgraf.read import Shown, doubts, page_pictures
from stadsgraf.read import pictures as drawing
from stadsgraf.read.places import regions, unpack
from tests.read.readings import document, reading, saved
from tests.read.typeset import pdf_of

TEXT = "Kommunstyrelsen beslutar att Lund blir medlem."


def seen(one: Shown) -> Image.Image:
    with Image.open(io.BytesIO(one.webp)) as picture:
        assert picture.format == "WEBP"
        picture.load()
        return picture


def of_images(data: bytes, kind: str, *sizes: tuple[int, int]) -> Document:
    """What a page image is read as, without Tesseract having to read it."""
    return Document("doc/x", "", ("scan",), kind, "utf-8", "", (Span(0, 0),), words=Words("px", sizes))


def canvas(draw: Callable[[Canvas], None], size: tuple[float, float] = (595, 842)) -> bytes:
    stream = io.BytesIO()
    page = Canvas(stream, pagesize=size, invariant=1)
    draw(page)
    page.save()
    return stream.getvalue()


def words(page: Canvas) -> None:
    page.setFontSize(12)
    page.drawString(72, 700, TEXT)


def test_a_page_comes_the_same_each_time() -> None:
    data = pdf_of(f"{TEXT}\n\n\n\n{TEXT}")
    read = document(data, "paper.pdf")
    first = list(page_pictures(data, read))
    assert [one.page for one in first] == [1, 2]
    assert first == list(page_pictures(data, read))


def test_a_page_is_as_it_is_shown() -> None:
    """Words stand at the places that reading gives them, on a page that is turned and cut, too."""

    def turned(page: Canvas) -> None:
        page.setPageRotation(90)
        page.setCropBox((50, 60, 550, 500))
        page.translate(400, 100)
        page.rotate(90)
        page.setFontSize(14)
        page.drawString(0, 0, TEXT)

    data = canvas(turned)
    read = document(data, "paper.pdf")
    (one,) = page_pictures(data, read)
    ((width, height),) = read.words.sizes
    assert (width, height) == (440, 500)
    picture = seen(one).convert("L")
    assert picture.size == (round(width * 110 / 72), round(height * 110 / 72))
    box = picture.point([255] * 128 + [0] * 128).getbbox()
    assert box is not None
    (place,) = regions(read, unpack(read.words), 0, len(read.text))
    scale = 110 / 72
    assert box[0] == pytest.approx(place.left * scale, abs=4)
    assert box[2] == pytest.approx(place.right * scale, abs=4)
    assert place.top * scale - 4 < box[1] < box[3] < place.bottom * scale + 4


def test_what_is_printed_in_black_is_grey_and_a_coloured_arm_is_coloured() -> None:
    def coloured(page: Canvas) -> None:
        words(page)
        page.setFillColorRGB(0.1, 0.2, 0.9)
        page.rect(72, 740, 40, 40, fill=1)

    plain, arms = (next(iter(page_pictures(data, document(data)))) for data in map(canvas, (words, coloured)))
    red, green, blue = seen(plain).convert("RGB").split()
    assert red.tobytes() == green.tobytes() == blue.tobytes()
    corner = seen(arms).convert("RGB").getpixel((round(90 * 110 / 72), round(82 * 110 / 72)))
    assert isinstance(corner, tuple)
    assert corner[2] > 200 > 80 > corner[0]


def test_print_is_kept_exactly_and_a_scan_with_loss_both_in_few_bytes() -> None:
    """The print of a full page takes less than 70 kB, a scan of it hardly more."""
    data = pdf_of("\n".join([TEXT] * 60))
    read = reading(data, "paper.pdf").document
    assert read is not None
    printed = next(iter(page_pictures(data, read)))
    assert len(printed.webp) < 70_000
    assert len(np.unique(np.asarray(seen(printed).convert("L")))) <= 16
    page = np.asarray(seen(printed).convert("L").resize((1818, 2572)), float)
    noise = np.random.default_rng(7).normal(-20, 7, page.shape)
    noisy = Image.fromarray((page + noise).clip(0, 255).astype(np.uint8))
    scan = saved([noisy], "png", 220)
    (scanned,) = page_pictures(scan, of_images(scan, "image/png", noisy.size))
    assert seen(scanned).size == (909, 1286)
    assert len(scanned.webp) < 80_000


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "CMYK", "I;16"])
def test_page_images_of_any_kind_have_pictures(mode: str) -> None:
    plain = Image.new("RGB", (850, 1100), "white")
    ImageDraw.Draw(plain).rectangle((100, 100, 300, 160), fill="black")
    page = plain.convert("L").convert(mode) if mode == "I;16" else plain.convert(mode)
    form, kind = ("tiff", "image/tiff") if mode == "CMYK" else ("png", "image/png")
    data = saved([page], form, 100)
    (one,) = page_pictures(data, of_images(data, kind, page.size))
    picture = seen(one).convert("L")
    assert picture.size == (850, 1100)  # a coarse page is not made larger
    black, white = picture.getpixel((200, 130)), picture.getpixel((600, 600))
    assert isinstance(black, int)
    assert isinstance(white, int)
    assert black < 20
    assert mode == "I;16" or white > 230  # sixteen bits are cut to eight, as Tesseract gets them


def test_all_pages_of_a_picture_are_there_and_one_that_is_damaged_costs_no_other() -> None:
    pages = [Image.effect_noise((600, 800), 60) for _ in range(3)]
    data = saved(pages, "tiff", 100)
    read = of_images(data, "image/tiff", *[page.size for page in pages])
    assert [bool(one.webp) for one in page_pictures(data, read)] == [True] * 3
    cut = data[: len(data) * 5 // 6]
    found = list(page_pictures(cut, read))
    assert len(found) == 3
    assert not all(one.webp for one in found)


@pytest.mark.parametrize("size", [(14_000.0, 14_000.0), (14_000.0, 200.0), (200.0, 14_000.0)])
def test_a_page_of_metres_has_a_coarse_picture_and_that_is_said(size: tuple[float, float]) -> None:
    def large(page: Canvas) -> None:
        page.setFontSize(20)
        page.drawString(10, 50, TEXT)

    data = canvas(large, size)
    read = document(data, "plan.pdf")
    (one,) = page_pictures(data, read)
    assert max(seen(one).size) <= 8_000
    assert seen(one).size[0] * seen(one).size[1] <= 5_010_000
    (said,) = doubts(read, [one])
    assert (said.code, said.severity) == ("coarse-picture", Severity.INFO)


def test_a_page_with_endless_lines_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """What PDFium would draw for many seconds is broken off, and the next page has its picture."""
    random = Random(1)  # noqa: S311

    def lines(page: Canvas) -> None:
        words(page)
        page.setLineWidth(30)
        for _ in range(60_000):
            page.line(*(random.random() * 800 for _ in range(4)))
        page.showPage()
        words(page)

    data = canvas(lines)
    read = reading(data, "paper.pdf").document
    assert read is not None
    monkeypatch.setattr(drawing, "_LONGEST_PAGE", 0.3)
    first, second = page_pictures(data, read)
    assert not first.webp
    assert second.webp
    (said,) = doubts(read, [first, second])
    assert said == Issue(
        "paper.pdf",
        "read",
        "no-picture",
        Severity.INFO,
        "Page 1 could not be drawn, or not in time: there is no picture of it, and the words are read all "
        "the same.",
    )


def test_of_very_many_pages_the_first_have_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "_MOST_PAGES", 2)
    data = pdf_of("\n\n\n\n".join([TEXT] * 4))
    read = document(data, "paper.pdf")
    shown = list(page_pictures(data, read))
    assert [one.page for one in shown] == [1, 2]
    (said,) = doubts(read, shown)
    assert said.message == "The paper has 4 pages, of which 2 have a picture."
