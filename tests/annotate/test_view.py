"""Views: one character a mention, patterns over kinds, lists with party labels, spans back to the text."""

import re

import pytest

from stadsgraf.annotate.paper import MentionKind, Sentence
from stadsgraf.annotate.view import _small, compiled, group_mentions, mentions_in
from stadsgraf.patterns.lowered import lowered
from tests.extract.helpers import read

HEAD = "Örebro kommun\n\nTjänsteskrivelse\n2021-03-08\n\nOm nätverk\n\n"


def sentence(text: str) -> Sentence:
    return read(f"{HEAD}{text}\n").sentences[-1]


def match(pattern: str, within: Sentence) -> re.Match[str]:
    found = compiled(pattern).search(within.view)
    assert found is not None
    return found


def test_a_mention_is_one_character_and_the_rest_stays() -> None:
    made = sentence("Gävle kommun lämnade Eurocities 2017.")
    assert len(made.view) == len("X lämnade X X.")
    assert made.view[1:10] == " lämnade "
    assert len(made.places) == len(made.view) + 1
    assert made.places[-1] == len(made.text)


def test_kinds_unions_and_named_groups() -> None:
    made = sentence("Gävle kommun lämnade Eurocities 2017.")
    found = match("<who=MEMBER> lämnade <net=ANYNET> <when=DATE>", made)
    assert [m.words for m in group_mentions(made, found, "who")] == ["Gävle kommun"]
    assert [m.kind for m in mentions_in(made, *found.span())] == [
        MentionKind.MUNICIPALITY,
        MentionKind.NETWORK,
        MentionKind.DATE,
    ]
    first, last = (made.places[place] for place in found.span())
    assert made.text[first:last] == "Gävle kommun lämnade Eurocities 2017"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gävle, Falun och Ludvika ingår i Eurocities.", ["Gävle", "Falun", "Ludvika"]),
        ("Gävle samt Falun ingår i Eurocities.", ["Gävle", "Falun"]),
        ("Ludvika ingår i Eurocities.", ["Ludvika"]),
    ],
)
def test_a_plural_kind_is_a_list(text: str, words: list[str]) -> None:
    made = sentence(text)
    found = match("^<who=MEMBERS> ingår i", made)
    assert [m.words for m in group_mentions(made, found, "who")] == words


def test_party_labels_stand_inside_a_list_and_are_left_out_of_its_mentions() -> None:
    made = sentence("Anna Berg (S), Karin Ek (MP) och Olof Dahl (M) yrkar avslag.")
    found = match("<who=PERSONS> <PARTY> yrkar|<who2=PERSONS> yrkar", made)
    people = group_mentions(made, found, "who") or group_mentions(made, found, "who2")
    assert [m.words for m in people] == ["Anna Berg", "Karin Ek", "Olof Dahl"]


def test_a_group_that_took_no_part_is_empty() -> None:
    made = sentence("Gävle lämnade Eurocities.")
    found = match("<who=MEMBER> (?:lämnade <net=NETWORK>|kom <when=DATE>)", made)
    assert group_mentions(made, found, "when") == []


def test_words_of_a_kind_are_not_matched_as_text() -> None:
    assert compiled("Gävle").search(sentence("Gävle lämnade Eurocities.").view) is None


def test_more_mentions_of_a_kind_than_a_block_has_characters() -> None:
    made = sentence(", ".join(["Gävle"] * 300) + " ingår i Eurocities.")
    found = match("<who=MEMBERS> ingår i <net=NETWORK>", made)
    assert len(group_mentions(made, found, "who")) == 300
    assert [m.words for m in group_mentions(made, found, "net")] == ["Eurocities"]


def test_a_rule_in_small_letters_is_what_becomes_of_its_whole_expression() -> None:
    """Its tokens are looked at by themselves, for speed."""
    for pattern in (
        r"(?P<Who><SELF>|<what=NETWORKS>),? är <PERSON>",
        r"Stad[^.;:\ue000-\uf8ff] <PLACES>$",
        r"nätverk",
        r"(?-i:Stad) <NETWORK>",
    ):
        assert _small(pattern) == lowered(compiled(pattern).pattern)
