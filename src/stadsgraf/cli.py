"""The command line: thin commands over the stages. Data goes to stdout, messages to stderr.

Exit codes: 0 done and conforming, 1 not conforming (or no answer under --strict), 2 wrong input or
usage, 3 a bug.
"""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import TyperException

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

    Example: stadsgraf build seeds/documents --out build
    """
    from stadsgraf import pipeline, summary
    from stadsgraf.config import BuildOptions

    chosen = None if formats is None else tuple(name.strip() for name in formats.split(",") if name.strip())
    built = pipeline.build(BuildOptions(tuple(sources), out, chosen, checked_language(lang)), progress())
    asked = summary.questions(built, language(lang))
    if json:
        say_json(
            {"out": str(out), "issues": built.issues, "conforms": built.report.conforms, "questions": asked}
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
        say(result.turtle or "")
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
    found = passages_behind(store_of(out), texts_of_build(out), target, spoken)
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
    from stadsgraf.validate import render, to_turtle, validate_folder

    report = validate_folder(build_folder(out))
    write_atomically(out / "validation.ttl", to_turtle(report))
    write_atomically(out / "validation.txt", render(report))
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

    Example: stadsgraf export gexf --out build --to for-gephi
    """
    from stadsgraf.export import export
    from stadsgraf.stored import source_of

    for path in export(form, source_of(build_folder(out)), to or out):
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

    Example: stadsgraf draw --out build --lang sv --to network-sv.svg
    """
    from stadsgraf.pipeline import draw_to
    from stadsgraf.stored import source_of

    target = to or out / "network.svg"
    draw_to(target, source_of(build_folder(out)).corpus(), checked_language(lang))
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

    if not gold.exists():
        raise InputError(f"There is no gold at {gold}: give a gold file or a folder of them.")
    files = graph or sorted((build_folder(out) / "shards").glob("*.nq"))
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
        say(repaired(source, known_names=names, strict=strict).text)
        return
    changes = explain(source, known_names=names, strict=strict)
    if json:
        say_json(changes)
    else:
        say(render(changes))


def main() -> None:
    """Runs the command line and turns errors into messages and exit codes."""
    try:
        code = app(sys.argv[1:] or ["--help"], standalone_mode=False)
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
    except Exception as error:
        if os.environ.get("STADSGRAF_DEBUG"):
            raise
        _fail(
            f"This is a fault of stadsgraf, not of your input ({type(error).__name__}: {error}). "
            "Please report it; with STADSGRAF_DEBUG=1 the whole story is printed.",
            3,
        )
    sys.exit(code if isinstance(code, int) else 0)


def _fail(message: str, code: int) -> None:
    sys.stderr.write(f"stadsgraf: {message}\n")
    sys.exit(code)
