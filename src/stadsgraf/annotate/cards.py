"""Where a line of a card begins: a key with its value below the name of a network, each a block of its own.

Without this a scan that lost the indentation reads a card as one sentence, and a name as part of the next key.
"""

import re
from collections.abc import Sequence

from stadsgraf.annotate.lines import Line
from stadsgraf.patterns import gated
from stadsgraf.swedish.card_keys import Found, Key, line_key, may_have_key, tells_of_membership

_WIDEST_NAME = 60
_RUN_ON = gated(
    r"(?:[-–•*] )?[A-ZÅÄÖ][^.;:,]{2,60}?\s*[,;:–(.-]\s*(?:med[li]em|observat[öo]r|ansluten)\s+(?:sedan|från)\b",
    re.IGNORECASE,
)
"""A line that names a network and says since when right behind it."""
_GO_ON = frozenset("av för i inom med och om på samt till vid".split())
_OF_NETWORKS = frozenset({Key.SINCE, Key.OBSERVER, Key.MEMBER, Key.LEFT, Key.FEE, Key.ROLE, Key.COUNT})
"""Keys that are none of a letter head or a list of contacts."""


_FACT = gated(
    r"(?:Nätverk|Grundare|Grundat|Bildat|Bildades|Grundades|Startat|Startår|Samordnare|Samordnas av|Sammankallande|Sekretariat|Kansli|Huvudman|Medlemmar|Medlemskommuner|Medlemsstäder|Medlemsorter|Deltagare|Säte|Antal medlemmar)(?: \d{4})?\s?: ?\S"
)
"""A line that tells one fact of a network: "Grundare: A, B"."""


def card_lines(group: Sequence[Line]) -> frozenset[int]:
    """Places of the lines of a run that begin a block as lines of a card; empty where the run has no card.

    Args:
        group: lines without an empty one between them.
    """
    facts = [place for place, line in enumerate(group) if _FACT.match(line.text) is not None]
    if len(facts) > 1 and len(facts) >= len(group) - 1:
        return frozenset(facts)
    if not any(may_have_key(line.text) for line in group):
        return frozenset()
    run_on = [place for place, line in enumerate(group) if _RUN_ON.match(line.text) is not None]
    if len(run_on) > 1:
        return frozenset(run_on)
    keys: list[Found | None] = []
    for line in group:
        keys.append(line_key(line.raw, in_card=bool(keys) and keys[-1] is not None))
    told = [place for place, key in enumerate(keys) if key is not None]
    if not _is_card([keys[place] for place in told], group):
        return frozenset()
    names = {place - 1 for place in told if place and keys[place - 1] is None and _may_name(group[place - 1])}
    last = len(group) - 1
    if last - 1 in told and keys[last] is None and _may_name(group[last]) and _is_whole(group[last - 1]):
        names.add(last)
    return frozenset(told) | names


def _is_card(keys: Sequence[Found | None], group: Sequence[Line]) -> bool:
    known = [key for key in keys if key is not None]
    if any(tells_of_membership(key) for key in known):
        return len(known) > 1 or len(group) <= 2
    return len(known) > 1 and any(key.key in _OF_NETWORKS for key in known)


def _is_whole(line: Line) -> bool:
    """Whether the value on a line does not go on below it."""
    return (
        not line.text.endswith((",", "-", "/", "(")) and line.text.rsplit(" ", 1)[-1].casefold() not in _GO_ON
    )


def _may_name(line: Line) -> bool:
    """Whether a line above a key may be the name of what the card is of."""
    text = line.text
    return len(text) <= _WIDEST_NAME and not text.endswith((".", ",", ";", "-")) and not text[:1].islower()
