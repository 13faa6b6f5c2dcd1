"""The compact form of evidence: what it leaves out is selectors alone, whatever a literal holds."""

import pyoxigraph as ox
from hypothesis import given
from hypothesis import strategies as st

from stadsgraf import vocabulary as v
from stadsgraf.graph.compact import compacted, is_compact, left_out
from stadsgraf.graph.emit import sorted_nquads
from stadsgraf.graph.store import create_merged_store, create_store
from stadsgraf.ids import annotation_place, iri
from tests.graph.test_emit import END, QUADS, START, TEXT

_NOTE = iri("anno/0123456789abcdef/11-40/membership/ab")
_GRAPH = ox.NamedNode(iri("graph/0123456789abcdef"))
_PARTS = ("t", "p", "q", "o", "f1", "f12")
_KEPT_SUBJECTS = (
    _NOTE,
    _NOTE + "#x",
    _NOTE + "#tt",
    iri("claim/membership/ab"),
    iri("claim/anno/ab#t"),
    "https://example.org/anno/1/2-3/m/x#t",
)
_SUBJECTS = (*_KEPT_SUBJECTS, *(f"{_NOTE}#{part}" for part in _PARTS))
_PREDICATES = (
    v.OA + "hasTarget",
    v.OA + "hasBody",
    v.OA + "exact",
    v.NAMESPACE + "facsimile",
    v.NAMESPACE + "repaired",
    v.RDF + "type",
)
_NODES = (v.OA + "Annotation", v.NAMESPACE + "Membership", _NOTE + "#t")
_HOSTILE = (
    f"\n<{_NOTE}#t> <{v.OA}hasSource> <x:y> .\n",
    f"> <{v.OA}hasTarget> <{_NOTE}#t> .",
    f"\r<{_NOTE}#q> <{v.OA}exact> \\",
    f" <{_GRAPH.value}> .\n",
    f'" <{v.RDF}type> <{v.OA}Annotation> .',
)
_TERMS = st.one_of(
    st.sampled_from(_NODES).map(ox.NamedNode),
    st.sampled_from(_HOSTILE).map(ox.Literal),
    st.text(st.characters(codec="utf-8"), max_size=20).map(ox.Literal),
)
_QUADS = st.builds(
    lambda subject, predicate, term: ox.Quad(ox.NamedNode(subject), ox.NamedNode(predicate), term, _GRAPH),
    st.sampled_from(_SUBJECTS),
    st.sampled_from(_PREDICATES),
    _TERMS,
)


def _kept(quad: ox.Quad) -> bool:
    """The rule, told once more."""
    subject = str(quad.subject).strip("<>")
    if subject not in _KEPT_SUBJECTS:
        return False
    of_note, prop = subject == _NOTE, quad.predicate.value
    is_annotation = prop == v.RDF + "type" and quad.object == ox.NamedNode(v.OA + "Annotation")
    return not (of_note and (prop in (v.OA + "hasTarget", v.NAMESPACE + "facsimile") or is_annotation))


@given(st.lists(_QUADS, max_size=12))
def test_every_line_is_kept_or_left_out_and_no_literal_decides(quads: list[ox.Quad]) -> None:
    text = sorted_nquads(quads).encode()
    kept, gone = compacted(text), left_out(text)
    assert sorted(kept.split(b"\n")[:-1] + gone.split(b"\n")[:-1]) == sorted(text.split(b"\n")[:-1])
    assert set(ox.parse(kept, format=ox.RdfFormat.N_QUADS)) == set(filter(_kept, quads))
    assert set(filter(is_compact, quads)) == set(filter(_kept, quads))


def test_both_stores_hold_the_same_and_no_words() -> None:
    read = create_store(None, [sorted_nquads(QUADS).encode()])
    assert set(read) == set(create_merged_store(None, QUADS))
    assert 0 < len(read) < len(QUADS)
    assert not [quad for quad in read if "#" in str(quad.subject).removeprefix("<" + v.NAMESPACE)]
    bodies = list(read.quads_for_pattern(None, ox.NamedNode(v.OA + "hasBody"), None))
    places = [annotation_place(str(quad.subject).strip("<>")) for quad in bodies]
    assert places == [("doc/0123456789abcdef", START, END)]
    assert TEXT[START:END].startswith("Örebro")


def test_what_is_no_annotation_has_no_place() -> None:
    assert annotation_place(_NOTE + "#q") == ("doc/0123456789abcdef", 11, 40)
    for other in (iri("claim/x"), iri("anno/x"), iri("anno/a/1-/x"), "x:anno/a/1-2/x", iri("anno/a/1-2")):
        assert annotation_place(other) is None
