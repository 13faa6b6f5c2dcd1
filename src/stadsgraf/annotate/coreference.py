"""What "staden", "nätverket", "nämnden", "jag" and "hon" stand for, sentence by sentence.

Wrong is worse than unresolved: a common noun that fits no network named before it stays without
antecedent, and no claim is built on it.
"""

import re

import msgspec

from stadsgraf.annotate.elsewhere import is_told_of_another_town
from stadsgraf.annotate.network_nouns import GENERIC, HEAD_NOUN, bare, is_called, may_be_called, remember_noun
from stadsgraf.annotate.own_headings import off_topic
from stadsgraf.annotate.paper import CaseHead, Mention, MentionKind, Part, Section, Sentence
from stadsgraf.annotate.pronouns import pronouns
from stadsgraf.annotate.speakers import next_speaker
from stadsgraf.annotate.unsettled import goes_over, heads_unsettled, printed_names, tells_of_any
from stadsgraf.annotate.view import with_view
from stadsgraf.model import Name
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.swedish.words import fold
from stadsgraf.vocabulary import EntityType

_ORGANISATION = frozenset("organisationen foreningen forbundet sammanslutningen".split())
"""Nouns that an organisation is called by as well as a network."""
_OWN_NOUNS = frozenset(
    {*GENERIC, *"kampanjen forumet ringen alliansen unionen koalitionen".split()} - {"initiativet"}
)
"""Nouns for a network itself, and not for what one begins with."""
_OPENING = 12
"""An organisation named this early in a sentence is what it is about."""
_SUBJECT = 45
"""A network named this early in a sentence is what the passage is about."""
_NEGATED = re.compile(r"\b(?:inte|ej|aldrig|varken)\b")
_APPOSITION = r"(?P<noun>[a-zåäö]*{noun})\s+$"


class State(msgspec.Struct):
    """What has been named so far, the most recent last; the one mutable thing of this file.

    `first` is the network that the case named first, `other` a municipality that is not the paper's own
    and that the sentence before was about, `organised` whether an organisation that is no network has been
    the subject since a network was named, `lost` whether the paragraph has gone over to a network that nothing
    settles, `headed` whether the last heading named such a one and `over` whether it or a sentence did,
    `people` those whom the sentence before named or meant, `here` the networks that the paragraph has named,
    `seated` whether it has named a body of the paper's own since: else "styrelsen" may be the network's,
    `ended` whether a heading has gone over to something that is no network.
    """

    networks: list[Name]
    bodies: list[Name]
    nouns: dict[str, set[str]]
    topic: Name | None = None
    first: Name | None = None
    other: Name | None = None
    speaker: Name | None = None
    organised: bool = False
    lost: bool = False
    headed: bool = False
    over: bool = False
    people: tuple[Name, ...] = ()
    here: tuple[Name, ...] = ()
    seated: bool = False
    ended: bool = False


def resolve_references(
    sentences: tuple[Sentence, ...],
    sections: tuple[Section, ...],
    parts: tuple[Part, ...],
    cases: tuple[CaseHead, ...],
    home: Name | None,
) -> tuple[Sentence, ...]:
    """Sentences whose anaphors have names, with the topic that each begins with."""
    state = State([], [], {})
    names = printed_names(sentences)
    elsewhere = off_topic(sentences, sections, cases)
    done: list[Sentence] = []
    section = -1
    case = -1
    for sentence in sentences:
        here = sections[sentence.section]
        state.ended = sentence.index in elsewhere
        if here.case != case:
            case = here.case
            state.first = state.first if len(cases) <= 1 else None
            state.topic = state.first
        if sentence.section != section:
            section = sentence.section
            state.speaker = None if here.kind is SectionKind.BODY else state.speaker
            state.topic = state.first or state.topic
        if done and done[-1].block != sentence.block:
            state.other = None
            state.lost = state.headed
            state.people = ()
            state.here = ()
            state.seated = False
        alone = _is_alone(sentences, sentence)
        state.headed = heads_unsettled(sentence, alone=alone, before=state.headed)
        state.over = state.headed or (state.over and state.lost) or goes_over(sentence, names)
        state.lost = state.lost or state.over
        done.append(_resolved(sentence, here, parts[here.part], home, state))
    return tuple(done)


def _resolved(sentence: Sentence, section: Section, part: Part, home: Name | None, state: State) -> Sentence:
    topic = None if state.lost or state.ended or tells_of_any(sentence) else state.topic
    mentions: list[Mention] = []
    for mention in (_own(mention, home, state) for mention in sentence.mentions):
        settled = not (
            _apposed(mention, sentence)
            or _is_set_apart(mention, sentence)
            or _is_any_of_them(mention, sentence)
            or _may_mean_another(mention, mentions, sentence, home, state)
        )
        name, rule = _antecedent(mention, section, part, home, state) if settled else (None, "")
        name, rule = _named_behind(mention, sentence) or (name, rule)
        if name is None and mention.kind is MentionKind.NETREF and HEAD_NOUN.fullmatch(bare(mention.words)):
            continue
        mentions.append(
            mention if name is None else msgspec.structs.replace(mention, name=name, settled=rule)
        )
        _remember(mentions[-1], sentence, state)
        if mentions[-1].kind is MentionKind.NETWORK:
            state.organised = False
        elif mention.start < _OPENING and (
            mention.kind is MentionKind.ORG or (mention.kind is MentionKind.NAME and " " in mention.words)
        ):
            state.organised = True
    mentions = sorted([*mentions, *pronouns(sentence.text, mentions, state.people)], key=lambda m: m.start)
    state.people = _people(mentions, state.people)
    state.first = state.first or next((m.name for m in mentions if m.kind is MentionKind.NETWORK), None)
    state.topic = _next_topic(tuple(mentions), sentence, state) or state.first
    state.lost = _loses_topic(mentions, lost=state.lost)
    state.other = _other_subject(mentions, sentence, home)
    speaker = state.speaker
    done = msgspec.structs.replace(with_view(sentence, tuple(mentions)), topic=topic, speaker=speaker)
    state.speaker = next_speaker(done, speaker)
    return done


def _is_alone(sentences: tuple[Sentence, ...], sentence: Sentence) -> bool:
    """Whether a sentence is all of its block."""
    beside = sentences[max(sentence.index - 1, 0) : sentence.index + 2]
    return all(other is sentence or other.block != sentence.block for other in beside)


def _own(mention: Mention, home: Name | None, state: State) -> Mention:
    """The mention; "förbundet" in a paper of a union is the union, where no network is called so."""
    if mention.kind is not MentionKind.NETREF or home is None or not home.label.startswith("Regionförbundet"):
        return mention
    noun = bare(mention.words)
    if noun not in ("forbundet", "regionforbundet") or any(
        is_called(noun, name, state.nouns) for name in state.networks
    ):
        return mention
    return msgspec.structs.replace(mention, kind=MentionKind.HOME)


def _people(mentions: list[Mention], before: tuple[Name, ...]) -> tuple[Name, ...]:
    """Whom the next sentence may call "hon" or "han": a name that nothing is known of may be a person too."""
    named = {
        m.name: None
        for m in mentions
        if m.kind is MentionKind.PERSON and m.name is not None and not m.anaphor
    }
    unknown = any(m.kind is MentionKind.NAME for m in mentions)
    return () if unknown else tuple(named) or before


def _loses_topic(mentions: list[Mention], *, lost: bool) -> bool:
    """Whether what follows a sentence is about a network that nothing settles: one that a bare noun begins it with."""
    networks = [m for m in mentions if m.kind in (MentionKind.NETWORK, MentionKind.NETREF)]
    if not networks:
        return lost
    first = networks[0]
    return first.name is None and first.start == 0 and fold(first.words) in _OWN_NOUNS


_GOVERNED = re.compile(
    r"\b(?:i|från|av|med|till|på|för|hos|inom|vid|mellan|liksom|utöver|förutom|jämte|än|och|samt|som|mot|,) $",
    re.IGNORECASE,
)


def _other_subject(mentions: list[Mention], sentence: Sentence, home: Name | None) -> Name | None:
    """A municipality that a sentence is about and that is not the paper's own."""
    for mention in mentions:
        if mention.kind in (MentionKind.HOME, MentionKind.MUNICIPALITY) and mention.name == home:
            return None
        if mention.kind is MentionKind.MUNICIPALITY and not mention.genitive:
            return None if _GOVERNED.search(sentence.text[: mention.start]) else mention.name
    return None


_SENT = re.compile(
    r"(?:skrivelse|brev|besked|meddelande|underrättelse|anmälan|svar|yttrande|mejl|protokoll)(?:n|et|en)? (?:från|av) $",
    re.IGNORECASE,
)
"""Before a municipality that tells of itself: "skrivelse från X om att kommunen …"."""


def _may_mean_another(
    mention: Mention, before: list[Mention], sentence: Sentence, home: Name | None, state: State
) -> bool:
    """Whether "staden" or "kommunen" may stand for another than the paper's own: one that this clause is about."""
    if mention.kind is not MentionKind.HOME:
        return False
    if mention.start == 0:
        return state.other is not None
    if any(
        other.kind is MentionKind.MUNICIPALITY
        and other.name != home
        and _SENT.search(sentence.text, 0, other.start)
        for other in before
    ):
        return True
    return _other_subject(before, sentence, home) is not None or is_told_of_another_town(
        mention, sentence.text, before, home
    )


_ANY = re.compile(r"\b(?:ena|andra|annat|annan|något|någon|varje|vilket|vilken|inget|ingen) $", re.IGNORECASE)


def _is_any_of_them(mention: Mention, sentence: Sentence) -> bool:
    """Whether a noun for a network is one of several that nothing tells apart: "det ena nätverket efter det andra"."""
    return mention.kind is MentionKind.NETREF and _ANY.search(sentence.text, 0, mention.start) is not None


_SET_APART = re.compile(r" (?:<[^<>]{1,40}>|[\"“”„'‘’»«*_])+\w")


def _apposed(mention: Mention, sentence: Sentence) -> bool:
    """Whether a noun for a network stands before a name: it is that one, not the last named.

    What quotation marks or markup set apart right behind the noun is a name, whatever it is made of.
    """
    if mention.kind is not MentionKind.NETREF or mention.genitive:
        return False
    following = sentence.mention_at(mention.end + 1)
    named = (
        following is not None
        and following.kind in (MentionKind.NAME, MentionKind.NETWORK)
        and sentence.text[mention.end] == " "
    )
    return named or _SET_APART.match(sentence.text, mention.end) is not None


def _is_set_apart(mention: Mention, sentence: Sentence) -> bool:
    """Whether a noun is itself what is set apart behind another: "nätverket ”Namnet”"."""
    if mention.kind is not MentionKind.NETREF:
        return False
    nouns = (one for one in sentence.mentions if one.kind is MentionKind.NETREF and one.end < mention.start)
    found = (_SET_APART.match(sentence.text, one.end) for one in nouns)
    return any(one is not None and one.end() == mention.start + 1 for one in found)


def _antecedent(
    mention: Mention, section: Section, part: Part, home: Name | None, state: State
) -> tuple[Name | None, str]:
    """What a mention stands for, and the rule that says so."""
    if mention.kind is MentionKind.HOME:
        return (
            home if home is not None and _may_call(home, mention.words) else None
        ), "antecedent.own-paper@1"
    if mention.kind is MentionKind.SELF:
        return state.speaker, "antecedent.speaker@1"
    if mention.kind is MentionKind.NETREF:
        return (None, "") if state.over or state.ended else _network_for(mention.words, state)
    if mention.kind is MentionKind.BODYREF:
        return _body_for(mention.words, section, part, state), "antecedent.body@1"
    return mention.name, ""


_NAMED_BEHIND = re.compile(
    r",? (?:som (?:går under (?:namnet|benämningen)|bär namnet|fick namnet|kallas(?: för)?|kallar sig|heter)|kallat|kallad|benämnt|benämnd|(?:med|under) (?:namnet|benämningen)) "
)


def _named_behind(mention: Mention, sentence: Sentence) -> tuple[Name, str] | None:
    """The network that a noun is said to be called, right behind it: "samarbetet, som går under namnet X, startades"."""
    if mention.kind is not MentionKind.NETREF or mention.genitive:
        return None
    told = _NAMED_BEHIND.match(sentence.text, mention.end)
    following = sentence.mention_at(told.end()) if told is not None else None
    if following is None or following.kind is not MentionKind.NETWORK or following.name is None:
        return None
    return following.name, "antecedent.named-behind@1"


def _network_for(words: str, state: State) -> tuple[Name | None, str]:
    noun = bare(words)
    topic, by_topic = state.topic, "antecedent.topic@1"
    if state.organised and noun in _ORGANISATION:
        return None, ""
    if noun == "natverket" and topic is not None:
        return topic, by_topic
    if topic is not None and is_called(noun, topic, state.nouns):
        return topic, "antecedent.called@1"
    if (
        topic is not None
        and noun in GENERIC
        and state.here == (topic,)
        and may_be_called(topic, state.networks, state.nouns)
    ):
        return topic, by_topic
    for network in reversed(state.networks):
        if is_called(noun, network, state.nouns):
            return network, "antecedent.called@1"
    return (topic if noun in GENERIC else None), by_topic


_CALLED = {
    EntityType.CITY: ("staden", "kommunen"),
    EntityType.MUNICIPALITY: ("kommunen",),
    EntityType.REGION: ("regionen", "landstinget", "förbundet"),
}
"""What a paper calls the organisation whose paper it is; "staden" of a kommun is the town, not the actor."""


def _may_call(home: Name, words: str) -> bool:
    called = words.casefold().removesuffix("s")
    return called.startswith("vår ") or called in _CALLED.get(home.kind, ())


def _body_for(words: str, section: Section, part: Part, state: State) -> Name | None:
    noun = fold(words).removesuffix("s")
    sits = part.body is not None and fold(part.body.label) == noun
    if noun == "styrelsen" and state.here and not state.seated and not sits:
        return None
    for body in (
        *([section.body] if section.body else []),
        *reversed(state.bodies),
        *([part.body] if part.body else []),
    ):
        label = fold(body.label)
        if label.endswith(noun) or (label.endswith(noun[:-2]) and noun.endswith("en")):
            return body
    return None


def _remember(mention: Mention, sentence: Sentence, state: State) -> None:
    if mention.name is None:
        return
    if mention.kind in (MentionKind.NETWORK, MentionKind.NETREF):
        if mention.name in state.networks:
            state.networks.remove(mention.name)
        state.networks.append(mention.name)
        if mention.kind is MentionKind.NETWORK:
            state.here = tuple(dict.fromkeys((*state.here, mention.name)))
            remember_noun(mention, sentence, state.nouns)
    if mention.kind is MentionKind.BODY:
        state.seated = True
        if mention.name in state.bodies:
            state.bodies.remove(mention.name)
        state.bodies.append(mention.name)


_AGENT = re.compile(
    r"(?:[^\W\d_]s|[^\W\d_][td]) av (?:(?:det|den) )?$|\b(?:hos|tillsammans med|i samarbete med) $"
)
"""Before one that does something for what the passage is about: "det samordnas av X"."""


_TOPIC_GOES_ON = re.compile(
    r"(?:Den(?! \d)|Det|Dess|Denna|Detta) (?!är\b|heter\b|kallas\b)|För [a-zåäö]*(?:samordning|administration|sekretariat|kansli)\w* (?:svarar|ansvarar|står)\b"
)
"""Beginnings of sentences that go on about the same network, whichever else they name."""


def _next_topic(mentions: tuple[Mention, ...], sentence: Sentence, state: State) -> Name | None:
    networks = [
        m
        for m in mentions
        if m.kind in (MentionKind.NETWORK, MentionKind.NETREF)
        and m.name is not None
        and not _AGENT.search(sentence.text[: m.start])
    ]
    if not networks:
        return state.topic
    first = networks[0]
    if state.topic is not None and first.kind is MentionKind.NETWORK and _TOPIC_GOES_ON.match(sentence.text):
        return state.topic
    if first.start < _SUBJECT:
        return first.name
    distinct = {m.name for m in networks}
    if len(distinct) == 1 and not _NEGATED.search(sentence.text):
        return first.name
    return state.topic
