"""Patterns for hosting: who is, was, will be or is asked to be host of what, over views of sentences."""

import re

from stadsgraf.annotate.view import compiled
from stadsgraf.vocabulary import Modality

_HOST = r"(?:medvärd|värd|värdstad|värdkommun|värdort|värdland|arrangör|arrangörsstad|arrangörskommun|värdar|värdorganisation|värdstäder|värdorter|värdkommuner|medarrangör)"


_DAY = r"(?:freds|nätverks|medlems|tema|konferens|års|vänorts|stads|städers|miljö|klimat|kultur|cykel|hälso|ungdoms)dag"
_EVENT_NOUN = (
    rf"[a-zåäö-]*(?:{_DAY}|toppmöte|årsmöte|möte|konferens|församling|kongress|övning|träff|årsstämma|stämma|festival|forum|dagar|vecka"
    r"|möten|session|symposium|workshop|seminarium|turnering|sammankomst|rundabordssamtal|arrangemang|rådslag|jubileum|mässa|tävling)(?![\wåäö])"
)


_DEFINITE_EVENT = (
    rf"[a-zåäö-]*(?:{_DAY}en|mötet|konferensen|församlingen|kongressen|övningen|träffen|stämman|festivalen|forumet|dagarna|veckan|sessionen"
    r"|symposiet|turneringen|sammankomsten|mötena|arrangemanget|rådslaget|jubileet|mässan|tävlingen)(?![\wåäö])"
)
ANY_EVENT = re.compile(
    rf"\b(?:{_DEFINITE_EVENT}|(?<=årets ){_EVENT_NOUN}|(?<=års ){_EVENT_NOUN}|(?<=nästa ){_EVENT_NOUN}|(?<=ets ){_EVENT_NOUN}|(?<=ens ){_EVENT_NOUN})",
    re.IGNORECASE,
)
"""An event that a pronoun in the next sentence may stand for."""
NEUTER_EVENT = re.compile(r"(?:möte|forum|symposi|arrangemang|rådslag|jubile|seminari)[a-z]*$", re.IGNORECASE)


NAMED_EVENT = re.compile(
    r"(?:dagarna|mötet|konferensen|veckan|kongressen|forumet|spelen|summit|conference|congress|assembly|forum|days|week|meeting)s?$",
    re.IGNORECASE,
)


_OBJECT = (
    rf"(?: (?:för|av|till) (?:(?P<event><net=ANYNET>(?: (?:(?:nästa|[a-zåäö-]+(?:a|e)) ){{0,3}}?(?P<noun>{_EVENT_NOUN}))?"
    rf"|(?:(?:det|den) )?(?:(?:nästa|årets|fjolårets|kommande|första|andra|årliga|förra årets|nästa års|<DATE> års|[a-zåäö]+(?:ska|iga|ella|nde)) )*(?:(?P<noun2>{_EVENT_NOUN})|(?P<noun3>{_DEFINITE_EVENT}))(?: (?:i|inom|för|med) <net2=ANYNET>)?"
    rf"|<named=NAME>|<named2=NETWORK>(?= <DATE>))|(?P<bare>(?=<DATE>))))"
)


_TIME = r"(?P<time>(?:,? (?:som (?:äger rum|hålls|ska hållas|går av stapeln)|i|år|under|den|till|för|åren|perioden|mellan|på|en gång till|(?:i|för) <PLACE>)*(?: ?<DATE>))*)"


_ADV = r"(?: (?:också|även|nu|nästa gång|därefter|i stället|då|senast|sedan|redan|tidigare|därmed|gärna|senare|själv|själva|tillsammans|gemensamt|(?:(?:i|under|år|för) )*<DATE>))*"


_STATED = r"(?:är|var|blev|har varit|hade varit|stod|står|har stått|agerade|fungerade|tjänstgjorde|verkade|fungerar|agerar|har fungerat|har agerat)"


_COMING = (
    r"(?:blir|ska bli|ska vara|ska stå|skall vara|skall stå|skall bli|kommer att (?:bli|vara|stå)|har (?:utsetts|valts|utnämnts)(?: till| att vara| att bli)?"
    r"|är utsedd(?: till| att vara)?|utsågs(?: till| att vara)?|valdes(?: till| att vara)?|väntas (?:bli|vara)|är (?:nästa|kommande)|(?:har åtagit sig|har lovat|har (?:tackat|sagt) ja till|tackade ja till|har accepterat) att (?:vara|bli|stå)|har (?:tackat|sagt) ja till(?= uppdraget| rollen)|står på tur (?:att|som)(?: vara| bli)?)"
)


_READY = r"(?:har förklarat|förklarar|har sagt|säger|anser) sig (?:vara )?(?:villiga?|villigt|beredda?|berett|redo|intresserade? av|intresserat av)"
_PROPOSED = (
    rf"(?:{_READY}(?: att)? (?:bli|vara|stå)(?: som)?|har erbjudit sig(?: att (?:bli|vara|stå|agera))?(?: som)?|har anmält sig (?:som|till)|föreslås(?: också| även| nu)? (?:att )?(?:bli|vara|stå)(?: som)?|föreslås(?: också)? som|(?:kandiderar|ansöker om|söker om?)(?: till)?(?: att)?(?: bli| vara| stå)?(?: som)?"
    r"|(?:är (?:beredd|villig|intresserad av)|vill|önskar)(?: att)? (?:bli|vara|stå)(?: som)?"
    r"|(?:ska|skall|bör)? ?(?:anmäler|anmäla)(?: sitt)? intresse (?:för|av) att (?:bli|vara|stå|arrangera)(?: som)?|(?:erbjuder sig|åtar sig|föreslår sig|ställer sig till förfogande för)(?: att (?:bli|vara|stå|agera))?(?: som)?|(?:anmäler|anmäla) sig(?: frivilligt)? (?:som|till|för att (?:bli|vara))|ställer upp som)"
)


_REQUESTED = (
    r"har(?: nu)? (?:erhållit|fått|mottagit) (?:en )?(?:förfrågan|frågan?|erbjudande|ett erbjudande|inbjudan) (?:om )?(?:att )?(?:bli|vara|stå|överta|ta över)(?: som)?"
    r"|har(?: nu)? (?:tillfrågats|erbjudits|ombetts|inbjudits|blivit tillfrågad)(?: om)?(?: att)? (?:bli|vara|stå)(?: som)?|(?:tillfrågas|erbjuds|ombeds)(?: nu)?(?: om)? (?:att )?(?:bli|vara|stå)(?: som)?"
    r"|har begärt att få (?:bli|vara|stå)(?: som)?|har(?: nu)? anmält intresse (?:för|av) att (?:bli|vara|stå)(?: som)?"
)


_DENIED = r"(?:har (?:tackat nej|avböjt|avstått)|tackar nej|tackade nej|avböjer|avböjde|avstår|avstod) (?:till |från )?(?:att )?(?:bli|vara|stå|)(?: som)?|(?:är|var|blir) inte|har (?:inte|aldrig) (?:erbjudit sig att|åtagit sig att|ansökt om att(?: få)?|anmält (?:sitt )?intresse (?:för|av) att|anmält sig för att) (?:bli|vara|stå)(?: som)?|har (?:inte|aldrig) (?:varit|stått|anmält sig)(?: som)?"


_POSSIBLE = (
    r"kan (?:komma i fråga|bli aktuell|bli aktuellt|bli|vara|stå|tänka sig att (?:bli|vara|stå))(?: som)?"
)
"""A possibility, which is a claim only with its condition."""


_VERBS: tuple[tuple[str, Modality, str], ...] = (
    ("hosting.asked@1", Modality.REQUESTED, _REQUESTED),
    ("hosting.proposed@1", Modality.PROPOSED, _PROPOSED),
    ("hosting.declined@1", Modality.DENIED, _DENIED),
    ("hosting.coming@2", Modality.PLANNED, _COMING),
    ("hosting.may-be@1", Modality.CONDITIONAL, _POSSIBLE),
    ("hosting.is@1", Modality.STATED, _STATED),
)


_END = r"(?! (?:att|det|pengarna|priset))(?![\wåäö])"


SUBJECT_FIRST = tuple(
    (
        rule,
        modality,
        compiled(rf"(?P<rel>,? som)? ?(?P<verb>{verb}){_ADV} (?:som )?{_HOST}{_END}(?:{_OBJECT})?{_TIME}"),
    )
    for rule, modality, verb in _VERBS
)


INVERTED = compiled(
    rf"\b(?P<verb>var|är|blir|blev|stod|står|agerade) (?P<at>(?=<LOCAL>))(?P<who><LOCAL>(?:(?:, | och )<LOCAL>)*){_ADV} (?:som )?{_HOST}{_END}(?:{_OBJECT})?{_TIME}"
)


HOST_IS = compiled(
    rf"(?:^|[.;,] |\b(?:nästa|årets|ny|första|senaste|kommande) ){_HOST}(?:{_OBJECT})?{_TIME} (?P<verb>är|var|blir|blev|har varit|väntas bli)(?: (?:bland andra|därför|då))? "
)


AS_HOST_IS = compiled(
    rf"(?:^|(?<=[.;,] ))(?:till|som) (?:ny |nästa )?{_HOST}(?:{_OBJECT})?{_TIME} (?P<verb>utsågs|valdes|står|stod|fungerar|fungerade|har (?=[^.;]{{1,60}}? (?:utsetts|valts|utnämnts)(?![\wåäö])))(?: (?:därför|då|nu))? ?"
)
"""The host behind its role: "Till värd för 2027 års kongress har A utsetts"."""


_EVENT = (
    rf"(?P<event>(?:<net=ANYNET> (?:[a-zåäö-]+ ){{0,3}}?(?P<noun>{_EVENT_NOUN})|(?:nästa|årets|fjolårets|kommande|förra årets|nästa års|<DATE> års) (?:[a-zåäö]+ )?(?P<noun2>{_EVENT_NOUN})"
    rf"|(?:(?:det|den) )?(?:[a-zåäö]+[ae] ){{0,2}}?(?P<noun3>{_DEFINITE_EVENT})(?: (?:i|inom|för) <net3=ANYNET>|(?! (?:med|för|om|mot|kring|inför|mellan|där|som)(?![\wåäö])))"
    r"|värdskapet(?: för <net2=ANYNET>|(?! för))|<named=NAME>|(?P<pron>den|det)(?=[.,;]|$| och | (?:(?:i|år|under) )*<DATE>)))"
)
_HOSTSHIP = rf"(?P<event>(?:värdskapet|arrangörskapet|arrangörsskapet)(?: för (?:<net=ANYNET>(?: (?:[a-zåäö-]+ ){{0,2}}?(?P<noun>{_EVENT_NOUN}))?|(?P<noun3>{_DEFINITE_EVENT})|(?:nästa|årets) (?P<noun2>{_EVENT_NOUN}))|(?= för (?:(?:år|åren) )?<DATE>)|(?! för)))"
_HELD = "ordnade|höll|tog hand om|hade hand om|arrangerade|anordnade|organiserade|höll i|stod för|svarade för|tog emot|stod bakom|välkomnade till|genomförde"
_HAS_HELD = r"har(?: tidigare| redan| också| även)* (?:arrangerat|anordnat|organiserat|ordnat|hållit i|hållit|tagit hand om|stått för|svarat för|tagit emot)"
_HOLDS = "arrangerar|anordnar|organiserar|ordnar"
_CARES = "står för|svarar för|håller i|tar emot|tar hand om"
_TO_HOLD = r"(?:arrangera|anordna|organisera|ordna|ta hand om|ta på sig|ta sig an|hålla i|hålla|ta emot|stå för|svara för|ansvara för|välkomna till|genomföra|stå som arrangör för|stå bakom|ta över|överta|ha|få|ta)"
_WILL_HOLD = r"(?:ska|skall|kommer att|planerar att|avser att|väntas|har åtagit sig att|åtog sig att|har lovat att|har (?:tackat|sagt) ja till att|tackade ja till att|har accepterat att|har utsetts att|har valts att|har fått (?:i uppdrag|förtroendet|uppdraget) att)"
_OFFERS_TO_HOLD = (
    rf"(?:{_READY}(?: att)?|erbjuder sig(?: också| även)? att|har erbjudit sig att|vill|önskar|föreslås(?: också| även)?(?: att)?|ansöker om att(?: få)?|kandiderar till att|åtar sig att|(?:anmäler|anmäla)(?: sitt)? intresse (?:för|av) att(?: få)?"
    r"|är (?:beredd|berett|villig|villigt|intresserad av|intresserat av) att)"
)
_ASKED_TO_HOLD = (
    r"(?:har(?: nu)? (?:tillfrågats|erbjudits|ombetts|inbjudits)(?: om)?(?: att)?|har(?: nu)? (?:fått|erhållit) (?:en )?(?:förfrågan|frågan?|inbjudan) om att|har ansökt om att(?: få)?"
    r"|har anmält (?:sitt )?intresse (?:för|av) att(?: få)?|har begärt att få)"
)
_REFUSED_TO_HOLD = r"(?:har (?:tackat nej till|avböjt|avstått från) att|tackade nej till att|avböjde att|avstod från att|har (?:inte|aldrig) (?:erbjudit sig|åtagit sig|ansökt om) att(?: få)?)"


def _doing(*verbs: str) -> str:
    return "|".join(rf"{verb}{_ADV} {_TO_HOLD}" for verb in verbs)


_DOES: tuple[tuple[str, Modality, str], ...] = (
    ("hosting.asked-to-hold@1", Modality.REQUESTED, _doing(_ASKED_TO_HOLD)),
    ("hosting.offers-to-hold@1", Modality.PROPOSED, _doing(_OFFERS_TO_HOLD)),
    ("hosting.refused-to-hold@1", Modality.DENIED, _doing(_REFUSED_TO_HOLD)),
    ("hosting.will-hold@1", Modality.PLANNED, _doing(_WILL_HOLD) + f"|{_HOLDS}"),
    ("hosting.held@1", Modality.STATED, f"{_HELD}|{_HAS_HELD}|{_CARES}"),
)
ARRANGES = tuple(
    (rule, modality, compiled(rf"(?P<rel>,? som)?{_ADV} (?P<verb>{verb}){_ADV} {_EVENT}{_TIME}"))
    for rule, modality, verb in _DOES
)
"""Who holds a meeting, or is to: the actor stands right before."""

HAS_HOSTSHIP = tuple(
    (rule, modality, compiled(rf"(?P<rel>,? som)?{_ADV} (?P<verb>{verb}){_ADV} {_HOSTSHIP}{_TIME}"))
    for rule, modality, verb in (
        ("hosting.declines-hostship@1", Modality.DENIED, "har tackat nej till|tackade nej till|avböjde|har avböjt|avstod från|har avstått från"),
        ("hosting.asks-for-hostship@1", Modality.REQUESTED, "har ansökt om|har sökt|har erbjudits|erbjuds|har begärt|har anmält intresse (?:för|av)|har kandiderat till"),
        ("hosting.seeks-hostship@1", Modality.PROPOSED, "söker|ansöker om|kandiderar till|(?:anmäler|anmäla)(?: sitt)? intresse (?:för|av)|föreslås få|föreslås ta på sig|vill ha|vill ta på sig|erbjuder sig att ta på sig"),
        ("hosting.gets-hostship@1", Modality.PLANNED, "har tilldelats|tilldelas|har fått|får|tar över|övertar|tillträder|har accepterat|accepterade|har (?:tackat|sagt) ja till|tackade ja till|har tagit på sig|tog på sig|ska ta över|kommer att ta över|har åtagit sig|ska ha|kommer att ha"),
        ("hosting.has-hostship@1", Modality.STATED, "har|hade|har haft|innehar|innehade|fick|tilldelades|tog över|övertog|axlade|åtog sig|delade på|delar på|delade|har delat på"),
    )
)  # fmt: skip

ARRANGES_INVERTED = compiled(
    r"\b(?P<verb>arrangerade|anordnade|organiserade|höll|stod|svarade|tog|arrangerar|anordnar|organiserar|har|hade) (?P<at>(?=<LOCAL>|<ORG>))"
)
ARRANGES_REST = compiled(rf"(?: (?:i|för|emot))?{_ADV} {_EVENT}{_TIME}")

SERIES_DATE_FIRST = compiled(
    r"(?:,|;|,? och|,? samt|,? medan|, men)?(?: (?:därefter|sedan|senare|redan))* ?(?P<time>(?:(?:i|år|under|den|till|för) )*<when=DATE>)(?:,? (?:är|blir|var|blev|står|kommer|går turen till)(?: det)?)? (?P<at>(?=<LOCAL>))"
)
SERIES_HOST_FIRST = compiled(
    r"(?:,|;|,? och|,? samt|,? medan|, men|,? följd av|,? följt av)(?: (?:därefter|sedan|senare|i sin tur))* (?P<at>(?=<LOCAL>))"
)
SERIES_TAKES_OVER = compiled(
    r"(?: (?:tar över|övertar|tog över|övertog|tar vid|tog vid|följer|följde|står i tur|står på tur|har utsetts|är utsedd|gjorde det|gör det|det(?= för <DATE>))(?: den| det| värdskapet| stafettpinnen| ansvaret| efter)?)?(?P<time>,? ?\(?(?:(?:i|år|under|den|till|för|som) )*<when=DATE>\)?)"
)
TURN_OF = compiled(
    r"(?:(?P<time>(?:(?:I|År|Under|Till|För) )?<when=DATE>) |(?:därefter|sedan|nästa gång|härnäst|nu) )(?:är|blir|var) det <who=LOCAL> tur(?P<time2>(?: att [a-zåäö ]{3,40})?(?: (?:(?:i|under|år) )*<when2=DATE>)?)"
)
NEXT_IN_TURN = compiled(
    r"(?:(?P<time>(?:(?:I|År|Under|Till|För|Våren|Hösten) )*<when=DATE>) )?(?:står |(?:närmast |näst )?(?:i|på) tur (?:står|är) )(?P<at>(?=<LOCAL>))"
)
SERIES_TASK = compiled(
    r",? (?:ett (?:uppdrag|ansvar|värdskap)|en uppgift|en roll|något|vilket) som(?P<time>(?: (?:i|år|under|den|till|för))* ?<when=DATE>)? (?:går|gick|övergår|övergick)(?: över| vidare)? till(?= <LOCAL>)(?P<at> )"
)
"""A task that goes over: "…, ett uppdrag som 2025 går till B"."""
IN_TURN = compiled(r" (?:närmast |näst )?(?:i|på) tur(?P<time>(?: (?:(?:i|under|år) )*<when=DATE>)?)")


_BY = r"(?: för första gången)?(?: (?:(?:i|under|år|den) )*<DATE>| i <PLACE>(?: i [A-ZÅÄÖ][a-zåäö]+)?)* av "
_HELD_BY = (
    r"arrangerades|anordnades|organiserades|ordnades|genomfördes|hölls|togs emot|arrangeras|anordnas|organiseras|ordnas|hålls|genomförs"
    r"|(?:ska|skall|kommer att) (?:arrangeras|anordnas|organiseras|ordnas|hållas|genomföras)|har (?:arrangerats|anordnats|organiserats|ordnats|hållits)"
)
FOR_EVENT = compiled(
    rf"(?:^|(?<=[.;,] ))för {_EVENT}{_TIME} (?P<verb>svarar|svarade|står|stod|ansvarar|ansvarade) (?=[^.,;]{{1,60}}(?:[.,;]|$))"
)
ARRANGED_BY = compiled(rf"{_EVENT}{_TIME}(?:, som [^,.;]{{1,80}},)? (?P<verb>{_HELD_BY}){_BY}")
ARRANGED_BY_INVERTED = compiled(rf"(?<![\wåäö])(?P<verb>{_HELD_BY}) {_EVENT}{_TIME}{_BY}")
IT_ARRANGED_BY = compiled(rf"(?:^|(?<=[.;] ))(?P<pron>den|det) (?P<verb>{_HELD_BY}){_BY}")
"""The passive before its subject: "I fjol hölls årsmötet av A"."""


WILL_BE_ARRANGED = compiled(
    rf"\b(?P<verb>kommer|ska|skall|väntas)(?P<time> (?:(?:i|under|år|den) )*<DATE>)? {_EVENT}{_TIME} (?:att )?(?:arrangeras|anordnas|organiseras|ordnas|tas emot|hållas|genomföras)(?: (?:(?:i|under|år|den) )*<DATE>| i <PLACE>)* av ".replace(
        "(?P<time>", "(?P<when>", 1
    )
)
"""The auxiliary before its subject: "2024 kommer årsmötet att arrangeras av A"."""


WITH_HOST = compiled(
    rf"{_EVENT}(?P<mid>[^.;:]{{0,90}}? (?P<verb>hålls|hölls|äger rum|ägde rum|arrangeras|arrangerades|anordnas|anordnades|genomförs|genomfördes|ordnas|ordnades|går av stapeln|gick av stapeln|samlar|samlade)[^.;:]{{0,60}}?),? med (?P<at>(?=<LOCAL>))"
)
HOLDS_WITH_HOST = compiled(
    rf"<net2=ANYNET>(?:, [^,.;]{{1,80}},)? (?P<verb>håller|höll|ska hålla|samlas|samlades|möts|möttes|träffas|träffades)(?: (?:till |sig |sitt |ett |sin |en )*(?P<noun>{_EVENT_NOUN}|{_DEFINITE_EVENT}))?[^.;:,]{{0,60}}?,? med (?P<at>(?=<LOCAL>))"
)
"""A network that meets with somebody as its host."""
AS_HOST = compiled(rf" som {_HOST}(?![\wåäö])")
"""A meeting that takes place with somebody as its host."""

WHICH_EVENT = compiled(rf"{_EVENT}{_TIME}, som (?:då )?(?P<at>(?=<LOCAL>))")
WHICH_BY = compiled(rf"{_EVENT}{_TIME}, som (?P<verb>{_HELD_BY}){_BY}")
"""The same in the passive: "årsmötet 2019, som ordnades av A"."""
WHICH_HELD = compiled(
    rf"{_ADV} (?P<verb>(?:{_HELD}|(?:var|stod)(?: som)? värd för)(?=[.,;]|$| <DATE>| i | under )|{_HAS_HELD}(?=[.,;]|$)|(?P<had>hade (?:åtagit sig|lovat|utsetts|erbjudit sig) att{_ADV} {_TO_HOLD})(?=[.,;]|$)|(?P<coming>{_WILL_HOLD}{_ADV} {_TO_HOLD}|{_HOLDS}|tar emot)(?=[.,;]|$))"
)
"""A meeting that a relative clause tells the host of: "årsmötet 2019, som A ordnade, …"."""

TASK_GOES = compiled(
    rf"\b(?:(?:uppdraget|förtroendet|ansvaret|äran) att {_TO_HOLD}|(?:ansvaret|värdskapet|arrangörskapet|arrangörsskapet) för) {_EVENT}{_TIME}"
    r" (?P<verb>går|gick|har gått|tillfaller|tillföll|gavs|har getts|har tilldelats|tilldelades|vilar|ligger)(?: nu)?(?: till| på| hos| åt)? "
)
"""Who gets a meeting to hold: "uppdraget att ordna kongressen 2027 gick till A"."""

OFFERS_PLACE = compiled(
    rf"\berbjud(?:a|er|it) <net2=ANYNET> att (?:förlägga|hålla|lägga|arrangera|ha) (?:sin|sitt|nästa|sin nästa|sitt nästa) (?:[a-zåäö]+ ){{0,2}}?(?P<noun>{_EVENT_NOUN}){_TIME} (?:till|i) (?P<at>(?=<LOCAL>))"
)

GOES_TO = compiled(
    r"(?P<before>(?:(?:år )?<DATE> ))?(?P<verb>går|gick|övergår|övergick|överlämnas|överläts|lämnas över|tillfaller|övertas|övertogs|innehas|innehades|ligger)"
    r"(?: (?:(?:i|under|år|från|från och med) )*<DATE>)? ?värdskapet(?: för <net=ANYNET>)?(?: (?:(?:i|under|år|från|från och med|sedan) )*<DATE>)* (?:vidare )?(?:till|av|hos) "
    r"|värdskapet(?: för <net2=ANYNET>)?(?: (?:(?:i|under|år) )*<DATE>)? (?P<verb2>har|hade|får|fick|går|gick|övergår|övergick|överlämnas|lämnas över|tillfaller|övertas|övertogs|innehas|innehades|ligger)"
    r"(?: (?:(?:i|under|år|från|från och med|sedan) )*<DATE>)* (?:vidare )?(?:(?:till|av|hos) )?"
)


ON_TURN = compiled(rf"(?P<verb> (?:står|är)(?: närmast| näst| nu)? (?:på|i) tur){_TIME}")


INTEREST = compiled(
    r"\b(?:för|om) (?:att få )?värdskapet(?: för <net=ANYNET>)?(?P<time>(?: (?:i|under|år|för))* ?<DATE>)? (?:har|konkurrerar|tävlar|kandiderar) "
)


HAS_ASKED = re.compile(r" (?:anmält|visat) (?:sitt )?intresse| (?:ansökt|kandiderat)")


AFTER = compiled(
    rf"\b(?:ta över|överta|övertar|tar över|tog över|har tagit över|efterträda|efterträder|övertagande av) (?:{_HOST[3:-1]}|värdskapet|rollen som {_HOST})?(?P<of> (?:för|av) <net=ANYNET>)? efter "
)


SUCCEEDED = re.compile(r",? och (?:efterträddes|följdes|avlöstes|efterträds|avlöses) av ")


SUPPOSED = re.compile(
    r"^om\b|\bom (?:staden|kommunen|regionen|ansökan|medlemskapet)\b|\bskulle\b|\bunder förutsättning\b",
    re.IGNORECASE,
)
ON_CONDITION = compiled(
    r"^[^.;]{0,60}?(?<![\wåäö])(?:under förutsättning|förutsatt att|såvida|ifall"
    r"|om (?:(?:då|först|bara|nu) )?(?:<LOCAL>|<ANYNET>|<BODY>|<BODYREF>|<ORG>|det|den|de|medel|finansiering|bidrag|[a-zåäö]{3,}(?:en|et|na|an)) (?:[a-zåäö]+ ){0,3}?(?:har|är|blir|får|kan|vill|ges|[a-zåäö]{3,}(?:ar|er|as|es|ts|ds|ns))(?![\wåäö]))"
)
CANCELLED = compiled(
    r",? (?:(?:har )?(?:ställdes|ställts|ställs|fick ställas) in|(?:blev|är) inställ[dt]|blev (?:inte|aldrig) av|(?:har )?(?:sköts|skjuts|skjutits) upp)(?![\wåäö])"
)
"""What a meeting that was not held is said of."""
BLANK = re.compile(r"\b(?:någon|ingen|inga|några|den som|vem som)\b", re.IGNORECASE)


def of_verb(verb: str) -> Modality:
    """Planned for a verb in the present that tells of what is to come, else Stated."""
    coming = verb.startswith(
        (
            "blir",
            "ska",
            "kommer",
            "väntas",
            "arrangeras",
            "anordnas",
            "organiseras",
            "ordnas",
            "hålls",
            "genomförs",
            "går",
            "äger",
        )
    )
    return Modality.PLANNED if coming else Modality.STATED


_INDEFINITE = (
    ("möten", "mötena"), ("möte", "mötet"), ("konferens", "konferensen"), ("övning", "övningen"), ("församling", "församlingen"),
    ("kongress", "kongressen"), ("träff", "träffen"), ("stämma", "stämman"), ("festival", "festivalen"), ("forum", "forumet"),
    ("dagar", "dagarna"), ("vecka", "veckan"), ("session", "sessionen"), ("symposium", "symposiet"), ("turnering", "turneringen"),
    ("sammankomst", "sammankomsten"), ("arrangemang", "arrangemanget"),
)  # fmt: skip


def kind(noun: str) -> str:
    """The plain word for what is hosted; empty where it is the network itself."""
    noun = noun.casefold()
    for plain, definite in _INDEFINITE:
        if noun.endswith(definite):
            return noun[: len(noun) - len(definite)] + plain
    return noun
