"""Queries that can be asked about some nodes alone, so that a graph that changed a little is asked a little.

A query says so in comments, `# touched: ?variable kind`, at each place where the variable may be bound.  It
may do so when what it finds for one value of the variable depends on nothing but the claims that name this
value, and on their evidence.  The kind keeps the lists short: `claim`, `anno` (a passage), `person`, `case`
and so on, as identifiers begin, or `entity` for all that claims are about.  `none` is for what no change of
papers brings about: it is looked for only when the whole graph is asked.
"""

import re
from collections.abc import Iterable

from stadsgraf.vocabulary import BASE

_TOUCHED = re.compile(r"^ *# touched: \?(\w+) (\w+)$", re.MULTILINE)
_NO_ENTITIES = frozenset({"anno", "claim", "doc", "extractor", "file", "graph", "run", "text"})


def goes_by(query: str) -> str:
    """The variable of which a query may be told the values; "" where there is none."""
    names = sorted({name for name, _ in _TOUCHED.findall(query)})
    return names[0] if len(names) == 1 else ""


def about(query: str, nodes: Iterable[str] | None) -> str:
    """A query that asks about some nodes alone, if it can.

    Args:
        query: SPARQL.
        nodes: IRIs; None leaves the query as it is.
    """
    if nodes is None:
        return query
    chosen = sorted(nodes)

    def values(found: re.Match[str]) -> str:
        listed = " ".join(f"<{node}>" for node in chosen if _is(node, found[2]))
        return f"VALUES ?{found[1]} {{ {listed} }}"

    return _TOUCHED.sub(values, query)


def _is(node: str, kind: str) -> bool:
    own = kind_of(node)
    return own not in _NO_ENTITIES if kind == "entity" else own == kind


def kind_of(node: str) -> str:
    """How the identifier of a node begins, which says what kind of thing it is."""
    return node.removeprefix(BASE).partition("/")[0]
