"""Roles in running text: titles beside names, elections, who is employed as what.

Conventions: a title beside a name gives the role ("borgarrådet N", which has no organisation; "ledamoten N",
in the body that acts; "Ordföranden i tekniska nämnden, N").  A role that is only to be sought or proposed
is not Stated.  Roles of cities in networks are `network_roles.py`.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.extract.holdings import (
    OF_BODY,
    OUTSIDE,
    acting_body,
    in_list_of_names,
    role_draft,
    role_organisation,
)
from stadsgraf.extract.role_context import (
    EMPLOYERS,
    Held,
    ends_apposition,
    held,
    is_another_body,
    is_beside_column,
    is_definite,
    owner_before,
    owner_name,
    speaks_of_another_body,
)
from stadsgraf.extract.rule import Match, derivation_of, evidence, matches, starts_at
from stadsgraf.model import Draft, Name, Period
from stadsgraf.vocabulary import Derivation, EntityType

_M_FL = r"(?: m\.? ?fl\.?)?"
_TITLED = (
    (
        "roles.title-of-body@1",
        rf"<title=ROLE> (?:i|för|av|hos|vid) <where=INSTITUTION>,? <who=PERSONS>{_M_FL}",
    ),
    ("roles.of-body@1", rf"<where=INSTITUTION> <title=ROLE>,? <who=PERSONS>{_M_FL}"),
    ("roles.title@1", rf"<title=ROLE>,? <who=PERSONS>{_M_FL}"),
)
_PAST = r"(?P<past>(?:dåvarande|tidigare|förutvarande|förr[ae]|f\.? ?d\.?) )?"
_AFTER = (
    (
        "roles.apposition-of@1",
        rf"<who=PERSON>(?: <PARTY>)?, {_PAST}<title=ROLE> (?:i|för|av|hos|vid) <where=INSTITUTION>",
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
_NOUN_BEFORE = re.compile(r"(?P<noun>[A-ZÅÄÖa-zåäö]+)s\s+$")
_ELECTED = (
    (
        "roles.elected@1",
        r"<who=PERSON>(?: <PARTY>)? (?:utses|väljs|utsågs|valdes|har utsetts|har valts|förordnas)(?: till| som) <title=ROLE>(?: (?:i|vid|för|till|hos) (?:<where=INSTITUTION>|<net=ANYNET>|[a-zåäö]+möte[tn]?)s?)?(?: (?:[a-zåäö]+möte )?<when=DATE>)?(?:,? med <other=PERSON>(?: <PARTY>)? som <second=ROLE>)?",
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
    yield _draft(
        paper, match, gone, title.name.label, where.name, match.span, Derivation.INFERRED, Held.FORMERLY
    )


def _titled(paper: Paper, match: Match, taken: set[tuple[int, int]]) -> Iterator[Draft]:
    title = match.first("title")
    if title is None or title.name is None or title.genitive or _stands_after_name(match.sentence, title):
        return
    place = _place_of(paper, match, title)
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
        taken.add((match.sentence.index, person.start))
        span = (begin, _with_label(match.sentence, person))
        yield _draft(paper, match, person, title.name.label, place.organisation, span, place.derivation, when)


_EACH = ("en", "na", "ne", "råden", "råd", "ledamöter", "suppleanter", "representanter", "revisorer", "ombud")
"""Endings of titles in the plural, or that several may share."""


def _people_of(match: Match, title: Mention) -> list[Mention]:
    """Those that a title in the plural, or else in the singular, names."""
    words = title.words.casefold()
    several = words.endswith(_EACH) and not words.endswith("rådet")
    return match.mentions("who") if several else match.mentions("who")[:1]


class _Place(msgspec.Struct, frozen=True):
    """Where a role is held, from where on the sentence tells it, and how."""

    organisation: Name | None
    begin: int
    derivation: Derivation


def _place_of(paper: Paper, match: Match, title: Mention) -> _Place | None:
    """Where the role of a title is held; None where that is with somebody whom the paper does not name."""
    sentence, where = match.sentence, match.first("where")
    if where is not None:
        begin = min(title.start, where.start)
        how = Derivation.ANAPHORA if where.anaphor else Derivation.EXPLICIT
        return None if is_another_body(where) else _Place(where.name, begin, how)
    assert title.name is not None
    label = title.name.label
    owner = owner_before(sentence, title)
    if owner is not None and not (owner.kind is MentionKind.NETREF and owner.name is None):
        name = owner_name(owner)
        how = Derivation.ANAPHORA if owner.anaphor else Derivation.EXPLICIT
        return _Place(name, owner.start, how) if name is not None else None
    noun = _NOUN_BEFORE.search(sentence.text[: title.start])
    known = _owner(paper, sentence, noun["noun"]) if noun is not None else _district(paper, sentence, title)
    if known is not None:
        return _Place(known, noun.start() if noun is not None else title.start, Derivation.ANAPHORA)
    if label in OF_BODY and speaks_of_another_body(paper, sentence, title.start):
        return None
    organisation = _default(paper, sentence, label)
    sits = label in OF_BODY and organisation is not None
    return _Place(organisation, title.start, Derivation.INFERRED if sits else Derivation.EXPLICIT)


def _stands_after_name(sentence: Sentence, title: Mention) -> bool:
    """Whether a title belongs to the name before it, as in a list: "N N (S), ordförande"."""
    before = [mention for mention in sentence.mentions if mention.end <= title.start][-1:]
    listed = before and before[0].kind in (MentionKind.PERSON, MentionKind.PARTY)
    return bool(listed) and re.fullmatch(r"[\s,]*", sentence.text[before[0].end : title.start]) is not None


def _default(paper: Paper, sentence: Sentence, label: str) -> Name | None:
    return role_organisation(
        label, acting_body(paper, sentence) if label in OF_BODY else _office(paper, sentence), paper.home
    )


def _office(paper: Paper, sentence: Sentence) -> Name | None:
    return paper.part_of(sentence).body


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


def _employed(paper: Paper, match: Match, taken: set[tuple[int, int]]) -> Iterator[Draft]:
    """Who is employed as what: by the network or body named, else by the network that the passage is about."""
    person, title = match.first("who"), match.first("title")
    if person is None or person.name is None or title is None or title.name is None:
        return
    if (match.sentence.index, person.start) in taken:
        return
    taken.add((match.sentence.index, person.start))
    label = title.name.label
    where = match.first("net") or match.first("own") or match.first("where")
    organisation = where.name if where is not None else None
    implied = where is None
    if where is None:
        staff = label in _OF_NETWORK and match.sentence.topic is not None
        organisation = match.sentence.topic if staff else _default(paper, match.sentence, label)
    if organisation is None:
        return
    derivation = derivation_of([where], implied=implied)
    yield _draft(paper, match, person, label, organisation, match.span, derivation)


_COMMON_BODIES = r"(?P<name>(?:[A-ZÅÄÖ][\wåäö-]+s\s+)?[A-ZÅÄÖa-zåäö]{{3,}}{noun})(?:et|en|n|s)?(?![\wåäö])"


def _district(paper: Paper, sentence: Sentence, title: Mention) -> Name | None:
    """Where an official of the state serves, from an earlier mention: "polismästaren i Lunds polisdistrikt"."""
    if title.name is None or not title.name.label.endswith(OUTSIDE):
        return None
    pattern = re.compile(
        rf"{re.escape(title.words)}\s+(?:i|vid|för|på)\s+(?P<name>[A-ZÅÄÖ][\w-]+(?:\s+(?:polis\w+|län|stift))?)",
        re.IGNORECASE,
    )
    for earlier in reversed(paper.sentences[: sentence.index + 1]):
        found = pattern.search(earlier.text)
        if found is not None:
            return Name(EntityType.ORGANIZATION, found["name"])
    return None


def _owner(paper: Paper, sentence: Sentence, noun: str) -> Name | None:
    definite = noun.casefold()
    stem = re.sub(r"(?:et|en)$", "", definite)
    pattern = re.compile(_COMMON_BODIES.format(noun=re.escape(stem)), re.IGNORECASE)
    for earlier in reversed(paper.sentences[max(0, sentence.index - 6) : sentence.index]):
        for found in reversed(list(pattern.finditer(earlier.text))):
            words = _OWNED_BY_HOME.sub("", " ".join(found["name"].split()))
            if " " in words:
                return Name(EntityType.ORGANIZATION, words)
            return Name(EntityType.BODY, words[0].lower() + words[1:] + definite[len(stem) :])
    return None


_OWNED_BY_HOME = re.compile(
    r"^(?:kommunens|stadens|regionens|landstingets|länets|nämndens|styrelsens)\s+", re.IGNORECASE
)


def _apposed(paper: Paper, match: Match) -> Iterator[Draft]:
    person, title, where = match.first("who"), match.first("title"), match.first("where")
    if person is None or title is None or title.name is None or (is_definite(title) and where is None):
        return
    if where is None and not ends_apposition(paper, match.sentence, title):
        return
    place = _place_apposed(paper, match, title)
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


def _place_apposed(paper: Paper, match: Match, title: Mention) -> _Place | None:
    """Where the role of a title behind a name is held; `begin` is where the passage ends."""
    assert title.name is not None
    label, sentence, where = title.name.label, match.sentence, match.first("where")
    if where is not None:
        how = Derivation.ANAPHORA if where.anaphor else Derivation.EXPLICIT
        return None if is_another_body(where) else _Place(where.name, max(where.end, title.end), how)
    of = match.first("of")
    if of is not None:
        name = owner_name(of)
        return _Place(name, title.end, derivation_of([of])) if name is not None and of.genitive else None
    if (match.found.groupdict().get("whose") or "").strip():
        noun = _NOUN_BEFORE.search(sentence.text[: title.start])
        known = _owner(paper, sentence, noun["noun"]) if noun is not None else None
        return _Place(known, title.end, Derivation.ANAPHORA) if known is not None else None
    behind = next((m for m in sentence.mentions if m.start >= title.end), None)
    if behind is not None and behind.kind in EMPLOYERS and sentence.text[title.end : behind.start] == ", ":
        closed = re.match(r"\s*(?:[.;)§]|$)", sentence.text[behind.end :]) is not None
        return _Place(behind.name, behind.end, Derivation.EXPLICIT) if closed else None
    return _Place(_default(paper, sentence, label), title.end, Derivation.EXPLICIT)


def _elected(paper: Paper, match: Match) -> Iterator[Draft]:
    person, title = match.first("who"), match.first("title")
    if person is None or person.name is None or title is None or title.name is None:
        return
    where = match.first("where") or match.first("net")
    when = match.first("when")
    representing = title.name.label in (
        "ombud",
        "kommunens representant",
        "stadens representant",
        "kommunens ombud",
    )
    label = "ombud" if "ombud" in title.words.casefold() else title.name.label
    if where is not None:
        organisation = where.name
    else:
        organisation = match.sentence.topic if representing else _default(paper, match.sentence, label)
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
