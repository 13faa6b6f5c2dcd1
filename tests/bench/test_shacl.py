"""The benchmark of the shapes times every engine on the same papers, and they find the same."""

from pathlib import Path

from bench.shacl import compare

from stadsgraf.graph.emit import emit, sorted_nquads
from tests.validate.conftest import resolved


def test_engines_are_timed_on_the_papers_of_a_build(tmp_path: Path) -> None:
    (tmp_path / "shards").mkdir()
    quads = list(emit(resolved()))
    (tmp_path / "shards" / "a.nq").write_text(sorted_nquads(quads), encoding="utf-8")
    timed = {one.engine: one for one in compare(tmp_path, 5)}
    assert {"compiled", "compiled, terms and quotes", "pyshacl"} <= set(timed)
    assert {(one.papers, one.quads) for one in timed.values()} == {(1, len(quads))}
    assert timed["compiled"].results == timed["pyshacl"].results == 0
