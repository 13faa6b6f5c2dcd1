"""`stadsgraf validate`."""

from typing import Annotated

import typer

from stadsgraf.commands.options import DEFAULT_OUT, Json, Out
from stadsgraf.config import ShaclEngine
from stadsgraf.terminal import build_folder, say, say_json


def validate(
    out: Out = DEFAULT_OUT,
    shacl: Annotated[
        ShaclEngine,
        typer.Option("--shacl", help="What checks the shapes: both find the same, pyshacl takes far longer."),
    ] = ShaclEngine.COMPILED,
    json: Json = False,
) -> None:
    """Check the graph against shapes and queries, and read every quote again from its text.

    Example: stadsgraf validate --out build
    """
    from stadsgraf.files import write_atomically
    from stadsgraf.graph.store import open_store
    from stadsgraf.staging import adding
    from stadsgraf.validate import render, to_turtle, validate_folder

    folder = build_folder(out)
    turtle, text = folder / "validation.ttl", folder / "validation.txt"
    with adding(folder, [turtle, text]):
        report = validate_folder(folder, open_store(folder / "store"), shacl)
        write_atomically(turtle, to_turtle(report))
        write_atomically(text, render(report))
    if json:
        say_json({"conforms": report.conforms, "findings": report.findings})
    else:
        say(render(report))
    if not report.conforms:
        raise typer.Exit(1)
