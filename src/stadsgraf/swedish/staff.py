"""Titles of those whom a municipality employs."""

import re

_OF_STAFF = re.compile(
    r"(?<![\wåäö-])[a-zåäö]*(?:chef|direktör|sekreterare|ingenjör|inspektör|arkitekt|strateg|handläggare|samordnare|ekonom"
    r"|jurist|tekniker|planerare|utredare|konsulent|assistent|intendent|controller|inköpare|lantmätare)(?:e?n)? (?:[A-ZÅÄÖ]\S* ){0,4}$"
)
_REACH = 60
"""Characters before a label that a title and a name may take."""


def is_of_staff(text: str, place: int) -> bool:
    """Whether a title of the staff goes before a name, or before what stands at `place` behind one.

    Letters in brackets behind such a name are a section, no party: "inspektör N N (VA)".
    """
    return _OF_STAFF.search(text, max(place - _REACH, 0), place) is not None
