"""`stadsgraf serve`."""

import os
from pathlib import Path
from typing import Annotated

import typer

from stadsgraf.commands.options import DEFAULT_OUT
from stadsgraf.errors import InputError
from stadsgraf.terminal import build_folder, warn

_VARIABLE = "STADSGRAF_TOKEN"


def serve(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Output folder of the build.")] = DEFAULT_OUT,
    host: Annotated[
        str, typer.Option(help="Address to listen at; 0.0.0.0 opens it to other machines.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Port to listen at; 0 takes a free one.")
    ] = 8000,
    token: Annotated[
        str | None,
        typer.Option(
            envvar=_VARIABLE,
            help="What every request has to show, as Bearer or as a password.",
            metavar="TOKEN",
        ),
    ] = None,
    publisher: Annotated[
        str, typer.Option(help="Who puts this graph on the web, for catalogues of open data.", metavar="NAME")
    ] = "",
    publisher_id: Annotated[
        str, typer.Option(help="The publisher's own address in such catalogues.", metavar="ADDRESS")
    ] = "",
    licence: Annotated[
        str, typer.Option(help="Address of the terms on which the data may be used.", metavar="ADDRESS")
    ] = "",
) -> None:
    """Serve a build on the web, read-only: the explorer, an API, and a SPARQL endpoint at /sparql.

    A build may run beside it: the server goes over to what it made. Ctrl-C stops it. A token is safer in the
    environment than among the arguments, which other users of the machine may see.

    Example: stadsgraf serve build --port 8080
    """
    try:
        from stadsgraf.serve.serving import serve as run
    except ModuleNotFoundError as error:
        raise InputError(
            f"To serve, stadsgraf needs {error.name}: pip install 'stadsgraf[serve]'."
        ) from error
    from stadsgraf.read.scan import cores
    from stadsgraf.serve.access import checked_token
    from stadsgraf.serve.describe import Publisher, checked_publisher
    from stadsgraf.serve.limits import Limits

    # An empty variable is a token that somebody meant to give: typer takes it for none.
    if token is None and _VARIABLE in os.environ:
        token = ""
    told = checked_publisher(Publisher(publisher, publisher_id, licence))
    required = "" if token is None else checked_token(token)

    def said(url: str, others: bool) -> None:
        warn(f"{folder} is at {url}" + (" (its token is needed)" if required else ""))
        if others and not required:
            warn(
                "Other machines reach this address, and whoever does may read all of the graph: "
                f"set {_VARIABLE} in the environment, and only those who have that token may."
            )

    run(build_folder(folder), host, port, Limits(processes=cores()), said, required, told)
