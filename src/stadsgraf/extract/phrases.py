"""Phrases that several families of facts about networks share: lists of actors, subjects, places.

Everything is read off the view of one sentence; `place` is an index into `sentence.view`.
"""

import re
from collections.abc import Iterable

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions, mentions_in
from stadsgraf.extract.rule import bounds
from stadsgraf.model import Name, Period
from stadsgraf.swedish.words import COUNTRIES
from stadsgraf.vocabulary import EntityType


class Actor(msgspec.Struct, frozen=True):
    """Who is named in a list: the name, and the stretch of `sentence.text` that names it.

    `mention` is the mention that the name was read off; its anaphor tells whether it was named here.
    """

    name: Name
    start: int
    end: int
    mention: Mention


class Subject(msgspec.Struct, frozen=True):
    """The network that a verb is about; `mention` is None where it is only the topic of the passage."""

    name: Name
    mention: Mention | None


_NOUN_ENDS = (
    "företaget|bolaget|organisationen|organisationerna|städerna|städer|storstäderna|kommunen|kommunerna|kommuner|orterna"
    "|föreningen|föreningarna|myndigheten|myndigheterna|stiftelsen|byrån|institutet|universitetet|universiteten|högskolan"
    "|förbundet|förbunden|regionen|regionerna|departementet|centret|tankesmedjan|företagen|grannkommun|grannstaden|stad"
)
_APPOSED = rf"(?:(?:den|det|de) )?(?:[a-zåäö-]+(?:a|e|ska) )?[a-zåäö-]*(?:{_NOUN_ENDS}) "
_OWNED_NOUN = re.compile(
    r" (?P<noun>[a-zåäö]*(?:hall|museum|museet|universitet|högskola|bibliotek|handelskammare|förbund|förening|bolag|teater"
    r"|institut|center|centrum|skola|hamn|stift|akademi|opera|räddningstjänst|sällskap)|kommun|stad|[A-ZÅÄÖ][a-zåäö]{4,})(?![\wåäö-])"
    r"(?: för (?!att\b)[a-zåäö]+(?: [a-zåäö]+)?(?=[.,;)]|\s*$| och\b))?"
)
"""What an owner in the genitive owns that is an organisation itself: "Xs konsthall"."""
_ITEM = compiled(
    rf"(?:(?:{_APPOSED})|[a-zåäö]+ska |<ROLE> (?:i|för|från) |(?:<HOME>|<NETREF>) (?=<LOCAL>|<ORG>))?(?P<at><ACTOR>|<INSTITUTION>)"
)
_OF_OWNER = compiled(r"<owner=LOCAL> [a-zåäö]*(?:kommun|stad|ort) <at=LOCAL>")
_AFTER_ITEM = compiled(r"(?: län(?![\wåäö]))?(?: <PARTY>)?(?: \([^()]{1,40}\))?")
_COUNTRY = re.compile(r"(?:,| i) (?P<country>[A-ZÅÄÖ][a-zåäö]+)(?![\wåäö])")
_SEPARATOR = re.compile(
    r" (?:och|&|respektive)(?: av| bland andra| i)? |,? (?:samt|jämte)(?: av| bland andra| i)? |,? tillsammans med (?:bland andra )?|, (?:i samverkan med )?"
    r"|,? i sam(?:arbete|verkan) med "
)
_TOWNS = (MentionKind.CITY, MentionKind.MUNICIPALITY)


class Actors(msgspec.Struct, frozen=True):
    """A list of actors and the place in the view where it ends."""

    found: tuple[Actor, ...]
    end: int


def actors_at(sentence: Sentence, place: int) -> Actors:
    """The list of actors that begins at a place of the view; empty where none does."""
    found: list[Actor] = []
    end = place
    while True:
        item = _actor_at(sentence, place)
        if item is None:
            break
        found.append(item[0])
        end = place = item[1]
        separator = _SEPARATOR.match(sentence.view, place)
        if separator is None:
            break
        place = separator.end()
    unique: dict[str, Actor] = {}
    for actor in found:
        unique.setdefault(actor.name.label, actor)
    return Actors(tuple(_with_towns(unique.values())), end)


def _actor_at(sentence: Sentence, place: int) -> tuple[Actor, int] | None:
    pattern = _OF_OWNER.match(sentence.view, place) or _ITEM.match(sentence.view, place)
    if pattern is None:
        return None
    mention = mentions_in(sentence, *pattern.span("at"))[0]
    end = pattern.end()
    name = _plain(mention)
    if name is None or (mention.kind is MentionKind.NETREF and not is_definite(mention)):
        return None
    last = mention.end
    if mention.genitive:
        owned = _OWNED_NOUN.match(sentence.view, end)
        if owned is None or mention.kind is MentionKind.NETREF:
            return None
        end = owned.end()
        last = sentence.places[end]
        if owned["noun"] not in ("kommun", "stad"):
            name = Name(EntityType.ORGANIZATION, sentence.text[mention.start : last])
    placed = _placed(sentence, mention, end)
    if placed is not None:
        end, last = placed, sentence.places[placed]
        name = Name(EntityType.ORGANIZATION, sentence.text[mention.start : last])
    after = _AFTER_ITEM.match(sentence.view, end)
    end = after.end() if after is not None else end
    country = _COUNTRY.match(sentence.view, end)
    if country is not None and country["country"].casefold() in COUNTRIES:
        end = country.end()
    return Actor(name, sentence.places[pattern.start()], max(last, sentence.places[end]), mention), end


_INSTITUTION = re.compile(
    r"(?:(?:muse(?:et|um)|högskolan|universitetet|biblioteket|teatern|operan|hamnen|skolan|gymnasiet|akademin|akademien|cent(?:ret|rum)|institutet"
    r"|stiftelsen|arkivet|konsthallen|förbundet|föreningen|bolaget|huset|sällskapet|slottet|kyrkan|stationen)"
    r"|(?<![\wåäö-])(?:Film|Musik|Dans|Kultur|Scenkonst|Konst|Design|Form|Mat|Turism|Energi|Innovation|Idrott|Slöjd|Litteratur|Teater|Media|Visit|Invest))$",
    re.IGNORECASE,
)
"""Last words of names that a place completes: "Musik i X", "Textilmuseet i Y"."""
_PLACED = compiled(r" (?:i|på|vid) <PLACE>")


def _placed(sentence: Sentence, mention: Mention, end: int) -> int | None:
    """Where a name ends in the view that the place behind it belongs to; None where none does."""
    kinds = (MentionKind.NAME, MentionKind.ORG)
    if mention.kind not in kinds or mention.genitive or _INSTITUTION.search(mention.words) is None:
        return None
    found = _PLACED.match(sentence.view, end)
    place = mentions_in(sentence, *found.span())[-1] if found is not None else None
    return found.end() if found is not None and place is not None and not place.genitive else None


def _plain(mention: Mention) -> Name | None:
    """A mention's name; an unknown one without the s that is a genitive here."""
    name = mention.name
    if name is not None and mention.kind is MentionKind.NAME and mention.genitive:
        return Name(name.kind, name.label.removesuffix("s"))
    return name


def _with_towns(actors: Iterable[Actor]) -> list[Actor]:
    """Unknown names of one word in a list of towns are towns."""
    listed = list(actors)
    if not any(actor.mention.kind in _TOWNS for actor in listed):
        return listed
    return [
        msgspec.structs.replace(actor, name=Name(EntityType.CITY, actor.name.label))
        if actor.mention.kind is MentionKind.NAME and _like_a_town(actor.name.label)
        else actor
        for actor in listed
    ]


def _like_a_town(label: str) -> bool:
    return " " not in label and label[1:].islower()


def is_definite(mention: Mention) -> bool:
    """Whether a common noun for a network points back: "nätverket", not "ett nätverk"."""
    return mention.kind is not MentionKind.NETREF or re.search(r"(?:et|en|an)s?$", mention.words) is not None


_ADVERB = (
    r"(?:,? (?:har|är|blev|som|kommer|att|ska|skall|föreslås|väntas|planeras|numera|i dag|idag|även|också|ursprungligen|formellt|officiellt|först|nu|redan"
    r"|f\.n\.|för närvarande|tills vidare|gemensamt|då|i sin tur|därefter|inte|(?:(?:sedan|från|från och med|i|under|år|den) )*<DATE>))*"
)
_BRIDGE = r"(?: <PARTY>)?(?: \([^)]{1,60}\))*(?:, [^,;.]{1,140},)?"
_WORK = r"(?:arbete|verksamhet|sekretariat|kansli|administration|samordning|sekretariatsfunktion)"
_NET = "(?:<net=ANYNET>|<org=ORG>)"
_SUBJECTS = tuple(
    compiled(pattern)
    for pattern in (
        rf"(?<!inom )(?<!\bi )(?<!genom )(?<!hos )(?<!vid )(?<!av )(?<!till )(?<!med )(?<!om ){_NET}{_BRIDGE}{_ADVERB},? ?$",
        rf"{_NET}{_BRIDGE},? som{_ADVERB} ?$",
        rf"{_NET}{_BRIDGE},? (?:är|var) (?:ett|en) [^.;:]{{1,140}}? som{_ADVERB} ?$",
        rf"{_NET}{_BRIDGE} (?:är|var) (?:ett|en) [^.;:,]{{1,140}}?,{_ADVERB} ?$",
        rf"^(?:[a-zåäö-]+ )?{_NET}{_BRIDGE},? [^.;:]{{1,160}}? och{_ADVERB} ?$",
        rf"{_NET}{_BRIDGE},? vars {_WORK}{_ADVERB} ?$",
    )
)
_OWNER = compiled(rf"<net=ANYNET> {_WORK}{_ADVERB} ?$")
_INVERTED = compiled(
    rf"{_ADVERB} (?:det |den )?(?:(?!(?:av|från|i|på|med|till|för|om|inom|hos|sedan|när|innan|medan|efter|före|ur|genom|vid|mellan|utan)\b)[a-zåäö-]+ ){{0,2}}?<net=ANYNET>(?! som)"
)
_TOLD_OF_NETWORKS = (
    r"(?:(?:grund|bild|start|stift|skap|instift|etabler|inrätt|upprätt|lanser)ades|omfattar|samlar|räknar|vänder sig|verkar|arbetar"
    r"|(?:är|var) (?:ett|en|öppe[nt])|har (?:funnits|<NUMBER>)|kom till|tillkom)"
)
"""Verbs whose subject "det" is a network, and no impersonal one."""
_PRONOUN = compiled(
    rf"^(?:det|den|detta|denna)(?: {_TOLD_OF_NETWORKS}[^.;:]{{0,160}}?,? och)?{_ADVERB} ?$|^$"
)


def subject_of(sentence: Sentence, start: int, end: int) -> Subject | None:
    """What the verb at `view[start:end]` is said of, if that is a network or organisation.

    A verb whose subject is something else, or a noun that points to no network, gives None.
    """
    inverted = _INVERTED.match(sentence.view, end)
    if inverted is not None:
        return _subject(group_mentions(sentence, inverted, "net"), genitive=False)
    for pattern in _SUBJECTS:
        found = pattern.search(sentence.view, 0, start)
        if found is not None:
            mentions = group_mentions(sentence, found, "net") or group_mentions(sentence, found, "org")
            return _subject(mentions, genitive=False)
    owner = _OWNER.search(sentence.view, 0, start)
    if owner is not None:
        return _subject(group_mentions(sentence, owner, "net"), genitive=True)
    if _PRONOUN.search(sentence.view, 0, start) and sentence.topic is not None:
        return Subject(sentence.topic, None)
    return None


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


def _subject(mentions: list[Mention], *, genitive: bool) -> Subject | None:
    mention = mentions[0]
    if mention.name is None or mention.genitive is not genitive or not is_definite(mention):
        return None
    return Subject(mention.name, mention)


def network_of(sentence: Sentence, mentions: list[Mention]) -> Subject | None:
    """The network that a pattern names, else the topic; None where a noun for one points nowhere."""
    if not mentions:
        return Subject(sentence.topic, None) if sentence.topic is not None else None
    mention = mentions[0]
    if mention.name is None or not is_definite(mention):
        return None
    return Subject(mention.name, mention)


def place_name(mention: Mention) -> Name:
    """A town as a place, in its printed short form without genitive."""
    label = mention.words.strip()
    if mention.kind is MentionKind.CITY and mention.name is not None:
        label = mention.name.label
    elif mention.genitive:
        label = label.removesuffix("s")
    return Name(EntityType.PLACE, label)


def when(sentence: Sentence, start: int, end: int) -> Mention | None:
    """The date of what happens in `sentence.text[start:end]`, whatever stands before it."""
    begin, until, at = bounds(sentence, start, end)
    return at or begin or until


def point(mention: Mention | None) -> Period:
    """The bounds of something that happens at a date; unknown without one."""
    if mention is None or mention.period is None:
        return Period()
    return Period(mention.period.start, mention.period.end, mention.period.precision, mention.words)


def from_start(mention: Mention | None) -> Period:
    """The bounds of something that begins at a date and goes on; from the turn of a year, with the first day of the new one."""
    if mention is None or mention.period is None:
        return Period()
    start = mention.period.start
    if start is not None and start.endswith("-12-31") and "skifte" in mention.words:
        start = f"{int(start[:4]) + 1}-01-01"
    return Period(start, None, mention.period.precision, mention.words)


_TIME_WORDS = r"(?:sedan|från|och med|fr\.? ?o\.? ?m\.?|t\.? ?o\.? ?m\.?|till|fram|under|år|åren|i|den|perioden|mellan|redan|först|tidigare|numera|dag|slutet av|början av)"
_BEHIND_TIME = re.compile(rf"[ ,]*(?:{_TIME_WORDS}[ ,]+)*", re.IGNORECASE)
_AHEAD_TIME = re.compile(rf"(?:^|[;:,] |\b(?:men|och|medan) )(?:{_TIME_WORDS}[ ,]+)*", re.IGNORECASE)


class Times(msgspec.Struct, frozen=True):
    """The dates of what a stretch tells: its beginning, its end, or the time that it fills.

    `span` is the stretch made wide enough to hold them.
    """

    begin: Mention | None
    until: Mention | None
    at: Mention | None
    span: tuple[int, int]

    @property
    def words(self) -> str:
        """The first date as printed; empty without one."""
        first = self.begin or self.until or self.at
        return first.words if first is not None else ""


def times(sentence: Sentence, span: tuple[int, int]) -> Times:
    """The dates in a stretch, right behind it, and right before it at the start of its clause."""
    start, end = span
    for mention in sentence.mentions:
        if mention.kind is not MentionKind.DATE:
            continue
        if mention.start >= end and _BEHIND_TIME.fullmatch(sentence.text[end : mention.start]):
            end = mention.end
    for mention in reversed(sentence.mentions):
        if mention.kind is not MentionKind.DATE or mention.end > start:
            continue
        clause = max(
            (m.start() for m in re.finditer(r"^|[;:] |, ", sentence.text[: mention.start])), default=0
        )
        ahead = _AHEAD_TIME.fullmatch(sentence.text[clause : mention.start])
        if ahead is not None and re.fullmatch(
            r",? ?(?:(?:är|var|blir|blev) det )?", sentence.text[mention.end : start]
        ):
            start = clause + (2 if clause else 0)
    begin, until, at = bounds(sentence, start, end)
    return Times(begin, until, at, (start, end))


def stretch_of(paper: Paper, first: Sentence, start: int, end: int) -> tuple[Sentence, int, int] | None:
    """A stretch of the repaired text, found again in the sentences of a block.

    Args:
        paper: the paper.
        first: the first sentence of the block.
        start: beginning of the stretch in the repaired text.
        end: its end.

    Returns:
        The sentence that holds its beginning, with the stretch in `sentence.text`; None where none does.
    """
    for sentence in paper.sentences[first.index :]:
        if sentence.block != first.block:
            return None
        inside = [n for n, offset in enumerate(sentence.offsets) if start <= offset < end]
        if inside:
            return sentence, inside[0], inside[-1] + 1
    return None


def expand(sentence: Sentence, start: int, end: int, *mentions: Mention | None) -> tuple[int, int]:
    """A stretch of `sentence.text`, stretched so that it holds the given mentions too."""
    for mention in mentions:
        if mention is not None:
            start, end = min(start, mention.start), max(end, mention.end)
    return start, min(end, len(sentence.text))
