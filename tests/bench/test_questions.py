from bench.questions import EVERYTHING, TIMES, against_rdflib, ask_all

from stadsgraf.query.evidence import no_texts
from stadsgraf.query.header import load
from tests.query.graphs import QUESTIONS, seeds


def test_every_question_is_asked_with_arguments_and_for_everything_where_it_can_be() -> None:
    found = {cost.question: cost for cost in ask_all(seeds(), no_texts)}
    for question in load(QUESTIONS):
        assert len(found[question.name].milliseconds) == TIMES
        alone = all(parameter.optional for parameter in question.parameters)
        assert (question.name + EVERYTHING in found) is alone
    assert {"name of a network", "name of a city", "name of a person"} <= found.keys()
    assert sum(cost.rows for cost in found.values()) > 100


def test_the_same_graph_is_asked_the_same() -> None:
    first, again = ({cost.question: cost.rows for cost in ask_all(seeds(), no_texts)} for _ in range(2))
    assert first == again


def test_rdflib_finds_as_many_rows() -> None:
    seconds, rows = against_rdflib(seeds())
    assert rows > 20
    assert all(taken > 0 for taken in seconds.values())
