"""Who is who in the papers of a build where nobody has decided: registers, and namesakes in doubt."""

from collections.abc import Iterator

import pyoxigraph as ox

from stadsgraf.building.index import Index
from stadsgraf.graph.links import links
from stadsgraf.identity import Identity, occurrence
from stadsgraf.issues import Issue
from stadsgraf.merged import namesakes_issue
from stadsgraf.registers import load_registers
from stadsgraf.resolve.registered import KINDS, registered
from stadsgraf.resolve.scoring import in_two_parties, told


def registered_links(index: Index) -> tuple[ox.Quad, ...]:
    """The quads of `graph/links`: what registers know of the things in the papers."""
    return tuple(links(Identity(), registered(index.forms_of(KINDS), load_registers())))


def namesakes(index: Index) -> Iterator[Issue]:
    """An issue for each person whom two papers show in two parties at one time."""
    for person, shown in index.in_several_parties():
        found = in_two_parties(shown)
        if found is None:
            continue
        _, left, right, first, other = found
        labels = {one.party: index.label(one.party) for one in (left, right)}
        files = [
            paper.names[0] for document in (first, other) if (paper := index.paper(document)) is not None
        ]
        yield namesakes_issue(
            index.label(person),
            (occurrence(person, first), occurrence(person, other)),
            told(left, right, labels),
            files,
        )
