"""The network as networkx knows it, and what is counted in it."""

import msgspec
import networkx as nx

from stadsgraf.corpus import Corpus
from stadsgraf.edges import NODE_KINDS, edges
from stadsgraf.vocabulary import EntityType, Modality

CITIES = frozenset({EntityType.CITY, EntityType.MUNICIPALITY})
NETWORKS = frozenset({EntityType.NETWORK, EntityType.REGIONAL_COOPERATION})


class Hub(msgspec.Struct, frozen=True):
    """The best connected thing of a kind.

    Attributes:
        id: its identifier.
        label: its name.
        neighbours: with how many others a claim that is not denied connects it.
        stated: with how many of them a Stated claim does.
    """

    id: str
    label: str
    neighbours: int
    stated: int


class Measures(msgspec.Struct, frozen=True):
    """Figures of a network.

    Attributes:
        nodes, edges: how many there are.
        degree: lines at each node by its identifier, denied ones too.
        components: sizes of the parts that hang together, largest first; nodes without a line are
            parts of one.
        city: the city or municipality with most neighbours; None where no city has any.
        network: the network with most neighbours; None where no network has any.
    """

    nodes: int
    edges: int
    degree: dict[str, int]
    components: tuple[int, ...]
    city: Hub | None
    network: Hub | None


def build_network(corpus: Corpus) -> "nx.MultiDiGraph[str]":
    """A directed graph of entities with a line for each claim between two of them.

    Args:
        corpus: merged claims and entities.

    Returns:
        Nodes are identifiers with `label` and `kind`.  A line's key is its claim's identifier; its
        attributes are `claim`, `type`, `modality`, `label`, `outcome`, `documents` (identifiers with
        spaces between them), `over`, and `valid_from` and `valid_until` where they are known.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for entity in corpus.entities:
        if entity.kind in NODE_KINDS:
            graph.add_node(entity.id, label=entity.label, kind=entity.kind.value)
    for edge in edges(corpus):
        attributes: dict[str, str | bool] = {
            "claim": edge.claim,
            "type": edge.type.value,
            "modality": edge.modality.value,
            "label": edge.label,
            "outcome": edge.outcome,
            "documents": " ".join(edge.documents),
            "over": edge.over,
        }
        bounds = {"valid_from": edge.start, "valid_until": edge.end}
        known = {key: day for key, day in bounds.items() if day is not None}
        graph.add_edge(edge.source, edge.target, key=edge.claim, **attributes, **known)
    return graph


def measure(graph: "nx.MultiDiGraph[str]") -> Measures:
    """Count what `build_network` built.

    Equals are settled by the number of Stated neighbours, then by label and identifier.
    """
    components = sorted((len(part) for part in nx.weakly_connected_components(graph)), reverse=True)
    return Measures(
        nodes=graph.number_of_nodes(),
        edges=graph.number_of_edges(),
        degree=dict(sorted(graph.degree())),
        components=tuple(components),
        city=_hub(graph, CITIES),
        network=_hub(graph, NETWORKS),
    )


def _hub(graph: "nx.MultiDiGraph[str]", kinds: frozenset[EntityType]) -> Hub | None:
    near: dict[str, set[str]] = {}
    stated: dict[str, set[str]] = {}
    for source, target, attributes in graph.edges(data=True):
        modality = attributes["modality"]
        if modality == Modality.DENIED:
            continue
        for end, other in ((source, target), (target, source)):
            near.setdefault(end, set()).add(other)
            if modality == Modality.STATED:
                stated.setdefault(end, set()).add(other)
    hubs = (
        Hub(node, graph.nodes[node]["label"], len(others), len(stated.get(node, ())))
        for node, others in near.items()
        if graph.nodes[node]["kind"] in kinds
    )
    return min(hubs, key=lambda hub: (-hub.neighbours, -hub.stated, hub.label, hub.id), default=None)
