"""From verdicts on claims to the table: how often the claims of each rule were right."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from stadsgraf.confidence.table import Table, keys_of, table_of
from stadsgraf.confidence.wilson import design_effect, lower_bound
from stadsgraf.model import Evidence, Reliability, Resolved
from stadsgraf.vocabulary import Derivation

ENOUGH = 30
"""Cases from which a rule has a row of its own, and a pool of a derivation and a genre."""

ENOUGH_PAPERS = 5
"""Papers from which a genre has pools of its own: two motions do not show how motions are."""

ANTECEDENT = "antecedent."
"""How names of rules begin that say what an anaphor stands for: a wrong claim counts against each of them."""

_Key = tuple[str, str, str]
_ANYTHING: _Key = ("", "", "")
_DIRECTNESS = {derivation: rank for rank, derivation in enumerate(Derivation)}


class Case(msgspec.Struct, frozen=True):
    """A claim that gold tells right or wrong, under one of the rules that found it or its antecedents.

    Attributes:
        rule: the rule.
        derivation, genre: of the most direct passage of that rule.
        paper: which paper; all its readings, clean and scanned, have one name.
        organisation: whose paper it is.
        right: whether the gold has the claim.
    """

    rule: str
    derivation: str
    genre: str
    paper: str
    organisation: str
    right: bool


def cases_of(
    resolved: Resolved, verdicts: Mapping[str, bool], *, paper: str, organisation: str
) -> Iterator[Case]:
    """The cases of one paper.

    Args:
        resolved: what the paper says.
        verdicts: by identifier of a claim whether it is right; claims that gold does not judge are missing.
        paper: name of the paper.
        organisation: whose paper it is.
    """
    for claim in resolved.claims:
        if claim.id in verdicts:
            most_direct: dict[str, Evidence] = {}
            for piece in sorted(claim.evidence, key=lambda piece: _DIRECTNESS[piece.derivation]):
                most_direct.setdefault(piece.rule, piece)
            for rule, piece in sorted(most_direct.items()):
                right = verdicts[claim.id]
                yield Case(rule, piece.derivation.value, piece.genre, paper, organisation, right)
            for rule in sorted({one.rule for piece in claim.evidence for one in piece.antecedents}):
                yield Case(rule, "", "", paper, organisation, verdicts[claim.id])


def fit(cases: Sequence[Case]) -> Table:
    """The table that follows from cases."""
    antecedents = _antecedents([case for case in cases if case.rule.startswith(ANTECEDENT)])
    cases = [case for case in cases if not case.rule.startswith(ANTECEDENT)]
    by_rule = _grouped((((case.rule, "", ""), case) for case in cases), ENOUGH)
    rare = [case for case in cases if (case.rule, "", "") not in by_rule]
    keyed = [(keys_of(case.rule, case.derivation, case.genre), case) for case in rare]
    by_genre = _grouped(((keys[1], case) for keys, case in keyed), ENOUGH, ENOUGH_PAPERS)
    by_derivation = _grouped(((keys[2], case) for keys, case in keyed), 1)
    together = _grouped(((_ANYTHING, case) for case in rare or cases), 1)
    groups = {**antecedents, **by_rule, **by_genre, **by_derivation, **together}
    return table_of(_row(key, found) for key, found in groups.items())


def _antecedents(cases: Sequence[Case]) -> dict[_Key, list[Case]]:
    """Rules for antecedents, each with a row however few its cases: the bound says how few they are."""
    return _grouped((((case.rule, "", ""), case) for case in cases), 1)


def _grouped(keyed: Iterable[tuple[_Key, Case]], least: int, papers: int = 1) -> dict[_Key, list[Case]]:
    groups: defaultdict[_Key, list[Case]] = defaultdict(list)
    for key, case in keyed:
        groups[key].append(case)
    return {
        key: found
        for key, found in groups.items()
        if len(found) >= least and len({case.paper for case in found}) >= papers
    }


def _row(key: _Key, cases: Sequence[Case]) -> Reliability:
    papers = Counter(case.paper for case in cases)
    right = sum(case.right for case in cases)
    effect = design_effect(list(papers.values()))
    bound = lower_bound(right / effect, len(cases) / effect)
    return Reliability(*key, len(papers), len(cases), right, math.floor(bound * 100) / 100)
