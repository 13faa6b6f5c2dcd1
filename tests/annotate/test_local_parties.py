import pytest

from stadsgraf.annotate.local_parties import local_parties
from stadsgraf.annotate.party_labels import party_of
from stadsgraf.model import Name
from stadsgraf.vocabulary import EntityType

KNOWN = {letters: Name(EntityType.PARTY, letters) for letters in ("s", "m", "fp", "c")}
FOUND = [
    (["Tor Rask (s), Eva Lund (m) och Siv Ek, Älvens Bästa (äb), yrkar bifall."], {"äb"}),
    (["Tor Rask (s) yrkar bifall.", "Bo Ek (hbp) yrkar avslag.", "Siv Al (hbp) instämmer."], {"hbp"}),
    (["Tor Rask (Skogspartiet) yrkar bifall."], {"skogspartiet"}),
    (["Eva Lund (Byalistan), ordförande"], {"byalistan"}),
    (["Tor Rask (S), Eva Lund (M)", "Ulf Berg (SkoV), Ida Holm (SkoV)"], {"skov"}),
]
REFUSED = [
    ["Tor Rask (red), Eva Lund (red)"],
    ["Tor Rask (S) och Eva Lund (M). Ulf Berg (hbp) och Ida Holm (hbp)"],
    ["Tor Rask (s), Eva Lund (m). Den norra delen (nd) och den södra (sd)"],
    ["Tor Rask (s) och Ulf Berg (hbp)"],
    ["Nätverket Sjö och Land (NSL) bildades 1998."],
]


@pytest.mark.parametrize(("texts", "expected"), FOUND)
def test_parties_of_one_town_are_told_by_the_paper(texts: list[str], expected: set[str]) -> None:
    assert set(local_parties(texts, KNOWN)) == expected


@pytest.mark.parametrize("texts", REFUSED)
def test_what_may_be_something_else_is_no_party(texts: list[str]) -> None:
    assert local_parties(texts, KNOWN) == {}


@pytest.mark.parametrize("inside", ["och", "och ,", "/", "-"])
def test_a_label_without_letters_is_no_party(inside: str) -> None:
    """A row of a table that a scan tore may leave "och" where the letters stood."""
    assert party_of(inside, KNOWN) is None
