"""The table: which row speaks for a passage, how it is measured, and that the one in the program is whole."""

import re
from pathlib import Path

import pytest

from stadsgraf.confidence import Case, as_csv, cases_of, fit, rate, read_table
from stadsgraf.confidence.fit import ANTECEDENT
from stadsgraf.confidence.table import Table, from_csv
from stadsgraf.errors import InputError
from stadsgraf.model import Claim, Document, Evidence, Period, Reliability, Resolved
from stadsgraf.vocabulary import ClaimType, Derivation, Modality

ENOUGH = 30
SOURCE = Path(__file__).parents[2] / "src" / "stadsgraf"
DOCUMENT = Document("doc/1", "0" * 64, ("paper.txt",), "text/plain", "utf-8", "Text.", ())


def cases(rule: str, count: int, *, wrong: int = 0, papers: int = 10, genre: str = "protokoll") -> list[Case]:
    return [
        Case(rule, "Explicit", genre, f"{number % papers}.txt", "Lund", number >= wrong)
        for number in range(count)
    ]


def piece(rule: str, derivation: Derivation = Derivation.EXPLICIT, genre: str = "protokoll") -> Evidence:
    return Evidence("doc/1", 0, 4, derivation, rule, genre=genre)


def claim(name: str, *evidence: Evidence) -> Claim:
    return Claim(name, ClaimType.MEMBERSHIP, (), Modality.STATED, Period(), (), (), evidence)


def test_a_rule_with_enough_cases_speaks_for_itself() -> None:
    table = fit([*cases("a.b@1", ENOUGH, wrong=3), *cases("a.c@1", ENOUGH - 1), *cases("a.d@1", 5, wrong=5)])
    own = table.of(piece("a.b@1", Derivation.INFERRED, "motion"))
    assert (own.rule, own.papers, own.cases, own.right) == ("a.b@1", 10, ENOUGH, ENOUGH - 3)
    pooled = table.of(piece("a.c@1"))
    assert (pooled.rule, pooled.derivation, pooled.genre) == ("", "Explicit", "protokoll")
    assert (pooled.cases, pooled.right) == (ENOUGH + 4, ENOUGH - 1)


def test_a_new_version_begins_anew() -> None:
    table = fit([*cases("a.b@1", 100), *cases("a.c@1", 40, wrong=20), *cases("a.d@1", 2)])
    assert table.of(piece("a.b@1")).rule == "a.b@1"
    assert table.of(piece("a.b@2")).rule == ""


def test_pools_widen_until_there_is_enough() -> None:
    few = [*cases("a.b@1", 20), *cases("a.c@1", 20, papers=2, genre="motion")]
    table = fit(few)
    assert table.of(piece("x.y@1")) == table.of(piece("x.y@1", genre="motion"))
    assert table.of(piece("x.y@1")).derivation == "Explicit"
    assert table.of(piece("x.y@1", Derivation.COMPUTED)).cases == 40
    two_motions = [
        *cases("a.b@1", 20, papers=2, genre="motion"),
        *cases("a.c@1", 20, papers=2, genre="motion"),
    ]
    assert fit(two_motions).of(piece("x.y@1", genre="motion")).genre == ""


def test_many_cases_of_one_paper_prove_less() -> None:
    spread = fit(cases("a.b@1", 60, papers=30)).of(piece("a.b@1"))
    crowded = fit(cases("a.b@1", 60, papers=2)).of(piece("a.b@1"))
    assert spread.right == crowded.right == 60
    assert spread.bound > 0.9 > crowded.bound > 0.6


def test_cases_are_claims_that_gold_judges_once_for_each_rule() -> None:
    twice = claim(
        "claim/1",
        piece("a.b@1", Derivation.INFERRED),
        piece("a.b@1", Derivation.ANAPHORA),
        piece("a.c@1", genre="motion"),
    )
    resolved = Resolved(DOCUMENT, "", True, (twice, claim("claim/2", piece("a.b@1"))), ())
    assert list(cases_of(resolved, {"claim/1": True}, paper="paper.txt", organisation="Lund")) == [
        Case("a.b@1", "Anaphora", "protokoll", "paper.txt", "Lund", right=True),
        Case("a.c@1", "Explicit", "motion", "paper.txt", "Lund", right=True),
    ]


def test_rating_changes_nothing_but_the_reliability() -> None:
    table = fit(cases("a.b@1", 60))
    resolved = Resolved(DOCUMENT, "", True, (claim("claim/1", piece("a.b@1")),), ())
    (rated,) = rate(resolved, table).claims
    assert rated.evidence[0].confidence == table.of(piece("a.b@1")).bound > 0.8
    bare = Evidence("doc/1", 0, 4, Derivation.EXPLICIT, "a.b@1", genre="protokoll")
    assert (rated.id, bare.confidence) == ("claim/1", 0.0)
    assert rate(rate(resolved, table), table) == rate(resolved, table)


def test_the_order_of_cases_makes_no_difference() -> None:
    some = [*cases("a.c@1", 40, wrong=4), *cases("a.b@1", 31), *cases("b.a@1", 7, genre="")]
    text = as_csv(fit(some))
    assert as_csv(fit(some[::-1])) == text
    assert as_csv(from_csv(text)) == text


@pytest.mark.parametrize("text", ["rule\nany\n", "rule,cases\na.b@1,many\n"])
def test_a_damaged_file_says_what_to_do(text: str) -> None:
    with pytest.raises(InputError, match="make confidence"):
        from_csv(text.replace("rule\nany", "papers\nmany"))


def _rules() -> set[str]:
    """All rules that the program names, with their versions."""
    named = re.compile(r'"([a-z-]+\.[a-z0-9-]+@\d+)"')
    return {
        rule for path in (SOURCE / "extract").glob("*.py") for rule in named.findall(path.read_text("utf-8"))
    }


def test_the_table_of_the_program_is_sorted_and_whole() -> None:
    text = (SOURCE / "confidence" / "measured.csv").read_text(encoding="utf-8")
    table = read_table()
    assert as_csv(table) == text
    for row in table.rows.values():
        assert 0 <= row.right <= row.cases
        assert 0.0 <= row.bound <= row.right / row.cases
        assert row.cases >= ENOUGH or not row.rule or row.rule.startswith(ANTECEDENT)
    for derivation in Derivation:
        for genre in ("", "protokoll", "brev"):
            assert table.of(piece("never.seen@9", derivation, genre)).bound > 0.5


def test_most_rules_of_the_table_are_still_there() -> None:
    """A rule with a new version has no row until `make confidence` runs; too many of them make it stale."""
    rows = {row.rule for row in read_table().rows.values() if row.rule}
    gone = rows - _rules()
    assert len(gone) <= len(rows) // 3, f"{sorted(gone)} are no rules any more: run `make confidence`"


def test_without_any_row_nothing_is_sure() -> None:
    assert Table({}).of(piece("a.b@1")) == Reliability()


def test_rules_for_antecedents_have_rows_of_their_own_and_feed_no_pool() -> None:
    rule = ANTECEDENT + "topic@1"
    table = fit([*cases("a.b@1", 6), *cases(rule, 4, wrong=2)])
    row = table.of_antecedent(rule)
    assert (row.cases, row.right) == (4, 2)
    assert [r.cases for r in table.rows.values() if not r.rule] == [6, 6]
    assert table.of_antecedent(ANTECEDENT + "other@1").bound == 0.0
