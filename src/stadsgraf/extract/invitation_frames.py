"""The words of invitations: who asks, in which verbs and nouns, whom, and to what; frames over the view of a sentence.

Each verb stands before and behind its subject, and between the parts a general gap without another name, a negation
or a wish.  What somebody is asked to is to be a member; whoever is asked to a meeting is not invited in this sense.
"""

_W = r"(?:(?!(?:inte|ej|aldrig|ingen|inget|inga|som|bör|borde|ska|skall|skulle|kan|kunde|vill|om|att|och|men|eller|utan)\b)[a-zåäöé:-]+)"
_D = r"(?:,? (?:(?:i|den|under|år|av|daterad|daterat|per|från|med datum) )*<DATE>,?)"
_G = rf"(?:{_D}| {_W}){{0,6}}?"
_LONGER = rf"(?:{_D}| {_W}){{0,9}}?"
_ASIDE = r"(?:,(?: [^.;:]{1,90}),)?"
_ORGAN = r"(?:(?<=s)? (?:styrelse|kansli|sekretariat|presidium|ledning|årsmöte|stämma|ordförande|generalsekreterare|samordnare|direktör))?"
_BY = rf"(?P<by>(?:<NETREF> )?<NETWORK>|<NETREF>|(?:<LOCAL> )?(?:[a-zåäö]+ )?<ROLE>,? <PERSON>|<PERSON>){_ORGAN}"
_WHO = r"(?:<who=LOCAL>|oss)"
_LETTER = (
    r"(?:(?:en|ett|sin|sitt|den|det|formell|officiell|skriftlig|ny|öppen|vänlig|förnyad|ytterligare|muntlig|direkt) )*"
    r"(?:inbjudan|inbjudningen|invit|inviten|invitation|invitationen|erbjudande|erbjudandet|förfrågan|anmodan|propå|propån|anhållan|framställan|framställning|medlemsinbjudan|medlemserbjudande|inbjudningsbrev|inbjudningsskrivelse"
    r"|(?:brev|skrivelse|mejl)(?:et|n)? med (?:en |ett )?(?:inbjudan|förfrågan|erbjudande|anmodan|invit))(?![\wåäö])"
)
_INVITATION = r"(?:(?:en|ett|sin|den|formell|officiell|skriftlig|ny|öppen|vänlig|förnyad|direkt) )*(?:inbjudan|inbjudningen|invit|inviten|invitation|invitationen|medlemsinbjudan|medlemserbjudande|inbjudningsbrev|inbjudningsskrivelse)(?![a-zåäö])"
"""A letter that need not say to what; an inquiry or an offer must."""
_IN_NET = r"(?: (?:i|till|av|inom) (?:(?:det|den|dess) )?(?:(?:krets|gemenskap|skara|led)(?:en)? (?:i|av) )?<{}=ANYNET>)"
_JOIN = (
    r"(?:(?:få )?(?:bli|vara|stå som) (?:ny |fullvärdig |ordinarie |full |aktiv )?(?:medlem(?:mar)?|medlemsstad|medlemskommun|part|partner|en del|delaktig)|gå med|gå in|komma med|vara med|ansluta sig|ansluta|inträda|träda in|träda till|ingå|delta som (?:ny )?medlem|deltaga"
    r"|söka (?:om )?(?:medlemskap|inträde)|ansöka om (?:medlemskap|inträde)|sälla sig|ta plats|skriva under|underteckna (?:avtalet|avsiktsförklaringen|stadgan)|skriva på|kliva in|kliva på|förena sig|sluta upp)"
)
_MEMBERSHIP = (
    r"(?:(?:ett |fullt |fullvärdigt |ordinarie )?(?:medlemskap|inträde|anslutning|deltagande|samarbete))"
)


def _to(number: int) -> str:
    """To what somebody is asked; the network that it names in a group of its own."""
    net = _IN_NET.format(f"net{number}")
    other = r"(?! (?:i|till|på|av|vid) (?!dess|det\b|den\b|<ANYNET>|<DATE>|ett brev|en skrivelse))"
    asked = (
        rf"(?:,? (?:(?:om|till|med) )?(?:att |till )?(?:{_JOIN})(?: sig)?"
        rf"|,? (?:om|till|avseende|angående|rörande|på) {_MEMBERSHIP}(?: (?:från|för) [^.,;]{{1,30}} sida)?"
        r"| som (?:ny |fullvärdig |ordinarie )?medlem(?:mar)?)"
    )
    into = rf" (?:in )?(?:i|till)(?: (?:det|den))? <net{number}x=ANYNET>(?=[.,;]|\s*$| och | men )"
    return rf"(?:{asked}(?:{net}|{other})|{into})"


_ASKS = (
    r"(?:inbjudit|inbjöd|inbjuder|bjudit in|bjöd in|bjuder in|bjudit|bjöd|bjuder|inviterat|inviterade|inviterar|erbjudit|erbjöd|erbjuder|tillfrågat|tillfrågade|tillfrågar|anmodat|anmodade|anmodar|uppmanat|uppmanade|uppmanar"
    r"|bett|bad|ber|vädjat till|vädjade till|vädjar till|uppvaktat|uppvaktade|kallat|kallade|kontaktat|kontaktade|kontaktar|skrivit till|skrev till|hemställt hos|hemställde hos|anhållit hos|anhöll hos|ställt frågan till|ställde frågan till|gett|gav)"
)
_ASKED = (
    r"(?:inbjudits|inbjöds|inbjuds|inbjudes|bjudits in|bjöds in|bjuds in|bjudits|bjöds|inviterats|inviterades|inviteras|erbjudits|erbjöds|erbjuds|tillfrågats|tillfrågades|tillfrågas|anmodats|anmodades|anmodas|uppmanats|uppmanades|uppmanas|ombetts|ombads|ombeds|ombedes|kallats|kallades"
    r"|blivit (?:inbjud(?:en|na)|inbjudet|tillfråga(?:d|t)|ombedd|ombett|erbjud(?:en|et))|(?:är|var) inbjud(?:en|na)|kontaktats|kontaktades|uppvaktats|uppvaktades|getts möjlighet|fått möjlighet|gavs möjlighet|fått frågan|fick frågan|fått propåer|beretts tillfälle)"
)
_SENDS = r"(?:vänt sig|vände sig|vänder sig|riktat|riktade|riktar|sänt|sände|sänder|skickat|skickade|skickar|ställt|ställde|ställer|överlämnat|överlämnade|inkommit|inkom|kommit|kom|kommer|framfört|framförde|framför|lämnat|lämnade|gett|gav|tillställt|tillställde|översänt|översände|hört av sig|hörde av sig|låtit utgå|lät utgå|gått ut|gick ut|återkommit|återkom|gjort)"
_WONDERS = r"(?:hört sig för|hörde sig för|hör sig för|undrat|undrade|undrar|frågat|frågade|frågar|efterhört|efterhörde|förhört sig|förhörde sig|sonderat|sonderade|ställt frågan|ställde frågan|ställer frågan|velat veta|ville veta|vill veta)"
_GOT = r"(?:fått|fick|får|mottagit|mottog|mottar|emottagit|emottog|erhållit|erhöll|nåtts av|nåddes av|tagit emot|tog emot|tar emot|tagit del av|tog del av|tar del av|har|hade)"
_CAME = r"(?:inkommit|inkom|kommit|kom|föreligger|förelåg|anlänt|anlände|nått|nådde|upplästes|upplästs|föredrogs|föredras|föredrages|anmäldes|anmäls|anmäles|framförts|framfördes|mottagits|mottogs|ställts|ställdes|riktats|riktades|skickats|skickades|sänts|sändes|utgått|utgick|överlämnats|överlämnades|finns|fanns|behandlas|behandlades|är daterad|är daterat|ligger på bordet|damp ner|damp ned)"
_READY = r"(?:vill|kan|kunde|ville|skulle vilja|skulle kunna|önskar|har lust att|är (?:villigt?|beredda?|berett|intressera(?:d|t|de) av|hågad|redo))(?: [a-zåäö]+){0,2}?"
_STOP = r"(?=[.;,]|\s*$| men | och | för )"

FRAMES: tuple[tuple[str, str], ...] = (
    ("invitation.asks-to-join@1", rf"{_BY}{_ASIDE}(?: som)?{_G} {_ASKS}{_G} {_WHO}(?: in)?{_G}{_to(1)}"),
    ("invitation.asks-to-join-inverted@1", rf"(?<![\wåäö])(?:{_ASKS}|har|hade){_G} {_BY}{_G}(?: {_ASKS})?{_G} {_WHO}(?: in)?{_G}{_to(1)}"),
    ("invitation.wonders@1", rf"{_BY}{_ASIDE}(?: som)?{_G} {_WONDERS}(?: hos)?{_G} (?:om|huruvida) (?:<who=LOCAL>|vi){_G} {_READY}{_to(1)}"),
    ("invitation.wonders-inverted@1", rf"(?<![\wåäö])(?:{_WONDERS}|har){_G} {_BY}{_G}(?: {_WONDERS})?{_G} (?:om|huruvida) (?:<who=LOCAL>|vi){_G} {_READY}{_to(1)}"),
    ("invitation.sends-here@1", rf"{_BY}{_ASIDE}(?: som)?{_G} till {_WHO}{_G} {_SENDS}{_G}(?: med)? {_LETTER}(?:{_G}{_to(1)}|{_STOP})"),
    ("invitation.sends@1", rf"{_BY}{_ASIDE}(?: som)?{_G} {_SENDS}{_G}(?: till)? {_WHO}{_G}(?: med)? {_LETTER}(?:{_G}{_to(1)}|{_STOP})"),
    ("invitation.sends-letter@1", rf"{_BY}{_ASIDE}(?: som)?{_G} {_SENDS}{_G}(?: med)? (?:{_LETTER}{_G}(?: till {_WHO})?{_G}{_to(1)}|{_INVITATION}{_G}(?: till <who2=LOCAL>)?{_G}{_STOP})"),
    ("invitation.sends-inverted@1", rf"(?<![\wåäö])(?:{_SENDS}|har){_G} {_BY}{_G}(?: {_SENDS})?{_G}(?: till {_WHO})?{_G}(?: med)? {_LETTER}(?: till <who2=LOCAL>)?(?:{_G}{_to(1)}|{_STOP})"),
    ("invitation.asked-by@1", rf"(?:<who=LOCAL>|\b[Vv]i){_ASIDE}(?: som)?{_G} {_ASKED}{_G} (?:av|från) {_BY}{_G}{_to(1)}"),
    ("invitation.asked-by-ahead@1", rf"(?:<who=LOCAL>|\b[Vv]i){_ASIDE}(?: som)?{_G} (?:av|från) {_BY}{_G} {_ASKED}{_G}{_to(1)}"),
    ("invitation.asked-by-late@1", rf"(?:<who=LOCAL>|\b[Vv]i){_ASIDE}(?: som)?{_G} {_ASKED}{_G}{_to(1)}{_G} (?:av|från) {_BY}"),
    ("invitation.letter-asks@1", rf"(?:skrivelse|brev|mejl|e-brev)(?:n|et)?{_G} från {_BY}[^.;:]{{0,60}}?,? (?:vari|i vilke[nt]|där|varigenom|genom vilke[nt]|varmed) (?:<who=LOCAL>|vi){_G} {_ASKED}{_G}{_to(1)}"),
    ("invitation.got-letter@1", rf"(?:(?:<who=LOCAL>|\b[Vv]i|<BODY>|<BODYREF>){_ASIDE}(?: som)?{_G} )?(?<![\wåäö]){_GOT}{_G} {_LETTER}{_G} från {_BY}(?:{_G}{_to(1)}|{_STOP})"),
    ("invitation.letter-came@1", rf"(?<![\wåäö]){_LETTER}{_G} (?:från|av) {_BY}(?:{_G}{_to(1)})?{_G} {_CAME}(?:{_G}{_to(2)})?"),
    ("invitation.came-letter@1", rf"(?<![\wåäö]){_CAME}{_G} {_LETTER}{_G}(?:{_to(2)}{_G})? från {_BY}(?:{_G}{_to(1)}|{_STOP})"),
    ("invitation.letter-to-join@1", rf"(?<![\wåäö]){_LETTER}{_G} från {_BY}{_G}(?: till {_WHO})?{_G}{_to(1)}"),
    ("invitation.to-join-from@1", rf"(?<![\wåäö]){_LETTER}{_G}{_to(1)}{_G}(?: till {_WHO}{_G})? från {_BY}"),
    ("invitation.accepts@1", rf"(?:<who=LOCAL>|\b[Vv]i){_G} (?:accepterat|accepterade|accepterar|antagit|antog|antar|hörsammat|hörsammade|avböjt|avböjde|avböjer|besvarat|besvarade|tackat (?:ja|nej) till|tackade (?:ja|nej) till|tackar (?:ja|nej) till){_G} (?:den )?{_LETTER}{_G} (?:som|från|av|vilken) {_BY}"),
    ("invitation.at-invitation@1", rf"(?:<who=LOCAL>|\b[Vv]i){_G} (?:gick|gått|går|anslöt|anslutit|inträdde|inträtt|blev|blivit){_LONGER} på (?:direkt |formell )?(?:inbjudan|invit|anmodan) (?:av|från) {_BY}"),
)  # fmt: skip
"""Rules with their patterns; groups as in `invitation_nouns.py`."""
