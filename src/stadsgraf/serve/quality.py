"""What is wrong or worth a look in a build: what validation found, and what went wrong while building.

A large build has thousands of findings, most of a few kinds: each kind tells how many it has and shows some.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TypeVar

import msgspec
import pyoxigraph as ox

from stadsgraf.issues import Issue
from stadsgraf.query.evidence import Graph
from stadsgraf.query.terms import short_id
from stadsgraf.serve.built import Built
from stadsgraf.serve.findings import Finding
from stadsgraf.serve.overview import counts
from stadsgraf.stored import issues_in
from stadsgraf.validate.wording import wordings

SHOWN = 10
"""How many of each kind are shown to who asks for no number."""

_RANK = {severity: rank for rank, severity in enumerate(("violation", "error", "warning", "info"))}


class Found(msgspec.Struct, frozen=True):
    """A finding of validation with the names of what it is about; its message is by language."""

    severity: str
    code: str
    focus: str
    label: str
    message: dict[str, str]
    value: str


class Findings(msgspec.Struct, frozen=True):
    """Findings of one kind: how many there are, and some of them."""

    severity: str
    code: str
    total: int
    items: tuple[Found, ...]


class Issues(msgspec.Struct, frozen=True):
    """Issues of one kind: how many there are, and some of them."""

    severity: str
    code: str
    total: int
    items: tuple[Issue, ...]


class Quality(msgspec.Struct, frozen=True):
    """What is wrong or worth a look in a build, by kind, the gravest first."""

    findings: tuple[Findings, ...]
    coverage: dict[str, int]
    issues: tuple[Issues, ...]


def quality(built: Built, code: str, most: int, before: int) -> Quality:
    """What validation found, how much was read, and what went wrong while building.

    Args:
        built: the build.
        code: the kind that is wanted; "" for all.
        most: how many of each kind are given.
        before: how many of each kind are left out before them.

    Raises:
        OutputError: a file of the build is missing or damaged.
    """
    part = slice(before, before + most)
    found = _kinds(built.findings, lambda one: (one.severity, one.code), code)
    issues = _kinds(issues_in(built.folder), lambda one: (one.severity, one.code), code)
    return Quality(
        findings=tuple(
            Findings(*kind, len(some), tuple(_found(built.graph, one) for one in some[part]))
            for kind, some in found
        ),
        coverage=counts(built.folder).coverage,
        issues=tuple(Issues(*kind, len(some), tuple(some[part])) for kind, some in issues),
    )


_One = TypeVar("_One")


def _kinds(
    given: Sequence[_One], kind_of: Callable[[_One], tuple[str, str]], code: str
) -> list[tuple[tuple[str, str], list[_One]]]:
    """What is given by severity and code, the gravest first."""
    kinds: defaultdict[tuple[str, str], list[_One]] = defaultdict(list)
    for one in given:
        kind = kind_of(one)
        if code in ("", kind[1]):
            kinds[kind].append(one)
    return sorted(kinds.items(), key=lambda item: (_RANK.get(item[0][0], len(_RANK)), item[0]))


def _found(graph: Graph, one: Finding) -> Found:
    value = one.value
    return Found(
        severity=one.severity,
        code=one.code,
        focus=short_id(one.focus),
        label=graph.label(one.focus),
        message=wordings(one.code, one.message),
        value=graph.label(value) if isinstance(value, ox.NamedNode) else getattr(value, "value", ""),
    )
