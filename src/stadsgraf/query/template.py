"""The small language in which a header words its answers.

{name}      the value of a slot
[ … ]       left out unless every slot in it is filled
< … >       what repeats: rows that agree in all the rest become one sentence with a list
⟨is|are⟩    the first form before or after one repeated item, the second for several
"""

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from stadsgraf.characters import visible
from stadsgraf.query.formats import Lang, join

_SLOT = re.compile(r"\{(\w+)\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]")
_REPEATED = re.compile(r"<([^<>]*)>")
_PART = re.compile(_OPTIONAL.pattern + "|" + _SLOT.pattern)
_NUMBER = re.compile(r"⟨([^|⟩]*)\|([^⟩]*)⟩")
_HOLE = "\x00"

Slots = Mapping[str, str | None]
"""Text of each slot of one row, None where it has no value."""


def slots(template: str) -> set[str]:
    """Names of all slots of a template."""
    return set(_SLOT.findall(template))


def required(template: str) -> set[str]:
    """Names of the slots that stand outside every `[ … ]`."""
    return slots(_OPTIONAL.sub("", template))


def choose(templates: Sequence[str], values: Slots) -> str:
    """The first template whose required slots are all filled, else the last."""
    for template in templates:
        if all(values.get(name) for name in required(template)):
            return template
    return templates[-1]


def fill(template: str, values: Slots) -> str:
    """A template with its slots filled; forms for number stay until the number is known."""

    def part(found: re.Match[str]) -> str:
        inner, slot = found[1], found[2]
        if slot is not None:
            return visible(values.get(slot) or "…")
        return fill(inner, values) if all(values.get(name) for name in required(inner)) else ""

    return _PART.sub(part, template)


def plain(question: str) -> str:
    """A question without its optional parts, its slots as `‹network›`: how a list of questions shows it."""
    return _SLOT.sub(r"‹\1›", _OPTIONAL.sub("", question))


def numbered(text: str, count: int) -> str:
    """A text with the forms for one or for several."""
    return _NUMBER.sub(lambda found: found[1] if count == 1 else found[2], text)


def sentences(rows: Sequence[tuple[str, Slots, str]], lang: Lang) -> list[str]:
    """Rows worded, neighbours that differ only in what repeats told in one sentence.

    Args:
        rows: template, slots, and what follows the sentence (a caveat, a decision, or nothing).
        lang: language of the list.

    Returns:
        Sentences with a capital and a full stop, each once, in the order of the rows.
    """
    shapes = [_shape(template, values, tail) for template, values, tail in rows]
    order = {frame: i for i, (frame, _) in reversed(list(enumerate(shapes)))}
    shapes.sort(key=lambda shape: order[shape[0]])
    told: dict[str, None] = {}
    for frame, group in groupby(shapes, key=lambda shape: shape[0]):
        items = list(dict.fromkeys(item for _, item in group if item is not None))
        text = numbered(frame.replace(_HOLE, join(items, lang)), len(items) or 1)
        told[sentence(text)] = None
    return list(told)


def _shape(template: str, values: Slots, tail: str) -> tuple[str, str | None]:
    """The frame of a row with a hole for what repeats, and what repeats."""
    found = _REPEATED.search(template)
    item = fill(found[1], values) if found is not None else None
    frame = fill(_REPEATED.sub(_HOLE, template, count=1), values)
    return frame + tail, item


def sentence(text: str) -> str:
    """A text as a sentence: a capital first, a full stop last."""
    text = re.sub(" +", " ", text).strip()
    ended = text if text.endswith((".", "?", "!")) else text + "."
    return ended[:1].upper() + ended[1:]
