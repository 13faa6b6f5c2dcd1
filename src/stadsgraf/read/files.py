"""Which files a command line means: files as named, and everything readable under folders."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from stadsgraf.issues import Issue, Severity

READABLE = frozenset({".txt", ".text"})
"""Endings of files that `read_document` reads; other files in a folder are passed over with an issue."""


def gather(sources: Iterable[Path]) -> tuple[tuple[Path, ...], tuple[Issue, ...]]:
    """Paths of files to read, sorted and each once, and what was passed over.

    Args:
        sources: files and folders as the user gave them. Files are taken whatever their ending;
            folders are walked, hidden files left out.
    """
    files: set[Path] = set()
    issues: list[Issue] = []
    for source in sources:
        if source.is_dir():
            for path in _walk(source):
                if path.suffix.lower() in READABLE:
                    files.add(path)
                else:
                    issues.append(_passed_over(path))
        elif source.exists():
            files.add(source)
        else:
            issues.append(
                Issue(
                    str(source),
                    "read",
                    "no-such-file",
                    Severity.ERROR,
                    "There is no such file or folder: check the path.",
                )
            )
    return tuple(sorted(files, key=lambda path: (path.name, str(path)))), tuple(sorted(issues))


def _walk(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path


def _passed_over(path: Path) -> Issue:
    message = (
        f"Files ending in {path.suffix or 'nothing'} are not read: turn it into plain text (.txt) first."
    )
    return Issue(path.name, "read", "unknown-kind", Severity.INFO, message)
