"""The clauses of a sentence, and the phrases of membership and the lists of members that each of them holds."""

import functools
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.membership_objects import is_plain_gap
from stadsgraf.extract.membership_rules import Rule
from stadsgraf.extract.membership_words import PHRASES, Phrase, Sense
from stadsgraf.patterns import Gated
from stadsgraf.vocabulary import Modality

_AUX = "är har var hade blev blir ska skall kan kunde vill ville bör borde skulle må måste får fick"
VERBS = frozenset(
    (
        _AUX
        + " gör gjorde går gick kommer kom ser såg tar tog ger gav står stod ligger låg finns fanns säger sade sa heter hette"
        " anser ansåg tycker tyckte föreslår föreslog yrkar yrkade beslutar beslutade meddelar meddelade skriver skrev"
        " arbetar arbetade ordnar ordnade leder ledde sitter satt betalar betalade kostar kostade besöker besökte talar talade"
        " visar visade innebär gäller gällde bygger byggde bjöd bjuder håller höll fått tagit gett kommit gått blivit gjort"
        " arrangerar arrangerade hyr hyrde deltog deltar utses utsågs valdes väljs nomineras nominerades frågar undrar"
        " verkar tillhör leds ledes drivs drev driver ansvarar svarar svarade redovisar redovisade skickar skickade"
    ).split()
) | frozenset(PHRASES)
"""Finite verbs; between a member and its phrase none of another stands."""
_CUT = compiled(
    r"[;:!] | [–—-] |\. "
    r"|,? (?:medan|men|däremot|eftersom|emedan|sedan(?= <MEMBER>)|innan|varemot|då|när|fastän|trots att|varefter|varvid|utan att|så att|därför att|(?:och |samt )?att(?= (?:[a-zåäö]+ ){0,3}<MEMBER>)) "
    r"|, (?:och|samt|utan) |, (?:som|vilken|vilka|vilket|där|dit|till vilk(?:en|et|a)|av vilka) |,? (?=(?:i|till|av) vilk(?:en|et|a) )"
)
_AND = compiled(
    r",? och (?=(?P<word>[a-zåäö]+)(?![\wåäö]))|, (?=(?P<word2>[a-zåäö]+)(?![\wåäö]))|,? och (?=(?:[a-zåäö]+ ){0,3}<MEMBERS> (?P<word3>[a-zåäö]+))| som (?=(?:(?:även|också|nu|numera|redan|länge|i dag) )*(?P<word4>[a-zåäö]+))"
)

_GROUP = compiled(
    r"(?:<MEMBERS>)(?:(?:,? (?:liksom|jämte|såväl som|även|också|likaså|och även|samt även|respektive)| \([^()]{1,40}\)|,) <MEMBERS>)*"
)
_GOVERNED = re.compile(
    r"\b(?:i|från|av|med|till|på|för|hos|inom|vid|om|utom|runt|kring|omkring|utanför|nära|mot|mellan|över|efter|före|än|genom|enligt|förutom|utöver|undantag av|åt|trots|utan|tillsammans med|lika|borgmästaren|kollegerna|den ena|den andra|varje|någon|ingen|vilken)"
    r"(?: (?:bl\.a\.|bland andra|bland annat|både|såväl|grannkommunen|grannarna|städerna|kommunerna|staden|regionerna))? ?$",
    re.IGNORECASE,
)
_GAP = r"(?:(?!(?:men|medan|som|att|om)\b)[^\s;:]+ ){0,7}?"


class Clause(msgspec.Struct, frozen=True):
    """A stretch of `sentence.view`, with the word that leads into it."""

    start: int
    end: int
    link: str


Group = tuple[int, int, tuple[Mention, ...], bool, bool]
"""Where a list of members stands in the view, who is in it, whether a preposition governs it, and whether "med" does."""


def clauses_of(sentence: Sentence) -> Iterator[Clause]:
    """The clauses of a sentence, in order."""
    view = sentence.view
    cuts = [(m.start(), m.end(), m.group().strip(" ,")) for m in _CUT.finditer(view)]
    for m in _AND.finditer(view):
        word = m["word"] or m["word2"] or m["word3"] or m["word4"]
        ellipsis = m["word3"] is not None and word.endswith(("t", "ts")) and word != "satt"
        if word.lower() in VERBS and not ellipsis:
            cuts.append((m.start(), m.end(), "som" if m["word4"] else "och" if not m["word3"] else "+"))
    start, link = 0, ""
    for left, right, word in sorted(cuts):
        listed = word == "+" and VERBS.isdisjoint(re.findall(r"[a-zåäö]+", view[start:left].lower()))
        if left < start or listed:
            continue
        yield Clause(start, left, link)
        start, link = right, word
    yield Clause(start, len(view), link)


_OF_NETWORK = (Sense.HOLDS, Sense.TOOK_IN, Sense.PUT_OUT)
Found = tuple[Phrase, int, int]


@functools.cache
def _pattern(rest: str) -> Gated:
    if rest.startswith("?"):
        return compiled(rf"(?: (?P<gap>{_GAP})(?:{rest[1:]}))?(?![\wåäö])")
    return compiled(rf" (?P<gap>{_GAP})(?:{rest})(?![\wåäö])")


_LETTERS = re.compile(r"[a-zåäöA-ZÅÄÖ]+")


def phrases_in(sentence: Sentence, clause: Clause) -> Iterator[Found]:
    """The phrases that a clause holds."""
    view = sentence.view
    for word in _LETTERS.finditer(view, clause.start, clause.end):
        for phrase in PHRASES.get(word.group().lower(), ()):
            if not phrase.rest:
                yield phrase, word.start(), word.end()
                continue
            found = _pattern(phrase.rest).match(view, word.end(), clause.end)
            plain = phrase.noun or phrase.sense in _OF_NETWORK or is_plain_gap(found and found["gap"])
            if found is not None and plain:
                yield phrase, word.start(), found.end()


_KINDS = (
    MentionKind.MUNICIPALITY,
    MentionKind.CITY,
    MentionKind.NAME,
    MentionKind.HOME,
    MentionKind.ORG,
    MentionKind.SELF,
)


_WITH = re.compile(r"\b(?:tillsammans med|liksom|jämte|i likhet med|precis som)(?: [a-zåäö]+)? $")


def groups_in(sentence: Sentence, clause: Clause) -> list[Group]:
    """The lists of members that a clause holds."""
    groups = []
    for found in _GROUP.finditer(sentence.view, clause.start, clause.end):
        first, last = sentence.places[found.start()], sentence.places[found.end()]
        mentions = tuple(m for m in sentence.mentions if first <= m.start < last and m.kind in _KINDS)
        ahead = sentence.view[max(0, found.start() - 60) : found.start()]
        beside = _WITH.search(ahead) is not None
        governed = beside or _GOVERNED.search(ahead) is not None
        groups.append((found.start(), found.end(), mentions, governed, beside))
    return groups


def _rule(sense: Sense, modality: Modality = Modality.STATED, **more: Any) -> Rule:
    return Rule(
        f"membership.clause-{sense.name.lower().replace('_', '-')}@1", "", modality, implied=True, **more
    )


RULE_OF = {
    Sense.ENTERS: _rule(Sense.ENTERS, Modality.REQUESTED, acted=True),
    Sense.EXITS: _rule(Sense.EXITS, Modality.REQUESTED, acted=True, leaving=True),
    Sense.IS: _rule(Sense.IS),
    Sense.WAS: _rule(Sense.WAS, former=True),
    Sense.JOINED: _rule(Sense.JOINED, at_start=True),
    Sense.LEFT: _rule(Sense.LEFT, leaving=True, former=True),
    Sense.REFUSED: _rule(Sense.REFUSED, Modality.DENIED),
    Sense.ASKED: _rule(Sense.ASKED, Modality.REQUESTED),
    Sense.LEAVING: _rule(Sense.LEAVING, Modality.REQUESTED, leaving=True),
    Sense.COMING: _rule(Sense.COMING, Modality.PLANNED, at_start=True),
    Sense.HOLDS: _rule(Sense.HOLDS),
    Sense.TOOK_IN: _rule(Sense.TOOK_IN, at_start=True),
    Sense.PUT_OUT: _rule(Sense.PUT_OUT, leaving=True, former=True),
}
"""What a clause of each sense is read as."""
