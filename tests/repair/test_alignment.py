from itertools import pairwise

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from stadsgraf.repair import Alignment, Edit
from stadsgraf.repair.edits import apply, narrowed

WORDS = st.text("aåäöé6d ", min_size=1, max_size=6)


class Case(msgspec.Struct, frozen=True):
    source: str
    edits: tuple[Edit, ...]

    @property
    def repaired(self) -> str:
        return apply(self.source, self.edits)


@st.composite
def edited_texts(draw: st.DrawFn) -> Case:
    """Texts with edits in order, of which some touch; neither side of an edit is empty."""
    source = ""
    edits = []
    for kept, seen, printed in draw(st.lists(st.tuples(st.text(max_size=4), WORDS, WORDS), max_size=6)):
        source += kept
        edits.append(Edit(len(source), len(source) + len(seen), printed))
        source += seen
    return Case(source + draw(st.text(max_size=4)), tuple(edits))


@given(edited_texts())
def test_stretches_outside_edits_are_the_same_text(case: Case) -> None:
    alignment = Alignment.from_edits(case.edits)
    borders = [0, *(place for edit in case.edits for place in (edit.start, edit.end)), len(case.source)]
    for start, end in list(pairwise(borders))[::2]:
        there = alignment.to_repaired(start, end)
        if start < end:
            assert case.repaired[slice(*there)] == case.source[start:end]
            assert alignment.to_source(*there) == (start, end)


@given(edited_texts())
def test_an_edit_and_its_replacement_belong_together(case: Case) -> None:
    alignment = Alignment.from_edits(case.edits)
    for edit, span in zip(case.edits, alignment.repaired, strict=True):
        assert case.repaired[slice(*span)] == edit.replacement
        assert alignment.to_source(*span) == (edit.start, edit.end)
        assert alignment.to_repaired(edit.start, edit.end) == span


@given(edited_texts(), st.data())
def test_a_span_that_cuts_an_edit_takes_all_of_it(case: Case, data: st.DataObject) -> None:
    alignment = Alignment.from_edits(case.edits)
    start = data.draw(st.integers(0, len(case.repaired)))
    end = data.draw(st.integers(start, len(case.repaired)))
    first, last = alignment.to_source(start, end)
    assert 0 <= first <= last <= len(case.source)
    if start == end:
        return
    for edit, (here, there) in zip(case.edits, alignment.repaired, strict=True):
        touched = start < there and here < end
        assert (first <= edit.start and edit.end <= last) is touched or not touched
        if not touched:
            assert last <= edit.start or first >= edit.end


@given(edited_texts(), st.data())
def test_a_longer_span_covers_no_less(case: Case, data: st.DataObject) -> None:
    alignment = Alignment.from_edits(case.edits)
    inner = sorted(data.draw(st.tuples(*[st.integers(0, len(case.repaired))] * 4)))
    outer_start, inner_start, inner_end, outer_end = inner
    narrow, wide = alignment.to_source(inner_start, inner_end), alignment.to_source(outer_start, outer_end)
    if inner_start < inner_end:
        assert wide[0] <= narrow[0]
        assert narrow[1] <= wide[1]


def test_identity_moves_nothing() -> None:
    assert Alignment.identity().to_source(3, 9) == (3, 9)
    assert Alignment.identity() == Alignment.from_edits(())


def test_a_known_case() -> None:
    source = "att inga i natverket"
    alignment = Alignment.from_edits((Edit(7, 8, "å"), Edit(12, 13, "ätv")))
    assert apply(source, [Edit(7, 8, "å"), Edit(12, 13, "ätv")]) == "att ingå i nätvtverket"
    assert alignment.to_source(4, 8) == (4, 8)
    assert alignment.to_source(13, 14) == (12, 13)
    assert alignment.to_source(15, 17) == (13, 15)


@given(st.integers(0, 9), WORDS, WORDS)
def test_a_narrowed_edit_is_small_and_makes_the_same_word(start: int, seen: str, printed: str) -> None:
    edit = narrowed(start, seen, printed)
    assert apply("x" * start + seen, [edit]) == "x" * start + printed
    assert edit.start < edit.end
    assert edit.replacement
    assert start <= edit.start
    assert edit.end <= start + len(seen)
