"""An output folder that is always the last good one.

A build writes into `DIR/.next`.  When all of it is there, a marker is set and the pieces are moved to
their places, the manifest last.  A build that is killed before the marker leaves the old output as it
was; one that is killed after it is finished by whoever opens the folder next.
"""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from stadsgraf.errors import OutputError

_NEXT = ".next"
_COMPLETE = ".complete"
_LOCK = ".lock"
MANIFEST = "manifest.json"


@contextmanager
def staged(out: Path) -> Iterator[Path]:
    """A folder to build into; what is in it takes the place of the old output when the block ends well.

    Args:
        out: the output folder; made where it is missing.

    Raises:
        OutputError: the folder cannot be written, or another build is at work in it.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        lock = os.open(out / _LOCK, os.O_CREAT | os.O_RDWR)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise OutputError(
            f"The output folder {out} cannot be written ({reason}): choose another with --out."
        ) from error
    try:
        _lock(lock, out)
        _finish(out)
        folder = out / _NEXT
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        yield folder
        (folder / _COMPLETE).touch()
        _finish(out)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise OutputError(
            f"Writing to {out} failed ({reason}); the last good output is untouched."
        ) from error
    finally:
        os.close(lock)


def _lock(lock: int, out: Path) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise OutputError(
            f"Another build is at work in {out}: wait for it, or give another folder with --out."
        ) from error


def recover(out: Path) -> None:
    """Finishes a move that was interrupted, or waits for one under way; does nothing to a folder in order.

    Raises:
        OutputError: the folder cannot be written.
    """
    if not (out / _NEXT / _COMPLETE).exists():
        return
    try:
        lock = os.open(out / _LOCK, os.O_CREAT | os.O_RDWR)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            _finish(out)
        finally:
            os.close(lock)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise OutputError(f"A build in {out} stopped half-way and cannot be finished ({reason}).") from error


def _finish(out: Path) -> None:
    """Moves the pieces of a complete build to their places; the caller holds the lock."""
    folder = out / _NEXT
    if not (folder / _COMPLETE).exists():
        return
    waiting = {piece.name for piece in folder.iterdir()} - {_COMPLETE}
    # Without its manifest, which moves last, everything is in place: what the old one names may be new.
    if MANIFEST in waiting:
        for name in sorted(_pieces(out) - _pieces(folder)):
            _remove(out / name)
    for name in sorted(waiting, key=lambda piece: (piece == MANIFEST, piece)):
        _remove(out / name)
        (folder / name).rename(out / name)
    shutil.rmtree(folder)


def _pieces(out: Path) -> set[str]:
    """Names that the last build wrote, as its manifest tells; other files in the folder are the user's."""
    try:
        manifest = msgspec.json.decode((out / MANIFEST).read_bytes())
    except (OSError, msgspec.DecodeError):
        return set()
    outputs = manifest.get("outputs") if isinstance(manifest, dict) else None
    names = map(str, outputs) if isinstance(outputs, list) else ()
    return {name for name in names if name and not name.startswith(".") and "/" not in name}


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
