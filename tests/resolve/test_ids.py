"""Identifiers: readable, from content alone, the same in every run, different for what differs."""

import re
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadsgraf.ids import annotation_id, claim_id, digest, document_id, entity_id, iri, slug
from stadsgraf.registers import load_registers

WORDS = st.text(st.sampled_from("\x1e\x1f\\x1ef") | st.characters(codec="utf-8"), max_size=20)
PAIRS = st.lists(st.tuples(WORDS, WORDS), max_size=5)


def test_slugs_are_what_one_would_write() -> None:
    assert slug("Årjängs kommun") == "arjangs-kommun"
    assert slug("Læsø & Łódź, 2030!") == "laeso-lodz-2030"
    assert slug("straße") == "strasse"


@given(st.text(st.characters(codec="utf-8")))
def test_a_slug_is_never_empty_and_a_slug_of_itself(name: str) -> None:
    made = slug(name)
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", made)
    assert len(made) <= 80
    assert slug(made) == made


def test_names_without_latin_letters_are_told_apart() -> None:
    assert slug("Київ") != slug("Одеса")
    assert slug("Київ") == digest("Київ")


@pytest.mark.parametrize(
    "pair",
    [
        (
            "Nätverket för " + "mycket " * 20 + "stora städer",
            "Nätverket för " + "mycket " * 20 + "små städer",
        ),
        ("x" * 81, "x" * 82),
        ("Habo kommun", "Håbo kommun"),
        ("Kommunstyrelsen i Habo", "Kommunstyrelsen i H\u0061\u030abo"),
    ],
)
def test_names_that_differ_beyond_a_slug_have_two(pair: tuple[str, str]) -> None:
    one, other = map(slug, pair)
    assert one != other


def test_long_names_of_one_thing_have_one_slug() -> None:
    assert slug("Ett " + "Långt " * 30) == slug("ett-" + "LÅNGT " * 30)


def test_municipalities_have_identifiers_of_their_own() -> None:
    names = [item.name for item in load_registers().municipalities]
    assert len({slug(name) for name in names}) == len(set(names))


def test_separators_in_a_text_confuse_no_identifier() -> None:
    assert claim_id("Cost", [("a", "1\x1fb\x1e2")]) != claim_id("Cost", [("a", "1"), ("b", "2")])
    assert digest("a\x1fb") != digest("a", "b")


def test_a_scope_stands_between_kind_and_name() -> None:
    assert entity_id("body", "kommunstyrelsen", "lulea-kommun") == "body/lulea-kommun/kommunstyrelsen"
    assert entity_id("network", "C40 Cities") == "network/c40-cities"


@given(PAIRS, st.randoms())
def test_the_order_of_pairs_does_not_matter_nor_their_repetition(
    pairs: list[tuple[str, str]], random: Random
) -> None:
    shuffled = [*pairs, *pairs[:1]]
    random.shuffle(shuffled)
    assert claim_id("Membership", pairs) == claim_id("Membership", shuffled)


@given(PAIRS, PAIRS)
def test_claims_that_differ_have_identifiers_that_differ(
    one: list[tuple[str, str]], other: list[tuple[str, str]]
) -> None:
    assert (claim_id("Membership", one) == claim_id("Membership", other)) is (set(one) == set(other))


@given(PAIRS)
def test_the_class_belongs_to_the_identity(pairs: list[tuple[str, str]]) -> None:
    assert claim_id("Founding", pairs).rsplit("/", 1)[1] != claim_id("Hosting", pairs).rsplit("/", 1)[1]


def test_a_claim_is_readable_and_sixteen_hex_digits() -> None:
    assert re.fullmatch(r"claim/costestimate/[0-9a-f]{16}", claim_id("CostEstimate", [("amount", "1")]))


def test_the_rest() -> None:
    assert document_id("ab" * 32) == "doc/" + "ab" * 8
    assert annotation_id("doc/ab", 3, 9, "claim/founding/cd") == "anno/ab/3-9/founding/cd"
    assert iri("doc/ab") == "https://w3id.org/stadsgraf/id/doc/ab"
