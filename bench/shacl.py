"""What validation of the papers of a build costs with each engine. Run as

    python -m bench.shacl FOLDER_OF_BUILD --papers 50

It prints, for each engine, milliseconds of processor time for a paper of 2,000 quads, and how many results it
has. The rivals are pySHACL, with shapes flattened as `--shacl pyshacl` has them, and pyrudof (extra `bench`).
Shapes are loaded before; what an engine needs to take in the quads is part of its time. The compiled engine
is also timed with the audits of terms and quotes, which a build runs on the same index.
"""

import argparse
import gzip
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import pyoxigraph as ox

from stadsgraf.config import ShaclEngine
from stadsgraf.validate.document import check_document
from stadsgraf.validate.shapes import DATASET_RULES, check_shapes, shape_files

Quads = list[ox.Quad]
PAPER = 2000
"""Quads of the paper that figures are for."""


class Timed(msgspec.Struct, frozen=True):
    """What one engine took.

    Attributes:
        engine: its name.
        papers, quads: what it checked.
        milliseconds: processor time for a paper of 2,000 quads.
        results: how many things it found.
    """

    engine: str
    papers: int
    quads: int
    milliseconds: float
    results: int


def compare(build: Path, papers: int, slow: int = 10) -> list[Timed]:
    """Times each engine on the shards of a build.

    Args:
        build: the output folder.
        papers: how many shards, the first by name.
        slow: how many of these the rivals get, which take far longer.
    """
    shards = sorted((build / "shards").glob("*.nq*"))[:papers]
    graphs = [_quads(path) for path in shards]
    texts = {path.stem: path.read_bytes() for path in (build / "texts").glob("*.txt")}
    jobs: list[tuple[str, Callable[[Quads], int], Sequence[Quads]]] = [
        ("compiled", lambda quads: len(check_shapes(quads)[0]), graphs),
        ("compiled, terms and quotes", lambda quads: len(check_document(quads, texts.get)[0]), graphs),
        ("pyshacl", lambda quads: len(check_shapes(quads, ShaclEngine.PYSHACL)[0]), graphs[:slow]),
    ]
    rudof = _rudof()
    if rudof is not None:
        jobs.append(("pyrudof", rudof, graphs[:slow]))
    return [_timed(*job) for job in jobs]


def _quads(path: Path) -> Quads:
    packed = path.read_bytes()
    plain = gzip.decompress(packed) if path.suffix == ".gz" else packed
    return list(ox.parse(plain, format=ox.RdfFormat.N_QUADS))


def _timed(engine: str, job: Callable[[Quads], int], graphs: Sequence[Quads]) -> Timed:
    job(graphs[0])  # what is loaded once
    start = time.process_time()
    results = sum(job(quads) for quads in graphs)
    took = time.process_time() - start
    quads = sum(map(len, graphs))
    return Timed(engine, len(graphs), quads, 1000 * took * PAPER / quads, results)


def _rudof() -> Callable[[Quads], int] | None:
    """Validation by rudof, where it is installed; without the ontology, for papers give all their classes."""
    try:
        import pyrudof
    except ImportError:
        return None
    engine = pyrudof.Rudof(pyrudof.RudofConfig())
    rules = "".join(
        f"{quad.triple} .\n"
        for path in shape_files()
        if path.name != DATASET_RULES
        for quad in ox.parse(path=path, format=ox.RdfFormat.TURTLE, rename_blank_nodes=True)
    )
    engine.read_shacl(rules, format=pyrudof.ShaclFormat.NTriples)

    def job(quads: Quads) -> int:
        triples = "".join(f"{quad.triple} .\n" for quad in quads)
        engine.read_data(triples, format=pyrudof.RDFFormat.NTriples)
        return len(engine.validate_shacl())

    return job


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.shacl", description=__doc__.split("\n")[0])
    parser.add_argument("build", type=Path, help="output folder of a build")
    parser.add_argument("--papers", type=int, default=50)
    arguments = parser.parse_args()
    print(f"{'engine':28}{'papers':>8}{'quads':>10}{'ms a paper':>12}{'results':>9}")
    for one in compare(arguments.build, arguments.papers):
        print(f"{one.engine:28}{one.papers:8}{one.quads:10}{one.milliseconds:12.1f}{one.results:9}")


if __name__ == "__main__":
    main()
