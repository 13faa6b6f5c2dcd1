"""Pairs that may be one, with reasons: a list for somebody to decide, best first.

Only names that share a key are compared (blocking), so ten thousand people are some ten thousand pairs
and not fifty million.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from itertools import combinations

import msgspec

from stadsgraf.corpus import Corpus
from stadsgraf.identity import FAMILIES, Identity, base_of, occurrence
from stadsgraf.model import Evidence
from stadsgraf.resolve.names import (
    Weight,
    digits_of,
    fold,
    letters,
    like,
    person_likeness,
    stem,
    title_likeness,
    with_a_letter_lost,
    words_of,
)
from stadsgraf.resolve.scoring import Surroundings, bearer_key, in_two_parties, reasons, scope_of, told
from stadsgraf.resolve.traits import Traits, traits_of
from stadsgraf.vocabulary import EntityType

_LISTED = 3
"""Score from which a pair is worth somebody's time: odds of 8 to 1 before what is not known."""
_LARGEST = 40
"""Names that share a key for them to be compared: of a name that 40 bear, no two are likely to be one."""
_ACRONYM = 2
"""Letters that a short form has more than."""

_Keys = Callable[[Traits], Iterator[Hashable]]
_Likeness = Callable[[Traits, Traits], Weight | None]


class Candidate(msgspec.Struct, frozen=True):
    """Two that may be one.

    Attributes:
        left, right: identifiers, in order; occurrences where one identifier may be two people.
        score: sum of the reasons, in bits.
        reasons: what speaks for it and against it.
        now_one: whether the graph holds them to be one as long as nobody says otherwise.
        passages: the first passage of each.
    """

    left: str
    right: str
    score: float
    reasons: tuple[Weight, ...]
    now_one: bool
    passages: tuple[Evidence, Evidence]


def candidates(corpus: Corpus, counties: Mapping[str, str]) -> tuple[Candidate, ...]:
    """Pairs of people, organisations, bodies and cases that may be one.

    Args:
        corpus: merged claims and entities, as they read with the decisions so far.
        counties: county of each municipality and region, by the slug of its name.

    Returns:
        Namesakes who share an identifier first, then pairs by score.
    """
    people = traits_of(corpus, frozenset({EntityType.PERSON}))
    around = _surroundings(corpus, people, counties)
    found = [pair for one in people.values() for pair in _namesakes(one, around)]
    found += _pairs(people, _keys_of_person, _people_alike, around)
    for kinds in (FAMILIES[0], frozenset({EntityType.BODY})):
        found += _pairs(traits_of(corpus, kinds), _keys_of_title, _titles_alike, around)
    cases = traits_of(corpus, frozenset({EntityType.CASE}))
    found += _pairs(cases, _keys_of_case, _cases_alike, around)
    return tuple(sorted(found, key=lambda pair: (not pair.now_one, -pair.score, pair.left, pair.right)))


def undecided(found: Iterable[Candidate], identity: Identity) -> tuple[Candidate, ...]:
    """Candidates that nobody has answered; an answer on one of a group is an answer on the group."""

    def node(identifier: str) -> str:
        known = identifier if identifier in identity.parted else base_of(identifier)
        return identity.merged.get(known, known)

    judged = {item.pair for item in identity.judgements}
    judged |= {frozenset((node(item.left), node(item.right))) for item in identity.judgements}
    return tuple(
        pair
        for pair in found
        if frozenset((pair.left, pair.right)) not in judged
        and (pair.now_one or frozenset((node(pair.left), node(pair.right))) not in judged)
    )


def _surroundings(corpus: Corpus, people: Mapping[str, Traits], counties: Mapping[str, str]) -> Surroundings:
    bearers: Counter[str] = Counter()
    for entity in corpus.entities:
        if entity.kind in (EntityType.PERSON, EntityType.CASE):
            bearers[bearer_key(entity)] += 1
    words: Counter[str] = Counter()
    for name in {words_of(one.entity.label) for one in people.values()}:
        words.update(set(name))
    return Surroundings(
        counties=counties,
        bearers=bearers,
        words=words,
        people=len(people),
        holders=Counter(role for one in people.values() for role in one.roles),
        labels={entity.id: entity.label for entity in corpus.entities},
    )


def _namesakes(one: Traits, around: Surroundings) -> Iterator[Candidate]:
    found = in_two_parties(one.parties)
    if found is None:
        return
    bits, left, right, first, other = found
    weights = (
        Weight(6, "the same name"),
        Weight(3, "the same organisation"),
        Weight(bits, told(left, right, around.labels)),
    )
    yield Candidate(
        occurrence(one.entity.id, first),
        occurrence(one.entity.id, other),
        sum(weight.bits for weight in weights),
        weights,
        True,
        (one.passages[one.documents.index(first)], one.passages[one.documents.index(other)]),
    )


def _pairs(
    things: Mapping[str, Traits], keys: _Keys, likeness: _Likeness, around: Surroundings
) -> list[Candidate]:
    """Pairs of things that share a key and whose reasons add up to enough."""
    blocks: defaultdict[Hashable, list[str]] = defaultdict(list)
    for identifier, one in things.items():
        for key in set(keys(one)):
            blocks[key].append(identifier)
    near = {
        pair
        for members in blocks.values()
        if len(members) <= _LARGEST
        for pair in combinations(sorted(members), 2)
    }
    found = []
    for left, right in sorted(near):
        name = likeness(things[left], things[right])
        if name is not None:
            weights = reasons(things[left], things[right], name, around)
            score = round(sum(weight.bits for weight in weights), 1)
            if score >= _LISTED:
                passages = (things[left].passages[0], things[right].passages[0])
                found.append(Candidate(left, right, score, weights, False, passages))
    return found


def _keys_of_person(one: Traits) -> Iterator[Hashable]:
    """The whole name with a letter lost; within an organisation also a forename or its initial and a name."""
    words = words_of(one.entity.label)
    yield from with_a_letter_lost(like(letters(words)))
    scope = scope_of(one.entity.id)
    if scope and len(words) > 1:
        yield scope, words[0][0], words[-1]
        for word in words[1:]:
            yield scope, words[0], word


def _people_alike(left: Traits, right: Traits) -> Weight | None:
    return person_likeness(left.entity.label, right.entity.label)


def _keys_of_title(one: Traits) -> Iterator[Hashable]:
    """The whole name with a letter lost, its stems, its other names and initials; a body's by owner."""
    entity = one.entity
    if entity.kind is EntityType.BODY and not scope_of(entity.id):
        return
    scope = scope_of(entity.id) if entity.kind is EntityType.BODY else ""
    words = words_of(entity.label)
    for text in with_a_letter_lost(like(letters(words))):
        yield scope, text
    yield scope, "stem", "".join(stem(word) for word in words)
    for name in (entity.label, *entity.aliases, _initials(words)):
        if len(name) > _ACRONYM:
            yield scope, "name", fold(name)


def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words)


def _titles_alike(left: Traits, right: Traits) -> Weight | None:
    """How alike two names are, or what other names they share."""
    one, other = left.entity, right.entity
    whole = title_likeness(one.label, other.label)
    if whole is not None:
        return whole
    numbers = digits_of(one.label), digits_of(other.label)
    if all(numbers) and numbers[0] != numbers[1]:
        return None
    names = {fold(name) for name in one.aliases}, {fold(name) for name in other.aliases}
    if fold(one.label) in names[1] or fold(other.label) in names[0]:
        return Weight(5, "the name of one is another name of the other")
    if any(len(name) > _ACRONYM for name in names[0] & names[1]):
        return Weight(3, "the same other name")
    short, long = sorted((one.label, other.label), key=len)
    if len(short) > _ACRONYM and short.isupper() and fold(short) == _initials(words_of(long)):
        return Weight(3, "the name of one is the initials of the other's")
    return None


def _keys_of_case(one: Traits) -> Iterator[Hashable]:
    if scope := scope_of(one.entity.id):
        yield scope, fold(one.entity.label)


def _cases_alike(left: Traits, right: Traits) -> Weight | None:
    return Weight(6, "the same title") if fold(left.entity.label) == fold(right.entity.label) else None
