"""Foundings told by nouns and signatures, each a frame around the list of founders.

A frame is what stands before the list and what has to stand behind it: "som grundare står A och B",
"X har A och B som grundare", "A och B satte sina namn under stiftelseurkunden".
"""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.annotate.paper import MentionKind, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.founding_clauses import AT
from stadsgraf.extract.founding_parts import DENIED, Founded, following_date, founders_after
from stadsgraf.extract.phrases import Actors, Subject, actors_at, expand, is_definite, network_of

_FOUNDERS = (
    r"(?:grundarna|grundare|stiftarna|stiftare|medgrundare|(?:grundar|stiftar)(?:städer|städerna|kommuner|kommunerna|orter|orterna)"
    r"|(?:de )?(?:grundande|stiftande) [a-zåäö]+)"
)
_OF = r"(?: (?:av|till|i|för|bakom) <net=ANYNET>)?"
_AMONG = r"(?: (?:bland andra|bland annat|bl\.a\.|däribland|också|även))*"
_ACT = r"(?:(?:det|den) )?(?:stiftelse|grundnings|bildande|konstituerings)[a-zåäö]+"
_SIGNED = rf"(?:undertecknade|signerade|(?:har|hade){AT} (?:undertecknat|signerat)|(?:satte|skrev){AT} (?:under|på|(?:sina namn|sitt namn){AT} (?:under|på)))"
_CROWD = r"(?:städer|kommuner|orter|regioner|organisationer|borgmästare)(?: [^.;,:]{1,40})?"
_HEAD = r"(?:,? (?:däribland|bland dem|bland andra|bland annat|bl\.a\.|nämligen) |: | – )"


class _Frame(msgspec.Struct, frozen=True):
    """Words around a list of founders.

    Attributes:
        name: of the rule.
        lead: up to the list; its group `net` or `own` is the network, else the topic is.
        tail: right behind the list; empty for anything.
        alone: whether the frame must name its network.
    """

    name: str
    lead: str
    tail: str = ""
    alone: bool = False


FRAMES: tuple[_Frame, ...] = (
    _Frame("as-founders-stand", rf"\bsom (?:initiativtagare och )?(?:grundare|stiftare){_OF} (?:står|stod|räknas|räknades|anges|nämns){_AMONG} "),
    _Frame("has-as-founders", rf"<net=ANYNET> (?:har|hade){_AMONG} ", r" (?:som|till) (?:sina )?(?:grundare|stiftare|grundande [a-zåäö]+)(?![\wåäö])", alone=True),
    _Frame("a-creation-of", r"<net=ANYNET>(?:,? \(?[A-ZÅÄÖ]{2,8}\)?)?(?:, | är | var )(?:en|ett) (?:[a-zåäö]+ )?(?:skapelse|bildning|grundning|stiftelse bildad) av ", alone=True),
    _Frame("it-is-a-creation-of", r"^(?:det|den) (?:är|var) (?:en|ett) (?:skapelse|bildning|grundning) av "),
    _Frame("the-founders-apposed", rf"(?:^|[.;] |, |\b(?:och|att|men|av|har|är|betalar) )(?:de (?:båda |bägge |<NUMBER> )?|dess (?:<NUMBER> )?|<own=ANYNET> (?:<NUMBER> )?)?{_FOUNDERS}{_OF}(?:, | – |: )", r"(?:,| –|[.;]|$)"),
    _Frame("when-it-was-founded", r"\b(?:när|då) <net=ANYNET> (?:bildades|grundades|skapades|startades|stiftades|instiftades|kom till|tillkom)(?: (?:(?:år|i|den) )*<DATE>)?,? var ", r" (?:grundare|bland grundarna|med som grundare)(?![\wåäö])", alone=True),
    _Frame("founding-towns", r"(?<![\wåäö-])(?:grundar|stiftar)(?:kommunerna|städerna|orterna|medlemmarna) "),
    _Frame("as-one-of-the-founders", rf"\b(?:som (?:en|ett|två|tre|några) av (?:de )?(?:<NUMBER> |[a-zåäö]+ )?|i egenskap av )(?:grundarna|grundare|stiftarna|stiftare){_OF},? (?:är|har|betalar|slipper|hade|var|fick|får|svarar|ingår|utser|väljer) "),
    _Frame("signed-among-them", rf"{_CROWD} {_SIGNED}{AT} {_ACT}{_OF}{_HEAD}"),
    _Frame("among-them-signed", rf"{_CROWD}{_HEAD}", rf",?(?: –)? {_SIGNED}{AT} {_ACT}"),
    _Frame("signed-names", r"(?:^|[.;] |, | och |\bdå )", rf" {_SIGNED}{AT} {_ACT}"),
)  # fmt: skip
"""Frames in the order of precedence."""
_UNITED_ALONE = compiled(
    rf"^(?:där|då|det året|(?:(?:år|i|den) )?<DATE>) (?:slöt|slog|gick)(?:{AT} sig)?{AT} "
)
_TOGETHER = compiled(rf"{AT} (?:samman|ihop)(?={AT}[.,]|{AT}$)")
_AROSE = re.compile(
    r"\b(?:uppstod|tillkom|kom till|föddes|såg dagens ljus|tog form|tog sin början|växte fram|har sitt ursprung|har sina rötter)(?![\wåäö])"
)
_CUE = re.compile(r"grund|stift|skapelse|bildning|konstituering|samman|ihop|namn", re.IGNORECASE)
_THEN = re.compile(r",? (?:då|när|varvid|och då) [A-ZÅÄÖ]")
"""Between a date and the founders whose deed it dates."""
_FROM = re.compile(r",? (?:från|av|år|i|den|daterad)(?: i| den| år)* ")
_BARRED = re.compile(r"(?:utöver|förutom|undantag av|bortsett från) $", re.IGNORECASE)


def read_frames(sentence: Sentence) -> Iterator[Founded]:
    """The foundings that frames around lists of founders tell of."""
    if _CUE.search(sentence.text) is None:
        return
    for frame in FRAMES:
        for lead in compiled(frame.lead).finditer(sentence.view):
            found = _read(sentence, frame, lead)
            if found is not None:
                yield found


def _read(sentence: Sentence, frame: _Frame, lead: re.Match[str]) -> Founded | None:
    founders = founders_after(sentence, lead.end())
    tail = compiled(frame.tail).match(sentence.view, founders.end)
    network = _network(sentence, lead, alone=frame.alone)
    if not founders.found or tail is None or network is None:
        return None
    clause = re.split(r"[;:] |, (?:men|och|medan) ", sentence.view[: lead.end()])[-1]
    if DENIED.search(clause) or DENIED.search(tail.group()) or _BARRED.search(sentence.view[: lead.start()]):
        return None
    return _founded(
        sentence, frame.name, network, founders, lead.start(), tail.end() if frame.tail else founders.end
    )


def _founded(
    sentence: Sentence, name: str, network: Subject, founders: Actors, start: int, end: int
) -> Founded:
    span = expand(sentence, sentence.places[start], sentence.places[end], network.mention)
    span = expand(sentence, *span, *(actor.mention for actor in founders.found))
    while sentence.text[span[0]] in " .,;":
        span = span[0] + 1, span[1]
    while sentence.text[span[1] - 1] in " .,;–":
        span = span[0], span[1] - 1
    inside = [m for m in sentence.mentions if m.kind is MentionKind.DATE and span[0] <= m.start < span[1]]
    date = inside[0] if inside else following_date(sentence, span[1])
    dates = [m for m in sentence.mentions if m.kind is MentionKind.DATE]
    if date is None and len(dates) == 1 and dates[0].end <= span[0]:
        then = _THEN.match(sentence.text[dates[0].end : span[1]])
        date = dates[0] if then is not None else None
    if date is None:
        date = next(
            (
                m
                for m in sentence.mentions
                if m.kind is MentionKind.DATE
                and m.start >= span[1]
                and _FROM.fullmatch(sentence.text[span[1] : m.start])
            ),
            None,
        )
    return Founded(f"founding.{name}@1", network, founders.found, expand(sentence, *span, date), date)


def _network(sentence: Sentence, lead: re.Match[str], *, alone: bool) -> Subject | None:
    names = [group for group in ("own", "net") if group in lead.re.groupindex]
    mentions = [m for group in names for m in group_mentions(sentence, lead, group)]
    if alone and (not mentions or mentions[0].genitive):
        return None
    if mentions and not is_definite(mentions[0]):
        return None
    return network_of(sentence, mentions)


def read_united(sentence: Sentence, previous: Sentence | None) -> Iterator[Founded]:
    """Who united, where the sentence before tells that the network arose: "Där slöt sig A och B samman 1999."."""
    lead = _UNITED_ALONE.match(sentence.view)
    if lead is None or previous is None or previous.block != sentence.block:
        return
    if _AROSE.search(previous.text) is None or previous.topic != sentence.topic:
        return
    founders = actors_at(sentence, lead.end())
    tail = _TOGETHER.match(sentence.view, founders.end)
    network = network_of(sentence, [])
    if len(founders.found) > 1 and tail is not None and network is not None:
        yield _founded(sentence, "united", network, founders, lead.start(), tail.end())
