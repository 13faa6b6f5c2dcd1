"""Whether quotes hold what their claims say, and whether spans hold their quotes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from stadsgraf.errors import InputError
from stadsgraf.evaluate.claims import GraphClaim, Participant, Passage
from stadsgraf.evaluate.conventions import QUOTED
from stadsgraf.evaluate.gold import Quote
from stadsgraf.evaluate.labels import Matcher, fold, norm, section_of
from stadsgraf.vocabulary import ClaimType, Derivation

# What an amount or a count may stand as, in folded Swedish.
_NUMBER_WORDS = re.compile(
    r"\d|ingen|avgiftsfri|kostnadsfri|tack|tiotal|\btal\b|ett |tva|tre|fyra|fem|sex|sju|atta|nio|elva"
)

Problem = Literal["quote lacks its object", "span is not the quote"]


class PassageReport(msgspec.Struct, frozen=True):
    """What a piece of evidence is worth.

    Attributes:
        has_quote: whether there is a quote.
        explicit: whether the claim is said to be named in full.
        holds_object: whether the quote holds the label of what the claim is about, the printed label of a
            party, or a number; None where nothing can be looked for.
        span_is_quote: whether the text at the span is the quote; None where there is no text to compare.
    """

    has_quote: bool
    explicit: bool
    holds_object: bool | None = None
    span_is_quote: bool | None = None


class EvidenceProblem(msgspec.Struct, frozen=True):
    """A piece of evidence that does not hold."""

    doc: str
    node: str
    type: ClaimType
    start: int | None
    end: int | None
    quote: str
    problem: Problem


class EvidenceShares(msgspec.Struct, frozen=True):
    """How well a graph's claims are supported; a share is None where there is nothing to share."""

    spans: int
    with_quote: int
    claims_without_evidence: int
    object_label_in_quote: float | None
    object_label_in_quote_explicit: float | None
    span_text_equals_quote: float | None
    overlaps_gold_span: float | None


def examine(matcher: Matcher, claim: GraphClaim, passage: Passage, text: str | None) -> PassageReport:
    """Examine one passage of a claim.

    Args:
        matcher: how labels are compared.
        claim: the claim.
        passage: one of its passages.
        text: the text of the paper that the graph was made from, if it is at hand.
    """
    explicit = claim.derivation == Derivation.EXPLICIT
    if passage.quote is None:
        return PassageReport(has_quote=False, explicit=explicit)
    holds = _holds_object(matcher, claim, passage.quote)
    same = None
    if text and passage.start is not None:
        same = text[passage.start : passage.end] == passage.quote
    return PassageReport(has_quote=True, explicit=explicit, holds_object=holds, span_is_quote=same)


def problems(
    document: str, claim: GraphClaim, passage: Passage, report: PassageReport
) -> Iterator[EvidenceProblem]:
    """What is wrong with a passage; what only a pronoun names need not be in the quote."""
    found: list[Problem] = []
    if report.explicit and report.holds_object is False:
        found.append("quote lacks its object")
    if report.span_is_quote is False:
        found.append("span is not the quote")
    for problem in found:
        yield EvidenceProblem(
            document, claim.node.value, claim.type, passage.start, passage.end, passage.quote or "", problem
        )


def overlaps(passages: Iterable[Passage], gold: Sequence[Quote], document: str) -> list[bool]:
    """For each passage in the paper, whether it overlaps one of the gold's."""
    return [
        any(passage.start < quote.end and quote.start < passage.end for quote in gold)
        for passage in passages
        if passage.document == document and passage.start is not None and passage.end is not None
    ]


def read_text(docs: Path | None, file: str) -> str | None:
    """The text of a paper, or None where it is not at hand.

    Raises:
        InputError: the file is there and is not UTF-8.
    """
    if docs is None or not (docs / file).is_file():
        return None
    try:
        return (docs / file).read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(f"{docs / file}: the text is not UTF-8; give a folder of texts as read.") from error


def shares(
    reports: Sequence[PassageReport], overlapping: Sequence[bool], claims_without_evidence: int
) -> EvidenceShares:
    """Sum up what passages are worth."""
    sought = [report for report in reports if report.holds_object is not None]
    return EvidenceShares(
        spans=len(reports),
        with_quote=sum(report.has_quote for report in reports),
        claims_without_evidence=claims_without_evidence,
        object_label_in_quote=_share([report.holds_object for report in sought]),
        object_label_in_quote_explicit=_share([report.holds_object for report in sought if report.explicit]),
        span_text_equals_quote=_share([r.span_is_quote for r in sought if r.span_is_quote is not None]),
        overlaps_gold_span=_share(overlapping),
    )


def _share(answers: Sequence[bool | None]) -> float | None:
    return round(sum(map(bool, answers)) / len(answers), 4) if answers else None


def _holds_object(matcher: Matcher, claim: GraphClaim, quote: str) -> bool | None:
    if claim.type in (ClaimType.COST_ESTIMATE, ClaimType.QUANTITY):
        return _NUMBER_WORDS.search(fold(quote)) is not None
    role = QUOTED.get(claim.type)
    values = () if role is None else claim.participants.get(role, ())
    if role is None or not values:
        return None
    words = f"{norm(quote)} {fold(quote)}"
    forms = {form for value in values for form in _forms(matcher, claim, value)}
    if any(re.search(r"(?<![a-z0-9])" + re.escape(form), words) for form in forms if form):
        return True
    if claim.type is not ClaimType.PARTY_AFFILIATION or not claim.party_label:
        return False
    return re.search(r"\b" + re.escape(claim.party_label.strip("()")) + r"\b", quote) is not None


def _forms(matcher: Matcher, claim: GraphClaim, value: Participant) -> frozenset[str]:
    section = section_of(claim.type, QUOTED[claim.type])
    found: frozenset[str] = frozenset()
    for label in value.labels:
        found |= matcher.aliases.forms(label, section) | matcher.aliases.forms(label)
    return found
