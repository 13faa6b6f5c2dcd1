"""`stadsgraf evaluate`."""

from pathlib import Path
from typing import Annotated

import typer

from stadsgraf.commands.options import DEFAULT_OUT, Json, Out
from stadsgraf.errors import InputError
from stadsgraf.terminal import build_folder, say, say_json, warn


def evaluate(
    gold: Annotated[Path, typer.Argument(help="A gold file, or a folder of them.")],
    out: Out = DEFAULT_OUT,
    graph: Annotated[
        list[Path] | None, typer.Option(help="Graph files to score instead of the build.")
    ] = None,
    docs: Annotated[
        Path | None, typer.Option(help="Folder of the texts, to compare spans with quotes.")
    ] = None,
    ocr: Annotated[
        bool, typer.Option(help="The papers were scanned: labels may differ by a letter in six.")
    ] = False,
    listing: Annotated[
        bool, typer.Option("--list", help="List missing and wrong claims with their passages.")
    ] = False,
    json: Json = False,
) -> None:
    """Score a build against gold: precision, recall and F1 by class, strict and relaxed.

    Example: stadsgraf evaluate tests/corpus/seeds/gold --out build --list
    """
    from stadsgraf.evaluate.report import as_json, render
    from stadsgraf.evaluate.score import evaluate as score
    from stadsgraf.stored import QUADS, shards_of

    if not gold.exists():
        raise InputError(f"There is no gold at {gold}: give a gold file or a folder of them.")
    if docs is not None and not docs.is_dir():
        raise InputError(f"There is no folder of texts at {docs}: give another with --docs.")
    files = graph or shards_of(build_folder(out), QUADS)
    result = score(files, gold, docs=docs, ocr=ocr)
    for issue in result.issues:
        warn(f"{issue.source}: {issue.message}")
    if json:
        say_json(as_json(result))
    else:
        say(render(result, listing=listing))
