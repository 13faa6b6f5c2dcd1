"""Rules that are queries: `queries/check/*.rq` and the dataset rules of the shapes, on Oxigraph.

Each asks for offenders, so a conforming graph gives no rows.  A check is valid SPARQL under a header
of `#+ key: value` lines (the habit of grlc); the folder is the registry.
"""

import re
from functools import cache
from pathlib import Path

import msgspec
import pyoxigraph as ox
from rdflib import RDF, SH, Graph, Node

from stadsgraf.errors import InputError
from stadsgraf.resources import resource_folder
from stadsgraf.validate.findings import Finding, Severity
from stadsgraf.validate.shapes import DATASET_RULES, SHAPES

SPARQL_COMPONENT = "http://www.w3.org/ns/shacl#SPARQLConstraintComponent"

_HEADER = re.compile(r"^#\+ (\w+): (.+)$", re.MULTILINE)
_SEVERITY = {SH.Violation: Severity.VIOLATION, SH.Warning: Severity.WARNING}


class Check(msgspec.Struct, frozen=True):
    """A query that must return no rows.

    Attributes:
        code: its name in reports.
        severity: what each row weighs.
        message: what is wrong and what to do.
        query: SPARQL SELECT over the merged default graph.
        focus: name of the variable that holds the offending node.

    """

    code: str
    severity: Severity
    message: str
    query: str
    focus: str


def run_checks(store: ox.Store) -> set[Finding]:
    """Run all checks and dataset rules on the merged default graph of a store."""
    return {finding for check in (*queries(), *dataset_rules()) for finding in run_check(store, check)}


def run_check(store: ox.Store, check: Check) -> set[Finding]:
    """Run one check: a finding for each row."""
    solutions = store.query(check.query)
    assert isinstance(solutions, ox.QuerySolutions)
    others = [v.value for v in solutions.variables if v.value not in {check.focus, "this"}]
    findings = set()
    for row in solutions:
        value = row[others[0]] if others else None
        findings.add(
            Finding(
                severity=check.severity,
                code=check.code,
                focus=_text(row[check.focus]),
                message=check.message,
                value="" if value is None else _text(value),
                component=SPARQL_COMPONENT,
            )
        )
    return findings


def _text(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal | ox.BlankNode) else str(term)


@cache
def queries() -> tuple[Check, ...]:
    """Read the checks of `queries/check`, sorted by name."""
    folder = resource_folder("queries") / "check"
    return tuple(read_check(path) for path in sorted(folder.glob("*.rq")))


def read_check(path: Path) -> Check:
    """Read a check and its header.

    Raises:
        InputError: The header lacks code, severity or message, or the code is not the file's name.

    """
    query = path.read_text(encoding="utf-8")
    header = dict(_HEADER.findall(query))
    missing = [key for key in ("code", "severity", "message") if key not in header]
    if missing:
        key = missing[0]
        raise InputError(f"{path.name}: the header lacks {key}: add a line '#+ {key}: ...' at the top")
    if header["code"] != path.stem:
        raise InputError(f"{path.name}: the code is {header['code']}: name the file after it")
    if header["severity"] not in set(Severity):
        raise InputError(f"{path.name}: severity {header['severity']} is none of {', '.join(Severity)}")
    return Check(header["code"], Severity(header["severity"]), header["message"], query, "focus")


@cache
def dataset_rules() -> tuple[Check, ...]:
    """Read the SPARQL constraints on the dataset node as checks; SHACL engines read the same file."""
    graph = Graph().parse(resource_folder("ontology") / "shapes" / DATASET_RULES, format="turtle")
    prefixes = "".join(
        f"PREFIX {graph.value(d, SH.prefix)}: <{graph.value(d, SH.namespace)}>\n"
        for d in sorted(graph.subjects(SH.namespace, None), key=lambda d: str(graph.value(d, SH.prefix)))
    )
    rules = [
        _dataset_rule(graph, shape, rule, prefixes)
        for shape in graph.subjects(RDF.type, SH.NodeShape)
        for rule in graph.objects(shape, SH.sparql)
    ]
    return tuple(sorted(rules, key=lambda rule: rule.code))


def _dataset_rule(graph: Graph, shape: Node, rule: Node, prefixes: str) -> Check:
    severity = graph.value(shape, SH.severity, default=SH.Violation)
    return Check(
        code=str(rule).removeprefix(SHAPES),
        severity=next(ours for theirs, ours in _SEVERITY.items() if theirs == severity),
        message=str(graph.value(rule, SH.message)),
        query=prefixes + str(graph.value(rule, SH.select)),
        focus="value",
    )
