"""Patterns for coordination, over views of sentences: who coordinates, leads, runs or administers what."""

from stadsgraf.annotate.view import compiled

_NOW = (
    r"(?:,? (?:i dag|idag|numera|för närvarande|f\.n\.|tills vidare|sedan starten|gemensamt|centralt|också|även|formellt|tidigare|länge"
    r"|(?:(?:sedan|från|från och med|fr\.o\.m\.|under|år|åren|mellan|perioden|i|fram till(?: och med)?|till) )*<DATE>))*"
)
_PRESENT = (
    "samordnas|koordineras|administreras|leds|styrs|drivs|sköts|förvaltas|organiseras|hålls ihop|hålls samman"
)
_FORMER = "samordnades|koordinerades|leddes|styrdes|drevs|sköttes|administrerades|förvaltades|organiserades|hölls ihop|hölls samman"
_SUPINE = "samordnats|koordinerats|letts|styrts|drivits|skötts|administrerats|drivas|ledas|skötas|samordnas"
PASSIVE = compiled(
    rf"(?:\b(?:{_PRESENT}|(?P<past>{_FORMER})|{_SUPINE})(?![\wåäö])|<lead=ROLE>)"
    r"(?P<mid>(?:,? (?:i dag|idag|numera|för närvarande|f\.n\.|tills vidare|sedan starten|gemensamt|centralt|också|även|formellt"
    r"|på uppdrag av [^,.;]{1,40},?|som [^,.;]{1,40}|(?:(?:sedan|från|från och med|fr\.o\.m\.|under|år|fram till(?: och med)?|till) )*<DATE>))*"
    r"(?: (?:det |den )?(?:[a-zåäö]+ )?<ANYNET>)?(?: (?:(?:sedan|från|under|år) )*<DATE>)?)"
    r" (?:av|från|i regi av|under ledning av) (?:bland andra )?"
)
REGI = compiled(
    rf"\b(?:drivs|bedrivs|(?P<past>drevs|bedrevs)|organiseras)(?:{_NOW} (?:det |den )?<ANYNET>)?{_NOW} (?:i|under) (?P<owner><LOCAL>|<ORG>) (?:regi|ledning|huvudmannaskap)(?![\wåäö])"
)
_DEFINITE = (
    "samordningen|koordineringen|koordinationen|sekretariatet|kansliet|administrationen|sekretariatsfunktionen|kanslifunktionen|kansliuppgifterna|sekretariatsuppgifterna|samordningsansvaret"
    "|samordningsuppdraget|samordnarrollen|koordinatorsrollen|den löpande driften|den dagliga driften|kansliarbetet|sekretariatsarbetet"
    "|samordningsfunktionen|värdskapet för sekretariatet|det samordnande ansvaret|huvudansvaret för (?:samordningen|driften)"
    "|ansvaret för (?:samordningen|sekretariatet|kansliet|driften)|huvudmannaskapet"
)
_OWNED_WORK = "samordning|koordinering|administration|sekretariat|kansli|löpande drift|drift|kansliarbete"
_WORK = (
    rf"(?:(?P<works>det (?:löpande|dagliga) (?:arbetet|samarbetet))(?![\wåäö])|<own=ANYNET> (?:{_OWNED_WORK})(?![\wåäö])|(?P<work>{_DEFINITE})(?![\wåäö])(?: (?:av|för|i|inom) <net=ANYNET>)?"
    r"|driften (?:av|för) <net3=ANYNET>|<office=BODYREF>(?: (?:för|i) <net2=ANYNET>)?)"
)
_OTHER_OBJECT = r"(?! (?:av|för|i|kring|inom|mellan) (?!(?:år )?<DATE>|<ANYNET>))"
THE_WORK = compiled(
    rf"(?<![\wåäö]){_WORK}(?:, som [^,.;]+,)?(?: (?:finns|ligger|är förlagt|är placerat|har sina lokaler|har sitt säte|sitter) [^.;,]{{1,60}} och)?"
    rf"(?: (?:sköts|hanteras|utförs|handhas|svaras för|upprätthålls|ombesörjs|tillhandahålls|ansvaras för|görs|innehas|bemannas)(?:{_NOW}) av "
    rf"| (?P<past>sköttes|hanterades|utfördes|handhades|tillhandahölls|innehades|bemannades)(?:{_NOW}) av "
    rf"| har{_NOW} (?:skötts|hanterats|utförts|handhafts|tillhandahållits|innehafts|bemannats){_NOW} av "
    rf"| (?:ligger|vilar|är{_NOW} (?:förlagt?|förlagd|placerad|placerat|lagd|lagt)){_NOW} (?:hos|på|till) | (?P<past2>låg|vilade){_NOW} (?:hos|på) | har{_NOW} legat{_NOW} (?:hos|på) "
    rf"| (?P<moved>gick över|gick|övergick|flyttades|flyttade|har flyttats|har gått|lämnades|har lämnats|överläts){_NOW}(?: över)?{_NOW} till | (?P<moved2>övertogs|togs över|har övertagits){_NOW} av )"
)
FRONTED = compiled(
    rf"(?:^|[.;] ){_WORK} (?:har|hade|innehar|sköter|tillhandahåller) (?P<at>(?=<LOCAL>|<ORG>|<NETWORK>))"
)
FRONTED_FOR = compiled(
    rf"(?:^|[.;,] |\b(?:och|medan) )för {_WORK} (?:svarar|står|ansvarar|(?P<past>svarade|stod|ansvarade)){_NOW} (?P<at>(?=<LOCAL>|<ORG>|<NETWORK>))"
)
_CARE = (
    r"(?:svarar|ansvarar|står) för|håller i|håller ihop|sköter|har hand om|tar hand om|har (?:ansvar(?:et)?|huvudansvar(?:et)?) för|bär ansvaret för|har|innehar|tillhandahåller"
    r"|upprätthåller|handhar|ombesörjer|bemannar|leder"
)
_CARED = r"(?:svarade|ansvarade|stod) för|höll i|höll ihop|skötte|hade hand om|hade ansvar(?:et)? för|bar ansvaret för|hade|innehade|tillhandahöll|upprätthöll|handhade|ombesörjde|bemannade"
_HAS_CARED = r"har{now} (?:(?:svarat|ansvarat|stått) för|hållit i|hållit ihop|skött|haft hand om|haft ansvar(?:et)? för|haft|innehaft|tillhandahållit|ombesörjt)".replace(
    "{now}", _NOW
)
_TAKES = r"tog(?: även| också)? över|övertog|har tagit över|har övertagit|åtog sig|har åtagit sig"
CARES = compiled(
    rf"(?P<rel>,? som)?(?: (?:även|också|numera|i dag|f\.n\.|för närvarande|tills vidare))* (?:{_CARE}|(?P<past>{_CARED})|{_HAS_CARED}|(?P<moved>{_TAKES})){_NOW} (?:(?:hela|det fulla|ansvaret för) )?{_WORK}{_OTHER_OBJECT}"
)
INVERTED = compiled(
    r"\b(?:(?:svarar|ansvarar|står|sköter|håller|har|tillhandahåller|innehar)|(?P<past>svarade|ansvarade|stod|skötte|höll|hade|tillhandahöll|innehade)|(?P<moved>tog|övertog)) (?P<at>(?=<LOCAL>|<ORG>|<NETWORK>))"
)
INVERTED_REST = compiled(rf"(?: (?:för|i|över|hand om|ansvaret för))?{_NOW} {_WORK}{_OTHER_OBJECT}")
COORDINATES = compiled(
    rf"(?P<rel>,? som)?(?P<will> (?:ska|skall|kommer att|föreslås))? (?:samordnar|samordna|koordinerar|koordinera|administrerar|administrera|leder|leda|driver|driva|håller ihop"
    rf"|(?P<past>samordnade|koordinerade|administrerade|ledde|drev|höll ihop)|har{_NOW} (?:samordnat|koordinerat|administrerat|lett|drivit))"
    rf"{_NOW}(?P<object> (?:arbetet inom |arbetet i |verksamheten i |det |den )?<net=ANYNET>(?: arbete| verksamhet)?"
    r"| (?:arbetet|verksamheten))?(?=[.;,]| och (?!(?:samordnar|koordinerar|utvecklar|följer|planerar|[a-zåäö]+erar)(?![\wåäö]))| sedan |$| till | fram | <DATE>| under | från )"
)
_ROLE_NOUN = (
    r"(?:<role=ROLE>|(?:nationell |övergripande )?samordnare|koordinator|samordnande (?:part|kommun|stad|organisation)|koordinerande (?:part|kommun|stad|organisation)"
    r"|sekretariat|sekretariatsvärd|huvudman|samordnings(?:ansvarig|kommun|värd)|sammankallande)"
)
IS = compiled(
    rf"(?P<rel>,? som)? (?:är|(?P<past>var)|har utsetts till|utsågs till|blir|utgör|fungerar som|(?P<past2>fungerade som|verkade som)|agerar|tjänstgör som|verkar som){_NOW} {_ROLE_NOUN}(?: (?:för|av|i|inom|åt) <net=ANYNET>)?(?![\wåäö])"
)
THE_COORDINATOR = compiled(
    r"(?:<role=ROLE>|\bsamordnare|\bkoordinator|\bsamordnande (?:kommun|stad|part|organisation)|\bansvarig för (?:samordningen|<own=ANYNET> samordning)|\bhuvudman|\bsamordningsansvarig"
    r"|\bkoordinerande (?:kommun|stad|part|organisation)|(?:^|[.;] )sammankallande)(?: (?:för|av|i|inom) <net=ANYNET>)?(?:(?: (?:är|(?P<past>var)|blir)| har{now} varit){now}|\s?:) ".replace(
        "{now}", _NOW
    )
)
HAS = compiled(rf" (?:har|(?P<past>hade){_NOW}|har haft){_NOW} (?P<at>(?=<LOCAL>|<ORG>|<NETWORK>))")
WITH = compiled(r",? med (?P<at>(?=<LOCAL>|<ORG>|<NETWORK>))")
AS_COORDINATOR = compiled(
    r" som (?:samordnare|koordinator|sekretariat|huvudman|sammankallande|samordnande (?:part|kommun|stad|organisation)|koordinerande (?:part|kommun|stad|organisation))(?![\wåäö])"
)
OF_THE_WORK = compiled(
    rf"\b(?:arbetet|verksamheten|samarbetet|det (?:löpande|dagliga|gemensamma) arbetet) (?:i|inom) <net=ANYNET> (?:{_PRESENT}|(?P<past>{_FORMER})){_NOW} (?:av|från) "
)
THE_TASK = compiled(
    r"\b(?:(?:uppdraget|uppgiften|ansvaret|rollen) (?:att|för att) (?:samordna|koordinera|leda|administrera) <net=ANYNET>"
    r"|(?:rollen|uppdraget|uppgiften|funktionen) som (?:<role=ROLE>|samordnare|koordinator|huvudman|samordnande (?:part|kommun|stad|organisation))(?: (?:för|i|av|inom) <net2=ANYNET>)?)"
    rf"(?: (?:innehas|utförs|sköts|fullgörs|upprätthålls){_NOW} av | (?:ligger|vilar){_NOW} (?:på|hos) | har{_NOW} (?:legat|vilat){_NOW} (?:på|hos) | (?:har|innehar){_NOW} (?=<LOCAL>|<ORG>|<NETWORK>)"
    rf"| (?P<past>innehades|sköttes|låg|vilade){_NOW} (?:av|på|hos) | (?P<moved>gick|övergick|övertogs|lämnades){_NOW}(?: över)?{_NOW} (?:till|av) )"
)
AS_COORDINATOR_WORKS = compiled(
    r"(?:^|[.;,] |\b(?:och|medan) )som (?:<role=ROLE>|(?:nationell |övergripande )?samordnare|koordinator|huvudman|sammankallande|samordnande (?:part|kommun|stad|organisation))(?: (?:för|av|i|inom) <net=ANYNET>)?"
    rf" (?:fungerar|verkar|tjänstgör|agerar|står|(?P<past>fungerade|verkade|tjänstgjorde)){_NOW} (?=<LOCAL>|<ORG>|<NETWORK>)"
)
HAS_TASK = compiled(
    rf"(?P<rel>,? som)? (?:har|innehar|(?P<past>hade)|har haft|har fått|(?P<moved>fick)){_NOW} (?:uppdraget|uppgiften|ansvaret|till uppgift|i uppdrag)(?: för)? att (?:samordna|koordinera|leda|administrera) <net=ANYNET>"
)
WHICH = compiled(r" som (?P<at>(?=<LOCAL>|<ORG>|<NETWORK>))")
WHICH_VERB = compiled(
    rf"{_NOW} (?:(?:samordnar|koordinerar|administrerar|leder|driver|sköter|håller ihop|håller samman)|(?P<past>samordnade|koordinerade|administrerade|ledde|drev)|har{_NOW} (?:samordnat|koordinerat|administrerat|lett|drivit))(?![\wåäö]| (?:ett|en|den|det|sitt|sin|sina) )"
)
_KIND_OF_NETWORK = r"[a-zåäö]*(?:nätverk|samarbete|förening|organisation|kampanj|initiativ|allians|forum|sammanslutning|samverkan|förbund|union|ring|koalition|partnerskap|plattform|samråd|krets)"
WHICH_HEAD = compiled(
    rf"<net=ANYNET>(?: \([^)]{{1,60}}\))?(?:(?:,| är| var) (?:ett|en) (?:[a-zåäö-]+ ){{0,4}}?{_KIND_OF_NETWORK}(?: [^.;:]{{1,90}}? och)?|, [^.;:]{{1,60}}, och)?,?$"
)
WHICH_HEAD_ALONE = compiled(
    rf"^(?:det|den|detta) (?:är|var) (?:ett|en) (?:[a-zåäö-]+ ){{0,4}}?{_KIND_OF_NETWORK}(?: (?:för|mellan|av|mot) [^.;:,]{{1,60}})?,?$"
)
"""What a network is that somebody runs in a relative clause: its antecedent stands right before."""
BY_SOMEBODY = compiled(rf"{_NOW} av ")
"""After a place: "sköts från A av B" names the one who sees to it."""
TAKES_OVER = compiled(
    r"(?:, varefter|,? men|,? och|, sedan|, därefter|; därefter)(?: (?:då|sedan|därefter|numera))? (?P<at>(?=<LOCAL>|<ORG>|<NETWORK>))"
)
TAKEN_OVER = compiled(
    rf" (?:tog över|tar över|övertog|övertar)(?: (?:den|det|ansvaret|uppdraget|rollen|stafettpinnen))?{_NOW}(?=[.,;]|$)"
)
"""Who takes over what the sentence has told of: "… till 2014, varefter B tog över den"."""
