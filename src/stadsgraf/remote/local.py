"""The build that is to be loaded, read from its folder: shards, shared graphs, and the merged view."""

import functools
import gzip
import hashlib
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
import pyoxigraph as ox

from stadsgraf.errors import OutputError
from stadsgraf.graph.compact import left_out
from stadsgraf.graph.emit import DERIVED, ENTITIES, LINKS
from stadsgraf.graph.store import open_store
from stadsgraf.identity import base_of
from stadsgraf.ids import annotation_place, iri
from stadsgraf.remote.terms import lines_of, subjects_of
from stadsgraf.stored import LINKS_FILE
from stadsgraf.vocabulary import BASE, NAMESPACE

SHARED = (ENTITIES.value, DERIVED.value, LINKS.value)
"""The graphs that many documents share. Links come last: they say what the others were read by."""

_MERGED_VIEW = ox.DefaultGraph()
_RENAMING = frozenset({NAMESPACE + "mergedInto", NAMESPACE + "occurrenceOf"})
_CLAIM = BASE + "claim/"
_IDENTIFIER = re.compile(f"<{re.escape(BASE)}([^>]+)>")
_ENDINGS = (".nq.gz", ".nq")


class Local(msgspec.Struct, frozen=True):
    """A build as it is to stand in the store.

    Attributes:
        store: the store of the build; its default graph is the merged view.
        shards: the file of each document's quads, by the IRI of its graph, in order.
        shared: gives the lines of N-Triples of each graph of `SHARED`.
        renamed: the identifiers that read otherwise in the merged view, and what they read as.
    """

    store: ox.Store
    shards: Mapping[str, Path]
    shared: Mapping[str, Callable[[], frozenset[str]]]
    renamed: frozenset[ox.NamedNode]

    def lines(self, graph: str) -> frozenset[str]:
        """The triples of a graph as lines of N-Triples; none for a graph that the build does not have.

        Raises:
            OutputError: the shard cannot be read.
        """
        if graph in self.shared:
            return self.shared[graph]()
        return (
            frozenset(_lines_in(shard_text(self.shards[graph]), graph))
            if graph in self.shards
            else frozenset()
        )

    def merged(self, subjects: Iterable[ox.NamedNode]) -> dict[ox.NamedNode, set[str]]:
        """What the merged view says of some subjects, as lines of N-Triples, evidence in its full form."""
        found = {}
        for subject in subjects:
            quads = self.store.quads_for_pattern(subject, None, None, _MERGED_VIEW)
            found[subject] = lines_of(quad.triple for quad in quads)
        places = (annotation_place(subject.value) for subject in found)
        for graph in sorted(
            {_graph_of(place[0]) for place in places if place is not None} & self.shards.keys()
        ):
            for line in _lines_in(left_out(shard_text(self.shards[graph]).encode()).decode(), graph):
                subject = ox.NamedNode(line[1 : line.index(">")])
                if subject in found:
                    found[subject].add(line)
        return found

    def digests(self) -> dict[str, str]:
        """What tells whether a graph, or how it reads in the merged view, is another than before."""
        found = {graph: self._digest_of_shard(graph) for graph in self.shards}
        renamed = self.merged(self.renamed).values()
        # Entities stand in the shards alone, so they are read only where a shard is another than before.
        entities = _digest(found.values(), *renamed)
        found |= {graph: _digest(self.lines(graph), *renamed) for graph in SHARED if graph != ENTITIES.value}
        return found | {ENTITIES.value: entities}

    def _digest_of_shard(self, graph: str) -> str:
        try:
            data = self.shards[graph].read_bytes()
        except OSError as error:
            raise OutputError(_damaged(self.shards[graph], error)) from error
        digest = hashlib.sha256(data)
        if self.renamed and self._reads_otherwise(graph):
            subjects = subjects_of(self.lines(graph))
            digest.update(_digest(*self.merged(subjects | occurrences(subjects, graph)).values()).encode())
        return digest.hexdigest()

    def _reads_otherwise(self, graph: str) -> bool:
        """Whether a document names anything that reads otherwise: then its merged triples count, too."""
        bases = {base_of(node.value.removeprefix(BASE)) for node in self.renamed}
        return not bases.isdisjoint(_IDENTIFIER.findall(shard_text(self.shards[graph])))


def read_local(out: Path) -> Local:
    """A build, opened for loading.

    Raises:
        OutputError: a piece of it is missing or damaged.
    """
    return local_of(open_store(out / "store"), _links(out / LINKS_FILE), out)


def local_of(store: ox.Store, links: Sequence[ox.Triple], out: Path) -> Local:
    """A build from its store, its links, and the folder that holds its shards."""
    shards = quad_shards(out)
    edges = store.quads_for_pattern(None, None, None, DERIVED)
    derived, linked = frozenset(lines_of(quad.triple for quad in edges)), frozenset(lines_of(links))

    @functools.cache
    def entities() -> frozenset[str]:
        return frozenset(
            line for path in shards.values() for line in _lines_in(shard_text(path), ENTITIES.value)
        )

    shared: dict[str, Callable[[], frozenset[str]]] = {
        ENTITIES.value: entities,
        DERIVED.value: lambda: derived,
        LINKS.value: lambda: linked,
    }
    return Local(store, shards, shared, renamed_in(links))


def quad_shards(out: Path) -> dict[str, Path]:
    """The files of quads of a build by the graph that each is about, in the order of their names.

    Raises:
        OutputError: there is none; no build is without.
    """
    files = [path for ending in _ENDINGS for path in (out / "shards").glob(f"*{ending}")]
    if not files:
        raise OutputError(f"{out / 'shards'} is missing, empty or cannot be read: build {out} again.")
    found = {iri("graph/" + path.name.partition(".")[0]): path for path in files}
    return dict(sorted(found.items()))


def shard_text(path: Path) -> str:
    """The N-Quads of a shard, packed or not.

    Raises:
        OutputError: it cannot be read.
    """
    try:
        data = path.read_bytes()
        return (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
    except (OSError, EOFError, zlib.error, UnicodeDecodeError) as error:
        raise OutputError(_damaged(path, error)) from error


def renamed_in(links: Iterable[ox.Triple]) -> frozenset[ox.NamedNode]:
    """The nodes of `graph/links` that read otherwise in the merged view, and what they read as."""
    return frozenset(
        node
        for triple in links
        if triple.predicate.value in _RENAMING
        for node in (triple.subject, triple.object)
        if isinstance(node, ox.NamedNode)
    )


def occurrences(subjects: Iterable[ox.NamedNode], graph: str) -> set[ox.NamedNode]:
    """What the claims among some subjects may be called in the merged view, as one document makes them."""
    document = graph.rpartition("/")[2]
    return {ox.NamedNode(f"{node.value}@{document}") for node in subjects if node.value.startswith(_CLAIM)}


def _graph_of(document: str) -> str:
    return iri("graph/" + document.removeprefix("doc/"))


def _lines_in(text: str, graph: str) -> Iterator[str]:
    """The lines of N-Quads that stand in a graph, without its name. Literals may hold all but a line feed."""
    end = f" <{graph}> ."
    return (line.removesuffix(end) + " ." for line in text.split("\n") if line.endswith(end))


def _links(path: Path) -> list[ox.Triple]:
    try:
        return [quad.triple for quad in ox.parse(path=str(path), format=ox.RdfFormat.N_QUADS)]
    except (OSError, SyntaxError) as error:
        raise OutputError(_damaged(path, error)) from error


def _digest(*groups: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for line in sorted({line for group in groups for line in group}):
        digest.update(line.encode() + b"\n")
    return digest.hexdigest()


def _damaged(path: Path, error: Exception) -> str:
    return f"{path} is damaged ({error}): build {path.parent} again."
