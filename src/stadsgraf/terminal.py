"""What the commands share with the terminal: reading arguments, finding the build, printing answers."""

import codecs
import difflib
import os
import re
import sys
import textwrap
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from stadsgraf.characters import as_utf8, for_json, visible
from stadsgraf.errors import InputError

if TYPE_CHECKING:
    import pyoxigraph as ox

    from stadsgraf.query.ask import Answer
    from stadsgraf.query.evidence import TextOf
    from stadsgraf.query.header import Question
    from stadsgraf.read import Tell
    from stadsgraf.remote.endpoints import Endpoints
    from stadsgraf.stored import Behind


_BLINK = 0.1
"""Seconds between two states that are shown."""

_PACED = 5
"""How much must be done before its pace tells anything."""


def checked_language(lang: str) -> str:
    """A language that answers can be given in.

    Raises:
        InputError: there is no such language.
    """
    if lang not in ("en", "sv"):
        raise InputError(f"There is no language {lang!r}: use --lang en or --lang sv.")
    return lang


def language(lang: str) -> Literal["sv", "en"]:
    """A language code as a type checker knows it; raises `InputError` for an unknown one."""
    return "sv" if checked_language(lang) == "sv" else "en"


def parameters(given: list[str]) -> Mapping[str, str]:
    """Parameters given as name=value.

    Raises:
        InputError: one of them is not of that form.
    """
    pairs = [as_utf8(text).partition("=") for text in given]
    for name, equals, value in pairs:
        if not name or not equals or not value:
            raise InputError(f"A parameter is written name=value, not {name + equals + value!r}.")
    values = {name.strip(): value.strip() for name, _, value in pairs}
    if len(values) < len(pairs):
        raise InputError("A parameter is given twice: give each of them once.")
    return values


def near_misses(name: str, known: list[str]) -> str:
    """A question that offers the known names nearest to an unknown one; empty where none is near."""
    close = difflib.get_close_matches(name, known, n=3)
    return f" Did you mean {' or '.join(close)}?" if close else ""


def question_of(known: "Sequence[Question]", name: str) -> "Question":
    """A question by its name.

    Raises:
        InputError: there is none of that name.
    """
    question = next((item for item in known if item.name == name), None)
    if question is None:
        near = near_misses(name, [item.name for item in known])
        raise InputError(f"There is no question {name!r}: run `stadsgraf ask` for the list.{near}")
    return question


def list_questions(known: "Sequence[Question]", lang: Literal["sv", "en"], *, json: bool) -> None:
    """Prints the questions that can be asked, with their parameters."""
    if json:
        say_json(known)
        return
    for question in known:
        parameters = " ".join(
            f"[{item.name}]" if item.optional else f"{item.name}=…" for item in question.parameters
        )
        say(f"{question.name} {parameters}".rstrip() + "\n")
        asked = asked_text(question.wordings[lang].question)
        lines = textwrap.wrap(asked, 80, initial_indent="    ", subsequent_indent="    ")
        say("\n".join(lines) + "\n")


def asked_text(template: str) -> str:
    """A question as one reads it in a list: `{city}` as CITY, optional parts in brackets as they stand."""
    return re.sub(r"\{(\w+)\}", lambda match: match[1].upper(), template)


def answer_text(answer: "Answer") -> str:
    """An answer with its passages, for 80 columns."""
    lines = textwrap.wrap(answer.sentence, 80) or [answer.sentence]
    if answer.ground is not None:
        lines += textwrap.wrap(answer.ground.text, 80)
        lines += [f"  {answer.ground.command}"] if answer.ground.command else []
    for source in answer.sources:
        quote = " ".join(source.quote.split())
        lines += textwrap.wrap(
            f"{source.document}, {source.start}–{source.end}: “{quote}”",
            80,
            initial_indent="  ",
            subsequent_indent="    ",
        )
    return "\n".join(lines) + "\n"


def build_folder(out: Path) -> Path:
    """An output folder in order: a build that was interrupted while moving its pieces is finished."""
    from stadsgraf.staging import is_build, recover

    recover(out)
    if not is_build(out):
        raise InputError(f"{out} holds no build: run `stadsgraf build SOURCES --out {out}` first.")
    return out


def store_of(out: Path) -> "ox.Store":
    """The store of a build, for reading."""
    from stadsgraf.graph.store import open_store

    return open_store(build_folder(out) / "store")


def texts_of_build(store: "ox.Store", out: Path) -> "TextOf":
    """The texts that the passages of a build stand in."""
    from stadsgraf.query.evidence import texts_of
    from stadsgraf.quotes import kept_texts

    return texts_of(store, kept_texts(out))


def store_at(given: str) -> "Endpoints":
    """The endpoints of a store, with the login that the environment holds."""
    from stadsgraf.remote.endpoints import endpoints

    return endpoints(given, os.environ)


def behind_build(out: Path) -> "Behind":
    """Texts and reliabilities behind the claims of a build."""
    from stadsgraf.stored import behind

    return behind(build_folder(out))


def query_text(query: str) -> str:
    """A query as given, from a file, or from stdin.

    Raises:
        InputError: it is no file and no query, or is not UTF-8.
    """
    try:
        if query == "-":
            return _stdin().decode()
        if "\n" not in query and "{" not in query:
            return Path(query).read_text(encoding="utf-8")
        query.encode()
    except (OSError, ValueError) as error:  # a path with a null, bytes that are not UTF-8
        raise InputError(f"{query!r} is neither a query nor a file of UTF-8 that can be read.") from error
    return query


def document_text(file: Path) -> str:
    """Text of a file, or of stdin for `-`.

    Raises:
        InputError: it cannot be read or is not text.
    """
    from stadsgraf.config import Ocr
    from stadsgraf.read import Asked, read_bytes, read_path

    if str(file) == "-":
        data = _stdin()
        if not data.strip():
            return data.decode(errors="replace")
        read = read_bytes(data, Asked("stdin", Ocr.MISSING, lambda *_: None))
    else:
        read = read_path(file)
    for issue in read.issues[: -1 if read.document is None else None]:
        warn(f"{file}: {issue.message}")
    if read.document is None:
        raise InputError(f"{file}: {read.issues[-1].message}")
    return read.document.text


def _stdin() -> bytes:
    """What comes in on stdin.

    Raises:
        InputError: stdin is closed.
    """
    if sys.stdin is None:
        raise InputError("Stdin is closed: pipe something in, or name a file.")
    return sys.stdin.buffer.read()


def listed_paths(sources: Sequence[Path]) -> tuple[Path, ...]:
    """Sources with `-` replaced by the paths on stdin, one a line, or parted by null characters.

    Raises:
        InputError: stdin names none.
    """
    if Path("-") not in sources:
        return tuple(sources)
    data = _stdin()
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        data = os.fsencode(data.decode("utf-16", errors="replace"))
    data = data.removeprefix(codecs.BOM_UTF8)
    names = data.split(b"\0") if b"\0" in data else data.splitlines()
    listed = [Path(os.fsdecode(name)) for name in names if name.strip()]
    if not listed:
        raise InputError("Stdin names no files: give one path a line, as from `find FOLDER -name '*.pdf'`.")
    return tuple(path for source in sources for path in (listed if source == Path("-") else [source]))


def say(text: str) -> None:
    """Writes to stdout, without what a terminal would obey."""
    sys.stdout.write(visible(text))


def warn(message: str) -> None:
    """Writes a message to stderr, without what a terminal would obey; on a terminal, words stay whole."""
    lines = visible(message).split("\n")
    if sys.stderr.isatty():
        lines = [
            textwrap.fill(line, 80, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)
            for line in lines
        ]
    sys.stderr.write("\n".join(lines) + "\n")


def say_document(text: str) -> None:
    """Writes the text of a document to stdout: to a file as it stands, to a terminal as `say` does."""
    sys.stdout.write(visible(text) if sys.stdout.isatty() else text)


def say_json(value: object) -> None:
    """Writes a value to stdout as JSON, keys in a fixed order."""
    say(for_json(msgspec.json.format(msgspec.json.encode(value, order="deterministic"))).decode() + "\n")


def progress(clock: Callable[[], float] = time.monotonic) -> "Tell":
    """Shows how far the work has come, how fast it goes and how long it will take, on a terminal only.

    Args:
        clock: gives seconds.
    """
    if not sys.stderr.isatty():
        return lambda *_: None

    width, stage_shown, began, before, shown = 0, "", 0.0, 0, 0.0

    def show(stage: str, done: int, total: int, note: str = "", /) -> None:
        nonlocal width, stage_shown, began, before, shown
        now = clock()
        if stage != stage_shown:
            stage_shown, began, before = stage, now, done
        elif done < total and now - shown < _BLINK:
            return
        shown = now
        told = [f"{done:,} of {total:,}", *_pace(done - before, total - done, now - began), note]
        text = visible(f"{stage}: {', '.join(part for part in told if part)}")
        end = "\n" if done == total else ""
        sys.stderr.write(f"\r{text.ljust(width)}{end}")
        sys.stderr.flush()
        width = 0 if end else len(text)

    return show


def _pace(done: int, left: int, seconds: float) -> list[str]:
    """How much is done a second, and how long the rest will take; nothing before that can be told."""
    if done < _PACED or seconds <= 0:
        return []
    rate = done / seconds
    told = f"{rate:,.1f} a second" if rate < 100 else f"{rate:,.0f} a second"
    return [told, f"{_spell(left / rate)} left"] if left else [told]


def _spell(seconds: float) -> str:
    """A time as one says it: 40 s, 12 min, 3 h 20 min."""
    minutes = round(seconds / 60)
    if minutes < 2:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 120 else f"{minutes // 60} h {minutes % 60} min"
