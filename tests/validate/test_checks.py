"""Each query of `queries/check` reports its offender and is quiet on its neighbours."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from stadsgraf.errors import InputError
from stadsgraf.validate.checks import queries, read_check, read_rules, run_check
from stadsgraf.vocabulary import BASE

PREFIXES = """
@prefix sg: <https://w3id.org/stadsgraf/ns#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ex: <https://w3id.org/stadsgraf/id/> .
"""
MEMBERSHIP = "ex:m a sg:Membership ; org:member ex:a ; org:organization ex:n ; sg:modality sg:"
DECISION = 'ex:d a sg:Decision ; sg:modality sg:Stated ; sg:outcome "bifall" ; sg:decides '

CASES: dict[str, list[tuple[str, set[str]]]] = {
    "answers-contradict": [
        ("ex:a a sg:Judgement ; sg:contradicts ex:b .", {"a"}),
        ("ex:a a sg:Judgement . ex:b a sg:Judgement .", set()),
    ],
    "number-of-another-kind": [
        ("ex:a a sg:City ; skos:exactMatch <https://sws.geonames.org/1/> .", {"a"}),
        ("ex:a a sg:Party ; skos:closeMatch <https://sws.geonames.org/1/> .", {"a"}),
        ('ex:a a sg:Place ; sg:municipalityCode "0180" .', {"a"}),
        ("ex:a a sg:Place ; skos:exactMatch <https://sws.geonames.org/1/> .", set()),
        ('ex:a a sg:City ; sg:municipalityCode "0180" .', set()),
        ("ex:a a sg:City ; skos:exactMatch <http://www.wikidata.org/entity/Q1> .", set()),
    ],
    "actor-and-place": [
        ("ex:a a sg:Place , sg:City .", {"a"}),
        ("ex:a a sg:City . ex:p a sg:Place .", set()),
    ],
    "blank-node": [
        ("ex:a a sg:City .", set()),
    ],
    "edge-without-claim": [
        ("ex:a org:memberOf ex:n .", {"a"}),
        (MEMBERSHIP + "Proposed . ex:a org:memberOf ex:n .", {"a"}),
        (MEMBERSHIP + "Stated . ex:a org:memberOf ex:n .", set()),
        (MEMBERSHIP + f"Proposed . {DECISION} ex:m . ex:a org:memberOf ex:n .", set()),
        (
            MEMBERSHIP + f"Proposed . {DECISION} ex:m . ex:a org:memberOf ex:n .".replace("bifall", "avslag"),
            {"a"},
        ),
        (
            MEMBERSHIP + f"Proposed . ex:p sg:proposes ex:m . {DECISION} ex:p . ex:a org:memberOf ex:n .",
            set(),
        ),
        ("ex:f sg:founder ex:a ; sg:network ex:n ; sg:modality sg:Planned . ex:a sg:founderOf ex:n .", {"a"}),
        ("ex:s sg:about ex:a ; sg:place ex:n ; sg:modality sg:Stated . ex:a sg:seatIn ex:n .", set()),
    ],
    "one-name-two-things": [
        ('ex:a a sg:Network ; skos:prefLabel "N" . ex:b a sg:Network ; skos:prefLabel "N" .', {"a"}),
        ('ex:a a sg:Network ; skos:prefLabel "N" . ex:b a sg:Body ; skos:prefLabel "N" .', set()),
    ],
    "two-names": [
        ('ex:a skos:prefLabel "N" , "M" .', {"a"}),
        ('ex:a skos:prefLabel "N"@sv , "M"@en ; skos:altLabel "O" .', set()),
    ],
    "unknown-participant": [
        ("ex:m org:member ex:a .", {"m"}),
        ("ex:m org:member ex:a . ex:a a sg:City .", set()),
    ],
}


def _store(turtle: str) -> ox.Store:
    store = ox.Store()
    store.load((PREFIXES + turtle).encode(), format=ox.RdfFormat.TURTLE)
    return store


def test_every_check_has_cases() -> None:
    assert {check.code for check in queries()} == set(CASES)


@pytest.mark.parametrize(
    ("code", "turtle", "offenders"),
    [(code, turtle, offenders) for code, cases in CASES.items() for turtle, offenders in cases],
)
def test_a_check_reports_its_offenders_only(code: str, turtle: str, offenders: set[str]) -> None:
    check = next(check for check in queries() if check.code == code)
    found = run_check(_store(turtle), check)
    assert {finding.focus for _, finding in found} == {BASE + name for name in offenders}


def test_a_blank_node_is_found_as_subject_and_as_object() -> None:
    check = next(check for check in queries() if check.code == "blank-node")
    assert len(run_check(_store("[] a sg:City . ex:m org:member [] ."), check)) == 2


@pytest.mark.parametrize(
    ("header", "complaint"),
    [
        ("#+ code: x\n#+ severity: warning\n", "the header lacks message"),
        ("#+ code: y\n#+ severity: warning\n#+ message: m\n", "name the file after it"),
        ("#+ code: x\n#+ severity: fatal\n#+ message: m\n", "severity fatal is none of"),
    ],
)
def test_a_malformed_header_is_refused(tmp_path: Path, header: str, complaint: str) -> None:
    path = tmp_path / "x.rq"
    path.write_text(header + "SELECT ?focus WHERE { ?focus a ?c }", encoding="utf-8")
    with pytest.raises(InputError, match=complaint):
        read_check(path)


def test_a_file_of_rules_holds_nothing_that_is_not_checked(tmp_path: Path) -> None:
    path = tmp_path / "rules.ttl"
    path.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <http://example.org/> ."
        'ex:s a sh:NodeShape ; sh:targetNode ex:n ; sh:closed true ; sh:sparql ex:r . ex:r sh:message "m" ; '
        'sh:select "SELECT $this ?value WHERE {}" .',
        encoding="utf-8",
    )
    with pytest.raises(
        InputError, match=r"rules\.ttl: http://example.org/s has .*#closed, which is not checked"
    ):
        read_rules(path)
