"""Synthetic municipal papers, the same bytes for the same seed: half of them clean, half as scanned.

`paper(seed, number)` is a pure function, so parts of a corpus can be written anywhere and in any order.
"""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import chain
from multiprocessing import get_context
from pathlib import Path

from bench.corpus.case import Case, draw_case
from bench.corpus.draw import Draw
from bench.corpus.genres import GENRES
from bench.corpus.scan import scan

SHORTEST, LONGEST = 5_600, 7_800  # characters aimed at
PER_FOLDER = 1_000

Genre = Callable[[Case, int], list[str]]


def paper(seed: int, number: int) -> str:
    """The text of a paper; those with an odd number are as scanned.

    Args:
        seed: Names the corpus.
        number: From 0. Genres take turns.
    """
    draw = Draw(f"{seed}/{number}")
    case = draw_case(draw)
    text = "\n\n".join(genre(number)(case, draw.between(SHORTEST, LONGEST))) + "\n"
    return scan(text, draw) if is_scanned(number) else text


def is_scanned(number: int) -> bool:
    """Whether a paper is as scanned: every second one."""
    return number % 2 == 1


def genre(number: int) -> Genre:
    """The genre of a paper: each in turn, clean and as scanned."""
    return GENRES[number // 2 % len(GENRES)]


def file_of(number: int, papers: int) -> str:
    """The path of a paper in a corpus of so many: 1,000 to a folder where there are more."""
    name = f"{number:06}_{'scanned' if is_scanned(number) else 'clean'}.txt"
    return f"{number // PER_FOLDER:03}/{name}" if papers > PER_FOLDER else name


def write_corpus(folder: Path, papers: int, seed: int, jobs: int = 1) -> list[Path]:
    """Writes papers into a folder, which is made where it is missing; returns their paths in order.

    Args:
        folder: Where they go.
        papers: How many.
        seed: Names the corpus.
        jobs: Processes that write; the bytes do not depend on it.
    """
    parts = [range(first, min(first + PER_FOLDER, papers)) for first in range(0, papers, PER_FOLDER)]
    write = partial(_write_part, folder, papers, seed)
    if jobs == 1:
        return list(chain.from_iterable(map(write, parts)))
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        return list(chain.from_iterable(pool.map(write, parts)))


def _write_part(folder: Path, papers: int, seed: int, numbers: range) -> list[Path]:
    paths = [folder / file_of(number, papers) for number in numbers]
    if paths:
        paths[0].parent.mkdir(parents=True, exist_ok=True)
    for number, path in zip(numbers, paths, strict=True):
        path.write_text(paper(seed, number), encoding="utf-8", newline="\n")
    return paths
