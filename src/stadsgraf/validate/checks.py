"""Rules that are queries: `queries/check/*.rq` and the dataset rules of the shapes, on Oxigraph.

Each asks for offenders, so a conforming graph gives no rows.  A check is valid SPARQL under a header
of `#+ key: value` lines (the habit of grlc); the folder is the registry.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.errors import InputError
from stadsgraf.resources import resource_folder
from stadsgraf.touched import about, goes_by
from stadsgraf.validate.findings import Finding, Severity
from stadsgraf.validate.shacl import Graph, Term, tables, text
from stadsgraf.validate.shapes import DATASET_RULES, SHAPES

SH = "http://www.w3.org/ns/shacl#"
SPARQL_COMPONENT = SH + "SPARQLConstraintComponent"

_HEADER = re.compile(r"^#\+ (\w+): (.+)$", re.MULTILINE)
_SEVERITY = {SH + severity.capitalize(): severity for severity in Severity}
_OF_SHAPES = frozenset({v.RDF + "type", SH + "targetNode", SH + "severity", SH + "sparql"})
_OF_RULES = frozenset({v.RDF + "type", SH + "prefixes", SH + "message", SH + "select"})


LOCAL = frozenset({"blank-node", "quote-length", "span-outside-text", "unknown-participant"})
"""Codes of checks that a document's graph decides by itself: `stadsgraf.validate.local` makes them."""


class Check(msgspec.Struct, frozen=True):
    """A query that must return no rows.

    Attributes:
        code: its name in reports.
        severity: what each row weighs.
        message: what is wrong and what to do.
        query: SPARQL SELECT over the merged default graph.
        focus: name of the variable that holds the offending node.
        by: name of the variable that the check goes by (`stadsgraf.touched`); "" where there is none.

    """

    code: str
    severity: Severity
    message: str
    query: str
    focus: str
    by: str = ""


def run_checks(store: ox.Store) -> set[Finding]:
    """Run the checks and dataset rules on the merged default graph of a store, without the local ones."""
    return {finding for check in dataset_checks() for _, finding in run_check(store, check)}


def dataset_checks() -> tuple[Check, ...]:
    """The checks that are made over all documents."""
    return tuple(check for check in every_check() if check.code not in LOCAL)


def every_check() -> tuple[Check, ...]:
    """The checks of `queries/check` and the dataset rules of the shapes."""
    return (*queries(), *dataset_rules())


def run_check(
    store: ox.Store, check: Check, touched: Iterable[str] | None = None
) -> set[tuple[str, Finding]]:
    """Run one check: a finding for each row, with the IRI of the node that the check goes by.

    Args:
        store: The merged graph.
        check: The check.
        touched: IRIs of the nodes to ask about, for a check that goes by a node; None asks about all.

    """
    solutions = store.query(about(check.query, touched))
    assert isinstance(solutions, ox.QuerySolutions)
    beside = {check.focus, check.by, "this"}
    others = [v.value for v in solutions.variables if v.value not in beside]
    findings = set()
    for row in solutions:
        value = row[others[0]] if others else None
        finding = Finding(
            severity=check.severity,
            code=check.code,
            focus=_text(row[check.focus]),
            message=check.message,
            value="" if value is None else _text(value),
            component=SPARQL_COMPONENT,
        )
        findings.add((_text(row[check.by]) if check.by else "", finding))
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
    severity = Severity(header["severity"])
    return Check(header["code"], severity, header["message"], query, "focus", goes_by(query))


@cache
def dataset_rules() -> tuple[Check, ...]:
    """Read the SPARQL constraints on the dataset node as checks; SHACL engines read the same file."""
    return read_rules(resource_folder("ontology") / "shapes" / DATASET_RULES)


def read_rules(path: Path) -> tuple[Check, ...]:
    """Read a file of shapes whose constraints are SPARQL, each the query of one check.

    Raises:
        InputError: A shape or a rule says something else, which would never be checked.

    """
    graph = Graph(tables(ox.parse(path=path, format=ox.RdfFormat.TURTLE)))
    names = {d: text(next(iter(p))) for d, p in graph.objects(SH + "prefix").items()}
    spaces = {names[d]: text(next(iter(n))) for d, n in graph.objects(SH + "namespace").items()}
    prefixes = "".join(f"PREFIX {name}: <{space}>\n" for name, space in sorted(spaces.items()))
    rules = [
        _dataset_rule(
            _only(path, graph, shape, _OF_SHAPES), _only(path, graph, rule, _OF_RULES), rule, prefixes
        )
        for shape in graph.instances(SH + "NodeShape")
        for rule in graph.objects(SH + "sparql").get(shape, ())
    ]
    return tuple(sorted(rules, key=lambda rule: rule.code))


def _only(path: Path, graph: Graph, node: Term, known: frozenset[str]) -> dict[str, str]:
    """What a node says, if it is nothing but this; of several values the first by the alphabet."""
    found = {
        prop: min(text(value) for value in table[node]) for prop, table in graph.own.items() if node in table
    }
    others = sorted(found.keys() - known)
    if others:
        raise InputError(
            f"{path.name}: {text(node)} has {others[0]}, which is not checked there: "
            "give its shape another file, or write it in sh:select"
        )
    return found


def _dataset_rule(shape: dict[str, str], rule: dict[str, str], node: Term, prefixes: str) -> Check:
    return Check(
        code=text(node).removeprefix(SHAPES),
        severity=_SEVERITY[shape.get(SH + "severity", SH + "Violation")],
        message=rule[SH + "message"],
        query=prefixes + rule[SH + "select"],
        focus="value",
        by=goes_by(rule[SH + "select"]),
    )
