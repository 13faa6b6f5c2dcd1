"""No text breaks the way of a document, every quote is in its text, and no text takes for ever."""

import random
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.pipeline.robustness import paragraphs, processed

FEW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
MARKS = "\x00\x01\x07\x0b\x0c\x1c\x85\u00a0\u00ad\u200f\u202e\u2028\ufeff\U0001f600e\u0301ﬁ"


@FEW
@given(st.text(st.characters(codec="utf-8"), max_size=400))
def test_arbitrary_text_is_no_trouble(text: str) -> None:
    processed(text)


@FEW
@given(st.lists(st.sampled_from(paragraphs()), min_size=1, max_size=12), st.randoms(use_true_random=False))
def test_quotes_hold_in_shuffled_and_damaged_papers(parts: list[str], chance: random.Random) -> None:
    chars = list("\n\n".join(parts))
    for _ in range(chance.randrange(0, 30)):
        place = chance.randrange(len(chars))
        chars[place] = chance.choice(("", "\n", "-\n", " ", "6", "é", *MARKS, chars[place] * 2))
    processed("".join(chars))


def test_a_paper_in_pieces_still_says_something() -> None:
    assert processed("\n\n".join(paragraphs())).claims


@pytest.mark.parametrize("mark", sorted(MARKS), ids=lambda mark: f"U+{ord(mark):04X}")
def test_odd_characters_between_words_and_at_the_ends(mark: str) -> None:
    processed(mark + f" {mark}".join("Malmö stad är medlem i Eurocities sedan 2005.\n".split(" ")) + mark)


def test_windows_line_ends_keep_the_quotes_in_place() -> None:
    text = "\n\n".join(paragraphs())
    plain, windows = processed(text), processed(text.replace("\n", "\r\n"))
    assert len(plain.claims) == len(windows.claims)


SENTENCE = "Malmö stad är medlem i Eurocities sedan 2005. "
UNITS = (
    "x", "X", "Xx ", "A ", "A. ", "a-", "Å.", "1 ", "c. A", "(", "(A", "a\n", "- a\n", "§ 1\n", "x   y\n",
    "Beslut\n", "Protokoll\n", "Anna Berg, ", "Anna Berg (S), ", "Alingsås, ", "Alingsås och ", "Region ",
    "Forum of ", "en grön ", "medlem i ", "föreslår att ", "kommunstyrelsen föreslår ", "kultur- och ", "\f",
    "den 1 ", "1 000 ", SENTENCE, SENTENCE.replace(".", ""),
    "Gent var värd för årsmötet 2019 och ", "värdskapet för årsmötet, som ", "Nästa årsmöte tar Gent ",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_no_pattern_runs_away(unit: str) -> None:
    """Backtracking gone wild takes minutes here; what is only slow takes a second or two."""
    started = time.process_time()
    processed((unit * 6000)[:6000])
    assert time.process_time() - started < 8


@pytest.mark.slow
@pytest.mark.parametrize("unit", [SENTENCE, "x", "Malmö stad ", SENTENCE.strip() + "\n\n"])
def test_two_megabytes_in_one_line_are_read(unit: str) -> None:
    """Ten times the text takes far less than a hundred times as long, however fast the machine is."""

    def seconds(size: int) -> float:
        started = time.process_time()
        processed((unit * (size // len(unit) + 1))[:size])
        return time.process_time() - started

    assert seconds(2_000_000) < 60 * max(seconds(200_000), 0.5)
