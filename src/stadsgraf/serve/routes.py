"""The routes of the API: path, job, and what each parameter takes; `openapi` describes them from here."""

from typing import Literal

import msgspec

from stadsgraf.serve.quality import SHOWN

Type = Literal["string", "integer"]


class Taken(msgspec.Struct, frozen=True):
    """A parameter of a route.

    Attributes:
        name: as it stands in the address, or in the path.
        description: what it is for.
        type: text or a whole number.
        default: what it is where it is left out.
        least, most: bounds of a number.
        choices: what text may be; none for any text.
    """

    name: str
    description: str
    type: Type = "string"
    default: str | int = ""
    least: int = 0
    most: int = 0
    choices: tuple[str, ...] = ()


class Route(msgspec.Struct, frozen=True):
    """A route that one job answers.

    Attributes:
        path: template of the path; `{id}` takes slashes, too.
        job: name of the job.
        summary: what it gives.
        takes: its parameters, beside `{id}`.
        needs: those without which it is refused.
    """

    path: str
    job: str
    summary: str
    takes: tuple[Taken, ...] = ()
    needs: frozenset[str] = frozenset()


LANG = Taken("lang", "Language of the words.", default="en", choices=("en", "sv"))

ROUTES = (
    Route("/api/graph", "counts", "How many papers, claims and things there are."),
    Route(
        "/api/search",
        "search",
        "Things and papers by name, and papers by their words, tolerant of accents and of damaged letters.",
        (
            Taken("q", "What is looked for; a phrase in quotation marks. Without it, a kind is needed."),
            Taken("kind", "What it must be, a kind (city) or a class (Region); anything without it."),
            Taken("limit", "How many things.", "integer", 20, 1, 200),
            Taken("excerpts", "How many papers that have the words.", "integer", 10, 0, 50),
        ),
    ),
    Route("/api/entity/{id}", "entity", "What the papers say of a thing.", (LANG,)),
    Route("/api/claim/{id}", "claim", "A claim with the passages that it comes from.", (LANG,)),
    Route(
        "/api/papers",
        "papers",
        "The papers, by name.",
        (
            Taken("limit", "How many.", "integer", 100, 1, 1000),
            Taken("offset", "After how many.", "integer", 0, 0, 10_000_000),
        ),
    ),
    Route("/api/paper/{id}", "paper", "The text of a paper with the claims of its passages.", (LANG,)),
    Route(
        "/api/picture/{id}",
        "picture",
        "A page of a paper as a picture; the paper lists the pages that have one.",
        (Taken("page", "Its number.", "integer", 1, 1, 1_000_000),),
    ),
    Route(
        "/api/network",
        "network",
        "Things and the lines between them: all, or around one.",
        (
            Taken("about", "Identifier of a thing."),
            Taken("depth", "How many lines away from it.", "integer", 1, 1, 4),
            Taken(
                "most", "How many things at most, those with most lines first.", "integer", 5000, 1, 20_000
            ),
        ),
    ),
    Route(
        "/api/quality",
        "quality",
        "Findings of validation, coverage, and issues of the build: how many of each kind, and the first.",
        (
            Taken("code", "Kind of findings or issues; all kinds without it."),
            Taken("limit", "How many of each kind.", "integer", SHOWN, 1, 1000),
            Taken("offset", "After how many of each kind.", "integer", 0, 0, 10_000_000),
        ),
    ),
)
"""All but the questions, each of which has a route of its own, `/api/ask/NAME`."""


class Wrong(Exception):  # noqa: N818  # what a parameter is
    """A parameter is missing, given twice, unknown, or not what it takes."""


def read_parameters(route: Route, given: list[tuple[str, str]]) -> dict[str, str | int]:
    """The parameters of a request to a route.

    Raises:
        Wrong: one of them cannot be used.
    """
    found = {one.name: one.default for one in route.takes}
    known = {one.name: one for one in route.takes}
    for name, value in given:
        if name not in known:
            takes = ", ".join(known) or "none"
            raise Wrong(f"{route.path} has no parameter {name}; its parameters: {takes}.")
        found[name] = _value(known[name], value)
    if len({name for name, _ in given}) < len(given):
        raise Wrong("A parameter is given twice: give each of them once.")
    missing = sorted(name for name in route.needs if not found[name])
    if missing:
        raise Wrong(f"{route.path} needs the parameter {missing[0]}.")
    return found


def _value(one: Taken, text: str) -> str | int:
    if one.type == "integer":
        if not (text.isascii() and text.isdigit() and len(text) < 10 and one.least <= int(text) <= one.most):
            raise Wrong(f"{one.name} is a whole number from {one.least} to {one.most}, not {text!r}.")
        return int(text)
    if one.choices and text not in one.choices:
        raise Wrong(f"{one.name} is {' or '.join(one.choices)}, not {text!r}.")
    return text
