"""Foundings as sentences tell them: passive, active, by nouns, by signatures."""

import re
from collections.abc import Iterator

from stadsgraf.annotate.paper import MentionKind, Sentence
from stadsgraf.annotate.view import compiled, group_mentions, mentions_in
from stadsgraf.extract.founding_clauses import founders_in_clause, read_clauses
from stadsgraf.extract.founding_frames import read_frames, read_united
from stadsgraf.extract.founding_one_of import read_one_of
from stadsgraf.extract.founding_parts import (
    COUNTED,
    DENIED,
    Founded,
    date_near,
    following_date,
    founders_after,
)
from stadsgraf.extract.phrases import (
    Actor,
    Actors,
    Subject,
    actors_at,
    expand,
    network_of,
    subject_told,
    when,
)
from stadsgraf.vocabulary import Modality

_PAST = (
    r"(?:grundades|bildades|startades(?: upp)?|lanserades|stiftades|etablerades|instiftades|upprättades|skapades|inrättades|sjösattes"
    r"|konstituerades|grundlades|drogs i ?gång|sattes i ?gång|sattes upp|byggdes upp|föddes"
    r"|startade(?: upp)?(?!(?: <DATE>)? (?:ett|en|det|den|sin|sitt|<ANYNET>|<ORG>))|grundats|bildats|startats|lanserats|stiftats|etablerats"
    r"|instiftats|upprättats|skapats|inrättats|sjösatts|konstituerats|grundad|grundat|bildad|bildat|startad|startat|stiftad|stiftat|lanserad"
    r"|lanserat|etablerad|etablerat|skapad|skapat|instiftad|instiftat|upprättad|upprättat)"
)
_BEGAN = (
    r"(?:uppstod|uppstått|tillkom|tillkommit|kom till stånd|kommit till stånd|kom till|kommit till|kom i ?gång|såg dagens ljus"
    r"|tog form|tog sin början|växte fram|vuxit fram|drog i ?gång(?! <ANYNET>)|rullade i ?gång)"
)
_PASSIVE = compiled(
    rf"\b(?:(?P<past>{_PAST})|(?P<began>{_BEGAN})|(?P<initiated>initierades|initierats|initierad|initierat)"
    r"|(?P<remade>ombildades|omvandlades)"
    r"|(?P<coming>bildas|grundas|startas|etableras|lanseras|stiftas|inrättas))(?![\wåäö])"
)


_MIDDLE = re.compile(r"(?P<mid>[^.;:]{0,75}?) (?:på initiativ )?av ")


_INITIATIVE = re.compile(r"på initiativ av $")
_INITIATIVE_BEFORE = re.compile(r"\b(?:på|efter) (?:ett )?initiativ (?:av|från) ", re.IGNORECASE)


_PURPOSE = re.compile(
    r"\b(?:för att|i syfte|med syfte|som|vid sidan|till följd|genom|under ledning|samordna|drivs|leds)\b"
)


_PLACE = compiled(r"(?:^| )i <place=PLACE>(?! (?:kommun|stad|län))")


_SIGNED = compiled(
    r"(?:<NETREF>|\b(?:stiftelse[a-zåäö]+|grundnings[a-zåäö]+|bildande[a-zåäö]+|resolutionen|deklarationen|stadgan|stadgarna"
    r"|överenskommelsen|fördraget|chartern|avtalet|dokumentet))"
    r"(?: om bildandet)? (?:har |blev )?(?:undertecknades|signerades|undertecknats|skrevs under|antogs)(?: då| ursprungligen| samtidigt| (?:(?:den|i|år|redan) )*<DATE>| i <PLACE>)* av "
)


_SURE_PAPER = re.compile(
    r"stiftelse|grundnings|bildande|stadgarna (?:undertecknades|signerades|skrevs under)", re.IGNORECASE
)


_ALSO = re.compile(r",? (?:även|också) ")
_FOUNDERS = (
    r"(?:grundarna|grundare|stiftarna|stiftare|(?:de )?(?:grundande|stiftande|initierande) [a-zåäö]+|(?:grundar|stiftar)(?:städerna|städer|kommunerna|kommuner|orterna)"
    r"|initiativtagare och grundare)"
)
_NOUNS: tuple[tuple[str, str], ...] = (
    (
        "founding.counted-as-founding@1",
        r"\bsom (?:grundande|ursprungliga) [a-zåäö]+ räknas (?:bland andra |bl\.a\. )?",
    ),
    (
        "founding.founders-are@2",
        (
            rf"(?:<own=ANYNET> |\b(?:bland )?){_FOUNDERS}(?: (?:av|till|i|för) <net=ANYNET>)? (?:är|var|finns|märks|hör|utgörs av|utgjordes av|återfinns|återfanns|fanns)"
            r"(?: (?:bland andra|bl\.a\.|också|även|därutöver))* "
        ),
    ),
    (
        "founding.to-the-founders-belong@2",
        rf"\btill (?:<own=ANYNET> )?{_FOUNDERS}(?: (?:av|till|i|för) <net=ANYNET>)? (?:hör|hörde|räknas|räknades) (?:bland andra |bl\.a\. )?",
    ),
    (
        "founding.to-the-founders-belong-also@1",
        rf"\btill {_FOUNDERS}(?: (?:av|till|i|för) <net=ANYNET>)? (?:hör|hörde|räknas|räknades) (?:förutom|utöver|vid sidan av|jämte) (?P<first>(?=<ACTOR>))",
    ),
    ("founding.founder-list@1", r"^(?:grundare|stiftare|grundad av|bildat av|startat av|grundat av)\s?: ?"),
)


_BEHIND = compiled(
    r"\bbakom (?:initiativet|satsningen|bildandet|grundandet|<NETREF>|<NETWORK>) (?:står|stod|ligger|låg|stod från början) "
    r"|\binitiativet (?:till <net=ANYNET> )?(?:togs|kom|har tagits)(?: ursprungligen)?(?: <DATE>| år <DATE>)? (?:av|från) "
    r"|<NETREF> (?:togs|kom)(?: ursprungligen| redan| (?:(?:i|år|under|den) )*<DATE>)* (?:av|från) "
    r"|\binitiativtagare (?:till <net2=ANYNET> )?(?:var|är) "
)


def read(sentence: Sentence, before: Founded | None, previous: Sentence | None) -> Iterator[Founded]:
    """The foundings that a sentence tells of.

    Args:
        sentence: the sentence.
        before: the founding told right before it, which a signed paper may belong to.
        previous: the sentence before.
    """
    taken: list[tuple[int, int]] = []
    for reader in (
        read_one_of,
        _read_nouns,
        read_frames,
        _read_behind,
        read_clauses,
        _read_active_inverted,
        _read_passive,
    ):
        new = [
            f
            for f in reader(sentence)
            if not any(f.span[0] < end and start < f.span[1] for start, end in taken)
        ]
        taken.extend(found.span for found in new)
        yield from new
    yield from read_united(sentence, previous)
    yield from _read_signed(sentence, before)


def _read_passive(sentence: Sentence) -> Iterator[Founded]:
    for verb in _PASSIVE.finditer(sentence.view):
        modality = _passive_modality(sentence, verb)
        subject = subject_told(sentence, verb.start(), verb.end())
        if subject is None or modality is None:
            continue
        if DENIED.search(sentence.view[max(0, verb.start() - 25) : verb.start()]):
            continue
        kind = "ombildning" if verb["remade"] else "grundande"
        yield _passive(sentence, verb, subject, kind, modality)


def _passive_modality(sentence: Sentence, verb: re.Match[str]) -> Modality | None:
    """Modality of a passive; None for a present tense that tells of no act to come."""
    before = sentence.view[max(0, verb.start() - 40) : verb.start()]
    if not verb["coming"]:
        return Modality.STATED
    if re.search(r"\bföreslås (?:att )?$", before):
        return Modality.PROPOSED
    return (
        Modality.PLANNED if re.search(r"\b(?:ska|skall|kommer att|planeras|väntas|avses) $", before) else None
    )


def _passive(
    sentence: Sentence, verb: re.Match[str], subject: Subject, kind: str, modality: Modality
) -> Founded:
    middle = _MIDDLE.match(sentence.view, verb.end())
    founders = Actors((), verb.end())
    initiative = verb["initiated"] is not None
    if middle is not None and not _PURPOSE.search(middle["mid"]) and not DENIED.search(middle["mid"]):
        founders = founders_after(sentence, middle.end())
        initiative = initiative or _INITIATIVE.search(middle.group()) is not None
    if not founders.found and not DENIED.search(sentence.view[verb.end() :]):
        founders = founders_in_clause(sentence, verb.start(), verb.end())
        ahead = None if founders.found else _INITIATIVE_BEFORE.search(sentence.view, 0, verb.start())
        if ahead is not None:
            asked = actors_at(sentence, ahead.end())
            initiative = asked.end == verb.start() - 1
            founders = Actors(asked.found, verb.end()) if initiative else founders
    end = founders.end if founders.found else _end_of_time(sentence, verb.end())
    start = sentence.places[verb.start()]
    until = max(sentence.places[end], subject.mention.end if subject.mention is not None else 0)
    span = expand(sentence, start, until, subject.mention, *(actor.mention for actor in founders.found))
    if subject.mention is None:
        span = (0, span[1])
    if initiative and founders.found:
        kind = "initiering"
    date = date_near(sentence, start, span, until)
    place = None
    limit = middle.end() if middle is not None and founders.found else end
    found_place = _PLACE.search(sentence.view, verb.end(), limit)
    if found_place is not None:
        place = group_mentions(sentence, found_place, "place")[0]
    span = expand(sentence, *span, date, place)
    return Founded("founding.passive@2", subject, founders.found, span, date, place, kind, modality)


_TIME_AND_PLACE = compiled(
    r"(?:,? (?:vid (?:ett|en|det) [a-zåäö]+|officiellt|formellt|då|redan|ursprungligen|(?:(?:i|under|år|den|till) )*<DATE>|i <PLACE>))*"
)


_ANY_COUNT = compiled(r" av " + COUNTED.pattern)


def _end_of_time(sentence: Sentence, place: int) -> int:
    """Where the day and place behind a verb end; over unnamed founders ("av tolv städer")."""
    found = _TIME_AND_PLACE.match(sentence.view, place)
    assert found is not None
    counted = _ANY_COUNT.match(sentence.view, found.end())
    return counted.end() if counted is not None else found.end()


def _read_active_inverted(sentence: Sentence) -> Iterator[Founded]:
    """Foundings in the inverted order: "År 2004 bildade A och B nätverket X"."""
    for verb in _ACTIVE_VERB.finditer(sentence.view):
        founders = actors_at(sentence, verb.end())
        after = _OBJECT.match(sentence.view, founders.end)
        if not founders.found or after is None:
            continue
        network = network_of(sentence, group_mentions(sentence, after, "net"))
        if network is None or (network.mention is not None and network.mention.genitive):
            continue
        start, end = sentence.places[verb.start()], sentence.places[after.end()]
        others = _others_before(sentence, verb.start())
        found = (*others, *founders.found)
        span = expand(sentence, min(start, *(actor.start for actor in found)), end, network.mention)
        date = date_near(sentence, start, span, end)
        yield Founded("founding.active-inverted@2", network, found, expand(sentence, *span, date), date)


_TOGETHER = compiled(r"\b(?:tillsammans|ihop|jämte|i samarbete) med ")


def _others_before(sentence: Sentence, verb: int) -> tuple[Actor, ...]:
    """Founders named before the verb: "tillsammans med A grundade B nätverket"."""
    for together in _TOGETHER.finditer(sentence.view, 0, verb):
        actors = actors_at(sentence, together.end())
        if actors.found and actors.end >= verb - 1:
            return actors.found
    return ()


_ACTIVE_VERB = compiled(
    r"\b(?:grundade|startade|bildade|lanserade|stiftade|skapade|instiftade|etablerade|sjösatte|inrättade|upprättade|grundlade) (?:då )?(?:bland andra )?"
)


_OBJECT = compiled(
    r" (?:(?:gemensamt|tillsammans|det|den) )*(?:(?!(?:en|ett|som|har|är|var|inom|i|för|av|med|till|och|under|på) )[a-zåäö-]+ ){0,1}?<net=ANYNET>"
)


def _read_nouns(sentence: Sentence) -> Iterator[Founded]:
    for rule, pattern in _NOUNS:
        for match in compiled(pattern).finditer(sentence.view):
            groups = [group for group in ("own", "net") if group in match.re.groupindex]
            mentions = [m for group in groups for m in group_mentions(sentence, match, group)]
            network = network_of(sentence, mentions)
            founders = founders_after(sentence, match.end())
            if network is None or not founders.found or DENIED.search(match.group()):
                continue
            also = _ALSO.match(sentence.view, founders.end) if "first" in match.re.groupindex else None
            others = actors_at(sentence, also.end()) if also is not None else Actors((), founders.end)
            span = sentence.places[match.start()], sentence.places[others.end]
            found = (*founders.found, *others.found)
            yield Founded(rule, network, found, span, following_date(sentence, span[1]))


def _read_behind(sentence: Sentence) -> Iterator[Founded]:
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


def _read_signed(sentence: Sentence, before: Founded | None) -> Iterator[Founded]:
    """Those who signed: the founding paper itself, or a paper signed when the sentence before founds the network."""
    for match in _SIGNED.finditer(sentence.view):
        words = sentence.text[sentence.places[match.start()] : sentence.places[match.end()]]
        network = Subject(before.network.name, None) if before is not None else None
        if network is None and _SURE_PAPER.match(words):
            network = network_of(sentence, [])
        founders = founders_after(sentence, match.end())
        if network is not None and founders.found:
            span = sentence.places[match.start()], sentence.places[founders.end]
            date = when(sentence, *span) or following_date(sentence, span[1])
            yield Founded("founding.signed@2", network, founders.found, expand(sentence, *span, date), date)
