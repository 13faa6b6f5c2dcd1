"""Pages as pictures for a reader's eyes: what stands on the page beside the words that were read off it.

Pages of a PDF are drawn by PDFium, page images are made smaller; both come as WebP, fine enough for print of
nine points.  Print on plain paper is kept exactly in a few tones, which takes less than it does with loss and
has no shadows round its letters; scans and photographs are kept with loss.
"""

import io
import math
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from stadsgraf.issues import Issue, Severity
from stadsgraf.model import Document
from stadsgraf.read.images import BROKEN, dpi_of, on_paper, opened
from stadsgraf.read.pdf import PDFIUM, POINTS
from stadsgraf.read.reading import Kind, named

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument

_DPI = 110
"""Resolution of a picture."""
_MOST_PAGES = 2000
_MOST_PIXELS = 5_000_000
"""Pixels of a picture: A2 at `_DPI`; a larger page is drawn coarser."""
_LONGEST = 8_000
"""Pixels of its longer side; the format knows no more than twice as many."""
_LONGEST_PAGE = 20.0
"""Processor seconds that one page may take to be drawn; a dense scan takes a tenth of one."""
_SECONDS, _SECONDS_A_PAGE = 60.0, 1.0
"""And all pages of a paper together: so many, and so many more for each."""

_TONES = 16
"""Tones of a colour in which print looks no worse than in 256."""
_TONE_OF = [round(tone * (_TONES - 1) / 255) * 255 // (_TONES - 1) for tone in range(256)]
_QUALITY = 30
"""Of 100: scans at 110 dots an inch are as legible as at 80, in two thirds of the bytes."""
_COLOURED = 32
"""Difference of two colours of a pixel, of 255, from which on a page is not printed in black."""

_Sizes = Sequence[tuple[float, float]]


class Shown(msgspec.Struct, frozen=True):
    """A page as a picture.

    Attributes:
        page: its number, from 1.
        webp: the picture; empty where the page could not be drawn.
        coarse: whether it is coarser than others, because the page is so large.
    """

    page: int
    webp: bytes = b""
    coarse: bool = False


def page_pictures(data: bytes, document: Document) -> Iterator[Shown]:
    """The pages of a paper as pictures, one at a time; none for papers without pages of a size.

    Args:
        data: the bytes that the document was read from.
        document: the document; its places are those on the pictures, but for the scale.

    Raises:
        ModuleNotFoundError: Pillow is not installed.
    """
    sizes = document.words.sizes[:_MOST_PAGES]
    if not sizes:
        return iter(())
    return _of_pdf(data, sizes) if document.media_type == Kind.PDF else _of_images(data, sizes)


def _of_pdf(data: bytes, sizes: _Sizes) -> Iterator[Shown]:
    import pypdfium2

    left = _SECONDS + _SECONDS_A_PAGE * len(sizes)
    with PDFIUM:
        pdf = pypdfium2.PdfDocument(data)
    try:
        for number, (width, height) in enumerate(sizes, start=1):
            if not (width and height):  # reading it failed, which is told already
                continue
            factor = _factor(_DPI / POINTS, width, height)
            began = time.thread_time()
            image = _drawn(pdf, number - 1, factor, min(left, _LONGEST_PAGE))
            left -= time.thread_time() - began
            yield _shown(number, image, coarse=factor < _DPI / POINTS)
    finally:
        with PDFIUM:
            pdf.close()


def _drawn(pdf: "PdfDocument", index: int, factor: float, seconds: float) -> "Image | None":
    """A page of a PDF; None where it is damaged or takes longer than it may.

    PDFium asks now and then whether to go on: that is what stops a page with a million lines.
    """
    import pypdfium2
    import pypdfium2.raw as pdfium

    with PDFIUM:
        end = time.thread_time() + seconds
        try:
            page = pdf[index]
        except pypdfium2.PdfiumError:
            return None
        try:
            width, height = (max(1, round(side * factor)) for side in page.get_size())
            bitmap = pypdfium2.PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_BGR)
            bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
            pause = pdfium.IFSDK_PAUSE(version=1)
            pypdfium2.internal.set_callback(pause, "NeedToPauseNow", lambda _: time.thread_time() > end)
            whole = (0, 0, width, height, 0, pdfium.FPDF_ANNOT)
            status = pdfium.FPDF_RenderPageBitmap_Start(bitmap, page, *whole, pause)
            pdfium.FPDF_RenderPage_Close(page)
            image: Image | None = bitmap.to_pil() if status == pdfium.FPDF_RENDER_DONE else None
            return image
        finally:
            page.close()


def _of_images(data: bytes, sizes: _Sizes) -> Iterator[Shown]:
    with opened(data) as image:
        for number, (width, height) in enumerate(sizes, start=1):
            try:
                image.seek(number - 1)
                wanted = min(1.0, _DPI / dpi_of(image))
                factor = _factor(wanted, width, height)
                yield _shown(number, _smaller(image, factor), coarse=factor < wanted)
            except BROKEN:
                yield Shown(number)


def _smaller(image: "Image", factor: float) -> "Image":
    """A page image as it is shown, made smaller."""
    from PIL import ImageOps

    plain = "L" if image.mode in ("1", "L", "I", "I;16", "I;16B", "F") else "RGB"
    flat = on_paper(image) if image.mode == "RGBA" else image
    page: Image = ImageOps.exif_transpose(flat.convert(plain))
    size = (max(1, round(page.width * factor)), max(1, round(page.height * factor)))
    return page.resize(size, reducing_gap=2.0)


def _factor(wanted: float, width: float, height: float) -> float:
    """Pixels for one unit of a page: as many as are wanted, or as a picture may have."""
    return min(wanted, math.sqrt(_MOST_PIXELS / (width * height)), _LONGEST / max(width, height))


def _shown(number: int, image: "Image | None", *, coarse: bool) -> Shown:
    return Shown(number) if image is None else Shown(number, _webp(image), coarse)


def _webp(image: "Image") -> bytes:
    """A picture in WebP; the profile of its colours, and other notes, are left out."""
    picture = image if _is_coloured(image) else image.convert("L")
    stream = io.BytesIO()
    if _is_print(picture):
        few = picture.point(_TONE_OF * len(picture.getbands()))
        few.save(stream, "webp", lossless=True, quality=20, method=1, icc_profile=b"", exif=b"")
    else:
        picture.save(stream, "webp", quality=_QUALITY, method=2, icc_profile=b"", exif=b"")
    return stream.getvalue()


def _is_coloured(image: "Image") -> bool:
    from PIL import ImageChops

    if image.mode == "L":
        return False
    red, green, blue = image.split()
    return any(
        any(ImageChops.difference(one, other).histogram()[_COLOURED:])
        for one, other in ((red, green), (green, blue), (blue, red))
    )


def _is_print(picture: "Image") -> bool:
    """Whether most of a picture is paper of exactly one tone, as no scanner sees it."""
    return 2 * max(picture.convert("L").histogram()) > picture.width * picture.height


def doubts(document: Document, shown: Sequence[Shown]) -> Iterator[Issue]:
    """What is to be said of the pictures of a paper.

    Args:
        document: the paper.
        shown: its pages; their pictures are not looked at, only whether they are there.
    """
    if lost := [one.page for one in shown if not one.webp]:
        message = (
            f"{named(lost).capitalize()} could not be drawn, or not in time: there is no picture of "
            f"{'it' if len(lost) == 1 else 'them'}, and the words are read all the same."
        )
        yield _remark(document, "no-picture", message)
    if coarse := [one.page for one in shown if one.coarse]:
        message = f"{named(coarse).capitalize()} of unusual size: the picture of it is coarse."
        yield _remark(document, "coarse-picture", message)
    if len(document.words.sizes) > _MOST_PAGES:
        message = f"The paper has {len(document.words.sizes)} pages, of which {_MOST_PAGES} have a picture."
        yield _remark(document, "no-picture", message)


def _remark(document: Document, code: str, message: str) -> Issue:
    return Issue(document.name, "read", code, Severity.INFO, message)
