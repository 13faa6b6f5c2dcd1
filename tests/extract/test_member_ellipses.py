"""Members told by "det" or "där" for what the clause before says, and applications that nobody has made."""

import pytest

from tests.extract.test_membership import Row, rows

IN = "Eurocities är ett nätverk. "


def _of(modality: str, *members: str, organization: str = "Eurocities") -> set[Row]:
    return {(modality, member, organization, "", "") for member in members}


READ: tuple[tuple[str, set[Row]], ...] = (
    (
        "Av grannarna är Gävle medlem; Borås är det inte.",
        _of("Stated", "Gävle kommun") | _of("Denied", "Borås Stad"),
    ),
    ("Gävle är medlem. Borås är inte det.", _of("Stated", "Gävle kommun") | _of("Denied", "Borås Stad")),
    (
        "Gävle är medlem, vilket däremot Borås inte är.",
        _of("Stated", "Gävle kommun") | _of("Denied", "Borås Stad"),
    ),
    ("Gävle är med, men det är inte Borås.", _of("Stated", "Gävle kommun") | _of("Denied", "Borås Stad")),
    (
        "Någon medlem är Gävle inte. Borås är det.",
        _of("Denied", "Gävle kommun") | _of("Stated", "Borås Stad"),
    ),
    (
        "Gävle är inte medlem. Det är däremot Borås.",
        _of("Denied", "Gävle kommun") | _of("Stated", "Borås Stad"),
    ),
    (
        "Gävle är inte ansluten, men Borås är det.",
        _of("Denied", "Gävle kommun") | _of("Stated", "Borås Stad"),
    ),
    ("Det är inte Borås som är medlem.", _of("Denied", "Borås Stad")),
    ("Till Eurocities har Gävle inte skickat någon ansökan.", _of("Denied", "Gävle kommun")),
    ("Kommunen har aldrig lämnat in någon ansökan till Eurocities.", _of("Denied", "Örebro kommun")),
    ("Någon ansökan till Eurocities görs inte.", _of("Denied", "Örebro kommun")),
    ("Någon ansökan om medlemskap i nätverket har inte lämnats in.", _of("Denied", "Örebro kommun")),
    ("Ingen ansökan till Eurocities har skickats.", _of("Denied", "Örebro kommun")),
    ("Gävle och Borås har redan sagt ja till att vara med.", _of("Planned", "Gävle kommun", "Borås Stad")),
    ("Gävle har lovat att gå med.", _of("Planned", "Gävle kommun")),
    ("Gävle har åtagit sig att ansluta sig till Eurocities.", _of("Planned", "Gävle kommun")),
    (
        "I Eurocities sitter vi sedan länge, tillsammans med bland andra Gävle och Borås.",
        _of("Stated", "Örebro kommun", "Gävle kommun", "Borås Stad"),
    ),
    ("I Eurocities är Gävle med, jämte Borås.", _of("Stated", "Gävle kommun", "Borås Stad")),
    ("Gävle sitter i Eurocities, tillsammans med Borås.", _of("Stated", "Gävle kommun", "Borås Stad")),
    (
        "Gävle är medlem i Eurocities, för vilket kommunen betalar 24 500 kronor om året, och i ICLEI.",
        _of("Stated", "Gävle kommun")
        | _of("Stated", "Gävle kommun", organization="ICLEI – Local Governments for Sustainability"),
    ),
    (
        "Kommunen är inte med i Eurocities. Däremot är föreningen Norra Framtiden medlem där.",
        _of("Denied", "Örebro kommun") | _of("Stated", "Norra Framtiden"),
    ),
    (
        "I Eurocities var dåvarande Regionförbundet Kalmar län medlem till och med 2014.",
        {("Stated", "Regionförbundet Kalmar län", "Eurocities", "", "2014-12-31")},
    ),
)
REFUSED = (
    "Gävle är ordförande. Borås är det inte.",
    "Gävle är kustkommun. Borås är det.",
    "Gävle är med på listan. Borås är inte det.",
    "Det är däremot Borås som betalar.",
    "Det är inte Borås som betalar avgiften till Eurocities.",
    "Någon ansökan om bidrag till Eurocities görs inte.",
    "Till Eurocities har Gävle inte skickat någon ansökan om bidrag.",
    "Borås övervägde saken. Någon ansökan till Eurocities har inte gjorts.",
    "Gävle har lovat att vara med och betala.",
    "Gävle har sagt ja till att vara värd.",
    "I Eurocities är Gävle tillsammans med Borås ansvarig för mötet.",
)


@pytest.mark.parametrize(
    ("passage", "expected"), READ, ids=lambda value: value[:40] if isinstance(value, str) else ""
)
def test_what_takes_up_a_membership(passage: str, expected: set[Row]) -> None:
    assert rows(IN + passage) == expected


@pytest.mark.parametrize("passage", REFUSED)
def test_what_takes_up_something_else(passage: str) -> None:
    assert rows(IN + passage) == set()
