"""The command line: thin commands over the stages. Data goes to stdout, messages to stderr.

Exit codes: 0 done and conforming, 1 not conforming (or no answer under --strict), 2 wrong input or
usage, 3 a bug.
"""

import difflib
import os
import re
import sys
import textwrap
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import click
import msgspec
import typer

from stadsgraf.errors import InputError, StadsgrafError

if TYPE_CHECKING:
    import pyoxigraph as ox

    from stadsgraf.query.ask import Answer
    from stadsgraf.query.header import Question

app = typer.Typer(
    name="stadsgraf",
    help="Reads the papers of city governments into a knowledge graph whose facts lead back to the words.",
    no_args_is_help=True,
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
    built = pipeline.build(BuildOptions(tuple(sources), out, chosen, _lang(lang)), _progress())
    asked = summary.questions(built, _language(lang))
    if json:
        _print_json(
            {"out": str(out), "issues": built.issues, "conforms": built.report.conforms, "questions": asked}
        )
    else:
        _print(summary.render(built, asked))
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

    language = _language(lang)
    known = load(resource_folder("queries") / "ask")
    if name is None:
        _list_questions(known, language, json=json)
        return
    question = next((item for item in known if item.name == name), None)
    if question is None:
        near = _near(name, [item.name for item in known])
        raise InputError(f"There is no question {name!r}: run `stadsgraf ask` for the list.{near}")
    answer = answer_to(_store(out), question, _parameters(param or []), language)
    if json:
        _print_json(answer)
    else:
        _print(_answer_text(answer))
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

    result = run(_store(out), _text_of(query))
    if result.table is None:
        _print(result.turtle or "")
    elif json:
        _print(tables.to_json(result.table))
    else:
        _print(tables.to_csv(result.table) if csv else tables.render(result.table) + "\n")


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

    language = _language(lang)
    found = passages_behind(_store(out), _texts(out), target, language)
    if json:
        _print_json(found)
    else:
        _print("\n\n".join(render_evidence(item, language) for item in found) + "\n")


@app.command()
def validate(out: Out = _DEFAULT_OUT, json: Json = False) -> None:
    """Check the graph against shapes and queries, and read every quote again from its text.

    Example: stadsgraf validate --out build
    """
    from stadsgraf.files import write_atomically
    from stadsgraf.validate import render, to_turtle, validate_folder

    report = validate_folder(_folder(out))
    write_atomically(out / "validation.ttl", to_turtle(report))
    write_atomically(out / "validation.txt", render(report))
    if json:
        _print_json({"conforms": report.conforms, "findings": report.findings})
    else:
        _print(render(report))
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

    for path in export(form, source_of(_folder(out)), to or out):
        _print(f"{path}\n")


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
    draw_to(target, source_of(_folder(out)).corpus(), _lang(lang))
    _print(f"{target}\n")


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
    files = graph or sorted((_folder(out) / "shards").glob("*.nq"))
    result = score(files, gold, docs=docs, ocr=ocr)
    if json:
        _print_json(as_json(result))
    else:
        _print(render(result, listing=listing))


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

    source = _document_text(file)
    names = pipeline.known_names()
    if text:
        _print(repaired(source, known_names=names, strict=strict).text)
        return
    changes = explain(source, known_names=names, strict=strict)
    if json:
        _print_json(changes)
    else:
        _print(render(changes))


def _lang(lang: str) -> str:
    if lang not in ("en", "sv"):
        raise InputError(f"There is no language {lang!r}: use --lang en or --lang sv.")
    return lang


def _language(lang: str) -> Literal["sv", "en"]:
    return "sv" if _lang(lang) == "sv" else "en"


def _parameters(given: list[str]) -> Mapping[str, str]:
    pairs = [text.partition("=") for text in given]
    for name, equals, value in pairs:
        if not name or not equals or not value:
            raise InputError(f"A parameter is written name=value, not {name + equals + value!r}.")
    return {name.strip(): value.strip() for name, _, value in pairs}


def _near(name: str, known: list[str]) -> str:
    close = difflib.get_close_matches(name, known, n=3)
    return f" Did you mean {' or '.join(close)}?" if close else ""


def _list_questions(known: "Sequence[Question]", lang: Literal["sv", "en"], *, json: bool) -> None:
    if json:
        _print_json(known)
        return
    for question in known:
        parameters = " ".join(
            f"[{item.name}]" if item.optional else f"{item.name}=…" for item in question.parameters
        )
        _print(f"{question.name} {parameters}".rstrip() + "\n")
        _print(f"    {_asked(question.wordings[lang].question)}\n")


def _asked(template: str) -> str:
    """A question as one reads it in a list: `{city}` as CITY, optional parts in brackets as they stand."""
    return re.sub(r"\{(\w+)\}", lambda match: match[1].upper(), template)


def _answer_text(answer: "Answer") -> str:
    lines = textwrap.wrap(answer.sentence, 80) or [answer.sentence]
    for source in answer.sources:
        quote = " ".join(source.quote.split())
        lines += textwrap.wrap(
            f"{source.document}, {source.start}–{source.end}: “{quote}”",
            80,
            initial_indent="  ",
            subsequent_indent="    ",
        )
    return "\n".join(lines) + "\n"


def _folder(out: Path) -> Path:
    """An output folder in order: a build that was interrupted while moving its pieces is finished."""
    from stadsgraf.staging import MANIFEST, recover

    recover(out)
    if not (out / MANIFEST).is_file():
        raise InputError(f"{out} holds no build: run `stadsgraf build SOURCES --out {out}` first.")
    return out


def _store(out: Path) -> "ox.Store":
    from stadsgraf.graph.store import open_store

    return open_store(_folder(out) / "store")


def _texts(out: Path) -> Mapping[str, str]:
    from stadsgraf.stored import texts_of

    return texts_of(_folder(out))


def _text_of(query: str) -> str:
    """A query as given, from a file, or from stdin."""
    if query == "-":
        return sys.stdin.read()
    if "\n" not in query and "{" not in query:
        try:
            return Path(query).read_text(encoding="utf-8")
        except OSError as error:
            raise InputError(f"{query!r} is neither a query nor a file that can be read.") from error
    return query


def _document_text(file: Path) -> str:
    from stadsgraf.issues import Issue
    from stadsgraf.read import read_document
    from stadsgraf.read.text import decode

    if str(file) == "-":
        decoded = decode(sys.stdin.buffer.read())
        if decoded is None:
            raise InputError("What stands on stdin is not text.")
        return decoded[0]
    document = read_document(file)
    if isinstance(document, Issue):
        raise InputError(f"{file}: {document.message}")
    return document.text


def _print(text: str) -> None:
    sys.stdout.write(text)


def _print_json(value: object) -> None:
    _print(msgspec.json.format(msgspec.json.encode(value, order="deterministic")).decode() + "\n")


def _progress() -> Callable[[str, int, int], None]:
    """Shows how far the work has come, on a terminal only."""
    if not sys.stderr.isatty():
        return lambda *_: None

    def show(stage: str, done: int, total: int) -> None:
        end = "\n" if done == total else ""
        sys.stderr.write(f"\r{stage}: {done} of {total}{end}")
        sys.stderr.flush()

    return show


def main() -> None:
    """Runs the command line and turns errors into messages and exit codes."""
    try:
        code = app(standalone_mode=False)
        sys.stdout.flush()
    except StadsgrafError as error:
        _fail(str(error), 2)
    except click.exceptions.Abort:
        _fail("Stopped.", 2)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
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
