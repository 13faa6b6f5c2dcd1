"""The same on Virtuoso, whose default graph is the union and which writes some values in its own way."""

import shutil
import subprocess
from pathlib import Path
from typing import Literal

import pyoxigraph as ox
import pytest

from stadsgraf.errors import OutputError
from stadsgraf.ids import iri
from stadsgraf.query.ask import ask as ask_folder
from stadsgraf.query.header import load as questions
from stadsgraf.query.sparql import run
from stadsgraf.remote.asking import ask, query
from stadsgraf.remote.endpoints import endpoints
from stadsgraf.remote.load import Loaded, load
from stadsgraf.remote.local import quad_shards, read_local
from stadsgraf.remote.wire import Wire
from stadsgraf.vocabulary import BASE
from tests.query.graphs import QUESTIONS, seeds
from tests.remote.folders import Made, held, wanted, written
from tests.remote.servers import VIRTUOSO, emptied, virtuoso
from tests.remote.test_asking import CASES
from tests.remote.test_load import HOSTILE, killed, quiet, says

pytestmark = pytest.mark.slow


def test_load_increment_and_kill(
    out: Path, later: Path, virtuoso_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = emptied(virtuoso_address)
    papers = load(out, store, quiet).new
    assert held(store) == wanted(out)
    assert load(out, store, quiet) == Loaded(new=0, changed=0, removed=0, unchanged=papers)
    after = 3
    while killed(monkeypatch, read_local(later), store, after):
        load(later, store, quiet)
        assert held(store) == wanted(later)
        load(out, store, quiet)
        assert held(store) == wanted(out)
        after += 6
    assert after > 20


def test_hostile_values_survive(virtuoso_address: str, tmp_path: Path) -> None:
    store = emptied(virtuoso_address)
    told = tuple(says(f"c{number}", text) for number, text in enumerate(HOSTILE))
    load(written(Made({"aa": told}, {"aa": (says("network/n", "x"),)}), tmp_path / "first"), store, quiet)
    assert held(store) == wanted(tmp_path / "first")
    load(written(Made({"aa": (*told[1:], says("c0", "other"))}), tmp_path / "next"), store, quiet)
    assert held(store) == wanted(tmp_path / "next")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_question_but_one_has_the_answer_of_the_folder(
    virtuoso_address: str, lang: Literal["sv", "en"]
) -> None:
    """Virtuoso 7 keeps durations as numbers: a query that reads years from one finds none."""
    store = emptied(virtuoso_address)
    with Wire(store) as wire:
        default = seeds().quads_for_pattern(None, None, None, ox.DefaultGraph())
        wire.put(store.merged, [f"{quad.triple} ." for quad in default])
    known = {question.name: question for question in questions(QUESTIONS)}
    differs = {
        name
        for name, params in CASES
        if ask(store, known[name], params, lang) != ask_folder(seeds(), known[name], params, lang)
    }
    assert differs == {"costs"}
    for text in ("ASK { ?c a sg:Claim }", "ASK { ?c a sg:Nothing }", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"):
        assert query(store, text) == run(seeds(), text)


def test_limit_of_rows_is_told(tmp_path: Path) -> None:
    """Virtuoso cuts answers, and even whole graphs, without a word in them."""
    if VIRTUOSO is None:
        pytest.skip("virtuoso-t is not installed: apt-get install virtuoso-opensource")
    out = written(Made({"aa": tuple(says(f"c{n}", "x") for n in range(300))}), tmp_path / "out")
    folder = tmp_path / "server"
    folder.mkdir()
    with virtuoso(folder, rows=100) as (address, _):
        store = endpoints(address, {})
        load(out, store, quiet)
        with pytest.raises(OutputError, match="no more than 100 rows"):
            query(store, "SELECT * { ?s ?p ?o }")
        changed = written(Made({"aa": (says("c", "x"),)}), tmp_path / "changed")
        with pytest.raises(OutputError, match="of the 300 triples of a graph"):
            load(changed, store, quiet)


def test_bulk_loader_takes_the_shards_as_they_are(out: Path, tmp_path: Path) -> None:
    """The commands of docs/stores.md."""
    isql = shutil.which("isql-vt") or shutil.which("isql")
    if VIRTUOSO is None or isql is None:
        pytest.skip("virtuoso-t is not installed: apt-get install virtuoso-opensource")
    folder = tmp_path / "server"
    folder.mkdir()
    shutil.copytree(out / "shards", tmp_path / "shards")
    with virtuoso(folder) as (address, sql):
        script = (
            f"ld_dir('{tmp_path / 'shards'}', '*.nq*', '{BASE}graph/unnamed'); rdf_loader_run(); checkpoint;"
        )
        done = subprocess.run(
            [isql, str(sql), "dba", "dba", f"exec={script}"], capture_output=True, text=True, check=True
        )
        assert "Error" not in done.stdout + done.stderr
        faults = "exec=select ll_file, ll_error from DB.DBA.load_list where ll_error is not null;"
        told = subprocess.run(
            [isql, str(sql), "dba", "dba", faults], capture_output=True, text=True, check=True
        )
        assert "0 Rows." in told.stdout
        expected = wanted(out)
        with Wire(endpoints(address, {})) as wire:
            for graph in (*quad_shards(out), iri("graph/entities")):
                assert {f"{triple} ." for triple in wire.graph(graph)} == expected[graph]
