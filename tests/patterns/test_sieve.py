"""A sieve lets through what the gates of its patterns let through one by one, in the order of its rules."""

from hypothesis import given
from hypothesis import strategies as st

from stadsgraf.patterns import Gated, Sieve

EXPRESSIONS = (
    "värd(?: för nätverket)?",
    r"\d{1,3} kr",
    "(?:bifall|avslag) till",
    r"[a-zåäö]+",
    "(?<=yrkar )avslag",
    "nätverket.*kr",
    "värd|",
    "Värd",
)
WORDS = st.sampled_from(
    ["värd", "Värd", "för", "nätverket", "12", "kr", "yrkar", "avslag", "till", "§", "", "İ"]
)
TEXTS = st.lists(WORDS, max_size=8).map(" ".join)


@given(st.lists(st.sampled_from(EXPRESSIONS), max_size=len(EXPRESSIONS)), TEXTS)
def test_it_finds_what_the_patterns_find_one_by_one(expressions: list[str], text: str) -> None:
    patterns = [(number, Gated(each)) for number, each in enumerate(expressions)]
    sieve = Sieve(patterns)
    assert list(sieve.candidates(text)) == [rule for rule in patterns if rule[1].may_match(text)]
    found = [(number, match.span()) for number, match in sieve.finditer(text)]
    assert found == [(number, match.span()) for number, each in patterns for match in each.finditer(text)]


def test_a_pattern_made_later_does_not_close_an_older_sieve() -> None:
    first = Sieve([("hamn", Gated("hamnringen"))])
    assert list(first.finditer("skogskretsen")) == []
    second = Sieve([("skog", Gated("skogskretsen"))])
    assert [rule for rule, _ in second.finditer("skogskretsen")] == ["skog"]
    assert [rule for rule, _ in first.finditer("hamnringen")] == ["hamn"]
