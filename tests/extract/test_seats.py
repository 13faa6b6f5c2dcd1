"""Seat: invented sentences about offices and places."""

import pytest

from stadsgraf.extract import seats
from stadsgraf.vocabulary import EntityType, Property
from tests.extract.helpers import drafts, labels
from tests.extract.network_facts import found, named, time


@pytest.mark.parametrize(
    ("sentence", "about", "place", "when"),
    [
        ("Nätverket har sitt kansli i Bryssel.", "Öresundsringen", "Bryssel", ""),
        (
            "Öresundsringen har sedan 2010 säte i Helsingborg.",
            "Öresundsringen",
            "Helsingborg",
            "2010-01-01..",
        ),
        (
            "Öresundsringen, vars sekretariat finns i Köpenhamn, bildades 2004.",
            "Öresundsringen",
            "Köpenhamn",
            "",
        ),
        ("Nätverkets sekretariat ligger i Gent.", "Öresundsringen", "Gent", ""),
        ("Sekretariatet är placerat i Lyon.", "Öresundsringen", "Lyon", ""),
        ("Kansliet finns i Lund.", "Öresundsringen", "Lund", ""),
        ("Kansliet har flyttat flera gånger och finns i dag i Lund.", "Öresundsringen", "Lund", ""),
        ("Sekretariatet har alltsedan starten legat i Lund.", "Öresundsringen", "Lund", ""),
        ("Sekretariatet flyttade 2011 till Brugge.", "Öresundsringen", "Brugge", "2011-01-01.."),
        ("Sekretariatet för Öresundsringen finns hos Malmö stad i Malmö.", "Öresundsringen", "Malmö", ""),
        ("Öresundsringen är en ideell förening med säte i Ystad.", "Öresundsringen", "Ystad", ""),
        ("Öresundsringen är baserat i Lund.", "Öresundsringen", "Lund", ""),
        ("Nätverket bildades i Malmö 2004 och har sitt säte där.", "Öresundsringen", "Malmö", ""),
        (
            "Nätverket bildades av Lund och Ystad och har sitt kansli i den förstnämnda staden.",
            "Öresundsringen",
            "Lund",
            "",
        ),
        (
            "Nätverket bildades av Lund och Ystad och har sitt säte i den senare.",
            "Öresundsringen",
            "Ystad",
            "",
        ),
        ("Det är också i Gent som nätverket har sitt sekretariat.", "Öresundsringen", "Gent", ""),
        ("Säte är Rennes; i Bryssel finns ett mindre kontor.", "Öresundsringen", "Rennes", ""),
        ("Nätverket bildades 2004. Säte är Bonn.", "Öresundsringen", "Bonn", ""),
        ("Nuvarande säte är sedan 2015 Gent.", "Öresundsringen", "Gent", "2015-01-01.."),
        ("Kansli: Trelleborg", "Öresundsringen", "Trelleborg", ""),
        (
            "Naturvårdsverket, som har sitt huvudkontor i Stockholm, bidrar.",
            "Naturvårdsverket",
            "Stockholm",
            "",
        ),
    ],
)
def test_where_the_seat_is(sentence: str, about: str, place: str, when: str) -> None:
    (claim,) = found(sentence, seats.extract)
    assert named(claim, Property.ABOUT, Property.PLACE) == f"{about}/{place}"
    assert time(claim) == when


@pytest.mark.parametrize(
    ("date", "last", "first"),
    [
        ("den 1 mars 2011", "2011-02-28", "2011-03-01"),
        ("2011", "2011-12-31", "2011-01-01"),
        ("", "", ""),
    ],
)
def test_a_move_tells_the_seat_that_is_left(date: str, last: str, first: str) -> None:
    new, old = found(
        f"Sekretariatet flyttade {date} från Perugia till Brugge.".replace("  ", " "), seats.extract
    )
    assert named(old, Property.PLACE) == "Perugia"
    assert (old.period.start, old.period.end or "") == (None, last)
    assert old.not_stated == (() if last else ("validUntil",))
    assert named(new, Property.PLACE) == "Brugge"
    assert (new.period.start or "", new.period.end) == (first, None)


def test_the_seat_of_the_coordinator_is_not_the_networks() -> None:
    (claim,) = found("Öresundsringen samordnas av ICLEI, med säte i Bonn.", seats.extract)
    assert named(claim, Property.ABOUT).startswith("ICLEI")


def test_a_seat_is_a_place_and_no_actor() -> None:
    (claim,) = found("Nätverket har sitt kansli i Ystad.", seats.extract)
    (place,) = [target for prop, target in claim.participants if prop is Property.PLACE]
    assert getattr(place, "kind", None) is EntityType.PLACE


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunens kansli ligger i Ystad.",
        "Sekretariatet kan förläggas till Malmö.",
        "Något kansli i Malmö finns inte.",
        "Mötet hölls i Malmö.",
        "Malmö har ett kontor i Bryssel.",
        "Sekretariatet ligger inte i Malmö.",
        "Nätverket bildades av Lund, Ystad och Gent och har sitt säte i den förstnämnda staden.",
        "Nätverket bildades av Lund och har sitt säte i den senare.",
        "Om nätverkets sekretariat ligger i Malmö ökar nyttan.",
    ],
)
def test_what_is_no_seat_is_refused(sentence: str) -> None:
    assert found(sentence, seats.extract) == []


@pytest.mark.parametrize(
    ("sentence", "seated"),
    [
        ("Frågan om Energy Cities ska söka till Eurocities prövas av sekretariatet i Gent.", []),
        ("Enligt sekretariatet i Gent har Eurocities inga planer.", ["Eurocities"]),
        ("Medlemskap i Energy Cities har prövats, men sekretariatet i Gent sade nej.", ["Energy Cities"]),
    ],
)
def test_an_office_in_passing_is_that_of_the_one_network_named(sentence: str, seated: list[str]) -> None:
    text = f"Lunds kommun\n\nSkrivelse\n2021-03-08\n\nEurocities är ett nätverk för städer. {sentence}\n"
    assert [labels(draft, Property.ABOUT)[0] for draft in drafts(text, seats.extract)] == seated
