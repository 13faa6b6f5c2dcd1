import os
import subprocess
import sys
from pathlib import Path

import pytest
from bench.corpus import file_of, genre, is_scanned, paper, write_corpus
from bench.corpus.__main__ import main
from bench.corpus.draw import Draw
from bench.corpus.genres import GENRES
from bench.corpus.language import compound, noun
from bench.corpus.measure import Compared, by_hand, claims_of, table, words_of
from bench.corpus.scan import scan

from stadsgraf.pipeline import Tools, process, tools
from stadsgraf.read import read_path
from stadsgraf.vocabulary import ClaimType

SEED = 1
ONE_OF_EACH = range(2 * len(GENRES))
TOLERANCE = 0.2


@pytest.fixture(scope="module")
def worker() -> Tools:
    return tools()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(folder, 80, SEED)
    return folder


def test_papers_are_the_same_bytes_in_another_process_and_with_another_hash_seed() -> None:
    written = "sys.stdout.buffer.write((paper(1, 6) + paper(1, 7)).encode())"
    code = f"import sys; from bench.corpus import paper; {written}"
    path = os.pathsep.join(sys.path)
    run = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert run[0] == run[1] == (paper(1, 6) + paper(1, 7)).encode()


def test_several_processes_write_the_same_papers(tmp_path: Path) -> None:
    alone = write_corpus(tmp_path / "alone", 4, SEED)
    together = write_corpus(tmp_path / "together", 4, SEED, jobs=2)
    assert [path.name for path in alone] == [path.name for path in together]
    assert [path.read_bytes() for path in alone] == [path.read_bytes() for path in together]


def test_a_paper_does_not_depend_on_how_many_are_written(tmp_path: Path) -> None:
    last = write_corpus(tmp_path, 5, SEED)[-1]
    assert last.read_text("utf-8") == paper(SEED, 4)


def test_no_two_papers_are_alike() -> None:
    assert len({paper(seed, number) for seed in (1, 2) for number in range(28)}) == 56


def test_large_corpora_have_a_thousand_papers_in_a_folder() -> None:
    assert file_of(999, 1_000) == "000999_scanned.txt"
    assert file_of(12_345, 100_000) == "012/012345_scanned.txt"


def test_papers_are_about_seven_kilobytes(corpus: Path) -> None:
    sizes = [path.stat().st_size for path in corpus.iterdir()]
    assert 6_000 < sum(sizes) / len(sizes) < 8_000
    assert max(sizes) < 12_000


def test_every_second_paper_is_scanned() -> None:
    for number in ONE_OF_EACH:
        text = paper(SEED, number)
        assert is_scanned(number) is not any(letter in text for letter in "åäöÅÄÖ")


def test_a_scan_loses_only_swedish_letters_and_columns() -> None:
    assert scan("Plats      Huset – 2\nord", Draw("1")) == "Plats Huset — 2\nord"


def test_no_slot_is_left_open(corpus: Path) -> None:
    for path in corpus.iterdir():
        text = path.read_text("utf-8")
        assert "{" not in text
        assert "None" not in text


@pytest.mark.parametrize("number", ONE_OF_EACH)
def test_every_genre_yields_claims_clean_and_scanned(number: int, tmp_path: Path, worker: Tools) -> None:
    path = tmp_path / "paper.txt"
    path.write_text(paper(SEED, number), encoding="utf-8")
    document = read_path(path).document
    assert document is not None
    found = {claim.type for claim in process(document, worker).resolved.claims}
    assert {ClaimType.MEMBERSHIP, ClaimType.COST_ESTIMATE} <= found
    assert len(found) >= 6
    if genre(number).__name__ == "minutes":
        assert {ClaimType.ROLE_HOLDING, ClaimType.PARTY_AFFILIATION} <= found


@pytest.mark.parametrize("kind", ["clean", "scanned"])
def test_words_are_as_varied_as_in_papers_by_hand(kind: str, corpus: Path) -> None:
    few, every = by_hand(kind)
    hand, many = words_of(few), words_of(every, 30_000)
    paths = sorted(corpus.glob(f"*_{kind}.txt"))
    words, same = words_of(paths), words_of(paths, 30_000)
    assert words.in_paper == pytest.approx(hand.in_paper, rel=TOLERANCE)
    assert words.over_ten == pytest.approx(hand.over_ten, rel=TOLERANCE)
    # Not more than a fifth below; above, the corpus is harder than papers by hand.
    assert same.types > (1 - TOLERANCE) * many.types


def test_new_words_never_end() -> None:
    # By Heaps' law: four times the tokens have more than 4 ** 0.45 times the types.
    nouns = [
        noun(rank) for draw in [Draw("heaps")] for rank in (draw.rank(1.75, 130.0) for _ in range(80_000))
    ]
    few, many = len({each.definite for each in nouns[:20_000]}), len({each.definite for each in nouns})
    assert many > few * 4**0.45
    assert len({compound(rank).definite for rank in range(1_000_000, 1_010_000)}) > 9_900


@pytest.mark.parametrize("kind", ["clean", "scanned"])
def test_claims_are_as_many_as_in_papers_by_hand(kind: str, corpus: Path) -> None:
    hand = claims_of(by_hand(kind)[0])
    found = claims_of(sorted(corpus.glob(f"*_{kind}.txt"))[: 2 * len(GENRES)])
    assert found.per_kilobyte == pytest.approx(hand.per_kilobyte, rel=TOLERANCE)


def test_a_figure_too_far_away_is_marked() -> None:
    far = Compared("claims per kB", 10, 12.1, bound=True)
    assert not far.near
    assert "too far" in table([far], "clean")
    assert "too far" not in table([Compared("claims per kB", 10, 11.9, bound=True)], "clean")


def test_a_folder_with_too_few_papers_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="Write more"):
        main(["measure", str(tmp_path)])
