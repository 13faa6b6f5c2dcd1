from collections.abc import Iterator, Sequence

import pytest

from stadsgraf.annotate.paper import Paper
from stadsgraf.extract import network_roles, roles
from stadsgraf.model import Draft
from stadsgraf.vocabulary import Modality, Property
from tests.extract.helpers import drafts, table


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Roles of people and of cities in networks."""
    yield from roles.extract(paper, known)
    yield from network_roles.extract(paper, known)


HEAD = "Nacka kommun\nStadskontoret\nTjänsteskrivelse\n2017-02-01\n\n"
READ = [
    ("Föredragande borgarrådet Milan Oberger anför.", ("Milan Oberger", "föredragande borgarråd", "")),
    (
        "Vice ordföranden i miljönämnden, Tora Bladh (MP), har yttrat sig.",
        ("Tora Bladh", "vice ordförande", "miljönämnden"),
    ),
    (
        "Anna Friskman, ordförande i kulturnämnden, har inget att erinra.",
        ("Anna Friskman", "ordförande", "kulturnämnden"),
    ),
    (
        "Kommunstyrelsens ordförande Kari Stenbeck (M) deltog i mötet.",
        ("Kari Stenbeck", "ordförande", "kommunstyrelsen"),
    ),
    ("Stadsdirektör Jan-Inge Ahlbom deltog.", ("Jan-Inge Ahlbom", "stadsdirektör", "Nacka kommun")),
    (
        "Ärendet har behandlats i kommunens ungdomsråd. Rådets ordförande, Kim Astor, vill vänta.",
        ("Kim Astor", "ordförande", "ungdomsrådet"),
    ),
    (
        "Eurocities är ett nätverk för städer. Ordförande för Eurocities är Tammerfors.",
        ("Tammerfors", "ordförande", "Eurocities"),
    ),
    (
        "Bergen innehar ordförandeskapet i Eurocities sedan 2020.",
        ("Bergen", "ordförande", "Eurocities"),
    ),
    (
        "Eurocities är ett nätverk. Ordförande för perioden 2021–2022 är Tammerfors.",
        ("Tammerfors", "ordförande", "Eurocities"),
    ),
    (
        "Nacka är inte medlem men har sedan 2019 följt arbetet i Eurocities som observatör.",
        ("Nacka kommun", "observatör", "Eurocities"),
    ),
    (
        "Bergen har sedan 2018 deltagit i mötena i Eurocities som observatör.",
        ("Bergen", "observatör", "Eurocities"),
    ),
    (
        "Kommunen är observatör i Eurocities.",
        ("Nacka kommun", "observatör", "Eurocities"),
    ),
    (
        "Kommunfullmäktige har den 3 maj 2016 valt Kari Stenbeck (M) till ledamot i kulturnämnden.",
        ("Kari Stenbeck", "ledamot", "kulturnämnden"),
    ),
    (
        "Ersättaryttrande gjordes av Tora Bladh (MP).",
        ("Tora Bladh", "ersättare", "stadskontoret"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ)
def test_roles(text: str, expected: tuple[str, str, str]) -> None:
    found = table(drafts(HEAD + text, extract), Property.MEMBER, Property.ROLE, Property.ORGANIZATION)
    assert found == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Kommunen bör inte vara observatör i Eurocities.",
        "Ordförande för perioden 2021–2022 är ännu inte vald i Eurocities.",
        "Nacka har inte sedan 2019 följt arbetet i Eurocities som observatör.",
        "Nacka vill söka ordförandeskapet i Eurocities.",
        "Ordföranden finner att Kari Stenbeck (M) har yrkat bifall.",
        "Kari Stenbeck (M) yrkar att ledamöterna i nämnden får rösta.",
    ],
)
def test_no_role(text: str) -> None:
    assert drafts(HEAD + text, extract) == []


def test_a_successor_follows_the_chair_before() -> None:
    text = HEAD + "Turku innehade ordförandeskapet i Eurocities 2016–2018 och efterträddes av Bergen."
    periods = {
        (str(d.participants[0][1].label), d.period.start, d.period.end)  # type: ignore[union-attr]
        for d in drafts(text, extract)
    }
    assert {("Turku", "2016-01-01", "2018-12-31"), ("Bergen", "2018-01-01", None)} == periods


def test_a_former_observer_says_that_its_end_is_not_stated() -> None:
    (draft,) = drafts(HEAD + "Kommunen medverkade som observatör i Eurocities.", extract)
    assert draft.not_stated == ("validUntil",)
    assert draft.modality is Modality.STATED
