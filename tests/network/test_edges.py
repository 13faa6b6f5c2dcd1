from collections.abc import Sequence

import pytest

from stadsgraf.corpus import Corpus, merge
from stadsgraf.edges import Edge, edges
from stadsgraf.model import Claim, Document, Entity, Evidence, Participant, Period, Resolved, Value
from stadsgraf.network.graph import Hub, build_network, measure
from stadsgraf.network.words import WORDS, line_of, said
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property

_PAPER = Document("doc/1", "00", ("a.txt",), "text/plain", "utf-8", "x" * 40, ())
_CITY, _NET, _WHO, _BODY = "city/a", "network/n", "person/a/p", "body/a/b"
_ENTITIES = (
    Entity(_BODY, EntityType.BODY, "nämnden", scope=_CITY),
    Entity(_CITY, EntityType.CITY, "A stad"),
    Entity(_NET, EntityType.NETWORK, "Nätet"),
    Entity(_WHO, EntityType.PERSON, "P", scope=_CITY),
    Entity("role/o", EntityType.ROLE, "ordförande"),
)


def _claim(
    number: int,
    kind: ClaimType,
    ends: Sequence[tuple[Property, str]],
    *,
    modality: Modality = Modality.STATED,
    start: str | None = None,
    values: tuple[Value, ...] = (),
) -> Claim:
    piece = Evidence("doc/1", number, number + 1, Derivation.EXPLICIT, "test.rule@1")
    parts = tuple(Participant(prop, target) for prop, target in ends)
    return Claim(f"claim/{number}", kind, parts, modality, Period(start), values, (), (piece,))


def _corpus(*claims: Claim) -> Corpus:
    return merge([Resolved(_PAPER, "", True, claims, _ENTITIES)])


_MEMBERSHIP = _claim(
    1,
    ClaimType.MEMBERSHIP,
    [(Property.MEMBER, _CITY), (Property.ORGANIZATION, _NET)],
    modality=Modality.PROPOSED,
)
_PROPOSAL = _claim(
    2,
    ClaimType.PROPOSAL,
    [(Property.AGENT, _WHO), (Property.PROPOSES, "claim/1")],
    modality=Modality.PROPOSED,
)
_DECISION = _claim(
    3,
    ClaimType.DECISION,
    [(Property.AGENT, _BODY), (Property.DECIDES, "claim/2")],
    start="2020-05-04",
    values=(("outcome", "avslag"),),
)


def test_a_proposal_runs_to_the_network_that_it_is_about() -> None:
    found = edges(_corpus(_MEMBERSHIP, _PROPOSAL))
    assert [(edge.source, edge.target, edge.type) for edge in found] == [
        (_CITY, _NET, ClaimType.MEMBERSHIP),
        (_WHO, _NET, ClaimType.PROPOSAL),
    ]


def test_a_decision_shows_on_what_it_decides_and_changes_no_modality() -> None:
    found = {edge.claim: edge for edge in edges(_corpus(_MEMBERSHIP, _PROPOSAL, _DECISION))}
    assert (found["claim/1"].modality, found["claim/1"].outcome) == (Modality.PROPOSED, "avslag")
    assert found["claim/2"].outcome == "avslag"
    assert (found["claim/3"].source, found["claim/3"].target) == (_BODY, _NET)
    assert found["claim/3"].outcome == ""


def test_claims_that_refer_to_each_other_end_the_search() -> None:
    one = _claim(4, ClaimType.PROPOSAL, [(Property.AGENT, _WHO), (Property.PROPOSES, "claim/5")])
    other = _claim(5, ClaimType.PROPOSAL, [(Property.AGENT, _CITY), (Property.PROPOSES, "claim/4")])
    assert edges(_corpus(one, other)) == ()


def test_a_role_is_said_on_the_line_and_is_no_node() -> None:
    role = _claim(
        6,
        ClaimType.ROLE_HOLDING,
        [(Property.MEMBER, _WHO), (Property.ROLE, "role/o"), (Property.ORGANIZATION, _BODY)],
    )
    graph = build_network(_corpus(role))
    assert "role/o" not in graph
    assert graph.edges[_WHO, _BODY, "claim/6"]["label"] == "ordförande"
    assert "valid_from" not in graph.edges[_WHO, _BODY, "claim/6"]


def test_a_denied_line_makes_no_neighbour() -> None:
    denied = _claim(
        7,
        ClaimType.HOSTING,
        [(Property.HOST, _CITY), (Property.NETWORK, _NET)],
        modality=Modality.DENIED,
    )
    assert measure(build_network(_corpus(denied))).city is None
    measures = measure(build_network(_corpus(denied, _MEMBERSHIP)))
    assert measures.city == Hub(_CITY, "A stad", neighbours=1, stated=0)
    assert measures.network == Hub(_NET, "Nätet", neighbours=1, stated=0)
    assert measures.degree[_CITY] == 2
    assert measures.components == (2, 1, 1)


@pytest.mark.parametrize(
    ("modality", "start", "outcome", "line", "sv", "en"),
    [
        (Modality.STATED, None, "", "solid", "", ""),
        (Modality.STATED, "1993-01-01", "", "solid", "medlem från 1993", "member from 1993"),
        (Modality.PROPOSED, None, "", "dashed", "medlem (föreslaget)", "member (proposed)"),
        (
            Modality.PROPOSED,
            None,
            "bifall",
            "dashed",
            "medlem (föreslaget, bifall)",
            "member (proposed, bifall)",
        ),
        (Modality.DENIED, None, "", "denied", "", ""),
        (Modality.DENIED, "2019-01-01", "", "denied", "ej medlem från 2019", "not member from 2019"),
    ],
)
def test_what_stands_on_a_membership(
    modality: Modality, start: str | None, outcome: str, line: str, sv: str, en: str
) -> None:
    edge = Edge(_CITY, _NET, "claim/1", ClaimType.MEMBERSHIP, modality, start, None, "", outcome, ())
    assert (line_of(modality), said(edge, WORDS["sv"]), said(edge, WORDS["en"])) == (line, sv, en)
