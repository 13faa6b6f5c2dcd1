"""The quads of a graph, indexed for reading claims from them.

Named graphs are read as one, but the graph that a node stands in may tell which paper it belongs to.
Everything is sorted, so the order of the quads makes no difference.
"""

import gzip
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, cast

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse

from stadsgraf.errors import InputError
from stadsgraf.vocabulary import DCT, FOAF, NAMESPACE, OA, PROV, RDF, RDFS, SCHEMA, SKOS

Node = NamedNode | BlankNode
Term = NamedNode | BlankNode | Literal

_DC: Final = "http://purl.org/dc/elements/1.1/"
_LABELS: Final = (
    SKOS + "prefLabel",
    FOAF + "name",
    RDFS + "label",
    DCT + "title",
    NAMESPACE + "canonicalName",
    NAMESPACE + "name",
    SCHEMA + "name",
    SKOS + "altLabel",
    SKOS + "notation",
)
_FILE_NAMES: Final = (
    DCT + "source",
    _DC + "source",
    DCT + "identifier",
    DCT + "title",
    RDFS + "label",
    SKOS + "prefLabel",
    NAMESPACE + "fileName",
    NAMESPACE + "file",
    NAMESPACE + "path",
    NAMESPACE + "sourceFile",
    SCHEMA + "name",
)
_DOCUMENT_OF: Final = (
    NAMESPACE + "document",
    NAMESPACE + "ofDocument",
    NAMESPACE + "textOf",
    PROV + "wasDerivedFrom",
    DCT + "isFormatOf",
    DCT + "isVersionOf",
    PROV + "specializationOf",
)


class GraphError(InputError):
    """A graph to evaluate cannot be read."""


@dataclass(frozen=True, slots=True)
class Index:
    """The quads by subject and predicate, and the other way round for classes and bodies of annotations.

    Attributes:
        values: (subject, predicate) with the objects, sorted.
        instances: class with the nodes that have it, sorted.
        annotations: body of an annotation with the annotations, sorted.
        graphs: node with the names of the graphs that it is described in, sorted.
    """

    values: Mapping[tuple[Node, str], Sequence[Term]]
    instances: Mapping[str, Sequence[Node]]
    annotations: Mapping[Term, Sequence[Node]]
    graphs: Mapping[Node, Sequence[str]]

    def objects(self, node: Term, *predicates: str) -> Iterator[Term]:
        """The objects of a node under these predicates, one predicate after the other."""
        if not isinstance(node, Literal):
            for predicate in predicates:
                yield from self.values.get((node, predicate), ())

    def nodes(self, node: Term, *predicates: str) -> Iterator[Node]:
        """Those of the objects that are no literals."""
        return (term for term in self.objects(node, *predicates) if not isinstance(term, Literal))

    def text(self, node: Node, *predicates: str) -> str | None:
        """The first value under any of these predicates: a literal's text, or a node's labels."""
        for term in self.objects(node, *predicates):
            return term.value if isinstance(term, Literal) else " ".join(self.labels(term))
        return None

    def labels(self, term: Term) -> tuple[str, ...]:
        """The names of a term; for a node without any, the end of its identifier in words."""
        if isinstance(term, Literal):
            return (term.value,)
        found = tuple(name.value for name in self.objects(term, *_LABELS))
        tail = local_name(term)
        if not found:
            return (re.sub(r"[-_]+", " ", re.sub(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ])", " ", tail)),)
        if isinstance(term, NamedNode) and term.value.startswith(NAMESPACE):
            return (*found, re.sub(r"(?<=[a-z])(?=[A-Z])", " ", tail))
        return found

    def document_names(self, term: Term) -> list[str]:
        """All that may name the paper which a node is, or is a text of: identifiers, titles, file names."""
        names: list[str] = []
        for node in (term, *self.objects(term, *_DOCUMENT_OF)):
            names += (node.value, *(name.value for name in self.objects(node, *_FILE_NAMES)))
        return names


def local_name(node: Term) -> str:
    """The last part of an identifier."""
    return re.split(r"[/#]", node.value.rstrip("/#"))[-1]


def index(quads: Iterable[Quad]) -> Index:
    """Index quads, whichever graph they stand in."""
    values: defaultdict[tuple[Node, str], set[Term]] = defaultdict(set)
    instances: defaultdict[str, set[Node]] = defaultdict(set)
    annotations: defaultdict[Term, set[Node]] = defaultdict(set)
    graphs: defaultdict[Node, set[str]] = defaultdict(set)
    for quad in quads:
        subject, predicate, value = quad.subject, quad.predicate.value, quad.object
        if not isinstance(subject, Node) or not isinstance(value, Term):
            continue  # statements about statements are no part of the model
        values[subject, predicate].add(value)
        if predicate == RDF + "type":
            instances[value.value].add(subject)
        elif predicate == OA + "hasBody":
            annotations[value].add(subject)
        if isinstance(quad.graph_name, Node):
            graphs[subject].add(quad.graph_name.value)
    return Index(
        {key: sorted(terms, key=str) for key, terms in values.items()},
        {key: sorted(nodes, key=str) for key, nodes in instances.items()},
        {key: sorted(nodes, key=str) for key, nodes in annotations.items()},
        {key: sorted(names) for key, names in graphs.items()},
    )


def read_quads(files: Sequence[Path]) -> Iterator[Quad]:
    """The quads of graph files, each in the format that its suffix names.

    Raises:
        GraphError: a file is missing, has another suffix, or breaks the rules of its format.
    """
    for path in files:
        packed = path.suffix == ".gz"
        form = RdfFormat.from_extension(path.with_suffix("").suffix[1:] if packed else path.suffix[1:])
        if form is None:
            raise GraphError(
                f"{path}: graphs are read from .nq, .trig, .ttl, .nt, .jsonld and .rdf files, or .gz of them."
            )
        try:
            with path.open("rb") as file:
                stream = gzip.GzipFile(fileobj=file) if packed else file
                yield from parse(cast("BinaryIO", stream), format=form, rename_blank_nodes=len(files) > 1)
        except (SyntaxError, ValueError) as error:
            raise GraphError(f"{path}: not valid {form.name}: {error}.") from error
        except (OSError, EOFError, zlib.error) as error:
            raise GraphError(f"{path}: the graph cannot be read: {error}.") from error
