"""What a validation finds, as data: no RDF library, so that the CLI and the report can hold it."""

from collections.abc import Mapping
from enum import StrEnum

import msgspec


class Severity(StrEnum):
    """How much a finding weighs; only a violation makes a graph non-conforming."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"


RANK = {severity: rank for rank, severity in enumerate(Severity)}
"""Order in which findings are shown: the heaviest first."""


class Passage(msgspec.Struct, frozen=True, order=True):
    """Where a finding points in a text.

    Attributes:
        document: IRI of the text source.
        name: file name under which the text was read.
        start, end: code points, 0-based, end-exclusive.
        before, quote, after: the quote with the text around it, as the graph holds them.

    """

    document: str
    name: str
    start: int
    end: int
    before: str
    quote: str
    after: str


class Finding(msgspec.Struct, frozen=True):
    """One thing that is wrong, or worth a look.

    Attributes:
        severity: what it weighs.
        code: name of the shape, check or audit that found it (`claim-modality`).
        focus: IRI of the node that it is about.
        message: what is wrong and what to do, in one sentence.
        value: the offending value or node, empty where nothing is there.
        component: IRI of the SHACL constraint component, or of the check's own.
        label: the focus in words.
        value_label: the value in words.
        passage: the passage behind the focus, if it has one.

    """

    severity: Severity
    code: str
    focus: str
    message: str
    value: str = ""
    component: str = ""
    label: str = ""
    value_label: str = ""
    passage: Passage | None = None


class Report(msgspec.Struct, frozen=True):
    """The outcome of a validation.

    Attributes:
        findings: violations first, then by code, focus and value.
        focus_nodes: how many nodes each node shape looked at; 0 means that it proved nothing.

    """

    findings: tuple[Finding, ...]
    focus_nodes: Mapping[str, int]

    @property
    def conforms(self) -> bool:
        """Whether there is no violation; warnings and remarks never change it."""
        return all(finding.severity is not Severity.VIOLATION for finding in self.findings)

    def count(self, severity: Severity) -> int:
        """How many findings have this severity."""
        return sum(finding.severity is severity for finding in self.findings)


def ordered(findings: set[Finding]) -> tuple[Finding, ...]:
    """Put findings into the order of reports."""
    return tuple(sorted(findings, key=lambda f: (RANK[f.severity], f.code, f.focus, f.value, f.message)))
