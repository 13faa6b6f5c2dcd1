"""What a page looks like must not matter: claims that another layout of the development papers keeps.

The floors are what was last measured, rounded down; they only ever go up.
"""

from pathlib import Path

import pytest
from bench.layouts import LAYOUTS, Counts, compare

from stadsgraf.pipeline import tools

DOCS = Path(__file__).parents[1] / "corpus" / "devset" / "docs"
FLOORS = {
    "pages-on-a-line": (0.94, 0.97),
    "one-line": (0.94, 0.97),
    "with-heads": (0.99, 1.0),
    # One sentence is cut where this layout's numbers of pages meet those that the paper has itself.
    "with-mirrored-heads": (0.99, 0.998),
    "hyphenated": (0.99, 0.99),
    "softly-hyphenated": (0.99, 0.99),
    "in-two-columns": (1.0, 1.0),
    "without-empty-lines": (0.98, 0.98),
    "double-spaced": (0.96, 0.97),
    "with-wide-spaces": (1.0, 1.0),
    "with-other-line-ends": (0.99, 1.0),
}
"""For each layout, the least share of claims that are kept, and of claims that are right."""


def _counts(names: list[str]) -> Counts:
    texts = [path.read_text(encoding="utf-8") for path in sorted(DOCS.glob("*.txt"))]
    return compare(texts, names, tools())


def test_every_layout_has_a_floor() -> None:
    assert FLOORS.keys() == LAYOUTS.keys()


def test_the_hardest_layouts_keep_their_claims() -> None:
    _assert_floors(_counts(["pages-on-a-line", "without-empty-lines"]))


@pytest.mark.slow
def test_all_layouts_keep_their_claims() -> None:
    _assert_floors(_counts(list(LAYOUTS)))


def _assert_floors(counts: Counts) -> None:
    for name, (both, plain, laid) in counts.items():
        kept, right = FLOORS[name]
        assert both >= kept * plain, f"{name}: {both} of {plain} claims are kept"
        assert both >= right * laid, f"{name}: {both} of {laid} claims are right"


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_no_layout_loses_a_word(layout: object) -> None:
    assert callable(layout)
    text = (DOCS / "04_halmstad_kulturnamnd_protokoll_hansan.txt").read_text(encoding="utf-8")

    def letters(words: str) -> set[str]:
        return {char for char in words if char.isalnum()}

    laid = layout(text)
    assert letters(text) <= letters(laid)
    assert sum(char.isalnum() for char in laid) >= sum(char.isalnum() for char in text)
