"""Page images: PNG, JPEG and TIFF, read by Tesseract; places are pixels of the picture as it is shown."""

import io
import math
import struct
import warnings
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from stadsgraf.config import Ocr
from stadsgraf.issues import Issue
from stadsgraf.read.reading import Asked, Body, body_of, named, recognised
from stadsgraf.read.scan import Picture, Recognised, as_png, recognise, what_is_missing

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST_READ = 40_000_000
"""Pixels that are read; a larger picture is made smaller first."""
_MOST_PAGES = 2000
_COARSE, _BEST, _FINE = 250, 300, 400
"""Dots an inch that Tesseract reads well: a coarser picture is made larger, a finer one smaller."""
_PAGE_WIDTH = 8.27
"""Width of A4 in inches: what a picture that does not tell its resolution is taken to show."""

BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    struct.error,
    EOFError,
    MemoryError,
)
"""What Pillow raises for damaged pictures; it documents the first two, and its parsers have the others."""


def read_image(data: bytes, asked: Asked) -> Body | Issue:
    """Text and places of the words of page images, or the issue that says why there are none."""
    from PIL import Image

    if asked.ocr is Ocr.NEVER:
        return asked.error("no-ocr", "The file is a picture, and --ocr never forbids to read it.")
    if missing := what_is_missing():
        return asked.error("no-ocr", f"The file is a picture of a page. {missing}, and build again.")
    try:
        with opened(data) as image:
            return _read(image, asked)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        message = "The picture has more than 89 million pixels, A3 at 600 dots an inch: scan it at 300."
        return asked.error("too-large", message)
    except BROKEN:
        return asked.error("broken-file", "The picture is damaged: scan or fetch it again.")


def opened(data: bytes) -> "Image":
    """A picture, of which nothing is unpacked yet.

    Raises:
        DecompressionBombError, DecompressionBombWarning: it is huge.
        OSError: it is damaged; later uses of it raise what is in `BROKEN`.
    """
    from PIL import Image

    # Pillow refuses what is huge and warns of what is half of that: both are too large here. It warns of odd
    # notes in a picture, too, which say nothing of the page.
    warnings.filterwarnings("error", category=Image.DecompressionBombWarning)
    warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")
    return Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF"))


def _read(image: "Image", asked: Asked) -> Body | Issue:
    count = getattr(image, "n_frames", 1)
    if count > _MOST_PAGES:
        return asked.error(
            "page-count", f"The picture has {count} pages, and up to {_MOST_PAGES} are read: split it."
        )
    sizes: list[tuple[int, int]] = []
    read: dict[int, Recognised] = {}
    failed: list[int] = []
    for number, found in recognise(_pictures(image, count, sizes)):
        asked.tell(f"reading pictures of {asked.name}", number, count)
        if found is None:
            failed.append(number)
        else:
            read[number] = found
    issues = [_failed(asked, failed)] if failed else []
    pages = [
        recognised(width, height, read.get(number, Recognised(())))
        for number, (width, height) in enumerate(sizes, start=1)
    ]
    return body_of(pages, "px", issues, asked)


def _pictures(image: "Image", count: int, sizes: list[tuple[int, int]]) -> Iterator[Picture]:
    """Pages of a picture, made when they are asked for; notes their sizes, and leaves out blank ones."""
    from PIL import ImageOps

    for number in range(1, count + 1):
        image.seek(number - 1)
        page = ImageOps.exif_transpose((image if image.mode != "RGBA" else on_paper(image)).convert("L"))
        sizes.append(page.size)
        dpi = dpi_of(image)
        factor = 1.0 if _COARSE <= dpi <= _FINE else _BEST / dpi
        factor = min(factor, math.sqrt(_MOST_READ / (page.width * page.height)))
        if factor != 1.0:
            page = page.resize((max(1, round(page.width * factor)), max(1, round(page.height * factor))))
        if (png := as_png(page)) is not None:
            yield Picture(number, png, max(70, round(dpi * factor)), factor)


def on_paper(image: "Image") -> "Image":
    """A picture with transparent parts on white: they would be black otherwise."""
    from PIL import Image

    return Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)


def dpi_of(image: "Image") -> int:
    """Resolution that the picture tells, where it is believable; else that of a page of A4."""
    told = image.info.get("dpi", (0, 0))[0]
    try:
        dpi = round(float(told))
    except (TypeError, ValueError, ZeroDivisionError, OverflowError):
        dpi = 0
    width = min(image.width, image.height)
    return dpi if 100 <= dpi <= 1200 else max(70, round(width / _PAGE_WIDTH))


def _failed(asked: Asked, numbers: Sequence[int]) -> Issue:
    message = f"Tesseract could not read {named(numbers)}: look at the picture, or scan it again."
    return asked.warning("ocr-failed", message)
