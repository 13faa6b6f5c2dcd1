"""Which claims are ties: stated, and not over."""

from typing import Any

import pytest

from stadsgraf.corpus import merge
from stadsgraf.model import Claim, Document, Entity, Evidence, Participant, Period, Resolved, Value
from stadsgraf.network.graph import build_network
from stadsgraf.network.ties import ties
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property

_CITY, _NET, _BODY = "city/a", "network/n", "body/a/b"
_ENTITIES = (
    Entity(_BODY, EntityType.BODY, "nämnden", scope=_CITY),
    Entity(_CITY, EntityType.CITY, "A stad"),
    Entity(_NET, EntityType.NETWORK, "Nätet"),
    Entity("city/b", EntityType.CITY, "B stad"),
)


def _claim(
    number: int,
    kind: ClaimType,
    *ends: tuple[Property, str],
    modality: Modality = Modality.STATED,
    end: str | None = None,
    values: tuple[Value, ...] = (),
    unknown: tuple[str, ...] = (),
) -> Claim:
    piece = Evidence("doc/1", number, number + 1, Derivation.EXPLICIT, "test.rule@1")
    parts = tuple(Participant(prop, target) for prop, target in ends)
    return Claim(f"claim/{number}", kind, parts, modality, Period(None, end), values, unknown, (piece,))


def _member(number: int = 1, **told: Any) -> Claim:
    ends = ((Property.MEMBER, _CITY), (Property.ORGANIZATION, _NET))
    return _claim(number, ClaimType.MEMBERSHIP, *ends, **told)


def _pairs(*claims: Claim, **asked: Any) -> list[tuple[str, str]]:
    paper = Document("doc/1", "00", ("a.txt",), "text/plain", "utf-8", "x" * 40, ())
    graph = build_network(merge([Resolved(paper, "", True, claims, _ENTITIES)]))
    found = ties(graph, **asked)
    assert all(degree for _, degree in found.degree())
    return sorted(found.edges())


def test_a_stated_membership_is_a_tie_once() -> None:
    assert _pairs(_member(1), _member(2, values=(("kind", "ordinarie"),))) == [(_CITY, _NET)]


@pytest.mark.parametrize("modality", [item for item in Modality if item != Modality.STATED], ids=str)
def test_what_is_not_stated_is_no_tie_unless_asked_for(modality: Modality) -> None:
    assert _pairs(_member(modality=modality)) == []
    assert _pairs(_member(modality=modality), modalities={modality}) == [(_CITY, _NET)]


@pytest.mark.parametrize(
    "told", [{"end": "2019-12-31"}, {"unknown": ("validUntil",)}, {"values": (("kind", "utträde"),)}], ids=str
)
def test_what_is_over_is_no_tie_unless_asked_for(told: dict[str, Any]) -> None:
    assert _pairs(_member(**told)) == []
    assert _pairs(_member(**told), over=True) == [(_CITY, _NET)]


@pytest.mark.parametrize(("outcome", "left"), [("bifall", True), ("avslag", False)])
def test_a_membership_that_a_decision_ends_is_over(outcome: str, left: bool) -> None:
    leaving = _member(2, modality=Modality.PROPOSED, values=(("kind", "utträde"),))
    decision = _claim(
        3,
        ClaimType.DECISION,
        (Property.AGENT, _BODY),
        (Property.DECIDES, "claim/2"),
        values=(("outcome", outcome),),
    )
    assert _pairs(_member(1), leaving) == [(_CITY, _NET)]
    assert _pairs(_member(1), leaving, decision) == ([] if left else [(_CITY, _NET)])


def test_other_claims_are_ties_where_they_are_asked_for() -> None:
    founding = _claim(4, ClaimType.FOUNDING, (Property.FOUNDER, "city/b"), (Property.NETWORK, _NET))
    assert _pairs(_member(), founding) == [(_CITY, _NET)]
    assert _pairs(_member(), founding, types={ClaimType.FOUNDING}) == [("city/b", _NET)]
