"""What builds of the seeds and of the papers with gold must reach: the figures that are landed.

A change that loses claims fails here; `make evaluate` lands new figures in `bench/evaluation.json`.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from bench.quality.__main__ import last_landed
from bench.quality.comparison import failures
from bench.quality.corpora import CORPORA, Corpus, Outcome
from bench.quality.figures import corpus_figures

from stadsgraf.building import Built, build
from stadsgraf.config import BuildOptions
from stadsgraf.corpus import merge
from stadsgraf.evaluate.graph import read_quads
from stadsgraf.evaluate.result import Evaluation
from stadsgraf.evaluate.score import evaluate, score_quads
from stadsgraf.graph.store import open_store
from stadsgraf.query.ask import ask
from stadsgraf.query.header import load
from stadsgraf.resources import resource_folder
from stadsgraf.stored import read_resolved

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus"
_CASES = json.loads((ROOT / "tests" / "queries" / "questions.json").read_text(encoding="utf-8"))
_ASKED = [
    pytest.param(asked, id=f"{case['id']}-{asked['question']}") for case in _CASES for asked in case["asks"]
]


def _built(sources: Path, out: Path) -> Built:
    return build(BuildOptions((sources,), out, formats=()), lambda *_: None)


def _scored(out: Path, gold: Path, docs: Path, *, ocr: bool = False) -> Evaluation:
    return evaluate(sorted((out / "shards").glob("*.nq.gz")), gold, docs=docs, ocr=ocr)


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return _built(ROOT / "seeds" / "documents", tmp_path_factory.mktemp("seeds"))


def test_seeds_say_what_the_gold_says(seeds: Built) -> None:
    score = _scored(seeds.out, CORPUS / "seeds" / "gold", ROOT / "seeds" / "documents")
    assert score.overall.strict.f1 >= 0.95
    assert score.must_not == ()
    assert score.missed == ()


def test_seeds_conform_and_each_quote_is_in_its_file(seeds: Built) -> None:
    assert seeds.report.conforms
    corpus = merge(read_resolved(seeds.out))
    texts = {document.id: document.text for document in corpus.documents}
    for claim in corpus.claims:
        assert claim.evidence
        for piece in claim.evidence:
            quote = texts[piece.document][piece.start : piece.end]
            assert quote
            assert quote == quote.strip()


@pytest.mark.parametrize("asked", _ASKED)
def test_the_forty_questions_on_the_build(seeds: Built, asked: dict[str, Any]) -> None:
    questions = {question.name: question for question in load(resource_folder("queries") / "ask")}
    answer = ask(open_store(seeds.out / "store"), questions[asked["question"]], asked["params"], "sv")
    assert answer.stated is asked["stated"]
    columns = list(asked["rows"][0]) if asked["rows"] else []
    places = [answer.columns.index(column) for column in columns]
    assert {tuple(row[place] for place in places) for row in answer.rows} == {
        tuple(row.values()) for row in asked["rows"]
    }


@pytest.mark.parametrize("corpus", CORPORA, ids=lambda corpus: corpus.name)
def test_papers_keep_what_was_reached(tmp_path: Path, corpus: Corpus) -> None:
    built = _built(corpus.texts, tmp_path)
    quads = read_quads(sorted((built.out / "shards").glob("*.nq.gz")))
    scored = score_quads(quads, corpus.gold, docs=corpus.texts, ocr=corpus.ocr)
    found = corpus_figures(Outcome(corpus, {}, scored))
    assert list(failures({corpus.name: last_landed()[corpus.name]}, {corpus.name: found})) == []
    assert built.report.conforms
