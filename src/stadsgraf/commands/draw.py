"""`stadsgraf draw`."""

from pathlib import Path
from typing import Annotated

import typer

from stadsgraf.commands.options import DEFAULT_OUT, Lang, Out
from stadsgraf.terminal import build_folder, language, say


def draw(
    out: Out = DEFAULT_OUT,
    to: Annotated[
        Path | None, typer.Option(help="The SVG file; network.svg in the build without it.")
    ] = None,
    lang: Lang = "en",
) -> None:
    """Draw the network as SVG: solid lines are stated, dashed ones proposed or planned, red ones denied.

    In the build's own folder the picture is replaced or removed by the next build; elsewhere it stays.

    Example: stadsgraf draw --out build --lang sv --to network-sv.svg
    """
    from stadsgraf.building import PICTURE_FILE, draw_to
    from stadsgraf.staging import adding
    from stadsgraf.stored import source_of

    target, folder = to or out / PICTURE_FILE, build_folder(out)
    with adding(folder, [target]):
        draw_to(target, source_of(folder).merged_corpus(), language(lang))
    say(f"{target}\n")
