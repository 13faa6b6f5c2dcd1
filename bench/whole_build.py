"""Papers per second of a whole build, per stage, against rdflib and pySHACL in the same run.

    python -m bench [--papers 2000] [--sample 50] [--seed 1]

Prints a table and writes bench/results.json.
"""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import msgspec

from bench.clock import Cost, in_fresh_process
from bench.corpus import is_scanned, write_corpus
from bench.stages import FORMS, Measured, naive_way, our_way, whole_build

RESULTS = Path(__file__).with_name("results.json")
_SHARED = ("read", "repair", "annotate", "extract", "resolve")
_OWN = ("emit and store", "validate", "exports")
_STAGES = (*_SHARED, *_OWN)
_PACKAGES = ("stadsgraf", "pyoxigraph", "msgspec", "rdflib", "pyshacl")


class Machine(msgspec.Struct, frozen=True):
    """Where it ran."""

    processors: int
    system: str
    python: str
    packages: dict[str, str]


class Results(msgspec.Struct, frozen=True):
    """Everything measured in one run.

    Attributes:
        command: what was run.
        machine: where.
        seed: of the corpus.
        paper_bytes: mean size of a paper.
        load: mean number of processes that wanted a processor in the minute before and after the run.
        whole: a build of all papers.
        clean, scanned: our way, stage by stage, on the clean and on the scanned papers of the sample.
        ours, naive: the two ways on the whole sample.
    """

    command: str
    machine: Machine
    seed: int
    paper_bytes: int
    load: tuple[float, float]
    whole: Measured
    clean: Measured
    scanned: Measured
    ours: Measured
    naive: Measured


def run(papers: int, sample: int, seed: int, folder: Path) -> Results:
    """Writes the papers and measures, one job after the other, each in a fresh process.

    Args:
        papers: how many the whole build gets.
        sample: how many the naive way gets, the first of them; an even number is half of each kind.
        seed: of the corpus.
        folder: a folder for papers and outputs.
    """
    before = os.getloadavg()[0]
    paths = in_fresh_process(write_corpus, folder / "papers", papers, seed)
    sampled = paths[:sample]
    clean = [path for number, path in enumerate(sampled) if not is_scanned(number)]
    scanned = [path for number, path in enumerate(sampled) if is_scanned(number)]
    return Results(
        command=f"python -m bench --papers {papers} --sample {sample} --seed {seed}",
        machine=_machine(),
        seed=seed,
        paper_bytes=round(sum(path.stat().st_size for path in paths) / len(paths)),
        clean=in_fresh_process(our_way, clean, folder / "clean"),
        scanned=in_fresh_process(our_way, scanned, folder / "scanned"),
        ours=in_fresh_process(our_way, sampled, folder / "ours"),
        naive=in_fresh_process(naive_way, sampled, folder / "naive"),
        whole=in_fresh_process(whole_build, folder / "papers", folder / "whole"),
        load=(round(before, 2), round(os.getloadavg()[0], 2)),
    )


def _machine() -> Machine:
    return Machine(
        processors=os.cpu_count() or 1,
        system=f"{platform.system()} {platform.machine()}",
        python=platform.python_version(),
        packages={name: version(name) for name in _PACKAGES},
    )


def table(results: Results) -> str:
    """The figures on lines of at most 80 columns."""
    whole, machine = results.whole, results.machine
    seconds = whole.stages["whole"]
    packages = ", ".join(f"{name} {number}" for name, number in machine.packages.items())
    parts = [f"{stage} {cost.wall:.1f}" for stage, cost in whole.stages.items() if stage != "whole"]
    return "\n".join(
        [
            results.command,
            f"{machine.processors} processors, {machine.system}, Python {machine.python}",
            packages,
            f"load of the machine before and after: {results.load[0]}, {results.load[1]}",
            "",
            f"Whole build: {whole.papers} papers of {results.paper_bytes / 1000:.1f} kB, half scanned",
            f"  {seconds.wall:.1f} s, {whole.papers / seconds.wall:.1f} papers per second",
            f"  processor {seconds.processor:.1f} s; peak {whole.peak_bytes / 1e6:.0f} MB",
            f"  {whole.claims:,} claims, {whole.quads:,} quads; written: {', '.join(FORMS)}",
            *_wrapped("  seconds: ", parts),
            "",
            *_stage_table(results),
            "",
            *_rivals(results),
        ]
    )


def _wrapped(start: str, parts: Sequence[str]) -> list[str]:
    lines = [start]
    for part in parts:
        if len(lines[-1]) + len(part) + 2 > 79:
            lines.append(" " * len(start))
        lines[-1] += part + ", "
    return [line.rstrip(" ,") for line in lines]


def _stage_table(results: Results) -> list[str]:
    """Milliseconds of processor time per paper, by stage and kind of paper and way."""
    columns = (results.clean, results.scanned, results.ours, results.naive)
    lines = [
        "Processor time per paper, ms (what all papers share is loaded before)",
        f"{'':18}{'clean':>10}{'scanned':>10}{'both':>10}{'naive':>10}{'naive/both':>12}",
        f"{'papers':18}" + "".join(f"{each.papers:>10}" for each in columns),
    ]
    for stage in _STAGES:
        ratio = f"{_each(results.naive, stage) / _each(results.ours, stage):>12.1f}" if stage in _OWN else ""
        lines.append(f"{stage:18}" + "".join(f"{_each(each, stage):>10.2f}" for each in columns) + ratio)
    for name, stages in (("after the claims", _OWN), ("all", _STAGES)):
        sums = [_sum(each, stages) for each in columns]
        lines.append(
            f"{name:18}" + "".join(f"{each:>10.2f}" for each in sums) + f"{sums[3] / sums[2]:>12.1f}"
        )
    for name, rates in (
        ("papers/s, processor", [1000 / _sum(each, _STAGES) for each in columns]),
        ("papers/s, clock", [each.papers / _wall(each) for each in columns]),
    ):
        lines.append(f"{name:20}" + "".join(f"{each:>10.1f}" for each in rates)[2:])
    lines.append(f"{'peak, MB':18}" + "".join(f"{each.peak_bytes / 1e6:>10.0f}" for each in columns))
    return lines


def _rivals(results: Results) -> list[str]:
    ours, naive = results.ours, results.naive
    return [
        f"Same claims, same quads: {ours.quads:,} in ours, {naive.quads:,} in the naive graph.",
        f"Findings, ours: {_listed(ours.findings)}; naive: {_listed(naive.findings)}.",
        "Ours also reads every quote again, keeps its store on disk, derives edges and",
        "writes claims.jsonl and shards; the naive graph lives in memory.",
    ]


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in counts.items()) or "none"


def _each(measured: Measured, stage: str) -> float:
    return 1000 * measured.stages.get(stage, Cost(0, 0)).processor / measured.papers


def _sum(measured: Measured, stages: Sequence[str]) -> float:
    return sum(_each(measured, stage) for stage in stages)


def _wall(measured: Measured) -> float:
    return sum(measured.stages[stage].wall for stage in _STAGES)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print and record."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure a whole build.")
    parser.add_argument("--papers", type=int, default=2_000, help="papers of the whole build")
    parser.add_argument("--sample", type=int, default=50, help="papers of the comparison, half scanned")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--results", type=Path, default=RESULTS, help="where the figures go")
    options = parser.parse_args(arguments)
    if not 2 <= options.sample <= options.papers:
        parser.error("--sample must be at least 2 and at most --papers")
    with tempfile.TemporaryDirectory() as folder:
        results = run(options.papers, options.sample, options.seed, Path(folder))
    encoded = msgspec.json.format(msgspec.json.encode(results, order="deterministic"))
    options.results.write_bytes(encoded + b"\n")
    sys.stdout.write(table(results) + "\n")


if __name__ == "__main__":
    main()
