"""The patterns by which `network_roles.py` reads who holds what in a network: verbs, each in every order of a clause.

A holder is a town, a region or a person; an office is a title ("ordförande"), a post ("ordförandeskapet",
"observatörsstatus") or a place in an organ ("i nätverkets styrelse").  Where the office is in no network by name, the
topic of the passage is meant, and only for towns: a person who is "ordförande" may be so anywhere.
"""

import msgspec

from stadsgraf.extract.role_context import PRESENT

TIME = r"(?:(?:det senaste|alltsedan|sedan|från och med|från|fr\.o\.m\.|till och med|t\.o\.m\.|fram till|till|under|i|år|åren|perioden|mandatperioden|mellan|vid|per|den|redan|först|senast|våren|hösten|för|tiden) )*<DATE>(?: (?:och|till|till och med) <DATE>)?"
_A = rf"(?: (?:i dag|idag|numera|för närvarande|f\.n\.|nu|tidigare|endast|enbart|också|även|dessutom|alltjämt|fortfarande|då|därefter|åter|länge|dock|däremot|för <HOME> (?:räkning|del)|för vår (?:räkning|del)|på <HOME> vägnar|{TIME}|(?:alltsedan|till) dess))*"
_NO = r"(?P<no> (?:inte|ej|aldrig)(?: längre)?)?"
_TITLED = r"(?:(?:<HOME>|<LOCAL>|<ORG>|<NETREF>) )?<ROLE>(?: (?:i|för|från|vid) (?:<LOCAL>|<INSTITUTION>))?,? <PERSON>"
_ITEM = rf"(?:{_TITLED}|<HOLDER>)(?: <PARTY>)?(?: (?:från|i) <PLACE>)?"
WHO = rf"(?P<who>{_ITEM}(?:(?:, | och | samt |, samt ){_ITEM}){{0,40}})"
_ANEW = r"(?<!<HOLDER>, )(?<!<HOLDER> och )(?<!<HOLDER> samt )(?<!<HOLDER>, samt )(?<!<HOLDER> <PARTY>, )"
"""No list of holders goes on here: tried from each of its members, a long one would take the square of its time."""
_ORGAN = r"(?:[a-zåäö]+a )?[a-zåäö]*(?:styrelse|styrgrupp|presidium|exekutivkommitté|arbetsutskott|valberedning|råd|sekretariat|arbete|möten|sammanträden|verksamhet)s?"
_IN_NET = rf"(?: (?:i|för|vid|till|inom|av|hos|gentemot) (?:styrelsen (?:för|i) )?(?:det |den )?<net=ANYNET>(?: (?P<within>{_ORGAN})(?![\wåäö]))?)"
_IN = rf"(?:{_IN_NET}| i <BODYREF>)?"
_TITLE = r"(?:(?:ny|nya|nuvarande|sittande|förste|första|en av(?: de)?(?: <NUMBER>)?) )?<title=ROLE>(?:(?:kommun|stad|städer|kommuner)(?![\wåäö]))?"
_OWNED = rf"(?:(?:<own=ANYNET>|<HOME>|<LOCAL>) )?{_TITLE}"
_POST = r"(?P<post>(?:vice )?(?:ordförande|president)(?:skapet|posten|klubban|rollen))"
_BOARD = r"(?P<organ>(?:<net2=ANYNET> (?:[a-zåäö]+a )?[a-zåäö]*(?:styrelse|styrgrupp|presidium|exekutivkommitté|arbetsutskott)|<BODYREF>(?: (?:för|i) <net3=ANYNET>)?|(?:styrgruppen|presidiet|exekutivkommittén|arbetsutskottet)(?: (?:för|i) <net4=ANYNET>)?))(?![\wåäö])"


class Frame(msgspec.Struct, frozen=True):
    """A verb with the office behind it.

    Attributes:
        name: of its rules.
        verb: the finite verb.
        office: the pattern of what is held, with its preposition and network.
        former: whether the office lies in the past.
        begins: whether a bare date is the first day.
        ends: whether a date is the last day.
        fronted: whether the office may stand before the verb ("Ordförande är X").
    """

    name: str
    verb: str
    office: str
    former: bool = False
    begins: bool = False
    ends: bool = False
    fronted: bool = True


_AS = r"(?:till |som |såsom |i egenskap av |med )"
_GONE = r"(?:avgick|avgår|lämnade|frånträdde|avsade sig|avsagt sig|har lämnat|har avgått)"

FRAMES: tuple[Frame, ...] = (
    Frame("is", "är|förblir", rf"{_OWNED}{_IN}"),
    Frame("has-been", "har", rf"(?:varit|tjänstgjort som) {_OWNED}{_IN}", fronted=False),
    Frame("was", "var", rf"{_OWNED}{_IN}", former=True),
    Frame("became", "blev|blir", rf"{_OWNED}{_IN}", begins=True),
    Frame("chosen", "valdes|utsågs|omvaldes|nyvaldes|tillträdde|utnämndes", rf"{_AS}{_OWNED}{_IN}", begins=True),
    Frame("has-chosen", "har", rf"(?:valts|utsetts|omvalts|tillträtt|utnämnts) {_AS}{_OWNED}{_IN}", begins=True),
    Frame("chosen-in", "valdes|invaldes|togs|tog|kom", rf"(?:in |plats )?i {_BOARD}", begins=True, fronted=False),
    Frame("has-place", "har|innehar|fick|hade", rf"(?:haft )?(?:en )?(?:plats|säte|stol|ledamot) i {_BOARD}", fronted=False),
    Frame("sits", "sitter|ingår|finns|är", rf"(?:med |representera(?:d|t|de) |invald(?:a)? )?i {_BOARD}(?: representera(?:d|t|de))?"),
    Frame("sat", "satt|ingick", rf"(?:med )?i {_BOARD}", former=True),
    Frame("has-sat", "har", rf"(?:suttit|ingått)(?: med)? i {_BOARD}"),
    Frame("seat-of", "är|har varit", rf"(?:ordinarie )?(?:<title=ROLE>|medlem(?:mar)?) (?:av|i) {_BOARD}"),
    Frame("was-seat-of", "var", rf"(?:ordinarie )?(?:<title=ROLE>|medlem(?:mar)?) (?:av|i) {_BOARD}", former=True),
    Frame("holds", "innehar|har|för|utövar|bär", rf"{_POST}{_IN}", fronted=False),
    Frame("held", "innehade|hade|förde", rf"{_POST}{_IN}", former=True, fronted=False),
    Frame("has-held", "har", rf"(?:innehaft|haft) {_POST}{_IN}", fronted=False),
    Frame("holds-task", "innehar|har|åtog|fick", rf"(?:sig )?(?:uppdraget|rollen|posten|status|ställning) som {_TITLE}{_IN}", fronted=False),
    Frame("sat-on", "satt", rf"på {_POST}{_IN}", former=True, fronted=False),
    Frame("sits-on", "sitter", rf"på {_POST}{_IN}", fronted=False),
    Frame("took", "övertog|tillträdde|fick", rf"{_POST}{_IN}", begins=True, fronted=False),
    Frame("took-over", "tog", rf"över {_POST}{_IN}", begins=True, fronted=False),
    Frame("gave-up", _GONE, rf"(?:som {_OWNED}|{_POST}){_IN}", former=True, ends=True, fronted=False),
    Frame("takes-part", "deltar|medverkar|närvarar", rf"(?:(?:i|vid) (?:<net5=ANYNET>|mötena|arbetet|sammanträdena)(?: {_ORGAN})? )?{_AS}{_TITLE}{_IN}"),
    Frame("took-part", "deltog|medverkade|närvarade", rf"(?:(?:i|vid) (?:<net5=ANYNET>|mötena|arbetet|sammanträdena)(?: {_ORGAN})? )?{_AS}{_TITLE}{_IN}", former=True),
    Frame("was-there", "var", rf"(?:med|på plats|närvarande) {_AS}{_TITLE}{_IN}", fronted=False),
    Frame("follows", "följer|bevakar", rf"(?:<net5=ANYNET>(?: {_ORGAN})?|arbetet|verksamheten|mötena) {_AS}{_TITLE}{_IN}", fronted=False),
    Frame("followed", "följde|bevakade", rf"(?:<net5=ANYNET>(?: {_ORGAN})?|arbetet|verksamheten|mötena)(?: {TIME})? {_AS}{_TITLE}{_IN}", former=True, fronted=False),
    Frame("has-followed", "har", rf"(?:följt|bevakat) (?:<net5=ANYNET>(?: {_ORGAN})?|arbetet|verksamheten|mötena)(?: {TIME})? {_AS}{_TITLE}{_IN}", fronted=False),
    Frame("has-status", "har|fick|beviljades|innehar", rf"(?:fått |beviljats )?(?P<status>observatörs(?:status|plats|ställning)){_IN}", begins=True, fronted=False),
)  # fmt: skip
"""Frames in the order of precedence."""


class RoleRule(msgspec.Struct, frozen=True):
    """A pattern with what it says; see `Frame`. Where it has a verb, none of its matches is without."""

    name: str
    pattern: str
    former: bool = False
    begins: bool = False
    ends: bool = False
    verb: str = ""


_START = r"(?:(?:^|[.;:(] |, (?:som |där )?|\b(?:och|medan|men|att|samt|där|som) )(?:nuvarande |sittande )?)"
_STOP = r"(?=\s*$|[.,;:)]| (?:och|men|medan|samt|som|sedan|efter|tillsammans|vid|under|i|till|fram|från|för|år|den)(?![\wåäö])| <)"


_SHARING = ("is", "was", "has-place", "sits", "sat", "chosen-in", "holds", "held")
"""Frames whose verb may share its holder with the verb before it: "X gick med 2001 och satt i styrelsen 2005"."""


def _orders(frame: Frame) -> tuple[RoleRule, ...]:
    """The rules of a frame: holder first, verb first, and, where it may be, office first."""
    verb = rf"(?:{frame.verb})(?![\wåäö])"
    orders = {
        "": rf"{_ANEW}{WHO}(?:,(?: [^.;,]{{1,60}},)?)?(?: som)?{_A} {verb}{_A}{_NO}{_A} {frame.office}{_A}{_STOP}",
        "-inverted": rf"(?<![\wåäö]){verb}{_A} {WHO}{_A}{_NO}{_A} {frame.office}{_A}{_STOP}",
    }
    if frame.fronted:
        orders["-fronted"] = rf"{_START}{frame.office}{_A} {verb}{_A}{_NO} {WHO}{_A}{_STOP}"
    if frame.name in _SHARING:
        orders["-shared"] = (
            rf"(?:^|[.;] ){WHO} (?P<shared>[a-zåäö]+[^.;:]{{2,80}}? och){_A} {verb}{_A}{_NO}{_A} {frame.office}{_A}{_STOP}"
        )
    return tuple(
        RoleRule(f"roles.{frame.name}{order}@1", pattern, frame.former, frame.begins, frame.ends, verb)
        for order, pattern in orders.items()
    )


_PHRASES: tuple[RoleRule, ...] = (
    RoleRule("roles.it-is-who@1", rf"\bdet (?:är|är i dag|är numera) {WHO} som{_A} är {_OWNED}{_IN}"),
    RoleRule("roles.post-held-by@1", rf"{_POST}{_IN}(?: [^.;,]{{1,50}} och)?{_A} (?:innehas|utövas|ligger|finns|hålls){_A} (?:av|hos){_A} {WHO}{_A}"),
    RoleRule("roles.for-post-answers@1", rf"\bför {_POST}{_IN}{_A} (?:svarar|står){_A} {WHO}{_A}"),
    RoleRule("roles.task-held-by@1", rf"<title=ROLE>{_IN} [^.;]{{1,80}};{_A} (?:innehas|utövas){_A} (?:uppdraget|posten|rollen){_A} av {WHO}"),
    RoleRule("roles.passed-on@1", rf"{_POST}{_IN} (?:gick|övergick|lämnades|har (?:gått|övergått|lämnats)){_A}(?: över)?{_A} (?:från (?P<gone><LOCAL>) )?till {WHO}{_A}", begins=True),
    RoleRule("roles.succeeded-town@1", rf"{_ANEW}{WHO} (?:efterträdde|avlöste|ersatte){_A} (?P<gone><LOCAL>){_A} (?:som (?P<title><ROLE>)|på {_POST}){_IN}{_A}", begins=True),
    RoleRule("roles.board-consists-of@1", rf"{_START}{_BOARD}{_A} (?:består av|utgörs av|bildas av){_A} {WHO}{_A}"),
    RoleRule("roles.apposed@1", rf"{_ANEW}{WHO}, (?:som (?:är|för närvarande är)|{_A.strip()})?{_A} ?(?:<own=ANYNET> )?<title=ROLE>{_IN_NET}(?=[,.;)]|\s*$)"),
    RoleRule("roles.titled@2", rf"<own=ANYNET> {PRESENT}<title=ROLE>,? (?P<who><PERSON>)"),
    RoleRule("roles.of-holder@1", rf"<own=ANYNET> <title=ROLE>{_A} (?:är|heter){_A} {WHO}"),
    RoleRule("roles.speaks-for@1", rf"(?P<who><PERSON>)(?: <PARTY>)?,?{_A} (?P<speaks>representerar|företräder) (?:<HOME>|<LOCAL>){_A} (?:i|inom|vid|gentemot) <net=ANYNET>"),
    RoleRule("roles.spoken-for-by@1", rf"(?:<HOME>|<LOCAL>) (?P<speaks>representeras|företräds){_A} (?:(?:i|inom|vid) <net=ANYNET>{_A} )?av (?:<ROLE>,? )?(?P<who><PERSON>)(?:[^.;]{{0,40}}? (?:i|inom) <net6=ANYNET>)?"),
)  # fmt: skip

_ALSO = r"(?: (?:är|blev|valdes|var))?"
SECOND = rf"(?:,| och|, och| samt|, samt|, medan| med|, med| men){_ALSO} (?:(?:hennes |hans |dennes )?<title=ROLE>{_ALSO} {WHO}|{WHO.replace('who', 'who2')}{_ALSO}(?: (?:som|till))? <title3=ROLE>)(?=\s*$|[.,;:)])"
"""A second office that shares the verb and the network of the first."""

ROLE_RULES: tuple[RoleRule, ...] = (*(rule for frame in FRAMES for rule in _orders(frame)), *_PHRASES)
