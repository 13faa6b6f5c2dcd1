"""`stadsgraf.open`: a build as Python users meet it."""

import json
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pandas as pd
import polars as pl
import pyoxigraph as ox
import pytest
from rdflib import URIRef

import stadsgraf
from stadsgraf.errors import InputError, OutputError
from stadsgraf.frames import COLUMNS
from stadsgraf.opened import Build
from stadsgraf.stored import source_of
from stadsgraf.vocabulary import BASE, NAMESPACE
from tests.pipeline.builds import PAPERS, built

# rdflib's own calls, on a dataset whose default graph is the union.
pytestmark = pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning:rdflib")


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built([PAPERS], tmp_path_factory.mktemp("opened") / "out", formats="claims")


@pytest.fixture(scope="module")
def opened(out: Path) -> Build:
    return stadsgraf.open(out)


@pytest.fixture(scope="module")
def lines(out: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (out / "claims.jsonl").read_text(encoding="utf-8").splitlines()]


def test_the_import_loads_nothing() -> None:
    code = "import sys; before = set(sys.modules); import stadsgraf; print(*set(sys.modules) - before)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in told.stdout.split()} - sys.stdlib_module_names
    assert loaded == {"stadsgraf"}
    assert "stadsgraf.opened" not in told.stdout


def test_opening_reads_nothing_yet(out: Path) -> None:
    code = (
        "import sys, stadsgraf; stadsgraf.open(sys.argv[1]); "
        "print(*{'rdflib', 'networkx', 'polars', 'pandas', 'pyoxigraph'} & set(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", code, out], capture_output=True, text=True, check=True)
    assert told.stdout.split() == []


def test_the_dataset_holds_every_quad(out: Path, opened: Build) -> None:
    quads = set(source_of(out).quads())
    found = opened.dataset
    assert sum(1 for _ in found.quads()) == len(quads)
    again = ox.parse(found.serialize(format="nquads").encode(), format=ox.RdfFormat.N_QUADS)
    assert {str(quad) for quad in again} == {str(quad) for quad in quads}
    answered = found.query(
        "SELECT (COUNT(DISTINCT ?claim) AS ?n) { ?claim sg:modality ?m }", initNs={"sg": NAMESPACE}
    )
    ((count,),) = answered  # type: ignore[misc]  # a row of one
    assert int(count) == len(opened.claims.collect())


def test_the_network_is_the_one_that_is_exported(opened: Build) -> None:
    assert isinstance(opened.network, nx.MultiDiGraph)
    assert opened.network is opened.network
    kinds = {entity.id: entity.kind for entity in opened.entities}
    assert opened.network.number_of_edges() > 0
    assert all(kinds[node].value == data["kind"] for node, data in opened.network.nodes(data=True))
    assert (URIRef(BASE + min(opened.network)), None, None) in opened.dataset


def test_the_papers_have_their_texts(out: Path, opened: Build) -> None:
    assert {paper.text for paper in opened.papers} == {
        path.read_bytes().decode() for path in (out / "texts").glob("*.txt")
    }


def test_frames_have_a_row_for_each_claim_and_all_columns(
    opened: Build, lines: list[dict[str, object]]
) -> None:
    lazy = opened.claims
    assert isinstance(lazy, pl.LazyFrame)
    assert lazy.collect_schema().names() == list(COLUMNS)
    found, frame = lazy.collect(), opened.claims_pandas()
    assert isinstance(frame, pd.DataFrame)
    assert list(frame.columns) == list(COLUMNS)
    for name in ("id", "type", "modality", "validFrom"):
        told = [line.get(name) for line in lines]
        assert found[name].to_list() == told
        assert frame[name].to_list() == told


def test_nothing_of_a_line_is_lost_in_a_frame(opened: Build, lines: list[dict[str, object]]) -> None:
    frame, table = opened.claims_pandas(), opened.claims.collect()
    for row, line in zip(frame.to_dict("records"), lines, strict=True):
        assert {key: value for key, value in row.items() if value is not None} == line
    for row, line in zip(table.iter_rows(named=True), lines, strict=True):
        values = row.pop("values")
        assert (json.loads(values) if values is not None else None) == line.get("values")
        assert _filled(row) == {key: value for key, value in line.items() if key != "values"}


def _filled(value: object) -> object:
    if isinstance(value, dict):
        return {key: _filled(inner) for key, inner in value.items() if inner is not None}
    return [_filled(item) for item in value] if isinstance(value, list) else value


def test_questions_and_queries_go_to_the_store(opened: Build) -> None:
    network = opened.query(
        "SELECT ?id ?n { ?x a sg:Network ; skos:prefLabel ?n BIND(STR(?x) AS ?id) } ORDER BY ?n LIMIT 1"
    )
    assert network.table is not None
    (identifier, label), = network.table.rows  # fmt: skip
    assert identifier is not None
    assert label is not None
    answer = opened.ask("members-of-network", network=identifier.removeprefix(BASE))
    assert label in answer.question
    assert opened.ask("members-of-network", lang="sv", network=label).question != answer.question


@pytest.mark.parametrize(
    ("name", "asked", "message"),
    [
        ("memebers-of-network", {"network": "x"}, "Did you mean members-of-network"),
        ("members-of-network", {}, "network"),
        ("members-of-network", {"network": "x", "lang": "de"}, "There is no language 'de'"),
    ],
)
def test_a_wrong_question_is_a_sentence(
    opened: Build, name: str, asked: dict[str, str], message: str
) -> None:
    with pytest.raises(InputError, match=message):
        opened.ask(name, **asked)


def test_nothing_is_changed_through_it(opened: Build) -> None:
    with pytest.raises(InputError, match="changes data"):
        opened.query("INSERT DATA { sg:a sg:b sg:c }")
    with pytest.raises(AttributeError):
        opened.folder = Path()  # type: ignore[misc]  # that is the point


def test_a_folder_without_a_build_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no build: run `stadsgraf build"):
        stadsgraf.open(tmp_path)


def test_a_damaged_build_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_text('{"stadsgraf": "0", "outputs": []}')
    found = stadsgraf.open(str(tmp_path))
    with pytest.raises(OutputError, match=r"claims\.jsonl is missing: build .* again"):
        found.claims  # noqa: B018 - what is asked for is read
    (tmp_path / "claims.jsonl").write_text("{")
    with pytest.raises(OutputError, match="is damaged"):
        found.claims_pandas()
    with pytest.raises(OutputError, match=r"build .* again"):
        found.network  # noqa: B018


@pytest.mark.parametrize("library", ["polars", "pandas"])
def test_a_library_that_is_missing_is_named(out: Path, library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    found = stadsgraf.open(out)
    with pytest.raises(InputError, match=rf"{library}.*pip install 'stadsgraf\[frames\]'"):
        found.claims if library == "polars" else found.claims_pandas()
