"""A decision needs its body, a date and words that say that it was taken."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import labels, read

LETTER = "Örebro kommun\n\nTjänsteskrivelse\n2021-03-08\n\nMedlemskap i Eurocities\n\n"
MINUTES = (
    "ÖREBRO KOMMUN      SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen    2022-05-17\n\n"
    "§ 81\nMedlemskap i Eurocities\n\n"
)


def decisions(text: str) -> list[Draft]:
    return [draft for draft in extract(read(text)) if draft.type is ClaimType.DECISION]


@pytest.mark.parametrize(
    ("sentence", "body", "date", "outcome"),
    [
        (
            "Kommunfullmäktige beslutade den 12 december 2018 att kommunen ska lämna Eurocities.",
            "kommunfullmäktige",
            "2018-12-12",
            "bifall",
        ),
        (
            "Kommunfullmäktige beslutade den 12 december 2018, § 77, att avslå motionen.",
            "kommunfullmäktige",
            "2018-12-12",
            "avslag",
        ),
        (
            "Cykelplanen antogs av kommunfullmäktige den 3 maj 2017.",
            "kommunfullmäktige",
            "2017-05-03",
            "antagen",
        ),
        (
            "Kommunstyrelsen har den 2 maj 2020 valt Anna Berg (S) till ombud.",
            "kommunstyrelsen",
            "2020-05-02",
            "val",
        ),
    ],
)
def test_a_decision_told_with_its_date_is_read(sentence: str, body: str, date: str, outcome: str) -> None:
    (draft,) = decisions(f"{LETTER}{sentence}\n")
    assert (labels(draft, Property.AGENT), draft.period.start) == ((body,), date)
    assert dict(draft.values)["outcome"] == outcome


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunfullmäktige kan besluta att kommunen går med i Eurocities.",
        "Kommunfullmäktige ska besluta om medlemskap i Eurocities den 3 maj 2021.",
        "Kommunfullmäktige väntas den 3 maj 2021 besluta att kommunen ska gå med i Eurocities.",
        "Planen har ännu inte antagits av kommunfullmäktige.",
        "Kulturnämnden beslutade den 4 juni 2019 att föreslå att kommunen går med i Eurocities.",
        "Kulturnämnden beslutade den 4 juni 2019 att tillstyrka förslaget.",
        "Med 31 röster mot 30 beslutar kommunfullmäktige att bifalla förslaget.",
    ],
)
def test_what_is_not_decided_is_left_alone(sentence: str) -> None:
    assert decisions(f"{LETTER}{sentence}\n") == []


def test_a_vote_in_minutes_decides_with_its_count() -> None:
    text = (
        f"{MINUTES}Klimatkontoret har föreslagit att kommunen ansöker om medlemskap i Eurocities.\n\n"
        "Med 7 röster mot 6 beslutar kommunstyrelsen att bifalla klimatkontorets förslag. "
        "2 ledamöter avstår.\n"
    )
    (draft,) = decisions(text)
    values = dict(draft.values)
    assert (values["votesFor"], values["votesAgainst"], values["votesAbstaining"]) == (7, 6, 2)
    assert (values["outcome"], draft.period.start) == ("bifall", "2022-05-17")
    assert labels(draft, Property.DECIDES) == ("Proposal",)


def test_an_additional_motion_that_is_granted_is_not_the_offices_proposal() -> None:
    text = (
        f"{MINUTES}Klimatkontoret har föreslagit att kommunen ansöker om medlemskap i Eurocities.\n\n"
        "Kommunstyrelsen har med 7 röster mot 6 bifallit tilläggsyrkandet.\n"
    )
    (draft,) = decisions(text)
    assert labels(draft, Property.DECIDES) == ()


def test_a_heading_with_a_list_is_a_decision_a_point() -> None:
    text = (
        f"{MINUTES}Kommunstyrelsens beslut\n\n1. Örebro kommun ansöker om medlemskap i Eurocities.\n\n"
        "2. Motionen avslås.\n\nSammanfattning\n\nKommunen har 158 000 invånare.\n"
    )
    found = decisions(text)
    assert [dict(draft.values)["outcome"] for draft in found] == ["bifall", "avslag"]
    assert {labels(draft, Property.AGENT) for draft in found} == {("kommunstyrelsen",)}


def test_what_the_chair_finds_before_a_vote_is_no_decision() -> None:
    text = (
        f"{MINUTES}Beslutsgång\n\nOrdföranden finner att nämnden bifaller förslaget. Votering begärs.\n\n"
        "Omröstning\n\nLedamöterna röstar.\n"
    )
    assert decisions(text) == []


def test_what_a_body_decides_for_its_own_part_is_the_list_below() -> None:
    points = "att utse Anna Berg till ombud, samt\n\natt godkänna rapporten.\n"
    text = f"{MINUTES}Kommunstyrelsen beslutar för egen del\n\n{points}"
    motions = [dict(draft.values)["motion"] for draft in decisions(text)]
    assert motions == ["utse Anna Berg till ombud", "godkänna rapporten"]
