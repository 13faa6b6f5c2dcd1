"""The gold of the corpus is sound: whoever adds a paper learns here what is wrong with its gold."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from stadsgraf.evaluate.gold import load_gold
from tests.evaluate.conftest import CORPUS, DEVSET
from tests.evaluate.gold_checks import contradicted, of_claim, of_document, problems, repeated

FOLDERS = (DEVSET, CORPUS / "papers")
GOLD = [path for folder in FOLDERS for path in sorted((folder / "gold").glob("*.json"))]
_GENRES, _BODIES = 15, 12
"""At least so many genres and issuing bodies are found among the papers, which are unlike each other."""


@pytest.mark.parametrize("path", GOLD, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_gold_is_sound(path: Path) -> None:
    assert list(problems(path)) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_each_paper_has_gold_and_a_scanned_reading(folder: Path) -> None:
    papers = {path.name for path in (folder / "docs").iterdir()}
    assert papers == set(load_gold(folder / "gold")) == {path.name for path in (folder / "scanned").iterdir()}


def test_papers_are_many_and_unlike_each_other() -> None:
    documents = [paper.document for paper in load_gold(CORPUS / "papers" / "gold").values()]
    assert len(documents) >= 15
    assert len({document.genre for document in documents}) >= _GENRES
    assert len({document.issuing_body for document in documents}) >= _BODIES


TEXT = "Ingemo Sturesdotter (S) reserverar sig."
CLAIM: dict[str, Any] = {
    "id": "c1",
    "type": "PartyAffiliation",
    "participants": {"member": "Ingemo Sturesdotter", "organization": "Socialdemokraterna"},
    "modality": "Stated",
    "partyLabel": "S",
    "attested": "2019-01-01",
    "evidence": [{"start": 0, "end": 23, "quote": "Ingemo Sturesdotter (S)"}],
}


def test_a_sound_claim_has_no_problem() -> None:
    assert list(of_claim(CLAIM, TEXT)) == []


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda claim: claim["participants"].update(network="Eurocities"), "strange ['network']"),
        (lambda claim: claim.pop("attested"), "attested is missing"),
        (lambda claim: claim.update(fromContext=True), "fromContext without from"),
        (lambda claim: claim.update({"from": "2020", "until": "2019"}), "from is after until"),
        (lambda claim: claim.update(evidence=[]), "evidence: none"),
        (lambda claim: claim["evidence"][0].update(start=1), "is not in the paper"),
        (lambda claim: claim.update(partyLabel="M"), "no label"),
        (lambda claim: claim["participants"].update(member="Ingemo Karlsdotter"), "no name"),
    ],
)
def test_errors_of_claims_are_told(change: Callable[[dict[str, Any]], object], told: str) -> None:
    claim = copy.deepcopy(CLAIM)
    change(claim)
    found = list(of_claim(claim, TEXT))
    assert len(found) == 1
    assert told in found[0]


def test_errors_of_the_head_are_told() -> None:
    document = {"file": "07_paper.txt", "sha256": "0", "chars": 1}
    gold = {"document": document, "claims": [{"id": "c2"}]}
    assert [problem.partition(":")[2][:12] for problem in of_document(gold, b"a\tb", "08.json")] == [
        " keys ['date",
        " sha256 is n",
        " chars is no",
        " the paper h",
        " paper and g",
        " ids are not",
    ]


def test_what_is_said_twice_or_forbidden_is_told() -> None:
    twin = {**CLAIM, "id": "c2"}
    forbidden = {"type": CLAIM["type"], "participants": {"member": "Ingemo Sturesdotter"}, "reason": "…"}
    gold = {"claims": [CLAIM, twin], "must_not": [forbidden]}
    assert list(repeated(gold)) == ["c2: stated twice"]
    assert list(contradicted(gold)) == ["must_not[0]: contradicts c1", "must_not[0]: contradicts c2"]
    planned = {**forbidden, "modality": "Planned"}
    assert list(contradicted({**gold, "must_not": [planned]})) == []
