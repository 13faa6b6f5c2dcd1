"""Many words as one regular expression that looks at a letter once for all words that go on with it."""

import re
from collections.abc import Iterable, Sequence


def any_of(forms: Iterable[str]) -> str:
    """The alternatives of some forms, with any white space between words.

    What `"|".join` makes of them finds the same, but tries every form at every place of a text.

    Args:
        forms: in the order in which they are preferred, all in one case: no two letters may be one.
    """
    return _together([" ".join(form.split()) for form in forms])


def _together(forms: Sequence[str]) -> str:
    branches: list[str] = []
    by_letter: dict[str, list[str]] = {}
    for form in forms:
        if form:
            by_letter.setdefault(form[0], []).append(form[1:])
        else:  # it ends here: forms before it are preferred to it, and it to those behind
            branches += [*_branches(by_letter), ""]
            by_letter = {}
    branches += _branches(by_letter)
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _branches(by_letter: dict[str, list[str]]) -> list[str]:
    return [_printed(letter) + _together(rests) for letter, rests in by_letter.items()]


def _printed(letter: str) -> str:
    return r"\s+" if letter == " " else re.escape(letter)
