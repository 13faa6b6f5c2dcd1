"""Patterns for hosting: who is, was, will be or is asked to be host of what, over views of sentences."""

import re

from stadsgraf.annotate.view import compiled
from stadsgraf.vocabulary import Modality

_HOST = r"(?:medvärd|värd|värdstad|värdkommun|värdort|värdland|arrangör|arrangörsstad|arrangörskommun|värdar|värdorganisation|värdstäder)"


_EVENT_NOUN = (
    r"[a-zåäö-]*(?:toppmöte|årsmöte|möte|konferens|församling|kongress|övning|träff|årsstämma|stämma|festival|forum|dagar|vecka"
    r"|möten|session|symposium|workshop|seminarium|turnering|sammankomst|rundabordssamtal|arrangemang)(?![\wåäö])"
)


_DEFINITE_EVENT = (
    r"[a-zåäö-]*(?:mötet|konferensen|församlingen|kongressen|övningen|träffen|stämman|festivalen|forumet|dagarna|veckan|sessionen"
    r"|symposiet|turneringen|sammankomsten|mötena|arrangemanget)(?![\wåäö])"
)


NAMED_EVENT = re.compile(
    r"(?:dagarna|mötet|konferensen|veckan|kongressen|forumet|spelen|summit|conference|congress|assembly|forum|days|week|meeting)s?$",
    re.IGNORECASE,
)


_OBJECT = (
    rf"(?: (?:för|av|till) (?:(?P<event><net=ANYNET>(?: (?:(?:första|andra|nästa|årliga|nya|stora) )*(?P<noun>{_EVENT_NOUN}))?"
    rf"|(?:(?:det|den) )?(?:(?:nästa|årets|fjolårets|kommande|första|andra|årliga|förra årets) )*(?:(?P<noun2>{_EVENT_NOUN})|(?P<noun3>{_DEFINITE_EVENT}))(?: (?:i|inom|för|med) <net2=ANYNET>)?"
    rf"|<named=NAME>|<named2=NETWORK>(?= <DATE>))|(?P<bare>(?=<DATE>))))"
)


_TIME = r"(?P<time>(?:,? (?:som (?:äger rum|hålls|ska hållas|går av stapeln)|i|år|under|den|till|för|åren|perioden|mellan|på|en gång till|(?:i|för) <PLACE>)*(?: ?<DATE>))*)"


_ADV = r"(?: (?:också|även|nu|nästa gång|därefter|i stället|då|senast|sedan|redan|tidigare|därmed|gärna|senare|själv|själva|tillsammans|gemensamt|(?:(?:i|under|år|för) )*<DATE>))*"


_STATED = r"(?:är|var|har varit|stod|står|agerade|fungerade|tjänstgjorde|fungerar|agerar)"


_COMING = (
    r"(?:blir|ska bli|ska vara|ska stå|skall vara|skall stå|skall bli|kommer att (?:bli|vara|stå)|har (?:utsetts|valts|utnämnts)(?: till| att vara| att bli)?"
    r"|är utsedd(?: till| att vara)?|utsågs(?: till| att vara)?|valdes(?: till| att vara)?|väntas (?:bli|vara)|är (?:nästa|kommande)|har åtagit sig att (?:vara|bli|stå)|står på tur (?:att|som)(?: vara| bli)?)"
)


_PROPOSED = (
    r"(?:föreslås(?: också| även| nu)? (?:att )?(?:bli|vara|stå)(?: som)?|föreslås(?: också)? som|(?:kandiderar|ansöker om|söker om?)(?: till)?(?: att)?(?: bli| vara| stå)?(?: som)?"
    r"|(?:är (?:beredd|villig|intresserad av)|vill|önskar)(?: att)? (?:bli|vara|stå)(?: som)?"
    r"|(?:ska|skall|bör)? ?(?:anmäler|anmäla)(?: sitt)? intresse (?:för|av) att (?:bli|vara|stå|arrangera)(?: som)?|erbjuder sig att (?:bli|vara|stå)(?: som)?)"
)


_REQUESTED = (
    r"har(?: nu)? (?:erhållit|fått|mottagit) (?:en )?(?:förfrågan|fråga|erbjudande|ett erbjudande|inbjudan) (?:om )?(?:att )?(?:bli|vara|stå|överta|ta över)(?: som)?"
    r"|har(?: nu)? (?:tillfrågats|erbjudits|ombetts|inbjudits|blivit tillfrågad)(?: om)?(?: att)? (?:bli|vara|stå)(?: som)?|(?:tillfrågas|erbjuds|ombeds)(?: nu)?(?: om)? (?:att )?(?:bli|vara|stå)(?: som)?"
    r"|har begärt att få (?:bli|vara|stå)(?: som)?|har(?: nu)? anmält intresse (?:för|av) att (?:bli|vara|stå)(?: som)?"
)


_DENIED = r"(?:har (?:tackat nej|avböjt|avstått)|tackar nej|tackade nej|avböjer|avböjde|avstår|avstod) (?:till |från )?(?:att )?(?:bli|vara|stå|)(?: som)?|(?:är|var) inte"


_VERBS: tuple[tuple[str, Modality, str], ...] = (
    ("hosting.asked@1", Modality.REQUESTED, _REQUESTED),
    ("hosting.proposed@1", Modality.PROPOSED, _PROPOSED),
    ("hosting.declined@1", Modality.DENIED, _DENIED),
    ("hosting.coming@1", Modality.PLANNED, _COMING),
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


ARRANGES = compiled(
    rf"(?P<rel>,? som)? (?P<verb>arrangerade|anordnade|höll i|stod för|arrangerar|anordnar|ska arrangera|ska anordna|kommer att arrangera|kommer att anordna|välkomnade till|har arrangerat|har anordnat)"
    rf" (?P<event>(?:<net=ANYNET> (?:[a-zåäö]+ ){{0,2}}?(?P<noun>{_EVENT_NOUN})|(?:nästa|årets) (?P<noun2>{_EVENT_NOUN})|(?P<noun3>{_DEFINITE_EVENT})|värdskapet(?: för <net2=ANYNET>)?|<named=NAME>)){_TIME}"
)


ARRANGED_BY = compiled(
    rf"(?P<event><net=ANYNET> (?:[a-zåäö]+ ){{0,2}}?(?P<noun>{_EVENT_NOUN})|(?:nästa|årets) (?P<noun2>{_EVENT_NOUN})|(?P<noun3>{_DEFINITE_EVENT})(?: (?:i|inom|för) <net2=ANYNET>)?)"
    rf"(?P<time> (?:(?:i|under|år|den) )*<DATE>)? (?P<verb>arrangerades|anordnades|arrangeras|anordnas|ska arrangeras|kommer att arrangeras)(?: (?:(?:i|under|år|den) )*<DATE>| i <PLACE>)* av "
)


GOES_TO = compiled(
    r"(?P<before>(?:(?:år )?<DATE> ))?(?P<verb>går|gick|övergår|övergick|överlämnas|överläts|lämnas över|tillfaller|övertas|övertogs|innehas|innehades|ligger)"
    r"(?: (?:(?:i|under|år|från|från och med) )*<DATE>)? ?värdskapet(?: för <net=ANYNET>)?(?: (?:(?:i|under|år|från|från och med|sedan) )*<DATE>)* (?:vidare )?(?:till|av|hos) "
    r"|värdskapet(?: för <net2=ANYNET>)?(?: (?:(?:i|under|år) )*<DATE>)? (?P<verb2>går|gick|övergår|övergick|överlämnas|lämnas över|tillfaller|övertas|övertogs|innehas|innehades|ligger)"
    r"(?: (?:(?:i|under|år|från|från och med|sedan) )*<DATE>)* (?:vidare )?(?:(?:till|av|hos) )?"
)


ON_TURN = compiled(rf"(?P<verb> står på tur){_TIME}")


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
ON_CONDITION = re.compile(
    r"^[^.;]{0,60}?\b(?:under förutsättning|förutsatt att|om (?:staden|kommunen|regionen|ansökan|medel|medlemskapet))\b",
    re.IGNORECASE,
)
BLANK = re.compile(r"\b(?:någon|ingen|inga|några|den som|vem som)\b", re.IGNORECASE)


def of_verb(verb: str) -> Modality:
    """Planned for a verb in the present that tells of what is to come, else Stated."""
    coming = verb.startswith(("blir", "ska", "kommer", "väntas")) or verb in (
        "arrangeras",
        "anordnas",
        "arrangerar",
        "anordnar",
    )
    return Modality.PLANNED if coming else Modality.STATED


_INDEFINITE = (
    ("konferensen", "konferens"),
    ("mötet", "möte"),
    ("övningen", "övning"),
    ("församlingen", "församling"),
)


def kind(noun: str) -> str:
    """The plain word for what is hosted; "värdskap" where it is the network itself."""
    if not noun:
        return "värdskap"
    for ending, plain in _INDEFINITE:
        if noun.endswith(ending):
            return noun.removesuffix(ending) + plain
    return noun
