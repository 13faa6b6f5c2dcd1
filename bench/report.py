"""The figures of a run in words: Markdown tables, for the terminal and for docs/benchmarks.md."""

import math
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.curves import draw
from bench.questions import EVERYTHING
from bench.record import Job, QuestionCost, Results
from bench.run import AGAIN, BUILD, CHANGED, NAIVE, ONE_CORE

DOCUMENT = Path(__file__).parents[1] / "docs" / "benchmarks.md"
_MARKED = re.compile(r"(?<=<!-- bench -->\n).*?(?=<!-- end -->)", re.DOTALL)
_SLOWEST = 8

_Rows = Sequence[Sequence[str]]


def write_document(results: Results, document: Path) -> None:
    """Puts the tables between the marks of a document, and the curves beside it as SVG."""
    text = document.read_text(encoding="utf-8")
    picture = document.with_suffix(".svg")
    written = f"{table(results)}\n\n![Cost against size, on logarithmic scales]({picture.name})\n"
    document.write_text(_MARKED.sub(lambda _: written, text), encoding="utf-8", newline="\n")
    draw(results, picture)


def table(results: Results) -> str:
    """All tables of a run."""
    machine = results.machine
    packages = ", ".join(f"{name} {number}" for name, number in machine.packages.items())
    head = (
        f"`{results.command}` on {machine.processors} processors, {machine.system}, Python {machine.python}; "
        f"{packages}. {results.load} other processes wanted a processor when it began."
    )
    parts = [
        head,
        _rows(("per paper, of the processor", "papers", "stadsgraf", "rival", "", "times"), _rivals(results)),
        _rows(("build", "papers", "clock", "processor", "papers/s", "peak", "disk : text"), _builds(results)),
        _rows(("stage of a build, ms per paper on the clock", *_sizes(results)), _stages(results)),
        _rows(
            ("milliseconds to an answer", "papers", "median", "95th percentile", "longest"), _asked(results)
        ),
        _rows((f"slowest of {_most(results)} papers", "ms, longest", "rows"), _slowest(results)),
        _rows(("not run", "papers", "why"), [(e.name, f"{e.papers:,}", e.why) for e in results.skipped]),
    ]
    return "\n\n".join(part for part in parts if part)


def _rows(head: Sequence[str], rows: _Rows) -> str:
    """A Markdown table, or nothing where there are no rows; numbers to the right."""
    if not rows:
        return ""
    rule = ["---", *["--:" for _ in head[1:]]]
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, rule, *rows))


def _rivals(results: Results) -> _Rows:
    """What each step takes beside its rival, both of the processor and with what is shared loaded before."""
    naive, build = results.find(NAIVE), results.find(BUILD)
    rows = []
    for kind in ("clean", "scanned"):
        ours, rival = results.find(f"claims, {kind}"), results.find(f"spaCy, {kind}")
        rows.append(
            _row(f"path to shard, {kind}", ours, ("read", "claims", "emit"), "spaCy, tokens only", rival)
        )
    clean = results.find("claims, clean")
    rows.append(_row("emission", clean, ("emit",), "rdflib add, serialize", naive, ("add", "N-Quads")))
    ours, rival = results.find("load, Oxigraph"), results.find("load, rdflib")
    rows.append(_row("loading shards", ours, ("load",), "rdflib parse", rival))
    same = results.find(BUILD, naive.papers) if naive is not None else build
    rows.append(_row("SHACL", same, ("validate",), "pySHACL", naive, ("validate",)))
    rows.append(_row("SHACL", same, ("validate",), "pyrudof", results.find("SHACL, pyrudof"), ("validate",)))
    asked = results.find("queries")
    rows.append(_row("all queries once", asked, ("oxigraph",), "rdflib", asked, ("rdflib",)))
    rows.append(_row("whole build", same, (), "naive way", naive))
    return [row for row in rows if row]


def _row(
    what: str, ours: Job | None, own: Sequence[str], rival: str, theirs: Job | None, other: Sequence[str] = ()
) -> Sequence[str]:
    if ours is None or theirs is None:
        return ()
    one, two = _each(ours, own), _each(theirs, other)
    return what, f"{ours.papers:,}", _ms(one), rival, _ms(two), f"{two / one:.1f}" if one else ""


def _each(job: Job, stages: Sequence[str]) -> float:
    """Milliseconds per paper of some stages, of all of them, or of a whole build."""
    if stages:
        seconds = sum(job.stages.get(stage, 0.0) for stage in stages)
    else:
        seconds = job.processor if job.name == BUILD else sum(job.stages.values())
    return 1000 * seconds / job.papers


def _ms(value: float) -> str:
    return f"{value:,.1f} ms" if value >= 0.1 else f"{value:.3f} ms"


def _builds(results: Results) -> _Rows:
    return [
        (
            job.name,
            f"{job.papers:,}",
            f"{job.wall:,.1f} s",
            # Workers are children of a server of theirs, which is none of the processes that are waited for.
            f"{job.processor:,.1f} s" if name == ONE_CORE else "?",
            f"{job.papers / job.wall:.1f}",
            f"{job.peak_bytes / 1e6:,.0f} MB",
            f"{job.counts['disk'] / job.text_bytes:.1f}",
        )
        for name in (BUILD, ONE_CORE, AGAIN, CHANGED)
        for job in results.of(name)
    ]


def _sizes(results: Results) -> list[str]:
    return [f"{job.papers:,}" for job in results.of(BUILD)]


def _stages(results: Results) -> _Rows:
    jobs = results.of(BUILD)
    stages = list(dict.fromkeys(stage for job in jobs for stage in job.stages))
    return [
        (stage, *(f"{1000 * job.stages.get(stage, 0.0) / job.papers:.2f}" for job in jobs))
        for stage in stages
    ]


def _asked(results: Results) -> _Rows:
    return [
        (name, f"{job.papers:,}", *_spread([each for one in questions for each in one.milliseconds]))
        for job in results.of("questions")
        for name, questions in _groups(job)
        if questions
    ]


def _groups(job: Job) -> Iterator[tuple[str, list[QuestionCost]]]:
    """Questions by how they are asked."""
    everything = [one for one in job.questions if one.question.endswith(EVERYTHING)]
    names = [one for one in job.questions if one.question.startswith("name of")]
    yield "questions with arguments", [one for one in job.questions if one not in (*everything, *names)]
    yield "questions for everything", everything
    yield "looking a name up", names


def _spread(values: Sequence[float]) -> tuple[str, ...]:
    """Median, 95th percentile and maximum, by the nearest rank."""
    ranked = sorted(values)
    places = (math.ceil(share * len(ranked)) - 1 for share in (0.5, 0.95, 1))
    return tuple(f"{ranked[place]:,.1f}" for place in places)


def _most(results: Results) -> str:
    job = results.find("questions")
    return f"{job.papers:,}" if job is not None else ""


def _slowest(results: Results) -> _Rows:
    job = results.find("questions")
    if job is None:
        return []
    ranked = sorted(job.questions, key=lambda one: (-max(one.milliseconds), one.question))
    return [(one.question, f"{max(one.milliseconds):,.1f}", f"{one.rows:,}") for one in ranked[:_SLOWEST]]
