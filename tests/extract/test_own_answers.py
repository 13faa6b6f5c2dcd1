"""Answers of the municipality itself in its own statement, and of units that have no name but their noun."""

import pytest

from stadsgraf.extract import extract, views
from stadsgraf.model import Document
from stadsgraf.resolve import resolve
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import drafts, labels, read

YTTRANDE = (
    "Motala kommun                          YTTRANDE\nKommunledningskontoret                 2019-10-09\n\n"
    "Svar på remiss om nya stadgar i Eurocities\n\nKommunens synpunkter\n\n"
)
SKRIVELSE = (
    "Motala kommun                          TJÄNSTESKRIVELSE\nKommunledningskontoret           2019-10-09\n\n"
    "Nya stadgar i Eurocities\n\nÄrendet\n\n"
)


def _answers(text: str) -> list[tuple[str, object]]:
    return [
        (labels(draft, Property.SPEAKER)[0], dict(draft.values).get("stance"))
        for draft in drafts(text + "\n", views.extract)
        if "remissvar" in labels(draft, Property.STATEMENT_KIND)
    ]


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("Motala kommun avstyrker förslaget att flytta kansliet.", "avstyrker"),
        ("Kommunen motsätter sig att avgiften höjs.", "avstyrker"),
        ("I fråga om avgiften har kommunen inget att erinra.", "ingen erinran"),
        ("När det gäller stadgarna har Motala kommun inga synpunkter.", "ingen erinran"),
    ],
)
def test_a_municipality_answers_in_its_own_statement(sentence: str, stance: str) -> None:
    assert _answers(YTTRANDE + sentence) == [("Motala kommun", stance)]
    assert _answers(SKRIVELSE + sentence) == [], "elsewhere it answers nothing"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Folktandvården avstyrker av ekonomiska skäl.", "Folktandvården"),
        ("Vårdcentralerna i Kumla och Arboga har inget att erinra.", "Vårdcentralerna i Kumla och Arboga"),
        ("Föräldraföreningen i Lindesberg motsätter sig förslaget.", "Föräldraföreningen i Lindesberg"),
        ("Båda avstyrker förslaget.", None),
        ("Mannen i Mora avstyrker förslaget.", None),
    ],
)
def test_a_unit_answers_by_its_noun(sentence: str, speaker: str | None) -> None:
    found = _answers(SKRIVELSE.replace("Ärendet", "Remissammanställning") + sentence)
    assert [who for who, _ in found] == ([speaker] if speaker else [])


def test_two_stances_of_one_speaker_are_two_claims() -> None:
    text = f"{YTTRANDE}Kommunen avstyrker flytten.\n\nI övrigt har kommunen inget att erinra.\n"
    paper = read(text)
    document = Document("doc/x", "x", ("x.txt",), "text/plain", "utf-8", text, ())
    resolved = resolve(document, extract(paper), title=paper.title, complete=paper.complete, home=paper.home)
    told = [claim for claim in resolved.claims if claim.type is ClaimType.POSITION_STATEMENT]
    assert sorted(dict(claim.values)["stance"] for claim in told) == ["avstyrker", "ingen erinran"]
    assert [len(claim.evidence) for claim in told] == [1, 1]
