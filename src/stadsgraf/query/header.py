"""Questions as files: a SPARQL query whose `#+ key: value` header says what it asks and how to word it.

The folder is the registry: a file put there is a question of the program.  The form of the header is
that of grlc (https://github.com/CLARIAH/grlc), the keys are our own; `docs/questions.md` lists them.
"""

import re
from enum import StrEnum
from pathlib import Path

import msgspec
import pyoxigraph as ox

from stadsgraf.errors import InputError
from stadsgraf.families import Family
from stadsgraf.query.formats import Lang
from stadsgraf.query.template import slots

_HEADER = re.compile(r"#\+\s*([a-z-]+)\s*:\s*(.*?)\s*$")
_PARAM = re.compile(r"([a-z]\w*)\s+([a-z]+)(\s+optional)?(?:\s+(\S.*))?$")
_LANGS: tuple[Lang, ...] = ("sv", "en")
_ONCE = {f"{key}-{lang}" for key in ("question", "empty") for lang in _LANGS} | {
    "answer",
    "expects",
    "family",
    "order",
}
_MANY = {f"answer-{lang}" for lang in _LANGS} | {"param"}
_REQUIRED = {f"{key}-{lang}" for key in ("question", "answer", "empty") for lang in _LANGS}
_LAST = 1000


class Kind(StrEnum):
    """What a parameter may be given as."""

    NETWORK = "network"
    CITY = "city"
    PERSON = "person"
    PARTY = "party"
    BODY = "body"
    ORGANIZATION = "organization"
    ENTITY = "entity"
    CASE = "case"
    DOCUMENT = "document"
    CLAIM = "claim"
    DATE = "date"
    TEXT = "text"


class Parameter(msgspec.Struct, frozen=True):
    """A blank of a question: the query's variable of that name, what it takes, what it is for."""

    name: str
    kind: Kind
    optional: bool
    description: str


class Wording(msgspec.Struct, frozen=True):
    """A question in one language: how it is asked, how a row answers it, what no row means.

    Attributes:
        question: a sentence with `{parameter}` slots.
        answers: templates of one row (see `template`); the first whose slots are all filled is used.
        empty: the sentence that says that the papers do not state it.
    """

    question: str
    answers: tuple[str, ...]
    empty: str


class Question(msgspec.Struct, frozen=True):
    """One file of the folder of questions.

    Attributes:
        name: the file's stem.
        query: SPARQL 1.1 SELECT with a `VALUES ?name { UNDEF }` line for each parameter.
        parameters: in the order of the header.
        wordings: by language.
        family: the family of claims that it asks about, None for no one family.
        answerer: name of the Python answerer that uses the query, empty for the rows themselves.
        expects_stated: whether rows that are only proposed, planned or denied leave it unanswered.
        order: where it stands in a list of questions.
    """

    name: str
    query: str
    parameters: tuple[Parameter, ...]
    wordings: dict[Lang, Wording]
    family: Family | None
    answerer: str
    expects_stated: bool
    order: int


def load(folder: Path) -> tuple[Question, ...]:
    """All questions of a folder, in the order of their headers, then by name.

    Raises:
        InputError: a file is malformed; the message names file and line.
    """
    questions = [parse(path.read_text(encoding="utf-8"), path.name) for path in sorted(folder.glob("*.rq"))]
    return tuple(sorted(questions, key=lambda question: (question.order, question.name)))


def parse(text: str, name: str) -> Question:
    """One question from the text of its file.

    Args:
        text: header and query.
        name: name of the file, for messages; its stem is the question's name.

    Raises:
        InputError: header or query is malformed; the message names file and line.
    """
    header = _header(text, name)
    parameters = tuple(_parameter(value, line, name) for line, value in header.get("param", []))
    wordings = {lang: _wording(header, lang) for lang in _LANGS}
    question = Question(
        name=name.removesuffix(".rq"),
        query=text,
        parameters=parameters,
        wordings=wordings,
        family=_family(header, name),
        answerer=_one(header, "answer"),
        expects_stated=_one(header, "expects") == "stated",
        order=int(_one(header, "order") or _LAST),
    )
    _check(question, name)
    return question


def _header(text: str, name: str) -> dict[str, list[tuple[int, str]]]:
    """Values of each key with the numbers of their lines."""
    header: dict[str, list[tuple[int, str]]] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith("#+"):
            continue
        found = _HEADER.match(line)
        if found is None or not found[2]:
            raise InputError(f"{name}, line {number}: write the header line as '#+ key: value'.")
        key, value = found[1], found[2]
        if key not in _ONCE | _MANY:
            known = ", ".join(sorted(_ONCE | _MANY))
            raise InputError(f"{name}, line {number}: unknown key '{key}'; the keys are {known}.")
        if key in _ONCE and key in header:
            raise InputError(f"{name}, line {number}: '{key}' is given twice; remove one.")
        if key == "order" and not value.isdecimal():
            raise InputError(f"{name}, line {number}: 'order' is a whole number, not '{value}'.")
        if key == "expects" and value != "stated":
            raise InputError(f"{name}, line {number}: 'expects' can only be 'stated'.")
        header.setdefault(key, []).append((number, value))
    missing = sorted(_REQUIRED - set(header))
    if missing:
        raise InputError(f"{name}, line 1: the header lacks {', '.join(missing)}; add '#+ {missing[0]}: …'.")
    return header


def _one(header: dict[str, list[tuple[int, str]]], key: str) -> str:
    return header[key][0][1] if key in header else ""


def _parameter(value: str, line: int, name: str) -> Parameter:
    found = _PARAM.match(value)
    if found is None:
        raise InputError(f"{name}, line {line}: write a parameter as 'name type [optional] description'.")
    if found[2] not in {kind.value for kind in Kind}:
        kinds = ", ".join(Kind)
        raise InputError(f"{name}, line {line}: unknown type '{found[2]}'; the types are {kinds}.")
    return Parameter(found[1], Kind(found[2]), found[3] is not None, found[4] or "")


def _family(header: dict[str, list[tuple[int, str]]], name: str) -> Family | None:
    if "family" not in header:
        return None
    line, value = header["family"][0]
    if value not in set(Family):
        known = ", ".join(Family)
        raise InputError(f"{name}, line {line}: unknown family '{value}'; the families are {known}.")
    return Family(value)


def _wording(header: dict[str, list[tuple[int, str]]], lang: Lang) -> Wording:
    return Wording(
        question=_one(header, f"question-{lang}"),
        answers=tuple(value for _, value in header[f"answer-{lang}"]),
        empty=_one(header, f"empty-{lang}"),
    )


def values_line(parameter: str) -> re.Pattern[str]:
    """The lines of a query that a parameter is bound in: `VALUES ?name { UNDEF }`."""
    return re.compile(r"VALUES\s+\?" + re.escape(parameter) + r"\s*\{\s*UNDEF\s*\}")


def _check(question: Question, name: str) -> None:
    """Refuse a query that does not parse, does not bind its parameters or has other slots than values."""
    try:
        solutions = ox.Store().query(question.query)
    except SyntaxError as error:
        raise InputError(f"{name}: the query is not valid SPARQL 1.1: {error}.") from error
    if not isinstance(solutions, ox.QuerySolutions):
        raise InputError(f"{name}: a question is a SELECT query; write it as one.")
    for parameter in () if question.answerer else question.parameters:
        if values_line(parameter.name).search(question.query) is None:
            raise InputError(f"{name}: no line 'VALUES ?{parameter.name} {{ UNDEF }}' in the query; add one.")
    variables = {variable.value for variable in solutions.variables}
    names = {parameter.name for parameter in question.parameters}
    if not any(variable.startswith("claim") for variable in variables) and not question.answerer:
        raise InputError(f"{name}: a question returns its sources; select ?claim.")
    for wording in question.wordings.values():
        _check_slots(wording.question, names, name)
        _check_slots(wording.empty, names, name)


def _check_slots(sentence: str, names: set[str], name: str) -> None:
    unknown = sorted(slots(sentence) - names)
    if unknown:
        raise InputError(
            f"{name}: the slot {{{unknown[0]}}} in '{sentence}' is no parameter of the question."
        )
