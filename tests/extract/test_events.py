"""Event: recurring meetings, meetings with place and day, the presentation of a paper."""

import pytest

from stadsgraf.extract import events
from stadsgraf.vocabulary import Modality, Property
from tests.extract.helpers import drafts, quotes
from tests.extract.network_facts import HEAD, NETWORK, found, named, time, values


@pytest.mark.parametrize(
    ("sentence", "interval", "modality", "kind"),
    [
        ("En gång om året kommer nätverket att anordna en konferens.", "P1Y", Modality.PLANNED, "konferens"),
        ("Vartannat år arrangerar Öresundsringen en kongress.", "P2Y", Modality.STATED, "kongress"),
        (
            "I maj kommer det årliga styrgruppsmötet inom nätverket att hållas.",
            "P1Y",
            Modality.PLANNED,
            "styrgruppsmöte",
        ),
        ("Nätverket anordnar varje år ett toppmöte.", "P1Y", Modality.STATED, "toppmöte"),
    ],
)
def test_meetings_that_come_back(sentence: str, interval: str, modality: Modality, kind: str) -> None:
    (event,) = found(sentence, events.extract)
    assert named(event, Property.NETWORK) == NETWORK
    assert (values(event)["recurrence"], event.modality, values(event)["kind"]) == (interval, modality, kind)


@pytest.mark.parametrize(
    ("sentence", "place", "when", "modality"),
    [
        (
            "Nätverkets årsmöte hölls i Visby den 4 maj 2018.",
            "Visby",
            "2018-05-04..2018-05-04",
            Modality.STATED,
        ),
        (
            "Medlemmarna möts varje år. Nästa konferens hålls i Ystad i juni 2027.",
            "Ystad",
            "2027-06-01..2027-06-30",
            Modality.PLANNED,
        ),
    ],
)
def test_a_meeting_with_place_and_day(sentence: str, place: str, when: str, modality: Modality) -> None:
    (event,) = found(sentence, events.extract)
    assert (named(event, Property.PLACE), time(event), event.modality) == (place, when, modality)


def test_a_meeting_known_by_its_name() -> None:
    text = "I Norden arrangerades i mars 2016 The Baltic Summit on Clean Harbours, i Gdynia, Polen."
    (event,) = found(text, events.extract)
    assert (named(event, Property.PLACE), time(event)) == ("Gdynia", "2016-03-01..2016-03-31")
    assert values(event)["text"] == "The Baltic Summit on Clean Harbours"


def test_place_and_day_above_a_name_in_capitals_is_the_presentation() -> None:
    text = (
        HEAD
        + "Föredragande borgarrådet Eva Sundqvist anför följande.\n\nUmeå den 4 mars 2020\n\nEVA SUNDQVIST\n"
    )
    (event,) = drafts(text, events.extract)
    assert named(event, Property.AGENT, Property.PLACE) == "Eva Sundqvist/Umeå"
    assert (time(event), values(event)["kind"]) == ("2020-03-04..", "föredragning")
    assert quotes(text, event) == ("Umeå den 4 mars 2020 EVA SUNDQVIST",)


@pytest.mark.parametrize(
    "sentence",
    [
        "Seminariet hålls i Visby den 4 maj 2018.",
        "Kommunen anordnar varje år en konferens om vatten.",
        "Nämnden sammanträdde i Ystad den 3 maj 2018.",
    ],
)
def test_meetings_of_others_are_refused(sentence: str) -> None:
    assert found(sentence, events.extract) == []
