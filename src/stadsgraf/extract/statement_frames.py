"""Frames of statements: who reserves, abstains or has something noted, in any order of words."""

from stadsgraf.swedish.parties import PARTY_ADJECTIVES, PARTY_GROUPS

_ONE = r"(?:<ROLE>,? )?<PERSON>(?:,? m\.? ?fl\.?)?(?: <PARTY>| \((?:-|<NAME>|[a-zåäöA-ZÅÄÖ]{1,5})\))?"
_SPEAKERS = rf"(?P<who>(?:<PARTY>-?(?:ledamöterna|ledamoten|gruppen)? |<PARTYNAME> )?{_ONE}(?:(?:, | och | samt |, samt ){_ONE})*|<ROLE>(?: <PARTY>)?)"
_APPOSED = r"(?:,(?: (?:(?!<PERSON>|<ANYBODY>)[^,.;:]){1,45},))?"
"""An office or the like between commas behind a name."""
SPEAKERS_BELOW = rf"(?P<who>{_ONE}(?:(?:, | och | samt |, samt | ){_ONE})*)"
"""Names below a heading, which may stand on lines of their own."""
_GROUP = (
    r"(?P<party>(?:(?:samtliga |hela )?(?:närvarande )?(?:(?:ledamöter(?:na)?|<ROLE>) (?:i|från|för|ur) )?)(?:<PARTYNAME>(?! <PERSON>)|<PARTY>-(?:ledamöterna|ledamöter|gruppen)(?![a-zåäö])(?! <PERSON>)|(?<=(?:ör|ig) )<PARTY>(?:(?:, | och | samt )<PARTY>)*(?![-\w])(?! <PERSON>)|(?:"
    + "|".join(PARTY_GROUPS)
    + "|(?:"
    + "|".join(PARTY_ADJECTIVES)
    + r") (?:<NETREF>|(?:parti)?gruppen|ledamöterna|ledamöter|<ROLE>)))"
    r"(?:(?:, | och | samt )<PARTYNAME>)*(?: <ROLE>)?(?:s? (?:samtliga |närvarande )?(?:grupper|grupp|partigrupp|representanter|företrädare|ledamot|ledamöter|fullmäktigegrupp|kommunfullmäktigegrupp))?(?:,? (?:genom|via) <who=PERSONS>)?)"
)
_KIND = r"(?P<kind>reservation(?:en|er)?|särskil(?:t|da) uttalande[nt]?|särskil(?:t|da) yttrande[nt]?|ersättaryttrande[nt]?|(?:protokolls)?anteckning(?:en|ar)?|röstförklaring|(?:avvikande|skiljaktig) mening(?:ar)?)"
_NOTES = (
    r"(?:låter|lät|vill|önskar|begär att få|begärde att få|ber att få|bad att få|får)(?: till protokollet| följande)?(?: ha| få)?(?: till protokollet| följande)? (?:anteckna|antecknat|foga|fogat)\b(?: följande| att)?(?: till protokollet)?"
    r"|antecknar(?: följande| till protokollet|:)|anmäler (?:följande )?till protokollet|gör följande (?:anteckning|anmälan) till protokollet"
    r"|(?:ber|bad|begär|begärde) att (?:följande|det) (?:ska |skall |måtte )?(?:antecknas|noteras|tas|tas in)|(?:vill|önskar) ha (?:följande )?(?:antecknat|noterat|infört)"
    r"|(?:lämnar|lämnade|inger|anmäler|gör|avger|avgav)(?: in)?(?: en| följande)? (?:protokollsanteckning|anteckning till protokollet|protokollsnotering|röstförklaring)"
)
_GIVES = r"(?:har (?:till protokollet |skriftligen |i samband med beslutet |också |även )+(?:lämnat|fogat|antecknat|avgett|avgivit|anmält|ingett|inkommit med)|antecknar|antecknade|lät anteckna|låter anteckna|avlämnar|avlämnade|lade fram|framlägger|framlade|lämnar|lämnade|avger|avgav|anmäler|anmälde|inger|ingav|inkommer med|inkom med|inlämnar|inlämnade|anför|anförde|fogar|fogade|presenterar|lämnar in|har lämnat|har fogat|har antecknat|har lagt fram|har avgett|har avgivit|har anmält|har inkommit med)"
FORMULAS = (
    ("statements.made-by@1", rf"\b{_KIND}(?: mot [^.;]{{1,40}}?)? (?:gjordes|gjorts|anfördes|anförs|lämnades|avgavs|avges|avlämnades|avlämnas|lämnas|inlämnades|inlämnas|anmäldes|anmäls|ingavs|inges|görs|fogas|framförs|har (?:avgivits|avgetts|lämnats|anmälts|anförts|inlämnats))(?: skriftligen| till protokollet)? av {_SPEAKERS}"),
    ("statements.is-made-by@1", rf"(?:anmäls|anmäldes|fogas|fogades|avges|avgavs|lämnas|lämnades|anförs|anfördes)(?: till protokollet)?(?: (?:en|ett|skriftlig|skriftligt|blank))* {_KIND} (?:av|från) {_SPEAKERS}"),
    ("statements.says-that@1", rf"{_SPEAKERS} (?:anmäler|anmälde|meddelar|meddelade|tillkännager|tillkännagav|förklarar|förklarade|deklarerar)(?: till protokollet)?,? att (?:han|hon|hen|de) (?P<kind>reserverar sig|(?:inte|ej) deltar i beslutet|(?:inte|ej) deltagit i beslutet|avstår från att delta i beslutet|avstår från att rösta)"),
    ("statements.abstains-inverted@1", rf"(?:^|\. )I (?:beslutet|omröstningen|avgörandet) (?P<kind>deltar (?:inte|ej)|deltog (?:inte|ej)),? {_SPEAKERS}"),
    ("statements.no-part@1", rf"^(?P<kind>(?:Ej|Inte|Icke) deltagande|Deltar (?:inte|ej|icke)|Deltog (?:inte|ej|icke))(?: i (?:beslut|beslutet|avgörandet))?:? ?{SPEAKERS_BELOW}"),
    ("statements.made-by-group@1", rf"\b{_KIND}(?: mot beslutet)? (?:gjordes|anfördes|lämnades|avgavs|avges|lämnas|inlämnades|anmäldes|görs) av {_GROUP}"),
    ("statements.reserves@1", rf"{_SPEAKERS}{_APPOSED},? (?P<kind>reserverar sig|reserverade sig|har reserverat sig|reserverar oss|(?:begär|begärde|anmäler|anmälde|önskar|vill) (?:att få )?reservera sig|(?:lämnade|inlämnade|anmälde|lämnar|inlämnar|anmäler|avger|avgav) (?:en )?(?:skriftlig |blank |muntlig |motiverad )?reservation(?:en)?)(?! (?:inte|ej)\b)"),
    ("statements.reserves-inverted@1", rf"(?:^|\. |mot (?:[a-zåäö]+ ){{0,3}}beslut(?:et)?(?: i [^.]{{1,40}}| att (?:(?!<PERSON>)[^.;:]){{3,90}}?)?(?: till förmån för [^.;<]{{3,60}}?)?,? |^till förmån för [^.;<]{{3,60}}? |^för <PARTYNAME>s?(?: grupp)? |härvid |häremot |^(?:När|Då|Vid|Under|I samband med) (?:(?! om | att |<PERSON>)[^.;:]){{3,80}}?,? )(?P<kind>reserverar sig|reserverade sig|reserverar)(?: även| också| skriftligen)*(?:,? följande(?: ledamöter| personer)?:)?,? {_SPEAKERS}"),
    ("statements.came-in-from@1", rf"\b{_KIND} (?:har (?:inkommit|lämnats(?: in)?|anmälts)|inkom|inkommer|lämnades(?: in)?) från {_SPEAKERS}"),
    ("statements.group-reserves-inverted@1", rf"(?:mot (?:[a-zåäö]+ ){{0,3}}beslut(?:et)?,? |häremot |härvid )(?P<kind>reserverar sig|reserverade sig) (?:samtliga )?{_GROUP}"),
    ("statements.files-reservation@1", rf"(?:mot beslutet|häremot|härvid|härtill|i ärendet) (?:anmälde|anmäler|lämnade|lämnar|avgav|avger|inlämnade|antecknade) {_SPEAKERS} (?:en |sin )?(?:skriftlig |blank |muntlig )?(?P<kind>reservation)"),
    ("statements.group-reserves@1", rf"(?<!för ){_GROUP},? (?P<kind>reserverar sig|reserverade sig)(?! (?:inte|ej)\b)"),
    ("statements.note@1", rf"{_SPEAKERS}{_APPOSED} (?P<kind>{_NOTES})(?! (?:ett |en |sin |sitt )?(?:skriftlig[t]? )?(?:särskil|reservation))"),
    ("statements.lets-note-inverted@1", rf"^Till protokollet (?P<kind>(?:låter|lät|lämnar|lämnade|vill|önskar|begär|får|fick)) {_SPEAKERS},?(?: (?:att få|få))? (?:anteckna|foga|anföra|ha antecknat|antecknat|infört|följande|en )"),
    ("statements.dissents@1", rf"{_SPEAKERS},? (?:har )?(?:anmäler|anmälde|anmält|låter|lät|antecknar|antecknade)(?: genom (?:skriftlig )?reservation)?(?: anteckna| till protokollet)? (?:sin |en )?(?P<kind>avvikande mening|skiljaktig mening)"),
    ("statements.headed-by-group@1", r"^(?:skriftlig |blank |gemensam )?(?P<kind>reservation|särskilt yttrande|särskilt uttalande|protokollsanteckning|avvikande mening):? (?:från |av )?(?P<party><PARTY>(?:(?:, | och |,? samt | )<PARTY>)*)(?=\.?$|: )"),
    ("statements.on-request@1", r"[Pp]å begäran av (?P<who><PERSONS>)(?: <PARTY>)? (?P<kind>antecknas|antecknades|förs till protokollet|noteras)"),
    ("statements.noted-on-request@1", r"(?P<kind>(?:antecknas|antecknades|förs|fördes|noteras)(?: följande)?(?: till protokollet)?) på begäran av (?P<who><PERSONS>)"),
    ("statements.has-noted@1", rf"{_SPEAKERS} (?P<kind>(?:begär|begärde|ber) och (?:får|fick)(?: till protokollet)? (?:antecknat|antecknad|infört)|(?:begär|begärde)(?: att)? till protokollet(?: få)? (?:antecknat|anteckna|infört))"),
    ("statements.gives@1", rf"{_SPEAKERS}{_APPOSED} {_GIVES}(?: in)?(?: ett| en| följande| var sin| egen)?(?: (?:gemensamt|gemensam|skriftlig|skriftligt|eget|blank|motiverad|muntlig))* {_KIND}"),
    ("statements.gives-group@1", rf"{_GROUP},? {_GIVES}(?: in)?(?: ett| en| följande)?(?: (?:gemensamt|gemensam|skriftlig|skriftligt|blank))* {_KIND}"),
    ("statements.abstains@1", rf"{_SPEAKERS}{_APPOSED} (?P<kind>(?:delt(?:ar|og) (?:inte|ej|icke)|har (?:inte|ej|icke) deltagit) i (?:beslutet|ärendets avgörande|avgörandet|omröstningen|detta beslut)|(?:avstår|avstod)(?: från att delta| från deltagande) i beslutet|(?:avstår|avstod) från att rösta|(?:deltar|deltog) (?:inte|ej) i (?:beslutet|behandlingen|handläggningen av ärendet)|lägger ner (?:sin|sina) röst(?:er)?|lade ner (?:sin|sina) röst(?:er)?)"),
    ("statements.abstains-group@1", rf"{_GROUP},? (?P<kind>(?:deltar|deltog) (?:inte|ej|icke) i (?:beslutet|detta beslut|avgörandet|ärendets avgörande|omröstningen)|(?:avstår|avstod)(?: från att delta| från deltagande) i beslutet|(?:lägger|lade) ner sina röster)"),
    ("statements.note-group@1", rf"{_GROUP} (?P<kind>{_NOTES})"),
    ("statements.came-from@1", rf"från {_SPEAKERS} har (?:inkommit|lämnats|anmälts)(?: ett| en)?(?: (?:skriftlig|skriftligt|gemensamt))? {_KIND}"),
    ("statements.from@1", rf"^(?:skriftlig )?{_KIND} (?:från|av) {_SPEAKERS}"),
    ("statements.from-group@1", rf"^(?:skriftlig )?{_KIND} (?:från|av) {_GROUP}"),
    ("statements.headed@1", rf"^(?:[-–•] |(?:\d{{1,2}}|<NUMBER>)[.)] |av |från )?(?P<kind>)(?=(?:<ROLE>,? )?<PERSONS>(?:,? m\.? ?fl\.?)? <PARTY>|<PERSON> <PARTY>|<PERSONS>(?:\.?$| anför| till förmån för| mot beslutet)){SPEAKERS_BELOW}(?=\.?$|: | till förmån för | mot beslutet| anför| anförde| framför| skriver)"),
    ("statements.headed-group@1", rf"^(?:[-–•] )?(?P<kind>){_GROUP}(?=\.?$| till förmån för | mot beslutet)"),
    ("statements.colon@1", rf"^(?:skriftlig |blank )?{_KIND}(?: mot beslutet)?(?: i <where=ANYBODY>)?(?: (?:anmäls|lämnas|lämnad|anmäld))?(?: av)?: {_SPEAKERS}"),
)  # fmt: skip
REFERS = (
    ("statements.refers@1", r"(?:med hänvisning till|hänvisar till|i enlighet med|se) <party=PARTYNAME> (?P<kind>reservation|särskilda uttalande|särskilda yttrande|yttrande|uttalande) i <body=BODY>"),
)  # fmt: skip
WE_RESERVE = (
    ("statements.we-reserve@1", r"<SELF> (?:måste |vill |kommer att )?reserver(?:ar|ade|a) (?:därför |härmed )?(?:oss|mig)(?! för(?![a-zåäö]))|reserver(?:ar|ade) <SELF> (?:därför |härmed )?(?:oss|mig)(?! för(?![a-zåäö]))"),
)  # fmt: skip
SIGNED = (("statements.signed@1", rf"^(?=<PERSON> <PARTY>|<PERSONS> <PARTY>){SPEAKERS_BELOW}\s*$"),)
