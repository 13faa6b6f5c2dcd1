"""`stadsgraf publish`."""

from pathlib import Path
from typing import Annotated

import typer

from stadsgraf.commands.options import DEFAULT_OUT
from stadsgraf.terminal import build_folder, progress, say


def publish(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Output folder of the build.")] = DEFAULT_OUT,
    to: Annotated[Path, typer.Option(help="Folder of the site.")] = Path("site"),
) -> None:
    """Write a build as a site of plain files, which any web host serves: the explorer with SPARQL in it.

    An older site in the folder is replaced; other files there, such as CNAME, stay.

    Example: stadsgraf publish build --to site
    """
    from stadsgraf.publish import publish as write

    size = write(build_folder(folder), to, progress())
    say(f"{to} is the site, {size / 2**20:,.1f} MB. To look at it: python -m http.server --directory {to}\n")
