"""decisions.csv: what is read from any file, and what writing leaves alone."""

import csv
import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest

from stadsgraf.errors import InputError, OutputError
from stadsgraf.identity import Judgement, Verdict
from stadsgraf.issues import Issue
from stadsgraf.resolve.decisions import add_decision, read_decisions

HEAD = "left,right,judgement,who,when,why\n"
LEFT, RIGHT = "person/arstads-kommun/nils-ekvall", "person/region-arsland/nils-ekvall"
ROW = f"{LEFT},{RIGHT},same,Ada,2026-01-02,hon säger det\n"
ANSWER = Judgement(LEFT, RIGHT, Verdict.SAME, "Ada", "2026-01-02", "hon säger det")


def read(folder: Path, content: str | bytes) -> tuple[tuple[Judgement, ...], tuple[Issue, ...]]:
    path = folder / "decisions.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_decisions(path)


@pytest.mark.parametrize(
    "content",
    [
        HEAD + ROW,
        "\ufeff" + HEAD + ROW,
        (HEAD + ROW).replace(",", ";"),
        (HEAD + ROW).replace(",", "\t"),
        (HEAD + ROW).replace("\n", "\r\n"),
        HEAD + "\n,,,,,\n" + ROW,
        (HEAD + ROW).rstrip("\n"),
        HEAD.upper() + ROW.replace(LEFT, f" https://w3id.org/stadsgraf/id/{LEFT} "),
    ],
    ids=["plain", "mark", "semicolons", "tabs", "carriage returns", "empty rows", "no last end", "full IRI"],
)
def test_forms_that_editors_and_spreadsheets_write(tmp_path: Path, content: str) -> None:
    (answer,), issues = read(tmp_path, content)
    assert issues == ()
    assert (answer.left, answer.right, answer.verdict) == (LEFT, RIGHT, Verdict.SAME)
    assert (answer.who, answer.when, answer.why) == ("Ada", "2026-01-02", "hon säger det")


def test_columns_in_another_order_and_columns_of_the_user(tmp_path: Path) -> None:
    head = "note,why,when,who,judgement,right,left\n"
    (answer,), issues = read(tmp_path, f"{head}x,hon säger det,2026-01-02,Ada,SAME,{RIGHT},{LEFT}\n")
    assert (answer, issues) == (msgspec.structs.replace(ANSWER, line=2), ())


_FIELDS = ("left", "right", "verdict", "who", "when", "why")


@pytest.mark.parametrize("word", ["not the same", "different", "Not-the-same"])
def test_words_for_two(tmp_path: Path, word: str) -> None:
    (answer,), _ = read(tmp_path, HEAD + ROW.replace("same", word))
    assert answer.verdict is Verdict.DIFFERENT


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (f"{LEFT},{RIGHT},yes,,,", "'yes' is none of same, not the same, unsure"),
        (f"{LEFT},{RIGHT},=same,,,", "is none of"),
        (f"{LEFT},{LEFT},same,,,", "two"),
        (f"{LEFT},,same,,,", "'' is no identifier"),
        (f"{LEFT},../../etc/passwd,same,,,", "is no identifier"),
        (f"{LEFT},person/x> <y,same,,,", "is no identifier"),
        (f"{LEFT},=HYPERLINK(1),same,,,", "is no identifier"),
        (f"{LEFT},claim/membership/0123456789abcdef,same,,,", "is no identifier"),
        (f"{LEFT},place/arstad,same,,,", "two kinds"),
        ("city/arstad,place/arstad,same,,,", "two kinds"),
        (f"{LEFT},{RIGHT},same", "3 cells where the header has 6"),
    ],
)
def test_a_bad_row_is_an_issue_with_its_line_and_costs_no_other(tmp_path: Path, row: str, words: str) -> None:
    answers, (issue,) = read(tmp_path, f"{HEAD}{ROW}{row}\n{ROW}")
    assert [answer.line for answer in answers] == [2, 4]
    assert issue.source == "decisions.csv"
    assert issue.message.startswith("Line 3: ")
    assert words in issue.message


@pytest.mark.parametrize("when", ["igår", "20260102", "2026-W01-2", "2026-02-30"])
def test_a_day_that_is_none_costs_only_itself(tmp_path: Path, when: str) -> None:
    (answer,), (issue,) = read(tmp_path, HEAD + ROW.replace("2026-01-02", when))
    assert (answer.verdict, answer.when) == (Verdict.SAME, "")
    assert f"'{when}' is no date" in issue.message


def test_what_people_write_is_one_line_without_commands_for_a_terminal(tmp_path: Path) -> None:
    row = f'{LEFT},{RIGHT},same,A\x1b[31mda,2026-01-02,"two\nlines\u202e"\n'
    (answer,), issues = read(tmp_path, HEAD + row + ROW)[0][:1], ()
    assert (answer.who, answer.why, issues) == ("A [31mda", "two lines", ())


def test_a_quote_left_open_is_told(tmp_path: Path) -> None:
    answers, issues = read(tmp_path, f'{HEAD}{ROW}{LEFT},"{RIGHT},same,,,\n{ROW}')
    assert [answer.line for answer in answers] == [2, 4]
    assert [(issue.message[:7], issue.code) for issue in issues] == [("Line 3:", "open-quote")]


def test_a_quote_left_open_in_the_last_cell_swallows_no_answer(tmp_path: Path) -> None:
    answers, (issue,) = read(tmp_path, f'{HEAD}{LEFT},{RIGHT},unsure,Ada,2026-01-02,"he said\n{ROW}{ROW}')
    assert [answer.line for answer in answers] == [2, 3, 4]
    assert issue.message.startswith("Line 2: A quotation mark")


def test_a_cell_beyond_all_measure_is_told(tmp_path: Path) -> None:
    answers, (issue,) = read(tmp_path, f"{HEAD}{ROW}{LEFT},{'x' * 200_000},same,,,\n")
    assert len(answers) == 1
    assert "Line 3: " in issue.message


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"", "lacks left, right"),
        (b"datum,beslut,diarienummer\n1,2,3\n", "lacks left, right, judgement"),
        (HEAD.replace("why", "varför").encode(), "lacks why"),
    ],
)
def test_a_file_of_something_else_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        read(tmp_path, content)


def test_a_file_that_nobody_named_may_be_of_something_else(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    assert read_decisions(path, optional=True) == ((), ())
    path.write_text("datum,beslut\n2020-01-01,bifall\n")
    answers, (issue,) = read_decisions(path, optional=True)
    assert (answers, issue.code) == ((), "not-decisions")
    path.write_text("left,right,judgment\n")
    with pytest.raises(InputError, match="lacks judgement"):
        read_decisions(path, optional=True)
    with pytest.raises(InputError, match="There are no decisions at"):
        read_decisions(tmp_path / "elsewhere.csv")


def test_answers_are_added_and_nothing_else_changes(tmp_path: Path) -> None:
    path = tmp_path / "mine" / "who.csv"
    add_decision(path, ANSWER, ("Nils Ekvall", "Nils Ekvall"))
    first = path.read_bytes()
    assert first.decode().splitlines()[0] == HEAD.strip() + ",left_label,right_label"
    again = Judgement(RIGHT, LEFT, Verdict.DIFFERENT, "Bo", "2026-02-03", "")
    add_decision(path, again, ("Nils Ekvall", "Nils Ekvall"))
    assert path.read_bytes().startswith(first)
    answers, issues = read_decisions(path)
    assert [answer.verdict for answer in answers] == [Verdict.SAME, Verdict.DIFFERENT]
    assert issues == ()
    assert [entry.name for entry in path.parent.iterdir()] == ["who.csv"]


@pytest.mark.parametrize("end", ["", "\r\n"])
def test_a_users_own_form_is_kept(tmp_path: Path, end: str) -> None:
    path = tmp_path / "decisions.csv"
    mine = f"\ufeffright;left;note;judgement;who;when;why\r\n{RIGHT};{LEFT};å;unsure;;;{end}".encode()
    path.write_bytes(mine)
    add_decision(path, ANSWER, ("Nils", "Nils"))
    content = path.read_bytes()
    assert content.startswith(mine)
    assert content.endswith(f"\r\n{RIGHT};{LEFT};;same;Ada;2026-01-02;hon säger det\r\n".encode())
    assert len(read_decisions(path)[0]) == 2


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    hostile = Judgement(LEFT, RIGHT, Verdict.SAME, "=1+1", "2026-01-02", '@SUM("a";\nb)')
    add_decision(path, hostile, ("=cmd|' /C calc'!A0", "-2+3\r\nx"))
    (row,) = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))
    assert not any((cell or "").startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row.values())
    ((answer,), issues) = read_decisions(path)
    assert (answer.verdict, issues) == (Verdict.SAME, ())


def test_a_file_of_something_else_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text("datum,beslut\n")
    with pytest.raises(InputError, match="no file of decisions"):
        add_decision(path, ANSWER, ("", ""))
    assert path.read_text() == "datum,beslut\n"
    with pytest.raises(OutputError):
        add_decision(path / "x.csv", ANSWER, ("", ""))


def test_two_who_answer_at_once_both_count(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"

    def answer(number: int) -> None:
        add_decision(path, Judgement(f"{LEFT}-{number}", RIGHT, Verdict.UNSURE), ("", ""))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(answer, range(24)))
    assert len(read_decisions(path)[0]) == 24
