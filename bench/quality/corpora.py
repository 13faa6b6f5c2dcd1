"""The papers with gold, and what the program reads in them."""

from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import msgspec

from stadsgraf.evaluate.score import Scored, score_quads
from stadsgraf.graph.emit import emit
from stadsgraf.ids import iri
from stadsgraf.model import Resolved
from stadsgraf.pipeline import Tools, process, tools
from stadsgraf.read import read_path

ROOT = Path(__file__).parents[2]
_CORPUS = ROOT / "tests" / "corpus"
_PROCESSES = 2


class Corpus(msgspec.Struct, frozen=True):
    """Papers with gold.

    Attributes:
        name: what it is called.
        texts: folder of the papers.
        gold: folder of their gold.
        scanned: whether the texts are as scanned.
        ocr: whether labels may differ by a letter in six.
    """

    name: str
    texts: Path
    gold: Path
    scanned: bool = False
    ocr: bool = False


CORPORA = (
    Corpus("seeds", ROOT / "seeds" / "documents", _CORPUS / "seeds" / "gold", scanned=True),
    *(
        Corpus(f"{name} {reading}", _CORPUS / name / folder, _CORPUS / name / "gold", scanned=ocr, ocr=ocr)
        for name in ("devset", "papers")
        for reading, folder, ocr in (("clean", "docs", False), ("scanned", "scanned", True))
    ),
)


class Outcome(msgspec.Struct, frozen=True):
    """What the program finds in a corpus.

    Attributes:
        corpus: the corpus.
        resolved: what each paper says, by its file name.
        scored: that compared with the gold.
    """

    corpus: Corpus
    resolved: dict[str, Resolved]
    scored: Scored

    def organisation(self, file: str) -> str:
        """Whose paper it is, by the gold."""
        return self.scored.papers[file].document.issuing_body or "unknown"

    def verdicts(self, file: str) -> dict[str, bool]:
        """By identifier of a claim whether it is right; one that is split into several, whether all are."""
        found: dict[str, bool] = {}
        for verdict in self.scored.scores[file].verdicts:
            found[verdict.node] = found.get(verdict.node, True) and verdict.right
        return {
            claim.id: found[iri(claim.id)] for claim in self.resolved[file].claims if iri(claim.id) in found
        }


def outcomes(corpora: Sequence[Corpus]) -> list[Outcome]:
    """Read and score corpora."""
    paths = [path for corpus in corpora for path in sorted(corpus.texts.iterdir())]
    read = dict(zip(paths, read_all(paths), strict=True))
    return [
        outcome(corpus, [resolved for path, resolved in read.items() if path.parent == corpus.texts])
        for corpus in corpora
    ]


def outcome(corpus: Corpus, resolved: Iterable[Resolved]) -> Outcome:
    """Score what the papers of a corpus say."""
    by_file = {item.document.name: item for item in resolved}
    quads = (quad for item in by_file.values() for quad in emit(item))
    return Outcome(corpus, by_file, score_quads(quads, corpus.gold, docs=corpus.texts, ocr=corpus.ocr))


def read_all(paths: Sequence[Path]) -> list[Resolved]:
    """What papers say, in the order of their paths."""
    with ProcessPoolExecutor(_PROCESSES, mp_context=get_context("spawn")) as pool:
        return list(pool.map(_read, paths, chunksize=4))


def _read(path: Path) -> Resolved:
    document = read_path(path).document
    if document is None:
        raise TypeError(f"{path} cannot be read")
    return process(document, _tools()).resolved


@cache
def _tools() -> Tools:
    return tools()
