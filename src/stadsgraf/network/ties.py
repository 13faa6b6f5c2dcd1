"""Which lines of the network count: from claims to plain ties between two things.

What is proposed, planned or denied is no tie, and neither is what is over, unless somebody asks for it:
a member is a member today, and two cities share a network when both are in it.
"""

from collections.abc import Set

import networkx as nx

from stadsgraf.vocabulary import ClaimType, Modality

MEMBERSHIPS = frozenset({ClaimType.MEMBERSHIP})
STATED = frozenset({Modality.STATED})


def ties(
    graph: "nx.MultiDiGraph[str]",
    types: Set[ClaimType] = MEMBERSHIPS,
    modalities: Set[Modality] = STATED,
    *,
    over: bool = False,
) -> "nx.Graph[str]":
    """The lines of a network that count, one between two things however many claims say so.

    Args:
        graph: the network as `build_network` gives it.
        types: classes of the claims that count.
        modalities: how the papers must hold them.
        over: whether what holds no longer counts, too.

    Returns:
        An undirected graph of the things that have a tie, with their `label` and `kind`; nodes and ties
        are in the order of identifiers.  A thing that is only tied to itself is not in it.
    """
    pairs = sorted(
        {
            (min(source, target), max(source, target))
            for source, target, line in graph.edges(data=True)
            if line["type"] in types and line["modality"] in modalities and (over or not line["over"])
            if source != target
        }
    )
    found: nx.Graph[str] = nx.Graph()
    ends = {end for pair in pairs for end in pair}
    found.add_nodes_from((node, graph.nodes[node]) for node in sorted(ends))
    found.add_edges_from(pairs)
    return found
