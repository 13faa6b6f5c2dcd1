"""Turns of phrase that tell of members without a verb of their own: each read as it stands.

What is only implied to be a member of the topic needs words here that nothing else is said with: an
application, a nay, a list behind a noun for members.
"""

from stadsgraf.extract.membership_frames import ADVERBS, MEMBER, MEMBER_NOUN, NETS
from stadsgraf.extract.membership_rules import END, MEMBERS, Rule
from stadsgraf.vocabulary import Modality

_A = ADVERBS
_ON = rf"(?: (?:i|till|av) {NETS}|{END})"
_LIST = r"(?P<list>(?:bl\.a\.|(?! (?:medan|men|dock) )[^.;])*)"
_NAMES = rf"(?P<list><MEMBERS>){_A}"
_D, _P, _R = Modality.DENIED, Modality.PLANNED, Modality.REQUESTED
_NAY = (
    r"(?:tackat nej|avböjt|avstått|sagt nej|valt att (?:avstå|stå utanför|stå kvar utanför|tacka nej)|beslutat (?:att )?(?:avstå|tacka nej)"
    r"|bestämt sig för att (?:avstå|stå utanför)|stannat för att (?:avstå|stå utanför))"
)
_SAID_NAY = r"(?:tackade nej|avböjde|avstod|sade nej|sa nej|tackat nej|avböjt|avstått|sagt nej|valde att (?:avstå|stå utanför))"
_NEIGHBOURS = r"(?:[a-zåäö]+ ){0,3}(?:grannar|grannkommuner(?:na)?|grannstäder(?:na)?|kommuner(?:na)?|städer(?:na)?|storstäder(?:na)?|regioner(?:na)?|länder(?:na)?|vänorter(?:na)?|landsting(?:en)?)"
_SIDE = r"(?:[a-zåäö]+ (?:sida|håll)|<NAME>|Sverige|Norge|Finland|Danmark|Tyskland|Polen|Frankrike|Norden|länet|regionen)"
_CALLED = r"(?:(?:[A-ZÅÄÖ][a-zåäö-]+s )?[a-zåäö-]*(?:nätverk(?:et)?|förening(?:en)?|förbund(?:et)?|organisation(?:en)?|samarbetet|sammanslutning(?:en)?|allians(?:en)?) )?"
"""What a network is called before its name, where the name begins a clause."""
_KEPT = (
    r"(?:(?:ska|skall|bör|måtte|får) (?:(?:fortsatt|även fortsättningsvis|tills vidare) )?(?:förlängas|förnyas|behållas|bibehållas|upprätthållas|kvarstå|fortsätta|bestå|fortgå)"
    r"|(?:tills vidare )?(?:förlängs|förnyas|behålls|bibehålls|upprätthålls|kvarstår|fortsätter|består|fortgår|löper vidare|(?:inte|ej) (?:sägs upp|avslutas)))"
)
"""What is wanted of a membership that is to go on."""
_KEPT_WORDS = "förlängas förnyas behållas bibehållas upprätthållas kvarstå fortsätta bestå fortgå förlängs behålls bibehålls upprätthålls kvarstår fortsätter består fortgår löper sägs avslutas"
_UNTIL = r"(?: fram till| till och med| t\.? ?o\.? ?m\.?| till)(?: utgången av| slutet av| årsskiftet| och med)?(?: år)? <DATE>"


def _rule(name: str, words: str, pattern: str, modality: Modality = Modality.STATED, **more: bool) -> Rule:
    """A rule that sentences without one of its words are not searched for."""
    return Rule(
        f"membership.{name}@1",
        pattern,
        modality,
        implied=more.pop("implied", True),
        verbs=frozenset(words.split()),
        **more,
    )


TURN_RULES: tuple[Rule, ...] = (
    _rule("only-one-from", "enda", rf"{MEMBERS} är{_A} (?:den|det|de) (?:hittills )?enda (?:(?:kommunen|staden|regionen|orten|kommunerna|städerna) )?(?:från|i) {_SIDE}{END}"),
    _rule("only-swedish", "enda", rf"{MEMBERS} är{_A} (?:den|det|de|Sveriges|länets) (?:hittills )?enda (?:[a-zåäö]+ska )?(?:medlem(?:men|mar|marna)?|medlemskommun(?:en)?|medlemsstad(?:en)?|medlemsregion(?:en)?)(?:{END}| i {NETS})"),
    _rule("of-the-neighbours", "ingår deltar medverkar är finns", rf"\b(?:Av|Bland|Utav) {_NEIGHBOURS} (?:ingår|deltar|medverkar|är|finns){_A} {_NAMES}(?: (?:med|medlemmar|medlem|anslutna|ansluten))?{END}"),
    _rule("from-that-side", "ingår deltar medverkar är", rf"\b[Ff]rån [a-zåäö]+ (?:sida|håll) (?:ingår|deltar|medverkar|är){_A} {_NAMES}(?: (?:med|medlemmar|medlem|anslutna|ansluten))?{END}"),
    _rule("besides-take-part", "deltar ingår medverkar är finns", rf"(?:^|; )(?:Därutöver|Dessutom|Därtill|Vidare|I dag|Idag|Numera|För närvarande|I övrigt|Härutöver) (?:(?:deltar|ingår|medverkar){_A} {_NAMES}(?: med)?|(?:är|finns){_A} (?P<who><MEMBERS>){_A} (?:med|medlem|medlemmar|anslutna|ansluten)){END}"),
    _rule("there-are", "finns är ingår deltar", rf"(?:^|[;,] )(?:(?:Där|där) (?:(?:finns|är){_A} (?P<who><MEMBERS>){_A} med|(?:ingår|deltar){_A} (?P<who2><MEMBERS>))|Med(?: i (?:det|kretsen|nätverket|<net=ANYNET>))? (?:är|finns){_A} {_NAMES}){END}"),
    _rule("takes-part-since", "ingår deltar medverkar finns", rf"{MEMBERS}{_A} (?:ingår|deltar|medverkar|finns med)(?= sedan <DATE>| (?:allt)?sedan (?:starten|start|bildandet)| sedan (?:år )?<DATE>)"),
    _rule("took-part-until", "deltog medverkade ingick var fanns", rf"{MEMBERS}{_A} (?:deltog|medverkade|ingick|var med|fanns med)(?={_UNTIL}{END})", former=True),
    _rule("has-weighed-and-declined", "har hade", rf"{MEMBERS} (?:har|hade){_A} (?:(?!<MEMBER>|<ANYNET>| plats(?:er)? (?:på|vid) | yttra| svara|remiss| synpunkter| rösta)[^.;:]){{1,80}}? (?:och|men)(?: därefter| sedan| till slut| slutligen| båda gångerna| varje gång| hela tiden| nu| åter)? (?:har )?{_NAY}{END}", _D),
    _rule("asked-and-declined", "tillfrågades inbjöds bjöds erbjöds fick", rf"(?:{MEMBERS}{_A} (?:tillfrågades|inbjöds|bjöds in|erbjöds|fick (?:frågan|en fråga|en förfrågan|en inbjudan|inbjudan|ett erbjudande|erbjudandet))|(?:tillfrågades|inbjöds|erbjöds|fick) <who2=MEMBERS>){_A}(?: erbjudandet)?(?: (?:en )?plats| medlemskap| ett medlemskap| frågan| en förfrågan| att (?:delta|gå med|bli medlem|ansluta sig))?(?: om medlemskap)?(?: (?:i|till|från|av|om) {NETS})?{_A},? (?:men|och) (?:har )?(?:kommunen |staden )?{_SAID_NAY}(?:{END}| (?:till|från) erbjudandet)", _D),
    _rule("invited-and-declined", "avböjde avstod tackade sade sa", rf"<net=NETWORK>{_A} (?:bjöd in|inbjöd|erbjöd|tillfrågade|frågade|kontaktade|uppvaktade)(?: oss| <MEMBER>)[^.;]{{0,60}}?,? men <who=MEMBERS>{_A} {_SAID_NAY}{END}", _D),
    _rule("declined-invitation", "förfrågan inbjudan erbjudande erbjudandet propå", rf"{MEMBERS} (?:har{_A} (?:avslagit|avvisat|avböjt|tackat nej till|sagt nej till)|(?:avslog|avvisade|avböjde|tackade nej till|sade nej till)){_A} (?:en |ett |den )?(?:förfrågan|inbjudan|erbjudande|erbjudandet|propå)(?: (?:om (?:medlemskap|att (?:gå med|bli medlem|ansluta sig|delta))|från|till|av))*(?: (?:i )?{NETS}|{END})", _D),
    _rule("declined-membership", "medlemskap medlemskapet", rf"{MEMBERS} (?:har{_A} (?:avböjt|avstått från|tackat nej till|sagt nej till)|(?:avböjde|avstod från|tackade nej till|sade nej till)){_A} (?:ett )?medlemskap(?:et)?{_ON}", _D),
    _rule("outside-stand", "står är", rf"(?:^|[;,] (?:och |men )?)(?:Helt |helt )?utanför(?: {NETS})? (?:står|är){_A} {_NAMES}{END}", _D),
    _rule("no-membership-came", "medlemskap anslutning inträde", r"<nets=ANYNET>[^.;]{0,60}?<who=HOME>[^.]{0,120}?(?:[;,]| men)(?: men)? (?:något|någon) (?:medlemskap|anslutning|inträde) (?:blev|har|kom) det(?: dock| däremot)? (?:aldrig|inte|ej)", _D),
    _rule("has-no-membership", "medlemskap anslutning", rf"(?:^|[;,] )(?:något|någon) (?:medlemskap|anslutning) (?:i|till) {NETS} har{_A} {MEMBERS}{_A} (?:inte|ej|aldrig){END}", _D),
    _rule("application-lies", "ansökan medlemsansökan", rf"(?:\b[Ff]rån <who=MEMBERS> (?:ligger|finns|föreligger|har(?: det)?|inkom|kom){_A}(?: kommit| inkommit)?(?: in)? (?:en )?(?:medlems)?ansökan(?: om (?:medlemskap|inträde|anslutning))?(?: inne| in| inkommit| kommit in)?|\b(?:en|[Mm]edlems)? ?ansökan(?: om (?:medlemskap|inträde))? från <who2=MEMBERS> (?:är under (?:behandling|beredning|prövning)|ligger(?: inne)?|behandlas|bereds|prövas|väntar|har (?:kommit in|inkommit)|är inlämnad|är inskickad|föreligger)){_A}{END}", _R),
    _rule("will-do-the-same-then", "väntas beräknas förväntas planerar avser kommer ska", rf"(?:anslöt sig|anslutit sig|anslöts|gick med|gått med|blev medlem|blivit medlem|inträdde|kom med)[^.;]{{1,80}}?(?:och|medan|men)(?P<then>) <who=MEMBERS> (?:väntas|beräknas|förväntas|planerar att|avser att|kommer att|ska){_A} (?:göra detsamma|göra det|göra sammaledes|följa efter|följa exemplet)", _P, at_start=True),
    _rule("network-between-then", "mellan bestående består omfattar utgörs förenar", r"<net=NETWORK>(?:,| är)(?: som är)? (?:ett|en) (?:[a-zåäö-]+ ){0,3}?[a-zåäö-]*(?:nätverk|samarbete|samverkan|förening|sammanslutning|allians|förbund|organisation|forum|samarbetsorgan|koalition) (?:mellan|bestående av|som (?:består av|omfattar|utgörs av|förenar))(?: kommunerna| städerna| regionerna)? (?P<list><MEMBERS>)(?! (?:län|kommuner|och)\b)", implied=False),
    _rule("membership-lapsed", "löpte gick upphörde avslutades sades", rf"(?:\b[Mm]edlemskapet|\b[Vv]årt medlemskap) i {NETS}{_A} (?:löpte ut|gick ut|upphörde|avslutades|sades upp){_A}(?:{END}|(?= och| efter))", implied=False, leaving=True, former=True),
    _rule("membership-runs-until", "löper gäller", rf"(?:(?:\b[Mm]edlemskapet|\b[Vv]årt(?: nuvarande)? medlemskap|<who=MEMBERS>(?: nuvarande)? medlemskap)(?: i {NETS})?|\b[Vv]år (?:nuvarande |innevarande )?(?:medlems|avtals)?period) (?:(?:löper|gäller)(?={_UNTIL})|(?:löper ut|går ut|upphör)(?= (?:den |i |vid |med )?(?:utgången av |slutet av |årsskiftet )?<DATE>))", ends=True),
    _rule("membership-to-run-on", _KEPT_WORDS, rf"(?:\b[Mm]edlemskapet|\b[Vv]årt medlemskap|<who=MEMBERS>(?: nuvarande)? medlemskap)(?: i {NETS}(?:, [A-ZÅÄÖ][\w-]{{1,10}})?,?)? {_KEPT}(?! (?:inte|ej|icke)\b)", _P, acted=True, ends=True),
    _rule("no-application-made", "ansökan medlemsansökan", rf"(?:(?P<none>\b[Ii]ngen )|\b[Nn]ågon |\b)(?:[Mm]edlemsa|[Aa])nsökan(?: om (?:medlemskap|inträde|anslutning))? (?:till|i|hos) {NETS},? (?:görs|inges|(?:lämnas|skickas)(?: in)?)(?(none)| (?:inte|ej)(?! (?:för|förrän|innan)\b)){END}", _D, inferred=True),
    _rule("membership-of-began", "inleddes påbörjades började daterar går", rf"(?:{MEMBERS}|\b[Vv]årt) medlemskap(?: i {NETS})?{_A} (?:inleddes|påbörjades|började|daterar sig till|går tillbaka till)(?= (?:år |den |i )?<DATE>)", at_start=True),
    _rule("circle-of-members", "omfattar består utgörs rymmer", rf"(?:\b[Mm]edlemskretsen|\b[Mm]edlemsskaran|\b[Kk]retsen av medlemmar)(?: i {NETS})? (?:omfattar|består{_A} av|utgörs{_A} av|rymmer){_A} {_NAMES}{END}"),
    _rule("made-up-of", "består utgörs bildas", rf"<net=ANYNET> (?:består|utgörs|bildas){_A} av (?:kommunerna |städerna |regionerna )?(?P<list><MEMBERS>)(?! (?:län|kommuner)\b)", implied=False),
    _rule("as-such-member", "medlem medlemmar", rf"\b[Ss]om (?:associera(?:d|de)|ordinarie|fullvärdig(?:a)?|ny(?:a)?|svensk(?:a)?) medlem(?:mar)?(?: i {NETS})? (?:deltar|ingår|finns|medverkar|är|noteras|antecknas|återfinns){_A} {MEMBERS}"),
    _rule("new-members", "medlem medlemmen medlemmar", rf"\b(?:[Nn]ytillkom(?:na|men)|[Nn]ya?|[Nn]yaste|[Tt]illkommande|[Nn]yblive?n?a?|[Ss]enast tillkomna) (?:[a-zåäö]+ska? )?medlem(?:mar|men)?(?: i {NETS})?(?: (?:(?:under|år|för|från|sedan) )?<DATE>)? ?(?:är|blev|var|:){_LIST}", at_start=True),
    _rule("sole-member", "medlem medlemmen", rf"\b(?:[Dd]en )?[Ee]nd[ae] (?:svensk[ae] |nordisk[ae] )?medlem(?:men)? är{_A} {MEMBERS}{END}"),
    _rule("has-one-member", "medlem medlemsstad medlemskommun", rf"<net=ANYNET> har{_A} (?:bara |endast |enbart )?en (?:enda )?(?:svensk|nordisk) (?:medlem|medlemsstad|medlemskommun), <who=MEMBERS>{END}"),
    _rule("on-the-way-in", "väg", rf"{MEMBERS} är{_A} på väg in(?: i {NETS}|{END})", _P),
    _rule("decided-to-apply", "beslutade beslöt", rf"{MEMBERS} (?:beslutade|beslöt){_A} att (?:ansöka om|söka) (?:medlemskap|inträde){_ON}", _R),
    _rule("has-never-been-one", "varit", rf"(?:^|[;,] )(?:[Nn]ågon )?[Mm]edlem i {NETS} har{_A} {MEMBERS}{_A} (?:inte|ej|aldrig)(?: heller)? varit", _D, implied=False),
    _rule("member-is", "medlem medlemmar ansluten anslutna", rf"(?:^|[;,] (?:och |men )?)(?:[Mm]edlem(?:mar)?|[Aa]nslut(?:en|na))(?: (?:i|till) {NETS})? är{_A} {_NAMES}{END}"),
    _rule("so-many-have-joined", "är har", rf"<NUMBER> {MEMBER_NOUN}(?: [^.;,:]{{1,40}}?)? (?:är|har){_A} (?:anslutna|med|medlemmar|anslutit sig|gått med)(?: (?:i|till) {NETS})?:{_LIST}"),
    _rule("as-well-as", "såväl", rf"\b[Ss]åväl <who=MEMBERS> som <who2=MEMBERS> (?:är|har{_A} varit){_A} (?:{MEMBER}|med|anslutna){_A}{_ON}"),
    _rule("both-of-them", "medlemmar medlem", rf"{MEMBERS}, (?:båda|bägge|alla|samtliga) {MEMBER}(?: i {NETS})?(?= sedan|[,.;])"),
    _rule("came-back", "återkom återinträdde återvände kom anslöt gick", rf"{MEMBERS}{_A} (?:återkom|återinträdde|återvände|kom tillbaka|anslöt sig (?:på nytt|åter|igen)|gick (?:åter )?med igen){_A}(?: (?:i|till) {NETS}|{END})", at_start=True),
    _rule("and-came-back-then", "återkom återinträdde återvände kom", rf"{MEMBERS} (?:lämnade|gick ur|utträdde|hoppade av|trädde ur)(?:(?!<MEMBER>|<ANYNET>)[^.;:]){{1,60}}? (?:men|och)(?P<then>)(?: sedan| därefter| senare)? (?:återkom|återinträdde|återvände|kom (?:tillbaka|åter)|anslöt sig (?:på nytt|åter|igen)|gick med igen){_A}{END}", at_start=True),
    _rule("fronted", "tillhört tillhör lämnat lämnade varit gått anslutit ingått deltagit", rf"(?:^|[;,] (?:och |men )?){_CALLED}<nets=NETWORK> (?:(?:har|hade){_A} {MEMBERS}{_A}(?P<no> (?:inte|ej|aldrig))?{_A} (?:tillhört|varit (?:med|{MEMBER}) i|ingått i|deltagit i|anslutit sig till|gått med i)|tillhör{_A} <who2=MEMBERS>(?P<before> (?:inte|ej))?){_A}{END}", implied=False),
    _rule("fronted-left", "lämnat lämnade", rf"(?:^|[;,] (?:och |men )?){_CALLED}<nets=NETWORK> (?:(?:har|hade){_A} {MEMBERS}{_A} lämnat|lämnade{_A} <who2=MEMBERS>){_A}{END}", implied=False, leaving=True, former=True),
    _rule("enters", "inträder ansluts ansluter går träder blir", rf"(?:{MEMBERS}{_A} (?:inträder|ansluts|ansluter sig|går med|går in|träder in|blir {MEMBER})|(?:(?:inträder|ansluts|ansluter sig) <who2=MEMBERS>|(?:går|blir) <who3=MEMBERS>(?: med| {MEMBER}))){_A}(?: (?:i|till) {NETS})?{_A}(?= (?:från och med |fr\.? ?o\.? ?m\.? |från |den |i |år |under |vid )*<DATE>|{END})", _P, at_start=True, ahead=True),
)  # fmt: skip

_WRONGLY = r"(?:felaktigt|oriktigt|av misstag|av missförstånd|på felaktiga grunder)"
_CLAIMED = r"(?:angivits|angetts|uppgivits|uppgetts|nämnts|redovisats|förts upp|tagits upp|räknats|listats|upptagits|betecknats|angavs|uppgavs|nämndes|räknades|anges|uppges|nämns|räknas|påstås|påståtts)"
_FALSE = r"(?:(?:är|var)(?: dock| däremot| enligt [^.;,]{1,40}?)* (?:felaktigt?|fel|oriktigt?|osant?|inte (?:riktigt?|sant?|korrekt)|ett (?:missförstånd|misstag|fel))|(?:stämmer|stämde)(?: dock)? (?:inte|ej)|saknar (?:grund|täckning)|har (?:inte|ej) kunnat bekräftas|är gripe[tn] ur luften)"
_IS_ONE = rf"(?:är|var|skulle vara|vore|har varit|tillhör){_A} (?:{MEMBER}|med|ansluten)"
_BUT_NOT = r"(?: men(?: däremot| dock)?|, (?:men(?: däremot| dock)?|däremot|dock|emellertid)| –) (?:inte|ej|icke) (?:heller )?"
FALSE_RULES: tuple[Rule, ...] = (
    _rule("wrongly-told", "felaktigt oriktigt misstag missförstånd felaktiga", rf"{MEMBERS}{_A} (?:har|hade)?(?:{_A}| ibland| ofta| stundom| på sina håll| i pressen| tidigare)* ?(?:{_WRONGLY}(?: ibland)? {_CLAIMED}|{_CLAIMED} {_WRONGLY})(?: (?:som|såsom|vara|bland|till|att vara))?(?: (?:{MEMBER}|med|medlemmarna))(?: (?:i|av) {NETS})?", _D),
    _rule("that-is-wrong", "att", rf"\b(?:[Dd]et (?:är|var) (?:dock |däremot )?(?:inte riktigt|inte sant|inte korrekt|fel|felaktigt|oriktigt)|[Dd]et stämmer (?:inte|ej)|[Dd]et är ett (?:missförstånd|misstag))(?: [^.;,]{{1,40}}?)?,? att <who=MEMBERS>(?:, [^,.;]{{1,60}},)? {_IS_ONE}(?: (?:i|av|till) {NETS})?", _D),
    _rule("is-wrong", "att", rf"(?:^|[.;] )(?:[Uu]ppgiften(?: [^.;,]{{1,40}}?)? |[Pp]åståendet(?: [^.;,]{{1,40}}?)? )?[Aa]tt <who=MEMBERS>{_A} {_IS_ONE}(?: (?:i|av|till) {NETS})?(?:, [^.;]{{1,80}},| [^.;,]{{1,60}}?)? {_FALSE}", _D),
    _rule("first-members", "var utgjordes bestod", rf"(?:\b(?:[Dd]e |<net=ANYNET> )?(?:[Ff]örsta|[Uu]rsprungliga) (?:[a-zåäö]+ska )?(?:medlemmar(?:na)?|medlems[a-zåäö]+)(?: i <net2=ANYNET>)?|\b[Mm]edlemmar(?:na)? (?:vid (?:starten|bildandet)|från (?:start|starten|början))) (?:var|utgjordes av|bestod av){_LIST}"),
    _rule("first-members", "medlemmar medlemmarna", r"\b(?:[Ff]rån (?:början|starten?)|[Vv]id (?:starten|bildandet)|[Tt]ill en början|[Uu]rsprungligen) (?:var (?:medlemmarna|de anslutna) (?P<list><MEMBERS>)|var <who=MEMBERS> medlemmar)(?=\s*$|[.,;])"),
    _rule("which-is-wrong", "vilket något", rf"\batt <who=MEMBERS> {_IS_ONE}(?: (?:i|av|till) {NETS})?,? (?:vilket|något som)(?: dock| däremot)? {_FALSE}", _D),
    _rule("called-but-never-was", "aldrig inte ej", rf"{MEMBERS}{_A} {_CLAIMED}(?: (?:ofta|ibland|stundom|på sina håll|felaktigt))* (?:som|såsom|bland|vara) (?:{MEMBER}|medlemmarna)(?: i {NETS})?,? men (?:har|är)(?: dock)? (?:aldrig|inte|ej)(?: varit)? (?:det|{MEMBER}|med)", _D),
    _rule("application-from-refused", "avslogs avvisades avslagits avvisats", rf"\b[Aa]nsökan(?: om (?:medlemskap|inträde))? från <who=MEMBERS> (?:avslogs|avvisades|har{_A} (?:avslagits|avvisats))", _D),
    _rule("founded-and-is", "alltjämt fortfarande ännu kvar", rf"{MEMBERS}{_A} (?:grundade|bildade|startade|stiftade)[^.;]{{1,60}}? och (?:är|står){_A} (?:{MEMBER}|med|kvar){_ON}"),
    _rule("of-the-founders", "grundarna stiftarna grundare grundarkommunerna", rf"\b[Aa]v (?:de )?(?:[a-zåäö]+ )?(?:grundarna|stiftarna|grundarkommunerna|grundarstäderna|stiftande [a-zåäö]+) (?:är|står|finns){_A} <who=MEMBERS>{_A} (?:kvar|med|medlem(?:mar)?)(?=\s*$|[.,;]| och| medan)"),
    _rule("application-came", "ansökan ansökningar", rf"\b(?:[Ee]n |[Mm]edlems)?[Aa]nsök(?:an|ningar)(?: om (?:medlemskap|inträde))? (?:har{_A} (?:kommit in|inkommit|lämnats in)|inkom|kom{_A} in){_A} från <who=MEMBERS>{END}", _R),
    _rule("application-with-board", "ansökan", rf"\b[Aa]nsökan(?: om (?:medlemskap|inträde))? från <who=MEMBERS>{_A} (?:ligger|finns|är){_A} (?:hos|vid|för) (?:styrelsen|presidiet|<ANYNET>|<BODYREF>)", _R),
)  # fmt: skip
"""What is told of members by denying it, or by what they did before."""

BUT_RULES: tuple[Rule, ...] = (
    _rule("under-the-name", "under", rf"(?:(?:^|[.;] )Under (?:namnet|benämningen|beteckningen) {NETS} sam(?:arbetar|verkar){_A} (?:kommunerna |städerna )?(?P<list><MEMBERS>)|{MEMBERS}{_A} sam(?:arbetar|verkar){_A} under (?:namnet|benämningen|beteckningen) {NETS.replace('nets', 'net')})", implied=False),
    _rule("but-not-then", "inte ej icke", rf"(?:är|har|hör|ingår|deltar|tillhör|medverkar)(?:(?! (?:inte|ej|icke|aldrig|varken) )[^.;:]){{0,140}}?(?: (?:med|{MEMBER}|anslut(?:en|na|et)|medlemsstad|varit med)|<ANYNET>){_BUT_NOT}<who=MEMBERS>(?=\s*$|[.,;])", _D),
)  # fmt: skip
"""What a clause on members goes on with."""
