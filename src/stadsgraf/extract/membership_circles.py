"""What is said of the circle of members rather than of one of them: that it grew, whom it counts, who is one of it.

Also what a sentence tells of somebody else in passing, after the member that it is about: "men inte B", "B är
det inte".  The rules come behind those that name a verb of the member.
"""

from stadsgraf.extract.membership_frames import ADVERBS, MEMBER, NETS
from stadsgraf.extract.membership_rules import END, MEMBERS, TIME, Rule, gate
from stadsgraf.vocabulary import Modality

_A = ADVERBS
_ON = rf"(?: (?:i|till|av) {NETS}|{END})"
_NAMES = rf"(?P<list>(?:(?:kommunerna|städerna|regionerna|orterna) )?(?:[a-zåäö]+ska )?<MEMBERS>){_A}"
_TOWNS = r"(?:kommuner|städer|regioner|orter|hamnar|landsting|parter|öar)"
_MEMBERS_NOUN = rf"(?:medlemmar(?:na)?|medlems{_TOWNS}(?:na)?|deltagar{_TOWNS}(?:na)?)"
_CIRCLE = r"(?:medlemskretsen|medlemsskaran|medlemsantalet|kretsen(?: av medlemmar)?|skaran|<net=ANYNET>)"
_GREW = r"(?:utökades|utvidgades|utsträcktes|växte|vidgades|kompletterades|förstärktes|ökade)"
_GROWN = r"(?:utökats|utvidgats|utsträckts|växt|vidgats|kompletterats|förstärkts)"
_BY = r"(?:(?:med|genom)(?: (?:en ny|nya|den nya) medlem(?:mar)?,?| inträdet av| anslutningen av)?|(?:till )?att(?: även| också)? omfatta|till)(?: även| också)?"
_BESIDES = r"(?:[Uu]töver|[Ff]örutom|[Jj]ämte|[Vv]id sidan (?:av|om)|[Tt]illsammans med)"
_ONE_OF = rf"(?:en|ett|två|tre|fyra|<NUMBER>) av (?:de |dess |<net=ANYNET> )?(?:(?:[a-zåäö]+|<NUMBER>) ){{0,2}}?(?:{_MEMBERS_NOUN}|{_TOWNS}(?:na)? som (?:är (?:med|medlemmar|anslutna)|ingår|deltar|har (?:anslutit sig|gått med)))"
_OF_THEM = rf"(?:de |dem av de )?(?:[a-zåäö]+ |<NUMBER> )?{_TOWNS}(?:na)? som (?:är (?:med|medlemmar|anslutna)|ingår|deltar|har (?:anslutit sig|gått med))"
_D, _R = Modality.DENIED, Modality.REQUESTED
_SIDE = r"(?:stå|ställa sig|stanna|förbli|vara)(?: helt| kvar)? utanför"


def _rule(name: str, words: str, pattern: str, modality: Modality = Modality.STATED, **more: bool) -> Rule:
    implied = more.pop("implied", True)
    return Rule(f"membership.{name}@1", pattern, modality, implied=implied, verbs=gate(words), **more)


CIRCLE_RULES: tuple[Rule, ...] = (
    _rule("circle-grew", "utökades utvidgades utsträcktes växte vidgades kompletterades förstärktes utökats utvidgats utsträckts växt vidgats kompletterats förstärkts", rf"(?<![\wåäö])(?:{_CIRCLE}{_A} (?:{_GREW}|har{_A} {_GROWN}){_A}|(?:{_GREW} {_CIRCLE.replace('=ANYNET', '2=ANYNET')}|har {_CIRCLE.replace('=ANYNET', '3=ANYNET')}{_A} {_GROWN}){_A}) {_BY} {_NAMES}(?! som (?:part|värd)){END}", at_start=True),
    _rule("renewed-own", "förnyade förnyat förlängde förlängt förlängts förnyats bekräftade bekräftat", rf"{MEMBERS}{_A} (?:förnyade|förlängde|bekräftade|har{_A} (?:förnyat|förlängt|bekräftat|fått)){_A} sitt medlemskap(?: (?:bekräftat|förlängt|förnyat))?(?: (?:i|till) {NETS}|{END})"),
    _rule("membership-was-renewed", "förnyats förlängts", rf"\b[Mm]edlemskapet i {NETS} har(?: (?:årligen|årsvis|automatiskt|nu|senast|därefter|sedan dess|två gånger|flera gånger))* (?:förnyats|förlängts)", implied=False),
    _rule("only-that-belongs", "tillhör ingår deltar medverkar hör finns är", rf"\bär det{_A} (?:bara |endast |enbart |främst |blott )?<who=MEMBERS> som{_A}(?P<no> (?:inte|ej))?{_A} (?:(?:tillhör|hör till|ingår i|deltar i|medverkar i) {NETS.replace('nets', 'net')}|är (?:{MEMBER}|med|anslut(?:en|na|et)){_A}{_ON})"),
    _rule("of-them-so-many", "anslutna med medlemmar anslutit gått", rf"\b(?:Av|Bland|Utav) [^.;:]{{3,60}}? (?:är|har){_A} (?:<NUMBER>|flera|några|flertalet|hälften|[a-zåäö]+ stycken){_A} (?:anslutna|med|medlemmar|anslutit sig|gått med)(?: (?:i|till) {NETS})?(?:,? (?:däribland|bland (?:dem|andra|annat)|bl\.a\.|nämligen|varav|såsom|till exempel|t\.ex\.)|:|,)(?: även| också)? {_NAMES}{END}"),
    _rule("it-is-not-so-then", "det", rf"\b(?:{MEMBER}|anslut(?:en|na|et)|med)(?: (?:i|till) {NETS})?(?:,| men| medan|, men|, medan|; | –)(?: däremot)? <who=MEMBERS> (?:är|har) (?:däremot |dock )?(?:inte det|det inte|det ej|ej det)(?:{END}| varit)", _D),
    _rule("who-was-one-then", "var varit", rf"{MEMBERS}, (?:som|vilken|vilka){_A} (?:var|hade{_A} varit){_A} (?:{MEMBER}|med)(?: i {NETS})?(?= (?:fram )?(?:till|t\.o\.m\.|under|mellan|åren)[^,.;]{{0,30}}?<DATE>)", former=True),
    _rule("again-asked-then", "ansökt sökt", rf"{MEMBERS}(?:, som [^,.;]{{1,80}},)? har{_A} (?:ansökt|sökt)(?: om (?:medlemskap|inträde))?(?: (?:på nytt|igen|åter))(?: om (?:medlemskap|inträde))?{_A}{_ON}", _R),
    _rule("asked-in-writing", "anhållit anhöll bett bad begärt begärde ansökt ansökte", rf"{MEMBERS}{_A} (?:har{_A}(?: i (?:ett |en )?[a-zåäö-]+(?: [^.;,]{{1,30}})?)? (?:anhållit|bett|begärt|ansökt)|(?:anhöll|bad|begärde|ansökte)(?: i (?:ett |en )?[a-zåäö-]+(?: [^.;,]{{1,30}}?)?)?)(?: {TIME})?(?: hos (?:styrelsen|<ANYNET>))? om (?:att få (?:bli (?:[a-zåäö]+ )?medlem(?:mar)?|inträda|träda in|gå med|ansluta sig|komma med|vara med|upptas(?: som medlem)?|tas upp)|medlemskap|inträde|anslutning){_A}{_ON}", _R),
    _rule("application-came-from", "ansökan", rf"\b[Ff]rån <who=MEMBERS> (?:har(?: det)?{_A} (?:kommit|inkommit)|inkom|kom)(?: in)?{_A} (?:en )?(?:medlems)?ansökan om (?:medlemskap|inträde|anslutning) (?:i|till) {NETS}", _R, implied=False),
    _rule("besides-are", "är ingår deltar medverkar finns består omfattar utgörs har", rf"{_BESIDES} <who=MEMBERS>,? (?:(?:är|ingår|deltar|medverkar|finns){_A} (?P<who2><MEMBERS>)(?:{_A} (?:med|medlemmar|anslutna))?(?: i {NETS})?|(?:består|utgörs){_A} <net=ANYNET>{_A} av (?:kommunerna |städerna )?<who3=MEMBERS>|omfattar{_A} <net2=ANYNET>{_A} (?:kommunerna |städerna )?(?P<with><MEMBERS>)){END}"),
    _rule("so-many-towns", "består omfattar utgörs samlar förenar räknar har", rf"<net=ANYNET>{_A} (?:(?:består|utgörs|bildas){_A} av|omfattar|samlar|förenar|räknar|har){_A} (?:[a-zåäö]+ )?<NUMBER> (?:[a-zåäö]+ ){{0,2}}(?:{_MEMBERS_NOUN}|{_TOWNS})(?: [^.;,:()]{{1,30}})?(?:: |, | \(| – ){_NAMES}(?=\s*$|[.;)]| och <HOME>| samt <HOME>)", implied=False),
    _rule("we-of-the-members", "medlemmarna medlemsstäderna medlemskommunerna medlemsregionerna", rf"\b(?:Av|Bland) (?:de |våra |dess )?(?:(?:övriga|andra|nuvarande|[a-zåäö]+ska) )*(?:medlemmarna|medlems(?:städerna|kommunerna|regionerna)) (?:har|är|samarbetar|utbyter|träffar|besöker|möter) (?:vi|<SELF>|<HOME>)(?: (?!inte|ej|aldrig|om)[a-zåäö]+){{1,7}} (?:med|från|av|till|i) {_NAMES}{END}"),
    _rule("taking-part-are", "deltagande medverkande samverkande samarbetande", rf"\b(?:Deltagande|Medverkande|Samverkande|Samarbetande) (?:{_TOWNS}|medlemmar)(?: i <net=ANYNET>)?{_A} (?:är|utgörs{_A} av){_A} {_NAMES}{END}"),
    _rule("from-here", "härifrån därifrån", rf"\b(?:[Hh]är|[Dd]är)ifrån (?:deltar|ingår|medverkar|är){_A} <who=MEMBERS>{_A}(?: (?:med|medlemmar|medlem|anslutna))?{END}"),
    _rule("among-them", "dem dessa dit", rf"{MEMBERS}{_A} (?:finns|återfinns|märks|ingår|är|hör|räknas){_A} (?:bland (?:dem|dessa)|till (?:dem|dessa)|dit){END}"),
    _rule("where-further", "där dit", rf"<net=NETWORK>, (?:(?!<ANYNET>)[^.;:]){{3,140}}? och (?:där|dit)(?: också| även| bland andra| bl\.a\.)* <who=MEMBERS>{_A} (?:hör|ingår|deltar|medverkar|finns med|är (?:med|{MEMBER}|anslut(?:en|na))){END}", implied=False),
    _rule("that-is-right", "riktigt rätt sant korrekt stämmer", rf"(?:^|[.;] )Att <who=MEMBERS>{_A} är (?:{MEMBER}|med|anslut(?:en|na|et)){_A}(?: (?:i|till) {NETS})? (?:är{_A} (?:riktigt|rätt|sant|korrekt)|stämmer){_A}(?! inte){END}"),
    _rule("no-application-in-sight", "aktuell aktuellt planerad planerat planeras övervägs", rf"{MEMBERS}{_A} (?:har{_A} )?(?:meddelat|uppgett|uppgivit|svarat|förklarat|meddelar|uppger|svarar) att (?:någon|något|en|ett) (?:ansökan|medlemskap|anslutning|inträde)(?: (?:i|till) {NETS})? (?:inte|ej) (?:är (?:aktuell|aktuellt|planerad|planerat)|planeras|övervägs)", _D),
    _rule("from-our-part", "deltar ingår medverkar är", rf"\b[Ff]rån (?:(?:vår|denna|norra|södra|västra|östra|hela|samma|andra) )*(?:del(?:en)? av (?:landet|länet|Sverige|Europa)|län(?:et)?|landsända|landsdel|landskap(?:et)?|trakt(?:en)?|region(?:en)?|omgivning(?:en)?|närhet(?:en)?) (?:deltar|ingår|medverkar|är){_A} <who=MEMBERS>{_A}(?: (?:med|medlemmar|medlem|anslutna))?{END}"),
    _rule("is-one-where", "där", rf"<net=NETWORK>(?: \([^)]{{1,60}}\))? (?:är|var) (?:ett|en) (?:[a-zåäö-]+ ){{0,4}}?[a-zåäö-]*(?:nätverk|samarbete|samverkan|förening|organisation|sammanslutning|krets|ring|allians|förbund|forum)(?: (?:för|mellan|av) [^.;:,]{{1,50}}?)?,? där{_A} (?:både |såväl |bl\.a\. |bland andra )?<who=MEMBERS>{_A} (?:ingår|deltar|medverkar|samverkar|samarbetar|finns med|är (?:med|{MEMBER}|anslut(?:en|na))){END}", implied=False),
    _rule("works-through", "samverkar samarbetar", rf"(?<![\wåäö])(?:samverkar|samarbetar) <who=MEMBERS>{_A} (?:i|inom|genom) {NETS}{END}", implied=False),
    _rule("got-company", "fått fick", rf"(?:har{_A} fått|fick){_A} (?:sällskap|tillskott|förstärkning) av (?:kommunerna |städerna )?{_NAMES}{END}", at_start=True),
    _rule("entry-was", "inträde anslutning", rf"{MEMBERS} (?:inträde|anslutning)(?: (?:i|till) {NETS})? (?:skedde|ägde rum|dateras till|kom)(?= (?:(?:redan|först|år|den|i|våren|hösten) )*<DATE>)", at_start=True),
    _rule("with-the-new", "med", rf"\b[Mm]ed (?:tillskottet av )?<who=MEMBERS> som (?:ny|nya|nyaste|tillkommande|senaste) medlem(?:mar|men)?(?: i {NETS})?(?![\wåäö])"),
    _rule("in-it-one-chose", "man", rf"\b[Ii] <who=MEMBERS> (?:har{_A} man{_A} (?:tackat nej|avböjt|avstått|sagt nej|valt att (?:avstå|tacka nej|{_SIDE})|beslutat att (?:avstå|tacka nej|{_SIDE}))|(?:valde|beslutade|beslöt){_A} man{_A} att (?:avstå|tacka nej|{_SIDE})|står{_A} man{_A} utanför)(?: {NETS})?{END}", _D),
    _rule("some-of-the-members", "av", rf"\b(?:<NUMBER>|två|tre|fyra|fem|flera|några|båda|en) av (?:de (?:[a-zåäö]+ska )?|dess |<net=ANYNET> )?{_MEMBERS_NOUN}(?: i <net2=ANYNET>)?, <who=MEMBERS>(?=,| har| är)"),
    _rule("have-signed-so-far", "skrivit undertecknat", rf"<NUMBER> {_TOWNS} har{_A} (?:skrivit (?:under|på)|undertecknat)(?: [^.;,:]{{1,40}})?: {_NAMES}(?=\s*$|[.;)])"),
    _rule("no-such-membership", "medlemskap", rf"(?:^|[;,] (?:och |men )?)(?:[Nn]ågot|[Ee]tt)(?: [a-zåäö]+t)? medlemskap har{_A} {MEMBERS}{_A} (?:inte|ej|aldrig){_A}{END}", _D),
    _rule("membership-taken", "tecknades ingicks beviljades erhölls", rf"\b[Mm]edlemskap(?:et)? i {NETS} (?:tecknades|ingicks|beviljades|erhölls)(?= (?:(?:redan|först|år|den|i|våren|hösten) )*<DATE>)", implied=False, at_start=True),
    _rule("work-together-in", "samverkar samarbetar", rf"{MEMBERS}{_A} (?:samverkar|samarbetar){_A} (?:i|inom|genom) {NETS}", implied=False),
    _rule("has-members-named", "medlemmar", rf"<net=ANYNET>{_A} har{_A} (?:<NUMBER>|bara|endast) (?:[a-zåäö]+ ){{0,2}}medlemmar(?: [^.;,:()]{{1,30}})?(?:, (?:nämligen )?|: | – | \(){_NAMES}(?=\s*$|[.;)])", implied=False),
    _rule("is-one-of", "av tillhör hör räknas", rf"{MEMBERS}{_A} (?:är(?P<no> (?:inte|ej))?{_A} {_ONE_OF}|(?:tillhör|hör till|räknas till){_A} {_OF_THEM}){_A}{_ON}"),
    _rule("bracketed-since", "medlem med ansluten", rf"{MEMBERS} \((?:{MEMBER}|med|ansluten)(?: i {NETS})?(?= sedan (?:år )?<DATE>)"),
    _rule("last-in-line", "senast sist först", rf"\b(?:[Ss]enast|[Ss]ist|[Ff]örst)(?: i raden)?(?: med)? att (?:ansluta sig|gå med|bli medlem|komma med)(?: (?:i|till) {NETS})?{_A} (?:är|var|blev) <who=MEMBERS>(?: \((?=(?:i )?<DATE>))?", at_start=True),
    _rule("does-and-is", "medlem medlemmar", rf"{MEMBERS}{_A} (?:(?!<MEMBER>)[^.,;:]){{3,90}}?,? (?:och|men) är{_A} {MEMBER}(?: i {NETS})?(?: (?:mest|främst|bara|endast|huvudsakligen) [^.;,]{{3,30}})?(?=\s*$|[.;,])"),
    _rule("in-the-circle", "medlemskretsen medlemsskaran medlemslistan medlemsförteckningen", rf"(?:^|[;,] )(?:[Ii]|[Tt]ill|[Pp]å|[Bb]land) (?:medlems(?:kretsen|skaran|listan|förteckningen)|medlemmarnas krets) (?:finns|märks|hör|återfinns|ingår|är){_A} {_NAMES}{END}"),
    _rule("share-membership", "delas", rf"\b[Mm]edlemskapet(?: i {NETS})? delas{_A} av {_NAMES}{END}"),
    _rule("took-back-leaving", "drog återtog återkallade dragit återtagit återkallat", rf"{MEMBERS}{_A} (?:[a-zåäö]+ sig och )?(?:drog{_A} tillbaka|återtog|återkallade|har{_A} (?:dragit tillbaka|återtagit|återkallat)){_A} (?:sin uppsägning|sin begäran om utträde|sitt utträde){_A}(?: (?:av|ur|i|från) {NETS}|{END})"),
    _rule("no-membership", "inget något", rf"{MEMBERS}{_A} har{_A} (?:inget|(?:inte|ej) (?:något|ett)|ej något)(?: eget)? medlemskap{_A}{_ON}", _D),
    _rule("asked-and-stays-out", "valde beslutade beslöt stannade bestämde föredrog", rf"{MEMBERS} (?:(?!<MEMBER>|<ANYNET>)[^.;:]){{3,80}}? (?:och|men)(?: därefter| sedan| till slut| slutligen)? (?:valde|beslutade|beslöt|stannade för|bestämde sig för|föredrog){_A} att (?:{_SIDE}|avstå|tacka nej)(?: {NETS})?{END}", _D),
)  # fmt: skip
"""In the order of precedence; a list behind a colon or a comma must end its clause."""
