"""`stadsgraf network`."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from stadsgraf.commands.options import DEFAULT_OUT, Json, Out
from stadsgraf.errors import InputError
from stadsgraf.terminal import build_folder, near_misses, say, say_json
from stadsgraf.vocabulary import ClaimType, Modality

if TYPE_CHECKING:
    import networkx as nx

    from stadsgraf.network.nodes import Node

_Name = TypeVar("_Name", bound=StrEnum)


def network(
    out: Out = DEFAULT_OUT,
    project: Annotated[
        str | None,
        typer.Option(help="cities: join cities by the networks they share; networks: by the cities."),
    ] = None,
    least: Annotated[int, typer.Option(min=1, help="How many a pair must share under --project.")] = 1,
    of: Annotated[
        list[str] | None, typer.Option(help="Classes of claims that are lines; Membership without it.")
    ] = None,
    modality: Annotated[
        list[str] | None, typer.Option(help="How the papers must hold them; Stated without it.")
    ] = None,
    over: Annotated[bool, typer.Option("--over", help="Count what holds no longer, too.")] = False,
    csv: Annotated[Path | None, typer.Option(help="Write a row for each node to this file.")] = None,
    json: Json = False,
) -> None:
    """Measure the network: degree, parts, PageRank, communities and places, of memberships that are stated.

    Example: stadsgraf network --out build --project cities --csv cities.csv
    """
    from stadsgraf.network.graph import build_network
    from stadsgraf.network.nodes import analyse
    from stadsgraf.network.ties import MEMBERSHIPS, STATED, ties
    from stadsgraf.network.told import told
    from stadsgraf.stored import source_of

    types = _named(of, ClaimType) or MEMBERSHIPS
    modalities = _named(modality, Modality) or STATED
    if Modality.DENIED in modalities:
        raise InputError("What the papers deny joins nobody: leave --modality Denied out.")
    if project not in (None, "cities", "networks"):
        raise InputError(f"There is no projection {project!r}: use --project cities or --project networks.")
    folder = build_folder(out)
    graph = ties(build_network(source_of(folder).merged_corpus()), types, modalities, over=over)
    line = ("membership", "memberships") if types == MEMBERSHIPS else ("tie", "ties")
    if project is not None:
        graph, line = _projected(graph, project, least), ("pair", "pairs")
    found = analyse(graph)
    if csv is not None:
        _write(found.nodes, csv, folder)
    if json:
        say_json(found)
    else:
        say(told(found, line))
        if csv is not None:
            say(f"{csv}\n")


def _named(given: Iterable[str] | None, names: type[_Name]) -> frozenset[_Name]:
    """Names of a vocabulary as a user writes them.

    Raises:
        InputError: one of them is not in it.
    """
    known = {name.casefold(): name for name in names}
    for text in given or ():
        if text.casefold() not in known:
            near = near_misses(text.casefold(), list(known))
            raise InputError(f"There is no {text!r}: choose of {', '.join(names)}.{near}")
    return frozenset(known[text.casefold()] for text in given or ())


def _projected(graph: "nx.Graph[str]", project: str, least: int) -> "nx.Graph[str]":
    from stadsgraf.network.project import CITIES, NETWORKS
    from stadsgraf.network.project import project as joined

    sides = (CITIES, NETWORKS) if project == "cities" else (NETWORKS, CITIES)
    return joined(graph, *sides, least)


def _write(nodes: "Iterable[Node]", csv: Path, folder: Path) -> None:
    from stadsgraf.files import replacing
    from stadsgraf.network.nodes import write_csv
    from stadsgraf.staging import adding

    with adding(folder, [csv]), replacing(csv) as stream:
        write_csv(nodes, stream)
