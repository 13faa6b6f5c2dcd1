import random
from pathlib import Path

import pytest
from bench.corpus import is_scanned, paper, write_corpus
from bench.genres import GENRES
from bench.scan import scan

from stadsgraf.pipeline import Tools, process, tools
from stadsgraf.read import read_path
from stadsgraf.vocabulary import ClaimType

SEED = 1
ONE_OF_EACH = range(2 * len(GENRES))


@pytest.fixture(scope="module")
def worker() -> Tools:
    return tools()


def test_papers_are_the_same_bytes_each_time(tmp_path: Path) -> None:
    first = write_corpus(tmp_path / "first", len(ONE_OF_EACH), SEED)
    again = write_corpus(tmp_path / "again", len(ONE_OF_EACH), SEED)
    assert [path.name for path in first] == [path.name for path in again]
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]


def test_a_paper_does_not_depend_on_how_many_are_written(tmp_path: Path) -> None:
    last = write_corpus(tmp_path, 5, SEED)[-1]
    assert last.read_text("utf-8") == paper(SEED, 4)


def test_no_two_papers_are_alike() -> None:
    assert len({paper(seed, number) for seed in (1, 2) for number in range(12)}) == 24


def test_papers_are_as_long_as_real_ones() -> None:
    sizes = [len(paper(SEED, number).encode()) for number in range(60)]
    assert min(sizes) > 3_300
    assert max(sizes) < 7_300


def test_every_second_paper_is_scanned() -> None:
    for number in ONE_OF_EACH:
        text = paper(SEED, number)
        assert is_scanned(number) is not any(letter in text for letter in "åäöÅÄÖ")


def test_a_scan_loses_only_swedish_letters_and_columns() -> None:
    assert scan("Plats      Huset – 2\nord", random.Random(1)) == "Plats Huset — 2\nord"  # noqa: S311


@pytest.mark.parametrize("number", ONE_OF_EACH)
def test_every_genre_yields_claims_clean_and_scanned(number: int, tmp_path: Path, worker: Tools) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(paper(SEED, number), encoding="utf-8")
    document = read_path(path).document
    assert document is not None
    found = {claim.type for claim in process(document, worker).resolved.claims}
    assert {ClaimType.MEMBERSHIP, ClaimType.COST_ESTIMATE} <= found
    assert len(found) >= 6
    if GENRES[number // 2].__name__ == "minutes":
        assert {ClaimType.ROLE_HOLDING, ClaimType.PARTY_AFFILIATION} <= found
