"""Compiled expressions and their needs, kept on the disk from one run to the next.

The rules are some two thousand expressions, and to compile those that a paper needs takes ten seconds, longer
than to read fifty papers.  What comes of an expression depends on it alone, and on the program that compiles
it, so it is kept in the user's cache folder, in a file that is named after that program.

CPython's `re` compiles in two steps: Python makes a list of numbers, and `_sre.compile` a pattern of it.
The numbers are kept.  Both steps are private to CPython; where they are not as they are known here, or where
the file cannot be read or written, everything is compiled anew, and nothing but time is lost.
"""

import atexit
import functools
import hashlib
import multiprocessing
import os
import re
import sys
import zlib
from array import array
from collections.abc import Callable
from multiprocessing import util
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from stadsgraf.patterns import needs as needs_module
from stadsgraf.patterns.needs import Need, needs_of

_MOST_BYTES = 60_000_000
"""Size beyond which only what this process used is kept: rules that are no longer leave theirs behind."""


_T = TypeVar("_T")


class _Code(msgspec.Struct, array_like=True):
    """What `_sre.compile` takes, beside the expression."""

    flags: int
    code: bytes
    groups: int
    names: dict[str, int]


class _Kept(msgspec.Struct):
    """What the file holds, by hash of expression and flags."""

    needs: dict[bytes, tuple[frozenset[str], ...]]
    codes: dict[bytes, _Code]


class _Process(msgspec.Struct, frozen=True):
    """What this process knows beside the file.

    Attributes:
        new: what it found out itself.
        patterns: what it compiled, so that the numbers in the file's place need not be held as well.
        used: the hashes that it asked for.
    """

    new: _Kept
    patterns: dict[bytes, re.Pattern[str]]
    used: set[bytes]


def needs(expression: str, flags: int) -> tuple[Need, ...]:
    """As `needs.needs_of`."""
    process, key = _process(), _key(expression, flags)
    process.used.add(key)
    found = _kept().needs.get(key, process.new.needs.get(key))
    if found is None:
        found = process.new.needs[key] = needs_of(expression, flags)
        _save_at_end(os.getpid())
    return found


def compiled(expression: str, flags: int) -> re.Pattern[str]:
    """As `re.compile`."""
    process, key = _process(), _key(expression, flags)
    found = process.patterns.get(key)
    if found is None:
        process.used.add(key)
        found = process.patterns[key] = _compiled(expression, flags, key)
    return found


def _compiled(expression: str, flags: int, key: bytes) -> re.Pattern[str]:
    code = _kept().codes.pop(key, None)
    if code is None:
        try:
            code = _process().new.codes[key] = _code_of(expression, flags)
        except (AttributeError, ImportError, TypeError):
            return re.compile(expression, flags)
        _save_at_end(os.getpid())
    return _pattern_of(expression, code) or re.compile(expression, flags)


def _code_of(expression: str, flags: int) -> _Code:
    """The first step of `re.compile`, as CPython 3.11 to 3.14 take it.

    Raises:
        AttributeError, ImportError, TypeError: this Python takes it otherwise.
        re.error: the expression is not one.
    """
    from re import _compiler, _parser  # type: ignore[attr-defined]  # private

    parsed = _parser.parse(expression, flags)
    code = array("I", _compiler._code(parsed, flags)).tobytes()  # private
    return _Code(flags | parsed.state.flags, code, parsed.state.groups - 1, dict(parsed.state.groupdict))


def _pattern_of(expression: str, kept: _Code) -> re.Pattern[str] | None:
    """The second step; None where this Python does not take what is kept."""
    names: list[str | None] = [None] * (kept.groups + 1)
    for name, number in kept.names.items():
        names[number] = name
    try:
        numbers = array("I", kept.code).tolist()
        pattern: re.Pattern[str] = _second_step()(
            expression, kept.flags, numbers, kept.groups, kept.names, tuple(names)
        )
    except (AttributeError, ImportError, TypeError, RuntimeError, ValueError):
        return None
    return pattern


@functools.cache
def _second_step() -> Callable[..., Any]:
    import _sre  # type: ignore[import-not-found]  # private

    step: Callable[..., Any] = _sre.compile
    return step


def _key(expression: str, flags: int) -> bytes:
    return hashlib.blake2b(
        f"{int(flags)} {expression}".encode("utf-8", "surrogatepass"), digest_size=16
    ).digest()


@functools.cache
def _path() -> Path | None:
    """The file; None where there is no place for it."""
    try:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:  # nobody's home
        return None
    if not base.is_absolute():
        return None
    program = hashlib.sha256(f"{sys.implementation.name} {sys.version} {sys.byteorder}".encode())
    program.update(Path(needs_module.__file__).read_bytes())
    return base / "stadsgraf" / f"patterns-{program.hexdigest()[:16]}.bin"


@functools.cache
def _kept() -> _Kept:
    """What the file held, but for the numbers of which patterns were made."""
    return _read() or _Kept({}, {})


@functools.cache
def _process() -> _Process:
    return _Process(_Kept({}, {}), {}, set())


def _read() -> _Kept | None:
    path = _path()
    try:
        data = path.read_bytes() if path is not None else b""
        if len(data) < 4 or zlib.crc32(data[4:]) != int.from_bytes(data[:4], "big"):
            return None
        return msgspec.msgpack.decode(data[4:], type=_Kept)
    except (OSError, msgspec.DecodeError):
        return None


@functools.cache
def _save_at_end(process: int) -> None:
    """Something is new: what a process knows is added to the file when it ends."""
    if multiprocessing.parent_process() is None:
        atexit.register(_save, process)
    else:  # it does not come to `atexit`
        util.Finalize(None, _save, args=(process,), exitpriority=10)


def _only(kept: dict[bytes, _T], used: set[bytes]) -> dict[bytes, _T]:
    return {key: value for key, value in kept.items() if key in used}


def _save(process: int) -> None:
    """Writes the file as a whole; what another process added meanwhile stays."""
    if process != os.getpid():  # one that was forked off
        return
    path, new, used = _path(), _process().new, _process().used
    if path is None:
        return
    other = _read() or _Kept({}, {})
    both = _Kept({**other.needs, **new.needs}, {**other.codes, **new.codes})
    data = msgspec.msgpack.encode(both)
    if len(data) > _MOST_BYTES:
        data = msgspec.msgpack.encode(_Kept(_only(both.needs, used), _only(both.codes, used)))
    aside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(zlib.crc32(data).to_bytes(4, "big") + data)
        aside.replace(path)
    except OSError:
        aside.unlink(missing_ok=True)
