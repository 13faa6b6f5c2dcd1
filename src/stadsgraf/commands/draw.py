"""`stadsgraf draw`."""

from pathlib import Path
from typing import Annotated

import typer

from stadsgraf.commands.options import DEFAULT_OUT, Lang, Out
from stadsgraf.terminal import build_folder, language, progress, say


def draw(
    out: Out = DEFAULT_OUT,
    to: Annotated[
        Path | None,
        typer.Option(help="The SVG file, or an HTML page; network.svg in the build without it."),
    ] = None,
    lang: Lang = "en",
) -> None:
    """Draw the network as SVG: solid lines are stated, dashed ones proposed or planned, red ones denied.

    Where --to ends with .html it is a page in one file, to look around in without any network: each line
    opens on the words that it comes from.

    In the build's own folder the picture is replaced or removed by the next build; elsewhere it stays.

    Example: stadsgraf draw --out build --to network.html
    """
    from stadsgraf.building import PICTURE_FILE, draw_to
    from stadsgraf.files import write_atomically
    from stadsgraf.staging import adding
    from stadsgraf.stored import source_of

    target, folder = to or out / PICTURE_FILE, build_folder(out)
    with adding(folder, [target]):
        if target.suffix.lower() in (".html", ".htm"):
            from stadsgraf.publish import single_page

            write_atomically(target, single_page(folder, language(lang), progress()))
        else:
            draw_to(target, source_of(folder).merged_corpus(), language(lang))
    say(f"{target}\n")
