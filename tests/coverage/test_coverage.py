"""Each sentence that could hold a claim ends as used, as set aside with a reason, or as unmatched."""

from itertools import pairwise
from pathlib import Path

import pytest

from stadsgraf.coverage import Status, coverage
from stadsgraf.extract import extract
from stadsgraf.families import CLAIMS, Family
from stadsgraf.model import Reason, Refused
from stadsgraf.vocabulary import ClaimType
from tests.coverage.papers import HEAD, covered, of_paper, of_sentence
from tests.extract.helpers import read

PAPERS = sorted((Path(__file__).parents[1] / "corpus" / "e2e").glob("*.txt"))
CORPUS = [path for path in PAPERS if b"medlem" in path.read_bytes()]

UNMATCHED = (
    ("Ystads namn lyser numera på skylten med medlemmar i Eurocities.", Family.MEMBERSHIP),
    ("Efter många turer kom så Ystad att räknas bland Eurocities grundare.", Family.FOUNDING),
    ("Samordningen av Eurocities är en boll som Ystad jonglerar med.", Family.COORDINATION),
    ("Att värdskapet för Eurocities en dag skulle vila hos Ystad anade ingen.", Family.HOSTING),
    ("Om någon reservation var det inte tal bland nämndens ledamöter.", Family.STATEMENTS),
)
ASIDE = (
    ("Enligt Lokaltidningen grundade Malmö Eurocities.", Family.FOUNDING, Reason.HEARSAY),
    ("Målet är att Ystad är medlem i Eurocities.", Family.MEMBERSHIP, Reason.WISH),
    ("Har Malmö grundat Eurocities?", Family.FOUNDING, Reason.QUESTION),
    ("Om Ystad går med i Eurocities är mycket vunnet.", Family.MEMBERSHIP, Reason.SUPPOSITION),
    ("Malmö grundade Eurocities. Så är det inte.", Family.FOUNDING, Reason.TAKEN_BACK),
    ("Klaganden anför följande. Malmö grundade Eurocities.", Family.FOUNDING, Reason.OTHER_PARTY),
    (
        "Motionen slutar: ”Malmö grundade Eurocities och är värd för dess möte i år”.",
        Family.FOUNDING,
        Reason.QUOTATION,
    ),
    ("Avgiften får inte överstiga 10 000 kronor.", Family.COSTS, Reason.NO_COST),
    ("Kursen är 11 kronor per euro.", Family.COSTS, Reason.RATE),
    ("I jämförelse kan nämnas att Ystad tar ut 900 kronor.", Family.COSTS, Reason.COST_ELSEWHERE),
    ("Ordföranden ställer Anna Bergs förslag mot bifall.", Family.PROPOSALS, Reason.PROCEDURE),
)


@pytest.mark.parametrize(("sentence", "family"), UNMATCHED)
def test_what_no_rule_reads_is_unmatched(sentence: str, family: Family) -> None:
    found = of_sentence(sentence)
    assert found is not None
    assert (found.status, found.claims, found.quote) == (Status.UNMATCHED, (), sentence)
    assert [look.family for look in found.looks if look.status is Status.UNMATCHED].count(family) >= 1


@pytest.mark.parametrize(("passage", "family", "reason"), ASIDE)
def test_what_a_filter_drops_has_the_reason_of_the_filter(
    passage: str, family: Family, reason: Reason
) -> None:
    found = [
        look
        for sentence in covered(f"{HEAD}{passage}\n")
        if sentence.quote in passage
        for look in sentence.looks
        if look.family is family
    ]
    assert {(look.status, look.reason) for look in found} == {(Status.SET_ASIDE, reason)}


def test_a_network_that_is_not_known_to_be_meant_is_the_reason() -> None:
    text = "Lunds kommun\n\nTjänsteskrivelse\n2019-05-06\n\nVatten\n\nYstad är medlem i nätverket.\n"
    found = of_sentence("Ystad är medlem i nätverket.", text)
    assert found is not None
    assert found.status is Status.SET_ASIDE
    assert {look.reason for look in found.looks} == {Reason.ANAPHOR}


def test_a_used_sentence_names_its_claims_and_whom_it_is_about() -> None:
    found = of_sentence("Ystad är medlem i Eurocities.")
    assert found is not None
    assert found.status is Status.USED
    assert [claim.rpartition("/")[0] for claim in found.claims] == ["claim/membership"]
    assert [(look.family, look.cue, look.beside) for look in found.looks] == [
        (Family.MEMBERSHIP, "medlem", ("network", "place"))
    ]
    assert found.about == ("municipality/ystads-kommun", "network/eurocities")


def test_a_sentence_may_be_read_for_one_thing_and_not_for_another() -> None:
    found = of_sentence("Anna Berg (S) tog upp medlemmarna i Eurocities till samtal.")
    assert found is not None
    told = {look.family: look.status for look in found.looks}
    assert found.status is Status.USED
    assert told[Family.AFFILIATIONS] is Status.USED
    assert told[Family.MEMBERSHIP] is Status.UNMATCHED


def test_a_word_of_two_families_is_read_when_one_of_them_is() -> None:
    found = of_sentence("Eurocities har sitt kansli i Bryssel.")
    assert found is not None
    assert [(look.family, look.status) for look in found.looks] == [(Family.SEATS, Status.USED)]


def test_a_word_inside_a_name_is_no_cue() -> None:
    assert of_sentence("Under våren besökte Ystad Stiftelsen Värdskap Norden.") is None


def test_a_dropped_draft_brings_its_reason_along() -> None:
    paper = read(f"{HEAD}Ystad är medlem i Eurocities.\n")
    (draft,) = (item for item in extract(paper) if item.type is ClaimType.MEMBERSHIP)
    *_, last = coverage(paper, [Refused(draft, Reason.HEARSAY)], ())
    assert (last.status, [look.reason for look in last.looks]) == (Status.SET_ASIDE, [Reason.HEARSAY])


def test_each_amount_is_looked_at_by_itself() -> None:
    found = of_sentence("Avgiften är 15 000 kronor, inte 12 000 kronor.")
    assert found is not None
    assert [(look.status, look.reason) for look in found.looks if look.cue == "amount"] == [
        (Status.SET_ASIDE, Reason.NO_COST),
        (Status.USED, None),
    ]


def test_a_title_is_a_heading_and_prose_without_a_cue_is_out_of_scope() -> None:
    sentences = covered(f"{HEAD}Vädret har varit gott i hela länet. Ystad är medlem i Eurocities.\n")
    assert [(item.quote, item.status) for item in sentences] == [
        ("Tjänsteskrivelse\n2019-05-06", Status.SET_ASIDE),
        ("Medlemskap i Eurocities", Status.SET_ASIDE),
        ("Ystad är medlem i Eurocities.", Status.USED),
    ]
    assert {look.reason for item in sentences[:2] for look in item.looks} == {Reason.HEADING}


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.stem)
def test_offsets_are_exact_and_each_sentence_stands_once(path: Path) -> None:
    paper = read(path.read_text(encoding="utf-8", errors="replace"))
    found = of_paper(paper)
    assert found
    for item in found:
        assert item.quote == paper.document.text[item.start : item.end] == item.quote.strip() != ""
        assert (item.status is Status.USED) == bool(item.claims)
        assert item.claims or item.looks
        assert all((look.status is Status.SET_ASIDE) == (look.reason is not None) for look in item.looks)
        if item.status is Status.SET_ASIDE:
            assert {look.status for look in item.looks} == {Status.SET_ASIDE}
    assert all((a.start, a.end) < (b.start, b.end) for a, b in pairwise(found))


def test_each_class_of_claims_answers_a_family() -> None:
    assert {kind for kinds in CLAIMS.values() for kind in kinds} == set(ClaimType)
    assert set(CLAIMS) == set(Family)
