"""Compare the program with what else could do its work, and write bench/results.json and docs/benchmarks.md.

Examples:
    python -m bench                                  # what 15 minutes allow
    python -m bench --sizes 100 --naive 10           # a quick look
    python -m bench --minutes 0 --sizes 1000,10000,100000
    python -m bench --results my.json                # docs/benchmarks.md stays as it is
    python -m bench --show                           # the tables and curves of the last run, written again
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.record import RESULTS, read
from bench.report import DOCUMENT, table, write_document
from bench.run import Plan, measure


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, record and print."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    options = _parser().parse_args(given)
    if options.show:
        results = read(options.results)
    else:
        plan = Plan(
            sizes=_numbers(options.sizes),
            naive=_numbers(options.naive),
            sample=options.sample,
            minutes=options.minutes,
            seed=options.seed,
            command=" ".join(["python -m bench", *given]),
        )
        results = measure(plan, options.results, options.folder)
    if options.results == RESULTS:
        write_document(results, DOCUMENT)
    print(table(results))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(sorted({int(number) for number in text.split(",") if number}))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--sizes", default="100,300,1000,3000,10000", help="papers of the builds, parted by commas"
    )
    parser.add_argument("--naive", default="10,30,100", help="papers of the naive way")
    parser.add_argument("--sample", type=int, default=100, help="clean and scanned papers of the other jobs")
    parser.add_argument(
        "--minutes", type=float, default=15, help="what would end later is not run; 0 runs all of it"
    )
    parser.add_argument("--seed", type=int, default=1, help="names the corpus")
    parser.add_argument("--results", type=Path, default=RESULTS, help="where the figures go")
    parser.add_argument("--folder", type=Path, help="where papers and builds go and stay")
    parser.add_argument(
        "--show", action="store_true", help="measure nothing; print and draw what was measured"
    )
    return parser


if __name__ == "__main__":
    main()
