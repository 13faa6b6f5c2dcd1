"""What a run may be told; everything else is a constant beside the code that uses it."""

from enum import StrEnum
from pathlib import Path

import msgspec

ALL_FORMATS_UP_TO = 200
"""Papers up to which a build writes every form of the graph without being asked."""

DECISIONS = Path("decisions.csv")
"""Answers on who is who: beside `build` and not in it, for they are the user's to keep."""


class Ocr(StrEnum):
    """Which pages Tesseract reads."""

    NEVER = "never"
    MISSING = "missing"
    BAD = "bad"
    ALL = "all"


class Engine(StrEnum):
    """What runs the processes that read papers."""

    LOCAL = "local"
    DASK = "dask"


class ShaclEngine(StrEnum):
    """What checks the shapes: both find the same."""

    COMPILED = "compiled"
    PYSHACL = "pyshacl"


class BuildOptions(msgspec.Struct, frozen=True):
    """Options of a build.

    Attributes:
        sources: files, folders and archives to read.
        out: the output folder.
        formats: forms to write beside the claims; None writes all up to `ALL_FORMATS_UP_TO` papers.
        lang: language of picture and summary, `sv` or `en`.
        decisions: answers on who is who; None takes `DECISIONS` of the folder that one is in, if it is there.
        ocr: which pages Tesseract reads: none, those without a text layer, those with a bad one too, or all.
        jobs: how many processes read papers, and how many checks over all papers are made at a time; 0 for
            as many as there are cores.
        scheduler: address of the scheduler of a Dask cluster that reads them instead; empty for none.
        shared: folder or URL by way of which its workers give back what they made; empty for none.
        shacl: what checks the shapes.
    """

    sources: tuple[Path, ...]
    out: Path
    formats: tuple[str, ...] | None = None
    lang: str = "en"
    decisions: Path | None = None
    ocr: Ocr = Ocr.MISSING
    jobs: int = 0
    scheduler: str = ""
    shared: str = ""
    shacl: ShaclEngine = ShaclEngine.COMPILED
