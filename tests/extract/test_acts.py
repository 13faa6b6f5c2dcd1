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
