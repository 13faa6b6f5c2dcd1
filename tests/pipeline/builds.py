"""What tests of whole builds share: the command in a process of its own, and an output folder as bytes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

PAPERS = Path(__file__).parents[1] / "corpus" / "e2e"
MAIN = "from stadsgraf.cli import main; main()"
CHANGING = ("store", "timings.json")
"""What two builds of the same input may differ in."""


def command(*arguments: str | Path) -> list[str]:
    """The command line of a run."""
    return [sys.executable, "-c", MAIN, *map(str, arguments)]


def run(
    *arguments: str | Path, env: Mapping[str, str] | None = None, stdin: bytes = b"", cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Runs the command to its end."""
    return subprocess.run(
        command(*arguments),
        input=stdin,
        capture_output=True,
        env={**os.environ, **(env or {})},
        check=False,
        cwd=cwd,
    )


def built(
    sources: Sequence[Path], out: Path, env: Mapping[str, str] | None = None, formats: str = "nquads"
) -> Path:
    """Builds, and returns the output folder; `formats` empty means all."""
    chosen = ("--formats", formats) if formats else ()
    done = run("build", *sources, "--out", out, *chosen, env=env)
    assert done.returncode == 0, done.stderr.decode()
    return out


def files(out: Path) -> dict[str, bytes]:
    """All files of a build but those that may change, and the machinery's own."""
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.relative_to(out).parts[0] not in (*CHANGING, ".stadsgraf.lock")
    }


def papers(folder: Path, names: Sequence[str] = ()) -> Path:
    """A folder with copies of the papers, in the order given."""
    folder.mkdir(parents=True)
    for name in names or sorted(path.name for path in PAPERS.glob("*.txt")):
        shutil.copy(PAPERS / name, folder / name)
    return folder
