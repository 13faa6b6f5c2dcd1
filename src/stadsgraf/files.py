"""Files that are either the old ones or the new ones, never halves.

A file is written under another name in its own folder, flushed to the disk and renamed over the old
one: `rename` replaces in one step (POSIX), so whoever reads, or pulls the plug, meets a whole file.
"""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from stadsgraf.errors import OutputError

_REMEDIES = {
    errno.ENOSPC: "the disk is full; free some space or choose another folder",
    errno.EDQUOT: "the disk quota is used up; free some space or choose another folder",
    errno.EACCES: "you may not write there; choose another folder or change its permissions",
    errno.EPERM: "you may not write there; choose another folder or change its permissions",
    errno.EROFS: "the disk is read-only; choose another folder",
    errno.ENOTDIR: "a part of the path is a file; choose another folder",
    errno.EEXIST: "a part of the path is a file; choose another folder",
    errno.EISDIR: "there is a folder of that name; choose another name",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
}


def write_atomically(path: Path, data: bytes | str) -> None:
    """Replace a file as a whole; its folder is made where it is missing.

    Args:
        path: the file to write.
        data: its content; text is written as UTF-8 with the line ends it has.

    Raises:
        OutputError: the file cannot be written; what stood there before is untouched.
    """
    with replacing(path) as stream:
        stream.write(data.encode() if isinstance(data, str) else data)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream whose content takes the place of `path` when the block ends without an error.

    Args:
        path: the file to write; its folder is made where it is missing.

    Yields:
        A binary stream.

    Raises:
        OutputError: the file cannot be written; what stood there before is untouched.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("wb") as stream:  # a device or a pipe has nothing to be replaced
                yield stream
        else:
            with _renamed(path.resolve()) as stream:  # a link stays a link
                yield stream
    except OSError as error:
        raise OutputError(_message(path, error)) from error


@contextmanager
def _renamed(path: Path) -> Iterator[BinaryIO]:
    aside = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with aside.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        aside.replace(path)
        _sync_folder(path.parent)
    finally:
        # Where even this fails, the error that led here is the one to hear of.
        with suppress(OSError):
            aside.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the renaming itself last; Windows cannot open a folder and needs no such call."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _message(path: Path, error: OSError) -> str:
    remedy = _REMEDIES.get(error.errno or 0, error.strerror or str(error))
    return f"Cannot write {path}: {remedy}."
