"""`stadsgraf build`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from stadsgraf.characters import as_utf8
from stadsgraf.commands.options import DEFAULT_OUT, Decisions, Json, Lang, Out
from stadsgraf.config import BuildOptions, Engine, Ocr, ShaclEngine
from stadsgraf.errors import InputError
from stadsgraf.terminal import checked_language, language, listed_paths, progress, say, say_json, store_at

if TYPE_CHECKING:
    from stadsgraf.building import Built


def build(
    sources: Annotated[
        list[Path],
        # What cannot be read is an issue, and costs the others nothing.
        typer.Argument(help="Papers, folders or ZIP archives; - for a list on stdin.", readable=False),
    ],
    out: Out = DEFAULT_OUT,
    formats: Annotated[
        str | None, typer.Option(help="Forms to write, parted by commas; all of them up to 200 papers.")
    ] = None,
    decisions: Decisions = None,
    ocr: Annotated[
        Ocr,
        typer.Option(
            help="Pages that Tesseract reads: none, those without a text layer, those with a bad one "
            "too, or all."
        ),
    ] = Ocr.MISSING,
    jobs: Annotated[
        int,
        typer.Option(
            "--jobs",
            "-j",
            min=0,
            help="Processes that read papers, and checks made at a time; 0 for one a core.",
        ),
    ] = 0,
    engine: Annotated[
        Engine, typer.Option(help="What runs these processes: this machine, or a Dask cluster.")
    ] = Engine.LOCAL,
    scheduler: Annotated[
        str, typer.Option(help="Address of the scheduler of the Dask cluster, as tcp://10.0.0.5:8786.")
    ] = "",
    shared: Annotated[
        str, typer.Option(help="Folder or URL that the workers of the cluster share with this machine.")
    ] = "",
    shacl: Annotated[
        ShaclEngine, typer.Option(help="What checks the shapes: compiled ones, or pySHACL, which is slow.")
    ] = ShaclEngine.COMPILED,
    store: Annotated[
        str, typer.Option("--store", help="Address of a SPARQL store to load the graph into, too.")
    ] = "",
    profile: Annotated[bool, typer.Option("--profile", help="Tell where the time went.")] = False,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Read papers and build the graph: claims, store, exports, picture, findings.

    What an earlier build left in the output folder is replaced; a file of yours in the way stops the build.

    Papers that have not changed since are not read again; what is left is the same.

    Reads PDF, page images (PNG, JPEG, TIFF), DOCX, HTML and plain text.

    Example: stadsgraf build seeds/documents --out build
    """
    from stadsgraf.building import build as built_from

    chosen = None if formats is None else tuple(name.strip() for name in formats.split(",") if name.strip())
    if (engine is Engine.DASK) != bool(scheduler):
        raise InputError("--engine dask needs --scheduler ADDRESS, and --scheduler needs --engine dask.")
    if shared and engine is not Engine.DASK:
        raise InputError("--shared is for the workers of a cluster: it needs --engine dask.")
    options = BuildOptions(
        sources=listed_paths(sources),
        out=out,
        formats=chosen,
        lang=checked_language(lang),
        decisions=decisions,
        ocr=ocr,
        jobs=jobs,
        scheduler=scheduler,
        shared=shared,
        shacl=shacl,
    )
    endpoints = store_at(store) if store else None
    built = built_from(options, progress())
    if endpoints is not None:
        from stadsgraf.remote.load import load

        load(out, endpoints, progress())
    if json:
        say_json(_as_json(built, language(lang), profile=profile))
    else:
        say(_in_words(built, language(lang), profile=profile))
    if not built.report.conforms:
        raise typer.Exit(1)


def _as_json(built: "Built", lang: Literal["sv", "en"], *, profile: bool) -> dict[str, object]:
    from stadsgraf import summary

    return {
        "out": as_utf8(built.out),
        "issues": built.issues,
        "undecided": built.undecided,
        "conforms": built.report.conforms,
        "questions": summary.questions(built, lang),
        **({"timings": built.timings} if profile else {}),
    }


def _in_words(built: "Built", lang: Literal["sv", "en"], *, profile: bool) -> str:
    from stadsgraf import summary

    told = summary.render(built, summary.questions(built, lang))
    return f"{told}\n{summary.profile(built.timings)}" if profile else told
