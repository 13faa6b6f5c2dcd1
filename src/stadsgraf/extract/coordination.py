"""Coordination: who coordinates, leads, runs or administers a network.

Conventions (see docs/model.md): *samordnas av, koordineras av, leds från, sköts av*; what is to come is
Planned.  Leading a working group, or coordinating something that is no network, is none.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.phrases import Actor, Subject, actors_at, expand, from_start, network_of, subject_of
from stadsgraf.extract.rule import antecedents_of, bounds, derivation_of, evidence
from stadsgraf.model import Draft
from stadsgraf.vocabulary import ClaimType, Modality, Property

_PASSIVE = compiled(
    r"(?:\b(?:samordnas|koordineras|administreras|leds|drivs|sköts|förvaltas|organiseras|samordnades|koordinerades|leddes|drevs|sköttes"
    r"|administrerades|samordnats|koordinerats|drivas|ledas|skötas)(?![\wåäö])|<lead=ROLE>)"
    r"(?P<mid>(?:,? (?:i dag|idag|numera|för närvarande|f\.n\.|tills vidare|sedan starten|gemensamt|centralt|också|även|formellt"
    r"|på uppdrag av [^,.;]{1,40},?|som [^,.;]{1,40}|(?:(?:sedan|från|från och med|fr\.o\.m\.|under|år) )*<DATE>))*"
    r"(?: (?:det |den )?(?:[a-zåäö]+ )?<ANYNET>)?)"
    r" (?:av|från) (?:bland andra )?"
)
_SOME = (
    "samordningen|koordineringen|sekretariatet|kansliet|administrationen|sekretariatsfunktionen|samordningsansvaret"
    "|koordinationen|den löpande driften|kansliarbetet|samordningsfunktionen|värdskapet för sekretariatet"
)
_THE_WORK = compiled(
    rf"\b(?P<work>{_SOME})(?: (?:av|för|i|inom) <net=ANYNET>)?(?:, som [^,.;]+,)? "
    r"(?:sköts|hanteras|utförs|handhas|svaras för|upprätthålls|ombesörjs|ansvaras för|görs|ligger|vilar|innehas|bemannas|är förlagt?|är förlagd)"
    r"(?: (?:i dag|idag|numera|för närvarande|f\.n\.|tills vidare|också|(?:(?:sedan|från) )*<DATE>))* (?:av|hos|på|till) "
)
_CARES = compiled(
    rf"(?P<rel>,? som)?(?: (?:även|också|numera|i dag|f\.n\.|för närvarande|tills vidare|har))* (?:(?:svarar|svarat|ansvarar|står|stod) för|håller i|sköter|skötte|har hand om|har ansvar(?:et)? för"
    rf"|har|innehar|tillhandahåller|upprätthåller|handhar) (?:(?:hela|den löpande|ansvaret för) )?(?P<work>{_SOME})(?: (?:av|för|i|inom) <net=ANYNET>)?(?! (?:av|för|i|mellan) )"
)
_COORDINATES = compiled(
    r"(?P<rel>,? som)?(?P<will> (?:ska|skall|kommer att|föreslås))? (?:samordnar|samordna|koordinerar|koordinera|administrerar|administrera|leder|leda|driver)"
    r"(?: (?:i dag|numera|för närvarande|f\.n\.|sedan <DATE>))*(?P<object> (?:arbetet inom |arbetet i |verksamheten i |det |den )?<net=ANYNET>(?: arbete| verksamhet)?"
    r"| (?:arbetet|verksamheten))?(?=[.;,]| och | sedan )"
)
_IS = compiled(
    r" (?:är|var|har utsetts till|utsågs till|blir) (?:(?:för närvarande|i dag|numera|f\.n\.) )?(?:<role=ROLE>|samordnare|koordinator|samordnande (?:part|kommun|stad|organisation)"
    r"|koordinerande (?:part|kommun|stad|organisation)|sekretariat|huvudman|samordnings(?:ansvarig|kommun))(?: (?:för|av|i|inom) <net=ANYNET>)?(?![\wåäö])"
)
_THE_COORDINATOR = compiled(
    r"(?:<role=ROLE>|\bsamordnare|\bkoordinator|\bsamordnande (?:kommun|stad|part|organisation)|\bansvarig för samordningen|\bhuvudman|\bsamordningsansvarig"
    r"|\bkoordinerande (?:kommun|stad|part|organisation))(?: (?:för|av|i|inom) <net=ANYNET>)?(?: (?:är|var|blir)|\s?:) "
)
_WISH = re.compile(r"\b(?:bör|kan|kunde|skulle|borde|ifall|huruvida|om .* vill)\b|^om\b", re.IGNORECASE)
_NO = re.compile(r"\b(?:inte|ej|aldrig|ingen|inget)\b")
_COORDINATOR_ROLE = re.compile(r"[a-zåäö]*(?:samordnaren?|koordinatorn?)", re.IGNORECASE)
_NOT_COORDINATORS = (MentionKind.PERSON,)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Coordinations of a paper; see the module's conventions."""
    del known
    for sentence in paper.sentences:
        taken: set[tuple[str, str]] = set()
        for rule, subject, actors, span, modality in _read(sentence):
            for actor in actors:
                if (actor.name.label, subject.name.label) in taken or actor.name.label == subject.name.label:
                    continue
                taken.add((actor.name.label, subject.name.label))
                yield _draft(paper, sentence, (rule, subject, actor, span, modality))


_Read = tuple[str, Subject, tuple[Actor, ...], tuple[int, int], Modality]


def _read(sentence: Sentence) -> Iterator[_Read]:
    yield from _read_passive(sentence)
    yield from _read_before_list(sentence, _THE_WORK, "coordination.the-work@1")
    yield from _read_before_list(sentence, _THE_COORDINATOR, "coordination.coordinator-is@1")
    for pattern, rule in (
        (_CARES, "coordination.cares-for@1"),
        (_COORDINATES, "coordination.active@1"),
        (_IS, "coordination.is-coordinator@1"),
    ):
        yield from _read_after_list(sentence, pattern, rule)


def _read_passive(sentence: Sentence) -> Iterator[_Read]:
    for verb in _PASSIVE.finditer(sentence.view):
        lead = group_mentions(sentence, verb, "lead")
        if lead and lead[0].words != "leds":
            continue
        subject = subject_of(sentence, verb.start(), verb.start() + len(verb.group().split(" ")[0]))
        actors = _leaders(sentence, verb.end())
        if (
            subject is None
            or not actors
            or _NO.search(sentence.view[max(0, verb.start() - 12) : verb.start()])
        ):
            continue
        modality = _modality(sentence.view[: verb.start()])
        if modality is None:
            continue
        span = expand(sentence, sentence.places[verb.start()], actors[-1].end, subject.mention)
        if subject.mention is None:
            span = (0, span[1])
        yield "coordination.passive@1", subject, actors, span, modality


_OWNED = compiled(r"<at=ACTOR> (?:högkvarter|huvudkontor|kansli|sekretariat|kontor)")


def _leaders(sentence: Sentence, place: int) -> tuple[Actor, ...]:
    """Those who lead: a list, or the owner of the office that a network is led from."""
    owned = _OWNED.match(sentence.view, place)
    if owned is not None:
        mention = group_mentions(sentence, owned, "at")[0]
        name = mention.name
        if name is not None and name.label.endswith((":s", "'s")):
            name = type(name)(name.kind, name.label[:-2])
        return (Actor(name, mention.start, mention.end, mention),) if name is not None else ()
    return _allowed(actors_at(sentence, place).found)


def _allowed(actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
    return tuple(actor for actor in actors if actor.mention.kind not in _NOT_COORDINATORS)


def _modality(before: str) -> Modality | None:
    """Modality from the words before a verb; None where it is only a possibility."""
    found = _AUXILIARY.search(before[-60:])
    if found is None:
        return Modality.STATED
    return _OF_AUXILIARY.get(found["verb"].casefold())


_AUXILIARY = compiled(
    r"\b(?P<verb>kommer att|ska|skall|väntas|planeras|föreslås|bör|kan|kunde|skulle|borde)"
    r"(?: (?:också|även|då|i stället|fortsatt|(?:(?:från|från och med|fr\.o\.m\.|under|år|den) )*<DATE>))* $"
)
_OF_AUXILIARY = {
    "kommer att": Modality.PLANNED,
    "ska": Modality.PLANNED,
    "skall": Modality.PLANNED,
    "väntas": Modality.PLANNED,
    "planeras": Modality.PLANNED,
    "föreslås": Modality.PROPOSED,
}
"""A verb that is not here ("bör", "kan") tells of a possibility only, which is no claim."""


def _read_before_list(sentence: Sentence, pattern: re.Pattern[str], rule: str) -> Iterator[_Read]:
    for match in pattern.finditer(sentence.view):
        network = network_of(sentence, group_mentions(sentence, match, "net"))
        actors = _allowed(actors_at(sentence, match.end()).found)
        if network is not None and actors and not _NO.search(match.group()) and _coordinates(sentence, match):
            span = sentence.places[match.start()], actors[-1].end
            yield rule, network, actors, span, Modality.STATED


def _coordinates(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether a role that a pattern found, if any, is that of a coordinator."""
    roles = group_mentions(sentence, match, "role") if "role" in match.re.groupindex else []
    return not roles or _COORDINATOR_ROLE.fullmatch(roles[0].words) is not None


def _read_after_list(sentence: Sentence, pattern: re.Pattern[str], rule: str) -> Iterator[_Read]:
    for match in pattern.finditer(sentence.view):
        mentions = group_mentions(sentence, match, "net")
        actors = _actors_before(sentence, match)
        network = network_of(sentence, mentions)
        if (
            network is None
            or not actors
            or not _coordinates(sentence, match)
            or _NO.search(match.group())
            or _WISH.search(sentence.view[: match.start()])
        ):
            continue
        span = expand(sentence, actors[0].start, sentence.places[match.end()], network.mention)
        modality = Modality.STATED
        if "will" in match.re.groupindex and match["will"]:
            modality = Modality.PROPOSED if "föreslås" in match["will"] else Modality.PLANNED
        yield rule, network, actors, span, modality


_SEATED = compiled(r", (?:med säte|med kansli|baserat|baserad) i <PLACE>,$")
_RELATIVE = compiled(r"<at=ACTOR>, som [^.;]{1,90}? och$")


def _actors_before(sentence: Sentence, match: re.Match[str]) -> tuple[Actor, ...]:
    """The actors that a verb is said of: the list right before it, over an insertion, or what "som" points to."""
    end = match.start()
    relative = _RELATIVE.search(sentence.view, 0, end)
    if relative is not None:
        return _allowed(actors_at(sentence, relative.start("at")).found[:1])
    seated = _SEATED.search(sentence.view, 0, end)
    if seated is not None:
        end = seated.start()
    for mention in sentence.mentions:
        start = sentence.places.index(mention.start)
        if start >= end:
            break
        if sentence.view[:start].endswith(
            (" i ", " från ", " av ", " till ", " med ", " för ", " hos ")
        ) and not ("rel" in match.re.groupindex and match["rel"]):
            continue
        actors = actors_at(sentence, start)
        if actors.found and actors.end == end:
            return _allowed(actors.found)
    return ()


def _draft(
    paper: Paper, sentence: Sentence, read: tuple[str, Subject, Actor, tuple[int, int], Modality]
) -> Draft:
    rule, subject, actor, span, modality = read
    mentions: list[Mention | None] = [subject.mention, actor.mention]
    implied = subject.mention is None
    since = re.match(r" sedan (?:år )?", sentence.text[span[1] :])
    begin, _, _ = bounds(sentence, span[0], span[1] + since.end() + 1 if since is not None else span[1])
    span = expand(sentence, *span, begin)
    return Draft(
        ClaimType.COORDINATION,
        ((Property.COORDINATOR, actor.name), (Property.NETWORK, subject.name)),
        modality,
        from_start(begin),
        evidence=(
            evidence(
                paper,
                sentence,
                span,
                rule,
                derivation_of(mentions, implied=implied),
                attested=modality is Modality.STATED,
                stated_time=begin.words if begin is not None else "",
                antecedents=[*antecedents_of(mentions), *([subject.name] if implied else [])],
            ),
        ),
    )
