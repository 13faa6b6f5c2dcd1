"""What coverage says of a sentence."""

from enum import StrEnum

import msgspec

from stadsgraf.families import Family
from stadsgraf.model import Reason


class Status(StrEnum):
    """What became of a sentence, or of what it looks like."""

    USED = "used"
    SET_ASIDE = "set aside"
    UNMATCHED = "unmatched"


class Look(msgspec.Struct, frozen=True, order=True, omit_defaults=True):
    """What a sentence looks like to a reader.

    Attributes:
        family: what it seems to speak of.
        cue: the cue word, in its first form.
        status: used where a claim of the family rests on it.
        beside: the kinds of mentions beside it, of those that such a claim is made of.
        reason: why it is set aside.
    """

    family: Family
    cue: str
    status: Status
    beside: tuple[str, ...] = ()
    reason: Reason | None = None


class SentenceCoverage(msgspec.Struct, frozen=True, omit_defaults=True):
    """What became of a sentence in scope.

    A used sentence may have looks that are not: it speaks of more than was read.

    Attributes:
        document: identifier of the document.
        file: its file name.
        start, end: where the sentence stands in the text of the document (code points, end-exclusive).
        status: used if a claim rests on it; else set aside if all of its looks are; else unmatched.
        quote: its words as they stand in the file.
        claims: identifiers of the claims that rest on it, sorted.
        looks: what it looks like, each once, sorted.
        about: identifiers of those it names or is about, sorted.
    """

    document: str
    file: str
    start: int
    end: int
    status: Status
    quote: str
    claims: tuple[str, ...] = ()
    looks: tuple[Look, ...] = ()
    about: tuple[str, ...] = ()
