"""`stadsgraf load`."""

from pathlib import Path
from typing import Annotated

import typer

from stadsgraf.commands.options import DEFAULT_OUT, Json
from stadsgraf.terminal import build_folder, progress, say, say_json, store_at


def load(
    store: Annotated[
        str, typer.Option("--store", help="Address of the store; docs/stores.md has the forms.")
    ],
    out: Annotated[Path, typer.Argument(help="Output folder of the build.", metavar="DIR")] = DEFAULT_OUT,
    json: Json = False,
) -> None:
    """Load a build into a SPARQL 1.1 store: what it lacks is sent, what is no more in the build goes.

    A load that was stopped goes on where it was. Name and password: STADSGRAF_STORE_USER and
    STADSGRAF_STORE_PASSWORD.

    Example: stadsgraf load build --store http://localhost:7878
    """
    from stadsgraf.remote.load import load as load_into

    loaded = load_into(build_folder(out), store_at(store), progress())
    if json:
        say_json(loaded)
    else:
        say(
            f"{loaded.new} papers new, {loaded.changed} changed, {loaded.removed} removed, "
            f"{loaded.unchanged} as they were\n"
        )
