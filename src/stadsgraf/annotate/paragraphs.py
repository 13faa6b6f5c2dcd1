"""Where a paragraph begins on a page without empty lines, as text layers of PDF files have them."""

import re
from collections.abc import Sequence

from stadsgraf.annotate.lines import Line
from stadsgraf.patterns import gated
from stadsgraf.swedish.headings import DATELINE

_FEW = 12
_NARROWEST = 50
_EARLY = 0.85
"""Share of the width of a page up to which a line ends early if the next word would have fitted as well."""
_GAP = re.compile(r"(?<=\S)(?: {3,}|\t+)\S")
_STOP = (".", ":", "!", "?")
_PARAGRAPH_MARK = gated(r"(?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,3}\s+)?§\s*\d+[.:]?(?:\s+[A-ZÅÄÖ].*)?")


def width_if_tight(page: Sequence[Line]) -> int:
    """The width of the text of a page without empty lines, in characters; 0 for any other page."""
    printed = [line for line in page if line.text]
    empty = sum(not line.text for line in page[:-1])
    if len(printed) < _FEW or empty * _FEW > len(printed):
        return 0
    widths = sorted(len(line.text) for line in printed if _GAP.search(line.text) is None)
    width = widths[int(len(widths) * 0.9)] if widths else 0
    return width if width >= _NARROWEST else 0


def ends_early(line: Line, following: Line, width: int) -> bool:
    """Whether a line ends though the next word would have fitted on a page of that width."""
    word = following.text.split(maxsplit=1)[0]
    return len(line.text) + 1 + len(word) < width * _EARLY


def begins_paragraph(previous: Line, line: Line, following: Line | None, width: int) -> bool:
    """Whether a line begins a paragraph without an empty line above it.

    Args:
        previous: the line above.
        line: the line.
        following: the line below, if there is one.
        width: of the text of their page if it has no empty lines, else 0.
    """
    stops = previous.text.endswith(_STOP)
    if _PARAGRAPH_MARK.fullmatch(line.text):
        return stops or (width > 0 and ends_early(previous, line, width))
    if not width:
        return False
    if DATELINE.fullmatch(line.text):
        return True
    if not ends_early(previous, line, width) or previous.text.endswith((",", "-")):
        return False
    runs_on = following is not None and len(line.text) > _EARLY * width and not following.text[0].isupper()
    return stops or (line.text[0].isupper() and (runs_on or line.text.endswith(".")))
