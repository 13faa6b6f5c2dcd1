"""The pictures of a paper's pages, and where on them its passages stand."""

import zlib
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

import msgspec

from stadsgraf.errors import OutputError
from stadsgraf.model import Region, Resolved
from stadsgraf.pictures import archive_of
from stadsgraf.stored import RECORD, unpacked


class Sheet(msgspec.Struct, frozen=True):
    """A page that has a picture.

    Attributes:
        page: its number, from 1.
        width, height: its size, in the unit of the rectangles on it.
    """

    page: int
    width: float
    height: float


class Place(msgspec.Struct, frozen=True):
    """Where a passage stands on a page that has a picture: one rectangle a line."""

    sheet: Sheet
    lines: tuple[Region, ...]


class Record(msgspec.Struct):
    """What is kept of a paper, as far as it is read here: `building.shards.Shard`."""

    resolved: Resolved
    pictures: tuple[int, ...] = ()


Places = Mapping[tuple[int, int], tuple[Place, ...]]
"""Where the passages of a paper stand, by their spans."""


def name_of(text: str) -> str:
    """The name of the files of a paper, by the identifier of its text."""
    return text.removeprefix("text/")


def record_in(folder: Path, text: str) -> Record:
    """What a build keeps of a paper.

    Args:
        folder: of the build.
        text: identifier of the paper's text.

    Raises:
        OutputError: it is missing or damaged.
    """
    path = folder / "shards" / f"{name_of(text)}.{RECORD}"
    try:
        return msgspec.json.decode(unpacked(path), type=Record)
    except (OSError, EOFError, zlib.error, msgspec.DecodeError) as error:
        raise OutputError(f"{path.name} is missing or damaged: build again.") from error


def sheets_of(record: Record) -> tuple[Sheet, ...]:
    """The pages of a paper that have a picture."""
    sizes = record.resolved.document.words.sizes
    return tuple(Sheet(page, *sizes[page - 1]) for page in record.pictures)


def places_in(folder: Path, text: str) -> Places:
    """Where on pictures the passages of a paper stand; nowhere for papers without any.

    Args:
        folder: of the build.
        text: identifier of the paper's text.

    Raises:
        OutputError: what the build keeps of the paper is damaged.
    """
    if not (folder / archive_of(name_of(text))).exists():
        return {}
    record = record_in(folder, text)
    sheets = {sheet.page: sheet for sheet in sheets_of(record)}
    pieces = (piece for claim in record.resolved.claims for piece in claim.evidence)
    return {(piece.start, piece.end): _placed(piece.regions, sheets) for piece in pieces}


def _placed(regions: Sequence[Region], sheets: Mapping[int, Sheet]) -> tuple[Place, ...]:
    pages = groupby(regions, key=lambda region: region.page)
    return tuple(Place(sheets[page], tuple(lines)) for page, lines in pages if page in sheets)
