"""The benchmark of networks: what it generates, and that a rival is stopped at its limit."""

from collections import Counter

from bench.memberships import memberships
from bench.network import ours, rival, table


def test_the_network_has_a_long_tail_and_is_always_the_same() -> None:
    found = memberships(2_000, 8_000)
    assert found == memberships(2_000, 8_000) != memberships(2_000, 8_000, seed=2)
    assert len(set(found)) == len(found) == 8_000
    members = sorted(Counter(network for _, network in found).values(), reverse=True)
    assert len(members) <= 100
    assert {city for city, _ in found} == set(range(1_900))
    assert members[0] > 5 * members[len(members) // 2]


def test_both_sides_count_the_same_and_what_takes_too_long_is_stopped() -> None:
    own = {step.name: step for step in ours(400, 1_500)}
    other = {step.name: step for step in rival(400, 1_500, limit=20)}
    for name in ("degree", "components", "networks by cities"):
        assert own[name].result == other[name].result != ""
    stopped = {step.name: step for step in rival(4_000, 16_000, limit=0)}["layout"]
    assert (stopped.seconds, stopped.result) == (None, "stopped after 0 s")
    assert "stopped after 0 s" in table("networkx", [stopped])
