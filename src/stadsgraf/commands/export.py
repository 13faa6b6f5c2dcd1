"""`stadsgraf export`."""

from pathlib import Path
from typing import Annotated

import typer

from stadsgraf.commands.options import DEFAULT_OUT, Out
from stadsgraf.terminal import build_folder, say


def export_command(
    form: Annotated[
        str, typer.Argument(help="turtle, jsonld, nquads, trig, rdfxml, graphml, gexf, csv or claims.")
    ],
    out: Out = DEFAULT_OUT,
    to: Annotated[Path | None, typer.Option(help="Folder for the files; the build's own without it.")] = None,
) -> None:
    """Write one form of the graph.

    In the build's own folder the files are replaced or removed by the next build; elsewhere they stay.

    Example: stadsgraf export gexf --out build --to for-gephi
    """
    from stadsgraf.export import export, files_of
    from stadsgraf.staging import adding
    from stadsgraf.stored import source_of

    folder = build_folder(out)
    with adding(folder, files_of(form, to or out)):
        written = export(form, source_of(folder), to or out)
    for path in written:
        say(f"{path}\n")
