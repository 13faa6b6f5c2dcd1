"""How fast a build gets into a store, beside the plain way: `python -m bench.stores BUILD CHANGED ADDRESS`.

CHANGED is a build of the same papers, one of them changed.  The store at ADDRESS has to be empty.  The rival
sends the same quads and the same merged graph as INSERT DATA of 10 papers, as most programs do, and can
neither resume nor replace.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox

from stadsgraf.remote.endpoints import Endpoints, endpoints
from stadsgraf.remote.load import LOADED, load
from stadsgraf.remote.local import Local, read_local
from stadsgraf.remote.wire import Wire

_PAPERS = 10


def main(build: Path, changed: Path, address: str) -> None:
    """Prints seconds, of the clock and of this process, and triples a second, merged ones counted too."""
    store, local = endpoints(address, {}), read_local(build)
    triples = sum(len(local.lines(graph)) for graph in (*local.shards, *local.shared))
    triples += len(_merged(local))
    print(f"{len(local.shards)} papers, {triples} triples with the merged graph")
    _timed("load", triples, lambda: load(build, store, _quiet))
    _timed("load again", triples, lambda: load(build, store, _quiet))
    _timed("load, one paper changed", triples, lambda: load(changed, store, _quiet))
    _empty(read_local(changed), store)
    _timed("INSERT DATA", triples, lambda: _insert(local, store))


def _timed(name: str, triples: int, run: Callable[[], object]) -> None:
    begun, own = time.perf_counter(), time.process_time()
    run()
    took = time.perf_counter() - begun
    own = time.process_time() - own
    print(f"{name}: {took:.1f} s ({own:.1f} s of its own), {triples / took:,.0f} triples a second")


def _insert(local: Local, store: Endpoints) -> None:
    blocks = [(graph, sorted(local.lines(graph))) for graph in local.shards]
    blocks += [(graph, some) for graph in local.shared for some in _parts(sorted(local.lines(graph)))]
    blocks += [(store.merged, some) for some in _parts(_merged(local))]
    with Wire(store) as wire:
        for start in range(0, len(blocks), _PAPERS):
            into = (
                f"GRAPH <{graph}> {{ {' '.join(lines)} }}" if graph else " ".join(lines)
                for graph, lines in blocks[start : start + _PAPERS]
            )
            wire.update(f"INSERT DATA {{ {' '.join(into)} }}")


def _parts(lines: list[str]) -> list[list[str]]:
    """Lines in parts as long as a paper is."""
    return [lines[start : start + 2000] for start in range(0, len(lines), 2000)]


def _merged(local: Local) -> list[str]:
    return sorted(
        f"{quad.triple} ." for quad in local.store.quads_for_pattern(None, None, None, ox.DefaultGraph())
    )


def _empty(local: Local, store: Endpoints) -> None:
    with Wire(store) as wire:
        for graph in (*local.shared, *local.shards, store.merged, LOADED):
            wire.drop(graph)


def _quiet(stage: str, done: int, total: int) -> None:
    """Hears how far a load has come, and keeps it."""


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
