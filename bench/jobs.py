"""The jobs that are not a command of the program, each for a process of its own.

    python -m bench.jobs NAME FOLDER OUT [--papers N] [--kind clean|scanned]

Prints the stages and counts of `bench.record.Job` as JSON. What is loaded once, such as registers, patterns
or a language, is loaded on papers of another corpus before anything is timed.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec
import pyoxigraph as ox
import rdflib

from bench.clock import Stopwatch
from bench.corpus import paper
from bench.corpus.genres import GENRES
from bench.naive import naive_graph, ontology, shapes
from bench.questions import against_rdflib, ask_all
from bench.record import QuestionCost
from stadsgraf.graph.emit import emit, sorted_nquads
from stadsgraf.graph.store import open_store
from stadsgraf.model import Document, Resolved
from stadsgraf.pipeline import Tools, process, tools
from stadsgraf.query.evidence import texts_of
from stadsgraf.quotes import kept_texts
from stadsgraf.read import read_path

SHARDS = "sample.nq"
"""What `claims` leaves in its output folder: the shards of its papers, one after the other."""


class Done(msgspec.Struct, frozen=True):
    """What a job prints; see `bench.record.Job`."""

    stages: dict[str, float] = {}
    counts: dict[str, int] = {}
    questions: tuple[QuestionCost, ...] = ()


def claims(papers: Sequence[Path], out: Path) -> Done:
    """From path to shard, on one core: reading, then claims, then sorted N-Quads."""
    watch, worker = Stopwatch(), _warm_tools()
    made = quads = 0
    with (out / SHARDS).open("w", encoding="utf-8", newline="\n") as stream:
        for path in papers:
            resolved = _resolved(path, worker, watch)
            with watch.timed("emit"):
                shard = sorted_nquads(emit(resolved))
            stream.write(shard)
            made += len(resolved.claims)
            quads += shard.count("\n")
    return Done(watch.seconds, {"claims": made, "quads": quads})


def naive(papers: Sequence[Path], out: Path) -> Done:
    """The same claims, and from there rdflib and pySHACL; see `bench.naive`."""
    watch, worker = Stopwatch(), _warm_tools()
    results = [_resolved(path, worker, watch) for path in papers]
    made = naive_graph((quad for item in results for quad in emit(item)), out, watch)
    counts = {"claims": sum(len(item.claims) for item in results), "quads": made.quads, **made.results}
    return Done(watch.seconds, counts)


def tokens(papers: Sequence[Path], _: Path) -> Done:
    """The blank Swedish pipeline of spaCy, which only tokenizes, on the same papers."""
    import spacy

    watch, blank = Stopwatch(), spacy.blank("sv")
    for text in _other_papers():
        blank(text)
    texts = [path.read_text("utf-8") for path in papers]
    with watch.timed("tokens"):
        count = sum(len(blank(text)) for text in texts)
    return Done(watch.seconds, {"tokens": count})


def load_oxigraph(_: Sequence[Path], out: Path) -> Done:
    """Shards into Oxigraph's store on the disk."""
    watch = Stopwatch()
    with watch.timed("load"):
        store = ox.Store(str(out / "store"))
        store.bulk_load(path=str(out / SHARDS), format=ox.RdfFormat.N_QUADS)
        store.flush()
    return Done(watch.seconds, {"quads": len(store)})


def load_rdflib(_: Sequence[Path], out: Path) -> Done:
    """The same shards into an rdflib dataset in memory."""
    watch, dataset = Stopwatch(), rdflib.Dataset()
    with watch.timed("load"):
        dataset.parse(out / SHARDS, format="nquads")
    return Done(watch.seconds, {"quads": sum(1 for _ in dataset.quads())})


def shacl_rudof(_: Sequence[Path], out: Path) -> Done:
    """Validation with pyrudof: the graph and the shapes that pySHACL gets in `naive`, loading apart."""
    from pyrudof import RDFFormat, Rudof, RudofConfig

    watch, rudof = Stopwatch(), Rudof(RudofConfig())
    graph = rdflib.Graph().parse(out / "graph.ttl") + ontology()
    with watch.timed("load"):
        rudof.read_data(graph.serialize(format="nt"), format=RDFFormat.NTriples)
    rudof.read_shacl(shapes().serialize(format="turtle"))
    with watch.timed("validate"):
        report = rudof.validate_shacl()
    return Done(watch.seconds, {"results": len(report)})


def questions(_: Sequence[Path], out: Path) -> Done:
    """Every question on the store of a build."""
    store = open_store(out / "store")
    return Done(questions=tuple(ask_all(store, texts_of(store, kept_texts(out)))))


def questions_rdflib(_: Sequence[Path], out: Path) -> Done:
    """The queries of all questions, of Oxigraph and of rdflib, on the store of a small build."""
    seconds, rows = against_rdflib(open_store(out / "store"))
    return Done(seconds, {"rows": rows})


JOBS: dict[str, Callable[[Sequence[Path], Path], Done]] = {
    "claims": claims,
    "naive": naive,
    "tokens": tokens,
    "load-oxigraph": load_oxigraph,
    "load-rdflib": load_rdflib,
    "shacl-rudof": shacl_rudof,
    "questions": questions,
    "questions-rdflib": questions_rdflib,
}


def _warm_tools() -> Tools:
    worker = tools()
    for text in _other_papers():
        process(Document("doc/0", "", ("other.txt",), "text/plain", "utf-8", text, ()), worker)
    return worker


def _other_papers() -> Iterable[str]:
    """A paper of each genre, clean and scanned, of a corpus that is not measured."""
    return (paper(-1, number) for number in range(2 * len(GENRES)))


def _resolved(path: Path, worker: Tools, watch: Stopwatch) -> Resolved:
    with watch.timed("read"):
        document = read_path(path).document
    if document is None:
        raise TypeError(f"{path} cannot be read")
    with watch.timed("claims"):
        return process(document, worker).resolved


def papers_of(folder: Path, count: int, kind: str = "") -> list[Path]:
    """The first papers of a corpus, of one kind or of both."""
    return sorted(folder.rglob(f"*{kind}.txt"))[:count]


def main(arguments: Sequence[str] | None = None) -> None:
    """Do one job and print what came of it."""
    parser = argparse.ArgumentParser(prog="python -m bench.jobs", description="Do one job of the benchmark.")
    parser.add_argument("name", choices=JOBS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--papers", type=int, default=0)
    parser.add_argument("--kind", default="")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    done = JOBS[options.name](papers_of(options.folder, options.papers, options.kind), options.out)
    sys.stdout.write(msgspec.json.encode(done).decode())


if __name__ == "__main__":
    main()
