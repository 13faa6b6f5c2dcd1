"""`stadsgraf repair`."""

from pathlib import Path
from typing import Annotated

import typer

from stadsgraf.commands.options import Json
from stadsgraf.terminal import document_text, say, say_document, say_json


def repair(
    file: Annotated[Path, typer.Argument(help="A paper, or - for stdin.")],
    text: Annotated[
        bool, typer.Option("--text", help="Print the repaired text alone, line for line.")
    ] = False,
    strict: Annotated[bool, typer.Option(help="Repair only what is beyond reasonable doubt.")] = False,
    json: Json = False,
) -> None:
    """Show what repair would change in a scanned text, and why.

    Example: stadsgraf repair PAPER.txt --text > REPAIRED.txt
    """
    from stadsgraf import pipeline
    from stadsgraf.repair import explain
    from stadsgraf.repair import repair as repaired
    from stadsgraf.repair.report import render

    source = document_text(file)
    names = pipeline.known_names()
    if text:
        say_document(repaired(source, known_names=names, strict=strict).text)
        return
    changes = explain(source, known_names=names, strict=strict)
    if json:
        say_json(changes)
    else:
        say(render(changes))
