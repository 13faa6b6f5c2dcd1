"""What validation found in a build, as `validation.ttl` has it."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import msgspec
import pyoxigraph as ox

from stadsgraf import vocabulary as v
from stadsgraf.errors import OutputError

REPORT = "validation.ttl"

_SH = "http://www.w3.org/ns/shacl#"
_RESULT = ox.NamedNode(_SH + "ValidationResult")
_TYPE = v.RDF + "type"


class Finding(msgspec.Struct, frozen=True):
    """One finding: how grave it is, the shape or query that found it, what it is about and why."""

    severity: str
    code: str
    focus: ox.NamedNode
    message: str
    value: ox.NamedNode | ox.Literal | None


def read_findings(folder: Path) -> tuple[Finding, ...]:
    """The findings of a build, by what they are about.

    The report is parsed and not queried: of a large build that takes a tenth of the time.

    Raises:
        OutputError: the report is missing or damaged.
    """
    told: defaultdict[str, dict[str, ox.NamedNode | ox.Literal]] = defaultdict(dict)
    results: list[str] = []
    try:
        for quad in ox.parse(path=str(folder / REPORT), format=ox.RdfFormat.TURTLE):
            told[quad.subject.value][quad.predicate.value.removeprefix(_SH)] = quad.object
            if quad.object == _RESULT and quad.predicate.value == _TYPE:
                results.append(quad.subject.value)
        return tuple(sorted((_finding(told[one]) for one in results), key=_place))
    except (OSError, SyntaxError, ValueError, LookupError) as error:
        raise OutputError(f"{REPORT} is missing or damaged ({error}): build again.") from error


def _finding(told: Mapping[str, ox.NamedNode | ox.Literal]) -> Finding:
    code = told["sourceShape"] if "sourceShape" in told else told["sourceConstraint"]
    return Finding(
        severity=_local(told["resultSeverity"]),
        code=_local(code),
        focus=ox.NamedNode(told["focusNode"].value),
        message=told["resultMessage"].value,
        value=told.get("value"),
    )


def _place(one: Finding) -> tuple[str, str, str]:
    return one.focus.value, one.value.value if one.value is not None else "", one.message


def _local(term: ox.NamedNode | ox.Literal) -> str:
    return term.value.rpartition("#")[2].lower()
