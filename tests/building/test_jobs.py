"""How many processes read the papers changes nothing in what is left."""

from pathlib import Path

import pytest

from stadsgraf.building import build
from stadsgraf.config import BuildOptions
from tests.pipeline.builds import PAPERS, files, papers


@pytest.mark.parametrize("jobs", [2, 3])
def test_any_number_of_processes_leaves_the_same_bytes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, jobs: int
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = papers(tmp_path / "papers")
    for path in sorted(folder.iterdir()):
        (folder / f"again_{path.name}").write_bytes(b"\n" + path.read_bytes())
    for count in (1, jobs):
        built = build(
            BuildOptions((folder,), tmp_path / str(count), ("nquads",), jobs=count), lambda *_: None
        )
        assert built.timings.jobs == count
    assert files(tmp_path / "1") == files(tmp_path / str(jobs))


def test_there_are_papers_enough_for_several_processes() -> None:
    assert 2 * len(list(PAPERS.glob("*.txt"))) > 8
