"""What the repair replaces."""

import msgspec

from stadsgraf.repair.edits import Edit


class Change(msgspec.Struct, frozen=True, gc=False):
    """A word that the repair replaces, and why.

    Attributes:
        line: Number of its line, from 1.
        seen: The word as scanned.
        printed: The word as it must have been printed.
        reason: `context` where the words around decide, else where the printed word is known from.
        margin: How much likelier it is than the word as it stands, in nats.
        edits: The replacement; two for a word broken at the end of a line.
    """

    line: int
    seen: str
    printed: str
    reason: str
    margin: float
    edits: tuple[Edit, ...]
