"""Write a corpus of synthetic papers, or compare one with papers written by hand.

Examples:
    python -m bench.corpus write papers --papers 1000
    python -m bench.corpus write papers --papers 100000 --seed 7 --jobs 2
    python -m bench.corpus measure papers
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.corpus import write_corpus
from bench.corpus.measure import compare, table

_FEWEST = 20


def main(arguments: Sequence[str] | None = None) -> None:
    """Write or measure; measuring ends with 1 where a bound does not hold."""
    options = _parser().parse_args(arguments)
    if options.command == "write":
        write_corpus(options.folder, options.papers, options.seed, options.jobs)
        return
    if len(list(options.folder.rglob("*.txt"))) < _FEWEST:
        sys.exit(
            f"{options.folder} holds fewer than {_FEWEST} papers. Write more: python -m bench.corpus write."
        )
    far = 0
    for kind in ("clean", "scanned"):
        figures = compare(options.folder, kind, options.sample)
        print(table(figures, kind), end="\n\n")
        far += sum(not each.near for each in figures)
    sys.exit(1 if far else 0)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench.corpus",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True)
    write = commands.add_parser("write", help="write papers into a folder")
    write.add_argument("folder", type=Path)
    write.add_argument("--papers", type=int, default=1_000)
    write.add_argument("--seed", type=int, default=1, help="names the corpus")
    write.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes that write")
    measure = commands.add_parser("measure", help="compare a folder of `write` with papers by hand")
    measure.add_argument("folder", type=Path)
    measure.add_argument(
        "--sample", type=int, default=42, help="papers of each kind whose claims are counted"
    )
    return parser


if __name__ == "__main__":
    main()
