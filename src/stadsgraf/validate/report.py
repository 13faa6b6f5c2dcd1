"""A validation report as a person reads it, and as SHACL's own `sh:ValidationReport`."""

import re
import textwrap
from itertools import groupby

import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.characters import visible
from stadsgraf.ids import digest, iri
from stadsgraf.validate.checks import SPARQL_COMPONENT
from stadsgraf.validate.findings import Finding, Passage, Report, Severity
from stadsgraf.validate.shapes import SHAPES

_SH = "http://www.w3.org/ns/shacl#"
_WIDTH = 80
_LONGEST_QUOTE = 160
_IRI = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
_PREFIXES = {"sh": _SH, "sgsh": SHAPES, "sg": v.NAMESPACE, "xsd": v.XSD}


def render(report: Report) -> str:
    """Write the report as text of 80 columns: what is wrong, where, in which passage, and a summary.

    Findings of one kind stand together under their message, the heaviest kinds first.
    """
    kinds = groupby(report.findings, key=lambda f: (f.severity, f.code, f.message))
    blocks = [_block(list(group)) for _, group in kinds]
    return visible("\n\n".join([*blocks, summary(report)]) + "\n")


def summary(report: Report) -> str:
    """One line: whether the graph conforms, how many claims were looked at, how much was found."""
    verdict = "conforms" if report.conforms else "does not conform"
    counts = ", ".join(
        _plural(report.count(severity), word)
        for severity, word in zip(Severity, ("violation", "warning", "remark"), strict=True)
    )
    return f"The graph {verdict}: {counts}; {_plural(report.focus_nodes.get('Claim', 0), 'claim')} checked."


def _block(findings: list[Finding]) -> str:
    first = findings[0]
    times = f" ({len(findings)} times)" if len(findings) > 1 else ""
    head = f"{first.severity.upper()}  {first.code}{times}\n{_wrap(first.message, '')}"
    places = [_place(finding) for finding in findings]
    gap = "\n\n" if any("\n" in place for place in places) else "\n"
    return f"{head}\n\n{gap.join(places)}"


def _place(finding: Finding) -> str:
    lines = [_wrap(finding.label or finding.focus, "  ")]
    if finding.value and finding.value != finding.focus:
        lines.append(_wrap("value: " + _one_line(finding.value_label or finding.value), "    "))
    if finding.passage is not None:
        lines += _passage(finding.passage)
    return "\n".join(lines)


def _passage(passage: Passage) -> list[str]:
    quote = _one_line(passage.quote)
    if len(quote) > _LONGEST_QUOTE:
        half = _LONGEST_QUOTE // 2
        quote = f"{quote[:half].rstrip()} […] {quote[-half:].lstrip()}"
    words = f"…{_spaced(passage.before).lstrip()}»{quote}«{_spaced(passage.after).rstrip()}…"
    where = f"{passage.name}, characters {passage.start}–{passage.end}:"
    return [_wrap(where, "    "), _wrap(words, "      ")]


def _one_line(text: str) -> str:
    return _spaced(text).strip()


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _wrap(text: str, indent: str) -> str:
    hanging = indent + "  " if indent else ""
    return textwrap.fill(
        text, _WIDTH, initial_indent=indent, subsequent_indent=hanging, break_on_hyphens=False
    )


def _plural(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"


def to_turtle(report: Report) -> str:
    """Write the report as a `sh:ValidationReport` in Turtle, without blank nodes, always the same bytes."""
    results = {_result_iri(finding): finding for finding in report.findings}
    node = ox.NamedNode(iri("report/" + digest(*results)))
    triples = [
        ox.Triple(node, ox.NamedNode(v.RDF + "type"), _sh("ValidationReport")),
        ox.Triple(node, _sh("conforms"), ox.Literal(report.conforms)),
    ]
    triples += [ox.Triple(node, _sh("result"), ox.NamedNode(identifier)) for identifier in results]
    for identifier, finding in results.items():
        triples += _result(ox.NamedNode(identifier), finding)
    turtle = ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=_PREFIXES)
    assert turtle is not None  # None only where it is written to a file
    return turtle.decode()


def _result_iri(finding: Finding) -> str:
    parts = (finding.severity, finding.code, finding.focus, finding.value, finding.component)
    return iri("finding/" + digest(*parts))


def _result(node: ox.NamedNode, finding: Finding) -> list[ox.Triple]:
    code = ox.NamedNode(SHAPES + finding.code)
    source = _sh("sourceConstraint" if finding.component == SPARQL_COMPONENT else "sourceShape")
    pairs: list[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]] = [
        (ox.NamedNode(v.RDF + "type"), _sh("ValidationResult")),
        (_sh("focusNode"), _term(finding.focus)),
        (_sh("resultSeverity"), _sh(finding.severity.capitalize())),
        (_sh("sourceConstraintComponent"), ox.NamedNode(finding.component)),
        (source, code),
        (_sh("resultMessage"), ox.Literal(finding.message)),
    ]
    if finding.value:
        pairs.append((_sh("value"), _term(finding.value)))
    return [ox.Triple(node, prop, term) for prop, term in pairs]


def _term(text: str) -> ox.NamedNode | ox.Literal:
    return ox.NamedNode(text) if _IRI.fullmatch(text) else ox.Literal(text)


def _sh(name: str) -> ox.NamedNode:
    return ox.NamedNode(_SH + name)
