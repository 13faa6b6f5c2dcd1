"""What the families of a card share: its lines, the evidence of one, and when a value says that something lasts."""

import re
from collections.abc import Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.extract.phrases import from_start
from stadsgraf.extract.rule import evidence
from stadsgraf.model import Evidence, Name, Period
from stadsgraf.swedish.card_keys import Key
from stadsgraf.vocabulary import Derivation


class Segment(msgspec.Struct, frozen=True):
    """A key with its value.

    Attributes:
        sentence: where.
        key: what it tells of.
        words: the key as printed.
        start: where the key begins in the text of the sentence.
        value, end: where the value begins and ends.
    """

    sentence: Sentence
    key: Key
    words: str
    start: int
    value: int
    end: int

    @property
    def text(self) -> str:
        """The value."""
        return self.sentence.text[self.value : self.end]

    def mentions(self, *kinds: MentionKind) -> list[Mention]:
        """Mentions in the value."""
        return [m for m in self.sentence.mentions if m.kind in kinds and self.value <= m.start < self.end]

    def dates(self) -> list[Mention]:
        """Dates in the value."""
        return [m for m in self.mentions(MentionKind.DATE) if m.period is not None]


class Card(msgspec.Struct, frozen=True):
    """A network and what is said of it."""

    network: Name
    segments: tuple[Segment, ...]


NOT = re.compile(r"\W*(?:nej|ej|inte|inget|ingen|aldrig)\b", re.IGNORECASE)
PLANNED = re.compile(
    r"\b(?:ansök\w*|utreds?|planera\w*|föresl\w*|möjlig\w*|ev\.?|eventuell\w*|vilande|diskutera\w*)\b",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"(?:till(?: och med)?|t\.? ?o\.? ?m\.?|utträd\w*|lämna\w*|slutet av|utgången av)\W*$", re.IGNORECASE
)


def piece_of(
    paper: Paper,
    segment: Segment,
    rule: str,
    names: Sequence[Name],
    *,
    attested: bool = False,
    time: str = "",
) -> Evidence:
    """Evidence for a line of a card; `names` are what the line itself does not name."""
    return evidence(
        paper, segment.sentence, (segment.start, segment.end), f"cards.{rule}@1", Derivation.ANAPHORA,
        attested=attested, stated_time=time, antecedents=names,
    )  # fmt: skip


def is_observer(segment: Segment) -> bool:
    """Whether a value says that somebody observes."""
    return re.match(r"\W*observat", segment.text, re.IGNORECASE) is not None


def span_of(segment: Segment, dates: Sequence[Mention]) -> Period:
    """From when to when a value says that something lasts; a single date is its beginning or, behind "till", its end."""
    first = dates[0]
    assert first.period is not None
    start, end = first.period.start, first.period.end
    if start is not None and end is not None and start[:4] != end[:4]:
        return first.period
    text = segment.sentence.text
    if _LATE.search(text[segment.start : first.start]):
        return Period(None, end, first.period.precision, first.words)
    until = next(
        (
            d
            for d in dates[1:]
            if re.fullmatch(
                r"\s*(?:[–-]|till(?: och med)?|t\.? ?o\.? ?m\.?|,? utträ\w+)\s*", text[first.end : d.start]
            )
        ),
        None,
    )
    begun = from_start(first)
    if until is None or until.period is None:
        return begun
    words = text[first.start : until.end]
    return Period(begun.start, until.period.end, begun.precision, words)
