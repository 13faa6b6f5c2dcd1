"""The pictures of a paper's pages as a build keeps them: `pages/{document}.zip`, with `{page}.webp` in it.

One file for a paper and not one for a page: a folder of ten thousand papers has a hundred thousand pages, and
a build looks at each of its files.  Pictures are packed already, so the archive does not pack them again.
"""

import re
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from stadsgraf.errors import OutputError

PAGES = "pages"
MEDIA = "image/webp"
"""The media type of a picture."""

_NAME = re.compile(r"[0-9A-Za-z_-]+")
_DAMAGED = (OSError, EOFError, ValueError, NotImplementedError, zipfile.BadZipFile)
_READ_BY_ALL = 0o100644 << 16
_UNIX = 3


def archive_of(name: str) -> str:
    """Name below an output folder of the pictures of a paper, whose identifier is `doc/{name}`."""
    return f"{PAGES}/{name}.zip"


def picture_name(page: int) -> str:
    """Name of the picture of a page, from 1."""
    return f"{page}.webp"


def write_pictures(path: Path, pictures: Iterable[tuple[int, bytes]]) -> tuple[int, ...]:
    """Writes pictures as they come; the same ones give the same bytes, and none give no file.

    Args:
        path: where they go; nobody sees half a file there.
        pictures: pages and their pictures.

    Returns:
        The pages.
    """
    aside = path.with_name(f".{path.name}.part")
    pages: list[int] = []
    path.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(aside, "w", zipfile.ZIP_STORED) as archive:
        for page, picture in pictures:
            entry = zipfile.ZipInfo(picture_name(page))  # without a time of its own
            entry.create_system, entry.external_attr = _UNIX, _READ_BY_ALL
            archive.writestr(entry, picture)
            pages.append(page)
    if pages:
        aside.replace(path)
    else:
        aside.unlink()
    return tuple(pages)


def read_picture(folder: Path, name: str, page: int) -> bytes | None:
    """The picture of a page of a build; None where the page has none.

    Args:
        folder: of the build.
        name: of the paper, as in `archive_of`; whatever else it is leads nowhere.
        page: its number, from 1.

    Raises:
        OutputError: the file is damaged.
    """
    path = folder / archive_of(name)
    if not _NAME.fullmatch(name) or not path.is_file():
        return None
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.read(picture_name(page))
    except KeyError:
        return None
    except _DAMAGED as error:
        raise OutputError(f"{archive_of(name)} is damaged ({error}): build again.") from error


def are_whole(path: Path, pages: Sequence[int]) -> bool:
    """Whether a file holds the pictures of these pages and nothing else, each as it was written."""
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.namelist() == [*map(picture_name, pages)] and archive.testzip() is None
    except _DAMAGED:
        return False
