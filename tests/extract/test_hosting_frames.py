"""Hosts in every order of words: what must be read, and what must be refused.

Each sentence of `hosting_frames.txt` goes through the family and the check that the paper says it itself.
Behind the arrow stands all that it tells; a sentence without one tells of no host.
"""

from pathlib import Path

import pytest

from stadsgraf.extract import hosting
from stadsgraf.extract.assertion import sifted
from stadsgraf.model import Draft
from stadsgraf.vocabulary import Modality, Property
from tests.extract.helpers import drafts, labels, read
from tests.extract.network_facts import NETWORK

HEAD = (
    "Lunds kommun\n\nTjänsteskrivelse\n2023-05-10\n\nMedlemskap i Öresundsringen\n\n"
    "Lunds kommun har bjudits in till nätverket Öresundsringen.\n\n"
)
Row = tuple[str, str, str]
"""Modality, host, when."""


def rows(text: str) -> set[Row]:
    """The hostings of the paper where it goes on with a text."""
    found = sifted(read(HEAD + text), drafts(HEAD + text, hosting.extract))[0]
    assert {labels(draft, Property.NETWORK) for draft in found} <= {(NETWORK,)}
    return {(draft.modality.value, labels(draft, Property.HOST)[0], _when(draft)) for draft in found}


def _when(draft: Draft) -> str:
    """Bounds as the list writes them: "2019", "2019-05", "2019-05-03", "2019-05-03..2019-05-04", "2014.."."""
    start, end = draft.period.start or "", draft.period.end or ""
    if not end:
        return f"{start[:4]}.." if start else ""
    if (start[5:], end[5:]) == ("01-01", "12-31") and start[:4] == end[:4]:
        return start[:4]
    if start[:7] == end[:7] and start.endswith("-01") and end[8:] >= "28":
        return start[:7]
    return start if start == end else f"{start}..{end}"


def _expected(told: str) -> set[Row]:
    """The rows that a line gives behind its arrow."""
    expected: set[Row] = set()
    for part in filter(None, told.split(" | ")):
        who, _, when = part.partition(" : ")
        modality = who.split()[0] if who.split()[0] in set(Modality) else "Stated"
        expected |= {(modality, host, when) for host in who.removeprefix(f"{modality} ").split(", ")}
    return expected


def _lines() -> list[tuple[str, str]]:
    text = Path(__file__).with_name("hosting_frames.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [
        (sentence.strip(), told.strip()) for sentence, _, told in (line.partition("=>") for line in lines)
    ]


@pytest.mark.parametrize(("sentence", "told"), _lines(), ids=lambda value: value[:50])
def test_what_a_sentence_tells(sentence: str, told: str) -> None:
    assert rows(sentence) == _expected(told)


def test_what_is_longer_than_any_sentence_is_left_alone() -> None:
    clause = "Gent var värd för årsmötet 2019 och "
    assert rows(clause.removesuffix(" och ") + ".")
    assert not rows(clause * 200)


@pytest.mark.parametrize(
    ("label", "host"), [("Union of the Baltic Cities", "Malmö stad"), ("Eurocities", None)]
)
def test_a_noun_that_nothing_settles_may_be_in_the_name_of_the_topic(label: str, host: str | None) -> None:
    text = HEAD.replace("Öresundsringen", label) + "I maj 2017 var Malmö värd för unionens styrelsemöte."
    found = drafts(text, hosting.extract)
    assert [labels(draft, Property.HOST)[0] for draft in found] == ([host] if host else [])


def test_an_offer_without_a_date_is_the_one_that_has_it() -> None:
    text = (
        "Kommunen erbjuder sig att stå värd för nätverkets årsmöte 2026. "
        "Kommunen erbjuder sig att stå värd för nätverkets årsmöte."
    )
    assert rows(text) == {("Proposed", "Lunds kommun", "2026")}


def test_hosts_stand_in_the_order_of_the_text() -> None:
    text = HEAD + "Kiel var värd 2018, och 2025 är det Umeås tur."
    assert [labels(draft, Property.HOST)[0] for draft in drafts(text, hosting.extract)] == [
        "Kiel",
        "Umeå kommun",
    ]
