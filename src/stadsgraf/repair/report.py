"""What the repair changes and why, as text for the terminal."""

import math
from collections.abc import Sequence

from stadsgraf.repair.changes import Change

_WHY = {
    "lexicon": "known word",
    "inflection": "form of a word",
    "compound": "compound",
    "document": "in the paper too",
    "name": "known name",
    "spelling": "Swedish spelling",
    "misread": "letter misread",
    "context": "words around it",
}
_WIDEST = 21  # letters of a column; a longer word moves the rest of its line
_SUREST = 0.9999  # more is not claimed: the model knows no other errors than its own


def render(changes: Sequence[Change]) -> str:
    """One line for each word: where it first stands, as scanned and as printed, the odds, the reason.

    The probability is that of the printed word against the word as it stands, the least of all its places.
    """
    if not changes:
        return "Nothing to repair: å, ä and ö are there, or the text is not Swedish."
    words: dict[tuple[str, str, str], list[Change]] = {}
    for change in changes:
        words.setdefault((change.seen, change.printed, change.reason), []).append(change)
    seen_width = min(_WIDEST, max(len(seen) for seen, _, _ in words))
    printed_width = min(_WIDEST, max(len(printed) for _, printed, _ in words))
    number_width = len(str(changes[-1].line))
    lines = [
        f"{found[0].line:>{number_width}}  {seen:<{seen_width}} → {printed:<{printed_width}}"
        f"  {_probability(min(change.margin for change in found))}  {_WHY[reason]}{_times(len(found))}"
        for (seen, printed, reason), found in words.items()
    ]
    count = "1 word" if len(changes) == 1 else f"{len(changes)} words"
    return "\n".join([*lines, f"{count} to repair. --text prints the repaired text."])


def _times(count: int) -> str:
    return f" ×{count}" if count > 1 else ""


def _probability(margin: float) -> str:
    share = min(_SUREST, 1 / (1 + math.exp(-margin)))
    return f"{share:.2%}"
