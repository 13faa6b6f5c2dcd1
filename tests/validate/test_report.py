"""The report as text and as Turtle."""

import os
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
from rdflib import RDF, SH, BNode, Graph, Literal, URIRef

from stadsgraf import vocabulary as v
from stadsgraf.validate import Finding, Passage, Report, Severity, render, to_turtle, validate
from tests.validate.conftest import Build

FINDING = Finding(
    severity=Severity.VIOLATION,
    code="claim-modality",
    focus=v.BASE + "claim/membership/0123456789abcdef",
    message="A claim has exactly one modality, a concept of sg:Modality: say how the text holds it.",
    value=v.NAMESPACE + "Statd",
    component="http://www.w3.org/ns/shacl#InConstraintComponent",
    label="membership: Årstads kommun, Nätverket Exempel (Statd)",
    value_label="Statd",
    passage=Passage("text/1", "exempel.txt", 12, 30, "kommunen\när ", "medlem  i\nNätverket", ", som"),
)
REPORT = Report((FINDING,), {"Claim": 1})

EXPECTED = """\
VIOLATION  claim-modality
A claim has exactly one modality, a concept of sg:Modality: say how the text
holds it.

  membership: Årstads kommun, Nätverket Exempel (Statd)
    value: Statd
    exempel.txt, characters 12–30:
      …kommunen är »medlem i Nätverket«, som…

The graph does not conform: 1 violation, 0 warnings, 0 remarks; 1 claim checked.
"""


def test_a_report_reads_as_expected() -> None:
    assert render(REPORT) == EXPECTED


def test_findings_of_one_kind_share_their_message() -> None:
    other = Finding(FINDING.severity, FINDING.code, v.BASE + "claim/x", FINDING.message, label="seat: X")
    text = render(Report((FINDING, other), {"Claim": 2}))
    assert text.count("say how the text") == 1
    assert "claim-modality (2 times)" in text
    assert "  seat: X" in text


def test_a_long_quote_is_cut_in_the_middle() -> None:
    passage = Passage("text/1", "exempel.txt", 0, 1000, "", "början " + "ord " * 250 + "slutet", "")
    finding = Finding(FINDING.severity, FINDING.code, FINDING.focus, FINDING.message, passage=passage)
    text = render(Report((finding,), {"Claim": 1}))
    assert "»början" in text
    assert "[…]" in text
    assert "slutet«" in text


def test_lines_are_at_most_80_columns(seed_quads: tuple[ox.Quad, ...], seed_texts: dict[str, bytes]) -> None:
    text = render(validate(seed_quads, seed_texts))
    assert max(len(line) for line in text.splitlines()) <= 80
    assert v.BASE not in text


def test_a_clean_report_is_its_summary() -> None:
    expected = "The graph conforms: 0 violations, 0 warnings, 0 remarks; 71 claims checked.\n"
    assert render(Report((), {"Claim": 71})) == expected


def test_turtle_is_a_validation_report_without_blank_nodes() -> None:
    graph = Graph().parse(data=to_turtle(REPORT), format="turtle")
    report = graph.value(None, RDF.type, SH.ValidationReport)
    assert graph.value(report, SH.conforms) == Literal(False)
    result = graph.value(report, SH.result)
    assert graph.value(result, SH.focusNode) == URIRef(FINDING.focus)
    assert graph.value(result, SH.resultSeverity) == SH.Violation
    assert graph.value(result, SH.sourceShape) == URIRef("https://w3id.org/stadsgraf/shapes#claim-modality")
    assert graph.value(result, SH.sourceConstraintComponent) == SH.InConstraintComponent
    assert graph.value(result, SH.value) == URIRef(FINDING.value)
    assert str(graph.value(result, SH.resultMessage)) == FINDING.message
    assert not any(isinstance(term, BNode) for triple in graph for term in triple)


def test_every_result_has_what_shacl_demands(build: Build) -> None:
    quads = [quad for quad in build.quads if quad.predicate.value != v.NAMESPACE + "confidence"]
    report = validate(quads, {})
    graph = Graph().parse(data=to_turtle(report), format="turtle")
    results = list(graph.subjects(RDF.type, SH.ValidationResult))
    assert len(results) == len(report.findings) >= 3
    for result in results:
        for prop in (SH.focusNode, SH.resultSeverity, SH.sourceConstraintComponent):
            assert len(list(graph.objects(result, prop))) == 1


def test_turtle_and_text_are_the_same_bytes_under_any_hash_seed() -> None:
    program = (
        "import pathlib, pyoxigraph as ox\n"
        "from stadsgraf.validate import render, to_turtle, validate\n"
        "path = pathlib.Path('tests/corpus/seeds/graph.trig')\n"
        "report = validate(ox.parse(path=path, format=ox.RdfFormat.TRIG), {})\n"
        "print(render(report), to_turtle(report))\n"
    )
    root = Path(__file__).parents[2]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            cwd=root,
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
