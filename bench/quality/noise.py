"""Clean papers damaged a little more each time: letters that a scanner takes for others.

Å, ä and ö go first, as they do where a reader knows no Swedish; five per cent spares few of them.  What is
damaged at one per cent is damaged at two as well, so that a curve shows the damage and not the draw.
"""

import random
from pathlib import Path

from stadsgraf.repair.channel import confusions

LEVELS = (0.0, 0.01, 0.02, 0.05, 0.10, 0.20)
"""Shares of the printed characters that are damaged."""

_SWEDISH_WEIGHT = 300.0  # an å is so many times as likely to be misread as an l
_LOOK_ALIKES = {
    "l": "1I|", "I": "l1", "1": "l", "i": "l1j", "O": "0", "0": "O", "o": "0c", "e": "c", "c": "e", "m": "rn",
    "h": "b", "b": "h", "n": "u", "u": "n", "t": "f", "f": "t", "g": "q", "a": "o", "s": "5", "S": "5",
    "B": "8", "8": "B", "5": "S", "v": "y", "r": "t", "d": "cl", ".": ",", ",": ".", "–": "-",
}  # fmt: skip
"""What each character is taken for: one of these, or for m and d both letters."""

_PAIRS = frozenset("md")


def damaged(text: str, share: float, seed: str, *, swedish: bool = True) -> str:
    """A text with a share of its printed characters misread.

    Args:
        text: a clean text.
        share: 0 to 1, of the characters that are no white space; no more than can be misread.
        seed: draws the places and the readings.
        swedish: whether å, ä and ö are misread too.
    """
    rng = random.Random(seed)  # noqa: S311 - damage, not cryptography
    draws: list[tuple[float, int, str]] = []
    for place, letter in enumerate(text):
        luck, reading = rng.random(), _reading(letter, rng)
        own = letter in confusions()
        if reading is not None and (swedish or not own):
            # The smallest keys are a weighted sample without replacement (Efraimidis and Spirakis 2006).
            draws.append((-(luck ** (1 / (_SWEDISH_WEIGHT if own else 1.0))), place, reading))
    printed = sum(not letter.isspace() for letter in text)
    chosen = {place: reading for _, place, reading in sorted(draws)[: round(share * printed)]}
    return "".join(chosen.get(place, letter) for place, letter in enumerate(text))


def _reading(letter: str, rng: random.Random) -> str | None:
    """What a letter is taken for; None where it is never misread."""
    if letter in confusions():
        readings = {reading: share for reading, share in confusions()[letter].items() if reading != letter}
        return rng.choices(list(readings), list(readings.values()))[0]
    others = _LOOK_ALIKES.get(letter)
    if others is None:
        return None
    return others if letter in _PAIRS else rng.choice(others)


def write_damaged(texts: Path, folder: Path, share: float, *, swedish: bool) -> list[Path]:
    """Damaged copies of the papers of a folder."""
    folder.mkdir(parents=True)
    for path in sorted(texts.iterdir()):
        text = damaged(path.read_text(encoding="utf-8"), share, path.name, swedish=swedish)
        (folder / path.name).write_text(text, encoding="utf-8", newline="")
    return sorted(folder.iterdir())
