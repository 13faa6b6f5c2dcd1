"""Comings, goings and refusals as clerks tell of them in passing, and the commissions that a network has.

These rules come before the others: each names a turn of phrase of its own, of which the frames of
`membership_frames.py` would read only a part, or read it of the wrong network.
"""

from stadsgraf.extract.membership_frames import ADVERBS, MEMBER, NETS, TO_JOIN
from stadsgraf.extract.membership_rules import END, MEMBERS, Rule, gate
from stadsgraf.vocabulary import Modality

_A = ADVERBS
_ON = rf"(?: (?:i|till|av) {NETS}|{END})"
_NEG = r"(?:heller |ännu )?(?:inte|ej|aldrig|icke)(?: (?:heller|ännu|tidigare|någonsin))?"
_KIND = r"(?:(?:något|någon|ett|fullt) )?(?:medlemskap|inträde|anslutning)"
_ASKED = r"(?:sökt|begärt|ansökt om)"
_JOINED = r"(?:(?:kom|gick) (?:med|in|till)|anslöt sig|anslöts|inträdde|trädde in|tillkom|blev medlem)"
_LEFT = r"(?:lämnade|utträdde|gick ur|trädde ur|trädde ut|hoppade av|drog sig ur|klev av)"
_ASKED_OUT = (
    r"(?:begärde|anmälde|aviserade|ansökte om|beviljades|fick) (?:sitt )?utträde|sade upp (?:sitt )?medlemskap(?:et)?|sa upp (?:sitt )?medlemskap(?:et)?"
    r"|ha[rd]e? (?:begärt|anmält|aviserat|ansökt om|beviljats|fått) (?:sitt )?utträde|ha[rd]e? (?:sagt upp|avslutat) (?:sitt )?medlemskap(?:et)?"
)
_SIDE = (
    r"(?:[a-zåäö]+ (?:sida|håll)|<NAME>|Sverige|Norge|Finland|Danmark|Tyskland|Polen|Norden|länet|regionen)"
)
_BESIDES = (
    r"(?:[Uu]töver|[Ff]örutom|[Jj]ämte|[Vv]id sidan (?:av|om)|[Tt]illsammans med|[Ll]iksom) <who=MEMBERS>,?"
)
_WITH = r"(?P<with>(?:[a-zåäö]+ska )?<MEMBER>(?:(?:, och|, samt|,| och| samt) (?:[a-zåäö]+ska )?<MEMBER>)*)"
_SAID = r"(?:svarat|meddelat|förklarat|uppgett|uppgivit|låtit (?:meddela|svara)|sagt)"
_SAYS = r"(?:svarade|meddelade|förklarade|uppgav)"
_THEY = r"(?:man|den|det|de|<MEMBER>)"
_WILL_NOT = rf"(?:(?:för närvarande|i nuläget|i dag) )?{_NEG} (?:(?:tänker|avser|planerar|ämnar|vill|önskar|kommer)(?: att)?|har (?:för avsikt|några planer på) att)"
_SEEK = rf"(?:{TO_JOIN}|söka|ansöka|vara med)"
_OFFER = r"(?:erbjudandet|inbjudan|förfrågan)(?: (?:om (?:medlemskap|att (?:gå med|bli medlem|delta))|till medlemskap))?(?: (?:från|i|till|av))"
_THEME = r"(?:miljö|ungdoms|kultur|transport|energi|turism|utbildnings|hälso|social|jämställdhets|närings|affärs|sport|idrotts|planerings|klimat|sjöfarts|informations|säkerhets|landsbygds|hamn)"
_ORGAN = rf"(?P<organ>(?:<net=NETWORK> (?:{_THEME}kommission|kommission för [a-zåäö]+)|{_THEME}kommissionen))(?![\wåäö])"
_D, _P, _R = Modality.DENIED, Modality.PLANNED, Modality.REQUESTED


def _rule(name: str, words: str, pattern: str, modality: Modality = Modality.STATED, **more: bool) -> Rule:
    implied = more.pop("implied", True)
    return Rule(f"membership.{name}@1", pattern, modality, implied=implied, verbs=gate(words), **more)


ASIDE_RULES: tuple[Rule, ...] = (
    _rule("no-membership-fronted", "har", rf"(?:^|[;,] (?:och |men )?)(?:[Nn]ågot|[Ee]tt|[Ee]get|[Nn]ågon|[Ee]n)(?: [a-zåäö]+t)? (?:medlemskap|plats|anslutning) (?:i|till) {NETS} har{_A} {MEMBERS}{_A} {_NEG}{_A}{END}", _D, implied=False),
    _rule("took-back-asking", "drog dragit återtog återtagit återkallade återkallat", rf"{MEMBERS}{_A} (?:drog{_A} tillbaka|återtog|återkallade|har{_A} (?:dragit tillbaka|återtagit|återkallat)){_A} (?:sin|en) (?:medlems)?ansökan(?: om (?:medlemskap|inträde))?{_A}{_ON}", _D),
    _rule("waits-for-answer", "väntar", rf"{MEMBERS}{_A} väntar(?:{_A}| sedan [a-zåäö ]{{2,16}}?) på (?:besked|svar) (?:om|på) (?:sin|en) (?:medlems)?ansökan{_ON}", _R),
    _rule("showed-interest", "anmält anmälde", rf"{MEMBERS}{_A} (?:har{_A} anmält|anmälde){_A} (?:sitt )?intresse(?: (?:för|av) (?:ett )?(?:medlemskap|att {TO_JOIN}))?(?: (?:i|till) {NETS}|(?! utan ){END}|(?= men (?:har )?{_NEG} fått))", _R),
    _rule("counts-on-joining", "räknar hoppas siktar tänker ämnar", rf"{MEMBERS}{_A} (?:räknar med|hoppas(?: på)?|siktar på|tänker|ämnar)(?: att)?(?: kunna)? {TO_JOIN}{_A}{_ON}", _P, at_start=True),
    _rule("let-know-of-joining", "meddelat meddela förklarat", rf"{MEMBERS} har(?:{_A}| under hand) (?:låtit meddela|meddelat|förklarat),? att {_THEY} (?:ämnar|avser(?: att)?|tänker|kommer att|planerar att|vill) {TO_JOIN}{_A}{_ON}", _P, at_start=True),
    _rule("not-interested", "intresserad intresserat intresserade", rf"{MEMBERS}(?:, som [^.,;]{{1,50}},)?{_A} (?:är{_A} {_NEG}|{_NEG} är){_A} intressera(?:d|t|de)(?: av (?:medlemskap|att {TO_JOIN}))?{_ON}", _D),
    _rule("gave-up-place", "utgick sade sagt lämnade", rf"{MEMBERS}{_A} (?:utgick|(?:sade|har{_A} sagt) upp sin plats|lämnade sin plats){_A}{_ON}", leaving=True, former=True),
    _rule("left-over", "återstår kvarstår", rf"(?:^|[;,] )(?:[Aa]v|[Ff]rån|[Ii]|[Ii]nom) [a-zåäö]+ (?:återstår|kvarstår){_A} (?P<list><MEMBERS>){_A}{END}"),
    _rule("in-the-rows", "raderna kretsen listan skaran", rf"(?:^|[;,] )(?:[Ii] raderna|[Ii] kretsen|[Pp]å listan|[Ii] skaran|[Tt]ill (?:skaran|kretsen))(?: av medlemmar)? (?:finns|märks|hör|återfinns){_A} (?P<list><MEMBERS>){_A}{END}"),
    _rule("others-in-it", "städer städerna kommuner kommunerna regioner regionerna orter orterna hamnar hamnarna", rf"(?:^|[;,] (?:och )?)(?:[Aa]ndra|[Öö]vriga|[Dd]e övriga|[Ss]venska)(?: [a-zåäö]+ska)? (?:städer|kommuner|regioner|orter|hamnar)(?:na)? i {NETS} är{_A} (?P<list><MEMBERS>){_A}{END}", implied=False),
    _rule("does-but-is-not", "medlem medlemmar", rf"{MEMBERS}{_A} [a-zåäö]+r (?:(?!<MEMBER>|<ANYNET>)[^.;:]){{1,60}}? men är{_A} {_NEG}{_A} {MEMBER}{_A}{_ON}", _D),
    _rule("took-part-years", "deltog medverkade ingick", rf"{MEMBERS}{_A} (?:deltog|medverkade|ingick)(?: under)? (?=<DATE>\s*(?:[.;,]|$))", former=True),
    _rule("never-asked", "sökt begärt ansökt", rf"{MEMBERS}{_A} (?:(?:har|hade){_A} {_NEG}{_A}|{_NEG}{_A} (?:har|hade){_A}) {_ASKED} {_KIND}{_A}{_ON}", _D),
    _rule("never-asked-fronted", "sökt begärt ansökt", rf"(?:^|[;,] (?:och |men )?){_KIND}(?: (?:i|till) {NETS})? (?:har|hade){_A} {MEMBERS}{_A} {_NEG}{_A} {_ASKED}{END}", _D),
    _rule("asked-to-leave", "begärde anmälde aviserade", rf"(?:{MEMBERS}{_A} (?:begärde|anmälde|aviserade){_A} (?:sitt )?utträde(?: ur {NETS})?(?= (?:år |under )?<DATE>(?:\s*$|[.;]))|<DATE> (?:begärde|anmälde|aviserade){_A} <who2=MEMBERS>{_A} (?:sitt )?utträde(?: ur {NETS.replace('nets', 'net')})?(?=\s*$|[.;]))", leaving=True, former=True),
    _rule("asked-out-and-is-out", "längre", rf"{MEMBERS}{_A} (?:{_ASKED_OUT})(?: (?:ur |från |i )?{NETS})?{_A}(?:,? och|,) (?:är|tillhör|ingår|deltar|finns){_A} (?:inte|ej) längre{_A}(?: (?:{MEMBER}|med|kvar|anslut(?:en|na|et)|i kretsen|(?:i )?{NETS.replace('nets', 'net')}))?{END}", former=True),
    _rule("gave-notice-and-leaves", "lämnar utträder går träder", rf"{MEMBERS}{_A} (?:{_ASKED_OUT})(?: (?:ur |från |i )?{NETS})?{_A}(?:,? och|,) (?:lämnar|utträder(?: ur)?|går ur|träder ur){_A}(?: {NETS.replace('nets', 'net')}| det| den)?{_A}(?= (?:den|per|vid|med|från|i|år|<DATE>))", leaving=True),
    _rule("took-part-not-renewed", "förlängt förnyat förlängde förnyade", rf"{MEMBERS}, (?:som|vilken|vilka){_A} (?:deltog|medverkade|ingick|var (?:med|{MEMBER})|tillhörde)[^,.;]{{0,60}}, (?:har{_A} {_NEG} (?:förlängt|förnyat)|(?:förlängde|förnyade){_A} {_NEG}) (?:sitt (?:medlemskap|deltagande|avtal)|avtalet|medlemskapet){END}", former=True),
    _rule("not-founder-but-then", "utan", rf"{MEMBERS} (?:var|tillhörde|hörde|fanns|räknades){_A} (?:inte|ej|icke) [^.;:]{{1,60}}?,? utan(?P<then>){_A} {_JOINED}{_A}(?: (?:i|till) {NETS}|{END})", at_start=True),
    _rule("besides-from-side", "är ingår deltar medverkar finns", rf"{_BESIDES} (?:är(?: det)?|ingår|deltar|medverkar|finns){_A} från {_SIDE}{_A} <who2=MEMBERS>{_A}(?: (?:med|medlemmar|anslutna))?{END}"),
    _rule("where-also", "där dit vari", rf"(?<=<NETWORK>), (?:där|dit|vari)(?: också| även| bland andra| bland annat| bl\.a\.| i dag| numera)* <who=MEMBERS>{_A} (?:hör|ingår|deltar|medverkar|finns med|är (?:med|{MEMBER}|anslut(?:en|na))){END}"),
    _rule("where-led-and-others", "där", r"(?<=<NETWORK>),? där <who=MEMBERS> är (?:sammankallande|ordförande|ordförandestad|ordförandekommun|värd|värdkommun|samordnare) och <who2=MEMBERS>(?: är)?(?: de)? (?:övriga|ordinarie|vanliga) (?:medlemmar|deltagare)"),
    _rule("asked-and-waits", "begärde sökte ansökte begärt sökt ansökt", rf"{MEMBERS}{_A} (?:(?:begärde|sökte|ansökte om)|(?:har|hade){_A} {_ASKED}){_A} (?:medlemskap|inträde|anslutning)(?: i [a-zåäö]+)?{_A}(?: (?:i|till) {NETS})?(?:{END}|(?=,? (?:och|men) (?:väntar|räknar|hoppas|avvaktar|har (?:ännu )?(?:inte|ej)(?: ännu)? fått)))", _R),
    _rule("joined-like", "samtidigt", rf"{MEMBERS}{_A} {_JOINED}(?: (?:i|till) {NETS})? samtidigt (?:som|med) <MEMBER>{END}", at_start=True),
    _rule("who-asked", "ansökte sökte begärde ansökt sökt begärt", rf"{MEMBERS}, (?:som|vilken|vilka){_A}(?: i [a-zåäö]+)? (?:(?:har|hade){_A} )?(?:ansökte om|sökte|begärde|ansökt om|sökt|begärt){_A} (?:medlemskap|inträde|anslutning){_A}(?: (?:i|till) {NETS})?(?=,)", _R),
    _rule("application-with", "ansökan", rf"{MEMBERS}{_A} (?:har|hade){_A} (?:en |sin )(?:medlems)?ansökan (?:inne|liggande|inlämnad|under (?:behandling|beredning|prövning)) (?:hos|vid) {NETS}", _R, implied=False),
    _rule("said-not-to-seek", "svarat meddelat förklarat uppgett uppgivit låtit sagt svarade meddelade förklarade uppgav", rf"{MEMBERS}{_A} (?:(?:har|hade)(?:{_A}| på [a-zåäö]+ (?:fråga|förfrågan|begäran)) {_SAID}|{_SAYS}){_A} att {_THEY} {_WILL_NOT} {_SEEK}{_ON}", _D),
    _rule("chose-to-stay-out", "valde väljer föredrog föredrar beslutade beslöt", rf"{MEMBERS}{_A} (?:valde|väljer|föredrog|föredrar|beslutade|beslöt){_A} att (?:stå|ställa sig|förbli|vara|stanna)(?: (?:helt|kvar))? utanför(?: {NETS}(?! (?:om|kring|för|inom)\b)|{END})", _D),
    _rule("it-was-who-left", "lämnade utträdde gick trädde hoppade drog klev", rf"\b[Dd]et var <who=MEMBERS> som{_A} {_LEFT}(?: (?:ur |från )?{NETS}|{END})", leaving=True, former=True),
    _rule("it-was-who-joined", "kom gick anslöt anslöts inträdde trädde tillkom blev", rf"\b[Dd]et var <who=MEMBERS> som{_A} {_JOINED}{_A}(?: (?:i|till|av) {NETS}|{END})", at_start=True),
    _rule("to-it-came", "kom tillkom anslöt sällade", rf"(?:^|[;,] )[Tt]ill <net=ANYNET>(?:, som [^.;,]{{1,60}},)? (?:kom|tillkom|anslöt sig|sällade sig)(?: under året)?{_A} <who=MEMBERS>{END}", implied=False, at_start=True),
    _rule("offer-not-taken", "antagit accepterat hörsammat ja antog accepterade hörsammade", rf"{MEMBERS}{_A} (?:har{_A} {_NEG} (?:antagit|accepterat|hörsammat|tackat ja till)|(?:antog|accepterade|hörsammade|tackade){_A} {_NEG}(?: ja till)?) {_OFFER} {NETS}", _D, implied=False),
    _rule("together-in", "tillsammans", rf"(?:{MEMBERS}{_A} (?:ingår|deltar|medverkar|är med){_A}|(?:ingår|deltar|medverkar|är) <who2=MEMBERS>{_A}) tillsammans med {_WITH} i {NETS}", implied=False),
    _rule("not-only-but", "utan", rf"{MEMBERS}{_A} (?:är|har varit){_A} (?:medlem(?:mar)? )?(?:inte|ej) (?:bara|endast|enbart|blott){_A} {MEMBER} i (?P<nets>(?:[a-zåäö-]+ )?<NETWORK>,? utan (?:också|även|dessutom|likaså)(?: {MEMBER})? i (?:[a-zåäö-]+ )?<NETWORK>)", implied=False),
    _rule("taken-over", "fördes övergick överfördes övertogs", rf"\b[Mm]edlemskapet(?: i {NETS})? (?:(?:fördes(?: då)? över|övergick|överfördes){_A} (?:till|på)|övertogs{_A} av) <who=MEMBERS>", at_start=True),
    _rule("membership-ends-by-delegation", "sägs avslutas", rf"<DATE>: [Mm]edlemskapet i {NETS} (?:sägs upp|avslutas)", Modality.PROPOSED, implied=False, leaving=True),
    _rule("not-since", "sedan", rf"{MEMBERS} har{_A} (?:inte|ej|icke)(?: längre)? (?:varit (?:{MEMBER}|med|anslut(?:en|na|et))|tillhört|ingått|deltagit)(?: (?:i|till|av)? ?{NETS})?(?= sedan (?:år )?<DATE>)", former=True, ends=True),
    _rule("organ-sits", "sitter ingår deltar medverkar är har", rf"{MEMBERS}{_A} (?:sitter|ingår|deltar|medverkar|är med|är medlem|har (?:en )?plats){_A}(?P<no> (?:inte|ej))?{_A} i {_ORGAN}"),
    _rule("organ-fronted", "i", rf"(?:^|[;,] (?:och |men )?)[Ii] {_ORGAN} (?:(?:har|hade){_A} {MEMBERS}{_A}(?P<no> (?:inte|ej|aldrig))?{_A} (?:varit med|suttit|deltagit|ingått|medverkat|haft plats|en plats)|(?:sitter|ingår|deltar|medverkar|är) <who2=MEMBERS>{_A}(?P<before> (?:inte|ej))?{_A}(?: (?:med|medlem))?)(?: sedan{_A})?(?:{END}|(?= sedan))"),
    _rule("organ-no-place", "ingen", rf"(?:^|[;,] (?:och |men )?)[Ii] {_ORGAN} har{_A} {MEMBERS}{_A} ingen (?:plats|representant|representation){END}", _D),
    _rule("organ-left", "lämnade lämnat", rf"(?:^|[;,] (?:och |men )?)(?:{_ORGAN} (?:lämnade{_A} {MEMBERS}|har{_A} <who2=MEMBERS>{_A} lämnat){_A}{END}|{MEMBERS.replace('who', 'who3')}{_A} lämnade{_A} {_ORGAN.replace('organ', 'organ2').replace('<net=', '<net2=')})", leaving=True, former=True),
)  # fmt: skip
"""In the order of precedence; `then` is where the dates of a coming begin, `organ` a commission as it is printed."""
