"""Answers on a council that decides: what is adopted, rejected, left and denied is told apart."""

from typing import Never

import pyoxigraph as ox
import pytest

from stadsgraf.errors import InputError
from stadsgraf.query.ask import Answer, answered, ask, solve
from stadsgraf.query.evidence import Graph
from stadsgraf.query.formats import Lang
from stadsgraf.query.header import load
from stadsgraf.query.parameters import bind
from stadsgraf.query.phrases import VERBS
from stadsgraf.vocabulary import Modality
from tests.query.graphs import QUESTIONS, council, seeds

_QUESTIONS = {question.name: question for question in load(QUESTIONS)}


def _ask(name: str, lang: Lang = "sv", **params: str) -> Answer:
    return ask(council(), _QUESTIONS[name], params, lang)


def test_an_adopted_proposal_is_told_with_its_decision() -> None:
    told = _ask("members-of-network", network="NN").sentence
    assert told == (
        "Asby stad (från och med den 1 januari 2024) föreslås bli medlem i Nätverket Nord, och "
        "kommunfullmäktige biföll förslaget den 20 februari 2023. Björköping (sedan 1993) är "
        "medlem i Nätverket Nord."
    )


def test_a_rejected_proposal_is_told_as_rejected() -> None:
    answer = _ask("is-member", "en", member="Asby", organization="Ostkustringen")
    assert not answer.stated
    assert answer.sentence == (
        "The papers do not state that Asby stad is a member of Ostkustringen. However: Asby stad is "
        "proposed to become a member of Ostkustringen, but kommunfullmäktige rejected the proposal "
        "on 20 February 2023."
    )


def test_a_membership_follows_the_decision_to_leave() -> None:
    answer = _ask("is-member", member="Asby", organization="Qvarnstäderna")
    assert not answer.stated
    assert (
        "Asby stad är medlem i Qvarnstäderna sedan den 1 januari 1999, men kommunfullmäktige beslutade om "
        "utträde den 15 oktober 2013." in answer.sentence
    )


def test_leaving_names_who_left_and_who_is_proposed_to() -> None:
    assert _ask("left-networks").sentence == (
        "Cederborg var medlem i Ostkustringen. Asby stad föreslås lämna Qvarnstäderna efter den 30 "
        "juni 2014, "
        "och kommunfullmäktige biföll förslaget den 15 oktober 2013."
    )


def test_denied_members_are_no_members() -> None:
    members = {row[0] for row in _ask("members-of-network", network="NN").rows}
    assert "Cederborg" not in members
    assert _ask("not-members", network="NN").sentence == "Cederborg är inte medlem i Nätverket Nord."


def test_a_pair_of_cities_is_told_once_and_either_may_be_asked_for() -> None:
    assert _ask("shared-networks").rows == (("Björköping", "Cederborg", "Ringen"),)
    assert _ask("shared-networks", city="Cederborg").rows == (("Cederborg", "Björköping", "Ringen"),)


def test_a_filter_leaves_out_what_lacks_the_property() -> None:
    assert _ask("statements", body="body/asby/ks").rows == ()
    assert len(_ask("statements").rows) == 1


def test_an_unknown_end_is_never_read_as_infinite() -> None:
    assert [row[1] for row in _ask("held-on", date="2013-01-01").rows] == [
        "Björköping har varit värd för Nätverket Nord 2012–2015."
    ]
    assert _ask("held-on", date="2030-01-01").rows == ()


def test_a_decision_is_told_with_its_votes() -> None:
    assert _ask("votes-against").sentence == (
        "Kommunfullmäktige fattade den 20 februari 2023 beslut om förslaget från kommunstyrelsen "
        "om medlemskap "
        "i Nätverket Nord för Asby stad: bifall, med 35 ja-röster mot 21 nej-röster (5 avstod)."
    )


def test_the_diary_number_of_a_case_is_its_other_label() -> None:
    assert _ask("diary-numbers-of-cases").rows == (("Nätverk", "KS 2022/1183"),)


def test_a_connection_is_the_shortest_chain_without_denials() -> None:
    answer = ask(seeds(), _QUESTIONS["connection"], {"start": "Karin Wanngård", "goal": "Barcelona"}, "en")
    assert [row[0] for row in answer.rows] == ["1", "2", "3", "4"]
    assert answer.claims[-1] == ("claim/found/barcelona-ctpn",)
    assert "claim/cost/scn-fee" not in {claim for some in answer.claims for claim in some}
    assert answer.sentence.endswith(
        "Barcelona was among the founders of Counter Terrorism Preparedness Network."
    )


def test_a_graph_that_remembers_answers_as_a_new_one_does() -> None:
    graph = Graph(seeds())
    for start, goal in (
        ("Karin Wanngård", "Barcelona"),
        ("Barcelona", "Karin Wanngård"),
        ("Paris", "Strong Cities Network"),
    ):
        given = {"start": start, "goal": goal}
        terms = bind(seeds(), _QUESTIONS["connection"], given)
        assert answered(graph, _QUESTIONS["connection"], terms, "en") == ask(
            seeds(), _QUESTIONS["connection"], given, "en"
        )
    assert graph.near


def test_what_was_found_next_to_a_node_is_not_looked_up_again() -> None:
    graph, question = Graph(seeds()), _QUESTIONS["connection"]
    terms = bind(seeds(), question, {"start": "Karin Wanngård", "goal": "Barcelona"})
    answer = answered(graph, question, terms, "en")

    def run(query: str) -> Never:
        raise AssertionError(query)

    found = solve(question, terms, run, None, graph.near)
    assert len(found.rows) == len(answer.rows)


def test_things_without_a_chain_are_not_connected() -> None:
    answer = _ask("connection", start="Xerxes Ek", goal="Asby")
    assert not answer.stated
    assert answer.sentence == "Handlingarna anger ingen kedja av uppgifter mellan Xerxes Ek och Asby stad."


def test_parameters_are_checked() -> None:
    with pytest.raises(InputError, match="no parameter 'town'"):
        _ask("is-member", town="Asby")
    with pytest.raises(InputError, match="needs --param organization="):
        _ask("is-member", member="Asby")


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_no_modality_reads_as_a_stated_fact(lang: Lang) -> None:
    for verbs in VERBS[lang].values():
        told = {modality: verbs[modality] for modality in Modality}
        assert len(set(told.values())) == len(Modality)


@pytest.mark.parametrize("name", sorted(_QUESTIONS))
def test_every_question_answers_without_parameters_or_says_what_it_needs(name: str) -> None:
    question = _QUESTIONS[name]
    needed = [parameter.name for parameter in question.parameters if not parameter.optional]
    if needed:
        with pytest.raises(InputError, match=needed[0]):
            ask(council(), question, {}, "sv")
        return
    for lang in ("sv", "en"):
        answer = ask(council(), question, {}, lang)
        assert answer.sentence.endswith(".")
        assert "…" not in answer.sentence
        assert "⟨" not in answer.sentence


@pytest.mark.parametrize("name", ["hosts", "members-of-network", "networks", "statements"])
def test_each_row_has_its_own_claims(name: str) -> None:
    """Solutions that are shown alike are one row: what is linked beside a row is what says it."""
    params = {"members-of-network": {"network": "NN"}}.get(name, {})
    graph = council()
    answer = ask(graph, _QUESTIONS[name], params, "en")
    assert len(answer.claims) == len(answer.rows) == len(set(answer.rows))


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_forms_for_number_are_never_shown(lang: Lang) -> None:
    """A claim in the heading of an answer is one."""
    graph = council()
    claims = [row[0] for row in _claims_of(graph)]
    for claim in claims:
        asked = ask(graph, _QUESTIONS["evidence"], {"statement": claim}, lang)
        assert not set("⟨⟩|") & set(asked.question + asked.sentence)


def _claims_of(graph: ox.Store) -> list[tuple[str]]:
    found = graph.query("SELECT DISTINCT ?c { ?c a <https://w3id.org/stadsgraf/ns#Claim> } ORDER BY ?c")
    assert isinstance(found, ox.QuerySolutions)
    return [(row["c"].value,) for row in found]
