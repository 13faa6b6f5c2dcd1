"""Ordinary ways of proposing, supporting and deciding: what each says, and what only looks like it."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Draft, Name
from stadsgraf.vocabulary import ClaimType, Modality, Property
from tests.extract.helpers import labels, read

MINUTES = (
    "MOTALA KOMMUN\nKommunstyrelsen\nProtokoll\nSammanträdesdatum 2023-05-10\n\n"
    "§ 12 Medlemskap i Eurocities\n\n"
)
DECIDES = "Beslut\n\nKommunstyrelsen beslutar\n\n"
ANSWER = (
    "Motala kommun                          YTTRANDE\nKommunledningskontoret                 2019-10-09\n\n"
    "Svar på remiss om nya stadgar i föreningen Kustringen\n\nFörslaget i korthet\n\n"
)
LEAVES = "\n\nYrkanden\n\nEva Rask (M) yrkar att kommunen lämnar Eurocities."


def _inner(draft: Draft) -> list[Draft]:
    return [target for _, target in draft.participants if not isinstance(target, Name)]


def _found(text: str, kind: ClaimType) -> list[Draft]:
    return [draft for draft in extract(read(text + "\n")) if draft.type is kind]


def _proposed(text: str) -> list[tuple[str, list[ClaimType]]]:
    """Who proposes, and claims of which classes."""
    return [
        (labels(draft, Property.AGENT)[0], [inner.type for inner in _inner(draft)])
        for draft in _found(text, ClaimType.PROPOSAL)
    ]


@pytest.mark.parametrize(
    "wish",
    [
        "medlemskapet i Eurocities behålls",
        "medlemskapet bibehålls",
        "kommunens medlemskap i Eurocities ska fortsätta",
        "medlemskapet i Eurocities kvarstår",
        "medlemskapet inte sägs upp",
    ],
)
def test_a_membership_is_to_be_kept(wish: str) -> None:
    text = f"{MINUTES}Ärendet\n\nKommunledningskontoret föreslår att {wish}."
    assert _proposed(text) == [("kommunledningskontoret", [ClaimType.MEMBERSHIP])]
    assert {draft.modality for draft in _found(text, ClaimType.MEMBERSHIP)} == {Modality.PROPOSED}


@pytest.mark.parametrize("wish", ["medlemskapet inte behålls", "medlemskapet behålls inte"])
def test_a_membership_that_is_not_to_be_kept_is_none(wish: str) -> None:
    assert not _found(
        f"{MINUTES}Ärendet\n\nKommunledningskontoret föreslår att {wish}.", ClaimType.MEMBERSHIP
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunledningskontoret har utrett frågan och föreslår att kommunen lämnar Eurocities.",
        (
            "Kommunledningskontoret har på kommunstyrelsens uppdrag sett över kostnaden "
            "och förordar att kommunen lämnar Eurocities."
        ),
        "Kommunledningskontoret gick i våras igenom nätverken och föreslog att kommunen lämnar Eurocities.",
    ],
)
def test_who_did_something_and_proposes(sentence: str) -> None:
    expected = [("kommunledningskontoret", [ClaimType.MEMBERSHIP])]
    assert _proposed(f"{MINUTES}Ärendet\n\n{sentence}") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        (
            "Kommunledningskontoret har läst rapporten, där nämnden prövar frågan "
            "och föreslår att kommunen lämnar Eurocities."
        ),
        "Kommunledningskontoret har frågat kulturnämnden och föreslår inte att kommunen lämnar Eurocities.",
        (
            "Kommunledningskontoret har fått en rapport som nämnden skrev "
            "och föreslår att kommunen lämnar Eurocities."
        ),
    ],
)
def test_whose_clause_it_is_has_to_be_settled(sentence: str) -> None:
    assert ("kommunledningskontoret", [ClaimType.MEMBERSHIP]) not in _proposed(
        f"{MINUTES}Ärendet\n\n{sentence}"
    )


def test_an_offices_proposal_is_supported_and_followed() -> None:
    text = (
        f"{DECIDES}att i enlighet med kommunledningskontorets förslag kvarstå i Eurocities.\n\nÄrendet\n\n"
        "Kommunledningskontoret har på uppdrag av kommunstyrelsen sett över avgifterna och föreslår "
        "i skrivelse den 3 april att medlemskapet behålls.\n\nYrkanden\n\n"
        "Eva Rask (M) yrkar bifall till kommunledningskontorets förslag."
    )
    (proposal,) = _found(MINUTES + text, ClaimType.PROPOSAL)
    assert labels(proposal, Property.DECIDING_BODY) == ("kommunstyrelsen",)
    for kind in (ClaimType.ENDORSEMENT, ClaimType.DECISION):
        (draft,) = _found(MINUTES + text, kind)
        assert _inner(draft) == [proposal]


def test_what_the_mover_finds_is_no_part_of_the_proposal() -> None:
    text = (
        f"{DECIDES}att Motala kommun står som värd för Eurocities årsmöte den 3 maj 2024.\n\nÄrendet\n\n"
        "Eva Rask (M) yrkar bifall till kommunledningskontorets förslag att tacka ja till värdskapet "
        "och finner att kommunstyrelsen beslutar så."
    )
    (proposal,) = _found(MINUTES + text, ClaimType.PROPOSAL)
    assert [inner.type for inner in _inner(proposal)] == [ClaimType.HOSTING]
    assert labels(proposal, Property.DECIDING_BODY) == ("kommunstyrelsen",)
    (support,) = _found(MINUTES + text, ClaimType.ENDORSEMENT)
    assert _inner(support) == [proposal]


@pytest.mark.parametrize(
    ("ruling", "decides"),
    [
        ("att avslå Eva Rasks yrkande om uppsägning.", True),
        ("att avslå Eva Rasks yrkande om utträde ur Eurocities.", True),
        ("att avslå yrkandet om att lämna nätverket.", True),
        ("att avslå Eva Rasks yrkande om en utredning.", False),
        ("att avslå Eva Rasks yrkande om ansökan.", False),
    ],
)
def test_a_move_is_named_by_what_it_asks_for(ruling: str, decides: bool) -> None:
    (decision,) = _found(MINUTES + DECIDES + ruling + LEAVES, ClaimType.DECISION)
    assert dict(decision.values)["outcome"] == "avslag"
    assert [target.type for target in _inner(decision)] == [ClaimType.PROPOSAL] * decides


@pytest.mark.parametrize(
    ("point", "modality"),
    [
        ("Någon ansökan till Eurocities görs inte.", Modality.DENIED),
        ("Ingen ansökan om medlemskap i Eurocities lämnas in.", Modality.DENIED),
        ("Medlemskapet i Eurocities förlängs.", Modality.STATED),
        ("Någon ansökan till Eurocities görs inte förrän 2025.", None),
        ("Någon ansökan om bidrag ur fonden görs inte.", None),
    ],
)
def test_points_of_a_decision(point: str, modality: Modality | None) -> None:
    (decision,) = _found(f"{MINUTES}{DECIDES}1. {point}", ClaimType.DECISION)
    assert [target.modality for target in _inner(decision)] == ([modality] if modality is not None else [])


BOARD = (
    "1. Föreningens styrelse föreslår att avgiften höjs.\n"
    "2. Styrelsen föreslår att kansliet flyttas till Lund.\n\n"
)


def test_the_board_of_a_network_proposes() -> None:
    told = [who for who, _ in _proposed(ANSWER + BOARD)]
    assert told == ["styrelsen för Kustringen"] * 2
    alone = ANSWER + "Styrelsen föreslår att kansliet flyttas till Lund."
    assert _proposed(alone) == [], "whose board it is has to be told"
    assert _proposed(ANSWER + "Föreningens styrelse föreslår inte att avgiften höjs.") == []
    named = ANSWER + "Styrelsen för Kustringen föreslår att avgiften höjs."
    assert [who for who, _ in _proposed(named)] == ["styrelsen för Kustringen"]


@pytest.mark.parametrize(
    ("sentence", "motion"),
    [
        ("Motala kommun tillstyrker förslaget att flytta kansliet.", "kansliet flyttas till Lund."),
        ("Kommunen tillstyrker förslaget om höjd avgift.", "avgiften höjs."),
        ("Kommunen tillstyrker förslaget att byta namn.", None),
        ("Kulturnämnden, som den 5 september ställde sig bakom förslaget till yttrande, är nöjd.", None),
    ],
)
def test_the_point_that_is_supported(sentence: str, motion: str | None) -> None:
    (support,) = _found(f"{ANSWER}{BOARD}Kommunens synpunkter\n\n{sentence}", ClaimType.ENDORSEMENT)
    assert [dict(target.values)["motion"] for target in _inner(support)] == ([motion] if motion else [])


def test_an_answer_is_proposed_by_the_office_that_drafted_it() -> None:
    text = (
        f"{ANSWER}{BOARD}Beslut\n\nKommunstyrelsen beslutade den 8 oktober 2019, § 163, att anta "
        "kommunledningskontorets förslag till yttrande som sitt eget."
    )
    drafted = [d for d in _found(text, ClaimType.PROPOSAL) if labels(d, Property.DECIDING_BODY)]
    assert [labels(d, Property.AGENT) for d in drafted] == [("kommunledningskontoret",)]
    (decision,) = _found(text, ClaimType.DECISION)
    assert _inner(decision) == drafted


@pytest.mark.parametrize(
    ("sentence", "invites"),
    [
        (
            "Styrelsen för nätverket har i brev den 4 maj 2022 inbjudit Motala att arrangera årsmötet.",
            "Hosting",
        ),
        ("Nätverkets kansli bad Motala att ordna årsmötet 2024.", "Hosting"),
        ("Eurocities har bjudit in Motala att ansöka.", "Membership"),
        (
            "Det svenska nätverket inom Eurocities har bjudit in Motala att ansöka om medlemskap.",
            "Membership",
        ),
        ("Eurocities har inte bjudit in Motala att ansöka.", None),
        ("Eurocities har bjudit in Motala att ansöka om bidrag.", None),
        ("I ett missiv vädjar styrelsen till de kommuner som tillfrågats att inträda.", None),
    ],
)
def test_invitations_to_host_and_to_apply(sentence: str, invites: str | None) -> None:
    text = f"{MINUTES}Ärendet\n\nEurocities är ett nätverk för städer. {sentence}"
    told = [inner.type.value for d in _found(text, ClaimType.INVITATION) for inner in _inner(d)]
    assert told == ([invites] if invites else [])


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Ärendet har initierats av regionrådet Anna Berg (C), som bad om en genomgång.", "Anna Berg"),
        ("Ärendet väcktes av ledamoten Ove Lind (S).", "Ove Lind"),
        ("Frågan om medlemskap i Eurocities har väckts av kulturnämnden.", "kulturnämnden"),
        ("Frågan om avgiften har väckts av kulturnämnden.", None),
        ("Ärendet har inte initierats av kulturnämnden.", None),
    ],
)
def test_who_brought_the_matter_up(sentence: str, who: str | None) -> None:
    told = [
        labels(d, Property.AGENT)[0] for d in _found(f"{MINUTES}Ärendet\n\n{sentence}", ClaimType.INITIATION)
    ]
    assert told == ([who] if who else [])
