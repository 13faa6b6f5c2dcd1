"""Makes a store hold what a build holds: each document's graph, the shared graphs, and the merged graph.

**What is where.** Every shard goes into its own graph, so one document is replaced by one PUT of the Graph
Store Protocol. `graph/entities`, `graph/derived` and `graph/links` are shared by all documents, and so is the
merged graph, which holds every triple once, as it reads with the decisions in force. `graph/loaded` records a
state for each of these graphs: the digest of what it was loaded from.

**A triple leaves the merged graph only when no document holds it.** Which ones do, the build knows exactly:
its own merged view is the new state. So nothing is counted and no document is compared with all others. The
subjects of a graph that changed, those that the store has and those that the build has, are looked up in the
merged view of the build, and where the store's merged graph says anything else of one of them, all that it
says of that subject is replaced. What several documents say of one claim stays, because the merged view has
it. Replacing whole subjects keeps literals, which a store may write in another way than it was given them,
out of every comparison that matters.

**A load may be killed at any moment, and the build may be another one at the next try.** No store is asked
for transactions over requests. Three rules do instead:

1. A graph is marked as changing before anything of it changes, and gets its new digest after all of it did.
   What is marked is done again, whatever it holds.
2. New triples are added to all graphs before the merged graph is touched, and old triples leave a graph only
   after the merged graph was put right by them. So at any moment every subject of the merged graph that may
   have to change stands in a graph that is marked, or in one that the build does not have.
3. A graph that the store never heard of is marked as *writing*, then, when it is whole, as *held* with its
   digest. Nothing of it was merged before, so merging it only adds: a first load reads nothing back and
   deletes nothing.

**Requests.** A document is one PUT: with Oxigraph that measured faster than any batch of INSERT DATA, with
which a store has to parse a long query. The merged graph gets N-Triples in bodies of `_BODY` lines, records
are written for `_BATCH` documents at a time.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec
import pyoxigraph as ox

from stadsgraf.errors import InputError
from stadsgraf.ids import iri
from stadsgraf.remote.endpoints import Endpoints
from stadsgraf.remote.local import SHARED, Local, occurrences, read_local, renamed_in
from stadsgraf.remote.plan import CHANGING, WRITING, Plan, Recorded, held, plan
from stadsgraf.remote.terms import by_name, lines_of, subjects_of
from stadsgraf.remote.wire import Wire

Progress = Callable[[str, int, int], None]
"""Told of a stage, how much of it is done, and how much there is."""

LOADED = iri("graph/loaded")
"""The graph that records what the store holds of which build."""

_STATE = "http://www.w3.org/2002/07/owl#versionInfo"
_BATCH = 50
"""Graphs whose states are recorded together; after a kill as many may be sent again."""
_BODY = 20_000
"""Lines of one request."""
_ASKED = 200
"""Subjects that one query or one deletion names."""

_Item = TypeVar("_Item")
_Added = Mapping[str, set[ox.NamedNode]]


class Loaded(msgspec.Struct, frozen=True):
    """What a load did, in documents.

    Attributes:
        new: were not in the store.
        changed: were replaced, or finished where an earlier load was killed.
        removed: are no more in the build, and now not in the store either.
        unchanged: were there already.
    """

    new: int
    changed: int
    removed: int
    unchanged: int


def load(out: Path, endpoints: Endpoints, tell: Progress) -> Loaded:
    """Makes a store equal to a build; sends only what the store does not have.

    Args:
        out: the folder of the build.
        endpoints: where the store listens.
        tell: is told how far the work has come.

    Raises:
        InputError: the store holds what no load of stadsgraf put there.
        OutputError: the store cannot be reached or refuses something, or the build is damaged. What was
            loaded stays, and the next load goes on from there.
    """
    return load_build(read_local(out), endpoints, tell)


def load_build(local: Local, endpoints: Endpoints, tell: Progress) -> Loaded:
    """Makes a store equal to a build that is open already; see `load`."""
    wanted = local.digests()
    with Wire(endpoints) as wire:
        recorded = _recorded(wire)
        if not recorded:
            _refuse_others(wire)
        todo = plan(wanted, recorded)
        before = renamed_in(wire.graph(SHARED[-1])) if recorded else frozenset()
        added = _send(wire, local, todo, wanted, tell)
        _merge(wire, local, todo, wanted, added, local.renamed | before, tell)
    return _counted(todo)


def _counted(todo: Plan) -> Loaded:
    def papers(graphs: Iterable[str]) -> int:
        return sum(graph not in SHARED for graph in graphs)

    shared = len(SHARED) - sum(graph in SHARED for graph in (*todo.fresh, *todo.held, *todo.changed))
    return Loaded(
        new=papers(todo.fresh),
        changed=papers((*todo.held, *todo.changed)),
        removed=papers(todo.gone),
        unchanged=todo.kept - shared,
    )


def _recorded(wire: Wire) -> Recorded:
    found: dict[str, frozenset[str]] = {}
    for triple in wire.graph(LOADED):
        if isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.Literal):
            graph = triple.subject.value
            found[graph] = found.get(graph, frozenset()) | {triple.object.value}
    return found


def _refuse_others(wire: Wire) -> None:
    if wire.ask("ASK { ?s ?p ?o }"):
        raise InputError(
            "The store holds data that stadsgraf did not load, and a load would mix with it: give an empty "
            "store or dataset."
        )


def _record(wire: Wire, states: Sequence[tuple[str, str]]) -> None:
    """Writes the states of graphs, the new one before the old one goes: there is always one or two."""
    new = " ".join(f'<{graph}> <{_STATE}> "{state}" .' for graph, state in states)
    old = (
        f"DELETE {{ GRAPH <{LOADED}> {{ <{graph}> <{_STATE}> ?old }} }} WHERE {{ "
        f'GRAPH <{LOADED}> {{ <{graph}> <{_STATE}> ?old }} FILTER (STR(?old) != "{state}") }}'
        for graph, state in states
    )
    wire.update(" ;\n".join([f"INSERT DATA {{ GRAPH <{LOADED}> {{ {new} }} }}", *old]))


def _forget(wire: Wire, graph: str) -> None:
    wire.update(f"DELETE WHERE {{ GRAPH <{LOADED}> {{ <{graph}> ?state ?old }} }}")


def _send(wire: Wire, local: Local, todo: Plan, wanted: Mapping[str, str], tell: Progress) -> _Added:
    """Brings every triple of the build into its graph; old ones stay for now.

    Returns:
        The subjects of what is new, for the graphs of which the merged graph held all that was old.
    """
    total, done = len(todo.fresh) + len(todo.changed), 0
    added: dict[str, set[ox.NamedNode]] = {}
    for batch in _chunks(todo.fresh, _BATCH):
        _record(wire, [(graph, WRITING) for graph in batch])
        for graph in batch:
            _write(wire, graph, local.lines(graph))
            done += 1
            tell("sending papers", done, total)
        _record(wire, [(graph, held(wanted[graph])) for graph in batch])
    for batch in _chunks((*todo.changed, *todo.gone), _BATCH):
        _record(wire, [(graph, CHANGING) for graph in batch])
        for graph in set(batch) & set(todo.changed):
            new = local.lines(graph) - lines_of(wire.graph(graph))
            _add(wire, graph, new)
            if graph in todo.settled:
                added[graph] = subjects_of(new)
            done += 1
            tell("sending papers", done, total)
    return added


def _merge(
    wire: Wire,
    local: Local,
    todo: Plan,
    wanted: Mapping[str, str],
    added: _Added,
    renamed: frozenset[ox.NamedNode],
    tell: Progress,
) -> None:
    """Puts the merged graph right, then takes old triples out of their graphs."""
    whole = (*todo.fresh, *todo.held)
    total, done = len(whole) + len(todo.changed) + len(todo.gone), 0
    for batch in _chunks(whole, _BATCH):
        subjects = {node for graph in batch for node in _subjects(local, graph, (), local.renamed)}
        said = local.merged(subjects)
        _add(wire, wire.endpoints.merged, {line for lines in said.values() for line in lines})
        _record(wire, [(graph, wanted[graph]) for graph in batch])
        done += len(batch)
        tell("merging papers", done, total)
    # What names read as in the merged graph stands in the links, so the links stay until all else is done.
    for graph in sorted((*todo.changed, *todo.gone), key=lambda graph: (graph == SHARED[-1], graph)):
        _replace(wire, local, graph, None if renamed else added.get(graph), renamed)
        if graph in wanted:
            _record(wire, [(graph, wanted[graph])])
        else:
            _forget(wire, graph)
        done += 1
        tell("merging papers", done, total)


def _subjects(
    local: Local, graph: str, found: Iterable[str], renamed: frozenset[ox.NamedNode]
) -> set[ox.NamedNode]:
    """Under which names the merged graph may speak of what stands in a graph, here or in the store."""
    subjects = subjects_of(local.lines(graph).union(found))
    return subjects | (renamed if graph in SHARED else occurrences(subjects, graph))


def _replace(
    wire: Wire,
    local: Local,
    graph: str,
    added: set[ox.NamedNode] | None,
    renamed: frozenset[ox.NamedNode],
) -> None:
    """Makes the merged graph say of the subjects of a graph what the build says, then the graph itself.

    Args:
        wire: the store.
        local: the build.
        graph: which graph.
        added: the subjects of what is new in it, where nothing else can have changed but what goes.
        renamed: what reads otherwise in the merged graph, before or now.
    """
    found, lines = lines_of(wire.graph(graph)), local.lines(graph)
    gone = found - lines
    whole = _subjects(local, graph, found, renamed) if added is None else added | subjects_of(gone)
    for some in _chunks(by_name(whole), _ASKED):
        _put_right(wire, local, some)
    if graph in SHARED:
        for some in _chunks(by_name(subjects_of(gone)), _ASKED):
            _swap(wire, graph, some, (line for line in lines if not subjects_of([line]).isdisjoint(some)))
    elif not lines:
        wire.drop(graph)
    elif gone:
        wire.put(graph, sorted(lines))


def _put_right(wire: Wire, local: Local, subjects: Sequence[ox.NamedNode]) -> None:
    """Makes the merged graph say of some subjects what the build says."""
    have: dict[ox.NamedNode, set[str]] = {node: set() for node in subjects}
    block = " ".join(str(node) for node in subjects)
    for triple in wire.construct(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ VALUES ?s {{ {block} }} ?s ?p ?o }}"):
        assert isinstance(triple.subject, ox.NamedNode)
        have[triple.subject] |= lines_of([triple])
    said = local.merged(subjects)
    wrong = [node for node in subjects if have[node] != said[node]]
    _swap(wire, wire.endpoints.merged, wrong, (line for node in wrong for line in said[node]))


def _swap(wire: Wire, graph: str, subjects: Sequence[ox.NamedNode], lines: Iterable[str]) -> None:
    """Replaces all that a graph says of some subjects; an empty name is the default graph."""
    if not subjects:
        return
    block = " ".join(str(node) for node in subjects)
    pattern = f"GRAPH <{graph}> {{ ?s ?p ?o }}" if graph else "?s ?p ?o"
    wire.update(f"DELETE {{ {pattern} }} WHERE {{ VALUES ?s {{ {block} }} {pattern} }}")
    _add(wire, graph, lines)


def _write(wire: Wire, graph: str, lines: Iterable[str]) -> None:
    """Makes a graph hold some lines and nothing else."""
    first, *others = _chunks(sorted(lines), _BODY) or [()]
    wire.put(graph, first)
    for some in others:
        wire.add(graph, some)


def _add(wire: Wire, graph: str, lines: Iterable[str]) -> None:
    for some in _chunks(sorted(lines), _BODY):
        wire.add(graph, some)


def _chunks(items: Sequence[_Item], size: int) -> list[Sequence[_Item]]:
    return [items[start : start + size] for start in range(0, len(items), size)]
