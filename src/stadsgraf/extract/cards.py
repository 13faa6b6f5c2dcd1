"""Cards: what a paper says of each network in lines or phrases of a key and a value below or behind its name.

    Eurocities
        Medlem sedan   2014
        Avgift 2021    8 500 euro
        Kontakt        N N, strateg
        Vår roll       ledamot i styrelsen sedan 2020

also run together: "Eurocities: medlem sedan 2014, avgift 8 500 euro".  What each key tells is
`card_claims.py`.  What cards tell of an amount or a person, no rule for running text tells otherwise
(`settled`): there the network is the one that a sentence names, here the one of the card.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.extract.card_claims import claims
from stadsgraf.extract.card_parts import Card, Segment
from stadsgraf.model import Draft, Name
from stadsgraf.swedish.card_keys import (
    MARK,
    Found,
    Key,
    key_at,
    may_have_key,
    tells_of_membership,
)
from stadsgraf.vocabulary import ClaimType, EntityType, Property


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """What the cards of a paper tell of its own organisation in each network."""
    del known
    if paper.home is None or not any(may_have_key(sentence.text) for sentence in paper.sentences):
        return
    for card in _cards(paper):
        yield from claims(paper, card, paper.home)


_BEHIND_NAME = re.compile(r"\s*(?:\([A-ZÅÄÖ][\w.-]{1,11}\)|[A-ZÅÄÖ]{2,8})?\s*[:.]?\s*")
_PART = re.compile(r"(?:\s*[,;:.|(]|\s+[–-])\s+|\(|\t+")
"""What parts the phrases of a card that is run together."""


def _cards(paper: Paper) -> Iterator[Card]:
    network: Name | None = None
    segments: list[Segment] = []
    block = -1
    for sentence in paper.sentences:
        if network is None and not _may_open(sentence):
            continue
        text = _printed(paper, sentence)
        found = _segments(sentence, text, in_card=network is not None)
        head = _head(paper, sentence, text, found)
        if head is not None:
            if network is not None and segments:
                yield Card(network, tuple(segments))
            network, segments = head, list(found)
        elif network is not None and found:
            segments += found
        elif network is not None and not _continues(sentence, segments, block):
            if segments:
                yield Card(network, tuple(segments))
            network, segments = None, []
        block = sentence.block
    if network is not None and segments:
        yield Card(network, tuple(segments))


_LONGEST_HEAD = 70


def _may_open(sentence: Sentence) -> bool:
    """Whether a sentence can be the head of a card: a short line, or one that begins with a network or a key."""
    return (
        len(sentence.text) <= _LONGEST_HEAD
        or any(m.kind is MentionKind.NETWORK and m.start < 8 for m in sentence.mentions[:2])
        or may_have_key(sentence.text[:20])
    )


def _printed(paper: Paper, sentence: Sentence) -> str:
    """The text of a sentence with a tab for each gap of several spaces, in the same places."""
    chars = list(sentence.text)
    for place in range(1, len(chars) - 1):
        if chars[place] == " ":
            between = paper.text[sentence.offsets[place - 1] + 1 : sentence.offsets[place + 1]]
            if "\n" not in between and (len(between) > 1 or between == "\t"):
                chars[place] = "\t"
    return "".join(chars)


def _continues(sentence: Sentence, segments: Sequence[Segment], block: int) -> bool:
    """Whether a sentence without a key goes on with the value above it, or is the heading's own text."""
    return bool(segments) and sentence.block == block


def _segments(sentence: Sentence, text: str, *, in_card: bool) -> list[Segment]:
    """The keys of a sentence with their values."""
    mark = MARK.match(text)
    begin = mark.end() if mark is not None else 0
    network = next((m for m in sentence.mentions if m.kind is MentionKind.NETWORK), None)
    first = key_at(text, begin, in_card=in_card and (network is None or network.start > begin + 1))
    if first is None and (network is None or network.start > begin + 1):
        return []
    start = begin if first is not None else network.end if network is not None else begin
    keys = [first] if first is not None else []
    keys += [
        key
        for part in _PART.finditer(text, start)
        if (key := key_at(text, part.end(), in_card=True)) is not None
        and (not keys or key.start > keys[-1].end)
        and (key.key is not Key.OTHER or ":" in text[key.start : key.end])
    ]
    if first is None and (not keys or not _stands_behind(text, start, keys[0])):
        return []
    ends = [key.start for key in keys[1:]] + [len(text)]
    return [_segment(sentence, text, key, end) for key, end in zip(keys, ends, strict=True)]


def _stands_behind(text: str, end: int, key: Found) -> bool:
    """Whether nothing but a mark, or a short form in parentheses, parts the name from the first key."""
    between = text[end : key.start]
    return re.fullmatch(r"\s*(?:\([A-ZÅÄÖ][\w.-]{1,11}\))?\s*[,;:.(|–-]?\s*", between) is not None


def _segment(sentence: Sentence, text: str, key: Found, end: int) -> Segment:
    value = text[key.end : end].rstrip(" \t,;.|(–-")
    if "(" not in value:
        value = value.rstrip(") ")
    return Segment(sentence, key.key, key.words, key.start, key.end, key.end + len(value))


def _head(paper: Paper, sentence: Sentence, text: str, found: Sequence[Segment]) -> Name | None:
    """The network that a line names as the one whose card begins; None for any other line."""
    if found and found[0].key is Key.NAME:
        inside = [m for m in sentence.mentions if m.kind is MentionKind.NETWORK and m.start == found[0].value]
        return _network(inside[0]) if inside else _unknown(text[found[0].value : found[0].end])
    mark = MARK.match(text)
    begin = mark.end() if mark is not None else 0
    first = next((m for m in sentence.mentions if m.end > begin), None)
    if first is not None and first.kind is MentionKind.NETWORK and first.start <= begin + 1:
        alone = _BEHIND_NAME.fullmatch(text, first.end) is not None
        return _network(first) if alone or found else None
    if (
        found
        or any(m.kind is not MentionKind.NAME for m in sentence.mentions)
        or not _opens_below(paper, sentence)
    ):
        return None
    return _unknown(text[begin:].strip(" :"))


def _network(mention: Mention) -> Name | None:
    return mention.name if mention.name is not None and mention.name.kind is EntityType.NETWORK else None


_UNKNOWN = re.compile(r"[A-ZÅÄÖ][\w&’'.-]*(?: [\w&’'.-]+){0,5}")
_NO_NAME = re.compile(
    r"\b(?:nätverk|nätverken|kontakt|medlemskap|förslag|övriga|tidigare|nuvarande|andra|bilaga|lista)\b",
    re.IGNORECASE,
)


def _unknown(words: str) -> Name | None:
    """A network that no register and no sentence names, from the line above its card."""
    if _UNKNOWN.fullmatch(words) is None or _NO_NAME.search(words) is not None or words.endswith("."):
        return None
    return Name(EntityType.NETWORK, words)


def _opens_below(paper: Paper, sentence: Sentence) -> bool:
    """Whether the next line tells since when the paper's own organisation is a member of what a line names."""
    if len(sentence.text) > 60 or sentence.index + 1 >= len(paper.sentences):
        return False
    below = paper.sentences[sentence.index + 1]
    mark = MARK.match(below.text)
    key = key_at(below.text, mark.end() if mark is not None else 0)
    return key is not None and tells_of_membership(key) and below.block != sentence.block


_SETTLED = frozenset({ClaimType.COST_ESTIMATE, ClaimType.ROLE_HOLDING, ClaimType.QUANTITY, ClaimType.SEAT, ClaimType.HOSTING, ClaimType.MEMBERSHIP, ClaimType.COORDINATION})  # fmt: skip
_OF_CONTACTS = frozenset(
    {"kontaktperson", "handläggare", "representant", "ombud", "ersättare", "kommunens representant"}
)


def settled(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts without those of other families that read a line of a card as running text."""
    told = [
        (draft.type, piece.start, piece.end)
        for draft in drafts
        for piece in draft.evidence
        if _is_card(draft)
    ]
    if not told:
        return list(drafts)
    return [draft for draft in drafts if _is_card(draft) or not _contested(draft, told)]


def _is_card(draft: Draft) -> bool:
    return any(piece.rule.startswith("cards.") for piece in draft.evidence)


def _contested(draft: Draft, told: Sequence[tuple[ClaimType, int, int]]) -> bool:
    if draft.type not in _SETTLED:
        return False
    if draft.type is ClaimType.ROLE_HOLDING:
        role = next(
            (t.label for p, t in draft.participants if p is Property.ROLE and isinstance(t, Name)), ""
        )
        if role not in _OF_CONTACTS:
            return False
    return any(
        kind is draft.type and piece.start < end and start < piece.end
        for piece in draft.evidence
        for kind, start, end in told
    )
