"""What the repair changes and why, as text for the terminal."""

import math
from collections.abc import Sequence

from stadsgraf.repair.changes import Change

_WHY = {
    "lexicon": "word of the lexicon",
    "inflection": "form of a word of the lexicon",
    "compound": "compound of known words",
    "document": "stands elsewhere in the paper",
    "name": "name of a register",
    "spelling": "letters that Swedish words have",
    "misread": "a plain letter misread",
    "context": "the words around it",
}
_SUREST = 0.9999  # more is not claimed: the model knows no other errors than its own


def render(changes: Sequence[Change]) -> str:
    """One line for each change: its line, the word as scanned and as printed, the odds, the reason.

    The probability is that of the printed word against the word as it stands.
    """
    if not changes:
        return "Nothing to repair."
    seen_width = max(len(change.seen) for change in changes)
    printed_width = max(len(change.printed) for change in changes)
    number_width = len(str(changes[-1].line))
    lines = [
        f"{change.line:>{number_width}}  {change.seen:<{seen_width}} → {change.printed:<{printed_width}}"
        f"  {_probability(change.margin)}  {_WHY[change.reason]}"
        for change in changes
    ]
    words = "word" if len(changes) == 1 else "words"
    return "\n".join([*lines, f"{len(changes)} {words} to repair."])


def _probability(margin: float) -> str:
    share = min(_SUREST, 1 / (1 + math.exp(-margin)))
    return f"{share:.2%}"
