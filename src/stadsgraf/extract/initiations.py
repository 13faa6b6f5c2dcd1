"""Initiations: who started the case ("Ärendet har initierats av nämnden"), told of the case itself."""

import re
from collections.abc import Iterator

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions, mentions_in
from stadsgraf.extract.phrases import Actor, Actors, actors_at
from stadsgraf.extract.rule import antecedents_of, derivation_of, evidence
from stadsgraf.model import Draft
from stadsgraf.patterns import gated
from stadsgraf.vocabulary import ClaimType, Property

_MAY_START = gated(r"ärende|\bfrågan om\b|\bfrågan (?:har|väcktes|initie|aktual)", re.IGNORECASE)
_INITIATED = compiled(
    r"(?<![\wåäö])(?:ärendet|frågan(?: om (?:<HOME>|<MUNICIPALITY>)?(?: ?(?:ett|eget|egen|egna))?(?: ?(?:medlemskap|anslutning|inträde|utträde))(?: (?:i|till|ur) <ANYNET>)?)?) (?:(?:har (?:initierats|väckts|aktualiserats)|initierades|väcktes|aktualiserades|initieras|är initierat|är väckt) (?:på initiativ )?av"
    r"|(?:har (?:väckts|initierats|aktualiserats|tagits upp|anmälts)|väcktes|initierades|aktualiserades|tas upp|togs upp|tas fram|behandlas) (?:på|efter) (?:initiativ|begäran) (?:av|från)) "
    r"|(?<![\wåäö])(?:initiativ|initiativet|<NETREF>) till (?:ärendet|detta ärende) (?:togs|tas|har tagits|kommer|kom)(?: (?:i|under|den) <DATE>| <DATE>)? (?:av|från) "
    r"|(?<![\wåäö])ärendet (?:har (?:väckts|initierats|aktualiserats)|väcktes|initierades|aktualiserades) genom (?:en|ett) (?:skrivelse|framställan|initiativ|begäran|yttrande|brev)(?: (?:daterad |daterat |den |av den )*<DATE>)? (?:av|från) "
    r"|(?<![\wåäö])(?:ett|detta) ärende(?: som(?: har| är)?)? (?:initierat|väckt|aktualiserat|initierats|väckts|aktualiserats)(?: (?:den )?<DATE>)? av "
    r"|(?<![\wåäö])initiativtagare till ärendet är "
    r"|(?<![\wåäö])ärendet har sin (?:grund|upprinnelse|bakgrund) i (?:en|ett) (?:initiativ|<NETREF>|skrivelse|framställan)(?: (?:den )?<DATE>)? (?:av|från) "
    r"|(?<![\wåäö])(?:upprinnelsen|bakgrunden) till ärendet är (?:en|ett) (?:initiativ|<NETREF>|skrivelse|framställan)(?: (?:den )?<DATE>)? (?:av|från) "
    r"|^på (?:initiativ|begäran) (?:av|från) (?=[^.;]{1,40} (?:tas|togs|har) ärendet )"
)
_INITIATES = compiled(
    r"(?P<who><BODY>|<ORG>|<PERSON>)(?: <PARTY>)? (?:har (?:initierat|väckt|aktualiserat)|initierade|väckte|aktualiserade)(?: <DATE>)? (?:detta ärende|ärendet)"
    r"|(?P<who3><BODY>|<ORG>|<PERSON>)(?: <PARTY>)?,? (?:som )?(?:har|tog|har(?: (?:i|den|under) <DATE>)?) ?(?:tagit )?(?:(?:i|den|under) )?(?:<DATE> )?(?:tagit )?initiativ(?:et)? till (?:detta ärende|ärendet)"
    r"|(?P<who5><BODY>|<ORG>|<PERSON>)(?: <PARTY>)? är initiativtagare till (?:detta ärende|ärendet)"
    r"|(?P<who4><BODY>|<ORG>) (?:har )?på eget initiativ (?:väckt|tagit fram|tagit upp|väckte|tog upp|initierat) (?:detta ärende|ärendet)"
    r"|(?<![\wåäö])har (?P<who2><BODY>|<ORG>|<PERSON>)(?: <PARTY>)? (?:initierat|väckt|aktualiserat) (?:detta ärende|ärendet)"
)


def initiations(paper: Paper) -> Iterator[Draft]:
    """The initiations of a paper."""
    for sentence in paper.sentences:
        if _MAY_START.search(sentence.text) is None:
            continue
        for match in _INITIATES.finditer(sentence.view):
            for mention in (
                m
                for group in ("who", "who2", "who3", "who4", "who5")
                for m in group_mentions(sentence, match, group)
            ):
                if mention.name is not None and not mention.genitive:
                    yield _initiated(paper, sentence, match, mention)
        for match in _INITIATED.finditer(sentence.view):
            start = sentence.places[match.start()]
            for actor in _starting(sentence, match.end()):
                yield _initiation(paper, sentence, start, actor)


def inviter_at(sentence: Sentence, place: int) -> Actors:
    """Who invites, from a place of the view on: an actor, or "nätverket" where that has a name."""
    if sentence.view[place : place + 4].casefold() in ("den ", "det ") and sentence.topic is not None:
        start = sentence.places[place]
        it = Mention(MentionKind.NETREF, start, start + 3, "den", sentence.topic, anaphor=True)
        return Actors((Actor(sentence.topic, start, start + 3, it),), place + 3)
    here = mentions_in(sentence, place, place + 1)
    if here and here[0].kind is MentionKind.NETREF and here[0].name is not None and not here[0].genitive:
        return Actors((Actor(here[0].name, here[0].start, here[0].end, here[0]),), place + 1)
    return actors_at(sentence, place)


_PEOPLE = compiled("(?:<ROLE>,? )?(?P<who><PERSONS>)")


def _starting(sentence: Sentence, place: int) -> tuple[Actor, ...]:
    """Who started a case, from a place of the view on: bodies and others that act, or people by name."""
    people = _PEOPLE.match(sentence.view, place)
    if people is None:
        return inviter_at(sentence, place).found
    named = group_mentions(sentence, people, "who")
    return tuple(Actor(m.name, m.start, m.end, m) for m in named if m.name is not None)


def _initiated(paper: Paper, sentence: Sentence, match: re.Match[str], who: Mention) -> Draft:
    """The initiation that a clause tells of whose subject started the case."""
    assert who.name is not None
    span = (sentence.places[match.start()], sentence.places[match.end()])
    piece = evidence(paper, sentence, span, "initiation.initiates@1", derivation_of([who]))
    return Draft(ClaimType.INITIATION, ((Property.AGENT, who.name),), evidence=(piece,))


def _initiation(paper: Paper, sentence: Sentence, start: int, actor: Actor) -> Draft:
    end = actor.end + 1 if sentence.text[actor.end : actor.end + 1] == "." else actor.end
    piece = evidence(
        paper,
        sentence,
        (start, end),
        "initiation.initiated-by@2",
        derivation_of([actor.mention]),
        antecedents=antecedents_of([actor.mention]),
    )
    return Draft(ClaimType.INITIATION, ((Property.AGENT, actor.name),), evidence=(piece,))
