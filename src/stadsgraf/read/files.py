"""Which files a command line means: files as named, and everything readable under folders."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from stadsgraf.characters import as_utf8
from stadsgraf.issues import Issue, Severity
from stadsgraf.staging import outputs_in

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
                if isinstance(path, Issue):
                    issues.append(path)
                elif path.suffix.lower() in READABLE:
                    files.add(path)
                else:
                    issues.append(_passed_over(path))
        elif source.exists():
            files.add(source)
        else:
            issues.append(
                Issue(
                    as_utf8(source),
                    "read",
                    "no-such-file",
                    Severity.ERROR,
                    "There is no such file or folder: check the path.",
                )
            )
    return tuple(sorted(files, key=lambda path: (path.name, str(path)))), tuple(sorted(issues))


def _walk(folder: Path) -> Iterator[Path | Issue]:
    """Files below a folder; of a build that lies there, nothing that stadsgraf wrote."""
    pending = [folder]
    while pending:
        here = pending.pop()
        written = outputs_in(here)
        try:
            for path in here.iterdir():
                if path.name.startswith(".") or path.name in written:
                    continue
                if path.is_file():
                    yield path
                elif path.is_symlink():
                    yield _not_followed(path)
                elif path.is_dir():
                    pending.append(path)
        except OSError as error:
            reason = (error.strerror or "unknown reason").lower()
            message = f"The folder cannot be read ({reason}): check that you may read it."
            yield Issue(as_utf8(here), "read", "cannot-read", Severity.ERROR, message)


def _not_followed(path: Path) -> Issue:
    """Links to folders may lead in a circle."""
    message = "The link is not followed: give the folder that it leads to, if there is one."
    return Issue(as_utf8(path.name), "read", "link", Severity.WARNING, message)


def _passed_over(path: Path) -> Issue:
    ending = as_utf8(path.suffix) or "nothing"
    message = f"Files ending in {ending} are not read: turn it into plain text (.txt) first."
    return Issue(as_utf8(path.name), "read", "unknown-kind", Severity.INFO, message)
