"""Patterns for seats, over views of sentences: whose office lies where."""

import re

from stadsgraf.annotate.view import compiled

_KIND = (
    r"(?:(?:internationella|europeiska|nordiska|centrala|gemensamma|permanenta|administrativa|svenska|ett|ett litet|ett fast) )*"
    r"(?:säte|(?:huvud|medlems|förenings|nätverks|förbunds|europa)?kansli|(?:general|världs|huvud|europa|nätverks|medlems)?sekretariat|huvudkontor|huvudsäte|högkvarter)"
)
_THE_KIND = r"(?:(?:(?:general|världs|huvud|europa|nätverks|medlems)?sekretariat|(?:huvud|medlems|förenings|nätverks|förbunds|europa)kansli|kansli|huvudkontor|högkvarter)et|(?:huvud)?sätet)"
_NOW = (
    r"(?:,? (?:i dag|idag|numera|för närvarande|f\.n\.|tills vidare|också|även|fysiskt|alltjämt|fortfarande|tidigare|först|ursprungligen|länge|till en början|inledningsvis|alltid|hela tiden|ännu|än i dag|sedan starten|sedan länge|permanent|stadigvarande|officiellt|formellt|sedan dess"
    r"|(?:(?:sedan|från|från och med|år|i|under|fram till(?: och med)?|till) )*<DATE>))*"
)
_PLACED = r"(?:beläge[tn]|placera[td]|lokalisera[td]|förlag[td]|förlagt|inrym[td]|inrymt|inhys[td]|inhyst|stationera[td]|hemmahörande)"
_LIES = rf"(?:är{_NOW} {_PLACED}|är|ligger|finns|återfinns|sitter|huserar|håller till|har{_NOW} (?:legat|funnits|huserat|varit {_PLACED}))"
_LAY = rf"(?:var{_NOW} {_PLACED}|låg|fanns|satt|huserade|höll till)"
_HOME = r"(?:sin (?:hemvist|plats|bas|hemort|fasta punkt)|sitt (?:säte|hem)|sina lokaler|säte|hemvist)"
_IN = r"(?: (?:hos|i|på|vid|inom) (?:[a-zåäö]+ ){0,2}?(?:<NAME>|<ORG>|<LOCAL>|<BODY>|[a-zåäö]{3,})(?: (?:<NAME>|<ORG>))?){0,2}? (?:i|på|till) "
_PLACE = r"(?:staden |centrala )?<place=PLACE>(?! (?:universitet|museum|konsthall|län)\b)"
_PLACE_2 = _PLACE.replace("place=", "place2=")
_FINDS = rf"(?:finner|hittar|har|återfinner){_NOW} (?:man|vi)"
_VERB = rf"(?:{_FINDS}|{_LIES}|(?P<past>{_LAY})|har{_NOW} {_HOME}|(?P<past2>hade){_NOW} {_HOME}|(?P<moved>flyttade|flyttades|har flyttats|har flyttat|förlades|öppnade|öppnades|inrättades)(?:{_NOW} från <PLACE>)?)"
_THE_OFFICE = rf"(?:<net=ANYNET> {_KIND}|dess {_KIND}|{_THE_KIND}(?: (?:för|till|i) <net2=ANYNET>)?|<office=BODYREF>(?: (?:för|till|i) <net3=ANYNET>)?)(?:,? som)?"
_BEGINS = r"(?:^|[.;:] |\batt |,? (?:och|medan|men|samt) |\b(?:det|dess) |, |(?<=dess )|(?<=[.;] ))"

RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, compiled(pattern))
    for name, pattern in (
        ("seats.has@3", rf"(?P<verb> (?:har|(?P<past>hade)|fick|har haft))(?:{_NOW})? (?:(?:sitt |sin |såväl |både )?{_KIND}(?: (?:som|och) (?:sitt )?{_KIND})?|sin (?:bas|hemvist|hemort)){_NOW}(?: {_PLACED})?{_IN}{_PLACE}"),
        ("seats.there@1", rf"(?P<verb> har){_NOW} (?:sitt )?{_KIND} (?P<there>där)(?![\wåäö])"),
        ("seats.with@2", rf"(?P<with>,? \(?med (?:sitt )?{_KIND}| \((?:{_KIND}))(?: {_PLACED})?{_IN}{_PLACE}"),
        ("seats.with-first@1", rf"^med (?:sitt )?{_KIND}{_IN}{_PLACE}(?: och [^.;,]{{1,60}})? [a-zåäö]+r(?:de)? (?:(?:det|den) )?<net=NETWORK>"),
        ("seats.based@1", rf"(?P<with>(?:,| är)(?: \w+)? (?:baserat|baserad|baserade) i) {_PLACE}|(?P<with2>, med bas i) {_PLACE_2}"),
        ("seats.of-common-noun@1", rf"{_BEGINS}(?P<common>avtalets|rörelsens|unionens|alliansens|kampanjens|sammanslutningens|konventets|konventionens|paktens|ringens|kretsens) {_KIND} {_VERB}{_NOW}{_IN}{_PLACE}"),
        ("seats.whose@2", rf"(?P<with>,? vars {_KIND}) {_VERB}{_NOW}{_IN}{_PLACE}"),
        ("seats.of-owner@1", rf"<owner=ORG> {_KIND} i {_PLACE}|<name=NAME> {_KIND} i {_PLACE_2}"),
        ("seats.the-office@3", rf"{_BEGINS}(?:[a-zåäö]+a )?{_THE_OFFICE}(?:, (?:med|som har) [^.,;]{{1,60}},)? {_VERB}{_NOW}{_IN}{_PLACE}"),
        ("seats.inverted@2", rf"(?:^|[.;] |, |<DATE> |\b(?:än i dag|i dag|numera|alltjämt|fortfarande|sedan länge|för närvarande) )(?:{_LIES}|(?P<past>{_LAY})){_NOW} (?:(?:det|den) )?{_THE_OFFICE}{_NOW}(?: {_PLACED})?{_IN}{_PLACE}"),
        ("seats.has-lain@1", rf"(?:^|[.;] |, |<DATE> |\b(?:och|men) )har{_NOW} (?:(?:det|den) )?{_THE_OFFICE}{_NOW} (?:legat|funnits|huserat|varit {_PLACED}|haft sitt säte){_NOW}{_IN}{_PLACE}"),
        ("seats.run-from@1", rf"(?P<verb> (?:styrs|leds|drivs|sköts|samordnas|administreras)){_NOW} från (?:sitt |ett |dess )?(?:{_KIND}|kansliet|sekretariatet|huvudkontoret) i {_PLACE}"),
        ("seats.place-first@1", rf"(?:^|[.;,] |\b(?:och|men|medan) )i {_PLACE} (?:{_LIES}|(?P<past>{_LAY})){_NOW} (?:(?:det|den|dess) )?{_THE_OFFICE}(?![\wåäö])"),
        ("seats.place-first-has@1", rf"(?:^|[.;,] |\b(?:och|men|medan) )i {_PLACE} (?:har|(?P<past>hade)){_NOW} (?:(?:det |den )?<net=ANYNET>|det|den|(?:rörelsen|alliansen|kampanjen|sammanslutningen|konventet|pakten|unionen|kretsen)){_NOW} (?:sitt |sin )?(?:{_KIND}|bas|hemvist)(?![\wåäö])"),
        ("seats.there-has@1", rf"(?<=, )där <net=NETWORK>{_NOW} har{_NOW} (?:sitt |sin )?(?:{_KIND}|hemvist|bas)(?![\wåäö])|(?<=, )där <net2=NETREF>{_NOW} har{_NOW} (?:sitt |sin )(?:{_KIND}|hemvist|bas)(?![\wåäö])"),
        ("seats.there-lies@1", rf"\bdär (?:{_LIES}|(?P<past>{_LAY}))(?:{_NOW}|(?: också| även)) (?:(?:det|den|dess|nätverkets) )?{_THE_OFFICE}(?![\wåäö])"),
        ("seats.works@1", rf"(?:^|[.;] )(?:[a-zåäö]+a )?{_THE_OFFICE.removesuffix('(?:,? som)?')} i {_PLACE}(?= (?:drivs|sköts|bemannas|har|leds|finansieras|ansvarar|svarar|arbetar|ger|samordnar|består|bistår))"),
        ("seats.same-town@1", rf"{_BEGINS}(?:[a-zåäö]+a )?{_THE_OFFICE} {_VERB}{_NOW} i (?P<same>samma (?:stad|ort)|denna stad)"),
        ("seats.houses@1", rf"(?:^|[.;,] |\b(?:och|men|medan) ){_PLACE} (?:(?:är|(?P<past>var)) (?:säte|hemort|bas|hemvist) för <net4=ANYNET>|(?:är|(?P<past2>var)) (?:säte|värd|hemort) för {_THE_OFFICE}|(?:hyser|inhyser|härbärgerar|rymmer|inrymmer|huserar){_NOW} {_THE_OFFICE.replace('<net=', '<net5=').replace('<net2=', '<net6=').replace('<net3=', '<net7=').replace('office=', 'office2=')})(?![\wåäö])"),
        ("seats.is@1", rf"(?:<net=ANYNET> (?:säte|sätesort)|\b(?:säte|sätesort) för <net2=ANYNET>) är {_PLACE}"),
        ("seats.the-seat-is@2", rf"(?:^|(?<=[.;] ))(?:nuvarande )?(?:säte|sätet|säteskommun|sätesort) (?:är|har{_NOW} varit){_NOW} {_PLACE}"),
        ("seats.fact@1", rf"^(?:säte|kansli|sekretariat|huvudkontor)(?:sort)?\s?: ?{_PLACE}"),
    )
)  # fmt: skip
GOES_ON = compiled(rf",? (?:men|och|sedan) (?:{_VERB}){_NOW}(?:{_IN}){_PLACE}")
"""The same office in another place: "fanns till en början i A, numera i B"."""
OTHER_OFFICE = compiled(
    rf",? (?:och |medan |men )?(?:det|dess) (?:europeiska|nordiska|internationella|regionala|svenska|afrikanska|asiatiska|amerikanska|nationella|tekniska)(?: sekretariatet| kansliet| kontoret)?(?: {_VERB})?{_NOW}{_IN}{_PLACE}"
)
"""Another office of the same kind: "världssekretariatet är förlagt till A, det europeiska till B"."""
AND_PLACE = compiled(r" (?:och|samt)(?: i)? (?P<place><CITY>|<MUNICIPALITY>)(?=[.;,)]|$)")
"""The second of two places of one office."""
NO_LONGER = compiled(
    r",? (?:och|men|för att)? ?(?:därefter|sedan|senare|numera|sedermera) (?:blivit|flyttat|lagts|ambuler|[a-zåäö]+)"
)
"""What takes a place back: "har flyttat till A och därefter blivit ambulerande"."""
