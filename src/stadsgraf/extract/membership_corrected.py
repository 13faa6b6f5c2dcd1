"""Memberships that a text within the paper claims and the paper itself denies."""

from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Paper, Sentence
from stadsgraf.extract.genres import PARTISAN
from stadsgraf.model import Draft, Name
from stadsgraf.vocabulary import Modality, Property


def uncorrected(paper: Paper, found: Sequence[tuple[Sentence, Draft]]) -> Iterator[Draft]:
    """The memberships but those of a motion or a quoted text that the answer in the same file denies."""
    denied = {_pair(draft) for _, draft in found if draft.modality is Modality.DENIED}
    for sentence, draft in found:
        corrected = draft.modality is Modality.STATED and _pair(draft) in denied
        if not (corrected and (paper.part_of(sentence).genre in PARTISAN or _is_quoted(paper, sentence))):
            yield draft


def _pair(draft: Draft) -> frozenset[tuple[Property, str]]:
    """Who is a member of what, whatever the case that it stands in."""
    return frozenset(
        (prop, target.label)
        for prop, target in draft.participants
        if prop in (Property.MEMBER, Property.ORGANIZATION) and isinstance(target, Name)
    )


def _is_quoted(paper: Paper, sentence: Sentence) -> bool:
    """Whether a sentence stands inside quotation marks that another has opened: a text that is read out."""
    before = paper.text[: sentence.offsets[0] + 1]
    return any(before.count(mark) % 2 for mark in ('"', "”")) or before.count("«") != before.count("»")
