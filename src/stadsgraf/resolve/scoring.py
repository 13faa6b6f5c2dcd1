"""Reasons for and against two names being one, and what they add up to.

The score is a sum of weights in bits, the form that Fellegi and Sunter (1969) gave to record linkage: a
weight of 1 doubles the odds that two are one.  The weights are set by hand, not learned: docs/identity.md
lists them.  They order a list for somebody who decides; nothing is ever merged by its score.
"""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

import msgspec

from stadsgraf.identity import base_of
from stadsgraf.model import Entity
from stadsgraf.resolve.identities import is_of_paper
from stadsgraf.resolve.names import Weight, words_of
from stadsgraf.resolve.traits import Days, Shown, Traits
from stadsgraf.vocabulary import EntityType

_YEAR = 365.25
_HASH = re.compile(r"[0-9a-f]{16}")
_NEAR, _FAR, _GENERATION = 4, 20, 40
"""Years: a term of office, half a career, and more than one."""
_RARE = 0.02
"""Share of all people who hold a role for it to tell one from another."""
_AGAINST_SAME_DAY, _AGAINST_SAME_YEAR = -8, -5


class Surroundings(msgspec.Struct, frozen=True):
    """What is to be known beside the two.

    Attributes:
        counties: county of each municipality and region, by the slug of its name.
        words: in how many different names of people each word stands, folded.
        bearers: how many identifiers bear each name (see `bearer_key`).
        people: how many people the papers name.
        holders: how many people hold each role, by its identifier.
        labels: name of each party, body and role by its identifier.
    """

    counties: Mapping[str, str]
    words: Mapping[str, int]
    bearers: Mapping[str, int]
    people: int
    holders: Mapping[str, int]
    labels: Mapping[str, str]


def scope_of(identifier: str) -> str:
    """The organisation in an identifier; "" where there is none or the paper stands in its place."""
    parts = base_of(identifier).split("/")
    return parts[1] if len(parts) == 3 and not is_of_paper(identifier) else ""


def reasons(left: Traits, right: Traits, name: Weight, around: Surroundings) -> tuple[Weight, ...]:
    """All reasons for two being one, and against, the weightiest first.

    Args:
        left: what the papers show of the one.
        right: what they show of the other.
        name: how alike their names are.
        around: what is to be known beside them.
    """
    found = [name]
    found += _common(name, left, around)
    if left.entity.kind is EntityType.CASE:
        found += _numbers(left, right)
    elif name.bits < _CERTAIN:
        found += _one_paper(left, right)
    if left.entity.kind is EntityType.PERSON:
        found += _spelling(name, left, right, around)
        found += _organisation(left, right, around)
        found += _party(left, right, around)
        found += _bodies(left, right, around)
        found += _roles(left, right, around)
        found += _years(left, right)
    return tuple(sorted(found, key=lambda weight: (-abs(weight.bits), weight.reason)))


_CERTAIN = 5
"""Weight of a name that is the same but for its spaces: one paper may well print both."""


def bearer_key(entity: Entity) -> str:
    """Under what a name is counted: a person's everywhere, a case's title within its organisation."""
    scope = scope_of(entity.id) if entity.kind is EntityType.CASE else ""
    return f"{entity.kind}/{scope}/{' '.join(words_of(entity.label))}"


def _common(name: Weight, left: Traits, around: Surroundings) -> Iterator[Weight]:
    """A name that many bear says less: with n bearers, a given other one is one in n - 1 (term frequency)."""
    bearers = around.bearers.get(bearer_key(left.entity), 0)
    if name.bits >= _CERTAIN and bearers > 2:
        yield Weight(-round(math.log2(bearers - 1), 1), f"{bearers} in these papers bear the name")


def _spelling(name: Weight, left: Traits, right: Traits, around: Surroundings) -> Iterator[Weight]:
    """A scan seldom turns one name into another that others bear too."""
    one, other = words_of(left.entity.label), words_of(right.entity.label)
    if name.bits >= _CERTAIN or len(one) != len(other):
        return
    apart = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if all(
        min(len(a), len(b)) > 1 and min(around.words.get(a, 0), around.words.get(b, 0)) > 1 for a, b in apart
    ):
        yield Weight(-3, "others bear either spelling")


def _numbers(left: Traits, right: Traits) -> Iterator[Weight]:
    """A case without a diary number has its paper's in its identifier."""
    if not any(_HASH.fullmatch(one.entity.id.rpartition("/")[2]) for one in (left, right)):
        yield Weight(-4, "two diary numbers")
    if set(left.documents) & set(right.documents):
        yield Weight(2, "one paper names both")


def _organisation(left: Traits, right: Traits, around: Surroundings) -> Iterator[Weight]:
    one, other = scope_of(left.entity.id), scope_of(right.entity.id)
    if not one or not other:
        return
    if one == other:
        yield Weight(3, "the same organisation")
    elif around.counties.get(one, one) == around.counties.get(other, other):
        yield Weight(0, "two organisations of one county")
    else:
        yield Weight(-2, "two organisations")


def _party(left: Traits, right: Traits, around: Surroundings) -> Iterator[Weight]:
    pairs = [(one, other) for one in left.parties for other in right.parties]
    same = [(one, other) for one, other in pairs if one.party == other.party]
    if same:
        near = min(_gap(one.days, other.days) for one, other in same)
        label = around.labels.get(same[0][0].party, same[0][0].party)
        when = "in the same years" if near <= _NEAR else "years apart"
        yield Weight(4 if near <= _NEAR else 2, f"the same party, {label}, {when}")
    contrary = contradiction(left.parties, right.parties)
    if contrary is not None:
        yield Weight(contrary[0], told(contrary[1], contrary[2], around.labels))
    elif pairs and not same:
        yield Weight(-1, "two parties at different times: a change, or two people")


def contradiction(left: Sequence[Shown], right: Sequence[Shown]) -> tuple[int, Shown, Shown] | None:
    """Two parties at one time, with the weight that this has; None where there is no such thing."""
    worst: tuple[int, Shown, Shown] | None = None
    for one in left:
        for other in right:
            if one.party == other.party or one.days is None or other.days is None:
                continue
            if one.days[0] <= other.days[1] and other.days[0] <= one.days[1]:
                return _AGAINST_SAME_DAY, one, other
            if (
                worst is None
                and one.days[0][:4] <= other.days[1][:4]
                and other.days[0][:4] <= one.days[1][:4]
            ):
                worst = (_AGAINST_SAME_YEAR, one, other)
    return worst


def in_two_parties(parties: Sequence[Shown]) -> tuple[int, Shown, Shown, str, str] | None:
    """A person whom two papers show in two parties at one time: the worst pair of papers.

    Args:
        parties: how the papers show the person.

    Returns:
        What it weighs, the two that contradict each other, and the identifiers of the papers; None where no
        two do.
    """
    if len({shown.party for shown in parties}) < 2:
        return None
    by_paper: dict[str, list[Shown]] = {}
    for shown in parties:
        by_paper.setdefault(shown.document, []).append(shown)
    worst: tuple[int, Shown, Shown, str, str] | None = None
    for first, other in combinations(sorted(by_paper), 2):
        against = contradiction(by_paper[first], by_paper[other])
        if against is not None and (worst is None or against[0] < worst[0]):
            worst = (*against, first, other)
            if against[0] == _AGAINST_SAME_DAY:  # nothing is worse
                break
    return worst


def told(one: Shown, other: Shown, labels: Mapping[str, str]) -> str:
    """Two parties at one time, in words, by the labels of the parties."""
    assert one.days is not None
    names = " and ".join(labels.get(shown.party, shown.party) for shown in (one, other))
    return f"two parties, {names}, both in {one.days[0][:4]}"


def _bodies(left: Traits, right: Traits, around: Surroundings) -> Iterator[Weight]:
    shared = sorted(left.bodies & right.bodies)
    if shared:
        yield Weight(2, f"the same body, {around.labels.get(shared[0], shared[0])}")


def _roles(left: Traits, right: Traits, around: Surroundings) -> Iterator[Weight]:
    rare = [
        role
        for role in sorted(left.roles & right.roles)
        if around.holders.get(role, 0) <= _RARE * around.people
    ]
    if rare:
        yield Weight(1, f"the same role, {around.labels.get(rare[0], rare[0])}, which few hold")


def _years(left: Traits, right: Traits) -> Iterator[Weight]:
    gap = _gap(left.days, right.days)
    if left.days is None or right.days is None or gap <= _FAR:
        return
    bits = -5 if gap > _GENERATION else -2
    yield Weight(bits, f"{gap:.0f} years apart")


def _gap(one: Days | None, other: Days | None) -> float:
    """Years between two spans; 0 where they meet, half a generation where one is not known."""
    if one is None or other is None:
        return _FAR
    apart = max(_ordinal(other[0]) - _ordinal(one[1]), _ordinal(one[0]) - _ordinal(other[1]), 0)
    return apart / _YEAR


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _one_paper(left: Traits, right: Traits) -> Iterator[Weight]:
    if set(left.documents) & set(right.documents):
        yield Weight(-4, "one paper names both")
