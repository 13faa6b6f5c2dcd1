"""Claims to quads: every node named, the quote cut from the text, selectors that agree, sorted lines."""

import msgspec
import pyoxigraph as ox
import pytest

from stadsgraf import vocabulary as v
from stadsgraf.errors import OutputError
from stadsgraf.graph.compact import is_compact
from stadsgraf.graph.emit import ENTITIES, document_graph, emit, sorted_lines, sorted_nquads, statements
from stadsgraf.graph.store import add_derived, create_store, open_store
from stadsgraf.graph.written import as_quad
from stadsgraf.ids import iri
from stadsgraf.model import Document, Draft, Evidence, Name, Period, Precision, Resolved, Span
from stadsgraf.resolve import resolve
from stadsgraf.statements import Literal
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Property

TEXT = 'Sidan ett.\fÖrebro är medlem i "Eurocities"\nsedan 2005. 😀 Slut.'
START, END = TEXT.index("Örebro"), TEXT.index(" 😀")
DOCUMENT = Document(
    "doc/0123456789abcdef",
    "0" * 64,
    ("a.txt", "b.txt"),
    "text/plain",
    "utf-8",
    TEXT,
    (Span(0, 10), Span(11, len(TEXT))),
)


def _resolved() -> Resolved:
    evidence = Evidence(
        DOCUMENT.id, START, END, Derivation.EXPLICIT, "membership.is-member@1", attested_on="2021-03-08"
    )
    draft = Draft(
        ClaimType.MEMBERSHIP,
        (
            (Property.MEMBER, Name(EntityType.MUNICIPALITY, "Örebro kommun")),
            (Property.ORGANIZATION, Name(EntityType.NETWORK, "Eurocities")),
        ),
        period=Period("2005-01-01", None, Precision.YEAR, "2005"),
        not_stated=("validUntil",),
        evidence=(evidence,),
    )
    return resolve(DOCUMENT, [draft], title="En titel", complete=False, home=None)


QUADS = tuple(emit(_resolved()))


def values(term: str) -> list[str]:
    return [
        quad.object.value
        for quad in QUADS
        if quad.predicate.value == term and not isinstance(quad.object, ox.Triple)
    ]


def test_no_blank_nodes_and_no_quad_outside_the_two_graphs() -> None:
    assert {quad.graph_name for quad in QUADS} == {ENTITIES, document_graph(DOCUMENT)}
    assert not any(isinstance(term, ox.BlankNode) for quad in QUADS for term in (quad.subject, quad.object))


def test_the_quote_is_what_the_text_says_and_the_positions_cut_it_out() -> None:
    (exact,), (start,), (end,) = values(v.OA + "exact"), values(v.OA + "start"), values(v.OA + "end")
    assert TEXT[int(start) : int(end)] == exact == TEXT[START:END]
    (prefix,), (suffix,) = values(v.OA + "prefix"), values(v.OA + "suffix")
    assert prefix + exact + suffix in TEXT
    assert suffix == TEXT[END:]


def test_dates_precision_and_what_is_not_stated() -> None:
    assert values(v.NAMESPACE + "validFrom") == ["2005-01-01"]
    assert values(v.NAMESPACE + "datePrecision") == ["year"]
    assert values(v.NAMESPACE + "notStated") == [v.NAMESPACE + "validUntil"]
    assert values(v.NAMESPACE + "attestedOn") == ["2021-03-08"]


def test_the_text_source_carries_both_names_hash_length_and_completeness() -> None:
    assert values(v.DCT + "source") == ["a.txt", "b.txt"]
    assert values(v.NAMESPACE + "sha256") == ["0" * 64]
    assert values(v.NAMESPACE + "charLength") == [str(len(TEXT))]
    assert values(v.NAMESPACE + "textComplete") == ["false"]


def test_pages_count_from_one_and_a_form_feed_is_on_none() -> None:
    assert values(v.NAMESPACE + "page") == ["2"]
    assert [DOCUMENT.page_of(place) for place in (0, 9, 10, 11)] == [1, 1, None, 2]


def test_lines_are_sorted_unique_and_parse_back() -> None:
    text = sorted_nquads([*QUADS, *reversed(QUADS)])
    lines = text.splitlines()
    assert lines == sorted(set(lines))
    assert set(ox.parse(text, format=ox.RdfFormat.N_QUADS)) == set(QUADS)


def test_lines_are_as_oxigraph_writes_them() -> None:
    """Of every character that a text may hold; what `emit` makes of statements is what the lines say."""
    graph, every = iri("graph/x"), [*range(0xD800), *range(0xE000, 0x110000)]
    words = ["".join(map(chr, every[start : start + 64])) for start in range(0, len(every), 64)]
    said = [(iri("a"), iri("b"), Literal(text, v.XSD + "string"), graph) for text in words]
    assert sorted_lines(said) == sorted_nquads(map(as_quad, said))
    assert sorted_lines(statements(_resolved())) == sorted_nquads(QUADS)


@pytest.mark.parametrize("name", ["body/a b", "body/<x>", "body/å", 'body/"', "body/\n"])
def test_an_identifier_that_would_end_an_iri_is_refused(name: str) -> None:
    resolved = _resolved()
    entity = msgspec.structs.replace(resolved.entities[0], id=name)
    with pytest.raises(ValueError, match="not an identifier"):
        statements(msgspec.structs.replace(resolved, entities=(entity,)))


def test_the_store_has_each_triple_once_and_derived_ones_in_their_graph_too() -> None:
    store = create_store(None, [sorted_nquads(QUADS).encode()])
    merged = sum(1 for _ in store.quads_for_pattern(None, None, None, ox.DefaultGraph()))
    assert merged == len({(quad.subject, quad.predicate, quad.object) for quad in filter(is_compact, QUADS)})
    derived = ox.Triple(ox.NamedNode(iri("a")), ox.NamedNode(iri("b")), ox.NamedNode(iri("c")))
    (quad,) = add_derived(store, [derived])
    assert quad in store
    assert ox.Quad(derived.subject, derived.predicate, derived.object) in store


def test_without_a_store_the_message_says_what_to_do(tmp_path: object) -> None:
    from pathlib import Path

    with pytest.raises(OutputError, match="stadsgraf build"):
        open_store(Path(str(tmp_path)) / "store")
