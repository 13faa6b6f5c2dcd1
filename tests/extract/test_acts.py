"""Formulas of the procedure: kind, agents, decider and the passages that they reach."""

import pytest

from stadsgraf.extract.act_formulas import ActKind
from stadsgraf.extract.acts import act_over, find_acts
from tests.extract.helpers import read

HEAD = "Örebro kommun\n\nTjänsteskrivelse\n2021-03-08\n\nMedlemskap i Eurocities\n\n"


@pytest.mark.parametrize(
    ("sentence", "kind", "agent", "decider", "date"),
    [
        (
            "Kulturnämnden föreslår att kommunstyrelsen föreslår kommunfullmäktige att sälja Södra huset.",
            ActKind.PROPOSAL,
            "kulturnämnden",
            "kommunfullmäktige",
            "",
        ),
        (
            "Kulturnämnden beslutade den 3 maj 2020 att föreslå kommunstyrelsen att sälja Södra huset.",
            ActKind.PROPOSAL,
            "kulturnämnden",
            "kommunstyrelsen",
            "2020-05-03",
        ),
        (
            "Kommunfullmäktige beslutade den 3 maj 2020 att sälja Södra huset.",
            ActKind.DECISION,
            "kommunfullmäktige",
            None,
            "2020-05-03",
        ),
    ],
)
def test_an_act_has_its_agent_decider_and_date(
    sentence: str, kind: ActKind, agent: str, decider: str | None, date: str
) -> None:
    (act,) = find_acts(read(f"{HEAD}{sentence}\n"))
    assert (act.kind, [name.label for name in act.agents], act.date) == (kind, [agent], date)
    assert (act.decider.label if act.decider else None) == decider
    assert "".join(stretch.text for stretch in act.content).removeprefix("att ") == "sälja Södra huset."


@pytest.mark.parametrize(
    "sentence",
    [
        "Kulturnämndens förslag beslutas i maj.",
        "Förslaget från kulturnämnden är genomarbetat.",
        "Kulturnämnden har ännu inte beslutat om lokalerna.",
    ],
)
def test_a_mention_of_a_body_is_no_act(sentence: str) -> None:
    assert find_acts(read(f"{HEAD}{sentence}\n")) == ()


def test_what_follows_the_list_is_not_reached() -> None:
    paper = read(
        f"{HEAD}Kulturnämnden föreslår att kommunstyrelsen beslutar följande.\n\n"
        "1. Kommunen säljer Södra huset.\n2. Kommunen köper Norra huset.\n\nBakgrund\n\nHuset är gammalt.\n"
    )
    (act,) = find_acts(paper)
    assert [stretch.text for stretch in act.content] == [
        "1. Kommunen säljer Södra huset.",
        "2. Kommunen köper Norra huset.",
    ]
    last = paper.sentences[-1]
    assert act_over((act,), last, 0) is None
    assert act_over((act,), act.content[1].sentence, 3) == act


FORMULAS = (
    (
        "acts.handled-and-proposes@1",
        (
            "Kulturnämnden behandlade frågan den 4 maj 2020, § 1, och föreslår att sälja Södra huset.",
            "Miljönämnden har berett ärendet och föreslår kommunfullmäktige att sälja Södra huset.",
            "Kommunstyrelsen prövade saken i mars och föreslog kommunfullmäktige att sälja Södra huset.",
        ),
        (
            "Kulturnämnden behandlade frågan den 4 maj 2020 men föreslår inget.",
            "Kulturnämnden behandlade ett förslag om att sälja Södra huset.",
        ),
    ),
    (
        "acts.wrote-and-proposes@1",
        (
            "Karin Ek (MP) har väckt en motion om att sälja Södra huset.",
            "Gun Alm har den 3 maj 2020 lämnat in ett medborgarförslag om att sälja Södra huset.",
            "Anders Dahl (M) inkom med en skrivelse den 2 juni 2019 där det föreslås att sälja Södra huset.",
        ),
        (
            "Södra Huset har lämnat in en motion om att sälja Södra huset.",
            "Karin Ek (MP) har väckt en fråga om att sälja Södra huset.",
        ),
    ),
    (
        "acts.asked@1",
        (
            "Kommunstyrelsen föreslås besluta att sälja Södra huset.",
            "Kulturnämnden föreslås föreslå kommunstyrelsen att sälja Södra huset.",
            "1. Kommunstyrelsen föreslås besluta att sälja Södra huset.",
        ),
        ("Kommunstyrelsen föreslås få nya lokaler.", "Kulturnämnden föreslås inte besluta något."),
    ),
    (
        "acts.moves-inverted@1",
        (
            "Vid mötet yrkade Karin Ek (MP) att sälja Södra huset.",
            "I andra hand yrkar Anders Dahl (M) att sälja Södra huset.",
            "Dessutom yrkade Karin Ek (MP) och Anders Dahl (M) att sälja Södra huset.",
        ),
        ("Vid mötet yrkade ingen bifall.", "Det som Karin Ek (MP) yrkade föll."),
    ),
    (
        "acts.therefore-proposes@1",
        (
            "Mot denna bakgrund föreslår kulturnämnden kommunstyrelsen att sälja Södra huset.",
            "Därefter föreslår miljönämnden att sälja Södra huset.",
            "Med hänvisning till läget rekommenderar kulturnämnden kommunfullmäktige att sälja Södra huset.",
        ),
        (
            "I förslaget som utredaren föreslår kulturnämnden att anta nämns huset.",
            "Därefter föreslår hyresgästen att huset säljs.",
        ),
    ),
)


@pytest.mark.parametrize(("rule", "read_by", "refused"), FORMULAS, ids=[row[0] for row in FORMULAS])
def test_a_formula_reads_its_idioms_and_nothing_near_them(
    rule: str, read_by: tuple[str, ...], refused: tuple[str, ...]
) -> None:
    head = f"{HEAD}Karin Ek (MP) och Anders Dahl (M) deltog.\n\nKommunkontorets förslag till beslut\n\n"
    for sentence in read_by:
        acts = find_acts(read(f"{head}{sentence}\n"))
        assert [act.rule for act in acts] == [rule], sentence
        assert "sälja Södra huset" in acts[0].content[0].text
    for sentence in refused:
        assert rule not in [act.rule for act in find_acts(read(f"{head}{sentence}\n"))], sentence


MINUTES = "Örebro kommun      Protokoll\nKommunstyrelsen    2022-05-17\n\n§ 81 Medlemskap i Eurocities\n\n"


@pytest.mark.parametrize(
    ("text", "agent", "decider"),
    [
        (
            "Kommunstyrelsen beslutar\n\natt föreslå kommunfullmäktige att sälja Södra huset.",
            "kommunstyrelsen",
            "kommunfullmäktige",
        ),
        (
            "Kommunstyrelsen beslutar\n\n1. att rekommendera kommunfullmäktige att sälja Södra huset.",
            "kommunstyrelsen",
            "kommunfullmäktige",
        ),
        (
            "Kommunstyrelsens beslut\n\n1. Att föreslå kommunfullmäktige att sälja Södra huset.",
            "kommunstyrelsen",
            "kommunfullmäktige",
        ),
        (
            "Kulturnämndens förslag till kommunfullmäktige\n\nSälja Södra huset.",
            "kulturnämnden",
            "kommunfullmäktige",
        ),
    ],
)
def test_what_a_board_decides_to_propose_is_its_proposal(text: str, agent: str, decider: str) -> None:
    acts = [act for act in find_acts(read(f"{MINUTES}{text}\n")) if act.kind is ActKind.PROPOSAL]
    assert [(act.agents[0].label, act.decider.label if act.decider else "") for act in acts] == [
        (agent, decider)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Förslag till beslut\n\nKommunstyrelsen beslutar att sälja Södra huset.",
        "Förslag till beslut\n\nKommunstyrelsen beslutar\n\n1. att sälja Södra huset.",
        "Yrkanden\n\nKommunstyrelsen beslutar att sälja Södra huset.",
    ],
)
def test_what_is_put_to_a_board_in_its_own_words_is_not_decided(text: str) -> None:
    assert [act for act in find_acts(read(f"{MINUTES}{text}\n")) if act.kind is ActKind.DECISION] == []


def test_a_proposed_decision_is_the_offices_proposal() -> None:
    text = (
        "Örebro kommun\nKommunkontoret\n\nTjänsteskrivelse\n2021-03-08\n\nOm Södra huset\n\n"
        "Förslag till beslut\n\nKommunstyrelsen beslutar\n\n1. att sälja Södra huset.\n"
    )
    (act,) = find_acts(read(text))
    assert (act.kind, act.agents[0].label) == (ActKind.PROPOSAL, "kommunkontoret")
    assert act.decider is not None
    assert act.decider.label == "kommunstyrelsen"


def test_a_citizens_proposal_is_that_of_who_signs_it() -> None:
    text = (
        "MEDBORGARFÖRSLAG\nAnkom 2019-10-02\n\nSälj Södra huset!\n\nJag föreslår\n\n"
        "att Örebro kommun säljer Södra huset.\n\nVera Flodqvist\nStorgatan 4\n"
    )
    (act,) = find_acts(read(text))
    assert [name.label for name in act.agents] == ["Vera Flodqvist"]
