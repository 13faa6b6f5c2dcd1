"""What is near a membership and none: offices, refuted reports, what is named after a town, others."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.vocabulary import ClaimType, Modality, Property
from tests.extract.helpers import labels, read

HEAD = (
    "ÖREBRO KOMMUN\nKommunstyrelsen\nTjänsteskrivelse\n2023-05-10\n\nÄrendet\n"
    "Eurocities är ett nätverk för städer. "
)


def _told(text: str, kind: ClaimType, *modalities: Modality) -> list[tuple[str, str]]:
    wanted = modalities or (Modality.STATED,)
    return [
        (" ".join(labels(draft, Property.MEMBER)), draft.period.end or "")
        for draft in extract(read(HEAD + text + "\n"))
        if draft.type is kind and draft.modality in wanted
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I Eurocities är Lund observatör.",
        "Lund är med som observatör.",
        "I Eurocities är Lund inte medlem, trots att motsatsen har stått i pressen.",
        "Kalmar stadsbibliotek är medlem sedan hösten 2010.",
        "Lund är medlem i Cykelfrämjandets kommunmätning.",
        "Västerås Hamn AB, inte staden, är ansluten till Eurocities.",
        "Hyltes vänort är Kotka, som är medlem i Eurocities sedan 2004.",
    ],
)
def test_who_is_no_member(text: str) -> None:
    home = {"Lunds kommun", "Kalmar kommun", "Örebro kommun", "Hylte kommun"}
    assert not home & {member for member, _ in _told(text, ClaimType.MEMBERSHIP)}


@pytest.mark.parametrize(
    "text",
    [
        "Lund är medlem sedan 2004. Att Lund skulle vara med i Eurocities är däremot fel.",
        "Lund är redan medlem. Motionärerna uppger att även Lund är med. Enligt besked är det inte riktigt.",
        "Lund är redan medlem. Uppgiften att Lund är med kunde inte bekräftas.",
    ],
)
def test_what_the_paper_itself_refutes(text: str) -> None:
    assert _told(text, ClaimType.MEMBERSHIP) == []


def test_what_one_had_has_an_end() -> None:
    told = _told("Lund hade under åren 2006–2009 ett medlemskap i Eurocities.", ClaimType.MEMBERSHIP)
    assert told == [("Lunds kommun", "2009-12-31")]


def test_dates_of_an_aside_end_nothing() -> None:
    text = "Sunne, som anslöt sig 2011, har begärt utträde ur Eurocities."
    assert ("Sunne kommun", "") in _told(text, ClaimType.MEMBERSHIP, Modality.REQUESTED)


def test_a_bare_nay_answers_no_referral() -> None:
    told = extract(read(HEAD + "Lycksele har sagt nej.\n"))
    assert ClaimType.POSITION_STATEMENT not in {draft.type for draft in told}


def test_a_meeting_held_is_not_cancelled_with_the_next() -> None:
    text = "Lund var värd för årsmötet 2019, och nästa möte, som skulle ha hållits i år, fick ställas in."
    told = [draft for draft in extract(read(HEAD + text + "\n")) if draft.type is ClaimType.HOSTING]
    assert {draft.modality for draft in told} <= {Modality.STATED}


def test_an_office_beside_the_network_has_its_own_seat() -> None:
    text = "Nätverket leds av ett kontor. Kontoret, som har sitt säte i Bonn, samordnar Eurocities."
    assert ClaimType.SEAT not in {draft.type for draft in extract(read(HEAD + text + "\n"))}


@pytest.mark.parametrize(
    "text",
    [
        "Vi hade helst sett att Lund lämnat Eurocities redan i år.",
        "Kommunen hör också till Ljusforum Syd. Även Lund finns med där.",
    ],
)
def test_a_wish_and_another_place_tell_nothing_of_the_topic(text: str) -> None:
    told = [
        draft
        for draft in extract(read(HEAD + text + "\n"))
        if draft.type is ClaimType.MEMBERSHIP and "Eurocities" in labels(draft, Property.ORGANIZATION)
    ]
    assert "Lunds kommun" not in {label for draft in told for label in labels(draft, Property.MEMBER)}


def test_a_branch_office_is_no_seat() -> None:
    text = "Huvudkontoret ligger i Bonn; det mindre kontoret i Bryssel är en filial."
    seats = [draft for draft in extract(read(HEAD + text + "\n")) if draft.type is ClaimType.SEAT]
    assert "Bryssel" not in {label for draft in seats for label in labels(draft, Property.PLACE)}
