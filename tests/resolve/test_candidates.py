"""Which pairs are put to somebody, with what reasons, and which are not."""

import random

import pytest

from stadsgraf.corpus import merge
from stadsgraf.identity import Identity, Judgement, Verdict
from stadsgraf.model import Resolved
from stadsgraf.resolve.candidates import Candidate, candidates, undecided
from stadsgraf.resolve.scoring import contradiction
from stadsgraf.resolve.traits import traits_of
from stadsgraf.vocabulary import ClaimType, EntityType
from tests.resolve.papers import Paper, one

COUNTIES = {"arstads-kommun": "99", "region-arsland": "99", "bergs-kommun": "98"}


def found(*papers: Resolved) -> tuple[Candidate, ...]:
    return candidates(merge(papers), COUNTIES)


def pairs(*papers: Resolved) -> dict[tuple[str, str], float]:
    return {(pair.left, pair.right): pair.score for pair in found(*papers)}


def reasons(*papers: Resolved) -> dict[str, float]:
    (pair,) = found(*papers)
    assert pair.score == round(sum(weight.bits for weight in pair.reasons), 1)
    return {weight.reason: weight.bits for weight in pair.reasons}


def test_one_name_in_a_municipality_and_its_region_is_put_to_somebody() -> None:
    told = reasons(one("a", "Nils Ekvall", "M"), one("b", "Nils Ekvall", "M", of="region-arsland"))
    assert told == {
        "the same name": 6,
        "the same party, Moderaterna, in the same years": 4,
        "two organisations of one county": 0,
    }


def test_elsewhere_the_organisation_speaks_against() -> None:
    told = reasons(one("a", "Nils Ekvall", "M"), one("b", "Nils Ekvall", "M", of="bergs-kommun"))
    assert told["two organisations"] == -2


def test_a_change_of_party_is_little_against() -> None:
    early, late = one("a", "Nils Ekvall", "M", "2010-02-01"), one("b", "Nils Ekval", "SD", "2019-02-01")
    assert reasons(early, late) == {
        "a letter apart": 3,
        "the same organisation": 3,
        "two parties at different times: a change, or two people": -1,
    }


@pytest.mark.parametrize(("day", "bits"), [("2019-05-06", -8), ("2019-11-20", -5)])
def test_two_parties_at_one_time_are_much_against(day: str, bits: float) -> None:
    left, right = one("a", "Nils Ekvall", "M"), one("b", "Nils Ekvall", "S", day, of="region-arsland")
    assert found(left, right) == ()
    corpus = merge((left, right))
    ends = traits_of(corpus, frozenset({EntityType.PERSON}))
    against = contradiction(*(one.parties for one in ends.values()))
    assert against is not None
    assert against[0] == bits


def test_letters_that_a_scan_confuses() -> None:
    told = reasons(one("a", "Johanna Sjöberg", "M"), one("b", "Johanna Sj6berg", "M"))
    assert told["the same name but for letters that a scan confuses"] == 4


def test_common_names_say_less() -> None:
    papers = [one(f"p{n}", "Anna Ekvall", of=f"ort{chr(97 + n)}-kommun") for n in range(3)]
    scores = set(pairs(*papers).values())
    assert scores == {3.0}  # 6, less 2 for two organisations, less 1: three bear it
    assert (
        pairs(*papers, *(one(f"q{n}", "Anna Ekvall", of=f"by{chr(97 + n)}-kommun") for n in range(3))) == {}
    )


def test_a_spelling_that_others_bear_is_no_damage() -> None:
    both = [one("a", "Karin Larsson"), one("b", "Karin Larson")]
    assert pairs(*both)
    others = [one("c", "Sven Larsson"), one("d", "Ulla Larson"), one("e", "Karin Berg")]
    assert pairs(*both, *others) == {
        ("person/arstads-kommun/karin-larson", "person/arstads-kommun/karin-larsson"): 3
    }


def test_what_one_paper_tells_apart_stays_apart() -> None:
    paper = Paper("a")
    paper.person("Nils Ekvall", "M")
    paper.person("Nils Ekval", "M")
    assert reasons(paper.done())["one paper names both"] == -4


def test_a_generation_between_speaks_against() -> None:
    told = reasons(one("a", "Nils Ekvall", "M", "1971-02-01"), one("b", "Nils Ekval", "M", "2019-02-01"))
    assert told["48 years apart"] == -5


def test_a_shared_body_and_a_rare_role() -> None:
    papers = []
    for name, who in (("a", "Nils Ekvall"), ("b", "Nils Ekval")):
        paper = Paper(name)
        paper.role(paper.person(who, "M"), "stadsarkivarie", "arkivnämnden")
        papers.append(paper.done())
    crowd = Paper("c")
    for n in range(120):
        crowd.role(
            crowd.person(f"{chr(97 + n % 26) * 4}o Xyz{chr(97 + n // 26) * 3}"), "ledamot", "kommunstyrelsen"
        )
    (told,) = [pair for pair in found(*papers, crowd.done()) if "ekval" in pair.left]
    words = {weight.reason: weight.bits for weight in told.reasons}
    assert words["the same body, arkivnämnden"] == 2
    assert words["the same role, stadsarkivarie, which few hold"] == 1


def test_namesakes_under_one_identifier_come_first_and_are_one_for_now() -> None:
    father, son = one("a", "Nils Ekvall", "M"), one("b", "Nils Ekvall", "S", "2019-09-01")
    likely = one("c", "Nils Ekval", "M")
    first, *rest = found(father, son, likely)
    ends = [f"person/arstads-kommun/nils-ekvall@{paper.document.id[4:]}" for paper in (father, son)]
    assert first.now_one
    assert sorted((first.left, first.right)) == sorted(ends)
    assert "both in 2019" in first.reasons[-1].reason
    assert [pair.now_one for pair in rest] == [False]


def test_a_party_change_is_no_namesake() -> None:
    assert (
        found(one("a", "Nils Ekvall", "M", "2012-01-01"), one("b", "Nils Ekvall", "SD", "2019-01-01")) == ()
    )


def test_names_of_papers_whose_organisation_is_unknown() -> None:
    told = reasons(one("a", "Nils Ekvall", "M"), one("b", "Nils Ekvall", "M", of="0123456789abcdef"))
    assert set(told) == {"the same name", "the same party, Moderaterna, in the same years"}


def test_an_initial_needs_the_same_organisation() -> None:
    here, there = one("a", "N. Ekvall", "M"), one("b", "Nils Ekvall", "M")
    assert reasons(here, there)["the same surname, and an initial for a forename"] == 2
    assert pairs(here, one("b", "Nils Ekvall", "M", of="bergs-kommun")) == {}


def network(
    name: str, title: str, aliases: tuple[str, ...] = (), kind: EntityType = EntityType.NETWORK
) -> Resolved:
    paper = Paper(name)
    paper.claim(ClaimType.FOUNDING, network=paper.entity(kind, title, aliases=aliases))
    return paper.done()


def test_networks() -> None:
    assert pairs(network("a", "Eurocities"), network("b", "Euro Cities")).values()
    assert pairs(
        network("a", "Klimatkommunerna"), network("b", "Klimatkommunerna", kind=EntityType.ORGANIZATION)
    )
    assert reasons(network("a", "Årsringen", ("ÅR21",)), network("b", "ÅR21")) == {
        "the name of one is another name of the other": 5
    }
    assert reasons(network("a", "Norra Kustens Ring"), network("b", "NKR")) == {
        "the name of one is the initials of the other's": 3
    }


@pytest.mark.parametrize(
    ("left", "right", "aliases"),
    [
        ("Nätverk 21", "Nätverk 22", ("nätet",)),
        ("Agenda 2030", "Agenda 2020", ("agendan",)),
        ("Kust och stad", "Stad och kust", ()),
    ],
)
def test_no_network_by_digits_or_order_alone(left: str, right: str, aliases: tuple[str, ...]) -> None:
    assert found(network("a", left, aliases), network("b", right, aliases)) == ()


def test_bodies_only_within_their_organisation() -> None:
    def body(name: str, title: str, of: str) -> Resolved:
        paper = Paper(name, organisation=of)
        paper.role(paper.person(f"{name * 5} Qvist"), "ledamot", title)
        return paper.done()

    here = body("a", "kommunstyrelsen", "arstads-kommun")
    assert pairs(here, body("b", "kommunstyrelse", "arstads-kommun"))
    assert pairs(here, body("b", "kommunstyrelse", "bergs-kommun")) == {}
    hashes = ("0123456789abcdef", "fedcba9876543210")
    assert pairs(*(body("ab"[n], "kommunstyrelsen", hashes[n]) for n in (0, 1))) == {}


def test_cases_by_title_unless_their_numbers_differ() -> None:
    def case(name: str, key: str, title: str = "Medlemskap i Eurocities") -> Resolved:
        paper = Paper(name)
        paper.case(title, key)
        return paper.done()

    assert pairs(case("a", "KS 2020/1"), case("b", "0123456789abcdef"))
    assert pairs(case("a", "KS 2020/1"), case("b", "KS 2021/7")) == {}
    assert pairs(case("a", "KS 2020/1"), case("b", "0123456789abcdef", "Medlemskap i Energy Cities")) == {}


def test_order_of_papers_makes_no_difference() -> None:
    names = ("Nils Ekvall", "Nils Ekval", "N. Ekvall", "Gun-Britt Heik", "Gunbritt Heik")
    papers = [one(f"p{n}", name, "MS"[n % 2], f"20{10 + n}-01-01") for n, name in enumerate(names)]
    expected = found(*papers)
    assert expected
    for seed in range(4):
        random.Random(seed).shuffle(papers)  # noqa: S311
        assert found(*papers) == expected


def test_what_is_answered_is_asked_no_more() -> None:
    papers = one("a", "Nils Ekvall", "M"), one("b", "Nils Ekval", "M")
    (pair,) = open_pairs = found(*papers)
    for verdict in Verdict:
        judgement = Judgement(pair.right, pair.left, verdict)
        assert undecided(open_pairs, Identity(judgements=(judgement,))) == ()
    assert undecided(open_pairs, Identity()) == open_pairs


def test_an_answer_on_one_of_a_group_is_an_answer_on_the_group() -> None:
    papers = one("a", "Nils Ekvall", "M"), one("b", "Nils Ekval", "M")
    (pair,) = open_pairs = found(*papers)
    other = "person/bergs-kommun/n-e"
    judgement = Judgement(other, pair.right, Verdict.DIFFERENT)
    assert undecided(open_pairs, Identity((judgement,), {other: pair.left})) == ()
