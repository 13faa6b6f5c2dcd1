"""Names, acronyms, damaged spellings, identifiers and dates."""

import re

import pytest

from stadsgraf.errors import InputError
from stadsgraf.query.header import Kind, Parameter, load
from stadsgraf.query.parameters import bind, bound_query, fold, resolve
from stadsgraf.query.terms import short_id
from tests.query.graphs import QUESTIONS, council, seeds, small


def _parameter(kind: Kind) -> Parameter:
    return Parameter("it", kind, optional=False, description="")


def _seeds(kind: Kind, text: str) -> str:
    node = resolve(seeds(), _parameter(kind), text)
    return node.value if kind in (Kind.TEXT, Kind.DATE) else short_id(node)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        (Kind.NETWORK, "Strong Cities Network", "net/scn"),
        (Kind.NETWORK, "  strong   CITIES network ", "net/scn"),
        (Kind.NETWORK, "CTPN", "net/ctpn"),
        (Kind.NETWORK, "SSR", "coop/ssr"),
        (Kind.NETWORK, "net/ctpn", "net/ctpn"),
        (Kind.NETWORK, "https://w3id.org/stadsgraf/id/net/ctpn", "net/ctpn"),
        (Kind.PERSON, "KARIN WANNGARD", "person/karin-wanngard"),
        (Kind.PERSON, "Karin Wanngérd", "person/karin-wanngard"),
        (Kind.PERSON, "Johanna Sj6", "person/johanna-sjo"),
        (Kind.CITY, "London", "city/london"),
        (Kind.CITY, "stockholm", "city/stockholm"),
        (Kind.DOCUMENT, "002_701990a13231f24c", "text/002"),
        (Kind.DOCUMENT, "Medlemskap i Strong Cities Network", "text/000"),
        (Kind.CLAIM, "claim/mem/stockholm-scn", "claim/mem/stockholm-scn"),
        (Kind.TEXT, "M", "M"),
        (Kind.DATE, "2021-04-14", "2021-04-14"),
    ],
)
def test_what_is_found(kind: Kind, text: str, found: str) -> None:
    assert _seeds(kind, text) == found


@pytest.mark.parametrize(
    ("kind", "text", "message"),
    [
        (
            Kind.PERSON,
            "Karin Vanngord",
            "No person called 'Karin Vanngord' in the graph. Close: Karin Wanngård",
        ),
        (Kind.NETWORK, "Stockholms stad", "No network called"),
        (Kind.PARTY, "city/london", "No party called"),
        (Kind.CLAIM, "claim/nothing", "take its identifier from claims.jsonl"),
        (Kind.ENTITY, "London", r"'London' can be several: London \(city/london\); London \(place/london\)"),
        (Kind.DATE, "14 april 2021", "write it as YYYY-MM-DD"),
        (Kind.CITY, "  ", "is empty"),
    ],
)
def test_what_is_not(kind: Kind, text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        _seeds(kind, text)


def test_a_place_names_its_council_and_another_letter_another_one() -> None:
    assert short_id(resolve(council(), _parameter(Kind.CITY), "umeby")) == "city/u"  # type: ignore[arg-type]
    with pytest.raises(InputError, match="Close"):
        resolve(council(), _parameter(Kind.CITY), "Rumeby kommun")


_NAMESAKES = """
<place/a> a sg:Place ; skos:prefLabel "Asby" . <city/a> a sg:Municipality ; skos:prefLabel "Asby kommun" .
<region/a> a sg:Region ; skos:prefLabel "Region Asby" .
<city/o> a sg:Municipality ; skos:prefLabel "Åsby kommun" .
<body/a/n> a sg:Body ; skos:prefLabel "Nämnden" . <body/b/n> a sg:Body ; skos:prefLabel "nämnden" .
"""


@pytest.mark.parametrize(
    ("name", "choices"),
    [
        ("Asby", {"place/a", "city/a", "region/a"}),
        ("asby", {"place/a", "city/a", "region/a"}),
        ("Nämnden", {"body/a/n", "body/b/n"}),
        ("Asby kommun", {"city/a"}),
        ("Åsby kommun", {"city/o"}),
        ("åsby", {"city/o"}),
    ],
)
def test_a_name_of_several_is_never_taken_for_one_of_them(name: str, choices: set[str]) -> None:
    store = small(_NAMESAKES)
    if len(choices) == 1:
        assert {short_id(resolve(store, _parameter(Kind.ENTITY), name))} == choices  # type: ignore[arg-type]
        return
    with pytest.raises(InputError, match="can be several") as told:
        resolve(store, _parameter(Kind.ENTITY), name)
    assert set(re.findall(r"\(([^)]*)\)", str(told.value))) == choices


def test_bodies_of_two_councils_are_listed() -> None:
    with pytest.raises(InputError, match=r"body/asby/kf.*body/bjorkoping/kf"):
        resolve(council(), _parameter(Kind.BODY), "kommunfullmäktige")


def test_a_quote_in_a_parameter_stays_a_literal() -> None:
    question = next(one for one in load(QUESTIONS) if one.name == "people-by-party-label")
    nasty = 'M" } ?x ?y ?z . VALUES ?q { "'
    query = bound_query(question, bind(seeds(), question, {"label": nasty}))
    assert r"VALUES ?label { \"M" not in query
    assert list(seeds().query(query)) == []  # type: ignore[arg-type]
    assert "UNDEF" not in query


def test_fold_drops_case_accents_and_blanks() -> None:
    assert fold("  Årjängs\n kommun ") == "arjangs kommun"
