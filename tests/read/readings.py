"""What tests of readers share: bytes to a reading, to a document, to the one issue."""

import io
import os

import pypdfium2
import pytest
from PIL import Image

from stadsgraf.config import Ocr
from stadsgraf.issues import Issue
from stadsgraf.model import Document
from stadsgraf.read import Asked, Reading, read_bytes
from stadsgraf.read.kinds import ENDINGS
from stadsgraf.read.scan import INSTALL_ORIENTATION, what_is_missing, without_orientation

needs_tesseract = pytest.mark.skipif(
    bool(what_is_missing()) and "CI" not in os.environ, reason=f"{what_is_missing()} to run this test"
)
"""Where checks decide, Tesseract has to be there."""
needs_orientation = pytest.mark.skipif(
    bool(what_is_missing() or without_orientation()) and "CI" not in os.environ,
    reason=f"{INSTALL_ORIENTATION} to run this test",
)
"""And so has its model of how a page stands."""


def reading(data: bytes, name: str = "paper", ocr: Ocr = Ocr.MISSING) -> Reading:
    """What comes of the bytes of a file of that name."""
    ending = "." + name.rpartition(".")[2]
    return read_bytes(data, Asked(name, ocr, lambda *_: None), ENDINGS.get(ending))


def document(data: bytes, name: str = "paper", ocr: Ocr = Ocr.MISSING) -> Document:
    """The document that the bytes are, read without any issue."""
    read = reading(data, name, ocr)
    assert read.issues == ()
    assert read.document is not None
    return read.document


def issue(data: bytes, name: str = "paper", ocr: Ocr = Ocr.MISSING) -> Issue:
    """The one issue that a file is left out for."""
    read = reading(data, name, ocr)
    assert read.document is None
    (found,) = read.issues
    return found


def pictures(pdf: bytes, dpi: int = 200) -> list[Image.Image]:
    """The pages of a PDF as a scanner would give them."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in opened]


def saved(pages: list[Image.Image], form: str, dpi: int = 200) -> bytes:
    """Pictures as one file: `pdf` and `tiff` hold all of them, other forms the first."""
    stream = io.BytesIO()
    pages = [page.copy() for page in pages]  # an image remembers the form that it was last saved in
    many = {"save_all": True, "append_images": pages[1:]} if form in ("pdf", "tiff") else {}
    resolution = {"resolution": dpi} if form == "pdf" else {"dpi": (dpi, dpi)}
    pages[0].save(stream, form, **many, **resolution)
    return stream.getvalue()
