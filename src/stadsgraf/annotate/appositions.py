"""Mentions put together: a name with a small word inside, and a thing that a text says twice."""

import re

import msgspec

from stadsgraf.annotate.paper import NAMED, Mention, MentionKind
from stadsgraf.model import Name
from stadsgraf.patterns import gated

_PARTICLE = re.compile(
    r" (?:in|am|an der|de|del|della|di|do|da|du|sur|upon|la|le|les|el|och den|van|von) (?:la |les )?"
)


def with_particles(text: str, found: list[Mention]) -> list[Mention]:
    """One mention for a name that has a small word of its language inside: "Saint-Malo sur Mer"."""
    kept: list[Mention] = []
    for mention in found:
        before = kept[-1] if kept else None
        if (
            before is not None
            and before.kind is MentionKind.NAME
            and not before.genitive
            and before.name is not None
            and mention.kind in (MentionKind.NAME, MentionKind.CITY)
            and _PARTICLE.fullmatch(text[before.end : mention.start])
        ):
            words = text[before.start : mention.end]
            kept[-1] = msgspec.structs.replace(
                before,
                end=mention.end,
                words=words,
                name=Name(before.name.kind, words),
                genitive=mention.genitive,
            )
            continue
        kept.append(mention)
    return kept


def without_appositions(text: str, found: list[Mention]) -> tuple[Mention, ...]:
    """One mention where a text says a thing twice: "nätverket X", "As nätverk X" are X, as "X (XYZ)" and "X, XYZ," are."""
    kept: list[Mention] = []
    for plain in found:
        mention = _with_epithet(text, plain)
        if kept and _is_association(kept[-1], mention, text):
            kept[-1] = msgspec.structs.replace(mention, start=kept[-1].start)
            continue
        if kept and mention.kind in NAMED:
            before = kept[-1]
            between = text[before.end : mention.start]
            if before.kind is MentionKind.NETREF and (
                between == " " or _explains(text, before, mention, between)
            ):
                kept[-1] = msgspec.structs.replace(mention, start=before.start)
                continue
            if _is_owners(before, mention, between):
                kept[-1] = msgspec.structs.replace(mention, start=before.start)
                continue
            if before.name == mention.name and _APPOSED.fullmatch(between):
                bracket = text[mention.end : mention.end + 1] == ")" and "(" in between
                aside = between.startswith(", ") and between != ", " and _ASIDE_ENDS.match(text, mention.end)
                end = mention.end + (1 if bracket or aside else 0)
                words = before.words + text[before.end : end]
                kept[-1] = msgspec.structs.replace(before, end=end, words=words)
                continue
        kept.append(mention)
    return tuple(kept)


_EPITHET = gated(r"(?<![\wåäö])(?:[Dd]åvarande|[Ff]örutvarande|[Ff]orna|[Nn]ybildade) $")
_TOWNS = (MentionKind.MUNICIPALITY, MentionKind.CITY, MentionKind.ORG, MentionKind.NAME)


def _with_epithet(text: str, mention: Mention) -> Mention:
    """A name with the word before it that tells when it was called so: "dåvarande X landsting"."""
    if mention.kind not in _TOWNS or mention.genitive:
        return mention
    before = _EPITHET.search(text, max(0, mention.start - 15), mention.start)
    return mention if before is None else msgspec.structs.replace(mention, start=before.start())


_ASSOCIATIONS = ("föreningen", "organisationen", "sammanslutningen")


def _is_association(noun: Mention, name: Mention, text: str) -> bool:
    """Whether a noun only tells what the name right behind it is of: "föreningen X" is none named before."""
    said = noun.kind is MentionKind.NETREF and noun.words.casefold() in _ASSOCIATIONS
    return said and name.kind in (MentionKind.NAME, MentionKind.ORG) and text[noun.end : name.start] == " "


def _is_owners(owner: Mention, name: Mention, between: str) -> bool:
    """Whether a network is called another's: "Unescos nätverk X", "WHO:s nätverk för friska städer X"."""
    called = name.kind is MentionKind.NETWORK and owner.kind in _OWNERS and owner.genitive
    return called and _OWNED.fullmatch(between) is not None


_OWNERS = (MentionKind.ORG, MentionKind.NAME, MentionKind.NETWORK)
_OWNED = re.compile(
    r" (?:[a-zåäö-]+[ae] ){0,2}[a-zåäö-]*(?:nätverk|program|initiativ|kampanj|samarbete|samverkan|forum|allians|koalition|plattform|partnerskap|upprop|gemenskap|organisation|rörelse)"
    r"(?: för (?:[a-zåäö-]+[ae] )?[a-zåäö-]*(?:städer|kommuner|regioner|orter|hamnar|öar|borgmästare))?,? (?:kallat |kallad |med namnet )?[\"”“»]?"
)
"""Between an owner and the name of its network."""


def _explains(text: str, noun: Mention, name: Mention, between: str) -> bool:
    """A name between commas says which is meant: "den motsatta sammanslutningen, X (XYZ)"."""
    return (
        between == ", "
        and text[name.end : name.end + 2].startswith((",", ".", " (", ")"))
        and text[: noun.start].endswith(" ")
    )


_ASIDE_ENDS = re.compile(r",(?= [a-zåäö])(?! (?:och|samt|eller)\b)")
"""The comma that closes what another opened: "X, förkortat XYZ, är …"."""
_APPOSED = re.compile(
    r" \((?:nedan |förkortat |härefter )?|, |, (?:i det följande|fortsättningsvis|i fortsättningen|nedan|förkortat) "
)
