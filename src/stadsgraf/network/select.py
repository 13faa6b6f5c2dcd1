"""What a picture shows: which things, which of them together, and which lines.

A page holds some sixty boxes.  Networks come first, then those who sit in them, then those who propose,
decide and speak; what does not fit is counted in the caption.  Things with the same ties to all others
("structurally equivalent", Lorrain and White 1971) are drawn as one box with several names.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec

from stadsgraf.corpus import Corpus
from stadsgraf.edges import Edge, edges
from stadsgraf.model import Entity
from stadsgraf.network.words import Words, line_of, said, shape_of
from stadsgraf.vocabulary import ClaimType, EntityType, Modality

_BELONGING = frozenset({ClaimType.MEMBERSHIP, ClaimType.FOUNDING, ClaimType.HOSTING, ClaimType.COORDINATION})
_ACTING = frozenset({ClaimType.PROPOSAL, ClaimType.DECISION, ClaimType.ENDORSEMENT, ClaimType.INVITATION})
_NETWORKS = frozenset({EntityType.NETWORK, EntityType.REGIONAL_COOPERATION})
_KEEP_APART = frozenset({"network", "party"})
"""Shapes of which each keeps a box of its own."""
_SMALLEST_GROUP = {"person": 2, "body": 2}
"""From how many equals on these share a box where there is room; others from three on."""


class Unit(msgspec.Struct, frozen=True):
    """One box of the picture: its shape and the names in it, and the identifiers they stand for."""

    id: str
    shape: str
    names: tuple[str, ...]
    members: tuple[str, ...]


class Tie(msgspec.Struct, frozen=True):
    """One line of the picture between two boxes; several claims of one line style share it."""

    source: str
    target: str
    line: str
    said: tuple[str, ...]
    claims: tuple[str, ...]


class _Tied(NamedTuple):
    direction: str
    other: str
    type: ClaimType
    modality: Modality
    start: str
    end: str
    label: str
    outcome: str


class Selection(msgspec.Struct, frozen=True):
    """What is drawn, and how many things of each shape are not."""

    units: tuple[Unit, ...]
    ties: tuple[Tie, ...]
    left_out: Mapping[str, int]


def select(corpus: Corpus, words: Words, most: int) -> Selection:
    """Choose what to draw.

    Args:
        corpus: merged claims and entities.
        words: language of what stands on the lines.
        most: how many boxes there may be.

    Returns:
        Boxes and lines; no box is without a line.
    """
    lines = edges(corpus)
    whole = _drawn(
        {end for edge in lines for end in (edge.source, edge.target)}, corpus, lines, words, crowded=False
    )
    if len(whole.units) <= most:
        return whole
    # Years tell equals apart; a crowded picture goes without them.
    undated = tuple(msgspec.structs.replace(edge, start=None, end=None) for edge in lines)
    ranked = _ranked(corpus, undated)
    low, high = 0, len(ranked) + 1
    while high - low > 1:
        middle = (low + high) // 2
        if len(_drawn(ranked[:middle], corpus, undated, words, crowded=True).units) <= most:
            low = middle
        else:
            high = middle
    return _drawn(ranked[:low], corpus, undated, words, crowded=True)


def _ranked(corpus: Corpus, lines: Iterable[Edge]) -> list[str]:
    """Things with a line, the most telling first, equals together.

    Equals take one box whether one of them is shown or all are, so they come in together: one founder
    of six must not look like the only one.
    """
    ties = _ties_of(lines)
    first: dict[frozenset[_Tied], str] = {}
    for node in sorted(ties):
        first.setdefault(ties[node], node)
    types = {node: {tied.type for tied in tied_to} for node, tied_to in ties.items()}
    degree = {node: len({tied.other for tied in tied_to}) for node, tied_to in ties.items()}
    return sorted(
        ties,
        key=lambda node: (
            _rank(corpus.entity_by_id[node], types[node]),
            -degree[node],
            first[ties[node]],
            node,
        ),
    )


def _ties_of(lines: Iterable[Edge]) -> dict[str, frozenset[_Tied]]:
    """What ties each thing to others; things with the same ties are equals."""
    found: defaultdict[str, set[_Tied]] = defaultdict(set)
    for edge in lines:
        what = (edge.type, edge.modality, edge.start or "", edge.end or "", edge.label, edge.outcome)
        found[edge.source].add(_Tied("to", edge.target, *what))
        found[edge.target].add(_Tied("from", edge.source, *what))
    return {node: frozenset(ties) for node, ties in found.items()}


def _rank(entity: Entity, types: set[ClaimType]) -> int:
    if entity.kind in _NETWORKS and types & _BELONGING:
        return 0
    if types & _BELONGING:
        return 1
    if types & _ACTING:
        return 2
    if ClaimType.POSITION_STATEMENT in types or ClaimType.SEAT in types or entity.kind == EntityType.PARTY:
        return 3
    return 4


def _drawn(
    chosen: Iterable[str], corpus: Corpus, lines: Iterable[Edge], words: Words, *, crowded: bool
) -> Selection:
    shown = set(chosen)
    kept = [edge for edge in lines if edge.source in shown and edge.target in shown]
    ends = sorted({end for edge in kept for end in (edge.source, edge.target)})
    units = _units(ends, kept, corpus, crowded=crowded)
    box = {member: unit.id for unit in units for member in unit.members}
    every = {end for edge in lines for end in (edge.source, edge.target)}
    left_out = Counter(shape_of(corpus.entity_by_id[node].kind) for node in every - set(ends))
    return Selection(units, _ties(kept, box, words), dict(sorted(left_out.items())))


def _units(ends: list[str], lines: list[Edge], corpus: Corpus, *, crowded: bool) -> tuple[Unit, ...]:
    ties = _ties_of(lines)
    equals: defaultdict[tuple[str, frozenset[_Tied]], list[str]] = defaultdict(list)
    for node in ends:
        equals[shape_of(corpus.entity_by_id[node].kind), ties[node]].append(node)
    same_label = Counter(corpus.entity_by_id[node].label for node in ends)
    units: list[Unit] = []
    for (shape, _), nodes in equals.items():
        smallest = 2 if crowded else _SMALLEST_GROUP.get(shape, 3)
        shared = len(nodes) >= smallest and shape not in _KEEP_APART
        together = [nodes] if shared else [[node] for node in nodes]
        units += [_unit(shape, members, corpus, same_label) for members in together]
    return tuple(sorted(units, key=lambda unit: unit.id))


def _unit(shape: str, members: list[str], corpus: Corpus, same_label: Counter[str]) -> Unit:
    names = []
    for entity in (corpus.entity_by_id[member] for member in members):
        owner = corpus.label(entity.scope) if entity.scope and same_label[entity.label] > 1 else ""
        names.append(f"{entity.label} ({owner})" if owner else entity.label)
    return Unit(members[0], shape, tuple(sorted(names)), tuple(members))


def _ties(lines: list[Edge], box: Mapping[str, str], words: Words) -> tuple[Tie, ...]:
    together: defaultdict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for edge in lines:
        together[box[edge.source], box[edge.target], line_of(edge.modality)].append(edge)
    return tuple(
        Tie(
            source=source,
            target=target,
            line=line,
            said=tuple(dict.fromkeys(filter(None, (said(edge, words) for edge in same)))),
            claims=tuple(sorted({edge.claim for edge in same})),
        )
        for (source, target, line), same in sorted(together.items())
    )
