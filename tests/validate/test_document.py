"""What one document's graph is checked for by itself, and that no other document changes it."""

import pickle
import random
from pathlib import Path

import pyoxigraph as ox
import pytest

from stadsgraf import vocabulary as v
from stadsgraf.config import ShaclEngine
from stadsgraf.graph.emit import emit, statements
from stadsgraf.pipeline import process, tools
from stadsgraf.read import read_path
from stadsgraf.validate.checks import LOCAL, every_check, run_check
from stadsgraf.validate.document import check_document, check_emitted
from stadsgraf.validate.findings import Finding
from stadsgraf.validate.local import check_local
from stadsgraf.validate.shacl import tables
from tests.validate.conftest import Build
from tests.validate.faults import with_faults
from tests.validate.test_engines import GRAPHS

DOCS = sorted((Path(__file__).parents[1] / "corpus" / "devset" / "docs").glob("*.txt"))


def _stored(quads: list[ox.Quad]) -> ox.Store:
    store = ox.Store()
    store.extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    return store


def _by_query(store: ox.Store) -> set[Finding]:
    return {found for check in every_check() if check.code in LOCAL for _, found in run_check(store, check)}


def test_local_checks_find_what_their_queries_find() -> None:
    """Left out are whole numbers of more than 64 bits, which Oxigraph does not compare."""
    found = 0
    for seed in range(150):
        rng = random.Random(seed)  # noqa: S311
        graph = [q for p in rng.sample(GRAPHS, 2) for q in ox.parse(path=p, format=ox.RdfFormat.TURTLE)]
        quads = [quad for quad in with_faults(graph, rng, 25) if "999999999999999999" not in str(quad.object)]
        store = _stored(quads)
        local = check_local(tables(store))  # as the store writes numbers
        assert local == _by_query(store)
        found += len(local)
    assert found > 150


@pytest.mark.parametrize(("end", "codes"), [(3, set()), (4, {"quote-length", "span-outside-text"})])
def test_a_span_may_end_with_the_text(end: int, codes: set[str]) -> None:
    turtle = f"""@prefix : <{v.OA}> . @prefix sg: <{v.NAMESPACE}> .
      :note :hasTarget :t . :t :hasSource :s ; :hasSelector :p , :q . :s sg:charLength 3 .
      :p :start 0 ; :end {end} . :q :exact "åäö" ."""
    quads = list(ox.parse(turtle, format=ox.RdfFormat.TURTLE))
    found = check_local(tables(quads))
    assert {one.code for one in found} == codes
    assert found == _by_query(_stored(quads))


def test_a_document_is_checked_for_all_of_it(build: Build) -> None:
    dropped = {v.NAMESPACE + "derivation"}
    quads = [quad for quad in build.quads if quad.predicate.value not in dropped]
    note = next(quad.subject for quad in quads if quad.predicate.value == v.OA + "hasBody")
    quads.append(ox.Quad(note, ox.NamedNode(v.NAMESPACE + "spelt"), ox.BlankNode("b")))
    texts = {sha256: content.replace(b"medlem", b"MEDLEM") for sha256, content in build.texts.items()}
    found, counts = check_document(quads, texts.get)
    assert {one.code for one in found} == {
        "annotation-derivation",
        "blank-node",
        "undeclared-term",
        "text-altered",
        "quote-not-in-text",
    }
    assert counts["Claim"] == 1
    unread, _ = check_document(quads, None)
    assert {one.code for one in found - unread} == {"text-altered", "quote-not-in-text"}


@pytest.mark.parametrize("engine", ShaclEngine)
def test_a_worker_can_send_the_outcome(build: Build, engine: ShaclEngine) -> None:
    outcome = check_document(iter(build.quads), build.texts.get, engine)
    assert pickle.loads(pickle.dumps(outcome)) == outcome  # noqa: S301


def _assert_local(paths: list[Path]) -> None:
    """Papers by themselves have the findings that they have together."""
    worker = tools()
    texts: dict[str, bytes] = {}
    graphs = []
    for path in paths:
        document = read_path(path).document
        assert document is not None
        texts[document.sha256] = document.text.encode()
        resolved = process(document, worker).resolved
        graphs.append(list(emit(resolved)))
        assert check_emitted(statements(resolved), texts.get) == check_document(graphs[-1], texts.get)
    alone = [check_document(graph, texts.get)[0] for graph in graphs]
    together, counts = check_document((quad for graph in graphs for quad in graph), texts.get)
    assert together == frozenset[Finding]().union(*alone)
    assert counts["Claim"] > 100


def test_three_papers_are_checked_alike_alone_and_together() -> None:
    _assert_local(DOCS[:3])


@pytest.mark.slow
def test_papers_are_checked_alike_alone_and_together() -> None:
    _assert_local(DOCS)
