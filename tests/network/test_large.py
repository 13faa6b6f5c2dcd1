"""A hundred thousand nodes and half a million memberships: measured and written within 4 GB."""

import pytest
from bench.network import in_fresh_process, ours

_MOST = 4_000_000_000
_MEASURES = {"degree", "components", "PageRank", "communities", "layout", "GraphML", "GEXF"}


@pytest.mark.slow
def test_a_large_network_fits() -> None:
    steps = in_fresh_process(ours, 100_000, 500_000)
    assert {step.name for step in steps} >= _MEASURES
    assert {step.name: step.memory for step in steps if step.memory > _MOST} == {}
    assert next(step for step in steps if step.name == "ties").result == "100,000 nodes, 500,000 lines"
