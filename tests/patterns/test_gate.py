"""A gate keeps out only what cannot match: whatever a pattern finds, it finds behind its gate too."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadsgraf.patterns import Gated, gated
from stadsgraf.patterns.lowered import lowered
from stadsgraf.patterns.needs import DIGIT, LETTERS, SIGNS, fold, needs_of

_KIND = "\ue400"


@pytest.mark.parametrize(
    ("expression", "needs"),
    [
        ("föresl(?:å|og)|yrka", [{"föreslå", "föreslog", "yrka"}]),
        (r"\b[Mm]edlem(?:mar)?\b", [{"medlem"}]),
        (r"(?:den )?värd", [{"värd"}]),
        (r"värd(?: för (?:nätverket)?)?", [{"värd", "nätverket"}]),
        (r"\d{1,3} kr\b", [{DIGIT}, {"kr"}]),
        (r"(?:bil\.|bilaga)+ §", [{"bil"}, {"§"}]),
        (r"(?<=yrkar )avslag", [{"yrkar"}, {"avslag"}]),
        (f"(?P<who>[{_KIND}-\ue4ff])[^.;]*? stöder", [{_KIND}, {"stöder"}]),
        (r"kommunfullmäktige", [{"kommunfull"}]),
        (r"(?:bifall|[a-z]+) till", [{"till"}]),
    ],
)
def test_what_an_expression_needs(expression: str, needs: list[set[str]]) -> None:
    assert {*needs_of(expression)} == {frozenset(need) for need in needs}


@pytest.mark.parametrize(
    "expression",
    [
        r"(?:värd)?",
        r"värd|",
        r"värd|\w+",
        r"(?!värd)\w",
        r"(?<!värd)\w",
        r"(?:värd)*",
        r"(?:värd){0,2}",
        r"[a-zåäö]+",
        r"(?P<a>x)?(?(a)värd|y)",
        r"(\w)\1",
        r"[]v]ärd",
        r"i",
    ],
)
def test_nothing_is_needed_where_it_is_not_certain(expression: str) -> None:
    assert needs_of(expression) == ()


def test_an_expression_with_comments_needs_nothing() -> None:
    assert needs_of("värd  # who hosts", re.VERBOSE) == ()


def test_letters_that_are_one_without_case_fold_to_one() -> None:
    """For every letter and sign that a need may have: all that `re` takes for it, of all characters."""
    all_characters = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x110000)]))
    meant = re.findall(f"[{re.escape(LETTERS + SIGNS)}]", all_characters, re.IGNORECASE)
    for one in LETTERS + SIGNS:
        assert {fold(char) for char in meant if re.match(re.escape(one), char, re.IGNORECASE)} == {one}


_WORDS = st.sampled_from(
    ["värd", "Värd", "VÄRD", "medlem", "medlemmar", "İ", "ſ", "K", "å", "Å", "7", "§", ".", " ", _KIND, "x-y"]
)
_TEXTS = st.lists(_WORDS, max_size=6).map("".join)
_ATOMS = st.one_of(
    _WORDS.map(re.escape),
    st.sampled_from(
        [r"\d", r"\w", ".", "[vm]", "[^v]", "[åä]", r"\b", "^", "$", "(?i)", f"[{_KIND}-\ue4ff]", r"\s"]
    ),
)


def _larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        st.builds(
            lambda part, times: f"(?:{part}){times}",
            inner,
            st.sampled_from(["?", "*", "+", "{2}", "{0,2}", "??"]),
        ),
        st.builds(
            lambda part, opens: f"({opens}{part})",
            inner,
            st.sampled_from(["", "?=", "?!", "?i:", "?-i:", "?>"]),
        ),
    )


_EXPRESSIONS = st.recursive(_ATOMS, _larger, max_leaves=8).filter(lambda text: "(?i)" not in text[1:])


@given(expression=_EXPRESSIONS, text=_TEXTS, flags=st.sampled_from([0, re.IGNORECASE]))
def test_a_gate_lets_in_all_that_matches(expression: str, text: str, flags: int) -> None:
    plain = re.compile(expression, flags)
    behind = Gated(expression, flags)
    found = [match.span() for match in plain.finditer(text)]
    assert [match.span() for match in behind.finditer(text)] == found
    assert (behind.search(text) is None) == (plain.search(text) is None)
    assert (behind.match(text) is None) == (plain.match(text) is None)
    assert (behind.fullmatch(text) is None) == (plain.fullmatch(text) is None)
    assert behind.findall(text) == plain.findall(text)


def test_a_pattern_is_not_compiled_before_a_text_has_its_words() -> None:
    broken = Gated("värd(?P<broken>")
    assert broken.search("ingenting") is None


def test_new_patterns_look_at_old_texts_anew() -> None:
    text = "Klädkod: frack och zobel."
    assert gated("hermelin").search(text) is None
    assert gated("zobel").search(text) is not None


def test_a_place_to_begin_and_to_end() -> None:
    assert gated("värd").search("värd värd", 1) is not None
    assert gated("värd").match("värd värd", 1) is None
    assert gated("värd").search("en värd", 0, 5) is None


def test_a_long_word_is_looked_through_in_time() -> None:
    """A line of a hundred thousand letters has as many pieces of each length, not their square."""
    assert gated("värd").search("a" * 100_000 + "värd") is not None


def test_what_counts_its_letters_as_they_are_is_no_quicker_in_small_ones() -> None:
    behind = gated("(?-i:Stadens) krets", re.IGNORECASE)
    assert behind.search("Stadens KRETS") is not None
    assert behind.search("stadens krets") is None


@pytest.mark.parametrize(
    ("expression", "small"),
    [
        (r"Medlem\W[A-ZÅÄÖ]\S", r"medlem\W[a-zåäö]\S"),
        (r"(?P<Who>[^A-C\W]+)|(?i:X)\n", r"(?P<Who>[^a-c\W]+)|(?i:x)\n"),
        (r"[•\-–]\s*Ä", r"[•\-–]\s*ä"),
        (r"(?-i:Stad)", None),
        (r"(\w)\1", None),
        (r"[A-z]", None),
        (r"[À-ž]", None),
        (r"\u00c5", None),
        (r"[^S\ue000-\uf8ff]", r"[^s\ue000-\uf8ff]"),
        (r"ſ", None),
        (r"[ \u00a0\u202f]Zł", r"[ \u00a0\u202f]zł"),
        (r"[\u00a0-\u202f]", None),
    ],
)
def test_an_expression_in_small_letters(expression: str, small: str | None) -> None:
    assert lowered(expression) == small


def test_small_letters_are_found_where_the_letters_are_without_case() -> None:
    """For every character: `re` takes it for a letter without case just where `fold` makes it that letter."""
    all_characters = "".join(map(chr, [*range(0xD800), *range(0xE000, 0x110000)]))
    folded = "".join(map(fold, all_characters))
    assert len(folded) == len(all_characters)
    for one in (*LETTERS, *map(re.escape, SIGNS), "[a-zåäö]", "[^a-zåäö]", r"\w", r"\d", r"\s"):
        without_case = [found.start() for found in re.finditer(one, all_characters, re.IGNORECASE)]
        assert without_case == [found.start() for found in re.finditer(one, folded)]
