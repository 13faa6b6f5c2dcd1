"""Each shape has a graph that it accepts and one that differs in one thing, which it reports."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import RDF, SH, Graph, Node, URIRef

from stadsgraf.resources import resource_folder
from stadsgraf.validate import Report, Severity, validate
from stadsgraf.validate.checks import dataset_rules
from stadsgraf.validate.shapes import DATASET_RULES, SHAPES, shape_files
from stadsgraf.vocabulary import BASE

HERE = Path(__file__).parent


class Expected(NamedTuple):
    """What the failing graph of a shape must give: offenders, the start of the message, severity."""

    focus: tuple[str, ...]
    message: str
    severity: Severity = Severity.VIOLATION


EXPECTED = {
    "activity-rule": Expected(("run",), "Nothing says which rule found these passages", Severity.WARNING),
    "actor-not-place": Expected(("place",), "A place takes part as an actor"),
    "affiliation-label": Expected(("claim",), "No passage shows the printed party label"),
    "affiliation-party": Expected(("claim",), "A party affiliation names exactly one party (sg:Party)"),
    "affiliation-person": Expected(("claim",), "A party affiliation is of exactly one person"),
    "annotation-antecedent": Expected(
        ("note-claim",), "What a pronoun stands for is a thing of the graph, not a word"
    ),
    "annotation-antecedent-confidence": Expected(
        ("note-claim",), "How sure an antecedent is, is one xsd:decimal from 0 to 1"
    ),
    "annotation-attested": Expected(
        ("note-claim",), "The day on which a passage shows a claim is one full date (xsd:date)"
    ),
    "annotation-claim": Expected(("note-claim",), "A piece of evidence supports exactly one claim"),
    "annotation-confidence": Expected(("note-claim",), "Confidence is one xsd:decimal from 0 to 1"),
    "annotation-derivation": Expected(
        ("note-claim",), "Evidence has exactly one derivation, a concept of sg:Derivation"
    ),
    "annotation-extractor": Expected(("note-claim",), "Nothing says which extractor found this passage"),
    "annotation-page": Expected(("note-claim",), "A passage starts on one page, counted from 1"),
    "annotation-party-label": Expected(("note-claim",), "A passage shows one party label, as printed"),
    "annotation-position": Expected(
        ("note-claim",), "A passage has exactly one position (oa:TextPositionSelector)"
    ),
    "annotation-quote": Expected(("note-claim",), "A passage has exactly one quote (oa:TextQuoteSelector)"),
    "annotation-repaired": Expected(("note-claim",), "A passage has one repaired reading, as plain text"),
    "annotation-source": Expected(("note-claim",), "A passage lies in exactly one text source"),
    "annotation-typed": Expected(
        ("note-second",),
        "This node has a body but is not typed oa:Annotation, so no rule for evidence sees it",
    ),
    "claim-class": Expected(
        ("claim",), "A claim is typed sg:Claim and exactly one class below it (Membership, Proposal ...)"
    ),
    "claim-end": Expected(("claim",), "The last day must be one full date (xsd:date), inclusive"),
    "claim-evidence": Expected(("claim",), "No passage supports this claim"),
    "claim-modality": Expected(("claim",), "A claim has exactly one modality, a concept of sg:Modality"),
    "claim-not-stated": Expected(
        ("claim",), "What is not stated is named by the property that is missing, such as sg:validUntil"
    ),
    "claim-precision": Expected(("claim",), "Date precision is one of day, month, year"),
    "claim-start": Expected(
        ("claim",), "The first day must be one full date (xsd:date), not after the last day"
    ),
    "claim-typed": Expected(
        ("loose",), "This node has a modality but is not typed sg:Claim, so no rule for claims sees it"
    ),
    "coordination-coordinator": Expected(("claim",), "A coordination has exactly one coordinator"),
    "coordination-network": Expected(("claim",), "A coordination is of exactly one network"),
    "cost-about": Expected(("claim",), "The cost is of nothing"),
    "cost-amount": Expected(("claim",), "A cost has one amount, an xsd:decimal from 0 in whole units"),
    "cost-currency": Expected(("claim",), "A cost has one currency, as an ISO 4217 code such as SEK"),
    "cost-per": Expected(("claim",), "The time that an amount is for is one xsd:duration such as P1Y"),
    "decision-abstentions": Expected(("claim",), "Abstentions are one whole number from 0"),
    "decision-before-proposal": Expected(
        ("claim",), "The decision is dated before the proposal it decides on"
    ),
    "decision-body": Expected(
        ("claim",), "A decision is taken by exactly one body (sg:Body), or one person on its behalf"
    ),
    "decision-claims": Expected(("claim",), "What is decided must be a claim"),
    "decision-content": Expected(("claim",), "The decision decides nothing"),
    "decision-date": Expected(("claim",), "The decision has no day"),
    "decision-modality": Expected(("claim",), "A decision is taken or it is not"),
    "decision-outcome": Expected(("claim",), "A decision has one outcome"),
    "decision-votes-against": Expected(("claim",), "Votes against are one whole number from 0"),
    "decision-votes-for": Expected(("claim",), "Votes for are one whole number from 0"),
    "description-about": Expected(("claim",), "The description is of nothing"),
    "description-text": Expected(("claim",), "A description has one text"),
    "document-relation-document": Expected(
        ("claim",), "A document relation is to exactly one document (sg:Document)"
    ),
    "document-relation-kind": Expected(("claim",), "A document relation has exactly one kind"),
    "endorsement-agent": Expected(("claim",), "The endorsement has no actor"),
    "endorsement-content": Expected(("claim",), "The endorsement supports nothing"),
    "endorsement-proposal": Expected(
        ("claim",), "What is endorsed must be a proposal, or a claim that is not held yet"
    ),
    "entity-name": Expected(
        ("city",), "This thing has no name, so answers show its identifier", Severity.WARNING
    ),
    "event-content": Expected(("claim",), "Nothing says what the event is"),
    "exit-denied": Expected(("claim",), "Leaving is not a denied membership"),
    "exit-without-end": Expected(("claim",), "Leaving has no last day"),
    "facsimile-file": Expected(("note-claim",), "A passage stands in one original"),
    "file-hash": Expected(("file",), "A file has one SHA-256 of 64 lower-case hex digits"),
    "founding-founder": Expected(("claim",), "A founding has exactly one founder"),
    "founding-network": Expected(("claim",), "A founding is of exactly one network or organisation"),
    "fragment-value": Expected(
        ("fragment-claim",),
        "A place in an original is one fragment of a PDF (RFC 8118) or a picture (Media Fragments)",
    ),
    "given-and-not-stated": Expected(("claim",), "A property is both given and named as not stated"),
    "hosting-cycle": Expected(("before", "claim"), "The hosting comes after itself"),
    "hosting-end": Expected(("claim",), "The hosting says nothing of its end"),
    "hosting-host": Expected(("claim",), "A hosting has exactly one host"),
    "hosting-network": Expected(("claim",), "A hosting is of exactly one network"),
    "hosting-start": Expected(("claim",), "The hosting says nothing of its start"),
    "hosting-succeeds": Expected(("claim",), "A hosting comes after a hosting (sg:Hosting)"),
    "initiation-agent": Expected(("claim",), "The initiation has no actor"),
    "initiation-case": Expected(("claim",), "The initiation is of no case"),
    "invitation-content": Expected(("claim",), "The invitation is to nothing"),
    "invitation-invitee": Expected(("claim",), "The invitation has no invitee"),
    "judgement-left": Expected(("judgement",), "An answer is about exactly two things"),
    "judgement-right": Expected(("judgement",), "An answer is about exactly two things"),
    "judgement-verdict": Expected(("judgement",), "An answer is one concept of sg:Verdict"),
    "judgement-who": Expected(("judgement",), "Nobody stands behind this answer", Severity.WARNING),
    "membership-member": Expected(
        ("claim",), "A membership has exactly one member, other than the organisation itself"
    ),
    "membership-organization": Expected(("claim",), "A membership is of exactly one organisation or network"),
    "network-coordinator": Expected(
        ("net",), "No paper names a coordinator of this network", Severity.WARNING
    ),
    "merged-into-one": Expected(("other",), "Two identifiers stand for one"),
    "opinion-as-fact": Expected(("other",), "An opinion stands as a claim about others"),
    "person-in-two-parties": Expected(
        ("claim", "other"), "The person is shown in two parties on the same day", Severity.WARNING
    ),
    "place-not-actor": Expected(("place",), "Where something is or happens must be a place (sg:Place only)"),
    "position-end": Expected(
        ("position-claim",), "A passage ends at one whole number, the offset after its last character"
    ),
    "position-start": Expected(
        ("position-claim",), "A passage starts at one whole number from 0 and before its end"
    ),
    "precision-and-bounds": Expected(
        ("claim",), "The bounds are finer than the precision says", Severity.WARNING
    ),
    "proposal-agent": Expected(("claim",), "The proposal has no proposer"),
    "proposal-body": Expected(("claim",), "Who is asked to decide must be a body (sg:Body)"),
    "proposal-case": Expected(("claim",), "The proposal belongs to no case"),
    "proposal-claims": Expected(("claim",), "What is proposed must be a claim"),
    "proposal-content": Expected(("claim",), "The proposal proposes nothing"),
    "proposal-inner-modality": Expected(("claim",), "What is only proposed is also held as stated"),
    "quantity-about": Expected(("claim",), "The quantity is of nothing"),
    "quantity-value": Expected(("claim",), "A quantity has one whole number (sg:value)"),
    "quote-exact": Expected(("quote-claim",), "A quote holds the exact words of one passage"),
    "quote-length": Expected(("note-claim",), "The quote is not as long as its span"),
    "quote-prefix": Expected(
        ("quote-claim",), "A quote has one prefix, the text right before it (empty at the start)"
    ),
    "quote-suffix": Expected(
        ("quote-claim",), "A quote has one suffix, the text right after it (empty at the end)"
    ),
    "register-link-source": Expected(("link",), "Nothing says which register this identifier is from"),
    "reasoned-but-certain": Expected(
        ("note-claim",), "An inferred or computed claim has full confidence", Severity.WARNING
    ),
    "role-holder": Expected(
        ("claim",), "A role is held by exactly one actor, who does not replace themselves"
    ),
    "role-organization": Expected(("claim",), "A role is held in one body or organisation"),
    "role-replaces": Expected(("claim",), "A substitute serves for one absent person"),
    "role-role": Expected(("claim",), "A role holding names exactly one role"),
    "seat-about": Expected(("claim",), "A seat is of exactly one organisation"),
    "seat-place": Expected(("claim",), "A seat is at exactly one place (sg:Place)"),
    "source-complete": Expected(("text",), "A text source says whether the text is complete, true or false"),
    "source-document": Expected(
        ("text",), "A text source belongs to one document (dct:isFormatOf, typed sg:Document)"
    ),
    "source-hash": Expected(("text",), "A text source has one SHA-256 of 64 lower-case hex digits"),
    "source-length": Expected(("text",), "A text source has one length in code points"),
    "source-name": Expected(
        ("text",), "A text source has the name of the file it was read from (dct:source)"
    ),
    "span-outside-text": Expected(("note-claim",), "The passage ends after the end of the text"),
    "stated-and-denied": Expected(
        ("other",), "The same membership is both stated and denied, without bounds", Severity.WARNING
    ),
    "stated-without-decision": Expected(
        ("claim",), "A membership is held as a fact although its case has no decision", Severity.WARNING
    ),
    "statement-body": Expected(("claim",), "A statement is made in one body (sg:Body)"),
    "statement-content": Expected(("first",), "Nothing says what the statement holds", Severity.WARNING),
    "statement-cycle": Expected(("claim",), "The statement refers to itself"),
    "statement-kind": Expected(("claim",), "A statement is of exactly one kind (reservation, remissvar ...)"),
    "statement-party": Expected(("claim",), "A statement is made on behalf of a party (sg:Party)"),
    "statement-reference": Expected(
        ("claim",), "A statement can refer to a statement only (sg:PositionStatement)"
    ),
    "statement-speaker": Expected(("first",), "The statement is attributed to no one"),
    "statement-stance": Expected(("claim",), "A consulted body takes one stand"),
    "text-cut-off": Expected(
        ("text",), "The text breaks off before its end, so what stands after it is unknown", Severity.INFO
    ),
}


def _parse(code: str, name: str) -> list[ox.Quad]:
    return list(ox.parse(path=HERE / code / f"{name}.ttl", format=ox.RdfFormat.TURTLE))


def _report(code: str, name: str) -> Report:
    return validate(_parse(code, name))


def _shapes(files: Iterable[Path]) -> Graph:
    graph = Graph()
    for path in files:
        graph.parse(path, format="turtle")
    return graph


def _name(node: Node) -> str:
    return str(node).removeprefix(SHAPES)


def _rules(graph: Graph) -> set[str]:
    """Every shape that reports: property shapes, node shapes with a message, dataset rules."""
    return {_name(node) for node in graph.subjects(SH.message, None) if isinstance(node, URIRef)}


def test_every_shape_has_fixtures_and_an_expectation() -> None:
    folders = {path.name for path in HERE.iterdir() if (path / "fails.ttl").is_file()}
    assert folders == set(EXPECTED) == _rules(_shapes(shape_files()))


@pytest.mark.parametrize("code", EXPECTED)
def test_a_conforming_graph_gives_nothing_and_is_looked_at(code: str) -> None:
    report = _report(code, "conforms")
    assert report.findings == ()
    if code in {rule.code for rule in dataset_rules()}:
        return
    shapes = _shapes(shape_files())
    owners = {_name(owner) for owner in shapes.subjects(SH.property, URIRef(SHAPES + code))} or {code}
    assert all(report.focus_nodes[owner] > 0 for owner in owners)


@pytest.mark.parametrize(("code", "expected"), EXPECTED.items())
def test_a_failing_graph_gives_one_kind_of_finding(code: str, expected: Expected) -> None:
    report = _report(code, "fails")
    assert {finding.code for finding in report.findings} == {code}
    assert {finding.focus for finding in report.findings} == {BASE + focus for focus in expected.focus}
    assert {finding.severity for finding in report.findings} == {expected.severity}
    assert all(finding.message.startswith(expected.message + ":") for finding in report.findings)
    assert report.conforms == (expected.severity is not Severity.VIOLATION)


@pytest.mark.parametrize("code", [rule.code for rule in dataset_rules()])
def test_any_shacl_engine_reads_the_dataset_rules(code: str) -> None:
    """The rules run on Oxigraph here; pySHACL, given the same file, must find the same offenders."""
    shapes = _shapes([resource_folder("ontology") / "shapes" / DATASET_RULES])
    data = Graph().parse(HERE / code / "fails.ttl", format="turtle")
    _, results, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none")
    assert isinstance(results, Graph)
    found = {
        (_name(results.value(result, SH.sourceConstraint) or result), str(results.value(result, SH.value)))
        for result in results.subjects(RDF.type, SH.ValidationResult)
    }
    assert found == {(code, BASE + focus) for focus in EXPECTED[code].focus}


def test_messages_are_one_line_and_say_what_to_do() -> None:
    for message in _shapes(shape_files()).objects(None, SH.message):
        what, _, remedy = str(message).partition(": ")
        assert what, message
        assert remedy.endswith("."), message
        assert "\n" not in str(message)
