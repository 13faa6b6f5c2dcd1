"""Sentences with the verb before its subject, put into the order that rules are written in.

Swedish puts something else than the subject first as often as not ("I fjol tog A emot mötet", "2024 har B
åtagit sig värdskapet").  The verb and the actors behind it change places in the view, so that one rule reads
both orders; the text and the offsets of all other words stay as they are.
"""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import MentionKind, Sentence
from stadsgraf.annotate.view import compiled, mentions_in
from stadsgraf.extract.phrases import Actors, actors_at

_FINITE = (
    r"har|hade|är|var|blir|blev|ska|skall|kommer|väntas|tar|tog|står|stod|håller|höll|svarar|svarade|arrangerar|arrangerade"
    r"|anordnar|anordnade|organiserar|organiserade|ordnar|ordnade|genomför|genomförde|övertar|övertog|tillträder|får|fick|åtog"
    r"|föreslås|erbjuder|erbjöd|vill|önskar|tackade|avböjde|avstod|agerade|fungerade|utsågs|valdes|tilldelas|tilldelades|planerar"
    r"|avser|kandiderar|ansöker|söker|välkomnade|förklarade|accepterade|ansvarar|ansvarade|samlade|samlar"
)
_VERB = compiled(rf"(?<![\wåäö])(?P<verb>{_FINITE}) (?:(?P<adverb>också|även|då|nu) )?(?=<LOCAL>|<ORG>)")
_CLAUSE = re.compile(r"[.;:,] |\b(?:och|men|medan|samt|utan) |^", re.IGNORECASE)
_BEHIND_PREPOSITION = re.compile(
    r"\b(?:i|på|för|till|av|från|hos|inom|vid|enligt|med|efter|under)(?: [a-zåäö]+){0,2} $", re.IGNORECASE
)
_SUBJECTS = (
    MentionKind.MUNICIPALITY,
    MentionKind.CITY,
    MentionKind.NAME,
    MentionKind.HOME,
    MentionKind.ORG,
    MentionKind.NETWORK,
    MentionKind.NETREF,
    MentionKind.BODY,
    MentionKind.BODYREF,
    MentionKind.PERSON,
)


def straightened(sentence: Sentence) -> Iterator[tuple[Sentence, Actors]]:
    """The sentence once for each verb that stands before its subject, the two having changed places.

    Yields:
        The sentence, and the actors with the place in its view where they now end.
    """
    for match in _VERB.finditer(sentence.view):
        actors = actors_at(sentence, match.end())
        if not actors.found or _has_subject(sentence, match.start()):
            continue
        start, verb, end = match.start(), match.end() - 1, actors.end
        view, places = sentence.view, sentence.places
        swapped = msgspec.structs.replace(
            sentence,
            view=view[:start] + view[verb + 1 : end] + " " + view[start:verb] + view[end:],
            places=(
                *places[:start],
                *places[verb + 1 : end],
                places[verb],
                *places[start:verb],
                *places[end:],
            ),
        )
        yield swapped, Actors(actors.found, start + end - verb - 1)


def _has_subject(sentence: Sentence, place: int) -> bool:
    """Whether a clause names an actor before its verb that no preposition governs: its subject."""
    begins = max(m.end() for m in _CLAUSE.finditer(sentence.view, 0, place))
    return any(
        mention.kind in _SUBJECTS
        and not mention.genitive
        and not _BEHIND_PREPOSITION.search(sentence.view[begins : sentence.places.index(mention.start)])
        for mention in mentions_in(sentence, begins, place)
    )
