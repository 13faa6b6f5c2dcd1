"""`stadsgraf resolve`."""

from typing import Annotated

import typer

from stadsgraf.commands.options import DEFAULT_OUT, Decisions, Json, Out
from stadsgraf.terminal import build_folder, say, say_json


def resolve(
    left: Annotated[str | None, typer.Argument(help="Identifier or name of the one.")] = None,
    right: Annotated[str | None, typer.Argument(help="Identifier or name of the other.")] = None,
    answer: Annotated[str | None, typer.Argument(help="same, different or unsure.")] = None,
    why: Annotated[str, typer.Option(help="Why: what the next reader should know.")] = "",
    who: Annotated[str | None, typer.Option(help="Who answers; the name that you are logged in by.")] = None,
    apply: Annotated[
        bool,
        typer.Option("--apply", help="Take the answers into the build without reading the papers again."),
    ] = False,
    out: Out = DEFAULT_OUT,
    decisions: Decisions = None,
    json: Json = False,
) -> None:
    """List names that may be one, with reasons and passages, or record an answer.

    An answer is a row of decisions.csv, which is yours to keep; every build reads it. Nothing is ever merged
    without one.

    An answer is given as: stadsgraf resolve LEFT RIGHT same --why "her own site says so"

    Example: stadsgraf resolve --out build
    """
    from stadsgraf.answers import record, standing
    from stadsgraf.resolve.report import as_json, render

    folder = build_folder(out)
    if left is not None or why or who:
        say(record(folder, (left, right, answer), why, who, decisions))
        if not apply:
            say("The next build reads it; stadsgraf resolve --apply takes it into this one.\n")
            return
    if apply:
        from stadsgraf import summary
        from stadsgraf.building import apply as taken

        built = taken(folder, decisions)
        say(summary.applied(built))
        if not built.report.conforms:
            raise typer.Exit(1)
        return
    known = standing(folder, decisions)
    if json:
        say_json(as_json(known.open, known.view.identity, known.view.corpus))
    else:
        say(render(known.open, known.view.identity, known.view.corpus))
