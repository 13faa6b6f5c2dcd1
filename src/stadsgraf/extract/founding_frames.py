"""What Swedish says of founders, verb by verb, over folded sentences (`folding.py`).

A frame is a finite verb with what belongs to it ("drog … i gång", "var … med och bildade").  Each is read with
the founders before it, behind it, in a relative clause of theirs or of the network's, and as what sets
a group apart ("de städer som grundade det"), which "grundarna" does in one word.
"""

import msgspec

from stadsgraf.extract.folding import LEAD, frame
from stadsgraf.extract.founding_words import ENDS, FOUND, GAP, PAPER, PASSIVE_PAST, PAST, SUPINE, UNITES

A = GAP
_ENDS = ENDS
_PAST, _SUPINE, _FOUND = PAST, SUPINE, FOUND
_BIRTH = r"(?:bildandet|grundandet|tillkomsten|starten|skapandet|stiftandet|tillblivelsen|instiftandet|lanseringen)"
_ACT = rf"(?:(?:det|den) )?(?:(?:stiftelse|grundnings|bildande|konstituerings)[a-zåäö]+|{_BIRTH})"
_INITIATIVE = r"initiativ(?:et)? till"
_WITH = r"(?:,?(?: gemensamt| tillsammans| ihop| i samarbete| i samverkan|,? jämte)(?: med)? (?P<{group}><LIST>))?"
_BESIDE = _WITH.replace("{group}", "beside")
_NET = (
    r"(?: (?:det|den|då|gemensamt))?(?: (?!(?:en|ett|som|har|är|var|inom|i|för|av|med|till|och|under|på|om|mot|från|hos|åt|via|enligt) )[a-zåäö-]+){0,2} <net=ANYNET>"
    r"(?! (?:styrelse|styrgrupp|arbetsgrupp|kampanj|kansli|sekretariat)| [a-zåäö]*grupp)"
)
_KIND = (
    r"[a-zåäö]*(?:nätverk|samarbete|förening|organisation|kampanj|initiativ|allians|forum|sammanslutning|samverkan|förbund|union|ring|koalition|partnerskap|plattform"
    r"|samarbetsorgan)"
)
_NEW = (
    rf" (?:ett|en) (?:[a-zåäö-]+ ){{0,3}}?{_KIND}[^.;]{{0,90}}?"
    r"(?:: |, | kallat | kallad | med namnet | under namnet | som heter |, som fick namnet )<new=NETWORK>"
)
_IT = r" (?:det|den|detta|denna)(?=\s*$|[.,;:)]| (?:<DATE>|i|år|tillsammans|på|under|och|men|samman|genom|redan|är|var|märks|märktes|finns|fanns|hör|hörde|ingår|ingick|återfinns)(?![\wåäö]))"
_OBJECT = rf"(?:{_NET}|{_NEW}|{_IT})"
_OBJECT_2 = rf"(?:{_NET.replace('net=', 'net2=')}|{_IT})"
_LEAD = (
    LEAD
    + r"(?:(?:representanter(?:na)?|företrädare(?:na)?|delegater|ombud|delegationer|ledningarna) för )?(?:bara |enbart |endast )?"
)
_ASIDE = r"(?:,(?: [^.;:]{1,160},)?| –|\)| \([^()]{1,40}\))?"
_FIRST = r"(?:(?!(?:inte|ville|kunde|skulle|har|är|inom|hos)\b)[a-zåäö]+ (?:(?!(?:en|ett) )[a-zåäö]+ ){0,4}?och(?: [a-zåäö]+)? )?"
"""Another verb that shares the founders: "tog fram formerna för och bildade"."""
_AND_MORE = r"(?: och(?: [a-zåäö]+){0,2}? [a-zåäö]+(?:r|de))?"


class Frame(msgspec.Struct, frozen=True):
    """A verb with what belongs to it.

    Attributes:
        name: of its rule.
        verb: the finite verb.
        rest: what stands behind it and the founders; empty where nothing does.
        named: whether the rest says what was founded, so that no object need follow.
        many: whether it takes two founders.
        split: whether the rest may stand behind the object too: "kallade nätverket till liv".
        kind: of the event where it is not "grundande".
    """

    name: str
    verb: str
    rest: str = ""
    named: bool = False
    many: bool = False
    split: bool = False
    kind: str = "grundande"


FRAMES: tuple[Frame, ...] = (
    Frame("set-going", "drog|satte|fick", "i ?gång", split=True),
    Frame("built-up", "byggde|startade|satte", "upp", split=True),
    Frame("called-to-life", "kallade", "(?:till liv|i livet|samman till)", split=True),
    Frame("set-on-feet", "satte|ställde|fick", "(?:på (?:fötter|benen)|i rörelse|i sjön|i verket|till stånd)", split=True),
    Frame("gave-life", "gav", "(?:liv åt|upphov till)"),
    Frame("gave-statutes", "gav", "(?:dess|sina|de|sitt) första stadgar?", split=True),
    Frame("stood-sponsor", "stod|står", "(?:som )?fadder (?:åt|för|till)"),
    Frame("laid-ground", "lade", "(?:grunden|grundstenen|den första stenen|första stenen) (?:till|för)"),
    Frame("formed-into", "organiserade|formerade|förenade|samlade", "sig (?:i|till)", many=True),
    Frame("common-cause", "gjorde|slog", rf"(?:gemensam sak|sina påsar ihop){A} (?:och{A} {_PAST}|(?:för att|om att){A} {_FOUND}|i)"),
    Frame("stood-behind-birth", "stod|står|låg|ligger", rf"bakom {_BIRTH}(?: av <of=ANYNET>)?", named=True),
    Frame("stood-behind", "stod|står|låg|ligger", "bakom"),
    Frame("was-with", "var|blev", rf"(?:med|först) (?:och|om att|med att)(?: gemensamt)? (?:{_PAST}|{_FOUND})"),
    Frame("united", "gick|slöt sig|slog sig|slöt|slog", rf"(?:sig )?(?:samman|ihop){A} (?:och{A} {_PAST}|för att{A} {_FOUND}|i)"),
    Frame("agreed", "enades|kom|beslöt|beslutade|bestämde sig", rf"(?:överens )?(?:gemensamt )?(?:om |för )?att{A} {_FOUND}", many=True),
    Frame("began-work", "inledde|startade|påbörjade", r"det samarbete som(?: (?:senare|sedan))? (?:blev|kom att bli|utvecklades till|kallas|fick namnet|heter)"),
    Frame("has-founded", "har|hade|ha|hava|hafva", rf"(?:{_SUPINE}|varit med (?:och|om att) (?:{_PAST}|{_SUPINE}|{_FOUND})|lagt grunden (?:till|för))"),
    Frame("began-and-founded", "tog", rf"{_INITIATIVE}(?: (?:det|<ANYNET>))? och{A} {_PAST}"),
    Frame("began", "tog|har", rf"(?:tagit )?{_INITIATIVE}(?: att {_FOUND})?", kind="initiering"),
    Frame("founded", _PAST),
)  # fmt: skip


class FoundingRule(msgspec.Struct, frozen=True):
    """A pattern over folded views with what it says.

    Its groups: `who`, `beside` are lists of founders, `net`, `new`, `of` the network and `own` the network in the
    genitive; without any the topic is meant.

    Attributes:
        name: of the rule.
        pattern: as a regular expression.
        many, kind: as in `Frame`.
        alone: whether it must name its network.
        cue: stems of which a sentence that it reads has one; empty where those of the family do.
    """

    name: str
    pattern: str
    many: bool = False
    kind: str = "grundande"
    alone: bool = False
    cue: str = ""


_NOT_OBJECT = "".join(
    rf"(?<!\b{word} )" for word in "i från av till med för bakom mellan hos än efter".split()
)
"""Words behind which nobody is a subject, but for that of a relative clause."""
_WHO = rf"(?:{_NOT_OBJECT}|(?=(?:<LIST>|<NETWORK>),? som ))(?:^|(?<=[ (]))(?:<who=LIST>|<body=NETWORK>)"


def _orders(told: Frame) -> tuple[FoundingRule, ...]:
    """The rules of a verb: founders first, then the verb first."""
    verb = rf"(?:{told.verb}){_ENDS}"
    rest = rf"{A} {told.rest}" if told.rest else ""
    behind = rf"(?:{_OBJECT})?" if told.named else _OBJECT
    tail = rf"{rest}{A}{behind}"
    if told.split:
        tail = rf"(?:{tail}|{_OBJECT_2}{A} {told.rest}{_ENDS})"
    orders = {
        "": rf"{_WHO}{_ASIDE}(?: som)?{A}(?: (?:tillsammans|ihop) med <next=LIST>{A})? {_FIRST}{verb}{_AND_MORE}(?:{A} tillsammans med <first=LIST>)?{tail}{_BESIDE}",
        "-inverted": rf"(?:\b(?:tillsammans|ihop|jämte|i samarbete) med <first=LIST>{A} |(?<![\wåäö])){verb}(?:{A} gemensamt)?{A} (?:{_LEAD})<who=LIST>{_ASIDE}(?: (?:tillsammans|ihop) med <next=LIST>)?{tail}{_BESIDE}",
    }
    return tuple(
        FoundingRule(f"founding.{told.name}{order}@1", pattern, told.many, told.kind)
        for order, pattern in orders.items()
    )


_VERB_PHRASE = rf"{_FIRST}(?:" + "|".join(
    rf"(?:{told.verb}){_ENDS}" + (rf"{A} {told.rest}" if told.rest else "")
    for told in FRAMES
    if told.kind == "grundande" and not told.named
) + ")"  # fmt: skip
_SIGNED = rf"(?:undertecknade|signerade|tecknade{A} (?=sina namn på|sitt namn på|under )(?:sina namn på|sitt namn på|under)|(?:har|hade){A} (?:undertecknat|signerat|skrivit under)|(?:satte|skrev){A} (?:under|på|(?:sina namn|sitt namn){A} (?:under|på)))"
_CROWD = r"[a-zåäö]*(?:städer(?:na)?|kommuner(?:na)?|orter(?:na)?|regioner(?:na)?|organisationer(?:na)?|parter(?:na)?|länder(?:na)?|aktörer(?:na)?|borgmästare)"
_FOUNDERS = (
    r"(?:(?:initiativtagar(?:e|na) (?:till )?och )?(?:grundar(?:na|en|e)|stiftar(?:na|en|e)|medgrundare|upphovsm[aä]n(?:nen)?|tillskyndar(?:e|na|en)|skapar(?:e|na)|faddrar(?:na)?|stamfäder(?:na)?)"
    r"|(?:grundar|stiftar|upphovs|ursprungs|fadder|original)(?:medlem|medlemmar|medlemmarna|medlemsstäder|medlemskommuner|part|parter|parterna)|ursprungs(?:kommunerna|kommuner|städer|städerna)|ursprungliga (?:medlemmar|medlemmarna|parter|parterna)|(?:grundar|stiftar)(?:stad|städer|städerna|kommun|kommuner|kommunerna|orter|orterna|medlemmarna)"
    rf"|(?:grundande|stiftande|initierande) [a-zåäö]+|undertecknarna(?: av {_ACT})?){_ENDS}"
)
_OF = r"(?: (?:av|till|i|för|bakom) <net=ANYNET>)?(?! (?:av|till|i|för|bakom|på) (?!<ANYNET>|<DATE>|år\b))"
_SET = rf"(?:(?:de |den |<NUMBER> |ursprungliga |första |[a-zåäö]+ska |<own=ANYNET> )*{_FOUNDERS}{_OF}|(?:(?:de |den |<NUMBER> |ursprungliga |första |flera |en krets av |krets av )*(?:[a-zåäö]+ )?{_CROWD}|dem|de|en krets) som{A} (?:{_VERB_PHRASE}{A}{_OBJECT.replace('net=', 'net2=')}|{_SIGNED}{A} {_ACT}{_OF.replace('net=', 'of=')}))"
"""What sets founders apart: "de fyra grundarna av nätverket", "de städer som 1986 var med och grundade det"."""
_BE = r"(?:är|var|vore|voro|äro|blev|hör|hörde|tillhör|tillhörde|räknas|räknades|finns|fanns|återfinns|återfanns|märks|märktes|ingår|ingick|står|stod|anges|nämns|(?:har|hade){A} varit|utgörs av|utgjordes av|brukar)".replace("{A}", A)  # fmt: skip
_ONE_OF = r"(?: (?:till|bland|i|som|med bland|med))?(?: (?:en|ett|två|tre|några|<NUMBER>) av)?"
_START = r"(?:^|[.;:(–] |, |\b(?:och|att|men|av|har|är|betalar|samt) )"
_STATUTES = r"(?:<own=ANYNET> (?:stadgar|stadga|stiftelse[a-zåäö]+|grundnings[a-zåäö]+)|(?:stadgarna|stadgan|stiftelse[a-zåäö]+) för <net=ANYNET>)"
"""The paper that a network rests on, by its owner: who signed it when it was new founded the network."""
_LIKE = r"(?:,? (?:(?:tillsammans )?med|jämte|liksom|vid sidan av|ihop med) <beside=LIST>)?"
_HEAD = (
    rf"(?:<net=ANYNET>(?: \([^)]{{1,60}}\))?(?:,? (?:är|var|utgör)| ?,)? ?|^(?:det|den|detta) (?:är|var) )(?:(?:ett|en) (?:[a-zåäö-]+ ){{0,4}}?{_KIND}"
    r"(?: (?:för|mellan|av|inom|mot|om|kring) (?:(?! (?:har|hade|driver|ger|med|där) )[^.;:,]){1,60}?)?)?"
)
_STOP = r"(?=\s*$|[.,;:)–]| (?:och|men|som|samt|medan|för|vid|i|på|den|år|från|till|alla|båda|alltjämt|fortfarande|ännu|kvar) )"

PHRASES: tuple[FoundingRule, ...] = (
    FoundingRule("founding.relative@2", rf"{_HEAD},?(?: som (?:(?! som |<ANYNET>)[^.;:]){{2,80}}?,? och)? som{A} (?:{_LEAD})<who=LIST>{A} {_VERB_PHRASE}(?! (?:ett|en|den|det|sitt|sin|sina|<ANYNET>) )"),
    FoundingRule("founding.one-of@1", rf"{_WHO}{_ASIDE}{A} {_BE}{A}(?:,? (?:tillsammans med|jämte|ihop med|liksom) <next=LIST>,?)?{A}{_ONE_OF}(?: den)? {_SET}{_LIKE}"),
    FoundingRule("founding.there-at-birth@1", rf"{_WHO}{_ASIDE}{A} (?:var|fanns|deltog|(?:har|hade){A} varit){A} (?:med|på plats){A} (?:vid {_BIRTH}(?: av <net=ANYNET>)?|(?:när|då) (?:<net2=ANYNET>|det|den|detta) (?:grundades|bildades|startades|stiftades|instiftades|skapades|upprättades|inrättades|konstituerades|lanserades|startade))(?![\wåäö])", cue=r"var|fanns|deltog"),
    FoundingRule("founding.there-when-founded@1", rf"(?:^|(?<=[;:] ))(?:när|då) (?:<net=ANYNET>|det|den) (?:grundades|bildades|startades|stiftades|instiftades|skapades|upprättades|inrättades|konstituerades){A} (?:var|deltog|fanns){A} (?:{_LEAD})<who=LIST>{A} med(?![\wåäö])", cue=r"[nN]är |[dD]å "),
    FoundingRule("founding.at-birth@1", rf"(?:^|(?<=[;:] ))(?:vid|i) (?:<own=ANYNET> (?:bildande|grundande|tillkomst|start|stiftande|konstituerande)|{_BIRTH}(?: av <net=ANYNET>)?){A} (?:ingick|deltog|medverkade|fanns){A} (?:{_LEAD})<who=LIST>{_STOP}", cue=r"[vV]id |^I "),
    FoundingRule("founding.counted@1", rf"(?:^|(?<=[ (]))(?:<NUMBER>|(?:ett )?[a-zåäö]+) (?:[a-zåäö]+a )?{_CROWD}{A} {_VERB_PHRASE}{A}{_OBJECT}{A}(?:: | – |, (?:däribland|bland dem|bland andra|bl\.a\.|nämligen) )<who=LIST>"),
    FoundingRule("founding.one-of-inverted@1", rf"(?<![\wåäö]){_BE}{A} (?:{_LEAD})<who=LIST>{A}{_ONE_OF}(?: den)? {_SET}{_LIKE}"),
    FoundingRule("founding.founders-are@3", rf"{_START}(?:(?:bland|till|som|i|av) )?(?:<NUMBER> av )?(?:dess )?{_SET}{A} {_BE}{A}(?: (?:förutom|utöver|vid sidan av|jämte) <first=LIST>,?)?{A} (?:{_LEAD})<who=LIST>(?: (?:nämnas|räknas|anges))?{_STOP}"),
    FoundingRule("founding.has-as-founders@2", rf"<net=ANYNET>{A} (?:har|hade|räknar|räknade|anger){A} (?:{_LEAD})<who=LIST>{A} (?:som|till|bland) (?:sina )?(?:de )?{_FOUNDERS}", alone=True),
    FoundingRule("founding.founders-apposed@2", rf"{_START}(?:(?:de (?:båda |bägge )?|dess ))?{_SET}(?:, | – |: ?)<who=LIST>(?=,| –|[.;]|$)"),
    FoundingRule("founding.founding-towns@2", r"(?<![\wåäö-])(?:grundar|stiftar)(?:kommunerna|städerna|orterna|medlemmarna) <who=LIST>"),
    FoundingRule("founding.founder-list@2", rf"^(?:{_FOUNDERS}|grundad av|bildat av|startat av|grundat av|bildades av|grundades av|startades av)\s?: ?(?:{_LEAD})<who=LIST>"),
    FoundingRule("founding.founded-fact@1", rf"^(?:grundat|bildat|startat|stiftat|grundad|bildad|bildades|grundades|startades)\s?: ?(?:år |i )?<DATE>,? av (?:{_LEAD})<who=LIST>"),
    FoundingRule("founding.as-one-of-the-founders@2", rf"\b(?:som (?:en|ett|två|tre|några) av|i egenskap av) {_SET},? [a-zåäö]+(?:r|de|k) <who=LIST>"),
    FoundingRule("founding.creation-of@3", rf"(?:<net=ANYNET>(?:,? \(?[A-ZÅÄÖ]{{2,8}}\)?)?(?:, | är | var )|^(?:det|den) (?:är|var) |^(?:jo|nej|ja|svaret är|kort sagt),? |<own=ANYNET> (?:tillblivelse|bildande|tillkomst){A} (?:är|var) )(?:en|ett) (?:[a-zåäö]+ )?(?:skapelse|bildning|grundning|stiftelse bildad|verk|gemensam skapelse) av (?:{_LEAD})<who=LIST>", cue="skapelse|bildning|grundning|stiftelse|verk"),
    FoundingRule("founding.which-by-them@1", r"\b(?:det|den) (?:(?:år )?<DATE> )?av <who=LIST>{A} (?:grundade|bildade|startade|stiftade|skapade|instiftade|inrättade|etablerade|upprättade) (?:[a-zåäö]+ )?<net=ANYNET>".replace("{A}", A), cue=" av "),
    FoundingRule("founding.paper-gave-rise@1", rf"{_WHO}(?:,| –)?{A} (?:{UNITES}){A} (?:(?:på|sina namn på|under) )?(?:det|den|ett|en) (?:[a-zåäö]+ )?{PAPER}(?:et|en)?,? (?:som|vilket|vilken){A} (?:gav upphov till|gav liv åt|lade grunden (?:till|för)|blev (?:början|upptakten|grunden|startskottet|inledningen) (?:till|för|på)|ledde till|resulterade i|{PAST}) <net=ANYNET>", cue=r"teckna|signer|skrev|satte|slöt|ingick|träffade"),
    FoundingRule("founding.when-they-united@1", rf"(?:^|(?<=[;:,] )|\b(?:och|med|det var{A}) )(?:när|då|sedan|i och med att|genom att|efter det att|efter att)(?: (?:år )?<DATE>)? (?:{_LEAD})<who=LIST>{A} {UNITES}(?:(?!<ANYNET>)[^.;:]){{0,80}}?,? (?:(?:var|blev) <net=ANYNET>{A} (?:ett faktum|en realitet|verklighet|född|fött|grunda[dt]|bilda[dt]|stifta[dt]|skapa[dt]|till)|(?:{PASSIVE_PAST}|kom|föddes|tillkom|uppstod|startade|konstituerades){A} <net2=ANYNET>|som <new=ANYNET>{A} (?:{PASSIVE_PAST}|kom till|uppstod|tillkom|startade|tog form|blev (?:till|verklighet|ett|en|ett faktum)))(?![\wåäö])", cue=r"\b(?:[nN]är|[dD]å|[sS]edan|att)\b"),
    FoundingRule("founding.laid-by@1", rf"(?:grunden|grundstenen|första stenen) (?:till|för) <net=ANYNET>{A} lade{A} (?:{_LEAD})<who=LIST>", cue="lade"),
    FoundingRule("founding.founded-fact-of@1", r"^(?:grundat|bildat|startat|stiftat|bildades|grundades|startades|stiftades)\s?:? ?(?:år |i )?<DATE> \((?:av )?<who=LIST>\)", cue=r"\("),
    FoundingRule("founding.signed-act@2", rf"{_WHO}(?:,| –)?{A} {_SIGNED}{A} {_ACT}{_OF}", cue=r"teckna|signer|skrev|satte"),
    FoundingRule("founding.signed-statutes@1", rf"{_WHO}(?:,| –)?{A} {_SIGNED}{A} {_STATUTES}", many=True, cue=r"teckna|signer|skrev|skrivit|satte"),
    FoundingRule("founding.signed-statutes-inverted@1", rf"(?<![\wåäö])(?:undertecknade|signerade|skrev){A} (?:{_LEAD})<who=LIST>{A}(?: (?:under|på))?{A} {_STATUTES}", many=True, cue=r"teckna|signer|skrev"),
    FoundingRule("founding.signed-by-which@1", rf"{_WHO}(?:,| –)?{A} {_SIGNED}{A} (?:det|den|ett|en) (?:[a-zåäö]+ )?[a-zåäö]+ (?:varigenom|genom vilke[nt]|varmed|med vilke[nt]|som innebar att) (?:<net=ANYNET>|det|den) (?:bildades|grundades|stiftades|inrättades|kom till|skapades|startades){_ENDS}", cue=r"teckna|signer|skrev|satte"),
    FoundingRule("founding.signed-act-among@1", rf"{_CROWD}(?: [^.;,:]{{1,40}})? {_SIGNED}{A} {_ACT}{_OF}(?:,? (?:däribland|bland dem|bland andra|bland annat|bl\.a\.|nämligen) |: | – )<who=LIST>", cue=r"teckna|signer|skrev|satte"),
    FoundingRule("founding.paper-signed-by@1", rf"(?:<net=ANYNET>|^(?:det|den)){A} (?:tillkom|kom till|bildades|grundades|skapades|uppstod|inrättades|stiftades|startades){A} (?:genom|i och med|med) (?:ett|en) (?:[a-zåäö]+ )?(?:[a-zåäö]*avtal|överenskommelse|deklaration|förklaring|urkund|stadga),? som{A} (?:undertecknades|signerades|slöts|ingicks){A} (?:av|mellan) (?:{_LEAD})<who=LIST>", cue=r"undertecknades|signerades|slöts|ingicks"),
    FoundingRule("founding.is-founded-by@1", rf"^(?:det|den|detta) (?:är|var) (?:ett|en) (?:[a-zåäö-]+ ){{0,4}}?{_KIND}(?: (?:för|mellan|av|inom|mot|om|kring) [^.;:,]{{1,60}}?)?(?:,? som)?{A} (?:grunda|bilda|starta|stifta|skapa|lansera|inrätta|etablera|upprätta)(?:t|d|des){A} av (?:{_LEAD})<who=LIST>"),
    FoundingRule("founding.ground-laid-by@1", rf"\bgrunden (?:till|för) <net=ANYNET> lades{A} av (?:{_LEAD})<who=LIST>"),
    FoundingRule("founding.behind-birth-stand@1", rf"\bbakom {_BIRTH}(?: av <net=ANYNET>)?{A} (?:står|stod|ligger|låg){A} (?:{_LEAD})<who=LIST>"),
)  # fmt: skip

RULES = tuple(
    (rule, frame(rule.pattern)) for rule in (*PHRASES, *(r for told in FRAMES for r in _orders(told)))
)
