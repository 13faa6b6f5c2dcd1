"""The network of a build: from its file of claims as from its store."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from stadsgraf.errors import OutputError
from stadsgraf.query.terms import GRAPH, TYPE, sg
from stadsgraf.serve import lines
from stadsgraf.serve.built import open_built
from stadsgraf.serve.limits import Limits
from tests.pipeline.builds import PAPERS, built


@pytest.mark.parametrize("most", [5, 5000])
def test_the_file_of_claims_gives_the_network_of_the_store(out: Path, most: int) -> None:
    opened = open_built(out, Limits())
    found = opened.store.quads_for_pattern(None, TYPE, sg("Claim"), GRAPH)
    claims = {quad.subject for quad in found if isinstance(quad.subject, ox.NamedNode)}
    told = lines.whole(opened, most)
    assert told.edges
    assert told == lines._network(opened.graph, claims, most)


def test_a_damaged_file_of_claims_says_what_to_do(tmp_path: Path) -> None:
    folder = built([PAPERS], tmp_path / "out")
    (folder / "claims.jsonl").write_text('{"id":\n')
    with pytest.raises(OutputError, match="build again"):
        lines.whole(open_built(folder, Limits()), 10)


def test_of_things_with_too_many_lines_fewer_are_shown(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = open_built(out, Limits())
    whole = lines.whole(opened, 5000)
    monkeypatch.setattr(lines, "LINES", 20)
    few = lines.whole(opened, 5000)
    assert few.total == whole.total
    assert 0 < len(few.edges) <= 20 < len(whole.edges)
    shown = {node.id for node in few.nodes}
    assert few.edges == tuple(one for one in whole.edges if {one.source, one.target} <= shown)
