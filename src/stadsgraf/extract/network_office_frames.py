"""What is said of offices in networks, over the sketch of a sentence (`network_office_sketch.py`).

A class of verbs takes its office plainly ("är O"), with "som" or "till" ("valdes till O") or as an object ("innehar O"),
and each class stands in every order of a clause; what may stand between the parts is a general gap without another
holder or office, a negation or a conjunction.
"""

import msgspec

from stadsgraf.extract.network_office_sketch import shape
from stadsgraf.patterns import Gated
from stadsgraf.vocabulary import Modality

_S, _P, _Q = Modality.STATED, Modality.PLANNED, Modality.PROPOSED


class Frame(msgspec.Struct, frozen=True):
    """A shape of sketches that tells who holds an office.

    Its groups: `who` holds it, `gone` did so before, `office` is the office or the organ, `net` a network.

    Attributes:
        name: of its rule.
        pattern: over the sketch.
        modality: how it is held.
        former: whether it lies in the past.
        begins: whether a date is its first day.
        ends: whether a date is its last day.
        role: the role, where the verb names it.
        order: "HO" or "OH" where a list may go on in the same order.
        post: whether what is held must be a post ("ordförandeskapet", "rollen som kassör"), no title alone.
    """

    name: str
    pattern: Gated
    modality: Modality = _S
    former: bool = False
    begins: bool = False
    ends: bool = False
    role: str = ""
    order: str = ""
    post: bool = False


class _Verbs(msgspec.Struct, frozen=True):
    """Verbs that take their office alike: `how` is what stands between."""

    name: str
    words: str
    how: str
    modality: Modality = _S
    former: bool = False
    begins: bool = False
    ends: bool = False


_W = r"(?:(?!(?:som|att|om|och|men|eller|till|inte|ej|är|var|har|blev|utan|av)\b)[a-zåäöé:-]+)"
_PP = rf"(?:efter|vid|på|under|i|genom|enligt|med|från|inom|hos|sedan|trots|inför|för) (?:<LOCAL>|<ANYNET>|<BODY>|<BODYREF>|<NUMBER>|{_W})(?: {_W}){{0,3}}?"
_G = rf"(?:(?:,? {_PP},?)|(?: {_W})){{0,4}}?"
"""A gap: words in lower case that are no verb of another clause."""
_BE_GAP = rf"(?: {_PP}| (?:[a-zåäö]+(?:vis|ligen|ledes|tidigt)|både|såväl|samtliga|alla|båda|de|den|det|tillika)){{0,2}}?"
_ASIDE = r"(?:,(?: (?!som\b)[^.;:\uf300-\uf5ff]{1,70}),)?"
_WHICH = r"(?:,(?: som\b[^.;:]{1,90}),)?"
"""What is told of an office before what is told of it now."""
_THEY = rf"(?:<H>|<HOME>|<ORG>|(?-i:[A-ZÅÄÖ])[a-zåäö]+){_ASIDE}"
_SPOKEN = r"(?:representerats|företrätts|representerad|företrädd|representerade|företrädda)"
_O = r"<office=O>(?:(?: och| samt|,? respektive|,? resp\.) <office2=O>)?"
"""An office, or the two that two holders have."""
_REL = r"(?:,? som)?"
_TO = r" (?:till|som|såsom|i egenskap av|att vara|att bli)"
_END = r"(?![\wåäö])"
_SUBJECT = (
    "".join(f"(?<! {word})" for word in "i på från till med av hos vid för om efter mot mellan åt".split())
    + " <who=H>"
)
"""A holder that no preposition governs."""

_NOWHERE = (
    r"(?:(?<=borgmästarna i)|(?<=borgmästare i)|"
    + "".join(f"(?<! {word})" for word in "i på till vid mot kring nära mellan om".split())
    + ")"
)
"""Before a holder: it is not the place where something is or is done ("en styrelse med säte i A")."""

_BE = "är|förblir|utgör|har varit|har blivit"
_WAS = "var|utgjorde|hade varit"
_BECAME = "blev|blir|blivit"
_ACT = (
    "är|fungerar|tjänstgör|verkar|agerar|sitter|sitter kvar|står|kvarstår|fortsätter|arbetar|deltar|deltager|medverkar|närvarar|uppträder|anges|står upptagen|är upptagen|är upptaget|är antecknad|är registrerad"
    "|är anmäld|är anmält|har fungerat|har tjänstgjort|har verkat|har agerat|har suttit|har deltagit|har medverkat|följer|bevakar|bistår|figurerar|står listad|är insatt|är satt|finns|finns med|är med|representerar"
)
_ACTED = "fungerade|tjänstgjorde|verkade|agerade|satt|stod|fortsatte|arbetade|deltog|medverkade|närvarade|uppträdde|var med|fanns med|följde|bevakade|verkat|tjänstgjort|suttit|fungerat"
_CHOSEN = (
    r"(?:valdes|väljs|väljes|invaldes|omvaldes|omväljs|nyvaldes|återvaldes|utsågs|utses|utnämndes|förordnades|tillsattes|korades|bekräftades|insattes|kallades|antogs|tillträdde|tillträder|inträdde|inröstades|röstades fram|framröstades|upptogs|godkändes|anmäldes"
    r"|(?:har|blivit|blev|är|hade|har blivit)? ?(?:valts|valt|vald|valda|invalts|invald|invalda|invalt|omvalts|omvald|omvalda|omvalt|nyvalts|nyvald|nyvalda|återvald|återvalts|utsetts|utsedd|utsedda|utsett|utnämnts|utnämnd|förordnats|förordnad|tillsatts|bekräftats|kallats|antagits|tillträtt|inträtt|upptagits|godkänts|anmälts))(?: (?:in|om|fram))?"
)
_CHOOSES = r"(?:valde|väljer|utsåg|utser|omvalde|nyvalde|återvalde|utnämnde|förordnade|tillsatte|insatte|kallade|(?:har )?(?:valt|utsett|omvalt|nyvalt|återvalt|utnämnt|förordnat|tillsatt|insatt)|hade (?:valt|utsett))(?: om)?"
_WILL_BE = r"(?:ska|skall|kommer|väntas|beräknas|tänkes)(?: att)? (?:bli|vara|fungera som|tjänstgöra som)"
_HOLD = "innehar|har|bär|utövar|sköter|upprätthåller|besitter|förvaltar|besätter|håller i|håller|för|svarar för|ansvarar för|står för|har innehaft|har haft|har hand om|handhar|bestrider|fullgör|behåller|delar|delar på|har skött|har utövat|disponerar|förfogar över"
_HELD = "innehade|hade|bar|utövade|skötte|upprätthöll|höll i|höll|förde|svarade för|ansvarade för|stod för|hade hand om|bestred|fullgjorde|besatte|delade|delade på"
_TAKE = "övertog|tog över|fick|erhöll|tilldelades|åtog sig|tog på sig|tog sig an|axlade|ärvde|anförtroddes|tillträdde|har övertagit|har tagit över|har fått|har erhållit|har tilldelats|har tillträtt|har åtagit sig|har tagit på sig|har anförtrotts|vann|har axlat|fick förnyat förtroende som|fick förtroendet som|har förnyat förtroende som|beviljades|har beviljats|intog|har intagit"
_TAKES = "övertar|tar över|tillträder|ska ta över|ska överta|ska tillträda|kommer att ta över|kommer att överta|kommer att tillträda|tar vid som|får|tilldelas"
_LEFT = r"(?:avgick|avgår|har avgått|lämnade|har lämnat|lämnar|frånträdde|frånträder|avsade sig|har avsagt sig|lade ned|lade ner|slutade|har slutat|avslutade|avböjde omval|avböjt omval|undanbad sig omval|undanbett sig omval|trädde tillbaka|steg åt sidan|drog sig tillbaka)"

_VERBS: tuple[_Verbs, ...] = (
    _Verbs("will-be", _WILL_BE, "", modality=_P, begins=True),
    _Verbs("is", _BE, ""),
    _Verbs("was", _WAS, "", former=True),
    _Verbs("became", _BECAME, "", begins=True),
    _Verbs("acts", _ACT, _TO),
    _Verbs("acted", _ACTED, _TO, former=True),
    _Verbs("chosen", _CHOSEN, _TO, begins=True),
    _Verbs("holds", _HOLD, ""),
    _Verbs("held", _HELD, "", former=True),
    _Verbs("took", _TAKE, "", begins=True),
    _Verbs("takes", _TAKES, "", modality=_P, begins=True),
    _Verbs("left", _LEFT, r"(?: som| från| såsom)?", former=True, ends=True),
)


_OF_POSTS = ("holds", "held", "took", "takes")
"""Classes that take a post, or a title behind "som"."""


def _orders(verbs: _Verbs) -> tuple[Frame, ...]:
    """The frames of a class: holder first, verb first, and office first."""
    verb = rf"(?:{verbs.words}){_END}"
    plain = verbs.how == ""
    gap = _BE_GAP if plain else _G
    flags = {k: getattr(verbs, k) for k in ("modality", "former", "begins", "ends")}
    first = rf"(?:{_TO[1:]} )?" if not plain else ""
    orders = {
        "": (rf"<who=H>{_ASIDE}{_REL}{gap} {verb}{gap}{verbs.how} {_O}", "HO"),
        "-inverted": (rf"(?<![\wåäö]){verb}{gap}{_SUBJECT}{_ASIDE}{gap}{verbs.how} {_O}", "HO"),
        "-fronted": (rf"(?:^|[.;:,(] |\b(?:och|medan|men|att|där|samt|varav) ){first}{_O}{_ASIDE}{gap} {verb}{gap}{_SUBJECT}", "OH"),
    }  # fmt: skip
    if verbs.name in ("will-be", "left"):
        del orders["-fronted"]
    return tuple(
        Frame(
            f"roles.{verbs.name}{order}@2", shape(pattern), order=way, post=verbs.name in _OF_POSTS, **flags
        )
        for order, (pattern, way) in orders.items()
    )


def _like(name: str, pattern: str, **flags: object) -> Frame:
    return Frame(f"roles.{name}@2", shape(pattern), **flags)  # type: ignore[arg-type]


_BY = r"(?:innehas|innehafts|utövas|utövats|sköts|skötes|skötts|bärs|upprätthålls|upprätthålles|besätts|fylls|delas|förs|hålls|bestrids|handhas|åvilar|åligger|vilar|ligger|ligger kvar|finns|stannar|stannar kvar|är placerat|tillkommer|tillhör)"
_WAS_BY = r"(?:innehades|utövades|sköttes|bars|upprätthölls|besattes|fylldes|delades|fördes|hölls|bestreds|handhades|åvilade|ålåg|vilade|låg|fanns|stannade|tillhörde)"
_GOES = r"(?:går|övergår|flyttas|överlämnas|överförs|överlåts|lämnas|tillfaller|ska gå|kommer att gå|vandrar|övertas|tas över)(?: (?:över|vidare))*"
_WENT = r"(?:gick|övergick|flyttades|överlämnades|överfördes|överläts|lämnades|tillföll|vandrade|övertogs|togs över|anförtroddes|tilldelades|gavs|har gått|har övergått|har lämnats|har överlåtits|har tillfallit|har överlämnats|har övertagits|har anförtrotts|har tilldelats|har flyttats)(?: (?:över|vidare))*"
_WHITHER = rf"{_G}(?: från <gone=H>{_G})?(?: (?:till|på|åt|hos|av))? <who=H>"
_GAVE = r"(?:överlät|överlämnade|överlåter|överlämnar|lämnade över|lämnar över|lämnade|lämnar|räckte över|räckte|har överlåtit|har överlämnat|gav|gav över|lät)"
_IN_SEAT = r"(?:sitter|ingår|finns|märks|återfinns|återfinnes|finner vi|möter|tar plats|är representera(?:d|t|de)|är företrädd(?:a)?|är (?:med|invalda?|invalt)|representera(?:d|t|de)|är (?:ordinarie )?(?:medlem|medlemmar))(?: (?:med|vidare|plats|säte))*"
_IN_SEAT_ONCE = (
    r"(?:satt|ingick|fanns|märktes|var representera(?:d|t|de)|var med|suttit|ingått)(?: med| plats| säte)*"
)
_TO_SEAT = rf"(?:{_CHOSEN}|tog plats|tog säte|kom|kom in|fick|har fått|trädde in|har tagit plats|togs|togs in|erhöll)(?: (?:in|med|plats|säte))*"
_OF_SEATS = r"(?:består|bestod|utgörs|utgöres|bildas|är sammansatt|utgjordes|sätts samman)(?: av)?"

FRAMES: tuple[Frame, ...] = (
    _like("made-over", rf"(?:<gone=H>{_ASIDE}{_REL}{_G} {_GAVE}|{_GAVE}{_G} <gone2=H>){_G} <office=O>{_G} (?:på|till|åt) <who=H>", begins=True, post=True),
    _like("succeeded-by", rf"<office=O>,? <gone=H>{_ASIDE}{_G} (?:efterträddes|avlöstes|ersattes|följdes|har efterträtts|har ersatts|har avlösts){_G} av <who=H>", begins=True),
    _like("succeeded", rf"<who=H>{_ASIDE}{_REL}{_G} (?:efterträdde|avlöste|ersatte|efterträtt|avlöst|ersatt) <gone=H>{_G} (?:som|på|i) <office=O>", begins=True),
    _like("follows-on", rf"<who=H>{_ASIDE}{_REL}{_G} (?:efterträder|avlöser|ersätter|tar vid efter|tar över efter|ska efterträda|ska ersätta) <gone=H>{_G} (?:som|på|i) <office=O>", begins=True, modality=_P),
    _like("chooses", rf"(?<![\wåäö]){_CHOOSES}{_G} <who=H>{_G} (?:till|som) <office=O>", begins=True, order="HO"),
    _like("proposed-as", rf"<who=H>{_ASIDE}{_REL}{_G} (?:föreslås|föreslogs|nomineras|nominerades|rekommenderas|förordas){_G}(?: (?:till|som|bli|ta över|överta|få)) <office=O>", modality=_Q, begins=True),
    _like("proposed-fronted", rf"(?:till|som) <office=O>{_G} (?:föreslås|föreslogs|nomineras|nominerades|rekommenderas|förordas){_G} <who=H>", modality=_Q, begins=True),
    _like("proposes", rf"\b(?:föreslår|föreslog|förordar|rekommenderar){_G} <who=H>{_G} (?:till|som) <office=O>", modality=_Q, begins=True),
    *(frame for verbs in _VERBS for frame in _orders(verbs)),
    _like("held-by", rf"{_O}{_WHICH}{_ASIDE}{_REL}{_G} {_BY}{_G}(?:(?<=åligger)|(?<=åvilar)|(?<=tillkommer)|(?<=tillhör)| (?:av|hos)) <who=H>", order="OH", post=True),
    _like("held-by-inverted", rf"(?<![\wåäö]){_BY}{_G} <office=O>{_G} (?:av|hos|på) <who=H>", post=True),
    _like("was-held-by", rf"{_O}{_ASIDE}{_REL}{_G} {_WAS_BY}{_G}(?:(?<=ålåg)|(?<=åvilade)|(?<=tillhörde)| (?:av|hos)) <who=H>", former=True, order="OH", post=True),
    _like("goes-to", rf"<office=O>{_WHICH}{_ASIDE}{_REL}{_G} {_GOES}{_WHITHER}", modality=_P, begins=True, post=True),
    _like("goes-to-inverted", rf"(?<![\wåäö]){_GOES}{_G} <office=O>{_WHITHER}", modality=_P, begins=True, post=True),
    _like("went-to", rf"<office=O>{_WHICH}{_ASIDE}{_REL}{_G} {_WENT}{_WHITHER}", begins=True, post=True),
    _like("went-to-inverted", rf"(?<![\wåäö]){_WENT}{_G} <office=O>{_WHITHER}", begins=True, post=True),
    _like("for-it-answers", rf"\b(?:för|på) <office=O>{_G} (?:svarar|står|sitter|ansvarar){_G} <who=H>", post=True),
    _like("under", rf"\bunder <office=O>{_G} (?:av|från|för) <who=H>", post=True),
    _like("bracketed", r"<who=H> \(<office=O>\)", order="H("),
    _like("has-seat", rf"<who=H>{_ASIDE}{_REL} (?:har|innehar|besätter|tillhör|har haft|behåller|har fått) <office=B>"),
    _like("has-seat-inverted", r"(?<![\wåäö])(?:har|innehar|besätter|tillhör) <who=H>(?: haft| fått)? <office=B>"),
    _like("had-seat", rf"<who=H>{_ASIDE}{_REL} (?:hade|tillhörde|besatte|innehade) <office=B>", former=True),
    _like("seated", rf"<who=H>{_ASIDE}{_REL}{_G} {_IN_SEAT}{_G} (?:i|till|av|inom) <office=B>"),
    _like("seated-inverted", rf"(?<![\wåäö]){_IN_SEAT}{_G}{_SUBJECT}{_ASIDE}{_G}(?: (?:i|till|av)) <office=B>"),
    _like("seated-fronted", rf"(?:\b(?:i|till|inom) )<office=B>{_ASIDE}{_G} (?:{_IN_SEAT}|hör|räknas){_G}{_SUBJECT}"),
    _like("speaks-in", rf"<who=H>{_ASIDE}{_REL}{_G} (?:företräder|representerar|för talan för){_G}(?: (?:<HOME>|<LOCAL>|<H>|<ANYNET>))?{_G} i <office=B>"),
    _like("was-seated", rf"<who=H>{_ASIDE}{_REL}{_G} {_IN_SEAT_ONCE}{_G} (?:i|till|av|inom) <office=B>", former=True),
    _like("was-seated-fronted", rf"\b(?:i|till|inom) <office=B>{_ASIDE}{_G} {_IN_SEAT_ONCE}{_G}{_SUBJECT}", former=True),
    _like("took-seat", rf"<who=H>{_ASIDE}{_REL}{_G} {_TO_SEAT}{_G} (?:i|till|av|som ledamot i|som ledamot av) <office=B>", begins=True),
    _like("took-seat-inverted", rf"(?<![\wåäö]){_TO_SEAT}{_G}{_SUBJECT}{_ASIDE}{_G} (?:i|till|som ledamot i|som ledamot av) <office=B>", begins=True),
    _like("took-seat-fronted", rf"\b(?:i|till) <office=B>{_ASIDE}{_G} {_TO_SEAT}{_G}{_SUBJECT}", begins=True),
    _like("seats", rf"(?<![\wåäö]){_CHOOSES}(?: in)?{_G} <who=H>{_G}(?: in)? (?:i|till) <office=B>", begins=True),
    _like("board-of", rf"<office=B>{_ASIDE}{_REL}{_G} {_OF_SEATS}{_G}(?: av)? <who=H>"),
    _like("board-is", rf"\b(?:leds av|styrs av|har) <office=B>(?: med| bestående av| där| som består av){_G}{_NOWHERE} <who=H>(?! som)"),
    _like("presides", rf"<who=H>{_ASIDE}{_REL}{_G} (?:presiderar|ordförandeskar|för ordet|basar|leder ordet)(?: (?:över|för|i|vid))? <net=ANYNET>", role="ordförande"),
    _like("presided-by", rf"<net=ANYNET>{_ASIDE}{_REL}(?: [^.;:\uf300-\uf5ff]{{1,90}}?(?:,| och))?{_G} presideras{_G} av <who=H>", role="ordförande"),
    _like("presides-of", r"<who=H> presiderar(?=[.,;]|\s*$)", role="ordförande"),
    _like("spoken-for", rf"(?:<H>|<HOME>|<ORG>|(?-i:[A-ZÅÄÖ])[a-zåäö]+){_ASIDE}{_REL}{_G} (?:representeras|företräds|företrädes|representerades){_G}(?: i| inom) <office=B>{_G} (?:av|genom) <who=H>"),
    _like("spoken-for-inverted", rf"\bi <office=B>{_G} (?:representeras|företräds|företrädes|representerades) (?:<H>|<HOME>){_G} (?:av|genom) <who=H>"),
    _like("has-been-spoken-for", rf"{_THEY} (?:har|hade){_G} (?:i|inom) <office=B>{_G} (?:varit )?{_SPOKEN}{_G} (?:av|genom) <who=H>"),
    _like("has-been-spoken-for-in", rf"{_THEY} (?:har|hade){_G} (?:varit )?{_SPOKEN}{_G} (?:i|inom) <office=B>{_G} (?:av|genom) <who=H>"),
    _like("directed-by", rf"(?:<ANYNET>(?: (?:kansli|sekretariat))?|\b[Ss]ekretariatet|\b[Kk]ansliet|<BODYREF>){_ASIDE}(?: [^.;:,]{{1,60}} och)?{_G} (?:leds|förestås|sköts|drivs) av <office=O>,? <who=H>"),
    _like("directs", rf"<office=O>, <who=H>, (?:leder|förestår|sköter|driver){_G} (?:<ANYNET>|sekretariatet|kansliet|<BODYREF>|arbetet|verksamheten)"),
    _like("at-head", rf"\bi (?:spetsen|ledningen|toppen) för <net=ANYNET>{_G} (?:står|sitter|finns|har){_G} <who=H>", role="ordförande"),
    _like("heads", rf"<who=H>{_ASIDE}{_REL}{_G} (?:står|har stått|sitter) i (?:spetsen|ledningen|toppen) för <net=ANYNET>", role="ordförande"),
    _like("as", rf"(?:(?:^|\b(?:med|samt|och|ha|har|hade|haft|av|under|fått|får|fick)|[,:;–(]) )<who=H>,? (?:som|såsom|i egenskap av) {_O}(?=[,.;)]|\s*$| (?:och|samt|medan|respektive|resp\.|i|vid|sedan|till)(?![\wåäö]))", order="HO"),
    _like("apposed", rf"<who=H>,? (?:tillika )?{_O}(?=[.,;)]|\s*$| (?:och|samt)(?![\wåäö]))"),
    _like("office-bracketed", r"<office=O> \(<who=H>\)"),
    _like("labelled", r"^(?:[•–*-] ?)?<office=O>:? ?[:–=] ?<who=H>(?=[.,;]|\s*$)", order="OH"),
    _like("named", r"(?:^|[,:;(–] |\b(?:och|samt|med) )<office=O>,? <who=H>", order="OH"),
)  # fmt: skip
"""Frames in the order of precedence: who is told to hold an office by one is not read by a later one."""

_AND = r"(?:,? (?:och|samt|medan|men|med)|[,;]| respektive| resp\.)"
_DID = r"(?: (?:är|var|blev|blir|valdes|utsågs|heter|har|väljs|utses|det|sitter|fungerar|står))?"
STEPS = {
    "HO": shape(rf"{_AND}(?: (?:att|där|hans|hennes|dess))?(?: [a-zåäö]+)? <who=H>{_ASIDE}{_DID}(?: [a-zåäö]+)?(?: (?:till|som|såsom|i))? {_O}"),
    "OH": shape(rf"{_AND}(?: (?:där|till|som|dess|att))?(?: [a-zåäö]+)? <office=O>:?{_ASIDE}{_DID} <who=H>"),
    "H(": shape(rf"{_AND} <who=H> \(<office=O>\)"),
}  # fmt: skip
"""The next of a list of offices, in the order of the first."""
THEN = shape(
    rf"(?:,|;)?(?: och| men| varefter| innan| medan)?(?:{_G} (?:tar|tog|övertar|övertog){_G} <who=H>(?:{_G} (?:över|vid))?|{_G} <who2=H> (?:tar|tog) (?:över|vid))"
)
"""Who takes over, told behind the one who has it."""
PASSES = shape(
    rf"(?:,|;)?(?: (?:och|men|varefter|innan|då|varpå))*(?: (?:det|den|uppdraget|rollen|posten|ordförandeskapet|<O>))?{_G} (?:går|övergår|gick|övergick|lämnas|överlämnas|överlåts|flyttas){_G}(?: (?:över|vidare))? till <who=H>"
)
"""To whom it passes."""
AFTER = shape(
    rf"(?:{_G} (?:efter|i stället för|istället för) <gone=H>| och (?:efterträdde|avlöste|ersatte){_G} <gone2=H>)"
)
"""Who had the office before, told right behind the one who has it."""
NEXT = shape(
    rf"(?:,? (?:och|som|men|varefter)(?: <H>)?)?{_G} (?:efterträd(?:de)?s|avlös(?:te)?s|följ(?:de)?s|ersattes|ersätts){_G} av <who=H>"
)
"""Who had it then."""
