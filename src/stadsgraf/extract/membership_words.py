"""The words by which Swedish says that somebody is, comes to be, stops or refuses to be a member.

A phrase is written as the forms of its first word, a colon, and what belongs to it further on in the
clause ("gick gått: med"); `membership_clauses` finds both wherever they stand.  A phrase that says
other things too is bound: the network stands in its clause, or the passage is on members and the clause
ends with it.
"""

from enum import Enum

import msgspec


class Sense(Enum):
    """What a phrase says of a member."""

    IS = "is one"
    WAS = "was one"
    JOINED = "became one"
    LEFT = "is one no longer"
    REFUSED = "is none"
    ASKED = "has applied"
    LEAVING = "has asked to leave"
    COMING = "will be one"
    ENTERS = "is to become one"
    EXITS = "is to stop being one"
    HOLDS = "the network has these"
    TOOK_IN = "the network took these in"
    PUT_OUT = "the network put these out"


class Phrase(msgspec.Struct, frozen=True):
    """A phrase of the lexicon.

    Attributes:
        sense: what it says.
        rest: a regular expression for what belongs to its first word, empty if nothing does.
        bound: whether it says other things too.
        noun: whether it is a noun that the member owns ("Bodens inträde").
    """

    sense: Sense
    rest: str
    bound: bool = False
    noun: bool = False


_M = r"(?:en av )?(?:[a-zåäö]+ )?(?:medlem(?:mar(?:na)?)?|medlems(?:stad|kommun|region|ort|städer|kommuner|regioner|orter)|deltagarkommun(?:er)?)"
_NET = r"(?:i |till |av |inom |hos )?(?:det |den |denna |detta )?(?:[a-zåäö-]+ )?<ANYNET>"
_CIRCLE = r"(?:medlemmarna|medlems(?:kretsen|skaran|listan|förteckningen|registret|matrikeln|rullan)|kretsen|skaran|gänget|sällskapet|laget|leden|raden|rullorna)"
_IN = r"(?:medlem(?:mar)?|inträde|medlemskap|anslutning|inval)"
_SHIP = r"(?:sitt |sina |det |vårt )?(?:[a-zåäö]+ )?(?:medlemskap(?:et)?|engagemang(?:et)?|deltagande(?:t)?|anslutning(?:en)?|plats(?:en)?|avtal(?:et)?)"
_INTO = r"(?:gå med|gå in|träda in|inträda|ansluta sig|anslutas|bli medlem(?:mar)?|komma med|vara med(?! (?:och|om|på)\b)|delta(?:ga)?|skriva under|skriva på|ansöka|söka (?:medlemskap|inträde|sig)|ta plats|haka på|hänga på|följa (?:med|efter)|sälla sig|tillhöra|ingå|få (?:komma|vara) med|teckna (?:avtal|medlemskap)|lämna in (?:en |sin )?ansökan)"
_OUT = r"(?:gå ur|träda ur|träda ut|utträda|lämna|hoppa av|stiga av|kliva av|dra sig (?:ur|tillbaka)|säga upp (?:sitt )?medlemskap(?:et)?|avsluta (?:sitt )?medlemskap(?:et)?|utgå)"
_NO = r"(?:inte|ej|icke|aldrig|inte heller)"

WORDS: dict[Sense, tuple[str, str, str]] = {
    Sense.IS: (
        rf"""
        är förblir varit: {_M}
        är förblir varit: (?:fullt |formellt |alla |båda |också )*(?:anslut(?:en|na|et)|inskriv(?:en|na|et)|upptag(?:en|na)|inval(?:d|da|t)|invotera(?:d|de)|certifiera(?:d|de))
        är: (?:part|parter|partner|delägare|deltagare|intressent|intressenter|signatär|signatärer) i (?:[a-zåäö]+ )?<ANYNET>
        har haft innehar innehaft äger åtnjuter behåller behållit bibehållit upprätthåller: (?:kvar )?(?:sitt |ett |sina )?(?:[a-zåäö]+ )?(?:medlemskap|medlemsstatus|säte och stämma|säte|stol|plats) (?:i|vid|kring) {_NET}
        har haft innehar innehaft åtnjuter behåller behållit bibehållit: (?:kvar )?(?:sitt |ett |sina )?(?:[a-zåäö]+ )?(?:medlemskap|medlemsstatus)
        hör hört tillhör tillhört räknas räknats finns återfinns märks ingår: (?:till |bland |i )?(?:de |dess |<ANYNET> )?(?:[a-zåäö]+ )?(?:medlemmarna|medlemskretsen|medlemsskaran|medlemslistan|medlemmar|anslutna|deltagarna|veteranerna|trotjänarna|delägarna|parterna)
        delar: medlemskap(?:et)?
        kvarstår kvarstått kvarstannar stannar består: (?:kvar )?(?:alltjämt )?som (?:[a-zåäö]+ )?(?:medlem|medlemmar|deltagare|part)
        fört upprätthållit innehaft burit förvaltat: medlemskapet
        förnyat förlängt förnyade förlängde bekräftat bekräftade: {_SHIP}
        deltar ingår medverkar: som (?:[a-zåäö]+ )?(?:medlem|medlemmar)
        betalar betalat erlägger erlagt: (?:medlemsavgift|(?:[a-zåäö]+ )?avgift (?:till <ANYNET> )?(?:[a-zåäö]+ )?som medlem)
        bär fört burit: medlemskapet
        """,
        r"""
        ingår ingått deltar deltager deltagit medverkar medverkat:
        tillhör tillhört hört: (?:till )?(?:det |den )?(?:[a-zåäö-]+ )?<ANYNET>
        är varit: (?:(?<!och )med(?! (?:att|på(?! tåget))\b)|delaktig(?:a)?|aktiv(?:a)?|verksam(?:ma)?|engagera(?:d|de)|inne|på plats|där|kvar|tillbaka|i gång|ombord|i sällskapet|med på tåget|i gänget)
        sitter suttit: ?(?:med|kvar)
        finns funnits återfinns märks: (?:med|kvar|representera(?:d|de)|på listan|på plats|där|i förteckningen)
        hör hört: (?:dit|hit|till|hemma)
        räknas räknats: (?:dit|hit|till|in)
        inräknas inbegrips innefattas omfattas:
        står stått stannar stannat blir håller hållit: (?:kvar|fast|sig kvar|ställningarna)
        kvarstår kvarstått kvarstannar kvarblir resterar återstår:
        håller hållit: (?:fast vid (?:sitt|sina|medlemskapet)|ställningarna)
        samverkar samverkat samarbetar samarbetat: (?:i|inom|genom|under)(?= (?:det |den )?<ANYNET>)
        anslutna anslutet:
        """,
        r"""
        medlemskap: (?:löper|består|fortsätter|varar|gäller|kvarstår|är orubbat|är obrutet|har förnyats|förnyas|delas)
        """,
    ),
    Sense.WAS: (
        rf"""
        var: {_M}
        var: (?:anslut(?:en|na|et)|inskriv(?:en|na|et)|upptag(?:en|na))
        hade innehade: (?:ett |sitt )?(?:[a-zåäö]+ )?(?:medlemskap|medlemsstatus)
        hörde tillhörde räknades: (?:till |bland )?(?:de |dess )?(?:[a-zåäö]+ )?(?:medlemmarna|medlemskretsen|medlemmar|veteranerna|anslutna)
        """,
        r"""
        ingick deltog medverkade:
        tillhörde: (?:det |den )?(?:[a-zåäö-]+ )?<ANYNET>
        var: (?:(?<!och )med(?! (?:att|på|och)\b)|inne|på plats|delaktig(?:a)?|aktiv(?:a)?|engagera(?:d|de)|bland de)
        fanns: (?:med|på plats)
        satt: med
        hörde räknades: (?:dit|hit|till)
        """,
        "",
    ),
    Sense.JOINED: (
        rf"""
        anslöt anslutit: ?(?:sig)
        anslöts anslutits inträdde inträtt invaldes invalts upptogs upptagits intogs intagits inskrevs inskrivits inlemmades inlemmats införlivades införlivats invoterades invoterats inregistrerades:
        antogs antagits: ?(?:in|som (?:[a-zåäö]+ )?medlem(?:mar)?|upp)
        accepterades accepterats godkändes godkänts godtogs valdes valts: (?:in(?! i [a-zåäö]*(?:styrelse|styrgrupp|presidi|ledning|kommitté|utskott|råd))|som (?:[a-zåäö]+ )?medlem(?:mar)?)
        återinträdde återinträtt återanslöt återanslutit återanslöts: ?(?:sig)
        gick gått: (?:åter |även |också )?(?:(?<!in )med|in(?! (?:på|med|under|för)\b))
        trädde trätt steg stigit klev klivit: (?:åter )?(?:in|samman)
        kom kommit: (?:in(?! (?:på|med|under)\b)|med|igen|tillbaka|åter)
        kom kommit: till (?!(?:att|stånd|tals|oss)\b)
        togs tagits tog: (?:in|upp)(?: som (?:[a-zåäö]+ )?medlem(?:mar)?)?
        skrev skrevs skrivit skrivits: (?:sig )?(?:in sig|in)
        blev blivit: {_M}
        blev blivit: (?:anslut(?:en|na|et)|upptag(?:en|na)|inval(?:d|da)|antag(?:en|na)|godkän(?:d|da)|insläppt(?:a)?)
        fick fått vann vunnit beviljades beviljats erhöll erhållit tilldelades tilldelats: (?:sitt |sin |sina )?(?:{_IN}|medlemsstatus|ansökan (?:godkänd|beviljad|bifallen|antagen|accepterad|tillstyrkt)|plats (?:i|bland)|status som medlem|klartecken|grönt ljus|komma med|bli medlem)
        sällade sällat: sig
        tecknade tecknat löste löst ingick: (?:[a-zåäö]+ )?(?:medlemskap|medlemsavtal)
        gjorde gjort: (?:sitt |sin )?(?:inträde|intåg|entré)
        tackat tackade svarat svarade sagt sade sa: ja(?! till att (?!{_INTO}))
        lät låtit: (?:skriva in sig|ansluta sig|inskriva sig)
        bundit band förband förbundit: sig
        hälsades hälsats välkomnades välkomnats: ?(?:välkom(?:na|men|met)|som (?:[a-zåäö]+ )?medlem(?:mar)?|in)
        värvades värvats rekryterades rekryterats kooperades:
        anmälde anmält: (?:sig (?:till|som medlem)|sin anslutning|sitt inträde)
        """,
        """
        tillkom tillkommit: ?(?:som medlem)
        följde följt: (?:efter|exemplet)
        skrev skrivit: (?:under|(?<!under )på)(?! (?:på )?[a-zåäö]+(?:et|en|an)\b)
        slöt slutit: upp
        hakade hakat hoppade hoppat hängde hängt: på
        återkom återkommit återvände återvänt:
        kvalificerat kvalificerade: sig
        """,
        r"""
        inträde inträdet anslutning anslutningen inval upptagande inskrivning inlemmande återinträde återkomst intåg: (?:dateras|daterar sig|skedde|ägde rum|räknas|kom(?! att)|har skett|beviljades|bifölls|fullbordades|inföll|gäller sedan|bekräftades|godkändes|är daterad|går tillbaka)
        medlemskap medlemskapet: (?:inleddes|påbörjades|började|tecknades|daterar sig|dateras|går tillbaka|beviljades|trädde i kraft|är från|räknas från|ingicks|tog sin början|vann laga kraft)
        ansökan medlemsansökan: (?:har )?(?:beviljades|beviljats|godkändes|godkänts|bifölls|bifallits|antogs|antagits|accepterades|tillstyrktes)
        """,
    ),
    Sense.LEFT: (
        rf"""
        utträdde utträtt utträdd utträdda:
        gick gått: (?:ur|ut ur)
        trädde trätt: (?:ur|ut|tillbaka)
        hoppade hoppat klev klivit steg stigit: (?:av|ur|ut)
        drog dragit: (?:sig )?(?:ur|ut|tillbaka)(?! (?:en|sin|ansökan))
        bröt brutit: (?:sig )?(?:ur|ut|upp|med)
        föll fallit: (?:ifrån|bort|ur)
        sade sagt sa: upp (?:{_SHIP})
        avslutade avslutat avbröt avbrutit avvecklade avvecklat upphörde upphört frånträdde frånträtt: (?:med )?{_SHIP}
        lämnade lämnat övergav övergivit: (?:åter |dock |sedan )?(?:{_NET}|{_CIRCLE})
        uteslöts uteslutits ströks strukits avfördes avförts avregistrerades avregistrerats avpolletterades utgallrades:
        utgick utgått avgick avgått: (?:ur|från|som medlem)
        tackade tackat: (?:för sig(?= (?:(?:i|år|den|redan|under) )*<DATE>)|för sällskapet|för samarbetet)
        lät låtit: {_SHIP} (?:löpa ut|upphöra|gå ut|förfalla)
        valde valt beslutade beslutat beslöt: att (?:inte|ej|icke) (?:förnya|förlänga|fortsätta|stanna kvar|kvarstå|vara kvar)
        valde valt: att {_OUT}
        förnyade förlängde: (?:inte|ej) {_SHIP}
        beviljades beviljats fick fått: (?:sitt )?utträde(?!sansökan)
        vinkade vinkat: (?:adjö|farväl)
        """,
        """
        försvann försvunnit utgick utgått avgick avgått:
        avslutade avslutat:
        """,
        r"""
        medlemskap medlemskapet deltagande deltagandet mandat anslutning engagemang avtal sejour: (?:löpte ut|gick ut|upphörde|avslutades|sades upp|har upphört|har avslutats|har sagts upp|varade|förföll|är avslutat|är uppsagt|är till ända|tog slut|bröts|avvecklades|förnyades (?:inte|ej|aldrig)|förlängdes (?:inte|ej)|har (?:inte|ej) (?:förnyats|förlängts))
        utträde utträdet avhopp uteslutning sorti avgång: (?:skedde|ägde rum|kom|trädde i kraft|beviljades|bifölls|dateras|verkställdes|räknas|blev verklighet)
        """,
    ),
    Sense.REFUSED: (
        rf"""
        tackat tackade tackar sagt sade säger sa svarat svarade svarar röstat röstade sagts: (?:bestämt |blankt |artigt |vänligt )?nej(?! till att (?!{_INTO}))
        avböjt avböjde avböjer avvisat avvisade avvisar avstått avstod avstår undanbett undanbad ratat ratade nobbat nobbade: (?:sig )?(?:{_SHIP}|{_IN}|erbjudandet|inbjudan|invit(?:en)?|förslaget|från (?:att )?{_INTO}|från (?:{_IN})|att {_INTO}|till (?:{_IN}))
        sagt sade säger: ifrån
        står stått stod ställt ställde ställer stannar stannat stannade håller hållit höll förblir förblev förblivit befinner befann: (?:sig )?(?:helt |kvar |tills vidare |medvetet )*(?:utanför|utan anknytning|vid sidan|utan medlemskap)
        är: (?:helt |kvar )?utanför
        saknar saknade: (?:medlemskap|anknytning|anslutning|plats)
        saknas saknades: (?:i |på |bland ){_NET}
        saknas saknades: (?:på listan|bland medlemmarna|i förteckningen|i kretsen|i medlemsregistret)
        förklarat förklarade förklarar visat visade är: (?:sig )?(?:ointressera(?:d|de|t)|kallsinnig(?:a|t)?|avvisande|inte intressera(?:d|de|t))
        ställt ställer ställde: sig (?:avvisande|avvaktande|kallsinnig(?:a|t)?|negativ(?:a|t)?|tveksam(?:ma|t)?|ointressera(?:d|de|t))
        nekades nekats vägrades vägrats förvägrades: ?(?:{_IN}|medlemsstatus|plats)
        fått fick: (?:nej|avslag(?: på (?:sin|sina) (?:ansökan|ansökningar|begäran))?|{_NO} (?:{_IN}|plats|ja|komma med|bli medlem|gå med))
        gav givit gett: (?:ett )?(?:nekande|avböjande|avvisande)(?: svar| besked)?
        drog dragit återtog återtagit återkallade återkallat: (?:tillbaka )?(?:sin|en) (?:[a-zåäö]+)?ansökan
        valt valde beslutat beslutade beslöt bestämt bestämde föredragit föredrog väljer föredrar kommit stannat: (?:sig |fram till )?(?:för )?att (?:(?:tills vidare|f\.n\.|för närvarande) )?(?:avstå|tacka nej|{_NO} {_INTO}|(?:stå|stanna|förbli|ställa sig|hålla sig|vara) (?:kvar )?utanför|säga nej|avböja)
        har hade: (?:ingen|inga|inte någon|inte några|ej någon|inte) (?:tanke|tankar|planer|avsikt|för avsikt|ansökan inne|ansökan|medlemskap|intresse)
        har hade haft: (?:inte|ej|aldrig) (?:haft )?(?:för avsikt|några planer|någon tanke|någon ansökan)
        lämnats skjutits skjutit: (?:på framtiden|därhän|åt sidan|utanför)
        låtit lät: (?:den|frågan|saken|ärendet) (?:bero|falla|vila|anstå)
        avfärdat avfärdade avfärdar avspisades avspisats avvisades avvisats:
        vill ville velat: (?:inte|ej|icke) (?:{_INTO}|vara med|veta av)
        tänker avser ämnar planerar: (?:inte|ej|icke) (?:att )?{_INTO}
        """,
        """
        saknas saknades fattas fattades:
        avstår avstått avstod avböjer avböjt avböjde:
        """,
        r"""
        ansökan medlemsansökan inträdesansökan begäran framställning: (?:har |kan )?(?:dock )?(?:inte |ej )(?:kan |har )?(?:bifallas|bifallits|beviljats|godkänts|antagits|bifölls|beviljades|godkändes|kunnat bifallas)
        ansökan medlemsansökan inträdesansökan begäran framställning: (?:har )?(?:avslogs|avslagits|avvisades|avvisats|fick avslag|föll|lämnades utan bifall|drogs tillbaka|återkallades|återtogs|röstades ned)
        """,
    ),
    Sense.ASKED: (
        rf"""
        ansökte ansökt sökte sökt begärt begärde anhållit anhöll hemställt hemställde bett bad: (?:formellt |skriftligen |hos [a-zåäö]+ )?(?:om )?(?:att (?:få )?{_INTO}|{_IN}|upptagande)
        ansökte ansökt:
        lämnat lämnade skickat skickade sänt sände gett givit gav ingett ingav ingivit insänt insände inkommit inkom inlämnat fyllt: (?:in )?(?:med )?(?:en |sin |sina |sitt )?(?:formell |skriftlig )?(?:medlems|inträdes)?(?:ansökan|ansökningar|papper|handlingar|anmälan|intresseanmälan|medlemsanmälan)
        har hade: (?:en |sin )?(?:medlems|inträdes)?ansökan (?:inne|liggande|inlämnad|under (?:behandling|beredning|prövning)|på gång)
        väntar väntat inväntar avvaktar: (?:på )?(?:besked|svar|beslut|inval|klartecken)
        står: (?:på väntelista|i kö|på kö|på tur att prövas)
        knackar knackat knackade: på
        """,
        "",
        r"""
        ansökan medlemsansökan inträdesansökan inskrivning begäran: (?:ligger|behandlas|bereds|prövas|väntar|är (?:inne|inlämnad|inskickad|under (?:behandling|beredning|prövning))|har (?:inkommit|kommit in|lämnats in|skickats in|ingivits)|inkom|kom in|dröjer|föreligger|är ännu inte avgjord|har ännu inte (?:avgjorts|behandlats|prövats))
        """,
    ),
    Sense.LEAVING: (
        r"""
        begärt begär begärde anmält anmäler ansökt aviserat aviserar anmälde aviserade: (?:om )?(?:sitt )?utträde
        aviserat meddelat beslutat beslutade: (?:om )?(?:sitt )?(?:utträde|uppsägning)
        """,
        "",
        "",
    ),
    Sense.COMING: (
        rf"""
        väntas beräknas förväntas planerar avser ska skall kommer tänker ämnar siktar räknar: (?:på |med )?(?:att )?(?:kunna )?(?:{_INTO}|göra (?:det|detsamma|likadant|sammaledes)|bli nästa)
        är: (?:på (?:god )?väg (?:in|att {_INTO})|i färd med att {_INTO})
        beslutat beslutade beslöt bestämt fattat: (?:sig |beslut )?(?:för |om )?(?:att )?(?:{_INTO}|{_IN}|anslutning)
        """,
        "",
        r"""
        inträde anslutning medlemskap inval inskrivning: (?:är (?:inplanera(?:t|d)|planera(?:t|d)|bestäm(?:t|d))|beräknas|väntas|planeras|förväntas|förbereds|sker|äger rum|träder i kraft)
        """,
    ),
    Sense.ENTERS: (
        rf"""
        ansluter ansluta: sig
        ansluts anslutas inträder inträda:
        går gå: (?:åter )?(?:med|in) i
        skriver skriva: (?:under|på|in sig)
        träder träda: in
        blir bli: {_M}
        lämnar lämna sänder sända skickar skicka ger ge: in (?:en |sin )?(?:[a-zåäö]+ )?(?:medlems|inträdes)?ansökan
        ansöker ansöka söker söka begär begära: (?:om )?(?:att (?:få )?{_INTO}|{_IN}|upptagande)
        tecknar teckna: (?:[a-zåäö]+ )?medlemskap
        tackar tacka: ja
        """,
        "",
        "",
    ),
    Sense.EXITS: (
        rf"""
        säger säga: upp {_SHIP}
        begär begära anmäler anmäla aviserar: (?:sitt )?utträde
        utträder utträda: ur
        går gå träder träda: (?:ur|ut ur)
        lämnar lämna: {_NET}
        avslutar avsluta: {_SHIP}
        hoppar hoppa stiger stiga kliver kliva drar dra: (?:sig )?(?:av|ur|tillbaka)
        """,
        "",
        "",
    ),
    Sense.HOLDS: (
        r"""
        består utgörs bildas: (?:i dag |nu |numera |därmed |för närvarande |sedan dess )?av
        har räknar haft: (?:[a-zåäö]+ )?(?:som (?:[a-zåäö]+ )?(?:medlemmar|parter|deltagare|delägare)|i sina led|bland sina medlemmar|på sin medlemslista)
        har: <MEMBERS> (?:till|som) (?:[a-zåäö]+ )?(?:medlemmar|parter|deltagare|delägare)
        sammansatt sammansatta bestående: av
        medlemmarna medlemmar medlemsstäderna medlemskommunerna medlemsregionerna medlemsstäder medlemskommuner deltagarna delägarna parterna: (?:kan nämnas|nämns|märks|finns|återfinns|är|hör|utgörs av|heter|var|utgjordes av)
        """,
        r"""
        omfattar rymmer inrymmer ryms förenar innefattar inbegriper räknar samlar hyser inkluderar: ?(?:i dag|nu|numera|därmed|för närvarande)
        övriga andra resterande återstående: (?:(?:[a-zåäö]+|<NUMBER>) ){0,4}(?:är|heter|utgörs av|märks|hör|finns)
        övriga andra resterande återstående: (?:(?:[a-zåäö]+|<NUMBER>) ){0,2}(?:medlemmar|delägare|parter|deltagare|medlems[a-zåäö]+)(?:na)?
        """,
        "",
    ),
    Sense.TOOK_IN: (
        """
        invalt invalde invoterat invoterade upptog upptagit antog antagit välkomnade välkomnat intog intagit hälsade hälsat: ?(?:i (?:sin krets|sina led)|välkomna)
        fick fått: (?:[a-zåäö]+ ){0,2}(?:tillskott|sällskap|förstärkning|medlem(?:mar)?|deltagare|part) (?:av|i|genom|med)
        utökades utvidgades utökats utvidgats kompletterades vuxit växte: (?:med|till att omfatta|genom)
        """,
        "",
        "",
    ),
    Sense.PUT_OUT: (
        """
        uteslöt uteslutit strök strukit avförde avfört:
        förlorade förlorat tappade tappat:
        """,
        "",
        "",
    ),
}
"""By sense: phrases that say nothing else, phrases that are bound, nouns that the member owns."""


def _phrases() -> dict[str, tuple[Phrase, ...]]:
    table: dict[str, list[Phrase]] = {}
    for sense, kinds in WORDS.items():
        for number, lines in enumerate(kinds):
            for line in filter(None, map(str.strip, lines.splitlines())):
                forms, _, rest = line.partition(":")
                phrase = Phrase(sense, rest.strip(), bound=number == 1, noun=number == 2)
                for form in forms.split():
                    table.setdefault(form, []).append(phrase)
    return {form: tuple(phrases) for form, phrases in table.items()}


PHRASES = _phrases()
"""Phrases by the form that their first word has."""
