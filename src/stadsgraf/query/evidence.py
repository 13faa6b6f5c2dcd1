"""The merged graph with the texts behind it, and the words of its passages.

The store of a build holds evidence without its words (`graph.compact`): they are read from the kept texts.  A
graph from elsewhere has them in its selectors.
"""

from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.ids import annotation_place
from stadsgraf.memo import Memo
from stadsgraf.query.claims import Exits, View, annotations, exits, view
from stadsgraf.query.notes import Note, note, rule
from stadsgraf.query.terms import first, label, objects, sg, short_id
from stadsgraf.quotes import Quote, ReadText, quote_at

_TARGET = ox.NamedNode(v.OA + "hasTarget")
_SOURCE = ox.NamedNode(v.OA + "hasSource")
_SELECTOR = ox.NamedNode(v.OA + "hasSelector")
_SELECTED = tuple((name, ox.NamedNode(v.OA + name)) for name in ("start", "end", "exact", "prefix", "suffix"))

QUOTE = sg("quote")
"""The function that gives a query on the store of a build the words of an annotation."""

_TEXTS = 256
"""Texts that are held in memory."""

_REMEMBERED = 1 << 16
"""Labels, claims and annotations that are kept, of each kind so many, at most some 1 kB each."""

_Given = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

TextOf = Callable[[str], str | None]
"""From the identifier of a text source (`text/…`) to its text, or None where it is not at hand."""


Near = dict[ox.NamedNode, list[ox.NamedNode]]
"""The sorted neighbours of nodes; see `paths`."""


def no_texts(_: str) -> None:
    """Where no texts are at hand."""


class Graph(msgspec.Struct, frozen=True, dict=True):
    """What questions are asked of; it must not change, for what was looked up once is not looked up again.

    Attributes:
        store: the graph; its default graph is the merged one.
        text_of: the texts that its passages stand in; the selectors of the graph serve where there are none.
    """

    store: ox.Store
    text_of: TextOf = no_texts

    @cached_property
    def label(self) -> Callable[[ox.NamedNode], str]:
        """What a node is called; each is looked up once."""
        known: Memo[ox.NamedNode, str] = Memo(lambda node: label(self.store, node), _REMEMBERED)
        return known.__getitem__

    @cached_property
    def view(self) -> Callable[[ox.NamedNode], View]:
        """A claim by its identifier; each is read once."""
        known: Memo[ox.NamedNode, View] = Memo(
            lambda node: view(self.store, node, lambda: self._exits), _REMEMBERED
        )
        return known.__getitem__

    @cached_property
    def annotations(self) -> Callable[[ox.NamedNode], Sequence[ox.NamedNode]]:
        """The annotations that support a claim, sorted; those of each are looked up once."""
        known: Memo[ox.NamedNode, Sequence[ox.NamedNode]] = Memo(
            lambda claim: annotations(self.store, claim), _REMEMBERED
        )
        return known.__getitem__

    @cached_property
    def note(self) -> Callable[[ox.NamedNode], Note]:
        """An annotation by its identifier; each is read once."""
        rules: Memo[str, str] = Memo(lambda activity: rule(self.store, activity), _REMEMBERED)
        known: Memo[ox.NamedNode, Note] = Memo(
            lambda node: note(self.store, node, rules.__getitem__), _REMEMBERED
        )
        return known.__getitem__

    @cached_property
    def near(self) -> Near:
        """What was found next to nodes on the way from one thing to another."""
        return {}

    @cached_property
    def _exits(self) -> Exits:
        return exits(self.store)


def texts_of(store: ox.Store, read: ReadText) -> TextOf:
    """The kept texts of a graph, each read once if passages are asked for paper by paper.

    Args:
        store: the graph, which knows the hashes of its texts.
        read: where the texts are.
    """

    @lru_cache(_TEXTS)
    def text_of(source: str) -> str | None:
        sha256 = first(store, ox.NamedNode(v.BASE + source), sg("sha256"))
        content = read(sha256) if sha256 is not None else None
        return content.decode(errors="replace") if content is not None else None

    return text_of


def source_of(graph: Graph, note: ox.NamedNode) -> ox.NamedNode:
    """The text source that the passage of an annotation stands in."""
    place = annotation_place(note.value)
    if place is not None:
        return ox.NamedNode(v.BASE + "text/" + place[0].removeprefix("doc/"))
    return _node(graph.store, _node(graph.store, note, _TARGET), _SOURCE)


def quote_of(graph: Graph, note: ox.NamedNode) -> Quote:
    """The words of an annotation's passage as they stand in the file, and where."""
    place = annotation_place(note.value)
    if place is not None:
        text = graph.text_of(short_id(source_of(graph, note)))
        if text is not None:
            return quote_at(text, place[1], place[2])
    found: dict[str, str] = {}
    for selector in objects(graph.store, _node(graph.store, note, _TARGET), _SELECTOR):
        if isinstance(selector, ox.NamedNode):
            values = ((name, first(graph.store, selector, prop)) for name, prop in _SELECTED)
            found |= {name: value for name, value in values if value is not None}
    start, end = place[1:] if place is not None else (0, 0)
    return Quote(
        start=int(found.get("start", start)),
        end=int(found.get("end", end)),
        exact=found.get("exact", ""),
        prefix=found.get("prefix", ""),
        suffix=found.get("suffix", ""),
    )


def functions(graph: Graph) -> dict[ox.NamedNode, Callable[..., _Given | None]]:
    """What queries on a graph may call beside SPARQL's own functions: `sg:quote(?annotation)`."""

    def quote(note: object) -> ox.Literal | None:
        words = quote_of(graph, note).exact if isinstance(note, ox.NamedNode) else ""
        return ox.Literal(words) if words else None

    return {QUOTE: quote}


def _node(store: ox.Store, subject: ox.NamedNode, predicate: ox.NamedNode) -> ox.NamedNode:
    nodes = [term for term in objects(store, subject, predicate) if isinstance(term, ox.NamedNode)]
    return min(nodes, key=lambda node: node.value, default=subject)
