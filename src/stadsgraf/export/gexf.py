"""network.gexf (GEXF 1.2, https://gexf.net): opens in Gephi with labels, kinds, colours and a time line.

A line with a known bound has a spell.  GEXF knows no "unknown": a spell without an end runs on in
Gephi, so the bounds that the papers give stand as attributes too, and only those are facts.
"""

from collections.abc import Iterable
from typing import BinaryIO

from stadsgraf.corpus import Corpus
from stadsgraf.edges import NODE_KINDS, Edge, edges
from stadsgraf.export.exporter import Source
from stadsgraf.export.markup import attribute
from stadsgraf.vocabulary import EntityType

_NODE_KEYS = ("kind",)
_EDGE_KEYS = ("claim", "type", "modality", "valid_from", "valid_until", "outcome", "documents")
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
<meta><creator>stadsgraf</creator></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date">
"""
_COLOURS = {
    EntityType.NETWORK: (31, 58, 95),
    EntityType.REGIONAL_COOPERATION: (31, 58, 95),
    EntityType.CITY: (86, 180, 233),
    EntityType.MUNICIPALITY: (86, 180, 233),
    EntityType.REGION: (86, 180, 233),
    EntityType.PARTY: (204, 121, 167),
    EntityType.PERSON: (230, 159, 0),
    EntityType.BODY: (153, 153, 153),
}
_OTHER = (0, 158, 115)


def write_gexf(source: Source, stream: BinaryIO) -> None:
    """Nodes and lines in order."""
    corpus = source.merged_corpus()
    stream.write(_HEAD.encode())
    for place, keys in (("node", _NODE_KEYS), ("edge", _EDGE_KEYS)):
        titles = "".join(f'<attribute id="{key}" title="{key}" type="string"/>' for key in keys)
        stream.write(f'<attributes class="{place}" mode="static">{titles}</attributes>\n'.encode())
    stream.write(b"<nodes>\n")
    stream.writelines(line.encode() for line in _nodes(corpus))
    stream.write(b"</nodes>\n<edges>\n")
    stream.writelines(_edge(number, edge).encode() for number, edge in enumerate(edges(corpus)))
    stream.write(b"</edges>\n</graph>\n</gexf>\n")


def _nodes(corpus: Corpus) -> Iterable[str]:
    for entity in corpus.entities:
        if entity.kind in NODE_KINDS:
            red, green, blue = _COLOURS.get(entity.kind, _OTHER)
            yield (
                f'<node id="{attribute(entity.id)}" label="{attribute(entity.label)}">'
                f"{_values({'kind': entity.kind})}"
                f'<viz:color r="{red}" g="{green}" b="{blue}"/></node>\n'
            )


def _edge(number: int, edge: Edge) -> str:
    values = {
        "claim": edge.claim,
        "type": edge.type,
        "modality": edge.modality,
        "valid_from": edge.start or "",
        "valid_until": edge.end or "",
        "outcome": edge.outcome,
        "documents": " ".join(edge.documents),
    }
    words = ", ".join(filter(None, (edge.type, edge.label, edge.modality)))
    ends = f'source="{attribute(edge.source)}" target="{attribute(edge.target)}"'
    return f'<edge id="{number}" {ends} label="{attribute(words)}">{_values(values)}{_spell(edge)}</edge>\n'


def _values(values: dict[str, str]) -> str:
    filled = ((key, value) for key, value in values.items() if value)
    inner = "".join(f'<attvalue for="{key}" value="{attribute(value)}"/>' for key, value in filled)
    return f"<attvalues>{inner}</attvalues>"


def _spell(edge: Edge) -> str:
    bounds = (("start", edge.start), ("end", edge.end))
    known = "".join(f' {name}="{day}"' for name, day in bounds if day is not None)
    return f"<spells><spell{known}/></spells>" if known else ""
