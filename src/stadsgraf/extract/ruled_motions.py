"""What a motion asks for that an act only rules on: "avslå motionen om att kommunen ska gå med" proposes no entry."""

import re
from collections.abc import Sequence

from stadsgraf.annotate.paper import Paper
from stadsgraf.extract.acts import Stretch
from stadsgraf.model import Draft

_LIMB = re.compile(
    r"[;:]|\b(?:samt|och|men|dels|utan)\s+(?:(?:i\s+stället|istället|därutöver|dessutom|även|vidare|därför)\s+)*att\b|(?<!\w)\d{1,2}[.)]\s"
    r"|\b(?:i\s+andra\s+hand|till\s+förmån\s+för|med\s+(?:det\s+)?tillägget?|i\s+stället|istället)\b",
    re.IGNORECASE,
)
"""Where another point of the same act begins."""
_WANTED = re.compile(
    r"\b(?:motion|[a-zåäö]*förslag|yrkande|skrivelse|begäran|framställ|hemställ|initiativ|ansökan|önskemål|beslutet|beslut(?= om)|uppdraget)[a-zåäö]*\b[^.]*$",
    re.IGNORECASE,
)
"""Before a passage: the paper that asks for it."""
_RULES = re.compile(
    r"\b(?:avslå[rs]?|avslag|avslagsyrkan\w+|avslagen|avstyrk\w*|besvara\w*|avskriv\w*|avvisa\w*|avvakta\w*|bordlägg\w*|återremi\w+|förkasta\w*"
    r"|lämna\w*\s+utan|upphäv\w*|riva?s?\s+upp|återkalla\w*|återta\w*|dra[rs]?\s+tillbaka|ompröva\w*|skjut\w*\s+upp|uppskjut\w*|lägg\w*\s+till\s+handlingarna|(?:inte|ej)\s+(?:ska\s+|skall\s+)?(?:bifall\w*|bifölls|anta\w*|godkänn\w*))\b",
    re.IGNORECASE,
)
"""What is done with such a paper without doing what it asks for."""


def asked_for_elsewhere(paper: Paper, content: Sequence[Stretch], draft: Draft) -> bool:
    """Whether each passage of a claim, where an act reaches it, is what a paper asks for that the act turns down or settles.

    Args:
        paper: the paper.
        content: the passages that the act reaches.
        draft: a claim with evidence in them.
    """
    text, ruled = paper.document.text, []
    for stretch in content:
        span = paper.source_span(stretch.sentence, stretch.start, stretch.end)
        for piece in draft.evidence:
            if piece.start < span.end and span.start < piece.end:
                before = _LIMB.split(text[span.start : piece.start])[-1]
                after = _LIMB.split(text[piece.end : span.end])[0]
                began = text[piece.start : piece.end]
                ruled.append(_is_ruled_on(before, began, after))
    return bool(ruled) and all(ruled)


def _is_ruled_on(before: str, began: str, after: str) -> bool:
    """Whether a passage is what a paper asks for, in a point that rules on that paper.

    Args:
        before: the words of its point before it.
        began: the passage; "motionen om medlemskap" begins with the paper.
        after: the words of its point behind it.
    """
    asked = _WANTED.search(before) or re.match(_WANTED.pattern.removesuffix("[^.]*$"), began, re.IGNORECASE)
    return asked is not None and _RULES.search(f"{before} | {after}") is not None
