"""Builds from end to end: the same bytes from the same papers, whole folders whatever happens."""

import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from stadsgraf.building import PICTURE, names_of_build
from stadsgraf.export import EXPORTERS
from tests.cli.runs import run as run_here
from tests.pipeline.builds import PAPERS, built, command, files, papers, run


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the papers that no test changes."""
    env = {"PYTHONHASHSEED": "1", "LC_ALL": "C"}
    return built([PAPERS], tmp_path_factory.mktemp("first") / "out", env, formats="")


def claims(out: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (out / "claims.jsonl").read_text(encoding="utf-8").splitlines()]


def test_the_papers_say_what_they_say(first: Path) -> None:
    found = {
        (claim["modality"], *(part["label"] for part in parts if part["property"] != "inCase"))
        for claim in claims(first)
        if claim["type"] == "Membership" and isinstance(parts := claim["participants"], list)
    }
    assert found >= {
        ("Proposed", "Örebro kommun", "Energy Cities"),
        ("Stated", "Örebro kommun", "Klimatkommunerna"),
        ("Stated", "Eskilstuna kommun", "Energy Cities"),
        ("Denied", "Karlstads kommun", "Energy Cities"),
        ("Stated", "Gävle kommun", "Eurocities"),
        ("Proposed", "Umeå kommun", "Eurocities"),
        ("Denied", "Kristianstads kommun", "ICLEI – Local Governments for Sustainability"),
    }
    assert ("Stated", "Örebro kommun", "Energy Cities") not in found


def test_every_quote_is_what_its_file_says(first: Path) -> None:
    for claim in claims(first):
        assert claim["evidence"]
        for piece in claim["evidence"]:  # type: ignore[attr-defined]
            text = (PAPERS / piece["file"]).read_text(encoding="utf-8")
            assert text[piece["start"] : piece["end"]] == piece["quote"] != ""


def test_hash_seed_locale_order_and_age_of_files_change_no_byte(first: Path, tmp_path: Path) -> None:
    names = sorted((path.name for path in PAPERS.glob("*.txt")), reverse=True)
    folder = papers(tmp_path / "papers", names)
    shutil.copy(PAPERS / "README.md", folder)
    for age, name in enumerate(names):
        os.utime(folder / name, (1_000_000_000 + age, 1_000_000_000 + age))
    env = {"PYTHONHASHSEED": "4711", "LC_ALL": "C.UTF-8", "LANG": "sv_SE.UTF-8", "TZ": "Asia/Tokyo"}
    again = built([folder], tmp_path / "elsewhere" / "out", env, formats="")
    one, other = files(first), files(again)
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []
    assert len(one) > 15


def test_building_twice_changes_nothing_and_leaves_files_of_the_user_alone(tmp_path: Path) -> None:
    folder, out = papers(tmp_path / "papers", ["lund_motion.txt"]), tmp_path / "out"
    out.mkdir()
    (out / "notes.md").write_text("mine")
    before = files(built([folder], out))
    assert files(built([folder], out)) == before
    assert before["notes.md"] == b"mine"


@pytest.mark.parametrize("name", ["texts", "store", "shards", "claims.jsonl", "network.svg"])
def test_what_a_user_has_under_a_name_of_a_build_stops_it(tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    mine = out / name / "mine.txt" if "." not in name else out / name
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    done = run("build", PAPERS / "lund_motion.txt", "--out", out)
    assert (done.returncode, done.stdout) == (2, b"")
    assert f"{name} would be overwritten" in done.stderr.decode()
    assert [path for path in out.rglob("*") if path.is_file()] == [mine]


def test_the_names_that_are_kept_free_are_those_that_are_written(first: Path) -> None:
    outputs = json.loads((first / "manifest.json").read_bytes())["outputs"]
    assert set(outputs) == names_of_build((*EXPORTERS, PICTURE))
    assert {path.name for path in first.iterdir()} == {*outputs, ".stadsgraf.lock"}


def here(out: Path, *sources: Path, formats: str = "nquads") -> Path:
    """Builds within this process, which is quicker."""
    assert run_here("build", *sources, "--out", out, "--formats", formats).code == 0
    return out


def test_a_later_export_is_part_of_the_build_and_goes_with_it(tmp_path: Path) -> None:
    folder, out = papers(tmp_path / "papers", ["lund_motion.txt"]), tmp_path / "out"
    all_at_once = files(here(tmp_path / "all", folder, formats="csv,nquads,svg"))
    here(out, folder)
    for arguments in (("export", "csv"), ("draw",), ("export", "turtle", "--to", out / "mine")):
        assert run_here(*arguments, "--out", out).code == 0
    (out / "mine" / "notes.txt").write_text("mine")
    assert run_here("export", "gexf", "--out", out, "--to", tmp_path / "elsewhere").code == 0
    later = files(out)
    outputs = json.loads(later.pop("manifest.json"))["outputs"]
    assert outputs == sorted({*json.loads(all_at_once.pop("manifest.json"))["outputs"], "mine/graph.ttl"})
    assert {name: data for name, data in later.items() if "mine" not in name} == all_at_once
    again = files(here(out, folder))
    assert again.keys() == {*files(here(tmp_path / "new", folder)), "mine/notes.txt"}
    assert (tmp_path / "elsewhere" / "network.gexf").exists()


def test_a_build_among_the_papers_is_no_paper(tmp_path: Path) -> None:
    folder = papers(tmp_path / "papers", ["lund_motion.txt"])
    inside = files(here(folder / "build", folder))
    assert files(here(folder / "build", folder)) == inside
    assert files(here(tmp_path / "out", folder)) == inside
    among = files(here(folder, folder))
    assert files(here(folder, folder)) == among


def test_papers_of_one_name_are_two_papers(tmp_path: Path) -> None:
    """The names agree: in two folders, to the eightieth letter, but for an accent, or but for a capital."""
    folder = tmp_path / "papers"
    names = ("protokoll.txt", "Å" * 80 + ".txt", "A" * 80 + "b.txt", "A" * 80 + "B.txt")
    for number, name in enumerate((*names, names[0])):
        (folder / str(number)).mkdir(parents=True)
        sentence = f"Malmö stad är medlem i Eurocities sedan {2001 + number}.\n"
        (folder / str(number) / name).write_text(sentence, encoding="utf-8")
    out = here(tmp_path / "out", folder)
    again = here(tmp_path / "again", *(folder / str(number) for number in (4, 2, 0, 3, 1)))
    assert files(out) == files(again)
    assert len(list((out / "shards").glob("*.nq.gz"))) == len(list((out / "texts").glob("*.txt"))) == 5
    assert sorted(name for claim in claims(out) for name in _files(claim)) == sorted((*names, names[0]))


def _files(claim: Mapping[str, object]) -> list[str]:
    evidence = claim["evidence"]
    assert isinstance(evidence, list)
    return [piece["file"] for piece in evidence]


def test_a_paper_taken_away_takes_its_claims_with_it(tmp_path: Path) -> None:
    folder, out = papers(tmp_path / "papers", ["lund_motion.txt", "gavle_protokoll.txt"]), tmp_path / "out"
    both = built([folder], out)
    assert "Eurocities" in (both / "claims.jsonl").read_text(encoding="utf-8")
    (folder / "gavle_protokoll.txt").unlink()
    assert "Eurocities" not in (built([folder], out) / "claims.jsonl").read_text(encoding="utf-8")
    assert len(list((out / "shards").glob("*.nq.gz"))) == len(list((out / "texts").glob("*.txt"))) == 1
    alone = built([folder], tmp_path / "alone")
    assert files(out) == files(alone)
    asked = run("ask", "networks-of-city", "--param", "city=Gävle kommun", "--out", out)
    assert "Eurocities" not in asked.stdout.decode()


def test_one_file_under_two_names_is_one_document_with_two_names(tmp_path: Path) -> None:
    folder = papers(tmp_path / "papers", ["lund_motion.txt"])
    alone = len(claims(built([folder], tmp_path / "alone")))
    shutil.copy(folder / "lund_motion.txt", folder / "en_kopia.txt")
    out = built([folder], tmp_path / "out")
    (entry,) = json.loads((out / "manifest.json").read_bytes())["inputs"]
    assert entry["names"] == ["en_kopia.txt", "lund_motion.txt"]
    assert len(claims(out)) == alone


def _wait_for(path: Path, process: subprocess.Popen[bytes], seconds: float = 600) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end and process.poll() is None:
        if path.exists():
            return True
        time.sleep(0.002)
    return path.exists()


def _many(folder: Path, count: int) -> Path:
    """So many papers that a build of them takes seconds: one paper with a number put into it."""
    folder.mkdir()
    text = (PAPERS / "orebro_tjansteskrivelse.txt").read_text(encoding="utf-8")
    for number in range(count):
        (folder / f"{number}.txt").write_text(
            text.replace("KS 2021/0117", f"KS 2021/{number:04}"), encoding="utf-8"
        )
    return folder


@pytest.mark.parametrize(
    "moment",
    [
        ".stadsgraf.next/store",
        pytest.param(".stadsgraf.next", marks=pytest.mark.slow),
        pytest.param(".stadsgraf.next/shards", marks=pytest.mark.slow),
    ],
)
def test_a_build_killed_at_work_leaves_the_last_good_one(tmp_path: Path, moment: str) -> None:
    out = built([papers(tmp_path / "papers", ["lund_motion.txt"])], tmp_path / "out")
    before = files(out)
    arguments = command("build", _many(tmp_path / "many", 12), "--out", out, "--formats", "nquads")
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        assert _wait_for(out / moment, process)
        process.send_signal(signal.SIGKILL)
    answer = run("ask", "members-of-network", "-p", "network=ICLEI", "--out", out)
    assert answer.returncode == 0, answer.stderr
    left = {name: data for name, data in files(out).items() if not name.startswith(".stadsgraf.next")}
    assert left == before
    rebuilt = files(built([tmp_path / "papers"], out))
    assert rebuilt == before


def test_two_builds_at_once_the_second_says_so(tmp_path: Path) -> None:
    out = tmp_path / "out"
    arguments = command("build", _many(tmp_path / "many", 12), "--out", out, "--formats", "nquads")
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        assert _wait_for(out / ".stadsgraf.next", process)
        process.send_signal(signal.SIGSTOP)
        second = run("build", PAPERS / "lund_motion.txt", "--out", out)
        process.send_signal(signal.SIGCONT)
    assert process.returncode == 0
    assert second.returncode == 2
    assert "Another build, or an export, is at work" in second.stderr.decode()
    assert len(list((out / "shards").glob("*.nq.gz"))) == 12
