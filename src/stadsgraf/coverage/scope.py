"""What a sentence looks like: the cue words of families beside the mentions that their claims are made of."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.families import Family
from stadsgraf.swedish.cues import COUNTED, DENIES, cues_of
from stadsgraf.swedish.headings import SectionKind

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
        Family.MEMBERSHIP: _HOLDERS,
        Family.FOUNDING: _HOLDERS,
        Family.COORDINATION: _HOLDERS,
        Family.HOSTING: _HOLDERS,
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

OF_NETWORKS = frozenset(family for family, kinds in _NEEDS.items() if kinds >= NETWORKS)
"""Families of what is told of networks."""

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


def seen(sentence: Sentence, section: SectionKind) -> Iterator[Seen]:
    """What a sentence of a section seems to speak of: each cue at each of its places."""
    kinds = frozenset(mention.kind for mention in sentence.mentions)
    yield from _by_mention(sentence, kinds, listed=sentence.row or section is SectionKind.PRESENCE)
    words = list(_WORD.finditer(sentence.text.lower()))
    for place, word in enumerate(words):
        for cue in cues_of(word.group()):
            following = words[place + 1] if place + 1 < len(words) else None
            if cue.then and not _is_followed(sentence.text, word, following, cue.then):
                continue
            if not (_has_company if cue.weak else _has_needed)(cue.family, sentence, kinds):
                continue
            inside = sentence.mention_at(word.start())
            if inside is not None and inside.kind in _NAMES:
                break
            yield Seen(cue.family, cue.label, word.start(), word.end())


def _is_followed(text: str, word: re.Match[str], following: re.Match[str] | None, then: str) -> bool:
    """Whether the word that a cue needs follows; a full stop is the end of a clause."""
    if then == ".":
        return _CLAUSE_ENDS.match(text, word.end()) is not None
    return following is not None and following.group() == then


_CLAUSE_ENDS = re.compile(r"\s*(?:[,.;:)]|$)")
_NAMES: Kinds = frozenset({MentionKind.BODY}) | {
    MentionKind.NETWORK,
    MentionKind.NETREF,
    MentionKind.ORG,
    MentionKind.NAME,
    MentionKind.PERSON,
}
"""What a word is a part of the name of, and not a word of its own: "kansliet" may be who proposes."""

_WORD = re.compile(r"[^\W\d_]+")


def _has_needed(family: Family, sentence: Sentence, kinds: Kinds) -> bool:
    needed = _NEEDS.get(family)
    return needed is None or bool(kinds & needed) or (family in OF_NETWORKS and sentence.topic is not None)


def _has_company(family: Family, sentence: Sentence, kinds: Kinds) -> bool:
    """Whether a weak cue counts: beside a network, or a town where the passage is about a network.

    Of membership, somebody who joins has to be there too; of a decision, body and day.  Words of costs
    count where no amount does: beside a number, or with a denial.
    """
    if family is Family.DECISIONS:
        return bool(kinds & _BODIES) and MentionKind.DATE in kinds
    if family is Family.COSTS:
        return MentionKind.MONEY not in kinds and _may_cost(sentence, kinds)
    if family is Family.MEMBERSHIP and not kinds & _JOINING:
        return False
    return bool(kinds & NETWORKS) or (sentence.topic is not None and bool(kinds & _TOWNS))


def _may_cost(sentence: Sentence, kinds: Kinds) -> bool:
    if kinds & NETWORKS or MentionKind.NUMBER in kinds:
        return True
    return sentence.topic is not None and DENIES.search(sentence.text) is not None


_TOWNS: Kinds = frozenset({MentionKind.MUNICIPALITY, MentionKind.CITY, MentionKind.NAME, MentionKind.ORG})
_JOINING: Kinds = _TOWNS | {MentionKind.HOME, MentionKind.SELF}


def _by_mention(sentence: Sentence, kinds: Kinds, *, listed: bool) -> Iterator[Seen]:
    """Cues that are mentions themselves; people in a list or table have a role there."""
    for mention in sentence.mentions:
        place = (mention.start, mention.end, mention)
        if mention.kind is MentionKind.MONEY:
            yield Seen(Family.COSTS, "amount", *place)
        elif mention.kind is MentionKind.PARTY and kinds & {MentionKind.PERSON, MentionKind.NAME}:
            yield Seen(Family.AFFILIATIONS, "party letters", *place)
        elif mention.kind is MentionKind.ROLE and (
            MentionKind.PERSON in kinds or _has_company(Family.ROLES, sentence, kinds)
        ):
            yield Seen(Family.ROLES, "role", mention.start, _holder(sentence, mention).end, mention)
        elif mention.kind is MentionKind.PERSON and listed:
            yield Seen(Family.ROLES, "row", *place)
        elif mention.kind is MentionKind.NUMBER and _has_needed(Family.QUANTITIES, sentence, kinds):
            counted = COUNTED.match(sentence.text, mention.end)
            if counted is not None:
                yield Seen(Family.QUANTITIES, "number", *place)


def _holder(sentence: Sentence, role: Mention) -> Mention:
    """The person whose name follows a title, which a claim of a list rests on; else the title itself."""
    following = (m for m in sentence.mentions if m.kind is MentionKind.PERSON and m.start >= role.end)
    return next(following, role)


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
