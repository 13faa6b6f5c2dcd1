"""`stadsgraf build`."""

from pathlib import Path
from typing import Annotated

import typer

from stadsgraf.characters import as_utf8
from stadsgraf.commands.options import DEFAULT_OUT, Decisions, Json, Lang, Out
from stadsgraf.terminal import checked_language, language, progress, say, say_json


def build(
    sources: Annotated[list[Path], typer.Argument(help="Text files, or folders of them.")],
    out: Out = DEFAULT_OUT,
    formats: Annotated[
        str | None, typer.Option(help="Forms to write, parted by commas; all of them up to 200 papers.")
    ] = None,
    decisions: Decisions = None,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Read papers and build the graph: claims, store, exports, picture, findings.

    What an earlier build left in the output folder is replaced; a file of yours in the way stops the build.

    Example: stadsgraf build seeds/documents --out build
    """
    from stadsgraf import pipeline, summary
    from stadsgraf.config import BuildOptions

    chosen = None if formats is None else tuple(name.strip() for name in formats.split(",") if name.strip())
    options = BuildOptions(tuple(sources), out, chosen, checked_language(lang), decisions)
    built = pipeline.build(options, progress())
    asked = summary.questions(built, language(lang))
    if json:
        say_json(
            {
                "out": as_utf8(out),
                "issues": built.issues,
                "undecided": built.undecided,
                "conforms": built.report.conforms,
                "questions": asked,
            }
        )
    else:
        say(summary.render(built, asked))
    if not built.report.conforms:
        raise typer.Exit(1)
