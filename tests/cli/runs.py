"""The command line within this process: what it prints, and the code that it ends with."""

import io
import sys
from pathlib import Path

import msgspec
import pytest

from stadsgraf.cli import main


class Run(msgspec.Struct, frozen=True):
    """What one run left."""

    code: int
    out: str
    err: str


class _Stdin(io.TextIOWrapper):
    """Standard input that holds the given bytes."""

    def __init__(self, data: bytes) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8")


def run(*arguments: str | Path, stdin: bytes | None = b"") -> Run:
    """Runs a command; a traceback on either stream fails the test."""
    with pytest.MonkeyPatch.context() as patch:
        out, err = io.StringIO(), io.StringIO()
        patch.setattr(sys, "argv", ["stadsgraf", *map(str, arguments)])
        patch.setattr(sys, "stdin", None if stdin is None else _Stdin(stdin))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        with pytest.raises(SystemExit) as ended:
            main()
    assert "Traceback" not in out.getvalue() + err.getvalue()
    code = ended.value.code
    assert isinstance(code, int)
    return Run(code, out.getvalue(), err.getvalue())
