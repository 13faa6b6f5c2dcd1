"""`stadsgraf serve`."""

from pathlib import Path
from typing import Annotated

import typer

from stadsgraf.commands.options import DEFAULT_OUT
from stadsgraf.errors import InputError
from stadsgraf.terminal import build_folder, warn


def serve(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Output folder of the build.")] = DEFAULT_OUT,
    host: Annotated[
        str, typer.Option(help="Address to listen at; 0.0.0.0 opens it to other machines.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port to listen at; 0 takes a free one.")
    ] = 8000,
) -> None:
    """Serve a build on the web, read-only: the explorer, an API, and a SPARQL endpoint at /sparql.

    A build may run beside it: the server goes over to what it made. Ctrl-C stops it.

    Example: stadsgraf serve build --port 8080
    """
    try:
        from stadsgraf.serve.serving import serve as run
    except ModuleNotFoundError as error:
        raise InputError(
            f"To serve, stadsgraf needs {error.name}: pip install 'stadsgraf[serve]'."
        ) from error
    from stadsgraf.read.scan import cores
    from stadsgraf.serve.limits import Limits

    run(
        build_folder(folder), host, port, Limits(processes=cores()), lambda url: warn(f"{folder} is at {url}")
    )
