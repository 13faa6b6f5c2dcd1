"""What a build is, as a whole: its counts, its questions, what "not stated" rests on."""

from pathlib import Path
from typing import Any

import msgspec

from stadsgraf import __version__
from stadsgraf.coverage.ground import ground
from stadsgraf.coverage.stored import COVERAGE
from stadsgraf.errors import OutputError
from stadsgraf.query.ask import Answer, Ground
from stadsgraf.query.formats import Lang
from stadsgraf.query.header import Question
from stadsgraf.serve.built import Built
from stadsgraf.staging import MANIFEST

_READ_THROUGH = 32 * 2**20
"""Bytes of coverage that are read for one answer, a second's worth."""


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
