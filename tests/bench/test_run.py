import sys
from pathlib import Path

import msgspec
import pytest
from bench.__main__ import main
from bench.processes import CommandError, run
from bench.record import Job, QuestionCost, Results, Skipped, this_machine
from bench.report import table, write_document
from bench.run import BUILD, NAIVE, Bench, Plan

from bench import record

PLAN = Plan(sizes=(), naive=(), sample=2, minutes=15, seed=1, command="python -m bench")


def job(name: str, papers: int, **more: object) -> Job:
    values = {"text_bytes": 7_000 * papers, "wall": papers / 5, "processor": papers / 4, "peak_bytes": 10**8}
    return msgspec.convert({"name": name, "papers": papers, **values, **more}, Job)


def results(*jobs: Job) -> Results:
    return Results("python -m bench", this_machine(), 0.5, jobs)


@pytest.fixture
def few() -> Results:
    asked = (
        QuestionCost("costs", (1.0, 2.0, 3.0, 700.0), 9),
        QuestionCost("costs (everything)", (5_000.0,), 90),
        QuestionCost("name of a person", (4.0,), 1),
    )
    naive = {"add": 1.0, "validate": 20.0, "N-Quads": 2.0}
    return results(
        job("claims, clean", 100, stages={"read": 1.0, "claims": 8.0, "emit": 1.0}),
        job("spaCy, clean", 100, stages={"tokens": 5.0}),
        job(NAIVE, 100, stages=naive),
        job(BUILD, 100, stages={"read": 1.0, "validate": 2.0}, counts={"disk": 7_000_000}),
        job(BUILD, 1_000, stages={"read": 9.0, "validate": 25.0}, counts={"disk": 77_000_000}),
        job("questions", 1_000, questions=asked),
    )


def test_a_command_is_measured_with_all_its_processes() -> None:
    inner = "b = bytearray(60_000_000); import time; time.sleep(0.5)"
    run_inner = f"subprocess.run([sys.executable, '-c', {inner!r}])"
    code = f"import subprocess, sys; a = bytearray(60_000_000); {run_inner}"
    spent = run([sys.executable, "-c", code])
    assert spent.wall > 0.5
    assert spent.processor > 0
    if sys.platform == "linux":
        assert 120_000_000 < spent.peak_bytes < 400_000_000


def test_a_command_that_fails_says_what_it_printed() -> None:
    with pytest.raises(CommandError, match="ended with 3: no paper"):
        run([sys.executable, "-c", "import sys; print('no paper', file=sys.stderr); sys.exit(3)"])


def test_a_job_that_would_end_too_late_is_not_run_and_the_record_says_so(tmp_path: Path) -> None:
    bench = Bench(PLAN, tmp_path, tmp_path / "results.json")
    bench.results = results(job(BUILD, 1_000, wall=200))
    assert bench._too_long(BUILD, 2_000) == ""
    assert "it would take about 42 minutes" in bench._too_long(BUILD, 10_000)
    unlimited = Bench(msgspec.structs.replace(PLAN, minutes=0), tmp_path, tmp_path / "results.json")
    unlimited.results = bench.results
    assert unlimited._too_long(BUILD, 10_000) == ""


def test_what_was_measured_is_kept_when_the_run_is_stopped(tmp_path: Path) -> None:
    path = tmp_path / "results.json"
    bench = Bench(PLAN, tmp_path, path)
    bench._add(job(BUILD, 10))
    bench._skip(BUILD, 100, "stopped")
    kept = record.read(path)
    assert [each.papers for each in kept.jobs] == [10]
    assert kept.skipped == (Skipped(BUILD, 100, "stopped"),)


def test_the_tables_have_every_rival_and_what_was_not_run(few: Results) -> None:
    text = table(msgspec.structs.replace(few, skipped=(Skipped(BUILD, 10_000, "no time"),)))
    assert "| path to shard, clean | 100 | 100.0 ms | spaCy, tokens only | 50.0 ms | 0.5 |" in text
    assert "| emission | 100 | 10.0 ms | rdflib add, serialize | 30.0 ms | 3.0 |" in text
    assert "| SHACL | 100 | 20.0 ms | pySHACL | 200.0 ms | 10.0 |" in text
    assert "| whole build | 100 | 250.0 ms | naive way | 230.0 ms | 0.9 |" in text
    assert "| build | 1,000 | 200.0 s | ? | 5.0 | 100 MB | 11.0 |" in text
    assert "| questions with arguments | 1,000 | 2.0 | 700.0 | 700.0 |" in text
    assert "| costs (everything) | 5,000.0 | 90 |" in text
    assert "| build | 10,000 | no time |" in text


def test_the_tables_of_a_run_that_was_stopped_early_have_what_there_is() -> None:
    assert "| build |" not in table(results())


def test_the_document_gets_tables_and_curves_the_same_each_time(few: Results, tmp_path: Path) -> None:
    document = tmp_path / "benchmarks.md"
    document.write_text("before\n<!-- bench -->\nold\n<!-- end -->\nafter\n", encoding="utf-8")
    write_document(few, document)
    first = document.read_bytes(), document.with_suffix(".svg").read_bytes()
    write_document(few, document)
    assert (document.read_bytes(), document.with_suffix(".svg").read_bytes()) == first
    text = document.read_text("utf-8")
    assert text.startswith("before\n<!-- bench -->\n`python -m bench` on")
    assert text.endswith("\n<!-- end -->\nafter\n")
    assert "old" not in text


def test_help_has_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--help"])
    assert "python -m bench --sizes 100 --naive 10" in capsys.readouterr().out


@pytest.mark.slow
def test_a_run_measures_every_job_and_both_ways_find_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "results.json"
    main(["--sizes", "4", "--naive", "4", "--sample", "2", "--results", str(path)])
    made = record.read(path)
    ours, naive = made.find(BUILD, 4), made.find(NAIVE)
    assert ours is not None
    assert naive is not None
    assert ours.counts["claims"] == naive.counts["claims"] > 0
    assert ours.counts.get("violation", 0) == naive.counts.get("violation", 0)
    assert {"claims, clean", "claims, scanned", "load, Oxigraph", "load, rdflib", "queries", "questions"} <= {
        each.name for each in made.jobs
    }
    loaded = [made.find(name) for name in ("load, Oxigraph", "load, rdflib")]
    assert len({each.counts["quads"] for each in loaded if each is not None}) == 1
    assert all(each.processor > 0 and each.peak_bytes > 0 for each in made.jobs)
    assert "| naive way |" in capsys.readouterr().out
