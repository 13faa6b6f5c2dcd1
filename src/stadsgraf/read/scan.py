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
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

import msgspec

from stadsgraf.read.places import Word

if TYPE_CHECKING:
    from PIL.Image import Image

_LANGUAGE = "swe"
_SECONDS = 300
"""Time for one page; a dense one takes some 10 s."""
_SURE = 60
"""Confidence, of 100, from which on a sign without letter or digit is no rule and no speck."""

_FAINT = 40
"""Difference in brightness, of 255, that print has from its paper; below it a page is blank."""

INSTALL = "On Debian and Ubuntu: apt-get install tesseract-ocr tesseract-ocr-swe"


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


@functools.cache
def _languages(program: str, folder: str) -> frozenset[str]:
    """Models that Tesseract finds; the folder that it looks in is part of the question."""
    del folder
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, timeout=60, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired):
        return frozenset()
    return frozenset(listed.stdout.decode(errors="replace").split())


def recognise(pictures: Iterable[Picture]) -> Iterator[tuple[int, tuple[Word, ...] | None]]:
    """Number and words of each picture, in order; None where Tesseract gave up or took too long.

    Pictures are taken from the iterator as they are needed, so no more than a few are in memory.
    """
    pool = _pool()
    waiting: list[tuple[int, Future[tuple[Word, ...] | None]]] = []
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


def _read(picture: Picture) -> tuple[Word, ...] | None:
    program = shutil.which("tesseract") or "tesseract"
    command = [program, "stdin", "stdout", "-l", _LANGUAGE, "--psm", "4", "--dpi", str(picture.dpi)]
    try:
        done = subprocess.run(  # noqa: S603
            [*command, "-c", "tessedit_create_tsv=1"],
            input=picture.png,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    if done.returncode != 0:
        return None
    return tuple(_words(done.stdout.decode(errors="replace"), picture.factor))


def _words(table: str, factor: float) -> Iterator[Word]:
    """Words of Tesseract's table, with their places in units of the page."""
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
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


def _is_speck(text: str, row: Mapping[str, str]) -> bool:
    return not any(char.isalnum() or char == "§" for char in text) and float(row["conf"]) < _SURE
