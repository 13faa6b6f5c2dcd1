"""The pictures of a paper's pages: drawn when it is read, and written one by one, so few are in memory."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from stadsgraf.building.shards import name_of
from stadsgraf.issues import Issue, Severity
from stadsgraf.model import Document
from stadsgraf.pictures import archive_of, write_pictures
from stadsgraf.read import Archives, Given, Shown, Tell, doubts, page_pictures

_LONG = 100
"""Pages from which on it takes some seconds to draw them."""


class Pictured(msgspec.Struct, frozen=True):
    """The pages of a paper that have a picture, and what is to be said of the others."""

    pages: tuple[int, ...] = ()
    issues: tuple[Issue, ...] = ()


def keep_pictures(given: Given, document: Document, archives: Archives, folder: Path, tell: Tell) -> Pictured:
    """Writes the pictures of a paper's pages into the folder of a build.

    Args:
        given: the files that the paper was read from.
        document: the paper.
        archives: gives the bytes of files in archives.
        folder: of the build.
        tell: is told how far the work on a long paper has come.
    """
    if not document.words.sizes:
        return Pictured()
    data = archives.bytes_of(given.files[0])
    if isinstance(data, Issue) or hashlib.sha256(data).hexdigest() != document.original:
        return Pictured()  # the file was written to meanwhile, and the next build reads it again
    seen: list[Shown] = []

    def pictures() -> Iterator[tuple[int, bytes]]:
        for one in page_pictures(data, document):
            seen.append(msgspec.structs.replace(one, webp=one.webp[:1]))
            if len(document.words.sizes) >= _LONG:
                tell(f"drawing pages of {document.name}", one.page, len(document.words.sizes))
            if one.webp:
                yield one.page, one.webp

    try:
        pages = write_pictures(folder / archive_of(name_of(document.id)), pictures())
    except ModuleNotFoundError:
        message = "What makes pictures of pages is not installed: pip install 'stadsgraf[pdf]' to have them."
        return Pictured(issues=(Issue(document.name, "read", "missing-extra", Severity.INFO, message),))
    return Pictured(pages, tuple(doubts(document, seen)))


def drop_pictures(document: str, folder: Path) -> None:
    """Takes away the pictures of a paper that is left out after all."""
    (folder / archive_of(name_of(document))).unlink(missing_ok=True)
