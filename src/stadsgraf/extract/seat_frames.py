"""What Swedish says of seats, verb by verb, over views of sentences: whose office lies where.

A frame is a verb with what belongs to it ("håller … till").  With an office for its subject ("nätverkets
kansli") it is read in every order: office, place, "där" or the verb first; a frame that
tells where a network itself is at home is read with a network for its subject too.
"""

import re

import msgspec

from stadsgraf.annotate.paper import Sentence
from stadsgraf.annotate.view import compiled
from stadsgraf.extract.folding import ADVERB, TIME
from stadsgraf.patterns import Sieve, gated

_KIND_NOUN = r"(?:säte|(?:huvud|medlems|förenings|nätverks|förbunds|europa)?kansli|(?:general|världs|huvud|europa|nätverks|medlems)?sekretariat|huvudkontor|huvudsäte|högkvarter|(?:europa|nätverks|samordnings|förbunds|sekretariats)kontor)"
_KIND = (
    r"(?:(?:internationella|europeiska|nordiska|centrala|gemensamma|permanenta|administrativa|svenska|lilla|ett|ett litet|ett fast|ett gemensamt|fasta|formella|officiella|nuvarande|eget|egna|nya|gamla|ständiga|högsta) )*"
    + _KIND_NOUN
)
_WILL = r"(?:ska|skall|kommer att|väntas|planeras)"
_HAD = rf"(?:{_KIND}|(?P<minor>(?:ett |ett mindre |ett litet |ett eget |sitt |egna |sina |två |tre |fyra |fem |<NUMBER> )?(?:huvud)?(?:kontor|kanslier|sekretariat|expedition|lokaler))(?![\wåäö]))"
"""What a network has somewhere; an office that is only a "kontor" is a network's alone."""
_THE_KIND = r"(?:(?:(?:general|världs|huvud|europa|nätverks|medlems)?sekretariat|(?:huvud|medlems|förenings|nätverks|förbunds|europa)kansli|kansli|huvudkontor|högkvarter)et|(?:huvud)?sätet)"
_NOW = rf"(?:,? (?:{ADVERB}|{TIME}|fysiskt|till en början|alltid|hela tiden|stadigvarande|kvar|än så länge|gjordes|normalt|formellt|i stadgarna|i avtalet|av (?:hävd|tradition|praktiska skäl|ekonomiska skäl)|sedan länge|sedan gammalt|sedan flera år|sedan många år|(?:enligt|efter|utan|med|tack vare|på grund av|i samband med|för)(?: (?!(?:som|och|i|på|till|att|från)\b)(?:[a-zåäö§]+|<NUMBER>|<DATE>)){{1,4}})){{0,5}}"
_PLACED = r"(?:etablera[dt]|inkvartera[dt]|upprättat|baserat|baserad|beläge[tn]|placera[td]|lokalisera[td]|förlag[td]|förlagt|inrym[td]|inrymt|inhys[td]|inhyst|stationera[td]|hemmahörande)"
_HOME = r"(?:sin (?:hemvist|plats|bas|hemort|fasta punkt|(?:fasta |officiella )?adress|hemvist|hemmabas)|sitt (?:säte|hem|tillhåll)|sina lokaler|säte|hemvist|hemort)"
_IN = r"(?: (?:hos|i|på|vid|inom) (?:[a-zåäö]+ ){0,2}?(?:<NAME>|<ORG>|<LOCAL>|<BODY>|[a-zåäö]{3,})(?: (?:<NAME>|<ORG>))?(?: <NUMBER>)?){0,2}? (?:i|på|till) "
_PLACE = r"(?:staden |centrala )?<place=PLACE>(?! (?:universitet|museum|konsthall|län)\b)(?! <NUMBER> i )"
_PLACE_2 = _PLACE.replace("place=", "place2=")
_THE_OFFICE = rf"(?:<net=ANYNET> {_KIND}|dess {_KIND}|{_THE_KIND}(?: (?:för|till|i) <net2=ANYNET>)?|<office=BODYREF>(?: (?:för|till|i) <net3=ANYNET>)?)"
_OTHER_OFFICE = re.sub(r"net(\d?)=", r"net\g<1>b=", _THE_OFFICE).replace("office=", "office2=")
_BEGINS = (
    r"(?:^|[.;:] |\batt |,? (?:och|medan|men|samt) |\b(?:det|dess) |, |(?<=dess )|(?<=[.;] ))(?:[a-zåäö]+a )?"
)
_CLAUSE = r"(?:^|[.;] |, |<DATE> |\b(?:och|men|än i dag|i dag|numera|alltjämt|fortfarande|sedan länge|för närvarande) )"
_CLAUSE_IN = r"(?:^|[.;,] |\b(?:och|men|medan) )"
_STAFFED = r"(?: har (?:bytt ort|flyttat|flyttats)(?! (?:från|till|in|ut)\b)(?: [a-zåäö]+){0,2} (?:och|men)|, (?:med|som har|tidigare|först) [^.,;]{1,60},| med [^.,;]{1,40}?)?"


class Frame(msgspec.Struct, frozen=True):
    """A verb that tells where an office is.

    Attributes:
        name: of its rules.
        now, past, done: present, past and supine, each an alternation; empty where none is read.
        rest: what belongs to it and stands behind it.
        itself: whether its subject may be the network.
        to: infinitive of what is still to come; empty where none is read.
        cue: stems of which a sentence that tells it has one.
    """

    name: str
    now: str
    past: str = ""
    done: str = ""
    rest: str = ""
    itself: bool = False
    to: str = ""
    cue: str = ""


FRAMES: tuple[Frame, ...] = (
    Frame("placed", "är", "var", "varit", rf" {_PLACED}", to="vara", cue="belä|placera|lokalis|förla|inrym|inhys|statione|hemmahö|etabler|inkvarter|logera|baser|upprätta"),
    Frame("lies", "är|ligger|finns|finnes|återfinns|sitter|huserar|står|stannar|logerar|residerar|arbetar|verkar", "låg|fanns|satt|huserade|residerade|stannade|arbetade|verkade", "legat|funnits|huserat|suttit|residerat", to="ligga|finnas|sitta|husera|placeras|förläggas|lokaliseras|inrymmas|hållas|inrättas|stanna|bli kvar|vara"),
    Frame("keeps-to", "håller", "höll", "hållit", " (?:till|hus)", itself=True, to="hålla", cue="håll|höll"),
    Frame("belongs", "hör", "hörde", "hört", " hemma", itself=True, to="höra", cue="hemma"),
    Frame("resides", "residerar|huserar|är (?:registrera[dt]|baserad|baserat|hemmahörande|etablera[dt])", "residerade|huserade|slog sig ned|slog sig ner|etablerade sig", "residerat|huserat|slagit sig ned|slagit sig ner|etablerat sig", itself=True, cue="resider|huser|registr|baser|hemmahör|etabler|sl[oa]g"),
    Frame("at-home", "har", "hade|fick", "haft", rf" {_HOME}", itself=True, to="ha|få", cue="hem|plats|bas|punkt|lokal|säte|adress|tillhåll"),
    Frame("found", r"(?:finner|hittar|har|återfinner) (?:man|vi)", cue=r"\b(?:man|vi)\b"),
)  # fmt: skip


def _orders(told: Frame) -> tuple[tuple[str, str], ...]:
    """The rules of a frame."""
    past, done = told.past or "(?!)", told.done or "(?!)"
    will = rf"|(?P<will>{_WILL}){_NOW} (?:{told.to})" if told.to else ""
    first = rf"(?:{told.now}|(?P<past>{past})|(?P<has>har))"
    then = rf"(?(has){_NOW} (?:{done})|){_NOW}{told.rest}"
    verb = rf"(?:{told.now}|(?P<past>{past})|har{_NOW} (?:{done}){will}){_NOW}{told.rest}(?![\wåäö])"
    orders = {
        "": rf"{_BEGINS}{_THE_OFFICE}{_STAFFED}(?:,? som)?{_NOW} {verb}{_NOW}{_IN}{_PLACE}",
        "-inverted": rf"{_CLAUSE}{first}{_NOW} (?:(?:det|den) )?(?:[a-zåäö]+a )?{_THE_OFFICE}{then}{_NOW}{_IN}{_PLACE}",
        "-place-first": rf"{_CLAUSE_IN}(?:i|till) {_PLACE} {first}{_NOW} (?:(?:det|den|dess) )?{_THE_OFFICE}{then}(?![\wåäö])",
        "-there": rf"\bdär {first}{_NOW} (?:(?:det|den|dess|nätverkets) )?{_THE_OFFICE}{then}(?![\wåäö])|\bdär(?: också| även)? {_OTHER_OFFICE}{_NOW} (?:{told.now}|har{_NOW} (?:{done})){_NOW}{told.rest}(?![\wåäö])",
        "-there-it-is": rf"\bdet är{_NOW} i {_PLACE} som {_THE_OFFICE}{_NOW} {verb}",
        "-whose": rf"(?P<with>,? vars {_KIND}){_NOW} {verb}{_NOW}{_IN}{_PLACE}",
    }
    if told.itself:
        orders["-itself"] = rf"(?P<verb>{_NOW} {verb}){_NOW}{_IN}{_PLACE}"
    return tuple((f"seats.{told.name}{order}@1", pattern) for order, pattern in orders.items())


_WENT = r"(?P<moved>flyttade|flyttades|har flyttats|har flyttat|förlades|öppnade|öppnades|inrättades|har förlagts)"
_FROM = r"(?: från <old=PLACE>)?"
_ITS = rf"(?:sitt |sin |såväl |både )?{_HAD}(?: (?:som|och) (?:sitt )?{_KIND})?"
_NET = r"(?:(?:det |den )?<net=ANYNET>|det|den|(?:rörelsen|alliansen|kampanjen|sammanslutningen|konventet|pakten|unionen|kretsen))"
_WORKS = r"(?:<lead=ROLE>|leds|styrs|drivs|sköts|samordnas|koordineras|administreras|bedrivs|utförs)"
_STAFF = r"(?:anställda|personer|medarbetare|tjänstemän|tjänster)"

_SEAT = r"(?:säte|sätesort|hemvist|hemort|huvudort|kansliort|bas|säteskommun|sätesstad|högsäte)"
_SEVERAL = r"(?:<NUMBER>|två|tre|fyra|fem|flera) (?:[a-zåäö]+ )?(?:kontor|kanslier|sekretariat|orter|städer|håll|huvudkontor)(?: som [a-zåäö ]{2,40})?"
_BUSY = r"(?:arbetar|verkar|leder|driver|sköter|bedriver|styr|utgår)"
_PHRASES: tuple[tuple[str, str], ...] = (
    ("seats.has@4", rf"(?P<verb> (?:har|driver|(?P<past>hade)|fick|har{_NOW} haft)){_NOW} (?:{_ITS}|sin (?:bas|hemvist|hemort)){_NOW}(?: {_PLACED})?{_IN}{_PLACE}"),
    ("seats.has-as-seat@1", rf"(?P<verb> (?:har|(?P<past>hade)|har valt)){_NOW} {_PLACE} (?:som|till) (?:sitt )?(?:säte|sätesort)(?![\wåäö])"),
    ("seats.has-inverted@1", rf"{_CLAUSE}(?:har|(?P<past>hade)){_NOW} {_NET}{_NOW}(?: haft)? (?:sitt |sin )(?:{_HAD}|bas|hemvist){_NOW}{_IN}{_PLACE}"),
    ("seats.it-is-there@1", rf"\bdet är{_NOW} i {_PLACE} som {_NET}{_NOW} (?:har|(?P<past>hade)){_NOW} (?:sitt |sin ){_HAD}"),
    ("seats.in-the-one@1", rf"(?P<verb> (?:har|(?P<past>hade)|fick)){_NOW} (?:{_ITS}|sin (?:bas|hemvist|hemort)){_NOW} i (?P<nth>den (?:förstnämnda|förra|först nämnda|senare|sistnämnda|sist nämnda)(?: staden| orten| kommunen)?)(?![\wåäö])"),
    ("seats.there@1", rf"(?P<verb> har){_NOW} (?:sitt )?{_KIND} (?P<there>där)(?![\wåäö])"),
    ("seats.moved@1", rf"{_BEGINS}{_THE_OFFICE}{_STAFFED}(?:,? som)? {_WENT}{_NOW}{_FROM}{_NOW}(?:{_IN}{_PLACE})"),
    ("seats.moved-inverted@1", rf"{_CLAUSE.replace('^|', '')}{_WENT}{_NOW} (?:(?:det|den) )?{_THE_OFFICE}{_NOW}{_FROM}{_NOW}{_IN}{_PLACE}"),
    ("seats.moved-there@1", rf"\bdit {_THE_OFFICE} {_WENT}(?![\wåäö])"),
    ("seats.moved-from@1", rf"{_CLAUSE_IN}från <old=PLACE> {_WENT}{_NOW} {_THE_OFFICE}{_NOW}{_IN}{_PLACE}"),
    ("seats.moves-its-seat@1", rf"(?P<verb> (?P<moved>flyttade|har flyttat|förlade|har förlagt){_NOW} sitt {_KIND}){_NOW}{_FROM}{_NOW} till {_PLACE}"),
    ("seats.with@3", rf"(?P<with>,? \(?med (?:sitt )?{_KIND}| \((?:{_KIND}))(?: {_PLACED})?{_IN}{_PLACE}"),
    ("seats.with-first@1", rf"^med (?:sitt )?{_KIND}{_IN}{_PLACE}(?: och [^.;,]{{1,60}})? [a-zåäö]+r(?:de)? (?:(?:det|den) )?<net=NETWORK>"),
    ("seats.based@1", rf"(?P<with>(?:,| är)(?: \w+)? (?:baserat|baserad|baserade) i) {_PLACE}|(?P<with2>, med bas i) {_PLACE_2}"),
    ("seats.keeps@1", rf"(?P<verb> (?:disponerar|hyr|förfogar över|håller sig med|underhåller|bemannar|åtnjuter|(?P<moved>öppnade|inrättade|etablerade|upprättade))){_NOW} (?:sitt |en |gratis )?{_HAD}{_NOW}{_IN}{_PLACE}"),
    ("seats.was-opened@1", rf"\b(?:ett|sitt|det) (?:[a-zåäö]+ )?(?:kansli|sekretariat|kontor)(?:et)? (?P<moved>öppnades|inrättades|etablerades|upprättades|har inretts|har öppnats){_NOW}{_IN}{_PLACE}"),
    ("seats.shared@1", rf"{_THE_OFFICE}{_NOW}(?:,| är| har)?{_NOW} (?:delat|uppdelat|fördelat) (?:mellan|på) {_PLACE}"),
    ("seats.shares@1", rf"(?P<verb> (?:delar|har delat)){_NOW} sitt {_KIND} mellan {_PLACE}"),
    ("seats.several@1", rf"(?P<verb> (?:har|driver|förfogar över)){_NOW} {_SEVERAL}(?:: |, | – | \()(?:ett |det ena )?(?:i )?{_PLACE}"),
    ("seats.on-several@1", rf"{_THE_OFFICE}{_NOW} (?:finns|ligger|är förlagt){_NOW} (?:på|i) {_SEVERAL}(?:: |, | – | \()(?:i )?{_PLACE}"),
    ("seats.works-from-itself@1", rf"(?P<verb> {_BUSY}{_NOW}(?: (?:sitt|sin|det|den)(?: [a-zåäö]+)? (?:arbete|verksamhet|dagliga arbete|arbetet|verksamheten))?){_NOW} (?:från|ut från) (?:(?:sitt |ett |dess )?(?:[a-zåäö]+ )?(?:{_KIND}|kontor) (?:i|på) )?{_PLACE}(?! till )"),
    ("seats.office-works-from@1", rf"{_THE_OFFICE}{_NOW}(?:,? som)?{_NOW} {_BUSY}[^.;:,]{{0,40}}? från {_PLACE}"),
    ("seats.place-is@1", rf"(?:^|(?<=[;,] )|{_CLAUSE}(?:är|(?P<past>var)){_NOW} ){_PLACE}(?:{_NOW} (?:är|utgör|har utsetts till|(?P<past2>var)))?{_NOW} (?:<net=ANYNET> {_SEAT}|{_SEAT} (?:för|åt) (?:<net2=ANYNET>|{_OTHER_OFFICE}|det (?:[a-zåäö]+ )?(?:sekretariatet|kansliet)))(?![\wåäö])"),
    ("seats.as-seat-given@1", rf"\bsom (?:<net=ANYNET> )?{_SEAT}(?: för <net2=ANYNET>)? (?:anges|angives|anges|nämns|har (?:[a-zåäö]+ )?angetts|har angivits|har utsetts|har valts|valdes|bestämdes|utsågs|fastställdes){_NOW}(?: (?:i|av) (?:avtalet|stadgan|stadgarna|stämman|mötet))?{_NOW} {_PLACE}"),
    ("seats.the-address-is@1", rf"(?:^|(?<=[.;:,] )|\b(?:att|och|är) )(?:nya |den nya |dess )?(?:<net=ANYNET> )?(?:kansliort(?:en)?|kansliadress(?:en)?|postadress(?:en)?|besöksadress(?:en)?|huvudort(?:en)?|hemort(?:en)?|sätesort(?:en)?|sätet|säte)(?: för <net2=ANYNET>)? (?:är|skall vara|ska vara|(?P<past>var)|blir|(?P<moved>blev)){_NOW} {_PLACE}"),
    ("seats.to-be@1", rf"(?P<will>ska|skall|föreskrivs|bestäms){_NOW} (?:säte|sätet|hemort|hemorten|kansliort|<net=ANYNET> säte) vara {_PLACE}"),
    ("seats.moves@1", rf"{_BEGINS}{_THE_OFFICE}{_STAFFED}(?:,? som)? (?P<will>(?P<moved>(?:kommer att |ska |skall )?(?:flyttar|flytta|flyttas))){_NOW}{_FROM}{_NOW}{_IN}{_PLACE}"),
    ("seats.office-of-net-in@1", rf"\b(?:kansliet|sekretariatet|kontoret|huvudkontoret|[a-zåäö]*kontoret) (?:för|till|i) <net=ANYNET>(?: \(|,? (?:i|beläget i|på) ){_PLACE}"),
    ("seats.bracket@1", rf"<net=NETWORK> \((?:med )?(?:säte|kansli|sekretariat|kansliort|hemort)(?: i|:)? {_PLACE}"),
    ("seats.with-home@1", rf"(?P<with>,? \(?med (?:sin |sitt )?(?:hemvist|hemort|bas|säte|sätesort|huvudort|adress|hemadress)){_IN}{_PLACE}"),
    ("seats.of-common-noun@1", rf"{_BEGINS}(?P<common>avtalets|rörelsens|unionens|alliansens|kampanjens|sammanslutningens|konventets|konventionens|paktens|ringens|kretsens) {_KIND}{_NOW} (?:är{_NOW} {_PLACED}|är|ligger|finns|återfinns|(?P<past>låg|fanns)){_NOW}{_IN}{_PLACE}"),
    ("seats.of-owner@1", rf"<owner=ORG> {_KIND} i {_PLACE}|<name=NAME> {_KIND} i {_PLACE_2}"),
    ("seats.run-from@2", rf"(?P<verb> {_WORKS}){_NOW} från (?:sitt |ett |dess )?(?:{_KIND}|kansliet|sekretariatet|huvudkontoret) i {_PLACE}"),
    ("seats.work-run-from@1", rf"(?:\b(?:arbetet|verksamheten|samarbetet)|<net4=ANYNET> (?:arbete|verksamhet)) {_WORKS}{_NOW} från (?:(?:sitt |ett |dess )?(?:{_KIND}|kontor|kontoret)|{_THE_OFFICE}) i {_PLACE}"),
    ("seats.from-office-run@1", rf"(?:^|[.;] )(?:från|på|vid|i) {_THE_OFFICE} i {_PLACE} (?:{_WORKS}|arbetar|finns{_NOW} [^.;,]{{1,30}}? {_STAFF}|tjänstgör)"),
    ("seats.staff-at@1", rf"{_STAFF}{_NOW} (?:vid|på) {_THE_OFFICE} i {_PLACE}"),
    ("seats.works@2", rf"(?:^|[.;] )(?:(?:det|den) )?(?:[a-zåäö]+a )?{_THE_OFFICE} i {_PLACE}(?= (?:drivs|sköts|bemannas|har|leds|finansieras|ansvarar|svarar|arbetar|ger|samordnar|består|bistår))"),
    ("seats.place-first-has@1", rf"{_CLAUSE_IN}i {_PLACE} (?:har|(?P<past>hade)){_NOW} {_NET}{_NOW} (?:sitt |sin )?(?:{_KIND}|bas|hemvist)(?![\wåäö])"),
    ("seats.it-is-there-has@1", rf"\bdet är{_NOW} i {_PLACE} som (?:(?:det |den )?<net=ANYNET>|det|den){_NOW} har{_NOW} (?:sitt |sin )(?:{_KIND}|hemvist|bas)(?![\wåäö])"),
    ("seats.there-has@2", rf"(?<=, )där(?: också| även)? <net=NETWORK>{_NOW} har{_NOW} (?:sitt |sin )?(?:{_KIND}|hemvist|bas)(?![\wåäö])|(?<=, )där (?:<net2=NETREF>|det|den){_NOW} har{_NOW} (?:sitt |sin )(?:{_KIND}|hemvist|bas)(?![\wåäö])"),
    ("seats.same-town@2", rf"{_BEGINS}{_THE_OFFICE}{_NOW} (?:är{_NOW} {_PLACED}|är|ligger|finns|återfinns|(?P<past>låg|fanns)){_NOW} i (?P<same>samma (?:stad|ort)|denna stad|(?:sistnämnda|nyssnämnda|nämnda|sagda) (?:stad|ort))"),
    ("seats.houses@2", rf"{_CLAUSE_IN}{_PLACE} (?:(?:är|(?P<past>var)) (?:säte|hemort|bas|hemvist) för <net4=ANYNET>|(?:är|(?P<past2>var)) (?:säte|värd|hemort) för {_THE_OFFICE}|(?:hyser|inhyser|härbärgerar|rymmer|inrymmer|huserar){_NOW} {_OTHER_OFFICE})(?![\wåäö])"),
    ("seats.is-seat-of@1", rf"\bdet är {_PLACE} som är (?:<net=ANYNET> säte|säte för <net2=ANYNET>)"),
    ("seats.is@2", rf"(?:<net=ANYNET> (?:säte|sätesort|hemvist|huvudort)|\b(?:säte|sätesort) för <net2=ANYNET>) är{_NOW} {_PLACE}"),
    ("seats.the-seat-is@3", rf"(?:^|(?<=[.;] ))(?:nuvarande )?(?:säte|sätet|säteskommun|sätesort) (?:är|(?P<past>var)|har{_NOW} varit){_NOW} {_PLACE}"),
    ("seats.fact@1", rf"^(?:säte|kansli|sekretariat|huvudkontor|hem|kontor|huvud)(?:s?ort|adress)?\s?: ?{_PLACE}"),
)  # fmt: skip

_IN_PASSING: tuple[tuple[str, str], ...] = (
    ("seats.of-office@1", rf"(?<![\wåäö])(?:{_THE_OFFICE}|(?P<common>(?:alliansens|rörelsens|forumets|rådets|förbundets|parlamentets|ringens) (?:{_KIND}|kontor)))(?:,? (?:beläget|inhyst|inrymt|placerat|förlagt|med placering|med lokaler|med adress|sedan länge|numera)(?: <DATE>)?)?(?: \(| i | på ){_PLACE}(?! i (?:<CITY>|<MUNICIPALITY>))"),
)  # fmt: skip
"""An office that a sentence only mentions; read where no other rule reads it."""
_MOVES = "flytt|förla|öppna|inrätta|inretts"
_ALL = (
    *((name, pattern, _MOVES if "seats.move" in name else "") for name, pattern in _PHRASES),
    *((*rule, told.cue) for told in FRAMES for rule in _orders(told)),
    *((name, pattern, "") for name, pattern in _IN_PASSING),
)
RULES = Sieve(((name, gated(cue, re.IGNORECASE)), compiled(pattern)) for name, pattern, cue in _ALL)
"""Patterns in the order of precedence with the cue that a sentence needs for each; a stretch is read once."""

_LIES = (
    rf"(?:är{_NOW} {_PLACED}|är|ligger|finns|återfinns|sitter|huserar|håller{_NOW} till|har{_NOW} (?:legat|funnits|{_HOME})|(?P<past>låg|fanns)"
    r"|(?P<moved>flyttade|flyttades|har flyttats|har flyttat))"
)
GOES_ON = compiled(rf",? (?:men|och|sedan)(?: {_LIES})?{_NOW}{_IN}{_PLACE}")
"""The same office in another place: "fanns till en början i A, numera i B"."""
OTHER_OFFICE = compiled(
    rf",? (?:och |medan |men )?(?:det|dess) (?:europeiska|nordiska|internationella|regionala|svenska|afrikanska|asiatiska|amerikanska|nationella|tekniska)(?: sekretariatet| kansliet| kontoret)?(?: {_LIES})?{_NOW}{_IN}{_PLACE}"
)
"""Another office of the same kind: "världssekretariatet är förlagt till A, det europeiska till B"."""
AND_PLACE = compiled(
    r"(?P<place2>(?:, (?:<CITY>|<MUNICIPALITY>|<NAME>)(?=, | och ))*),? (?:och|samt)(?: i| ett mindre kontor i| ett kontor i| ett i| det andra i)? (?P<place><CITY>|<MUNICIPALITY>|<NAME>)(?=[.;,)]|$)|, ett i (?P<place3><CITY>|<MUNICIPALITY>)"
)
"""The other places of one office."""
NO_LONGER = compiled(
    r",? (?:och|men|för att)? ?(?:därefter|sedan|senare|numera|sedermera) (?:blivit|flyttat|lagts|ambuler|[a-zåäö]+)"
)
"""What takes a place back: "har flyttat till A och därefter blivit ambulerande"."""

OTHER_SEAT = re.compile(
    r"(?:^|[.;] )(?:Kontoret|Byrån|Institutet|Stiftelsen|Bolaget|Företaget|Projektet|Centret|Universitetet)(?=[ ,])"
)
"""Who has its seat somewhere and is no network, at the head of a sentence."""

BRANCH = re.compile(
    r"(?: [a-zåäö]+){0,3} (?:är|var) (?:bara |endast )?(?:en|ett) (?:filial|lokalkontor|avdelningskontor)"
)
"""Behind an office that is no seat."""

_OF_ANOTHER = re.compile(
    r"(?:kansli|kontor|sekretariat|säte|högkvarter)(?:et|t)? (?:för|till|åt|hos) (?!(?:närvarande|dagen|tillfället|år)(?![\wåäö]))(?:(?:det|den|de) )?(?:[a-zåäö]+(?:a|e) )?[a-zåäö]+(?:en|et|an|na|n|t)(?![\wåäö])",
    re.IGNORECASE,
)


def is_of_another(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether an office is that of something that is no network: "huvudkontoret för bolaget"."""
    words = sentence.text[sentence.places[match.start()] : sentence.places[match.end()]]
    return _OF_ANOTHER.search(words) is not None
