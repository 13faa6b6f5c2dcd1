"""Whose words a passage is: "N N anför följande", "till protokollet antecknar N N:"."""

import re

from stadsgraf.annotate.paper import Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.model import Name
from stadsgraf.patterns import gated

_SPEAKS = compiled(
    r"<who=PERSONS>[^.]{0,300}(?:anför|anfört|enligt|antecknar?|till protokollet)(?: i huvudsak)?(?: följande|:)|<who2=PERSONS>[^.]{0,300}(?:antecknar|yttrande|protokollet):"
)
_SPEECH = gated(
    r"(?:anför|anfört|enligt|antecknar?|till protokollet|yttrande|protokollet)(?: i huvudsak)?(?: följande|:)",
    re.IGNORECASE,
)
"""What every match of `_SPEAKS` holds; a list of a thousand names without it is not searched name by name."""
_SPEAKS_NO_MORE = compiled(r"^(?:<CITY>|<MUNICIPALITY>|<NAME>),? (?:den )?<DATE>")


def next_speaker(sentence: Sentence, speaker: Name | None) -> Name | None:
    """Whose words the sentences behind this one are, so that "jag" is theirs.

    Args:
        sentence: one with its mentions.
        speaker: whose words it is among itself; None where nobody is quoted.
    """
    match = _SPEAKS.search(sentence.view) if _SPEECH.search(sentence.view) is not None else None
    if match is not None:
        people = group_mentions(sentence, match, "who") or group_mentions(sentence, match, "who2")
        return people[0].name if len(people) == 1 else None
    if _SPEAKS_NO_MORE.search(sentence.view):
        return None
    return speaker
