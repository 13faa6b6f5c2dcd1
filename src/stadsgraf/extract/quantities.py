"""Quantity: how many members, cities or countries a network has.

Conventions (see docs/model.md): a count is about the network; "ett 40-tal", "drygt", "över" are approximate.
Counts of votes and of inhabitants are other matters.
"""

import re
from collections.abc import Iterator, Sequence

from stadsgraf.annotate.paper import Mention, MentionKind, Paper, Sentence
from stadsgraf.annotate.view import compiled, group_mentions
from stadsgraf.extract.phrases import Subject, expand, network_of, point, subject_of
from stadsgraf.extract.rule import antecedents_of, derivation_of, evidence
from stadsgraf.model import Draft, Period
from stadsgraf.patterns import Gated, Sieve
from stadsgraf.swedish.amounts import APPROXIMATE
from stadsgraf.vocabulary import ClaimType, Modality, Property

_NOUN = (
    r"(?:(?:ordinarie|aktiva|anslutna|deltagande|svenska|nordiska|europeiska|större|mindre|olika|grundande) )*(?P<noun>(?:medlems|stor|huvud|kust|fack|värd)?(?:städer|kommuner|orter|länder|regioner|organisationer|aktörer|medlemmar"
    r"|företag|föreningar|parter|myndigheter|universitet|lokalavdelningar|kontinenter|stater|deltagare))(?![\wåäö])"
)
_ABOUT = r"(?:(?:cirka|ca|c:a|omkring|ungefär|drygt|knappt|närmare|över|fler än|mer än|minst|sammanlagt|totalt|runt|nästan|samtliga|ett|en|några) ?\.? ?)*"
_COUNT = rf"{_ABOUT}<number=NUMBER> {_NOUN}"
_ALSO = compiled(rf"(?:,? (?:och|i|från|fördelade på|fördelat på|spridda över|varav|samt))+ {_COUNT}")
_AMONG = compiled(rf"[^.;]{{0,80}}? (?:länets |regionens )?samtliga <number=NUMBER> {_NOUN}")
_VERB = compiled(
    r"\b(?:samlar|omfattar|har(?: (?:i dag|nu|sedan <DATE>))* (?:vuxit|ökat|utvidgats|växt) till|har|räknar(?: in)?|består av|består|består i dag av|utgörs av|inkluderar|representerar|förenar|organiserar|engagerar"
    r"|samlade|omfattade|hade|företräder|bestod av|räknade|växte till|består i dag av|utgörs i dag av|binder samman|knyter samman|rymmer|uppgår till)(?: (?:i dag|idag|nu|numera|f\.n\.|för närvarande|också|vid årsskiftet|(?:(?:i|år) )*<DATE>|av|sammanlagt|totalt))* "
)
_NUMBER = compiled(_COUNT)
_MEMBERS_OF = compiled(
    rf"{_COUNT}(?: [a-zåäö]+){{0,2}}? (?:är|ingår|deltar|medverkar|har anslutit sig|är medlemmar|är med|är anslutna)(?: som medlemmar| medlemmar| med)? (?:i|till) <net=ANYNET>"
)
_THE_NUMBER = compiled(
    r"(?:antalet|antal) (?P<noun>(?:medlemmar|medlemsstäder|medlemskommuner|städer|kommuner|anslutna [a-zåäö]+))(?: i <net=ANYNET>)? (?:uppgår|uppgick|är|var|har vuxit|har stigit|har ökat|ökade|steg|uppgår nu|uppgår i dag|uppges vara|uppges uppgå|beräknas vara|anges|uppskattas)?(?: från <NUMBER>)? ?"
    r"(?:(?:i dag|nu|till|cirka|drygt|omkring|över|(?:i )?<DATE>) )*<number=NUMBER>"
    r"|(?:uppgick|uppgår|är|var) antalet (?P<noun2>(?:medlemmar|medlemsstäder|medlemskommuner|städer|kommuner))(?: i <net2=ANYNET>)? (?:(?:i dag|nu|till|cirka|drygt|omkring|över) )*<number2=NUMBER>"
)
_THE_MEMBERS = compiled(
    rf"(?:^|[.;,] |\b(?:och|medan) )(?:de )?(?P<noun>medlemmarna|medlemsstäderna|medlemskommunerna|medlemsorganisationerna)(?: i <net=ANYNET>)? (?:är|var|har blivit)(?: (?:i dag|nu|numera|för närvarande|f\.n\.))* {_ABOUT}<number=NUMBER>(?: till antalet| stycken| till antal)?(?=[.,;]| och|$)"
)
_MORE = compiled(
    rf",? (?:och|som)? ?(?:finns|kommer|återfinns|är (?:spridda|fördelade)|fördelar sig)(?: (?:i|från|på|över))* {_COUNT}"
)
_IN_IT = compiled(
    rf"(?:^|[.;] |\b(?:och|men) )(?:till|i|inom|bakom) <net=ANYNET> (?:hör|ingår|finns|ryms|samlas|deltar|medverkar|står)(?: (?:i dag|nu|numera|för närvarande|f\.n\.|sammanlagt|totalt))* {_COUNT}"
)
_OWN = compiled(
    rf"<net=ANYNET> (?:drygt |cirka |omkring )?<number=NUMBER> {_NOUN}|\b(?:de|bland de|nätverkets) (?P<about>drygt |cirka |omkring )?<number2=NUMBER> (?P<noun2>medlemmarna|medlemsstäderna|medlemskommunerna|medlemsorganisationerna|anslutna (?:städerna|kommunerna))"
)
_WHERE = r"(?: (?:i|från|runt om i|över) (?:hela )?(?:[a-zåäö]+|<LOCAL>|[A-ZÅÄÖ][a-zåäö]+))?"
_JOINED = compiled(
    rf"(?:^|[.;] |\b(?:hittills|i dag|nu) )(?:har )?{_COUNT}{_WHERE}(?:(?: (?:i|från) {_COUNT.replace('number=', 'number2=').replace('noun>', 'noun2>')})?) (?:har )?(?:anslutit sig|skrivit under|undertecknat|gått med|är med|är medlemmar|är anslutna|ingår)(?: (?:i|till) <net=ANYNET>| (?:avtalet|stadgan|deklarationen|överenskommelsen))?(?=[.,;]|$)"
    rf"|^(?:nu|i dag|idag|numera|för närvarande|hittills|totalt|sammanlagt) är (?:det )?{_COUNT.replace('number=', 'number3=').replace('noun>', 'noun3>')} (?:med|anslutna|medlemmar)(?=[.,;]|$)"
)
_TIMES = (
    r"(?: (?:i dag|idag|nu|numera|för närvarande|f\.n\.|redan|sammanlagt|totalt|(?:(?:i|år|under) )*<DATE>))*"
)
_INVERTED = compiled(
    rf"(?<![\wåäö])(?:omfattar|omfattade|samlar|samlade|har|hade|räknar|räknade|inkluderar|förenar|rymmer|organiserar|består|bestod|utgörs) <net=ANYNET>{_TIMES}(?: av)? {_COUNT}"
)
_MEMBERS_IN = compiled(rf"<net=ANYNET>(?:,? som)? (?:har|hade|med){_TIMES} medlemmar (?:i|från) {_COUNT}")
_TO_IT = compiled(
    rf"(?:^|[.;] |\b(?:och|men) )(?:(?:till|i) <net=ANYNET> (?:har|är|hade)|(?:i dag|i dagsläget|nu|för närvarande|numera) är){_TIMES} {_COUNT}{_WHERE} (?:anslutit sig|gått med|medlemmar|anslutna|med)(?=[.,;]|$| och)"
)
_WITH_ITS = compiled(
    rf"(?<![\wåäö])med (?:sina|dess) {_ABOUT}<number=NUMBER> (?P<noun>medlemmar|medlemsstäder|medlemskommuner|medlemsorganisationer) (?:är|var|hör|tillhör|räknas) <net=ANYNET>"
)
_MEMBER_COUNT = compiled(
    rf"\b(?P<noun>medlemsantalet|medlemstalet|antalet anslutna)(?: i <net=ANYNET>)? (?:är|var|uppgår till|uppgick till|ligger på)(?: (?:i dag|nu))* {_ABOUT}<number=NUMBER>"
)
_WITH = compiled(rf"(?:<net=ANYNET>(?:[^.;<]{{0,80}}?) med {_COUNT})")
_SIGNED = compiled(
    rf"(?:bildades|grundades|startades|stiftades|undertecknades|lanserades|signerades)[^.;]{{0,40}}? av {_COUNT}"
)


def extract(paper: Paper, known: Sequence[Draft]) -> Iterator[Draft]:
    """Counts of members and the like; see the module's conventions."""
    del known
    for sentence in paper.sentences:
        taken: set[int] = set()
        for rule, subject, found, noun, start in _read(sentence):
            if found.start not in taken:
                taken.add(found.start)
                yield _draft(paper, sentence, (rule, subject, found, noun, start))


_COUNTS = Sieve(
    (
        ("quantities.the-members@1", _THE_MEMBERS),
        ("quantities.in-it@1", _IN_IT),
        ("quantities.its-members@1", _OWN),
        ("quantities.joined@2", _JOINED),
        ("quantities.has-inverted@1", _INVERTED),
        ("quantities.members-in@1", _MEMBERS_IN),
        ("quantities.to-it@1", _TO_IT),
        ("quantities.with-its@1", _WITH_ITS),
        ("quantities.member-count@1", _MEMBER_COUNT),
    )
)
_Read = tuple[str, Subject, Mention, str, int]


def _read(sentence: Sentence) -> Iterator[_Read]:
    for verb in _VERB.finditer(sentence.view):
        subject = subject_of(sentence, verb.start(), verb.start() + len(verb.group().split(" ")[0]))
        first = _NUMBER.match(sentence.view, verb.end())
        if subject is not None and first is not None and _is_told_of(subject, verb.group()):
            start = subject.mention.start if subject.mention is not None else 0
            yield from _counts(sentence, "quantities.has@2", subject, first, start)
    for rule, pattern in _COUNTS.candidates(sentence.view):
        yield from _read_counts(sentence, pattern, rule)
    yield from _read_named(sentence)
    yield from _read_numbers(sentence)


def _read_named(sentence: Sentence) -> Iterator[_Read]:
    """Counts of a network that has to be named beside them."""
    for pattern, rule in ((_MEMBERS_OF, "quantities.members-of@1"), (_WITH, "quantities.with@1")):
        for match in pattern.finditer(sentence.view):
            network = network_of(sentence, group_mentions(sentence, match, "net"))
            if network is not None and network.mention is not None and not network.mention.genitive:
                number = group_mentions(sentence, match, "number")[0]
                yield (
                    rule,
                    network,
                    number,
                    match["noun"],
                    min(sentence.places[match.start()], network.mention.start),
                )


def _read_numbers(sentence: Sentence) -> Iterator[_Read]:
    """The number of members in so many words, and of those who founded."""
    for match in _THE_NUMBER.finditer(sentence.view):
        which = "2" if match["noun2"] else ""
        network = network_of(sentence, group_mentions(sentence, match, f"net{which}"))
        if network is not None:
            number = group_mentions(sentence, match, f"number{which}")[0]
            yield (
                "quantities.the-number@1",
                network,
                number,
                match[f"noun{which}"],
                sentence.places[match.start()],
            )
    for match in _SIGNED.finditer(sentence.view):
        if sentence.topic is not None:
            number = group_mentions(sentence, match, "number")[0]
            network = network_of(sentence, [])
            assert network is not None
            yield (
                "quantities.founders@1",
                network,
                number,
                f"grundande {match['noun']}",
                sentence.places[match.start()],
            )


def _is_told_of(subject: Subject, verb: str) -> bool:
    """Whether a verb of counting is said of a network: named, or "det" where the verb says nothing else."""
    return subject.mention is not None or not verb.startswith(("har ", "hade "))


def _read_counts(sentence: Sentence, pattern: Gated, rule: str) -> Iterator[_Read]:
    """Counts that a pattern finds, with those that go on from them."""
    for match in pattern.finditer(sentence.view):
        groups = match.re.groupindex
        named = group_mentions(sentence, match, "net") if "net" in groups else []
        network = network_of(sentence, named)
        if network is None or (rule == "quantities.its-members@1" and named and not named[0].genitive):
            continue
        for number, noun in (("number", "noun"), ("number2", "noun2"), ("number3", "noun3")):
            if number in groups and match[number] is not None:
                counted = _plural(match[noun])
                yield (
                    rule,
                    network,
                    group_mentions(sentence, match, number)[0],
                    counted,
                    sentence.places[match.start()],
                )
        more = _MORE.match(sentence.view, match.end()) or _ALSO.match(sentence.view, match.end())
        if more is not None:
            yield (
                rule,
                network,
                group_mentions(sentence, more, "number")[0],
                more["noun"],
                sentence.places[match.start()],
            )


_PLURALS = {
    "medlemmarna": "medlemmar",
    "medlemsantalet": "medlemmar",
    "medlemstalet": "medlemmar",
    "antalet anslutna": "medlemmar",
}


def _plural(noun: str) -> str:
    """The indefinite plural of what is counted."""
    plain = noun.casefold()
    return _PLURALS.get(plain) or plain.removesuffix("na")


def _counts(
    sentence: Sentence, rule: str, subject: Subject, first: re.Match[str], start: int
) -> Iterator[_Read]:
    """A count and those that go on from it: "187 städer i 16 länder", "däribland … samtliga 26 kommuner"."""
    match: re.Match[str] | None = first
    while match is not None:
        yield rule, subject, group_mentions(sentence, match, "number")[0], match["noun"], start
        match = _ALSO.match(sentence.view, match.end()) or _AMONG.match(sentence.view, match.end())


def _date_behind(sentence: Sentence, end: int) -> Mention | None:
    """The date right behind a count."""
    for mention in sentence.mentions:
        between = sentence.text[end : mention.start]
        behind = mention.kind is MentionKind.DATE and mention.start >= end
        if behind and re.fullmatch(r",? ?(?:i |år |vid |den )*", between):
            return mention
    return None


_PAST = re.compile(r"\b(?:hade|omfattade|samlade|räknade|bestod|var|uppgick|växte)\b", re.IGNORECASE)


def _date_ahead(sentence: Sentence, start: int) -> Mention | None:
    """The date right before a verb that stands before its subject: "2015 omfattade nätverket 40 städer"."""
    for mention in sentence.mentions:
        if mention.kind is MentionKind.DATE and sentence.text[mention.end : start] == " ":
            return mention
    return None


_LIMIT = re.compile(
    r"\b(?:svenska|nordiska|europeiska|grundande|större|mindre|aktiva|ordinarie)\b", re.IGNORECASE
)
_LIMIT_BEHIND = re.compile(
    r" (?:i|från) (?:länet|landet|regionen|Sverige|Norden|Europa|Skandinavien|EU)(?![\wåäö])"
)


def _limited(text: str, start: int, end: int, noun: str) -> str:
    """What is counted, with the words that make it a part of all: "svenska städer", "kommuner i länet"."""
    ahead = _LIMIT.search(text[start:end])
    behind = _LIMIT_BEHIND.match(text[end:])
    if ahead is not None and not noun.startswith("grundande "):
        noun = f"{ahead.group().casefold()} {noun}"
    return noun + behind.group() if behind is not None else noun


def _draft(paper: Paper, sentence: Sentence, read: _Read) -> Draft:
    rule, subject, number, noun, start = read
    text = sentence.text
    counted = text.find(noun.removeprefix("grundande "), number.end)
    end = counted + len(noun.removeprefix("grundande ")) if counted >= 0 else number.end
    date = _date_behind(sentence, end) or _date_ahead(sentence, start)
    span = expand(sentence, start, end, number, subject.mention, date)
    assert number.number is not None
    noun = _limited(text, number.end, end, noun)
    approximate = (
        number.words.endswith("tal")
        or APPROXIMATE.search(text[max(0, number.start - 14) : number.start]) is not None
    )
    more = re.search(r"\b(?:fler än|mer än|minst|nästan) $", text[: number.start])
    mentions = [subject.mention]
    implied = subject.mention is None
    return Draft(
        ClaimType.QUANTITY,
        ((Property.ABOUT, subject.name),),
        Modality.STATED,
        point(date) if date is not None else Period(),
        (
            ("value", int(number.number)),
            ("approximate", approximate or more is not None),
            ("kind", noun),
            ("subject", noun),
        ),
        evidence=(
            evidence(
                paper,
                sentence,
                span,
                rule,
                derivation_of(mentions, implied=implied),
                attested=date is None and _PAST.search(text[span[0] : span[1]]) is None,
                stated_time=date.words if date is not None else "",
                antecedents=[*antecedents_of(mentions), *([subject.name] if implied else [])],
            ),
        ),
    )
