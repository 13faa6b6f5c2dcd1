"""Options that several commands share."""

import shlex
from pathlib import Path
from typing import Annotated

import typer

from stadsgraf.characters import as_utf8

Out = Annotated[Path, typer.Option("--out", "-o", help="Output folder of the build.")]
Lang = Annotated[str, typer.Option("--lang", help="Language of the answer: en or sv.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
Store = Annotated[
    str | None,
    typer.Option("--store", help="Ask a store that `stadsgraf load` filled, at this address, and no folder."),
]
Decisions = Annotated[
    Path | None,
    typer.Option(
        "--decisions", help="File of answers on who is who; decisions.csv of this folder where it exists."
    ),
]

DEFAULT_OUT = Path("build")
"""Where a build lies unless told otherwise."""


def naming(out: Path) -> str:
    """The option that names a build, for a command that is shown to the user; empty for the default."""
    return "" if out == DEFAULT_OUT else f" --out {shlex.quote(as_utf8(out))}"
