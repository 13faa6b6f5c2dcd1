"""Figures on scanned papers: how many word errors go, and that no right word is harmed."""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from stadsgraf.repair import repair

CORPUS = Path(__file__).parents[1] / "corpus" / "repair"
SEEDS = sorted((Path(__file__).parents[2] / "seeds" / "documents").glob("*.txt"))
SCANNED = sorted(CORPUS.glob("scanned_*.txt"))
# Texts of other kinds, each in three typefaces and resolutions; bench/repair.py made the scans.
OTHERS = sorted((CORPUS / "scanned").glob("*/*@*@*.txt"))
# What holds, per split: it only rises.
LEAST_REMOVED = {"open": 0.94, "held": 0.90}
MOST_HARMED = {"open": 0.0005, "held": 0.0025}
QUOTES = str.maketrans("”“’‘–—", "\"\"''--")


def seed_pairs() -> list[tuple[str, str]]:
    """The tokens of the seed papers as scanned and as printed, in order; one reader made them."""
    lines = (CORPUS / "seed_tokens.tsv").read_text("utf-8").splitlines()
    return [(scanned, printed) for scanned, _, printed in (line.partition("\t") for line in lines)]


def aligned(printed: str, scanned: str, repaired: str) -> Iterator[tuple[str, str, str]]:
    """The tokens of the three texts side by side, where the scan neither lost nor made tokens."""
    one, two, three = (text.translate(QUOTES).split() for text in (printed, scanned, repaired))
    for _, start, end, first, last in SequenceMatcher(None, one, two, autojunk=False).get_opcodes():
        if end - start == last - first:
            yield from zip(one[start:end], two[first:last], three[first:last], strict=True)


@pytest.mark.parametrize(("strict", "least"), [(False, 0.98), (True, 0.90)])
def test_seed_papers(strict: bool, least: float) -> None:
    repaired = [
        token for path in SEEDS for token in repair(path.read_text("utf-8"), strict=strict).text.split()
    ]
    pairs = seed_pairs()
    assert [scanned for path in SEEDS for scanned in path.read_text("utf-8").split()] == [
        one for one, _ in pairs
    ]
    wrong = sum(scanned != printed for scanned, printed in pairs)
    left = sum(token != printed for token, (_, printed) in zip(repaired, pairs, strict=True))
    harmed = [
        token
        for token, (scanned, printed) in zip(repaired, pairs, strict=True)
        if scanned == printed and token != printed
    ]
    assert harmed == []
    assert left <= (1 - least) * wrong


@pytest.mark.parametrize("scanned", SCANNED, ids=lambda path: path.stem)
def test_another_paper_in_three_typefaces(scanned: Path) -> None:
    printed = (CORPUS / "printed.txt").read_text("utf-8")
    source = scanned.read_text("utf-8")
    tokens = list(aligned(printed, source, repair(source).text))
    wrong = sum(seen != gold for gold, seen, _ in tokens)
    assert wrong > 100
    assert [done for gold, seen, done in tokens if gold == seen != done] == []
    assert sum(done != gold for gold, _, done in tokens) <= 0.07 * wrong


def test_three_typefaces_are_there() -> None:
    assert len(SCANNED) == 3


def test_the_damage_is_estimated() -> None:
    for path in [*SEEDS, *SCANNED]:
        assert repair(path.read_text("utf-8")).damage > 0.95


def test_a_clean_paper_comes_back_as_it_is() -> None:
    printed = (CORPUS / "printed.txt").read_text("utf-8")
    done = repair(printed)
    assert (done.text, done.edits, done.damage) == (printed, (), 0.0)


def test_a_repaired_paper_needs_little_more() -> None:
    for path in SEEDS:
        once = repair(path.read_text("utf-8")).text
        assert repair(once).edits == ()


def counted(files: list[Path]) -> Counter[str]:
    """How many tokens of the scans are wrong, left wrong, right, and harmed."""
    found: Counter[str] = Counter()
    for file in files:
        printed = CORPUS / "texts" / file.parent.name / f"{file.stem.partition('@')[0]}.txt"
        source = file.read_text("utf-8")
        for gold, seen, done in aligned(printed.read_text("utf-8"), source, repair(source).text):
            found.update({"wrong": gold != seen, "left": gold != seen and gold != done})
            found.update({"right": gold == seen, "harmed": gold == seen != done})
    return found


@pytest.mark.parametrize("split", ["open", "held"])
def test_a_newspaper_a_story_a_manual_and_a_letter(split: str) -> None:
    files = [file for file in OTHERS if file.parent.name == split]
    assert len(files) == 12
    found = counted(files)
    assert found["wrong"] > 1000
    assert found["left"] <= (1 - LEAST_REMOVED[split]) * found["wrong"]
    assert found["harmed"] <= MOST_HARMED[split] * found["right"]


@pytest.mark.parametrize("text", sorted((CORPUS / "texts").glob("*/*.txt")), ids=lambda path: path.stem)
def test_clean_texts_of_other_kinds_stay(text: Path) -> None:
    assert repair(text.read_text("utf-8")).edits == ()


def test_the_order_of_papers_changes_nothing() -> None:
    texts = [file.read_text("utf-8") for file in [*SCANNED, *OTHERS[::5]]]
    program = (
        "import json, sys; from stadsgraf.repair import repair; "
        "print(json.dumps([repair(text).text for text in json.load(sys.stdin)]))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        input=json.dumps(texts[::-1]),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(run.stdout)[::-1] == [repair(text).text for text in texts]


@pytest.mark.parametrize("file", OTHERS, ids=lambda path: path.stem)
def test_lines_tokens_and_figures_stay(file: Path) -> None:
    source = file.read_text("utf-8")
    done = repair(source).text
    assert [len(line.split()) for line in source.split("\n")] == [
        len(line.split()) for line in done.split("\n")
    ]
    figures = re.compile(r"[\d.,/:§-]*\d[\d.,/:§-]*")
    pairs = zip(source.split(), done.split(), strict=True)
    assert all(one == other for one, other in pairs if figures.fullmatch(one))
