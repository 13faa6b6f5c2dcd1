"""Each way in which a graph can lie about its texts is found."""

import hashlib
from collections.abc import Callable

import pyoxigraph as ox
import pytest

from stadsgraf import vocabulary as v
from stadsgraf.graph.emit import emit
from stadsgraf.validate import Severity, validate, validate_folder
from stadsgraf.validate.audit import audit_evidence, audit_terms
from stadsgraf.validate.shacl import tables
from tests.validate.conftest import TEXT, Build, resolved


def _codes(quads: list[ox.Quad], texts: dict[str, bytes]) -> set[str]:
    return {finding.code for finding in audit_evidence(tables(quads), texts.get)}


def _changed(build: Build, prop: str, change: Callable[[ox.Literal], ox.Literal]) -> list[ox.Quad]:
    """The build's quads with the literals of one property changed."""
    changed = [
        ox.Quad(q.subject, q.predicate, change(q.object), q.graph_name)
        if q.predicate.value == prop and isinstance(q.object, ox.Literal)
        else q
        for q in build.quads
    ]
    assert changed != list(build.quads)
    return changed


def test_evidence_that_holds_gives_nothing(build: Build) -> None:
    assert audit_evidence(tables(build.quads), build.texts.get) == set()


def test_all_quotes_of_the_seeds_hold(seed_quads: tuple[ox.Quad, ...], seed_texts: dict[str, bytes]) -> None:
    assert audit_evidence(tables(seed_quads), seed_texts.get) == set()


@pytest.mark.parametrize(
    ("prop", "change", "code"),
    [
        (
            "oa:exact",
            lambda _: ox.Literal("Årstads kommun är medlem i Nätverket exempel"),
            "quote-not-in-text",
        ),
        ("oa:start", lambda _: ox.Literal(1), "quote-not-in-text"),
        ("oa:end", lambda _: ox.Literal(10_000), "quote-not-in-text"),
        ("oa:suffix", lambda _: ox.Literal(", och mer"), "suffix-not-in-text"),
        ("oa:prefix", lambda _: ox.Literal("Det står att "), "prefix-not-in-text"),
        ("sg:charLength", lambda _: ox.Literal(len(TEXT.encode())), "text-length"),
        ("sg:sha256", lambda _: ox.Literal("0" * 64), "text-missing"),
    ],
)
def test_a_quote_or_source_that_does_not_hold(
    build: Build, prop: str, change: Callable[[ox.Literal], ox.Literal], code: str
) -> None:
    prefix, _, name = prop.partition(":")
    assert _codes(_changed(build, v.PREFIXES[prefix] + name, change), build.texts) == {code}


def test_a_text_that_was_altered_after_the_build(build: Build) -> None:
    altered = TEXT.replace("finns", "fanns")
    (sha256,) = build.texts
    findings = audit_evidence(tables(build.quads), {sha256: altered.encode()}.get)
    assert {f.code for f in findings} == {"text-altered", "suffix-not-in-text"}
    assert {f.value for f in findings if f.code == "text-altered"} == {
        hashlib.sha256(altered.encode()).hexdigest()
    }


def test_a_text_that_is_not_utf_8(build: Build) -> None:
    (sha256,) = build.texts
    assert _codes(list(build.quads), {sha256: TEXT.encode("latin-1")}) == {"text-altered", "text-not-utf-8"}


def test_a_text_missing_from_the_folder_breaks_conformance(build: Build) -> None:
    (sha256,) = build.texts
    (build.folder / "texts" / f"{sha256}.txt").unlink()
    report = validate_folder(build.folder)
    assert not report.conforms
    assert [f.code for f in report.findings if f.severity is Severity.VIOLATION] == ["text-missing"]


def test_a_hash_cannot_lead_out_of_the_folder(build: Build) -> None:
    secret = build.folder / "secret.txt"
    secret.write_text("x", encoding="utf-8")
    quads = _changed(build, v.NAMESPACE + "sha256", lambda _: ox.Literal("../secret"))
    lines = "".join(f"{quad} .\n" for quad in quads)
    next((build.folder / "shards").glob("*.nq")).write_text(lines, encoding="utf-8")
    codes = {f.code for f in validate_folder(build.folder).findings}
    assert "text-missing" in codes
    assert "text-altered" not in codes


def test_offsets_are_code_points_of_the_text_with_its_line_ends() -> None:
    paper = resolved("Rad ett\r\n😀 Årstads kommun är medlem i Nätverket Exempel.\r\n")
    texts = {paper.document.sha256: paper.document.text.encode()}
    assert audit_evidence(tables(emit(paper)), texts.get) == set()


@pytest.mark.parametrize(
    ("predicate", "term"),
    [(v.NAMESPACE + "memberr", "x"), (v.RDF + "type", "Memberships"), (v.NAMESPACE + "modality", "Statd")],
)
def test_terms_that_the_ontology_does_not_declare(build: Build, predicate: str, term: str) -> None:
    node = ox.NamedNode(v.BASE + "claim/x")
    named = ox.NamedNode(v.BASE + "x" if term == "x" else v.NAMESPACE + term)
    findings = audit_terms(tables([*build.quads, ox.Quad(node, ox.NamedNode(predicate), named)]))
    assert {(f.code, f.value) for f in findings} == {
        ("undeclared-term", predicate if term == "x" else named.value)
    }


def test_without_texts_the_quotes_stay_unread(build: Build) -> None:
    quads = _changed(build, v.OA + "suffix", lambda _: ox.Literal("annat"))
    assert validate(quads).conforms
    assert not validate(quads, build.texts).conforms
