"""The command line: thin commands over the stages. Data goes to stdout, messages to stderr.

Exit codes: 0 done and conforming, 1 not conforming (or no answer under --strict), 2 wrong input or
usage, 3 a bug.
"""

import io
import os
import re
import sys
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

from stadsgraf.characters import as_utf8, for_json, visible
from stadsgraf.errors import InputError, StadsgrafError
from stadsgraf.terminal import (
    answer_text,
    build_folder,
    checked_language,
    document_text,
    language,
    list_questions,
    near_misses,
    parameters,
    progress,
    query_text,
    say,
    say_document,
    say_json,
    store_of,
    texts_of_build,
)

app = typer.Typer(
    name="stadsgraf",
    help="Reads the papers of city governments into a knowledge graph whose facts lead back to the words.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Out = Annotated[Path, typer.Option("--out", "-o", help="Output folder of the build.")]
Lang = Annotated[str, typer.Option("--lang", help="Language of the answer: en or sv.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]

_DEFAULT_OUT = Path("build")


@app.command()
def build(
    sources: Annotated[list[Path], typer.Argument(help="Text files, or folders of them.")],
    out: Out = _DEFAULT_OUT,
    formats: Annotated[
        str | None, typer.Option(help="Forms to write, parted by commas; all of them up to 200 papers.")
    ] = None,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Read papers and build the graph: claims, store, exports, picture, findings.

    What an earlier build left in the output folder is replaced; a file of yours in the way stops the build.

    Example: stadsgraf build seeds/documents --out build
    """
    from stadsgraf import pipeline, summary
    from stadsgraf.config import BuildOptions

    chosen = None if formats is None else tuple(name.strip() for name in formats.split(",") if name.strip())
    built = pipeline.build(BuildOptions(tuple(sources), out, chosen, checked_language(lang)), progress())
    asked = summary.questions(built, language(lang))
    if json:
        say_json(
            {
                "out": as_utf8(out),
                "issues": built.issues,
                "conforms": built.report.conforms,
                "questions": asked,
            }
        )
    else:
        say(summary.render(built, asked))
    if not built.report.conforms:
        raise typer.Exit(1)


@app.command()
def ask(
    name: Annotated[
        str | None, typer.Argument(help="Name of the question; without it, all are listed.")
    ] = None,
    param: Annotated[list[str] | None, typer.Option("--param", "-p", help="A parameter: name=value.")] = None,
    out: Out = _DEFAULT_OUT,
    lang: Lang = "en",
    json: Json = False,
    strict: Annotated[bool, typer.Option(help="Exit with 1 when the papers do not state an answer.")] = False,
) -> None:
    """List the questions, or answer one in a sentence with its sources.

    Example: stadsgraf ask members-of-network --param network="C40 Cities"
    """
    from stadsgraf.query.ask import ask as answer_to
    from stadsgraf.query.header import load
    from stadsgraf.resources import resource_folder

    spoken = language(lang)
    known = load(resource_folder("queries") / "ask")
    if name is None:
        list_questions(known, spoken, json=json)
        return
    question = next((item for item in known if item.name == name), None)
    if question is None:
        near = near_misses(name, [item.name for item in known])
        raise InputError(f"There is no question {name!r}: run `stadsgraf ask` for the list.{near}")
    answer = answer_to(store_of(out), question, parameters(param or []), spoken)
    if json:
        say_json(answer)
    else:
        say(answer_text(answer))
    if strict and not answer.stated:
        raise typer.Exit(1)


@app.command()
def sparql(
    query: Annotated[str, typer.Argument(help="The query, a file that holds it, or - for stdin.")],
    out: Out = _DEFAULT_OUT,
    json: Json = False,
    csv: Annotated[bool, typer.Option("--csv", help="Print CSV.")] = False,
) -> None:
    """Run a SPARQL 1.1 query on the merged graph; the model's prefixes are declared.

    Example: stadsgraf sparql "SELECT ?n { ?x a sg:Network ; skos:prefLabel ?n }"
    """
    from stadsgraf.query import table as tables
    from stadsgraf.query.sparql import run

    result = run(store_of(out), query_text(query))
    if result.table is None:
        say(for_json((result.turtle or "").encode()).decode())
    elif json:
        say(tables.to_json(result.table))
    else:
        say(tables.to_csv(result.table) if csv else tables.render(result.table) + "\n")


@app.command()
def why(
    target: Annotated[str, typer.Argument(help="Identifier of a claim or entity, or a name.")],
    out: Out = _DEFAULT_OUT,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Show the passages behind a claim or an entity: as scanned and as repaired, with rule and confidence.

    Example: stadsgraf why "C40 Cities"
    """
    from stadsgraf.query.why import render_evidence
    from stadsgraf.query.why import why as passages_behind

    spoken = language(lang)
    found = passages_behind(store_of(out), texts_of_build(out), as_utf8(target), spoken)
    if json:
        say_json(found)
    else:
        say("\n\n".join(render_evidence(item, spoken) for item in found) + "\n")


@app.command()
def validate(out: Out = _DEFAULT_OUT, json: Json = False) -> None:
    """Check the graph against shapes and queries, and read every quote again from its text.

    Example: stadsgraf validate --out build
    """
    from stadsgraf.files import write_atomically
    from stadsgraf.staging import adding
    from stadsgraf.validate import render, to_turtle, validate_folder

    folder = build_folder(out)
    turtle, text = folder / "validation.ttl", folder / "validation.txt"
    with adding(folder, [turtle, text]):
        report = validate_folder(folder)
        write_atomically(turtle, to_turtle(report))
        write_atomically(text, render(report))
    if json:
        say_json({"conforms": report.conforms, "findings": report.findings})
    else:
        say(render(report))
    if not report.conforms:
        raise typer.Exit(1)


@app.command(name="export")
def export_command(
    form: Annotated[
        str, typer.Argument(help="turtle, jsonld, nquads, trig, rdfxml, graphml, gexf, csv or claims.")
    ],
    out: Out = _DEFAULT_OUT,
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


@app.command()
def draw(
    out: Out = _DEFAULT_OUT,
    to: Annotated[
        Path | None, typer.Option(help="The SVG file; network.svg in the build without it.")
    ] = None,
    lang: Lang = "en",
) -> None:
    """Draw the network as SVG: solid lines are stated, dashed ones proposed or planned, red ones denied.

    In the build's own folder the picture is replaced or removed by the next build; elsewhere it stays.

    Example: stadsgraf draw --out build --lang sv --to network-sv.svg
    """
    from stadsgraf.pipeline import PICTURE_FILE, draw_to
    from stadsgraf.staging import adding
    from stadsgraf.stored import source_of

    target, folder = to or out / PICTURE_FILE, build_folder(out)
    with adding(folder, [target]):
        draw_to(target, source_of(folder).corpus(), language(lang))
    say(f"{target}\n")


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(help="A gold file, or a folder of them.")],
    out: Out = _DEFAULT_OUT,
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

    Example: stadsgraf evaluate gold --out build --list
    """
    from stadsgraf.evaluate.report import as_json, render
    from stadsgraf.evaluate.score import evaluate as score
    from stadsgraf.stored import shards_of

    if not gold.exists():
        raise InputError(f"There is no gold at {gold}: give a gold file or a folder of them.")
    if docs is not None and not docs.is_dir():
        raise InputError(f"There is no folder of texts at {docs}: give another with --docs.")
    files = graph or shards_of(build_folder(out), "nq")
    result = score(files, gold, docs=docs, ocr=ocr)
    if json:
        say_json(as_json(result))
    else:
        say(render(result, listing=listing))


@app.command()
def repair(
    file: Annotated[Path, typer.Argument(help="A text file, or - for stdin.")],
    text: Annotated[
        bool, typer.Option("--text", help="Print the repaired text alone, line for line.")
    ] = False,
    strict: Annotated[bool, typer.Option(help="Repair only what is beyond reasonable doubt.")] = False,
    json: Json = False,
) -> None:
    """Show what repair would change in a scanned text, and why.

    Example: stadsgraf repair paper.txt --text > paper.repaired.txt
    """
    from stadsgraf import pipeline
    from stadsgraf.repair import explain
    from stadsgraf.repair import repair as repaired
    from stadsgraf.repair.report import render

    source = document_text(file)
    names = pipeline.known_names()
    if text:
        say_document(repaired(source, known_names=names, strict=strict).text)
        return
    changes = explain(source, known_names=names, strict=strict)
    if json:
        say_json(changes)
    else:
        say(render(changes))


def main() -> None:
    """Runs the command line and turns errors into messages and exit codes."""
    try:
        _set_up_streams()
        code = app(_arguments(), standalone_mode=False)
        sys.stdout.flush()
    except StadsgrafError as error:
        _fail(str(error), 2)
    except typer.Abort:
        _fail("Stopped.", 2)
    except TyperException as error:
        _fail(f"{error.format_message()} See `stadsgraf --help`.", 2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        _fail(f"{error.filename or 'The system'}: {error.strerror or error}.", 2)
    except Exception as error:
        if os.environ.get("STADSGRAF_DEBUG"):
            raise
        _fail(
            f"This is a fault of stadsgraf, not of your input ({type(error).__name__}: {error}). "
            "Please report it; with STADSGRAF_DEBUG=1 the whole story is printed.",
            3,
        )
    sys.exit(code if isinstance(code, int) else 0)


def _set_up_streams() -> None:
    """What is not shown on a terminal is UTF-8; a terminal shows what it can; a closed stream takes all."""
    sys.stdout = sys.stdout or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    sys.stderr = sys.stderr or Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _arguments() -> list[str]:
    """The command line; an empty argument is a variable that is not set, and would mean this folder.

    Raises:
        InputError: an argument is empty.
    """
    given = sys.argv[1:]
    if any(not text or re.fullmatch(r"--\w+=", text) for text in given):
        raise InputError("An argument is empty: leave it out, or write . for the folder that you are in.")
    return given or ["--help"]


def _fail(message: str, code: int) -> None:
    sys.stderr.write(visible(f"stadsgraf: {message}\n"))
    sys.exit(code)
