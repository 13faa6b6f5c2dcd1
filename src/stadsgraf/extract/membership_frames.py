"""What Swedish says of members, verb by verb: each frame read in every order of words that a clause has.

The finite verb is the second constituent of a Swedish main clause, so that the member stands right
before it or right after it; what belongs to the verb ("gick … med") comes behind both.  A frame names
the verb, what belongs to it and what it governs once, and becomes one rule for each order.
"""

import msgspec

from stadsgraf.extract.membership_rules import END, MEMBERS, NETWORKS, TIME, Rule, gate
from stadsgraf.vocabulary import Modality

_ADVERB = (
    r"(?:inte|ej) (?:bara|endast|enbart|blott)|redan|också|även|numera|fortfarande|alltjämt|sedan länge|sedan tidigare|sedan starten|allt ?sedan dess|sedan många år|därutöver|dessutom|i dag|idag|nu"
    r"|i stället|formellt|likaså|enligt uppgift|dock|för närvarande|f\.n\.|hittills|tidigare|förut|dessförinnan|en gång i tiden|därefter|senare|då|i sin tur|däremot|bara|endast"
    r"|självt|själva|själv|åter|på nytt|återigen|för den skull|tills vidare|visserligen|därmed|sålunda|ensam|just nu|i dagsläget|ännu|än så länge|trots allt"
    r"|(?:efter|trots) (?:[a-zåäö]+ ){0,3}[a-zåäö]+(?: (?:i|av) (?:<BODY>|<BODYREF>))?"
    r"|(?:på|vid|under|i samband med|i anslutning till) (?:ett |en |det |den )?(?:[a-zåäö]+ )?[a-zåäö]*(?:mötet?|stämman?|konferens(?:en)?|kongress(?:en)?|sammanträdet?)(?: i <PLACE>)?"
    r"|på (?:förfrågan|frågan|fråga)|efter (?:förfrågan|utredning|prövning)|vid (?:två|flera|ett|upprepade|<NUMBER>) tillfällen?|(?:två|flera|upprepade|<NUMBER>) gånger|uttryckligen|nyligen|än så länge"
    r"|således|alltså|emellertid|gemensamt|båda|bägge|samtliga|till skillnad från <MEMBER>|liksom <MEMBER>|tillsammans med <with=MEMBERS>|bland annat|bland andra"
)
_PLAIN_ADVERB = _ADVERB.replace("<with=MEMBERS>", "<MEMBERS>")
ADVERB = rf"(?:{_PLAIN_ADVERB}|{TIME})"
ADVERBS = rf"(?: {ADVERB})*"
_A = ADVERBS
_NO = r"(?P<no> (?:(?:ännu|heller) )?(?:inte|ej|icke|aldrig|varken)(?! (?:bara|endast|enbart|blott)))?(?: (?:längre|ännu|heller|tidigare|hittills))?"
_BRIDGE = r"(?: m\.fl\.)?(?: i <PLACE> län)?(?:, [^,.;]{1,60},)?"
_INSERTED = r"(?:, [^,.;]{1,80},)?"
NETS = (
    r"(?:(?:det|den|de|detta|denna|båda) )?(?:s\.k\. )?(?:[a-zåäö-]+(?:a|e|ska|liga) ){0,3}?"
    r"(?:(?:flera|andra|ett antal|två|tre|fyra) (?:[a-zåäö-]+ ){0,2}nätverk,? (?:bland andra|bland annat|däribland|bl\.a\.|såsom|till exempel|nämligen) |nätverken |såväl |både )?"
    rf"(?P<nets>{NETWORKS})"
)
MEMBER = r"(?:en )?(?:[a-zåäö]*(?:ig|iv|isk|iga|iva|iska|ie|erad|erade|ska|trogen|gammal|ny|nybliven|ande) )?medlem(?:mar|mer)?(?: (?:nummer|nr\.?) (?:<NUMBER>|\d+))?"
_WITH = r"(?:fullt |formellt )?(?:anslut(?:en|na|et)|med)"
_OWN = r"(?:sitt medlemskap|sina medlemskap|medlemskapet|sitt deltagande|sitt engagemang|samarbetet)"
TO_JOIN = r"(?:ansluta sig|anslutas|gå med|gå in|bli (?:[a-zåäö]+ )?medlem(?:mar)?|inträda|träda in|komma med|söka (?:medlemskap|inträde)|ansöka om (?:medlemskap|inträde)|tas upp som medlem)"


_OUT = rf"(?:{TO_JOIN}|vara med(?:lem)?)"
"""What one declines to do."""


class Frame(msgspec.Struct, frozen=True):
    """A verb with what belongs to it.

    Attributes:
        name: of its rules.
        verb: the finite verb.
        rest: what stands behind the verb and the member; empty where nothing does.
        of: prepositions of what it governs, "" among them for a plain object.
        modality: of the claim, unless an act or a negation says otherwise.
        bound: whether the network must be named, since the verb alone says little.
        denies: whether a negation of it is a denied membership; else a negated one is not read.
        joins, leaves, former: as in `Rule`: at_start, leaving, former.
    """

    name: str
    verb: str
    rest: str = ""
    of: str = "i|till|av"
    modality: Modality = Modality.STATED
    bound: bool = False
    denies: bool = True
    joins: bool = False
    leaves: bool = False
    former: bool = False


_LASTING = ("is", "has-been", "belongs", "belongs-to", "has-belonged")
"""Frames of what goes on, which others may share: when they came is not told."""
_D, _R, _P, _C = Modality.DENIED, Modality.REQUESTED, Modality.PLANNED, Modality.CONDITIONAL

FRAMES: tuple[Frame, ...] = (
    Frame("is", "är|förblir|är och förblir", rf"{MEMBER}|{_WITH}"),
    Frame("has-been", "har|hade", rf"(?:länge |hela tiden )?varit (?:{MEMBER}|{_WITH})"),
    Frame("was", "var", rf"{MEMBER}|{_WITH}", former=True, denies=False),
    Frame("remains", "är|står|kvarstår|blir|finns", rf"(?:kvar(?: i kretsen)?(?: som {MEMBER})?|som {MEMBER})", of="i", denies=False),
    Frame("is-not-left", "är", r"(?:inte|ej) (?:längre )?kvar", of="i", former=True, denies=False),
    Frame("said-to-remain", "har|hade", r"(?:meddelat|svarat|förklarat) att (?:man|den|det|<HOME>)(?: tills vidare)? (?:är|står|blir) kvar", of="i", denies=False),
    Frame("belongs", "ingår|deltar|medverkar|finns", "(?:med)?", of="i", bound=True),
    Frame("belongs-to", "tillhör|hör", "", of="till|", bound=True),
    Frame("belonged", "tillhörde|ingick|medverkade|hörde", "", of="i|till|", bound=True, former=True, denies=False),
    Frame("has-belonged", "har", r"(?:tillhört|hört|ingått|medverkat)", of="i|till|", bound=True),
    Frame("belongs-thither", "hör|räknas", r"(?:dit|hit|till (?:dem|dessa|dessa kommuner))"),
    Frame("among-members", "hör|tillhör|räknas|finns|återfinns|märks", r"(?:med )?(?:till |bland )?(?:de (?:(?:[a-zåäö]+|<NUMBER>) ){0,3})?(?:medlemmarna|medlems[a-zåäö]+|kretsen av medlemmar)"),
    Frame("entered", "inträdde|anslöts|upptogs|invaldes|tillkom|antogs|beviljades", r"(?:som |såsom )?(?:ny |nya )?(?:medlem(?:mar)?|medlemskap|inträde)|", joins=True, denies=False),
    Frame("went-in", "anslöt|gick|kom|trädde|skrev|togs|valdes", r"(?:sig|med|in|på|upp)(?: som (?:ny |nya )?medlem(?:mar)?)?", joins=True, denies=False),
    Frame("welcomed", "hälsades|välkomnades|presenterades|noterades", r"(?:välkomna |välkommen |välkommet )?som (?:ny |nya )?medlem(?:mar)?", joins=True, denies=False),
    Frame("came-to", "kom", "till", joins=True, denies=False),
    Frame("became", "blev", rf"(?:{MEMBER}|den [a-zåäö]+ (?:medlemmen|medlems(?:kommunen|staden|orten|regionen)))", joins=True),
    Frame("chose-to-join", "valde", rf"att {TO_JOIN}", joins=True, denies=False),
    Frame("has-entered", "har|hade", rf"(?:anslutit sig|anslutits|gått med|gått in|inträtt|trätt in|tillkommit|kommit med|tagits (?:upp|in)|valts in|upptagits|antagits|återkommit|återinträtt|återvänt|kommit tillbaka|välkomnats|(?:beviljats|vunnit|fått) (?:medlemskap|inträde)|blivit {MEMBER})", joins=True),
    Frame("left", "lämnade|utträdde|avgick|utgick|uteslöts|ströks|försvann", "", of="ur|från|", joins=False, leaves=True, former=True, denies=False),
    Frame("went-out", "gick|trädde|klev|hoppade|drog|steg", r"(?:sig )?(?:ur|ut|av|tillbaka)", of="ur|från|", leaves=True, former=True, denies=False),
    Frame("having-gone-out", "dragit|gått|trätt|hoppat", r"(?:sig )?(?:ur|ut|av)", of="ur|från|", leaves=True, former=True, denies=False),
    Frame("ended", "avslutade|sade|sa", rf"(?:upp )?{_OWN}", leaves=True, former=True, denies=False),
    Frame("has-left", "har|hade", rf"(?:lämnat|utträtt|gått ur|trätt ur|trätt ut|hoppat av|dragit sig ur|sagt upp {_OWN}|avslutat {_OWN})", of="i|ur|från|", leaves=True, former=True, denies=False),
    Frame("has-asked-to-leave", "har|hade", r"(?:begärt|ansökt om|anmält|aviserat) (?:sitt )?utträde", of="ur|från|", modality=_R, leaves=True, denies=False),
    Frame("asked-to-leave", "begärde|ansökte", r"(?:om )?utträde(?!(?: (?:år )?<DATE>)? (?:men|och) (?:ångra|drog|återto|kvarst|stann|blev|lämna|utträdde|gick|är|har|fick))", of="ur|från|", modality=_R, leaves=True, denies=False),
    Frame("chose-to-leave", "valde", "att (?:lämna|gå ur|träda ut|träda ur)", of="ur|från|", leaves=True, former=True, denies=False),
    Frame("has-membership", "har", "(?:haft |innehaft )?(?:ett )?(?:(?:fullvärdigt|aktivt|ordinarie|associerat|gemensamt|eget|stående|betalande|formellt|vilande) )?medlemskap"),
    Frame("had-membership", "hade", r"(?:ett )?(?:(?:fullvärdigt|aktivt|ordinarie|associerat|gemensamt|eget|betalande|formellt|vilande) )?medlemskap", former=True, denies=False),
    Frame("signed", "undertecknade|signerade", "", of="", bound=True, joins=True, denies=False),
    Frame("stands-outside", "står|stod|ställde|ställer|stannade|stannar|förblir|förblev|höll|håller", r"(?:sig )?(?:helt )?utanför", of="", modality=_D, denies=False),
    Frame("lacks", "saknar|saknade", "medlemskap", modality=_D, denies=False),
    Frame("declined-it", "avböjde|avstod|nekades|vägrades|tackade", rf"(?:nej|inträde|medlemskap|att {_OUT}|nej till att {_OUT}|från (?:medlemskap|att (?:gå med|delta|ansluta sig|bli medlem|vara med)))|", of="i|till|", modality=_D, denies=False),
    Frame("said-to-stand-outside", "har|hade", r"(?:meddelat|svarat|förklarat) att (?:man|den|det|<HOME>) (?:står|ställer sig|ska stå|vill stå|väljer att stå) utanför", of="", modality=_D, denies=False),
    Frame("will-leave", "har|hade", r"(?:meddelat|aviserat|förklarat|beslutat|valt|bestämt(?: sig för)?|låtit meddela|sagt|gjort klart|underrättat [a-zåäö]+ om) att (?:man |den |det |<HOME> )?(?:går ur|lämnar|lämna|träder ur|utträder|gå ur|träda ur|utträda)", of="ur|från|", modality=_P, leaves=True, denies=False),
    Frame("declines-to-follow", "har|hade", r"(?:avböjt|tackat nej till|avstått från) att (?:följa med i ansökan|vara med|delta|söka)", of="i|", modality=_D, denies=False),
    Frame("says-no", "säger|sade|sa|tackar", rf"nej(?: till (?:medlemskap|att {_OUT}))", modality=_D, denies=False),
    Frame("chose-not-to", "valde|beslutade|beslöt|bestämde", rf"(?:sig för )?att (?:avstå|inte {_OUT})", modality=_D, denies=False),
    Frame("was-let-out", "beviljades", r"utträde", of="ur|från|", leaves=True, former=True, denies=False),
    Frame("was-refused", "fick", r"(?:avslag(?: på sin ansökan)?|nej|inte (?:inträde|bli medlem|gå med))", modality=_D, denies=False),
    Frame("has-declined", "har|hade", rf"(?:tackat nej(?: till att {_OUT})?|avböjt(?: att {_OUT})?|nekats (?:inträde|medlemskap)|fått avslag(?: på sin ansökan)?|sagt nej|avstått från (?:medlemskap|att (?:gå med|ansluta sig|bli medlem))|(?:inte|aldrig) velat {TO_JOIN}|(?:valt|beslutat|bestämt sig för) att (?:stå utanför|inte (?:{TO_JOIN}|vara med|delta|ingå|vara medlem(?:mar)?)|avstå)|beslutat avstå|meddelat att (?:man|den|kommunen|regionen|staden) inte (?:önskar|vill|avser att) (?:delta|{TO_JOIN}))", modality=_D, denies=False),
    Frame("asked-to-join", "ansökte|sökte", r"(?:om )?(?:medlemskap|inträde|anslutning)|", modality=_R, denies=False),
    Frame("has-asked", "har|hade", r"(?:(?:ansökt om|sökt|begärt) (?:medlemskap|inträde|anslutning)|(?:bett|begärt|anhållit|ansökt)(?: om)? att få (?:bli medlem|vara med|gå med|ansluta sig|komma (?:med|tillbaka|åter)|återkomma|återinträda)|(?:lämnat|skickat|sänt|gett|givit) in (?:en |sin )(?:medlems)?ansökan|en ansökan (?:inne|under (?:behandling|beredning|prövning)|liggande))", modality=_R, denies=False),
    Frame("awaits", "väntar", r"på (?:besked|svar)(?: (?:om|på) (?:medlemskap|inträde|sin ansökan))", modality=_R, denies=False),
    Frame("sent-in", "lämnade|skickade|gav|sände", r"in (?:en |sin )(?:medlems)?ansökan(?: om (?:medlemskap|inträde))?", modality=_R, denies=False),
    Frame("will-join", "väntas|beräknas|förväntas|planerar|avser|ska|skall|kommer|står i begrepp|är på väg", rf"(?:att )?{TO_JOIN}", modality=_P, joins=True),
    Frame("will-be", "blir", MEMBER, modality=_P, joins=True),
    Frame("has-decided", "har", rf"(?:(?:beslutat|bestämt sig för|för avsikt|(?:fattat|tagit) beslut om) att|beslutat) {TO_JOIN}", modality=_P, joins=True, denies=False),
    Frame("weighs", "överväger|prövar|utreder|diskuterar|funderar", rf"(?:på )?(?:att {TO_JOIN}|(?:ett |frågan om )?(?:medlemskap|anslutning))", modality=_C, denies=False),
)  # fmt: skip
"""Frames in the order of precedence; what is read by one is not read by a later one."""


_DID = r"(?:(?!<MEMBER>|<ANYNET>)[^.;:]){1,80}?"
_EARLIER = rf"(?:{_DID}|(?:(?!<MEMBER>|<ANYNET>)[^.;:]){{1,60}}? (?:i|till|av) (?:[a-zåäö]+ )?<net3=ANYNET>(?![^.;]*<NETWORK>)(?:(?!<MEMBER>|<ANYNET>)[^.;:]){{0,60}}?)"
"""What a member did before, also in the network that it then left."""
_LATER = r"(?:sedan|därefter|senare)"


def _rules(frame: Frame) -> tuple[Rule, ...]:
    rest = f"(?: (?:{frame.rest.removesuffix('|')}))" + ("?" if frame.rest.endswith("|") else "")
    rest = rest if frame.rest else ""
    no = _NO if frame.denies else ""
    neither = "(?P<neither> (?:varken|vare sig))?" if frame.denies or frame.joins else ""
    governs = (
        rf"(?: (?:{frame.of}) {NETS}"
        if not frame.of.endswith("|")
        else rf"(?: (?:(?:{frame.of[:-1]}) )?{NETS}"
    )
    governs = rf"(?: {NETS}" if not frame.of else governs
    governs += ")" if frame.bound else f"|{END})"
    it = rf"(?:{governs}| (?:ur |från )?(?:det|den|samarbetet)(?: igen)?{END})"
    before = "(?P<before> (?:inte|ej|aldrig))?" if frame.denies else ""
    beside = r"(?:,? tillsammans med (?:[a-zåäö]+ska )?<{}=MEMBERS>)?"
    beside = beside.format("who3" if frame.joins else "with") if frame.joins or frame.name in _LASTING else ""
    late = f"(?(no)|{beside})" if beside and frame.denies else beside
    verb = rf"(?:{frame.verb})(?![\wåäö])"
    reflexive = rf"{_A} sig <who2=MEMBERS>{_A}|" if "sig" in frame.rest else ""
    orders = {
        "": rf"{MEMBERS}{_BRIDGE}{_A}{before} {verb}{_INSERTED}{_A}{no}{_A}{rest}{_A}{governs}{late}",
        "-inverted": rf"(?<![\wåäö]){verb}(?:{reflexive}{_A}{neither} (?:både |såväl |bl\.a\. |bland andra |bland annat )?(?:[a-zåäö]+ska )?<who=MEMBERS>{beside if frame.joins else ''}{_A}{no}{_A}{rest}{_A}){governs}{'' if frame.joins else late}",
        "-then": rf"{MEMBERS} {_EARLIER if frame.leaves else _DID}(?: men| och|,)(?P<turn>)(?: {_LATER}|{_A if frame.leaves else ''}) {verb}(?: sedan| sedermera)?{_A}{rest}{_A}{it if frame.leaves else governs}",
    }
    continued = frame.joins or frame.leaves or frame.modality in (_D, _R) or frame.name == "has-been"
    if not continued or frame.bound:
        del orders["-then"]
    return tuple(
        Rule(
            f"membership.{frame.name}{order}@1",
            pattern,
            frame.modality,
            implied=not frame.bound,
            leaving=frame.leaves,
            former=frame.former,
            at_start=frame.joins,
            verbs=frozenset(verb.split()[0] for verb in frame.verb.split("|")),
        )
        for order, pattern in orders.items()
    )


_ON = rf"(?: (?:i|till|av) {NETS}|{END})"
_FROM_A_PLACE = r"(?: (?:i|från|inom) (?:(?:norra|södra|östra|västra|mellersta) )?(?:<PLACE> (?:län|kommun|skärgård|stift)|länet|regionen|landet|landsdelen|grannskapet|vårt län|Sverige|Norden|Norge|Finland|Danmark|Tyskland|Polen|[A-ZÅÄÖ][a-zåäö]+|<NAME>))?"
"""What narrows a list of members down; it is no member itself."""
_HEAD = r"(?:däribland|bland (?:dem|andra|annat|dessa)|bl\.a\.|såsom|exempelvis|till exempel|t\.ex\.|inklusive|nämligen|:)"
MEMBER_NOUN = r"(?:[a-zåäö]+ ){0,2}(?:medlem(?:mar)?|medlems[a-zåäö]+|städer|kommuner|regioner|orter|parter|landsting|hamnar|öar)"
_COUNT = r"(?:(?:omkring|cirka|ca|drygt|över|fler än|mer än|runt|närmare|knappt|sammanlagt|ett|hela|totalt) )*(?:<NUMBER>|flera|många|[a-zåäö]+tals?)(?: svenska| europeiska| nordiska)?"

PHRASE_RULES: tuple[Rule, ...] = (
    Rule("membership.where@1", rf"<net=ANYNET>(?:, [^,.;]{{1,60}})?,? (?:som|där|dit|i vilket|vari|till vilket)(?: också| även| bland andra| bland annat| bl\.a\.| i dag| numera)* <who=MEMBERS>{_A}{_NO}{_A}(?: har)? (?:hör(?: till)?|tillhör|ingår(?: i)?|(?:är|varit) med(?: i)?|(?:är|varit) medlem(?:mar)?(?: i)?|deltar(?: i)?|finns med|(?:är|var|varit) anslut(?:en|na|et)(?: till)?)(?![\wåäö])", verbs=gate("hör tillhör ingår med medlem medlemmar deltar finns ansluten anslutna anslutet")),
    Rule("membership.who-does-and-is@1", rf"{MEMBERS}, (?:som|vilken|vilka) (?:(?!<ANYNET>)[^.,;]){{1,80}}? (?:men|och){_A}{_NO}{_A} är {MEMBER}{_A}{_ON}", implied=True, verbs=gate("medlem medlemmar medlemmer")),
    Rule("membership.belongs-to-it@1", rf"{MEMBERS}{_A} (?:(?:har{_A} )?(?:tillhört|tillhör|hör till|(?:är|varit|är och har varit) (?:med i|ansluten till|{MEMBER} i)|ingår i|ingått i|anslutit sig till)) (?:den|det)(?=\s*$|[.,;]| sedan| från| alltsedan)", implied=True, verbs=gate("tillhört tillhör hör är varit ingår ingått anslutit")),
    Rule("membership.is-in-there@1", rf"{MEMBERS}{_A} (?:finns|är|ingår|deltar){_A}{_NO}(?: (?:med|{MEMBER}))? där(?=\s*$|[.,;]| sedan)", implied=True, verbs=gate("där")),
    Rule("membership.without-therefore@1", rf"utan att {MEMBERS}{_A} är {MEMBER}{_ON}", _D, implied=True, verbs=gate("utan")),
    Rule("membership.welcomed-as@1", rf"\b[Ss]om (?:ny |nya )?medlem(?:mar)?(?: i {NETS})? (?:välkomnades|hälsades|antogs|upptogs|valdes|tillkom|har{_A} (?:antagits|upptagits|tillkommit|välkomnats|tagits in|valts in)){_A} {MEMBERS}", implied=True, at_start=True, verbs=gate("välkomnades hälsades antogs upptogs valdes tillkom antagits upptagits tillkommit välkomnats tagits valts")),
    Rule("membership.counts-as@1", rf"<net=ANYNET>{_A} (?:räknar|har){_A} <who=MEMBERS> som {MEMBER}", verbs=gate("medlem medlemmar medlemmer")),
    Rule("membership.only-member@1", rf"\b(?:[Dd]en (?:enda|första|senaste|hittills enda)|[Ss]veriges enda|[Ll]änets enda|[Ee]nda|[Ss]ista)(?: svenska| nordiska| kommunala)? (?:medlem(?:men)?|medlems(?:staden|kommunen|regionen))(?: i {NETS})?(?: i (?:länet|landet|Sverige|regionen))?(?: (?:utöver|förutom|jämte|vid sidan av) <MEMBERS>)?{_A} är {MEMBERS}{END}", implied=True, verbs=gate("medlem medlemmen medlemsstaden medlemskommunen medlemsregionen")),
    Rule("membership.first-to-join@1", rf"\b(?:[Dd]e[n]? (?:första|senaste|sista)(?: svenska| nordiska)?(?: (?:staden|kommunen|regionen|medlemmen|städerna|kommunerna|medlemmarna))?|[Ff]örst(?:a)?(?: ut)?|[Ss]enast) (?:att (?:gå med|ansluta sig|ansluta|bli medlem|komma med)|som (?:gick med|anslöt sig|kom med|blev medlem))(?: (?:i|till) {NETS})? (?:är|var|blev) <who=MEMBERS>", implied=True, at_start=True, verbs=gate("först första senaste sista senast")),
    Rule("membership.who-is@1", rf"{MEMBERS}, (?:som|vilken|vilka){_A} (?:är|har varit){_A}{_NO}{_A} {MEMBER}{_A}{_ON}", implied=True, verbs=gate("medlem medlemmar medlemmer")),
    Rule("membership.was-granted@1", rf"beviljade <who=MEMBERS> (?:inträde|medlemskap)(?: i {NETS}|{END})", implied=True, at_start=True, verbs=gate("beviljade")),
    Rule("membership.was-taken-in@1", rf"(?:antog|upptog|valde in|godkände) <who=MEMBERS> som (?:ny |nya )?medlem(?:mar)?(?: i {NETS}|{END})", implied=True, at_start=True, verbs=gate("antog upptog valde godkände")),
    Rule("membership.but-that-one-is@1", rf"(?:men|utan) det är (?:däremot|dock|emellertid|i stället) <who=MEMBERS>{END}", implied=True, verbs=gate("däremot dock emellertid stället")),
    Rule("membership.but-that-one-is-not@1", rf"men det är (?:inte|ej) <who=MEMBERS>{END}", _D, implied=True, verbs=gate("men")),
    Rule("membership.in-it-is@1", rf"(?:^|[;,:] |\b(?:och|men|medan) )(?:I|Till) <net=ANYNET>{_A} (?:deltar|ingår|medverkar|är|hör) <who=MEMBERS>{_A}{_NO}{_A}(?: (?:med|medlem(?:mar)?))?{END}", verbs=gate("deltar ingår medverkar är hör")),
    Rule("membership.apposed@1", rf"{MEMBERS}, {MEMBER}(?: i {NETS})?(?= sedan)", implied=True, verbs=gate("medlem medlemmar medlemmer")),
    Rule("membership.as-member@1", rf"[Ss]om {MEMBER}(?: i {NETS})? sedan <DATE> [a-zåäö]+r {MEMBERS}", implied=True, verbs=gate("sedan")),
    Rule("membership.without-being@1", rf"{MEMBERS}(?:, (?:som|vilken) [^.,;:]{{1,60}},)? [a-zåäö]+(?:r|de|g|k|t) (?:(?!<MEMBER>|<ANYNET>)[^.;:]){{1,80}}? utan att (?:vara|ha varit|bli) {MEMBER}{_ON}", _D, implied=True, verbs=gate("utan")),
    Rule("membership.application-refused@1", rf"{MEMBERS} (?:medlems)?ansökan(?: om (?:medlemskap|inträde))?(?: i {NETS})? (?:avslogs|har avslagits|avvisades|fick avslag)", _D, implied=True, verbs=gate("avslogs avslagits avvisades avslag")),
    Rule("membership.application-granted@1", rf"{MEMBERS} (?:medlems)?ansökan(?: om (?:medlemskap|inträde))?(?: i {NETS})? (?:beviljades|godkändes|bifölls|har beviljats|har godkänts)", implied=True, at_start=True, verbs=gate("beviljades godkändes bifölls beviljats godkänts")),
    Rule("membership.it-is@1", rf"\b[Dd]et är (?:bara |endast |enbart |främst )?<who=MEMBERS> som{_A}{_NO}{_A} är (?:{MEMBER}|{_WITH}){_A}{_ON}", implied=True, verbs=gate("med medlem medlemmar medlemmer ansluten anslutna anslutet")),
    Rule("membership.it-was@1", rf"\bdet var (?:bara |endast |enbart |främst )?<who=MEMBERS> som{_A} var (?:{MEMBER}|{_WITH}){_A}{_ON}", implied=True, former=True, verbs=gate("med medlem medlemmar medlemmer ansluten anslutna anslutet")),
    Rule("membership.was-ended@1", rf"{MEMBERS} medlemskap(?: i {NETS})? (?:avslutades|upphörde|sades upp|löpte ut)", implied=True, leaving=True, former=True, verbs=gate("avslutades upphörde sades löpte")),
    Rule("membership.was-ended-by@1", rf"\b[Mm]edlemskapet(?: i {NETS})? (?:avslutades|sades upp|har avslutats|har sagts upp)(?: (?:i |under |år )?<DATE>)? av <who=MEMBERS>", implied=True, leaving=True, former=True, verbs=gate("avslutades sades avslutats sagts")),
    Rule("membership.also-is-in@1", rf"\bingår (?:också|även|dessutom) <who=MEMBERS>{END}", implied=True, verbs=gate("ingår")),
    Rule("membership.who-joined@1", r"(?:kommuner|städer|regioner)(?:na)? som (?:har )?(?:anslutit sig|gått med|är med|är medlemmar|är anslutna)(?: (?:i|till) <net=ANYNET>)? (?:finns|är|märks|kan nämnas)(?P<list>(?:bl\.a\.|(?! (?:medan|men|dock) )[^.;])*)", implied=True, verbs=gate("anslutit gått med medlemmar anslutna")),
    Rule("membership.joined-are@1", r"\b(?:[Aa]nslutna|[Ii]ngående) (?:kommuner|städer|regioner|parter)(?: (?:i|till) <net=ANYNET>)? (?:är|utgörs av)(?P<list>(?:bl\.a\.|(?! (?:medan|men|dock) )[^.;])*)", implied=True, verbs=gate("anslutna ingående")),
    Rule("membership.began@1", rf"\b[Mm]edlemskapet i {NETS} (?:inleddes|påbörjades|började|trädde i kraft)", at_start=True, verbs=gate("inleddes påbörjades började trädde")),
    Rule("membership.entry-took-place@1", r"<net=ANYNET>, i vilket (?:inträde|anslutning) skedde", at_start=True, verbs=gate("skedde")),
    Rule("membership.are-joined-inverted@1", rf"\b(?:är|har) {_COUNT} {MEMBER_NOUN}{_A} (?:anslutna|med|medlemmar|anslutit sig|gått med)(?: (?:i|till) {NETS})?,? {_HEAD}(?P<list>(?:bl\.a\.|(?! (?:medan|men|dock) )[^.;])*)", implied=True, verbs=gate("anslutna med medlemmar anslutit gått")),
    Rule("membership.runs@1", rf"{MEMBERS} medlemskap i {NETS} (?:löper|består|fortsätter|varar)(?= sedan)", verbs=gate("löper består fortsätter varar")),
    Rule("membership.ended-fronted@1", rf"medlemskap(?:et)? i {NETS} (?:avslutade|sade|lämnade){_A} {MEMBERS}", leaving=True, former=True, verbs=gate("avslutade sade lämnade")),
    Rule("membership.counts@1", rf"(?:omfattar|samlar|har|räknar|består av|förenar|utgörs av){_A} <net=ANYNET>{_A} {_COUNT} {MEMBER_NOUN}(?: [^.;,:]{{1,40}})?,?(?: {_HEAD}|:| \()(?P<list>(?:bl\.a\.|(?! (?:medan|men|dock) )[^.;])*)", verbs=gate("omfattar samlar har räknar består förenar utgörs")),
    Rule("membership.has-members@1", rf"<net=ANYNET>(?: [^.;,]{{1,60}} och)?{_A} (?:omfattar|samlar|har|räknar|består av|förenar|utgörs av){_A} {_COUNT} {MEMBER_NOUN}(?: [^.;,:]{{1,40}})?,?(?: {_HEAD}|:| \()(?P<list>(?:bl\.a\.|(?! (?:medan|men|dock) )[^.;])*)", verbs=gate("omfattar samlar har räknar består förenar utgörs")),
    Rule("membership.are-joined@1", rf"<NUMBER> {MEMBER_NOUN}(?: [^.;,]{{1,40}}?)? (?:är|har){_A} (?:anslutna|med|medlemmar|anslutit sig|gått med)(?: (?:i|till) {NETS})?,?[^.;]{{0,40}}? {_HEAD}(?P<list>(?:bl\.a\.|(?! (?:medan|men|dock) )[^.;])*)", implied=True, verbs=gate("anslutna med medlemmar anslutit gått")),
    Rule("membership.among-the-members@1", rf"\b[Bb]land (?:de |dess |övriga |<net=ANYNET> )?(?:[a-zåäö]+ )?(?:medlemmarna|medlems[a-zåäö]+|medlemmar|de anslutna|anslutna (?:städer|kommuner)(?:na)?)(?: i <net2=ANYNET>)?{_FROM_A_PLACE}{_A} (?:kan nämnas|märks|finns|återfinns|ingår|är|hör)(?P<list>(?:bl\.a\.|(?! (?:medan|men|dock) )[^.;])*)", implied=True, verbs=gate("bland")),
    Rule("membership.members-colon@1", r"(?<!grundande )(?<!stiftande )\b(?:medlemmar(?:na)?|medlems(?:städer|kommuner|regioner|orter|hamnar|öar|län)(?:na)?|(?:deltagande|anslutna|ingående) (?:kommuner|städer|regioner|orter))(?: i (?:nätverket )?<net=ANYNET>)?(?: (?:år )?<DATE>| i dag)?:(?P<list>(?:bl\.a\.|(?! (?:medan|men|dock) )[^.;])*)", implied=True, verbs=gate("medlemmar medlemmarna medlemsstäder medlemsstäderna medlemskommuner medlemskommunerna medlemsregioner medlemsregionerna medlemsorter medlemsorterna medlemshamnar medlemsöar deltagande anslutna ingående")),
    Rule("membership.member-town@1", r"\b[Mm]edlems(?:kommunen|kommunerna|staden|städerna|orten|orterna|regionen|regionerna) <who=MEMBERS>", implied=True, verbs=gate("medlemskommunen medlemskommunerna medlemsstaden medlemsstäderna medlemsorten medlemsorterna medlemsregionen medlemsregionerna")),
    Rule("membership.gathers@1", rf"<net=ANYNET>{_A} (?:samlar|omfattar|förenar|består av|utgörs av){_A} [^.;:()]{{0,60}}?(?:kommuner|städer|orter|regioner|hamnar|medlemmar)[^.;:()]{{0,40}}: (?P<list>(?:bl\.a\.|(?! (?:medan|men|dock) )[^.;])*)", verbs=gate("samlar omfattar förenar består utgörs")),
    Rule("membership.gone@1", r"\b(?:utträdda|utträdda medlemmar|har lämnat|lämnat):(?P<list>[^.;]*)", implied=True, leaving=True, former=True, verbs=gate("utträdda lämnat")),
    Rule("membership.in-brackets@1", r"(?:<net=NETWORK>|<net2=NETWORK>,? (?:är|var)?,? ?(?:ett|en) (?:[a-zåäö-]+ ){0,3}?[a-zåäö]*(?:nätverk|samarbete|samverkan|förening|sammanslutning|krets|allians|förbund) (?:för|mellan|av) [^.;:()]{0,50}?(?:kommuner|städer|orter|regioner|hamnar)[^.;:()]{0,30}?) \((?:medlemmar:? |kommunerna |städerna )?(?P<list><PLACE>(?:, <PLACE>)*(?:,? (?:och|samt) <PLACE>))\)", verbs=gate("och samt")),
    Rule("membership.made-of@1", rf"<net=ANYNET> (?:består av|omfattar|utgörs av|bildas av|samlar){_A} (?:medlems)?(?:kommunerna |städerna |regionerna )?(?P<list><MEMBERS>)", verbs=gate("består omfattar utgörs bildas samlar")),
    Rule("membership.from-there@1", rf"\b[Ff]rån (?:[A-ZÅÄÖ][a-zåäö]+|<NAME>|[a-zåäö]+ sida) (?:deltar|ingår|medverkar|är){_A} (?P<list><MEMBERS>(?:,? (?:och )?från (?:[A-ZÅÄÖ][a-zåäö]+|<NAME>) <MEMBERS>)*)(?: med| medlemmar)?{END}", implied=True, verbs=gate("från")),
    Rule("membership.in-the-area@1", rf"\b(?:I|Från|Av|Bland|Inom) (?:länet|länets kommuner|länets städer|regionen|Sverige|Norden|Norge|Finland|Danmark|Tyskland|Polen|Frankrike|vårt län|grannskapet|närområdet|trakten)(?: {_PLAIN_ADVERB})* (?:ingår|deltar|medverkar|är){_A} (?P<list><MEMBERS>){_A}(?: (?:med|medlemmar|anslutna))?{END}", implied=True, verbs=gate("deltar ingår medverkar är")),
    Rule("membership.to-it-belong@1", rf"(?:^|[;,:] |\b(?:och|men|medan) )(?:Till|I|Bland) (?:nätverket )?<net=ANYNET> (?:hör|ingår|deltar|medverkar|finns|är(?![^.;]*(?:<ROLE>| (?:ansvarig|drivande|pådrivande|ledande|sammankallande|huvudman|värd)))){_A}(?P<list>(?:bl\.a\.|(?! (?:medan|men|dock) )[^.;])*)", verbs=gate("hör hörde ingår deltar medverkar finns är")),
    Rule("membership.thither@1", r"\b(?:[Dd]it|[Hh]it|[Tt]ill (?:dessa|dem|medlemmarna|kretsen)) (?:räknas|hör|sällar sig)(?P<list>(?:bl\.a\.|(?! (?:medan|men|dock) )[^.;])*)", implied=True, verbs=gate("dit hit dessa dem medlemmarna kretsen")),
    Rule("membership.who-left@1", rf"{MEMBERS}, (?:som|vilken|vilka){_A} (?:lämnade|utträdde|gick ur|trädde ur|trädde ut|hoppade av|drog sig ur)(?: (?:ur |från )?{NETS}|{END})", implied=True, leaving=True, former=True, verbs=gate("lämnade utträdde gick trädde hoppade drog")),
    Rule("membership.who-joined-then@1", rf"{MEMBERS}, (?:som|vilken|vilka){_A} (?:anslöts|anslöt sig|inträdde|gick med|kom med|antogs|upptogs|tillkom|blev medlem(?:mar)?)(?: (?:i|till) {NETS}|{END})", implied=True, at_start=True, verbs=gate("anslöts anslöt inträdde gick kom antogs upptogs tillkom blev")),
)  # fmt: skip
"""What is no verb with a member: relative clauses, appositions, lists of members."""

MEMBER_RULES: tuple[Rule, ...] = (*(rule for frame in FRAMES for rule in _rules(frame)), *PHRASE_RULES)
