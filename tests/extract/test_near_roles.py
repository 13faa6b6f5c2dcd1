"""Roles in networks of who signs, fills a seat, leads an office, follows as an observer or comes next."""

import pytest

from stadsgraf.extract import network_roles
from stadsgraf.vocabulary import Property
from tests.extract.helpers import drafts, labels

HEAD = (
    "Örebro kommun\nKommunstyrelsen\nTjänsteskrivelse\n2023-05-10\n\nKontakter\n\n"
    "Eurocities är ett nätverk för städer. "
)
SIGNED = "\n\nMaja Ek\nEU-strateg\n"


def roles(text: str) -> set[tuple[str, ...]]:
    return {
        (*(labels(draft, prop)[0] for prop in (Property.MEMBER, Property.ROLE)), str(draft.modality))
        for draft in drafts(HEAD + text, network_roles.extract)
        if labels(draft, Property.ORGANIZATION) == ("Eurocities",)
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ordförande för nätverket är Flandern.", {("Flandern", "ordförande", "Stated")}),
        ("Nätverket leds av en direktör, Maja Ek.", {("Maja Ek", "direktör", "Stated")}),
        (
            "Sekretariatet ligger i Gent och leds av en direktör, Maja Ek.",
            {("Maja Ek", "direktör", "Stated")},
        ),
        (
            "En verkställande direktör, Maja Ek, leder sekretariatet.",
            {("Maja Ek", "verkställande direktör", "Stated")},
        ),
        (f"Undertecknad är nätverkets vice ordförande.{SIGNED}", {("Maja Ek", "vice ordförande", "Stated")}),
        (
            f"Undertecknad är sedan 2020 ordförande i Eurocities.{SIGNED}",
            {("Maja Ek", "ordförande", "Stated")},
        ),
        (f"Jag är nätverkets ordförande.{SIGNED}", {("Maja Ek", "ordförande", "Stated")}),
        (
            "Gävle har i styrelsen företrätts av Maja Ek (C).",
            {("Maja Ek", "styrelseledamot", "Stated")},
        ),
        (
            "Gävle har varit representerad i styrelsen genom Maja Ek (C).",
            {("Maja Ek", "styrelseledamot", "Stated")},
        ),
        (
            "Gävle har ordförandeskapet till och med utgången av 2024, då det går över till Borås.",
            {("Gävle kommun", "ordförande", "Stated"), ("Borås Stad", "ordförande", "Planned")},
        ),
        (
            "Ordförandeskapet innehas av Gävle till 2024 och övergår därefter till Borås.",
            {("Gävle kommun", "ordförande", "Stated"), ("Borås Stad", "ordförande", "Planned")},
        ),
        (
            "Gävle är ordförande, varefter uppdraget lämnas till Borås.",
            {("Gävle kommun", "ordförande", "Stated"), ("Borås Stad", "ordförande", "Planned")},
        ),
        (
            "Sedan hösten 2019 har Gävle följt arbetet som observatör.",
            {("Gävle kommun", "observatör", "Stated")},
        ),
        ("Gävle har bevakat nätverket som observatör.", {("Gävle kommun", "observatör", "Stated")}),
        (
            "Kommunen har en plats i nätverkets styrelse. Den innehas av kulturchefen Maja Ek.",
            {("Örebro kommun", "styrelseledamot", "Stated"), ("Maja Ek", "styrelseledamot", "Stated")},
        ),
        (
            "Gävle har en plats i styrgruppen. Platsen fylls för närvarande av Maja Ek (C).",
            {(who, "ledamot i styrgruppen", "Stated") for who in ("Gävle kommun", "Maja Ek")},
        ),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_who_holds_what(text: str, told: set[tuple[str, ...]]) -> None:
    assert roles(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Ordförande för nätverket är Bergström.",
        "Nämnden leds av ordförande Maja Ek.",
        f"Undertecknad är ordförande i nämnden.{SIGNED}",
        f"Undertecknad är inte ordförande i Eurocities.{SIGNED}",
        "Undertecknad är nätverkets ordförande.",
        "Gävle har i frågan företrätts av Maja Ek (C).",
        "Gävle har inte följt arbetet som observatör.",
        "Mötet hölls i Gent. Den innehas av kulturchefen Maja Ek.",
        "Avgiften går över till Borås.",
    ],
)
def test_who_holds_nothing(text: str) -> None:
    assert roles(text) == set()
