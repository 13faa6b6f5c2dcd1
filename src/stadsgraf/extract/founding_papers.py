"""Foundings told by papers and by what went before: "upphovet är ett avtal mellan A och B", "där slöt sig A och B samman"."""

import re
from collections.abc import Iterator

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.annotate.view import compiled, group_mentions, mentions_in
from stadsgraf.extract.founding_parts import (
    AT,
    Founded,
    date_of_match,
    following_date,
    founders_after,
    trimmed,
)
from stadsgraf.extract.founding_words import PAPER
from stadsgraf.extract.phrases import Subject, actors_at, expand, is_definite, network_of, when

_ENDS = r"(?![\wåäö])"
_ORIGIN = (
    r"(?:upphovet|ursprunget|upprinnelsen|starten|startpunkten|startskottet|början|embryot)(?: (?:till|för|på) <net=ANYNET>)?"
    r" (?:är|var|blev|utgörs av|utgjordes av|utgjorde|står att finna i|finns i|ligger i)"
)
_ROOTS = (
    r"<net2=ANYNET>(?: har| hade)(?: sitt ursprung| sitt upphov| sin upprinnelse| sin grund| sina rötter) i"
)
_SIGNED_ORIGIN = compiled(
    rf"(?:\b{_ORIGIN}|{_ROOTS}) (?:ett|en|den|det) (?:[a-zåäö]+ ){{0,2}}?{PAPER}(?: om [^.,;:]{{1,40}}?)?,? som "
)
_SIGNS = compiled(
    rf"{AT} (?:undertecknade|signerade|skrev{AT} (?:under|på)|ingick|slöt|antog|hade undertecknat|har undertecknat){_ENDS}"
)
_BETWEEN_ORIGIN = compiled(
    rf"(?:\b{_ORIGIN}|{_ROOTS}|<net3=ANYNET>(?: (?:leder|räknar|härleder) sitt ursprung (?:till|ur|från))|\btill grund för <net4=ANYNET> (?:ligger|låg)|\bgrunden (?:till|för) <net5=ANYNET> (?:är|utgörs av|var|utgjordes av)) (?:ett|en) (?:[a-zåäö]+ ){{0,2}}?{PAPER}[^.;:,]{{0,40}}? mellan "
)
_SIGNED = compiled(
    r"(?:<own=ANYNET> (?:stadgar|stadga|stiftelse[a-zåäö]+|grundnings[a-zåäö]+)|\b(?:stadgarna|stadgan|stiftelse[a-zåäö]+|grundnings[a-zåäö]+) för <net=ANYNET>"
    r"|<NETREF>|\b(?:stiftelse[a-zåäö]+|grundnings[a-zåäö]+|bildande[a-zåäö]+|resolutionen|deklarationen|stadgan|stadgarna"
    r"|överenskommelsen|fördraget|chartern|avtalet|dokumentet))"
    r"(?: om (?:bildandet(?: av <ANYNET>)?|att bilda <ANYNET>))? (?:har |blev |är |var )?(?:undertecknades|signerades|undertecknats|signerats|undertecknade|signerade|undertecknad|skrevs (?:under|på)|skrivits under|antogs)(?: då| ursprungligen| samtidigt| (?:(?:den|i|år|redan) )*<DATE>| i <PLACE>)* av "
)


_SURE_PAPER = re.compile(
    r"stiftelse|grundnings|bildande|\w+ om (?:bildandet|att bilda)|(?:stadgarna|stadgan) (?:undertecknades|signerades|skrevs under)",
    re.IGNORECASE,
)


_BEHIND = compiled(
    r"\bbakom (?:initiativet|satsningen|bildandet|grundandet|<NETREF>|<NETWORK>) (?:står|stod|ligger|låg|stod från början) "
    r"|\binitiativet (?:till <net=ANYNET> )?(?:togs|kom|har tagits)(?: ursprungligen)?(?: <DATE>| år <DATE>)? (?:av|från) "
    r"|<NETREF> (?:togs|kom)(?: ursprungligen| redan| (?:(?:i|år|under|den) )*<DATE>)* (?:av|från) "
    r"|\binitiativtagare (?:till <net2=ANYNET> )?(?:var|är) "
)


_UNITED_ALONE = compiled(
    rf"^(?:där|då|det året|(?:(?:år|i|den) )?<DATE>) (?:slöt|slog|gick)(?:{AT} sig)?{AT} "
)
_TOGETHER = compiled(rf"{AT} (?:samman|ihop)(?={AT}[.,]|{AT}$)")
_AROSE = re.compile(
    r"\b(?:uppstod|tillkom|kom till|föddes|såg dagens ljus|tog form|tog sin början|växte fram|har sitt ursprung|har sina rötter)(?![\wåäö])"
)


def _network(sentence: Sentence, match: re.Match[str], *groups: str) -> Subject | None:
    """The network that a match names as what is founded; None for a genitive or an indefinite noun."""
    names = [g for g in groups if g in match.re.groupindex]
    mentions = [m for group in names for m in group_mentions(sentence, match, group)]
    if mentions and (mentions[0].genitive or not is_definite(mentions[0])):
        return None
    return network_of(sentence, mentions)


def _inside(sentence: Sentence, start: int, end: int) -> Mention | None:
    """The first date in a stretch of the text, else the one right behind it."""
    dates = [m for m in sentence.mentions if m.kind is MentionKind.DATE and start <= m.start < end]
    return dates[0] if dates else following_date(sentence, end)


def read_origin(sentence: Sentence) -> Iterator[Founded]:
    """The paper that a network comes from, with those who signed it or between whom it stands."""
    for pattern in (_SIGNED_ORIGIN, _BETWEEN_ORIGIN):
        for match in pattern.finditer(sentence.view):
            founders = actors_at(sentence, match.end())
            network = _network(sentence, match, "net", "net2", "net3", "net4", "net5")
            if network is None or not founders.found:
                continue
            end = founders.end
            if pattern is _SIGNED_ORIGIN:
                signs = _SIGNS.match(sentence.view, end)
                if signs is None:
                    continue
                end = signs.end()
            span = expand(sentence, sentence.places[match.start()], sentence.places[end], network.mention)
            date = _inside(sentence, span[0], span[1]) or _from(sentence, span[1])
            yield Founded("founding.origin@2", network, founders.found, expand(sentence, *span, date), date)


def _from(sentence: Sentence, end: int) -> Mention | None:
    """The date of a paper: "ett avtal mellan A och B från 2001"."""
    return next(
        (
            m
            for m in sentence.mentions
            if m.kind is MentionKind.DATE
            and m.start >= end
            and re.fullmatch(
                r",? (?:från|av|daterat|daterad|som slöts|som ingicks)(?: i| den| år)* ",
                sentence.text[end : m.start],
            )
        ),
        None,
    )


def read_behind(sentence: Sentence) -> Iterator[Founded]:
    """Who took the initiative, which is an event and founds nothing."""
    for match in _BEHIND.finditer(sentence.view):
        mentions = group_mentions(sentence, match, "net") or group_mentions(sentence, match, "net2")
        mentions = mentions or [
            m
            for m in mentions_in(sentence, *match.span())
            if m.kind in (MentionKind.NETREF, MentionKind.NETWORK)
        ]
        network = network_of(sentence, mentions)
        agents = founders_after(sentence, match.end())
        if network is None or not agents.found or not _is_initiative(sentence, match):
            continue
        span = sentence.places[match.start()], sentence.places[agents.end]
        yield Founded(
            "founding.initiative@1", network, agents.found, span, when(sentence, *span), None, "initiering"
        )


def _is_initiative(sentence: Sentence, match: re.Match[str]) -> bool:
    words = sentence.text[sentence.places[match.start()] : sentence.places[match.end()]]
    return re.search(r"initiativ|bakom", words, re.IGNORECASE) is not None


def read_signed(sentence: Sentence, before: Founded | None) -> Iterator[Founded]:
    """Those who signed: the founding paper itself, or a paper signed when the sentence before founds the network."""
    for match in _SIGNED.finditer(sentence.view):
        words = sentence.text[sentence.places[match.start()] : sentence.places[match.end()]]
        owners = group_mentions(sentence, match, "own")
        named = [*owners, *group_mentions(sentence, match, "net")]
        if any(m.genitive for m in named) is not bool(owners) or (named and _ADOPTED.search(words)):
            continue
        network = Subject(before.network.name, None) if before is not None else None
        if named:
            network = network_of(sentence, named)
        elif network is None and _SURE_PAPER.match(words):
            network = network_of(sentence, [])
        founders = founders_after(sentence, match.end())
        joins = owners and len(founders.found) < 2  # who signs alone what others founded joins them
        if network is not None and founders.found and not joins:
            span = sentence.places[match.start()], sentence.places[founders.end]
            date = when(sentence, *span) or following_date(sentence, span[1])
            yield Founded("founding.signed@2", network, founders.found, expand(sentence, *span, date), date)


_ADOPTED = re.compile(r"antogs\b")
"""What is adopted need not be what a network begins with: its members give it new statutes."""
_PAPER_SIGNED = re.compile(
    r"undertecknades (?:stadg|stiftelse|grundnings|bildande)\w*|(?:stadga|stiftelse|grundnings|bildande)\w* (?:undertecknades|signerades)",
    re.IGNORECASE,
)
_SIGNATORIES = compiled(
    r"^(?:(?:bland|till) undertecknarna (?:fanns|var|hörde|märks|märktes|återfanns|finns)(?P<beside> (?:förutom|utöver|jämte) (?:dessa|dem|de)(?: <NUMBER>| båda| bägge| två| tre| fyra)?,?)?|undertecknare(?:na)? var)(?: (?:bland andra|även|också))? "
)
_IDEA = compiled(
    r"\b(?:idén|tanken|förslaget) (?:kläcktes|föddes|väcktes|kom){0} (?:av|hos|från) ".replace("{0}", AT)
)


def read_signatories(sentence: Sentence, previous: Sentence | None) -> Iterator[Founded]:
    """Those who signed the founding paper that the sentence before tells of, and who had the idea where they did too."""
    match = _SIGNATORIES.match(sentence.view)
    network = network_of(sentence, [])
    if match is None or network is None or previous is None or previous.block != sentence.block:
        return
    signed = _PAPER_SIGNED.search(previous.text)
    named = actors_at(sentence, match.end())
    if signed is None or not named.found:
        return
    idea = _IDEA.search(previous.view) if match["beside"] else None
    others = actors_at(previous, idea.end()).found if idea is not None else ()
    dates = [m for m in previous.mentions if m.kind is MentionKind.DATE]
    span = trimmed(sentence, (sentence.places[match.start()], sentence.places[named.end]))
    founders = (*others, *named.found)
    yield Founded("founding.signatories@1", network, founders, span, dates[-1] if dates else None)


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
        span = trimmed(sentence, (sentence.places[lead.start()], sentence.places[tail.end()]))
        date = date_of_match(sentence, span)
        yield Founded("founding.united@1", network, founders.found, expand(sentence, *span, date), date)
