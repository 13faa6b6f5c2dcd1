"""Synthetic municipal papers, the same bytes for the same seed: half of them clean, half as scanned.

python -m bench.corpus FOLDER --papers 2000 --seed 1
"""

import argparse
import random
from pathlib import Path

from bench.case import draw_case
from bench.genres import GENRES
from bench.scan import scan

SHORTEST, LONGEST = 4_000, 6_600  # characters aimed at


def paper(seed: int, number: int) -> str:
    """The text of a paper; those with an odd number are as scanned.

    Args:
        seed: Names the corpus.
        number: From 0. Genres take turns.
    """
    rng = random.Random(f"{seed}/{number}")  # noqa: S311  # not for secrets; seeds of text are stable
    genre = GENRES[number // 2 % len(GENRES)]
    text = "\n\n".join(genre(draw_case(rng), rng.randint(SHORTEST, LONGEST))) + "\n"
    return scan(text, rng) if is_scanned(number) else text


def is_scanned(number: int) -> bool:
    """Whether a paper is as scanned."""
    return number % 2 == 1


def write_corpus(folder: Path, papers: int, seed: int) -> list[Path]:
    """Writes papers into a folder, which is made where it is missing; returns their paths in order."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number in range(papers):
        path = folder / f"{number:06}_{'scanned' if is_scanned(number) else 'clean'}.txt"
        path.write_text(paper(seed, number), encoding="utf-8", newline="\n")
        paths.append(path)
    return paths


def main() -> None:
    """Write a corpus."""
    parser = argparse.ArgumentParser(description="Write synthetic municipal papers.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--papers", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write_corpus(options.folder, options.papers, options.seed)


if __name__ == "__main__":
    main()
