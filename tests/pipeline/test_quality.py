"""What the build of the seeds and of the development papers must reach; figures only ever go up.

The floors of the development papers are what was last measured, rounded down: a change that loses
claims fails here and says how many.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from stadsgraf.config import BuildOptions
from stadsgraf.evaluate.result import Evaluation
from stadsgraf.evaluate.score import evaluate
from stadsgraf.graph.store import open_store
from stadsgraf.pipeline import Built, build
from stadsgraf.query.ask import ask
from stadsgraf.query.header import load
from stadsgraf.resources import resource_folder

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "corpus"
_CASES = json.loads((ROOT / "tests" / "queries" / "questions.json").read_text(encoding="utf-8"))
_ASKED = [
    pytest.param(asked, id=f"{case['id']}-{asked['question']}") for case in _CASES for asked in case["asks"]
]


def _built(sources: Path, out: Path) -> Built:
    return build(BuildOptions((sources,), out, formats=()), lambda *_: None)


def _scored(out: Path, gold: Path, docs: Path, *, ocr: bool = False) -> Evaluation:
    return evaluate(sorted((out / "shards").glob("*.nq")), gold, docs=docs, ocr=ocr)


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
    texts = {document.id: document.text for document in seeds.corpus.documents}
    for claim in seeds.corpus.claims:
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


@pytest.mark.parametrize(("folder", "ocr", "floor"), [("docs", False, 0.97), ("scanned", True, 0.92)])
def test_development_papers_keep_what_was_reached(
    tmp_path: Path, folder: str, ocr: bool, floor: float
) -> None:
    source = CORPUS / "devset" / folder
    built = _built(source, tmp_path)
    score = _scored(built.out, CORPUS / "devset" / "gold", source, ocr=ocr)
    assert score.must_not == ()
    assert score.overall.strict.f1 >= floor
    assert built.report.conforms
