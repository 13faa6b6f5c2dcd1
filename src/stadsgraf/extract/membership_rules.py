"""The patterns by which `membership.py` reads who is, was, will be or refuses to be a member.

Each rule is named and versioned; the order is that of precedence: what an earlier rule has read, a later
one does not read again.
"""

import re

import msgspec

from stadsgraf.vocabulary import Modality

_A = r"(?: (?:redan|också|även|numera|fortfarande|alltjämt|sedan länge|sedan tidigare|därutöver|dessutom|i dag|idag|ännu|nu|i stället|formellt|fullvärdig|aktiv|likaså|enligt uppgift|dock|för närvarande|f\.n\.|(?:sedan|från och med|fr\.? ?o\.? ?m\.?|under) (?:år )?<DATE>))*"
_NOT = r"(?: (?:ännu|heller))?(?P<no> (?:inte|ej|icke|aldrig)(?! (?:bara|endast|enbart|blott)))?(?: (?:längre|ännu|heller|tidigare))?"
NETWORKS = (
    r"<ANYNET>(?:(?:,| och|, samt| samt| eller| som)(?: även| också| i| till| av)* <ANYNET>"
    r"(?! (?:är|har|var|hade|ska|skall|kan|består|omfattar|samlar|[a-zåäö]+[aetd]s)(?![\wåäö])))*"
)
"""One network or several; a name with a verb behind it begins the next clause."""
_TO = rf"(?:(?:det|den|detta|denna) )?(?:s\.k\. )?(?:[a-zåäö-]+ ){{0,4}}?(?P<net>{NETWORKS})"
_BESIDE = "".join(
    rf"(?<!\b{word} )"
    for word in (
        "i", "från", "av", "med", "till", "på", "för", "hos", "inom", "vid", "om", "utom", "runt", "kring", "omkring",
        "utanför", "nära", "mot", "mellan", "över", "efter", "före", "än", "som", "norr om", "söder om",
    )
)  # fmt: skip
MEMBERS = rf"{_BESIDE}(?<!<MEMBER> och )(?<!<MEMBER>, )<who=MEMBERS>"
"""Who a verb is said of: not what a preposition governs."""
_BY = MEMBERS
_JOIN = r"(?:ansluta sig|ansluter sig|anslutas|ansluts|gå med|går med|bli medlem(?:mar)?|blir medlem(?:mar)?|inträda|inträder|söka (?:[a-zåäö]+t )?medlemskap|söker (?:[a-zåäö]+t )?medlemskap|ansöka om (?:[a-zåäö]+t )?medlemskap|ansöker om (?:[a-zåäö]+t )?medlemskap|vara medlem(?:mar)?|ingå)"

_LEFT = r"(?! <DATE> (?:in|över|ett|en)\b)(?= <ANYNET>| <DATE>|[.,;]| och | (?:det|den|detta|denna|år|under|efter|vid|redan|dock|åter|igen)\b)"
"""What may follow "lämnade": a network, a time or nothing, not what one hands in."""


TIME = r"(?:(?:alltsedan|sedan|från och med|från|fr\.? ?o\.? ?m\.?|till och med|t\.? ?o\.? ?m\.?|fram till|till|under|i|år|åren|perioden|våren|hösten|början av|slutet av|mitten av|utgången av|mellan|omkring|vid|per|den|redan|först|senaste?|förra) )*<DATE>"
END = rf"(?=\s*$|[.,;:)]| (?:men|medan|samt|som|sedan|alltsedan|dock|där|utan|varav|eftersom|därför att|(?:redan )?vid (?:bildandet|starten|grundandet)|från (?:början|start|starten)|på grund|till följd|med (?:hänvisning|motivering)|av [a-zåäö]*(?: [a-zåäö]+)?skäl|och(?! [a-zåäö]+r\b))(?![\wåäö])| (?:i (?:höstas|våras|somras|vintras)|nyligen|året (?:därpå|därefter|efter)|samma år|(?:<NUMBER>|några|ett par) år senare|efter (?:<NUMBER>|några|ett par|[a-zåäö]+) år|(?:till )?(?:halvårsskiftet|årsskiftet)|två gånger|flera gånger|båda gångerna|genast|direkt)(?![\wåäö])| {TIME}(?! (?:i|till|ur|av|från) (?!<DATE>)))"
"""What may follow a verb that names no network: the end of its clause or a time, not a complement of another kind."""


DENIED_BEFORE = re.compile(
    r"\b(?:varken|vare sig|inte|inte heller|ej|ej heller|utan att|ingen av(?: de)?(?: [a-zåäö]+)?) $"
    r"|\b(?:inte|inte heller|ej) stämmer(?: det)? att $|\bdet (?:stämmer|är) (?:inte|ej)(?: riktigt| sant| korrekt)? att $",
    re.IGNORECASE,
)
"""Words that deny what follows them."""


class Rule(msgspec.Struct, frozen=True):
    """A pattern with what it says.

    Attributes:
        name: `membership.name@version`.
        pattern: over views; groups who, net, with, no, when.
        modality: of the claim, unless an act or a negation says otherwise.
        implied: whether the network may be the topic of the sentence.
        leaving: whether the date is an end and the claim says that the membership ends.
        former: whether the membership lies in the past.
        at_start: whether a bare date is the first day.
        day_behind: whether only a bare date right behind it is: "går med i X den 1 juli".
        acted: whether the rule only reads what an act holds.
        inferred: whether the member is the paper's own municipality, by a step of reasoning.
        ends: whether a date is the end of what holds until then.
        ahead: whether it is only read where its date lies ahead of the paper.
        verbs: words of which a sentence must have one, so that most sentences need no search; empty for any.
    """

    name: str
    pattern: str
    modality: Modality = Modality.STATED
    implied: bool = False
    leaving: bool = False
    former: bool = False
    at_start: bool = False
    day_behind: bool = False
    acted: bool = False
    inferred: bool = False
    ends: bool = False
    ahead: bool = False
    verbs: frozenset[str] = frozenset()

    @property
    def tells_member(self) -> bool:
        """Whether it reads who is a member off a mention: a sentence without one needs no search."""
        own = self.name.startswith("membership.membership-")  # "vårt medlemskap" names nobody
        return "=MEMBERS>" in self.pattern and not own

    @property
    def lists(self) -> bool:
        """Whether the members stand in an open list."""
        return "(?P<list>" in self.pattern


def gate(words: str) -> frozenset[str]:
    """The gate words of a rule (`Rule.verbs`), written in a row: every match holds one of them whole."""
    return frozenset(words.split())


_S, _P, _R, _D, _C = (
    Modality.STATED,
    Modality.PLANNED,
    Modality.REQUESTED,
    Modality.DENIED,
    Modality.CONDITIONAL,
)

RULES: tuple[Rule, ...] = (
    Rule("membership.is-member@1", rf"{_BY}(?:,[^,]{{1,60}},)? (?:är|blev|har(?: länge)? varit|kvarstår som){_A}{_NOT}{_A} medlem(?:mar)?{_A} (?:i|av) {_TO}", verbs=gate("medlem medlemmar")),
    Rule("membership.member-since@1", rf"{_BY} (?:är|har varit){_A}{_NOT} medlem(?:mar)?(?= sedan|[.,;]| och)", implied=True, verbs=gate("medlem medlemmar")),
    Rule("membership.inverted@1", rf"(?:är|har) {_BY}(?: varit)?{_A}{_NOT}{_A} (?:medlem(?:mar)?|med) (?:i|av) {_TO}", verbs=gate("medlem medlemmar med")),
    Rule("membership.was-member@1", rf"{_BY} var(?: tidigare)? (?:medlem(?:mar)?|med) (?:(?:i|av) {_TO} )?(?=(?:fram )?till|<DATE>|under|åren|mellan)", implied=True, former=True, verbs=gate("var")),
    Rule("membership.neither@1", rf"(?:[Ii]nte heller|[Vv]arken) (?:ingår|är|deltar|medverkar) {_BY}(?: medlem(?:mar)?)?(?: med)? i {_TO}", _D, verbs=gate("heller varken")),
    Rule("membership.takes-part@1", rf"{_BY} (?:ingår|deltar|medverkar|är med(?! och [a-zåäö]+r\b)|kvarstår|har en plats|tillhör){_A}{_NOT}{_A} (?:i )?{_TO}(?: tillsammans med <with=MEMBERS>)?", verbs=gate("ingår deltar medverkar är kvarstår har tillhör")),
    Rule("membership.takes-part-inverted@1", rf"(?:ingår|deltar|medverkar|tillhör) {_BY}{_A}{_NOT}{_A} (?:i )?{_TO}(?: tillsammans med <with=MEMBERS>)?", verbs=gate("ingår deltar medverkar tillhör")),
    Rule("membership.has-belonged@1", rf"{_BY} har{_NOT} (?:tillhört|ingått i|varit med i|deltagit i|anslutit sig till|gått med i|inträtt i) {_TO}", verbs=gate("tillhört ingått varit deltagit anslutit gått inträtt")),
    Rule("membership.in-it-are@1", rf"(?:(?<![^\s.,;:|–-] )\bI|^\||(?<= )\|) <net=ANYNET>(?:, som [^,]+,)? (?:ingår|finns|deltar|återfinns|ryms|samarbetar|samverkar|är(?![^.;]*(?:<ROLE>| (?:ansvarig|drivande|pådrivande|ledande|sammankallande|huvudman|värd)))){_A}(?P<list>(?:bl\.a\.|(?! (?:medan|men|dock|inte|ej|aldrig) )[^.;])*)(?! (?:inte|ej|aldrig) )", verbs=gate("ingår finns deltar återfinns ryms samarbetar samverkar är")),
    Rule("membership.members-are@1", r"(?:(?:medlemmar(?:na)?|medlems(?:städer|kommuner|orter|regioner|hamnar|öar)(?:na)?|deltagare)(?: i <net=ANYNET>)? (?:är|h[öä]r|finns|märks|återfinns|utgörs av)|(?:dit|hit|till dessa|bland dem|bland dessa|däribland) (?:h[öä]r|finns|märks|ingår))(?P<list>(?:bl\.a\.|(?! (?:medan|men|dock) )[^.;])*)", implied=True, verbs=gate("är hör hörde här finns märks återfinns utgörs ingår")),
    Rule("membership.which-are-members@1", rf"(?:företagen |kommunerna |städerna )?{_BY},? som(?: också| även)? är (?P<kind>associerade|ordinarie|fullvärdiga|stödjande)? ?medlemmar(?! i (?!<ANYNET>))(?: i <net=ANYNET>)?", implied=True, verbs=gate("medlemmar")),
    Rule("membership.all-of-the-county@1", r"<net=ANYNET> (?:består av|omfattar|samlar|utgörs av|har)[^.;]*?(?:länets (?:samtliga|alla)(?: <NUMBER>)? kommuner|(?:samtliga|alla)(?: <NUMBER>)? kommuner i länet)", inferred=True, verbs=gate("kommuner")),
    Rule("membership.consists-of@1", r"<net=ANYNET> (?:består av|omfattar|samlar|räknar|utgörs av|har(?= [^.;]{0,40}?(?:medlem|städer|kommuner|regioner)))[^.;]*?(?:däribland|bland (?:andra|annat)|bl\.a\.|såsom|exempelvis|som exempelvis)(?P<list>(?:bl\.a\.|(?! (?:medan|men|dock) )[^.;])*)", verbs=gate("däribland bland ibland bl såsom exempelvis")),
    Rule("membership.is-counted@1", rf"{_BY} (?:räknas till|hör till|finns bland|återfinns bland) medlemmarna|{_BY.replace('who', 'who2')} (?:har (?:länge )?funnits med|finns med|är med|sitter med|kvarstår|återfinns också på listan|finns också på listan)(?=[.,;]| sedan| länge| och)", implied=True, verbs=gate("medlemmarna har finns är sitter kvarstår återfinns")),
    Rule("membership.sits-in@1", rf"{_BY} (?:sitter|är ansluten|är anslutna|är anslutet|deltar aktivt){_A}{_NOT}{_A} (?:i|till) {_TO}", verbs=gate("sitter är deltar")),
    Rule("membership.takes-part-from@1", r"\b[Ff]rån Sverige (?:deltar|ingår|medverkar|är)(?: även| också)? (?P<list>(?:bl\.a\.|(?! (?:medan|men|dock) )[^.;])*)", implied=True, verbs=gate("sverige")),
    Rule("membership.beside@1", r"(?:[Uu]töver|[Ff]örutom|[Jj]ämte) <MEMBER>,? är (?P<list>[^.;]*?) (?:med|medlemmar)(?=[.,;])", implied=True, verbs=gate("utöver därutöver härutöver förutom jämte")),
    Rule("membership.renewed@1", rf"[Mm]edlemskapet i {_TO},? (?:förlängs|förnyas|förlängdes|förnyades)", verbs=gate("förlängs förnyas förlängdes förnyades")),
    Rule("membership.joined@1", rf"{_BY}(?:, [^,]{{1,60}},)? (?:inträdde|anslöts|anslöt sig|anslöt|gick med|kom med|gick in|trädde in|skrev på|upptogs|togs upp|valdes in|antogs som medlem|beviljades (?:medlemskap|inträde)|anmälde sig|tillkom|har tillkommit|har anslutit sig|har gått med|blev medlem)\b(?: (?:i|till) {_TO}|{END})", implied=True, at_start=True, verbs=gate("inträdde anslöts anslöt gick kom trädde skrev upptogs togs valdes antogs beviljades anmälde tillkom har blev")),
    Rule("membership.joined-later@1", rf"har (?!varken )(?:bl\.a\. |bland andra |även |också )?(?P<list>[^.;]*?) (?:tillkommit|anslutit sig|gått med)\b(?: (?:i|till) {_TO})?", implied=True, at_start=True, verbs=gate("tillkommit anslutit gått")),
    Rule("membership.has-joined-inverted@1", rf"har {_BY}{_A}{_NOT} (?:anslutit sig|gått med|inträtt)(?: (?:i|till) {_TO})?", implied=True, verbs=gate("anslutit gått inträtt")),
    Rule("membership.left@1", rf"{_BY} (?:lämnade{_LEFT}|gick ur|utträdde ur|trädde ur|har lämnat{_LEFT}|har gått ur|har utträtt ur|drog sig ur|hoppade av|klev av|ströks|uteslöts|sade upp sitt medlemskap|avslutade sitt medlemskap)\b(?: {_TO})?", implied=True, leaving=True, former=True, verbs=gate("lämnade gick utträdde trädde lämnat gått utträtt drog hoppade klev ströks uteslöts sade avslutade")),
    Rule("membership.took-part-then@1", r"(?:medverkade|deltog) (?:i <net=ANYNET> )(?:även |också )?<who=MEMBERS>|<who2=MEMBERS> (?:medverkade|deltog) i <net2=ANYNET>", former=True, verbs=gate("medverkade deltog")),
    Rule("membership.ended@1", rf"{_BY} medlemskap i {_TO}[^.;]{{0,90}}? (?:avslutades|upphörde|sades upp|löpte ut|gick ut)", former=True, leaving=True, verbs=gate("avslutades upphörde sades löpte gick")),
    Rule("membership.with-until@1", rf"{_BY} var med (?=fram till|till)", implied=True, former=True, verbs=gate("var")),
    Rule("membership.not-with@1", rf"(?:är|fanns) {_BY} (?:ännu )?(?:inte|ej) (?:med|medlem)|{_BY.replace('who', 'who2')} (?:är|har varit) (?:ännu )?(?:inte|ej|aldrig) (?:med|varit med|ansluten|medlem)(?=[.,;]| och| men)", _D, implied=True, verbs=gate("inte ej aldrig")),
    Rule("membership.but-never-was@1", rf"{_BY} (?:medverkade|deltog|har|var|är|följer)[^.;]{{1,90}}? men (?:har|är) (?:inte|aldrig|ej)(?: varit)? medlem(?:mar)?(?: (?:i|av) {_TO})?", _D, implied=True, verbs=gate("medlem medlemmar")),
    Rule("membership.declined@1", rf"{_BY}(?:, som [^.;]{{1,90}}?,)? har(?: (?:(?! plats(?:er)? (?:på|vid) )[^.,;]){{1,60}}? men)? (?:tackat nej|avböjt|avstått|beslutat att inte (?:gå vidare|gå med|ansluta sig)|valt att (?:avstå|inte gå med|inte ansluta sig|stå utanför)|sagt nej|inte beviljats (?:inträde|medlemskap))(?! (?:(?:från|till) )?att (?!gå med|ansluta|bli medlem|delta i <ANYNET>))(?: (?:till|från) (?:att (?:gå med|delta) i |medlemskap i )?{_TO})?", _D, implied=True, verbs=gate("tackat avböjt avstått beslutat valt sagt beviljats")),
    Rule("membership.declined-past@1", rf"{_BY} (?:tackade nej|avböjde|avstod|står utanför|valde att stå utanför|valde att avstå)(?: (?:till|från) {_TO}|{END})", _D, implied=True, verbs=gate("tackade avböjde avstod står valde")),
    Rule("membership.applied@1", rf"{_BY} (?:har{_A} (?:(?:lämnat|skickat|sänt) in|inkommit med|ingett) (?:en |sin )ansökan|(?:lämnade|skickade|sände) in (?:en |sin )ansökan|har{_A} (?:ansökt|sökt(?= inträde| medlemskap| anslutning)|beslutat(?: att)? ansöka))(?: (?:inträde|medlemskap|anslutning))?(?: om (?:medlemskap|inträde|anslutning))?(?: (?:i|till) {_TO})?", _R, implied=True, verbs=gate("ansökan ansökt sökt beslutat")),
    Rule("membership.application-pending@1", rf"{_BY} ansökan (?:ligger för prövning|behandlas|prövas|bereds|är under (?:behandling|beredning|prövning)|har inte (?:avgjorts|behandlats))", _R, implied=True, verbs=gate("ansökan")),
    Rule("membership.asked-but-declined@1", rf"{_BY} (?:tillfrågades|inbjöds|bjöds in|erbjöds plats)[^.;]{{0,40}}? men (?:tackade nej|avböjde|avstod)", _D, implied=True, verbs=gate("tackade avböjde avstod")),
    Rule("membership.offer-declined@1", rf"(?:[Ee]rbjudandet|[Ii]nbjudan) (?:om medlemskap i|från|till) {_TO} (?:avböjs|avvisas|tackas nej till)", _D, acted=True, verbs=gate("avböjs avvisas tackas")),
    Rule("membership.expected@1", rf"{_BY} (?:väntas|beräknas|förväntas|kommer att|planerar att|avser att|är på väg att)(?: {_JOIN})(?: (?:medlem )?(?:i|till) {_TO})?", _P, implied=True, at_start=True, verbs=gate("väntas beräknas förväntas kommer planerar avser är")),
    Rule("membership.considers@1", rf"{_BY} (?:överväger|prövar|utreder|bereder)(?: f\.n\.| för närvarande| nu)? (?:frågan|medlemskap|ett medlemskap|att (?:gå med|ansluta sig|ansöka om medlemskap))(?: (?:i|till) {_TO})?", _C, implied=True, verbs=gate("överväger prövar utreder bereder")),
    Rule("membership.accepts@1", rf"{_BY} (?:tackar ja till|accepterar|antar)(?: ett| inbjudan till)? medlemskap(?:et)? i {_TO}", _R, verbs=gate("tackar accepterar antar")),
    Rule("membership.applies@1", rf"{_BY} (?:ansöker|söker|ska ansöka|skall ansöka|ska söka|bör ansöka)(?: om)? (?:ett )?(?:[a-zåäö]+t )?(?:medlemskap|inträde|anslutning)(?: (?:i|till) {_TO})?", _R, implied=True, verbs=gate("ansöker söker ansöka söka")),
    Rule("membership.joins@1", rf"{_BY}(?: senast den <DATE>| (?:fr\.? ?o\.? ?m\.?|från och med|från) (?:den )?<DATE>)? (?:ansluter sig|ansluts|går med|går in|inträder|blir|ska vara|ska bli|ska gå med|ska ansluta sig|skall ansluta sig|skall bli|skall gå med|biträder[^;]{{1,80}}? och därigenom blir)(?: (?:såsom |som )?(?:fullvärdig |ordinarie |associerad |ny )?medlem(?:mar)?)?(?: (?:i|till|av) {_TO})?", _R, implied=True, day_behind=True, acted=True, verbs=gate("ansluter ansluts går inträder blir ska skall biträder")),
    Rule("membership.to-join@2", rf"(?:föresl(?:å|år|og|agit)|förorda(?:r|de|t)|begär(?:a|de|t)?|yrka(?:r|de|t)?|besluta om|beslutar om|hemställ(?:er|de|t) om|(?:motion|skrivelse|förslag|yrkande|framställan)(?:en|et)?(?: <DATE>)? om)(?: ett| en)?(?: (?:fullt|fullvärdigt|associerat|nytt|förnyat|fortsatt))? (?:medlemskap|anslutning|inträde)(?: (?:i|till) {_TO}|{END})", _R, implied=True, acted=True, verbs=gate("medlemskap anslutning inträde")),
    Rule("membership.to-join-list@1", rf"(?:^|(?<=<PERSON> )|(?<=<PARTY> )|(?<=<BODY> )|(?<=<BODYREF> )|(?<=<DATE> )|(?<=motion )|(?<=skrivelse )|(?<=yttrande ))(?:ett |en )?(?:medlemskap|anslutning|inträde) (?:i|till) {_TO}", _R, acted=True, verbs=gate("medlemskap anslutning inträde")),
    Rule("membership.steering-group@1", r"(?:att )?(?:ingå i|ingår i|ta plats i|bli medlem i|bli ledamot i|en plats i) (?:<net=ANYNET>|styrgruppen för (?:det |den )?(?:nya )?<net2=ANYNET>|styrgruppen)(?P<organ> styrgrupp| styrelse| styrkommitté)?", _R, implied=True, acted=True, verbs=gate("ingå ingår plats medlem ledamot")),
    Rule("membership.leaves@1", rf"{_BY} (?:begär utträde ur|utträder ur|lämnar|ska lämna|skall lämna|säger upp (?:sitt )?medlemskap(?:et)? i|avslutar (?:sitt )?medlemskap(?:et)? i|går ur|ska utträda ur|träder ur) {_TO}", _R, leaving=True, acted=True, verbs=gate("begär utträder lämnar ska skall säger avslutar går träder")),
    Rule("membership.membership-ends@1", rf"medlemskapet i {_TO} (?:avslutas|sägs upp|upphör|ska avslutas|ska sägas upp)|(?:säga upp|avsluta) (?:sitt |kommunens |stadens )?medlemskap(?:et)? i {_TO.replace('net', 'net2')}", _R, leaving=True, acted=True, verbs=gate("avslutas sägs upphör ska säga avsluta")),
    Rule("membership.exit@1", rf"(?:^|(?:föresl(?:å|år|og|agit)|förorda(?:r|de|t)|om) (?:ett )?)utträde(?: ur {_TO})?", _R, implied=True, leaving=True, acted=True, verbs=gate("utträde")),
    Rule("membership.no-thanks@1", rf"{_BY} (?:tackar nej till|avböjer|avstår från) (?:erbjudandet (?:från|om)|(?:en )?inbjudan (?:från|till)|medlemskap i|ett medlemskap i|att delta i|att gå med i) {_TO}", _D, verbs=gate("tackar avböjer avstår")),
)  # fmt: skip
