"""Long lists, words and gaps, as damaged or hostile files have them: the rest of the paper is read."""

import pytest

from tests.pipeline.robustness import processed

FACT = "\n\nMalmö är medlem i Eurocities sedan 2019.\n"
HEAD = "Malmö stad\nKommunstyrelsen\nTjänsteskrivelse\n2024-03-01\n\n"
LONG = {
    "towns on one line": "Malmö, Lund, " * 800
    + "ingår i Nordringen, är ordförande och grundade den tillsammans.",
    "towns line by line": ("Malmö, Aboda, " * 260 + "ingår i Nordringen och är ordförande\n\n") * 4,
    "people": "Anna Andersson, ordförande, " * 400 + "yrkar avslag.",
    "people with parties": "Anna Andersson (S), " * 500 + "yrkar avslag.",
    "a word of hyphens": "Aa-" * 10_000 + " ingår i Nordringen.",
    "words of hyphens": ("Aa-" * 48 + "Aa ") * 100 + "grundades 2010.",
    "words of capitals": ("Aa" * 75 + " ") * 100 + "grundades 2010.",
    "white space": "Kommunstyrelsen" + " " * 20_000 + "beslutar",
    "lines of white space": ("Kommunstyrelsen" + " " * 3_800 + "beslutar\n") * 6,
    "initials": "A. " * 7_000,
    "quotation marks": '" ' * 5_000,
    "fees": "Medlemsavgiften till Eurocities är 25 000 kronor, " * 200,
    "claims": "Lund har varit med i Eurocities sedan 2018, " * 740 + "och så vidare.",
}

_PART = 6
"""Which part of each the fast suite reads."""


@pytest.mark.parametrize("kind", sorted(LONG))
def test_a_paper_is_read_whatever_else_it_holds(kind: str) -> None:
    _assert_read(LONG[kind][-len(LONG[kind]) // _PART :])


@pytest.mark.slow
@pytest.mark.parametrize("kind", sorted(LONG))
def test_a_paper_is_read_whatever_else_it_holds_at_length(kind: str) -> None:
    _assert_read(LONG[kind])


def _assert_read(hostile: str) -> None:
    resolved = processed(HEAD + hostile + FACT)
    label = {entity.id: entity.label for entity in resolved.entities}
    told = {
        (*sorted(label.get(who.target, "") for who in claim.participants), claim.period.start)
        for claim in resolved.claims
    }
    assert ("Eurocities", "Malmö stad", "2019-01-01") in told
