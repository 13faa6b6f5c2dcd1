"""Folding: lists of actors as one character, and what is no list."""

import pytest

from stadsgraf.extract.folding import Folded, folded, frame
from tests.extract.helpers import read
from tests.extract.network_facts import HEAD


def _folded(sentence: str) -> Folded:
    return folded(read(HEAD + sentence).sentences[-1])


@pytest.mark.parametrize(
    ("sentence", "lists"),
    [
        ("Malmö, Kiel och Region Skåne betalar.", ["Malmö stad, Kiel, Region Skåne"]),
        ("Länsstyrelsen i Skåne län och Malmö betalar.", ["Länsstyrelsen i Skåne, Malmö stad"]),
        ("Städerna Kiel och Gent bjöd in Malmö.", ["Kiel, Gent", "Malmö stad"]),
        ("Mötet i Malmö leddes från Kiel.", []),
        ("I Malmö möts de.", []),
        ("Malmös kansli har flyttat.", []),
        ("År 1991 bildade Gent och Linz, Eurocities.", ["Gent, Linz"]),
        ("För samordningen svarar Eurocities och Malmö.", ["Eurocities, Malmö stad"]),
        ("Malmö gick med i Eurocities och Polis.", ["Malmö stad"]),
    ],
)
def test_lists_of_actors(sentence: str, lists: list[str]) -> None:
    assert [", ".join(actor.name.label for actor in found) for found in _folded(sentence).lists] == lists


def test_a_match_leads_back_to_the_words_and_the_actors() -> None:
    fold = _folded("Städerna Kiel och Gent bjöd in Malmö till nätverket.")
    match = frame(r"<who=LIST> bjöd in <whom=LIST> till <NETREF>").search(fold.sentence.view)
    assert match is not None
    start, end = fold.sentence.places[match.start()], fold.sentence.places[match.end()]
    assert fold.sentence.text[start:end] == "Städerna Kiel och Gent bjöd in Malmö till nätverket"
    assert [actor.name.label for actor in fold.actors(match, "whom", "who")] == ["Malmö stad", "Kiel", "Gent"]
