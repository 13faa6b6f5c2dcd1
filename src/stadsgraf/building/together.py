"""Store, findings and claims of the papers of a build: as they are, or what changed since the last one."""

import contextlib
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path

import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.building.index import INDEX, Index, opened
from stadsgraf.building.keeping import Kept
from stadsgraf.building.lines import Names, counted, merged_lines
from stadsgraf.building.shards import decoded, name_of
from stadsgraf.building.workers import in_threads
from stadsgraf.errors import OutputError
from stadsgraf.graph.changing import Papers, change, change_triples, remove_edges
from stadsgraf.graph.store import add_derived, copy_store, create_merged_store, create_store, triples_of
from stadsgraf.merged import View
from stadsgraf.model import Claim
from stadsgraf.query.derive import derived, reached
from stadsgraf.query.evidence import texts_of
from stadsgraf.quotes import kept_texts
from stadsgraf.resources import resource_folder
from stadsgraf.stored import LINKS_FILE, QUADS, RECORD, intact, shards_of, source_of
from stadsgraf.touched import kind_of
from stadsgraf.validate.checks import Check, dataset_checks, run_check
from stadsgraf.validate.findings import Finding
from stadsgraf.vocabulary import BASE

_MANY = 4
"""A store is changed in place while no more than one in so many of its papers changed."""

_OPEN = 64
"""Shards whose claims are held, for the labels of what they name."""

_CLAIM = BASE + "claim/"
_BODY = ox.NamedNode(v.OA + "hasBody")


def store_of(kept: Kept, folder: Path) -> tuple[ox.Store, frozenset[str] | None]:
    """The store of all papers, with their direct edges.

    Args:
        kept: the papers.
        folder: of the build, with shards and links.

    Returns:
        The store, and IRIs of all things of which a triple came or went; None where all is new.
    """
    changed = len(kept.new | kept.gone.keys())
    if kept.old is not None and changed * _MANY <= len(kept.index.documents()):
        try:
            store = copy_store(kept.old / "store", folder / "store")
            return store, _change(store, kept, kept.old, folder)
        except (OSError, RuntimeError, OutputError):  # damaged, or not what the index says: it is made anew
            shutil.rmtree(folder / "store", ignore_errors=True)
    return _whole(folder), None


def _whole(folder: Path) -> ox.Store:
    def texts() -> Iterator[bytes]:
        yield from (intact(shard) for shard in shards_of(folder, QUADS))
        yield (folder / LINKS_FILE).read_bytes()

    store = create_store(folder / "store", texts())
    _derive(store, folder, None)
    return store


def renamed_store(view: View, folder: Path) -> ox.Store:
    """The store of papers that read otherwise with the decisions."""
    source = source_of(folder)
    store = create_merged_store(folder / "store", view.quads(source.quads()))
    _derive(store, folder, None)
    return store


def _derive(store: ox.Store, folder: Path, claims: Iterable[str] | None) -> frozenset[str]:
    """Adds the edges that come from some claims, or from all; returns the things that they join."""
    text_of = texts_of(store, kept_texts(folder))
    edges = derived(store, resource_folder("queries") / "derive", text_of, claims)
    add_derived(store, edges)
    return frozenset(end.value for edge in edges for end in edge if isinstance(end, ox.NamedNode))


def _change(store: ox.Store, kept: Kept, old: Path, folder: Path) -> frozenset[str]:
    papers = Papers(
        gone={document: partial(_triples, old, document) for document in sorted(kept.gone)},
        fresh={document: partial(_triples, folder, document) for document in sorted(kept.new)},
        left=lru_cache(_OPEN)(partial(_quads, folder)),
        forms=kept.index.forms,
    )
    claims = reached(store, (BASE + claim for claims in kept.gone.values() for claim in claims))
    touched = change(store, papers)
    before, now = (triples_of((place / LINKS_FILE).read_bytes()) for place in (old, folder))
    touched |= change_triples(store, before, now)
    claims = reached(store, claims | {node for node in touched if kind_of(node) == "claim"})
    gone = remove_edges(store, claims)
    return touched | gone | _derive(store, folder, claims | gone)


def _triples(folder: Path, document: str) -> bytes:
    return triples_of(_quads(folder, document))


def _quads(folder: Path, document: str) -> bytes:
    return intact(folder / "shards" / f"{name_of(document)}.{QUADS}")


def check(store: ox.Store, index: Index, touched: frozenset[str] | None, threads: int) -> None:
    """Makes the checks over all papers; the index keeps what they find.

    Args:
        store: the papers.
        index: holds what the checks found in the last build.
        touched: things of which something changed; None where all is new.
        threads: how many checks to make at a time; the store answers them side by side.
    """

    def made(one: Check) -> tuple[str, frozenset[str] | None, set[tuple[str, Finding]]]:
        asked = touched if one.by else None
        return one.code, asked, run_check(store, one, asked)

    for code, asked, found in in_threads(made, dataset_checks(), threads):
        index.replace_findings(code, asked, found)


def write_claims(path: Path, kept: Kept, store: ox.Store, folder: Path) -> Counter[tuple[str, str]]:
    """Writes `claims.jsonl`; returns how many claims there are by class and modality."""
    names = Names(kept.index.label, lru_cache(_OPEN)(partial(_claims, folder)))
    counts: Counter[tuple[str, str]] = Counter()
    touched = {claim for claims in kept.gone.values() for claim in claims}
    touched |= _naming(store, _relabelled(kept))
    changed, varying = kept.new | kept.gone.keys(), kept.index.varying()
    with path.open("wb") as stream, _old_lines(kept) as old:
        lines = merged_lines(old, kept.spool.pieces(), changed, touched, varying, names)
        stream.writelines(counted(lines, counts))
    return counts


def _old_lines(kept: Kept) -> contextlib.AbstractContextManager[Iterable[bytes]]:
    return contextlib.nullcontext(()) if kept.old is None else (kept.old / "claims.jsonl").open("rb")


def _claims(folder: Path, document: str) -> Mapping[str, Claim]:
    record = intact(folder / "shards" / f"{name_of(document)}.{RECORD}")
    return {claim.id: claim for claim in decoded(record).resolved.claims}


def _relabelled(kept: Kept) -> set[str]:
    """Entities that most papers now call by another name than in the last build."""
    before = opened(kept.old / INDEX) if kept.old is not None else None
    if before is None:
        return set()
    found = {entity for entity in kept.named if before.label(entity) != kept.index.label(entity)}
    before.close()
    return found


def _naming(store: ox.Store, entities: Iterable[str]) -> set[str]:
    """Claims in whose lines the names of some entities stand: of themselves, or of what they are about."""
    waiting = [ox.NamedNode(BASE + entity) for entity in entities]
    found: set[str] = set()
    while waiting:
        node = waiting.pop()
        for quad in store.quads_for_pattern(None, None, node, ox.DefaultGraph()):
            assert isinstance(quad.subject, ox.NamedNode)  # the graph has no blank nodes
            claims = [quad.subject] if quad.subject.value.startswith(_CLAIM) else _bodies(store, quad.subject)
            for claim in claims:
                name = claim.value.removeprefix(BASE)
                if name not in found:
                    found.add(name)
                    waiting.append(claim)
    return found


def _bodies(store: ox.Store, note: ox.NamedNode) -> list[ox.NamedNode]:
    bodies = store.quads_for_pattern(note, _BODY, None, ox.DefaultGraph())
    return [quad.object for quad in bodies if isinstance(quad.object, ox.NamedNode)]
