"""docs/python.md: every block runs, in its order, on a build of the seed papers."""

import re
from pathlib import Path

import pytest

from tests.docs.refresh import ROOT
from tests.pipeline.builds import built

_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning:rdflib")
def test_the_examples_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    built([ROOT / "seeds" / "documents"], tmp_path / "build", formats="claims")
    monkeypatch.chdir(tmp_path)
    blocks = _BLOCK.findall((ROOT / "docs" / "python.md").read_text(encoding="utf-8"))
    names: dict[str, object] = {}
    printed = []
    for block in blocks:
        exec(compile(block, "docs/python.md", "exec"), names)  # noqa: S102 - the document's own examples
        printed.append(capsys.readouterr().out)
    assert len(blocks) == 6
    assert "is proposed to become a member of" in printed[1]
    assert "member" in printed[2]
    assert "Atlantis" in printed[5]
    assert all(printed[1:])
