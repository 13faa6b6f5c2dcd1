"""Answers to groups: what is one, what contradicts, and what namesakes become."""

import itertools

import pytest

from stadsgraf.corpus import merge
from stadsgraf.identity import Identity, Judgement, Verdict, merged_papers, occurrence, renamings
from stadsgraf.issues import Issue
from stadsgraf.model import Resolved
from stadsgraf.resolve.identities import settle
from stadsgraf.vocabulary import ClaimType
from tests.resolve.papers import Paper, one

A, B, C, D = (f"person/arstads-kommun/nils-{letter * 4}" for letter in "abcd")
PAPERS = tuple(one(letter, f"Nils {letter * 4}", "M") for letter in "abcd")


def judgements(*rows: tuple[str, str, str]) -> list[Judgement]:
    return [
        Judgement(left, right, Verdict(answer), "Ada", "2026-01-02", "", line)
        for line, (left, answer, right) in enumerate(rows, start=2)
    ]


def settled(
    *rows: tuple[str, str, str], papers: tuple[Resolved, ...] = PAPERS
) -> tuple[Identity, tuple[Issue, ...]]:
    return settle(judgements(*rows), papers)


def test_a_chain_is_one_group_under_its_best_attested_member() -> None:
    more = Paper("e")
    more.person("Nils bbbb", "M")
    identity, issues = settled((A, "same", B), (C, "same", B), papers=(*PAPERS, more.done()))
    assert identity.merged == {A: B, C: B}
    assert issues == ()
    assert settled((A, "same", B), (C, "same", B))[0].merged == {B: A, C: A}


@pytest.mark.parametrize("order", list(itertools.permutations(range(3))))
def test_what_contradicts_leaves_its_whole_group_alone(order: tuple[int, ...]) -> None:
    rows = [(A, "same", B), (B, "same", C), (C, "not the same", A)]
    other = one("e", "Nils eeee", "M")
    joined = (D, "same", "person/arstads-kommun/nils-eeee")
    identity, (issue,) = settled(*(rows[place] for place in order), joined, papers=(*PAPERS, other))
    assert identity.merged == {joined[2]: D}
    (conflict,) = identity.conflicts
    assert conflict.different.verdict is Verdict.DIFFERENT
    assert {item.pair for item in conflict.same} == {frozenset((A, B)), frozenset((B, C))}
    assert issue.code == "conflict"


def test_a_conflict_names_the_lines_that_cause_it() -> None:
    _, (issue,) = settled((A, "same", B), (B, "same", C), (A, "not the same", C))
    assert issue.code == "conflict"
    assert issue.message.startswith("Line 4: ")
    assert "line 2, 3 makes them the same" in issue.message


def test_the_last_answer_on_a_pair_holds() -> None:
    assert settled((A, "not the same", B), (B, "same", A))[0].merged == {B: A}
    for last in ("not the same", "unsure"):
        identity, issues = settled((A, "same", B), (B, last, A))
        assert (identity.merged, identity.conflicts, issues) == ({}, (), ())
        assert [item.verdict for item in identity.judgements] == [last]


def test_what_these_papers_do_not_name_is_told_and_still_joins_others() -> None:
    elsewhere = "person/bergs-kommun/nils-aaaa"
    identity, issues = settled((A, "same", elsewhere), (elsewhere, "same", B))
    assert identity.merged == {B: A, elsewhere: A}
    assert {issue.code for issue in issues} == {"unknown-entity"}
    assert all(elsewhere in issue.message for issue in issues)


def test_an_identifier_with_words_stands_before_one_with_the_hash_of_a_paper() -> None:
    papers = (one("a", "Nils Ek", "M", of="0123456789abcdef"), one("b", "Nils Ek", "M"))
    hashed, worded = "person/0123456789abcdef/nils-ek", "person/arstads-kommun/nils-ek"
    assert settled((hashed, "same", worded), papers=papers)[0].merged == {hashed: worded}


def test_without_answers_nothing_changes() -> None:
    identity, issues = settled()
    assert identity == Identity()
    assert identity.changes_nothing
    assert issues == ()
    assert merged_papers(PAPERS, renamings(PAPERS, identity)) == list(PAPERS)


def read(identity: Identity, papers: tuple[Resolved, ...]) -> list[Resolved]:
    return merged_papers(papers, renamings(papers, identity))


def test_two_who_are_one_have_one_name_and_all_their_claims() -> None:
    papers = (one("a", "Nils Ekvall", "M", "2010-01-01"), one("b", "Nils Ekval", "SD", of="region-arsland"))
    left, right = "person/arstads-kommun/nils-ekvall", "person/region-arsland/nils-ekval"
    corpus = merge(read(settled((right, "same", left), papers=papers)[0], papers))
    entity = corpus.entity_by_id[left]
    assert right not in corpus.entity_by_id
    assert (entity.label, entity.aliases) == ("Nils Ekvall", ("Nils Ekval",))
    about = [claim for claim in corpus.claims if any(part.target == left for part in claim.participants)]
    assert len(about) == 2
    assert {claim.id for claim in corpus.claims} == {claim.id for paper in papers for claim in paper.claims}


FATHER, SON, THIRD = (
    one("a", "Nils Ekvall", "M"),
    one("b", "Nils Ekvall", "S"),
    one("c", "Nils Ekvall", "S", "2020-01-01"),
)
NILS = "person/arstads-kommun/nils-ekvall"


def at(paper: Resolved) -> str:
    return occurrence(NILS, paper.document.id)


def test_namesakes_are_told_apart_paper_by_paper() -> None:
    papers = (FATHER, SON, THIRD)
    identity, issues = settled((at(FATHER), "not the same", at(SON)), papers=papers)
    assert issues == ()
    assert identity.parted == {at(FATHER), at(SON)}
    corpus = merge(read(identity, papers))
    people = [entity.id for entity in corpus.entities if entity.id.startswith("person/")]
    assert people == [NILS, at(FATHER), at(SON)]
    # The son's claim of two papers is about two people now: one claim in each.
    claims = [claim.id for claim in corpus.claims if claim.type is ClaimType.PARTY_AFFILIATION]
    assert len(claims) == 3
    assert len({claim.partition("@")[0] for claim in claims}) == 2


def test_namesakes_can_be_joined_again_in_two() -> None:
    papers = (FATHER, SON, THIRD)
    rows = ((at(FATHER), "not the same", at(SON)), (at(SON), "same", at(THIRD)))
    corpus = merge(read(settled(*rows, papers=papers)[0], papers))
    people = [entity.id for entity in corpus.entities if entity.id.startswith("person/")]
    assert people == sorted([at(FATHER), min(at(SON), at(THIRD))])


def test_namesakes_who_are_the_same_after_all_contradict() -> None:
    papers = (FATHER, SON, THIRD)
    rows = (
        (at(FATHER), "not the same", at(SON)),
        (at(SON), "same", at(THIRD)),
        (at(THIRD), "same", at(FATHER)),
    )
    identity, (issue,) = settled(*rows, papers=papers)
    assert issue.code == "conflict"
    assert identity.changes_nothing


def test_one_paper_against_the_rest() -> None:
    papers = (FATHER, SON, THIRD)
    identity, _ = settled((at(FATHER), "not the same", NILS), papers=papers)
    corpus = merge(read(identity, papers))
    people = [entity.id for entity in corpus.entities if entity.id.startswith("person/")]
    assert people == [NILS, at(FATHER)]
    assert len([claim for claim in corpus.claims if claim.type is ClaimType.PARTY_AFFILIATION]) == 2


def test_where_nobody_is_two_an_occurrence_is_the_person() -> None:
    identity, _ = settled((at(FATHER), "same", A), papers=(*PAPERS, FATHER, SON))
    assert identity.merged in ({NILS: A}, {A: NILS})
    assert identity.parted == frozenset()


def test_an_occurrence_in_no_such_paper_is_told() -> None:
    identity, issues = settled((f"{NILS}@{'0' * 16}", "not the same", at(FATHER)), papers=(FATHER, SON))
    assert [issue.code for issue in issues] == ["unknown-entity"]
    assert identity.parted == {at(FATHER)}
