"""`stadsgraf network` on a real build."""

import csv
import json
from pathlib import Path

import pytest

from stadsgraf.network.graph import build_network
from stadsgraf.network.ties import ties
from stadsgraf.stored import source_of
from tests.cli.runs import run


def test_the_answer_counts_what_the_papers_state(out: Path) -> None:
    told = run("network", "--out", out)
    assert (told.code, told.err) == (0, "")
    assert max(map(len, told.out.splitlines())) <= 80
    graph = ties(build_network(source_of(out).merged_corpus()))
    assert told.out.startswith(f"{graph.number_of_edges()} memberships join ")
    measured = json.loads(run("network", "--out", out, "--json").out)
    assert measured["ties"] == graph.number_of_edges()
    assert {node["id"]: node["degree"] for node in measured["nodes"]} == dict(graph.degree())
    best = max(measured["nodes"], key=lambda node: node["pagerank"])
    assert f"First by PageRank: {best['label']} " in told.out.replace("\n  ", " ")


def test_a_proposal_joins_nobody_unless_asked(out: Path) -> None:
    stated = json.loads(run("network", "--out", out, "--json").out)
    more = json.loads(
        run("network", "--out", out, "--json", "--modality", "stated", "--modality", "PROPOSED").out
    )
    assert stated["ties"] < more["ties"]
    assert run("network", "--out", out, "--modality", "Denied").code == 2


def test_a_table_has_a_row_for_each_node(out: Path, tmp_path: Path) -> None:
    file = tmp_path / "nodes.csv"
    told = run("network", "--out", out, "--csv", file, "--of", "Founding", "--of", "membership")
    assert told.out.endswith(f"{file}\n")
    with file.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [*rows[0]] == [
        "id", "label", "kind", "degree", "component", "pagerank", "community", "x", "y",
    ]  # fmt: skip
    assert [row["id"] for row in rows] == sorted(row["id"] for row in rows)
    assert sum(float(row["pagerank"]) for row in rows) == pytest.approx(1, abs=1e-4)


def test_projections_join_one_kind(out: Path) -> None:
    cities = json.loads(run("network", "--out", out, "--project", "cities", "--json").out)
    assert {node["kind"] for node in cities["nodes"]} <= {"City", "Municipality", "Region"}
    strong = json.loads(run("network", "--out", out, "--project", "cities", "--least", "9", "--json").out)
    assert cities["ties"] > strong["ties"] == 0
    assert "0 pairs" in run("network", "--out", out, "--project", "networks", "--least", "9").out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--project", "people"), "There is no projection 'people'"),
        (("--of", "Membershp"), "Did you mean membership?"),
        (("--modality", "maybe"), "choose of Stated, Planned"),
        (("--least", "0"), "--least"),
        (("--csv", "/dev/null/x.csv"), "/dev/null"),
    ],
)
def test_wrong_input_is_told(out: Path, arguments: tuple[str, ...], message: str) -> None:
    told = run("network", "--out", out, *arguments)
    assert (told.code, told.out) == (2, "")
    assert message in told.err


def test_without_a_build_the_command_says_so(tmp_path: Path) -> None:
    assert "holds no build" in run("network", "--out", tmp_path / "none").err


def test_papers_without_memberships_have_nothing_to_measure(out: Path) -> None:
    assert run("network", "--out", out, "--of", "Quantity").out == (
        "No tie joins two things: there is nothing to measure.\n"
    )
