"""`decisions.csv`: what people have decided on who is who, in a file of theirs that lies where they want.

Rows are only ever added.  Of two answers for one pair the later row holds, so the file is its own
history.  A row that cannot be used is an issue with its line, and costs no other row.
"""

import csv
import fcntl
import io
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from stadsgraf.characters import for_cell, for_name
from stadsgraf.errors import InputError, OutputError
from stadsgraf.files import write_atomically
from stadsgraf.identity import Judgement, Verdict, family
from stadsgraf.issues import Issue, Severity
from stadsgraf.resolve.entities import SEGMENT
from stadsgraf.vocabulary import BASE

COLUMNS = ("left", "right", "judgement", "who", "when", "why")
"""What a file must have, in any order; a new one has two columns of labels more, for its readers."""
_LABELS = ("left_label", "right_label")
_DELIMITERS = (",", ";", "\t")
"""Spreadsheets write what their country uses."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_KINDS = {segment: kind for kind, segment in SEGMENT.items()}
_IDENTIFIER = re.compile(r"[a-z]+(?:/[a-z0-9-]+){1,2}(?:@[0-9a-f]{16})?")
_VERDICTS = {
    "same": Verdict.SAME,
    "not the same": Verdict.DIFFERENT,
    "not-the-same": Verdict.DIFFERENT,
    "different": Verdict.DIFFERENT,
    "unsure": Verdict.UNSURE,
}


def verdict_of(text: str) -> Verdict | None:
    """An answer as a user writes it; None for any other word."""
    return _VERDICTS.get(" ".join(text.casefold().split()))


def short(identifier: str) -> str:
    """An identifier without the base and without space around it."""
    return identifier.strip().removeprefix(BASE)


def read_decisions(path: Path, *, optional: bool = False) -> tuple[tuple[Judgement, ...], tuple[Issue, ...]]:
    """Read the answers of a file, in its order.

    Args:
        path: the file.
        optional: whether nobody named it: then a file of that name that holds something else is an issue
            and no error, and none at all is no answers.

    Returns:
        The answers that can be used, and an issue for each row that cannot.

    Raises:
        InputError: the file is missing, is not UTF-8, or has not the columns.
    """
    if optional and not path.exists():
        return (), ()
    try:
        text = _text(path)
        rows = _rows(text, path)
        header = next(rows)[1]
    except InputError as error:
        if optional and not _claims_to_be_one(path):
            return (), (_issue(path, 1, "not-decisions", f"{error} It was not used.", Severity.INFO),)
        raise
    judgements: list[Judgement] = []
    issues: list[Issue] = []
    try:
        for line, cells, closed in rows:
            found = _judgement(path, line, header, cells)
            judgements += [item for item in found if isinstance(item, Judgement)]
            if closed:
                issues += [item for item in found if isinstance(item, Issue)]
            else:
                told = "A quotation mark is opened and not closed: close it, and look what the row says."
                issues.append(_issue(path, line, "open-quote", told))
    except csv.Error as error:
        message = f"From here on the file cannot be read ({error}): mend the row. The rows before it count."
        issues.append(_issue(path, judgements[-1].line + 1 if judgements else 2, "unreadable", message))
    return tuple(judgements), tuple(issues)


def _claims_to_be_one(path: Path) -> bool:
    """Whether a file begins with our first columns, so that it is ours and damaged."""
    try:
        return path.read_bytes()[:40].lstrip(b"\xef\xbb\xbf").startswith(b"left")
    except OSError:
        return False


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        raise InputError(f"There are no decisions at {path}: name another file with --decisions.") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: byte {error.start} is not UTF-8; save the file as UTF-8.") from error
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}); name another file.") from error


def _rows(text: str, path: Path) -> Iterator[tuple[int, list[str], bool]]:
    """The header, then each row that is not empty, with its line and whether its quotation marks are closed.

    Raises:
        InputError: the header lacks a column.
    """
    delimiter = _delimiter(text)
    records = _records(text)
    line, record, closed = next(records, (1, "", True))
    header = [cell.strip().casefold() for cell in _cells(record, delimiter)]
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        raise InputError(
            f"{path} is no file of decisions on identity: its first line lacks {', '.join(missing)}. Write "
            f"{','.join(COLUMNS)} there, or name another file with --decisions."
        )
    yield line, header, closed
    for line, record, closed in records:
        cells = _cells(record, delimiter)
        if any(cell.strip() for cell in cells):
            yield line, cells, closed


def _cells(record: str, delimiter: str) -> list[str]:
    return next(csv.reader(io.StringIO(record, newline=""), delimiter=delimiter), [])


def _records(text: str) -> Iterator[tuple[int, str, bool]]:
    """Rows as they stand in the file, with their first line and whether their quotation marks are closed.

    A cell may hold line ends, as spreadsheets write them.  A mark that nobody closed must not swallow
    the answers below it: the row ends where the next line begins with an identifier.
    """
    lines = text.splitlines(keepends=True)
    number = 0
    while number < len(lines):
        first, record = number, lines[number]
        number += 1
        while record.count('"') % 2 and number < len(lines) and not _begins_row(lines[number]):
            record += lines[number]
            number += 1
        yield first + 1, record, record.count('"') % 2 == 0


def _begins_row(line: str) -> bool:
    kind, slash, _ = line.lstrip().removeprefix('"').removeprefix(BASE).partition("/")
    return bool(slash) and kind in _KINDS


def _delimiter(text: str) -> str:
    head = text.partition("\n")[0]
    return max(_DELIMITERS, key=head.count)


def _judgement(path: Path, line: int, header: list[str], cells: list[str]) -> list[Judgement | Issue]:
    """What a row says: an answer, an issue, or an answer that has one."""
    if len(cells) < len(header):
        told = f"The row has {len(cells)} cells where the header has {len(header)}: add what is missing."
        return [_issue(path, line, "bad-row", told)]
    row = dict(zip(header, cells, strict=False))
    left, right = short(row["left"]), short(row["right"])
    verdict = verdict_of(row["judgement"])
    fault = fault_of(left, right)
    if verdict is None:
        fault = f"The judgement {row['judgement']!r} is none of {', '.join(Verdict)}: write one of them."
    if fault or verdict is None:
        return [_issue(path, line, "bad-row", fault)]
    who, when, why = (for_name(row[column]) for column in ("who", "when", "why"))
    answer = Judgement(left, right, verdict, who, when, why, line)
    if when and not _is_day(when):
        told = f"The day {when!r} is no date: write YYYY-MM-DD. The answer counts without it."
        return [_with_day(answer, ""), _issue(path, line, "bad-date", told)]
    return [answer]


def _is_day(when: str) -> bool:
    if _DAY.fullmatch(when) is None:
        return False
    try:
        date.fromisoformat(when)
    except ValueError:
        return False
    return True


def _with_day(answer: Judgement, when: str) -> Judgement:
    return Judgement(answer.left, answer.right, answer.verdict, answer.who, when, answer.why, answer.line)


def fault_of(left: str, right: str) -> str:
    """Why two identifiers can be no pair, in words; "" where they can."""
    for identifier in (left, right):
        if _IDENTIFIER.fullmatch(identifier) is None or identifier.partition("/")[0] not in _KINDS:
            return (
                f"{identifier!r} is no identifier: write it as the graph does (person/x-kommun/n-n, or with "
                "@ and the paper's for one paper alone)."
            )
    if left == right:
        return f"Both sides are {left}: write the identifiers of two."
    kinds = [_KINDS[identifier.partition("/")[0]] for identifier in (left, right)]
    if kinds[1] not in family(kinds[0]):
        return f"{left} and {right} are of two kinds, so they are never the same: correct one of them."
    return ""


def _issue(path: Path, line: int, code: str, message: str, severity: Severity = Severity.WARNING) -> Issue:
    return Issue(path.name, "resolve", code, severity, f"Line {line}: {message}")


def add_decision(path: Path, answer: Judgement, labels: tuple[str, str]) -> None:
    """Add a row to a file of decisions, which is made where there is none; all else in it stays.

    Args:
        path: the file.
        answer: the answer; its line does not matter.
        labels: what the two are called, for those who read the file.

    Raises:
        InputError: there is a file, but not of decisions.
        OutputError: the file cannot be written; what stood there is untouched.
    """
    values = {
        "left": answer.left,
        "right": answer.right,
        "judgement": answer.verdict.value,
        "who": for_cell(for_name(answer.who)),
        "when": answer.when,
        "why": for_cell(for_name(answer.why)),
        "left_label": for_cell(for_name(labels[0])),
        "right_label": for_cell(for_name(labels[1])),
    }
    with _alone_in(path.resolve().parent):
        if not path.exists():
            write_atomically(path, _line((*COLUMNS, *_LABELS), ",", "\n") + _line(values.values(), ",", "\n"))
            return
        text = _text(path)
        header = next(_rows(text, path))[1]
        end = "\r\n" if "\r\n" in text else "\n"
        body = path.read_bytes()
        gap = b"" if body.endswith(b"\n") else end.encode()
        row = _line((values.get(column, "") for column in header), _delimiter(text), end)
        write_atomically(path, body + gap + row.encode())


def _line(cells: object, delimiter: str, end: str) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=delimiter, lineterminator=end).writerow(cells)  # type: ignore[arg-type]
    return stream.getvalue()


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Keeps a second writer waiting, so that no row is lost; the folder's own lock leaves no file behind."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise OutputError(f"The folder {folder} cannot be used ({error.strerror}): name another.") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
