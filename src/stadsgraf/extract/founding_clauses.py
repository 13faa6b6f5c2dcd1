"""Foundings told by a clause with the founders as its subject.

"A och B drog 1982 i gång X", "ett nätverk som A och B skapade", "upphovet är ett avtal som A och B
undertecknade", "… då A och B gick samman", "genom ett avtal mellan A och B".
"""

import re
from collections.abc import Iterator

from stadsgraf.annotate.paper import Mention, MentionKind, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.founding_parts import (
    DENIED,
    Founded,
    date_near,
    following_date,
    founders_before,
)
from stadsgraf.extract.phrases import Actors, Subject, actors_at, expand, is_definite, network_of, when

AT = (
    r"(?:,? (?:då|gemensamt|tillsammans|redan|själva|ursprungligen|formellt|officiellt|också|även"
    r"|(?:(?:redan|år|i|under|den|på|från) )*<DATE>))*"
)
"""Adverbs and times that may stand between the parts of a verb."""
_ENDS = r"(?![\wåäö])"
_SIMPLE = (
    r"(?:grundade|startade(?: upp)?|bildade|lanserade|stiftade|skapade|instiftade|etablerade|sjösatte|inrättade"
    rf"|upprättade|grundlade|byggde upp|drog i ?gång|satte i ?gång|satte upp){_ENDS}"
)
_SPLIT = rf"(?:drog|satte|fick|startade|byggde){AT} (?:i ?gång|upp){_ENDS}"
_SUPINE = r"(?:grundat|startat(?: upp)?|bildat|lanserat|stiftat|skapat|instiftat|etablerat|sjösatt|inrättat|upprättat|byggt upp|dragit i ?gång|satt i ?gång|satt upp)"
_FOUND = rf"(?:{_SIMPLE}|{_SPLIT}|(?:har|hade){AT} {_SUPINE}{_ENDS}|var med (?:och|om att) (?:grundade?|bildade?|startade?|skapade?){_ENDS})"
_JOINED = rf"(?:gick|slöt sig|slog sig){AT} (?:samman|ihop){AT} (?:och|för att){AT} (?:bildade?|startade?|grundade?|skapade?|lanserade?){_ENDS}"
_AGREED = r"(?:enades|kom överens)" + AT + r" om att (?:bilda|starta|grunda|skapa|inrätta|lansera)"
_INITIATIVE = rf"(?:tog|tagit){AT} initiativ(?:et)? till(?: att (?:bilda|starta|grunda|skapa))?"
_BEGAN_WORK = rf"(?:inledde|startade|påbörjade){AT} det samarbete som(?: (?:senare|sedan))? (?:blev|kom att bli|utvecklades till|kallas|fick namnet|heter)"
_OBJECT = r"(?: (?:det|den|då|gemensamt))?(?: (?!(?:en|ett|som|har|är|var|inom|i|för|av|med|till|och|under|på|om) )[a-zåäö-]+){0,2} <net=ANYNET>"
_NEW = (
    r" (?:ett|en) (?:[a-zåäö-]+ ){0,3}?[a-zåäö]*(?:nätverk|samarbete|förening|organisation|kampanj|initiativ|allians|forum|sammanslutning"
    r"|samverkan|förbund|union|koalition)[^.;]{0,90}?(?:: |, | kallat | kallad | med namnet | under namnet | som heter |, som fick namnet )<net2=NETWORK>"
)
_SUBJECT_FIRST = compiled(
    rf"(?P<rel>,? som(?: en gång)?{AT})? (?P<verb>{_FOUND}|{_JOINED}|{_AGREED}|{_INITIATIVE}|{_BEGAN_WORK}|(?:låg|ligger|står|stod) bakom){AT}(?:{_OBJECT}|{_NEW})"
)
_INVERTED_VERB = compiled(
    r"\b(?P<verb>drog|satte|fick|startade|byggde|slöt sig|slog sig|gick|har|hade|tog|enades|kom) "
)
_INVERTED_REST = compiled(
    rf"{AT} (?:(?:i ?gång|upp|{_SUPINE}){AT}|(?:samman|ihop){AT} (?:i|och{AT} (?:bildade|startade|grundade|skapade)|för att{AT} (?:bilda|starta|grunda|skapa))|(?:överens )?om att{AT} (?:bilda|starta|grunda|skapa|inrätta|lansera)|(?P<initiative>initiativ(?:et)? till)(?: att (?:bilda|starta|grunda))?){_OBJECT}"
)
_WHAT = (
    r"[a-zåäö]*(?:nätverk|samarbete|förening|organisation|kampanj|initiativ|allians|forum|sammanslutning|samverkan|förbund|union"
    r"|ring|koalition|partnerskap|plattform|samarbetsorgan)"
)
_RELATIVE = compiled(r",? som (?=<ACTOR>|[a-zåäö]+ <ACTOR>)")
_RELATIVE_VERB = compiled(rf"{AT} {_FOUND}{AT}")
_HEAD_NAMED = compiled(
    rf"<net=ANYNET>(?: \([^)]{{1,60}}\))?(?:,? (?:är|var|utgör) (?:ett|en) (?:[a-zåäö-]+ ){{0,4}}?{_WHAT}(?: (?:för|mellan|av|inom|mot) [^.;:,]{{1,60}})?"
    rf"|, (?:ett|en) (?:[a-zåäö-]+ ){{0,4}}?{_WHAT}(?: (?:för|mellan|av|mot) [^.;:,]{{1,60}})?)?$"
)
_HEAD_PRONOUN = compiled(
    rf"^(?:det|den|detta) (?:är|var) (?:ett|en) (?:[a-zåäö-]+ ){{0,4}}?{_WHAT}(?: (?:för|mellan|av|mot) [^.;:,]{{1,60}})?$"
)
PAPER = r"[a-zåäö]*(?:avtal|förklaring|överenskommelse|deklaration|fördrag|charter|urkund|memorandum|manifest|stadga)"
"""A paper that cities sign when they found something."""
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
    rf"(?:\b{_ORIGIN}|{_ROOTS}) (?:ett|en) (?:[a-zåäö]+ ){{0,2}}?{PAPER}[^.;:,]{{0,40}}? mellan "
)
_CLAUSE = compiled(r"^[^.;:]{0,90}?,? (?:då|när|i och med att|genom att|sedan) (?=<ACTOR>)")
_UNITED = compiled(
    rf"{AT} (?:(?:slog sig|gick|slöt sig){AT} (?:samman|ihop)|enades|kom överens|undertecknade|signerade|skrev{AT} (?:under|på)|ingick|slöt|beslöt|beslutade){_ENDS}"
)
_COUNTED_CLAUSE = compiled(
    r"^[^.;:]{0,90}?,? (?:då|när|sedan) (?:<NUMBER>|några|flera|ett antal) [a-zåäö]*(?:städer|kommuner|orter|regioner|organisationer) (?:slog sig|gick|slöt sig|undertecknade|signerade|skrev|enades|kom överens|undertecknat|skrivit)[^.;:]{0,60}?(?:: |, nämligen )"
)
_ACCORD = rf"(?:{PAPER}|[a-zåäö]*(?:samarbete|samgående|sammanslagning))"
_BETWEEN = compiled(
    rf"^[^.;:]{{0,60}}? genom (?:ett|en) (?:[a-zåäö]+ ){{0,2}}?{_ACCORD}[^.;:]{{0,40}}? mellan "
)
_BETWEEN_BEFORE = compiled(rf"\bgenom (?:ett|en) (?:[a-zåäö]+ ){{0,2}}?{_ACCORD}[^.;:,]{{0,40}}? mellan ")
_WITH = compiled(r"^[^.;:]{0,60}? med (?=<ACTOR>)")
_AS_FOUNDERS = re.compile(
    r" bland (?:de )?(?:grundarna|stiftarna|grundande [a-zåäö]+|stiftande [a-zåäö]+|ursprungliga [a-zåäö]+)(?![\wåäö])| (?:i spetsen|bakom sig) som grundare| som (?:grundare|stiftare|grundande [a-zåäö]+|grundarstäder|grundarkommuner)(?![\wåäö])"
)
_SIGNS_ACT = compiled(
    rf" (?:undertecknade|signerade|skrev{AT} (?:under|på)){AT} (?:(?:den|det) )?(?P<act>(?:stiftelse|grundnings|bildande)[a-zåäö]+)"
)


def read_clauses(sentence: Sentence) -> Iterator[Founded]:
    """The foundings that clauses with the founders as their subject tell of."""
    yield from _read_subject_first(sentence)
    yield from _read_inverted(sentence)
    yield from _read_relative(sentence)
    yield from _read_origin(sentence)
    yield from _read_signed_act(sentence)


def founders_in_clause(sentence: Sentence, start: int, end: int) -> Actors:
    """Founders in the words around a passive that names none with "av".

    Args:
        sentence: the sentence.
        start: where the verb begins in the view.
        end: where it ends.
    """
    rest = sentence.view[end:]
    clause = _CLAUSE.match(rest)
    if clause is not None:
        actors = actors_at(sentence, end + clause.end())
        united = _UNITED.match(sentence.view, actors.end) if actors.found else None
        if united is not None:
            return Actors(actors.found, united.end())
    counted = _COUNTED_CLAUSE.match(rest)
    if counted is not None:
        return actors_at(sentence, end + counted.end())
    between = _BETWEEN.match(rest)
    if between is not None:
        return actors_at(sentence, end + between.end())
    with_founders = _WITH.match(rest)
    if with_founders is not None:
        actors = actors_at(sentence, end + with_founders.end())
        named = _AS_FOUNDERS.match(sentence.view, actors.end) if actors.found else None
        if named is not None:
            return Actors(actors.found, named.end())
    before = _BETWEEN_BEFORE.search(sentence.view, 0, start)
    if before is not None:
        actors = actors_at(sentence, before.end())
        if actors.found and actors.end in (start, start - 1):
            return Actors(actors.found, end)
    return Actors((), end)


def _network(sentence: Sentence, match: re.Match[str], *groups: str) -> Subject | None:
    """The network that a match names as what is founded; None for a genitive or an indefinite noun."""
    names = [g for g in groups if g in match.re.groupindex]
    mentions = [m for group in names for m in group_mentions(sentence, match, group)]
    if mentions and (mentions[0].genitive or not is_definite(mentions[0])):
        return None
    return network_of(sentence, mentions)


def _read_subject_first(sentence: Sentence) -> Iterator[Founded]:
    for match in _SUBJECT_FIRST.finditer(sentence.view):
        network = _network(sentence, match, "net", "net2")
        founders = founders_before(sentence, match.start())
        if network is None or not founders or _is_denied(sentence, match.start(), match.end()):
            continue
        start, end = sentence.places[match.start()], sentence.places[match.end()]
        span = expand(sentence, founders[0].start, end, network.mention)
        date = when(sentence, start, span[1]) or when(sentence, 0, founders[0].start)
        date = date or following_date(sentence, span[1])
        together = re.match(r" (?:tillsammans|gemensamt) med ", sentence.view[match.end() :])
        others = actors_at(sentence, match.end() + together.end()).found if together is not None else ()
        span = expand(sentence, *span, date, *(actor.mention for actor in others))
        kind = "initiering" if "initiativ" in match["verb"] else "grundande"
        yield Founded("founding.active@3", network, (*founders, *others), span, date, None, kind)


def _is_denied(sentence: Sentence, start: int, end: int) -> bool:
    return DENIED.search(sentence.view[max(0, start - 15) : end]) is not None


def _read_inverted(sentence: Sentence) -> Iterator[Founded]:
    """The verb before its subject: "1982 drog A och B i gång X", "då slöt sig A och B samman i X"."""
    for verb in _INVERTED_VERB.finditer(sentence.view):
        founders = actors_at(sentence, verb.end())
        rest = _INVERTED_REST.match(sentence.view, founders.end) if founders.found else None
        if rest is None or _is_denied(sentence, verb.start(), rest.end()):
            continue
        network = _network(sentence, rest, "net")
        if network is None:
            continue
        start, end = sentence.places[verb.start()], sentence.places[rest.end()]
        span = expand(sentence, start, end, network.mention)
        date = date_near(sentence, start, span, end)
        kind = "initiering" if rest["initiative"] else "grundande"
        yield Founded(
            "founding.active-split@2",
            network,
            founders.found,
            expand(sentence, *span, date),
            date,
            None,
            kind,
        )


def _read_relative(sentence: Sentence) -> Iterator[Founded]:
    """What founders found in a relative clause: "X är ett nätverk som A och B skapade 2010"."""
    for match in _RELATIVE.finditer(sentence.view):
        founders = actors_at(sentence, match.end())
        verb = _RELATIVE_VERB.match(sentence.view, founders.end) if founders.found else None
        head = _HEAD_NAMED.search(sentence.view, 0, match.start())
        alone = _HEAD_PRONOUN.search(sentence.view, 0, match.start())
        if verb is None or (head is None and alone is None) or DENIED.search(verb.group()):
            continue
        network = _network(sentence, head, "net") if head is not None else network_of(sentence, [])
        if network is None:
            continue
        span = expand(sentence, founders.found[0].start, sentence.places[verb.end()], network.mention)
        if head is None:
            span = (0, span[1])
        date = _inside(sentence, founders.found[-1].end, span[1])
        yield Founded("founding.relative@1", network, founders.found, span, date)


def _inside(sentence: Sentence, start: int, end: int) -> Mention | None:
    """The first date in a stretch of the text, else the one right behind it."""
    dates = [m for m in sentence.mentions if m.kind is MentionKind.DATE and start <= m.start < end]
    return dates[0] if dates else following_date(sentence, end)


def _read_origin(sentence: Sentence) -> Iterator[Founded]:
    """The paper that a network comes from, with those who signed it or between whom it stands."""
    for pattern in (_SIGNED_ORIGIN, _BETWEEN_ORIGIN):
        for match in pattern.finditer(sentence.view):
            founders = actors_at(sentence, match.end())
            network = _network(sentence, match, "net", "net2")
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


def _read_signed_act(sentence: Sentence) -> Iterator[Founded]:
    """Who signed the act of foundation, as the subject: "A och B undertecknade stiftelseurkunden"."""
    for match in _SIGNS_ACT.finditer(sentence.view):
        network = network_of(sentence, [])
        founders = founders_before(sentence, match.start())
        if network is None or not founders or _is_denied(sentence, match.start(), match.end()):
            continue
        span = founders[0].start, sentence.places[match.end()]
        date = _inside(sentence, *span)
        yield Founded("founding.signed-act@1", network, founders, expand(sentence, *span, date), date)
