"""ZIP archives: which papers lie in them, and their bytes, without anything being unpacked to the disk."""

import io
import re
import stat
import threading
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import Self

import msgspec

from stadsgraf.characters import as_utf8, visible
from stadsgraf.issues import Issue, Severity
from stadsgraf.read.kinds import ENDINGS, unknown_kind
from stadsgraf.read.reading import Kind

MOST_BYTES = 500_000_000
"""Bytes of one file; the largest papers, scanned in colour, have a tenth of it."""
_MOST_MEMBERS = 20_000
_MOST_UNPACKED = 20 * MOST_BYTES
"""Bytes of all files of one archive together, as it declares them."""
_DEPTH = 2
"""Archives within one another, the outermost counted."""

_OPENED = re.compile(r"/dev/stdin|(?:/dev|/proc/self)/fd/\d+")
"""What a shell gives for `<(…)` and for its own input."""

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError)
"""What `zipfile` raises for archives that are damaged, encrypted or packed in ways it does not know."""


class File(msgspec.Struct, frozen=True, order=True):
    """One file to read.

    Attributes:
        name: as it is shown: its own name, and that of the archive before it.
        path: the file on the disk.
        members: names of archives and file within it, from the outside in; none for the file itself.
    """

    name: str
    path: Path
    members: tuple[str, ...] = ()

    @property
    def ending(self) -> str:
        """What follows the last full stop of the name, lower case, with the full stop."""
        return PurePosixPath(self.name).suffix.lower()


class Archives:
    """Archives that stay open while their files are read, one after the other or at once."""

    def __init__(self) -> None:
        self._open: dict[tuple[Path, tuple[str, ...]], zipfile.ZipFile] = {}
        self._lock = threading.RLock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for archive in self._open.values():
            archive.close()
        self._open.clear()

    def bytes_of(self, file: File) -> bytes | Issue:
        """The bytes of a file on the disk or in an archive, or the issue that says why there are none."""
        if waits(file.path):
            return not_a_file(file.name)
        try:
            if not file.members:
                with file.path.open("rb") as stream:
                    data = stream.read(MOST_BYTES + 1)
            else:
                with self._archive(file.path, file.members[:-1]).open(file.members[-1]) as member:
                    data = member.read(MOST_BYTES + 1)
        except KeyError:
            return _issue(file, "broken-file", "The archive does not hold what it lists: pack it again.")
        except _BROKEN as error:
            return _unreadable(file, error)
        if len(data) > MOST_BYTES:
            return _issue(file, "too-large", _too_large(self._size(file)))
        return data

    def _size(self, file: File) -> int:
        if file.members:
            return self._archive(file.path, file.members[:-1]).getinfo(file.members[-1]).file_size
        return file.path.stat().st_size

    def _archive(self, path: Path, members: tuple[str, ...]) -> zipfile.ZipFile:
        with self._lock:
            key = (path, members)
            if key not in self._open:
                if members:
                    with self._archive(path, members[:-1]).open(members[-1]) as stream:
                        self._open[key] = zipfile.ZipFile(io.BytesIO(stream.read(MOST_BYTES)))
                else:
                    self._open[key] = zipfile.ZipFile(path)
            return self._open[key]

    def files_in(self, archive: File) -> Iterator[File | Issue]:
        """The files of an archive that can be read, by name, and the issues of those that cannot."""
        if waits(archive.path):
            yield not_a_file(archive.name)
            return
        if not archive.members and archive.path.is_file() and archive.path.stat().st_size == 0:
            yield _issue(archive, "empty-file", "The file is empty: nothing to read.")
            return
        try:
            held = self._archive(archive.path, archive.members).infolist()
        except KeyError:
            yield _issue(archive, "broken-file", "The archive does not hold what it lists: pack it again.")
            return
        except _BROKEN as error:
            yield _unreadable(archive, error)
            return
        if len(held) > _MOST_MEMBERS or sum(info.file_size for info in held) > _MOST_UNPACKED:
            size = sum(info.file_size for info in held)
            holds = f"{len(held)} file{'' if len(held) == 1 else 's'}, {_amount(size)} unpacked"
            message = f"The archive declares {holds}: unpack it with care, and give the folder."
            yield _issue(archive, "too-large", message)
            return
        seen: set[str] = set()
        for info in sorted(held, key=lambda one: one.filename):
            if info.is_dir() or _is_hidden(info.filename):
                continue
            member = File(
                f"{archive.name}/{visible(as_utf8(info.filename))}",
                archive.path,
                (*archive.members, info.filename),
            )
            if info.filename in seen:
                yield _issue(
                    member, "duplicate-name", "Another file of the archive has the same name: rename one."
                )
                continue
            seen.add(info.filename)
            yield from self._checked(member, info)

    def _checked(self, member: File, info: zipfile.ZipInfo) -> Iterator[File | Issue]:
        kind = ENDINGS.get(member.ending)
        if (hindrance := _hindrance(info)) is not None:
            yield _issue(member, *hindrance)
        elif kind is None:
            yield unknown_kind(member.name, member.ending)
        elif kind is not Kind.ZIP:
            yield member
        elif len(member.members) < _DEPTH:
            yield from self.files_in(member)
        else:
            message = (
                "Archives within archives within archives are not opened: unpack it, and give the folder."
            )
            yield _issue(member, "nested-archive", message)


def waits(path: Path) -> bool:
    """Whether who opens a path may wait for ever: a pipe or a device, but those that a shell has opened."""
    if _OPENED.fullmatch(str(path)):
        return False
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False  # opening it says what is wrong
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def not_a_file(name: str) -> Issue:
    """The issue of a pipe or a device."""
    message = "It is a pipe or a device and not a file: save the paper as a file, and give that."
    return Issue(name, "read", "not-a-file", Severity.WARNING, message)


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return "__MACOSX" in parts or any(part.startswith(".") and part != ".." for part in parts)


def _hindrance(info: zipfile.ZipInfo) -> tuple[str, str] | None:
    """Code and message of what forbids to read a member."""
    parts = PurePosixPath(info.filename.replace("\\", "/")).parts
    if ".." in parts or info.filename.startswith(("/", "\\")) or (parts and parts[0].endswith(":")):
        return (
            "unsafe-name",
            "The name leads out of the archive, which no honest one does: unpack it with care.",
        )
    if stat.S_ISLNK(info.external_attr >> 16):
        return "link", "The file is a link, which is not followed: put the paper itself into the archive."
    if info.flag_bits & 1:
        return "encrypted", "The file is locked with a password: unpack the archive, and give the folder."
    if info.file_size > MOST_BYTES:
        return "too-large", _too_large(info.file_size)
    return None


def _too_large(size: int) -> str:
    has = f"has {_amount(size)}" if size > MOST_BYTES else "goes on"
    return f"The file {has}, and up to {_amount(MOST_BYTES)} are read: split it."


def _amount(size: int) -> str:
    return f"{size / 1e9:.1f} GB" if size >= 1e9 else f"{size / 1e6:.0f} MB"


def _unreadable(file: File, error: Exception) -> Issue:
    if isinstance(error, OSError):
        reason = (error.strerror or "it cannot be opened").lower()
        message = f"The file cannot be read ({reason}): check that it is there and that you may read it."
        return _issue(file, "cannot-read", message)
    return _issue(file, "broken-file", f"The archive is damaged ({error}): pack it again.")


def _issue(file: File, code: str, message: str) -> Issue:
    return Issue(file.name, "read", code, Severity.ERROR, message)
