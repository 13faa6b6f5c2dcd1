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


MATTER = (
    f"{MINUTES}Klimatkontoret föreslår att kommunen ansöker om medlemskap i Eurocities.\n\n"
    "Yrkanden\n\nPer Lind (M) yrkar att ärendet återremitteras. "
    "Siv Alm (V) yrkar att kommunen lämnar Energy Cities.\n\nBeslutsgång\n\n"
)


def decided(text: str) -> list[tuple[str, str]]:
    """Whose proposal was decided on, with which outcome; what is decided in words only is left out."""
    return [
        ("".join(labels(target, Property.AGENT)), str(dict(draft.values)["outcome"]))
        for draft in decisions(f"{MATTER}{text}\n")
        for prop, target in draft.participants
        if prop is Property.DECIDES and isinstance(target, Draft)
    ]


@pytest.mark.parametrize(
    ("text", "agent", "outcome"),
    [
        (
            "Ordföranden finner att kommunstyrelsen beslutar enligt klimatkontorets förslag.",
            "klimatkontoret",
            "bifall",
        ),
        ("Ordföranden finner att styrelsen bifaller klimatkontorets förslag.", "klimatkontoret", "bifall"),
        ("Ordföranden finner att kommunstyrelsen avslår återremissyrkandet.", "Per Lind", "avslag"),
        (
            "Ordföranden ställer proposition på Siv Alms yrkande och finner att styrelsen bifaller detta.",
            "Siv Alm",
            "bifall",
        ),
        (
            "Ordföranden prövar bifall och avslag på Siv Alms yrkande och finner att styrelsen avslår det.",
            "Siv Alm",
            "avslag",
        ),
        ("Ordföranden prövar Siv Alms yrkande och finner att det bifalls.", "Siv Alm", "bifall"),
        ("Ordföranden ställer Per Linds yrkande mot bifall och finner att det avslås.", "Per Lind", "avslag"),
        ("Ordföranden finner återremissyrkandet avslaget.", "Per Lind", "avslag"),
        ("Ordföranden finner att klimatkontorets förslag bifallits.", "klimatkontoret", "bifall"),
        ("Därefter prövas tilläggsyrkandet, som ordföranden finner avslaget.", "Siv Alm", "avslag"),
        ("Kommunstyrelsen bifaller med 8 röster mot 5 klimatkontorets förslag.", "klimatkontoret", "bifall"),
        ("Kommunstyrelsen har därmed avslagit yrkandet om att lämna Energy Cities.", "Siv Alm", "avslag"),
        (
            "Efter diskussion beslutar kommunstyrelsen att bifalla klimatkontorets förslag.",
            "klimatkontoret",
            "bifall",
        ),
    ],
)
def test_what_the_chair_finds_is_decided_by_the_body_that_sits(text: str, agent: str, outcome: str) -> None:
    assert decided(text) == [(agent, outcome)]


@pytest.mark.parametrize(
    "text",
    [
        "Om kommunstyrelsen bifaller klimatkontorets förslag krävs nya medel.",
        "Ordföranden frågar om kommunstyrelsen avslår Siv Alms yrkande.",
        "Per Lind (M) yrkar att kommunstyrelsen avslår klimatkontorets förslag.",
        "Ordföranden finner att styrelsen bifaller klimatkontorets förslag. Votering begärs.",
        "Ordföranden finner Siv Alms yrkande bifallet. Omröstning begärs.",
        "Ordföranden ställer proposition på Siv Alms yrkande och finner att frågan är oklar.",
        "Ordföranden finner att kommunstyrelsen avslår yrkandet om medlemskap i ICLEI.",
        "Ordföranden finner att kommunstyrelsen bifaller kulturkontorets förslag.",
    ],
)
def test_what_is_unreal_unsettled_or_unknown_decides_no_proposal(text: str) -> None:
    assert decided(text) == []


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("Medborgarförslaget anses besvarat.", "besvarad"),
        ("Motionerna anses besvarade.", "besvarad"),
        ("Motionen avslås.", "avslag"),
        ("Anna Berg (S) utses till ombud i Eurocities.", "val"),
    ],
)
def test_the_outcome_is_read_off_the_words(words: str, outcome: str) -> None:
    (draft,) = decisions(f"{MINUTES}Beslut\n\n{words}\n")
    assert dict(draft.values)["outcome"] == outcome


@pytest.mark.parametrize(
    ("words", "who", "role", "where"),
    [
        (
            "Kommunstyrelsen utser Anna Berg (S) till ledamot i Eurocities.",
            "Anna Berg",
            "ledamot",
            "Eurocities",
        ),
        (
            "Kommunstyrelsen väljer Olle Ek (M) till ordförande i Klimatkommunerna.",
            "Olle Ek",
            "ordförande",
            "Klimatkommunerna",
        ),
        (
            "Kommunstyrelsen förordnar Anna Berg (S) som ombud i Energy Cities.",
            "Anna Berg",
            "ombud",
            "Energy Cities",
        ),
    ],
)
def test_an_election_gives_a_role(words: str, who: str, role: str, where: str) -> None:
    found = decisions(f"{MINUTES}Beslut\n\n{words}\n")
    given = [t for draft in found for p, t in draft.participants if p is Property.DECIDES]
    assert [
        (labels(t, Property.MEMBER), labels(t, Property.ROLE), labels(t, Property.ORGANIZATION))
        for t in given
        if isinstance(t, Draft)
    ] == [((who,), (role,), (where,))]


@pytest.mark.parametrize(
    "words",
    [
        "Kommunstyrelsen utser Anna Berg (S) att justera protokollet.",
        "Kommunstyrelsen nominerar Anna Berg (S) till ledamot i Eurocities.",
    ],
)
def test_what_gives_no_role_in_a_body_decides_none(words: str) -> None:
    found = decisions(f"{MINUTES}Beslut\n\n{words}\n")
    assert [1 for draft in found for prop, _ in draft.participants if prop is Property.DECIDES] == []


def test_a_day_before_the_verb_is_that_of_the_decision() -> None:
    (draft,) = decisions(
        f"{LETTER}Vid sammanträdet den 3 maj 2019 beslutade kommunstyrelsen att utreda frågan.\n"
    )
    assert (labels(draft, Property.AGENT), draft.period.start) == (("kommunstyrelsen",), "2019-05-03")


def test_a_shortened_body_is_the_one_that_sits() -> None:
    text = MINUTES.replace("Kommunstyrelsen ", "Kommunfullmäktige ") + (
        "Ordföranden finner att fullmäktige godkänner rapporten.\n"
    )
    (draft,) = decisions(text)
    assert labels(draft, Property.AGENT) == ("kommunfullmäktige",)


@pytest.mark.parametrize(
    ("sentence", "date", "what"),
    [
        (
            "Kommunfullmäktige antog i december 2007 en plan för Eurocities.",
            "2007-12-01",
            "antog i december 2007 en plan för Eurocities",
        ),
        (
            "Kommunfullmäktige antog en plan för Eurocities i december 2007.",
            "2007-12-01",
            "antog en plan för Eurocities",
        ),
        (
            "Kulturnämnden godkände vid ett möte den 4 april 2019 en rapport om vänorterna.",
            "2019-04-04",
            "godkände vid ett möte den 4 april 2019 en rapport om vänorterna",
        ),
        (
            "Kommunstyrelsen har bordlagt rapporten om vänorterna den 4 april 2019.",
            "2019-04-04",
            "bordlagt rapporten om vänorterna",
        ),
        (
            "Kommunfullmäktige upphävde den 3 maj 2018 reglerna för resor.",
            "2018-05-03",
            "upphävde den 3 maj 2018 reglerna för resor",
        ),
    ],
)
def test_a_day_between_makes_no_second_decision(sentence: str, date: str, what: str) -> None:
    (draft,) = decisions(f"{LETTER}{sentence}\n")
    assert (draft.period.start, dict(draft.values)["motion"]) == (date, what)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunfullmäktige antog inte i december 2007 någon plan för Eurocities.",
        "Kommunfullmäktige antog aldrig någon plan för Eurocities under 2007.",
        "Kommunfullmäktige antog den 3 maj 2019 inte planen för vänorterna.",
        "Kommunfullmäktige avslog motionen som hade väckts den 3 maj 2019.",
    ],
)
def test_a_ruling_denied_or_of_another_day_is_left_alone(sentence: str) -> None:
    assert decisions(f"{LETTER}{sentence}\n") == []
