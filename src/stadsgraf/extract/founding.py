"""Founding: who founded a network, and the event where only its day or place is told.

Conventions (see docs/model.md): one claim per named founder, also those who signed the founding paper
or launched the network; the date of founding belongs to each, also where the paper gives it elsewhere.
A sentence without a named founder is an Event of kind "grundande" with day and place; who took the
initiative is the agent of an Event of kind "initiering".  Who joined later is no founder.
An unknown name in a list of founders is an organisation, as regions abroad are; one word beside a known town is a town.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.founding_continued import (
    date_of,
    date_told,
    dated_by,
    dates_of,
    of_the_same,
    read_continued,
)
from stadsgraf.extract.founding_parts import Founded
from stadsgraf.extract.founding_readings import read
from stadsgraf.extract.genres import PARTISAN
from stadsgraf.extract.phrases import Actor, place_name, point
from stadsgraf.extract.rule import antecedents_of, derivation_of, evidence
from stadsgraf.model import Draft, Evidence, Name
from stadsgraf.patterns import gated
from stadsgraf.vocabulary import ClaimType, EntityType, Property


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Foundings of a paper and the events of founding without a founder; see the module's conventions."""
    del known
    found = list(_found(paper))
    for sentence, draft in found:
        if draft.type is not ClaimType.FOUNDING or not _is_corrected(paper, sentence, draft, found):
            yield draft


_WRONG = gated(
    r"\b(?:uppgift\w*[^.;]{1,60}\bfel|felaktig\w*|oriktig\w*|missförstånd|missuppfatt\w*|stämmer (?:inte|ej)|inte stämmer|(?:bland|en av) grundarna)\b",
    re.IGNORECASE,
)
_FOUNDS = re.compile(r"grund(?:a|ar|are)|stift|bildad|startad|tidning", re.IGNORECASE)
_JOINED = gated(
    r"\b(?:anslöt(?:s| sig)|inträdde|gick med|kom med|kom in|upptogs|antogs|blev medlem(?:mar)?|trädde in|var (?:inte|ej|aldrig) med)\b"
)
"""What an answer says of who is wrongly told to have founded a network: whoever joined it did not found it."""


def _is_corrected(
    paper: Paper, told: Sentence, draft: Draft, found: Sequence[tuple[Sentence, Draft]]
) -> bool:
    """Whether what a motion or interpellation tells of founders is told otherwise further on in its file."""
    (_, founder), network = draft.participants
    if paper.part_of(told).genre not in PARTISAN or not isinstance(network[1], Name):
        return False
    later = {
        other.participants[0][1]
        for sentence, other in found
        if other.type is ClaimType.FOUNDING
        and other.participants[1] == network
        and sentence.block > told.block
    }
    if later:
        return founder not in later
    return any(
        sentence.block > told.block
        and (_denies_it(sentence) or _joined_it(sentence, founder))
        and _is_about(sentence, network[1])
        for sentence in paper.sentences[told.index + 1 :]
    )


def _denies_it(sentence: Sentence) -> bool:
    return _WRONG.search(sentence.text) is not None and _FOUNDS.search(sentence.text) is not None


def _joined_it(sentence: Sentence, founder: object) -> bool:
    joins = _JOINED.search(sentence.text) is not None
    return joins and any(mention.name == founder for mention in sentence.mentions)


def _found(paper: Paper) -> Iterator[tuple[Sentence, Draft]]:
    """The foundings of a paper, each with the sentence that tells it."""
    told: list[tuple[Sentence, Founded]] = []
    given: list[tuple[str, Mention]] = []
    before: Founded | None = None
    previous: Sentence | None = None
    for sentence in paper.sentences:
        last = told[-1][1] if told and told[-1][0] is previous else None
        given += date_told(sentence, last)
        for found in _told(sentence, before, previous, last):
            dated = of_the_same(found, before)
            told.append((sentence, dated))
            given += date_of(dated)
            before = dated if dated.kind == "grundande" else before
        previous = sentence
        if before is not None and not _is_about(sentence, before.network.name):
            before = None
    dates = dates_of(given)
    for sentence, found in told:
        yield from ((sentence, draft) for draft in _drafts(paper, sentence, dated_by(found, dates)))


def _told(
    sentence: Sentence, before: Founded | None, previous: Sentence | None, last: Founded | None
) -> list[Founded]:
    """The foundings that a sentence tells of, in the order of its words.

    Args:
        sentence: the sentence.
        before: the founding told last of what the passage is about.
        previous: the sentence before.
        last: the last founding that it tells of.
    """
    if _MAY_TELL.search(sentence.text) and not _IN_PAIRS.search(sentence.view):
        found = sorted(read(sentence, before, previous), key=lambda each: each.span)
        if found:
            return found
    return list(read_continued(sentence, previous, last)) if previous is not None and last is not None else []


_MAY_TELL = gated(
    r"grund|bild|stift|start|lanser|skap|etabler|instif|upprätt|inrätt|sjös[aä]tt|konstituer|gång|satte|byggde|byggt|bygg|föd|upp|till|kom |såg |tog |växt|initi|samman|ihop|bakom"
    r"|undertecknad|tecknar|signera|skrev|namn|enades|avtal|ursprung|rötter|slöt|slog|inledde|påbörja|organiser|omvandl|ombild",
    re.IGNORECASE,
)
"""Stems of which a sentence that tells of a founding has one."""
_IN_PAIRS = compiled(r"<ANYNET> och <ANYNET>[^.;]*<DATE> respektive ")
"""What is told of two networks in order, and to read it in pairs is to guess."""


def _is_about(sentence: Sentence, network: Name) -> bool:
    names = [sentence.topic, *(mention.name for mention in sentence.mentions)]
    return any(name is not None and name.label == network.label for name in names)


def _drafts(paper: Paper, sentence: Sentence, found: Founded) -> Iterator[Draft]:
    if found.kind != "grundande" or not found.founders:
        yield from _events(paper, sentence, found)
        return
    for actor in found.founders:
        if actor.name == found.network.name or actor.mention.kind in (MentionKind.BODY, MentionKind.BODYREF):
            continue
        yield Draft(
            ClaimType.FOUNDING,
            ((Property.FOUNDER, actor.name), (Property.NETWORK, found.network.name)),
            found.modality,
            point(found.date),
            evidence=(_evidence(paper, sentence, found, actor),),
        )


def _events(paper: Paper, sentence: Sentence, found: Founded) -> Iterator[Draft]:
    if not found.founders and found.date is None and found.place is None:
        return
    network = found.network.name
    target = Property.NETWORK if network.kind in _NETWORKS else Property.ABOUT
    shared = (
        (target, network),
        *(((Property.PLACE, place_name(found.place)),) if found.place is not None else ()),
    )
    for actor in found.founders or (None,):
        agent = ((Property.AGENT, actor.name),) if actor is not None else ()
        yield Draft(
            ClaimType.EVENT,
            (*shared, *agent),
            found.modality,
            point(found.date),
            (("kind", found.kind),),
            evidence=(_evidence(paper, sentence, found, actor),),
        )


_NETWORKS = (EntityType.NETWORK, EntityType.REGIONAL_COOPERATION)


def _evidence(paper: Paper, sentence: Sentence, found: Founded, actor: Actor | None) -> Evidence:
    mentions: list[Mention | None] = [found.network.mention, actor.mention if actor is not None else None]
    implied = found.network.mention is None
    return evidence(
        paper,
        sentence,
        found.span,
        found.rule,
        derivation_of(mentions, implied=implied),
        stated_time=found.date.words if found.date is not None else "",
        antecedents=[*antecedents_of(mentions), *([found.network.name] if implied else [])],
    )
