"""What a verb of deciding comes to: the ordinary words for it, by outcome.

Each row has the stems and phrases with which a verb may begin; which verb of a clause counts is told in
`outcomes.py`.  A verb that no row has comes to nothing that could be hung on a claim.
"""

import re

NOTHING = ""
"""The outcome of what decides nothing."""
UNTOLD = "beslut"
"""The outcome of what is decided by a verb that no row has."""

_NAMED = r"(?:beslut|sitt |sina |uppdrag|tidigare|§|punkt|delegation)"
_JOINING = r"(?:utträde|inträde|medlemskap|anslutning|att (?:kommunen|staden|regionen|bli|gå|lämna))"
_MATTER = r"(?:ärende\w*|paragrafen|punkten|frågan|motionen|förslaget|§ ?\d+)"

ROWS: tuple[tuple[str, str], ...] = (
    ("upphävande", rf"upphäv|återkalla(?:r|s|de|t)? {_NAMED}|återta(?:r|ga|s|git)? {_NAMED}|riv(?:a|er|s) upp|rev upp"),
    (
        "utgår",
        rf"{_MATTER} (?:(?:har|ska|skall) )?(?:utgår|utgick|utgått|utgå|stryks|tas bort|lyfts ut|återtas|återtagits|återkallas|återkallats|dras (?:tillbaka|ur)|drogs tillbaka|dragits tillbaka)(?![a-zåäö])",
    ),
    ("yttrande", r"(?:över)?lämna\w* .{1,160}? som (?:svar|(?:\S+ ){1,2}(?:yttrande|svar|remissvar))(?![a-zåäö])|av(?:ge|ger|ges|gav|gavs) .{0,80}?(?:yttrande|svar)|svar på remissen"),
    ("lagd till handlingarna", r"tacka\w* .{0,60}? och lägg\w* .{0,120}?till handlingarna|(?:lägg\w*|lade|lades|lagt) .{0,120}?till (?:handlingarna|protokollet)"),
    ("avslag", r"lämna\w* .{0,120}?utan (?:bifall|åtgärd|avseende|vidare åtgärd)"),
    ("besvarad", r"(?:anse|ansåg|förklara|fin[dn]|fann)\w* .{0,120}?(?:besvara[dt]e?|tillgodosed\w*|tillgodosett)(?![a-zåäö])|besvara[dt]?e?s?(?![a-zåäö])|tillgodosedd"),
    ("avböjande", r"avböj|tacka\w* nej|avst(?:år|å|od|ått) från (?!att (?:yttra|lämna|rösta|delta))|(?:säg|sag|sa)\w* nej till (?:medlemskap|inbjudan|erbjudande|deltagande|att )"),
    ("avstår från yttrande", r"avst(?:år|å|od) från att (?:yttra|lämna)"),
    ("ingen åtgärd", r"föranled\w* (?:ingen|inga|inte)|vidta\w* (?:ingen|inga|inte)"),
    (
        "avslag",
        r"avslå|avslog|avslagi|avslagen|avslaget|avvisa|förkasta|(?:faller|föll|fallit)(?! inom)(?![a-zåäö])|(?:säg|sag|sa)\w* nej|nej till|ogill|underkän|nedrösta|rösta\w* ne[dr](?![a-zåäö])|ställ\w* sig (?:inte|ej) bakom|(?:inte|ej) ställ\w* sig bakom",
    ),
    ("avskriven", r"avskriv|avskrev|avför"),
    ("återremiss", r"återremi|återvis|återförvis|(?:skicka|sänd)\w* tillbaka"),
    (
        "bordläggning",
        (r"bord(?:lägg|lagt|lades?(?![a-zåäö])|lagd)|(?:skjut|sköt)\w* (?:\S+ ){0,3}?(?:upp|på|fram)(?![a-zåäö])|uppsk[juö]|ajourner|vilandeförklar|vilar(?![a-zåäö])|är vilande|avvakta(?! \w+ med att)(?!r)|avvakta(?:s|r med)|invänta(?!r)|senarelägg|återkom|anstå"
        r"|flytta\w* (?:till|fram)|ta(?:s|r|git|gits)? upp (?:på|vid|till|igen|i )|behandla(?:s|r|t|ts)? (?:vid|på|igen|i )|avgör(?:s|as)? (?:vid|på) nästa"),
    ),
    ("remiss", r"remitter|på remiss|(?:skicka|sänd)\w* .{0,60}?på (?:remiss|samråd)|hänskjut|hänsköt|inhämta(?:r|s)? (?:yttrande|synpunkter)"),
    ("utredning", r"bered(?:s|er|as|a)?(?![a-zåäö])|utred(?:s|er|as|a)?(?![a-zåäö])|pröva(?:s|r|de|des|t)?(?![a-zåäö])|undersök|(?:se|ses|ser|såg) över|granska|kartlägg|analysera|överväg|studera"),
    ("överlämnad", r"överlämna|vidarebefordra|(?:skicka|sänd)\w* (?:ärendet|motionen|frågan|förslaget|vidare)|går vidare|lät(?:er)? .{0,60}?gå vidare"),
    ("notering", r"noter|anteckna|ta(?:r|s)? del(?![a-zåäö])|tar? emot (?:information|redogör|redovis|rapport)|konstatera|tacka\w* för|beakta|erinra|påminn"),
    ("begäran", rf"begär(?!an)\w* (?!{_JOINING})|efterfråga|frågar"),
    ("uppmaning", r"uppmana"),
    ("avstyrkan", r"avstyrk"),
    ("tillstyrkan", r"tillstyrk"),
    ("val", r"(?:entledig|befria)\w* .{0,160}?(?:välj|vald|valt|utse|utsåg)\w*"),
    ("entledigande", r"entledig|befria"),
    (
        "val",
        r"(?:utses|väljs|valt|utse|utser|välja|väljer|väljas|förordnas?|förordnar|omväljs|omvälja|omväljer|(?:om|fyllnads)?valde|fyllnadsvälj\w*|valdes|utsåg|utsågs|utsett|utsetts|valts|förordnade|förordnades|förordnat)(?![a-zåäö])",
    ),
    ("uppdrag", r"(?:ge|ger|ges|gav|gett|givit|får|fick|lämnar?|lämnade) (?:[^.;:]{1,120}? )?i uppdrag(?![a-zåäö])|i uppdrag(?![a-zåäö])|uppdra(?:r|gs|s|ger|git|gits|ga)?(?![a-zåäö])|uppdrog|ålägg|anmoda"),
    ("godkänd", r"godkänn(?!ande)|godkänt|godkänd"),
    (
        "bifall",
        r"bif[aö]ll|anta(?:r|s|ga|gs|ges|git|gits|gen|get|ger)?(?![a-zåäö])|antog|godta|accepter|bevilja|medge|medgav|fastställ(?!and)|enlig(?:t|het)|i (?:enlighet|linje|överensstämmelse)|som \S+ (?:har )?föres[lå]\w*|ställ\w* sig bakom|anslut\w* sig till|anslöt sig|instämm|biträd|efterkom|tillmötesg|(?:går?|gick) på |följ(?:a|er|de) (?:(?!(?:av|med|kring|om|för|i) )\S+ ){0,4}?(?:förslag|linje|yrkande)|stanna\w* för|(?:säg|sag|sa)\w* ja",
    ),
    (
        "bifall",
        (rf"ansök(?!an|ning)|sök(?:a|er|te|s|t)(?![a-zåäö])|anslut(?!ning)|anslöt|anslå|anslog|anslagit|anvisa|anmäl|går?(?: inte| ej| icke)? (?:med|in|ur|ut|över|vidare)(?![a-zåäö])|gick (?:med|in|ur|ut)|gått (?:med|in|ur|ut)|inträd(?!e)|inträder|utträd(?!e)|utträder|lämna|begär\w* {_JOINING}"
        r"|(?:säg|sag|sade)\w* (?:\S+ ){0,6}?upp(?![a-zåäö])|uppsäg(?!ning)|tacka\w* ja|upphör|förläng(?!ning)|förny(?!else)|kvarst[åo]|(?:stanna|vara|är) kvar|fortsätt|ta(?:r|s|git|gits|ges)? (?:på sig|in|ut|upp|över|hem|ur|fram|ansvar)(?![a-zåäö])|tog (?:på sig|in|över|upp)"
        r"|står?(?![a-zåäö])|inrätt(?!ning)|bild(?:a|ar|as|ade|ades)(?![a-zåäö])|grunda(?:r|s)?(?![a-zåäö])|starta|införa?s?(?![a-zåäö])|inför (?:en|ett|nya)|teckna|underteckna|skriv(?:a|er|s) under|ingå|träffa|köp|sälj|sålde|hyra?s?(?![a-zåäö])|hyr|upplåt|överlåt|överta|förvärva|betala|bekosta|finansier(?!ing)|tillför|täck|ryms|rymmas|avsätt(?!ning)|avsatt"
        r"|utöka|höj(?!d)|sänk|ändra|revider|nominera|erbjud|inbjud|bjud(?:a|er) in|arrangera|anordna|delta(?:r|ga|ger)?(?![a-zåäö])|medverka|samordna|samverka|samarbeta|stöd(?:j|er)|bidra(?:r|ga)?(?![a-zåäö])|utvärdera|redovisa|återrapporter|återredovisa|följ(?:a|s|er) upp|avsluta|avveckla|(?:lägg)\w* ner?d?(?![a-zåäö])|delegera|bemyndiga|befullmäktiga|komplettera|tillsätt"
        r"|genomför(?!and)|uppför|bygg(?:a|er|s)(?![a-zåäö])|åta(?:r|ga)? sig|adjunger|tilldela|dela\w* ut|förklara|tillåt|utlys|inleda?s?(?![a-zåäö])|inleder|ersätts?(?![a-zåäö])|ersätta(?!re)|ersätter"),
    ),
)  # fmt: skip
LAST = re.compile(
    r"(?<![a-zåäö])(?:ska|skall|skulle|måtte|får|fick|fått|bli|blir|blev|låta|låter|lät)(?![a-zåäö])",
    re.IGNORECASE,
)
"""Verbs before another one, which make it what is to be, where no row has that one."""
JOINS = re.compile(
    r"ansök|sök|anslu|går? |inträd|delta|förläng(?!ning)|förny(?!else)|anta|ingå|tacka|medverka",
    re.IGNORECASE,
)
"""Verbs of joining: who decides not to, declines."""
GRANTING = re.compile(
    r"bif|anta|antog|godta|accept|bevilja|medg|fastst|godkän|tillmöt|efterkom|biträ", re.IGNORECASE
)
"""Verbs of granting: who decides not to, refuses."""
NOUNS: tuple[tuple[str, str], ...] = (
    ("avslag", r"(?:om |på |med )?avslag(?![a-zåäö])"),
    ("återremiss", r"(?:om |på |med )?återremiss(?![a-zåäö])"),
    ("bordläggning", r"(?:om |på |med )?bordläggning(?![a-zåäö])"),
    ("bifall", r"(?:om |på |med )?bifall(?![a-zåäö])"),
    ("bifall", r"(?:om )?(?:ett |en )?(?:utträde|inträde|anslutning|ansökan)"),
    ("yttrande", r"(?:om )?(?:ett )?yttrande"),
)
"""What a line tells that has no verb."""
UNDECIDED = re.compile(
    r"\W*$|(?:om |i )?(?:frågan|ärendet|saken)(?: (?:om|den|i|vid|på) [^.;:]{0,40}\d[^.;:]{0,20})?\W*$|\W*(?:inget|inga|ingen|inte|ej|saknas|utgår|–|-)\W*$|(?:inget|inga|ej) (?:beslut|ställningstagande)(?![a-zåäö])"
    r"|beslut(?:et|en)? (?!(?:fatta|ta|blir|blev|to)\w* (?:\w+ ){0,2}(?:i enlighet|enligt)|om |att |(?:ska |skall )?(?:upphäv|riv|återkalla|överklaga|skjut|bordl|uppsk))[a-zåäö]"
    r"|(?:omröst|voter|röst)\w*|se (?:även |också )?(?:nästa|föregående|bilag|§|paragraf|ovan|nedan|separat|protokoll)|(?:fatta|ta|to)\w* (?:inget|inte något|ej något|inga) (?:beslut|ställning)"
    r"|(?:tar|tog|ta) (?:inte |ej )?ställning|jäv(?![a-zåäö])|(?:[a-zåäö]+ )?(?:diskutera|samtala|överlägger|informera|redogör|föredra[rs]|presentera|berättar|orientera|bereds tillfälle)"
    r"|(?:motionär|förslagsställar|initiativtagar)\w* (?:drar|drog|återtar|återtog|återkalla)"
    r"|(?:bifaller |beslutar |godkänner |avslår )?(?:att )?(?:ärendet|frågan|motionen) (?:ska |skall |kan |ändå )?(?:avgöras?|avgörs)(?! (?:vid|på) nästa)|avgöra ärendet"
    r"|(?:uts|använd|anta|ställ|ta)\w* [^.;:]{0,80}?(?:motförslag|huvudförslag|kontraproposition)|[^.;:]{0,60}?(?:motförslag|kontraproposition)(?:et)?(?![a-zåäö])|pröva [^.;:]{1,60}? (?:först|var för sig)|(?:godkänn|beslut)\w* (?:att )?[^.;:]{1,60}? (?:prövas|ställs) (?:först|mot|var för sig)|[^.;:]{0,40}?omedelbar(?:t)? juster",
    re.IGNORECASE,
)
"""Beginnings of what decides nothing on the matter: it was only talked of, comes up later, or is procedure."""
