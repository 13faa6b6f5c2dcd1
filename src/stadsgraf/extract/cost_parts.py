"""An amount as a passage gives it."""

import re

import msgspec

from stadsgraf.annotate.paper import Sentence
from stadsgraf.extract.phrases import Subject
from stadsgraf.model import Period, Value
from stadsgraf.vocabulary import Modality


class Cost(msgspec.Struct, frozen=True):
    """An amount as a passage gives it.

    Attributes:
        rule: `costs.name@version`.
        amount, currency: whole units and ISO 4217 code.
        span: the passage in `sentence.text`.
        about: the network; None where it is something else.
        subject: what it is for, in words.
        kind: plain word: "årsavgift", "bidrag", "kostnad".
        modality: how it is held.
        values: per, duration, approximate.
        period: when it applies.
        over: whether the words say that it applied earlier, without an end.
    """

    rule: str
    amount: float
    currency: str
    span: tuple[int, int]
    about: Subject | None
    subject: str
    kind: str
    modality: Modality
    values: tuple[Value, ...] = ()
    period: Period = Period()
    over: bool = False


def trimmed(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    """A stretch without the conjunctions, numbers and commas at its ends."""
    start, end = span
    words = re.match(r"(?:[\s,;.)–•-]|\d{1,2}[.)] |och |samt |varav )*", sentence.text[start:end])
    start += words.end() if words is not None else 0
    while end > start + 1 and sentence.text[end - 1] in " ,;":
        end -= 1
    return start, end
