"""The rules of matching one by one, each also as the reference has it."""

import json
from pathlib import Path
from typing import Any, Literal

import pytest

from tests.evaluate.comparison import compare
from tests.evaluate.gold_graph import Record, gold_quads, write_graph

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

FILE = "01_paper.txt"
Found = Literal["strict", "relaxed", "no"]


def claim(kind: str, name: str = "c1", *, modality: str = "Stated", **fields: Any) -> Record:
    """A claim; what ends with a low line is a field of its own, the rest are participants."""
    values = {key.strip("_"): value for key, value in fields.items() if key.endswith("_")}
    participants = {key: value for key, value in fields.items() if not key.endswith("_")}
    return {
        "id": name,
        "type": kind,
        "participants": participants,
        "modality": modality,
        "derivation": "Explicit",
        "core": True,
        "evidence": [{"start": 0, "end": 4, "quote": "Text"}],
        **values,
    }


MEMBER = claim("Membership", member="Luleå kommun", organization="Nordnätet")
OTHER = claim("Membership", "c2", member="Kemi", organization="Nordnätet")
FEE = claim("CostEstimate", about="Nordnätet", amount_=500, currency_="SEK", per_="P1Y")
PROPOSAL = claim(
    "Proposal", "c3", modality="Proposed", agent="nämnden", proposes=[{"claim": "c1"}, {"claim": "c2"}]
)
DECISION = claim("Decision", agent="nämnden", decides="avslag", outcome_="avslag", from_="2016-02-01")
STATEMENT = claim("PositionStatement", speaker=["A", "B"], statementKind="reservation", madeIn="nämnden")
PARTY = claim("PartyAffiliation", member="A", organization="Liberalerna", partyLabel_="FP", attested_="2014")
EVENT = claim("Event", about="Nordnätet", from_="2014")
PAPER = claim(
    "DocumentRelation", document="Kontorets utlåtande 2014", relationKind="bilaga", identifier_="12/34"
)
COUNT = claim("Quantity", about="medlemmar", value_=40)
ROLE = claim("RoleHolding", member="Ada", role="ordförande", organization="nämnden")


def but(record: Record, **changes: Any) -> Record:
    """A claim with other participants (None: without) and other fields (with a low line at the end)."""
    participants = {**record["participants"], **{k: v for k, v in changes.items() if not k.endswith("_")}}
    return {
        **record,
        **{k.strip("_"): v for k, v in changes.items() if k.endswith("_")},
        "participants": {k: v for k, v in participants.items() if v is not None},
    }


CASES: list[tuple[str, list[Record], list[Record], Found]] = [
    ("the same", [MEMBER], [MEMBER], "strict"),
    ("another modality", [MEMBER], [but(MEMBER, modality_="Proposed")], "relaxed"),
    (
        "an accepted modality",
        [but(MEMBER, modalityAlso_=["Planned"])],
        [but(MEMBER, modality_="Planned")],
        "strict",
    ),
    ("another member", [MEMBER], [but(MEMBER, member="Kemi")], "no"),
    (
        "the network under another property",
        [MEMBER],
        [but(MEMBER, organization=None, network="Nordnätet")],
        "strict",
    ),
    (
        "an accepted other network",
        [but(MEMBER, organizationAlso_=["N."])],
        [but(MEMBER, organization="N.")],
        "strict",
    ),
    (
        "a date less precise than the text",
        [but(MEMBER, from_="2014-07")],
        [but(MEMBER, from_="2014")],
        "relaxed",
    ),
    (
        "a date within the year of the text",
        [but(MEMBER, from_="2014")],
        [but(MEMBER, from_="2014-07-01")],
        "strict",
    ),
    ("a date that is left out", [but(MEMBER, from_="2014")], [MEMBER], "relaxed"),
    ("a date from elsewhere, left out", [but(MEMBER, from_="2014", fromContext_=True)], [MEMBER], "strict"),
    ("a date that may be left out", [but(MEMBER, from_="2014", frmAlso_=[None])], [MEMBER], "strict"),
    ("a start that the text does not give", [MEMBER], [but(MEMBER, from_="2014")], "relaxed"),
    ("a start of a role", [ROLE], [but(ROLE, from_="2014")], "strict"),
    ("an end of a standing membership", [MEMBER], [but(MEMBER, until_="2014")], "relaxed"),
    (
        "an end of a proposed one",
        [but(MEMBER, modality_="Proposed")],
        [but(MEMBER, modality_="Proposed", until_="2014")],
        "strict",
    ),
    ("former, without a sign of it", [but(MEMBER, status_="former")], [MEMBER], "relaxed"),
    (
        "former, with an unknown end",
        [but(MEMBER, status_="former")],
        [but(MEMBER, status_="former")],
        "strict",
    ),
    ("a role without its body", [ROLE], [but(ROLE, organization=None)], "relaxed"),
    ("a fee", [FEE], [FEE], "strict"),
    ("a fee per another time", [FEE], [but(FEE, per_=None)], "relaxed"),
    ("a fee in another currency", [FEE], [but(FEE, currency_="EUR")], "no"),
    (
        "nothing to pay, in any currency",
        [but(FEE, amount_=0)],
        [but(FEE, amount_=0, currency_="EUR")],
        "strict",
    ),
    (
        "a fee of the network, by its membership",
        [FEE, OTHER],
        [but(FEE, about={"claim": "c2"}), OTHER],
        "strict",
    ),
    (
        "a fee of another network",
        [FEE, OTHER, but(OTHER, id_="c3", organization="Sydnätet")],
        [but(FEE, about="Sydnätet"), OTHER, but(OTHER, id_="c3", organization="Sydnätet")],
        "no",
    ),
    ("a fee of a thing in words", [FEE, OTHER], [but(FEE, about="deltagandet"), OTHER], "strict"),
    ("a fee about a claim", [but(FEE, about={"claim": "c2"}), OTHER], [FEE, OTHER], "strict"),
    ("one speaker of two", [STATEMENT], [but(STATEMENT, speaker=["A"])], "relaxed"),
    ("one speaker of two and a stranger", [STATEMENT], [but(STATEMENT, speaker=["A", "C"])], "no"),
    (
        "a group that speaks as its party",
        [but(STATEMENT, speaker=["M"])],
        [but(STATEMENT, speaker=None, onBehalfOf="M")],
        "strict",
    ),
    ("on behalf of is not compared", [but(STATEMENT, onBehalfOf="M")], [STATEMENT], "strict"),
    ("another kind of statement", [STATEMENT], [but(STATEMENT, statementKind="yttrande")], "no"),
    ("a party by its label", [PARTY], [but(PARTY, organization="okänt parti")], "strict"),
    ("another label of the party", [PARTY], [but(PARTY, partyLabel_="L")], "relaxed"),
    ("another year of the label", [PARTY], [but(PARTY, attested_="2018-05-16")], "relaxed"),
    ("another day of the year", [PARTY], [but(PARTY, attested_="2014-05-16")], "strict"),
    ("another party", [PARTY], [but(PARTY, organization="Centerpartiet", partyLabel_="C")], "no"),
    ("a party without a label", [PARTY], [but(PARTY, organization="Centerpartiet", partyLabel_=None)], "no"),
    ("another outcome", [DECISION], [but(DECISION, outcome_="bifall")], "no"),
    (
        "words for what a body did",
        [but(DECISION, outcome_="val")],
        [but(DECISION, outcome_="godkänd")],
        "strict",
    ),
    (
        "an agent under another property",
        [DECISION],
        [but(DECISION, agent=None, decidingBody="nämnden")],
        "strict",
    ),
    (
        "an accepted class",
        [but(ROLE, typeAlso_=["Membership"])],
        [but(ROLE, type_="Membership", role=None)],
        "strict",
    ),
    (
        "an accepted class with a stranger",
        [but(ROLE, typeAlso_=["Membership"])],
        [but(MEMBER, member="Ada")],
        "no",
    ),
    (
        "an accepted class, network in part",
        [but(ROLE, typeAlso_=["Membership"])],
        [but(ROLE, type_="Membership", role=None, organization="nämnden för nät")],
        "strict",
    ),
    ("another class", [ROLE], [but(ROLE, type_="Membership", role=None)], "no"),
    (
        "an invitation without its sender",
        [claim("Invitation", agent="N", invitee="A")],
        [claim("Invitation", invitee="A")],
        "relaxed",
    ),
    ("an event by its date", [EVENT], [but(EVENT, about="mötet", from_="2014-02-01")], "strict"),
    ("an event by its subject", [EVENT], [but(EVENT, from_=None)], "relaxed"),
    ("another event", [EVENT], [but(EVENT, about="mötet", from_="2015-02-01")], "no"),
    ("a paper by words of its title", [PAPER], [but(PAPER, document="Kontorets utlåtande")], "strict"),
    ("a paper by its number", [PAPER], [but(PAPER, document="bilaga, dnr 12/34")], "strict"),
    ("another paper", [PAPER], [but(PAPER, document="bilaga")], "no"),
    ("a count", [COUNT], [but(COUNT, about="annat")], "strict"),
    ("another count", [COUNT], [but(COUNT, value_=41)], "no"),
]


@pytest.mark.parametrize(("gold", "graph", "found"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_rule(reference: Any, tmp_path: Path, gold: list[Record], graph: list[Record], found: Found) -> None:
    result = score(reference, tmp_path, gold, graph, [])
    counted = gold[0]["type"]
    hits = [result["types"][counted][mode]["matched_core"] for mode in ("strict", "relaxed")]
    others = sum(record["type"] == counted for record in gold) - 1
    assert [hit - others for hit in hits] == {"strict": [1, 1], "relaxed": [0, 1], "no": [0, 0]}[found]


ALSO_PROPOSED = [MEMBER, OTHER]
REACHED: list[tuple[str, Record, Found]] = [
    ("both", PROPOSAL, "strict"),
    ("one of two", but(PROPOSAL, proposes=[{"claim": "c1"}]), "relaxed"),
    ("none", but(PROPOSAL, proposes="avslag"), "no"),
    (
        "through another proposal",
        but(PROPOSAL, id_="c4", agent="nämnden", proposes=[{"claim": "c3"}]),
        "strict",
    ),
]


@pytest.mark.parametrize(("proposal", "found"), [case[1:] for case in REACHED], ids=[c[0] for c in REACHED])
def test_claims_reached(reference: Any, tmp_path: Path, proposal: Record, found: Found) -> None:
    extra = [but(PROPOSAL, agent="annan")] if proposal["id"] == "c4" else []
    result = score(reference, tmp_path, [PROPOSAL, MEMBER, OTHER], [proposal, *extra, MEMBER, OTHER], [])
    hits = [result["types"]["Proposal"][mode]["matched_core"] for mode in ("strict", "relaxed")]
    assert hits == {"strict": [1, 1], "relaxed": [0, 1], "no": [0, 0]}[found]


def test_loose_reference(reference: Any, tmp_path: Path) -> None:
    gold = [but(PROPOSAL, claimRefLoose_=True), MEMBER, OTHER]
    result = score(reference, tmp_path, gold, [but(PROPOSAL, proposes="avslag"), MEMBER, OTHER], [])
    assert result["types"]["Proposal"]["strict"]["matched_core"] == 1


def never(kind: str, participants: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """A pattern that must not be matched."""
    return {"type": kind, "participants": participants, "reason": "not said", **fields}


PATTERN = never("Membership", {"member": "Kemi"})
DECIDES = claim("Decision", "c5", agent="nämnden", decides=[{"claim": "c1"}], from_="2016-02-01")
FORBIDDEN: list[tuple[str, dict[str, Any], list[Record], list[Record], bool]] = [
    ("a participant", PATTERN, [MEMBER], [OTHER], True),
    ("a claim that is right", PATTERN, [MEMBER, OTHER], [OTHER], False),
    ("another participant", PATTERN, [MEMBER], [MEMBER], False),
    ("another modality", {**PATTERN, "modality": "Denied"}, [MEMBER], [OTHER], False),
    ("no participant: the class", {**PATTERN, "participants": {}}, [FEE], [OTHER], True),
    ("one that goes on", {**PATTERN, "status": "current"}, [MEMBER], [OTHER], True),
    (
        "one that goes on, ended",
        {**PATTERN, "status": "current"},
        [MEMBER],
        [but(OTHER, until_="2014")],
        False,
    ),
    ("one that has ended", {**PATTERN, "status": "former"}, [MEMBER], [but(OTHER, status_="former")], True),
    ("one that has ended, standing", {**PATTERN, "status": "former"}, [MEMBER], [OTHER], False),
    ("not explicit", {**PATTERN, "derivationNot": "Explicit"}, [MEMBER], [OTHER], False),
    ("a cost", never("CostEstimate", {"about": "Sydnätet"}), [MEMBER], [but(FEE, about="Sydnätet")], True),
    (
        "a cost by its claim",
        never("CostEstimate", {"about": "Nordnätet"}),
        [MEMBER],
        [but(FEE, about={"claim": "c1"}, id_="c9"), MEMBER],
        True,
    ),
    (
        "a cost of another claim",
        never("CostEstimate", {"about": "Sydnätet"}),
        [MEMBER],
        [but(FEE, about={"claim": "c1"}, id_="c9"), MEMBER],
        False,
    ),
    ("an amount", never("CostEstimate", {}, amount=700), [MEMBER], [FEE], False),
    (
        "a ruling",
        never("Decision", {}, outcome="återremiss"),
        [MEMBER],
        [but(DECISION, outcome_="återremiss")],
        True,
    ),
    (
        "a ruling that was rejected",
        never("Decision", {}, outcome="återremiss"),
        [MEMBER],
        [but(DECISION, outcome_="återremiss avslås")],
        False,
    ),
    (
        "a decision on a claim",
        never("Decision", {"decides": [{"claim": "c1"}]}),
        [MEMBER, OTHER],
        [DECIDES, MEMBER],
        True,
    ),
    (
        "a decision on another claim",
        never("Decision", {"decides": [{"claim": "c2"}]}),
        [MEMBER, OTHER],
        [DECIDES, MEMBER],
        False,
    ),
    (
        "a right decision, on a claim",
        never("Decision", {"decides": [{"claim": "c1"}]}),
        [MEMBER, DECIDES],
        [DECIDES, MEMBER],
        True,
    ),
    (
        "a statement on another",
        never("PositionStatement", {"refersToStatement": [{"claim": "c1"}]}),
        [STATEMENT],
        [STATEMENT, but(STATEMENT, id_="c6", speaker=["C"], refersToStatement={"claim": "c1"})],
        True,
    ),
]


@pytest.mark.parametrize(
    ("pattern", "gold", "graph", "hit"), [case[1:] for case in FORBIDDEN], ids=[c[0] for c in FORBIDDEN]
)
def test_must_not(
    reference: Any,
    tmp_path: Path,
    pattern: dict[str, Any],
    gold: list[Record],
    graph: list[Record],
    hit: bool,
) -> None:
    result = score(reference, tmp_path, gold, graph, [pattern])
    assert (result["must_not_violations"], result["must_not_total"]) == (int(hit), 1)


def test_second_claim_for_one_gold_claim_is_not_counted(reference: Any, tmp_path: Path) -> None:
    again = but(MEMBER, id_="c7", attested_="2011", modality_="Planned")
    figures = score(reference, tmp_path, [MEMBER], [MEMBER, again], [])["overall"]["relaxed"]
    assert (figures["system"], figures["precision"]) == (1, 1.0)


def test_exact_duplicates_are_counted(reference: Any, tmp_path: Path) -> None:
    result = score(reference, tmp_path, [MEMBER], [MEMBER, but(MEMBER, id_="c7")], [])
    assert result["docs"][FILE]["duplicates"] == 1


def test_view_is_no_error(reference: Any, tmp_path: Path) -> None:
    view = but(STATEMENT, id_="c7", statementKind="uppfattning", speaker=["C"])
    assert score(reference, tmp_path, [STATEMENT], [STATEMENT, view], [])["spurious"] == []


def score(
    reference: Any, folder: Path, gold: list[Record], graph: list[Record], must_not: list[dict[str, Any]]
) -> dict[str, Any]:
    """Score claims against others of one paper, with both evaluators."""
    paper = {"document": {"file": FILE}, "claims": gold, "must_not": must_not}
    (folder / "gold").mkdir()
    (folder / "gold" / "01.json").write_text(json.dumps(paper), encoding="utf-8")
    quads = gold_quads([{**paper, "claims": graph}])
    return compare(reference, write_graph(folder / "graph.nq", quads), folder / "gold", None, ocr=False)
