"""Repair of Swedish text that was scanned without å, ä and ö.

The method is a noisy channel after Kernighan, Church and Gale (1990): the printed word is the one with the
largest product of its own probability, from a frequency list, and the probability that it was read as it
stands, from a table of confusions. How damaged a paper is, and how its typeface is misread, is estimated from
the paper itself, so that clean papers are left as they are. Where several words remain, the words beside them
decide (`stadsgraf.repair.company` and `stadsgraf.repair.context`).
"""

from collections.abc import Collection
from operator import attrgetter

import msgspec

from stadsgraf.repair.alignment import Alignment
from stadsgraf.repair.changes import Change
from stadsgraf.repair.choice import find_changes
from stadsgraf.repair.edits import Edit, apply

__all__ = ["Alignment", "Change", "Edit", "Repaired", "explain", "repair"]


class Repaired(msgspec.Struct, frozen=True):
    """A text as printed.

    Attributes:
        text: The text, with the lines and the white space of the source and as many tokens.
        edits: What was replaced, in order and not overlapping.
        damage: Estimated share of å, ä and ö that the source has lost, 0 for a clean one.
    """

    text: str
    edits: tuple[Edit, ...]
    damage: float


def repair(text: str, *, known_names: Collection[str] = (), strict: bool = False) -> Repaired:
    """The text with its å, ä and ö restored.

    Args:
        text: Swedish text, damaged or not. Text in another language and clean text come back as they are.
        known_names: Names whose words may be restored in words with a capital.
        strict: Replace only what is beyond reasonable doubt.
    """
    changes, damage = find_changes(text, known_names=known_names, strict=strict)
    edits = tuple(sorted([edit for change in changes for edit in change.edits], key=attrgetter("start")))
    return Repaired(apply(text, edits), edits, damage)


def explain(text: str, *, known_names: Collection[str] = (), strict: bool = False) -> tuple[Change, ...]:
    """What `repair` replaces in the text and why, in order."""
    return tuple(find_changes(text, known_names=known_names, strict=strict)[0])
