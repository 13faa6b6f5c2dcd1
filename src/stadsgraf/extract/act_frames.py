"""Frames of proposing: who proposes, when, in which paper and to whom, in any order of words.

A frame is a verb in one tense with the slots that may stand around it; what stands in a slot is the same for
all of them.  `act_formulas.py` puts the frames among its formulas.
"""

_ADVERB = (
    r"(?:därför|sålunda|också|även|vidare|dessutom|därutöver|således|därmed|därvid|i stället|nu|härmed|som tillägg|i första hand|i sin tur|sedan|därefter"
    r"|enhälligt|samtidigt|redan|för sin del|för egen del|gemensamt|senare|tidigare|alltså|följaktligen|bl\.a\.|bland annat|avslutningsvis|slutligen)"
)
_PAPER = r"(?:tjänsteskrivelse|tjänsteutlåtande|utlåtande|skrivelse|yttrande|promemoria|PM|remissvar|brev|motion|medborgarförslag|e-förslag|ordförandeskrivelse|missiv)"
_DAY = r"(?:(?:daterad|daterat|av|från|per|under|i|år|vid|sitt|ett|sammanträde|sammanträdet|möte|mötet|inkommen|inkommet|väckt|inlämnad|inlämnat|den) )*(?:<DATE>|den <NUMBER> (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december))"
ADJUNCT = (
    rf"(?:,? (?:{_DAY}|\(?§+ ?<NUMBER>\)?|(?:dnr |diarienummer )?<DNR>|vid (?:sitt )?sammanträdet?"
    rf"|(?:i|genom|med) (?:(?:en|ett|sin|sitt|egen|eget|gemensam|särskild|samma) )*{_PAPER}(?: till <ANYBODY>)?|{_ADVERB}))*,?"
)
"""When, where and how, between the parts of a frame; the day of the act is a date in one of these slots."""
CHAIN = (
    r"(?:,? (?:om )?att)?(?:(?: i sin tur)?(?: hos| till)? <ANYBODY>(?: i sin tur| måtte| ska| skall| skulle| bör| för egen del| därför|,? att)*"
    r"(?: (?:föreslår?|besluta[rs]?|fattar? (?:följande )?beslut|hemställer|hemställa|bifalla|bifaller|uppdra\w*))?(?:,? (?:om att|att|om))?)*(?:,? dels att)?"
)
"""The bodies that are asked, one by the other, with what they are asked to do; "att" ends it."""
_PRESENT = r"(?:föreslår|hemställer|förordar|rekommenderar|anhåller)"
_PAST = r"(?:(?:framlade|lade fram|framförde|framställde|lämnade|väckte) (?:ett )?förslag|föreslog|hemställde|förordade|rekommenderade|anhöll|begärde)"
_DONE = r"(?:föreslagit|hemställt|förordat|rekommenderat|anhållit|begärt|yrkat|påyrkat|lämnat (?:ett )?förslag|lagt fram (?:ett )?förslag|lagt (?:ett )?förslag|inkommit med (?:ett )?förslag|framlagt (?:ett )?förslag|framfört förslag)"
_TO_DO = r"(?:föreslå|hemställa|rekommendera|begära|förorda)"
_DECIDED = r"(?:beslutade|beslöt)"
ASIDE = r"(?: \((?:<ROLE>|<DATE>|<DNR>|§|dnr|handläggare|föredragande|genom|via|(?:tjänste)?skrivelse|yttrande|remissvar|beslut|protokoll)(?![a-zåäö])[^()]{0,60}\))?"
"""Who holds the pen, or the paper and its day, in brackets behind a body."""
LABEL = rf"(?: <PARTY>| \((?:-|<NAME>|[a-zåäöA-ZÅÄÖ]{{1,5}})\)|{ASIDE.removesuffix('?')})?(?:,? m\.? ?fl\.?)?"
"""The letters of a party behind a person; those of a local one may be known to nobody; or an aside."""
APPOSED = r"(?:,(?: (?:(?!<PERSON>|<ANYBODY>)[^,.;:]){1,45},)?)?"
"""What stands between commas behind a name: a party, an office, where somebody comes from."""
_SHORT = r"(?: \((?:<NAME>|<BODY>|[A-ZÅÄÖ]{2,6})\))?"
_THROUGH = r"(?:, genom (?:<ROLE>,? )?<PERSON>,)?"
"""Who holds the pen for a body."""
_SUBJECT = rf"(?<!<AGENT>, )(?<!<AGENT> <PARTY>, )(?P<agent><AGENTS>|<ORG>|<NAME>|<PARTYNAME>){LABEL}{_SHORT}{_THROUGH}{APPOSED}"
"""Who acts; a list is tried from its first only, as from each it would take the square of its length."""
_FREE = r"(?:(?! att | om | när | som | där | röster |<PERSON>|<ANYBODY>)[^.;:]|(?<=till )<ANYBODY>)"
_LEAD = rf"(?:^|(?<=; )|(?<= och )|(?<=, ))(?P<when0>(?:(?:Efter|Med|Vid|Därefter|I|På|Mot|Därmed|Således|Sedan|Genom|Den|Utifrån|Härefter|Dessutom|Vidare|Under|Enligt|Redan|Samma|Senare)\b|<DATE>){_FREE}{{0,110}}?),?"
_CAME_IN = r"(?:,? som (?:kom|lämnades|gavs) in|,? som (?:inkom|väcktes|ställdes|är daterad|undertecknats|väckts|har väckts|lämnats in|har lämnats in))?"
_IN_PAPER = rf"(?:^|(?<=; )|(?<= och )|(?<=, )|(?<= men ))(?P<when0>(?:I|Genom|Med) (?:(?:en|ett|sin|sitt|egen|gemensam) )*{_PAPER}{_CAME_IN}{_FREE}{{0,90}}?),?"
NOUN = r"(?= (?:ett |en )?(?:(?:fullt|fullvärdigt|associerat|nytt|förnyat|fortsatt) )*(?:medlemskap|inträde|återinträde|utträde|anslutning)(?: (?:i|till|ur)(?![a-zåäö])|[.,;]|$))"
"""What is proposed by a noun: "föreslog ett inträde"."""
_WORKED = (
    r"(?:(?:har|hade)(?! (?:behandlat|berett|prövat|handlagt|övervägt|stannat)(?![a-zåäö]))|gick|går|såg|ser|utredde|utreder|granskade|granskar|analyserade|analyserar|redovisade|redovisar|redogjorde|redogör"
    r"|lämnade|lämnar|tog|gjorde|gör|finner|fann|ansåg|bedömde|framhåller|framhöll|pekar|pekade|hänvisar|hänvisade|påminner|påminde|beskriver|beskrev|noterar|noterade|diskuterade|jämförde|undersökte)"
)
"""What who proposes does before."""
_STRETCH = r"(?:(?! att | om | när | som | där | vari | medan |<PERSON>|<ANYBODY>|<ORG>)[^.;:]|(?:(?<= av )|(?<= till )|(?<= från )|(?<= med )|(?<= hos )|(?<= på ))<ANYBODY>)"
"""Words of a clause whose subject goes on, with bodies only behind a preposition."""
_ATT = rf"(?:(?:(?<= att)|(?<= skulle)|(?<= ska)|(?<= skall)|(?<= måtte)|(?<= beslutar)|(?<= besluta))(?= )|{NOUN})"
_WROTE = (
    r"(?:tagit fram|tog fram|upprättat|upprättade|skrivit|lagt fram|lade fram|lämnat|lämnade|översänt|översände|inkommit med|inkom med|avgett|avgivit|avgav"
    r"|väckt|väckte|inlämnat|inlämnade|ställt|anmält|lämnar|lägger fram|framlade|framlagt|lade|lagt|framställde|framställt|framförde|framfört)(?: in)?"
)
_WRITTEN = r"(?:(?:tjänste|ordförande)?skrivelse|motion|medborgarförslag|tjänsteutlåtande|promemoria|yttrande|förslag)"
_WRITER = r"(?:<PERSON>|man|hon|han|de|hen|partiet|partigruppen|gruppen|nämnden|förvaltningen|kontoret|styrelsen|utskottet|motionären|motionärerna|förslagsställaren)"
_WHEREIN = rf"(?: med (?:(?:<NUMBER>|två|tre|fyra|följande|flera) )?(?:förslag|yrkanden?|att-satser)(?: om)?:?| om|,? (?:där|vari|i vilken|i vilket|som) (?:{_WRITER} (?:föreslår|yrkar|föreslog|yrkade|begär)|(?:det )?föreslås|(?:det )?föreslogs|föreslår))"
_BEGINS = r"(?:^|(?<=[.;] )|(?<=, och )|(?<=, där ))"
_FILED_BY = r"(?:undertecknad|undertecknat|väckt|inlämnad|inlämnat|inkommen|inkommet|skriven|skrivet|ställd|ställt|daterad|daterat)"
_HANDED_IN = r"(?:inkommit|väckts|lämnats|inlämnats|lämnats in|ställts|inkom|väcktes|lämnades in)(?: (?:till|i) <ANYBODY>)?"

_BELOW = rf"(?:{_ATT}|(?=:?$))"
"""What is wanted follows, or stands in the list below."""

FRAMES: tuple[tuple[str, str], ...] = (
    ("acts.has-proposed@2", rf"{_SUBJECT} (?:har|hade)(?P<when>{ADJUNCT})(?: (?:hos|till|inför) <ANYBODY>(?P<when3>{ADJUNCT}))? {_DONE}(?P<when2>{ADJUNCT})(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.decided-proposing@1", rf"{_SUBJECT} (?:{_DECIDED}|har(?P<when0>{ADJUNCT}) beslutat)(?P<when>{ADJUNCT})(?P<chain>(?:,? att)?(?: hos <ANYBODY>)? {_TO_DO}{CHAIN}){_BELOW}"),
    ("acts.then-has-proposed@1", rf"{_LEAD} (?:har|hade) {_SUBJECT}(?P<when>{ADJUNCT}) {_DONE}(?P<when2>{ADJUNCT})(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.then-proposed@1", rf"{_LEAD} {_PAST} {_SUBJECT}(?P<when>{ADJUNCT})(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.then-decided-proposing@1", rf"{_LEAD} {_DECIDED} {_SUBJECT}(?P<when>{ADJUNCT})(?P<chain>(?:,? att)?(?: hos <ANYBODY>)? {_TO_DO}{CHAIN}){_BELOW}"),
    ("acts.who-proposed@1", rf"{_SUBJECT.removesuffix(APPOSED)}, (?:som|vilken|vilket)(?P<when>{ADJUNCT}) (?:{_PAST}|(?:har|hade)(?P<when3>{ADJUNCT}) {_DONE}|{_PRESENT}|{_DECIDED}(?: att)? {_TO_DO})(?P<when2>{ADJUNCT})(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.proposed@1", rf"{_SUBJECT}(?P<when>{ADJUNCT}) {_PAST}(?P<when2>{ADJUNCT})(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.worked-and-proposes@1", rf"(?:^|(?<=; )){_SUBJECT.removesuffix(APPOSED)} {_WORKED} {_STRETCH}{{3,160}}?(?: att (?:(?!<ANYBODY>|<HOME>|<NETREF>){_FREE}){{3,120}}?)?,? och(?: har)? (?:{_ADVERB} )?(?:{_PRESENT}|{_PAST}|{_DONE})(?P<when>{ADJUNCT})(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.who-in-a-paper-proposes@1", rf"{_SUBJECT} {_PRESENT}(?P<when> (?:i|genom) (?:(?:en|ett|sin|sitt) )?{_PAPER}{ADJUNCT})(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.in-a-paper-proposes@1", rf"{_IN_PAPER} (?:{_PRESENT}|yrkar|vill) {_SUBJECT}(?P<when>{ADJUNCT})(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.paper-shows@1", rf"^Av (?:(?:en|ett|sin) )?{_PAPER}(?P<when0>{ADJUNCT})(?: från <ANYBODY>)?,? framgår(?:,)? att {_SUBJECT}(?P<when>{ADJUNCT}) (?:{_PRESENT}|{_PAST})(?P<when2>{ADJUNCT})(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.wrote-and-proposes@1", rf"{_SUBJECT} (?:har|hade)?(?P<when>{ADJUNCT}) ?{_WROTE}(?P<when2>{ADJUNCT})(?: fram| in)?(?: en| ett)? {_WRITTEN}(?P<when3>{ADJUNCT}){_WHEREIN}(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.paper-of@1", rf"\b(?:motion|medborgarförslag|skrivelse|yttrande)(?P<when>{ADJUNCT})(?: har(?P<when2>{ADJUNCT}) {_HANDED_IN})? (?:av|från) {_SUBJECT}(?P<when3>{ADJUNCT})(?: har(?P<when0>{ADJUNCT}) {_HANDED_IN})?{_WHEREIN}(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.in-a-paper-of@1", rf"{_BEGINS}I (?:en |ett |den )?{_PAPER}(?:en|et)?(?P<when>{ADJUNCT})(?:,? (?:som|vilken|vilket))?(?: (?:har|är|blivit))*(?: (?:{_HANDED_IN}|{_FILED_BY}))?(?P<when0>{ADJUNCT}) (?:av|från) {_SUBJECT}(?P<when2>{ADJUNCT}) (?:föreslås|föreslogs|yrkas|yrkades|begärs|begärdes|hemställs|hemställdes)(?P<when3>{ADJUNCT})(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.motion-is@1", rf"^Motionen,? (?:som {_SUBJECT}(?P<when>{ADJUNCT}) (?:har )?(?:väckt|väckte|lämnat|lämnade|lagt|lade|ställt|ställde)(?: in| fram)?|(?:väckt|inlämnad|ställd|skriven|(?:som )?(?:väcktes|ställdes|inlämnades|lämnades in|har väckts|har lämnats in)) av (?P<with>(?:<PERSONS>)){LABEL})(?P<when2>{ADJUNCT}),? (?:går ut på|gick ut på|innebär|innebar)(?P<chain> att)(?= )"),
    ("acts.proposal-is@1", rf"<agent=ANYBODY> (?:förslag|hemställan|yrkande)(?P<when>{ADJUNCT}) (?:är|innebär|var|innebar|går ut på|lyder)(?P<when2>{ADJUNCT})(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.proposal-from-is@1", rf"\b(?:förslaget|hemställan) (?:från|av) <agent=ANYBODY>(?P<when>{ADJUNCT}) (?:är|innebär|var|innebar|går ut på)(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.by-its-proposal@1", rf"^(?:Enligt|I enlighet med) <agent=ANYBODY> förslag(?P<when>{ADJUNCT}) (?:bör|ska|skall|skulle)(?P<chain>)(?= (?:<HOME>|<MUNICIPALITY>) )"),
    ("acts.submits@1", rf"{_SUBJECT}(?P<when>{ADJUNCT}) (?:lämnar|lämnade|lägger|lade|framlägger|avger|avgav|överlämnar)(?P<when2>{ADJUNCT})(?: fram)? (?:följande|nedanstående) förslag(?: till beslut)?(?P<chain>(?: (?:till|i) <ANYBODY>)?)(?=:?\s*$)"),
    ("acts.comes-from@1", rf"^Från <agent=ANYBODY> (?:föreligger|förelåg|finns|fanns|inkom|kom|har (?:inkommit|lämnats|framlagts|kommit))(?P<when>{ADJUNCT}) (?:ett |en )?(?:förslag|skrivelse|framställan)(?P<when2>{ADJUNCT})(?: med förslag)?(?P<chain>(?: till <ANYBODY>)? om(?: att)?){_BELOW}"),
)  # fmt: skip
"""Name and pattern, the surest first; every one of them may tell of another day than the paper's."""
_FILER = r"(?:Motionär(?:en|erna)|Förslagsställar(?:en|na)|Motionsställar(?:en|na)|Skribent(?:en|erna)|De(?: båda| två| tre)?|Han|Hon|Hen|Bägge|Båda|<agent=PERSON>)(?: (?:anser|menar|tycker|framhåller|påpekar|konstaterar|skriver|pekar på)(?:(?!<PERSON>|<ANYBODY>)[^.;:]){3,140}? och)?"
_THEIR_WORD = r"(?:motionären|motionärerna|förslagsställaren|förslagsställarna|han|hon|hen|de|man|<PERSON>)"
_THE_PAPER = r"(?:den|motionen|skrivelsen|medborgarförslaget|e-förslaget|brevet|framställan|[a-zåäö]*initiativet|ledamots(?:förslaget|ärendet)|(?-i:<NETREF>))"
OF_FILERS: tuple[tuple[str, str], ...] = (
    ("acts.filers-propose@1", rf"{_BEGINS}{_FILER}(?P<when>{ADJUNCT}) (?:vill|ville|önskar|önskade|yrkar|yrkade|begär|{_PRESENT}|{_PAST})(?P<when2>{ADJUNCT})(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.filers-move@1", rf"{_BEGINS}(?:Motionär(?:en|erna)|Förslagsställar(?:en|na)) (?:yrkar|yrkade)(?P<chain>)(?= (?:bifall|avslag|återremiss)(?![a-zåäö]))"),
    ("acts.in-the-motion@1", rf"{_BEGINS}(?:I {_THE_PAPER}|Däri|Häri|Där)(?P<when>{ADJUNCT}) (?:föreslås|föreslogs|yrkas|yrkades|begärs|begärdes|hemställs|hemställdes|(?:vill|önskar|yrkar|yrkade|begär|{_PRESENT}|{_PAST}) {_THEIR_WORD})(?P<when2>{ADJUNCT})(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.the-motion-proposes@1", rf"{_BEGINS}(?:Motionen|Skrivelsen|Medborgarförslaget|[A-ZÅÄÖ][a-zåäö]*initiativet|Ledamots(?:förslaget|ärendet)|Yrkandet i motionen|Motionens (?:att-sats|yrkande|förslag)|Motionär(?:ens|ernas) (?:förslag|yrkande)|Förslagsställarens förslag)(?P<when>{ADJUNCT})(?: (?:går ut på|gick ut på|syftar till|är|lyder|föreslår|yrkar)|(?=:?$))(?P<chain>{CHAIN}){_BELOW}"),
)  # fmt: skip
"""What is wanted by those who filed a paper that another sentence tells of (see `filings.py`)."""
OF_WRITERS: tuple[tuple[str, str], ...] = (
    ("acts.undersigned@1", rf"(?:\bundertecknade?(?P<when>{ADJUNCT}) (?:{_PRESENT}|yrkar)|(?:{_PRESENT}|yrkar)(?: därför)? undertecknade?)(?P<when2>{ADJUNCT})(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.party-proposes@1", rf"(?:^|(?<=[.;] ))<PARTYNAME>(?P<when>{ADJUNCT}) (?:{_PRESENT}|yrkar|vill)(?P<when2>{ADJUNCT})(?P<chain>{CHAIN}){_BELOW}"),
    ("acts.is-proposed@1", r"^(?:Det|(?:Därför|Således|Därmed|Mot bakgrund|Med hänvisning|Med anledning|Utifrån|Sammantaget|Sammanfattningsvis|Av (?:ovanstående|dessa|detta) skäl)\b(?:(?! att | om | när | som |motion|förslag|skrivelse|yttrande)[^.;:]){0,80}?),? föreslås(?: (?:därför|således|nu|härmed))?" + rf"(?P<chain>{CHAIN}){_BELOW}"),
)  # fmt: skip
"""What the writers of a paper propose without naming themselves: those who sign it, or the office whose paper it is."""
_OPENS = r"(?:^(?:(?:\d{1,2}|<NUMBER>)[.)] |[-–•] )?|(?<=[.;] ))"
_PUTS = rf"(?:{_PRESENT}|{_PAST}|har {_DONE})(?P<when>{ADJUNCT})(?P<chain> att)(?= )"
OF_BOARDS: tuple[tuple[str, str], ...] = (
    ("acts.network-board-proposes@1", rf"{_OPENS}<agent=ANYNET> (?P<board>styrelse|presidium|kansli|sekretariat) {_PUTS}"),
    ("acts.board-of-network-proposes@1", rf"{_OPENS}(?P<board><BODYREF>) (?:för|i) <agent=ANYNET> {_PUTS}"),
    ("acts.its-board-proposes@1", rf"{_OPENS}(?P<board><BODYREF>) {_PUTS}"),
)  # fmt: skip
"""What the board or office of a network proposes, which is no body of the municipality."""
OF_ANSWERS: tuple[tuple[str, str], ...] = (
    ("acts.drafts-answer@1", r"(?<= att )(?:anta|godkänna|avge|överlämna|lämna|ställa sig bakom) <agent=ANYBODY> förslag till (?P<what>(?:yttrande|remissvar|remissyttrande|svar)(?: (?:till|över|på|om) (?:(?! som | enligt )[^.;:,]){3,60})?)(?P<chain>)"),
)  # fmt: skip
"""The answer to others that an office put forward, as the board adopts it."""
OWNED = (
    "acts.drafts-answer@1",
    "acts.proposal-is@1",
    "acts.by-its-proposal@1",
    "acts.network-board-proposes@1",
)
"""Frames in which who acts stands in the genitive."""
TELLING = tuple(name for name, _ in FRAMES)
