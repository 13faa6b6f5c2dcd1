"""Where a paper goes over to something that nothing settles, so that "den" and "nätverket" stand for nothing named before.

"Sundkretsen bildades 2011. Lund kom med 2013." tells of no network named earlier, whether Sundkretsen is known to be
one or not; neither does what stands under the heading "1.2 ABC".  A name is told from a common noun by its capital
inside a sentence of the same paper.
"""

import re
from collections.abc import Iterable

from stadsgraf.annotate.paper import MentionKind, Sentence
from stadsgraf.patterns import gated

_BEGINS = re.compile(
    r"(?:(?:Också|Även|Nätverket|Samarbetet) )?(?P<name>[A-ZÅÄÖ][\wåäöé-]{3,}(?: [A-ZÅÄÖ][\wåäöé-]+){0,3}) (?P<verb>[a-zåäö]+)"
)
_DOES = frozenset(
    "bildades bildade grundades startades startade stiftades instiftades inrättades skapades etablerades tillkom samlar omfattar består "
    "vänder drivs samordnas koordineras leds är var har verkar riktar".split()
)
"""What is told of associations; of people and places other things are told as well."""
_HEADING = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+(?P<title>[A-ZÅÄÖ][^.:;]{1,60})")
_KNOWN = (
    MentionKind.NETWORK,
    MentionKind.NETREF,
    MentionKind.PERSON,
    MentionKind.MUNICIPALITY,
    MentionKind.CITY,
    MentionKind.BODY,
    MentionKind.BODYREF,
    MentionKind.HOME,
    MentionKind.ROLE,
)


def printed_names(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Names that are known to be nothing, by the capital that they have inside a sentence."""
    return frozenset(
        mention.words
        for sentence in sentences
        for mention in sentence.mentions
        if mention.kind is MentionKind.NAME and mention.start > 0
    )


def goes_over(sentence: Sentence, names: frozenset[str]) -> bool:
    """Whether a sentence begins with a name that nothing settles, and tells of it what is told of associations."""
    found = _BEGINS.match(sentence.text)
    if found is None or found["verb"] not in _DOES:
        return False
    start, end = found.span("name")
    known = any(m.kind in _KNOWN and m.start < end and start < m.end for m in sentence.mentions)
    return not known and found["name"] in names


_ANY_OF_THEM = gated(
    r"(?<![\wåäö])(?:nätverk(?:en)?|föreningar(?:na)?|organisationer(?:na)?|samarbeten(?:a)?|medlemskap(?:en)?|sammanslutningar(?:na)?|samverkansorgan(?:en)?)"
    r"(?: (?!och\b)[a-zåäö]+){0,2}?,? (?:som|där|vars|(?:i|till|för|av|hos) vilka)(?![\wåäö])",
    re.IGNORECASE,
)
_ONE_OF_THEM = re.compile(
    r"(?:\b(?:ett|detta|vårt|samma)(?: [a-zåäö-]+){0,3}|\bdet(?: [a-zåäö-]+[ae]){1,3}|\b(?:kommunens|stadens|regionens|landstingets|nätverkets|(?-i:[A-ZÅÄÖ])[\wåäö-]+s)) $",
    re.IGNORECASE,
)


def tells_of_any(sentence: Sentence) -> bool:
    """Whether a sentence that names no network tells of whichever are so: "föreningar där kommunen har en plats"."""
    if any(mention.kind is MentionKind.NETWORK for mention in sentence.mentions):
        return False
    found = _ANY_OF_THEM.search(sentence.text)
    return found is not None and _ONE_OF_THEM.search(sentence.text[: found.start()]) is None


def heads_unsettled(sentence: Sentence, *, alone: bool, before: bool) -> bool:
    """Whether what stands under the last numbered heading is about a name that nothing settles.

    Args:
        sentence: the sentence.
        alone: whether it is all of its block, as a heading is.
        before: what held for the heading before; a sentence that is no such heading leaves it so.
    """
    heading = _HEADING.fullmatch(sentence.text.strip()) if alone else None
    if heading is None:
        return before
    title = heading["title"].strip()
    return any(m.kind is MentionKind.NAME and m.words == title for m in sentence.mentions)
