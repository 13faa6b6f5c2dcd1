"""network.graphml (GraphML 1.0): for yEd, Gephi, igraph, networkx and R.

Written line by line: networkx builds the whole tree first, which took 16 s for 500,000 edges where this
way takes 1 s (see DESIGN, "Scale").
"""

from collections.abc import Iterable
from typing import BinaryIO

from stadsgraf.corpus import Corpus
from stadsgraf.edges import NODE_KINDS, Edge, edges
from stadsgraf.export.exporter import Source
from stadsgraf.export.markup import attribute, text

_NODE_KEYS = ("label", "kind")
_EDGE_KEYS = (
    "claim", "type", "modality", "valid_from", "valid_until", "label", "outcome", "documents",
)  # fmt: skip
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="\
http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def write_graphml(source: Source, stream: BinaryIO) -> None:
    """Nodes and lines in order; what is unknown has no `data` element."""
    corpus = source.merged_corpus()
    stream.write(_HEAD.encode())
    for place, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        for key in keys:
            line = f'<key id="{place}_{key}" for="{place}" attr.name="{key}" attr.type="string"/>\n'
            stream.write(line.encode())
    stream.write(b'<graph edgedefault="directed">\n')
    for line in _nodes(corpus):
        stream.write(line.encode())
    stream.writelines(_edge(number, edge).encode() for number, edge in enumerate(edges(corpus)))
    stream.write(b"</graph>\n</graphml>\n")


def _nodes(corpus: Corpus) -> Iterable[str]:
    for entity in corpus.entities:
        if entity.kind in NODE_KINDS:
            data = _data("node", {"label": entity.label, "kind": entity.kind})
            yield f'<node id="{attribute(entity.id)}">{data}</node>\n'


def _edge(number: int, edge: Edge) -> str:
    data = _data(
        "edge",
        {
            "claim": edge.claim,
            "type": edge.type,
            "modality": edge.modality,
            "valid_from": edge.start or "",
            "valid_until": edge.end or "",
            "label": edge.label,
            "outcome": edge.outcome,
            "documents": " ".join(edge.documents),
        },
    )
    ends = f'source="{attribute(edge.source)}" target="{attribute(edge.target)}"'
    return f'<edge id="e{number}" {ends}>{data}</edge>\n'


def _data(place: str, values: dict[str, str]) -> str:
    return "".join(
        f'<data key="{place}_{key}">{text(value)}</data>' for key, value in values.items() if value
    )
