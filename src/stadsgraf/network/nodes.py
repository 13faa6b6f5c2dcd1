"""All that is measured of a network, a row for each node."""

import csv
import io
from collections.abc import Iterable
from typing import BinaryIO

import msgspec
import networkx as nx

from stadsgraf.characters import for_cell
from stadsgraf.network.matrix import matrix_of
from stadsgraf.network.measures import Groups, communities, components, degree, modularity, pagerank
from stadsgraf.network.positions import positions


class Node(msgspec.Struct, frozen=True):
    """What is measured of one node.

    Attributes:
        id, label, kind: as in the network.
        degree: with how many others it has a line.
        component: number of the part that it hangs together with, from 1, the largest first.
        pagerank: its share of 1.
        community: number of its community, from 1, the largest first.
        x, y: where it stands, from -1 to 1.
    """

    id: str
    label: str
    kind: str
    degree: int
    component: int
    pagerank: float
    community: int
    x: float
    y: float


class Analysis(msgspec.Struct, frozen=True):
    """What is measured of a network.

    Attributes:
        ties: how many lines there are.
        components, communities: their sizes, in the order of their numbers.
        modularity: of the communities.
        nodes: every node, in the order of identifiers.
    """

    ties: int
    components: tuple[int, ...]
    communities: tuple[int, ...]
    modularity: float
    nodes: tuple[Node, ...]


def analyse(graph: "nx.Graph[str]") -> Analysis:
    """Measure all there is to measure.

    Args:
        graph: as `ties` or `project` gives it.

    Raises:
        InputError: a library is not installed.
    """
    matrix = matrix_of(graph)
    parts, groups = components(matrix), communities(matrix)
    degrees, ranks, places = degree(matrix), pagerank(matrix), positions(matrix)
    part, group = _numbers(parts), _numbers(groups)
    nodes = (
        Node(
            node,
            graph.nodes[node]["label"],
            graph.nodes[node]["kind"],
            degrees[node],
            part[node],
            ranks[node],
            group[node],
            *places[node],
        )
        for node in matrix.nodes
    )
    return Analysis(
        ties=graph.number_of_edges(),
        components=tuple(map(len, parts)),
        communities=tuple(map(len, groups)),
        modularity=round(modularity(matrix, groups), 6),
        nodes=tuple(nodes),
    )


def _numbers(groups: Groups) -> dict[str, int]:
    return {node: number for number, group in enumerate(groups, 1) for node in group}


def write_csv(nodes: Iterable[Node], stream: BinaryIO) -> None:
    """A row for each node, the columns named as the attributes of `Node`."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(Node.__struct_fields__)
    for node in nodes:
        numbers = (node.degree, node.component, f"{node.pagerank:.6g}", node.community, node.x, node.y)
        writer.writerow((for_cell(node.id), for_cell(node.label), for_cell(node.kind), *numbers))
    text.detach()
