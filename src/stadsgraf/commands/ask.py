"""`stadsgraf ask`."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
import typer

from stadsgraf.commands.options import DEFAULT_OUT, Json, Lang, Out, Store, naming
from stadsgraf.errors import OutputError
from stadsgraf.terminal import (
    answer_text,
    language,
    list_questions,
    parameters,
    question_of,
    say,
    say_json,
    store_at,
    store_of,
    texts_of_build,
)

if TYPE_CHECKING:
    from stadsgraf.query.ask import Answer, Ground
    from stadsgraf.query.header import Question


def ask(
    name: Annotated[
        str | None, typer.Argument(help="Name of the question; without it, all are listed.")
    ] = None,
    param: Annotated[list[str] | None, typer.Option("--param", "-p", help="A parameter: name=value.")] = None,
    out: Out = DEFAULT_OUT,
    store: Store = None,
    lang: Lang = "en",
    json: Json = False,
    strict: Annotated[bool, typer.Option(help="Exit with 1 when the papers do not state an answer.")] = False,
) -> None:
    """List the questions, or answer one in a sentence with its sources.

    Example: stadsgraf ask networks-of-city --param city=Stockholm
    """
    from stadsgraf.query.ask import READ
    from stadsgraf.query.header import load
    from stadsgraf.resources import resource_folder

    spoken = language(lang)
    known = load(resource_folder("queries") / "ask")
    if name is None:
        list_questions(known, spoken, json=json)
        return
    question = question_of(known, name)
    answer = _answer(question, parameters(param or []), spoken, out, store, None if json else READ)
    if json:
        say_json(answer)
    else:
        say(answer_text(answer))
    if strict and not answer.stated:
        raise typer.Exit(1)


def _answer(
    question: "Question",
    params: Mapping[str, str],
    lang: Literal["sv", "en"],
    out: Path,
    store: str | None,
    most: int | None,
) -> "Answer":
    """What the build answers, or the store where one is given; what was not read, only a build knows."""
    if store is not None:
        from stadsgraf.remote.asking import ask as ask_store

        return ask_store(store_at(store), question, params, lang, most)
    from stadsgraf.query.ask import ask as answer_to

    built = store_of(out)
    answer = answer_to(built, question, params, lang, texts_of_build(built, out), most)
    if answer.stated:
        return answer
    return msgspec.structs.replace(answer, ground=_ground(out, question, answer, lang))


def _ground(out: Path, question: "Question", answer: "Answer", lang: Literal["sv", "en"]) -> "Ground":
    """What "not stated" rests on; an answer without ground is still one, so what is wrong with it is told."""
    from stadsgraf.coverage.ground import ground
    from stadsgraf.coverage.unread import Unread
    from stadsgraf.query.ask import Ground

    try:
        return ground(Unread(out), question.family, answer.asked, lang, naming(out))
    except OutputError as error:
        return Ground(str(error))
