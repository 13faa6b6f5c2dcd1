"""A build that has a great deal to be found fault with."""

import shutil
from pathlib import Path

import msgspec

from stadsgraf import vocabulary as v
from stadsgraf.issues import Issue, Severity
from stadsgraf.serve.findings import REPORT

MANY = 230
"""Findings of the kind `text-cut-off`, and issues of the kind `empty-file`."""

_FINDING = """
<{base}finding/more-{number}> a sh:ValidationResult ; sh:focusNode <{base}text/{number:04}> ;
  sh:resultSeverity sh:Info ; sh:sourceShape <https://w3id.org/stadsgraf/shapes#text-cut-off> ;
  sh:resultMessage "The text breaks off." .
"""


def with_findings(out: Path, place: Path) -> Path:
    """A copy of a build with many findings and issues."""
    shutil.copytree(out, place)
    with (place / REPORT).open("a") as report:
        report.writelines(_FINDING.format(base=v.BASE, number=number) for number in range(MANY))
    issues = [
        Issue(f"{number}.txt", "read", "empty-file", Severity.ERROR, "Empty.") for number in range(MANY)
    ]
    with (place / "issues.jsonl").open("ab") as file:
        file.write(msgspec.json.Encoder().encode_lines(issues))
    return place
