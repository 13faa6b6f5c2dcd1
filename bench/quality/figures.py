"""The figures that are landed: by corpus, class, genre, organisation, damage and confidence."""

import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from bench.quality.calibration import left_out
from bench.quality.corpora import CORPORA, Corpus, Outcome, outcome, read_all
from bench.quality.noise import LEVELS, write_damaged
from stadsgraf.evaluate.conventions import COUNTED
from stadsgraf.evaluate.paper import PaperScore
from stadsgraf.evaluate.reliability import Step, Verdict, steps
from stadsgraf.evaluate.result import Figures, Modes
from stadsgraf.evaluate.score import evaluation_of, overall
from stadsgraf.vocabulary import ClaimType

_GENRES = {
    "pm": "PM and utlåtande",
    "utlåtande": "PM and utlåtande",
    "protokoll": "minutes",
    "protokollsutdrag": "minutes",
    "äldre": "minutes",
    "tjänsteskrivelse": "office report",
    "tjänsteutlåtande": "office report",
    "motion": "motion and answer",
    "medborgarförslag": "motion and answer",
    "interpellationssvar": "motion and answer",
}
"""Genres by the first word that the gold has for them."""

_OTHER = "other"


class Shares(msgspec.Struct, frozen=True):
    """Precision, recall and F1."""

    precision: float
    recall: float
    f1: float


class Scores(msgspec.Struct, frozen=True):
    """What some papers score, strictly and relaxed; `core` gold claims must be found."""

    core: int
    strict: Shares
    relaxed: Shares


class CorpusFigures(msgspec.Struct, frozen=True):
    """The figures of one corpus.

    Attributes:
        overall: over the main classes.
        classes: of each class that the gold or the graph has.
        papers: strict F1 of each paper.
        must_not: the forbidden patterns that are matched, each with its paper and reason.
    """

    overall: Scores
    classes: dict[str, Scores]
    papers: dict[str, float]
    must_not: list[str]


class OrganisationFigures(msgspec.Struct, frozen=True):
    """One organisation against all others, strict F1, and confidence that was measured without its papers.

    Attributes:
        papers: how many it has.
        clean, scanned: F1 of its papers; None where it has none of the kind.
        others_clean, others_scanned: F1 of all other papers.
        claims: those of its claims that the gold judges.
        confidence: their mean confidence, measured on the others.
        right: the share of them that is right.
    """

    papers: int
    clean: float | None
    others_clean: float
    scanned: float | None
    others_scanned: float
    claims: int
    confidence: float
    right: float


class Damage(msgspec.Struct, frozen=True):
    """F1 over the clean papers at one share of misread characters; `kind` says which are misread."""

    kind: str
    share: float
    strict: float
    relaxed: float


class Landed(msgspec.Struct, frozen=True):
    """All figures of `evaluation.json`.

    Attributes:
        corpora: by corpus.
        genres: by genre, clean and scanned.
        organisations: by organisation.
        damage: the curves.
        reliability: of claims in papers of organisations that confidence was not measured on.
    """

    corpora: dict[str, CorpusFigures]
    genres: dict[str, dict[str, Scores]]
    organisations: dict[str, OrganisationFigures]
    damage: list[Damage]
    reliability: list[Step]


def landed(outcomes: Sequence[Outcome]) -> Landed:
    """All figures; damages and reads the clean papers anew, which takes a minute."""
    verdicts = left_out(outcomes)
    every = [verdict for found in verdicts.values() for verdict in found]
    return Landed(
        corpora={outcome.corpus.name: corpus_figures(outcome) for outcome in outcomes},
        genres=_by_genre(outcomes),
        organisations={name: _organisation(outcomes, name, found) for name, found in verdicts.items()},
        damage=[point for swedish in (True, False) for point in _curve(swedish=swedish)],
        reliability=[msgspec.structs.replace(s, confidence=round(s.confidence, 3)) for s in steps(every)],
    )


def corpus_figures(outcome: Outcome) -> CorpusFigures:
    """The figures of one corpus."""
    found = evaluation_of(outcome.scored)
    return CorpusFigures(
        overall=_scores(found.overall),
        classes={
            str(kind): _scores(found.types[kind], kind)
            for kind in COUNTED
            if found.types[kind].strict.gold_all or found.types[kind].strict.system
        },
        papers={file: round(paper.strict.f1, 3) for file, paper in found.docs.items()},
        must_not=[f"{one.doc}: {one.type}: {one.reason}" for one in found.must_not],
    )


def genre_of(named: str | None) -> str:
    """One of a handful of genres, for what the gold calls a paper."""
    first = (named or "").split(" ")[0].rstrip(",").lower()
    return _GENRES.get(first, _OTHER)


def _by_genre(outcomes: Sequence[Outcome]) -> dict[str, dict[str, Scores]]:
    genres = {
        (outcome.corpus.name, file): genre_of(paper.document.genre)
        for outcome in outcomes
        for file, paper in outcome.scored.papers.items()
    }

    def scores(genre: str, *, scanned: bool) -> list[PaperScore]:
        return _chosen(outcomes, lambda one, file: genres[one.corpus.name, file] == genre, scanned=scanned)

    found: dict[str, dict[str, Scores]] = {}
    for name in sorted(set(genres.values())):
        for reading, scanned in (("clean", False), ("scanned", True)):
            chosen = scores(name, scanned=scanned)
            if chosen:
                found.setdefault(name, {})[reading] = _scores(overall(chosen))
    return found


def _organisation(outcomes: Sequence[Outcome], name: str, verdicts: Sequence[Verdict]) -> OrganisationFigures:
    def f1(*, own: bool, scanned: bool) -> float | None:
        chosen = _chosen(outcomes, lambda o, f: (o.organisation(f) == name) is own, scanned=scanned)
        return round(overall(chosen).strict.f1, 3) if chosen else None

    files = {file for o in outcomes for file in o.scored.papers if o.organisation(file) == name}
    sure = [verdict.confidence or 0.0 for verdict in verdicts]
    return OrganisationFigures(
        papers=len(files),
        clean=f1(own=True, scanned=False),
        others_clean=f1(own=False, scanned=False) or 0.0,
        scanned=f1(own=True, scanned=True),
        others_scanned=f1(own=False, scanned=True) or 0.0,
        claims=len(verdicts),
        confidence=round(sum(sure) / len(sure), 3),
        right=round(sum(verdict.right for verdict in verdicts) / len(verdicts), 3),
    )


def _chosen(
    outcomes: Iterable[Outcome], wanted: Callable[[Outcome, str], bool], *, scanned: bool
) -> list[PaperScore]:
    return [
        score
        for outcome in outcomes
        if outcome.corpus.scanned is scanned
        for file, score in outcome.scored.scores.items()
        if wanted(outcome, file)
    ]


def _curve(*, swedish: bool) -> list[Damage]:
    kind = "scan" if swedish else "scan that spares å, ä, ö"
    points = []
    for share in LEVELS:
        with tempfile.TemporaryDirectory() as folder:
            corpora = [_damaged(corpus, Path(folder), share, swedish=swedish) for corpus in _CLEAN]
            paths = [path for corpus in corpora for path in sorted(corpus.texts.iterdir())]
            read = dict(zip(paths, read_all(paths), strict=True))
            scores = [
                score
                for corpus in corpora
                for score in outcome(
                    corpus, [item for path, item in read.items() if path.parent == corpus.texts]
                ).scored.scores.values()
            ]
        modes = overall(scores)
        points.append(Damage(kind, share, round(modes.strict.f1, 3), round(modes.relaxed.f1, 3)))
    return points


_CLEAN = [corpus for corpus in CORPORA if not corpus.scanned]


def _damaged(corpus: Corpus, folder: Path, share: float, *, swedish: bool) -> Corpus:
    texts = folder / corpus.name
    write_damaged(corpus.texts, texts, share, swedish=swedish)
    return msgspec.structs.replace(corpus, texts=texts, ocr=True)


def _scores(modes: Modes, kind: ClaimType | None = None) -> Scores:
    core = modes.strict.gold_core if kind is None or modes.strict.gold_core else modes.strict.gold_all
    return Scores(core, _shares(modes.strict), _shares(modes.relaxed))


def _shares(figures: Figures) -> Shares:
    return Shares(round(figures.precision, 3), round(figures.recall, 3), round(figures.f1, 3))


def papers_of(figures: Mapping[str, CorpusFigures]) -> set[tuple[str, str]]:
    """All papers, each with its corpus."""
    return {(name, file) for name, corpus in figures.items() for file in corpus.papers}
