"""Statements beside any verb of making them; answers in brackets and tables."""

import pytest

from stadsgraf.extract import extract
from stadsgraf.model import Name
from stadsgraf.vocabulary import ClaimType, Property
from tests.extract.helpers import read

HEAD = (
    "ÖREBRO KOMMUN      SAMMANTRÄDESPROTOKOLL\nKommunstyrelsen    2022-05-17\n\n"
    "§ 81\nMedlemskap i Eurocities\n\n"
)


def stated(text: str, head: str = HEAD) -> list[tuple[str, tuple[str, ...]]]:
    found = []
    for draft in extract(read(f"{head}{text}\n")):
        if draft.type is ClaimType.POSITION_STATEMENT:
            names = [(prop, t.label) for prop, t in draft.participants if isinstance(t, Name)]
            kind = next(label for prop, label in names if prop is Property.STATEMENT_KIND)
            found.append((kind, tuple(label for prop, label in names if prop is Property.SPEAKER)))
    return found


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Mot beslutet anför Anna Berg (S) reservation, skriftlig.", "reservation"),
        ("Anna Berg (S) var av skiljaktig mening.", "reservation"),
        ("Anna Berg (S) får till protokollet foga ett särskilt yttrande.", "särskilt yttrande"),
        ("På begäran av Anna Berg (S) görs en anteckning till protokollet.", "protokollsanteckning"),
        ("Anna Berg (S) antecknar som sin mening att protokollet är kort.", "protokollsanteckning"),
        ("Särskilt yttrande\nAv Anna Berg (S).", "särskilt yttrande"),
    ],
)  # fmt: skip
def test_a_statement_is_its_speakers(sentence: str, kind: str) -> None:
    assert stated(sentence) == [(kind, ("Anna Berg",))]


@pytest.mark.parametrize(
    "sentence",
    [
        "Anna Berg (S) reserverar sig inte.",
        "Anna Berg (S) återtar sin reservation.",
        "Anna Berg (S) lämnar ingen reservation.",
        "Samtliga ledamöter utom Anna Berg (S) reserverar sig mot beslutet.",
        "Alla förutom Anna Berg (S) deltar inte i beslutet.",
        "Ledamoten Anna Berg (S) hade anmält en reservation men drog tillbaka den.",
        "Ersättaryttrande av Anna Berg (S) avvisas av ordföranden.",
        "Olle Ek (M) frågar om Anna Berg (S) deltar inte i beslutet.",
        "Anna Berg (S) reserverar sig för tryckfel i handlingen.",
    ],
)
def test_who_makes_none_states_nothing(sentence: str) -> None:
    assert stated(sentence) == []


def test_answers_stand_in_brackets_and_tables() -> None:
    told = stated("Stadskontoret har hört kulturnämnden (inga synpunkter) och skolnämnden (ej svarat).")
    assert told == [("remissvar", ("kulturnämnden",))]
    letter = "Örebro kommun\nStadskontoret\nTjänsteskrivelse\n2021-03-08\n\nMedlemskap i Eurocities\n\n"
    table = "Remissinstans       Svar\nKulturnämnden       Ja\nByggnadsnämnden     Nej\nSkolnämnden         –"
    assert stated(table, letter) == [("remissvar", ("kulturnämnden",)), ("remissvar", ("byggnadsnämnden",))]
