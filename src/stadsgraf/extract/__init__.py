"""extract: sentences to claims, by rules of genre and language.

One file per family of claims; an extractor is a function from a paper, and the drafts of the families
before it, to drafts.  Extractors never import each other: what two of them need stands in `rule.py`,
`phrases.py`, `folding.py`, `acts.py` or `targets.py`.  To add a family, write its file and name it in `EXTRACTORS`.
"""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Paper
from stadsgraf.extract import (
    affiliations,
    attendance,
    candidacies,
    cards,
    company_roles,
    coordination,
    costs,
    decisions,
    descriptions,
    documents,
    events,
    founding,
    groups,
    hosting,
    invitations,
    membership,
    network_roles,
    offices,
    predecessors,
    proposals,
    quantities,
    role_tables,
    roles,
    seats,
    statements,
    successions,
    views,
)
from stadsgraf.extract.assertion import sifted
from stadsgraf.extract.cases import with_cases
from stadsgraf.extract.formal import formal_passages
from stadsgraf.extract.put_forward import as_proposed, proposed_points
from stadsgraf.model import Draft, Refused

Extractor = Callable[[Paper, Sequence[Draft]], Iterator[Draft]]
"""A family of rules; the second argument holds the drafts of the families before it in the list."""

EXTRACTORS: tuple[Extractor, ...] = (
    affiliations.extract,
    cards.extract,
    attendance.extract,
    roles.extract,
    groups.extract,
    company_roles.extract,
    network_roles.extract,
    offices.extract,
    successions.extract,
    role_tables.extract,
    predecessors.extract,
    candidacies.extract,
    founding.extract,
    coordination.extract,
    hosting.extract,
    membership.extract,
    seats.extract,
    costs.extract,
    quantities.extract,
    events.extract,
    documents.extract,
    descriptions.extract,
    proposals.extract,
    decisions.extract,
    invitations.extract,
    statements.extract,
    views.extract,
)
"""All families, those that others refer to first."""


class Sifted(msgspec.Struct, frozen=True):
    """What the rules found in a paper: the drafts that it vouches for, and those that a filter dropped."""

    drafts: tuple[Draft, ...]
    refused: tuple[Refused, ...]


def extract(paper: Paper) -> tuple[Draft, ...]:
    """All drafts that a paper vouches for, family by family, in the order of `EXTRACTORS`."""
    return extract_all(paper).drafts


def extract_all(paper: Paper) -> Sifted:
    """As `extract`, with the drafts that were dropped and why."""
    drafts: list[Draft] = []
    refused: list[Refused] = []
    points = proposed_points(paper)
    for extractor in EXTRACTORS:
        found = as_proposed(paper, points, extractor(paper, tuple(drafts)))
        kept, dropped = sifted(paper, found)
        drafts += kept
        refused += dropped
    return Sifted(with_cases(paper, formal_passages(groups.settled(cards.settled(drafts)))), tuple(refused))
