"""The passages of a decision: which of them is one ruling, which are two, which are only put to another body."""

import re

from stadsgraf.annotate.paper import MentionKind, Paper
from stadsgraf.extract.act_parts import Stretch
from stadsgraf.extract.acts import in_full
from stadsgraf.extract.decision_frames import AND_RULES
from stadsgraf.model import Name

PUT = re.compile(r"motion(?!är)|förslag(?!sställ)|skrivelse|yrkande|hemställan|ärendet\b", re.IGNORECASE)
"""Words for what is put to a body."""


def is_of_another(paper: Paper, stretch: Stretch, agent: Name) -> bool:
    """Whether a passage of minutes tells what another body does: that body is only asked to."""
    first = next((m for m in stretch.sentence.mentions if m.start >= stretch.start), None)
    if first is None or first.kind is not MentionKind.BODY or first.name is None or first.genitive:
        return False
    opens = re.fullmatch(r"\W*(?:\d{1,2}[.)] )?(?:att )?", stretch.sentence.text[stretch.start : first.start])
    rules = _RULES.match(stretch.sentence.text, first.end) is not None
    return opens is not None and rules and in_full(paper, stretch.sentence, first.name) != agent


_RULES = re.compile(
    r" (?:bifaller|avslår|antar|godkänner|beslutar|återremitterar|bordlägger|fastställer|anslår)\b"
)


def apart(stretch: Stretch) -> tuple[Stretch, ...]:
    """A passage, or its two parts where it rules on two proposals: "avslår A:s yrkande och bifaller motionen"."""
    found = AND_RULES.search(stretch.sentence.text, stretch.start, stretch.end)
    if found is None:
        return (stretch,)
    parts = (
        Stretch(stretch.sentence, stretch.start, found.start()),
        Stretch(stretch.sentence, found.start() + len(found.group().split()[0]), stretch.end),
    )
    return parts if all(PUT.search(part.text) for part in parts) else (stretch,)
