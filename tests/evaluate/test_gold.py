"""Gold is read as it is meant, and what is wrong with it is said by file and field."""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from stadsgraf.evaluate.gold import ClaimRef, GoldError, find_aliases, load_gold
from stadsgraf.vocabulary import ClaimType, Property
from tests.evaluate.conftest import DEVSET, SEEDS

PAPER: dict[str, Any] = {
    "document": {"file": "paper.txt"},
    "claims": [
        {
            "id": "c1",
            "type": "CostEstimate",
            "participants": {"about": "Vintercykelringen"},
            "modality": "Stated",
            "derivation": "Explicit",
            "core": True,
            "amount": 5000,
            "currency": "SEK",
            "from": "2018",
            "evidence": [{"start": 0, "end": 4, "quote": "Text"}],
        },
        {
            "id": "c2",
            "type": "Proposal",
            "participants": {"agent": ["A", "B"], "proposes": [{"claim": "c1"}]},
            "modality": "Proposed",
            "derivation": "Explicit",
            "core": False,
            "agentAlso": ["C", None],
            "evidence": [],
        },
    ],
    "must_not": [{"type": "Decision", "participants": {}, "reason": "nothing is decided"}],
}


def write(folder: Path, paper: object, name: str = "01.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(paper), encoding="utf-8")
    return path


def test_fields(tmp_path: Path) -> None:
    paper = load_gold(write(tmp_path, PAPER))["paper.txt"]
    cost, proposal = paper.claims
    assert (cost.type, cost.amount, cost.valid_from) == (ClaimType.COST_ESTIMATE, 5000, "2018")
    assert proposal.participants[Property.PROPOSES] == (ClaimRef("c1"),)
    assert (proposal.also(Property.AGENT), proposal.also(Property.PROPOSES)) == (("C",), ())
    assert paper.must_not[0].reason == "nothing is decided"


@pytest.mark.parametrize(("folder", "claims"), [(DEVSET / "gold", 599), (SEEDS / "gold", 60)])
def test_folder(folder: Path, claims: int) -> None:
    assert sum(len(paper.claims) for paper in load_gold(folder).values()) == claims


def test_aliases_lie_in_the_folder_or_above(tmp_path: Path) -> None:
    assert find_aliases(DEVSET / "gold") == DEVSET / "aliases.json"
    assert find_aliases(DEVSET / "gold" / "01.json") == DEVSET / "aliases.json"
    gold = tmp_path / "one" / "gold"
    gold.mkdir(parents=True)
    assert find_aliases(gold) is None
    write(gold, {}, "aliases.json")
    write(gold, PAPER)
    assert find_aliases(gold) == gold / "aliases.json"
    assert list(load_gold(gold)) == ["paper.txt"]  # the list is no gold


Change = Callable[[dict[str, Any]], object]
WRONG: list[tuple[Change, str]] = [
    (lambda p: p.pop("document"), r"missing required field `document`"),
    (lambda p: p["document"].clear(), r"document: .*missing required field `file`"),
    (lambda p: p["claims"][0].update(type="Memberhip"), r"claims\[0\]\.type: Invalid enum value 'Memberhip'"),
    (lambda p: p["claims"][1].update(modality="Statd"), r"claims\[1\]\.modality: Invalid enum value"),
    (lambda p: p["claims"][0].update({"from": "1 juli"}), r"claims\[0\]\.from: "),
    (lambda p: p["claims"][0].update(amout=1), r"claims\[0\]: .*unknown field `amout`"),
    (lambda p: p["claims"][0].update(core="yes"), r"claims\[0\]\.core: Expected `bool`"),
    (lambda p: p["claims"][0].pop("amount"), r"claims: c1\.amount: a CostEstimate needs amount and currency"),
    (lambda p: p["claims"][0].update(type="Quantity"), r"claims: c1\.value: a Quantity needs a value"),
    (lambda p: p["claims"][0].update(type="DocumentRelation"), r"c1\.participants: .* needs a document"),
    (lambda p: p["claims"][0].update(id="c2"), r"claims: the id c2 is given 2 times"),
    (lambda p: p["claims"][1]["participants"].clear(), r"claims: c2\.participants: at least one"),
    (
        lambda p: p["claims"][1]["participants"].update(agent={"claim": "c1"}),
        r"c2\.participants\.agent: needs",
    ),
    (lambda p: p["claims"][1]["participants"].update(agent=""), r"claims\[1\]\.participants"),
    (lambda p: p["claims"][1]["participants"].update(proposes=[{"claim": "c9"}]), r"there is no claim c9"),
    (lambda p: p["must_not"][0].update(type="Description"), r"must_not\[0\]\.type: claims of class Descr"),
    (lambda p: p["must_not"][0].update(participants={"decides": [{"claim": "c7"}]}), r"must_not\[0\].*c7"),
    (lambda p: p["must_not"][0].pop("reason"), r"must_not\[0\]: .*`reason`"),
]


@pytest.mark.parametrize(("change", "message"), WRONG)
def test_malformed_gold_names_file_and_field(tmp_path: Path, change: Change, message: str) -> None:
    paper = copy.deepcopy(PAPER)
    change(paper)
    with pytest.raises(GoldError, match=message) as raised:
        load_gold(write(tmp_path, paper))
    assert str(raised.value).startswith(str(tmp_path / "01.json"))


def test_no_json(tmp_path: Path) -> None:
    path = tmp_path / "01.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(GoldError, match=r"01\.json: Input data was truncated"):
        load_gold(path)


def test_two_files_for_one_paper(tmp_path: Path) -> None:
    write(tmp_path, PAPER)
    write(tmp_path, PAPER, "02.json")
    with pytest.raises(GoldError, match=r"02\.json: document\.file: paper\.txt has another gold file"):
        load_gold(tmp_path)


def test_nothing_there(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="holds no gold"):
        load_gold(tmp_path)
    with pytest.raises(GoldError, match="there is no such file or folder"):
        load_gold(tmp_path / "gold")
