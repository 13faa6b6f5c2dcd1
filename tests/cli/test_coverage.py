"""`stadsgraf coverage`, and the ground that `ask` gives, on a real build."""

import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.cli.runs import run
from tests.pipeline.builds import PAPERS, built


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_sentence_is_used_where_the_claims_say_so(out: Path) -> None:
    sentences = _lines(out / "coverage.jsonl")
    passages = {
        (piece["file"], piece["start"], piece["end"], claim["id"])
        for claim in _lines(out / "claims.jsonl")
        for piece in claim["evidence"]
    }
    for sentence in sentences:
        resting = {
            claim
            for file, start, end, claim in passages
            if file == sentence["file"] and start < sentence["end"] and sentence["start"] < end
        }
        assert set(sentence.get("claims", ())) == resting
        assert (sentence["status"] == "used") == bool(resting)
        text = (PAPERS / sentence["file"]).read_text(encoding="utf-8")
        assert text[sentence["start"] : sentence["end"]] == sentence["quote"]
    places = [(sentence["document"], sentence["start"], sentence["end"]) for sentence in sentences]
    assert places == sorted(set(places))
    used = {claim for sentence in sentences for claim in sentence.get("claims", ())}
    assert used == {claim for *_, claim in passages}


def test_the_manifest_counts_the_sentences(out: Path) -> None:
    manifest = json.loads((out / "manifest.json").read_bytes())
    counts = manifest["coverage"]
    total = counts.pop("sentences")
    assert counts == Counter(item["status"] for item in _lines(out / "coverage.jsonl"))
    assert sum(counts.values()) < total
    assert "coverage.jsonl" in manifest["outputs"]


def test_the_summary_and_a_list_of_one_family(out: Path) -> None:
    summary = run("coverage", "--out", out)
    assert (summary.code, summary.err) == (0, "")
    counted = json.loads(run("coverage", "--out", out, "--json").out)
    assert f"{counted['papers']} papers, {counted['sentences']} sentences" in summary.out
    assert counted["unmatched"] > 0
    family = counted["looks"][0]["look"]["family"]
    listed = json.loads(run("coverage", "--of", family.upper(), "--out", out, "--json").out)
    row = next(item for item in counted["families"] if item["family"] == family)
    assert len(listed) == row["unmatched"] + row["set_aside"]
    shown = run("coverage", "--of", family, "--out", out, "--lang", "sv").out
    assert all(
        f"{item['file']}, {item['start']}–{item['end']}" in shown.replace("\n    ", " ") for item in listed
    )


def test_a_list_may_be_about_one_entity(out: Path) -> None:
    listed = json.loads(
        run("coverage", "--of", "membership", "--about", "Eurocities", "--out", out, "--json").out
    )
    everything = json.loads(run("coverage", "--of", "membership", "--out", out, "--json").out)
    assert 0 < len(listed) < len(everything)
    assert all("network/eurocities" in item["about"] for item in listed)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--of", "membershp"), "Did you mean membership?"),
        (("--about", "Atlantis"), "Atlantis"),
        (("--lang", "de"), "no language 'de'"),
    ],
)
def test_wrong_options_are_named(arguments: tuple[str, ...], words: str, out: Path) -> None:
    done = run("coverage", *arguments, "--out", out)
    assert (done.code, done.out) == (2, "")
    assert words in done.err


def test_an_answer_that_nothing_is_stated_says_what_it_rests_on(out: Path) -> None:
    asked = ("ask", "coordinator-of-network", "-p", "network=Eurocities", "--out", out)
    papers = len(list(PAPERS.glob("*.txt")))
    shown = run(*asked).out
    assert f"None of the {papers} papers read states it." in " ".join(shown.split())
    told = json.loads(run(*asked, "--json").out)
    assert not told["stated"]
    assert told["asked"] == [{"id": "network/eurocities", "label": "Eurocities"}]
    assert told["ground"]["text"].startswith("None of the")
    stated = json.loads(run("ask", "people-by-party-label", "--out", out, "--json").out)
    assert (stated["stated"], stated["ground"]) == (True, None)


def test_damage_is_named_and_costs_an_answer_nothing(tmp_path: Path) -> None:
    paper = PAPERS / "lund_motion.txt"
    folder = built([paper], tmp_path / "out")
    shutil.copy(folder / "coverage.jsonl", tmp_path / "kept")
    (folder / "coverage.jsonl").write_bytes((tmp_path / "kept").read_bytes() + b"{\n")
    done = run("coverage", "--out", folder)
    assert (done.code, done.out) == (2, "")
    assert "coverage.jsonl, line" in done.err
    assert "again" in done.err
    answer = run("ask", "reservations", "--out", folder)
    assert answer.code == 0
    assert "coverage.jsonl, line" in " ".join(answer.out.split())
