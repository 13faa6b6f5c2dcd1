"""The compact form of evidence: what the store of a build leaves out, because something else says it.

The identifier of an annotation names document and span (`ids.annotation_place`), and the words stand in the
kept text, so the store needs no selectors: they are half of all triples.  Shards keep the full form.
"""

import re

import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.ids import iri

_ANNOTATION = iri("anno/")
_PARTS = "#(?:[tpqo]|f[0-9]+)"
"""How the parts of an annotation end: target, position, quote, facsimile and its fragments."""

_PART = re.compile("[^#]*" + _PARTS)

_TYPE, _IS_ANNOTATION = v.RDF + "type", v.OA + "Annotation"
_TO_PARTS = (v.OA + "hasTarget", v.NAMESPACE + "facsimile")
_TO_PARTS_OR_TYPE = "|".join(
    [*(re.escape(f"<{prop}>") for prop in _TO_PARTS), re.escape(f"<{_TYPE}> <{_IS_ANNOTATION}>")]
)
_LINE = re.compile(
    rf"\n<{re.escape(_ANNOTATION)}[^<>#\n]*(?:{_PARTS}> |> (?:{_TO_PARTS_OR_TYPE}) )[^\n]*".encode()
)
"""A line to leave out, with the line feed before it: what decides stands before any literal."""


def compacted(nquads: bytes) -> bytes:
    """Lines of N-Quads or N-Triples without those that the compact form leaves out."""
    return _LINE.sub(b"", b"\n" + nquads)[1:]


def left_out(nquads: bytes) -> bytes:
    """The lines that the compact form leaves out."""
    return b"".join(line[1:] + b"\n" for line in _LINE.findall(b"\n" + nquads))


def is_compact(triple: ox.Quad | ox.Triple) -> bool:
    """Whether the compact form keeps a triple."""
    subject = triple.subject
    if not isinstance(subject, ox.NamedNode) or not subject.value.startswith(_ANNOTATION):
        return True
    if "#" in subject.value:
        return _PART.fullmatch(subject.value) is None
    prop = triple.predicate.value
    if prop == _TYPE:
        return not (isinstance(triple.object, ox.NamedNode) and triple.object.value == _IS_ANNOTATION)
    return prop not in _TO_PARTS
