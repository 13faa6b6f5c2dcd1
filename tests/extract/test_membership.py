"""Sentences that membership rules must read, and sentences that they must leave alone."""

from collections.abc import Iterator, Sequence

import pytest

from stadsgraf.annotate.paper import Paper
from stadsgraf.extract import membership
from stadsgraf.extract.assertion import sifted
from stadsgraf.model import Draft
from stadsgraf.vocabulary import Property
from tests.extract.helpers import drafts, labels, quotes

HEAD = "Örebro kommun\n\nTjänsteskrivelse\n2021-03-08\n\nMedlemskap i Eurocities\n\n"

Row = tuple[str, str, str, str, str]


def rows(sentence: str) -> set[Row]:
    """Modality, member, organisation, first and last day of each membership."""
    return {_row(draft) for draft in drafts(f"{HEAD}{sentence}\n", _vouched)}


def _vouched(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    return iter(sifted(paper, membership.extract(paper, known))[0])


def _row(draft: Draft) -> Row:
    (member,), (organization,) = labels(draft, Property.MEMBER), labels(draft, Property.ORGANIZATION)
    return str(draft.modality), member, organization, draft.period.start or "", draft.period.end or ""


def _of(modality: str, organization: str, *members: str, since: str = "", until: str = "") -> set[Row]:
    return {(modality, member, organization, since, until) for member in members}


ICLEI = "ICLEI – Local Governments for Sustainability"

READ: tuple[tuple[str, set[Row]], ...] = (
    (
        "Inte heller stämmer det att Gävle kommun är medlem i Eurocities.",
        _of("Denied", "Eurocities", "Gävle kommun"),
    ),
    (
        "Gävle kommun är medlem i Eurocities sedan 2005.",
        _of("Stated", "Eurocities", "Gävle kommun", since="2005-01-01"),
    ),
    (
        "Sedan den 1 mars 2012 är Umeå kommun medlem i nätverket Energy Cities.",
        _of("Stated", "Energy Cities", "Umeå kommun", since="2012-03-01"),
    ),
    (
        "Växjö, Lund och Kalmar ingår i Klimatkommunerna.",
        _of("Stated", "Klimatkommunerna", "Växjö kommun", "Lunds kommun", "Kalmar kommun"),
    ),
    (
        "I Klimatkommunerna ingår bland andra Växjö och Lund.",
        _of("Stated", "Klimatkommunerna", "Växjö kommun", "Lunds kommun"),
    ),
    (
        "Medlemmar i Energy Cities är bland andra Bergen, Gent och Nantes.",
        _of("Stated", "Energy Cities", "Bergen", "Gent", "Nantes"),
    ),
    (
        "Tammerfors anslöt sig till Eurocities 2010 och Bergen gick med 2011.",
        _of("Stated", "Eurocities", "Tammerfors", since="2010-01-01")
        | _of("Stated", "Eurocities", "Bergen", since="2011-01-01"),
    ),
    ("Sedan tidigare ingår kommunen i Klimatkommunerna.", _of("Stated", "Klimatkommunerna", "Örebro kommun")),
    ("Kommunen är medlem i nätverket.", _of("Stated", "Eurocities", "Örebro kommun")),
    (
        "Lunds kommun var medlem i Eurocities till och med 2014.",
        _of("Stated", "Eurocities", "Lunds kommun", until="2014-12-31"),
    ),
    (
        "Eskilstuna lämnade Eurocities 2017.",
        _of("Stated", "Eurocities", "Eskilstuna kommun", until="2017-12-31"),
    ),
    (
        "Eskilstuna lämnade Energy Cities 2017 och Karlstad har tackat nej.",
        _of("Stated", "Energy Cities", "Eskilstuna kommun", until="2017-12-31")
        | _of("Denied", "Energy Cities", "Karlstads kommun"),
    ),
    ("Malmö stad är inte medlem i ICLEI.", _of("Denied", ICLEI, "Malmö stad")),
    (
        "Varken Gävle eller Falun är medlem i Eurocities.",
        _of("Denied", "Eurocities", "Gävle kommun", "Falu kommun"),
    ),
    ("Inte heller Falun är medlem i Eurocities.", _of("Denied", "Eurocities", "Falu kommun")),
    (
        "Linköping har tackat nej till medlemskap i Eurocities.",
        _of("Denied", "Eurocities", "Linköpings kommun"),
    ),
    ("Nätverket har 140 medlemmar. Gävle är inte med.", _of("Denied", "Eurocities", "Gävle kommun")),
    (
        "Norrköping väntas ansluta sig till Eurocities under 2022.",
        _of("Planned", "Eurocities", "Norrköpings kommun", since="2022-01-01"),
    ),
    ("Västerås har ansökt om medlemskap i Eurocities.", _of("Requested", "Eurocities", "Västerås stad")),
    ("Karlstad överväger att gå med i Eurocities.", _of("Conditional", "Eurocities", "Karlstads kommun")),
    (
        "Kommunstyrelsen föreslår att kommunen ska gå med i ICLEI från och med 2022.",
        _of("Proposed", ICLEI, "Örebro kommun", since="2022-01-01"),
    ),
    (
        "Kommunfullmäktige beslutade den 12 december 2018 att kommunen ska lämna Eurocities.",
        _of("Proposed", "Eurocities", "Örebro kommun"),
    ),
)

LEFT_ALONE = (
    "Gävle kommun har lämnat ett förslag om medlemskap i Eurocities.",
    "Tidningen påstår felaktigt att Gävle kommun är medlem i Eurocities.",
    "Enligt motionären är Gävle kommun medlem i Eurocities.",
    "Anna Berg är medlem i kommunstyrelsen.",
    "Gävle kommun samarbetar med Eurocities om ett seminarium.",
    "Gävle söker samarbete med medlemmar i Eurocities.",
    "Om Örebro kommun blir medlem i Eurocities ökar kostnaden.",
    "Ett krav är att Gävle kommun är medlem i Eurocities.",
    "Frågan om huruvida Umeå är medlem i Eurocities har inte utretts.",
    "Är Gävle medlem i Eurocities?",
    "Gävle borde vara medlem i Eurocities.",
    "Alla kommuner utom Gävle och Falun ingår i Klimatkommunerna.",
    "Kommunerna i länet, förutom Askersund och Hällefors, är medlemmar i Klimatkommunerna.",
    "Före detta medlemmar i Eurocities är Gävle och Falun.",
    "Tidigare medlemmar är Gävle och Falun.",
    "Kommunstyrelsen föreslår inte att kommunen ansöker om medlemskap i Eurocities.",
    "Kontoret har inget att erinra mot att kommunen söker medlemskap i Eurocities.",
    "Kommunfullmäktige väntas den 3 maj 2021 besluta att kommunen ska gå med i Eurocities.",
    "Staden är medlem i Eurocities.",
)


@pytest.mark.parametrize(("sentence", "expected"), READ, ids=[sentence for sentence, _ in READ])
def test_a_membership_is_read(sentence: str, expected: set[Row]) -> None:
    assert rows(sentence) == expected


@pytest.mark.parametrize("sentence", LEFT_ALONE)
def test_what_states_no_membership_is_left_alone(sentence: str) -> None:
    assert rows(sentence) == set()


def test_a_date_inside_a_list_is_not_everybodys() -> None:
    found = rows("Medlemmarna är Gävle, Falun och, sedan i fjol, Borlänge.")
    assert {since for _, member, _, since, _ in found if member != "Borlänge kommun"} == {""}


def test_the_quote_of_a_denial_holds_the_denying_word() -> None:
    text = f"{HEAD}Varken Gävle eller Falun är medlem i Eurocities.\n"
    for draft in drafts(text, membership.extract):
        assert quotes(text, draft) == ("Varken Gävle eller Falun är medlem i Eurocities",)


def test_leaving_is_a_claim_of_its_own_with_its_end() -> None:
    text = f"{HEAD}Kommunstyrelsen föreslår att kommunen lämnar Eurocities från och med den 1 juli 2022.\n"
    (draft,) = drafts(text, membership.extract)
    assert (dict(draft.values), draft.period.start, draft.period.end) == (
        {"kind": "utträde"},
        None,
        "2022-06-30",
    )


def test_without_an_end_leaving_says_that_none_is_stated() -> None:
    text = f"{HEAD}Kommunstyrelsen föreslog den 3 maj 2020 att kommunen ska lämna Eurocities.\n"
    (draft,) = drafts(text, membership.extract)
    assert (draft.period.end, draft.not_stated) == (None, ("validUntil",))


def test_what_a_city_calls_itself_is_no_kommun() -> None:
    sentence = "Staden är medlem i Eurocities.\n"
    (draft,) = drafts(
        "Malmö stad\n\nTjänsteskrivelse\n2021-03-08\n\nOm nätverk\n\n" + sentence, membership.extract
    )
    assert labels(draft, Property.MEMBER) == ("Malmö stad",)


@pytest.mark.parametrize(
    ("passage", "modalities"),
    [
        ('"Vi hör dit. Örebro är med i Eurocities." Örebro är inte med i Eurocities.', {"Denied"}),
        ('"Örebro är medlem i Eurocities. Det är bra." Örebro är inte medlem i ICLEI.', {"Stated", "Denied"}),
        ("Örebro var med i Eurocities till 2010. Örebro är inte medlem i Eurocities.", {"Stated", "Denied"}),
    ],
)  # fmt: skip
def test_what_a_quoted_text_claims_and_the_paper_denies_is_not_taken_over(
    passage: str, modalities: set[str]
) -> None:
    assert {row[0] for row in rows(passage)} == modalities
