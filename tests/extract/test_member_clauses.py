"""Members by the clause: phrases of the lexicon in orders of words that no frame knows."""

import pytest

from tests.extract.test_membership import Row, rows


def _of(modality: str, *members: str, since: str = "", until: str = "") -> set[Row]:
    return {(modality, member, "Eurocities", since, until) for member in members}


READ: tuple[tuple[str, set[Row]], ...] = (
    ("Från norra Sverige har Umeå och Piteå skrivit in sig.", _of("Stated", "Umeå kommun", "Piteå kommun")),
    ("Gävle har tillfrågats men sagt ifrån.", _of("Denied", "Gävle kommun")),
    ("Gävle förklarade sig ointresserat.", _of("Denied", "Gävle kommun")),
    ("Gävle har lämnat in sina papper.", _of("Requested", "Gävle kommun")),
    ("Gävle tackade för sig 2012.", _of("Stated", "Gävle kommun", until="2012-12-31")),
    (
        "Tre kommuner har svarat ja: Gävle, Borås och Lund.",
        _of("Stated", "Gävle kommun", "Borås Stad", "Lunds kommun"),
    ),
)


@pytest.mark.parametrize(("sentence", "expected"), READ)
def test_phrases_are_read_in_any_order(sentence: str, expected: set[Row]) -> None:
    assert rows(f"Eurocities är ett nätverk av städer. {sentence}") >= expected


REFUSED = (
    "Gävle skrev inte in sig i klubben.",
    "Bland grundarna fanns Gävle och Borås.",
    "Gävle borde ha följt efter.",
    "Det sägs att Gävle har skrivit in sig.",
    "Gävle blir värd för konferensen i maj 2013.",
    "Sekretariatet flyttade till Gävle och finns kvar där.",
    "Gävle har en plats i nätverkets styrgrupp.",
    "Det var Gävle som tog initiativet.",
)


@pytest.mark.parametrize("sentence", REFUSED)
def test_what_only_sounds_like_it_is_no_member(sentence: str) -> None:
    told = rows(f"Eurocities är ett nätverk av städer. {sentence}")
    assert not [row for row in told if row[0] in ("Stated", "Planned")]
