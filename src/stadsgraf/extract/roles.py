"""Roles in running text: titles beside names, elections, chairs and observers of networks.

Conventions: a title beside a name gives the role ("borgarrådet N", which has no organisation; "ledamoten N",
in the body that acts; "Ordföranden i tekniska nämnden, N"); an observer, adjunct, chair or board member
of a network is a role of the municipality or city, not a membership.  A role that is only to be sought
or proposed is not Stated.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.extract.holdings import OF_BODY, OUTSIDE, acting_body, role_draft, role_organisation
from stadsgraf.extract.rule import Match, antecedents_of, derivation_of, evidence, matches, starts_at
from stadsgraf.model import Draft, Name, Period
from stadsgraf.swedish.headings import SectionKind
from stadsgraf.swedish.words import fold
from stadsgraf.vocabulary import Derivation, EntityType, Modality

_M_FL = r"(?: m\.? ?fl\.?)?"
_TITLED = (
    (
        "roles.title-of-body@1",
        rf"<title=ROLE> (?:i|för|av|hos|vid) <where=INSTITUTION>,? <who=PERSONS>{_M_FL}",
    ),
    ("roles.of-body@1", rf"<where=INSTITUTION> <title=ROLE>,? <who=PERSONS>{_M_FL}"),
    ("roles.title@1", rf"<title=ROLE>,? <who=PERSONS>{_M_FL}"),
)
_AFTER = (
    (
        "roles.apposition-of@1",
        r"<who=PERSON>(?: <PARTY>)?, <title=ROLE> (?:i|för|av|hos|vid) <where=INSTITUTION>",
    ),
    (
        "roles.apposition@1",
        r"<who=PERSON>(?: <PARTY>)?, (?P<whose>(?:<NETREF>|<BODYREF>|[^\s,]+s) )?<title=ROLE>(?=,|\.|;| §|$)",
    ),
)
_NOUN_BEFORE = re.compile(r"(?P<noun>[A-ZÅÄÖa-zåäö]+)s\s+$")
_CHAIRS = (
    ("roles.held-chair@1", r"<who=LOCALS>,? (?:innehade|innehar|innehaft|har innehaft|har haft|hade|har) (?:ordförandeskapet|ordförandeposten)(?: (?:i|för) <net=ANYNET>)?(?: (?:under|åren|under åren|perioden|under perioden|från|sedan))? ?(?:<when=DATE>)?(?:,? (?:och|men|sedan) (?:efterträddes|avlöstes|följdes) av <next=LOCALS>)?"),
    ("roles.is-chair@1", r"(?:^|[.;:] |, )(?:nuvarande |sittande )?<title=ROLE>(?:kommun|stad)?(?: (?:i|för) <net=ANYNET>)? (?:är|är sedan <when=DATE>|är för närvarande|är f\.n\.|är i dag) <who=LOCALS>"),
    ("roles.chairs@1", r"<who=LOCALS> är (?:för närvarande |sedan <when=DATE> |f\.n\. |i dag )?<title=ROLE>(?: (?:i|för) <net=ANYNET>)?(?=[.,;]| sedan| och|$)"),
    ("roles.chair-held-by@1", r"(?:ordförandeskapet|ordförandeposten)(?: (?:i|för) <net=ANYNET>)? (?:innehas|utövas|ligger)(?: (?:för närvarande|sedan <when=DATE>|f\.n\.|i dag|nu))? (?:av|hos) <who=LOCALS>"),
    ("roles.took-chair@1", r"<who=LOCALS> (?:tog över|övertog|tillträdde) (?:ordförandeskapet|ordförandeposten)(?: (?:i|för) <net=ANYNET>)?(?: (?:från )?<when=DATE>)?"),
)  # fmt: skip
_OBSERVERS = (
    ("roles.observed@1", r"<who=LOCALS> (?:medverkade|deltog|var|har varit|har medverkat|har deltagit)(?: (?:tidigare|endast|enbart))?(?: som| med)? <title=ROLE>(?: (?:i|vid|till|inom) <net=ANYNET>(?: möten| arbete| sammanträden)?)?(?:,? (?:under|mellan|åren|under åren|perioden|till|fram till))* ?(?:<when=DATE>)?"),
    ("roles.observes@1", r"<who=LOCALS> (?:är|medverkar|deltar|har status)(?: (?:i dag|sedan <when=DATE>|för närvarande|endast|enbart|numera))?(?: som)? <title=ROLE>(?: medlem| ledamot)?(?: (?:i|vid|till|inom|av) <net=ANYNET>)?(?=[.,; ]|$)"),
)  # fmt: skip
_ADJUNCT = (
    (
        "roles.adjunct@1",
        r"\banmäl[ae]r? <who=LOCALS> som <title=ROLE>(?: medlem| ledamot)? (?:till|i|vid) <net=NETWORK>",
    ),
)
_BOARD = (
    ("roles.board@1", r"<who=LOCAL>[^.;]{0,80}?(?:\bhar|\binnehar|\bfick|\berhöll)(?: (?:sedan|från) <when=DATE>)?(?: också| även)? (?:en )?plats i <BODYREF>(?: (?:för|i))? (?:den [a-zåäö]+ )?(?:<NETREF>,? )?<net=NETWORK>"),
    ("roles.in-board@1", r"<who=LOCAL> (?:är representerad|är representerat|finns representerad|sitter) i <BODYREF>(?: (?:för|i))? (?:<NETREF>,? )?<net=NETWORK>"),
)  # fmt: skip
_NETWORK_ROLES = ("ordförande", "vice ordförande", "observatör", "adjungerad")
_ELECTED = (
    (
        "roles.elected@1",
        r"<who=PERSON>(?: <PARTY>)? (?:utses|väljs|utsågs|valdes|har utsetts|har valts|förordnas)(?: till| som) <title=ROLE>(?: (?:i|vid|för|till|hos) (?:<where=INSTITUTION>|<net=ANYNET>|[a-zåäö]+möte[tn]?)s?)?(?: (?:[a-zåäö]+möte )?<when=DATE>)?(?:,? med <other=PERSON>(?: <PARTY>)? som <second=ROLE>)?",
    ),
    ("roles.elects@1", r"<title=ROLE>(?: (?:i|vid|för|till|hos) (?:<where=INSTITUTION>|<net=ANYNET>))? (?:utses|väljs|utsågs|valdes) <who=PERSON>"),
    ("roles.chosen@1", r"(?:har|hade)(?: (?:den )?<when=DATE>)? (?:valt|utsett) <who=PERSON>(?: <PARTY>)? till (?:ny )?<title=ROLE> i <where=INSTITUTION>(?: efter <gone=PERSON>)?"),
)  # fmt: skip
_SUBSTITUTE_SPEECH = (
    (
        "roles.substitute-speaks@1",
        r"ersättaryttrande(?:n)? (?:gjordes|anfördes|lämnades|avgavs|avges|lämnas|anmäldes) av <who=PERSONS>",
    ),
)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Roles told in sentences, rule by rule."""
    del known
    prose = [sentence for sentence in paper.sentences if not _listed(paper, sentence)]
    taken: set[tuple[int, int]] = set()
    for match in matches(prose, _TITLED):
        yield from _titled(paper, match, taken)
    for match in matches(prose, _AFTER):
        yield from _apposed(paper, match)
    for match in matches(prose, _ELECTED):
        yield from _elected(paper, match)
    for match in matches(prose, (*_CHAIRS, *_OBSERVERS, *_ADJUNCT, *_BOARD)):
        yield from _of_network(paper, match)
    for match in matches(prose, _SUBSTITUTE_SPEECH):
        yield from _substitutes(paper, match)


def _listed(paper: Paper, sentence: Sentence) -> bool:
    """Whether a sentence belongs to a list of those present, which another family reads."""
    section = paper.section_of(sentence)
    minutes = paper.parts[section.part].genre == "protokoll"
    heads = section.kind is SectionKind.TOP and minutes and not paper.cases[section.case].paragraph
    return heads or section.kind is SectionKind.PRESENCE or fold(section.heading).startswith("underskrift")


def _titled(paper: Paper, match: Match, taken: set[tuple[int, int]]) -> Iterator[Draft]:
    title, where = match.first("title"), match.first("where")
    if title is None or title.name is None or title.genitive or _stands_after_name(match.sentence, title):
        return
    label = title.name.label
    people = match.mentions("who")
    if not title.words.casefold().endswith(
        ("en", "na", "ne", "råden", "råd")
    ) or title.words.casefold().endswith("rådet"):
        people = people[:1]
    owner: Name | None = None
    begin = min(title.start, where.start) if where is not None else title.start
    if where is None:
        noun = _NOUN_BEFORE.search(match.sentence.text[: title.start])
        owner = (
            _owner(paper, match.sentence, noun["noun"])
            if noun is not None
            else _district(paper, match.sentence, title)
        )
        begin = noun.start() if noun is not None and owner is not None else begin
    implied = owner is not None or (where is not None and where.anaphor)
    for person in people:
        if person.name is None or (match.sentence.index, person.start) in taken:
            continue
        taken.add((match.sentence.index, person.start))
        organisation = (where.name if where is not None else owner) or _default(paper, match.sentence, label)
        span = (begin, _with_label(match.sentence, person))
        derivation = Derivation.ANAPHORA if implied else Derivation.EXPLICIT
        yield _draft(paper, match, person, label, organisation, span, derivation)


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
) -> Draft:
    assert person.name is not None
    piece = evidence(paper, match.sentence, span, match.rule, derivation, attested=True)
    return role_draft(person.name, label, organisation, (piece,))


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
    if person is None or title is None or title.name is None:
        return
    label = title.name.label
    whose = (match.found.groupdict().get("whose") or "").strip()
    derivation = Derivation.EXPLICIT
    if where is not None:
        organisation = where.name
    elif whose:
        noun = _NOUN_BEFORE.search(match.sentence.text[: title.start])
        organisation = _owner(paper, match.sentence, noun["noun"]) if noun is not None else None
        derivation = Derivation.ANAPHORA
        if organisation is None:
            return
    else:
        organisation = _default(paper, match.sentence, label)
    end = where.end if where is not None else title.end
    yield _draft(paper, match, person, label, organisation, (person.start, end), derivation)


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


_NOT_YET = re.compile(
    r"\b(?:inte|ej|aldrig|varken|ska|skall|kan|skulle|bör|vill|föreslås?|om)\b", re.IGNORECASE
)
_PAST = ("roles.observed@1",)


def _of_network(paper: Paper, match: Match) -> Iterator[Draft]:
    """Roles of municipalities and cities in a network."""
    sentence = match.sentence
    if match.rule != "roles.adjunct@1" and _NOT_YET.search(match.found.group()):
        return
    net, when, label = match.first("net"), match.first("when"), _network_role(match)
    network = net.name if net is not None else sentence.topic
    if (
        network is None
        or label is None
        or (
            net is None
            and match.rule in ("roles.chairs@1", "roles.observes@1")
            and not _about(sentence, network)
        )
    ):
        return
    former = match.rule in _PAST or (
        match.rule == "roles.held-chair@1" and "innehar" not in match.found.group()
    )
    period = _network_period(when, former=former)
    modality = Modality.PLANNED if match.rule == "roles.adjunct@1" else Modality.STATED
    implied = net is None
    people = match.mentions("who")
    for who in people:
        if who.name is None or who.name == network:
            continue
        derivation = derivation_of([who, net], implied=implied)
        piece = evidence(
            paper, sentence, _network_span(match, who, net, when), match.rule, derivation,
            attested=not former, stated_time=when.words if when is not None else "",
            antecedents=[*antecedents_of([who, net]), *([network] if implied else [])],
        )  # fmt: skip
        yield role_draft(
            _actor(who), label, network, (piece,), period=period, modality=modality, former=former
        )
    yield from _successors(paper, match, network, when)


def _about(sentence: Sentence, network: Name) -> bool:
    """Whether a sentence without a network's name still speaks of its topic: none of another body is named."""
    return not any(
        mention.kind in (MentionKind.BODY, MentionKind.BODYREF, MentionKind.ORG) and mention.name != network
        for mention in sentence.mentions
    )


def _network_role(match: Match) -> str | None:
    """The role that a match tells of; None for a title that is none of a municipality."""
    title = match.first("title")
    if title is None or title.name is None:
        return "styrelseledamot" if "board" in match.rule else "ordförande"
    label = title.name.label
    return label if label in _NETWORK_ROLES else None


def _network_period(when: Mention | None, *, former: bool) -> Period:
    if when is None or when.period is None:
        return Period()
    if former:
        return when.period
    return starts_at(when)


def _network_span(match: Match, who: Mention, net: Mention | None, when: Mention | None) -> tuple[int, int]:
    start, end = match.span
    if "next" in match.found.groupdict() and match.found.group("next") and when is not None:
        end = when.end
    return min(start, who.start), max(end, who.end, net.end if net is not None else 0)


def _successors(paper: Paper, match: Match, network: Name, when: Mention | None) -> Iterator[Draft]:
    for who in match.mentions("next"):
        if who.name is None:
            continue
        period = Period()
        if when is not None and when.period is not None and when.period.end is not None:
            year = f"{when.period.end[:4]}-01-01"
            period = Period(year, None, when.period.precision, when.words)
        net = match.first("net")
        piece = evidence(
            paper, match.sentence, match.span, match.rule, derivation_of([who, net], implied=net is None),
            attested=True, stated_time=when.words if when is not None else "",
            antecedents=[network] if net is None else antecedents_of([net]),
        )  # fmt: skip
        yield role_draft(_actor(who), "ordförande", network, (piece,), period=period)


def _actor(mention: Mention) -> Name:
    assert mention.name is not None
    return mention.name


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
