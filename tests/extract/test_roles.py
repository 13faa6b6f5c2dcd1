from collections.abc import Iterator, Sequence

import pytest

from stadsgraf.annotate.paper import Paper
from stadsgraf.extract import network_roles, roles
from stadsgraf.model import Draft
from stadsgraf.vocabulary import Modality, Property
from tests.extract.helpers import drafts, labels, table


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


WHOSE = [
    ("Solnas kommundirektör Jan-Inge Ahlbom deltog.", ("Jan-Inge Ahlbom", "kommundirektör", "Solna stad")),
    ("Borås representant Tora Bladh talade.", ("Tora Bladh", "representant", "Borås Stad")),
    ("På mötet talade Londons borgmästare Tora Bladh.", ("Tora Bladh", "borgmästare", "London")),
    ("Kontakta gärna Tora Bladh, presschef, Solna stad.", ("Tora Bladh", "presschef", "Solna stad")),
    (
        "Tora Bladh (S), kommunstyrelsens ordförande, är nöjd.",
        ("Tora Bladh", "ordförande", "kommunstyrelsen"),
    ),
    (
        "Regionrådet Tora Bladh sitter i Eurocities politiska styrgrupp som ledamot.",
        ("Tora Bladh", "ledamot", "Eurocities politiska styrgrupp"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_the_words_beside_a_title_tell_whose_it_is(text: str, expected: tuple[str, str, str]) -> None:
    found = table(drafts(HEAD + text, extract), Property.MEMBER, Property.ROLE, Property.ORGANIZATION)
    assert expected in found
    assert not any(organisation == "Nacka kommun" and role == expected[1] for _, role, organisation in found)


@pytest.mark.parametrize(
    "text",
    [
        "Kari Stenbecks sekreterare Tora Bladh ringde.",
        "Styrgrupp: Kari Stenbeck (M), Tora Bladh (S), kommundirektören.",
        "Närvarande var Tora Bladh, kommundirektör, Solna stad och Lund.",
        "Blivande kommunalrådet Kari Stenbeck (M) deltog.",
        "Där har tidigare kommunalrådet Kari Stenbeck (M) talat.",
        "ordförande                         Kari Stenbeck, sekreterare i Lions",
    ],
)
def test_a_title_of_somebody_else_is_no_role_here(text: str) -> None:
    found = table(drafts(HEAD + text, extract), Property.MEMBER, Property.ROLE, Property.ORGANIZATION)
    assert {role for _, role, _ in found} <= {"sekreterare"}
    assert not any(organisation == "Nacka kommun" for _, _, organisation in found)


@pytest.mark.parametrize(
    "text",
    [
        "Dåvarande kommunalrådet Kari Stenbeck (M) skrev under.",
        "Förre ordföranden i kulturnämnden, Kari Stenbeck (M), skrev under.",
        "Avtalet skrevs av f.d. stadsdirektören Kari Stenbeck.",
        "Kari Stenbeck, tidigare stadsdirektör, skrev under.",
    ],
)
def test_a_former_holder_is_not_attested_on_the_day_of_the_paper(text: str) -> None:
    (draft,) = drafts(HEAD + text, extract)
    assert draft.not_stated == ("validUntil",)
    assert draft.evidence[0].attested_on == ""


COUNCIL = "Nacka kommun\nKommunfullmäktige\nProtokoll 2017-02-01\n\n§ 8 Taxa\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Nämndens ordförande Kari Stenbeck (M) anmälde jäv.",
        "Nämndens ordförande var borta. Vice ordföranden Kari Stenbeck (M) tjänstgjorde.",
    ],
)
def test_the_chair_of_a_board_that_is_not_named_is_not_that_of_the_council(text: str) -> None:
    assert drafts(COUNCIL + text, extract) == []


def test_the_chair_of_the_board_that_sits_is_its_chair() -> None:
    text = (
        COUNCIL.replace("Kommunfullmäktige", "Kulturnämnden")
        + "Nämndens ordförande Kari Stenbeck (M) svarade."
    )
    found = table(drafts(text, extract), Property.MEMBER, Property.ROLE, Property.ORGANIZATION)
    assert found == {("Kari Stenbeck", "ordförande", "kulturnämnden")}


def test_a_title_in_the_plural_is_that_of_all() -> None:
    text = HEAD + "Styrelsen: ledamöter Tora Bladh (MP), Kim Astor (S) samt Kari Stenbeck (M)."
    assert {name for (name,) in table(drafts(text, extract), Property.MEMBER)} == {
        "Tora Bladh",
        "Kim Astor",
        "Kari Stenbeck",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden utser Tora Bladh (MP) till ledamot i Fiskefonden efter Kari Stenbeck (M).",
        "Nämnden utser Tora Bladh (MP) till ersättare i Fiskefonden för år 2018 efter Kari Stenbeck (M).",
        "Nämnden utser Tora Bladh (MP) som ny ordförande för Fiskefonden efter Kari Stenbeck (M).",
    ],
)
def test_whoever_is_succeeded_held_the_role(text: str) -> None:
    gone = [d for d in drafts(HEAD + text, extract) if labels(d, Property.MEMBER) == ("Kari Stenbeck",)]
    assert [(labels(d, Property.ORGANIZATION), d.not_stated) for d in gone] == [
        (("Fiskefonden",), ("validUntil",))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden utser Tora Bladh (MP) till ledamot i Fiskefonden efter förslag av Kari Stenbeck (M).",
        "Nämnden utser Tora Bladh (MP) till ledamot. Efter Kari Stenbeck (M) talade ingen.",
    ],
)
def test_after_something_else_nobody_is_succeeded(text: str) -> None:
    assert ("Kari Stenbeck",) not in table(drafts(HEAD + text, extract), Property.MEMBER)


@pytest.mark.parametrize(
    "sentence",
    [
        "Nätverket leds av ordförande Göran Perholm, Linköping.",
        "Mötet leddes av ordförande Siv Forsman från Älvkarleby kommun.",
        "Kommunalrådet Per Åsberg (C) i Hofors kommun talade.",
    ],
)
def test_who_leads_or_comes_from_elsewhere_has_no_role_at_home(sentence: str) -> None:
    assert list(drafts(HEAD + sentence + "\n", roles.extract)) == []
