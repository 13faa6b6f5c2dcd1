"""What stands of an earlier build, and what is known of the papers of this one.

A paper stands when the index of the earlier build has it under the same key and its files are those that were
written then: they get a second name in the new folder, and nothing of them is opened.  What a killed build
left, or one without an index, is opened and proved before it is taken up.
"""

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from stadsgraf.building.entries import Paper, Stat, entry_of, pieces_of
from stadsgraf.building.index import INDEX, Index, opened
from stadsgraf.building.lines import Spool
from stadsgraf.building.shards import Shard, files_of, kept_in
from stadsgraf.corpus import merge
from stadsgraf.graph.emit import text_id
from stadsgraf.search.base import SEARCH, Base, Text, taken_up
from stadsgraf.staging import left_in

_SPOOL = ".lines.sqlite"


class Kept(msgspec.Struct, frozen=True):
    """What is known of the papers of a build.

    Attributes:
        index: of all of them.
        spool: lines of `claims.jsonl` of those that are new.
        search: what all of them are searched by.
        old: folder of the earlier build that the others stand in; None where all are new.
        new: identifiers of the papers that are new, or were read anew.
        gone: of those that are gone, or were read anew, with the claims that they had.
        named: entities that one of these papers names.
    """

    index: Index
    spool: Spool
    search: Base
    old: Path | None
    new: set[str] = msgspec.field(default_factory=set)
    gone: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    named: set[str] = msgspec.field(default_factory=set)

    def has(self, document: str) -> bool:
        """Whether a paper is there already."""
        return self.index.paper(document) is not None


def begin(keys: Mapping[str, str], out: Path, folder: Path, *, anew: bool) -> Kept:
    """What of some papers need not be read, with its files in the folder of a new build.

    Args:
        keys: the key that the shard of each paper must have, by identifier of the document.
        out: folder of the earlier build.
        folder: of the new one.
        anew: whether what follows the papers is to be made anew.
    """
    (folder / "texts").mkdir()
    (folder / "shards").mkdir()
    kept = None if anew else _standing(keys, out, folder)
    if kept is None:
        for name in (INDEX, SEARCH):
            (folder / name).unlink(missing_ok=True)
        kept = Kept(Index(folder / INDEX), Spool(folder / _SPOOL), Base(folder / SEARCH), None)
    for document, key in keys.items():
        if not kept.has(document):
            _take_up(kept, document, key, (out, left_in(out)), folder)
    return kept


def take_in(kept: Kept, shard: Shard, folder: Path) -> None:
    """Takes in a paper whose files are in the folder of the new build."""
    document = shard.resolved.document
    files = {name: stat_of(folder / name) for name in files_of(shard, folder)}
    corpus = merge([shard.resolved])
    entry = entry_of(shard, corpus, files)
    kept.index.add(entry)
    kept.spool.add(pieces_of(document.id, corpus))
    kept.search.add(_searched(shard))
    if kept.old is not None:
        kept.new.add(document.id)
        kept.named.update(entity.id for entity in entry.entities)


def _standing(keys: Mapping[str, str], out: Path, folder: Path) -> Kept | None:
    """The papers that stand by the index of the earlier build; None where it is of no use."""
    if not (out / INDEX).exists():
        return None
    shutil.copyfile(out / INDEX, folder / INDEX)
    index = opened(folder / INDEX)
    if index is None:
        return None
    if SEARCH not in index.files() or not _unchanged(index.files(), out):
        index.close()
        return None
    shutil.copyfile(out / SEARCH, folder / SEARCH)
    search = taken_up(folder / SEARCH)
    if search is None:
        index.close()
        return None
    kept = Kept(index, Spool(folder / _SPOOL), search, out)
    stands = {
        paper.document
        for paper in index.papers()
        if keys.get(paper.document) == paper.key and _linked_all(paper, out, folder)
    }
    if stands and all(
        _let_go(kept, document, out) for document in index.documents() if document not in stands
    ):
        return kept
    index.close()
    kept.spool.close()
    kept.search.close()
    return None


def _let_go(kept: Kept, document: str, out: Path) -> bool:
    """Takes a paper out of the index; says whether its shard is whole, which says what it was."""
    shard = kept_in(out, document)
    if shard is None:
        return False
    entry = entry_of(shard, merge([shard.resolved]), {})
    kept.index.remove(entry)
    kept.search.remove(_searched(shard))
    kept.gone[document] = tuple(claim.id for claim in shard.resolved.claims)
    kept.named.update(entity.id for entity in entry.entities)
    return True


def _searched(shard: Shard) -> Text:
    """What a paper is searched by."""
    said = shard.resolved
    passages = [(piece.start, piece.end) for claim in said.claims for piece in claim.evidence]
    file, text = said.document.name, said.document.text
    return Text(text_id(said.document.id), file, text, len(said.claims), passages)


def _take_up(kept: Kept, document: str, key: str, places: Iterable[Path], folder: Path) -> None:
    """Takes in a paper whose shard lies somewhere, whole and under the right key."""
    for place in places:
        shard = kept_in(place, document)
        if shard is not None and shard.key == key:
            names = files_of(shard, place)
            if all(_linked(place / name, folder / name) for name in names):
                take_in(kept, shard, folder)
                return


def _linked_all(paper: Paper, old: Path, new: Path) -> bool:
    """Takes the files of a paper into another folder, if all are what was written."""
    return _unchanged(paper.files, old) and all(_linked(old / name, new / name) for name in paper.files)


def _unchanged(files: Mapping[str, Stat], folder: Path) -> bool:
    try:
        return all(stat_of(folder / name) == stat for name, stat in files.items())
    except OSError:
        return False


def stat_of(path: Path) -> Stat:
    """What tells whether a file is the one that was written.

    Raises:
        OSError: there is none.
    """
    stat = path.stat()
    return stat.st_size, stat.st_mtime_ns


def _linked(old: Path, new: Path) -> bool:
    """One file under two names, which costs no space; a copy where the file system knows no links."""
    new.parent.mkdir(exist_ok=True)
    try:
        os.link(old, new)
    except FileExistsError:  # two papers with one text
        return True
    except FileNotFoundError:
        return False
    except OSError:
        shutil.copy2(old, new)
    return True
