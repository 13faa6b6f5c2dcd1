"""Foundings told by a passive: "1998 grundades nätverket av A", "det kom till 1998 sedan A och B gått samman"."""

import re
from collections.abc import Iterator

from stadsgraf.annotate.paper import MentionKind, Sentence
from stadsgraf.annotate.view import compiled, group_mentions, mentions_in
from stadsgraf.extract.founding_parts import (
    AT,
    COUNTED,
    DENIED,
    Founded,
    date_near,
    founders_after,
)
from stadsgraf.extract.founding_words import ARISES, GAP, ORIGIN, PAPER, PASSIVE_DONE, PASSIVE_PAST, UNITES
from stadsgraf.extract.phrases import Actors, Subject, actors_at, expand, subject_told
from stadsgraf.vocabulary import Modality

_PAST = rf"(?:{PASSIVE_PAST}|konstituerades|etablerades|startade(?: upp)?(?!(?: <DATE>)? (?:ett|en|det|den|sin|sitt|<ANYNET>|<ORG>))|{PASSIVE_DONE})"
_PASSIVE = compiled(
    rf"\b(?:(?P<past>{_PAST})|(?P<began>{ARISES})|(?P<origin>{ORIGIN})|(?P<initiated>initierades|initierats|initierad|initierat)"
    r"|(?P<remade>ombildades|omvandlades)"
    r"|(?P<coming>bildas|grundas|startas|etableras|lanseras|stiftas|inrättas))(?![\wåäö])"
)


_MIDDLE = re.compile(r"(?P<mid>(?:(?! men )[^.;:]){0,75}?) (?:på initiativ )?av (?:bara |enbart |endast )?")
_BETWEEN_THEM = compiled(rf"(?P<mid>{AT}) mellan ")


_OF_ANOTHER = compiled(
    r"\b(?:att|innan|såsom|när|efter det|grundats|bildats|startats|stiftats|grundades|bildades|startades|stiftades)(?![\wåäö])"
)
"""Between a passive and "av": a clause of its own, whose founders those are."""
_NO_FOUNDER = re.compile(
    r"\b(?:stöd|hjälp|medel|bidrag|pengar|finansiering|ledning|deltagande|medverkan|närvaro|beskydd|hägn|överinseende|uppdrag"
    r"|begäran|uppmaning|inrådan|inbjudan|förslag|anledning|hänsyn|påverkan|inspiration|(?:inspirera|finansiera|bekosta|sponsra|uppmuntra|påverka|omgive)[dnt]|ledd|lett|stödd|stött|förebild|modell|mönster|minne|ära|förmån"
    r"|utkanten|kanten|centrum|centrala|delen|delar|hjärtat|mitten|närheten|skuggan)(?: av)?\s*$"
)
"""Right before "av": who paid, helped, asked for it or led it then, or where or after what it came about."""
_SAME_AS = re.compile(r"(?:samma|liknande|likadana) [a-zåäö]+ som ", re.IGNORECASE)
_INITIATIVE = re.compile(r"på initiativ av $")
_INITIATIVE_BEFORE = re.compile(r"\b(?:på|efter) (?:ett )?initiativ (?:av|från) ", re.IGNORECASE)


_PURPOSE = re.compile(
    r"\b(?:för att|i syfte|med syfte|som|vid sidan|till följd|genom|under ledning|samordna|drivs|leds)\b|, (?:[a-zåäö]+ )?[a-zåäö]{3,}(?:as|ras|ns|ds|ts|gs)\b|\boch (?:[a-zåäö]+ )*?[a-zåäö]+(?:as|es|ts|s|ar|er|de)\b"
)


_PLACE = compiled(r"(?:^| )i <place=PLACE>(?! (?:kommun|stad|län))")


_CLAUSE = compiled(
    r"^[^.;:]{0,90}?,? (?:då|när|i och med att|genom att|sedan|efter det att|efter att|med att)(?: (?:år )?<DATE>)? (?:(?:representanter|företrädare|delegater) för )?(?:(?:<NUMBER>|flera|några|ett antal) [a-zåäö]+,? (?:bland dem|däribland|bland andra|bl\.a\.) )?(?=<ACTOR>)"
)
_UNITED = compiled(rf",?{GAP} {UNITES}")
_COUNTED_CLAUSE = compiled(
    r"^[^.;:]{0,90}?,? (?:då|när|sedan) (?:<NUMBER>|några|flera|ett antal) [a-zåäö]*(?:städer|kommuner|orter|regioner|organisationer) (?:slog sig|gick|slöt sig|undertecknade|signerade|skrev|enades|kom överens|undertecknat|skrivit)[^.;:]{0,60}?(?:: |, nämligen )"
)
_ACCORD = rf"(?:{PAPER}|[a-zåäö]*(?:samarbete|samgående|sammanslagning|samverkan|samråd|möte|uppgörelse))"
_BETWEEN = compiled(
    rf"^[^.;:]{{0,60}}? (?:genom|efter|ur|till följd av|tack vare|som|med) (?:(?:ett|en) )?(?:[a-zåäö]+ ){{0,2}}?{_ACCORD}[^.;:]{{0,40}}? mellan "
)
_BETWEEN_BEFORE = compiled(
    rf"\b(?:genom|efter|med|tack vare) (?:(?:ett|en) )?(?:[a-zåäö]+ ){{0,2}}?{_ACCORD}[^.;:,]{{0,40}}? mellan "
)
_WITH = compiled(r"^[^.;:]{0,60}? med (?=<ACTOR>)")
_AS_FOUNDERS = re.compile(
    r" bland (?:de )?(?:grundarna|stiftarna|grundande [a-zåäö]+|stiftande [a-zåäö]+|ursprungliga [a-zåäö]+)(?![\wåäö])| (?:i spetsen|bakom sig) som grundare| som (?:grundare|stiftare|grundande [a-zåäö]+|grundarstäder|grundarkommuner)(?![\wåäö])"
)


def read_passive(sentence: Sentence) -> Iterator[Founded]:
    """The foundings, and the events of founding, that passives tell of."""
    for verb in _PASSIVE.finditer(sentence.view):
        modality = _passive_modality(sentence, verb)
        subject = subject_told(sentence, verb.start(), verb.end())
        if subject is None or modality is None:
            continue
        if DENIED.search(sentence.view[max(0, verb.start() - 25) : verb.start()]):
            continue
        kind = "ombildning" if verb["remade"] else "grundande"
        found = _passive(sentence, verb, subject, kind, modality)
        if not verb["origin"] or found.date is not None:
            yield found


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


def _is_elsewhere(sentence: Sentence, middle: re.Match[str], subject: Subject) -> bool:
    """Whether the "av" behind a passive is of another verb or network, or names who founded something else too."""
    between = mentions_in(sentence, *middle.span("mid"))
    if any(m.kind is MentionKind.NETWORK and m.name != subject.name for m in between):
        return True
    alike = _SAME_AS.match(sentence.view, middle.end()) is not None
    return alike or any(words.search(middle["mid"]) for words in (_OF_ANOTHER, _PURPOSE, DENIED, _NO_FOUNDER))


def _passive(
    sentence: Sentence, verb: re.Match[str], subject: Subject, kind: str, modality: Modality
) -> Founded:
    middle = _MIDDLE.match(sentence.view, verb.end()) or _BETWEEN_THEM.match(sentence.view, verb.end())
    founders = Actors((), verb.end())
    initiative = verb["initiated"] is not None
    if middle is not None and not _is_elsewhere(sentence, middle, subject):
        founders = founders_after(sentence, middle.end())
        initiative = initiative or _INITIATIVE.search(middle.group()) is not None
    if not founders.found and not DENIED.search(sentence.view[verb.end() :]):
        founders = _founders_in_clause(sentence, verb.start(), verb.end())
        ahead = None if founders.found else _INITIATIVE_BEFORE.search(sentence.view, 0, verb.start())
        if ahead is not None:
            asked = founders_after(sentence, ahead.end())
            initiative = not sentence.view[asked.end : verb.start()].strip(" ,")
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
    arose = kind == "initiering" and verb["initiated"] is None
    return Founded("founding.passive@2", subject, founders.found, span, date, place, kind, modality, arose)


_TIME_AND_PLACE = compiled(
    r"(?:,? (?:(?:vid|till|från|under|genom|i|med) (?:ett|en|det) [a-zåäö]+(?! <PLACE>)|(?:vid|till|från|under|genom|i) (?:ett|en|det) [a-zåäö]+(?= (?:i|på) <PLACE>)|officiellt|formellt|då|redan|ursprungligen|(?:(?:i|under|år|den|till) )*<DATE>|i <PLACE>)){0,8}"
)


_ANY_COUNT = compiled(r" av " + COUNTED.pattern)


def _end_of_time(sentence: Sentence, place: int) -> int:
    """Where the day and place behind a verb end; over unnamed founders ("av tolv städer")."""
    found = _TIME_AND_PLACE.match(sentence.view, place)
    assert found is not None
    counted = _ANY_COUNT.match(sentence.view, found.end())
    return counted.end() if counted is not None else found.end()


def _founders_in_clause(sentence: Sentence, start: int, end: int) -> Actors:
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
