"""Builds made by hand, and what a store holds beside what a build says that it should."""

import gzip
from collections.abc import Mapping
from pathlib import Path

import msgspec
import pyoxigraph as ox

from stadsgraf.graph.compact import is_compact
from stadsgraf.graph.emit import DERIVED, ENTITIES, LINKS
from stadsgraf.ids import iri
from stadsgraf.remote.endpoints import Endpoints
from stadsgraf.remote.load import LOADED
from stadsgraf.remote.local import Local, local_of, read_local
from stadsgraf.remote.wire import Wire
from stadsgraf.vocabulary import NAMESPACE

Dataset = Mapping[str, frozenset[str]]
"""Lines of N-Triples by graph; the merged graph goes by the empty name."""

MERGED_INTO = ox.NamedNode(NAMESPACE + "mergedInto")


class Made(msgspec.Struct, frozen=True):
    """What papers say, as a build has it.

    Attributes:
        papers: triples of each paper, by the name of its shard.
        entities: what each paper says of entities.
        derived: direct edges.
        renamed: identifiers that another stands for.
    """

    papers: Mapping[str, tuple[ox.Triple, ...]]
    entities: Mapping[str, tuple[ox.Triple, ...]] = {}
    derived: tuple[ox.Triple, ...] = ()
    renamed: Mapping[str, str] = {}


def written(made: Made, out: Path, *, packed: bool = True) -> Path:
    """The folder of a build, as far as a load reads it."""
    local = opened(made, out, packed=packed)
    store = ox.Store(str(out / "store"))
    store.extend(filter(is_compact, local.store))
    store.flush()
    links = (f"{line.removesuffix(' .')} {LINKS} .\n" for line in sorted(local.lines(LINKS.value)))
    (out / "links.nq").write_text("".join(links), encoding="utf-8")
    return out


def opened(made: Made, out: Path, *, packed: bool = True) -> Local:
    """A build whose shards are in a folder and whose store is in memory."""
    (out / "shards").mkdir(parents=True)
    store = ox.Store()
    names = {ox.NamedNode(iri(old)): ox.NamedNode(iri(new)) for old, new in made.renamed.items()}
    for name in made.papers:
        quads = [_in(triple, ox.NamedNode(iri(f"graph/{name}"))) for triple in made.papers[name]]
        quads += [_in(triple, ENTITIES) for triple in made.entities.get(name, ())]
        text = "".join(sorted(f"{quad} .\n" for quad in quads)).encode()
        path = out / "shards" / (f"{name}.nq.gz" if packed else f"{name}.nq")
        path.write_bytes(gzip.compress(text, mtime=0) if packed else text)
        store.extend(_read_as(quad, names) for quad in quads)
    links = [ox.Quad(old, MERGED_INTO, new, LINKS) for old, new in names.items()]
    derived = [_in(triple, DERIVED) for triple in made.derived]
    store.extend([*derived, *(ox.Quad(*quad.triple) for quad in (*links, *derived))])
    return local_of(store, [quad.triple for quad in links], out)


def _in(triple: ox.Triple, graph: ox.NamedNode) -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object, graph)


def _read_as(quad: ox.Quad, names: Mapping[ox.NamedNode, ox.NamedNode]) -> ox.Quad:
    subject, target = quad.subject, quad.object
    if isinstance(subject, ox.NamedNode):
        subject = names.get(subject, subject)
    if isinstance(target, ox.NamedNode):
        target = names.get(target, target)
    return ox.Quad(subject, quad.predicate, target)


def wanted(build: Path | Local) -> Dataset:
    """What a store should hold of a build, evidence in full, literals as Oxigraph writes their values."""
    local = build if isinstance(build, Local) else read_local(build)
    found = {graph: frozenset(local.lines(graph)) for graph in (*local.shards, *local.shared)}
    default = local.store.quads_for_pattern(None, None, None, ox.DefaultGraph())
    in_full = (
        quad
        for graph in local.shards
        for quad in ox.parse("\n".join(found[graph]), format=ox.RdfFormat.N_TRIPLES)
        if not is_compact(quad)
    )
    found[""] = frozenset(f"{quad.triple} ." for quad in (*default, *in_full))
    return {graph: _as_stored(lines) for graph, lines in found.items() if lines}


def _as_stored(lines: frozenset[str]) -> frozenset[str]:
    store = ox.Store()
    store.load("\n".join(lines).encode(), format=ox.RdfFormat.N_TRIPLES)
    return frozenset(f"{quad.triple} ." for quad in store)


def held(endpoints: Endpoints) -> Dataset:
    """What a store holds, without the record of what was loaded."""
    with Wire(endpoints) as wire:
        rows = wire.rows("SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }", merged=False)
        graphs = {row["g"].value for row in rows if "stadsgraf" in row["g"].value} - {LOADED}
        if endpoints.merged:
            graphs -= {endpoints.merged}
        found = {graph: frozenset(f"{triple} ." for triple in wire.graph(graph)) for graph in graphs}
        found[""] = frozenset(f"{triple} ." for triple in wire.graph(endpoints.merged))
    return {graph: lines for graph, lines in found.items() if lines}
