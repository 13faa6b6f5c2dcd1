"""The answers of a build as files: path below `data/` and content.

The explorer's `source/files.ts` reads them. Things and claims lie together in some files by a hash of their
identifiers: a file for each would be too many for a web host, one file of all too large for a reader.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby

import msgspec
import pyoxigraph as ox

from stadsgraf import __version__
from stadsgraf import vocabulary as v
from stadsgraf.errors import OutputError
from stadsgraf.pictures import PAGES, archive_of, picture_name, read_picture
from stadsgraf.query.evidence import Graph
from stadsgraf.query.formats import Lang
from stadsgraf.query.header import Kind
from stadsgraf.query.parameters import CLASSES
from stadsgraf.query.terms import GRAPH, TYPE, sg, short_id, subjects
from stadsgraf.read import Tell
from stadsgraf.search.names import PAPER, Called, names_of
from stadsgraf.serve import lines, overview, papers
from stadsgraf.serve.built import Built
from stadsgraf.serve.facts import statement, thing
from stadsgraf.serve.quality import SHOWN, quality
from stadsgraf.serve.reply import as_json
from stadsgraf.serve.sheets import name_of, record_in
from stadsgraf.vocabulary import EntityType

_LANGS: tuple[Lang, ...] = ("en", "sv")
_CLAIMS, _THINGS = 40, 10
"""How many lie in one file, so that it has some 50 kB: a thing has many facts."""

NODES = 5_000
"""Things of the network that a browser draws."""

_EVERY = 10_000_000
"""More papers, or findings of a kind, than any build has."""


class Name(msgspec.Struct, frozen=True):
    """What can be searched for: a thing or a paper, what else it is called, and how many papers name it."""

    id: str
    label: str
    kind: str
    names: tuple[str, ...]
    papers: int


class Shards(msgspec.Struct, frozen=True):
    """In how many files the things and the claims lie."""

    entity: int
    claim: int


class Site(msgspec.Struct, frozen=True):
    """What the explorer reads first.

    Attributes:
        version: of stadsgraf.
        summary: how much the build holds.
        shards: how many files there are of things and claims.
        graph: bytes of the packed graph that SPARQL is asked of; None where it is not there.
        kinds: what things a parameter of each kind may stand for.
        moved: what stands for an identifier, where somebody judged two to be one.
    """

    version: str
    summary: overview.Counts
    shards: Shards
    graph: int | None
    kinds: dict[str, tuple[str, ...]]
    moved: dict[str, str]


Files = Iterator[tuple[str, bytes]]
"""Paths and contents, in a fixed order."""

_Page = Callable[[ox.NamedNode], object]


def contents(built: Built, tell: Tell, graph: int | None) -> Files:
    """All answers of a build.

    Args:
        built: the build.
        tell: is told how far the work is.
        graph: bytes of the packed graph, where one lies beside the files.
    """
    things, claims = _things(built.store), _claims(built.store)
    listed = papers.papers(built.search, _EVERY, 0).papers
    yield from _heads(built, lines.whole(built, NODES), _names(built), listed, (things, claims), graph)
    total, done = len(_LANGS) * (len(things) + len(claims) + len(listed)), 0
    for lang in _LANGS:
        pages = (
            *_sharded(f"{lang}/entity", things, _THINGS, partial(thing, built.graph, lang=lang)),
            *_sharded(f"{lang}/claim", claims, _CLAIMS, partial(statement, built, lang=lang)),
            *_papers(built, listed, lang),
        )
        for page in pages:
            yield page.path, page.content()
            done += page.holds
            tell("pages", done, total)


def pictures(built: Built) -> Files:
    """The pictures of pages that the papers of a build list."""
    for paper in papers.papers(built.search, _EVERY, 0).papers:
        name = name_of(paper.id)
        for page in record_in(built.folder, paper.id).pictures:
            picture = read_picture(built.folder, name, page)
            if picture is None:
                raise OutputError(f"{archive_of(name)} lacks the picture of page {page}: build again.")
            yield f"{PAGES}/{name}/{picture_name(page)}", picture


def excerpt(built: Built, most: int) -> Files:
    """The network and what its lines say, where all answers would be too much for one file.

    Args:
        built: the build.
        most: how many things of the network are kept, those with most lines first.
    """
    network = lines.whole(built, most)
    things = [ox.NamedNode(v.BASE + node.id) for node in network.nodes]
    claims = [ox.NamedNode(v.BASE + one) for one in sorted({edge.claim for edge in network.edges})]
    kept = {node.id for node in network.nodes}
    names = [name for name in _names(built) if name.id in kept]
    yield from _heads(built, network, names, (), (things, claims), None)
    for lang in _LANGS:
        for page in _sharded(f"{lang}/claim", claims, _CLAIMS, partial(statement, built, lang=lang)):
            yield page.path, page.content()


class _Pages(msgspec.Struct, frozen=True):
    """A file of pages: where it lies, how many it holds, and what makes it."""

    path: str
    holds: int
    content: Callable[[], bytes]


def _sharded(folder: str, nodes: Sequence[ox.NamedNode], most: int, page: _Page) -> Iterator[_Pages]:
    """Pages by their identifiers, spread over files of some `most` each."""
    count = _files(nodes, most)
    shards: defaultdict[int, list[ox.NamedNode]] = defaultdict(list)
    for node in nodes:
        shards[shard_of(short_id(node), count)].append(node)
    for number, some in sorted(shards.items()):
        yield _Pages(f"{folder}/{number}.json", len(some), partial(_shard, some, page))


def _shard(nodes: Sequence[ox.NamedNode], page: _Page) -> bytes:
    return _json({short_id(node): page(node) for node in nodes})


def _papers(built: Built, listed: Sequence[papers.Paper], lang: Lang) -> Iterator[_Pages]:
    for paper in listed:
        path = f"{lang}/paper/{paper.id.removeprefix('text/')}.json"
        yield _Pages(path, 1, partial(_paper, built, paper.id, lang))


def _paper(built: Built, identifier: str, lang: Lang) -> bytes:
    return _json(papers.page(built, ox.NamedNode(v.BASE + identifier), lang))


def _heads(
    built: Built,
    network: lines.Network,
    names: Sequence[Name],
    listed: Sequence[papers.Paper],
    sharded: tuple[Sequence[ox.NamedNode], Sequence[ox.NamedNode]],
    graph: int | None,
) -> Files:
    """The files that hold something of the whole."""
    things, claims = sharded
    site = Site(
        version=__version__,
        summary=overview.counts(built.folder),
        shards=Shards(_files(things, _THINGS), _files(claims, _CLAIMS)),
        graph=graph,
        kinds={kind: CLASSES.get(kind, ()) for kind in Kind} | {Kind.DOCUMENT: (PAPER,)},
        moved=_moved(built.store),
    )
    yield "site.json", _json(site)
    yield "questions.json", _json(overview.offers(built.questions))
    yield "names.json", _json(names)
    yield "papers.json", _json(listed)
    yield "network.json", _json(network)
    yield from _quality(built)


def _quality(built: Built) -> Files:
    """What a server gives of all kinds of findings, and all of each kind of which that is not all."""
    shown = quality(built, "", SHOWN, 0)
    yield "quality.json", _json(shown)
    totals = [(kind.code, kind.total) for kind in shown.findings]
    totals += [(kind.code, kind.total) for kind in shown.issues]
    more = {code for code, total in totals if total > SHOWN}
    for code in sorted(more):
        yield f"quality/{code}.json", _json(quality(built, code, _EVERY, 0))


def _things(store: ox.Store) -> list[ox.NamedNode]:
    """All that has a page of its own, by identifier."""
    classes = (ox.NamedNode(v.entity_class_iri(kind)) for kind in EntityType)
    return sorted({node for one in classes for node in subjects(store, TYPE, one)}, key=_iri)


def _claims(store: ox.Store) -> list[ox.NamedNode]:
    return sorted(subjects(store, TYPE, sg("Claim")), key=_iri)


def _iri(node: ox.NamedNode) -> str:
    return node.value


def _names(built: Built) -> list[Name]:
    """Names of things and papers, by identifier."""
    rows = groupby(names_of(built.search), key=lambda row: row.id)
    return [_named(built.graph, list(some)) for _, some in rows]


def _named(graph: Graph, rows: Sequence[Called]) -> Name:
    one, label = rows[0], graph.label(ox.NamedNode(v.BASE + rows[0].id))
    also = {row.written for row in rows} - {label}
    return Name(one.id, label, one.kind, tuple(sorted(also)), one.papers)


def _moved(store: ox.Store) -> dict[str, str]:
    found = store.quads_for_pattern(None, sg("mergedInto"), None, GRAPH)
    pairs = ((quad.subject, quad.object) for quad in found)
    return {
        short_id(one): short_id(other)
        for one, other in pairs
        if isinstance(one, ox.NamedNode) and isinstance(other, ox.NamedNode)
    }


def _files(nodes: Sequence[ox.NamedNode], most: int) -> int:
    return max(1, math.ceil(len(nodes) / most))


def shard_of(identifier: str, count: int) -> int:
    """Which of some files holds an identifier: FNV-1a of 32 bits, as in `web/src/network/places.ts`.

    http://www.isthe.com/chongo/tech/comp/fnv/
    """
    value = 0x811C9DC5
    for char in identifier:
        value = (value ^ ord(char)) * 0x01000193 & 0xFFFFFFFF
    return value % count


def _json(value: object) -> bytes:
    return as_json(value).content
