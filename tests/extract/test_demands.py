# ruff: noqa: E501
"""Motions of several demands, what is only put to a body, and support by a noun, of a view, and by groups."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.extract.demands import names_part
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import labels, read

HEAD = "VÄXJÖ KOMMUN                 PROTOKOLL\nKommunfullmäktige            2023-05-10\n\n§ 81                         KS 2023/112\nMotion om två medlemskap\n\n"
MOTION = (
    "Ärendet\n\nEva Lind (C) föreslår i en motion den 3 april 2023\n\n1. att Växjö kommun går med i Eurocities\n"
    "2. att Växjö kommun går med i Energy Cities\n\n"
)
OFFICE = "Växjö kommun\nKulturförvaltningen           Tjänsteskrivelse\n2023-05-10\n\nMedlemskap i Eurocities\n\nFörslag till beslut\n\nKulturförvaltningen föreslår att kommunstyrelsen beslutar\natt kommunen går med i Eurocities.\n\nRemissvar\n\n{}\n"


def found(text: str, sort: ClaimType) -> list[Draft]:
    return [draft for draft in extract(read(text)) if draft.type is sort]


def reached(draft: Draft) -> set[str]:
    """The networks that a claim reaches through what it decides or endorses."""
    names = {target.label for _, target in draft.participants if not isinstance(target, Draft)}
    for _, target in draft.participants:
        names |= reached(target) if isinstance(target, Draft) else set()
    return names & {"Eurocities", "Energy Cities"}


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (
            "1. Motionens första yrkande bifalls.\n2. Motionens andra yrkande avslås.",
            {("bifall", "Eurocities"), ("avslag", "Energy Cities")},
        ),
        ("Kommunfullmäktige avslår motionens andra att-sats.", {("avslag", "Energy Cities")}),
        (
            "Kommunfullmäktige bifaller motionen i den del som avser Energy Cities.",
            {("bifall", "Energy Cities")},
        ),
        ("Kommunfullmäktige avslår motionens punkt 1.", {("avslag", "Eurocities")}),
        ("Kommunfullmäktige bifaller motionens punkter 1–2.", {("bifall", "Energy Cities Eurocities")}),
        ("Kommunfullmäktige bifaller motionen delvis.", {("bifall", "")}),
        ("Kommunfullmäktige avslår motionens tredje yrkande.", {("avslag", "")}),
        ("Kommunfullmäktige avslår motionen i dess helhet.", {("avslag", "Energy Cities Eurocities")}),
    ],
)
def test_a_decision_reaches_the_demand_that_it_names(words: str, wanted: set[tuple[str, str]]) -> None:
    decisions = found(HEAD + MOTION + "Kommunfullmäktiges beslut\n\n" + words + "\n", ClaimType.DECISION)
    assert {(str(dict(d.values)["outcome"]), " ".join(sorted(reached(d)))) for d in decisions} == wanted


@pytest.mark.parametrize(
    "words", ["motionens första yrkande", "punkterna 1 och 3", "i övrigt", "såvitt avser avgiften"]
)
def test_words_for_a_part_are_known(words: str) -> None:
    assert names_part(words)


@pytest.mark.parametrize(
    "words", ["motionen i båda delarna", "i sin helhet", "Eva Linds yrkande", "samtliga punkter"]
)
def test_words_for_the_whole_name_no_part(words: str) -> None:
    assert not names_part(words)


@pytest.mark.parametrize(
    "words",
    [
        "Kommunfullmäktiges beslut\n\nKommunfullmäktige föreslår att kommunstyrelsen fattar följande beslut.\n\n1. Kommunstyrelsen avslår motionen.",
        "Beslutsgång\n\nDen som bifaller motionen röstar ja; den det ej vill röstar nej; vinner nej har kommunfullmäktige avslagit motionen.",
        "Beslutsgång\n\nKommunstyrelsen avslår motionen.",
    ],
)
def test_what_is_only_put_to_a_body_is_not_decided(words: str) -> None:
    assert not found(HEAD + MOTION + words + "\n", ClaimType.DECISION)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Socialnämnden tillstyrker ett medlemskap.", {"socialnämnden"}),
        ("Tekniska nämnden tillstyrker inträde i Eurocities.", {"tekniska nämnden"}),
        ("Referensgruppen har ställt sig bakom förslaget.", {"referensgruppen"}),
        (
            "Socialnämnden tillstyrker ett inträde. Miljönämnden delar socialnämndens bedömning.",
            {"socialnämnden", "miljönämnden"},
        ),
        ("Socialnämnden avstyrker ett inträde. Miljönämnden delar socialnämndens bedömning.", set()),
        ("Socialnämnden tillstyrker inte ett medlemskap.", set()),
        ("Socialnämnden tillstyrker ett utträde ur Energy Cities.", set()),
    ],
)
def test_support_by_a_noun_or_of_a_view_reaches_the_matter(words: str, wanted: set[str]) -> None:
    endorsements = found(OFFICE.format(words), ClaimType.ENDORSEMENT)
    assert {labels(e, Property.AGENT)[0] for e in endorsements if reached(e) == {"Eurocities"}} == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Kommunfullmäktige beslutar i enlighet med Eva Linds yrkande.", {("bifall", "claim")}),
        (
            "Kommunfullmäktige avslår yrkandet om återremiss och bifaller motionen.",
            {("avslag", "återremiss"), ("bifall", "claim")},
        ),
        ("Kommunfullmäktige avslår förslaget om bordläggning.", {("avslag", "")}),
        ("Kommunfullmäktige förklarade den 2 maj 2023 motionen besvarad.", {("besvarad", "claim")}),
    ],
)
def test_rulings_go_to_the_move_that_is_named(words: str, wanted: set[tuple[str, str]]) -> None:
    moves = "Yrkanden\n\nEva Lind (C): Bifall till motionen.\n\nBo Ek (M) yrkar att ärendet återremitteras.\n\nKommunfullmäktiges beslut\n\n"
    decisions = found(HEAD + MOTION + moves + words + "\n", ClaimType.DECISION)
    told = set()
    for decision in decisions:
        targets = [t for p, t in decision.participants if p is Property.DECIDES and isinstance(t, Draft)]
        what = str(dict(targets[0].values).get("motion", "claim")) if targets else ""
        told.add((str(dict(decision.values)["outcome"]), what))
    assert told == wanted


def test_a_councillors_initiative_is_a_proposal_that_members_support() -> None:
    text = HEAD + (
        "Ärendet\n\nEva Lind (C) lämnade den 3 april 2023 ett ledamotsinitiativ till kommunstyrelsen. I initiativet föreslås att"
        " Växjö kommun går med i Eurocities.\n\nYrkanden\n\nKommunstyrelsens ordförande Bo Ek (XP): bifall till ledamotsinitiativet.\n"
    )
    assert [labels(p, Property.AGENT) for p in found(text, ClaimType.PROPOSAL)] == [("Eva Lind",)]
    assert {labels(e, Property.AGENT)[0] for e in found(text, ClaimType.ENDORSEMENT) if reached(e)} == {
        "Bo Ek"
    }
