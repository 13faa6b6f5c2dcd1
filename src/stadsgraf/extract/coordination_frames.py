"""What Swedish says of those who coordinate, verb by verb, over folded sentences (`folding.py`).

A frame is a verb with what is cared for behind it: a network ("samordnar nätverket"), its work ("svarar för
samordningen") or a role ("är samordnare").  Each is read with the coordinator before the verb, behind
it, and behind what is cared for ("för samordningen svarar …", "samordnare är …").
"""

import re

import msgspec

from stadsgraf.extract.coordination_rules import KIND_OF_NETWORK, OTHER_OBJECT, ROLE_NOUN, WORK
from stadsgraf.extract.folding import ADVERB, LEAD, TIME, frame
from stadsgraf.patterns import gated

A = rf"(?:,? (?:{ADVERB}|{TIME}|i stället))*"
_ENDS = r"(?![\wåäö])"
_WILL = r"(?P<will>ska|skall|kommer att|väntas|planeras|föreslås)"
_STOP = r"(?=\s*$|[.,;:)–]| (?:och|men|som|samt|medan|sedan|efter|till|fram|från|under|tillsammans|åt|i|med|vid|på|för|år|den|mellan|åren|redan|numera|alltjämt|fortfarande|utan|eftersom|så|trots|där|genom|alltsedan)(?![\wåäö])| <DATE>)"
_NET = r"(?: (?:arbetet inom|arbetet i|verksamheten i|det|den))?(?: (?:ideella|svenska|nordiska|gemensamma))? <net=ANYNET>(?: (?:arbete|verksamhet)(?![\wåäö]))?"
_ON_NET = rf"(?:(?P<object>{_NET}| (?:arbetet|verksamheten))|(?= sedan | till | fram | från |[.,;]|\s*$))(?=[.;,]|\s*$| och (?!(?:[a-zåäö]+erar|samordnar|utvecklar|följer|planerar)(?![\wåäö]))| (?:sedan|till|fram|under|från|tillsammans|efter|i samarbete|gemensamt|genom|alltsedan|åt|numera|mellan)(?![\wåäö])| <DATE>)"
_ON_WORK = rf" (?:(?:hela|det fulla|ansvaret för) )?{WORK}{OTHER_OBJECT}{_STOP}"
_AS_ROLE = rf" (?:(?:dess|<own2=ANYNET>) )?{ROLE_NOUN}(?: (?:för|av|i|inom|åt) <net4=ANYNET>)?(?! (?:för|av|i|inom|åt) (?!(?:år )?<DATE>|dag\b|nuläget\b|stället\b|närvarande\b|praktiken\b)){_STOP}"
_TASK = r" (?:uppdraget|uppgiften|ansvaret|till uppgift|i uppdrag)(?: för)? att (?:samordna|koordinera|leda|administrera) <net4=ANYNET>"


_TO_DO = rf" att (?:samordna|koordinera|leda|administrera){_NET}"
_CUES = {
    _ON_WORK: r"dagliga|löpande|samordn|koordin|administr|sekretariat|kansli|drift|ansvar|huvudman|arbetet|samarbetet|värdskap",
    _ON_NET: r"samordna|koordinera|administrera|led|driv|drev|håll|höll",
    _AS_ROLE: r"samordn|koordin|sekretariat|huvudman|sammankall|ansvarig",
    _TO_DO: r"\b(?:ansvar|svara)",
    _TASK: r"\batt (?:samordna|koordinera|leda|administrera)",
}
"""Stems of which a sentence that tells of what is cared for has one."""


class Frame(msgspec.Struct, frozen=True):
    """A verb in its forms with what it cares for.

    Attributes:
        name: of its rules.
        now, past, done, to: present, past, supine and infinitive, each an alternation; empty where none is read.
        on: what is cared for, a pattern.
        rest: particle or preposition between the verb and what is cared for.
        begins: whether the verb tells that it begins.
        fronted: whether what is cared for may stand before the verb.
    """

    name: str
    now: str
    past: str
    done: str
    to: str
    on: str
    rest: str = ""
    begins: bool = False
    fronted: bool = True


FRAMES: tuple[Frame, ...] = (
    Frame("cares-for", "svarar|ansvarar|står", "svarade|ansvarade|stod", "svarat|ansvarat|stått", "svara|ansvara|stå", _ON_WORK, " för"),
    Frame("has-care-of", "har|bär", "hade|bar", "haft|burit", "ha", _ON_WORK, r" (?:hand om|(?:det )?(?:ansvar|huvudansvar)(?:et)? för)", fronted=False),
    Frame("holds", "håller", "höll", "hållit", "hålla", _ON_WORK, r" (?:i|ihop)", fronted=False),
    Frame("shares", "delar", "delade", "delat", "dela", _ON_WORK, r" på", fronted=False),
    Frame("takes-over", "tar", "tog", "tagit", "ta", _ON_WORK, r" över", begins=True, fronted=False),
    Frame("takes", "övertar|åtar sig", "övertog|åtog sig", "övertagit|åtagit sig", "överta", _ON_WORK, begins=True, fronted=False),
    Frame("sees-to", "sköter|handhar|förestår|ombesörjer|upprätthåller|tillhandahåller|bemannar|innehar|har|leder", "skötte|handhade|förestod|ombesörjde|upprätthöll|tillhandahöll|bemannade|innehade|hade", "skött|handhaft|förestått|ombesörjt|upprätthållit|tillhandahållit|bemannat|innehaft|haft", "sköta|handha|ombesörja|tillhandahålla|bemanna|ha", _ON_WORK),
    Frame("coordinates", "samordnar|koordinerar|administrerar|leder|driver|håller ihop|håller samman", "samordnade|koordinerade|administrerade|ledde|drev|höll ihop|höll samman", "samordnat|koordinerat|administrerat|lett|drivit", "samordna|koordinera|administrera|leda|driva", _ON_NET, fronted=False),
    Frame("is-coordinator", "är|blir|utgör", "var|utsågs till|blev", "varit|utsetts till|utgjort", "vara|bli|utgöra", _AS_ROLE),
    Frame("works-as", "fungerar|verkar|tjänstgör|agerar|står", "fungerade|verkade|tjänstgjorde|agerade", "fungerat|verkat|tjänstgjort|agerat", "fungera|verka", _AS_ROLE, " som"),
    Frame("has-the-role", "har|innehar", "hade|innehade|fick", "haft|innehaft", "ha|inneha|få", _AS_ROLE, " (?:rollen|uppdraget|funktionen|uppgiften) som", fronted=False),
    Frame("has-the-task", "har|innehar", "hade", "haft|fått", "ha|få", _TASK, fronted=False),
    Frame("answers-for", "ansvarar|svarar", "ansvarade|svarade", "ansvarat|svarat", "ansvara|svara", _TO_DO, " för", fronted=False),
    Frame("appointed", "utsågs|valdes|utses|har utsetts", "(?!)", "", "utses", _AS_ROLE, " till", begins=True),
    Frame("gets-the-task", "får", "fick", "", "få", _TASK, begins=True, fronted=False),
)  # fmt: skip


class CoordinationRule(msgspec.Struct, frozen=True):
    """A pattern over folded views: group `who` is the coordinator; `past` and `will` tell when; see `Frame`, `_CUES`."""

    name: str
    pattern: str
    begins: bool = False
    cue: str = _CUES[_ON_NET]


_NOT_OBJECT = "".join(rf"(?<!\b{word} )" for word in "i från av till med hos mot för där".split())
"""Words behind which nobody is a subject, but for that of a relative clause."""
_WHO = rf"(?:{_NOT_OBJECT}|(?=(?:<LIST>|<NETWORK>),? som ))(?:^|(?<=[ (]))(?:<who=LIST>|<body=NETWORK>)"
_ASIDE = r"(?: i <PLACE>)?(?:,(?: (?:som|med säte|med kansli|baserad|baserat) [^.;:]{1,90}?(?:,| och))?| \([^()]{1,40}\))?"
_CAME = rf"(?: (?:tillkom|anslöt sig|anslöts|gick med|kom med|kom till|blev medlem|är medlem|är med|har varit (?:med|medlem)){A} och)?"
"""What members do before they coordinate: "tillkom 2017 och svarar för samordningen"."""
_BESIDE = r"(?:,? (?:tillsammans|ihop|gemensamt|i samarbete) med <beside=LIST>)?"
_START = r"(?:^|[.;:(–] |, |\b(?:och|att|men|samt|medan|där) )"


def _rules(told: Frame) -> tuple[CoordinationRule, ...]:
    """The rules of a frame: coordinator first, verb first, and what is cared for first."""
    forms = [told.now, f"(?P<past>{told.past})", f"{_WILL}{A} (?:{told.to})"]
    if told.done:
        forms.append(f"har{A} (?:{told.done})")
    verb = f"(?:{'|'.join(forms)}){_ENDS}"
    first = f"(?:{told.now}|(?P<past>{told.past})|har|{_WILL}){_ENDS}"
    then = f"(?: (?:{'|'.join(filter(None, (told.done, told.to)))}))?{_ENDS}"
    ahead, rest = (told.rest.strip() + " " if told.rest else ""), told.rest
    orders = {
        "": rf"{_WHO}{_ASIDE}(?: (?:är|var) (?:den|de) (?:kommun|stad|ort|region|part|organisation)(?:er)?)?(?:,? som)?{A}{_CAME}{A} {verb}{A}{rest}{A}{told.on}{_BESIDE}",
        "-inverted": rf"(?<![\wåäö]){first}{A} <who=LIST>{A}{then}{A}{rest}{A}{told.on}",
        "-fronted": rf"{_START}(?:den |det )?{ahead}{told.on.strip().removesuffix(_STOP)}(?:, [^.;:,]{{1,60}},)?{A} {verb}{A} (?:{LEAD})<who=LIST>",
    }
    if not told.fronted:
        del orders["-fronted"]
    return tuple(
        CoordinationRule(f"coordination.{told.name}{order}@1", pattern, told.begins, _CUES[told.on])
        for order, pattern in orders.items()
    )


_RUNS = r"(?:(?:samordnar|koordinerar|administrerar|leder|driver|sköter|håller ihop|håller samman)|(?P<past>samordnade|koordinerade|administrerade|ledde|drev)|har{A} (?:samordnat|koordinerat|administrerat|lett|drivit))".replace("{A}", A)  # fmt: skip
_AS = r" (?:som|till) (?:sin )?(?:<role=ROLE>|samordnare|koordinator|sekretariat|huvudman|sammankallande|(?:samordnande|koordinerande) (?:part|kommun|stad|region|organisation))(?![\wåäö])"
_PHRASES: tuple[CoordinationRule, ...] = (
    CoordinationRule("coordination.which@2", rf"(?:<net=ANYNET>(?: \([^)]{{1,60}}\))?(?:(?:,| är| var) (?:ett|en) (?:[a-zåäö-]+ ){{0,4}}?{KIND_OF_NETWORK}(?: [^.;:]{{1,90}}? och)?|, [^.;:]{{1,60}}, och)?|^(?:det|den|detta) (?:är|var) (?:ett|en) (?:[a-zåäö-]+ ){{0,4}}?{KIND_OF_NETWORK}(?: (?:för|mellan|av|mot) [^.;:,]{{1,60}})?),? som{A} <who=LIST>{A} {_RUNS}{_ENDS}(?! (?:ett|en|den|det|sitt|sin|sina) )"),
    CoordinationRule("coordination.and-which@1", rf"<net=ANYNET>(?: \([^)]{{1,60}}\))?, som (?:(?!<NETWORK>)[^.;:]){{3,90}}? och som{A} <who=LIST>{A} {_RUNS}{_ENDS}(?! (?:ett|en|den|det|sitt|sin|sina) )"),
    CoordinationRule("coordination.has-as-coordinator@1", rf"<net=ANYNET>{A} (?:har|(?P<past>hade)|har haft|har fått|har valt){A} <who=LIST>{A}{_AS}", cue=_CUES[_AS_ROLE]),
    CoordinationRule("coordination.from-there@1", rf"(?:^|[.;] )från <body=PLACE>{A} (?:samordnas|koordineras|administreras|styrs|drivs|sköts|leds|(?P<past>samordnades|koordinerades|leddes|drevs|sköttes)){A} (?:det |den )?<net=ANYNET>(?! [a-zåäö]+)", cue=_CUES[_ON_NET]),
    CoordinationRule("coordination.coordinated-by@1", rf"<net=ANYNET>(?: \([^)]{{1,60}}\))?(?:,| –| \(| (?:är|utgör) (?:ett|en) (?:[a-zåäö-]+ ){{0,4}}?{KIND_OF_NETWORK}(?: (?:för|mellan|av|mot) [^.;:,]{{1,60}}?)?,?) (?:samordna|koordinera|administrera|driv|led)(?:t|d|at|ad|et|en|tt|dd)(?![\wåäö]){A} av <who=LIST>"),
    CoordinationRule("coordination.by-whom-coordinated@1", rf"<net=ANYNET>(?: \([^)]{{1,60}}\))? (?:är|utgör) (?:ett|en) av <who=LIST> (?:samordna|koordinera|administrera|driv|led)(?:t|d|et|en|tt|dd) (?:[a-zåäö-]+ ){{0,2}}?{KIND_OF_NETWORK}(?![\wåäö])"),
    CoordinationRule("coordination.fact@1", r"^(?:<role=ROLE>|samordnare|koordinator|sammankallande|samordnande kommun|samordnas av|koordineras av|leds av|administreras av|sekretariat|kansli|huvudman)\s?: <who=LIST>", cue=_CUES[_AS_ROLE]),
    CoordinationRule("coordination.holds-the-threads@1", rf"{_WHO}(?:,? som)?{A} (?:håller|(?P<past>höll)){A} i (?:trådarna|taktpinnen|rodret)(?: (?:för|i) <net=ANYNET>)?{_STOP}"),
    CoordinationRule("coordination.host-of-the-office@1", rf"(?:^|[.;,:] )(?:värd(?:kommun|stad|region)?|huvudman|ansvarig(?: kommun)?) för (?:sekretariatet|samordningen|administrationen|<office=BODYREF>)(?: (?:för|i) <net=ANYNET>)?{A} (?:är|(?P<past>var)){A} <who=LIST>", cue=_CUES[_ON_WORK]),
    CoordinationRule("coordination.with-as-coordinator@1", rf"(?:<net=ANYNET>|^(?:det|den))(?:(?!<NETWORK>)[^.;:]){{0,90}}?,? med{A} <who=LIST>{A}{_AS}", cue=_CUES[_AS_ROLE]),
)  # fmt: skip

_ALL = (*_PHRASES, *(rule for told in FRAMES for rule in _rules(told)))
RULES = tuple(
    (gated(cue, re.IGNORECASE), tuple((rule, frame(rule.pattern)) for rule in _ALL if rule.cue == cue))
    for cue in _CUES.values()
)
"""Patterns by the cue that a sentence needs for them, in the order of precedence."""
