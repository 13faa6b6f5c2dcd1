"""Hosting: who hosts, hosted or is to host a network, its meeting or its exercise.

Conventions (see docs/model.md): what is past or present is Stated, what is to come Planned; asked for is
Requested, proposed Proposed, on a condition Conditional, turned down Denied.  "X efter Y" says that Y was
host before X.  One claim per host.  Something that is no network's ("en studiedag", "driften") is none, nor
is a host that has not been chosen.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions, mentions_in
from stadsgraf.extract.phrases import Actor, Subject, actors_at, expand, from_start, network_of, point
from stadsgraf.extract.rule import antecedents_of, bounds, derivation_of, evidence
from stadsgraf.model import Draft, Evidence, Name, Period, Precision
from stadsgraf.vocabulary import ClaimType, Derivation, EntityType, Modality, Property


class Hosted(msgspec.Struct, frozen=True):
    """A hosting as a sentence tells it.

    Attributes:
        rule: `hosting.name@version`.
        host: who hosts.
        network: of what network, as named or as the topic.
        span: the passage in `sentence.text`.
        modality: how it is held.
        period: when.
        kind: of what: "toppmöte", "värdskap".
        stated_time: the date as printed.
        follows: the hosting before, where the sentence tells of it.
        inferred: whether it takes a step of reasoning.
    """

    rule: str
    host: Actor
    network: Subject
    span: tuple[int, int]
    modality: Modality
    period: Period = Period()
    kind: str = "värdskap"
    stated_time: str = ""
    follows: "Hosted | None" = None
    inferred: bool = False


_HOST = r"(?:medvärd|värd|värdstad|värdkommun|värdort|värdland|arrangör|arrangörsstad|arrangörskommun|värdar|värdorganisation|värdstäder)"
_EVENT_NOUN = (
    r"[a-zåäö-]*(?:toppmöte|årsmöte|möte|konferens|församling|kongress|övning|träff|årsstämma|stämma|festival|forum|dagar|vecka"
    r"|möten|session|symposium|workshop|seminarium|turnering|sammankomst|rundabordssamtal|arrangemang)(?![\wåäö])"
)
_DEFINITE_EVENT = (
    r"[a-zåäö-]*(?:mötet|konferensen|församlingen|kongressen|övningen|träffen|stämman|festivalen|forumet|dagarna|veckan|sessionen"
    r"|symposiet|turneringen|sammankomsten|mötena|arrangemanget)(?![\wåäö])"
)
_NAMED_EVENT = re.compile(
    r"(?:dagarna|mötet|konferensen|veckan|kongressen|forumet|spelen|summit|conference|congress|assembly|forum|days|week|meeting)s?$",
    re.I,
)
_OBJECT = (
    rf"(?: (?:för|av|till) (?:(?P<event><net=ANYNET>(?: (?:(?:första|andra|nästa|årliga|nya|stora) )*(?P<noun>{_EVENT_NOUN}))?"
    rf"|(?:(?:det|den) )?(?:(?:nästa|årets|fjolårets|kommande|första|andra|årliga|förra årets) )*(?:(?P<noun2>{_EVENT_NOUN})|(?P<noun3>{_DEFINITE_EVENT}))(?: (?:i|inom|för|med) <net2=ANYNET>)?"
    rf"|<named=NAME>|<named2=NETWORK>(?= <DATE>))|(?P<bare>(?=<DATE>))))"
)
_TIME = r"(?P<time>(?:,? (?:som (?:äger rum|hålls|ska hållas|går av stapeln)|i|år|under|den|till|för|åren|perioden|mellan|på|en gång till|(?:i|för) <PLACE>)*(?: ?<DATE>))*)"
_ADV = r"(?: (?:också|även|nu|nästa gång|därefter|i stället|då|senast|sedan|redan|tidigare|därmed|gärna|senare|själv|själva|tillsammans|gemensamt|(?:(?:i|under|år|för) )*<DATE>))*"
_STATED = r"(?:är|var|har varit|stod|står|agerade|fungerade|tjänstgjorde|fungerar|agerar)"
_COMING = (
    r"(?:blir|ska bli|ska vara|ska stå|skall vara|skall stå|skall bli|kommer att (?:bli|vara|stå)|har (?:utsetts|valts|utnämnts)(?: till| att vara| att bli)?"
    r"|är utsedd(?: till| att vara)?|utsågs(?: till| att vara)?|valdes(?: till| att vara)?|väntas (?:bli|vara)|är (?:nästa|kommande)|har åtagit sig att (?:vara|bli|stå)|står på tur (?:att|som)(?: vara| bli)?)"
)
_PROPOSED = (
    r"(?:föreslås(?: också| även| nu)? (?:att )?(?:bli|vara|stå)(?: som)?|föreslås(?: också)? som|(?:kandiderar|ansöker om|söker om?)(?: till)?(?: att)?(?: bli| vara| stå)?(?: som)?"
    r"|(?:är (?:beredd|villig|intresserad av)|vill|önskar)(?: att)? (?:bli|vara|stå)(?: som)?"
    r"|(?:ska|skall|bör)? ?(?:anmäler|anmäla)(?: sitt)? intresse (?:för|av) att (?:bli|vara|stå|arrangera)(?: som)?|erbjuder sig att (?:bli|vara|stå)(?: som)?)"
)
_REQUESTED = (
    r"har(?: nu)? (?:erhållit|fått|mottagit) (?:en )?(?:förfrågan|fråga|erbjudande|ett erbjudande|inbjudan) (?:om )?(?:att )?(?:bli|vara|stå|överta|ta över)(?: som)?"
    r"|har(?: nu)? (?:tillfrågats|erbjudits|ombetts|inbjudits|blivit tillfrågad)(?: om)?(?: att)? (?:bli|vara|stå)(?: som)?|(?:tillfrågas|erbjuds|ombeds)(?: nu)?(?: om)? (?:att )?(?:bli|vara|stå)(?: som)?"
    r"|har begärt att få (?:bli|vara|stå)(?: som)?|har(?: nu)? anmält intresse (?:för|av) att (?:bli|vara|stå)(?: som)?"
)
_DENIED = r"(?:har (?:tackat nej|avböjt|avstått)|tackar nej|tackade nej|avböjer|avböjde|avstår|avstod) (?:till |från )?(?:att )?(?:bli|vara|stå|)(?: som)?|(?:är|var) inte"
_S, _P, _R = Modality.STATED, Modality.PLANNED, Modality.REQUESTED
_VERBS: tuple[tuple[str, Modality, str], ...] = (
    ("hosting.asked@1", _R, _REQUESTED),
    ("hosting.proposed@1", Modality.PROPOSED, _PROPOSED),
    ("hosting.declined@1", Modality.DENIED, _DENIED),
    ("hosting.coming@1", _P, _COMING),
    ("hosting.is@1", _S, _STATED),
)
_END = r"(?! (?:att|det|pengarna|priset))(?![\wåäö])"
_SUBJECT_FIRST = tuple(
    (
        rule,
        modality,
        compiled(rf"(?P<rel>,? som)? ?(?P<verb>{verb}){_ADV} (?:som )?{_HOST}{_END}(?:{_OBJECT})?{_TIME}"),
    )
    for rule, modality, verb in _VERBS
)
_INVERTED = compiled(
    rf"\b(?P<verb>var|är|blir|blev|stod|står|agerade) (?P<at>(?=<LOCAL>))(?P<who><LOCAL>(?:(?:, | och )<LOCAL>)*){_ADV} (?:som )?{_HOST}{_END}(?:{_OBJECT})?{_TIME}"
)
_HOST_IS = compiled(
    rf"(?:^|[.;,] |\b(?:nästa|årets|ny|första|senaste|kommande) ){_HOST}(?:{_OBJECT})?{_TIME} (?P<verb>är|var|blir|blev|har varit|väntas bli)(?: (?:bland andra|därför|då))? "
)
_ARRANGES = compiled(
    rf"(?P<rel>,? som)? (?P<verb>arrangerade|anordnade|höll i|stod för|arrangerar|anordnar|ska arrangera|ska anordna|kommer att arrangera|kommer att anordna|välkomnade till|har arrangerat|har anordnat)"
    rf" (?P<event>(?:<net=ANYNET> (?:[a-zåäö]+ ){{0,2}}?(?P<noun>{_EVENT_NOUN})|(?:nästa|årets) (?P<noun2>{_EVENT_NOUN})|(?P<noun3>{_DEFINITE_EVENT})|värdskapet(?: för <net2=ANYNET>)?|<named=NAME>)){_TIME}"
)
_ARRANGED_BY = compiled(
    rf"(?P<event><net=ANYNET> (?:[a-zåäö]+ ){{0,2}}?(?P<noun>{_EVENT_NOUN})|(?:nästa|årets) (?P<noun2>{_EVENT_NOUN})|(?P<noun3>{_DEFINITE_EVENT})(?: (?:i|inom|för) <net2=ANYNET>)?)"
    rf"(?P<time> (?:(?:i|under|år|den) )*<DATE>)? (?P<verb>arrangerades|anordnades|arrangeras|anordnas|ska arrangeras|kommer att arrangeras)(?: (?:(?:i|under|år|den) )*<DATE>| i <PLACE>)* av "
)
_GOES_TO = compiled(
    r"(?P<before>(?:(?:år )?<DATE> ))?(?P<verb>går|gick|övergår|övergick|överlämnas|överläts|lämnas över|tillfaller|övertas|övertogs|innehas|innehades|ligger)"
    r"(?: (?:(?:i|under|år|från|från och med) )*<DATE>)? ?värdskapet(?: för <net=ANYNET>)?(?: (?:(?:i|under|år|från|från och med|sedan) )*<DATE>)* (?:vidare )?(?:till|av|hos) "
    r"|värdskapet(?: för <net2=ANYNET>)?(?: (?:(?:i|under|år) )*<DATE>)? (?P<verb2>går|gick|övergår|övergick|överlämnas|lämnas över|tillfaller|övertas|övertogs|innehas|innehades|ligger)"
    r"(?: (?:(?:i|under|år|från|från och med|sedan) )*<DATE>)* (?:vidare )?(?:(?:till|av|hos) )?"
)
_ON_TURN = compiled(rf"(?P<verb> står på tur){_TIME}")
_INTEREST = compiled(
    r"\b(?:för|om) (?:att få )?värdskapet(?: för <net=ANYNET>)?(?P<time>(?: (?:i|under|år|för))* ?<DATE>)? (?:har|konkurrerar|tävlar|kandiderar) "
)
_HAS_ASKED = re.compile(r" (?:anmält|visat) (?:sitt )?intresse| (?:ansökt|kandiderat)")
_AFTER = compiled(
    rf"\b(?:ta över|överta|övertar|tar över|tog över|har tagit över|efterträda|efterträder|övertagande av) (?:{_HOST[3:-1]}|värdskapet|rollen som {_HOST})?(?P<of> (?:för|av) <net=ANYNET>)? efter "
)
_SUCCEEDED = re.compile(r",? och (?:efterträddes|följdes|avlöstes|efterträds|avlöses) av ")
_CONDITION = re.compile(
    r"\bunder förutsättning\b|\bförutsatt att\b|^om\b|\bom (?:staden|kommunen|regionen|ansökan|medlemskapet)\b|\bskulle\b|\bvillkor",
    re.I,
)
_BLANK = re.compile(r"\b(?:någon|ingen|inga|några|den som|vem som)\b", re.IGNORECASE)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Hostings of a paper; see the module's conventions."""
    del known
    told = [
        (sentence, hosted)
        for sentence in paper.sentences
        if not sentence.row
        for hosted in _read(paper, sentence)
    ]
    earlier = {
        (hosted.network.name.label): (sentence, hosted)
        for sentence, hosted in told
        if hosted.rule == "hosting.before@1"
    }
    kept: dict[tuple[str, str, str | None, str | None], Modality] = {}
    for sentence, hosted in told:
        key = (hosted.host.name.label, hosted.network.name.label, hosted.period.start, hosted.period.end)
        first = kept.setdefault(key, hosted.modality)
        if (
            first is not hosted.modality
            and hosted.period.start is not None
            and Modality.REQUESTED in (first, hosted.modality)
        ):
            continue
        before = earlier.get(hosted.network.name.label)
        yield _draft(paper, sentence, hosted, before if _may_follow(hosted, before) else None)


def _may_follow(hosted: Hosted, before: tuple[Sentence, Hosted] | None) -> bool:
    """Whether a hosting is the one that somebody takes over: of the same network, to come, by another."""
    to_come = (Modality.REQUESTED, Modality.PROPOSED, Modality.PLANNED, Modality.CONDITIONAL)
    return (
        before is not None
        and hosted.modality in to_come
        and hosted.host.name.label != before[1].host.name.label
    )


def _read(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    taken: list[tuple[int, int]] = []
    for reader in (
        _read_subject_first,
        _read_inverted,
        _read_others,
        _read_arranged,
        _read_goes_to,
        _read_after,
    ):
        new = [
            h for h in reader(paper, sentence) if not any(h.span[0] < e and s < h.span[1] for s, e in taken)
        ]
        taken.extend(hosted.span for hosted in new)
        yield from new


def _read_subject_first(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    for rule, modality, pattern in _SUBJECT_FIRST:
        for match in pattern.finditer(sentence.view):
            hosts = _hosts_before(sentence, match.start())
            yield from _hosted(paper, sentence, (rule, modality, match), hosts)
    for match in _ON_TURN.finditer(sentence.view):
        if re.search(
            r"värd",
            " ".join(s.text for s in paper.sentences[max(0, sentence.index - 1) : sentence.index + 1]),
        ):
            yield from _hosted(
                paper, sentence, ("hosting.on-turn@1", _P, match), _hosts_before(sentence, match.start())
            )


def _hosts_before(sentence: Sentence, place: int) -> tuple[Actor, ...]:
    """The actors that end right before a verb; "som" reaches back over its comma."""
    for mention in sentence.mentions:
        start = sentence.places.index(mention.start)
        if start >= place:
            break
        if (
            re.search(r"\b(?:i|av|från|till|med|hos|efter|för) $", sentence.view[:start])
            and sentence.view[place : place + 5] != ", som"
        ):
            continue
        actors = actors_at(sentence, start)
        if actors.found and place - 1 <= actors.end <= place:
            return tuple(actor for actor in actors.found if _may_host(actor))
    return ()


_HOSTS = (MentionKind.CITY, MentionKind.MUNICIPALITY, MentionKind.HOME, MentionKind.NAME, MentionKind.ORG)


def _may_host(actor: Actor) -> bool:
    return actor.mention.kind in _HOSTS


def _read_inverted(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    for match in _INVERTED.finditer(sentence.view):
        hosts = tuple(a for a in actors_at(sentence, match.start("at")).found if _may_host(a))
        yield from _hosted(paper, sentence, ("hosting.inverted@1", _of_verb(match["verb"]), match), hosts)


def _read_others(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    for pattern, rule in ((_HOST_IS, "hosting.host-is@1"), (_ARRANGED_BY, "hosting.arranged-by@1")):
        for match in pattern.finditer(sentence.view):
            hosts = tuple(a for a in actors_at(sentence, match.end()).found if _may_host(a))
            yield from _hosted(paper, sentence, (rule, _of_verb(match["verb"]), match), hosts)
    for match in _INTEREST.finditer(sentence.view):
        actors = actors_at(sentence, match.end())
        if actors.found and (_HAS_ASKED.match(sentence.view, actors.end) or "konkurrerar" in match.group()):
            for hosted in _hosted(paper, sentence, ("hosting.interest@1", _R, match), actors.found):
                asked = _HAS_ASKED.match(sentence.text, hosted.span[1])
                end = asked.end() if asked is not None else hosted.span[1]
                yield msgspec.structs.replace(hosted, span=(hosted.span[0], end))


def _read_arranged(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    for match in _ARRANGES.finditer(sentence.view):
        hosts = _hosts_before(sentence, match.start())
        yield from _hosted(paper, sentence, ("hosting.arranges@1", _of_verb(match["verb"]), match), hosts)


def _read_goes_to(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    for match in _GOES_TO.finditer(sentence.view):
        hosts = tuple(a for a in actors_at(sentence, match.end()).found if _may_host(a))
        verb = match["verb"] or match["verb2"]
        modality = (
            _P if verb in ("går", "övergår", "överlämnas", "lämnas över", "tillfaller", "övertas") else _S
        )
        yield from _hosted(paper, sentence, ("hosting.goes-to@1", modality, match), hosts)


def _read_after(paper: Paper, sentence: Sentence) -> Iterator[Hosted]:
    """ "Ta över värdskapet för X efter Y": Y was host of X."""
    del paper
    for match in _AFTER.finditer(sentence.view):
        if "värd" not in match.group():
            continue
        network = network_of(sentence, group_mentions(sentence, match, "net"))
        hosts = [a for a in actors_at(sentence, match.end()).found[:1] if _may_host(a)]
        if network is None or not hosts:
            continue
        span = sentence.places[match.start()], hosts[0].end
        before = Hosted("hosting.before@1", hosts[0], network, span, _S, inferred=True)
        yield before
        if re.match(r"tar över|övertar|efterträder|tog över", match.group(), re.IGNORECASE):
            modality = _S if match.group().casefold().startswith("tog") else _P
            for host in _hosts_before(sentence, match.start()):
                yield Hosted(
                    "hosting.takes-over@1", host, network, (host.start, span[1]), modality, follows=before
                )


def _of_verb(verb: str) -> Modality:
    coming = verb.startswith(("blir", "ska", "kommer", "väntas")) or verb in (
        "arrangeras",
        "anordnas",
        "arrangerar",
        "anordnar",
    )
    return _P if coming else _S


def _hosted(
    paper: Paper, sentence: Sentence, rule: tuple[str, Modality, re.Match[str]], hosts: tuple[Actor, ...]
) -> Iterator[Hosted]:
    name, modality, match = rule
    if not hosts or _BLANK.search(sentence.view[max(0, match.start() - 12) : match.start()]):
        return
    network, kind = _what(paper, sentence, match, hosts)
    if network is None or any(host.name.label == network.name.label for host in hosts):
        return
    start = min(sentence.places[match.start()], hosts[0].start)
    span = expand(
        sentence, start, sentence.places[match.end()], network.mention, *(host.mention for host in hosts)
    )
    date = _date(sentence, match, span)
    span = _trimmed(sentence, expand(sentence, *span, date))
    modality = _held(paper, sentence, modality, date, span)
    if modality is Modality.CONDITIONAL:
        span = _with_condition(sentence, span)
    since = date is not None and re.search(r"\bsedan (?:år )?$", sentence.text[: date.start]) is not None
    period = (
        from_start(date)
        if since or match.group().count("övert") or "innehas" in match.group()
        else point(date)
    )
    words = date.words if date is not None else ""
    told = [Hosted(name, host, network, span, modality, period, kind, words) for host in hosts]
    yield from told
    yield from _succession(sentence, told[0])


def _trimmed(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    while end > start and sentence.text[end - 1] in " ,;.":
        end -= 1
    return start, end


def _with_condition(sentence: Sentence, span: tuple[int, int]) -> tuple[int, int]:
    condition = re.search(r",? (?:under förutsättning|förutsatt)[^;]*", sentence.text[span[1] :])
    if condition is not None:
        return _trimmed(sentence, (span[0], span[1] + condition.end()))
    return (0, span[1]) if re.match(r"om\b", sentence.text, re.IGNORECASE) else span


def _held(
    paper: Paper, sentence: Sentence, modality: Modality, date: Mention | None, span: tuple[int, int]
) -> Modality:
    """The modality of a hosting once its condition and its date are known."""
    clause = sentence.text
    if modality is not Modality.DENIED and _CONDITION.search(clause) and modality is not Modality.REQUESTED:
        return Modality.CONDITIONAL
    today = paper.date_of(sentence)
    future = (
        date is not None
        and date.period is not None
        and date.period.start is not None
        and date.period.start > today != ""
    )
    if modality is _S and re.search(r"\b(?:nästa|kommande)\b", sentence.text[span[0] : span[1]]):
        return _P
    return _P if modality is _S and future else modality


def _what(
    paper: Paper, sentence: Sentence, match: re.Match[str], hosts: tuple[Actor, ...]
) -> tuple[Subject | None, str]:
    """Of what somebody is host: the network and the kind; None where it is nothing of a network."""
    groups = match.re.groupindex
    mentions = [
        m for group in ("net", "net2") if group in groups for m in group_mentions(sentence, match, group)
    ]
    event = match["event"] if "event" in groups else None
    named = [
        m for group in ("named", "named2") if group in groups for m in group_mentions(sentence, match, group)
    ]
    noun = next(
        (match[group] for group in ("noun", "noun2", "noun3") if group in groups and match[group]), ""
    )
    if mentions:
        network = network_of(sentence, mentions)
        mention = mentions[0]
        genitive = mention.genitive or not noun
        return (
            network if genitive or "net2" in groups and group_mentions(sentence, match, "net2") else None
        ), _kind(noun)
    if named:
        label = named[0].words.removesuffix("s") if named[0].genitive else named[0].words
        return (network_of(sentence, []) if _is_event_of_topic(paper, sentence, label) else None), label
    if event is not None or _is_bare(sentence, match):
        specific = (
            event is None
            or re.search(r"nästa|årets|kommande|första|fjol", event)
            or "noun3" in groups
            and match["noun3"]
        )
        if specific and all(host.mention.kind is not MentionKind.ORG for host in hosts):
            return network_of(sentence, []), _kind(noun)
    return None, ""


def _is_event_of_topic(paper: Paper, sentence: Sentence, label: str) -> bool:
    """Whether a named event is the network's: the paper speaks of it more than once, or it bears its name."""
    if sentence.topic is None or not _NAMED_EVENT.search(label):
        return False
    often = sum(label.casefold() in other.text.casefold() for other in paper.sentences) > 1
    names = " ".join((sentence.topic.label, *sentence.topic.aliases)).casefold().split()
    return often or any(label.casefold().startswith(word[:5]) for word in names if len(word) > 4)


def _is_bare(sentence: Sentence, match: re.Match[str]) -> bool:
    """ "var värd 2015", "blir värdstad", nothing else: the network is what the passage is about."""
    return (
        re.match(r" (?:för|av|åt|till|i) (?!<)", sentence.view[match.end() :]) is None
        or "värdskap" in match.group()
        or "tur" in match.group()
    )


_INDEFINITE = (
    ("konferensen", "konferens"),
    ("mötet", "möte"),
    ("övningen", "övning"),
    ("församlingen", "församling"),
)


def _kind(noun: str) -> str:
    """The plain word for what is hosted; "värdskap" where it is the network itself."""
    if not noun:
        return "värdskap"
    for ending, plain in _INDEFINITE:
        if noun.endswith(ending):
            return noun.removesuffix(ending) + plain
    return noun


def _date(sentence: Sentence, match: re.Match[str], span: tuple[int, int]) -> Mention | None:
    """The date in the words of the match, else the one right before or behind it."""
    inside = [m for m in mentions_in(sentence, *match.span()) if m.kind is MentionKind.DATE]
    if inside:
        return inside[-1] if inside[0].period == inside[-1].period else inside[0]
    behind = [m for m in sentence.mentions if m.kind is MentionKind.DATE and m.start >= span[1]]
    if behind and re.fullmatch(
        r",? ?(?:som (?:äger rum|hålls)|i|år|under|den|för|åren|till|perioden|sedan| )*",
        sentence.text[span[1] : behind[0].start],
    ):
        return behind[0]
    ahead = [m for m in sentence.mentions if m.kind is MentionKind.DATE and m.end <= span[0]]
    if ahead and re.fullmatch(
        r" ?(?:var|är|blir|blev|går|ska|kommer)? ?", sentence.text[ahead[-1].end : span[0]]
    ):
        return ahead[-1]
    return None


def _succession(sentence: Sentence, first: Hosted) -> Iterator[Hosted]:
    """ "… och efterträddes av Z": Z is host from when the first one's time ended."""
    end = sentence.text.find("", first.span[1])
    found = _SUCCEEDED.match(sentence.text, end)
    if found is None:
        return
    place = next((n for n, start in enumerate(sentence.places) if start >= found.end()), None)
    actors = actors_at(sentence, place) if place is not None else None
    if actors is None or not actors.found:
        return
    after = actors.found[0]
    period = Period()
    if first.period.end is not None and first.period.start != first.period.end:
        year = first.period.end[:4]
        period = Period(f"{year}-01-01", None, Precision.YEAR, first.stated_time)
    span = first.span[0], after.end
    yield msgspec.structs.replace(
        first, rule="hosting.succeeded@1", host=after, span=span, period=period, follows=first
    )


def _draft(paper: Paper, sentence: Sentence, hosted: Hosted, before: tuple[Sentence, Hosted] | None) -> Draft:
    participants: list[tuple[Property, Name | Draft]] = [
        (Property.HOST, hosted.host.name),
        (Property.NETWORK, hosted.network.name),
    ]
    if before is not None:
        participants.append((Property.SUCCEEDS, _draft(paper, before[0], before[1], None)))
    elif hosted.follows is not None:
        participants.append((Property.SUCCEEDS, _draft(paper, sentence, hosted.follows, None)))
    missing = [
        prop
        for prop, day in (("validFrom", hosted.period.start), ("validUntil", hosted.period.end))
        if day is None
    ]
    return Draft(
        ClaimType.HOSTING,
        tuple(participants),
        hosted.modality,
        hosted.period,
        (("kind", hosted.kind),),
        tuple(missing),
        (_evidence(paper, sentence, hosted),),
    )


def _evidence(paper: Paper, sentence: Sentence, hosted: Hosted) -> Evidence:
    mentions = [hosted.host.mention, hosted.network.mention]
    implied = hosted.network.mention is None
    derivation = Derivation.INFERRED if hosted.inferred else derivation_of(mentions, implied=implied)
    antecedents = [*antecedents_of(mentions), *([hosted.network.name] if implied else [])]
    return evidence(
        paper,
        sentence,
        hosted.span,
        hosted.rule,
        derivation,
        stated_time=hosted.stated_time,
        antecedents=antecedents,
    )
