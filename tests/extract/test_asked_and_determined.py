"""What a board asks for, what a body determined, and whose place somebody takes."""

import pytest

from stadsgraf.vocabulary import ClaimType, Modality, Property
from tests.extract.helpers import labels
from tests.extract.test_later_acts import MINUTES, found


@pytest.mark.parametrize(
    ("words", "acts_found"),
    [
        ("Kulturnämnden begär att kommunen går med i Eurocities.", ["kulturnämnden"]),
        (
            "Kulturnämnden begär i skrivelse den 3 mars 2023 att kommunen går med i Eurocities.",
            ["kulturnämnden"],
        ),
        ("Kulturnämnden begär hos kommunstyrelsen att kommunen går med i Eurocities.", ["kulturnämnden"]),
        ("Kulturnämnden begär inte att kommunen går med i Eurocities.", []),
        ("Kulturnämnden begär att kommunen svarar.", []),
    ],
)
def test_a_board_that_asks_for_a_membership_proposes_it(words: str, acts_found: list[str]) -> None:
    made = found(MINUTES + "\n\n" + words + "\n", ClaimType.PROPOSAL)
    assert [labels(draft, Property.AGENT)[0] for draft in made] == acts_found


def test_what_a_proposal_says_behind_a_colon_is_proposed() -> None:
    told = (
        "\n\nKommunstyrelsens förslag till kommunfullmäktige: kommunen ansöker om medlemskap i Eurocities.\n"
    )
    (membership,) = found(MINUTES + told, ClaimType.MEMBERSHIP)
    assert membership.modality is Modality.PROPOSED


@pytest.mark.parametrize(
    ("words", "days"),
    [
        (
            "Genom beslut den 4 maj 2015 har kommunfullmäktige bestämt att kommunen går med i Eurocities.",
            ["2015-05-04"],
        ),
        (
            "Den 4 maj 2015 bestämde kommunfullmäktige att kommunen skulle gå med i Eurocities.",
            ["2015-05-04"],
        ),
        (
            "Kommunfullmäktige bestämde den 4 maj 2015 att kommunen skulle gå med i Eurocities.",
            ["2015-05-04"],
        ),
        ("Kommunfullmäktige har inte bestämt att kommunen går med i Eurocities.", []),
        ("Om kommunfullmäktige bestämmer att kommunen går med i Eurocities får kontoret återkomma.", []),
    ],
)
def test_what_a_body_determined_is_decided(words: str, days: list[str]) -> None:
    made = found(MINUTES + "\n\n" + words + "\n", ClaimType.DECISION)
    assert [draft.period.start for draft in made] == days


@pytest.mark.parametrize(
    ("words", "member"),
    [
        ("I Eva Eks (MP) ställe inträder Bo Palm (S).", "Eva Ek"),
        ("I Eva Marklunds (MP) frånvaro leder Bo Palm (S) mötet.", "Eva Marklund"),
        ("Bo Palm (S), Hjo, i Eva Eks (MP)", "Eva Ek"),
        ("Bo Palm (S), Hjo, tillsammans med Eva Nordfors (MP)", "Eva Nordfors"),
        ("Eva Nordfors (MP) inträder i Bo Palms (S) ställe.", "Eva Nordfors"),
    ],
)
def test_whose_place_is_taken_is_named_in_the_genitive(words: str, member: str) -> None:
    made = found(MINUTES + "\n\n" + words + "\n", ClaimType.PARTY_AFFILIATION)
    assert {labels(draft, Property.MEMBER)[0] for draft in made} == {member, "Bo Palm"}
