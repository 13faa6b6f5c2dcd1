"""Demands of a motion that an answer takes one by one, and the answer's own word on what the motion told."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import labels, read

MOTION = (
    "LUNDS KOMMUN\nKommunledningskontoret\nInkom 2020-02-03\n\n\nMotion till kommunfullmäktige i Lund\n\n"
    "Eurocities är ett nätverk för städer. {told}\n\n"
    "Jag yrkar\n\natt kommunen går med i Eurocities\n\natt kommunen lämnar Energy Cities\n\n"
    "Lund den 1 februari 2020\n\nKarin Ek (MP)\n"
)
ANSWER = (
    "\f\nLUNDS KOMMUN          Tjänsteskrivelse\nKommunstyrelsen       2020-05-11\n\n"
    "Svar på motion från Karin Ek (MP) om Eurocities\n\nFörslag till beslut\n\n"
    "Kommunstyrelsen föreslår kommunfullmäktige besluta\n\n{points}\n\nÄrendet\n\n{corrects}\n"
)


def _drafts(points: str, told: str = "", corrects: str = "Frågan är beredd.") -> list[Draft]:
    return list(extract(read(MOTION.format(told=told) + ANSWER.format(points=points, corrects=corrects))))


def _proposed(points: str) -> set[tuple[str, str]]:
    """What kommunstyrelsen proposes: the networks of the demands, else its words."""
    found = [
        draft
        for draft in _drafts(points)
        if draft.type is ClaimType.PROPOSAL and labels(draft, Property.AGENT) == ("kommunstyrelsen",)
    ]
    return {
        (
            " ".join(
                name
                for prop, inner in draft.participants
                if prop is Property.PROPOSES and isinstance(inner, Draft)
                for name in labels(inner, Property.ORGANIZATION)
            ),
            str(dict(draft.values).get("motion", "")),
        )
        for draft in found
    }


@pytest.mark.parametrize(
    ("points", "proposed"),
    [
        (
            "att bifalla motionens första att-sats, samt\n\natt avslå motionens andra att-sats.",
            {("Eurocities", ""), ("", "avslå motionens andra att-sats")},
        ),
        (
            "att avslå motionens första yrkande\n\natt bifalla motionens andra yrkande",
            {("", "avslå motionens första yrkande"), ("Energy Cities", "")},
        ),
        (
            "att avslå motionens punkt 1\n\natt tillstyrka motionens punkt 2",
            {("", "avslå motionens punkt 1"), ("Energy Cities", "")},
        ),
        (
            "att bifalla motionens tredje att-sats, samt\n\natt avslå motionens första att-sats.",
            {("", "bifalla motionens tredje att-sats"), ("", "avslå motionens första att-sats")},
        ),
        ("att avslå motionen", {("", "avslag")}),
    ],
)
def test_each_demand_is_proposed_or_turned_down(points: str, proposed: set[tuple[str, str]]) -> None:
    assert _proposed(points) == proposed


def test_a_motion_lies_before_no_office_that_stamped_it() -> None:
    (motion,) = (
        draft for draft in _drafts("att avslå motionen") if dict(draft.values).get("kind") == "motion"
    )
    assert labels(motion, Property.AGENT) == ("Karin Ek",)
    assert labels(motion, Property.DECIDING_BODY) != ("kommunledningskontoret",)


@pytest.mark.parametrize(
    ("told", "corrects"),
    [
        ("Ystad är medlem i Eurocities.", "Ystad är inte medlem i Eurocities."),
        ("Ystad är medlem i Eurocities.", "Ystad lämnade Eurocities 2012."),
        ("Ystad är medlem i Eurocities.", "Uppgiften i motionen om Ystad stämmer inte."),
        ("Ystad har aldrig varit med i Eurocities.", "Ystad var medlem i Eurocities 2004–2009."),
    ],
)
def test_the_answer_has_the_last_word(told: str, corrects: str) -> None:
    def _members(corrects: str) -> list[str]:
        found = _drafts("att avslå motionen", told, corrects)
        held = [d for d in found if d.type is ClaimType.MEMBERSHIP and d.evidence[0].genre == "motion"]
        return [name for d in held for name in labels(d, Property.MEMBER) if name == "Ystads kommun"]

    assert _members(corrects) == []
    assert _members("Malmö är medlem i Eurocities.") == ["Ystads kommun"]


CITIZENS = (
    "LUNDS KOMMUN\nE-förslag 2021-41          Publicerat 2021-02-15\n\nLund ska gå med i Eurocities!\n\n"
    "{who}\n\nEurocities är ett nätverk för städer. Jag föreslår att Lund blir medlem i Eurocities.\n\n"
    "Tack!\n"
)
OFFICES = (
    "\f\nKommunkontoret                               2021-09-06\nJohan Ek, miljöstrateg\n\n"
    "Svar på e-förslag: Lund ska gå med i Eurocities\n\nKommunkontorets förslag till beslut\n"
    "Kommunstyrelsen avslår e-förslaget.\n\nÄrendet\nKulturnämnden tillstyrker e-förslaget.\n"
)


@pytest.mark.parametrize(
    "who", ["Förslagsställare: Fatima Rehn", "Inlämnat av: Fatima Rehn", "Förslagsställare:  Fatima Rehn"]
)
def test_a_citizens_proposal_is_the_citizens(who: str) -> None:
    found = list(extract(read(CITIZENS.format(who=who) + OFFICES)))
    (filed,) = (draft for draft in found if dict(draft.values).get("kind") == "medborgarförslag")
    assert labels(filed, Property.AGENT) == ("Fatima Rehn",)
    (backed,) = (draft for draft in found if draft.type is ClaimType.ENDORSEMENT)
    assert [target for prop, target in backed.participants if prop is Property.ENDORSES] == [filed]


@pytest.mark.parametrize("who", ["Handläggare: Fatima Rehn", "Förslagsställaren: en medborgare"])
def test_who_only_handles_it_has_not_filed_it(who: str) -> None:
    found = extract(read(CITIZENS.format(who=who) + OFFICES))
    agents = [labels(d, Property.AGENT) for d in found if dict(d.values).get("kind") == "medborgarförslag"]
    assert ("Fatima Rehn",) not in agents


@pytest.mark.parametrize(
    "text",
    [
        "Ledning och stöd föreslår att kommunstyrelsen föreslår fullmäktige att Lund går med i ICLEI.",
        "Presidiet yrkar att kommunstyrelsen föreslår kommunfullmäktige att Lund går med i ICLEI.",
    ],
)
def test_what_one_body_is_to_propose_is_not_yet_its_proposal(text: str) -> None:
    found = extract(read(f"LUNDS KOMMUN\n\nTjänsteskrivelse\n2021-03-08\n\nOm nätverk\n\n{text}\n"))
    agents = {labels(draft, Property.AGENT) for draft in found if draft.type is ClaimType.PROPOSAL}
    assert ("kommunstyrelsen",) not in agents
