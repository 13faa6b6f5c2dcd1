"""What a build is, as a whole: its counts, its questions, what validation found and what was not read."""

from pathlib import Path
from typing import Any

import msgspec
import pyoxigraph as ox

from stadsgraf import __version__
from stadsgraf.coverage.ground import ground
from stadsgraf.coverage.stored import COVERAGE
from stadsgraf.errors import OutputError
from stadsgraf.issues import Issue
from stadsgraf.query.ask import Answer, Ground
from stadsgraf.query.evidence import Graph
from stadsgraf.query.formats import Lang
from stadsgraf.query.header import Question
from stadsgraf.query.terms import short_id
from stadsgraf.serve.built import Built
from stadsgraf.staging import MANIFEST
from stadsgraf.stored import issues_in

_REPORT = "validation.ttl"

_READ_THROUGH = 32 * 2**20
"""Bytes of coverage that are read for one answer, a second's worth."""

_FINDINGS = """
PREFIX sh: <http://www.w3.org/ns/shacl#>
SELECT ?severity ?code ?focus ?message ?value WHERE {
  ?result a sh:ValidationResult ; sh:focusNode ?focus ; sh:resultSeverity ?severity .
  ?result sh:resultMessage ?message .
  { ?result sh:sourceShape ?code } UNION { ?result sh:sourceConstraint ?code }
  OPTIONAL { ?result sh:value ?value }
}
ORDER BY ?severity ?code ?focus ?value
"""


class Counts(msgspec.Struct, frozen=True):
    """How much a build holds, as its manifest says."""

    papers: int
    claims: dict[str, int]
    entities: dict[str, int]
    coverage: dict[str, int]
    findings: dict[str, int]
    version: str


class Blank(msgspec.Struct, frozen=True):
    """A parameter of a question."""

    name: str
    kind: str
    optional: bool
    description: str


class Offer(msgspec.Struct, frozen=True):
    """A question that can be asked.

    Attributes:
        name, order, family, parameters, query, answerer, expects_stated: as of `header.Question`.
        question: its sentence by language.
        empty: by language, the sentence that says that the papers do not state it.
    """

    name: str
    order: int
    family: str | None
    parameters: tuple[Blank, ...]
    question: dict[str, str]
    empty: dict[str, str]
    query: str
    answerer: str
    expects_stated: bool


class Found(msgspec.Struct, frozen=True):
    """A finding of validation with the names of what it is about."""

    severity: str
    code: str
    focus: str
    label: str
    message: str
    value: str


class Quality(msgspec.Struct, frozen=True):
    """What is wrong or worth a look in a build."""

    findings: tuple[Found, ...]
    coverage: dict[str, int]
    issues: tuple[Issue, ...]


class _Manifest(msgspec.Struct):
    claims: dict[str, int]
    entities: dict[str, int]
    inputs: list[Any]
    coverage: dict[str, int] = {}
    findings: dict[str, int] = {}


def counts(folder: Path) -> Counts:
    """The counts of a build.

    Raises:
        OutputError: the manifest is damaged.
    """
    try:
        made = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=_Manifest)
    except (OSError, msgspec.DecodeError) as error:
        raise OutputError(f"The manifest of the build is damaged ({error}): build again.") from error
    return Counts(len(made.inputs), made.claims, made.entities, made.coverage, made.findings, __version__)


def offers(questions: dict[str, Question]) -> tuple[Offer, ...]:
    """The questions, in the order of their headers."""
    return tuple(
        Offer(
            name=one.name,
            order=one.order,
            family=one.family,
            parameters=tuple(
                Blank(blank.name, blank.kind, blank.optional, blank.description) for blank in one.parameters
            ),
            question={lang: wording.question for lang, wording in one.wordings.items()},
            empty={lang: wording.empty for lang, wording in one.wordings.items()},
            query=one.query,
            answerer=one.answerer,
            expects_stated=one.expects_stated,
        )
        for one in questions.values()
    )


def ground_of(built: Built, question: Question, answer: Answer, lang: Lang) -> Ground:
    """What "not stated" rests on; of a large build, only how many papers were read."""
    family = question.family if (built.folder / COVERAGE).stat().st_size < _READ_THROUGH else None
    return ground(built.unread, family, answer.asked, lang)


def quality(built: Built) -> Quality:
    """What validation found, how much was read, and what went wrong while building."""
    return Quality(
        findings=_findings(built.graph, built.folder / _REPORT),
        coverage=counts(built.folder).coverage,
        issues=issues_in(built.folder),
    )


def _findings(graph: Graph, path: Path) -> tuple[Found, ...]:
    store = ox.Store()
    try:
        store.load(path=str(path), format=ox.RdfFormat.TURTLE)
    except (OSError, SyntaxError) as error:
        raise OutputError(f"{path.name} is missing or damaged ({error}): build again.") from error
    rows = store.query(_FINDINGS)
    assert isinstance(rows, ox.QuerySolutions)
    return tuple(_found(graph, row) for row in rows)


def _found(graph: Graph, row: ox.QuerySolution) -> Found:
    focus, code, severity, value = row["focus"], row["code"], row["severity"], row["value"]
    assert isinstance(focus, ox.NamedNode)
    return Found(
        severity=_local(severity),
        code=_local(code),
        focus=short_id(focus),
        label=graph.label(focus),
        message=row["message"].value,
        value=graph.label(value) if isinstance(value, ox.NamedNode) else getattr(value, "value", ""),
    )


def _local(term: object) -> str:
    assert isinstance(term, ox.NamedNode)
    return term.value.rpartition("#")[2].lower()
