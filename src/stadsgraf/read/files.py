"""Which files a command line means: files as named, and everything readable in folders and archives."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from stadsgraf.characters import as_utf8
from stadsgraf.issues import Issue, Severity
from stadsgraf.read.archive import Archives, File, not_a_file
from stadsgraf.read.kinds import ENDINGS, unknown_kind
from stadsgraf.read.reading import Kind
from stadsgraf.staging import outputs_in

_ZIP = b"PK\x03\x04"


def gather(sources: Iterable[Path], archives: Archives) -> tuple[tuple[File, ...], tuple[Issue, ...]]:
    """Files to read, sorted and each once, and what was passed over.

    Args:
        sources: files, folders and archives as the user gave them. Files are taken whatever their ending;
            folders and archives are walked, hidden files left out.
        archives: opens archives, and keeps them open for those who read the files.
    """
    paths: set[Path] = set()
    issues: list[Issue] = []
    for source in sources:
        for path in _meant(source):
            if isinstance(path, Issue):
                issues.append(path)
            else:
                paths.add(path)
    files: list[File] = []
    for path in paths:
        file = File(as_utf8(path.name), path)
        for found in archives.files_in(file) if _is_archive(file) else (file,):
            (issues if isinstance(found, Issue) else files).append(found)  # type: ignore[arg-type]
    return tuple(sorted(files)), tuple(sorted(issues))


def _meant(source: Path) -> Iterator[Path | Issue]:
    """The files that a path means, itself or those below it that are read."""
    try:
        is_folder, is_there = source.is_dir(), source.exists()
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        message = f"The path cannot be followed ({reason}): check it, and that you may read what is there."
        yield Issue(as_utf8(source), "read", "cannot-read", Severity.ERROR, message)
        return
    if not is_there:
        message = "There is no such file or folder: check the path."
        yield Issue(as_utf8(source), "read", "no-such-file", Severity.ERROR, message)
    elif not is_folder:
        yield source
    else:
        for path in _walk(source):
            if isinstance(path, Issue) or path.suffix.lower() in ENDINGS:
                yield path
            else:
                yield unknown_kind(as_utf8(path.name), as_utf8(path.suffix))


def _is_archive(file: File) -> bool:
    """Whether a file is an archive: it is named so, or begins as one and is named nothing else."""
    kind = ENDINGS.get(file.ending)
    if kind is not None:
        return kind is Kind.ZIP
    try:
        if not file.path.is_file():
            return False
        with file.path.open("rb") as stream:
            return stream.read(len(_ZIP)) == _ZIP
    except OSError:
        return False


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
                else:
                    yield not_a_file(as_utf8(path.name))
        except OSError as error:
            reason = (error.strerror or "unknown reason").lower()
            message = f"The folder cannot be read ({reason}): check that you may read it."
            yield Issue(as_utf8(here), "read", "cannot-read", Severity.ERROR, message)


def _not_followed(path: Path) -> Issue:
    """Links to folders may lead in a circle."""
    message = "The link is not followed: give the folder that it leads to, if there is one."
    return Issue(as_utf8(path.name), "read", "link", Severity.WARNING, message)
