"""A second build reads what changed and nothing else, and leaves what a build from nothing leaves."""

import contextlib
import json
import os
import shutil
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stadsgraf.building import build, changes, together
from stadsgraf.building.index import INDEX
from stadsgraf.config import BuildOptions
from stadsgraf.errors import OutputError
from stadsgraf.export import export
from stadsgraf.graph.emit import sorted_nquads
from stadsgraf.merged import Answers, decide
from stadsgraf.read import sources
from stadsgraf.registers import load_registers
from stadsgraf.search.base import SEARCH
from stadsgraf.stored import issues_in, read_resolved, source_of
from tests.pipeline.builds import PAPERS, files, papers

PEOPLE = ("Anna-Karin Ek (S)", "Anna Karin Ek (S)", "Anna Karin Ek (M)")
TOWNS = ("Malmö stad", "Lunds kommun", "Umeå kommun")
NETWORKS = ("Eurocities", "Energy Cities", "Klimatkommunerna")


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PAPERS)  # no decisions.csv of somebody's
    monkeypatch.setattr(together, "_MANY", 0)  # few papers are here, of which many change


def built(folder: Path, out: Path, jobs: int = 1) -> int:
    """Builds; returns how many papers were read."""
    return build(BuildOptions((folder,), out, ("nquads", "csv"), jobs=jobs), lambda *_: None).timings.read


def test_what_has_not_changed_is_not_read_again(tmp_path: Path) -> None:
    folder, out = papers(tmp_path / "papers"), tmp_path / "out"
    count = len(list(folder.iterdir()))
    assert built(folder, out) == count
    first = files(out)
    assert built(folder, out) == 0
    assert files(out) == first
    changed = min(folder.iterdir())
    changed.write_bytes(changed.read_bytes() + b"\nEn rad till.\n")
    assert built(folder, out) == 1
    built(folder, tmp_path / "new")
    assert files(out) == files(tmp_path / "new")


def test_a_new_name_is_a_change(tmp_path: Path) -> None:
    folder, out = papers(tmp_path / "papers", ["lund_motion.txt", "gavle_protokoll.txt"]), tmp_path / "out"
    built(folder, out)
    (folder / "lund_motion.txt").rename(folder / "motion.txt")
    assert built(folder, out) == 1
    names = [
        name for item in json.loads((out / "manifest.json").read_bytes())["inputs"] for name in item["names"]
    ]
    assert sorted(names) == ["gavle_protokoll.txt", "motion.txt"]


def test_another_program_reads_everything_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, out = papers(tmp_path / "papers", ["lund_motion.txt", "gavle_protokoll.txt"]), tmp_path / "out"
    built(folder, out)
    monkeypatch.setattr(changes, "program", lambda: "another")
    assert built(folder, out) == 2
    assert built(folder, out) == 0


def test_ocr_and_tesseract_matter_for_what_may_be_pictures_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from stadsgraf.config import Ocr

    text, scan = (sources.Given("0", pictured, ()) for pictured in (False, True))
    keys = [changes.key_of(one, ocr) for one in (text, scan) for ocr in (Ocr.MISSING, Ocr.ALL)]
    assert keys[0] == keys[1]
    assert len(set(keys)) == 3
    monkeypatch.setattr(changes, "tesseract", lambda: "another")
    assert changes.key_of(text, Ocr.MISSING) == keys[0]
    assert changes.key_of(scan, Ocr.MISSING) not in keys


@pytest.mark.parametrize("file", ["shards/*.nq.gz", "shards/*.json.gz", "texts/*.txt"])
def test_a_shard_that_is_damaged_is_made_again(tmp_path: Path, file: str) -> None:
    folder, out = papers(tmp_path / "papers", ["lund_motion.txt", "gavle_protokoll.txt"]), tmp_path / "out"
    built(folder, out)
    first = files(out)
    next(out.glob(file)).write_bytes(b"damaged")
    assert built(folder, out) == 1
    assert files(out) == first


def test_what_is_written_anew_leaves_the_files_of_the_last_build_alone(tmp_path: Path) -> None:
    """Two files with one text share the text's file, and the new folder shares files with the old one."""
    folder, out = papers(tmp_path / "papers", ["lund_motion.txt"]), tmp_path / "out"
    built(folder, out)
    text = next((out / "texts").iterdir())
    held = tmp_path / "held"
    held.hardlink_to(text)
    written = held.stat().st_mtime_ns
    (folder / "other.txt").write_bytes(b"\xef\xbb\xbf" + (folder / "lund_motion.txt").read_bytes())
    assert built(folder, out) == 1
    assert len(list((out / "texts").iterdir())) == 1
    assert held.stat().st_mtime_ns == written


def paper(town: int, networks: frozenset[int], person: int) -> str:
    """A paper of one town; two spellings of a name are one person, whom two parties would be too many for."""
    act = (
        f"{PEOPLE[person - 1]} yrkar att kommunen ska gå med i Energy Cities.",
        f"Kommunstyrelsen beslutar att {'bifalla' if person % 2 else 'avslå'} yrkandet.",
        f"{PEOPLE[person - 1]} reserverar sig mot beslutet.",
    )
    named = [f"{TOWNS[town]} är medlem i {NETWORKS[network]}." for network in sorted(networks)]
    return "\n\n".join(
        [
            TOWNS[town],
            "Tjänsteskrivelse",
            "2019-03-05",
            *named,
            *(act if person else ()),
            "Avgiften är 20 000 kronor per år.",
        ]
    )


STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("write"),
            st.integers(0, 3),
            st.integers(0, 2),
            st.frozensets(st.integers(0, 2)),
            st.integers(0, 3),
        ),
        st.tuples(st.just("remove"), st.integers(0, 3)),
        st.tuples(st.just("re-rule"), st.integers(0, 2)),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rounds=st.lists(STEPS, min_size=2, max_size=4))
def test_any_sequence_of_changes_comes_to_what_a_build_from_nothing_is(
    rounds: list[list[tuple[object, ...]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    base = tmp_path_factory.mktemp("sequence")
    folder, out = base / "papers", base / "out"
    folder.mkdir()
    (folder / "always.txt").write_text(paper(0, frozenset({0}), 1), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        for number, steps in enumerate(rounds):
            for step in steps:
                apply(step, folder, patch)
            built(folder, out)
            fresh = base / f"fresh{number}"
            built(folder, fresh)
            assert files(out) == files(fresh)
            assert_as_from_all_at_once(out, base)


def assert_as_from_all_at_once(out: Path, base: Path) -> None:
    """Claims, issues and identifiers from elsewhere are those that all papers, read at once, come to."""
    claims = (out / "claims.jsonl").read_bytes()
    assert claims == export("claims", source_of(out), base / "whole")[0].read_bytes()
    decided = decide(tuple(read_resolved(out)), Answers("", (), ()), load_registers())
    assert {issue for issue in issues_in(out) if issue.stage == "resolve"} == set(decided.issues)
    assert (out / "links.nq").read_text("utf-8") == sorted_nquads(decided.links)


@pytest.mark.parametrize("name", [INDEX, SEARCH, "store", "claims.jsonl", "links.nq"])
def test_what_is_missing_is_made_anew(tmp_path: Path, name: str) -> None:
    folder, out, first = two_built(tmp_path)
    path = out / name
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert built(folder, out) == 0
    assert files(out) == first


def test_a_copy_is_proved_by_its_hashes(tmp_path: Path) -> None:
    folder, out, first = two_built(tmp_path)
    shutil.copytree(out, tmp_path / "copy", copy_function=shutil.copyfile)
    assert built(folder, tmp_path / "copy") == 0
    assert files(tmp_path / "copy") == first


@pytest.mark.parametrize("place", [0, 4096 * 2, -4096])
def test_an_index_that_is_damaged_is_made_anew(tmp_path: Path, place: int) -> None:
    folder, out, first = two_built(tmp_path)
    index = bytearray((out / INDEX).read_bytes())
    start = place % len(index)
    index[start : start + 4096] = b"\xff" * 4096
    (out / INDEX).write_bytes(index)
    assert built(folder, out) == 0
    assert files(out) == first


@pytest.mark.parametrize("place", [0, 4096 * 2, -4096 * 3])
def test_a_search_that_rots_unseen_is_made_anew(tmp_path: Path, place: int) -> None:
    folder, out, first = two_built(tmp_path)
    path = out / SEARCH
    stat, content = path.stat(), bytearray(path.read_bytes())
    start = place % len(content)
    content[start : start + 4096] = b"\xff" * 4096
    path.write_bytes(content)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert built(folder, out) == 0
    assert files(out) == first


def test_an_index_of_other_queries_is_made_anew(tmp_path: Path) -> None:
    folder, out, first = two_built(tmp_path)
    with contextlib.closing(sqlite3.connect(out / INDEX)) as index, index:
        assert index.execute("PRAGMA user_version").fetchone()[0]
        found = index.execute("SELECT finding FROM finding").fetchone()[0]
        index.execute(
            "INSERT INTO finding VALUES ('of-another-query', '', ?)", [found.replace(b"id/", b"id/x")]
        )
        index.execute("PRAGMA user_version = 3")
    assert built(folder, out) == 0
    assert files(out) == first


def test_a_shard_that_rots_unseen_is_told_with_what_to_do(tmp_path: Path) -> None:
    folder, out, first = two_built(tmp_path)
    shard = min(out.glob("shards/*.nq.gz"))
    stat = shard.stat()
    shard.write_bytes(b"\xff" * stat.st_size)
    os.utime(shard, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    (folder / "more.txt").write_text(paper(0, frozenset({0}), 0), "utf-8")
    shutil.rmtree(out / "store")
    with pytest.raises(OutputError, match=r"delete index\.sqlite"):
        built(folder, out)
    (folder / "more.txt").unlink()
    (out / INDEX).unlink()
    assert built(folder, out) == 1
    assert files(out) == first


def two_built(base: Path) -> tuple[Path, Path, dict[str, bytes]]:
    """A folder of two papers, a build of them, and what it left."""
    folder, out = papers(base / "papers", ["lund_motion.txt", "gavle_protokoll.txt"]), base / "out"
    built(folder, out)
    return folder, out, files(out)


def test_what_somebody_wrote_into_a_build_is_not_built_upon(tmp_path: Path) -> None:
    folder, out, first = two_built(tmp_path)
    with (out / "claims.jsonl").open("a") as stream:
        stream.write("not a claim\n")
    for path in (out / "store").glob("*.sst"):
        path.write_bytes(b"damaged" * 100)
    assert built(folder, out) == 0
    assert files(out) == first


def test_a_claim_keeps_what_other_papers_say_of_it(tmp_path: Path) -> None:
    """Of a triple that two papers state, and of one that the paper that goes had alone."""
    folder, out = tmp_path / "papers", tmp_path / "out"
    folder.mkdir()
    (folder / "one.txt").write_text(paper(0, frozenset({0}), 1), "utf-8")
    (folder / "two.txt").write_text(paper(0, frozenset({0, 1}), 2), "utf-8")
    built(folder, out)
    store = files(out)["store"].decode()
    (folder / "two.txt").unlink()
    built(folder, out)
    left = files(out)["store"].decode()
    assert "Anna Karin Ek" in store
    assert "Anna Karin Ek" not in left
    assert "energy-cities" in left
    # One of its own is stated, one proposed.
    assert store.count("ns#Membership>") == left.count("ns#Membership>") + 2


def apply(step: tuple[object, ...], folder: Path, patch: pytest.MonkeyPatch) -> None:
    match step:
        case ("write", number, int(town), frozenset() as networks, int(person)):
            (folder / f"{number}.txt").write_text(paper(town, networks, person), "utf-8")
        case ("remove", number):
            (folder / f"{number}.txt").unlink(missing_ok=True)
        case ("re-rule", version):
            patch.setattr(changes, "program", lambda: f"rules {version}")
