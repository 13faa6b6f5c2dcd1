"""What tests of whole builds share: the command in a process of its own, and an output folder as bytes."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from stadsgraf.building.index import INDEX
from stadsgraf.graph.store import open_store
from stadsgraf.search.base import SEARCH

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
    """All files of a build but those that may change and the machinery's own; of databases their content."""
    found = {
        str(path.relative_to(out)): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.relative_to(out).parts[0] not in (*CHANGING, ".stadsgraf.lock")
    }
    if (out / "store").exists():
        found["store"] = "\n".join(sorted(map(str, open_store(out / "store")))).encode()
    if INDEX in found:
        found[INDEX] = "\n".join(rows(out / INDEX)).encode()
    if SEARCH in found:
        found[SEARCH] = "\n".join(searched(out / SEARCH)).encode()
    return found


def rows(index: Path) -> list[str]:
    """All rows of an index, without the times at which files were written."""
    with closing(sqlite3.connect(index)) as base:
        tables = ("form", "shown", "finding")
        found = [repr(row) for name in tables for row in base.execute(f"SELECT * FROM {name}")]  # noqa: S608
        papers = [json.loads(row) for (row,) in base.execute("SELECT paper FROM paper")]
    return sorted([*found, *(repr({**paper, "files": sorted(paper["files"])}) for paper in papers)])


def searched(path: Path) -> list[str]:
    """All that a build can be searched by: its rows, and each word of each paper with its place."""
    with closing(sqlite3.connect(path)) as base:
        base.executescript(
            "CREATE VIRTUAL TABLE temp.places USING fts5vocab (main, word, instance);"
            "CREATE VIRTUAL TABLE temp.letters USING fts5vocab (main, part, instance);"
        )
        names = "name.id, name.written, name.preferred, name.folded, name.worn"
        queries = (
            "SELECT id, file, characters, claims, passages FROM text",
            "SELECT term, id, offset FROM temp.places JOIN text ON number = doc",
            "SELECT * FROM worn",
            "SELECT * FROM thing",
            f"SELECT {names}, name.kind FROM name",  # noqa: S608
            f"SELECT term, col, {names} FROM temp.letters JOIN name ON number = doc",  # noqa: S608
            "SELECT COUNT(*), COUNT(DISTINCT doc) FROM temp.places",
            "SELECT COUNT(*), COUNT(DISTINCT doc) FROM temp.letters",
        )
        return [repr(row) for query in queries for row in sorted(base.execute(query).fetchall())]


def papers(folder: Path, names: Sequence[str] = ()) -> Path:
    """A folder with copies of the papers, in the order given."""
    folder.mkdir(parents=True)
    for name in names or sorted(path.name for path in PAPERS.glob("*.txt")):
        shutil.copy(PAPERS / name, folder / name)
    return folder
