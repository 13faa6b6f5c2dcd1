"""An output folder that is always the last good one, and in which files of the user are safe.

A build writes into `DIR/.stadsgraf.next`.  When all of it is there, a marker is set and the pieces are
moved to their places, the manifest last.  A build that is killed before the marker leaves the old output
as it was, and what it had written where the next build finds it; one that is killed after it is finished by
whoever opens the folder next.

The manifest names what stadsgraf wrote.  Only that is ever replaced or removed: where anything else
stands in the way, nothing is written.
"""

import fcntl
import os
import shutil
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from stadsgraf.errors import BrokenOffError, OutputError
from stadsgraf.files import write_atomically

_NEXT = ".stadsgraf.next"
_LEFT = ".stadsgraf.left"
_COMPLETE = ".complete"
_LOCK = ".stadsgraf.lock"
MANIFEST = "manifest.json"
_PATIENCE = 60
"""Seconds that an export waits for another one."""


class _Manifest(msgspec.Struct):
    """What makes a file of that name the manifest of a build."""

    stadsgraf: str
    outputs: list[str]


@contextmanager
def staged(out: Path, names: Iterable[str] = ()) -> Iterator[Path]:
    """A folder to build into; what is in it takes the place of the old output when the block ends well.

    Args:
        out: the output folder; made where it is missing.
        names: what the block will write, as far as it is known: it is better to stop before the work.

    Raises:
        OutputError: the folder cannot be written, another build is at work in it, or something that no
            build wrote has one of the names.
    """
    recover(out)
    _check_free(out, names)
    with _locked(out):
        _finish(out)
        try:
            folder = out / _NEXT
            _set_aside(folder, out / _LEFT)
            folder.mkdir()
            try:
                yield folder
                _check_free(out, (piece.name for piece in folder.iterdir()))
            except (KeyboardInterrupt, BrokenOffError):
                raise
            except BaseException:
                shutil.rmtree(folder, ignore_errors=True)
                raise
            (folder / _COMPLETE).touch()
        except (OSError, sqlite3.OperationalError) as error:
            raise OutputError(
                f"Writing to {out} failed ({_reason(error)}); the last good output is untouched."
            ) from error
        _finish(out)
        shutil.rmtree(out / _LEFT, ignore_errors=True)


def left_in(out: Path) -> Path:
    """Where the files lie, in their folders, that killed builds had written; there may be none."""
    return out / _LEFT


def _set_aside(folder: Path, left: Path) -> None:
    """Moves what a killed build wrote to what earlier ones left; the caller holds the lock."""
    for path in [path for path in folder.rglob("*") if path.is_file()] if folder.exists() else []:
        place = left / path.relative_to(folder)
        place.parent.mkdir(parents=True, exist_ok=True)
        path.replace(place)
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def adding(out: Path, paths: Iterable[Path]) -> Iterator[None]:
    """A block that writes files, of which those inside a build become part of it.

    Args:
        out: the folder of a build.
        paths: the files that the block writes. Those elsewhere than in `out` are nobody's business.

    Raises:
        OutputError: a build is at work in the folder, or a file that stadsgraf did not write is in the way.
    """
    root = out.resolve()
    places = [path.parent.resolve() / path.name for path in paths]
    inside = {path.relative_to(root).as_posix() for path in places if path.is_relative_to(root)}
    names = {name for name in inside if _is_inside(out, name)}
    if not names:
        yield
        return
    with _locked(out, _PATIENCE):
        _check_free(out, names)
        # Recorded before it is written: a file that an interrupted run leaves is known as stadsgraf's.
        _record(out, names)
        yield


def _record(out: Path, names: set[str]) -> None:
    known = _pieces(out)
    if not names <= known:
        manifest = msgspec.json.decode((out / MANIFEST).read_bytes())
        manifest["outputs"] = sorted(known | names)
        text = msgspec.json.encode(manifest, order="deterministic")
        write_atomically(out / MANIFEST, msgspec.json.format(text) + b"\n")


@contextmanager
def _locked(out: Path, patience: float = 0) -> Iterator[None]:
    """Keeps others out, or gives up after some seconds."""
    end = time.monotonic() + patience
    with _opened_lock(out) as lock:
        while not _taken(lock):
            if time.monotonic() >= end:
                raise OutputError(
                    f"Another build, or an export, is at work in {out}: wait for it, or choose another "
                    "folder."
                )
            time.sleep(0.05)
        yield


def _taken(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextmanager
def _opened_lock(out: Path) -> Iterator[int]:
    try:
        out.mkdir(parents=True, exist_ok=True)
        lock = os.open(out / _LOCK, os.O_CREAT | os.O_RDWR)
    except OSError as error:
        raise OutputError(
            f"The folder {out} cannot be written ({_reason(error)}): choose another with --out, or with --to "
            "for an export or a picture."
        ) from error
    try:
        yield lock
    finally:
        os.close(lock)


def recover(out: Path) -> None:
    """Finishes a move that was interrupted, or waits for one under way; does nothing to a folder in order.

    Raises:
        OutputError: the folder cannot be written.
    """
    if not is_moving(out):
        return
    with _opened_lock(out) as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _finish(out)


def is_moving(out: Path) -> bool:
    """Whether the pieces of a complete build are on their way to their places, or were left on it."""
    return (out / _NEXT / _COMPLETE).exists()


def is_build(folder: Path) -> bool:
    """Whether a folder holds a build."""
    return _manifest(folder) is not None


def outputs_in(folder: Path) -> frozenset[str]:
    """Names of what stadsgraf wrote in a folder, which is nothing to be read as a paper."""
    return frozenset(_pieces(folder))


def _check_free(out: Path, names: Iterable[str]) -> None:
    """Stops before anything is lost that stadsgraf did not write."""
    foreign = sorted(name for name in {*names} - _pieces(out) if os.path.lexists(out / name))
    if foreign:
        raise OutputError(
            f"In {out}, {', '.join(foreign)} would be overwritten, and {MANIFEST} does not name it as part "
            "of a build: move it elsewhere, or choose another folder. Nothing was written."
        )


def _finish(out: Path) -> None:
    """Moves the pieces of a complete build to their places; the caller holds the lock."""
    folder = out / _NEXT
    if not is_moving(out):
        return
    try:
        _move(folder, out)
    except OSError as error:
        raise OutputError(
            f"The new build in {out} is done but cannot take its place ({_reason(error)}). Mend that: the "
            "next command finishes it."
        ) from error


def _move(folder: Path, out: Path) -> None:
    waiting = {piece.name for piece in folder.iterdir()} - {_COMPLETE}
    # Without its manifest, which moves last, everything is in place: what the old one names may be new.
    if MANIFEST in waiting:
        for name in sorted(_pieces(out) - _pieces(folder)):
            _remove(out / name)
    for name in sorted(waiting, key=lambda piece: (piece == MANIFEST, piece)):
        _remove(out / name)
        (folder / name).rename(out / name)
    shutil.rmtree(folder)


def _manifest(out: Path) -> _Manifest | None:
    try:
        return msgspec.json.decode((out / MANIFEST).read_bytes(), type=_Manifest)
    except (OSError, msgspec.DecodeError):
        return None


def _pieces(out: Path) -> set[str]:
    """What builds, exports and pictures left in a folder, as its manifest tells; all else is the user's."""
    manifest = _manifest(out)
    return {name for name in manifest.outputs if _is_inside(out, name)} if manifest is not None else set()


def _is_inside(out: Path, name: str) -> bool:
    """Whether a name leads to a place in the folder, so that no manifest reaches files outside of it."""
    plain = not any(part == "" or part.startswith(".") for part in name.split("/"))
    return plain and (out / name).parent.resolve().is_relative_to(out.resolve())


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif os.path.lexists(path):
        path.unlink()


def _reason(error: OSError | sqlite3.OperationalError) -> str:
    return ((error.strerror if isinstance(error, OSError) else str(error)) or "unknown reason").lower()
