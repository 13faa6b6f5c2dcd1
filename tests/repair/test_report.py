from pathlib import Path

from stadsgraf.repair import Change, Edit, explain
from stadsgraf.repair.report import render

SEED = min((Path(__file__).parents[2] / "seeds" / "documents").glob("*.txt"))
TEXT = "Namnden foreslar att staden ingar i natverket.\nDet sker pa ett battre sitt och under tre ar."


def test_each_change_has_its_line_its_words_and_its_reason() -> None:
    changes = explain(TEXT)
    assert [(change.line, change.seen, change.printed) for change in changes] == [
        (1, "Namnden", "Nämnden"),
        (1, "foreslar", "föreslår"),
        (1, "ingar", "ingår"),
        (1, "natverket", "nätverket"),
        (2, "pa", "på"),
        (2, "battre", "bättre"),
        (2, "sitt", "sätt"),
        (2, "ar", "år"),
    ]
    assert {change.seen: change.reason for change in changes}["sitt"] == "context"
    assert {change.seen: change.reason for change in changes}["foreslar"] == "lexicon"


def test_the_report_lines_up() -> None:
    changes = [
        Change(3, "pa", "på", "lexicon", 0.0, (Edit(0, 1, "å"),)),
        Change(12, "sitt", "sätt", "context", 50.0, (Edit(5, 6, "ä"),)),
    ]
    assert render(changes) == (
        " 3  pa   → på    50.00%  known word\n"
        "12  sitt → sätt  99.99%  words around it\n"
        "2 words to repair. --text prints the repaired text."
    )


def test_a_word_is_shown_once_with_its_weakest_place() -> None:
    changes = [Change(line, "pa", "på", "lexicon", margin, ()) for line, margin in ((3, 50.0), (4, 0.0))]
    assert render(changes).split("\n")[0] == "3  pa → på  50.00%  known word ×2"


def test_the_report_fits_a_terminal() -> None:
    assert max(map(len, render(explain(SEED.read_text("utf-8"))).split("\n"))) <= 80


def test_a_clean_text_has_nothing_to_report() -> None:
    assert render(explain("Nämnden föreslår att staden ingår i nätverket.")).startswith("Nothing to repair")
