"""The whole validation: the seeds conform, and each kind of fault in a build is found."""

import time
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import RDF, SH, Graph

from stadsgraf import vocabulary as v
from stadsgraf.config import ShaclEngine
from stadsgraf.errors import OutputError
from stadsgraf.graph.store import create_store
from stadsgraf.resources import resource_folder
from stadsgraf.validate import Severity, validate, validate_folder
from stadsgraf.validate.shapes import SHAPES, check_shapes, shape_files
from tests.validate.conftest import Build

SECONDS = 3.0


def test_the_seeds_conform_with_every_quote_read_again(
    seed_quads: tuple[ox.Quad, ...], seed_texts: dict[str, bytes]
) -> None:
    report = validate(seed_quads, seed_texts)
    assert report.conforms
    assert report.count(Severity.VIOLATION) == 0
    assert {f.code for f in report.findings} == {
        "activity-rule",
        "network-coordinator",
        "text-cut-off",
        "unknown-participant",
    }
    assert (report.focus_nodes["Claim"], report.focus_nodes["Annotation"]) == (71, 116)


def test_the_seeds_take_less_than_three_seconds(
    seed_quads: tuple[ox.Quad, ...], seed_texts: dict[str, bytes]
) -> None:
    start = time.process_time()
    validate(seed_quads, seed_texts)
    assert time.process_time() - start < SECONDS


def test_a_build_conforms_and_the_folder_gives_the_same_report(build: Build) -> None:
    report = validate_folder(build.folder)
    assert report == validate(build.quads, build.texts)
    assert report.conforms
    assert {f.code for f in report.findings} == {"network-coordinator"}


def test_the_store_of_a_build_has_no_words_and_findings_have_theirs_from_the_texts(build: Build) -> None:
    (shard,) = (build.folder / "shards").glob("*.nq")
    lines = [line for line in shard.read_bytes().splitlines(keepends=True) if b"derivation" not in line]
    shard.write_bytes(b"".join(lines))
    report = validate_folder(build.folder, create_store(None, [shard.read_bytes()]))
    assert report == validate_folder(build.folder)
    (finding,) = (f for f in report.findings if f.code == "annotation-derivation")
    assert finding.passage is not None
    assert finding.passage.quote == "Årstads kommun är medlem i Nätverket Exempel"
    assert finding.passage.after == ".\nMer om det finns inte.\n"
    (build.folder / "texts").rename(build.folder / "elsewhere")
    unread = validate_folder(build.folder, create_store(None, [shard.read_bytes()]))
    (finding,) = (f for f in unread.findings if f.code == "annotation-derivation")
    assert finding.passage is not None
    assert (finding.passage.name, finding.passage.start, finding.passage.quote) == ("exempel.txt", 0, "")


def test_the_order_of_quads_does_not_matter(build: Build) -> None:
    assert validate(reversed(build.quads), build.texts) == validate(build.quads, build.texts)


def test_a_finding_says_where_in_words(build: Build) -> None:
    quads = [quad for quad in build.quads if quad.predicate.value != v.NAMESPACE + "derivation"]
    finding = next(f for f in validate(quads, build.texts).findings if f.code == "annotation-derivation")
    assert finding.label == "evidence for membership: Årstads kommun, Nätverket Exempel (stated)"
    assert finding.passage is not None
    assert finding.passage.quote == "Årstads kommun är medlem i Nätverket Exempel"
    assert (finding.passage.name, finding.passage.start, finding.passage.end) == ("exempel.txt", 0, 44)


def test_warnings_do_not_make_a_graph_non_conforming(build: Build) -> None:
    report = validate(build.quads, build.texts)
    assert report.count(Severity.WARNING) > 0
    assert report.conforms


def test_a_graph_without_claims_says_that_nothing_was_checked() -> None:
    report = validate([])
    assert [f.code for f in report.findings] == ["nothing-checked"]
    assert report.conforms
    assert set(report.focus_nodes.values()) == {0}


def test_untyped_nodes_do_not_pass_in_silence(build: Build) -> None:
    quads = [quad for quad in build.quads if quad.predicate.value != v.RDF + "type"]
    codes = {f.code for f in validate(quads, build.texts).findings}
    assert {"claim-typed", "annotation-typed", "nothing-checked"} <= codes


def test_a_bad_date_is_a_finding_and_no_log_line(build: Build, caplog: pytest.LogCaptureFixture) -> None:
    claim = next(q.subject for q in build.quads if q.predicate.value == v.NAMESPACE + "modality")
    date = ox.Literal("2021-13-45", datatype=ox.NamedNode(v.XSD + "date"))
    quads = [*build.quads, ox.Quad(claim, ox.NamedNode(v.NAMESPACE + "validUntil"), date)]
    report = validate(quads, build.texts)
    assert "claim-end" in {f.code for f in report.findings}
    assert caplog.records == []


def test_claims_of_two_papers_meet_in_the_checks(build: Build) -> None:
    """Each shard is checked by itself; a rule across papers sees both."""
    network = ox.NamedNode(v.BASE + "network/natverket-exempel")
    other = ox.Quad(network, ox.NamedNode(v.SKOS + "prefLabel"), ox.Literal("Exempelnätverket"))
    (build.folder / "shards" / "zzz.nq").write_text(f"{other} .\n", encoding="utf-8")
    found = [f for f in validate_folder(build.folder).findings if f.code == "two-names"]
    assert [f.focus for f in found] == [network.value]


def test_a_folder_without_shards_says_what_to_give(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="has no shards"):
        validate_folder(tmp_path)


def test_a_broken_shard_is_named(build: Build) -> None:
    (build.folder / "shards" / "broken.nq").write_text("<a> <b>\n", encoding="utf-8")
    with pytest.raises(OutputError, match=r"broken\.nq is not N-Quads"):
        validate_folder(build.folder)


@pytest.mark.parametrize("engine", ShaclEngine)
def test_the_published_shapes_say_the_same_as_the_engines_forms_of_them(
    build: Build, engine: ShaclEngine
) -> None:
    """Each engine runs a faster form of the shapes; users run the published one."""
    dropped = {v.NAMESPACE + "modality", v.NAMESPACE + "confidence", v.OA + "exact", v.ORG + "member"}
    quads = [quad for quad in build.quads if quad.predicate.value not in dropped]
    found, _ = check_shapes(quads, engine)
    shapes = Graph()
    for path in shape_files():
        shapes.parse(path, format="turtle")
    data = Graph().parse(data="".join(f"{q.triple} .\n" for q in quads), format="nt")
    ontology = Graph().parse(resource_folder("ontology") / "stadsgraf.ttl", format="turtle")
    _, results, _ = pyshacl.validate(data, shacl_graph=shapes, ont_graph=ontology, inference="none")
    assert isinstance(results, Graph)
    published = {
        (str(results.value(r, SH.sourceShape)).removeprefix(SHAPES), str(results.value(r, SH.focusNode)))
        for r in results.subjects(RDF.type, SH.ValidationResult)
    }
    # Rules of the whole dataset are not checked node by node.
    published -= {("DatasetWarnings", "https://w3id.org/stadsgraf/id/dataset")}
    assert {(f.code, f.focus) for f in found} == published
    assert len(published) >= len(dropped)
