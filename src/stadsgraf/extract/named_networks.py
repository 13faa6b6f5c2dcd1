"""Sentences with the networks that only their own words show: "Vätterkommunernas Elforum", "forumet".

Annotation knows networks by registers and by what a paper says of them.  A name whose last word is a
noun for a network is one too; the passage after it is about it, and the noun alone stands for it.
Names of several words with a preposition inside ("Greve in Chianti") are one name.
"""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions, with_view
from stadsgraf.extract.phrases import Subject, is_definite, subject_of
from stadsgraf.model import Name
from stadsgraf.vocabulary import EntityType

_HEADS = r"(?:nätverk|forum|ring|krets|råd|förbund|allians|samarbete|samverkan|union|koalition|pakt|samråd)"
_NETWORK_NAME = re.compile(rf"[A-ZÅÄÖ][\wåäö-]+s (?:[A-ZÅÄÖ][\wåäö-]+ )?[A-ZÅÄÖ]?[a-zåäö]*{_HEADS}")
"""An owner in the genitive and a noun for a network."""
_PARTICLE = re.compile(
    r" (?:in|am|an der|de|del|della|di|do|da|du|sur|upon|la|le|les|el|och den|van|von) (?:la |les )?"
)
_OFFICES = re.compile(r"(?:huvudkontor|huvudkansli|huvudsäte|högkvarter)et", re.IGNORECASE)
_SUBJECT = 70
"""How far into a sentence the name stands that the passage goes on about."""

_NOT_ABOUT = (" av ", " hos ", " med ", " från ", " än ")


def prepared(paper: Paper) -> Iterator[Sentence]:
    """The sentences of a paper with such networks as mentions, antecedents and topics."""
    own: Name | None = None
    topic: Name | None = None
    block = -1
    for sentence in paper.sentences:
        if sentence.block != block or sentence.topic != topic:
            own, block, topic = None, sentence.block, sentence.topic
        named = tuple(_named(sentence))
        if named != sentence.mentions:
            sentence = with_view(sentence, named)
        if own is not None:
            sentence = msgspec.structs.replace(sentence, topic=own)
        sentence = _with_antecedents(sentence, own)
        yield sentence
        own = _next(sentence, own)


def _named(sentence: Sentence) -> Iterator[Mention]:
    """The mentions, names joined and networks told by their words."""
    pending: Mention | None = None
    for mention in sentence.mentions:
        if pending is not None and _goes_on(sentence, pending, mention):
            pending = _joined(sentence, pending, mention)
            continue
        if pending is not None:
            yield _as_network(pending)
        pending = _plain(sentence, mention)
        if mention.kind is MentionKind.BODY and _OFFICES.fullmatch(mention.words):
            pending = None
    if pending is not None:
        yield _as_network(pending)


def _plain(sentence: Sentence, mention: Mention) -> Mention:
    """A name in s that nothing follows that it could own is no genitive."""
    behind = sentence.text[mention.end : mention.end + 1]
    if mention.kind is MentionKind.NAME and mention.genitive and behind in ("", ",", ".", ";", ")"):
        return msgspec.structs.replace(mention, genitive=False)
    return mention


def _goes_on(sentence: Sentence, first: Mention, second: Mention) -> bool:
    kinds = (MentionKind.NAME, MentionKind.CITY)
    between = sentence.text[first.end : second.start]
    return (
        first.kind is MentionKind.NAME
        and second.kind in kinds
        and not first.genitive
        and _PARTICLE.fullmatch(between) is not None
    )


def _joined(sentence: Sentence, first: Mention, second: Mention) -> Mention:
    words = sentence.text[first.start : second.end]
    kind = first.name.kind if first.name is not None else EntityType.CITY
    return msgspec.structs.replace(
        first, end=second.end, words=words, name=Name(kind, words), genitive=second.genitive
    )


def _as_network(mention: Mention) -> Mention:
    if mention.kind not in (MentionKind.NAME, MentionKind.ORG) or mention.name is None or mention.genitive:
        return mention
    if _NETWORK_NAME.fullmatch(mention.name.label) is None:
        return mention
    name = mention.name
    if mention.kind is MentionKind.NAME:
        name = Name(EntityType.NETWORK, name.label, name.aliases)
    return msgspec.structs.replace(mention, kind=MentionKind.NETWORK, name=name)


def _with_antecedents(sentence: Sentence, own: Name | None) -> Sentence:
    """Nouns for networks that nothing settled, settled by the head of the topic's name."""
    topic = own or sentence.topic
    if topic is None or not any(m.kind is MentionKind.NETREF and m.name is None for m in sentence.mentions):
        return sentence
    mentions = tuple(
        msgspec.structs.replace(m, name=topic, anaphor=True)
        if m.kind is MentionKind.NETREF and m.name is None and _is_head(m, topic)
        else m
        for m in sentence.mentions
    )
    return msgspec.structs.replace(sentence, mentions=mentions)


def _is_head(mention: Mention, network: Name) -> bool:
    noun = mention.words.casefold()
    noun = noun.removesuffix("s") if mention.genitive else noun
    last = network.label.split()[-1].casefold()
    return any(
        last.endswith(stem)
        for stem in (noun, noun.removesuffix("et"), noun.removesuffix("en"))
        if len(stem) > 3
    )


def _next(sentence: Sentence, own: Name | None) -> Name | None:
    """What the passage goes on about: a network told by its words, named early in a sentence."""
    named = [m for m in sentence.mentions if m.kind is MentionKind.NETWORK and not m.genitive]
    if not named:
        return own
    first = named[0]
    told = first.start < _SUBJECT and not sentence.text[: first.start].endswith(_NOT_ABOUT)
    return first.name if told and _NETWORK_NAME.fullmatch(first.words.split(",")[0]) else None


_AND_WHICH = compiled(
    r"<net=ANYNET>(?: \([^)]{1,60}\))?, som [^.;]{1,90} och som(?: (?:i dag|numera|nu))? ?$"
)
_BRACKETED = compiled(r"<net=NETWORK> \($")
_IT = re.compile(r" (?:det|den)(?= |,|\.)")


def subject_told(sentence: Sentence, start: int, end: int) -> Subject | None:
    """What the verb at `view[start:end]` is said of, also by a second relative clause or a pronoun behind it.

    "X, som samlar tio städer och som leds av A"; "enligt stadgarna grundades det av A".
    """
    subject = subject_of(sentence, start, end)
    if subject is not None:
        return subject
    which = _AND_WHICH.search(sentence.view, 0, start) or _BRACKETED.search(sentence.view, 0, start)
    if which is not None:
        mention = group_mentions(sentence, which, "net")[0]
        known = mention.name is not None and not mention.genitive and is_definite(mention)
        return Subject(mention.name, mention) if mention.name is not None and known else None
    alone = not any(
        m.kind is MentionKind.NETWORK for m in sentence.mentions if m.end <= sentence.places[start]
    )
    if alone and sentence.topic is not None and _IT.match(sentence.view, end):
        return Subject(sentence.topic, None)
    return None
