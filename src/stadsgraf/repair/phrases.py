"""Words that a set phrase asks for, and words that names or labels in capitals ask for."""

from collections.abc import Callable, Mapping

from stadsgraf.repair.surroundings import Surroundings, words

_BONUS = 7.0


def _beside(*, before: str = "", after: str = "") -> Callable[[Surroundings], float]:
    """The rule of a word that stands after or before some words."""
    befores, afters = words(before), words(after)
    return lambda at: _BONUS if at.before in befores or at.after in afters else 0.0


def _officials(at: Surroundings) -> float:
    """A list of names stands under a plural: "Tjänstemän  Karin Ek"."""
    return 3.0 if at.is_name and at.before_name and not at.before else 0.0


def _given(at: Surroundings) -> float:
    """Before a surname a noun with a capital is a given name."""
    return 6.0 if at.is_name and at.before_name else 0.0


PHRASES: Mapping[str, Callable[[Surroundings], float]] = {
    "fört": _beside(before="protokoll", after="samtal diskussioner dialog protokoll"),
    "pär": _given,
    "stånd": _beside(before="till"),
    "sänt": _beside(before="har hade", after="in ut över"),
    "tjänsteman": _beside(before="en samma någon varje ingen denna"),
    "tjänstemän": _officials,
    "vänlig": _beside(after="hälsning hälsningar"),
    "vänliga": _beside(after="hälsning hälsningar"),
    "åta": _beside(after="sig"),
}
