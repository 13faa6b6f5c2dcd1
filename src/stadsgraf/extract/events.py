"""Event: meetings of a network, recurring ones with their interval, and the presentation of a paper.

Conventions (see docs/model.md): foundings without a founder are told in `founding.py`; a meeting that only
has a place and a day is an Event, a meeting that somebody hosts is a Hosting.  `recurrence` is a duration
(P1Y: every year).  A place and day above a name in capitals is the presentation of the paper ("föredragning").
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.phrases import (
    Subject,
    expand,
    from_start,
    is_definite,
    network_of,
    place_name,
    point,
)
from stadsgraf.extract.rule import antecedents_of, derivation_of, evidence, evidence_across
from stadsgraf.model import Draft, Evidence, Name
from stadsgraf.patterns import Sieve
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.swedish.words import COUNTRIES
from stadsgraf.vocabulary import ClaimType, Derivation, Modality, Property

_MEETING = (
    r"(?P<noun>[a-zåäö-]*(?:toppmöte|årsmöte|styrgruppsmöte|möte|konferens|kongress|generalförsamling|församling|övning|årsstämma|stämma|nätverksträff|träff"
    r"|seminarium|workshop|forum|symposium))(?P<definite>t|en|n|et)?(?![\wåäö])"
)
_INTERVALS: tuple[tuple[str, str], ...] = (
    (r"en gång om året|en gång per år|varje år|årligen|årlig|årliga|årligt|årsvis", "P1Y"),
    (r"vartannat år|vart annat år", "P2Y"),
    (r"vart tredje år", "P3Y"),
    (r"vart fjärde år", "P4Y"),
    (r"två gånger (?:om|per) året?|två gånger om året|halvårsvis|varje halvår", "P6M"),
    (r"fyra gånger (?:om|per) året?|fyra gånger om året|kvartalsvis|varje kvartal", "P3M"),
    (r"varje månad|månadsvis|en gång i månaden", "P1M"),
)
_OFTEN = "|".join(words for words, _ in _INTERVALS)
_WILL = r"(?:kommer|ska|skall|avser|planerar)"
_HOLD = r"(?:anordna|arrangera|hålla|genomföra|organisera)"
_RECURRING = Sieve(
    (name, compiled(pattern))
    for name, pattern in (
        (
            "events.holds-yearly@1",
            rf"\b(?P<often>{_OFTEN}) (?:(?P<will>{_WILL}) (?P<at><agent=ACTOR>|<net=NETREF>)(?: att)? {_HOLD}|{_HOLD}[rs]? (?P<at2><agent2=ORG>|<net2=ANYNET>)) (?:en|ett|sin|sitt)?[^.;]{{0,20}}? ?{_MEETING}",
        ),
        (
            "events.yearly-in-network@1",
            rf"(?P<will>{_WILL} )?(?:det |den |en |ett )?(?P<often>{_OFTEN}) {_MEETING} (?:inom|i|för|med|av) <net=ANYNET>(?: (?:att )?(?P<later>anordnas|hållas|arrangeras|genomföras))?",
        ),
        (
            "events.network-holds@1",
            rf"(?P<at><net=ANYNET>|<agent=ORG>) (?P<will>{_WILL} )?(?:att )?{_HOLD}[r]? (?:(?P<often>{_OFTEN}) )?(?:en |ett |sin |sitt )?(?:(?P<often2>{_OFTEN}) )?{_MEETING}(?: (?P<often3>{_OFTEN}))?",
        ),
        (
            "events.networks-yearly@1",
            rf"<net=ANYNET> (?P<often>{_OFTEN}) {_MEETING} (?P<later>hålls|arrangeras|anordnas|äger rum|samlar)",
        ),
    )
)  # fmt: skip
_PAST = r"(?:hölls|ägde rum|genomfördes|arrangerades|anordnades|gick av stapeln)"
_COMING = r"(?:hålls|ska hållas|kommer att hållas|äger rum|ska äga rum|ska genomföras|ska arrangeras|är planera[dt] till|planeras(?: äga rum)?)"
_HELD = compiled(
    rf"(?:(?:<net=ANYNET> )?(?:(?:nästa|årets|första|senaste|kommande|det|den) ){{0,2}}{_MEETING}|\b(?:(?:den|det) (?P<ordinal>första|andra|tredje|senaste|nästa)|(?P<next>nästa(?= hålls| äger| går| ska))))(?:,? som [^,.;]{{1,80}},)?"
    rf" (?:(?P<past>{_PAST})|(?P<coming>{_COMING}))(?P<rest>(?: (?:också|senast|därefter)|,? (?:(?:i|under|år|den|vecka) )*<DATE>| i <PLACE>)+)"
)
_NAMED = compiled(
    r"(?P<verb>arrangerades|anordnades|hölls|ägde|genomfördes)(?: rum)? (?:(?:i|den|under) )*<when=DATE> (?P<name>(?:The |Den )?(?:<CITY>|<NAME>|<NETWORK>|[A-Z][\w-]+|on|of|for|the|and|,|\s)+?)(?:, | )i <place=PLACE>"
)
_SIGNED = compiled(r"^<place=LOCAL>,?(?: den)? <when=DATE>(?P<who> <person=PERSON>)?\s*$")


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Meetings and presentations of a paper; see the module's conventions."""
    del known
    for sentence in paper.sentences:
        if sentence.row:
            continue
        yield from _recurring(paper, sentence)
        yield from _held(paper, sentence)
        yield from _named(paper, sentence)
        yield from _presented(paper, sentence)
        yield from _treated(paper, sentence)


_PUT_ON_RECORD = re.compile(
    r"(?:särskilt (?:uttalande|yttrande)|reservation|ersättaryttrande|protokollsanteckning)\w* (?:gjordes|anfördes|lämnades|avgavs)",
    re.IGNORECASE,
)


def _treated(paper: Paper, sentence: Sentence) -> Iterator[Draft]:
    """That a body dealt with the matter: statements stand under its name, though neither day nor outcome does.

    Minutes say when a body met, so there it is no conclusion and no claim.
    """
    section = paper.section_of(sentence)
    heads = sentence.first and sentence.text.strip() == section.heading
    following = paper.sentences[sentence.index + 1 : sentence.index + 2]
    if not heads or section.kind is not SectionKind.BODY or section.body is None:
        return
    if (
        paper.part_of(sentence).genre == "protokoll"
        or not following
        or following[0].section != sentence.section
    ):
        return
    if _PUT_ON_RECORD.match(following[0].text):
        piece = evidence_across(paper, sentence, following[0], "events.treated@1", Derivation.INFERRED)
        yield Draft(
            ClaimType.EVENT,
            ((Property.MADE_IN, section.body),),
            values=(("kind", "behandling"),),
            not_stated=("validFrom",),
            evidence=(piece,),
        )


def _groups(sentence: Sentence, match: re.Match[str], *names: str) -> list[Mention]:
    return [m for name in names if name in match.re.groupindex for m in group_mentions(sentence, match, name)]


def _interval(words: str) -> str:
    return next(length for pattern, length in _INTERVALS if re.fullmatch(pattern, words, re.IGNORECASE))


def _recurring(paper: Paper, sentence: Sentence) -> Iterator[Draft]:
    taken: list[tuple[int, int]] = []
    for rule, match in _RECURRING.finditer(sentence.view):
        groups = [match[g] for g in ("often", "often2", "often3") if g in match.re.groupindex and match[g]]
        if not groups or any(match.start() < e and s < match.end() for s, e in taken):
            continue
        agents = [m for m in _groups(sentence, match, "agent", "agent2") if m.kind is MentionKind.ORG]
        network = network_of(sentence, _groups(sentence, match, "net", "net2"))
        if network is None or not (agents or network.mention is not None):
            continue
        taken.append(match.span())
        planned = any(g in match.re.groupindex and match[g] for g in ("will",))
        yield _recurring_draft(
            paper, sentence, (rule, match, _interval(groups[0])), network, agents, planned=planned
        )


def _recurring_draft(
    paper: Paper,
    sentence: Sentence,
    read: tuple[str, re.Match[str], str],
    network: Subject,
    agents: list[Mention],
    *,
    planned: bool,
) -> Draft:
    rule, match, interval = read
    agent = tuple((Property.AGENT, m.name) for m in agents if m.name is not None)
    span = expand(
        sentence, sentence.places[match.start()], sentence.places[match.end()], network.mention, *agents
    )
    return Draft(
        ClaimType.EVENT,
        ((Property.NETWORK, network.name), *agent),
        Modality.PLANNED if planned else Modality.STATED,
        values=(("kind", _kind(match)), ("recurrence", interval)),
        evidence=(_evidence(paper, sentence, span, rule, network),),
    )


def _kind(match: re.Match[str]) -> str:
    return (match["noun"] or "möte").casefold()


def _held(paper: Paper, sentence: Sentence) -> Iterator[Draft]:
    for match in _HELD.finditer(sentence.view):
        inside = [
            m
            for m in sentence.mentions
            if sentence.places[match.start("rest")] <= m.start < sentence.places[match.end("rest")]
        ]
        dates = [m for m in inside if m.kind is MentionKind.DATE]
        places = [m for m in inside if m.kind is not MentionKind.DATE]
        mentions = _groups(sentence, match, "net")
        network = network_of(sentence, mentions)
        if network is None or not dates or not places or not _is_of_network(paper, sentence, match, mentions):
            continue
        span = expand(sentence, sentence.places[match.start()], sentence.places[match.end()], network.mention)
        yield Draft(
            ClaimType.EVENT,
            ((Property.NETWORK, network.name), (Property.PLACE, place_name(places[0]))),
            Modality.PLANNED if match["coming"] else Modality.STATED,
            point(dates[0]),
            (("kind", _kind(match)),),
            evidence=(_evidence(paper, sentence, span, "events.held@1", network, dates[0].words),),
        )


_SPECIFIC = re.compile(r"nästa|årets|första|senaste|kommande", re.IGNORECASE)


def _is_of_network(paper: Paper, sentence: Sentence, match: re.Match[str], mentions: list[Mention]) -> bool:
    """A meeting is the network's if its name stands before it, or if the sentence before speaks of meetings."""
    if mentions:
        return mentions[0].genitive and is_definite(mentions[0])
    around = " ".join(s.text for s in paper.sentences[max(0, sentence.index - 1) : sentence.index])
    here = sentence.text[: sentence.places[match.start()]]
    told = re.search(
        r"värd|konferens|toppmöte|årsmöte|församling|övning|kongress|medlem", around + here, re.IGNORECASE
    )
    return told is not None and (_SPECIFIC.search(match.group()) is not None or match["definite"] is not None)


def _named(paper: Paper, sentence: Sentence) -> Iterator[Draft]:
    """A meeting known by its name, with day and place: "arrangerades i mars 2015 The … Summit, i …"."""
    for match in _NAMED.finditer(sentence.view):
        title = sentence.text[
            sentence.places[match.start("name")] : sentence.places[match.end("name")]
        ].strip(" ,")
        if not _TITLE.search(title):
            continue
        date = group_mentions(sentence, match, "when")[0]
        place = group_mentions(sentence, match, "place")[0]
        span = sentence.places[match.start()], place.end
        country = re.match(r", (?P<name>[A-ZÅÄÖ]\w+)", sentence.text[place.end :])
        if country is not None and country["name"].casefold() in COUNTRIES:
            span = span[0], place.end + country.end()
        yield Draft(
            ClaimType.EVENT,
            ((Property.PLACE, place_name(place)),),
            Modality.STATED,
            point(date),
            (("kind", "möte"), ("text", title)),
            evidence=(
                evidence(paper, sentence, span, "events.named@1", derivation_of([]), stated_time=date.words),
            ),
        )


_TITLE = re.compile(
    r"\b(?:Summit|Conference|Congress|Meeting|Forum|Assembly|Symposium|Convention|Council|Days|Week)\b"
)


def _presented(paper: Paper, sentence: Sentence) -> Iterator[Draft]:
    """A place and a day ("Umeå den 4 maj 2019") above the name of the one who presents the paper."""
    match = _SIGNED.match(sentence.view)
    if match is None:
        return
    date = group_mentions(sentence, match, "when")[0]
    place = group_mentions(sentence, match, "place")[0]
    person = next(iter(group_mentions(sentence, match, "person")), None)
    last = sentence
    if person is None and sentence.index + 1 < len(paper.sentences):
        last = paper.sentences[sentence.index + 1]
        person = (
            last.mentions[0]
            if len(last.mentions) == 1 and last.mentions[0].words == last.text.strip()
            else None
        )
    alone = person is not None and person.kind is MentionKind.PERSON and person.words.isupper()
    if (
        not alone
        or person is None
        or person.name is None
        or date.period is None
        or date.period.start != date.period.end
    ):
        return
    piece = _presentation(paper, sentence, last)
    yield Draft(
        ClaimType.EVENT,
        (
            (Property.AGENT, person.name),
            (Property.PLACE, place_name(place)),
        ),
        Modality.STATED,
        from_start(date),
        (("kind", "föredragning"),),
        evidence=(piece,),
    )


def _presentation(paper: Paper, first: Sentence, last: Sentence) -> Evidence:
    """The passage from place and day to the name, which may stand on a line or in a block of its own."""
    piece = evidence(paper, first, (0, len(first.text)), "events.presented@1", derivation_of([]))
    if first is last:
        return piece
    end = paper.source_span(last, 0, len(last.text)).end
    quote = paper.document.text[piece.start : end]
    reading = f"{first.text.strip()} {last.text.strip()}"
    repaired = reading if reading != " ".join(quote.split()) else ""
    return msgspec.structs.replace(piece, end=end, repaired=repaired)


def _evidence(
    paper: Paper, sentence: Sentence, span: tuple[int, int], rule: str, network: Subject, words: str = ""
) -> Evidence:
    implied = network.mention is None
    names: list[Name] = [*antecedents_of([network.mention]), *([network.name] if implied else [])]
    return evidence(
        paper,
        sentence,
        span,
        rule,
        derivation_of([network.mention], implied=implied),
        stated_time=words,
        antecedents=names,
    )
