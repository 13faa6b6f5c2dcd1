"""The words of a passage and those around it, read from the kept text of its paper.

A graph may hold evidence without its words (`graph.compact`): offsets and the text give them back.
"""

from collections.abc import Callable
from pathlib import Path

import msgspec

CONTEXT = 32
"""Characters of prefix and suffix (the Web Annotation model leaves it open)."""

ReadText = Callable[[str], bytes | None]
"""From the SHA-256 of a text source to its bytes, or None where they are not kept."""


class Quote(msgspec.Struct, frozen=True):
    """A passage with its words.

    Attributes:
        start, end: span in the text, 0-based, end-exclusive code points.
        exact: its words as they stand in the file.
        prefix, suffix: the words right before and after it.
    """

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def quote_at(text: str, start: int, end: int) -> Quote:
    """The quote that a span of a text is; a span that the text does not have has no words."""
    if not start <= end <= len(text):
        return Quote(start, end, "", "", "")
    return Quote(
        start, end, text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    )


def kept_texts(out: Path) -> ReadText:
    """Reads the kept texts of a build: `texts/{sha256}.txt` in its folder."""

    def read(sha256: str) -> bytes | None:
        path = out / "texts" / f"{sha256}.txt"
        # A hash is data of the graph: one that is no file name must not lead out of the folder.
        return path.read_bytes() if sha256.isalnum() and path.is_file() else None

    return read
