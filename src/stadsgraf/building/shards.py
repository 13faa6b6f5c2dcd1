"""What is kept of a paper, and its files.

    texts/{sha256}.txt       the text that all offsets refer to
    texts/{doc}.words.json   where its words stand on the pages, if that is known
    pages/{doc}.zip          pictures of its pages, if it has any (`building.pictures` makes them)
    shards/{doc}.nq.gz       its graph as sorted N-Quads, which bulk loaders take as they are
    shards/{doc}.json.gz     claims, entities and issues, and the key that they were made under
    shards/{doc}.jsonl.gz    what became of its sentences

A paper that takes too long or too much memory, or in which a rule fails, is set aside with an issue.
"""

import gzip
import hashlib
import time
import zlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from stadsgraf.building.limits import TookTooLong, limited, seconds_for
from stadsgraf.coverage.stored import counted, encoded
from stadsgraf.graph.emit import sorted_lines, statements
from stadsgraf.issues import Issue, Severity
from stadsgraf.model import Document, Resolved
from stadsgraf.pictures import archive_of, are_whole
from stadsgraf.pipeline import process
from stadsgraf.read.places import words_file
from stadsgraf.stored import QUADS, RECORD, SENTENCES, unpacked, with_text
from stadsgraf.validate.document import check_emitted
from stadsgraf.validate.findings import Finding, ordered

_LEVEL = 3
"""Of gzip: a third of the time of the customary 6, and a tenth more on the disk."""


class Shard(msgspec.Struct, frozen=True):
    """What a paper gave.

    Attributes:
        key: names all that it was made of (`changes.key_of`).
        resolved: its claims and entities.
        sentences: how many it has, by what became of them.
        issues: what is missing or doubtful in it.
        findings: what validation found in it.
        focus_nodes: how many nodes each shape looked at.
        pictures: its pages that have a picture.
    """

    key: str
    resolved: Resolved
    sentences: Mapping[str, int]
    issues: tuple[Issue, ...]
    findings: tuple[Finding, ...]
    focus_nodes: Mapping[str, int]
    pictures: tuple[int, ...] = ()


class Task(msgspec.Struct, frozen=True):
    """A paper to process.

    Attributes:
        document: the paper.
        key: the key of its shard.
        issues: what reading it met.
        pictures: its pages that have a picture.
    """

    document: Document
    key: str
    issues: tuple[Issue, ...]
    pictures: tuple[int, ...] = ()


class Made(msgspec.Struct, frozen=True):
    """What came of a paper.

    Attributes:
        document: its identifier.
        files: name below the output folder, and content; none where the paper is left out.
        seconds: processor time by stage.
        issues: why it is left out.
        shared: the name under which the contents lie in a shared place; empty where they are here.
    """

    document: str
    files: Mapping[str, bytes] = {}
    seconds: Mapping[str, float] = {}
    issues: tuple[Issue, ...] = ()
    shared: str = ""


def name_of(document: str) -> str:
    """The name that the files of a document's shard have, without ending."""
    return document.removeprefix("doc/")


def make(task: Task | Made) -> Made:
    """The files of a paper. Pure, and safe to run anywhere: the same paper gives the same bytes.

    Args:
        task: the paper; one that could not even be read comes back as it is.
    """
    if isinstance(task, Made):
        return task
    try:
        with limited(seconds_for(task.document)):
            return _made(task)
    except TookTooLong:
        reason = f"It was not read within {seconds_for(task.document):.0f} seconds"
    except MemoryError:
        reason = "It takes more memory than there is"
    except Exception as error:  # noqa: BLE001  # a fault of one rule must not cost the other papers theirs
        reason = f"A rule failed on it ({_where(error)}), which is a fault of stadsgraf: please report it"
    return set_aside(task, reason)


def set_aside(
    task: Task | Made, reason: str = "It stopped the process that read it, likely for want of memory"
) -> Made:
    """What is left of a paper that cannot be processed: the issue that says so."""
    if isinstance(task, Made):
        return task
    message = f"{reason}. The paper is left out; split it, or give it to a build of its own."
    issue = Issue(task.document.name, "process", "set-aside", Severity.ERROR, message)
    return Made(task.document.id, issues=(*task.issues, issue))


def _where(error: Exception) -> str:
    """An error with the place where it was raised."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace is not None else "?"
    return f"{type(error).__name__} at {place}"


def _made(task: Task) -> Made:
    from stadsgraf.building.ready import TOOLS

    watch = _Watch()
    document = task.document
    done = process(document, TOOLS, watch.mark)
    issues = (*task.issues, *_doubts(done.resolved))
    sentences = counted(done.coverage, done.sentences)
    said = statements(done.resolved)
    nquads = sorted_lines(said).encode()
    watch.mark("emit")
    text = document.text.encode()
    found, counts = check_emitted(said, {document.sha256: text}.get)
    nodes = dict(sorted(counts.items()))
    shard = Shard(task.key, done.resolved, sentences, issues, ordered(set(found)), nodes, task.pictures)
    watch.mark("validate")
    name = name_of(document.id)
    files = {
        f"texts/{document.sha256}.txt": text,
        f"shards/{name}.{QUADS}": _packed(nquads),
        f"shards/{name}.{RECORD}": _packed(encode(shard)),
        f"shards/{name}.{SENTENCES}": _packed(encoded(done.coverage)),
    }
    if document.words.packed:
        files[f"texts/{name}.words.json"] = words_file(document)
    watch.mark("pack")
    return Made(document.id, files, watch.seconds)


def _packed(content: bytes) -> bytes:
    return gzip.compress(content, _LEVEL, mtime=0)


class _Watch:
    """Processor seconds by stage."""

    def __init__(self) -> None:
        self._last = time.process_time()
        self.seconds: dict[str, float] = {}

    def mark(self, stage: str) -> None:
        now = time.process_time()
        self.seconds[stage] = now - self._last
        self._last = now


def _doubts(resolved: Resolved) -> tuple[Issue, ...]:
    name, found = resolved.document.name, []
    if not resolved.claims:
        message = "The rules found nothing to claim in this paper."
        found.append(Issue(name, "extract", "no-claims", Severity.INFO, message))
    if not resolved.complete:
        message = (
            "The text breaks off in mid-sentence: what follows is missing, and its absence says nothing."
        )
        found.append(Issue(name, "annotate", "text-incomplete", Severity.WARNING, message))
    return tuple(found)


def encode(shard: Shard) -> bytes:
    """A shard as JSON, without the text and the places of its words, which are kept in `texts/`."""
    words = msgspec.structs.replace(shard.resolved.document.words, packed=b"")
    document = msgspec.structs.replace(shard.resolved.document, text="", words=words)
    bare = msgspec.structs.replace(shard, resolved=msgspec.structs.replace(shard.resolved, document=document))
    return msgspec.json.encode(bare, order="deterministic") + b"\n"


def decoded(record: bytes) -> Shard:
    """The shard that `encode` wrote, without its text.

    Raises:
        msgspec.DecodeError: it is none.
    """
    return msgspec.json.decode(record, type=Shard)


def shard_of(made: Made) -> Shard:
    """The shard that was made of a paper, but for places of words."""
    files = made.files
    shard = decoded(gzip.decompress(files[f"shards/{name_of(made.document)}.{RECORD}"]))
    text = files[f"texts/{shard.resolved.document.sha256}.txt"].decode()
    return msgspec.structs.replace(shard, resolved=with_text(shard.resolved, text))


def record_in(folder: Path, document: str) -> Shard | None:
    """The shard of a document in an output folder, but for its text; None where it cannot be read."""
    try:
        record = unpacked(folder / "shards" / f"{name_of(document)}.{RECORD}")
        return decoded(record)
    except (OSError, EOFError, zlib.error, msgspec.DecodeError):
        return None


def kept_in(folder: Path, document: str) -> Shard | None:
    """The shard of a document in an output folder, but for places of words; None where it is damaged."""
    shard = record_in(folder, document)
    if shard is None:
        return None
    bare = shard.resolved.document
    try:
        text = (folder / "texts" / f"{bare.sha256}.txt").read_bytes()
        for ending in (QUADS, SENTENCES):
            unpacked(folder / "shards" / f"{name_of(document)}.{ending}")
    except (OSError, EOFError, zlib.error):
        return None
    if hashlib.sha256(text).hexdigest() != bare.sha256:
        return None
    if shard.pictures and not are_whole(folder / archive_of(name_of(document)), shard.pictures):
        return None
    return msgspec.structs.replace(shard, resolved=with_text(shard.resolved, text.decode()))


def files_of(shard: Shard, folder: Path) -> list[str]:
    """Names below an output folder of all files of a shard in it."""
    document = shard.resolved.document
    name = name_of(document.id)
    names = [f"texts/{document.sha256}.txt", *(f"shards/{name}.{end}" for end in (QUADS, RECORD, SENTENCES))]
    places = f"texts/{name}.words.json"
    if document.recognised or (folder / places).exists():
        names.append(places)
    if shard.pictures:
        names.append(archive_of(name))
    return names
