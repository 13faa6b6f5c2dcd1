"""Forms as one expression find what they find as plain alternatives."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stadsgraf.patterns import any_of

_FORMS = st.lists(st.text("ab ", min_size=1, max_size=5).filter(str.strip), min_size=1, max_size=7)


@given(_FORMS, st.text("ab ", max_size=40), st.sampled_from(["", r"\b", "(?=b)", "a?b"]))
def test_the_same_is_found_as_by_alternatives(forms: list[str], text: str, behind: str) -> None:
    plain = "|".join(r"\s+".join(map(re.escape, form.split())) for form in forms)
    found = [match.span() for match in re.finditer(any_of(forms) + behind, text)]
    assert found == [match.span() for match in re.finditer(f"(?:{plain}){behind}", text)]


@pytest.mark.parametrize(
    ("forms", "longest"), [(["ordförande", "ord"], "ordförande"), (["ord", "ordförande"], "ord")]
)
def test_the_form_that_is_preferred_is_found(forms: list[str], longest: str) -> None:
    match = re.match(any_of(forms), "ordförande")
    assert match is not None
    assert match.group() == longest


def test_signs_stand_for_themselves_and_spaces_for_any() -> None:
    assert re.fullmatch(any_of(["v. ordf.", "tf (vice)"]), "tf \n (vice)")
    assert re.fullmatch(any_of(["v. ordf."]), "vx ordf.") is None
