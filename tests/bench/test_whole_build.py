from pathlib import Path

import msgspec
import pytest
from bench.whole_build import Results, main, table


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Results:
    path: Path = tmp_path_factory.mktemp("bench") / "results.json"
    main(["--papers", "4", "--sample", "4", "--seed", "1", "--results", str(path)])
    return msgspec.json.decode(path.read_bytes(), type=Results)


def test_both_ways_make_the_same_graph_and_judge_it_alike(results: Results) -> None:
    assert results.ours.quads == results.naive.quads > 0
    assert results.ours.claims == results.naive.claims > 0
    assert results.ours.findings.get("violation", 0) == results.naive.findings.get("violation", 0)


def test_every_job_reads_its_papers(results: Results) -> None:
    jobs = (results.whole, results.clean, results.scanned, results.ours, results.naive)
    assert [job.papers for job in jobs] == [4, 2, 2, 4, 4]
    assert results.whole.claims == results.ours.claims


def test_both_ways_are_timed_in_the_same_stages(results: Results) -> None:
    assert list(results.ours.stages) == list(results.naive.stages)
    assert all(cost.wall > 0 for cost in results.ours.stages.values())


def test_the_record_says_how_to_repeat_it(results: Results) -> None:
    assert results.command == "python -m bench --papers 4 --sample 4 --seed 1"
    assert results.machine.processors >= 1
    assert {"rdflib", "pyshacl", "pyoxigraph"} <= set(results.machine.packages)


def test_the_table_fits_a_terminal(results: Results) -> None:
    assert max(len(line) for line in table(results).splitlines()) <= 80


def test_a_sample_larger_than_the_corpus_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--papers", "4", "--sample", "6"])
    assert "--sample" in capsys.readouterr().err
