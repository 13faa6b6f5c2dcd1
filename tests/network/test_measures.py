"""Measures of networks against networkx, the reference, and their independence of order and hash seed."""

import os
import random
import subprocess
import sys
from itertools import pairwise
from typing import Any

import networkx as nx
import numpy as np
import pytest
from bench.memberships import corpus_of
from networkx.algorithms.bipartite import weighted_projected_graph

from stadsgraf.errors import InputError
from stadsgraf.network.graph import build_network
from stadsgraf.network.matrix import matrix_of
from stadsgraf.network.measures import communities, components, degree, modularity, pagerank
from stadsgraf.network.nodes import analyse
from stadsgraf.network.positions import positions
from stadsgraf.network.project import CITIES, NETWORKS, project
from stadsgraf.network.ties import ties


def _memberships(nodes: int = 300, lines: int = 700) -> "nx.Graph[str]":
    return ties(build_network(corpus_of(nodes, lines)))


def _named(graph: "nx.Graph[Any]") -> "nx.Graph[str]":
    return nx.relabel_nodes(graph, {node: f"city/{node}" for node in graph})


def _weighted() -> "nx.Graph[str]":
    graph = _named(nx.gnm_random_graph(60, 90, seed=3))
    for number, (one, other) in enumerate(sorted(graph.edges())):
        graph.edges[one, other]["weight"] = 1 + number % 4
    return graph


GRAPHS = {
    "memberships": _memberships(),
    "weighted, with nodes that have no line": _weighted(),
    "parts": nx.disjoint_union(nx.cycle_graph(5), nx.star_graph(3)),
    "one node": nx.empty_graph(1),
    "no node": nx.empty_graph(0),
}
GRAPHS = {name: graph if name[0] in "mw" else _named(graph) for name, graph in GRAPHS.items()}
each_graph = pytest.mark.parametrize("graph", GRAPHS.values(), ids=GRAPHS.keys())


@each_graph
def test_degree_and_components_are_those_of_networkx(graph: "nx.Graph[str]") -> None:
    assert degree(graph) == dict(graph.degree())
    found = components(graph)
    assert {frozenset(part) for part in found} == {frozenset(part) for part in nx.connected_components(graph)}
    assert all(list(part) == sorted(part) for part in found)
    assert all((-len(one), one[0]) < (-len(other), other[0]) for one, other in pairwise(found))


@each_graph
def test_pagerank_is_that_of_networkx(graph: "nx.Graph[str]") -> None:
    expected = nx.pagerank(graph, tol=1e-12, max_iter=1000) if graph else {}
    found = pagerank(graph)
    assert found == pytest.approx(expected, abs=1e-6)
    assert sum(found.values()) == pytest.approx(1 if graph else 0)


@each_graph
def test_communities_are_as_good_as_those_of_networkx(graph: "nx.Graph[str]") -> None:
    found = communities(graph)
    assert sorted(node for group in found for node in group) == sorted(graph)
    assert [len(group) for group in found] == sorted(map(len, found), reverse=True)
    assert all(nx.is_connected(graph.subgraph(group)) for group in found)
    if graph.number_of_edges():
        own, rival = modularity(graph, found), nx.community.louvain_communities(graph, seed=1)
        assert own == pytest.approx(nx.community.modularity(graph, map(set, found)))
        assert own >= nx.community.modularity(graph, rival) - 0.01


@pytest.mark.parametrize(("kinds", "through"), [(CITIES, NETWORKS), (NETWORKS, CITIES)])
@pytest.mark.parametrize("least", [1, 2])
def test_a_projection_is_that_of_networkx(
    kinds: frozenset[object], through: frozenset[object], least: int
) -> None:
    graph = _memberships()
    nodes = [node for node, kind in graph.nodes(data="kind") if kind in kinds]
    expected: dict[tuple[str, str], int] = {
        (min(one, other), max(one, other)): data["weight"]
        for one, other, data in weighted_projected_graph(graph, nodes).edges(data=True)
        if data["weight"] >= least
    }
    found = project(graph, kinds, through, least)  # type: ignore[arg-type]  # the kinds are those of the module
    assert expected
    assert {(one, other): data["weight"] for one, other, data in found.edges(data=True)} == expected
    assert sorted(found) == sorted(nodes)
    assert all(found.nodes[node] == graph.nodes[node] for node in nodes)


def test_a_projection_in_blocks_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = project(_memberships(), CITIES, NETWORKS)
    monkeypatch.setattr("stadsgraf.network.project._AT_ONCE", 50)
    assert nx.utils.graphs_equal(project(_memberships(), CITIES, NETWORKS), whole)


def test_a_projection_that_would_not_fit_says_what_does() -> None:
    graph = _memberships()
    pairs = project(graph, CITIES, NETWORKS).number_of_edges()
    strong = project(graph, CITIES, NETWORKS, 2).number_of_edges()
    assert strong < pairs
    with pytest.raises(InputError, match=rf"{pairs:,} pairs share 1 .* {strong:,} are the most.*--least 2\)"):
        project(graph, CITIES, NETWORKS, most=strong)


def test_communities_are_the_same_each_time_they_are_asked_for() -> None:
    graph = matrix_of(_memberships(2_000, 8_000))
    first = communities(graph)
    assert all(communities(graph) == first for _ in range(3))


def test_a_community_that_falls_apart_is_two(monkeypatch: pytest.MonkeyPatch) -> None:
    def all_in_one(_: object, lines: Any) -> Any:
        return np.zeros(lines.shape[0], dtype=int)

    monkeypatch.setattr("sknetwork.clustering.Louvain.fit_predict", all_in_one)
    found = communities(GRAPHS["parts"])
    assert [len(group) for group in found] == [5, 4]


def test_nothing_depends_on_the_order_in_which_lines_came() -> None:
    graph = _memberships()
    nodes, lines = list(graph.nodes(data=True)), list(graph.edges())
    shuffled: nx.Graph[str] = nx.Graph()
    random.Random(7).shuffle(nodes)  # noqa: S311 - a repeatable order, not a secret
    random.Random(8).shuffle(lines)  # noqa: S311 - a repeatable order, not a secret
    shuffled.add_nodes_from(nodes)
    shuffled.add_edges_from((other, one) for one, other in lines)
    assert list(shuffled) != list(graph)
    assert analyse(shuffled) == analyse(graph)
    joined, mixed = (project(each, CITIES, NETWORKS) for each in (graph, shuffled))
    assert list(joined.edges(data=True)) == list(mixed.edges(data=True))
    assert analyse(joined) == analyse(mixed)


def test_nothing_depends_on_the_hash_seed() -> None:
    code = (
        "import sys; from tests.network.test_measures import _memberships; "
        "from stadsgraf.network.nodes import analyse, write_csv; "
        "write_csv(analyse(_memberships()).nodes, sys.stdout.buffer)"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]
    assert runs[0].count(b"\n") == 301


@each_graph
def test_places_lie_in_the_square_and_apart(graph: "nx.Graph[str]") -> None:
    found = positions(graph)
    assert sorted(found) == sorted(graph)
    assert all(abs(x) <= 1 and abs(y) <= 1 for x, y in found.values())
    # Two that have no line can share a place only by chance; on a wide field they do not.
    assert len(set(found.values())) >= 0.9 * len(graph)


def test_joined_nodes_stand_nearer_than_others() -> None:
    graph = _memberships()
    found = positions(graph)

    def apart(one: str, other: str) -> float:
        return float(((found[one][0] - found[other][0]) ** 2 + (found[one][1] - found[other][1]) ** 2) ** 0.5)

    nodes = sorted(graph)
    joined = sum(apart(*line) for line in graph.edges()) / graph.number_of_edges()
    every = sum(apart(nodes[i], nodes[j]) for i in range(len(nodes)) for j in range(i))
    assert joined < 0.5 * every / (len(nodes) * (len(nodes) - 1) / 2)


def test_a_matrix_stays_what_it_is() -> None:
    matrix = matrix_of(_memberships())
    assert matrix_of(matrix) is matrix


def test_a_library_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sknetwork", None)
    with pytest.raises(InputError, match=r"sknetwork.*pip install 'stadsgraf\[network\]'"):
        analyse(_memberships())
