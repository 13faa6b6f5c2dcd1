"""The figures of the corpus: what is left out, how papers are damaged, what may pass."""

import itertools

import msgspec
import pytest
from bench.quality.__main__ import FIGURES, last_landed
from bench.quality.calibration import cases, left_out
from bench.quality.comparison import TOLERANCE, changes, failures
from bench.quality.corpora import CORPORA, Outcome, outcome
from bench.quality.figures import CorpusFigures, Damage, Landed, Scores, Shares, corpus_figures, genre_of
from bench.quality.noise import LEVELS, damaged
from bench.quality.picture import picture
from bench.quality.show import tables

from stadsgraf.confidence import fit, rate
from stadsgraf.ids import iri
from stadsgraf.pipeline import process, tools
from stadsgraf.read import read_path

FILES = ("03_lulea_ks_protokoll_arctic_mayors_forum.txt", "05_jonkoping_tjansteskrivelse_mcr2030.txt")


@pytest.fixture(scope="module")
def small() -> Outcome:
    """Two papers of two organisations, read here."""
    whole = next(corpus for corpus in CORPORA if corpus.name == "devset clean")
    worker = tools()
    documents = [read_path(whole.texts / file).document for file in FILES]
    return outcome(whole, [process(d, worker).resolved for d in documents if d is not None])


def test_cases_are_the_claims_that_are_judged(small: Outcome) -> None:
    verdicts = {file: small.verdicts(file) for file in FILES}
    found = cases([small])
    assert {case.paper for case in found} == set(FILES)
    assert {case.organisation for case in found} == {"Luleå kommun", "Jönköpings kommun"}
    assert len(found) >= sum(map(len, verdicts.values())) > 80
    judged = {claim.id for file in FILES for claim in small.resolved[file].claims}
    assert judged > {name for found in verdicts.values() for name in found}


def test_confidence_of_an_organisation_is_measured_on_the_others(small: Outcome) -> None:
    found = left_out([small])
    others = fit([case for case in cases([small]) if case.organisation == "Luleå kommun"])
    claims = {iri(claim.id): claim for claim in rate(small.resolved[FILES[1]], others).claims}
    assert len(found["Jönköpings kommun"]) > 20
    for verdict in found["Jönköpings kommun"]:
        assert verdict.confidence == max(piece.confidence for piece in claims[verdict.node].evidence)


def test_papers_that_nothing_was_read_in_have_figures(small: Outcome) -> None:
    assert corpus_figures(small).papers[FILES[0]] > 0.9
    assert corpus_figures(small).papers["10_borlange_tekniska_namnden_negativ.txt"] == 0.0


TEXT = (CORPORA[1].texts / FILES[0]).read_text(encoding="utf-8")


def _different(one: str, other: str) -> set[int]:
    return {place for place, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]}


def test_damage_is_the_same_each_time_and_grows() -> None:
    plain = TEXT.replace("m", "x").replace("d", "x")  # letters that are taken for two
    shares = [damaged(plain, share, "a", swedish=False) for share in LEVELS]
    assert shares[0] == plain
    assert damaged(plain, 0.05, "a") == damaged(plain, 0.05, "a") != damaged(plain, 0.05, "b")
    places = [_different(plain, text) for text in shares]
    assert all(fewer < more for fewer, more in itertools.pairwise(places))


@pytest.mark.parametrize("share", [0.01, 0.05])
def test_damage_is_as_much_as_is_asked_for(share: float) -> None:
    plain = TEXT.replace("m", "x").replace("d", "x")
    printed = sum(not letter.isspace() for letter in plain)
    changed = damaged(plain, share, "c", swedish=False)
    assert len(_different(plain, changed)) == round(share * printed)
    assert sum(letter in "åäöÅÄÖ" for letter in changed) == sum(letter in "åäöÅÄÖ" for letter in plain)


def test_swedish_letters_go_first() -> None:
    count = sum(letter in "åäöÅÄÖ" for letter in TEXT)
    left = sum(letter in "åäöÅÄÖ" for letter in damaged(TEXT, 0.10, "d"))
    assert left < count / 20


SHARES = Shares(0.9, 0.8, 0.847)
SCORES = Scores(100, SHARES, SHARES)
FIGURES_OF = CorpusFigures(
    SCORES, {"Seat": SCORES, "Hosting": SCORES}, {"a.txt": 0.9, "b.txt": 0.8}, ["a.txt: Seat: no"]
)


def moved(precision: float) -> Scores:
    return Scores(100, msgspec.structs.replace(SHARES, precision=precision), SHARES)


def test_what_moved_is_told_class_by_class() -> None:
    now = CorpusFigures(
        moved(0.95),
        {"Seat": moved(0.85), "Hosting": SCORES, "Event": SCORES},
        {"a.txt": 0.85, "b.txt": 0.8},
        [],
    )
    told = "\n".join(changes({"papers": FIGURES_OF}, {"papers": now}))
    assert "P 0.950 (+0.050)" in told
    assert "P 0.850 (-0.050)" in told
    assert "new" in told
    assert "F1 0.850 (-0.050)" in told
    assert "Hosting" not in told
    assert "b.txt" not in told
    assert max(map(len, told.splitlines())) <= 80


def test_nothing_moved_is_one_line_a_corpus() -> None:
    assert len(list(changes({"papers": FIGURES_OF}, {"papers": FIGURES_OF}))) == 1


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (FIGURES_OF, []),
        (msgspec.structs.replace(FIGURES_OF, overall=moved(0.9 - TOLERANCE)), []),
        (
            msgspec.structs.replace(FIGURES_OF, overall=moved(0.9 - TOLERANCE - 0.001)),
            ["strict precision falls"],
        ),
        (
            msgspec.structs.replace(FIGURES_OF, must_not=["a.txt: Seat: no", "b.txt: Seat: no"]),
            ["b.txt: Seat: no"],
        ),
        (msgspec.structs.replace(FIGURES_OF, must_not=[]), []),
        (msgspec.structs.replace(FIGURES_OF, papers={"a.txt": 0.9, "c.txt": 1.0}), ["b.txt", "c.txt"]),
    ],
)
def test_what_may_not_pass(now: CorpusFigures, told: list[str]) -> None:
    found = list(failures({"papers": FIGURES_OF}, {"papers": now}))
    assert len(found) == len(told)
    assert all(words in line for words, line in zip(told, found, strict=True))


def test_landed_figures_are_of_the_corpora_that_there_are() -> None:
    old = last_landed()
    assert list(old) == sorted(corpus.name for corpus in CORPORA)
    for corpus in CORPORA:
        assert set(old[corpus.name].papers) == {path.name for path in corpus.texts.iterdir()}
        assert old[corpus.name].must_not == []


def test_landed_figures_are_printed_within_the_terminal() -> None:
    whole = msgspec.json.decode(FIGURES.read_bytes(), type=Landed)
    lines = list(tables(whole))
    assert [line for line in lines if len(line) > 80] == []
    assert {point.share for point in whole.damage} == set(LEVELS)
    assert all(organisation[:22] in "\n".join(lines) for organisation in whole.organisations)
    assert sum(one.papers for one in whole.organisations.values()) == len(
        {path.name for corpus in CORPORA for path in corpus.texts.iterdir()}
    )
    encoded = msgspec.json.encode(whole, order="sorted")
    assert msgspec.json.format(encoded, indent=1) + b"\n" == FIGURES.read_bytes()


def test_the_picture_falls_as_the_figures_do() -> None:
    drawn = picture([Damage("scan", 0.0, 0.9, 0.9), Damage("scan", 0.2, 0.1, 0.2)])
    assert drawn == picture([Damage("scan", 0.0, 0.9, 0.9), Damage("scan", 0.2, 0.1, 0.2)])
    assert 'points="56.0,48.8 616.0,247.2"' in drawn


@pytest.mark.parametrize(
    ("named", "genre"),
    [
        ("Motion, tjänsteutlåtande och beslut i kommunfullmäktige", "motion and answer"),
        ("Äldre protokollsutdrag kommunstyrelsen", "minutes"),
        ("Tjänsteskrivelse", "office report"),
        ("Reserapport", "other"),
        (None, "other"),
    ],
)
def test_genres_are_a_handful(named: str | None, genre: str) -> None:
    assert genre_of(named) == genre
