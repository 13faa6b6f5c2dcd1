"""What Swedish says of hosts, verb by verb: frames over the sketch of a sentence (`hosting_sketch.py`).

The finite verb is the second constituent of a Swedish main clause.  Where the subject stands behind it
("2017 arrangerade A mötet", "Nästa möte tar B emot"), verb and subject change places first (`straightened`),
so that each frame is written once, its subject first; what a clause opens with or a relative clause hangs on
is looked for before the frame (`ahead_of`).
"""

import re
from collections.abc import Iterator

import msgspec

from stadsgraf.extract.hosting_sketch import Sketch, shape
from stadsgraf.extract.hosting_words import EVENT_NOUN, IS_HELD
from stadsgraf.patterns import Gated
from stadsgraf.vocabulary import Modality

_S, _P, _Q, _R, _C, _D = (
    Modality.STATED,
    Modality.PLANNED,
    Modality.PROPOSED,
    Modality.REQUESTED,
    Modality.CONDITIONAL,
    Modality.DENIED,
)
_GAP = r"(?=\s*$|[.,;:)]| (?:och|men|medan|samt|som|i <H>|om <H>|hölls|ägde|lockade|samlade)(?![\wåäö]))"
_AS = r"(?: (?:som|till|såsom))?"
_OFFICE = rf"{_AS} <event=R>"
_TASK = rf"(?: <event=S>|{_GAP})"
_MEETING = rf"(?: <event=E>|{_GAP})(?! i sär)"


class _Doing(msgspec.Struct, frozen=True):
    """A way of being host: its forms with the word class behind them.

    Attributes:
        now: present tense.
        past: past tense.
        done: supine.
        to: infinitive.
        of: pattern of the complement.
    """

    now: str
    past: str
    done: str
    to: str
    of: str


_DOINGS = (
    _Doing(
        "är|förblir|står|står upptagen|fungerar|agerar|verkar|tjänstgör|uppträder|medverkar|kvarstår|ställer upp|rycker in|hoppar in|träder in|går in|kliver in|steppar in",
        "var|blev|stod|fungerade|agerade|tjänstgjorde|verkade|uppträdde|medverkade|ställde upp|ryckte in|hoppade in|trädde in|gick in|klev in|steppade in",
        "varit|blivit|stått|fungerat|agerat|verkat|tjänstgjort|uppträtt|medverkat|ställt upp|ryckt in|hoppat in|trätt in|gått in|klivit in",
        "vara|bli|stå|fungera|agera|verka|uppträda|medverka|ställa upp|rycka in|hoppa in|träda in|gå in|kliva in|tjänstgöra",
        _OFFICE,
    ),
    _Doing(
        "har|innehar|bär|bär upp|uppbär|delar|delar på|svarar för|står för|sköter|ansvarar för|axlar|upprätthåller|fullgör|utövar|håller i|behåller|förvaltar",
        "hade|innehade|bar|bar upp|uppbar|delade|delade på|svarade för|stod för|skötte|ansvarade för|axlade|upprätthöll|fullgjorde|utövade|höll i|behöll",
        "haft|innehaft|burit|burit upp|delat|delat på|svarat för|stått för|skött|ansvarat för|axlat|upprätthållit|fullgjort|utövat|hållit i",
        "ha|inneha|bära|bära upp|uppbära|dela|dela på|svara för|stå för|sköta|ansvara för|axla|upprätthålla|fullgöra|utöva|behålla",
        _TASK,
    ),
    _Doing(
        "arrangerar|anordnar|organiserar|ordnar|håller i|håller|genomför|svarar för|står för|ansvarar för|tar hand om|tar emot|står bakom|huserar|hyser|härbärgerar|inrymmer|ger husrum åt|ger plats åt|bereder plats för|bjuder in till|bjuder på|iscensätter|lägger upp|sätter upp|ställer till med|öppnar dörrarna för|öppnar sina dörrar för|öppnar sina portar för|upplåter lokaler åt|upplåter lokaler till|är plats för|är platsen för|är mötesplats för|är skådeplats för|är scen för|är hemmaplan för|är säte för|gästas av|dukar för|samarrangerar|får husera|leder arbetet med|har hand om|har ansvaret för|har ansvar för|ansvarar för genomförandet av|svarar för genomförandet av|står för arrangemanget av|svarar för arrangemanget av",
        "arrangerade|anordnade|organiserade|ordnade|höll i|höll|genomförde|svarade för|stod för|ansvarade för|tog hand om|hade hand om|tog emot|stod bakom|huserade|hyste|härbärgerade|inrymde|gav husrum åt|gav plats åt|beredde plats för|bjöd in till|bjöd på|iscensatte|lade upp|satte upp|ställde till med|öppnade dörrarna för|öppnade sina dörrar för|öppnade sina portar för|upplät lokaler åt|upplät lokaler till|var plats för|var platsen för|var mötesplats för|var skådeplats för|var scen för|var säte för|gästades av|dukade för|samarrangerade|fick husera|rodde i land|tog på sig|hade ansvaret för|hade ansvar för|ansvarade för genomförandet av|svarade för genomförandet av|stod för arrangemanget av|svarade för arrangemanget av|förestod|ombesörjde|drog ihop|fick stå för|fick ta emot|fick hålla|fick arrangera|fick ordna",
        "arrangerat|anordnat|organiserat|ordnat|hållit i|hållit|genomfört|svarat för|stått för|ansvarat för|tagit hand om|tagit emot|stått bakom|huserat|hyst|härbärgerat|inrymt|gett husrum åt|gett plats åt|berett plats för|bjudit in till|bjudit på|iscensatt|lagt upp|satt upp|ställt till med|öppnat sina dörrar för|upplåtit lokaler åt|upplåtit lokaler till|varit plats för|varit platsen för|varit mötesplats för|varit scen för|gästats av|samarrangerat|haft hand om|haft ansvaret för|haft ansvar för|ombesörjt|rott i land|fått husera|fått ta emot",
        "arrangera|anordna|organisera|ordna|hålla i|hålla|genomföra|svara för|stå för|ansvara för|ta hand om|ta emot|stå som arrangör för|stå bakom|ta på sig|ta sig an|ta över|överta|ha|få|ta|husera|hysa|härbärgera|inrymma|ge husrum åt|ge plats åt|bereda plats för|bjuda in till|bjuda på|iscensätta|lägga upp|sätta upp|ställa till med|upplåta lokaler åt|upplåta lokaler till|vara plats för|bli plats för|vara mötesplats för|samarrangera|ha hand om|ha ansvaret för|ombesörja|ro i land|gästas av",
        _MEETING,
    ),
    _Doing(
        "välkomnar|samlar|hälsar välkommen|hälsar alla välkomna",
        "välkomnade|samlade|hälsade välkommen",
        "välkomnat|samlat|hälsat välkommen",
        "välkomna|samla|hälsa välkommen",
        r"(?: till)? <event=E>",
    ),
)


_NO = r"(?: (?:inte|ej|aldrig))?(?:,? tillsammans med <H>,?| enligt [a-zåäö]+)?"


def _forms(form: str, *numbers: int) -> str:
    """What somebody may do as host in one form of the verb, a group for each complement."""
    return "|".join(
        rf"(?:{getattr(_DOINGS[number], form)}){_NO}{_DOINGS[number].of.replace('event=', f'{form}{number}=')}"
        for number in numbers or range(len(_DOINGS))
    )


_TAKING = "ta över|överta|tillträda|åta sig|ta på sig|få|tilldelas"
_TO = rf"(?:{_forms('to')}|(?:{_TAKING})(?: <toS=S>|{_GAP}))"
_PLAIN_TO = re.sub(r"<\w+=([ERS])>", r"<\1>", _TO)
_DONE = _forms("done")
_BECOMES = r"(?:som|till|såsom|att (?:vara|bli|få vara|stå)(?: som)?)"
_READY = r"(?:förklarat|förklarar|sagt|säger|anser) sig (?:vara )?(?:villiga?|villigt|beredda?|berett|redo|intresserade? av|intresserat av)"
_WILLING = (
    rf"(?:{_READY}|har {_READY}|har erbjudit sig|erbjuder sig|erbjöd sig|vill(?: gärna)?|önskar|ville|föreslås|föreslogs|kandiderar till|ansöker om|söker om|söker|åtar sig"
    r"|(?:ska |skall |bör )?anmäl(?:er|a)(?: sig(?: frivilligt)? för| (?:sitt )?intresse (?:för|av))|är (?:beredda?|berett|villiga?|villigt|intresserade? av|intresserat av|redo))(?: att)?(?: få)?"
)
_ASKED = (
    r"(?:har (?:tillfrågats|erbjudits|ombetts|inbjudits|blivit (?:tillfrågad|tillfrågat|ombedd))|tillfrågas|tillfrågades|erbjuds|ombeds|ombads|har (?:fått|erhållit|mottagit) (?:en )?(?:förfrågan|frågan?|erbjudande|ett erbjudande|inbjudan)"
    r"|har ansökt|har sökt|har begärt|har anmält (?:sitt )?intresse (?:för|av)|har visat intresse för|har kandiderat(?: till)?|har lagt en kandidatur)(?: om)?(?: att)?(?: få)?"
)
_REFUSED = r"(?:(?:har )?(?:tackat|tackar|tackade|sagt|säger|sade|sa) nej till|(?:har )?avböjt|avböjer|avböjde|(?:har )?avstått(?: från)?|avstår(?: från)?|avstod(?: från)?|(?:har )?avsagt sig|avsade sig|avsäger sig)(?: att)?"
_BOUND = (
    r"(?:ska|skall|kommer (?:inte |ej )?att|väntas|beräknas|planerar att|avser att|räknar med att|har(?: inte| aldrig)? åtagit sig att|åtog sig att|har (?:lovat|utlovat) att|lovade att|har förbundit sig att"
    r"|har (?:tackat|sagt) ja till att|tackade ja till att|har accepterat att|har (?:utsetts|valts|utnämnts)(?: till)? att|utsågs(?: till)? att|valdes att|har fått (?:i uppdrag|förtroendet|uppdraget|äran) att|fick (?:i uppdrag|förtroendet|uppdraget|äran) att"
    r"|står (?:på|i) tur att|är (?:på|i) tur att|har beslutat att|har tagit på sig att|har fått lova att|fick lova att|har att|är utsedda? att|är utsett att|har förbundit sig att|siktar på att|räknar med att få|tänker)"
)
_CHOSEN = r"(?:har (?:utsetts|valts|utnämnts|godkänts|antagits|föreslagits)|har blivit (?:utsedd|vald|utsett|valt)|är (?:utsedd|vald|utsett|valt)|blev (?:utsedd|vald|utsett|valt)|utsågs|valdes|utnämndes|utses|väljs)"
_SEEKS = r"söker|ansöker om|kandiderar(?: till| för)?|(?:anmäler|anmäla)(?: sitt)? intresse (?:för|av)|föreslås få|föreslås ta på sig|vill ha|vill ta på sig|erbjuder sig att ta på sig"
_ASKS = r"har ansökt om|har sökt|har erbjudits|erbjuds|har begärt|har anmält intresse(?: för| av)?|har anmält sitt intresse(?: för)?|har visat intresse(?: för)?|har kandiderat(?: till)?|konkurrerar(?: om)?|tävlar(?: om)?"
_POSSIBLE = r"kan (?:komma i fråga|bli aktuellt?|tänka sig(?: att)?|tänkas)"


class Frame(msgspec.Struct, frozen=True):
    """A shape of sketches that tells of a host.

    Its groups: `who` hosts, `said` holds the verb and its negation, `gone` hosted before; any other group is the
    meeting, office or task, or the network.

    Attributes:
        name: of its rule.
        pattern: over the sketch.
        modality: how it is held, unless a negation or a date says otherwise.
        chosen: whether a date may be that of the choice.
        begins: whether its date is the day from which the task is held.
        unsaid: whether it counts only where the meeting was cancelled or a condition stands with it.
        named: whether the office must say of what it is, or of which year.
        whole: whether the sentence is about the meeting, so that its only date is that of the meeting.
        then: whether it goes on from a sentence that told of a host.
        hinted: whether it counts only where hosting is spoken of, the verb alone saying nothing of it.
    """

    name: str
    pattern: Gated
    modality: Modality
    chosen: bool = False
    begins: bool = False
    unsaid: bool = False
    named: bool = False
    hinted: bool = False
    then: bool = False
    whole: bool = False


_BRIDGE = r"(?:,(?: [^,.;]{1,60},)?(?P<rel> som)| som|, [^,.;]{1,60},| (?:(?!<H>|<PERSON>|<BODY>|<E>| som | att )[^.;]){3,90}?,? och)?"
_SUBJECT = rf"(?:(?:är|var|blir|blev) det )?<who=H>{_BRIDGE}"
_START = r"(?:^|[.;:,] |\b(?:och|men|medan|att|där|vars) )"


def _of(name: str, modality: Modality, verb: str, **flags: bool) -> Frame:
    """A frame with its subject first."""
    return _like(name, modality, rf"{_SUBJECT}(?P<said>{_NO} (?:{verb}))", **flags)


def _like(name: str, modality: Modality, pattern: str, **flags: bool) -> Frame:
    """A frame with its parts in the order that is written; flags as in `Frame`."""
    return Frame(f"hosting.{name}@3", shape(pattern), modality, **flags)


_AFTER = r"(?: efter <gone=H>)?"
_TAKES = r"övertar|tar över|tillträder"
_TOOK = r"övertog|tog över|tillträdde|har övertagit|har tagit över"
_GETS = r"har tilldelats|tilldelas|har fått|får|har accepterat|accepterade|har (?:tackat|sagt) ja till|tackade ja till|har tagit på sig|har åtagit sig|har vunnit"
_GOT = r"fick|tilldelades|åtog sig|tog på sig|vann|erhöll"
_HELD = r"huserades|hystes|inrymdes|sköttes|bekostades och ordnades|iscensattes|ombesörjdes|samarrangerades|hade ordnats|hade arrangerats|arrangerades|anordnades|organiserades|ordnades|genomfördes|hölls|togs emot|gästades|(?:leddes|planerades) och (?:arrangerades|genomfördes)|har (?:arrangerats|anordnats|organiserats|ordnats|hållits|tagits emot)"
_IS_HELD = r"huseras|hyses|inryms|sköts|iscensätts|ombesörjs|samarrangeras|arrangeras|anordnas|organiseras|ordnas|hålls|genomförs|tas emot|(?:ska|skall|kommer att|väntas|planeras) (?:arrangeras|anordnas|organiseras|ordnas|hållas|genomföras|tas emot|tas om hand)|kommer (?:arrangeras|anordnas|ordnas|hållas)"
_MEETING_BY = rf"<event=E>(?:, [^,.;]{{1,80}},|,? som|,| (?:äger rum|ägde rum|hålls|hölls|går av stapeln)(?: i <H>)?,? och)?(?P<said>{_NO} (?:%s)(?: (?:i|på|vid) (?:<H>|[a-zåäö]+))?) av <who=H>"
_BOUND_FOR = r"(?: (?:över|vidare|nu))*(?: från <gone=H>)?(?: till| på| hos| åt)? <who=H>"
_BOUND_TO = r"(?:(?<! går)(?<! gick)(?<! gått)(?<! gå)|(?: till))(?: till| åt)? <who=H>"
_TASK_AS = r"<event=S>(?:, [^,.;]{1,80},|,? som)?(?P<said>%s)"
_WITH = r" med <who=H> (?:som|såsom) <office=R>"


def _middle(verb: str) -> str:
    """What may stand between a meeting and its host, a verb within it; no other meeting."""
    other = r"(?:(?!<E>)[^.;:])"
    return (
        rf"(?P<middle>{other}{{0,90}}? {verb}(?![\wåäö]){other}{{0,70}}?)"
        if verb
        else rf"(?P<middle>{other}{{0,140}}?)"
    )


FRAMES: tuple[Frame, ...] = (
    _of("asked", _R, rf"{_ASKED} {_TO}"),
    _of("seeks-task", _Q, rf"(?:{_SEEKS}){_TASK}"),
    _of("asks-for-task", _R, rf"(?:{_ASKS}){_TASK}"),
    _of("declines", _D, rf"{_REFUSED} (?:{_TO}|<event=S>)"),
    _of("was-to", _D, rf"skulle ha (?:{_DONE})|hade (?:åtagit sig|lovat|erbjudit sig|utsetts) att {_TO}|hade (?:utsetts|valts) (?:som|till) <event=R>", unsaid=True),
    _of("offers", _Q, rf"(?:{_WILLING}|har{_NO} (?:erbjudit sig att|anmält intresse (?:för|av) att|anmält sig för att|ansökt om att)) {_TO}"),
    _of("comes-forward", _Q, rf"(?:har{_NO} anmält sig|anmäl(?:er|de|a) sig(?: frivilligt)?|erbjuder sig|kandiderar|har kandiderat|ställer sig till förfogande|föreslås|föreslår sig|åtar sig|har erbjudit sig) (?:som|till|bli) <event=R>"),
    _of("may", _C, rf"(?:{_POSSIBLE}|kan|kunde|skulle kunna) (?:som <event=R>|{_TO})"),
    _of("would", _C, rf"skulle {_TO}", unsaid=True),
    _of("will", _P, rf"{_BOUND}{_NO} {_TO}"),
    _of("turns", _P, rf"blir{_NO} <event=R>"),
    _of("chosen", _P, rf"{_CHOSEN}{_NO} {_BECOMES} <event=R>", chosen=True),
    _of("takes", _P, rf"(?:{_TAKES}){_TASK}{_AFTER}", begins=True),
    _of("took", _S, rf"(?:{_TOOK}){_TASK}{_AFTER}", begins=True),
    _of("gets", _P, rf"(?:{_GETS}){_NO}{_TASK}", chosen=True),
    _of("undertakes", _P, rf"(?:har{_NO} åtagit sig|åtar sig|åtog sig|har{_NO} tagit på sig|har{_NO} tilldelats) <event=E>"),
    _of("got", _S, rf"(?:{_GOT}){_NO}{_TASK}", chosen=True),
    _of("called-in", _S, r"(?:fick|tvingades) (?:rycka in|hoppa in|träda in|ställa upp|gå in|ta över) som <event=R>"),
    _of("has-done", _S, rf"(?:har|hade){_NO} (?:{_DONE})"),
    _of("did", _S, _forms("past")),
    _of("holds", _P, _forms("now", 2, 3)),
    _of("does", _S, _forms("now", 0, 1)),
    _like("held-by", _S, _MEETING_BY % _HELD),
    _like("is-held-by", _P, _MEETING_BY % _IS_HELD),
    _like("for-it-answers", _S, rf"{_START}för <event=E> (?:svarar|svarade|står|stod|ansvarar|ansvarade) <who=H>"),
    _like("task-held-by", _S, _TASK_AS % r" (?:innehas|innehades|bärs|bars|delas|delades|sköts|sköttes) av <who=H>"),
    _like("task-taken-by", _P, _TASK_AS % r" (?:övertas|ska övertas|tas över) av <who=H>", begins=True),
    _like("task-was-taken-by", _S, _TASK_AS % r" (?:övertogs|togs över|har övertagits) av <who=H>", begins=True),
    _like("task-goes", _P, _TASK_AS % rf" (?:går|övergår|överlämnas|lämnas|flyttas|tillfaller|faller|vilar|ligger|ska gå|kommer att gå){_BOUND_FOR}"),
    _like("task-went", _S, _TASK_AS % rf" (?:gick|övergick|överlämnades|lämnades|tillföll|gavs|har gått|har getts|har tilldelats|har tillfallit|tilldelades|låg){_BOUND_FOR}", chosen=True),
    _like("meeting-goes", _P, rf"<event=E>(?:, [^,.;]{{1,80}},|,? som)?(?P<said>{_NO} (?:tillfaller|anförtros|läggs hos|ligger hos|går|går vidare|ska gå|kommer att gå)){_BOUND_TO}"),
    _like("meeting-went", _P, rf"<event=E>(?:, [^,.;]{{1,80}},|,? som)?(?P<said>{_NO} (?:tilldelades|tillföll|anförtroddes|gavs|har anförtrotts|har tilldelats|har getts|har gått|har tillfallit|har lagts hos|gick|lades hos)){_BOUND_TO}", chosen=True),
    _like("task-has", _S, _TASK_AS % r" (?:har|hade|får|fick) <who=H>"),
    _like("office-is", _S, rf"{_START}<event=R>,?(?P<said> (?:är|var|blev|har varit|förblir){_NO}) <who=H>"),
    _like("office-labelled", _S, r"^(?:[•*–-] ?)?<event=R>(?: [a-zåäö]+)?:? ?[:–=] ?<who=H>", named=True),
    _like("office-is-rather", _S, rf"{_START}<event=R> (?:är|var|blev|blir) inte <H>,? utan <who=H>"),
    _like("office-will-be", _P, rf"{_START}<event=R>,?(?P<said> (?:blir|väntas bli|ska bli|kommer att bli){_NO}) <who=H>"),
    _like("as-office", _S, rf"{_START}(?:som|till) <event=R> (?:står|stod|fungerar|fungerade) <who=H>"),
    _like("in-office", _S, rf"{_START}(?:som|såsom|i egenskap av|i rollen som|i sin roll som) <event=R>,? (?!(?:skulle|kunde|kan|bör|borde|föreslås|blir|valdes|utsågs|utses)\b)[a-zåäö]+ <who=H>", named=True),
    _like("office-chosen", _P, rf"{_START}(?:(?:som|till) )?<event=R> (?:(?:utsågs|valdes|utses) <who=H>|har <who2=H> (?:utsetts|valts|utnämnts))", chosen=True),
    _like("office-proposed", _Q, rf"{_START}(?:(?:som|till) )?<event=R> (?:föreslås|föreslogs) <who=H>"),
    _like("office-apposed", _S, r"<event=R> <who=H>", named=True),
    _like("apposed", _S, r"<who=H>, <event=R>(?=[,.;)])", named=True),
    _like("gives", _P, r"\b(?:gav|gett|ger|tilldelade|tilldelat|anförtrodde|anförtrott) <who=H> <event=S>", chosen=True),
    _like("chooses", _P, rf"\b(?:valde|utsåg|utsett|valt|utser|väljer|utnämnde|utnämnt) <who=H> {_BECOMES} <event=R>", chosen=True),
    _like("proposes", _Q, r"\b(?:föreslår|föreslog|föreslagit|nominerar|nominerade) <who=H> (?:som|till) <event=R>"),
    _like("asks", _R, rf"\b(?:bett|bad|ber|frågat|frågade|tillfrågat|tillfrågade|erbjudit|erbjöd|inbjudit) <who=H>(?: om)? att(?: få)? {_TO}"),
    _like("with-host-coming", _P, rf"(?:<event=E>|<net=ANYNET>){_middle(rf'(?:{IS_HELD}|håller|hålla|samlas|möts|träffas|sammanträder)')},?{_WITH}", whole=True),
    _like("with-host", _S, rf"<event=E>{_middle('')},?{_WITH}", whole=True),
    _like("meets-with-host", _S, rf"<net=ANYNET>{_middle('(?:höll|samlades|möttes|träffades|sammanträdde)')},?{_WITH}", whole=True),
    _like("with-host-fronted", _S, rf"(?:^|[.;:] )med <who=H> som <office=R>{_middle('')} <event=E>", whole=True),
    _like("has-as-host", _S, r"<event=E>(?:, [^,.;]{1,80},|,? som)? (?:har|hade|får|fick|haft) <who=H> som <R>"),
    _like("on-turn", _P, rf"(?:(?:är|blir) det )?<who=H>(?: som)? (?:är|står|kommer|blir)(?: närmast| näst)? (?:på|i) tur(?! att(?! {_PLAIN_TO}))(?: att {_TO})?", hinted=True),
    _like("turn-of", _P, rf"\b(?:(?:är|blir|blev|var) det|det (?:är|blir)) (?P<who><LOCAL>|<H>|vår) tur(?! att(?! {_PLAIN_TO}))(?: att {_TO})?", hinted=True),
    _like("in-turn-is", _P, r"(?:i|på) tur (?:är|står) <who=H>", hinted=True),
    _like("turn-is-of", _P, r"\b(?:turen (?:är|blir|blev|var)|(?:är|blir|blev|var) turen) (?P<who><LOCAL>|vår)(?![\wåäö])", hinted=True),
    _like("time-for", _P, rf"\b(?:(?:är|blir|var|blev) det|det (?:är|blir|var|blev)) dags för <who=H>(?: att {_TO})?", hinted=True),
    _like("takes-turns", _S, r"\b(?:turas om|växlar|roterar|vandrar|cirkulerar|alternerar|ambulerar|går runt|skiftar)(?:(?!<H>)[^.;:]){0,90}: <who=H>", hinted=True),
    _like("turn-goes", _P, rf"\b(?:turen|stafettpinnen|stafetten|facklan)(?: att {_TO})? (?:går|gick|har gått|har kommit|kommer|kom|ligger hos|lämnas|lämnades|över(?:lämnas|lämnades)|har lämnats){_BOUND_FOR}", hinted=True),
    _like("turn-come", _P, r"(?:\bär )?\bturen kommen(?: till| för)? <who=H>", hinted=True),
    _like("under-task", _S, r"\bunder <who=LOCAL> (?:värdskap|arrangörskap)(?![\wåäö])(?: (?:för|av) <event=E>)?"),
    _like("takes-after", _P, r"<who=H> (?:tar över|tar vid) efter <gone=H> som <event=R>"),
    _like("took-after", _S, r"<who=H> (?:tog över|tog vid) efter <gone=H> som <event=R>"),
    _like("succeeds", _P, r"<who=H> (?:efterträder|avlöser|ersätter) <gone=H> som <event=R>", begins=True),
    _like("succeeded", _S, r"<who=H> (?:efterträdde|avlöste|ersatte|har efterträtt|har avlöst|har ersatt) <gone=H> som <event=R>", begins=True),
    _like("before", _S, r"\b(?:ta över|överta|övertagande av|efterträda) (?:<event=R>|<toS=S>) efter <who=H>"),
    _like("then-takes-over", _P, r"^(?:<who=H> (?:tar vid|följer|står (?:på|i) tur)|(?:tar|följer) <who2=H>(?: vid)?)(?=[.,;]|\s*$)", then=True),
    _like("then-took-over", _S, r"^(?:<who=H> (?:tog vid|följde)|(?:tog|följde) <who2=H>(?: vid)?)(?=[.,;]|\s*$)", then=True),
    _like("then-has-it", _S, r"(?:^|[.;,] |\b(?:och|medan|men) )<who=H> (?:har|håller|står för|bär|tar) (?:det|den|uppdraget|ansvaret|rollen|värdskapet)(?=[.,;]|\s*$| och)", then=True),
    _like("then-had-it", _S, r"(?:^|[.;,] |\b(?:och|medan|men) )<who=H> (?:hade|höll|stod för|bar|fick|tog|tog över|innehade|axlade) (?:det|den|uppdraget|ansvaret|rollen|värdskapet)(?=[.,;]|\s*$| och)", then=True),
    _like("then-was", _S, r"^(?:före(?: det| dess)?|innan|dessförinnan|innan dess|året innan|närmast före|föregångare(?: i rollen)?)?,? ?(?:var|är|var det|stod|blev) <who=H>(?=[.,;]|\s*$)", then=True),
    _like("offers-place", _Q, rf"\berbjud(?:a|er|it) <net=ANYNET> att (?:förlägga|hålla|lägga|arrangera|ha) (?:(?:sin|sitt|nästa|sin nästa|sitt nästa) (?:[a-zåäö]+ ){{0,2}}?(?P<noun>{EVENT_NOUN})|<event=E>) (?:till|i) <who=H>"),
)  # fmt: skip
"""Frames in the order of precedence: who is told to host by one is not read by a later one."""

_WHICH = r",? (?:som|vilke[tn]|(?:för|till|om|vid|av) (?:vilke[nt]|vilka)|där|vars)"
_AHEAD = shape(
    rf"(?:(?P<which><E>|<S>)(?:, [^,.;]{{1,80}},|,)?{_WHICH}"
    r"|(?<!vid )(?<!på )(?<!under )(?<!efter )(?<!före )(?<!inför )(?<!i )(?P<event><E>|<S>)(?:, [^,.;]{1,80},|,)?) $"
)


def ahead_of(sketch: Sketch, place: int) -> re.Match[str] | None:
    """The meeting or task that opens the clause, or that a relative clause hangs on."""
    return _AHEAD.search(sketch.text, max(0, place - 110), place)


_FINITE = (
    r"har|hade|är|var|blir|blev|ska|skall|skulle|kommer|väntas|beräknas|tar|tog|står|stod|håller|höll|svarar|svarade|arrangerar|arrangerade|kan|kunde"
    r"|anordnar|anordnade|organiserar|organiserade|ordnar|ordnade|genomför|genomförde|övertar|övertog|tillträder|tillträdde|får|fick|åtog|åtar|bar|bär|delar|delade"
    r"|föreslås|erbjuder|erbjöd|vill|önskar|tackar|tackade|avböjer|avböjde|avstod|avstår|agerade|fungerade|fungerar|agerar|utsågs|valdes|utses|tilldelas|tilldelades|planerar"
    r"|avser|kandiderar|ansöker|söker|välkomnade|välkomnar|förklarade|accepterade|ansvarar|ansvarade|samlade|samlar|konkurrerar|tävlar|hölls|hålls|tas|togs|gick|går|övergår|övergick"
    r"|arrangeras|arrangerades|anordnas|anordnades|organiseras|organiserades|ordnas|ordnades|genomförs|genomfördes|innehas|innehade|innehades|efterträder|efterträdde|anmäler|övertas|övertogs|äger|ägde|delas|delades|bärs|bars|tillfaller|tillföll|uppbar|uppbär"
)
_FIRST_WORDS = "|".join(
    sorted(
        {form.split()[0] for each in _DOINGS for forms in (each.now, each.past) for form in forms.split("|")}
    )
)
_VERB_FIRST = shape(rf"(?<![\wåäö])(?:{_FINITE}|{_FIRST_WORDS}) (?=(?P<subject><H>|<E>|<S>))")


def straightened(sketch: Sketch) -> Iterator[Sketch]:
    """The sketch once for each finite verb with its subject right behind, the two having changed places."""
    for match in _VERB_FIRST.finditer(sketch.text):
        start, subject = match.start(), match.start("subject")

        order = (
            *range(start),
            subject,
            subject - 1,
            *range(start, subject - 1),
            *range(subject + 1, len(sketch.text)),
        )
        yield msgspec.structs.replace(
            sketch,
            text="".join(sketch.text[place] for place in order),
            places=tuple(sketch.places[place] for place in order),
            order=order,
        )
