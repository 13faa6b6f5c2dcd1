"""`load`, and `--store` of `ask` and `sparql`, against a real server."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from stadsgraf.remote.local import quad_shards
from tests.cli.runs import run
from tests.pipeline.builds import PAPERS
from tests.remote.servers import free_port, oxigraph


@pytest.fixture(scope="module")
def store(out: Path) -> Iterator[str]:
    """An Oxigraph server that holds the build."""
    with oxigraph() as address:
        loaded = run("load", out, "--store", address)
        assert loaded.code == 0, loaded.err
        papers = len(quad_shards(out))
        assert loaded.out == f"{papers} papers new, 0 changed, 0 removed, 0 as they were\n"
        yield address


def test_second_load_finds_all_there(out: Path, store: str) -> None:
    told = json.loads(run("load", out, "--store", store, "--json").out)
    assert told == {
        "new": 0,
        "changed": 0,
        "removed": 0,
        "unchanged": len(quad_shards(out)),
    }


def test_ask_needs_no_folder(out: Path, store: str, tmp_path: Path) -> None:
    asked = ("ask", "proposed-memberships", "--param", "city=Örebro kommun", "--json")
    there = run(*asked, "--store", store, "--out", tmp_path / "nothing")
    assert there.code == 0, there.err
    assert there.out == run(*asked, "--out", out).out
    assert json.loads(there.out)["stated"]


@pytest.mark.parametrize("form", [(), ("--json",), ("--csv",)])
def test_sparql(out: Path, store: str, form: tuple[str, ...]) -> None:
    query = "SELECT ?n (COUNT(*) AS ?c) { ?x a sg:Claim ; sg:modality ?n } GROUP BY ?n ORDER BY ?n"
    there = run("sparql", query, *form, "--store", store)
    assert there.code == 0
    assert there.out == run("sparql", query, *form, "--out", out).out


def test_answer_that_nothing_is_stated(store: str) -> None:
    """What was not read, only the folder knows; the exit code is the same."""
    asked = run("ask", "networks-of-city", "-p", "city=Umeå kommun", "--json", "--strict", "--store", store)
    assert (asked.code, asked.err) == (1, "")
    told = json.loads(asked.out)
    assert (told["stated"], told["ground"]) == (False, None)


def test_wrong_addresses(out: Path) -> None:
    nobody = f"http://127.0.0.1:{free_port()}"
    assert run("load", out, "--store", "localhost").code == 2
    told = run("sparql", "ASK {}", "--store", nobody)
    assert told.code == 2
    assert "cannot be reached" in told.err
    secret = run("ask", "left-networks", "--store", "http://ada:geheim@127.0.0.1:99999")
    assert secret.code == 2
    assert "geheim" not in secret.err


def test_build_loads_at_once(tmp_path: Path) -> None:
    with oxigraph() as address:
        built = run(
            "build", PAPERS / "lund_motion.txt", "--out", tmp_path, "--formats", "nquads", "--store", address
        )
        assert built.code == 0, built.err
        told = json.loads(run("load", tmp_path, "--store", address, "--json").out)
    assert told == {"new": 0, "changed": 0, "removed": 0, "unchanged": 1}


def test_build_looks_at_the_address_first(tmp_path: Path) -> None:
    refused = run("build", PAPERS / "lund_motion.txt", "--out", tmp_path / "out", "--store", "nowhere")
    assert refused.code == 2
    assert not (tmp_path / "out").exists()
