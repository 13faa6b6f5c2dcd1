"""`python -m bench.network`: what the measures of a large network cost, beside plain networkx.

Both sides take the same generated network (`memberships.py`), one after the other, each in a process of its
own.  Each step of networkx runs in a child of that process, and is stopped at a limit of time or memory.
"""

import argparse
import io
import multiprocessing
import resource
import sys
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

import msgspec
import networkx as nx
from networkx.algorithms.bipartite import weighted_projected_graph

from bench.memberships import corpus_of
from stadsgraf.export import Source
from stadsgraf.export.gexf import write_gexf
from stadsgraf.export.graphml import write_graphml
from stadsgraf.network.graph import build_network
from stadsgraf.network.matrix import matrix_of
from stadsgraf.network.measures import communities, components, degree, modularity, pagerank
from stadsgraf.network.positions import positions
from stadsgraf.network.project import CITIES, NETWORKS, project
from stadsgraf.network.ties import ties

LIMIT = 60.0
"""Seconds of the process after which a step of the rival is stopped."""
MEMORY = 8_000_000_000
"""Bytes that a step of the rival may take."""
_LEAST = 5
"""How many networks two cities share in our projection: fewer would leave millions of pairs."""

Told = Callable[[Any], str]


class Step(msgspec.Struct, frozen=True):
    """One step of one side.

    Attributes:
        name: what is done.
        seconds: time of the process; None for a step that was stopped.
        memory: most that the process has held up to here, in bytes.
        result: what came out, or why it was stopped.
    """

    name: str
    seconds: float | None
    memory: int
    result: str


def ours(nodes: int, lines: int) -> list[Step]:
    """All steps of the program, from claims to measures and files."""
    corpus = corpus_of(nodes, lines)
    source = Source.plain(lambda: corpus, lambda: ())
    steps = [Step("claims in memory", 0.0, _peak(), "")]

    def run(name: str, work: Callable[[], Any], told: Told = lambda _: "") -> Any:
        start = time.process_time()
        found = work()
        seconds = time.process_time() - start
        steps.append(Step(name, seconds, _peak(), told(found)))
        return found

    graph = run("networkx graph of all claims", lambda: build_network(corpus), _size)
    tied = run("ties", lambda: ties(graph), _size)
    matrix = run("matrix", lambda: matrix_of(tied))
    run("degree", lambda: degree(matrix), _most)
    run("components", lambda: components(matrix), _count)
    run("PageRank", lambda: pagerank(matrix))
    run(
        "communities",
        lambda: communities(matrix),
        lambda found: f"modularity {modularity(matrix, found):.3f}",
    )
    run("layout", lambda: positions(matrix))
    run("networks by cities", lambda: project(tied, NETWORKS, CITIES), _size)
    run(f"cities by networks, {_LEAST} or more", lambda: project(tied, CITIES, NETWORKS, _LEAST), _size)
    run("GraphML", lambda: _written(lambda stream: write_graphml(source, stream)), _bytes)
    run("GEXF", lambda: _written(lambda stream: write_gexf(source, stream)), _bytes)
    return steps


def rival(nodes: int, lines: int, limit: float = LIMIT) -> list[Step]:
    """The same with networkx alone."""
    graph = build_network(corpus_of(nodes, lines))
    tied = ties(graph)
    sides = [
        [node for node, data in tied.nodes(data=True) if data["kind"] in kinds]
        for kinds in (NETWORKS, CITIES)
    ]
    work: list[tuple[str, Callable[[], Any], Told]] = [
        ("degree", lambda: dict(tied.degree()), _most),
        ("components", lambda: list(nx.connected_components(tied)), _count),
        ("PageRank", lambda: nx.pagerank(tied), lambda _: ""),
        (
            "communities",
            lambda: nx.community.louvain_communities(tied, seed=1),
            lambda found: f"modularity {nx.community.modularity(tied, found):.3f}",
        ),
        ("layout", lambda: nx.spring_layout(tied, seed=1), lambda _: ""),
        ("networks by cities", lambda: weighted_projected_graph(tied, sides[0]), _size),
        ("cities by networks, all", lambda: weighted_projected_graph(tied, sides[1]), _size),
        ("GraphML", lambda: _written(lambda stream: nx.write_graphml(graph, stream)), _bytes),
        ("GEXF", lambda: _written(lambda stream: nx.write_gexf(graph, stream)), _bytes),
    ]
    return [_limited(*step, limit) for step in work]


def _limited(name: str, work: Callable[[], Any], told: Told, limit: float) -> Step:
    """A step in a child that has all that this process has; the system stops it at its limit."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)

    def child() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (int(limit) + 1, int(limit) + 1))
        start = time.process_time()
        try:
            found = work()
        except MemoryError:
            there.send(Step(name, None, _peak(), f"stopped at {MEMORY // 10**9} GB"))
            return
        seconds = time.process_time() - start
        there.send(Step(name, seconds, _peak(), told(found)))

    process = context.Process(target=child)
    process.start()
    there.close()
    try:
        step: Step = here.recv()
    except EOFError:
        step = Step(name, None, 0, f"stopped after {limit:.0f} s")
    process.join()
    return step


def in_fresh_process(side: Callable[..., list[Step]], *sizes: float) -> list[Step]:
    """A side where nothing is loaded yet, so that its peak memory is its own."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(side, *sizes).result()


def _peak() -> int:
    """Most memory that this process has held, in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _written(write: Callable[[io.BytesIO], None]) -> int:
    stream = io.BytesIO()
    write(stream)
    return stream.tell()


def _size(graph: "nx.Graph[str]") -> str:
    return f"{graph.number_of_nodes():,} nodes, {graph.number_of_edges():,} lines"


def _most(found: dict[str, int]) -> str:
    return f"most {max(found.values()):,}"


def _count(found: Sequence[object]) -> str:
    return f"{len(found):,}"


def _bytes(count: int) -> str:
    return f"{count / 1e6:,.0f} MB"


def table(title: str, steps: Sequence[Step]) -> str:
    """Steps as lines of text."""
    lines = [title]
    for step in steps:
        seconds = "–" if step.seconds is None else f"{step.seconds:.2f} s"
        memory = f"{step.memory / 1e6:,.0f} MB" if step.memory else "–"
        lines.append(f"  {step.name:32}{seconds:>10}{memory:>12}  {step.result}".rstrip())
    whole = sum(step.seconds or 0 for step in steps)
    return "\n".join([*lines, f"  {'together':32}{whole:>8.2f} s"])


def main() -> None:
    """Measures both sides and prints their tables."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--nodes", type=int, default=100_000)
    asked.add_argument("--edges", type=int, default=500_000)
    asked.add_argument("--limit", type=float, default=LIMIT, help="seconds for a step of networkx")
    given = asked.parse_args()
    size = f"{given.nodes:,} nodes and {given.edges:,} memberships"
    own = in_fresh_process(ours, given.nodes, given.edges)
    print(table(f"stadsgraf, {size}: time of the process, peak memory", own), flush=True)
    other = in_fresh_process(rival, given.nodes, given.edges, given.limit)
    print(table(f"networkx {nx.__version__} alone; memory with the graph itself", other))


if __name__ == "__main__":
    main()
