"""What a sentence looks like: the cue words of families beside the mentions that their claims are made of."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.families import Family
from stadsgraf.swedish.cues import COUNTED, cues_of

Kinds = frozenset[MentionKind]

NETWORKS: Kinds = frozenset({MentionKind.NETWORK, MentionKind.NETREF})
_BODIES: Kinds = frozenset({MentionKind.BODY, MentionKind.BODYREF})
_HOLDERS: Kinds = NETWORKS | {MentionKind.ORG, MentionKind.NAME}
_SPEAKERS: Kinds = _BODIES | {
    MentionKind.PERSON, MentionKind.SELF, MentionKind.ORG, MentionKind.PARTYNAME, MentionKind.PARTY,
    MentionKind.ROLE, MentionKind.MUNICIPALITY, MentionKind.HOME,
}  # fmt: skip
_CITED: Kinds = frozenset({MentionKind.DATE, MentionKind.DNR})

_NEEDS: Mapping[Family, Kinds] = MappingProxyType(
    {
        Family.MEMBERSHIP: NETWORKS,
        Family.FOUNDING: NETWORKS,
        Family.COORDINATION: NETWORKS,
        Family.HOSTING: NETWORKS,
        Family.SEATS: _HOLDERS,
        Family.QUANTITIES: NETWORKS,
        Family.EVENTS: NETWORKS,
        Family.DESCRIPTIONS: NETWORKS,
        Family.INVITATIONS: NETWORKS,
        Family.DECISIONS: _BODIES,
        Family.STATEMENTS: _SPEAKERS,
        Family.VIEWS: _SPEAKERS,
        Family.DOCUMENTS: _CITED,
    }
)
"""Kinds of which a sentence must have one for a family; a network may also be what the passage is about."""

_KIND_NAMES: Mapping[MentionKind, str] = MappingProxyType(
    {
        MentionKind.NETWORK: "network",
        MentionKind.NETREF: "network",
        MentionKind.MUNICIPALITY: "place",
        MentionKind.CITY: "place",
        MentionKind.HOME: "place",
        MentionKind.NAME: "name",
        MentionKind.ORG: "organisation",
        MentionKind.BODY: "body",
        MentionKind.BODYREF: "body",
        MentionKind.PERSON: "person",
        MentionKind.SELF: "speaker",
        MentionKind.ROLE: "role",
        MentionKind.DATE: "date",
        MentionKind.MONEY: "amount",
    }
)
"""How a look tells of a mention; several kinds have one name."""

_BESIDE: Mapping[Family, frozenset[str]] = MappingProxyType(
    {
        **dict.fromkeys(
            (Family.MEMBERSHIP, Family.FOUNDING, Family.COORDINATION, Family.HOSTING),
            frozenset({"network", "place", "organisation", "name"}),
        ),
        Family.SEATS: frozenset({"network", "place", "organisation"}),
        Family.COSTS: frozenset({"network", "amount"}),
        Family.QUANTITIES: frozenset({"network"}),
        Family.EVENTS: frozenset({"network", "place", "date"}),
        Family.DESCRIPTIONS: frozenset({"network"}),
        Family.INVITATIONS: frozenset({"network", "place"}),
        Family.AFFILIATIONS: frozenset({"person", "name"}),
        Family.ROLES: frozenset({"person", "body", "organisation", "network", "place"}),
        **dict.fromkeys((Family.PROPOSALS, Family.DECISIONS), frozenset({"person", "body"})),
        **dict.fromkeys(
            (Family.STATEMENTS, Family.VIEWS), frozenset({"person", "body", "organisation", "speaker"})
        ),
        Family.DOCUMENTS: frozenset({"date"}),
    }
)
"""What is told beside a cue, by family: those that take part in its claims."""


class Seen(msgspec.Struct, frozen=True):
    """A cue at its place.

    Attributes:
        family: what it speaks of.
        cue: the cue word, in its first form.
        start, end: its place in `Sentence.text`.
        mention: the mention that is itself the cue: an amount, a party label, a role.
    """

    family: Family
    cue: str
    start: int
    end: int
    mention: Mention | None = None


def seen(sentence: Sentence) -> Iterator[Seen]:
    """What a sentence seems to speak of: each family once, each amount and party label for itself."""
    kinds = frozenset(mention.kind for mention in sentence.mentions)
    yield from _by_mention(sentence, kinds)
    done: set[Family] = set()
    words = list(_WORD.finditer(sentence.text.lower()))
    for place, word in enumerate(words):
        for cue in cues_of(word.group()):
            following = words[place + 1].group() if place + 1 < len(words) else ""
            if cue.family in done or (cue.then and cue.then != following):
                continue
            if (cue.weak and not kinds & NETWORKS) or not _has_needed(cue.family, sentence, kinds):
                continue
            done.add(cue.family)
            yield Seen(cue.family, cue.label, word.start(), word.end())


_WORD = re.compile(r"[^\W\d_]+")


def _has_needed(family: Family, sentence: Sentence, kinds: Kinds) -> bool:
    needed = _NEEDS.get(family)
    if needed is None or kinds & needed:
        return True
    return needed is NETWORKS and sentence.topic is not None


def _by_mention(sentence: Sentence, kinds: Kinds) -> Iterator[Seen]:
    """Cues that are mentions themselves."""
    role_seen = False
    for mention in sentence.mentions:
        place = (mention.start, mention.end, mention)
        if mention.kind is MentionKind.MONEY:
            yield Seen(Family.COSTS, "amount", *place)
        elif mention.kind is MentionKind.PARTY and kinds & {MentionKind.PERSON, MentionKind.NAME}:
            yield Seen(Family.AFFILIATIONS, "party letters", *place)
        elif mention.kind is MentionKind.ROLE and MentionKind.PERSON in kinds and not role_seen:
            role_seen = True
            yield Seen(Family.ROLES, "role", *place)
        elif mention.kind is MentionKind.NUMBER and _has_needed(Family.QUANTITIES, sentence, kinds):
            counted = COUNTED.match(sentence.text, mention.end)
            if counted is not None:
                yield Seen(Family.QUANTITIES, "number", *place)


def beside(family: Family, sentence: Sentence) -> tuple[str, ...]:
    """The kinds of mentions that stand beside a cue, sorted."""
    told = {_KIND_NAMES[mention.kind] for mention in sentence.mentions if mention.kind in _KIND_NAMES}
    return tuple(sorted(told & _BESIDE[family]))


def unresolved(family: Family, sentence: Sentence) -> bool:
    """Whether all that could be the needed participant of a family are anaphors that stand for nothing."""
    needed = _NEEDS.get(family)
    if needed is None:
        return False
    able = [mention for mention in sentence.mentions if mention.kind in needed]
    return bool(able) and all(mention.kind in _ANAPHORS and mention.name is None for mention in able)


_ANAPHORS: Kinds = frozenset({MentionKind.NETREF, MentionKind.BODYREF, MentionKind.SELF, MentionKind.HOME})
