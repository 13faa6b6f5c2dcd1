"""What a build says of more papers than it draws unasked: counts from the index, hubs from direct edges."""

from pathlib import Path

import pytest

from stadsgraf import summary
from stadsgraf.building import assemble, build
from stadsgraf.config import BuildOptions
from tests.pipeline.builds import PAPERS, papers


def test_many_papers_are_counted_as_few_are_and_asked_about_their_busiest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(PAPERS)  # no decisions.csv of somebody's
    folder = papers(tmp_path / "papers")
    few = build(BuildOptions((folder,), tmp_path / "few"), lambda *_: None)
    monkeypatch.setattr(assemble, "ALL_FORMATS_UP_TO", 0)
    many = build(BuildOptions((folder,), tmp_path / "many"), lambda *_: None)
    assert many.counts == few.counts
    assert (few.undecided, many.undecided) == (0, None)
    assert many.measures is None
    assert many.formats == ()
    asked = summary.questions(many, "en")
    # Malmö has two direct edges; Energy Cities has three, as has Eurocities, which comes behind it.
    assert all("Malmö stad" in item.question for item in asked[:2])
    assert all("Energy Cities" in item.question for item in asked[2:])
    assert len(asked) == 5
    assert "ICLEI" in asked[1].answer
    assert asked[1].source
    assert "may be one" not in summary.render(many, asked)
