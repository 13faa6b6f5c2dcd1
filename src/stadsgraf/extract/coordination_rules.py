"""Patterns for coordination, over views of sentences: who coordinates, leads, runs or administers what."""

from stadsgraf.annotate.view import compiled

_NOW = (
    r"(?:,? (?:i dag|idag|numera|nu|då|för närvarande|f\.n\.|tills vidare|sedan starten|som tidigare|liksom tidigare|som förut|alltjämt|fortfarande|gemensamt|centralt|också|även|formellt|tidigare|länge|i stället|huvudsakligen|i huvudsak|i praktiken"
    r"|(?:(?:sedan|från|från och med|fr\.? ?o\.? ?m\.?|under|år|åren|mellan|perioden|i|till och med|t\.? ?o\.? ?m\.?|fram till(?: och med)?|till) )*<DATE>))*"
)
_PRESENT = (
    "samordnas|koordineras|administreras|leds|styrs|drivs|sköts|förvaltas|organiseras|hålls ihop|hålls samman"
)
_FORMER = "samordnades|koordinerades|leddes|styrdes|drevs|sköttes|administrerades|förvaltades|organiserades|hölls ihop|hölls samman"
_SUPINE = "samordnats|koordinerats|letts|styrts|drivits|skötts|administrerats|drivas|ledas|skötas|samordnas"
PASSIVE = compiled(
    rf"(?:\b(?:{_PRESENT}|(?P<past>{_FORMER})|{_SUPINE})(?![\wåäö])|<lead=ROLE>)"
    r"(?P<mid>(?:,? (?:nationellt|på nationell nivå|i sverige|administrativt|i dag|idag|numera|nu|i stället|för närvarande|f\.n\.|tills vidare|sedan starten|gemensamt|centralt|också|även|formellt"
    r"|på uppdrag av [^,.;]{1,40},?|som [^,.;]{1,40}|(?:(?:sedan|från|från och med|fr\.? ?o\.? ?m\.?|under|år|till och med|t\.? ?o\.? ?m\.?|fram till(?: och med)?|till) )*<DATE>))*"
    r"(?: (?:det |den )?(?:[a-zåäö]+ )?<ANYNET>)?(?: (?:(?:sedan|från|under|år) )*<DATE>)?)"
    r" (?:av|från|i regi av|under ledning av) (?:bland andra )?"
)
REGI = compiled(
    rf"\b(?:drivs|bedrivs|(?P<past>drevs|bedrevs)|organiseras)(?:{_NOW} (?:det |den )?<ANYNET>)?{_NOW} (?:i|under) (?P<owner><LOCAL>|<ORG>) (?:regi|ledning|huvudmannaskap)(?![\wåäö])"
)
_DEFINITE = (
    r"(?:den (?:praktiska|löpande|dagliga|övergripande|nationella) )?(?:samordningen|administrationen)(?: av arbetet(?! (?:i|med|mot|för|kring)))?|det administrativa arbetet|det administrativa(?= (?:sköts|sköttes|hanteras|handhas|ombesörjs)|[.,;]|\s*$)|det (?:dagliga|löpande)(?= (?:sköt|hanter|svara|ansvara)|[.,;]|\s*$)|samordnarskapet|koordineringen|koordinationen|sekretariatet|kansliet|administrationen|sekretariatsfunktionen|kanslifunktionen|kansliuppgifterna|sekretariatsuppgifterna|samordningsansvaret"
    "|samordningsrollen|samordnarfunktionen|samordningsfunktionen|den samordnande (?:rollen|funktionen|uppgiften)|det administrativa (?:ansvaret|huvudansvaret)|samordningsuppdraget|samordnarrollen|samordnaransvaret|samordnaruppdraget|sekretariatsansvaret|kansliansvaret|koordinatorsrollen|den löpande driften|den dagliga driften|kansliarbetet|sekretariatsarbetet"
    "|värdskapet för sekretariatet|det samordnande ansvaret|huvudansvaret för (?:samordningen|driften)"
    "|ansvaret för (?:samordningen|sekretariatet|kansliet|driften)|huvudmannaskapet"
)
_DAILY = "(?:löpande|dagliga|praktiska|administrativa) (?:arbete|arbetet|ärenden|frågor|verksamhet|drift|skötsel|samordning|förvaltning)"
_OWNED_WORK = (
    f"{_DAILY}|samordning|koordinering|administration|sekretariat|kansli|löpande drift|drift|kansliarbete"
)
WORK = (
    rf"(?:(?P<works>det (?:löpande|dagliga) (?:arbetet|samarbetet))(?![\wåäö])|<net4=ANYNET>(?:(?!<ANYNET>)[^.;:]){{0,120}}?(?:,| och) vars (?:{_OWNED_WORK})(?![\wåäö])|<own=ANYNET> (?:{_OWNED_WORK})(?![\wåäö])|(?P<work>{_DEFINITE})(?![\wåäö])(?: (?:av|för|i|inom) <net=ANYNET>)?"
    r"|driften (?:av|för) <net3=ANYNET>|<office=BODYREF>(?: (?:för|i) <net2=ANYNET>)?)"
)
OTHER_OBJECT = r"(?! (?:av|för|i|kring|inom|mellan) (?!(?:år )?<DATE>|<ANYNET>))"
THE_WORK = compiled(
    rf"(?<![\wåäö]){WORK}(?:, som [^,.;]+,)?(?: (?:finns|ligger|är förlagt|är placerat|har sina lokaler|har sitt säte|sitter) [^.;,]{{1,60}} och)?"
    rf"(?: (?:sköts|drivs|styrs|administreras|delas|koordineras|samordnas|leds|hanteras|utförs|handhas|svaras för|upprätthålls|ombesörjs|tillhandahålls|ansvaras för|görs|innehas|bemannas)(?:{_NOW}) av | (?:sköts|hanteras|utförs|leds|samordnas|koordineras|styrs|drivs|administreras){_NOW} från "
    rf"| (?P<past>sköttes|drevs|hanterades|utfördes|handhades|tillhandahölls|innehades|bemannades)(?:{_NOW}) av "
    rf"| har{_NOW} (?:skötts|hanterats|utförts|handhafts|tillhandahållits|innehafts|bemannats){_NOW} av "
    rf"| finns{_NOW} hos | delas{_NOW} mellan | (?:ligger|vilar|är{_NOW} (?:förlagt?|förlagd|placerad|placerat|lagd|lagt)){_NOW} (?:hos|på|till) | (?P<past2>låg|vilade){_NOW} (?:hos|på) | har{_NOW} legat{_NOW} (?:hos|på) | åvilar{_NOW} "
    rf"| (?P<moved>gick över|gick|övergick|flyttades|flyttade|har flyttats|har gått|lämnades|har lämnats|överläts){_NOW}(?: över)?{_NOW}(?: (?:från|ifrån) <MEMBER>)?{_NOW} till | (?P<moved2>övertogs|togs över|har övertagits){_NOW} av )"
)
THE_WORK_INVERTED = compiled(
    rf"(?<![\wåäö])(?:sköts|hanteras|utförs|handhas|innehas|ombesörjs|(?P<past>sköttes|hanterades|utfördes|handhades|innehades)){_NOW} {WORK}{_NOW} av "
)
"""The verb before the work: "från 2008 till 2013 sköttes samordningen av A"."""
ROLE_NOUN = (
    r"(?:<role=ROLE>|(?:nationell |övergripande )?samordnare|koordinator|(?:samordnande|koordinerande) (?:part|kommun|stad|region|organisation)"
    r"|sekretariat|kansli|kanslikommun|sekretariatsvärd|huvudman|samordnings(?:ansvarig|kommun|värd)|sammankallande(?: kommun| stad| part| region)?|ansvarig för (?:samordningen|<own3=ANYNET> samordning))"
)
OF_THE_WORK = compiled(
    rf"\b(?:arbetet|verksamheten|samarbetet|det (?:löpande|dagliga|gemensamma) arbetet) (?:i|inom) <net=ANYNET> (?:{_PRESENT}|<lead=ROLE>|(?P<past>{_FORMER})){_NOW} (?:av|från) "
)
THE_TASK = compiled(
    r"\b(?:(?:uppdraget|uppgiften|ansvaret|rollen) (?:att|för att) (?:samordna|koordinera|leda|administrera) <net=ANYNET>"
    r"|(?:rollen|uppdraget|uppgiften|funktionen) som (?:<role=ROLE>|samordnare|koordinator|huvudman|samordnande (?:part|kommun|stad|organisation))(?: (?:för|i|av|inom) <net2=ANYNET>)?)"
    rf"(?: (?:innehas|utförs|sköts|fullgörs|upprätthålls){_NOW} av | (?:ligger|vilar){_NOW} (?:på|hos) | har{_NOW} (?:legat|vilat){_NOW} (?:på|hos) | (?:har|innehar){_NOW} (?=<LOCAL>|<ORG>|<NETWORK>)"
    rf"| (?P<past>innehades|sköttes|låg|vilade){_NOW} (?:av|på|hos) | (?P<moved>gick|övergick|övertogs|lämnades){_NOW}(?: över)?{_NOW} (?:till|av) )"
)
KIND_OF_NETWORK = r"[a-zåäö]*(?:nätverk|samarbete|förening|organisation|kampanj|initiativ|allians|forum|sammanslutning|samverkan|förbund|union|ring|koalition|partnerskap|plattform|samråd|krets)"
BY_SOMEBODY = compiled(rf"{_NOW} av ")
"""After a place: "sköts från A av B" names the one who sees to it."""
TAKES_OVER = compiled(
    r"(?:, varefter|,? men|,? och|, sedan|, därefter|; därefter)(?: (?:då|sedan|därefter|numera))? (?P<at>(?=<LOCAL>|<ORG>|<NETWORK>))"
)
GOES_ON = compiled(
    rf"(?:,| och|;| men|, men|, och)(?: (?:sedan dess|därefter))? (?:(?:sköts|hanteras|utförs|samordnas|koordineras|leds|administreras|innehas){_NOW} av|(?:ligger|vilar){_NOW} (?:hos|på)) (?=<LOCAL>|<ORG>|<NETWORK>)|(?:,|;| och)(?: (?:därefter|sedan dess|numera|nu))+ (?:av|från|hos|på) (?=<LOCAL>|<ORG>|<NETWORK>)"
)
"""Who does now what the sentence told of another: "sköttes till 2006 av A och sköts nu av B"."""
HAS_SINCE = compiled(
    r"(?:,|;| och)(?: (?:varefter|därefter|sedan dess|sedan))+ har (?P<at>(?=<LOCAL>|<ORG>|<NETWORK>))"
)
HAD_SINCE = compiled(
    rf"{_NOW} (?:haft|skött|innehaft|svarat för|ansvarat för) (?:uppgiften|uppdraget|ansvaret|rollen|samordningen|den|det)(?![\wåäö])"
)
TAKEN_OVER = compiled(
    rf" (?:tog över|tar över|övertog|övertar)(?: (?:den|det|ansvaret|uppdraget|rollen|stafettpinnen))?{_NOW}(?=[.,;]|$)"
)
"""Who takes over what the sentence has told of: "… till 2014, varefter B tog över den"."""
