"""Pages that are pictures: their words and places through Tesseract with its Swedish model.

Tesseract is a program of its own (Debian: tesseract-ocr, tesseract-ocr-swe).  One process reads one page on
one core, several pages at a time; what they give does not depend on how many.
"""

import csv
import functools
import io
import os
import re
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

import msgspec

from stadsgraf.read.places import Word

if TYPE_CHECKING:
    from PIL.Image import Image

_LANGUAGE = "swe"
_ORIENTATION = "osd"
"""Tesseract's model of how a page stands; Debian installs it with the program."""
_SECONDS = 300
"""Time for one page; a dense one takes some 10 s."""
_SURE = 60
"""Confidence, of 100, from which on a sign without letter or digit is no rule and no speck."""

_DOUBTFUL = 60
"""Confidence in all letters of a page below which it may stand upside down or sideways: then it is 15, or no
word is found, and bad print that stands upright has 70."""

_FAINT = 40
"""Difference in brightness, of 255, that print has from its paper; below it a page is blank."""

INSTALL = "On Debian and Ubuntu: apt-get install tesseract-ocr tesseract-ocr-swe"

INSTALL_ORIENTATION = "On Debian and Ubuntu: apt-get install tesseract-ocr-osd"


class Picture(msgspec.Struct, frozen=True):
    """A page as a picture.

    Attributes:
        number: its page, from 1.
        png: the picture, in any format that Tesseract reads.
        dpi: its resolution, in dots an inch.
        factor: its pixels for one unit of the page.
    """

    number: int
    png: bytes
    dpi: int
    factor: float


def as_png(image: "Image") -> bytes | None:
    """A picture in grey as Tesseract takes it; None for a blank one."""
    grey = image if image.mode == "L" else image.convert("L")
    tones = grey.histogram()
    darkest = next(tone for tone, count in enumerate(tones) if count)
    lightest = next(tone for tone, count in reversed([*enumerate(tones)]) if count)
    if lightest - darkest < _FAINT:
        return None
    stream = io.BytesIO()
    grey.save(stream, "png", compress_level=1)
    return stream.getvalue()


def what_is_missing() -> str:
    """What has to be installed before Swedish pages can be read; empty where nothing is missing."""
    program = shutil.which("tesseract")
    if program is None:
        return f"Tesseract is not installed. {INSTALL}"
    if _LANGUAGE not in _languages(program, os.environ.get("TESSDATA_PREFIX", "")):
        return f"Tesseract has no Swedish model. {INSTALL}"
    return ""


def without_orientation() -> bool:
    """Whether Tesseract, which is there, lacks its model of how a page stands."""
    program = shutil.which("tesseract") or "tesseract"
    return _ORIENTATION not in _languages(program, os.environ.get("TESSDATA_PREFIX", ""))


@functools.cache
def _languages(program: str, folder: str) -> frozenset[str]:
    """Models that Tesseract finds; the folder that it looks in is part of the question."""
    del folder
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, timeout=60, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset(listed.stdout.decode(errors="replace").split())


@functools.cache
def tesseract() -> str:
    """Which Tesseract reads pages, with the models it has; empty where there is none."""
    program = shutil.which("tesseract")
    if program is None:
        return ""
    try:
        told = subprocess.run([program, "--version"], capture_output=True, timeout=60, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return ""
    models = sorted(_languages(program, os.environ.get("TESSDATA_PREFIX", "")))
    return " ".join([told.stdout.decode(errors="replace").partition("\n")[0], *models])


NO_ORIENTATION, HARDLY_READ = "no-osd", "hardly-read"
"""What makes a page doubtful: nothing tells how it stands, or it is hardly legible as it stands."""


class Recognised(msgspec.Struct, frozen=True):
    """What Tesseract makes of a picture.

    Attributes:
        words: its words, with their places on the picture turned upright.
        turn: how far the picture is turned clockwise to stand upright, in degrees.
        doubt: why hardly any of it may be right: `NO_ORIENTATION`, `HARDLY_READ`, or nothing.
    """

    words: tuple[Word, ...]
    turn: int = 0
    doubt: str = ""


def recognise(pictures: Iterable[Picture]) -> Iterator[tuple[int, Recognised | None]]:
    """Number and words of each picture, in order; None where Tesseract gave up or took too long.

    Pictures are taken from the iterator as they are needed, so no more than a few are in memory.
    """
    pool = _pool()
    waiting: list[tuple[int, Future[Recognised | None]]] = []
    for picture in pictures:
        waiting.append((picture.number, pool.submit(_read, picture)))
        if len(waiting) > cores():
            number, first = waiting.pop(0)
            yield number, first.result()
    for number, future in waiting:
        yield number, future.result()


def cores() -> int:
    """Cores that this process may use."""
    return max(1, len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1)


@functools.cache
def _pool() -> ThreadPoolExecutor:
    """Threads that wait for Tesseract's processes, as many as there are cores, for all documents together."""
    return ThreadPoolExecutor(cores(), thread_name_prefix="tesseract")


def _read(picture: Picture) -> Recognised | None:
    """The words of a picture; where they are hardly any, of the picture as it stands upright."""
    rows = _rows(picture.png, picture.dpi)
    if rows is None:
        return None
    words = tuple(_words(rows, picture.factor))
    if (sure := _sureness(rows)) >= _DOUBTFUL:
        return Recognised(words)
    if without_orientation():
        return Recognised(words, doubt=NO_ORIENTATION)
    turn = _turn(picture)
    again = _rows(_turned(picture.png, turn), picture.dpi) if turn else None
    if again is None or _sureness(again) <= sure:
        return Recognised(words, doubt=HARDLY_READ)
    return Recognised(tuple(_words(again, picture.factor)), turn)


_Row = Mapping[str, str]


def _rows(png: bytes, dpi: int) -> Sequence[_Row] | None:
    """Tesseract's table of a picture; None where it gave up or took too long."""
    told = _tesseract(png, "-l", _LANGUAGE, "--psm", "4", "--dpi", str(dpi), "-c", "tessedit_create_tsv=1")
    if told is None:
        return None
    return tuple(csv.DictReader(io.StringIO(told), delimiter="\t", quoting=csv.QUOTE_NONE))


def _turn(picture: Picture) -> int:
    """How far a picture must be turned clockwise to stand upright; 0 where Tesseract cannot tell."""
    told = _tesseract(picture.png, "-l", _ORIENTATION, "--psm", "0", "--dpi", str(picture.dpi)) or ""
    found = re.search(r"^Rotate: (90|180|270)$", told, re.MULTILINE)
    return int(found[1]) if found else 0


def _tesseract(png: bytes, *options: str) -> str | None:
    """What Tesseract writes of a picture; None where it gave up or took too long."""
    program = shutil.which("tesseract") or "tesseract"
    try:
        done = subprocess.run(  # noqa: S603
            [program, "stdin", "stdout", *options],
            input=png,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode(errors="replace") if done.returncode == 0 else None


def _turned(png: bytes, turn: int) -> bytes:
    """A picture turned clockwise by a multiple of 90 degrees."""
    from PIL import Image

    stream = io.BytesIO()
    with Image.open(io.BytesIO(png)) as image:
        image.rotate(-turn, expand=True).save(stream, "png", compress_level=1)
    return stream.getvalue()


def _sureness(rows: Iterable[_Row]) -> float:
    """Tesseract's confidence in the letters of a table, of 100; 0 where it has none."""
    found = [(len(row["text"]), float(row["conf"])) for row in rows if row["level"] == "5" and row["text"]]
    letters = sum(count for count, _ in found)
    return sum(count * confidence for count, confidence in found) / letters if letters else 0.0


def _words(rows: Iterable[_Row], factor: float) -> Iterator[Word]:
    """Words of Tesseract's table, with their places in units of the page."""
    for row in rows:
        text = _DOLLARS.sub(_sections, "".join((row.get("text") or "").split()))
        if row.get("level") != "5" or not text or not text.isprintable() or _is_speck(text, row):
            continue
        left, top, width, height = (float(row[name]) / factor for name in ("left", "top", "width", "height"))
        if width > 0 and height > 0:
            yield Word(text, left, top, left + width, top + height)


_DOLLARS = re.compile(r"(?<!\w)\${1,2}(?=\d{0,3}[^\w\s]*$)")
"""The Swedish model does not know the section sign and reads it as a dollar, alone or before a short number.
In Swedish papers an amount has its currency behind it."""


def _sections(dollars: re.Match[str]) -> str:
    return "§" * len(dollars.group())


def _is_speck(text: str, row: _Row) -> bool:
    return not any(char.isalnum() or char == "§" for char in text) and float(row["conf"]) < _SURE
