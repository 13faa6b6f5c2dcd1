"""The command line: thin commands over the stages. Data goes to stdout, messages to stderr.

Exit codes: 0 done and conforming, 1 not conforming (or no answer under --strict), 2 wrong input or
usage, 3 a bug.
"""

import io
import os
import re
import sys
from pathlib import Path

import typer
from typer.exceptions import TyperException

from stadsgraf.commands import app
from stadsgraf.errors import InputError, StadsgrafError
from stadsgraf.terminal import warn


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
    warn(f"stadsgraf: {message}")
    sys.exit(code)
