"""Foundings told of one who is called a founder: "A är en av grundarna", "A hörde till grundarna jämte B"."""

import re
from collections.abc import Iterator

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.annotate.view import compiled, group_mentions, mentions_in
from stadsgraf.extract.founding_parts import DENIED, Founded, founders_before, view_place
from stadsgraf.extract.phrases import Actor, Actors, Subject, actors_at, expand, network_of
from stadsgraf.model import Name

_ONE_OF = compiled(
    r"(?: \([^)]*\))?(?:, [^.;]{1,160},)? (?:(?:är|var|blev|har varit)(?: (?:själv|också|även|redan))? (?:en av|bland|ett av|två av|några av|med bland)?|(?:står|stod) som"
    r"|(?:hör|hörde|tillhör|tillhörde|räknas|räknades|finns|fanns|återfinns|märks)(?: (?:också|även))?(?: (?:till|bland))?) ?(?:de (?:ursprungliga |första |<NUMBER> )?)?"
    r"(?:grundarna|grundare|medgrundare|grundande [a-zåäö]+|grundar(?:stad|städer|kommun|kommuner)|stiftarna|stiftare|initiativtagarna och grundarna)"
    r"(?: (?:av|till|i|för) <net=ANYNET>)?(?! (?:av|till|i|för|bakom) (?!<ANYNET>|<DATE>|år ))(?P<with>,? (?:(?:tillsammans )?med|jämte|liksom|vid sidan av) )?"
)


def read_one_of(sentence: Sentence) -> Iterator[Founded]:
    """The foundings that a sentence tells of by what it calls its subject."""
    for match in _ONE_OF.finditer(sentence.view):
        first = _actor_ending_at(sentence, match.start())
        cue = _CUE.search(match.group())
        if first is None or cue is None or _is_another(sentence, first):
            continue
        network = _founded_by(sentence, group_mentions(sentence, match, "net"), first.name)
        if network is None or DENIED.search(match.group()) or _NEITHER.search(sentence.view[: match.start()]):
            continue
        rule = "founding.one-of-the-founders@2"
        dated = _WHEN_FOUNDED.match(sentence.view, match.end())
        date = group_mentions(sentence, dated, "date")[0] if dated is not None else None
        named = founders_before(sentence, match.start()) or (first,)
        end = match.start("with") if match["with"] else match.end()
        span = min(actor.start for actor in named), sentence.places[end]
        yield Founded(rule, network, named, expand(sentence, *span, date), date)
        others = actors_at(sentence, match.end()) if match["with"] else Actors((), match.end())
        if others.found:
            span = sentence.places[match.start() + cue.start()], sentence.places[others.end]
            yield Founded(rule, network, others.found, span)


_CUE = re.compile(r"grund|stift|medgrund", re.IGNORECASE)
_WHEN_FOUNDED = compiled(
    r",? (?:när|då) (?:<ANYNET>|det|den) (?:bildades|grundades|skapades|startades|stiftades|kom till|tillkom) (?:(?:år|i|den) )*<date=DATE>"
)
_NEITHER = re.compile(r"\b(?:varken|vare sig|inte heller|lika lite)\b[^.;]*$", re.IGNORECASE)


def _actor_ending_at(sentence: Sentence, place: int) -> Actor | None:
    if place == 0:
        return None
    mentions = mentions_in(sentence, place - 1, place)
    if not mentions:
        return None
    actors = actors_at(sentence, view_place(sentence, mentions[0].start))
    return actors.found[0] if actors.found else None


def _founded_by(sentence: Sentence, mentions: list[Mention], founder: Name) -> Subject | None:
    """The network that a founder founded: the one named, else the topic, which the founder cannot be."""
    network = network_of(sentence, mentions)
    return network if network is not None and network.name != founder else None


def _is_another(sentence: Sentence, first: Actor) -> bool:
    """Whether "staden" is some other city than the paper's own: one that the sentence names before it."""
    towns = (MentionKind.MUNICIPALITY, MentionKind.CITY)
    return first.mention.kind is MentionKind.HOME and any(
        m.kind in towns and m.name != first.name and m.end <= first.start for m in sentence.mentions
    )
