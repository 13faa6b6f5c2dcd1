"""Where a passage stands in the original, as fragment identifiers that viewers and browsers know.

PDF: RFC 8118 with the parameters of ISO 32000-2, annex O: `page`, `viewrect` (left, top, width, height) and
one `highlight` (left, right, top, bottom) for each line, in whole points from the upper left corner of the
page as shown.  Pictures: Media Fragments URI 1.0, `xywh` in pixels around all lines; a name that this
recommendation does not know (`page`, in a TIFF of several pages) is to be passed over.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import groupby

from stadsgraf.model import Document, Region

PDF_FRAGMENTS = "https://www.rfc-editor.org/rfc/rfc8118"
MEDIA_FRAGMENTS = "http://www.w3.org/TR/media-frags/"

_PDF = "application/pdf"


def fragments(document: Document, regions: Iterable[Region]) -> tuple[str, ...]:
    """One fragment identifier, without its `#`, for each page that a passage stands on."""
    pages = groupby(regions, key=lambda region: region.page)
    if document.media_type == _PDF:
        return tuple(_of_pdf(page, tuple(lines)) for page, lines in pages)
    paged = len(document.pages) > 1
    return tuple(_of_picture(page, tuple(lines), paged=paged) for page, lines in pages)


def specification(document: Document) -> str:
    """IRI of what says how the fragments of a document are read."""
    return PDF_FRAGMENTS if document.media_type == _PDF else MEDIA_FRAGMENTS


def _of_pdf(page: int, lines: Sequence[Region]) -> str:
    left, top, right, bottom = _around(lines)
    marks = "".join(
        f"&highlight={left},{right},{top},{bottom}"
        for left, top, right, bottom in (_around([line]) for line in lines)
    )
    return f"page={page}&viewrect={left},{top},{right - left},{bottom - top}{marks}"


def _of_picture(page: int, lines: Sequence[Region], *, paged: bool) -> str:
    left, top, right, bottom = _around(lines)
    place = f"page={page}&" if paged else ""
    return f"{place}xywh=pixel:{left},{top},{right - left},{bottom - top}"


def _around(lines: Sequence[Region]) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the least rectangle in whole units around all lines."""
    return (
        math.floor(min(line.left for line in lines)),
        math.floor(min(line.top for line in lines)),
        math.ceil(max(line.right for line in lines)),
        math.ceil(max(line.bottom for line in lines)),
    )
