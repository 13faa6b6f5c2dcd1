"""The words of ruling on what was proposed, in every form, and the sentences that they stand in.

A frame is made of who rules, a verb and what it rules on; each verb stands in each order of words.  What
is ruled on has a noun of its own ("motionen", "förvaltningens förslag") or a pronoun; negations, wishes and
other verbs end every gap between the parts.
"""

_NOT = r"inte|ej|icke|aldrig|varken|knappast"
_WISH = (
    r"ska|skall|skulle|bör|borde|kan|kunde|vill|ville|måste|må|måtte|lär|torde|får|önskar|anser|ansåg|menar|menade|tycker"
    r"|föreslår|föreslog|föreslagit|yrkar|yrkade|hemställer|hemställde|förordar|förordade|rekommenderar|tillstyrker|tillstyrkte|avstyrker|väntas|förväntas"
)
_STOP = rf"(?! (?:{_NOT}|{_WISH}|att|om|som|när|eller|huruvida|utom|efter att)(?![a-zåäö]))"
GAP = rf"(?:,?{_STOP} (?:[a-zåäö-]+|<DATE>|§+|<NUMBER>|<ROLE>|<LOCAL>)){{0,7}},?"
"""Adverbs, days and the like between two parts: no negation, no wish, no clause of its own."""
_FREE = rf"(?:{_STOP}[^.;:]){{0,90}}?"
"""Anything between two parts but a negation, a wish or another clause."""

_OWNED = r"(?<=[sxz\ue000-\uf8ff] )(?:linje|uppfattning|mening|bedömning|ståndpunkt|tankar|modell|variant|upplägg|väg|hållning)"
PUT = (
    r"(?:[a-zåäö-]*motion(?:en|erna)?|[a-zåäö-]*förslag(?:et|en)?|[a-zåäö-]*yrkande(?:t|na)?|hemställan|hemställningen|framställ(?:an|ning|ningen)|[a-zåäö]*skrivelse(?:n)?"
    r"|(?<!på )begäran|anhållan|ansökan|ansökningen|propå(?:n)?|framstöt(?:en)?|önskemål(?:et)?|önskan|initiativ(?:et)?|tanken|idén|uppslag(?:et)?|anbud(?:et)?|rekommendation(?:en)?"
    rf"|ärendet|{_OWNED})(?![a-zåäö])"
)
"""What is ruled on; a view only where somebody has it: "förvaltningens linje"."""
ASIDE = r"(?:, (?:som|vilken|vilket|daterad|daterat|väckt|inlämnad|undertecknad) [^.;:]{3,140}?,)?"
"""What is told of a paper between commas."""
_IT = r"(?:det|den|detta|denna|detsamma|densamma)(?=[.,;]| (?:utan|med|enhälligt|vid|i|den|efter|genom|på|under|<DATE>)(?![a-zåäö])|$| <DATE>)"
THING = (
    rf"(?P<what>(?:(?! (?:{_NOT}|men|utom|att|delar)(?![a-zåäö]))[^.;:]){{0,70}}?(?<![a-zåäö]){PUT}|{_IT})"
)

OUTCOMES: tuple[tuple[str, str], ...] = (
    (r"utan (?:bifall|åtgärd|avseende|vidare åtgärd)", "avslag"),
    (r"besvara", "besvarad"),
    (
        r"avsl|avvis|förkast|röst\w* (?:\S+ ){0,8}(?:ned|ner|bort)\b|\bnej\b|nedröst|nerröst|ogill|underkän|fäll|föll\b|faller\b|fallit\b|avböj|gick inte igenom|inte (?:gehör|bifall)",
        "avslag",
    ),
    (r"återremi|återvis|återförvis|tillbaka", "återremiss"),
    (r"bordl|skjut|sköt|uppsk|ajourner|vila", "bordläggning"),
)
"""The outcome by the words of the verb; any other grants."""

_GIVES = (
    r"(?:sitt |full(?:t|a)? )?(?:bifall(?: till| åt)?|klartecken(?: till| åt| för)?|grönt ljus(?: till| åt| för)?|klarsignal(?: till| åt| för)?"
    r"|sitt (?:samtycke|medgivande|godkännande|ja|stöd|gillande)(?: till| åt)?|medgivande till|samtycke till)"
)
_NOT_WATCHED = (
    r"(?! (?:med|upp|noga|noggrant|löpande|hur|arbete|utveckling|fråg|ärende|diskussion|process|verksamhet|nätverk|debatt))"
    rf"(?! (?:(?!{PUT})[a-zåäö\ue000-\uf8ff]+ ){{1,3}}(?:av|med|kring|runt|bakom|inom|för|om|i) )"
)
"""Behind "följer": what is watched is not granted, nor the work on what is put ("följer hanteringen av förslaget")."""
_ACTIVE = (
    r"bifaller|biföll|biföllo|antar|antager|antog|antogo|godkänner|godkände|godtar|godtager|godtog|godtogo|accepterar|accepterade|fastställer|fastställde|biträder|biträdde"
    rf"|gillade|medger|medgav|tillmötesgår|tillmötesgick|efterkommer|efterkom|(?:följer|följde){_NOT_WATCHED}|adopterar|adopterade"
    r"|(?:ställer|ställde) sig(?: enhälligt| helt| i sin helhet)? bakom|(?:ansluter|anslöt) sig till|(?:instämmer|instämde) i|(?:går|gick)(?: helt)? på|(?:går|gick) med på|(?:säger|sade|sa) ja till|(?:tackar|tackade) ja till"
    rf"|(?:lämnar|lämnade|ger|gav|skänker|skänkte) {_GIVES}|(?:röstar|röstade) (?:igenom|ja till)|(?:klubbar|klubbade)(?: igenom)?|(?:enas|enades) om|(?:stannar|stannade) för|(?:väljer|valde) att följa|(?:tar|tog) fasta på|(?:skriver|skrev) under på|beviljar|beviljade"
    r"|avslår|avslog|avslogo|avvisar|avvisade|förkastar|förkastade|ogillar|ogillade|underkänner|underkände|fäller|fällde|(?:röstar|röstade) (?:ned|ner|bort)|(?:säger|sade|sa) nej till|(?:tackar|tackade) nej till|avböjer|avböjde"
    r"|återremitterar|återremitterade|återvisar|återvisade|återförvisar|återförvisade|(?:skickar|skickade|sänder|sände) tillbaka"
    r"|bordlägger|bordlade|(?:skjuter|sköt) upp|(?:skjuter|sköt) på|uppskjuter|uppsköt|ajournerar|ajournerade|vilandeförklarar|vilandeförklarade"
)
_SUPINE = (
    r"bifallit|antagit|godkänt|godtagit|accepterat|fastställt|biträtt|gillat|medgivit|medgett|tillmötesgått|efterkommit"
    rf"|följt{_NOT_WATCHED}|ställt sig(?: enhälligt| helt)? bakom|anslutit sig till|instämt i|gått på|gått med på|sagt ja till|tackat ja till|(?:lämnat|gett|givit) {_GIVES}|röstat igenom|röstat ja till|klubbat(?: igenom)?|enats om|stannat för|valt att följa|skrivit under på|beviljat"
    r"|avslagit|avvisat|förkastat|ogillat|underkänt|fällt|röstat (?:ned|ner|bort)|sagt nej till|tackat nej till|avböjt|återremitterat|återvisat|återförvisat|skickat tillbaka|bordlagt|skjutit upp|uppskjutit|ajournerat"
)
_TO_DO = (
    r"bifalla|anta|antaga|godkänna|godta|godtaga|acceptera|fastställa|biträda|medge|tillmötesgå|efterkomma|ställa sig bakom|ansluta sig till|instämma i|gå på|gå med på|säga ja till|tacka ja till"
    rf"|följa{_NOT_WATCHED}|(?:lämna|ge) {_GIVES}|avslå|avvisa|förkasta|underkänna|rösta (?:ned|ner)|säga nej till|tacka nej till|avböja|återremittera|återvisa|återförvisa|skicka tillbaka|bordlägga|skjuta upp|uppskjuta"
)
_INFINITIVE = r"(?: [a-zåäö]+){0,5} (?:medföra|innebära|leda|öka|minska|komma|ge|ha|vara|bli|få|kosta|kräva|avse|gälla|bidra|påverka|kunna|stärka|underlätta|skapa|behöva|utgöra)(?![a-zåäö])"
"""Behind "antas" where it says what is believed, and rules nothing."""
_PASSIVE = (
    rf"bifalls|bifalles|bifölls|bifölles|anta(?:s|ges)(?!{_INFINITIVE})|antogs|godkänns|godkännes|godkändes|godtas|godtogs|accepteras|accepterades|fastställs|fastställes|fastställdes|biträds|biträddes|röstas igenom|röstades igenom|klubbas(?: igenom)?|klubbades(?: igenom)?|gillas|gillades"
    r"|avslås|avslogs|avvisas|avvisades|förkastas|förkastades|ogillas|ogillades|underkänns|underkändes|fälls|fälldes|röstas (?:ned|ner|bort)|röstades (?:ned|ner|bort)|nedröstas|nedröstades|avböjs|avböjdes"
    r"|återremitteras|återremitterades|återvisas|återvisades|återförvisas|återförvisades|skickas tillbaka|skickades tillbaka|bordläggs|bordlägges|bordlades|skjuts upp|sköts upp|uppskjuts|uppskjutes|uppsköts|ajourneras|ajournerades"
    r"|lämnas utan (?:bifall|åtgärd|avseende)|lämnades utan (?:bifall|åtgärd|avseende)|beviljas|beviljades|får falla|fick falla"
)
_SUPINE_PASSIVE = r"bifallits|antagits|godkänts|godtagits|accepterats|fastställts|avslagits|avvisats|förkastats|underkänts|fällts|röstats (?:ned|ner|igenom)|återremitterats|återvisats|återförvisats|bordlagts|skjutits upp|uppskjutits|lämnats utan (?:bifall|åtgärd|avseende)"
_PARTICIPLE = r"bifalle[nt]|antage[nt]|godkän[dt]|godtage[nt]|accepterad|accepterat|avslage[nt]|avvisad|avvisat|förkastad|förkastat|underkän[dt]|fälld|fällt|nedröstad|nedröstat|återremitterad|återremitterat|bordlag[dt]|uppskjute[nt]"
_WON = (
    r"(?:vinner|vann|har vunnit|får|fick|har fått|röner|rönte) (?:bifall|gehör|majoritetens stöd|majoritet|mötets gillande)|segrar|segrade|(?:går|gick|röstades) igenom(?=[.;,]|$| (?:med|utan|enhälligt|efter|mot)(?![a-zåäö]))"
    r"|(?:faller|föll|har fallit)(?! (?:inom|utanför|under|på|tillbaka|för|sig|i|in|ut|väl)(?![a-zåäö]))|(?:vinner|vann|får|fick) inte (?:gehör|bifall)|(?:går|gick) inte igenom"
)
_IS_RULED = rf"(?P<verb>{_PASSIVE}|(?:har|hade)(?: därmed| således| alltså| sålunda| därvid)? (?:{_SUPINE_PASSIVE})|(?:är|var|blir|blev|har blivit)(?: därmed| således| alltså)? (?:{_PARTICIPLE}))(?![a-zåäö])"
_DECIDES = r"(?:beslutar|beslutade|beslöt|beslöto|bestämmer|bestämde|bestämt|beslutat|enas om|enades om|stannar för|stannade för|kommer fram till|kom fram till|kommer överens om|kom överens om)"
_IN_LINE = r"(?:i enlighet med|enligt|i linje med|i överensstämmelse med|i likhet med|på samma sätt som|efter|i anslutning till|överensstämmande med)"
_TAIL = r"(?=[.;]|,| (?:med|utan|enhälligt|efter|genom|i|på|vid|sedan|då|därmed|således|alltså|sålunda|också|även|av|under|till|mot|för|därvid|som|samt|och)(?![a-zåäö])|$)"
_OPENS = r"(?:^|(?<=[,;:] )|(?<= men )|(?<= och ))"
"""Where a clause may begin."""
_AGAIN = r"(?: (?:därmed|således|alltså|sålunda|därvid|därefter|härefter|slutligen|sedan|också|även|enhälligt|nu|dock))*"

BY_BODY: tuple[tuple[str, str], ...] = (
    ("rulings.rules@1", rf"<agent=ANYBODY>{GAP} (?P<verb>{_ACTIVE})(?![a-zåäö]) {THING}"),
    ("rulings.rules-inverted@1", rf"(?<![a-zåäö])(?P<verb>{_ACTIVE}) <agent=ANYBODY>{GAP} {THING}"),
    ("rulings.rules-parted@1", rf"(?<![a-zåäö])(?P<verb>(?:röstar|röstade|säger|sade|sa|tackar|tackade|går|gick|ställer|ställde|ansluter|anslöt|instämmer|instämde|skjuter|sköt|skickar|skickade) <agent=ANYBODY>{GAP} (?:igenom|ned|ner|nej till|ja till|på|med på|sig bakom|sig till|i|upp|tillbaka)) {THING}"),
    ("rulings.ruled-on-first@1", rf"^{THING} (?P<verb>{_ACTIVE}) <agent=ANYBODY>{_TAIL}"),
    ("rulings.has-ruled@1", rf"<agent=ANYBODY> (?:har|hade){GAP} (?P<verb>{_SUPINE})(?![a-zåäö]) {THING}"),
    ("rulings.has-ruled-inverted@1", rf"(?<![a-zåäö])(?:har|hade) <agent=ANYBODY>{GAP} (?P<verb>{_SUPINE})(?![a-zåäö]) {THING}"),
    ("rulings.after-ruling@1", rf"(?<![a-zåäö])(?:sedan|efter (?:det )?att|i och med att|eftersom) <agent=ANYBODY>{GAP} (?:har |hade )?(?P<verb>{_SUPINE})(?![a-zåäö]) {THING}"),
    ("rulings.which-it-ruled@1", rf"{_OPENS}{THING}(?:(?! som | vilke)[^.;:,]){{0,60}},? (?:som|vilken|vilket) <agent=ANYBODY>{GAP} (?P<verb>{_ACTIVE}|(?:har |hade )?(?:{_SUPINE}))(?![a-zåäö])"),
    ("rulings.who-ruled-it@1", rf"<agent=ANYBODY>, (?:som|vilken|vilket)(?:{_STOP}[^.;:<]){{0,60}}?, (?P<verb>{_ACTIVE}) {THING}"),
    ("rulings.is-ruled-by@1", rf"{_OPENS}{THING}{_FREE} {_IS_RULED}{GAP} (?:av|i|hos) <agent=ANYBODY>(?! (?:och|samt) )"),
    ("rulings.decides-to@1", rf"<agent=ANYBODY>{GAP} {_DECIDES}{_FREE} att {GAP}(?P<verb>{_TO_DO}) {THING}"),
    ("rulings.decides-inverted-to@1", rf"(?<![a-zåäö]){_DECIDES} <agent=ANYBODY>{_FREE} att {GAP}(?P<verb>{_TO_DO}) {THING}"),
    ("rulings.decides-that-it-is@1", rf"<agent=ANYBODY>{GAP} {_DECIDES}(?:,[^.;:]{{3,90}},|{GAP}),? att {THING} (?:ska |skall |skulle |måtte )?(?P<verb>{_PASSIVE}|bifallas|antagas|godkännas|bordläggas|skjutas upp|avslås|anses besvarad)(?![a-zåäö])"),
    ("rulings.decides-in-line@1", rf"<agent=ANYBODY>{GAP} (?P<verb>{_DECIDES}|(?:(?:fattar|fattade|tar|tog|har fattat|har tagit){GAP} )(?:sitt |ett )?beslut){GAP} {_IN_LINE} {THING}"),
    ("rulings.leaves@1", rf"<agent=ANYBODY>{GAP} (?:lämnar|lämnade|har lämnat) {THING}{GAP} (?P<verb>utan (?:bifall|åtgärd|avseende|vidare åtgärd))(?![a-zåäö])"),
    ("rulings.deems@1", rf"<agent=ANYBODY>{GAP} (?:anser|ansåg|förklarar|förklarade|finner|fann) {THING}{GAP} (?P<verb>besvarad|besvarat|besvarade|bifallen|bifallet|avslagen|avslaget)(?![a-zåäö])"),
    ("rulings.gives-what-is-asked@1", rf"<agent=ANYBODY>{GAP} (?P<verb>lämnar|lämnade|ger|gav|har lämnat|har gett|har givit|beviljar|beviljade|medger|medgav) (?P<it>(?:det|den) (?:begärda|önskade|sökta) [a-zåäö]+|vad som (?:begärts|begärs|önskas)|(?:sitt |ett )?(?:klartecken|medgivande|samtycke|bifall)(?=[.;,]|$))"),
    ("rulings.decides-so@1", rf"<agent=ANYBODY>{GAP} {_DECIDES}{GAP} (?P<it>(?P<verb>så|i enlighet (?:där|här)med|i enlighet med detta|i överensstämmelse (?:där|här)med|i linje med detta|detsamma|det))(?=[.;,]|$)"),
    ("rulings.says@1", rf"<agent=ANYBODY>{GAP} (?P<verb>(?:säger|sade|sa|svarar|svarade|har sagt|har svarat) (?:ja|nej))(?P<it>)(?=[.;,]|$)"),
)  # fmt: skip
"""What a body rules, in words that name it."""
OF_THE_SITTING: tuple[tuple[str, str], ...] = (
    ("rulings.is-ruled@1", rf"^(?:(?:Beslut|Beslutet)(?: blir| blev)?: )?{THING}{ASIDE}{_AGAIN} {_IS_RULED}{_TAIL}(?!{GAP} av (?:<ANYBODY>|<ORG>))"),
    ("rulings.is-ruled-inverted@1", rf"^(?:(?:Därefter|Härefter|Därpå|Därmed|Sedan|Slutligen|Således|Sålunda|Vidare|Efter|Med|Vid|Genom|Alltså|Enhälligt)\b)(?:{_STOP}[^.;:]){{0,70}}? {_IS_RULED}{_AGAIN} {THING}(?!{_FREE} av <ANYBODY>)"),
    ("rulings.wins@1", rf"^{THING}{GAP} (?P<verb>{_WON})(?![a-zåäö])"),
    ("rulings.alone@1", r"^(?:Beslut: )?(?P<it>(?P<verb>Bifalls|Bifalles|Bifölls|Bifall|Avslås|Avslogs|Avslag|Godkänns|Godkännes|Antas|Antages|Återremitteras|Återremiss|Bordläggs|Bordlägges|Bordläggning|Ja|Nej))(?: (?:enhälligt|utan (?:omröstning|votering|debatt)|efter (?:omröstning|votering)))?[.!]?$"),
    ("rulings.so-it-is@1", r"^(?P<it>(?P<verb>Så (?:beslutas|beslöts|beslutades|bestäms|bestämdes|sker|skedde|blir|blev)(?: också| även| enhälligt| beslutet| beslutat| fullmäktiges beslut)*|Detta (?:blir|blev)(?: också| även)?(?: [a-zåäö<>]+)? beslut(?:et)?|(?:Beslut|Beslutet) (?:fattas|fattades|tas|togs|blir|blev)(?: också)? (?:i (?:enlighet|överensstämmelse|linje) (?:där|här)med|i (?:enlighet|linje) med detta|därefter|detsamma)|I enlighet (?:där|här)med (?:beslutas|beslutades|beslöts)))(?=[.,;]|$)"),
)  # fmt: skip
"""What minutes tell that was ruled, without naming the body that sits."""
OF_THE_MATTER: tuple[tuple[str, str], ...] = (
    ("rulings.decides-that@1", rf"<agent=ANYBODY>{GAP} (?P<verb>{_DECIDES}){_FREE},? att (?P<what>[^.;:]{{8,240}})"),
    ("rulings.decides-inverted-that@1", rf"(?<![a-zåäö])(?P<verb>{_DECIDES}) <agent=ANYBODY>{_FREE},? att (?P<what>[^.;:]{{8,240}})"),
    ("rulings.says-to@1", rf"<agent=ANYBODY>{GAP} (?P<verb>(?:säger|sade|sa|har sagt|har tackat|tackar|tackade) (?:ja|nej)) till (?P<what>[^.;:]{{3,120}})"),
)  # fmt: skip
"""What a body decides by a clause of its own, which tells a membership or the like."""
TOLD_BY_NOUN: tuple[tuple[str, str], ...] = (
    ("rulings.by-decision-of@1", rf"(?<![a-zåäö])(?P<verb>(?:efter|enligt|genom|i enlighet med|med stöd av|på grund av|till följd av|i kraft av) (?:(?:ett|det) )?beslut) (?:i|av|från) <agent=ANYBODY>(?:{_STOP}[^.;:<]){{0,40}}? <when=DATE>"),
    ("rulings.decision-of@1", rf"<owner=ANYBODY> (?P<verb>beslut)(?:,? (?:av den|från den|den|av|från|i|år|vid sitt sammanträde))* <when=DATE>(?:,? §+ ?<NUMBER>)?,?{_FREE}(?= (?:att|om) )"),
    ("rulings.decision-was-taken@1", rf"(?<![a-zåäö])beslut(?:et)? (?:(?:om|att) [^.;:]{{3,120}}? )?(?P<verb>fattades|togs|fattats|tagits|antogs)(?: (?:därefter|sedan|enhälligt))* (?:av|i) <agent=ANYBODY>{GAP} <when=DATE>"),
    ("rulings.took-decision-on@1", rf"<agent=ANYBODY>{GAP} (?P<verb>(?:fattade|tog|har{GAP} (?:fattat|tagit))){GAP} (?:ett )?beslut{GAP}(?= (?:om|att|på) )"),
    ("rulings.was-decided-by@1", rf"(?<![a-zåäö])(?P<verb>beslutades|beslöts|bestämdes|beslutats|beslutad|beslutat)(?: enhälligt)? (?:av|i) <agent=ANYBODY>{GAP} <when=DATE>"),
)  # fmt: skip
"""A decision told by its noun, or in the passive, with its day; the same sentence tells what was decided."""
CHARGES: tuple[tuple[str, str], ...] = (
    ("rulings.charges@1", rf"<agent=ANYBODY>(?:{GAP}|{_FREE} (?:och|samt)){GAP} (?P<what>(?P<verb>uppdrar|uppdrager|anmodar|ålägger|ger(?=[^.;:]{{3,80}} i uppdrag (?:att|åt))|lämnar i uppdrag)(?![a-zåäö]) [^.;:]{{5,200}})"),
    ("rulings.charges-inverted@1", rf"^[A-ZÅÄÖ](?:{_STOP}[^.;:<]){{0,50}} (?P<what>(?P<verb>uppdrar|uppdrager|anmodar|ålägger) <agent=ANYBODY>{GAP} [^.;:]{{5,200}})"),
)  # fmt: skip
"""What a body gives somebody to do: a decision that hangs on nothing else."""
MAY_RULE_ON = (
    r"bif[aöå]ll|avsl|anta|antog|godkän|godt|accept|fastställ|biträ|gilla|medg|tillmötes|efterkom|följ|sig bakom|anslöt|ansluter sig|instäm|g[åi](?:r|ck|tt|) (?:helt )?(?:på|med|inte|igenom)"
    r"|\bja\b|\bnej\b|klartecken|grönt ljus|klarsignal|samtycke|röst|klubba|ena[ds]|stanna|avvis|förkast|underkän|fäll|föll|faller|avböj|åter(?:rem|vis|förvis)|tillbaka|bordl|sk(?:jut|öt)|uppsk|ajourn|vilande"
    r"|beslut|beslöt|bestäm|uppdr|anmoda|ålägg|skriver under|skrev under|bevilj|falla|utan (?:bifall|åtgärd|avseende)|besvara|begärda|önskade|sökta|bifall|vann|vinner|vunnit|seg[re]|gehör|överens|fram till"
)
"""The words of which every frame has one; most sentences have none."""
