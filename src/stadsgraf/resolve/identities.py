"""Decisions to an `Identity`: the last answer for each pair, groups of the same, and what contradicts.

A group holds together by its answers of "same", whether or not all its members occur in these papers.
Where two of a group are decided not to be the same, nothing of that group is merged: which of the answers
is wrong is not for a program to guess.
"""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from stadsgraf.identity import Conflict, Identity, Judgement, Verdict, base_of, occurrence
from stadsgraf.issues import Issue, Severity
from stadsgraf.model import Resolved

_Same = Mapping[str, Sequence[tuple[str, Judgement]]]
"""For each node those that an answer makes the same, with the answer."""

_Namer = Callable[[str], str]
_HASH = 16


class _Papers(msgspec.Struct, frozen=True):
    """What the papers hold.

    Attributes:
        evidence: passages that name each identifier; 0 for one that occurs without any.
        documents: the documents that each identifier occurs in, without `doc/`.
    """

    evidence: Mapping[str, int]
    documents: Mapping[str, frozenset[str]]

    def hold(self, node: str) -> bool:
        """Whether an entity or an occurrence is in these papers."""
        base, _, document = node.partition("@")
        return base in self.documents and (not document or document in self.documents[base])


def settle(
    judgements: Iterable[Judgement], papers: Sequence[Resolved], source: str = "decisions.csv"
) -> tuple[Identity, tuple[Issue, ...]]:
    """What the answers come to for these papers.

    Args:
        judgements: the answers, in the order in which they were given.
        papers: what each document says.
        source: name of the file, for the issues.

    Returns:
        The identity, and an issue for each conflict and for each answer on what these papers do not name.
    """
    last = {item.pair: item for item in judgements}
    in_force = tuple(sorted(last.values()))
    if not in_force:
        return Identity(), ()
    held = _held(papers)
    issues = [_unknown(item, node, source) for item in in_force for node in _missing(item, held)]
    divided = {base_of(item.left) for item in in_force if _divides(item)}

    def node(identifier: str) -> str:
        """Where nobody is two people, an occurrence is the person."""
        return identifier if base_of(identifier) in divided else base_of(identifier)

    same: defaultdict[str, list[tuple[str, Judgement]]] = defaultdict(list)
    for item in in_force:
        if item.verdict is Verdict.SAME and node(item.left) != node(item.right):
            same[node(item.left)].append((node(item.right), item))
            same[node(item.right)].append((node(item.left), item))
    conflicts = tuple(sorted(_conflicts(in_force, same, node)))
    named = {end for item in in_force for end in (item.left, item.right) if "@" in end}
    unclear = {base_of(item.different.left) for item in conflicts if _divides(item.different)}
    parted = frozenset(end for end in named if base_of(end) in divided - unclear and held.hold(end))
    left_alone = {member for conflict in conflicts for member in _group(node(conflict.different.left), same)}
    merged = _merged(same, held, left_alone)
    issues += [_contradiction(conflict, source) for conflict in conflicts]
    return Identity(in_force, merged, parted, conflicts), tuple(sorted(issues))


def _held(papers: Iterable[Resolved]) -> _Papers:
    evidence: Counter[str] = Counter()
    documents: defaultdict[str, set[str]] = defaultdict(set)
    for paper in papers:
        document = paper.document.id.removeprefix("doc/")
        for entity in paper.entities:
            documents[entity.id].add(document)
        for claim in paper.claims:
            for part in claim.participants:
                evidence[part.target] += len(claim.evidence)
                evidence[occurrence(part.target, document)] += len(claim.evidence)
    return _Papers(evidence, {key: frozenset(found) for key, found in documents.items()})


def _missing(item: Judgement, held: _Papers) -> list[str]:
    return [end for end in (item.left, item.right) if not held.hold(end)]


def _divides(item: Judgement) -> bool:
    """Whether an answer says that one identifier stands for two."""
    return item.verdict is Verdict.DIFFERENT and base_of(item.left) == base_of(item.right)


def _group(start: str, same: _Same) -> list[str]:
    """All that answers make the same as a node, itself included, nearest first."""
    return list(_ways(start, same))


def _ways(start: str, same: _Same) -> dict[str, tuple[Judgement, ...]]:
    """For each of a group the shortest chain of answers that leads to it."""
    found: dict[str, tuple[Judgement, ...]] = {start: ()}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for there, answer in same.get(here, ()):
            if there not in found:
                found[there] = (*found[here], answer)
                waiting.append(there)
    return found


def _conflicts(in_force: Iterable[Judgement], same: _Same, node: _Namer) -> list[Conflict]:
    found = []
    for item in in_force:
        if item.verdict is Verdict.DIFFERENT:
            chain = _ways(node(item.left), same).get(node(item.right))
            if chain:
                found.append(Conflict(item, chain))
    return found


def _merged(same: _Same, held: _Papers, left_alone: set[str]) -> dict[str, str]:
    """What stands for each member of a group: a member that these papers hold."""
    merged: dict[str, str] = {}
    done = set(left_alone)
    for start in sorted(same):
        if start in done:
            continue
        group = _group(start, same)
        done.update(group)
        present = sorted((one for one in group if held.hold(one)), key=lambda one: _rank(one, held))
        if present:
            merged |= {one: present[0] for one in group if one != present[0]}
    return dict(sorted(merged.items()))


def _rank(node: str, held: _Papers) -> tuple[bool, int, str]:
    """An identifier of words goes before one with the hash of a paper, then the better attested."""
    return any(map(_is_hash, base_of(node).split("/"))), -held.evidence.get(node, 0), node


def is_of_paper(identifier: str) -> bool:
    """Whether the paper stands in an identifier where the organisation would: nobody knows whose it is."""
    parts = base_of(identifier).split("/")
    return len(parts) == 3 and _is_hash(parts[1])


def _is_hash(part: str) -> bool:
    return len(part) == _HASH and set(part) <= set("0123456789abcdef")


def _unknown(item: Judgement, node: str, source: str) -> Issue:
    message = (
        f"Line {item.line}: these papers name no {node}; the answer is kept for papers that do. Check the "
        "spelling if they should."
    )
    return Issue(source, "resolve", "unknown-entity", Severity.INFO, message)


def _contradiction(conflict: Conflict, source: str) -> Issue:
    one, chain = conflict.different, conflict.same
    rows = ", ".join(str(item.line) for item in sorted(chain, key=lambda item: item.line))
    message = (
        f"Line {one.line}: {one.left} and {one.right} are not the same, but line {rows} makes them the same. "
        "Nothing of that group is merged: answer one of these pairs again."
    )
    return Issue(source, "resolve", "conflict", Severity.WARNING, message)
