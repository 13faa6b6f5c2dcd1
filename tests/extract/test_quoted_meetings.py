"""What minutes quote of another body or of another day has that body and that day."""

import pytest

from stadsgraf.extract import statements
from stadsgraf.vocabulary import Property
from tests.extract.helpers import drafts, labels, read

HEAD = (
    "NACKA KOMMUN\nKommunfullmäktige\nProtokoll 2021-03-22\n\n§ 4 Cykelplan\n\nKommunfullmäktiges beslut\n\n"
    "Kommunfullmäktige antar planen.\n\n"
)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("Kommunstyrelsen 2021-03-01, § 30", ("kommunstyrelsen", "2021-03-01")),
        ("Kommunstyrelsens beslut den 1 mars 2021, § 30", ("kommunstyrelsen", "2021-03-01")),
        ("Yrkanden i kommunstyrelsen", ("kommunstyrelsen", "")),
        ("Behandling i kulturnämnden 2021-02-09 § 8", ("kulturnämnden", "2021-02-09")),
        ("Kommunstyrelsen 2021-03-01, § 30\n\nKommunstyrelsens beslut", ("kommunstyrelsen", "2021-03-01")),
        ("Kommunstyrelsen 2021-03-01, § 30\n\nYrkanden", ("kommunfullmäktige", "2021-03-22")),
        ("Kommunstyrelsen 2021-03-01, § 30\n\n§ 5 Skolplan", ("kommunfullmäktige", "2021-03-22")),
        ("Kommunfullmäktige 2021-03-22, § 4", ("kommunfullmäktige", "2021-03-22")),
        ("Beslutsunderlag\n\nKommunstyrelsen 2021-03-01, § 30", ("kommunfullmäktige", "2021-03-22")),
        ("Kommunstyrelsen sammanträder 2021-04-01.", ("kommunfullmäktige", "2021-03-22")),
    ],
)
def test_a_line_with_another_body_and_its_day_opens_a_scope(lines: str, expected: tuple[str, str]) -> None:
    paper = read(f"{HEAD}{lines}\n\nPlanen sänds tillbaka till kontoret för nya kartor.\n")
    last = next(s for s in paper.sentences if s.text.startswith("Planen sänds"))
    body = paper.part_of(last).body
    assert (body.label if body is not None else "", paper.date_of(last)) == expected


@pytest.mark.parametrize(
    ("text", "made_in"),
    [
        ("Kari Stenbeck (M) reserverar sig mot beslutet.", ("kommunfullmäktige",)),
        ("Kari Stenbeck (M) reserverade sig mot kulturnämndens beslut.", ("kulturnämnden",)),
        ("I kommunstyrelsen lämnade Kari Stenbeck (M) ett särskilt yttrande.", ("kommunstyrelsen",)),
        ("Vid kulturnämndens behandling reserverade sig Kari Stenbeck (M) mot beslutet.", ("kulturnämnden",)),
        ("Kari Stenbeck (M) reserverade sig 2018 mot beslutet.", ()),
        (
            "Kari Stenbeck (M) reserverar sig mot beslutet att planen prövas i kulturnämnden.",
            ("kommunfullmäktige",),
        ),
    ],
)
def test_a_statement_is_made_in_the_body_beside_it(text: str, made_in: tuple[str, ...]) -> None:
    (found,) = drafts(f"{HEAD}{text}\n", statements.extract)
    assert labels(found, Property.MADE_IN) == made_in
