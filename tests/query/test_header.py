"""Headers of questions: what is read, and what is refused with file and line."""

import pytest

from stadsgraf.errors import InputError
from stadsgraf.families import Family
from stadsgraf.query.catalogue import markdown
from stadsgraf.query.header import Kind, load, parse
from tests.query.graphs import QUESTIONS, ROOT

_HEAD = """\
#+ question-sv: Vad är {thing}?
#+ question-en: What is {thing}?
#+ param: thing entity the thing
#+ answer-sv: {claim}
#+ answer-en: {claim}
#+ empty-sv: Handlingarna anger inte vad {thing} är
#+ empty-en: The papers do not state what {thing} is
"""
_QUERY = "SELECT ?claim WHERE { VALUES ?thing { UNDEF } ?claim ?p ?thing }\n"


def test_a_header_is_read() -> None:
    question = parse(_HEAD + "#+ expects: stated\n#+ family: costs\n#+ order: 7\n" + _QUERY, "what-is.rq")
    assert question.name == "what-is"
    assert [(one.name, one.kind, one.optional) for one in question.parameters] == [
        ("thing", Kind.ENTITY, False)
    ]
    assert question.expects_stated
    assert question.order == 7
    assert question.family is Family.COSTS
    assert question.wordings["en"].empty == "The papers do not state what {thing} is"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (_HEAD + "#+ colour: red\n" + _QUERY, r"bad.rq, line 8: unknown key 'colour'"),
        (_HEAD + "#+ nonsense\n" + _QUERY, r"bad.rq, line 8: write the header line as"),
        (_HEAD + "#+ order: first\n" + _QUERY, r"bad.rq, line 8: 'order' is a whole number"),
        (_HEAD + "#+ order: 1\n#+ order: 2\n" + _QUERY, r"bad.rq, line 9: 'order' is given twice"),
        (_HEAD + "#+ expects: much\n" + _QUERY, r"bad.rq, line 8: 'expects' can only be 'stated'"),
        (_HEAD + "#+ family: fees\n" + _QUERY, r"bad.rq, line 8: unknown family 'fees'"),
        (_HEAD + "#+ param: x planet the planet\n" + _QUERY, r"bad.rq, line 8: unknown type 'planet'"),
        (_HEAD + "#+ param: X\n" + _QUERY, r"bad.rq, line 8: write a parameter as"),
        (_HEAD + "#+ param: other text more\n" + _QUERY, r"bad.rq: no line 'VALUES \?other \{ UNDEF \}'"),
        (_HEAD.replace("#+ empty-en", "# empty-en") + _QUERY, r"bad.rq, line 1: the header lacks empty-en"),
        (_HEAD.replace("är {thing}?", "är {sak}?") + _QUERY, r"bad.rq: the slot \{sak\}"),
        (_HEAD + "SELECT WHERE", r"bad.rq: the query is not valid SPARQL"),
        (_HEAD + "ASK { VALUES ?thing { UNDEF } }", r"bad.rq: a question is a SELECT"),
        (_HEAD + "SELECT ?thing WHERE { VALUES ?thing { UNDEF } }", r"bad.rq: .* select \?claim"),
    ],
)
def test_a_malformed_header_is_refused(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        parse(text, "bad.rq")


def test_orders_are_distinct() -> None:
    orders = [question.order for question in load(QUESTIONS)]
    assert len(set(orders)) == len(orders)


def test_the_page_of_questions_is_current() -> None:
    page = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
    assert page == markdown(load(QUESTIONS)), "run python -m stadsgraf.query.catalogue > docs/questions.md"
