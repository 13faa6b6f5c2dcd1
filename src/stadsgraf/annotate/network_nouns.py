"""What a paper calls a network: by a noun that it gives it, or by the last noun of its name."""

import re
from collections.abc import Mapping, MutableMapping, Sequence

from stadsgraf.annotate.mentions import COMPOUNDS, HEADS
from stadsgraf.annotate.paper import Mention, Sentence
from stadsgraf.model import Name
from stadsgraf.swedish.words import fold

GENERIC = frozenset(
    "natverket organisationen foreningen forbundet sammanslutningen samarbetet initiativet samverkan partnerskapet rorelsen".split()
)
HEAD_NOUN = re.compile(fold(f"{HEADS}|{COMPOUNDS}"))
"""Nouns that call a network only where its name, or what it is told to be, ends in them."""


def bare(words: str) -> str:
    """A noun for a network as it is compared: folded, without the s of a genitive."""
    noun = fold(words)
    return noun[:-1] if noun.endswith(("ts", "ns")) else noun


_ENGLISH = {
    noun: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for noun, words in (
        ("koalitionen", "coalition"),
        ("unionen", "union"),
        ("alliansen", "alliance"),
        ("forbundet", "federation|league|confederation"),
        ("partnerskapet", "partnership"),
        ("forumet", "forum"),
        ("samarbetet", "cooperation"),
        ("initiativet", "initiative"),
    )
}
"""The English of nouns for a network, by which a name in English has its head."""


def is_called(noun: str, network: Name, nouns_of: Mapping[str, set[str]]) -> bool:
    """Whether the paper calls a network by a noun, or the noun is the head of one of its names."""
    names = (network.label, *network.aliases)
    nouns = nouns_of.get(network.label, set())
    english = _ENGLISH.get(noun)
    if english is not None and any(english.search(name) for name in names):
        return True
    compound = HEAD_NOUN.fullmatch(noun) is not None and any(known.endswith(noun) for known in nouns)
    return noun in nouns or compound or any(_is_head(noun, name) for name in names)


def _is_head(noun: str, label: str) -> bool:
    """Whether a definite noun is the head of a name: `forumet` of "… Forum", `ringen` of "…ring"."""
    last = fold(label.split()[-1])
    first = fold(label.split()[0])
    return last.endswith(noun) or any(
        noun in (last + end, first) or (noun.removesuffix(end) != noun and last.endswith(noun.removesuffix(end)))
        or (first.endswith(noun) and len(noun) > 4)
        or (noun.endswith("iet") and last.endswith(f"{noun.removesuffix('et')}um"))
        for end in ("et", "en", "n", "t")
    )  # fmt: skip


def may_be_called(network: Name, networks: Sequence[Name], nouns_of: Mapping[str, set[str]]) -> bool:
    """Whether any noun for a network may be this one's: the paper has none for it, and it is no branch of another."""
    words = f" {network.label} "
    branch = any(
        f" {name} " in words
        for other in networks
        if other != network
        for name in (other.label, *other.aliases)
    )
    return not branch and GENERIC.isdisjoint(nouns_of.get(network.label, set()))


_BEFORE = re.compile(r"(?P<noun>[a-zåäö]+),?\s+$", re.IGNORECASE)
_AFTER = re.compile(
    r"[^.]{0,40}?\b(?:är|var|,)\s+(?:en|ett)\s+(?:[a-zåäö-]+\s+){0,4}?(?P<noun>[a-zåäö-]+)", re.IGNORECASE
)


def remember_noun(mention: Mention, sentence: Sentence, nouns_of: MutableMapping[str, set[str]]) -> None:
    """Keeps what the paper calls a network: "kampanjen X", "X är ett samarbete"."""
    assert mention.name is not None
    nouns = nouns_of.setdefault(mention.name.label, set())
    own = sentence.text[mention.start : mention.end]
    before = _BEFORE.search(
        sentence.text[: mention.start + len(own) - len(own.lstrip("abcdefghijklmnopqrstuvwxyzåäö, "))]
    )
    if before is not None:
        nouns.add(fold(before["noun"]))
    for match in re.finditer(
        r"\b(?:en|ett)\s+(?:[a-zåäö-]+\s+){0,4}?([a-zåäö-]+)\b", sentence.text[mention.end :][:160]
    ):
        word = fold(match.group(1))
        nouns.update({word + "en", word + "et", word + "n"})
