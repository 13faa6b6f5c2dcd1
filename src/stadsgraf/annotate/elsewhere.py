"""Bodies and towns that are not the paper's own: "kommunstyrelsen i X beslutade att kommunen …", "I X är kommunen …"."""

import re
from collections.abc import Sequence

from stadsgraf.annotate.paper import Mention
from stadsgraf.annotate.view import TOWNS, is_of_another_town
from stadsgraf.model import Name

_OPENS = re.compile(r"(?:I|För|Hos|Inom) (?:grannkommunen |kommunen )?")
_STILL_OF_IT = re.compile(r"(?: (?:kommun|stad))?,?(?: (?!(?:och|men|som|att)\b)[a-zåäö]+){1,3} ")


def is_told_of_another_town(
    home_mention: Mention, text: str, before: Sequence[Mention], home: Name | None
) -> bool:
    """Whether "kommunen" stands behind another town's body, or right behind "I X" that opens the sentence.

    Args:
        home_mention: "kommunen", "staden".
        text: of its sentence.
        before: the mentions before it.
        home: the organisation whose paper it is.
    """
    if any(is_of_another_town(body, text, before, home) for body in before):
        return True
    return any(
        m.kind in TOWNS
        and m.name != home
        and _OPENS.fullmatch(text, 0, m.start)
        and _STILL_OF_IT.fullmatch(text, m.end, home_mention.start)
        for m in before
    )
