"""Roles in running text: titles beside names, elections, who is employed as what.

Conventions: a title beside a name gives the role ("borgarrådet N", which has no organisation; "ledamoten N",
in the body that acts; "Ordföranden i tekniska nämnden, N").  A role that is only to be sought or proposed
is not Stated.  Roles of cities in networks are `network_roles.py`.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.genres import MOTIONS, SUMMONS
from stadsgraf.extract.holdings import (
    OF_BODY,
    acting_body,
    in_list_of_names,
    is_of_part,
    office_of,
    role_draft,
)
from stadsgraf.extract.role_context import (
    ASKED_FOR,
    FOR_A_MEETING,
    NOT_SO,
    TURNED_DOWN,
    WISHED,
    Held,
    ends_apposition,
    held,
    is_beside_column,
    is_definite,
    is_on_other_line,
    stands_after_name,
)
from stadsgraf.extract.role_places import default_place, place_apposed, place_named, place_of
from stadsgraf.extract.rule import Match, derivation_of, evidence, matches, starts_at
from stadsgraf.model import Draft, Name, Period
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.vocabulary import Derivation, EntityType

_M_FL = r"(?: m\.? ?fl\.?)?"
_TITLED = (
    (
        "roles.title-of-body@1",
        rf"<title=ROLE> (?:i|för|av|hos|vid) (?:<where=INSTITUTION>|<town=CITY>|<town2=MUNICIPALITY>),? <who=PERSONS>{_M_FL}",
    ),
    ("roles.of-body@1", rf"<where=INSTITUTION> <title=ROLE>,? <who=PERSONS>{_M_FL}"),
    ("roles.title@2", rf"<title=ROLE>[,:]? <who=PERSONS>{_M_FL}"),
)
_PAST = r"(?P<past>(?:dåvarande|tidigare|förutvarande|förr[ae]|f\.? ?d\.?) )?"
_AFTER = (
    (
        "roles.apposition-of@1",
        rf"<who=PERSON>(?: <PARTY>)?, {_PAST}<title=ROLE> (?:i|för|av|hos|vid) (?:<where=INSTITUTION>|(?:<town=CITY>|<town2=MUNICIPALITY>)(?=[,.;)]| och |$))",
    ),
    (
        "roles.apposition-body@1",
        rf"<who=PERSON>(?: <PARTY>)?, {_PAST}<where=INSTITUTION> <title=ROLE>(?=,|\.|;| §| och | samt |\)|$)",
    ),
    (
        "roles.apposition@2",
        rf"<who=PERSON>(?: <PARTY>)?, {_PAST}(?P<whose>(?:<NETREF>|<BODYREF>|[^\s,]+s) )?(?:<of=LOCAL> )?<title=ROLE>(?=[,.;]| |$)",
    ),
)
_SEATED = (
    (
        "roles.sits-in@1",
        r"<who=PERSON>(?: <PARTY>)?,? (?:sitter|ingår|är invald|är vald) i <net=NETWORK> (?P<organ>(?:[a-zåäö]+a )?[a-zåäö]*(?:byrå|styrelse|styrgrupp|kommitté|presidium|utskott|valberedning|råd)) som <title=ROLE>",
    ),
)
_SUCCEEDED = (
    (
        "roles.succeeded@1",
        r"<who=PERSON>(?: <PARTY>)? (?:till|som) (?:ny |nytt )?<title=ROLE> (?:i|vid|för|till|hos) (?:<where=INSTITUTION>|<net=ANYNET>|<name=NAME>)[^.;]{0,60}? efter <gone=PERSON>",
    ),
)
_ELECTED = (
    (
        "roles.elected@1",
        r"<who=PERSON>(?: <PARTY>)? (?:utses|väljs|utsågs|valdes|har utsetts|har valts|förordnas)(?: till| som| att vara) <title=ROLE>(?: (?:i|vid|för|till|hos) (?:<where=INSTITUTION>|<net=ANYNET>|[a-zåäö]+möte[tn]?)s?)?(?: (?:[a-zåäö]+möte )?<when=DATE>)?(?:,? med <other=PERSON>(?: <PARTY>)? som <second=ROLE>)?",
    ),
    ("roles.elects@1", r"<title=ROLE>(?: (?:i|vid|för|till|hos) (?:<where=INSTITUTION>|<net=ANYNET>))? (?:utses|väljs|utsågs|valdes) <who=PERSON>"),
    ("roles.chosen@1", r"(?:har|hade)(?: (?:den )?<when=DATE>)? (?:valt|utsett) <who=PERSON>(?: <PARTY>)? till (?:ny )?<title=ROLE> i <where=INSTITUTION>(?: efter <gone=PERSON>)?"),
)  # fmt: skip
_EMPLOYED = (
    ("roles.employed-as@1", r"<who=PERSON>(?: <PARTY>)? (?:(?:är|var) )?(?:anställd|verksam|tillförordnad|förordnad|arbetar|tjänstgör) som <title=ROLE>(?: (?:i|vid|för|på|till|hos) (?:<where=INSTITUTION>|<net=ANYNET>))?"),
    ("roles.holder-is@1", r"(?:^|[.;,] |\b(?:och|medan) )(?:(?:nätverkets|<own=ANYNET>|<where=INSTITUTION>) )?<title=ROLE>(?: (?:i|för|till|på|vid) <net=ANYNET>)? (?:är|heter)(?: (?:i dag|numera|för närvarande|sedan <DATE>))? <who=PERSON>"),
    ("roles.is-holder@1", r"<who=PERSON>(?: <PARTY>)? är(?: (?:i dag|numera|för närvarande|sedan <DATE>))? (?:<own=ANYNET> )?<title=ROLE>(?: (?:i|för|till|på|vid) <net=ANYNET>)?(?=[.,;]|$| och)"),
)  # fmt: skip
_OF_NETWORK = (
    "koordinator",
    "samordnare",
    "generalsekreterare",
    "nätverkskoordinator",
    "nätverkssamordnare",
    "verkställande direktör",
    "kontaktperson",
)
"""Titles that the topic of a passage has for its staff, where no other employer is named."""
_SUBSTITUTE_SPEECH = (
    (
        "roles.substitute-speaks@1",
        r"ersättaryttrande(?:n)? (?:gjordes|anfördes|lämnades|avgavs|avges|lämnas|anmäldes) av <who=PERSONS>",
    ),
)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Roles told in sentences, rule by rule."""
    del known
    prose = [sentence for sentence in paper.sentences if not in_list_of_names(paper, sentence)]
    taken: set[tuple[int, int]] = set()
    for match in matches(prose, _TITLED):
        yield from _titled(paper, match, taken)
    for match in matches(prose, _AFTER):
        yield from _apposed(paper, match)
    for match in matches(prose, _ELECTED):
        yield from _elected(paper, match)
    for match in matches(prose, _EMPLOYED):
        yield from _employed(paper, match, taken)
    for match in matches(prose, _SUBSTITUTE_SPEECH):
        yield from _substitutes(paper, match)
    for match in matches(prose, _SEATED):
        yield from _seated(paper, match)
    for match in matches(prose, _SUCCEEDED):
        yield from _succeeded(paper, match)


def _seated(paper: Paper, match: Match) -> Iterator[Draft]:
    """A seat in an organ of a network: the organ is no network, and its member no member of the network."""
    person, title, net = match.first("who"), match.first("title"), match.first("net")
    if person is None or title is None or title.name is None or net is None:
        return
    organ = Name(EntityType.ORGANIZATION, f"{net.words} {match.found['organ']}")
    yield _draft(paper, match, person, title.name.label, organ, match.span, Derivation.EXPLICIT)


def _succeeded(paper: Paper, match: Match) -> Iterator[Draft]:
    """Whoever is succeeded held the role until a day that is not stated."""
    title, gone = match.first("title"), match.first("gone")
    where = match.first("where") or match.first("net") or match.first("name")
    if title is None or title.name is None or gone is None or where is None or where.name is None:
        return
    if is_of_part(match.sentence, where):
        return
    yield _draft(
        paper, match, gone, title.name.label, where.name, match.span, Derivation.INFERRED, Held.FORMERLY
    )


def _titled(paper: Paper, match: Match, taken: set[tuple[int, int]]) -> Iterator[Draft]:
    title = match.first("title")
    if title is None or title.name is None or title.genitive or stands_after_name(match.sentence, title):
        return
    if is_definite(title) and _is_listed(match, title):
        return
    if match.sentence.text[title.end :].startswith(":") and title.name.label in _LISTED:
        return
    if ASKED_FOR.search(match.sentence.text[: title.start]):
        return
    place = place_of(paper, match, title)
    if place is None:
        return
    when, begin = held(match.sentence.text, place.begin)
    if when is Held.UNCLEAR:
        return
    for person in _people_of(match, title):
        if person.name is None or (match.sentence.index, person.start) in taken:
            continue
        if is_beside_column(paper, match.sentence, title, person):
            continue
        if is_on_other_line(paper, match.sentence, title, person):
            continue
        taken.add((match.sentence.index, person.start))
        span = (begin, _with_label(match.sentence, person))
        yield _draft(paper, match, person, title.name.label, place.organisation, span, place.derivation, when)


def _is_listed(match: Match, title: Mention) -> bool:
    """Whether a title behind which a comma and several names stand is one of those listed: "ordföranden, A och B"."""
    behind = match.sentence.text[title.end :]
    return behind.startswith(",") and len(match.mentions("who")) > 1


_LISTED = ("ledamot", "ersättare", "tjänstgörande ersättare")
"""Roles whose colon opens a list of names with titles of their own, which another family reads."""
_EACH = ("na", "ne", "råden", "råd", "ledamöter", "suppleanter", "representanter", "revisorer", "ombud")
"""Endings of titles in the plural, or that several may share."""


def _people_of(match: Match, title: Mention) -> list[Mention]:
    """Those that a title in the plural, or else in the singular, names."""
    words = title.words.casefold()
    several = words.endswith(_EACH) and not words.endswith("rådet")
    return match.mentions("who") if several else match.mentions("who")[:1]


def _with_label(sentence: Sentence, person: Mention) -> int:
    """Where a person's party label ends, if one follows, else the name."""
    for mention in sentence.mentions:
        if mention.kind is MentionKind.PARTY and mention.start >= person.end:
            between = sentence.text[person.end : mention.start]
            return mention.end if re.fullmatch(r"[\s,]*(?:m\.?\s?fl\.?\s*)?", between) else person.end
    return person.end


def _draft(
    paper: Paper,
    match: Match,
    person: Mention,
    label: str,
    organisation: Name | None,
    span: tuple[int, int],
    derivation: Derivation,
    when: Held = Held.NOW,
) -> Draft:
    assert person.name is not None
    now = when is Held.NOW
    piece = evidence(paper, match.sentence, span, match.rule, derivation, attested=now)
    return role_draft(person.name, label, organisation, (piece,), former=not now)


_SHARES_PLACE = compiled(r"(?: och|, medan|,) <PERSON>(?: <PARTY>)?(?: är| blev)? <ROLE> (?:i|för|vid|på) ")
"""Behind an office without a place: another's, whose place is that of both."""


def _employed(paper: Paper, match: Match, taken: set[tuple[int, int]]) -> Iterator[Draft]:
    """Who is employed as what: by the network or body named, else by the network that the passage is about."""
    person, title = match.first("who"), match.first("title")
    if person is None or person.name is None or title is None or title.name is None:
        return
    if (match.sentence.index, person.start) in taken or _is_asked_for(paper, match, title):
        return
    taken.add((match.sentence.index, person.start))
    label = office_of(title)
    if _SHARES_PLACE.match(match.sentence.view, match.found.end()):
        return
    where = match.first("net") or match.first("own") or match.first("where")
    if where is not match.first("own") and is_of_part(match.sentence, where, label):
        return
    organisation = where.name if where is not None else None
    implied = where is None
    if where is None:
        if match.rule == "roles.holder-is@1" and label in OF_BODY and match.sentence.topic is not None:
            return
        staff = label in _OF_NETWORK and match.sentence.topic is not None
        organisation = match.sentence.topic if staff else default_place(paper, match.sentence, label)
    if organisation is None:
        return
    derivation = derivation_of([where], implied=implied)
    yield _draft(paper, match, person, label, organisation, match.span, derivation)


def _apposed(paper: Paper, match: Match) -> Iterator[Draft]:
    person, title, where = match.first("who"), match.first("title"), place_named(match)
    if person is None or title is None or title.name is None or (is_definite(title) and where is None):
        return
    if where is None and not ends_apposition(paper, match.sentence, title):
        return
    place = place_apposed(paper, match, title)
    if place is None:
        return
    when = Held.FORMERLY if match.found.groupdict().get("past") else Held.NOW
    yield _draft(
        paper,
        match,
        person,
        title.name.label,
        place.organisation,
        (person.start, place.begin),
        place.derivation,
        when,
    )


_FOR_ANOTHER = re.compile(r" för (?:honom|henne|denn[ae]|dem|(?:protokolls?)?juster\w+|[A-ZÅÄÖ])")
"""Behind a substitute's title: whom the body that sits has not as its own, "väljs till ersättare för honom"."""


def _is_asked_for(paper: Paper, match: Match, title: Mention) -> bool:
    """Whether somebody is only proposed for an office, has it on a condition, or for one meeting."""
    sentence, (start, end) = match.sentence, match.span
    before = sentence.text[:start]
    if paper.section_of(sentence).kind in _ASKING or paper.part_of(sentence).genre in (*MOTIONS, SUMMONS):
        return True
    clause = re.split(r"[,.;:]", before)[-1]
    plain = re.sub(r"[\ue000-\uf8ff]", " ", match.found.group())
    if NOT_SO.search(f"{clause} {plain}") or WISHED.search(before) or ASKED_FOR.search(before):
        return True
    succeeds = match.found.groupdict().get("gone") or sentence.text.startswith(" efter ", end)
    if not succeeds and TURNED_DOWN.match(sentence.text[end:]) is not None:
        return True
    sits = title.name is not None and title.name.label in OF_BODY
    return sits and FOR_A_MEETING.match(sentence.text, title.end) is not None


_ASKING = (SectionKind.PROPOSAL, SectionKind.MOTIONS)
_SENT = ("ombud", "kommunens representant", "stadens representant", "kommunens ombud")
"""Titles of those who are sent to an organisation."""


def _elected(paper: Paper, match: Match) -> Iterator[Draft]:
    person, title = match.first("who"), match.first("title")
    if person is None or person.name is None or title is None or title.name is None:
        return
    if _is_asked_for(paper, match, title):
        return
    where = match.first("where") or match.first("net")
    when = match.first("when")
    representing = title.name.label in _SENT
    label = office_of(title)
    of_another = where is None and _FOR_ANOTHER.match(match.sentence.text, title.end)
    if of_another or is_of_part(match.sentence, where, label):
        return
    if where is not None:
        organisation = where.name
    else:
        organisation = match.sentence.topic if representing else default_place(paper, match.sentence, label)
    if organisation is None:
        return
    period = Period()
    if when is not None and match.rule == "roles.chosen@1":
        period = starts_at(when)
    derivation = derivation_of([where], implied=where is None)
    span = match.span
    other = match.first("other")
    first_end = other.start if other is not None else span[1]
    text = match.sentence.text[span[0] : first_end]
    cut = span[0] + len(re.sub(r",?\s+med\s*$", "", text)) if other is not None else span[1]
    yield role_draft(
        person.name, label, organisation,
        (evidence(paper, match.sentence, (person.start, cut) if match.rule != "roles.chosen@1" else span, match.rule, derivation, attested=True),),
        period=period,
    )  # fmt: skip
    if other is not None and other.name is not None:
        second = "ersättare för ombud" if representing or label == "ombud" else "ersättare"
        piece = evidence(paper, match.sentence, span, match.rule, derivation, attested=True)
        yield role_draft(other.name, second, organisation, (piece,))
    gone = match.first("gone")
    if gone is not None and gone.name is not None:
        piece = evidence(paper, match.sentence, span, match.rule, Derivation.INFERRED)
        yield role_draft(gone.name, label, organisation, (piece,), former=True)


def _substitutes(paper: Paper, match: Match) -> Iterator[Draft]:
    """Only a substitute gives an ersättaryttrande."""
    body = acting_body(paper, match.sentence)
    for person in match.mentions("who"):
        if person.name is None:
            continue
        start, _ = match.span
        piece = evidence(
            paper,
            match.sentence,
            (start, _with_label(match.sentence, person)),
            match.rule,
            Derivation.INFERRED,
            attested=True,
        )
        yield role_draft(person.name, "ersättare", body, (piece,))
