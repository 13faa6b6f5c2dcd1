"""Rulings told in many words decide what the paper has proposed, and nothing that is wished or denied."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import labels, read

HEAD = (
    "ÖREBRO KOMMUN      SAMMANTRÄDESPROTOKOLL\n{body}    2022-05-17\n\n§ 81\nMedlemskap i Eurocities\n\n"
    "Stadskontoret föreslår att Örebro kommun går med i Eurocities.\n\n"
)


def decided(sentence: str, body: str = "Kommunstyrelsen") -> list[Draft]:
    found = extract(read(f"{HEAD.format(body=body)}{sentence}\n"))
    return [draft for draft in found if draft.type is ClaimType.DECISION]


@pytest.mark.parametrize(
    ("sentence", "outcome"),
    [
        ("Kommunstyrelsen går på stadskontorets linje.", "bifall"),
        ("Kommunstyrelsen säger ja till förslaget.", "bifall"),
        ("Kommunstyrelsen lämnar det begärda medgivandet.", "bifall"),
        ("Efter en kort debatt röstar kommunstyrelsen ned förslaget.", "avslag"),
        ("Kommunstyrelsen röstar ned det; siffrorna blir 7 för och 8 emot.", "avslag"),
        ("Förslaget bifalles enhälligt.", "bifall"),
        ("Ärendet, som diskuterades länge, återremitteras till nästa möte.", "återremiss"),
        ("Förslaget vinner visst stöd men avslås av kommunstyrelsen.", "avslag"),
        ("Kommunstyrelsen fattar beslut i linje med stadskontorets förslag.", "bifall"),
        ("Så beslutas också.", "bifall"),
        ("Ordföranden finner att kommunstyrelsen godtar förslaget.", "bifall"),
        ("Kommunstyrelsen bestämmer, efter en stunds samtal, att förslaget ska bordläggas.", "bordläggning"),
    ],
)
def test_a_ruling_is_a_decision_of_the_body_that_sits(sentence: str, outcome: str) -> None:
    (draft,) = decided(sentence)
    assert labels(draft, Property.AGENT) == ("kommunstyrelsen",)
    assert (draft.period.start, dict(draft.values)["outcome"]) == ("2022-05-17", outcome)
    if outcome in ("bifall", "avslag"):
        (target,) = (t for prop, t in draft.participants if prop is Property.DECIDES)
        assert isinstance(target, Draft)
        assert target.type is ClaimType.PROPOSAL


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunstyrelsen går inte på stadskontorets linje.",
        "Anna Berg (S) vill att kommunstyrelsen säger ja till förslaget.",
        "Om kommunstyrelsen godtar förslaget betalar Örebro en avgift.",
        "Godtar kommunstyrelsen förslaget?",
        "Förslaget bör avslås av kommunstyrelsen.",
        "Anna Berg (S) yrkar att kommunstyrelsen avvisar förslaget.",
    ],
)
def test_a_wish_a_condition_or_a_question_decides_nothing(sentence: str) -> None:
    assert decided(sentence) == []


def test_the_council_is_named_at_the_head_of_a_sentence() -> None:
    (draft,) = decided("Fullmäktige godtar förslaget.", "Kommunfullmäktige")
    assert labels(draft, Property.AGENT) == ("kommunfullmäktige",)


def test_a_ruling_elsewhere_without_a_day_is_left_out() -> None:
    assert decided("Kommunfullmäktige har tidigare sagt ja till förslaget.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunstyrelsen följer stadskontorets förslag.",
        "Därefter följer kommunstyrelsen förslaget om medlemskap i nätverket.",
        "Kommunstyrelsen har följt stadskontorets förslag.",
        "Kommunstyrelsen följer i sitt beslut stadskontorets förslag.",
    ],
)
def test_who_follows_a_proposal_grants_it(sentence: str) -> None:
    (draft,) = decided(sentence)
    assert dict(draft.values)["outcome"] == "bifall"


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunstyrelsen följer arbetet med förslaget.",
        "Kommunstyrelsen följer noga förslaget.",
        "Kommunstyrelsen följer upp förslaget.",
        "Kommunstyrelsen följer den fortsatta hanteringen av förslaget med stort intresse.",
        "Kommunstyrelsen följer beredningen av förslaget.",
        "Kommunstyrelsen har följt arbetet med förslaget.",
    ],
)
def test_what_is_watched_is_not_granted(sentence: str) -> None:
    assert decided(sentence) == []


def test_a_decision_to_watch_grants_nothing() -> None:
    (draft,) = decided("Kommunstyrelsen beslutar att följa beredningen av förslaget.")
    assert dict(draft.values)["outcome"] not in ("bifall", "godkänd")
